"""Files on their way to workers: they go through the store, and what travels is where they are kept there."""

import hashlib
import shutil
import uuid
from pathlib import Path

from make_episode.crew import Crew
from make_episode.errors import ClusterError, StoreError
from make_episode.interfaces import Store


def sent(path: Path, store: Store) -> Path:
    """What a file is called on every machine: FINGERPRINT/NAME. A file that is not kept yet is, under its content."""
    key = store.named(path)
    if not key:
        with path.open("rb") as file:
            key = hashlib.sha256(b"file " + hashlib.file_digest(file, "sha256").digest()).hexdigest()
        if store.find(key) is None:
            with store.place(key) as folder:
                shutil.copyfile(path, folder / path.name)
    return Path(key, path.name)


def received(path: Path, store: Store) -> Path:
    """Where a file that was sent is on this machine; any other path is left as it is. Raises StoreError."""
    if path.is_absolute():
        return path
    folder = store.find(path.parts[0])
    if folder is None:
        raise StoreError(f"{path}: is gone from the store.", hint="Run the command again.")
    return folder / path.name


def check_shared(crew: Crew, store: Store) -> None:
    """Return if the workers see the same store as this machine. Raises ClusterError.

    Where there are no workers yet, the first is waited for.
    """
    told = _token(store)
    with crew.work("store", width=1) as pool:
        found = pool.submit(_seen, store).result()
    if found != told:
        raise ClusterError(
            f"{store}: the workers see another store there than this machine.",
            hint="Let `clips` in the table [store] of show.toml be a folder that all machines share, or a bucket.",
        )


_GREETING = hashlib.sha256(b"make-episode: a store that machines share").hexdigest()
_TOKEN = "token"  # noqa: S105 - no secret


def _token(store: Store) -> str:
    """What tells this store from any other: written by its first user."""
    if store.find(_GREETING) is None:
        with store.place(_GREETING) as folder:
            (folder / _TOKEN).write_text(uuid.uuid4().hex, encoding="ascii")
    return _seen(store)


def _seen(store: Store) -> str:
    with store.in_use():
        folder = store.find(_GREETING)
        return (folder / _TOKEN).read_text(encoding="ascii") if folder else ""
