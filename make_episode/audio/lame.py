"""LAME: sound into frames of an MP3, without anything before or behind them."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

import lameenc
import numpy as np
import numpy.typing as npt

from make_episode.audio import joint, mp3
from make_episode.audio.levels import Mp3
from make_episode.audio.limiter import RUN
from make_episode.audio.mp3_peak import Heights, true_peak
from make_episode.audio.sounds import Samples

_SCALE = 0.95
"""LAME makes sound quieter by this of its own accord; it is given that much more."""


class Run(NamedTuple):
    """So many frames in a row that hold sound of one channel, heard on all, or of all channels."""

    frames: int
    one: bool


class LameFile:
    """Writes whole frames at a constant bit rate: those of the sound, and one more for LAME's delay and a decoder's.

    `runs` say how the sound begins; what comes after them has all channels. Where one run ends and another begins there
    must be silence, because each is encoded by itself.
    """

    def __init__(self, file: BinaryIO, form: Mp3, runs: Sequence[Run] = ()) -> None:
        self.samples = 0
        self._file = file
        self._form = form
        self._frames = mp3.Frames(form.bitrate, form.rate)
        self._heights = Heights(round(form.rate * RUN))
        self._runs = list(runs)
        self._begin()

    def write(self, sound: Samples) -> None:
        while len(sound) > self._left:
            here, sound = sound[: self._left], sound[self._left :]
            self._encode(here)
            self._end(self.frames)
            self._begin()
        self._encode(sound)

    def finish(self) -> None:
        short = -self.samples % mp3.FRAME
        if short:
            self._take(self._voice.encode(_pcm(np.zeros((short, self._voice.channels), np.float32))))
        self._end(self.frames + 1)

    @property
    def frames(self) -> int:
        """Of the sound, the last filled up with silence."""
        return -(-self.samples // mp3.FRAME)

    @property
    def size(self) -> int:
        """Bytes of all frames, once finished."""
        return self._frames.end(self.frames + 1)

    @property
    def inner_size(self) -> int:
        """Bytes of all frames but the one more."""
        return self._frames.end(self.frames)

    def peak(self, path: Path) -> float:
        """The true peak (dBTP) of what was written, once decoded; it lies at `path`, whole. Raises AudioError."""
        return true_peak(path, self._frames.ends, self._heights.loud(self.frames + 1), self._form)

    def _begin(self) -> None:
        run = self._runs.pop(0) if self._runs else Run(sys.maxsize // mp3.FRAME, one=False)
        self._left = run.frames * mp3.FRAME
        self._voice = _Joint(self._form) if run.one and self._form.channels > 1 else _Lame(self._form)

    def _encode(self, sound: Samples) -> None:
        pcm = _pcm(sound[:, : self._voice.channels])
        self._heights(pcm)
        self.samples += len(sound)
        self._left -= len(sound)
        self._take(self._voice.encode(pcm))

    def _end(self, frames: int) -> None:
        self._take(self._voice.flush())
        self._file.seek(self._frames.keep(frames))
        self._file.truncate()

    def _take(self, data: bytes) -> None:
        self._frames(data)
        self._file.write(data)


class _Lame:
    """The encoder of the programme's form."""

    def __init__(self, form: Mp3) -> None:
        self.channels = form.channels
        self._encoder = _encoder(form, form.channels, form.bitrate)

    def encode(self, pcm: npt.NDArray[np.int16]) -> bytes:
        return bytes(self._encoder.encode(pcm.tobytes()))

    def flush(self) -> bytes:
        return bytes(self._encoder.flush())


class _Joint:
    """The encoder of one channel, its frames made into those of two."""

    channels = 1

    def __init__(self, form: Mp3) -> None:
        self._encoder = _encoder(form, 1, joint.mono_bitrate(form.bitrate, form.rate))
        self._joined = joint.Joined(form.bitrate, form.rate)

    def encode(self, pcm: npt.NDArray[np.int16]) -> bytes:
        return self._joined(bytes(self._encoder.encode(pcm.tobytes())))

    def flush(self) -> bytes:
        return self._joined(bytes(self._encoder.flush())) + self._joined.finish()


def _encoder(form: Mp3, channels: int, bitrate: int) -> lameenc.Encoder:
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(form.rate)
    encoder.set_out_sample_rate(form.rate)
    encoder.set_channels(channels)
    encoder.set_bit_rate(bitrate)
    encoder.set_quality(form.quality)
    encoder.silence()
    return encoder


def _pcm(sound: Samples) -> npt.NDArray[np.int16]:
    whole = sound * np.float32(32767 / _SCALE)
    np.rint(whole, out=whole)
    np.clip(whole, -32768, 32767, out=whole)
    return np.ascontiguousarray(whole, "<i2")
