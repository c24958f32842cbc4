"""The programme in pieces that are encoded apart, and what is kept of each: its frames, and their peak.

A piece is kept under all that decides how it sounds, so that of a programme in which one chapter changed that chapter
alone is encoded again.
"""

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, astuple, dataclass, replace
from itertools import pairwise
from pathlib import Path

from make_episode.audio import joint, mix, stream
from make_episode.audio.lame import LameFile, Run
from make_episode.audio.levels import Levels, Mp3
from make_episode.audio.mp3 import FRAME
from make_episode.audio.timeline import AFTER_CUT, BEFORE_CUT
from make_episode.errors import AudioError
from make_episode.interfaces import Store
from make_episode.model import Cue, Timeline

_MADE = "2"
"""Changes whenever the same piece would be encoded otherwise."""
_SOUND = "piece.mp3"
_NOTE = "piece.json"
_MORE_TRIES = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """An encoded piece: `frames` frames of `inner_size` bytes in all, and one more that only the last piece needs."""

    path: Path
    frames: int
    size: int
    inner_size: int
    peak: float
    """dBTP, once decoded."""


def split(timeline: Timeline) -> tuple[Timeline, ...]:
    """The programme taken apart at its cuts, each piece with the times of its own."""
    ends = pairwise((0.0, *timeline.cuts, timeline.duration))
    return tuple(_between(timeline.cues, start, end) for start, end in ends)


def _between(cues: Sequence[Cue], start: float, end: float) -> Timeline:
    inside = (replace(cue, start=round(cue.start - start, 2)) for cue in cues if start <= cue.start < end)
    return Timeline(tuple(inside), (), (), round(end - start, 6))


def runs(piece: Timeline, form: Mp3) -> tuple[Run, ...]:
    """The runs of the piece that hold words alone, which are one channel, and those with music.

    They meet in silences that are long enough for the two sides to be encoded apart.
    """
    if form.channels == 1 or not joint.mono_bitrate(form.bitrate, form.rate):
        return ()
    found: list[Run] = []
    last = 0
    for end, music in _parts(piece, form.rate):
        one = not music
        if found and found[-1].one == one:
            found[-1] = Run(found[-1].frames + end - last, one)
        else:
            found.append(Run(end - last, one))
        last = end
    return tuple(found)


def _parts(piece: Timeline, rate: int) -> Iterator[tuple[int, bool]]:
    """The parts between long silences: the frame where each ends, and whether there is music in it."""
    end, music = 0.0, False
    for cue in sorted(piece.cues, key=lambda cue: cue.start):
        frame = math.ceil((end + BEFORE_CUT) * rate / FRAME)
        if end and frame * FRAME / rate <= cue.start - AFTER_CUT:
            yield frame, music
            music = False
        end, music = max(end, cue.start + cue.duration), music or cue.music
    yield round(piece.duration * rate / FRAME), music  # whole frames, but for the rounding of seconds


def fingerprint(piece: Timeline, levels: Levels) -> str:
    """What a piece is kept under. Raises AudioError for a file nobody has looked into that cannot be read."""
    cues = [[cue.digest or _digest(cue.path), *astuple(replace(cue, path=Path(), digest=""))[1:]] for cue in piece.cues]
    settings = [astuple(levels.programme), astuple(levels.mp3), levels.music.longest, levels.music.shortest_fade]
    text = json.dumps(["piece", _MADE, settings, piece.duration, cues])
    return hashlib.sha256(text.encode()).hexdigest()


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise AudioError(
            f"{path} cannot be read: {error.strerror}.", hint="Replace the file or make it again."
        ) from error


def find(key: str, store: Store) -> Kept | None:
    """The piece kept under the fingerprint, if there is one. Raises AudioError for one that is damaged."""
    folder = store.find(key)
    if folder is None:
        return None
    try:
        kept = Kept(folder / _SOUND, **json.loads((folder / _NOTE).read_bytes()))
        size = kept.path.stat().st_size
    except (OSError, ValueError, TypeError) as error:
        raise _damaged(folder) from error
    if size != kept.size:
        raise _damaged(folder)
    return kept


def _damaged(folder: Path) -> AudioError:
    return AudioError(f"{folder}: a kept piece is damaged.", hint=f"Delete {folder} and run the command again.")


def encode(
    piece: Timeline,
    key: str,
    levels: Levels,
    store: Store,
    told: Callable[[int], None],
    also: Sequence[stream.Encoder] = (),
) -> None:
    """Encode and keep a piece; the other encoders get its sound too. `told` hears of every few frames of sound.

    Encoding adds to peaks: in the rare case that the piece comes out above the peak allowed, it is made again with
    more headroom.
    """
    with store.place(key) as folder:
        made = _written(piece, levels, folder / _SOUND, told, also)
        for _ in range(_MORE_TRIES):
            over = made.peak - levels.programme.true_peak
            if over <= 0:
                break
            headroom = levels.programme.headroom + over + 0.1
            levels = replace(levels, programme=replace(levels.programme, headroom=headroom))
            made = _written(piece, levels, folder / _SOUND, lambda _: None, ())
        note = {name: value for name, value in asdict(made).items() if name != "path"}
        (folder / _NOTE).write_text(json.dumps(note), encoding="utf-8")


def _written(
    piece: Timeline, levels: Levels, path: Path, told: Callable[[int], None], also: Sequence[stream.Encoder]
) -> Kept:
    with path.open("wb") as file:
        lame = LameFile(file, levels.mp3, runs(piece, levels.mp3))
        for frames in stream.pour(mix.render(piece, levels), [lame, *also]):
            told(frames)
        lame.finish()
    return Kept(path, lame.frames, lame.size, lame.inner_size, round(lame.peak(path), 3))
