"""The filters of the programme: rumble taken out, loudness as the ear weighs it, peaks between samples."""

import math

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from make_episode.audio.sounds import Samples

_REACH = 10
"""Samples either side of a moment that the sound there is made out from."""
_AT_ONCE = 64
"""Runs looked at between samples at a time, to stay within the processor's cache."""


def _interpolating() -> npt.NDArray[np.float32]:
    """Three columns that give the sound a quarter, half and three quarters of the way to the next sample.

    A sinc under a Kaiser window, each column of gain 1.
    """
    away = np.arange(-_REACH, _REACH + 1)[:, None] - np.array([0.25, 0.5, 0.75])
    columns = np.sinc(away) * np.i0(5.0 * np.sqrt(1 - np.square(away / (_REACH + 1))))
    return np.asarray(columns / columns.sum(axis=0), np.float32)


_BETWEEN = _interpolating()


def highpass(sound: Samples, rate: int, cutoff: float) -> Samples:
    """The sound without what lies below the cutoff (Hz), 12 dB an octave; 0 leaves it as it is."""
    if not cutoff or not len(sound):
        return sound
    from scipy import signal  # a second to import: only where sound is filtered

    sections = signal.butter(2, cutoff, "highpass", fs=rate, output="sos")
    filtered: Samples = signal.sosfilt(sections, sound, axis=0).astype(np.float32)
    return filtered


class KWeighting:
    """The two filters of ITU-R BS.1770-4 (annex 1), for any rate, over a sound that comes in pieces.

    The analogue prototypes are those of libebur128, which give the recommendation's table at 48 kHz.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self._sections = np.array([_shelf(rate), _rumble(rate)])
        self._state = np.zeros((2, 2, channels))

    def __call__(self, sound: Samples) -> npt.NDArray[np.float64]:
        """The next piece, weighted."""
        if not len(sound):
            return sound.astype(np.float64)
        from scipy import signal

        weighted, self._state = signal.sosfilt(self._sections, sound.astype(np.float64), axis=0, zi=self._state)
        result: npt.NDArray[np.float64] = weighted
        return result


def _shelf(rate: int) -> list[float]:
    frequency, gain, q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    k = math.tan(math.pi * frequency / rate)
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    unit = 1 + k / q + k * k
    zeros = [high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]
    poles = [unit, 2 * (k * k - 1), 1 - k / q + k * k]
    return [value / unit for value in zeros + poles]


def _rumble(rate: int) -> list[float]:
    frequency, q = 38.13547087602444, 0.5003270373238773
    k = math.tan(math.pi * frequency / rate)
    unit = 1 + k / q + k * k
    return [1.0, -2.0, 1.0, 1.0, 2 * (k * k - 1) / unit, (1 - k / q + k * k) / unit]


def peaks(sound: Samples, frames: int, *, hot: float) -> npt.NDArray[np.float32]:
    """The highest absolute value in each run of `frames`, over all channels; a last, shorter run counts too.

    Runs that reach `hot` are looked at between the samples too, four times closer (BS.1770-4 annex 2).
    """
    if sound.shape[1] == 2 and np.array_equal(sound[:, 0], sound[:, 1]):
        sound = sound[:, :1]  # speech in the middle: half the work
    runs = -(-len(sound) // frames)
    padded = np.zeros((sound.shape[1], runs * frames + 2 * _REACH), np.float32)
    padded[:, _REACH : _REACH + len(sound)] = sound.T
    inside = np.abs(padded[:, _REACH : _REACH + runs * frames])
    found: npt.NDArray[np.float32] = inside.reshape(-1, runs, frames).max(axis=(0, 2), initial=0)
    close = np.flatnonzero(found >= hot)
    for start in range(0, len(close), _AT_ONCE):
        some = close[start : start + _AT_ONCE]
        around = padded[:, some[:, None] * frames + np.arange(frames + 2 * _REACH)]
        finer = np.abs(sliding_window_view(around, 2 * _REACH + 1, axis=2) @ _BETWEEN)
        found[some] = np.maximum(found[some], finer.max(axis=(0, 2, 3)))
    return found


def between(sound: Samples, *, hot: float) -> float:
    """The highest absolute value beside a sample that reaches `hot` and neither neighbour exceeds; 0 if none does.

    Looked at four times closer than the samples are (BS.1770-4 annex 2), but for the first and last few: what comes
    before and after them is not known.
    """
    channels = sound.shape[1]
    heights = np.abs(sound.reshape(-1))
    margin = (_REACH + 1) * channels
    close = np.flatnonzero(heights[margin:-margin] >= hot) + margin
    top = heights[close]
    close = close[(top >= heights[close - channels]) & (top >= heights[close + channels])]
    starts = np.concatenate([close - channels, close])
    windows = sound.reshape(-1)[starts[:, None] + channels * np.arange(-_REACH, _REACH + 1)]
    return float(np.abs(windows @ _BETWEEN).max(initial=0))
