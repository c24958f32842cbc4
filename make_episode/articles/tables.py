"""Tables pasted as text: rows of figures that no voice can make sense of."""

import re
from collections.abc import Sequence

from make_episode.articles.kinds import ends_sentence, is_marked, word_count
from make_episode.articles.tidy import Piece

_FEWEST = 3  # rows
_HEADS = 2  # lines above them that say what is counted
_FIGURES = 2  # in each
_SHARE = 0.4  # of its words
_LONGEST = 14  # words
_DIGIT = re.compile(r"\d")


def tables(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Rows in which figures stand in columns, with the row above them that names the columns."""
    number = 0
    while number < len(pieces):
        end = number
        while end < len(pieces) and not reasons[end] and _is_row(pieces[end]):
            end += 1
        if end - number >= _FEWEST:
            first = number
            while (
                number - first < _HEADS and first > 1 and not pieces[first].is_set_off and _is_bare(pieces[first - 1])
            ):
                first -= 1
            for row in range(first, end):
                reasons[row] = reasons[row] or "table"
        number = max(end, number + 1)


def _is_row(piece: Piece) -> bool:
    words = piece.text.split()
    figures = sum(bool(_DIGIT.search(word)) for word in words)
    return _is_bare(piece) and figures >= _FIGURES and figures >= _SHARE * len(words)


def _is_bare(piece: Piece) -> bool:
    is_text = piece.kind is not None or is_marked(piece.text) or ends_sentence(piece.text)
    return not is_text and word_count(piece.text) <= _LONGEST
