"""What can be told of a spoken clip without understanding it: is it silent, cut, torn, far too long, overdriven.

The limits are wide: no clip of edge, kokoro, piper and espeak that was heard to be whole came near them. What is
wrong within them takes a recogniser (`make-episode check --listen`).
"""

import re
import unicodedata
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from make_episode.errors import EngineError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SILENT = 0.001
"""-60 dBFS: a clip that never gets louder says nothing."""
_QUIET = 0.01
"""Of the highest value: -40 dB."""
_RUN = 0.01
"""Seconds over which a level is taken."""
_GAP = 1.8
"""Seconds of silence inside a segment. Pauses between sentences are up to 0.8; longer ones are the script's."""
_FASTEST, _SLOWEST = 40.0, 3.0
"""Letters a second, at pace 1: edge, kokoro, piper and espeak say 11 to 19 in the seven languages."""
_AT_EASE = 20
"""Letters, and seconds in the other direction, that a short text is given on top."""
_OVERDRIVEN = 0.005
"""Share of samples at full scale."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a clip, in words; a grave one makes the clip useless."""

    what: str
    grave: bool = False


def faults(path: Path, spoken: str, pace: float = 1.0) -> tuple[Fault, ...]:
    """What is wrong with a clip that should say `spoken`. Raises EngineError for a file that is no 16-bit mono WAV."""
    import numpy as np

    samples, rate = _read(path)
    size = max(1, round(_RUN * rate))
    loudness = np.abs(samples.astype(np.int32))
    peaks = loudness[: len(samples) // size * size].reshape(-1, size).max(axis=1) / 32768
    full = float(np.mean(loudness >= 32760)) if len(samples) else 0.0
    return (*judged(peaks, spoken, pace), *_overdriven(full))


def judged(peaks: "NDArray[Any]", spoken: str, pace: float = 1.0, silent: float = _SILENT) -> tuple[Fault, ...]:
    """What is wrong with a sound of which the highest value of each 10 ms is given, from 0 to 1."""
    import numpy as np

    highest = float(peaks.max(initial=0))
    if highest < silent:
        return (Fault("nothing is heard", grave=True),)
    loud = np.flatnonzero(peaks > max(highest * _QUIET, silent))
    seconds = float(loud[-1] - loud[0] + 1) * _RUN
    gap = float(np.diff(loud).max(initial=1) - 1) * _RUN
    return (*_length(seconds, letters(spoken), pace), *_torn(gap))


def letters(text: str) -> int:
    """How much there is to say: letters, with digits counted as the words they are said as."""
    return sum(5 if one.isdigit() else 3 if _wide(one) else 1 for one in text if one.isalnum())


def _wide(character: str) -> bool:
    """Whether a character is a syllable or a word, as in Chinese."""
    return unicodedata.east_asian_width(character) in "WF"


def _length(seconds: float, count: int, pace: float) -> tuple[Fault, ...]:
    if count > _FASTEST * pace * seconds + _AT_EASE:
        return (Fault(f"{seconds:.1f} s is too short for {count} letters", grave=True),)
    if seconds > count / (_SLOWEST * pace) + _AT_EASE / 5:
        return (Fault(f"{seconds:.1f} s is too long for {count} letters", grave=True),)
    return ()


def _torn(gap: float) -> tuple[Fault, ...]:
    return (Fault(f"{gap:.1f} s of silence inside"),) if gap > _GAP else ()


def _overdriven(share: float) -> tuple[Fault, ...]:
    return (Fault(f"{100 * share:.1f} % of it is overdriven"),) if share > _OVERDRIVEN else ()


def _read(path: Path) -> "tuple[NDArray[np.int16], int]":
    import numpy as np

    try:
        with wave.open(str(path), "rb") as sound:
            if (sound.getnchannels(), sound.getsampwidth()) != (1, 2):
                raise EngineError(f"{path}: not 16-bit mono", hint="Remove the file, so that it is spoken again.")
            return np.frombuffer(sound.readframes(sound.getnframes()), "<i2"), sound.getframerate()
    except (OSError, EOFError, wave.Error) as error:
        raise EngineError(
            f"{path}: cannot be read as sound: {error}", hint="Remove the file, so that it is spoken again."
        ) from error


def sentences(text: str) -> tuple[str, ...]:
    """The text cut where a voice takes breath, for engines that stumble over the whole."""
    parts = re.split(r"(?<=[.!?…;:؟،,])\s+", text)
    return tuple(part for part in parts if any(one.isalnum() for one in part))
