"""The show's page: how to subscribe, and its episodes; older ones on pages of their own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from make_episode.episodes import files, page_phrases
from make_episode.episodes.feed import NAME, address
from make_episode.episodes.lettering import right_to_left
from make_episode.episodes.site import structured
from make_episode.episodes.site.look import THUMBNAIL, look
from make_episode.episodes.site.subscribing import apps
from make_episode.episodes.site.templates import rendered
from make_episode.episodes.text import one_line
from make_episode.model import Episode, Feed

PAGE = "index.html"
OLDER = "older-[0-9]*.html"
"""Names of the pages of older episodes, as a pattern."""
CARDS = 50
"""Episodes of a page of older ones; the index holds up to twice as many, less one."""


@dataclass(frozen=True, slots=True)
class Card:
    """An episode as the index shows it; addresses are relative to the index."""

    title: str
    url: str
    summary: str
    date: str
    day: str
    length: str
    language: str
    direction: str
    thumbnail: str


class Once(Protocol):
    """Spares the making of a page that is there already."""

    def __call__(self, page: Path, told: str, held: tuple[Episode, ...], build: Callable[[], None]) -> None:
        """Have the page built, which follows from show, templates, the episodes it holds and `told` alone."""
        ...


def always(page: Path, told: str, held: tuple[Episode, ...], build: Callable[[], None]) -> None:
    """Build it each time."""
    del page, told, held
    build()


def write_index(feed: Feed, root: Path, *templates: Path, once: Once = always) -> None:
    """Write the show's page, and those of its older episodes.

    Older pages are counted from the very first episode, so that a new one never changes them.
    """
    older = max(len(feed.episodes) // CARDS - 1, 0)
    oldest_first = feed.episodes[::-1]
    context = {
        "look": look(feed, feed.language, templates),
        "say": page_phrases.of(feed.language),
        "feed": feed,
        "feed_address": address(feed, NAME),
        "artwork": THUMBNAIL if (root / THUMBNAIL).is_file() else "",
        "artwork_address": address(feed, feed.cover),
        "apps": apps(feed),
        "data": structured.series(feed),
    }
    names = {PAGE} | {_older(number) for number in range(1, older + 1)}

    def build(name: str, number: int, newer: str, before: str, held: tuple[Episode, ...]) -> None:
        canonical = address(feed, "" if name == PAGE else name)
        paging = {"number": number, "canonical": canonical, "newer": newer, "older": before}
        cards = {"cards": tuple(_cards(held, feed))}
        files.put(root / name, rendered("index.html.jinja", context | paging | cards, templates))

    for number in range(1, older + 1):
        held = oldest_first[(number - 1) * CARDS : number * CARDS][::-1]
        newer = _older(number + 1) if number < older else PAGE
        before = _older(number - 1) if number > 1 else ""
        once(root / _older(number), newer, held, partial(build, _older(number), number, newer, before, held))
    build(PAGE, 0, "", _older(older) if older else "", oldest_first[older * CARDS :][::-1])
    for old in (path for path in root.glob(OLDER) if path.name not in names):
        old.unlink()


def _older(number: int) -> str:
    return f"older-{number}.html"


def _cards(episodes: Sequence[Episode], feed: Feed) -> Iterator[Card]:
    for episode in episodes:
        folder = f"{quote(episode.folder.name)}/"
        yield Card(
            title=one_line(episode.title),
            url=folder,
            summary=one_line(episode.summary),
            date=episode.published.isoformat(),
            day=page_phrases.day(episode.published.date(), feed.language),
            length=page_phrases.minutes(episode.duration, feed.language),
            language=episode.language,
            direction="rtl" if right_to_left(episode.language) else "ltr",
            thumbnail=f"{folder}{THUMBNAIL}" if episode.cover else "",
        )
