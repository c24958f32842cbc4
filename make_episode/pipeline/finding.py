"""The episode a person means."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from make_episode.episodes import manifest
from make_episode.errors import InputError
from make_episode.model import Episode
from make_episode.show import Show

_DATE = len("2025-02-07-")


def every_episode(show: Show) -> Iterator[Episode]:
    """What waits to be published, then what is published."""
    for root in (show.waiting, show.episodes):
        if root.is_dir():
            yield from manifest.load_all(root)


def episode_named(show: Show, named: str) -> Episode:
    """The episode of a folder, of a folder's name with or without its date or a part of it, or of a guid.

    What waits to be published comes before what is published. Raises InputError.
    """
    folder = Path(named)
    if (folder / manifest.NAME).is_file():
        return manifest.load(folder)
    every = tuple(every_episode(show))
    whole = [one for one in every if named in {one.guid, one.folder.name, one.folder.name[_DATE:]}]
    found = whole[:1] or [one for one in every if named in one.folder.name]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(one.folder.name for one in found[:3])
        raise InputError(f'"{named}" may be {len(found)} episodes: {names}.', hint="Give more of the folder's name.")
    near = difflib.get_close_matches(folder.name, [one.folder.name for one in every], n=1, cutoff=0.4)
    hint = f'Did you mean "{near[0]}"?' if near else "Give the episode's folder, or a part of its name."
    raise InputError(f'"{named}" is no episode of {show.root}.', hint=hint)
