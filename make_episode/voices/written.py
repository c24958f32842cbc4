"""Times of spoken words as times of the words that were written.

A voice says "sept février deux mille vingt-cinq" where "07/02/2025" is
written; a reader of the transcript wants to see the latter light up.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from make_episode.model import Reading, Segment, Word


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters of the spoken text and the written characters they stand for."""

    spoken: int
    length: int
    written: int
    width: int


def written_words(segment: Segment, spoken: Sequence[Word]) -> tuple[Word, ...]:
    """The words of `segment.text` with the times of the spoken words they were said as.

    Words that were not heard apart (an answer of the engine that cannot be matched) get the time between
    their neighbours; empty if no word can be matched.
    """
    stretches = _stretches(segment.text, segment.readings)
    tokens = [(found.start(), found.end()) for found in re.finditer(r"\S+", segment.text)]
    heard: dict[int, tuple[float, float]] = {}
    for position, word in _placed(segment.spoken, spoken):
        token = _token(tokens, _written_position(stretches, position))
        start, end = heard.get(token, (word.start, word.end))
        heard[token] = min(start, word.start), max(end, word.end)
    if not heard:
        return ()
    return tuple(_timed(segment.text, tokens, heard))


def _stretches(text: str, readings: Sequence[Reading]) -> tuple[_Stretch, ...]:
    parts, at, said = [], 0, 0
    for reading in readings:
        parts.append(_Stretch(said, reading.start - at, at, reading.start - at))
        said += reading.start - at
        parts.append(_Stretch(said, len(reading.spoken), reading.start, reading.end - reading.start))
        said, at = said + len(reading.spoken), reading.end
    parts.append(_Stretch(said, len(text) - at, at, len(text) - at))
    return tuple(part for part in parts if part.length)


def _written_position(stretches: Sequence[_Stretch], position: int) -> int:
    """Where a spoken character is written; "seven February" is shared out evenly over "07/02"."""
    stretch = stretches[max(0, bisect_right([stretch.spoken for stretch in stretches], position) - 1)]
    share = min(position - stretch.spoken, stretch.length - 1) * stretch.width // stretch.length
    return stretch.written + share


def _placed(text: str, words: Sequence[Word]) -> Iterator[tuple[int, Word]]:
    """Each spoken word with where it stands in the spoken text; words that stand nowhere are passed over."""
    low, at = text.casefold(), 0
    same_length = len(low) == len(text)
    source = low if same_length else text
    for word in words:
        wanted = word.text.casefold() if same_length else word.text
        position = source.find(wanted, at)
        if wanted and 0 <= position < at + 200:
            yield position, word
            at = position + len(wanted)


def _token(tokens: Sequence[tuple[int, int]], position: int) -> int:
    return max(0, bisect_right([start for start, _ in tokens], position) - 1)


def _timed(text: str, tokens: Sequence[tuple[int, int]], heard: dict[int, tuple[float, float]]) -> Iterator[Word]:
    """Tokens in order with times that never go back; a run of unheard ones shares the gap it stands in."""
    numbers = sorted(heard)
    clock = 0.0
    for number, (start, end) in enumerate(tokens):
        if number in heard:
            begin, finish = heard[number]
        else:
            after = next((other for other in numbers if other > number), None)
            begin = clock
            gap = heard[after][0] - clock if after is not None else 0.0
            finish = clock + max(0.0, gap) / (after - number if after is not None else 1)
        begin, finish = max(begin, clock), max(finish, begin, clock)
        yield Word(text[start:end], begin, finish)
        clock = finish
