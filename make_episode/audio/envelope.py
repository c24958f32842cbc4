"""How high a finished file goes in every 10 ms, and nothing more: heard in a fraction of the time of a survey."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from make_episode.audio import sounds
from make_episode.audio.limiter import RUN

_PIECE = 10
"""Seconds held in memory at once."""


def envelope(path: Path) -> npt.NDArray[np.float32]:
    """The largest absolute value of each 10 ms, 0 to 1. Raises AudioError."""
    rate, _ = sounds.form(path)
    frames = round(rate * RUN)
    peaks = [np.zeros(0, np.float32)]
    for sound in sounds.blocks(path, _PIECE * 100 * frames):
        highest = np.abs(sound).max(axis=1)
        peaks.append(np.pad(highest, (0, -len(highest) % frames)).reshape(-1, frames).max(axis=1).astype(np.float32))
    return np.concatenate(peaks)
