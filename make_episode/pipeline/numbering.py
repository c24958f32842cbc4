"""Which kind of episode one is, and its number in the season."""

from dataclasses import replace

from make_episode.episodes import manifest
from make_episode.model import Episode
from make_episode.pipeline.finding import every_episode
from make_episode.pipeline.releasing import Terms
from make_episode.show import Show


def numbered(episode: Episode, terms: Terms, before: Episode | None, show: Show) -> Episode:
    """The episode with its kind, season and number: as asked for, else as at its last making, else as the show says."""
    settings = show.settings.feed
    kind = terms.kind or (before.kind if before else manifest.KINDS[0])
    season = terms.season or (before.season if before else settings.season)
    number = terms.number or (before.number if before else 0)
    if not number and settings.numbered and kind == manifest.KINDS[0]:
        number = 1 + max((one.number for one in every_episode(show) if one.season == season), default=0)
    return replace(episode, kind=kind, season=season, number=number)
