"""Spoken clips made ready: where the words begin and end in a file, how loud they are, and the sound itself."""

import functools
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from make_episode.audio import filters, loudness, sounds
from make_episode.audio.levels import Speech
from make_episode.audio.limiter import RUN
from make_episode.audio.sounds import Samples
from make_episode.errors import AudioError

_HOT = 10 ** (-6 / 20)
"""Peaks within 6 dB of the loudest are measured between samples too: what limiting may take off."""
_NOTHING = 1e-4
"""A clip that never gets louder than -80 dB is silent."""


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """The spoken part of a clip, from `start` for `duration` seconds, at no gain; one value for each 10 ms of it."""

    start: float
    duration: float
    energies: npt.NDArray[np.float32]
    """Those of `loudness`, of one channel."""
    peaks: npt.NDArray[np.float32]


def read(path: Path, settings: Speech, rate: int) -> Samples:
    """A whole clip in one channel, without rumble. Raises AudioError."""
    sound = sounds.read(path, rate=rate, channels=1)
    return filters.highpass(sound, rate, settings.highpass)


def hear(path: Path, settings: Speech, rate: int) -> Heard:
    """Where a clip speaks and how loud. Raises AudioError, also for a clip in which nothing is heard."""
    return _hear(path, path.stat().st_mtime_ns if path.exists() else 0, settings, rate)


@functools.lru_cache(maxsize=1 << 14)
def _hear(path: Path, _changed: int, settings: Speech, rate: int) -> Heard:
    sound = read(path, settings, rate)
    start, end = _spoken(path, sound, settings, rate)
    sound = sound[round(start * rate) : round(end * rate)]
    peaks = filters.peaks(sound, round(rate * RUN), hot=float(np.abs(sound).max()) * _HOT)
    return Heard(start, round(end - start, 2), loudness.Meter(rate, 1)(sound).astype(np.float32), peaks)


def _spoken(path: Path, sound: Samples, settings: Speech, rate: int) -> tuple[float, float]:
    """Seconds between which the clip speaks, in whole runs of 10 ms, with the lead and trail that are kept."""
    frames = round(rate * RUN)
    peaks = filters.peaks(sound, frames, hot=np.inf)
    loudest = float(peaks.max(initial=0))
    if loudest < _NOTHING:
        raise AudioError(f"{path} is silent.", hint="Remove the file, so that it is spoken again.")
    loud = np.flatnonzero(peaks > loudest * 10 ** (settings.silence / 20))
    first = int(loud[0]) - round(settings.lead / RUN)
    last = int(loud[-1]) + 1 + round(settings.trail / RUN)
    return round(max(0, first) * RUN, 2), round(min(last, len(peaks)) * RUN, 2)
