"""Where a text begins with the first of a series: counted or timed headings, the posts of a live page."""

import itertools
import re
from collections.abc import Sequence

from make_episode.articles import bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import ends_sentence, word_count
from make_episode.articles.tidy import Piece

_COUNTED = re.compile(r"(?P<number>\d{1,2})[.)/°]?[ \xa0]?[-–—.:]?[ \xa0]+(?=[^\W\d])")
_TIMED = re.compile(r"[0-2]?\d ?[hH:.] ?[0-5]\d ?[-–—:.|] ?(?=\S)")
_TIME = re.compile(
    r"(?:(?:posted|published|publie|poste|publicado) (?:at|a|a las) )?[0-2]?\d ?[h:.] ?[0-5]\d"
    r"(?: ?(?:gmt|utc|bst|cest?|e[ds]t|uhr|h))?"
)
_LEAST_POSTS = 3
_LEAST_LOUD = 2  # further headings in capitals
_SHORTEST = 5  # words of a sentence
_LONGEST = 16  # words of a heading
_FARTHEST = 80  # lines


def first_of_series(pieces: Sequence[Piece], start: int) -> int:
    """The start moved up over a heading of which more stand below, or to the time of the first post."""
    posts = posts_of(pieces)
    if posts and 1 < posts[0] < start:
        return posts[0]
    return start - (start > 1 and _is_first(pieces, start))


def posts_of(pieces: Sequence[Piece]) -> list[int]:
    """The times that stand alone above texts, again and again."""
    times = [number for number, piece in enumerate(pieces[:_FARTHEST]) if _is_time(piece.text)]
    if len(times) < _LEAST_POSTS:
        return []
    ends = [*times[1:], min(len(pieces), _FARTHEST)]
    posts = [first for first, end in zip(times, ends, strict=True) if _is_told(pieces[first + 1 : end])]
    return posts if len(posts) >= _LEAST_POSTS else []


def _is_time(text: str) -> bool:
    if word_count(text) > _SHORTEST:
        return False
    dated = date_line(text)
    return bool(_TIME.fullmatch(fold(text))) or (dated is not None and dated.published is None and bool(dated.time))


def _is_told(pieces: Sequence[Piece]) -> bool:
    return any(word_count(piece.text) >= _SHORTEST and ends_sentence(piece.text) for piece in pieces)


def _is_first(pieces: Sequence[Piece], start: int) -> bool:
    """Whether the line above the text is a heading counted or timed as others below are."""
    text, below = pieces[start - 1].text, pieces[start + 1 : start + _FARTHEST]
    if word_count(text) > _LONGEST or text.endswith((".", ",", ";")):
        return False
    if _TIMED.match(text):
        return any(_TIMED.match(piece.text) for piece in below)
    if text.isupper():
        pairs = itertools.pairwise(below)
        return sum(line.text.isupper() and ends_sentence(told.text) for line, told in pairs) >= _LEAST_LOUD
    dated = date_line(text)
    if dated is not None and bylines.byline(dated.rest):
        return False  # "3 May 2025 by Nina Roy"
    counted = _COUNTED.match(text)
    nexts = {int(counted["number"]) - 1, int(counted["number"]) + 1} if counted else set()
    heads = (match for piece in below if word_count(piece.text) <= _LONGEST and (match := _COUNTED.match(piece.text)))
    return any(int(match["number"]) in nexts for match in heads)
