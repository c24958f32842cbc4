"""A limiter that sees peaks coming: gains for runs of 10 ms, found before any sample is touched.

Because the gains follow from the peaks of the runs alone, the timeline can foretell what limiting does to loudness.
"""

import numpy as np
import numpy.typing as npt

from make_episode.audio import filters
from make_episode.audio.sounds import Samples

RUN = 0.01
"""Seconds. Every cue starts on a multiple of it, which is a whole number of frames at 32, 44.1 and 48 kHz."""
_AHEAD = 4
"""Runs looked ahead: the time the gain has to come down."""
_NEAR = 2.0
"""dB under the ceiling from which the sound between samples is looked at too."""
_DOWN = 4.0
"""dB a run: the gain reaches a peak along a slope, not at a step."""
_UP = 1.2
"""dB a run: 120 dB a second, slow enough not to follow the pitch of a voice."""

Gains = npt.NDArray[np.float64]
"""dB, one a run, 0 or less."""


def needed(peaks: npt.NDArray[np.floating], ceiling: float, gain: float = 0.0) -> Gains:
    """What each run needs for its peak, raised by `gain`, to stay at the ceiling (dB)."""
    levels = 20 * np.log10(np.maximum(peaks, 1e-9))
    return np.asarray(np.minimum(0.0, ceiling - gain - levels), np.float64)


def eased(wanted: Gains, before: float = 0.0) -> Gains:
    """The gains with a slope down to every peak and a slow way up again, `before` being the gain of the run before."""
    early = wanted.copy()
    for ahead in range(1, min(_AHEAD, len(wanted) - 1) + 1):
        np.minimum(early[:-ahead], wanted[ahead:] + _DOWN * ahead, out=early[:-ahead])
    rise = _UP * np.arange(1, len(early) + 1)
    late = np.minimum.accumulate(np.concatenate([[before], early - rise]))[1:] + rise
    return np.asarray(np.minimum(late, 0.0))


def knots(gains: Gains, before: float = 0.0) -> Gains:
    """The gain at the beginning of each run and at the end of the last: the lower of the two runs that meet there.

    Between them it glides, so that no run is ever louder than its own gain.
    """
    around = np.concatenate([[before], gains, gains[-1:]])
    return np.asarray(np.minimum(around[:-1], around[1:]))


def held(peaks: npt.NDArray[np.floating], ceiling: float, gain: float) -> Gains:
    """What the limiter takes off each run of a sound raised by `gain`, in the mean of the run."""
    wanted = needed(peaks, ceiling, gain)
    if not wanted.any():
        return wanted
    ends = knots(eased(wanted))
    return (ends[:-1] + ends[1:]) / 2


class Limiter:
    """Keeps a sound that comes in pieces under a ceiling (dBTP); every piece but the last is whole runs long."""

    def __init__(self, rate: int, ceiling: float) -> None:
        self._frames = round(rate * RUN)
        self._ceiling = ceiling
        self._held: Samples | None = None
        self._wanted: Gains = np.zeros(0)
        self._gain = 0.0

    def __call__(self, sound: Samples, *, safe: bool = False, last: bool = False) -> Samples:
        """What can be said so far: all but the runs that a coming peak may still pull down.

        A piece known to be under the ceiling is not measured again.
        """
        runs = -(-len(sound) // self._frames)
        hot = 10 ** ((self._ceiling - _NEAR) / 20)
        found = np.zeros(runs, np.float32) if safe else filters.peaks(sound, self._frames, hot=hot)
        sound = sound if self._held is None else _joined(self._held, sound)
        wanted = np.concatenate([self._wanted, needed(found, self._ceiling)])
        ready = len(wanted) if last else max(0, len(wanted) - _AHEAD - 1)
        gains = eased(wanted, self._gain)
        ends = knots(gains, self._gain)
        cut = min(len(sound), ready * self._frames)
        self._held, self._wanted = sound[cut:], wanted[ready:]
        if ready:
            self._gain = float(gains[ready - 1])
        return self._turned_down(sound[:cut], ends[: ready + 1])

    def _turned_down(self, sound: Samples, ends: Gains) -> Samples:
        if not ends.any():
            return sound
        curve = np.interp(np.arange(len(sound)) / self._frames, np.arange(len(ends)), 10 ** (ends / 20))
        return (sound * curve[:, None]).astype(np.float32)


def _joined(before: Samples, after: Samples) -> Samples:
    """One sound after the other; of one channel and of many, the one is heard on all."""
    channels = max(before.shape[1], after.shape[1])
    parts = (np.repeat(part, channels // part.shape[1], axis=1) for part in (before, after))
    return np.concatenate([before, after] if before.shape[1] == after.shape[1] else list(parts))
