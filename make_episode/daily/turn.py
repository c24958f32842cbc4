"""Whose turn it is: one run at a time makes editions of a show, and says which date it makes.

Locks of the system end with the program that holds them, however it ends. The show's lock alone keeps two runs
apart; the date's lock tells a second run for one date that there is nothing to wait for.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from make_episode.episodes import files


@contextmanager
def turn(folder: Path, day: date, tell: Callable[[str], None]) -> Iterator[bool]:
    """Whether this run is the one that makes the date; it then waited for runs that make other dates.

    Raises FolderError where the folder cannot be written.
    """
    with files.told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with _held(folder / f"{day.isoformat()}.lock", lambda: None) as mine:
        if not mine:
            yield False
            return
        with _held(folder / "show.lock", lambda: tell("Another edition of this show is being made; waiting for it.")):
            _tidy(folder, day)
            yield True


@contextmanager
def _held(path: Path, busy: Callable[[], None]) -> Iterator[bool]:
    """Whether the lock is held while the block lasts: that of a show is waited for, that of a date is not."""
    with files.told(path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            busy()
            if path.name != "show.lock":
                yield False
                return
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield True
    finally:
        os.close(handle)


def _tidy(folder: Path, day: date) -> None:
    """Remove locks of other dates that no run holds."""
    for path in folder.glob("????-??-??.lock"):
        if path.stem == day.isoformat():
            continue
        handle = os.open(path, os.O_RDWR)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink(missing_ok=True)
        except BlockingIOError:
            pass
        finally:
            os.close(handle)
