"""Files that are there whole or not at all, whenever a run is killed."""

import errno
import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from make_episode.errors import FolderError


def put(path: Path, content: bytes) -> bool:
    """Whether the file had to be written: equal bytes are left alone, and with them the date apps compare.

    The draft beside the file has one fixed hidden name, so that a killed run leaves at most one.
    """
    with told(path):
        if path.is_file() and path.read_bytes() == content:
            return False
        draft = path.with_name(f".{path.name}.part")
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        _keep(path.parent)
    return True


def move(source: Path, target: Path) -> bool:
    """Whether the file had to be moved: one that is already there with equal bytes is left alone."""
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_file() and filecmp.cmp(source, target, shallow=False):
            source.unlink()
            return False
        with source.open("rb") as file:
            os.fsync(file.fileno())
        try:
            source.replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _carry(source, target)
        _keep(target.parent)
    return True


def _carry(source: Path, target: Path) -> None:
    """Move a file to another disk, where it is there whole or not at all."""
    draft = target.with_name(f".{target.name}.part")
    with source.open("rb") as old, draft.open("wb") as new:
        shutil.copyfileobj(old, new)
        new.flush()
        os.fsync(new.fileno())
    draft.replace(target)
    source.unlink()


def _keep(folder: Path) -> None:
    """Put the folder's new names on the disk, so that they survive a power cut too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what the disk refuses inside the block into a FolderError that names the path."""
    try:
        yield
    except OSError as error:
        raise FolderError(
            f"{path}: cannot be written: {error.strerror or error}.",
            hint="Make the folder writable, or free some space.",
        ) from error
