"""What listeners see: `feed`, `release`, `withdraw`."""

from typing import TYPE_CHECKING

from make_episode.cli.delivering import at_once
from make_episode.cli.options import (
    EpisodeArgument,
    JsonOption,
    QuietOption,
    ShowOption,
    now,
    the_show,
)
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from make_episode.model import Episode
    from make_episode.show import Show


def feed(show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False) -> None:
    """Make feed and pages again from the episodes that are there, with those whose embargo is over."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        pipeline.release_due(the, now(the))
        refreshed = pipeline.refresh(the, now(the))
    if json:
        print_json({"feed": str(the.episodes / "feed.xml"), "episodes": len(refreshed.episodes)})
    elif not quiet:
        print_text(f"{the.episodes / 'feed.xml'}: {len(refreshed.episodes)} episode(s).")
    at_once(the, quiet)


def release(
    episode: EpisodeArgument, show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Put in the feed what waits: a draft, an embargo before its time; or what was withdrawn."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        released = pipeline.release(the, episode, now(the))
    _told(released, the, "in the feed", json, quiet)


def withdraw(
    episode: EpisodeArgument, show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Take an episode out of feed and index; its audio is kept for a while, see `keep` in show.toml."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        withdrawn = pipeline.withdraw(the, episode, now(the))
    _told(withdrawn, the, "withdrawn", json, quiet)


def _told(episode: "Episode", show: "Show", fate: str, json: bool, quiet: bool) -> None:
    if json:
        print_json({"episode": str(episode.folder), "guid": episode.guid, "feed": str(show.episodes / "feed.xml")})
    elif not quiet:
        print_text(f"{episode.folder.name}: {fate}.")
    at_once(show, quiet)
