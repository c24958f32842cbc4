"""The voices of the read-aloud service: those it had when this was written, and those it told of since.

What the service tells is kept in the user's cache, apart for each service, and only adds and takes away: the order is
that of the list shipped, best first, with new voices behind the others of their region.
"""

import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

ADDRESS = "MAKE_EPISODE_EDGE_URL"
"""Environment variable with the address of another service of the same protocol, for tests."""
CACHE = "MAKE_EPISODE_CACHE"
"""Environment variable with another folder for what may be lost."""
NAME = re.compile(r"[a-z]{2,3}-[A-Z]{2}-[A-Za-z-]+Neural")


@cache
def shipped() -> Mapping[str, str]:
    """Names of the voices the service had when this was written, best first, with their gender."""
    return _read(files("make_episode.voices").joinpath("edge_voices.txt").read_text(encoding="utf-8"))


@cache
def listed() -> Mapping[str, str]:
    """Names and genders ("f", "m") of the voices the service has, as far as is known, best first."""
    try:
        told = _read(_kept().read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        told = {}
    if not told:
        return shipped()
    stayed = {name: gender for name, gender in shipped().items() if name in told}
    return stayed | {name: gender for name, gender in told.items() if name not in stayed}


def keep(voices: Iterable[tuple[str, str]]) -> None:
    """Remember what the service told; where it cannot be kept, the list shipped has to do."""
    lines = [f"{name} {gender}" for name, gender in voices if NAME.fullmatch(name) and gender in {"f", "m"}]
    if not lines:
        return
    path = _kept()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as draft:
            draft.write("\n".join(lines) + "\n")
        Path(draft.name).replace(path)
    listed.cache_clear()


def _read(text: str) -> dict[str, str]:
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {words[0]: words[1] for words in lines if len(words) == 2 and NAME.fullmatch(words[0])}


def _kept() -> Path:
    from platformdirs import user_cache_path

    folder = os.environ.get(CACHE)
    where = urlsplit(os.environ.get(ADDRESS, "")).netloc.replace(":", "-") or "service"
    return (Path(folder) if folder else user_cache_path("make-episode")) / f"edge-voices-{where}.txt"
