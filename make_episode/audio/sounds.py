"""Sound files read at the rate and in the channels the programme has, and Opus written."""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from make_episode.audio import libav
from make_episode.errors import AudioError

Samples = npt.NDArray[np.float32]
"""float32 (frames, channels), -1 to 1."""


_RUNS = 40
"""Runs decoded at a time: they stay in the processor's cache."""
OPUS_RATE = 48000
_OPUS_RANGE = (6, 256)
"""kbit/s of one channel between which libsndfile's compression level goes, from 1 to 0 (`ogg_opus.c`)."""


def formats() -> frozenset[str]:
    """The endings of files that can be read, in small letters and without a dot; some need the package `av`."""
    return frozenset(name.lower() for name in soundfile.available_formats()) | {"aif", "opus"} | libav.FORMATS


def length(path: Path) -> float:
    """Seconds of sound in a file. Raises AudioError."""
    if _is_foreign(path):
        return sum(len(piece) / rate for piece, rate in libav.blocks(path))
    try:
        with soundfile.SoundFile(path) as file:
            return float(file.frames / file.samplerate)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error


def form(path: Path) -> tuple[int, int]:
    """Sample rate and number of channels of a file. Raises AudioError."""
    if _is_foreign(path):
        piece, rate = next(libav.blocks(path))
        return rate, piece.shape[1]
    try:
        with soundfile.SoundFile(path) as file:
            return int(file.samplerate), int(file.channels)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error


def read(path: Path, *, rate: int, channels: int, start: float = 0.0, seconds: float | None = None) -> Samples:
    """A part of a file, resampled; shorter than asked where the file ends. Raises AudioError."""
    sound, own_rate = _foreign(path, start, seconds) if _is_foreign(path) else _part(path, start, seconds)
    folded = fold(sound, channels)
    if own_rate == rate or not len(folded):
        return folded
    resampled: Samples = soxr.resample(folded, own_rate, rate)
    return resampled


class Clip:
    """Frames of a part of a file in one channel, read when they are asked for where nothing must be resampled.

    Raises AudioError for a file that cannot be read.
    """

    def __init__(self, path: Path, *, rate: int, start: float, seconds: float) -> None:
        self._path = path
        self._whole: Samples | None = None
        self._begin = 0
        try:
            self._file = soundfile.SoundFile(path)
        except (soundfile.SoundFileError, OSError) as error:
            raise _unreadable(path, error) from error
        if (self._file.samplerate, self._file.channels) == (rate, 1):  # as mastered clips are
            self._begin = min(round(start * rate), self._file.frames)
            self._frames = int(min(round(seconds * rate), self._file.frames - self._begin))
        else:
            self._whole = read(path, rate=rate, channels=1, start=start, seconds=seconds)
            self._frames = len(self._whole)

    def __len__(self) -> int:
        return self._frames

    def __getitem__(self, frames: slice) -> Samples:
        if self._whole is not None:
            return self._whole[frames]
        first, end, _ = frames.indices(self._frames)
        try:
            self._file.seek(self._begin + first)
            sound: Samples = self._file.read(end - first, dtype="float32", always_2d=True)
        except (soundfile.SoundFileError, OSError) as error:
            raise _unreadable(self._path, error) from error
        return sound


def _part(path: Path, start: float, seconds: float | None) -> tuple[Samples, int]:
    try:
        with soundfile.SoundFile(path) as file:
            file.seek(min(round(start * file.samplerate), file.frames))
            frames = -1 if seconds is None else round(seconds * file.samplerate)
            sound: Samples = file.read(frames, dtype="float32", always_2d=True)
            return sound, int(file.samplerate)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error


def _foreign(path: Path, start: float, seconds: float | None) -> tuple[Samples, int]:
    pieces = list(libav.blocks(path))
    rate = pieces[0][1] if pieces else 1
    whole = np.concatenate([piece for piece, _ in pieces]) if pieces else np.zeros((0, 1), np.float32)
    first = round(start * rate)
    return whole[first : None if seconds is None else first + round(seconds * rate)], rate


def _is_foreign(path: Path) -> bool:
    return path.suffix.lower().removeprefix(".") in libav.FORMATS


