"""A programme's written text cut into cues that can be read while they are heard."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from make_episode.episodes import phrases
from make_episode.episodes.text import one_line
from make_episode.model import Line, Word

LINE = 32
LINES = 2
CUE = LINE * LINES
"""Longest cue: under Apple's 65 characters, and two lines of SRT."""

_SEARCHED = 40  # characters a word may be ahead of the last one found, before it counts as not written

# A mark standing alone (as French sets « » : ; ? !) stays with its word.
_UNIT = re.compile(r"(?:[«“„(\[—–¿¡-] )*[^ ]+(?: [»”)\]!?:;…%€]+[.,;]*(?= |$))*")
_CLOSERS = '»”’")]} \u00a0\u202f'
_SENTENCE = ".!?…؟。"
_CLAUSE = ",;:،؛—–"


@dataclass(frozen=True, slots=True)
class Caption:
    """One cue: what is read while `start` to `end` is heard, in whole milliseconds of the programme."""

    start: float
    end: float
    text: str
    who: str
    """The person quoted, where one is named, else the part in the programme."""
    label: str = ""
    """The same as subtitles show it, where another voice begins; it fits the cue's two lines with the text."""
    words: tuple[Word, ...] = ()
    """The pieces of `text` between blanks with their times; empty where no word's time is known."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word with the marks that must not be parted from it."""

    text: str
    start: int
    """Where it stands in the text."""
    known: bool
    words: tuple[int, ...]
    """Lengths of the pieces between blanks."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def cues(lines: Sequence[Line], language: str) -> tuple[Caption, ...]:
    """The cues of a programme, in order and without overlap; parts are named in the language.

    Times between known words, or inside a segment whose words' times are unknown, follow the characters.
    """
    return tuple(_in_order(_of_lines(lines, phrases.of(language))))


def shown(label: str, text: str) -> str:
    """A cue's text behind its label, if there is one."""
    return f"{label} {text}" if label else text


def _of_lines(lines: Sequence[Line], words: phrases.Phrases) -> Iterator[Caption]:
    before = ""
    for line in lines:
        if not one_line(line.segment.text):
            continue
        who = one_line(line.segment.speaker) or words.speaker(line.segment.role)
        yield from _of_line(line, who, "" if who == before else _label(who))
        before = who


