"""What is heard, and when."""

import math
from dataclasses import dataclass
from pathlib import Path

from make_episode.model.script import Segment


@dataclass(frozen=True, slots=True)
class Word:
    """When one word is heard, in seconds from the start of whatever contains it."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Clip:
    """A segment that has been spoken."""

    segment: Segment
    path: Path
    """16-bit PCM WAV, mono, at the engine's own rate."""
    duration: float
    words: tuple[Word, ...] = ()
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
    words: tuple[Word, ...] = ()
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
