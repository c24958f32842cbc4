"""A folder as a target: another disk of this machine, or one that is mounted here."""

import filecmp
import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from make_episode.episodes.publish.outgoing import Outgoing
from make_episode.episodes.publish.target import Stored
from make_episode.errors import PublishError, ShowError

_DRAFT = re.compile(r"(.*/)?\.[^/]+\.[0-9a-f]{8}\.part")


def draft_name(name: str, token: str) -> str:
    """What a file is called until it is whole: hidden, and another name for every run."""
    return f".{name}.{token}.part"


def is_draft(name: str) -> bool:
    """Whether a file is being delivered, or was when its delivery was killed."""
    return bool(_DRAFT.fullmatch(name))


def folders_of(names: Collection[str]) -> tuple[str, ...]:
    """The folders the names lie in, relative like them; "." for the uppermost."""
    return tuple(sorted({name.rpartition("/")[0] or "." for name in names} | {"."}))


@dataclass(frozen=True, slots=True)
class Directory:
    """A Target in the folder `root`, which is made if only its last part is missing."""

    root: Path
    width: int = 4
    _token: str = field(default_factory=lambda: secrets.token_hex(4), compare=False)

    @property
    def address(self) -> str:
        return str(self.root)

    def listing(self, names: Collection[str]) -> dict[str, Stored]:
        """Raises ShowError where the folder is not there and cannot be made: a disk that is not mounted, say."""
        if not self.root.is_dir() and (self.root.exists() or not self.root.parent.is_dir()):
            raise ShowError(
                f"{self.root}: is no folder, and there is no folder {self.root.parent} to make it in.",
                hint="Correct `to` under [publish] in show.toml, or mount the disk.",
            )
        there: dict[str, Stored] = {}
        with self._told():
            for folder in folders_of(names):
                prefix = "" if folder == "." else f"{folder}/"
                there.update((prefix + entry.name, _stored(entry.stat())) for entry in _files(self.root / folder))
        return there

    def holds(self, file: Outgoing, stored: Stored) -> bool:
        with self._told():
            return stored.size == file.size and filecmp.cmp(file.path, self.root / file.name, shallow=False)

    def put(self, file: Outgoing) -> Stored:
        target = self.root / file.name
        draft = target.with_name(draft_name(target.name, self._token))
        with self._told():
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._write(file, draft)
                draft.replace(target)
            except BaseException:
                with suppress(OSError):
                    draft.unlink()
                raise
            _keep(target.parent)
            return _stored(target.stat())

    def _write(self, file: Outgoing, draft: Path) -> None:
        """The file on the disk, read again and found right, with the time it has in the web root."""
        with file.open() as source, draft.open("wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        os.utime(draft, ns=(file.changed, file.changed))
        with file.open() as source, draft.open("rb") as copy:
            same = all(piece == copy.read(1 << 20) for piece in iter(lambda: source.read(1 << 20), b""))
            if not same or copy.read(1):
                raise PublishError(
                    f"{self.root / file.name}: was not stored as it was written.", hint="Check the disk, and try again."
                )

    def read(self, name: str) -> bytes | None:
        with self._told():
            path = self.root / name
            return path.read_bytes() if path.is_file() else None

    def remove(self, names: Collection[str]) -> None:
        with self._told():
            for name in names:
                (self.root / name).unlink(missing_ok=True)
        for folder in folders_of(names):
            with suppress(OSError):  # other files are in it
                if folder != ".":
                    (self.root / folder).rmdir()

    def tidy(self, drafts: Collection[str], before: datetime) -> None:
        with self._told():
            for path in (self.root / name for name in drafts):
                if path.is_file() and path.stat().st_mtime < before.timestamp():
                    path.unlink(missing_ok=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turns what the disk refuses into a PublishError."""
        try:
            yield
        except OSError as error:
            raise PublishError(
                f"{error.filename or self.root}: cannot be delivered to: {error.strerror or error}.",
                hint="Make the folder writable, or free some space, and publish again.",
            ) from error


def _files(folder: Path) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry for entry in entries if entry.is_file(follow_symlinks=False))
    except (FileNotFoundError, NotADirectoryError):
        return


def _stored(told: os.stat_result) -> Stored:
    return Stored(told.st_size, str(told.st_mtime_ns))


def _keep(folder: Path) -> None:
    """Put the folder's new names on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
