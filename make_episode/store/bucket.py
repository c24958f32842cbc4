"""Clips in a bucket of an S3 service, shared by machines that share nothing else.

    BUCKET/PREFIX/FI/FINGERPRINT      a clip: one object, a tar of its files and of whole.sha256
    BUCKET/PREFIX/claims/FINGERPRINT  there while a run says the clip

An object is put whole or not at all, so a clip needs no marker beside it. What is taken from the bucket is held against
its checksums and kept in a folder of this machine, under its fingerprint and the object's tag: nothing old is taken for
new. An object that is damaged counts as absent. Which clips a bucket loses, and when, is the business of its lifecycle
rules; only what is kept here is cleaned away by us.
"""

import hashlib
import io
import os
import tarfile
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from make_episode.store import claims
from make_episode.store.folder import SUMS, FolderStore, sums
from make_episode.store.service import Service

CACHE = "MAKE_EPISODE_CACHE"
"""Moves what is kept on this machine."""


class _DamagedError(Exception):
    """An object is not what its checksums tell."""


class _Seen(dict[str, Path]):
    """Folders of this machine, by fingerprint, that were found whole in this run; on another machine there are none."""

    def __reduce__(self) -> tuple[type["_Seen"], tuple[()]]:
        return _Seen, ()


@dataclass(frozen=True, slots=True)
class BucketStore:
    """Clips in a bucket, and in a folder those of them that were used on this machine."""

    address: str
    """BUCKET or BUCKET/PREFIX."""
    endpoint: str = ""
    """The service's address; empty for what the environment says, or Amazon's."""
    fresh: bool = False
    """Whether what earlier runs kept is said anew, and replaced."""
    run: str = field(default_factory=lambda: uuid.uuid4().hex)
    """Which run this is, on all its machines."""
    dead: float = claims.DEAD
    """Seconds after which a claim that stays as it is belongs to nobody."""
    _ours: set[str] = field(default_factory=set, compare=False)
    _seen: _Seen = field(default_factory=_Seen, compare=False)

    def __str__(self) -> str:
        return f"s3://{self.address}"

    @property
    def cache(self) -> FolderStore:
        """What of it is on this machine."""
        from platformdirs import user_cache_path

        root = Path(os.environ.get(CACHE) or user_cache_path("make-episode"))
        name = hashlib.sha256(f"{self.endpoint} {self.address}".encode()).hexdigest()[:16]
        return FolderStore(root / f"store-{name}")

    def ready(self) -> None:
        """Return if the bucket can be used. Raises ShowError, StoreError."""
        self._service.ready(self.address.partition("/")[0])

    def find(self, fingerprint: str) -> Path | None:
        """A folder of this machine with what is kept under the fingerprint, if that is whole."""
        if self.fresh and fingerprint not in self._ours:
            return None
        if kept := self._seen.get(fingerprint):
            return kept
        tag = self._service.tag(self._object(fingerprint))
        if tag is None:
            return None
        name = f"{fingerprint}.{tag}"
        kept = self.cache.find(name) or self._fetched(fingerprint, name)
        if kept:
            self._seen[fingerprint] = kept
        return kept

    def claim(self, fingerprint: str) -> AbstractContextManager[None]:
        """Wait until no other run says this clip, and keep others waiting meanwhile: look with `find` afterwards."""
        return claims.claimed(self._service, f"{self.address}/claims/{fingerprint}", self.run, dead=self.dead)

    @contextmanager
    def place(self, fingerprint: str) -> Iterator[Path]:
        """An empty folder to write into; kept when the block ends well, thrown away when it does not.

        Raises FolderError where this machine cannot keep it, ShowError or StoreError where the bucket cannot.
        """
        with self.cache.draft(fingerprint) as draft:
            yield draft
            (draft / SUMS).write_text(sums(draft), encoding="utf-8")
            data = _packed(draft)
        name = self._object(fingerprint)
        self._seen.pop(fingerprint, None)
        if self._service.put(name, data, new=not self.fresh) is None and self._fetch(fingerprint) is None:
            self._service.put(name, data)  # what is there is damaged
        self._ours.add(fingerprint)

    def renewed(self, fingerprint: str) -> None:
        """Count what a worker of this run has kept under the fingerprint as this run's own."""
        self._seen.pop(fingerprint, None)
        self._ours.add(fingerprint)

    def named(self, path: Path) -> str:
        """The fingerprint under which a file is kept; empty for one that is not."""
        return self.cache.named(path).partition(".")[0]

    @contextmanager
    def in_use(self, limit: int | None = None) -> Iterator[None]:
        """Nothing that is on this machine is cleaned away while the block lasts; afterwards, down to the limit."""
        with self.cache.in_use(limit):
            yield

    @property
    def _service(self) -> Service:
        return Service(self.endpoint)

    def _object(self, fingerprint: str) -> str:
        return f"{self.address}/{fingerprint[:2]}/{fingerprint}"

    def _fetch(self, fingerprint: str) -> Path | None:
        tag = self._service.tag(self._object(fingerprint))
        return self._fetched(fingerprint, f"{fingerprint}.{tag}") if tag else None

    def _fetched(self, fingerprint: str, name: str) -> Path | None:
        """The object taken to this machine, if there is one and it is whole."""
        data = self._service.read(self._object(fingerprint))
        if data is None:
            return None
        with suppress(_DamagedError):
            with self.cache.place(name) as folder:
                _unpack(data, folder)
            return self.cache.find(name)
        return None


def _packed(folder: Path) -> bytes:
    """The files of a folder as one, the same for the same files."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for path in sorted(folder.iterdir()):
            told = tarfile.TarInfo(path.name)
            told.size = path.stat().st_size
            with path.open("rb") as file:
                tar.addfile(told, file)
    return whole.getvalue()


def _unpack(data: bytes, folder: Path) -> None:
    """The files into a folder. Raises _DamagedError unless they are whole."""
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            tar.extractall(folder, filter="data")
        told = (folder / SUMS).read_text(encoding="utf-8")
    except (tarfile.TarError, EOFError, FileNotFoundError, UnicodeDecodeError, ValueError) as error:
        raise _DamagedError from error
    if told != sums(folder):
        raise _DamagedError
