"""RSS, Atom and JSON feeds -> Items: what a feed says of each of its texts, whatever it is written in."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin

from make_episode.articles.dates import moment
from make_episode.articles.page import legal
from make_episode.articles.tidy import one_line
from make_episode.errors import ArticleError

HINT = "Give a feed whose items hold or link to articles."
_PROLOGUE = r"(?:<\?[^>]{0,500}\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,500}>|<!DOCTYPE[^\[]{0,500}\[.{0,2000}?\]\s*>)"
_XML = re.compile(rf"\s*(?:{_PROLOGUE}\s*){{0,10}}<(?:rss|feed|rdf:RDF|atom:feed)[\s>]", re.DOTALL)
_JSON = re.compile(r'\s*\{.{0,2000}?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/', re.DOTALL)
_BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What feedparser lets through of feeds it does not understand, such as names with blanks in a namespace."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_MAIL = re.compile(r"^\S{1,200}@\S{1,200}\s*(?:\((?P<name>[^()]+)\))?$|\s*[<(]\S{1,200}@\S{1,200}[>)]$")


@dataclass(frozen=True, slots=True)
class Item:
    """A text of a feed; all of it may be empty."""

    title: str = ""
    link: str = ""
    """Absolute address of its page."""
    identity: str = ""
    content: str = ""
    """HTML: the longest text it carries."""
    published: datetime | date | None = None
    authors: tuple[str, ...] = ()
    language: str = ""
    order: tuple[int, ...] = ()
    """When it was published, in UTC, to sort by."""
    categories: tuple[str, ...] = ()
    """What the feed files it under."""
    updated: str = ""
    """When it says it was changed last, as written."""


def is_feed(text: str) -> bool:
    """Whether a text is a feed: its first element is one, or it is a JSON feed."""
    return bool(_XML.match(text) or _JSON.match(text))


def items_of(feed: str, *, source: str) -> tuple[Item, ...]:
    """Every item of a feed once, newest first. Raises ArticleError for a feed that is broken or an attack."""
    found = _json_items(feed, source) if _JSON.match(feed) else _xml_items(feed, source)
    once = {item.identity or item.link or str(number): item for number, item in enumerate(found)}
    return tuple(sorted(once.values(), key=lambda item: item.order, reverse=True))


def words(markup: str) -> int:
    """How many words are seen of a piece of HTML."""
    return len(_TAG.sub(" ", markup).split())


def _xml_items(feed: str, source: str) -> Iterator[Item]:
    if "<!ENTITY" in feed:
        raise ArticleError(f"{source}: the feed declares entities, which may be an attack.", hint=HINT)
    parsed = _parsed(feed, source)
    base = source if _ADDRESS.match(source) else _text(_of(parsed.feed, "link"))
    for item in parsed.entries:
        texts = [_markup(part) for part in (*(_of(item, "content") or ()), _of(item, "summary_detail") or {})]
        yield Item(
            title=_plain(_text(_of(item, "title"))),
            link=_absolute(_text(_of(item, "link")), base),
            identity=_text(_of(item, "id")),
            content=max(texts, key=len),
            published=_moment(_text(_of(item, "published", "updated"))),
            authors=_writers(item),
            language=_text(_of(item, "language") or _of(parsed.feed, "language")),
            order=tuple(_of(item, "published_parsed", "updated_parsed") or ())[:6],
            categories=_names([_of(tag, "label", "term") for tag in _of(item, "tags") or ()]),
            updated=_text(_of(item, "updated")),
        )


def _parsed(feed: str, source: str) -> Any:
    import feedparser

    try:
        return feedparser.parse(
            legal(feed).encode("utf-8", "replace"), sanitize_html=False, resolve_relative_uris=False
        )
    except _BROKEN as error:
        raise ArticleError(f"{source}: is a feed that is broken ({error}).", hint=HINT) from error


def _of(item: Mapping[str, Any], *keys: str) -> Any:
    """The first of the fields an item has, or None; asked for by name, feedparser makes up some of them."""
    return next((item[key] for key in keys if dict.__contains__(item, key) and item[key]), None)


def _writers(item: Mapping[str, Any]) -> tuple[str, ...]:
    """The authors of an item; feedparser cuts addresses wrongly ("a@b.example" is by "ple")."""
    one = _text(_of(item, "author"))
    return _names([one] if "@" in one else _of(item, "authors") or [one])


def _json_items(feed: str, source: str) -> Iterator[Item]:
    """The items of a JSON feed (jsonfeed.org, version 1.1; 1.0 names one `author`)."""
    try:
        data = json.loads(feed, strict=False)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{source}: is a JSON feed that is broken ({error}).", hint=HINT) from error
    base = source if _ADDRESS.match(source) else _text(data.get("home_page_url"))
    listed = data.get("items")
    for item in listed if isinstance(listed, list) else ():
        if not isinstance(item, dict):
            continue
        published = _moment(_text(item.get("date_published") or item.get("date_modified")))
        tags = item.get("tags")
        authors = item.get("authors") or item.get("author") or data.get("authors") or data.get("author")
        yield Item(
            title=_plain(_text(item.get("title"))),
            link=_absolute(_text(item.get("url") or item.get("external_url")), base),
            identity=str(item.get("id") or ""),
            content=_text(item.get("content_html"))
            or _paragraphs(_text(item.get("content_text") or item.get("summary"))),
            published=published,
            authors=_names(authors if isinstance(authors, list) else [authors]),
            language=_text(item.get("language") or data.get("language")),
            order=_order(published),
            categories=_names(tags if isinstance(tags, list) else ()),
            updated=_text(item.get("date_modified")),
        )


def _text(value: object) -> str:
    return legal(value).strip() if isinstance(value, str) else ""


def _plain(title: str) -> str:
    """A title without markup and entities, which feeds escape once too often."""
    return one_line(_TAG.sub("", unescape(title) if "&" in title else title))


def _markup(part: Mapping[str, Any]) -> str:
    """A text of an item as HTML: plain text gets its paragraphs, HTML escaped twice is unescaped."""
    value = _text(part.get("value"))
    if _TAG.search(value):
        return value
    if part.get("type") != "text/plain" and _TAG.search(unescape(value)):
        return unescape(value)
    return _paragraphs(value)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line.replace('<', '&lt;')}</p>" for line in text.split("\n") if line.strip())


def _absolute(link: str, base: str) -> str:
    """A link of a page that can be asked for, or ""."""
    try:
        address = re.sub(r"\s", "%20", urljoin(base, re.sub(r"[\r\n\t]", "", link))) if link else ""
    except ValueError:  # brackets that are no address
        return ""
    return address if _ADDRESS.match(address) else ""


def _names(people: Iterable[object]) -> tuple[str, ...]:
    """The people of an item; feeds write addresses beside or instead of names."""
    found = [person.get("name") if isinstance(person, Mapping) else person for person in people]
    names = (_MAIL.sub(lambda match: match["name"] or "", _plain(_text(name))) for name in found)
    return tuple(dict.fromkeys(name for name in names if name))


def _moment(text: str) -> datetime | date | None:
    """When an item says it was published, in its own zone (RFC 2822 in RSS, RFC 3339 elsewhere)."""
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return moment(text)


def _order(published: datetime | date | None) -> tuple[int, ...]:
    if isinstance(published, datetime):
        return tuple(published.utctimetuple()[:6])
    return (published.year, published.month, published.day) if published else ()
