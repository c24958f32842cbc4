"""What libsndfile cannot do: M4A written, and music read from formats it does not know; by FFmpeg's libraries.

They come with the package `av`, an extra of ours: nothing here is imported before a show asks for it.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from make_episode.errors import AudioError, ShowError
from make_episode.model import Chapter

if TYPE_CHECKING:
    from make_episode.audio.sounds import Samples

EXTRA = 'pip install "make-episode[m4a]"'
FORMATS = frozenset("m4a m4b mp4 aac wma wmv mka webm ac3 amr ape mpc wv".split())
"""Endings of sound files that libsndfile does not read."""
_CODER = "fast"
"""Of FFmpeg's two ways to share out bits, a quarter of the work of the other. On kokoro's speech and our intro at 96
kbit/s it was also nearer to the sound: 23.8 against 20.6 dB signal to noise (November 2026, FFmpeg 8)."""
_LAYOUTS = {1: "mono", 2: "stereo"}
_MS = Fraction(1, 1000)


def available() -> bool:
    """Whether the package is installed."""
    return find_spec("av") is not None


def need(what: str) -> None:
    """Return if the package is installed; raises ShowError saying that `what` needs it."""
    if not available():
        raise ShowError(f'{what} needs the package "av", which is not installed.', hint=f"Install it: {EXTRA}.")


class M4aFile:
    """AAC in an MP4 file with chapters, as Apple's players, Chromium and FFmpeg read them; written a piece at a time.

    The chapters stand in the file twice, as a QuickTime text track and as Nero's list. The index comes first, so that
    a stream starts at once; the encoder's own delay is taken off by an edit list.
    """

    def __init__(
        self, path: Path, *, rate: int, channels: int, bitrate: int, chapters: Sequence[Chapter], end: float
    ) -> None:
        import av

        self._frame = av.AudioFrame
        self._layout = _LAYOUTS[channels]
        self._rate = rate
        self._written = 0
        self._file = av.open(str(path), "w", format="ipod", options={"movflags": "+faststart"})
        ends = [*(chapter.start for chapter in chapters[1:]), end]
        self._file.set_chapters(
            [
                {
                    "id": number,
                    "start": round(chapter.start * 1000),
                    "end": round(after * 1000),
                    "time_base": _MS,
                    "metadata": {"title": " ".join(chapter.title.replace("\0", "").split())},
                }
                for number, (chapter, after) in enumerate(zip(chapters, ends, strict=False))
            ]
        )
        self._stream = self._file.add_stream("aac", rate=rate, layout=self._layout)
        self._stream.bit_rate = bitrate * 1000
        self._stream.options = {"aac_coder": _CODER}

    def write(self, sound: "Samples") -> None:
        frame = self._frame.from_ndarray(np.ascontiguousarray(sound.T), format="fltp", layout=self._layout)
        frame.sample_rate = self._rate
        frame.time_base = Fraction(1, self._rate)
        frame.pts = self._written
        self._written += len(sound)
        self._file.mux(self._stream.encode(frame))

    def finish(self) -> None:
        self._file.mux(self._stream.encode(None))
        self._file.close()


def blocks(path: Path) -> Iterator[tuple["Samples", int]]:
    """The sound of a file in pieces as they come, each with its rate. Raises AudioError."""
    need(str(path))
    import av

    try:
        with av.open(str(path)) as file:
            for frame in file.decode(audio=0):
                plain = av.AudioResampler(format="fltp").resample(frame)
                for part in plain:
                    yield np.ascontiguousarray(part.to_ndarray().T, np.float32), int(part.sample_rate)
    except (av.FFmpegError, IndexError, OSError) as error:
        why = getattr(error, "strerror", "") or "there is no sound in it"
        raise AudioError(
            f"{path} cannot be read as sound: {why}.", hint="Replace the file or make it again."
        ) from error
