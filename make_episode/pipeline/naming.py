"""What an episode is about, and what its folder and files are called.

An article is its canonical address, else the file it was read from; the same
articles in the same order are the same episode, made again. Paths of this
machine are kept out of what is published: a file is known by its name and a
hash of where it lies.
"""

import base64
import hashlib
import uuid
from collections.abc import Sequence
from datetime import date
from itertools import count
from pathlib import Path

from slugify import slugify

from make_episode.model import Origin

_EPISODES = uuid.UUID("6f2a3f7e-5d0b-5b7e-9a53-0d7c1c0f9e11")  # namespace of our guids; never change it


def identity(origins: Sequence[Origin], show: Path) -> str:
    """What tells this episode from all others of the show."""
    return "\n".join(_identity(origin, show) for origin in origins)


def _identity(origin: Origin, show: Path) -> str:
    if origin.url:
        return origin.url
    if origin.source in {"", "-"}:
        return f"text:{slugify(origin.title)}"
    if origin.source.startswith(("http://", "https://")):
        return origin.source
    path = Path(origin.source).resolve()
    place = path.relative_to(show).as_posix() if path.is_relative_to(show) else path.as_posix()
    name = path.name.encode("utf-8", "replace").decode()  # names on Linux are bytes, not always text
    return f"file:{name}#{hashlib.sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}"


def guid(about: str, show: str) -> str:
    """The episode's guid: fixed by what it is about and by the show, whatever is said or wherever it lies."""
    return str(uuid.uuid5(_EPISODES, f"{show}\n{about}"))


def slug(title: str) -> str:
    """The title as part of an address: ASCII letters, digits and hyphens."""
    return slugify(title, max_length=60, word_boundary=True, save_order=True) or "episode"


def folder(day: date, title: str, root: Path, *others: Path) -> Path:
    """A folder of `root` for a new episode, named for its date and title; numbered where any place has that name."""
    first = f"{day.isoformat()}-{slug(title)}"
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    return root / next(name for name in names if not any((place / name).exists() for place in (root, *others)))


def content_hash(path: Path) -> str:
    """The first 8 hexadecimal digits of the SHA-256 of a file: a new sound is a new address."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:8]


def integrity(path: Path) -> str:
    """The SHA-256 of a file as W3C Subresource Integrity writes it."""
    with path.open("rb") as file:
        return "sha256-" + base64.b64encode(hashlib.file_digest(file, "sha256").digest()).decode("ascii")


def text_hash(*texts: str) -> str:
    """8 hexadecimal digits that change with the texts."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]
