"""Spoken clips on disk, by fingerprint: a rerun says nothing twice."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from make_episode.errors import FolderError


@dataclass(frozen=True, slots=True)
class FolderStore:
    """Clips under one folder; a clip is there whole or not at all, also after a crash."""

    root: Path

    def find(self, fingerprint: str) -> Path | None:
        """The folder kept under the fingerprint, if there is one."""
        folder = self._folder(fingerprint)
        return folder if folder.is_dir() else None

    @contextmanager
    def place(self, fingerprint: str) -> Iterator[Path]:
        """An empty folder to write into; kept when the block ends well, thrown away when it does not."""
        folder = self._folder(fingerprint)
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=folder.parent))
        except OSError as error:
            raise FolderError(
                f"{self.root}: spoken clips cannot be kept there: {error.strerror}.",
                hint="Make the show's directory writable, or free some space.",
            ) from error
        try:
            yield draft
            _settle(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def _folder(self, fingerprint: str) -> Path:
        return self.root / fingerprint[:2] / fingerprint


def _settle(draft: Path, folder: Path) -> None:
    for file in draft.iterdir():
        with file.open("rb") as written:
            os.fsync(written.fileno())
    try:
        draft.rename(folder)
    except OSError:
        if not folder.is_dir():  # somebody else said the same thing first: theirs is as good
            raise
