"""Voices of the Piper project: which are installed, and how one is fetched by its name.

The project keeps a list of its voices with the length and MD5 of every file; both are checked, and the SHA-256 of what
was installed is kept. Voices that voices/packs.toml lists come from there instead, with SHA-256 pinned.
"""

import difflib
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_episode.errors import EngineError, InputError
from make_episode.interfaces import Progress
from make_episode.voices import packs

ADDRESS = "MAKE_EPISODE_PIPER_URL"
"""Environment variable with the address of a mirror, the folder that holds voices.json."""
_PROJECT = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
_PACK = "piper-"
_NETWORK = f"Check the network, or let {ADDRESS} name a mirror."


@dataclass(frozen=True, slots=True)
class Remote:
    """A file to fetch, as the project lists it."""

    path: str
    bytes: int
    md5: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def folder(voice: str) -> Path:
    """Where a voice is once it is installed."""
    return packs.folder(_PACK + voice)


def installed() -> tuple[str, ...]:
    """Names of the voices that are there, whole."""
    found = (path.parent.name.removeprefix(_PACK) for path in packs.folder("").glob(f"{_PACK}*/pack.json"))
    return tuple(sorted(name for name in found if (folder(name) / f"{name}.onnx").is_file()))


def installed_for(language: str) -> tuple[str, ...]:
    """Installed voices for a language, those of its region first."""
    base, _, region = language.lower().partition("-")
    mine = [name for name in installed() if name.lower().startswith(f"{base}_")]
    return tuple(sorted(mine, key=lambda name: not name.lower().startswith(f"{base}_{region}-")))


def nearest(voice: str, known: Iterable[str]) -> str:
    """The most similar name; empty where none is similar."""
    return next(iter(difflib.get_close_matches(voice, list(known), n=1)), "")


def install(voice: str, *, progress: Progress) -> Path:
    """The folder of a voice, fetched and checked if it is not there yet. Raises EngineError, InputError."""
    if voice in installed():
        return folder(voice)
    base = os.environ.get(ADDRESS, "").rstrip("/") or _PROJECT
    files = _listed(voice, base)
    try:
        folder(voice).parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{_PACK}", dir=folder(voice).parent) as work:
            whole = Path(work) / "whole"
            whole.mkdir()
            _fetch_all(files, base, whole, progress)
            whole.replace(folder(voice))
    except OSError as error:
        raise EngineError(
            f"{error.filename or folder(voice)}: the voice could not be stored ({error.strerror or error})",
            hint="Free some space, or let MAKE_EPISODE_DATA name a folder you may write to.",
        ) from error
    return folder(voice)


def _listed(voice: str, base: str) -> tuple[Remote, ...]:
    """Model and settings of a voice, as the project's list has them."""
    with _answer(f"{base}/voices.json") as blocks:
        content = b"".join(blocks)
    try:
        voices: dict[str, Any] = json.loads(content)
        if voice not in voices:
            close = nearest(voice, voices)
            hint = f'Did you mean "{close}"?' if close else f"See {base}/voices.json for all."
            raise InputError(f'piper: there is no voice "{voice}" to install', hint=hint)
        files = voices[voice]["files"].items()
        found = [Remote(path, one["size_bytes"], one["md5_digest"]) for path, one in files]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(f"{base}/voices.json: not Piper's list of voices ({error!r})", hint=_NETWORK) from error
    wanted = (f"{voice}.onnx", f"{voice}.onnx.json")
    return tuple(one for one in found if one.name in wanted and re.fullmatch(r"[\w./-]+", one.path))


def _fetch_all(files: tuple[Remote, ...], base: str, whole: Path, progress: Progress) -> None:
    total = sum(file.bytes for file in files)
    done = 0
    receipt: dict[str, dict[str, str | int]] = {}
    for file in files:
        md5, sha256 = hashlib.md5(usedforsecurity=False), hashlib.sha256()
        with (whole / file.name).open("wb") as target, _answer(f"{base}/{file.path}") as blocks:
            for block in blocks:
                for digest in (md5, sha256):
                    digest.update(block)
                target.write(block)
                done += len(block)
                progress("download piper", min(done, total), total)
        state = (whole / file.name).stat()
        if (state.st_size, md5.hexdigest()) != (file.bytes, file.md5):
            raise EngineError(
                f"{file.name}: expected {file.bytes} bytes with MD5 {file.md5}, found {state.st_size} bytes with MD5 "
                f"{md5.hexdigest()}; nothing was installed",
                hint="Try again; if it stays so, do not trust the source.",
            )
        receipt[file.name] = {"sha256": sha256.hexdigest(), "bytes": state.st_size, "changed": state.st_mtime_ns}
    (whole / "pack.json").write_text(json.dumps(receipt), encoding="utf-8")


@contextmanager
def _answer(url: str) -> Iterator[Iterator[bytes]]:
    """What is at an address, block by block. Raises EngineError."""
    import httpx

    try:
        with httpx.stream("GET", url, follow_redirects=True, timeout=30) as answer:
            answer.raise_for_status()
            yield answer.iter_bytes(1 << 18)
    except httpx.HTTPError as error:
        raise EngineError(f"{url}: the voice could not be downloaded ({error})", hint=_NETWORK) from error
