"""A limiter that sees peaks coming: gains for runs of 10 ms, found before any sample is touched.

Because the gains follow from the peaks of the runs alone, the timeline can foretell what limiting does to loudness.
"""

import numpy as np
import numpy.typing as npt

from make_episode.audio import filters
from make_episode.audio.sounds import Samples

RUN = 0.01
"""Seconds. Every cue starts on a multiple of it, which is a whole number of frames at 32, 44.1 and 48 kHz."""
_AHEAD = 6
"""Runs looked ahead: the time the gain has to come down."""
_DOWN = 3.0
"""dB a run: the gain reaches a peak along a slope, not at a step."""
_UP = 0.6
"""dB a run: 60 dB a second, slow enough not to follow the pitch of a voice."""

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


class Limiter:
    """Keeps a sound that comes in pieces under a ceiling (dBTP); every piece but the last is whole runs long."""

    def __init__(self, rate: int, ceiling: float) -> None:
        self._frames = round(rate * RUN)
        self._ceiling = ceiling
        self._held: Samples | None = None
        self._wanted: Gains = np.zeros(0)
        self._gain = 0.0

    def __call__(self, sound: Samples, *, last: bool = False) -> Samples:
        """What can be said so far: all but the runs that a coming peak may still pull down."""
        found = filters.peaks(sound, self._frames, hot=10 ** ((self._ceiling - 3) / 20))
        sound = sound if self._held is None else np.concatenate([self._held, sound])
        wanted = np.concatenate([self._wanted, needed(found, self._ceiling)])
        ready = len(wanted) if last else max(0, len(wanted) - _AHEAD - 1)
        gains = np.concatenate([[self._gain], eased(wanted, self._gain)])
        cut = min(len(sound), ready * self._frames)
        self._held, self._wanted = sound[cut:], wanted[ready:]
        if ready:
            self._gain = float(gains[ready])
        return self._turned_down(sound[:cut], gains[: ready + 2])

    def _turned_down(self, sound: Samples, gains: Gains) -> Samples:
        """The sound times its gains, which glide from run to run and are lowest where two runs meet."""
        if not gains.any():
            return sound
        lowest = np.minimum(gains[:-1], gains[1:])
        knots = 10 ** (np.append(lowest, gains[-1]) / 20)
        curve = np.interp(np.arange(len(sound)) / self._frames, np.arange(len(knots)), knots)
        return (sound * curve[:, None]).astype(np.float32)