def blocks(path: Path, frames: int) -> Iterator[Samples]:
    """A whole file as it is, a block at a time. Raises AudioError."""
    if _is_foreign(path):
        yield from _regrouped((piece for piece, _ in libav.blocks(path)), frames)
        return
    try:
        with soundfile.SoundFile(path) as file:
            yield from file.blocks(frames, dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError) as error:
        raise _unreadable(path, error) from error


def chosen(data: bytes, run: int, wanted: npt.NDArray[np.bool_]) -> Iterator[Samples]:
    """Of the sound of a file in memory, taken as runs of so many frames, the stretches that are wanted.

    Long ones come in parts; what comes after the runs is left out.
    """
    with soundfile.SoundFile(io.BytesIO(data)) as file:
        for at in range(0, len(wanted), _RUNS):
            kept = wanted[at : at + _RUNS]
            sound: Samples = file.read(len(kept) * run, dtype="float32", always_2d=True)
            edges = np.flatnonzero(np.diff(np.concatenate([[False], kept, [False]]).astype(np.int8)))
            for first, end in edges.reshape(-1, 2).tolist():
                yield sound[first * run : end * run]


def _regrouped(pieces: Iterator[Samples], frames: int) -> Iterator[Samples]:
    """The same sound in pieces of so many frames; the last may be shorter."""
    waiting: list[Samples] = []
    for piece in pieces:
        waiting.append(piece)
        if sum(map(len, waiting)) >= frames:
            whole = np.concatenate(waiting)
            cut = len(whole) - len(whole) % frames
            yield from (whole[at : at + frames] for at in range(0, cut, frames))
            waiting = [whole[cut:]]
    if sum(map(len, waiting)):
        yield np.concatenate(waiting)


def looped(sound: Samples, frames: int, seam: int, start: int = 0) -> Samples:
    """So many frames of a sound that begins again where it ends; each end goes over into the beginning, at equal power.

    The seam is so many frames long, at most half of the sound. What stands before frame `start` is left out.
    """
    seam = min(seam, len(sound) // 2)
    rising = np.sin(np.linspace(0, np.pi / 2, seam, dtype=np.float32))[:, None]
    joint = sound[len(sound) - seam :] * rising[::-1] + sound[:seam] * rising
    again = np.concatenate([sound[seam : len(sound) - seam], joint])
    rest = np.take(again, np.arange(max(0, start - seam), max(0, start + frames - seam)), axis=0, mode="wrap")
    return np.concatenate([sound[start:seam], rest])[:frames]


def fold(sound: Samples, channels: int) -> Samples:
    """The same sound in another number of channels: their mean, on each of them."""
    if sound.shape[1] == channels:
        return sound
    return np.repeat(sound.mean(axis=1, keepdims=True, dtype=np.float32), channels, axis=1)


def spread(sound: Samples, channels: int) -> Samples:
    """A sound of one channel seen as many, without a copy; one that has them all as it is."""
    return np.broadcast_to(sound, (len(sound), channels))


class OpusFile:
    """Ogg Opus written a piece at a time, resampled to the 48 kHz that Opus has; libsndfile tells the exact length."""

    def __init__(self, path: Path, *, rate: int, channels: int, bitrate: int) -> None:
        least, most = _OPUS_RANGE
        level = 1 - (bitrate / channels - least) / (most - least)
        self._resample = soxr.ResampleStream(rate, OPUS_RATE, channels, dtype="float32")
        self._file = soundfile.SoundFile(
            path, "w", OPUS_RATE, channels, format="OGG", subtype="OPUS", compression_level=min(max(level, 0), 1)
        )

    def write(self, sound: Samples) -> None:
        self._file.write(self._resample.resample_chunk(np.ascontiguousarray(sound)))

    def finish(self) -> None:
        self._file.write(self._resample.resample_chunk(np.zeros((0, self._file.channels), np.float32), last=True))
        self._file.close()


def _unreadable(path: Path, error: Exception) -> AudioError:
    why = "there is no such file" if not path.exists() else str(error).rstrip(".")
    return AudioError(f"{path} cannot be read as sound: {why}.", hint="Replace the file or make it again.")
