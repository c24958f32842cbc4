"""The RSS feed that podcast apps read, as a pure function of the show and its episodes.

Rules: RSS 2.0 and its profile, Apple's podcast requirements, PSP-1, the Podcasting 2.0 namespace, Podlove simple
chapters, RFC 5005 archives for shows of many episodes.
"""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache, partial
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from make_episode.episodes import chapters, notes, phrases, transcript
from make_episode.episodes import feed_values as values
from make_episode.episodes.feed_rules import Level, Problem, problems
from make_episode.episodes.text import ascii_url, clean, cut, is_web, one_line
from make_episode.model import Episode, Feed

__all__ = ["NAME", "Level", "Problem", "address", "documents", "named_files", "podcast_guid", "problems", "withheld"]

NAME = "feed.xml"
ARCHIVES = "feed-[0-9]*.xml"
"""Names of archive documents, as a pattern."""

_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")  # Podcasting 2.0, tag guid
_MOST_BYTES = 4000  # PSP-1, description
_MOST_CHARACTERS = 255  # PSP-1, any other value
_MOST_FUNDING = 128  # Podcasting 2.0, tag funding
_BEFORE = b"    <podcast:medium>"
_MOVED = re.compile(rb"    <itunes:new-feed-url>[^<]*</itunes:new-feed-url>\n")
_BLOCK = b"    <itunes:block>Yes</itunes:block>\n    <podcast:block>yes</podcast:block>\n"


class Keeper(Protocol):
    """Spares the making of an archive document that is there already."""

    def __call__(self, name: str, told: str, held: tuple[Episode, ...], render: Callable[[], bytes]) -> bytes:
        """The document's bytes: what `render` gives, which follows from the show, its episodes and `told` alone."""
        ...


def anew(name: str, told: str, held: tuple[Episode, ...], render: Callable[[], bytes]) -> bytes:
    """The document made anew: a Keeper that keeps nothing."""
    del name, told, held
    return render()