def _label(who: str) -> str:
    """A name and its colon, on one line (Podcasting 2.0, transcripts: SRT)."""
    return f"{who if len(who) < LINE else who[: LINE - 2].rstrip() + '…'}:"


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most `width` characters; a longer word is broken."""
    rows: list[str] = []
    for word in text.split(" "):
        pieces = [word[at : at + width] for at in range(0, len(word), width)] or [""]
        if rows and len(rows[-1]) + 1 + len(pieces[0]) <= width:
            rows[-1] += " " + pieces.pop(0)
        rows += pieces
    return tuple(rows)


def _of_line(line: Line, who: str, label: str) -> Iterator[Caption]:
    text = one_line(line.segment.text)
    found = tuple(_found(text, line.words))
    when = _Clock(line, len(text), found)
    begins = {at for at, _, _ in found}
    units = tuple(_units(text, begins))
    if units and not any(_fitting(units, 0, label)):
        label = ""  # a word as long as a cue
    for first, last in pairwise(_cuts(units, label)):
        piece = units[first:last]
        words = tuple(Word(u.text, when(u.start), when(u.end)) for u in piece) if any(u.known for u in piece) else ()
        yield Caption(
            start=when(piece[0].start),
            end=when(piece[-1].end),
            text=" ".join(unit.text for unit in piece),
            who=who,
            label="" if first else label,
            words=words,
        )


def _found(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, Word]]:
    """(start, end, word) for each timed word found in the text, in order; the others are passed over."""
    cursor = 0
    for word in words:
        written = one_line(word.text)
        at = text.find(written, cursor, cursor + _SEARCHED + len(written)) if written else -1
        if at >= 0:
            cursor = at + len(written)
            yield at, cursor, word


class _Clock:
    """When the character at a position is heard, in seconds: straight lines between the times that are known."""

    def __init__(self, line: Line, length: int, found: Sequence[tuple[int, int, Word]]) -> None:
        self._places = [0]
        self._times = [line.start]
        for start, end, word in found:
            self._add(start, word.start)
            self._add(end, word.end)
        self._add(max(length, 1), line.end)
        self._end = line.end

    def _add(self, place: int, time: float) -> None:
        self._places.append(place)
        self._times.append(max(time, self._times[-1]))

    def __call__(self, place: int) -> float:
        right = min(max(bisect.bisect_right(self._places, place), 1), len(self._places) - 1)
        left = right - 1
        span = self._places[right] - self._places[left]
        share = (place - self._places[left]) / span if span else 1.0
        time = self._times[left] + min(share, 1.0) * (self._times[right] - self._times[left])
        return min(time, max(self._end, self._times[0]))


def _units(text: str, begins: set[int]) -> Iterator[_Unit]:
    for match in _UNIT.finditer(text):
        for at in range(match.start(), match.end(), CUE):
            piece = text[at : min(at + CUE, match.end())]
            known = any(position in begins for position in range(at, at + len(piece)))
            yield _Unit(piece, at, known, tuple(len(word) for word in piece.split(" ")))


def _cuts(units: Sequence[_Unit], label: str) -> list[int]:
    """Where to cut the text into the best cues: few, even, and ending where a sentence or a clause does."""
    costs = [0.0] + [float("inf")] * len(units)
    before = [0] * (len(units) + 1)
    partings = [_parting(unit.text) for unit in units]
    for first in range(len(units)):
        for last, length in _fitting(units, first, "" if first else label):
            cost = costs[first] + 1 + (1 - length / CUE) ** 2 + partings[last - 1]
            if cost < costs[last]:
                costs[last], before[last] = cost, first
    cuts = [len(units)]
    while cuts[-1]:
        cuts.append(before[cuts[-1]])
    return cuts[::-1]


def _fitting(units: Sequence[_Unit], first: int, label: str) -> Iterator[tuple[int, int]]:
    """(index after the last unit, length) of every cue that can begin at `first`; without a label there is always one.

    The length is that of the text with the label before it.
    """
    length, rows, row = -1, 1, -1
    for size in map(len, label.split(" ") if label else ()):
        rows, row = _row_after(rows, row, size)
        length += 1 + size
    for last in range(first + 1, len(units) + 1):
        for word in units[last - 1].words:
            rows, row = _row_after(rows, row, word)
        length += 1 + len(units[last - 1].text)
        if length > CUE or rows > LINES:
            break
        yield last, length


def _row_after(rows: int, row: int, word: int) -> tuple[int, int]:
    """How many rows `wrapped` would have, and how long the last, after one more word of some length."""
    if row + 1 + min(word, LINE) <= LINE:
        row += 1 + min(word, LINE)
        word -= min(word, LINE)
    while word > 0:
        rows, row = rows + 1, min(word, LINE)
        word -= row
    return rows, row


def _parting(word: str) -> float:
    """How much it disturbs to end a cue after the word."""
    last = word.rstrip(_CLOSERS)[-1:]
    if last and last in _SENTENCE and not (len(word) <= 3 and word[:1].isupper()):
        return 0.0  # "M." and initials end no sentence
    return 0.4 if last and last in _CLAUSE else 1.0


def _in_order(captions: Iterator[Caption]) -> Iterator[Caption]:
    """The cues in whole milliseconds, each at least one long and none before the end of the last."""
    last = 0
    for caption in captions:
        start = max(round(caption.start * 1000), last)
        last = max(round(caption.end * 1000), start + 1)
        yield replace(caption, start=start / 1000, end=last / 1000)
