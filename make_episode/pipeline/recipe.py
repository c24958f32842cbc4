"""Whether anything an episode is made of has changed since it was made: then there is nothing to do."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import make_episode
from make_episode.episodes import chapters, manifest, narration, transcript
from make_episode.model import Episode, Script
from make_episode.pipeline.finding import every_episode
from make_episode.show import ROOMS, Show


def of_files(sources: Sequence[str], show: Show, *wishes: object) -> str:
    """A hash of all that an episode of these files follows from; empty where any of them is no file here."""
    paths = [Path(source) for source in sources]
    if not all(path.is_file() for path in paths):
        return ""
    return _hashed(show, [(str(path.resolve()), _of(path)) for path in paths], wishes)


def of_script(script: Script, show: Show, *wishes: object) -> str:
    """A hash of all that an episode of this script follows from, before it is cast."""
    return _hashed(show, asdict(script), wishes)


_OF_NO_SOUND = {"publish", "schedule", "report", "retention"}
"""Tables of show.toml that change when and where episodes go, and nothing in them."""


def _hashed(show: Show, *values: object) -> str:
    settings = show.settings.model_dump(exclude=_OF_NO_SOUND)
    settings["feed"].pop("moved_to")  # where apps are sent on to
    everything = [*values, settings, list(_rooms(show)), list(_program())]
    return hashlib.sha256(json.dumps(everything, default=str).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _rooms(show: Show) -> Iterator[tuple[str, str]]:
    """Name and hash of every file of the show's rooms and of its picture, and of the starter's."""
    own = [show.root / show.settings.cover] if show.settings.cover else []
    folders = [folder for room in ROOMS for folder in show.folders(room)]
    for path in [*own, *(path for folder in folders for path in sorted(folder.rglob("*")))]:
        if path.is_file():
            yield str(path), _of(path)


def _program() -> Iterator[tuple[str, int, int]]:
    """The program's own files: another version may read, say or encode the same article otherwise."""
    root = Path(make_episode.__file__).parent
    for path in sorted(root.rglob("*.py")):
        told = path.stat()
        yield path.relative_to(root).as_posix(), told.st_size, told.st_mtime_ns


def _of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def made_already(show: Show, recipe: str) -> Episode | None:
    """The episode made of just this, published or waiting, if all its files are still there."""
    every = every_episode(show) if recipe else ()
    return next((episode for episode in every if episode.recipe == recipe and _whole(episode)), None)


def _whole(episode: Episode) -> bool:
    names = [narration.NAME, *(name for name, _ in transcript.FILES), *([chapters.FILE] if episode.chapters else [])]
    paths = [*(episode.folder / name for name in names), *manifest.sounds(episode)]
    return all(path.is_file() for path in paths) and episode.audio.stat().st_size == episode.size
