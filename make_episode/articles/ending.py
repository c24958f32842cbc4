"""Where an article ends for the best: what stands below is more furniture than text."""

from collections.abc import Sequence

from make_episode.articles import boilerplate, notices
from make_episode.articles.kinds import YOU, ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.tail import FURNITURE
from make_episode.articles.tidy import Piece

_FEWEST = 4  # words of a sentence
_TOLD = 9  # words of a sentence behind prompts with which an article goes on
_OF_PAGES = 2  # words of pages in a sentence of the site's
_COSTS = {
    "comments": 4.0, "copyright notice": 2.5, "related links": 3.0, "paywall prompt": 3.0, "keywords": 2.0,
    "about the author": 3.0, "share buttons": 1.5, "navigation": 1.5, "newsletter prompt": 1.0, "byline": 1.0,
    "date line": 1.0, "read-also link": 0.5, "advertisement": 0.3, "audio player": 0.3,
}  # fmt: skip
"""How much a line of each kind says that the article is over; the words of a sentence say that it is not."""
_ENDS = frozenset(("comments", "copyright notice", "related links", "keywords", "about the author", "byline"))
"""What an article is over at; a prompt, a player or buttons for sharing may stand between its paragraphs."""
_LINKS = 4  # so many titles in a row are no headings
_AGAIN = 0.25  # of that for a further line of the same kind in a row
_BARE = 0.8  # what a short line without a full stop says, unless a sentence stands below it
_SENTENCE = 0.1  # what each of up to forty words of a sentence says


def end_by_weight(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Cut where the article ends for the best: what stands below is more furniture than text.

    The maximum of the sums from the top, after Pasternack and Roth, Extracting Article Text from the Web with Maximum
    Subsequence Segmentation (WWW 2009).
    """
    best = total = 0.0
    cut = 0
    announced = _announced(pieces, reasons)
    for number in range(len(pieces)):
        total += 0.0 if number in announced else _weight(pieces, reasons, number)
        if total >= best:
            best, cut = total, number + 1
    cut = _past_prompts(pieces, reasons, cut, announced)
    says = any(not reasons[n] and ends_sentence(pieces[n].text) for n in range(cut, len(pieces)))
    if says and (any(why in FURNITURE for why in reasons[cut:]) or _has_list(pieces, reasons, cut)):
        for number in range(cut, len(pieces)):
            reasons[number] = reasons[number] or "left over below the article"


def _announced(pieces: Sequence[Piece], reasons: Sequence[str]) -> frozenset[int]:
    """Bare lines behind a sentence that ends in a colon: a list, a poem."""
    found: set[int] = set()
    for number in range(1, len(pieces)):
        is_below = number - 1 in found or (pieces[number - 1].text.endswith(":") and not reasons[number - 1])
        if is_below and _is_bare(pieces[number], reasons[number]):
            found.add(number)
    return frozenset(found)


def _past_prompts(pieces: Sequence[Piece], reasons: list[str], cut: int, announced: frozenset[int]) -> int:
    """The end moved down past prompts, advertisements and players to the last paragraph: these end no article."""
    bare, is_list = 0, False
    for number in range(cut, len(pieces)):
        bare = bare + 1 if _is_bare(pieces[number], reasons[number]) else 0
        is_list = is_list or bare >= _LINKS
        if reasons[number] in _ENDS or (is_list and number not in announced):
            return cut
        if reasons[number] or not ends_sentence(pieces[number].text):
            continue
        if not _is_article_like(pieces[number]):
            return cut
        cut, is_list = number + 1, False
    return cut


def _is_article_like(piece: Piece) -> bool:
    """Whether a sentence tells something, rather than asking the reader for it."""
    text = piece.text
    is_told = not text.endswith(("?", "!", "؟", ":")) and not YOU.search(text)
    most = _OF_PAGES if word_count(text) >= _TOLD else 1
    return is_told and word_count(text) >= _FEWEST and notices.page_words(boilerplate.plain_sentences(text)) < most


def _is_bare(piece: Piece, why: str) -> bool:
    return not why and piece.kind is None and not ends_sentence(piece.text) and not is_marked(piece.text)


def _has_list(pieces: Sequence[Piece], reasons: list[str], start: int) -> bool:
    """Whether lines without a full stop follow each other as links do."""
    bare = "".join("-" if _is_bare(pieces[n], reasons[n]) else "." for n in range(start, len(pieces)))
    return "-" * _LINKS in bare


def _weight(pieces: Sequence[Piece], reasons: list[str], number: int) -> float:
    """How much a line says that the article goes on up to here."""
    piece, why = pieces[number], reasons[number]
    if why:
        cost = _COSTS.get(why, 0.0) if word_count(piece.text) > 2 or why != "paywall prompt" else 0.0
        return -cost * (_AGAIN if number and reasons[number - 1] == why else 1.0)
    if piece.kind is not None or is_marked(piece.text):
        return _SENTENCE * min(word_count(piece.text), 40)
    if ends_sentence(piece.text) or is_prose(piece) or has_stop(piece.text):
        return _SENTENCE * min(word_count(piece.text), 40) + 0.5
    below = next((n for n in range(number + 1, min(number + 3, len(pieces))) if not reasons[n]), None)
    above = range(max(0, number - _LINKS + 1), number)
    if len(above) == _LINKS - 1 and all(_is_bare(pieces[n], reasons[n]) for n in above):
        return -2 * _BARE
    return 0.0 if below is not None and ends_sentence(pieces[below].text) else -_BARE