def documents(feed: Feed, keeper: Keeper = anew) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every document of the feed, feed.xml last; the same feed gives the same bytes.

    A show of many episodes keeps its oldest in archive documents (RFC 5005 s4) of `feed.page` episodes, counted from
    the very first, so that a new episode never changes them. feed.xml holds the rest, at least as many.
    """
    archives = max(len(feed.episodes) // feed.page - 1, 0)
    oldest_first = feed.episodes[::-1]
    for number in range(1, archives + 1):
        held = oldest_first[(number - 1) * feed.page : number * feed.page][::-1]
        links = _Links(number, archives)
        yield _archive(number), keeper(_archive(number), repr(links), held, partial(_render, feed, held, links))
    yield NAME, _render(feed, oldest_first[archives * feed.page :][::-1], _Links(0, archives))


def _archive(number: int) -> str:
    return f"feed-{number}.xml"


@dataclass(frozen=True, slots=True)
class _Links:
    """Which document of a feed this is: archive `number` of `archives`, or the feed itself, number 0."""

    number: int
    archives: int

    def addresses(self, feed: Feed) -> Iterator[tuple[str, str]]:
        """(relation, address) of its neighbours."""
        before = self.number - 1 if self.number else self.archives
        if before:
            yield "prev-archive", address(feed, _archive(before))
        if 0 < self.number < self.archives:
            yield "next-archive", address(feed, _archive(self.number + 1))
        if self.number:
            yield "current", address(feed, NAME)


def _render(feed: Feed, episodes: tuple[Episode, ...], links: _Links) -> bytes:
    items = tuple(_item(feed, episode) for episode in episodes)
    own = address(feed, _archive(links.number) if links.number else NAME)
    show = _show(feed, episodes, own)
    return _template().render(show=show, items=items, links=tuple(links.addresses(feed)), archive=links.number).encode()


def podcast_guid(url: str) -> str:
    """The podcast:guid of a feed first published at the address; compute it once and keep it when the show moves."""
    return str(uuid.uuid5(_NAMESPACE, re.sub(r"^[a-z][a-z0-9+.-]*://", "", url, flags=re.IGNORECASE).rstrip("/")))


def withheld(document: bytes) -> bytes:
    """A document of the feed that asks directories not to list the show: one for subscribers alone.

    It sends nobody on: where a show has moved, each subscriber gets another address.
    """
    return _MOVED.sub(b"", document.replace(_BEFORE, _BLOCK + _BEFORE, 1), count=1)


def address(feed: Feed, *names: str) -> str:
    """The public address of a file of the show, in ASCII."""
    return "/".join((ascii_url(feed.url).rstrip("/"), *(quote(name, safe="/~") for name in names)))


def named_files(feed: Feed) -> Iterator[tuple[str, int | None]]:
    """Each file the feed names, relative to its own folder, with its length where the feed tells it."""
    yield feed.cover, None
    for episode in feed.episodes:
        yield f"{episode.folder.name}/{_inside(episode, episode.audio)}", episode.size
        others = (one for one in episode.renditions if one.file != episode.audio)
        yield from ((f"{episode.folder.name}/{_inside(episode, one.file)}", one.size) for one in others)
        sides = [name for name, _ in transcript.FILES]
        sides += [chapters.FILE] if episode.chapters else []
        sides += [_inside(episode, episode.cover)] if episode.cover else []
        yield from ((f"{episode.folder.name}/{name}", None) for name in sides)


def _show(feed: Feed, episodes: tuple[Episode, ...], own: str) -> values.Show:
    category, _, subcategory = (part.strip() for part in feed.category.partition(">"))
    newest = max((episode.updated or episode.published for episode in episodes), default=None)
    return values.Show(
        title=_short(feed.title),
        link=ascii_url(feed.link),
        address=own,
        description=cut(one_line(feed.description), _MOST_BYTES),
        language=feed.language,
        copyright=_short(feed.copyright),
        built=_date(newest) if newest else "",
        cover=address(feed, feed.cover),
        author=_short(feed.author),
        owner_name=_short(feed.owner_name or feed.author),
        owner_email=one_line(feed.owner_email),
        category=category,
        subcategory=subcategory,
        explicit="true" if feed.explicit else "false",
        guid=feed.guid,
        locked="yes" if feed.locked else "no",
        license=_license(feed.license),
        funding=tuple((ascii_url(one.url), _cut(one.text or one.url, _MOST_FUNDING)) for one in feed.funding),
        podroll=feed.podroll,
        rhythm=one_line(feed.rhythm),
        often=phrases.of(feed.language).often(feed.rhythm),
        hub=ascii_url(feed.hub),
        moved_to=ascii_url(feed.moved_to),
        trailers=tuple(_trailer(feed, episode) for episode in episodes if episode.kind == "trailer"),
    )


def _trailer(feed: Feed, episode: Episode) -> values.Trailer:
    return values.Trailer(
        title=_cut(episode.title, _MOST_FUNDING),
        url=address(feed, episode.folder.name, _inside(episode, episode.audio)),
        published=_date(episode.published),
        size=episode.size,
        mime=episode.mime,
    )


def _license(told: str) -> values.License | None:
    if not told:
        return None
    if is_web(told):
        return values.License(urlsplit(told).hostname or told, ascii_url(told))
    return values.License(told.lower(), "")


def _item(feed: Feed, episode: Episode) -> values.Item:
    folder = episode.folder.name
    page = address(feed, folder, "")
    return values.Item(
        title=_short(episode.title),
        guid=one_line(episode.guid),
        published=_date(episode.published),
        kind=episode.kind,
        season=episode.season,
        number=episode.number,
        link=_link(episode) or page,
        description=notes.short(episode, _MOST_BYTES),
        notes=notes.full(episode, page),
        audio=address(feed, folder, _inside(episode, episode.audio)),
        size=episode.size,
        mime=episode.mime,
        duration=max(round(episode.duration), 1),
        cover=address(feed, folder, _inside(episode, episode.cover)) if episode.cover else "",
        language=episode.language,
        people=tuple(_people(episode)),
        transcripts=tuple(_transcripts(feed, folder)),
        chapters=chapters.as_psc(episode),
        chapter_file=address(feed, folder, chapters.FILE),
        alternates=tuple(_alternates(feed, episode)),
    )


def _alternates(feed: Feed, episode: Episode) -> Iterator[values.Alternate]:
    """Every format, with the hash that tells an app it has the file whole; the enclosure is the one to take."""
    for one in episode.renditions:
        url = address(feed, episode.folder.name, _inside(episode, one.file))
        default = "true" if one.file == episode.audio else "false"
        yield values.Alternate(url, one.mime, one.size, one.bitrate, one.integrity, default)


def _transcripts(feed: Feed, folder: str) -> Iterator[values.Transcript]:
    for name, mime in transcript.FILES:
        rel = "captions" if name in transcript.TIMED else ""
        yield values.Transcript(address(feed, folder, name), mime, rel)


def _link(episode: Episode) -> str:
    """The article an episode reads; an edition of several has its own page instead."""
    linked = [origin.url for origin in episode.articles if is_web(origin.url)]
    return ascii_url(linked[0]) if len(linked) == 1 == len(episode.articles) else ""


def _people(episode: Episode) -> Iterator[values.Person]:
    """Who wrote and who is heard, as the Podcasting 2.0 taxonomy calls them."""
    authors = dict.fromkeys(_short(author) for origin in episode.articles for author in origin.authors)
    yield from (values.Person(author, "author", "writing") for author in authors if author)
    synthetic = phrases.of(episode.language).synthetic
    for voice in dict.fromkeys(phrases.voice_name(voice) for voice in episode.voices):
        yield values.Person(_short(f"{voice} ({synthetic})"), "narrator", "cast")


def _inside(episode: Episode, path: Path) -> str:
    return path.relative_to(episode.folder).as_posix()


def _short(text: str) -> str:
    return _cut(text, _MOST_CHARACTERS)


def _cut(text: str, most: int) -> str:
    line = one_line(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _date(moment: datetime) -> str:
    """RFC 2822 s3.3 with the zone "GMT", which every reader takes."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("make_episode.episodes"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_legal,
    )
    environment.filters["plain"] = _plain
    return environment.get_template("feed.xml.jinja")


def _legal(value: object) -> object:
    """The last gate before escaping: whatever reaches the template, no illegal character leaves it."""
    return value if isinstance(value, Markup | int) else clean(str(value))


def _plain(text: str) -> Markup:
    """The text for elements without HTML: "&" and "<" as numbers, which no reader unescapes twice (RSS profile)."""
    escaped = str(escape(clean(text))).replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;").replace("&gt;", "&#x3E;")
    return Markup(escaped)  # noqa: S704 - escaped in the line above
