"""How long episodes stay: those beyond `[retention]` leave the feed, and their audio the disk a while later.

An expired episode is withdrawn like any other: its page says so, feed and archive pages no longer name it. Its audio
is removed when that was `feed.keep` days ago and no feed below the web root mentions it. A place that the web root is
delivered to removes its copy by the same rule, once the feed there no longer names it. Trailers never expire.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from make_episode.episodes import manifest
from make_episode.model import Episode
from make_episode.pipeline import publishing
from make_episode.show import Show


@dataclass(frozen=True, slots=True)
class Kept:
    """What retention did, or would do."""

    expired: tuple[Episode, ...] = ()
    """Taken out of the feed, newest first."""
    removed: tuple[Path, ...] = ()
    """Audio files."""
    freed: int = 0
    """Their size in bytes."""
    until: datetime | None = None
    """When the audio of what expired now goes."""


def keep(show: Show, now: datetime, *, dry: bool = False) -> Kept:
    """What had to go is gone; with `dry`, what would. Raises ShowError for a broken manifest."""
    if not show.episodes.is_dir():
        return Kept()
    every = manifest.load_all(show.episodes)
    gone = tuple(expired(show, every, now))
    before = now - timedelta(days=show.settings.feed.keep)
    old = _audio(every, before)
    sizes = {path: path.stat().st_size for path in old}
    if not dry and (gone or old):
        root, feed = publishing.web_root(show), publishing.feed_of(show)
        if gone:
            root.change_all([replace(one, withdrawn=now) for one in gone], feed)
        root.forget(before)
    removed = tuple(path for path in old if dry or not path.exists())
    until = now + timedelta(days=show.settings.feed.keep) if gone else None
    return Kept(gone, removed, sum(sizes[path] for path in removed), until)


def expired(show: Show, every: tuple[Episode, ...], now: datetime) -> Iterator[Episode]:
    """The episodes of the feed that are too many, or too old."""
    limits = show.settings.retention
    listed = [one for one in manifest.listed(manifest.newest_first(every)) if one.kind != "trailer"]
    oldest = now - timedelta(days=limits.days)
    for number, episode in enumerate(listed):
        if (limits.episodes and number >= limits.episodes) or (limits.days and episode.published < oldest):
            yield episode


def _audio(every: tuple[Episode, ...], before: datetime) -> list[Path]:
    """Audio of episodes withdrawn, and of corrections replaced, before a moment."""
    withdrawn = (one for one in every if one.withdrawn and one.withdrawn < before)
    files = [path for one in withdrawn for path in manifest.sounds(one)]
    files += [one.folder / old.audio for one in every for old in one.earlier if old.until < before]
    return [path for path in dict.fromkeys(files) if path.is_file()]
