"""`make-episode check --plot`: a published episode as a picture."""

from pathlib import Path

from make_episode.audio import levels, picture, survey
from make_episode.episodes import manifest
from make_episode.errors import InputError
from make_episode.model import Episode
from make_episode.show import Show


def plot(show: Show, named: str) -> tuple[str, str]:
    """The name of an episode's folder, and its sound as a picture in SVG.

    Named by its folder, or by a part of the folder's name that no other has. Raises InputError, AudioError.
    """
    episode = episode_named(show, named)
    numbers = levels.load(*show.folders("audio"))
    drawn = picture.svg(
        survey.survey(episode.audio),
        title=episode.title,
        chapters=episode.chapters,
        target=numbers.programme.loudness,
        ceiling=numbers.programme.true_peak,
        pause=max(numbers.pauses.values()),
    )
    return episode.folder.name, drawn


def episode_named(show: Show, named: str) -> Episode:
    """The episode in a folder, or the one whose folder's name has `named` in it. Raises InputError."""
    folder = Path(named)
    if (folder / manifest.NAME).is_file():
        return manifest.load(folder)
    episodes = manifest.load_all(show.episodes) if show.episodes.is_dir() else ()
    found = [one for one in episodes if named in one.folder.name]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(one.folder.name for one in found[:3])
        raise InputError(f'"{named}" may be {len(found)} episodes: {names}.', hint="Give more of the folder's name.")
    raise InputError(
        f'"{named}" is no episode of {show.root}.', hint="Give the episode's folder, or a part of its name."
    )
