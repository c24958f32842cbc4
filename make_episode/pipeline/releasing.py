"""When an episode is published: at once, at its time, when an editor says so; and how it is taken back.

What waits lies outside the web root (`Show.waiting`), with its manifest, page and files: no server shows it, and its
release is the same step as any publication. `embargo` in its manifest tells an embargo from a draft.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from make_episode.episodes import files, manifest, site
from make_episode.errors import InputError
from make_episode.model import Episode
from make_episode.pipeline import publishing
from make_episode.pipeline.finding import episode_named
from make_episode.show import Show


@dataclass(frozen=True, slots=True)
class Terms:
    """How an episode is to be published; what is not said stays as it was at the last making.

    Raises InputError for a kind there is not, and for a draft with a time.
    """

    draft: bool = False
    embargo: datetime | None = None
    kind: str = ""
    season: int = 0
    number: int = 0

    def __post_init__(self) -> None:
        if self.kind and self.kind not in manifest.KINDS:
            kinds = ", ".join(manifest.KINDS)
            raise InputError(f'"{self.kind}": not a kind of episode.', hint=f"Choose one of: {kinds}.")
        if self.draft and self.embargo:
            raise InputError("A draft has no time of its own.", hint="Ask for a draft or for a time, not for both.")

    @property
    def wait(self) -> bool:
        """Whether a draft or an embargo was asked for."""
        return self.draft or self.embargo is not None

    def due(self, now: datetime) -> bool:
        """Whether the embargo asked for is over already."""
        return self.embargo is not None and self.embargo <= now


AT_ONCE = Terms()


def waiting(show: Show, identity: str) -> Episode | None:
    """The episode about something that waits to be published, if there is one."""
    return manifest.find(show.waiting, identity) if show.waiting.is_dir() else None


def hold(show: Show, episode: Episode, work: Path, embargo: datetime | None) -> Episode:
    """The episode as it waits, its files moved from `work`, in the place of an earlier making that waits."""
    folder = show.waiting / episode.folder.name
    held = replace(manifest.moved(episode, folder), embargo=embargo, updated=None)
    for path in sorted(work.iterdir()):
        if not path.name.startswith("."):
            files.move(path, folder / path.name)
    publishing.page(show, held, publishing.feed_of(show, [held]))
    manifest.save(held)
    kept = manifest.sounds(held)
    formats = {path.suffix for path in kept}
    for old in [path for path in folder.iterdir() if path.suffix in formats and path not in kept]:
        old.unlink()
    return held


def release(show: Show, name: str, now: datetime) -> Episode:
    """The episode in the feed: a draft or an embargo before its time, or one that was withdrawn, put back.

    Raises InputError for a name that no episode bears, or one whose audio is gone.
    """
    episode = episode_named(show, name)
    if episode.folder.parent == show.waiting:
        return _publish(show, replace(episode, published=now), now)
    if episode.withdrawn is None:
        return episode
    if not episode.audio.is_file():
        raise InputError(
            f"{episode.folder}: withdrawn on {episode.withdrawn:%Y-%m-%d}, and its audio is gone.",
            hint="Make it again from its article, then release it.",
        )
    back = replace(episode, withdrawn=None)
    publishing.web_root(show).change(back, publishing.feed_of(show))
    return back


def release_due(show: Show, now: datetime) -> tuple[Episode, ...]:
    """The episodes whose embargo ended, now in the feed, dated for when it did."""
    every = manifest.load_all(show.waiting) if show.waiting.is_dir() else ()
    due = [one for one in every[::-1] if one.embargo is not None and one.embargo <= now]
    return tuple(_publish(show, replace(one, published=one.embargo or now), now) for one in due)


def withdraw(show: Show, name: str, now: datetime) -> Episode:
    """The episode taken out of feed and index: its page says so, its audio goes after a while (`feed.keep`)."""
    episode = episode_named(show, name)
    if episode.folder.parent == show.waiting:
        _leave(episode.folder)
        return replace(episode, withdrawn=now)
    if episode.withdrawn is None:
        episode = replace(episode, withdrawn=now)
        publishing.web_root(show).change(episode, publishing.feed_of(show))
    return episode


def state(show: Show, episode: Episode) -> Iterator[str]:
    """What keeps an episode out of the feed, in words."""
    name = episode.folder.name
    if episode.folder.parent == show.waiting:
        until = f"under embargo until {episode.embargo:%Y-%m-%d %H:%M %Z}" if episode.embargo else "a draft"
        yield f"{until.rstrip()}, not in the feed; `make-episode release {name}` publishes it"
    if episode.withdrawn:
        yield f"withdrawn on {episode.withdrawn:%Y-%m-%d}, not in the feed; `make-episode release {name}` puts it back"


def _publish(show: Show, held: Episode, now: datetime) -> Episode:
    """What waited, published; killed on the way, the next release takes up what is left."""
    episode = replace(manifest.moved(held, show.episodes / held.folder.name), embargo=None, updated=now)
    placed = publishing.place(show, episode, held.folder, now)
    _leave(held.folder)
    return placed


def _leave(folder: Path) -> None:
    """Remove the folder of an episode that waits no more, and after the last the style sheet of their pages."""
    shutil.rmtree(folder, ignore_errors=True)
    if not any(folder.parent.glob(f"*/{manifest.NAME}")):
        shutil.rmtree(folder.parent / site.ASSETS, ignore_errors=True)
