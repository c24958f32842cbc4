"""What listeners see: `feed`, `release`, `withdraw`, `tidy`."""

from typing import TYPE_CHECKING, Annotated

import typer

from make_episode.cli.delivering import at_once
from make_episode.cli.options import (
    EngineOption,
    EpisodeArgument,
    JsonOption,
    QuietOption,
    ShowOption,
    now,
    the_show,
)
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from make_episode.daily.retention import Kept
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


def tidy(
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Say what would go, and leave it.")] = False,
    show: ShowOption = None,
    engine: EngineOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Take episodes beyond the limits of show.toml out of the feed, and remove audio that no feed names any more."""
    del engine
    from make_episode.daily import retention

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        kept = retention.keep(the, now(the), dry=dry_run)
    if json:
        print_json(_as_json(kept, dry_run))
    elif not quiet:
        _told_kept(kept, the, dry_run)
    if not dry_run:
        at_once(the, quiet)


def _as_json(kept: "Kept", dry_run: bool) -> dict[str, object]:
    return {
        "dry_run": dry_run,
        "expired": [str(episode.folder) for episode in kept.expired],
        "until": kept.until.isoformat() if kept.until else None,
        "removed": [str(path) for path in kept.removed],
        "freed": kept.freed,
    }


def _told_kept(kept: "Kept", show: "Show", dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    for episode in kept.expired:
        print_text(f"{episode.folder.name}: {would}out of the feed, its audio kept until {kept.until:%Y-%m-%d}")
    for path in kept.removed:
        print_text(f"{path.relative_to(show.episodes)}: {would}removed")
    print_text(f"{len(kept.expired)} expired, {len(kept.removed)} files removed, {kept.freed / 1e6:.1f} MB freed.")
