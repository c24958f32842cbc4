"""`make-episode embed`: what to paste into an article's page, so that readers can listen there."""

from make_episode.episodes import site
from make_episode.episodes.site import Player
from make_episode.errors import InputError
from make_episode.pipeline.finding import episode_named
from make_episode.pipeline.publishing import feed_of
from make_episode.show import Show


def embed(show: Show, named: str) -> Player:
    """The player of an episode, as other pages frame it. Raises InputError for one that was withdrawn."""
    episode = episode_named(show, named)
    if episode.withdrawn:
        raise InputError(
            f"{episode.folder.name}: withdrawn on {episode.withdrawn:%Y-%m-%d}, there is nothing to hear.",
            hint=f"Run `make-episode release {episode.folder.name}` to put it back.",
        )
    return site.player(episode, feed_of(show))
