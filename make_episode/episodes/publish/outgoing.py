"""What leaves the web root: which files, in what order, and what servers are told of them."""

import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from make_episode.episodes import feed, manifest, narration
from make_episode.episodes.answers import MEDIA_TYPES, media_type

PRIVATE = frozenset({manifest.NAME, narration.NAME, "README.md", "podcast-guid.txt"})
"""Files the program works with: they may tell paths of this machine, and no app or page asks for them."""

_SOUNDS = frozenset(suffix for suffix, mime in MEDIA_TYPES.items() if mime.startswith("audio/"))
_PICTURES = frozenset(suffix for suffix, mime in MEDIA_TYPES.items() if mime.startswith("image/"))

FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_DAY = "public, max-age=86400"
FOR_MINUTES = "public, max-age=300"


class Step(IntEnum):
    """The order things are delivered in: what is named comes before what names it."""

    MEDIA = 0
    SIDES = 1
    PAGES = 2
    INDEX = 3
    ARCHIVES = 4
    FEED = 5


@dataclass(frozen=True, slots=True)
class Headers:
    """What a web server says of a file."""

    mime: str
    cache: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One file as it is to be delivered."""

    name: str
    """Its path below the web root, with slashes."""
    root: str
    """The web root."""
    size: int
    changed: int
    """When, in nanoseconds since 1970."""
    sha256: str = ""
    """Hexadecimal; empty where nobody has looked inside yet."""
    content: bytes | None = None
    """Its bytes, where they must be those of this moment whatever becomes of the file."""

    @property
    def path(self) -> Path:
        """Where it is here. Made when it is asked for: most of thousands of files are not even opened."""
        return Path(self.root, self.name)

    @property
    def step(self) -> Step:
        return step(self.name)

    @property
    def headers(self) -> Headers:
        """Its media type, and how long it may be kept: for ever, where its name holds the hash of its content."""
        if self.sha256 and self.sha256[:8] in PurePosixPath(self.name).stem:
            cache = FOR_EVER
        else:
            cache = FOR_A_DAY if PurePosixPath(self.name).suffix.lower() in _SOUNDS | _PICTURES else FOR_MINUTES
        return Headers(media_type(PurePosixPath(self.name)), cache)

    def open(self) -> io.BufferedReader | io.BytesIO:
        return self.path.open("rb") if self.content is None else io.BytesIO(self.content)

    def hashed(self) -> str:
        """The SHA-256 of its content, in hexadecimal digits."""
        if self.sha256:
            return self.sha256
        with self.open() as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def stands(self) -> bool:
        """Whether the file is still the one that was found."""
        try:
            told = self.path.stat()
        except OSError:
            return False
        return (told.st_size, told.st_mtime_ns) == (self.size, self.changed)


def step(name: str) -> Step:
    """When a file is delivered, by its path below the web root."""
    if name == feed.NAME:
        return Step.FEED
    if fnmatch(name, feed.ARCHIVES):
        return Step.ARCHIVES
    if is_sound(name):
        return Step.MEDIA
    if name.endswith("/index.html"):
        return Step.PAGES
    return Step.INDEX if name.endswith(".html") and "/" not in name else Step.SIDES


def is_sound(name: str) -> bool:
    """Whether a file is one that listeners hear."""
    return PurePosixPath(name).suffix.lower() in _SOUNDS


def found(root: Path) -> dict[str, Outgoing]:
    """Every file of the web root that listeners may have, by name.

    Hidden files and folders (locks, work folders, drafts) stay here, as do those that are `PRIVATE`, and links.
    """
    return {one.name: one for one in _below(str(root), "")}


def _below(root: str, prefix: str) -> Iterator[Outgoing]:
    with os.scandir(f"{root}/{prefix}") as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name in PRIVATE:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(root, f"{prefix}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                told = entry.stat()
                yield Outgoing(prefix + entry.name, root, told.st_size, told.st_mtime_ns)
