"""Spoken clips on disk, by fingerprint: a rerun says nothing twice.

    clips/                 locked by every run that lives; clips are cleaned away only when nobody else is here
      .claims/FINGERPRINT  locked by the run that is saying it, so that another run waits and shares
      FI/FINGERPRINT/      a clip: its files, and whole.sha256 with their checksums
      FI/.draft-*          a clip that is being made

A clip gets its name by one rename when it is whole, so a run that is killed leaves drafts and nothing else. What the
disk does to it afterwards shows in the checksums: a damaged clip counts as absent and is said again. Locks are those
of the kernel (flock): they end with the process that holds them, however it ends. Times are never compared with the
clock, only with one another, so a clock that is wrong spoils nothing.
"""

import errno
import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from make_episode.errors import FolderError

SUMS = "whole.sha256"
"""Checksums of a clip's files, in the form of sha256sum."""
_DRAFT, _GONE, _CLAIMS = ".draft-", ".gone-", ".claims"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS})


@dataclass(frozen=True, slots=True)
class FolderStore:
    """Clips under one folder; a clip is there whole or not at all, also after a crash and with several runs at once."""

    root: Path
    fresh: bool = False
    """Whether what earlier runs kept is said anew, and replaced."""
    _ours: set[str] = field(default_factory=set, compare=False)

    def find(self, fingerprint: str) -> Path | None:
        """The folder kept under the fingerprint, if there is one and it is whole; a damaged one is removed."""
        folder = self._folder(fingerprint)
        if (self.fresh and fingerprint not in self._ours) or not folder.is_dir():
            return None
        if not _whole(folder) and not _recovered(folder):
            return None
        with suppress(OSError):  # a store that may only be read is as good
            os.utime(folder)
        return folder

    @contextmanager
    def claim(self, fingerprint: str) -> Iterator[None]:
        """Wait until no other run says this clip, and keep others waiting meanwhile: look with `find` afterwards."""
        path = self.root / _CLAIMS / fingerprint
        with self.in_use():
            with self._told():
                path.parent.mkdir(parents=True, exist_ok=True)
                held = _locked_file(path)
            try:
                yield
            finally:
                with suppress(OSError):
                    path.unlink()
                os.close(held)

    @contextmanager
    def place(self, fingerprint: str) -> Iterator[Path]:
        """An empty folder to write into; kept when the block ends well, thrown away when it does not.

        Raises FolderError where it cannot be written, or the disk is full.
        """
        with self.draft(fingerprint) as draft:
            yield draft
            _sum_up(draft)
            with self._told():
                _settle(draft, self._folder(fingerprint), fresh=self.fresh)
            self._ours.add(fingerprint)

    @contextmanager
    def draft(self, fingerprint: str) -> Iterator[Path]:
        """An empty folder beside where the clip is kept, gone when the block ends. Raises FolderError as `place`."""
        folder = self._folder(fingerprint)
        with self._told():
            folder.parent.mkdir(parents=True, exist_ok=True)
        with self.in_use():
            with self._told():
                draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=folder.parent))
            try:
                with self._told(_FULL):  # what else may fail in there is the engine's
                    yield draft
            finally:
                shutil.rmtree(draft, ignore_errors=True)

    def renewed(self, fingerprint: str) -> None:
        """Count what a worker of this run has kept under the fingerprint as this run's own."""
        self._ours.add(fingerprint)

    def named(self, path: Path) -> str:
        """The fingerprint under which a file is kept; empty for one that is not."""
        folder = path.parent
        return folder.name if folder == self._folder(folder.name) else ""

    def __str__(self) -> str:
        return str(self.root)

    @contextmanager
    def in_use(self, limit: int | None = None) -> Iterator[None]:
        """Nothing is cleaned away while the block lasts, by no run; afterwards `clean` does, where there is a limit."""
        with suppress(OSError):  # who writes into it tells what is wrong
            self.root.mkdir(parents=True, exist_ok=True)
        held = self._hold(fcntl.LOCK_SH)
        try:
            yield
        finally:
            if held is not None:
                os.close(held)
            if limit is not None:
                self.clean(limit)

    def clean(self, limit: int) -> int:
        """How many clips were removed: those not used for longest, until the others take at most `limit` bytes.

        Leftovers of runs that were killed go too. Nothing is removed while another run lives: it will clean up.
        """
        held = self._hold(fcntl.LOCK_EX | fcntl.LOCK_NB)
        if held is None:
            return 0
        try:
            for leftover in (*self.root.glob(f"??/{_DRAFT}*"), *self.root.glob(f"??/{_GONE}*")):
                shutil.rmtree(leftover, ignore_errors=True)
            for claim in self.root.glob(f"{_CLAIMS}/*"):
                claim.unlink(missing_ok=True)
            return _trimmed(sorted(_kept(self.root)), limit)
        finally:
            os.close(held)

    def _hold(self, how: int) -> int | None:
        """The lock of the whole store; None where it is taken, or there is no store yet."""
        try:
            handle = os.open(self.root, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return None
        try:
            fcntl.flock(handle, how)
        except OSError:
            os.close(handle)
            return None
        return handle

    @contextmanager
    def _told(self, errors: frozenset[int] = frozenset()) -> Iterator[None]:
        """Turns errors of the system, or those with one of the numbers given, into a FolderError."""
        try:
            yield
        except OSError as error:
            if errors and error.errno not in errors:
                raise
            raise FolderError(
                f"{self.root}: spoken clips cannot be kept there: {error.strerror}.",
                hint="Make the show's directory writable, or free some space.",
            ) from error

    def _folder(self, fingerprint: str) -> Path:
        return self.root / fingerprint[:2] / fingerprint


def _locked_file(path: Path) -> int:
    """An open file that nobody else has locked, and that is still the one of that name."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        fcntl.flock(handle, fcntl.LOCK_EX)
        with suppress(OSError):  # who held it before us has removed it: what we locked is a file without a name
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)


def sums(folder: Path) -> str:
    """Checksums of all other files of a clip, as `SUMS` holds them."""
    lines = []
    for file in sorted(folder.iterdir()):
        if file.name != SUMS:
            with file.open("rb") as content:
                lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {file.name}\n")
    return "".join(lines)


def _sum_up(draft: Path) -> None:
    """Write the checksums, and see that everything is on the disk."""
    (draft / SUMS).write_text(sums(draft), encoding="utf-8")
    for file in draft.iterdir():
        with file.open("rb") as written:
            os.fsync(written.fileno())


def _whole(folder: Path) -> bool:
    try:
        return (folder / SUMS).read_bytes() == sums(folder).encode()
    except OSError:
        return False


def _recovered(folder: Path) -> bool:
    """Remove a folder that looked damaged; whether it is whole after all, since another run just said it anew."""
    try:
        aside = _put_aside(folder)
        if _whole(aside):
            aside.rename(folder)
            return True
    except OSError:  # the store may only be read, or others came between
        return _whole(folder)
    shutil.rmtree(aside, ignore_errors=True)
    return False


def _put_aside(folder: Path) -> Path:
    """The folder under a name that nobody looks for: it vanishes at once, and is never met half removed."""
    aside = Path(tempfile.mkdtemp(prefix=_GONE, dir=folder.parent))
    folder.rename(aside)
    return aside


def _remove(folder: Path) -> None:
    with suppress(OSError):
        shutil.rmtree(_put_aside(folder), ignore_errors=True)


def _settle(draft: Path, folder: Path, *, fresh: bool) -> None:
    """Give a clip its name; one that another run has kept meanwhile is as good, unless it is to be replaced."""
    try:
        draft.rename(folder)
    except OSError:
        if not fresh and _whole(folder):
            return
        _remove(folder)
        draft.rename(folder)


def _kept(root: Path) -> Iterator[tuple[int, str, int]]:
    """(last use, folder, bytes) of every clip."""
    for folder in root.glob("??/[!.]*"):
        with suppress(OSError):
            size = sum(file.stat().st_size for file in folder.iterdir())
            yield folder.stat().st_mtime_ns, str(folder), size


def _trimmed(clips: list[tuple[int, str, int]], limit: int) -> int:
    """How many clips were removed, from the first of them on."""
    total = sum(size for _, _, size in clips)
    removed = 0
    for _, folder, size in clips:
        if total <= limit:
            break
        _remove(Path(folder))
        total -= size
        removed += 1
    return removed
