"""Readers' comments below an article: more text than the article itself, where that is a few lines."""

import re
from collections.abc import Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import date_line, fold, is_labelled
from make_episode.articles.kinds import ends_sentence, word_count
from make_episode.articles.tidy import Piece

_NEAR = 4  # lines below the label with who commented first, and when
_LEAST = 6  # words of a sentence
_ANSWER = re.compile(
    r"(?:repondre|reply|responder|antworten|rispondi|signaler|report|denunciar|reportar|melden|segnala|j'aime|likes?"
    r"|me gusta|gefallt mir|mi piace|gostei|رد|الرد|ابلاغ|اعجاب)(?: ?\(?\d*\)?)?"
)
_NICKNAME = re.compile(r"(?=[^\W\d_]*[\d_])[^\W\d_][\w.-]{2,24}")
"""Who comments: "jojo_dol"."""
_COUNTED = re.compile(r"\d{1,3} ?[-–.] ?[^\W\d_]\S*(?: \S+){0,4}")
"""A comment's number and who wrote it: "1 - Nina de Dol"."""


def begin(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line is the label of comments, with the first comment's name, date or buttons right below."""
    if boilerplate.tail_marker(pieces[number].text) != "comments":
        return False
    return any(_is_of_comment(piece.text) for piece in pieces[number + 1 : number + 1 + _NEAR])


def first(pieces: Sequence[Piece]) -> int:
    """The label of the comments below the first sentences, by when or by whom they were written; 0 for none."""
    is_signed = is_told = False
    for number, piece in enumerate(pieces):
        is_told = is_told or (is_signed and _is_sentence(piece.text))
        if is_told and begin(pieces, number):
            return number
        is_signed = is_signed or date_line(piece.text) is not None or bylines.byline(piece.text) is not None
    return 0


def or_links(pieces: Sequence[Piece]) -> int:
    """The first line that surely is none of the article's: comments, or links to others below a sentence."""
    links = (
        number
        for number in range(2, len(pieces))
        if boilerplate.tail_marker(pieces[number].text) == "related links" and ends_sentence(pieces[number - 1].text)
    )
    return min(first(pieces) or len(pieces), next(links, len(pieces)))


def _is_of_comment(text: str) -> bool:
    if _ANSWER.fullmatch(fold(text)) or _NICKNAME.fullmatch(text) or _COUNTED.fullmatch(text):
        return True
    return word_count(text) <= 2 * _LEAST and date_line(text) is not None and not is_labelled(text)


def _is_sentence(text: str) -> bool:
    is_other = boilerplate.reason(text) or bylines.end_credit(text) or bylines.is_caption(text)
    return word_count(text) >= _LEAST and ends_sentence(text) and not is_other
