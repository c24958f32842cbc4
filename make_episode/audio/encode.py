"""The programme as an MP3 file whose loudness, length and seeking are exact.

The bit rate is constant, because players find a time in the file by proportion. LAME makes sound quieter by a factor
of 0.95 of its own accord; it is given that much more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import lameenc
import numpy as np

from make_episode.audio import loudness, mix, mp3
from make_episode.audio.levels import Levels, Mp3
from make_episode.audio.sounds import Samples
from make_episode.errors import AudioError
from make_episode.interfaces import Progress
from make_episode.model import Loudness, Timeline

_LAME_SCALE = 0.95
_MORE_TRIES = 2


def encode(timeline: Timeline, levels: Levels, target: Path, *, progress: Progress | None = None) -> Loudness:
    """Write the programme to `target` and return what the decoded file measures; the same programme, the same bytes.

    The file is there whole or not at all. Progress is told in seconds of the programme. Encoding adds to peaks: in the
    rare case that the file measures above the peak allowed, it is made again with more headroom.
    Raises AudioError for no sound at all, a clip that cannot be read, or a file that cannot be written.
    """
    if not timeline.cues:
        raise AudioError(f"{target}: there is nothing to hear.", hint="Begin with a text that has words to say.")
    with _whole(target) as part:
        heard = _written(timeline, levels, part, progress)
        for _ in range(_MORE_TRIES):
            over = heard.true_peak - levels.programme.true_peak
            if over <= 0:
                break
            headroom = levels.programme.headroom + over + 0.1
            levels = replace(levels, programme=replace(levels.programme, headroom=headroom))
            heard = _written(timeline, levels, part, progress)
    return heard


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A file beside the target that takes its place when the block ends well, and is removed when it does not.

    Its name is always the same, so that one left by a killed process is written over.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
        part.replace(target)
    except OSError as error:
        raise AudioError(
            f"{target} cannot be written: {error.strerror}.", hint="Free some space, or make the folder writable."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _written(timeline: Timeline, levels: Levels, path: Path, progress: Progress | None) -> Loudness:
    """Write the file; what it measures."""
    form = levels.mp3
    seconds = max(1, round(timeline.duration))
    samples = 0
    with path.open("wb") as file:
        start = file.write(mp3.info_frame(form.bitrate, form.rate, form.channels, sound=0, samples=0))
        encoder = _encoder(form)
        for sound in mix.render(timeline, levels):
            file.write(encoder.encode(_pcm(sound)))
            samples += len(sound)
            if progress:
                progress("encode", min(samples // form.rate, seconds), seconds)
        file.write(encoder.flush())
        _finish(file, form, start, samples)
    if progress:
        progress("encode", seconds, seconds)
    return loudness.measure(path, form.rate, form.channels)


def _finish(file: BinaryIO, form: Mp3, start: int, samples: int) -> None:
    """Put the real lengths in the first frame."""
    sound = file.tell() - start
    file.seek(0)
    file.write(mp3.info_frame(form.bitrate, form.rate, form.channels, sound=sound, samples=samples))


def _encoder(form: Mp3) -> lameenc.Encoder:
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(form.rate)
    encoder.set_out_sample_rate(form.rate)
    encoder.set_channels(form.channels)
    encoder.set_bit_rate(form.bitrate)
    encoder.set_quality(form.quality)
    encoder.silence()
    return encoder


def _pcm(sound: Samples) -> bytes:
    whole = np.round(sound * (32767 / _LAME_SCALE)).clip(-32768, 32767)
    return whole.astype("<i2").tobytes()
