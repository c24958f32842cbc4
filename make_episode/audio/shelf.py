"""A place for what is made on the way, where there is no store of the show's."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from make_episode.errors import AudioError


class Shelf:
    """A Store in a folder; what is on it lasts as long as the folder."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def find(self, fingerprint: str) -> Path | None:
        folder = self._root / fingerprint
        return folder if folder.is_dir() else None

    @contextmanager
    def claim(self, fingerprint: str) -> Iterator[None]:
        """Nobody else knows of the folder."""
        del fingerprint
        yield

    def renewed(self, fingerprint: str) -> None:
        """Everything on it may be found."""

    def named(self, path: Path) -> str:
        return path.parent.name if path.parent.parent == self._root else ""

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Nothing is cleaned away."""
        yield

    @contextmanager
    def place(self, fingerprint: str) -> Iterator[Path]:
        folder = self._root / fingerprint
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".draft-", dir=self._root) as work:
                draft = Path(work, "draft")
                draft.mkdir()
                yield draft
                if not folder.is_dir():
                    _settle(draft, folder)
        except OSError as error:
            raise AudioError(
                f"{folder} cannot be written: {error.strerror}.", hint="Free some space, or make the folder writable."
            ) from error


def _settle(draft: Path, folder: Path) -> None:
    try:
        draft.rename(folder)
    except OSError:
        if not folder.is_dir():  # otherwise another thread has made the same
            raise
