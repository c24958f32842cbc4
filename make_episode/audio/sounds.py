"""Sound files read at the rate and in the channels the programme has."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from make_episode.errors import AudioError

Samples = npt.NDArray[np.float32]
"""float32 (frames, channels), -1 to 1."""


def formats() -> frozenset[str]:
    """The endings of files that can be read, in small letters and without a dot."""
    return frozenset(name.lower() for name in soundfile.available_formats()) | {"aif", "opus"}


def length(path: Path) -> float:
    """Seconds of sound in a file. Raises AudioError."""
    try:
        with soundfile.SoundFile(path) as file:
            return float(file.frames / file.samplerate)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error


def read(path: Path, *, rate: int, channels: int, start: float = 0.0, seconds: float | None = None) -> Samples:
    """A part of a file, resampled; shorter than asked where the file ends. Raises AudioError."""
    try:
        with soundfile.SoundFile(path) as file:
            file.seek(min(round(start * file.samplerate), file.frames))
            frames = -1 if seconds is None else round(seconds * file.samplerate)
            sound: Samples = file.read(frames, dtype="float32", always_2d=True)
            own_rate = int(file.samplerate)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error
    folded = fold(sound, channels)
    if own_rate == rate or not len(folded):
        return folded
    resampled: Samples = soxr.resample(folded, own_rate, rate)
    return resampled


def blocks(path: Path, frames: int) -> Iterator[Samples]:
    """A whole file as it is, a block at a time. Raises AudioError."""
    try:
        with soundfile.SoundFile(path) as file:
            yield from file.blocks(frames, dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error


def looped(sound: Samples, frames: int, seam: int) -> Samples:
    """So many frames of a sound that begins again where it ends; each end goes over into the beginning, at equal power.

    The seam is so many frames long, at most half of the sound.
    """
    seam = min(seam, len(sound) // 2)
    rising = np.sin(np.linspace(0, np.pi / 2, seam, dtype=np.float32))[:, None]
    joint = sound[len(sound) - seam :] * rising[::-1] + sound[:seam] * rising
    again = np.concatenate([sound[seam : len(sound) - seam], joint])
    rest = np.take(again, np.arange(max(0, frames - seam)), axis=0, mode="wrap")
    return np.concatenate([sound[:seam], rest])[:frames]


def fold(sound: Samples, channels: int) -> Samples:
    """The same sound in another number of channels: their mean, on each of them."""
    if sound.shape[1] == channels:
        return sound
    return np.repeat(sound.mean(axis=1, keepdims=True, dtype=np.float32), channels, axis=1)


def _unreadable(path: Path, error: Exception) -> AudioError:
    why = "there is no such file" if not path.exists() else str(error).rstrip(".")
    return AudioError(f"{path} cannot be read as sound: {why}.", hint="Replace the file or make it again.")
