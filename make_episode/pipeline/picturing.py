"""`make-episode check --plot`: a published episode as a picture."""

from make_episode.audio import levels, picture, survey
from make_episode.pipeline.finding import episode_named
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
