"""What reviews print below their text about the work itself: how many pages it has, how long it runs, its price."""

import re
from collections.abc import Sequence

from make_episode.articles.kinds import QUOTED, VERB, is_prose, word_count
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

_LONGEST = 30  # words
_LABEL = 3  # words of what stands above: "À voir"
_FACTS = re.compile(
    r"\b\d{2,4} ?(?:p\b|pp\b|pages?\b|p[áa]gs?\b|p[áa]ginas\b|pagine\b|Seiten\b|صفحة)"
    r"|\(\d ?h ?\d{0,2}(?: ?min)?\)|\(\d{2,3} ?(?:min|mins|minutes|minutos|minuti|Minuten)\.?\)"
    r"|[,.] (?:en salles?|in cinemas|in theaters|en cines|im kino|al cinema|nos cinemas)\b"
    r"|\bt[ée]l(?:[ée]phone|[ée]fono)?\.? ?:? ?\+?\d[\d .-]{6,16}\d\.?$"
    r"|[,(] ?(?:€ ?|£ ?|\$ ?)?\d{1,3}(?:[.,]\d\d)? ?(?:€|euros?|DH|dirhams|CHF|\$|£|francs)\)?\.?$",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[,(:].*[,.)]|\. \w")
"""A notice is a title, then maker, house and figures between commas."""


def notes(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line of facts about a work below the last paragraph, and the label above it."""
    last = max((n for n, piece in enumerate(pieces) if is_prose(piece) and not _is_note(piece)), default=len(pieces))
    for number in range(last + 1, len(pieces)):
        if reasons[number] or not _is_note(pieces[number]):
            continue
        reasons[number] = "note on the work"
        above = pieces[number - 1]
        if number - 1 > last and not reasons[number - 1] and word_count(above.text) <= _LABEL:
            reasons[number - 1] = "label of a box"


def _is_note(piece: Piece) -> bool:
    text = piece.text
    if piece.kind not in {None, BlockKind.PARAGRAPH} or word_count(text) > _LONGEST or QUOTED.match(text):
        return False
    return bool(_FACTS.search(text) and _PARTED.search(text)) and not VERB.search(text.casefold())
