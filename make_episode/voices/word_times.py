"""Which words a spoken text has, and when each is heard.

Engines tell times for pieces of text that are not always words: "l'économie" may be two pieces, "of the" one,
and some pieces are missing. Here every word gets a time from the pieces it touches.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from unicodedata import category

from make_episode.model import Word

# What stands between blanks; Chinese and Japanese script has none, so there each character is a word of its own.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Heard:
    """Characters `first` to `last` (exclusive) of a text are heard from `start` to `end` seconds."""

    first: int
    last: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Sound:
    """One phoneme, and when it is heard."""

    phoneme: str
    start: float
    end: float


def speakable(text: str) -> bool:
    """Whether there is a letter or a digit to say."""
    return any(character.isalnum() for character in text)


def plain(text: str) -> str:
    """The text without control characters and lone surrogates, every other character still in its place."""
    return "".join(" " if category(character) in {"Cc", "Cs"} else character for character in text)


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """First and last (exclusive) character of every word, without the punctuation around it."""
    spans = []
    for token in _TOKEN.finditer(text):
        heard = [place for place in range(*token.span()) if category(text[place])[0] in "LMN"]
        if speakable(token.group()):
            spans.append((heard[0], heard[-1] + 1))
    return tuple(spans)


def timed_words(text: str, heard: Sequence[Heard], duration: float) -> tuple[Word, ...]:
    """Every word of the text, in order, none overlapping the next and all within the duration.

    `heard` is in reading order. A word that no piece touches lies in the gap between its neighbours.
    """
    pieces = _without_gaps(heard, len(text), duration)
    firsts = [piece.first for piece in pieces]
    words: list[Word] = []
    latest = 0.0
    for first, last in word_spans(text):
        start = _time_at(pieces[bisect_right(firsts, first) - 1], first)
        end = _time_at(pieces[bisect_right(firsts, last - 1) - 1], last)
        start = min(max(start, latest), duration)
        latest = min(max(end, start), duration)
        words.append(Word(text[first:last], round(start, 3), round(latest, 3)))
    return tuple(words)


def heard_words(
    spans: Sequence[tuple[int, int]], expected: Sequence[str], spoken: Sequence[Sound]
) -> tuple[Heard, ...]:
    """When words are heard, from the phonemes each has by itself (`expected`) and those that were spoken.

    Both are aligned, since words change each other (liaison, elision) and may be said as one. A word none of whose
    phonemes was spoken is left out.
    """
    owners = [number for number, word in enumerate(expected) for _ in word]
    matcher = SequenceMatcher(None, "".join(expected), "".join(sound.phoneme for sound in spoken), autojunk=False)
    times: dict[int, tuple[float, float]] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            sound = spoken[block.b + step]
            start, _ = times.get(owners[block.a + step], (sound.start, sound.end))
            times[owners[block.a + step]] = (start, sound.end)
    return tuple(Heard(*spans[number], *times[number]) for number in sorted(times))


def _time_at(piece: Heard, place: int) -> float:
    """When the edge before character `place` is passed, taking every character to be equally long."""
    share = (place - piece.first) / (piece.last - piece.first)
    return piece.start + share * (piece.end - piece.start)


def _without_gaps(heard: Sequence[Heard], length: int, duration: float) -> list[Heard]:
    """The pieces, with stand-ins for text nobody timed, so that every character has a time."""
    pieces: list[Heard] = []
    reached, clock = 0, 0.0
    for piece in heard:
        if piece.last <= reached:
            continue
        first, start = max(piece.first, reached), max(piece.start, clock)
        if first > reached:
            pieces.append(Heard(reached, first, clock, start))
        pieces.append(Heard(first, piece.last, start, max(piece.end, start)))
        reached, clock = piece.last, pieces[-1].end
    if reached < length:
        pieces.append(Heard(reached, length, clock, max(duration, clock)))
    return pieces
