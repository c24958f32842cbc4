"""LAME: sound into frames of an MP3, without anything before or behind them."""

from pathlib import Path
from typing import BinaryIO

import lameenc
import numpy as np
import numpy.typing as npt

from make_episode.audio import mp3
from make_episode.audio.levels import Mp3
from make_episode.audio.limiter import RUN
from make_episode.audio.mp3_peak import Heights, true_peak
from make_episode.audio.sounds import Samples

_SCALE = 0.95
"""LAME makes sound quieter by this of its own accord; it is given that much more."""


class LameFile:
    """Writes whole frames at a constant bit rate: those of the sound, and one more for LAME's delay and a decoder's."""

    def __init__(self, file: BinaryIO, form: Mp3) -> None:
        self.samples = 0
        self._file = file
        self._form = form
        self._frames = mp3.Frames(form.bitrate, form.rate)
        self._heights = Heights(round(form.rate * RUN))
        self._encoder = lameenc.Encoder()
        self._encoder.set_in_sample_rate(form.rate)
        self._encoder.set_out_sample_rate(form.rate)
        self._encoder.set_channels(form.channels)
        self._encoder.set_bit_rate(form.bitrate)
        self._encoder.set_quality(form.quality)
        self._encoder.silence()

    def write(self, sound: Samples) -> None:
        pcm = _pcm(sound)
        self._heights(pcm)
        self.samples += len(sound)
        self._take(bytes(self._encoder.encode(pcm.tobytes())))

    def finish(self) -> None:
        short = -self.samples % mp3.FRAME
        if short:
            silence = np.zeros((short, self._form.channels), np.float32)
            self._take(bytes(self._encoder.encode(_pcm(silence).tobytes())))
        self._take(bytes(self._encoder.flush()))
        self._file.truncate(self.size)

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

    def _take(self, data: bytes) -> None:
        self._frames(data)
        self._file.write(data)


def _pcm(sound: Samples) -> npt.NDArray[np.int16]:
    whole = sound * np.float32(32767 / _SCALE)
    np.rint(whole, out=whole)
    np.clip(whole, -32768, 32767, out=whole)
    return np.ascontiguousarray(whole, "<i2")
