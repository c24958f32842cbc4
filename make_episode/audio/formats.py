"""The programme as files: MP3, M4A (AAC) and Opus, as many of them as the show wants, out of one render."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from make_episode.audio import encode, libav, loudness, mix, sounds, stream
from make_episode.audio.levels import Levels
from make_episode.audio.sounds import OPUS_RATE
from make_episode.audio.stream import Encoder
from make_episode.crew import HERE, Crew
from make_episode.errors import InputError
from make_episode.interfaces import Progress, Store
from make_episode.model import Loudness, Timeline

MIMES = {"mp3": "audio/mpeg", "m4a": "audio/x-m4a", "opus": "audio/ogg"}
"""Media types by format; the formats are the endings of the files. Apple asks for the one of M4A."""
_MORE_TRIES = 2


@dataclass(frozen=True, slots=True)
class Encoded:
    """The programme in one format, without tags; the bit rate in bits a second, in the mean."""

    path: Path
    mime: str
    bitrate: int
    loudness: Loudness


def chosen(named: str, otherwise: Sequence[str]) -> tuple[str, ...]:
    """The formats named, with commas between them, else those of the show; all can be written on this machine.

    Raises InputError for one there is not, ShowError saying what to install for one.
    """
    names = tuple(dict.fromkeys(name.strip().lower() for name in named.split(",") if name.strip())) or tuple(otherwise)
    for name in names:
        if name not in MIMES:
            raise InputError(f'There is no format "{name}".', hint=f"Choose among {', '.join(MIMES)}.")
    if "m4a" in names:
        libav.need("M4A")
    return names


def write(
    timeline: Timeline,
    levels: Levels,
    folder: Path,
    wanted: Sequence[str],
    *,
    store: Store | None = None,
    progress: Progress | None = None,
    crew: Crew = HERE,
) -> tuple[Encoded, ...]:
    """A file "programme.FORMAT" in the folder for each format wanted, in their order, with what it measures decoded.

    Encoding adds to peaks: a format that comes out above the peak allowed is made again with more headroom.
    Raises AudioError as `encode` does.
    """
    found: dict[str, Encoded] = {}
    others = [name for name in wanted if name != "mp3"]
    if "mp3" in wanted:
        path = folder / "programme.mp3"
        also = [_encoder(name, folder, timeline, levels) for name in others]
        measured = encode.encode(timeline, levels, path, store=store, also=also, progress=progress, crew=crew)
        found["mp3"] = Encoded(path, MIMES["mp3"], levels.mp3.bitrate * 1000, measured)
    elif others:
        _pour(timeline, levels, [_encoder(name, folder, timeline, levels) for name in others], progress)
    for name in others:
        measured = _within_peak(name, folder, timeline, levels)
        path = _path(folder, name)
        found[name] = Encoded(path, MIMES[name], round(path.stat().st_size * 8 / timeline.duration), measured)
    return tuple(found[name] for name in wanted)


def _path(folder: Path, name: str) -> Path:
    return folder / f"programme.{name}"


def _encoder(name: str, folder: Path, timeline: Timeline, levels: Levels) -> Encoder:
    form, path = levels.mp3, _path(folder, name)
    if name == "opus":
        return sounds.OpusFile(path, rate=form.rate, channels=form.channels, bitrate=levels.opus.bitrate)
    return libav.M4aFile(
        path,
        rate=form.rate,
        channels=form.channels,
        bitrate=levels.m4a.bitrate,
        chapters=timeline.chapters,
        end=timeline.duration,
    )


def _pour(timeline: Timeline, levels: Levels, encoders: Sequence[Encoder], progress: Progress | None) -> None:
    """One render of the programme into all encoders."""
    seconds = max(1, round(timeline.duration))
    frames = 0
    for more in stream.pour(mix.render(timeline, levels), encoders):
        frames += more
        if progress:
            progress("formats", min(frames // levels.mp3.rate, seconds), seconds)
    for encoder in encoders:
        encoder.finish()


def _within_peak(name: str, folder: Path, timeline: Timeline, levels: Levels) -> Loudness:
    """What the file measures, once it keeps to the peak allowed as far as more headroom helps."""
    rate = OPUS_RATE if name == "opus" else levels.mp3.rate
    for _ in range(_MORE_TRIES):
        measured = loudness.measure(_path(folder, name), rate, levels.mp3.channels)
        over = measured.true_peak - levels.programme.true_peak
        if over <= 0:
            return measured
        headroom = levels.programme.headroom + over + 0.1
        levels = replace(levels, programme=replace(levels.programme, headroom=headroom))
        _pour(timeline, levels, [_encoder(name, folder, timeline, levels)], None)
    return loudness.measure(_path(folder, name), rate, levels.mp3.channels)
