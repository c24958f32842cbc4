"""Titles of other articles between the paragraphs of one, which no line of their own announces.

Of 322 headings in 317 annotated articles none has nine words or more but quotations and questions; a title has a dozen.
"""

import itertools
from collections.abc import Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.kinds import QUOTED, ends_sentence, is_marked, word_count
from make_episode.articles.pullquotes import ATTRIBUTION, CITED
from make_episode.articles.subject import Subject, subjects
from make_episode.articles.tidy import Piece

_LABEL = (2, 5)  # words
_TITLE = 4  # words behind a label
_TOPIC = 9  # words of a title with a colon
_PARAGRAPH = 8  # words
_LONG = 10  # words of one without
_SHARED = 2  # things of which the paragraph right below a long heading speaks too
_MOST = 0.6  # of what a heading speaks of
_SHORTER = 0.6  # of its length: the headings of the same article
_ABOVE_HEADING = 5  # words of a title right above a heading; fewer in Arabic, which writes its articles in one
_TOGETHER = (2, 3)  # lines
_SOURCE = 3  # words of who made a picture
_LONGER, _MORE = 7, 3  # words of a line right below a heading, and how many more than that
_QUOTES = '«»“”"„‘‹›'


def labelled(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A label of links and a title in one line, without a sign between: "Sur le même sujet Le pont rouvre"."""
    for number, piece in enumerate(pieces):
        if not reasons[number] and _is_bare(piece) and _is_labelled(piece.text):
            reasons[number] = "read-also link"


def _is_labelled(text: str) -> bool:
    words = text.split()
    least, most = _LABEL
    for end in range(least, min(most, len(words) - _TITLE) + 1):
        label = " ".join(words[:end])
        if words[end][0].isupper() and not words[end].isupper() and label[-1].isalpha() and _names_links(label):
            return True
    return False


def _names_links(label: str) -> bool:
    return boilerplate.is_bare(label) or boilerplate.tail_marker(label) == "related links"


def unannounced(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A long line between two paragraphs where headings are short; the longer of two, right above a heading."""
    alone = [n for n in range(1, len(pieces) - 1) if _is_bare_at(pieces, reasons, n) and _is_told(pieces, reasons, n)]
    for number in alone:
        others = [pieces[n].text for n in alone if n != number]
        if _is_title(pieces[number].text, others) and not _is_told_of(pieces, number):
            reasons[number] = "read-also link"
    for number in range(1, len(pieces) - 2):
        run = [n for n in range(number, number + 4) if n < len(pieces) - 1]
        run = list(itertools.takewhile(lambda n: _is_bare_at(pieces, reasons, n), run))
        if len(run) in _TOGETHER and _ends(pieces, reasons, number - 1) and _ends(pieces, reasons, run[-1] + 1):
            _among(pieces, reasons, run)


def _among(pieces: Sequence[Piece], reasons: list[str], run: Sequence[int]) -> None:
    """Tell a heading from the title above it, from the caption below it, and from the caption's source between."""
    *_, above, last = (pieces[n].text for n in run)
    is_two = len(run) == min(_TOGETHER)
    if is_two and _is_above_heading(above, last):
        reasons[run[0]] = "read-also link"
    elif _is_below_heading(above, last) and (is_two or _words(above) <= _SOURCE):
        reasons[run[-1]] = "picture caption"
        if not is_two:
            reasons[run[-2]] = "credit"


def _is_bare_at(pieces: Sequence[Piece], reasons: Sequence[str], number: int) -> bool:
    return not reasons[number] and _is_bare(pieces[number])


def _is_bare(piece: Piece) -> bool:
    is_text = piece.kind is None and not is_marked(piece.text) and not piece.text[0].islower()
    return is_text and not ends_sentence(piece.text)


def _is_told(pieces: Sequence[Piece], reasons: Sequence[str], number: int) -> bool:
    return _ends(pieces, reasons, number - 1) and _ends(pieces, reasons, number + 1)


def _ends(pieces: Sequence[Piece], reasons: Sequence[str], number: int) -> bool:
    """Whether a line is a paragraph that announces nothing."""
    text = pieces[number].text
    is_paragraph = pieces[number].kind is None and word_count(text) >= _PARAGRAPH and not is_marked(text)
    return is_paragraph and not reasons[number] and ends_sentence(text) and not text.endswith(":")


def _is_title(text: str, others: Sequence[str]) -> bool:
    """Whether a line is longer than headings are, those of this article among them."""
    words = _words(text)
    if text[0] in _QUOTES or text[-1] in _QUOTES or "?" in text:
        return False
    plain = [word_count(other) for other in others if other[0] not in _QUOTES]
    if words >= _TOPIC and ": " in text:
        return not any(": " in other for other in others)
    return words >= _LONG and bool(others) and max(plain, default=0) <= _SHORTER * words


def _is_told_of(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the article speaks of most that a line does, as it does of what its headings say."""
    text = pieces[number].text
    if len(subjects(text) & subjects(pieces[number + 1].text)) >= _SHARED:
        return True
    said = Subject(piece.text for n, piece in enumerate(pieces) if n != number and ends_sentence(piece.text))
    return said.shared(text) > _MOST * len(subjects(text))


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _is_above_heading(first: str, second: str) -> bool:
    if QUOTED.match(first) or ATTRIBUTION.match(first) or CITED.match(first) or bylines.byline(second):
        return False
    least = _ABOVE_HEADING - ("\u0621" <= first.strip(_QUOTES)[:1] <= "\u064a")
    return _words(first) >= max(least, _words(second) + 1)


def _is_below_heading(first: str, second: str) -> bool:
    """Whether the second of two lines is much longer than the first, and no heading below a heading."""
    is_quoted = second[0] in _QUOTES or ATTRIBUTION.match(second) or CITED.match(second)
    return not is_quoted and _words(second) >= max(_LONGER, _words(first) + _MORE)
