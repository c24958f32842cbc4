"""The programme as an MP3 file whose loudness, length and seeking are exact.

The bit rate is constant, because players find a time in the file by proportion. The programme is encoded in the pieces
between its cuts, side by side, and the file is their frames in a row. A piece begins with an empty bit reservoir, so
its frames need none of another piece; the frame of LAME's delay, which is silence, is left out of all but the last.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed, wait
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Event

from make_episode.audio import apart, mix, mp3, pieces, stream
from make_episode.audio.levels import Levels, Mp3
from make_episode.audio.pieces import Kept
from make_episode.audio.shelf import Shelf
from make_episode.crew import HERE, Crew
from make_episode.errors import AudioError
from make_episode.interfaces import Progress, Store
from make_episode.model import Loudness, Timeline

_MOST_AT_ONCE = 8
"""Pieces encoded side by side, where there are as many processors: each takes a few megabytes."""
_COPIED = 1 << 20


def encode(
    timeline: Timeline,
    levels: Levels,
    target: Path,
    *,
    store: Store | None = None,
    also: Sequence[stream.Encoder] = (),
    progress: Progress | None = None,
    crew: Crew = HERE,
) -> Loudness:
    """Write the programme to `target` and return what it measures; the same programme, the same bytes.

    The peak is that of the decoded file, the loudness that of `timeline`. Pieces found in the store are not encoded
    again, those made are kept there. The encoders of `also` get the whole sound from the same render, and are
    finished. The file is there whole or not at all. Progress is told in seconds of the programme.
    Raises AudioError for no sound at all, a clip that cannot be read, or a file that cannot be written.
    """
    if not timeline.cues:
        raise AudioError(f"{target}: there is nothing to hear.", hint="Begin with a text that has words to say.")
    parts = pieces.split(timeline)
    told = _Told(timeline.duration, levels.mp3.rate, progress)
    with _whole(target) as part, _shelf(store, part) as shelf:
        keyed = [(pieces.fingerprint(piece, levels), piece) for piece in parts]
        missing = {key: piece for key, piece in keyed if pieces.find(key, shelf) is None}
        if crew.far or not also:
            told(sum(round(piece.duration * levels.mp3.rate) for key, piece in keyed if key not in missing))
            _side_by_side(missing, levels, shelf, told, crew)
        if also:
            _in_order(keyed, levels, shelf, also, told)
        kept = [_found(key, shelf) for key, _ in keyed]
        _join(kept, part, levels.mp3, round(timeline.duration * levels.mp3.rate))
    told.all()
    return Loudness(timeline.loudness, max(one.peak for one in kept))


class _Told:
    """Counts frames of sound and tells of them in seconds of the programme."""

    def __init__(self, duration: float, rate: int, progress: Progress | None) -> None:
        self._seconds = max(1, round(duration))
        self._rate = rate
        self._progress = progress
        self._frames = 0

    def __call__(self, frames: int) -> None:
        self._frames += frames
        if self._progress:
            self._progress("encode", min(self._frames // self._rate, self._seconds), self._seconds)

    def all(self) -> None:
        self(self._seconds * self._rate)


def _found(key: str, store: Store) -> Kept:
    kept = pieces.find(key, store)
    if kept is None:
        raise AudioError("An encoded piece is gone from the store.", hint="Run the command again.")
    return kept


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


@contextmanager
def _shelf(store: Store | None, part: Path) -> Iterator[Store]:
    """The store, or where there is none a place for the time being."""
    if store is not None:
        yield store
        return
    with TemporaryDirectory(prefix=part.name, dir=part.parent) as folder:
        yield Shelf(Path(folder))


def _in_order(
    keyed: Sequence[tuple[str, Timeline]],
    levels: Levels,
    store: Store,
    also: Sequence[stream.Encoder],
    told: Callable[[int], None],
) -> None:
    """One render of the whole programme, for the pieces that are missing and for the other encoders."""
    for key, piece in keyed:
        if pieces.find(key, store) is None:
            pieces.encode(piece, key, levels, store, told, also)
        else:
            for frames in stream.pour(mix.render(piece, levels), also):
                told(frames)
    for encoder in also:
        encoder.finish()


class _StoppedError(Exception):
    """Another piece failed, or the user has had enough."""


def _side_by_side(
    missing: Mapping[str, Timeline], levels: Levels, store: Store, told: Callable[[int], None], crew: Crew
) -> None:
    """Every missing piece, the longest first, as many at once as there are processors."""
    if not missing:
        return
    longest_first = sorted(missing.items(), key=lambda item: (-item[1].duration, item[0]))
    with crew.work("chapters", width=min(os.cpu_count() or 1, _MOST_AT_ONCE)) as pool:
        if crew.far:
            _afar(longest_first, levels, store, told, pool)
        else:
            _by_threads(longest_first, levels, store, told, pool)


def _afar(
    parts: Sequence[tuple[str, Timeline]], levels: Levels, store: Store, told: Callable[[int], None], pool: Executor
) -> None:
    jobs = {
        pool.submit(apart.encode, apart.sent(piece, store), key, levels, store): (key, round(piece.duration))
        for key, piece in parts
    }
    for job in as_completed(jobs):
        job.result()
        key, seconds = jobs[job]
        store.renewed(key)
        store.find(key)  # fetched while others are encoded
        told(seconds * levels.mp3.rate)


def _by_threads(
    parts: Sequence[tuple[str, Timeline]], levels: Levels, store: Store, told: Callable[[int], None], pool: Executor
) -> None:
    """LAME leaves Python to others while it works."""
    news: SimpleQueue[int | Future[None]] = SimpleQueue()
    stop = Event()

    def heard(frames: int) -> None:
        if stop.is_set():
            raise _StoppedError
        news.put(frames)

    jobs = [pool.submit(pieces.encode, piece, key, levels, store, heard) for key, piece in parts]
    try:
        for job in jobs:
            job.add_done_callback(news.put)
        waiting = len(jobs)
        while waiting:
            new = news.get()
            if isinstance(new, int):
                told(new)
            else:
                new.result()
                waiting -= 1
    finally:
        stop.set()
        wait([job for job in jobs if not job.cancel()])


def _join(kept: Sequence[Kept], path: Path, form: Mp3, samples: int) -> None:
    """The file: a frame that tells its lengths, and the frames of all pieces."""
    frames, sound, checksum = 1, 0, 0
    with path.open("wb") as file:
        start = file.write(mp3.info_frame(form.bitrate, form.rate, form.channels))
        for number, piece in enumerate(kept, 1):
            frames += piece.frames
            for data in _bytes(piece, piece.size if number == len(kept) else piece.inner_size):
                checksum = mp3.crc16(data, checksum)
                sound += file.write(data)
        file.seek(0)
        told = mp3.info_frame(
            form.bitrate, form.rate, form.channels, frames=frames, sound=sound, samples=samples, checksum=checksum
        )
        if len(told) != start:
            raise ValueError(f"an info frame of {len(told)} bytes does not fit into {start}")
        file.write(told)


def _bytes(piece: Kept, size: int) -> Iterator[bytes]:
    with piece.path.open("rb") as file:
        while size > 0 and (data := file.read(min(size, _COPIED))):
            size -= len(data)
            yield data
