"""Loudness as ITU-R BS.1770-4 defines it, from energies that can be kept, scaled and added before anything is mixed.

An *energy* is the K-weighted mean square of 10 ms, summed over the channels. Loudness is gated over blocks of 400 ms
that start every 100 ms (annex 1): first at -70 LUFS, then 10 LU below the mean of what is left.
"""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from make_episode.audio import filters, sounds
from make_episode.audio.limiter import RUN
from make_episode.audio.sounds import Samples
from make_episode.model import Loudness

Energies = npt.NDArray[np.float64]

HOP = round(0.1 / RUN)
"""Energies in a step of 100 ms."""
_BLOCK = 4
"""Steps in a block of 400 ms."""
_AT_ONCE = 10_000
"""Blocks looked at together."""
_SILENT = -70.0
_BELOW_MEAN = -10.0
_NEAR = 0.8
"""Samples that come this near the peak so far are looked at between them and their neighbours too."""
_STRETCH = 50
"""Runs whose peak is looked for at a time: they stay in the processor's cache."""
_PIECE = 10
"""Seconds of a file that are measured at a time."""


class Meter:
    """Energies of a sound that comes in pieces, each but the last of them whole runs of 10 ms long."""

    def __init__(self, rate: int, channels: int) -> None:
        self._frames = round(rate * RUN)
        self._weigh = filters.KWeighting(rate, channels)

    def __call__(self, sound: Samples) -> Energies:
        """The energies of the next piece; a last, shorter run counts as if silence followed."""
        squares = np.square(self._weigh(sound)).sum(axis=1)
        squares = np.pad(squares, (0, -len(squares) % self._frames))
        return np.asarray(squares.reshape(-1, self._frames).mean(axis=1))


def integrated(energies: Energies) -> float:
    """LUFS of the whole; minus infinity for silence. What is shorter than one block is taken with silence after it."""
    padded = np.pad(energies, (0, -len(energies) % HOP))
    return gated(padded.reshape(-1, HOP).mean(axis=1))


def of_words(energies: Energies) -> float:
    """LUFS of a clip by itself, from its first sound to its last: blocks start at every energy, and end within it."""
    return _gated([energies], min(_BLOCK * HOP, len(energies)))


def gated(steps: Energies) -> float:
    """LUFS of a sound whose energies are given for every 100 ms; minus infinity for silence."""
    padded = np.pad(steps, (0, _BLOCK - len(steps))) if len(steps) < _BLOCK else steps
    starts = range(0, len(padded) - _BLOCK + 1, _AT_ONCE)
    return _gated([padded[start : start + _AT_ONCE + _BLOCK - 1] for start in starts], _BLOCK)


def _gated(stretches: Sequence[Energies], block: int) -> float:
    """Both gates, over blocks of so many energies, one stretch at a time: those of many hours need much memory."""
    mean = _mean(stretches, block, power(_SILENT))
    return level(_mean(stretches, block, max(power(_SILENT), mean * 10 ** (_BELOW_MEAN / 10))))


def _mean(stretches: Sequence[Energies], block: int, gate: float) -> float:
    """The mean of the blocks above the gate; 0 where there is none."""
    total, count = 0.0, 0
    for stretch in stretches:
        blocks = np.convolve(stretch, np.full(block, 1 / block), "valid")
        heard = blocks[blocks > gate]
        total, count = total + float(heard.sum()), count + len(heard)
    return total / count if count else 0.0


def level(energy: float) -> float:
    """LUFS of an energy."""
    return -0.691 + 10 * math.log10(energy) if energy > 0 else -math.inf


def power(lufs: float) -> float:
    """The energy that has this loudness."""
    return float(10 ** ((lufs + 0.691) / 10))


class Peak:
    """The true peak (dBTP) of a sound that comes in pieces, each but the last whole runs of 10 ms long."""

    def __init__(self, rate: int) -> None:
        self._frames = round(rate * RUN)
        self._highest = 0.0

    def __call__(self, sound: Samples) -> None:
        """Take the next piece; stretches well below the highest so far are passed over."""
        step = self._frames * _STRETCH
        for stretch in (sound[at : at + step] for at in range(0, len(sound), step)):
            top = max(float(stretch.max()), -float(stretch.min()))
            self._highest = max(self._highest, top)
            if top >= _NEAR * self._highest > 0:
                self._highest = max(self._highest, filters.between(stretch, hot=_NEAR * self._highest))

    @property
    def level(self) -> float:
        return 20 * math.log10(self._highest) if self._highest else -math.inf


def measure(path: Path, rate: int, channels: int) -> Loudness:
    """What a file measures once decoded, read a piece at a time. Raises AudioError."""
    meter, highest = Meter(rate, channels), Peak(rate)
    energies: list[Energies] = []
    for sound in sounds.blocks(path, _PIECE * rate):
        energies.append(meter(sound))
        highest(sound)
    return Loudness(integrated(np.concatenate(energies)) if energies else -math.inf, highest.level)
