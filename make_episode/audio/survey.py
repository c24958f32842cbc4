"""A finished file heard once: how loud it is from moment to moment, where it is silent."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from make_episode.audio import filters, loudness, sounds
from make_episode.audio.limiter import RUN
from make_episode.audio.loudness import HOP
from make_episode.model import Loudness

Curve = npt.NDArray[np.float64]

MOMENTARY, SHORT = 4, 30
"""Steps of 100 ms in the two windows of EBU Tech 3341."""
QUIET = -50.0
"""dBFS under which nothing is heard beside speech at -16 LUFS."""
_FLOOR = -70.0
_PIECE = 10


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch in which nothing is heard, in seconds."""

    start: float
    end: float

    @property
    def duration(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """A file as measured; the curves have a value every 10 ms (peaks, levels) or 100 ms (loudness)."""

    duration: float
    loudness: Loudness
    peaks: Curve
    """The largest absolute value of each 10 ms, 0 to 1."""
    levels: Curve
    """The root of the mean square of each 10 ms, 0 to 1."""
    momentary: Curve
    """LUFS over 400 ms around each 100 ms."""
    short: Curve
    """LUFS over 3 s around each 100 ms."""

    def silences(self, least: float) -> tuple[Silence, ...]:
        """Where nothing is heard for at least so many seconds."""
        quiet = np.concatenate([[False], self.peaks < 10 ** (QUIET / 20), [False]])
        edges = np.flatnonzero(np.diff(quiet.astype(np.int8)))
        found = (Silence(round(a * RUN, 2), round(b * RUN, 2)) for a, b in edges.reshape(-1, 2).tolist())
        return tuple(one for one in found if one.duration >= least)


def survey(path: Path) -> Survey:
    """The file, read a piece at a time. Raises AudioError."""
    rate, channels = sounds.form(path)
    frames = round(rate * RUN)
    meter = loudness.Meter(rate, channels)
    energies, peaks, levels = [np.zeros(0)], [np.zeros(0)], [np.zeros(0)]
    highest, length = 0.0, 0
    for sound in sounds.blocks(path, _PIECE * rate):
        length += len(sound)
        energies.append(meter(sound))
        between = filters.peaks(sound, frames, hot=max(0.8 * highest, 0.1))
        highest = max(highest, float(between.max(initial=0)))
        peaks.append(between.astype(np.float64))
        squares = np.pad(np.square(sound.astype(np.float64)).mean(axis=1), (0, -len(sound) % frames))
        levels.append(np.sqrt(squares.reshape(-1, frames).mean(axis=1)))
    energy = np.concatenate(energies)
    peak = 20 * float(np.log10(highest)) if highest else -np.inf
    return Survey(
        duration=length / rate,
        loudness=Loudness(loudness.integrated(energy), peak),
        peaks=np.concatenate(peaks),
        levels=np.concatenate(levels),
        momentary=_over(energy, MOMENTARY),
        short=_over(energy, SHORT),
    )


def _over(energies: Curve, steps: int) -> Curve:
    """LUFS in windows of so many steps, one around each step; what lies outside the file counts as silence."""
    padded = np.pad(energies, (0, -len(energies) % HOP))
    means = padded.reshape(-1, HOP).mean(axis=1)
    around = np.convolve(np.pad(means, (steps // 2, steps - 1 - steps // 2)), np.full(steps, 1 / steps), "valid")
    heard = 10 * np.log10(np.maximum(around, 1e-12)) - 0.691
    return np.asarray(np.maximum(heard, _FLOOR))
