"""How long episodes stay: those beyond `[retention]` leave the feed, and their audio the disk a while later.

An expired episode is withdrawn like any other: its page says so, feed and archive pages no longer name it. Its audio
is removed when that was `feed.keep` days ago and no feed below the web root mentions it. A place that the web root is
delivered to removes its copy by the same rule, once the feed there no longer names it. Trailers never expire. Feeds of
sections and articles reach as far back as the editions they are made of.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from make_episode.daily.branches import ARTICLES, SECTIONS, branch_of
from make_episode.episodes import feed as feeds
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
    done = [_clear(show, every, gone, now, dry=dry)]
    since = _oldest_kept(show, every, gone)
    for branch in branches(show):
        its = manifest.load_all(branch.episodes)
        old = tuple(one for one in _counted(its) if since is not None and one.published < since)
        done.append(_clear(branch, its, old, now, dry=dry))
    expired_now = tuple(episode for one in done for episode in one.expired)
    until = now + timedelta(days=show.settings.feed.keep) if expired_now else None
    removed = tuple(path for one in done for path in one.removed)
    return Kept(expired_now, removed, sum(one.freed for one in done), until)


def branches(show: Show) -> Iterator[Show]:
    """The feeds of sections and of articles that there are below the web root, by the titles listeners know."""
    for folder in (*sorted(show.episodes.glob(f"{SECTIONS}/*")), show.episodes / ARTICLES):
        feed = folder / feeds.NAME
        if feed.is_file():
            title = re.search(r"<title>([^<]+)</title>", feed.read_text(encoding="utf-8"))
            name = folder.relative_to(show.episodes).as_posix()
            yield branch_of(show, name, html.unescape(title[1]) if title else show.settings.title)


def _clear(show: Show, every: tuple[Episode, ...], gone: tuple[Episode, ...], now: datetime, *, dry: bool) -> Kept:
    """One feed rid of what has expired, and the disk of its audio that has been idle long enough."""
    before = now - timedelta(days=show.settings.feed.keep)
    old = _audio(every, before)
    sizes = {path: path.stat().st_size for path in old}
    if not dry and (gone or old):
        root, feed = publishing.web_root(show), publishing.feed_of(show)
        if gone:
            root.change_all([replace(one, withdrawn=now) for one in gone], feed)
        root.forget(before)
    removed = tuple(path for path in old if dry or not path.exists())
    return Kept(gone, removed, sum(sizes[path] for path in removed))


def _oldest_kept(show: Show, every: tuple[Episode, ...], gone: tuple[Episode, ...]) -> datetime | None:
    """When the oldest edition that stays was published, if it is a limit that lets none before it stay."""
    limits = show.settings.retention
    staying = [one.published for one in _counted(every) if one not in gone]
    full = limits.episodes and len(staying) >= limits.episodes
    return min(staying) if staying and (full or limits.days) else None


def expired(show: Show, every: tuple[Episode, ...], now: datetime) -> Iterator[Episode]:
    """The episodes of the feed that are too many, or too old."""
    limits = show.settings.retention
    listed = _counted(every)
    oldest = now - timedelta(days=limits.days)
    for number, episode in enumerate(listed):
        if (limits.episodes and number >= limits.episodes) or (limits.days and episode.published < oldest):
            yield episode


def _counted(every: tuple[Episode, ...]) -> list[Episode]:
    """What the feed names, newest first, but for trailers."""
    return [one for one in manifest.listed(manifest.newest_first(every)) if one.kind != "trailer"]


def _audio(every: tuple[Episode, ...], before: datetime) -> list[Path]:
    """Audio of episodes withdrawn, and of corrections replaced, before a moment."""
    withdrawn = (one for one in every if one.withdrawn and one.withdrawn < before)
    files = [path for one in withdrawn for path in manifest.sounds(one)]
    files += [one.folder / old.audio for one in every for old in one.earlier if old.until < before]
    return [path for path in dict.fromkeys(files) if path.is_file()]
