"""What is heard, and when."""

import math
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import overload

from make_episode.model.script import Segment


@dataclass(frozen=True, slots=True)
class Word:
    """When one word is heard, in seconds from the start of whatever contains it."""

    text: str
    start: float
    end: float


class Words(Sequence[Word]):
    """Words and their times to the millisecond, in a tenth of the memory of so many `Word`.

    An hour of speech has ten thousand.
    """

    __slots__ = ("_texts", "_times")

    def __init__(self, words: Iterable[Word] = ()) -> None:
        told = tuple(words)
        self._texts = tuple(sys.intern(word.text) for word in told)
        self._times = array("I", [max(0, round(time * 1000)) for word in told for time in (word.start, word.end)])

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[Word]:
        starts, ends = ((time / 1000 for time in self._times[side::2]) for side in (0, 1))
        return map(Word, self._texts, starts, ends)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | Sequence[Word]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Words({tuple(self)})"


@dataclass(frozen=True, slots=True)
class Clip:
    """A segment that has been spoken."""

    segment: Segment
    path: Path
    """16-bit PCM WAV, mono, at the engine's own rate."""
    duration: float
    words: Sequence[Word] = ()
    """Times of the words of `segment.text`, in order; empty where the engine tells none."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound placed on the timeline."""

    path: Path
    start: float
    """When it is first heard, in seconds of the programme."""
    duration: float
    """How long it is heard."""
    offset: float = 0.0
    """Where in the file it begins."""
    gain: float = 0.0
    fade_in: float = 0.0
    fade_out: float = 0.0
    music: bool = False
    """Whether it is music; otherwise it is speech."""
    loop: bool = False
    """Whether the file begins again where it ends, for as long as the cue lasts."""
    envelope: tuple[tuple[float, float], ...] = ()
    """(seconds from `start`, dB) between which the level glides, on top of `gain`: how music goes under words."""
    digest: str = ""
    """What is in the file, as a hash; empty for a file nobody has looked into yet."""
    peak: float = math.inf
    """dBTP the file has at most; infinite where nobody has measured it."""


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    start: float
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A segment as heard: when, in seconds of the programme."""

    segment: Segment
    start: float
    end: float
    words: Sequence[Word] = ()
    """Words of `segment.text` with times of the programme; empty where the engine tells none."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole programme as arithmetic: nothing is decoded until it is mixed."""

    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    lines: tuple[Line, ...]
    duration: float
    cuts: tuple[float, ...] = ()
    """Times in silence at which the programme can be taken apart, each piece encoded alone and put together again."""
    loudness: float = -math.inf
    """LUFS that the cues add up to."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """Measured on the delivered sound (ITU-R BS.1770-4)."""

    integrated: float
    """LUFS."""
    true_peak: float
    """dBTP."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A whole programme in one audio format, as a file that can be delivered."""

    file: Path
    mime: str
    size: int
    bitrate: int
    """Bits a second of the sound, in the mean."""
    integrity: str
    """The file's hash as web pages and feeds give it: "sha256-" and Base64 (W3C Subresource Integrity)."""
    loudness: Loudness
