"""Sitemaps -> Items: the pages a site lists for search engines (sitemaps.org 0.9), news entries with their titles.

News entries are those of Google's extension (http://www.google.com/schemas/sitemap-news/0.9). An index of sitemaps
gives the addresses of the newest ones.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from make_episode.articles.feed_items import Item
from make_episode.articles.page import legal
from make_episode.articles.tidy import one_line
from make_episode.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element

HINT = "Give a sitemap whose entries are pages of articles."
MOST_MAPS = 5
"""Sitemaps of an index that are read, newest first."""
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap lists, newest first."""

    items: tuple[Item, ...] = ()
    maps: tuple[str, ...] = ()
    """Addresses of other sitemaps, where it is an index."""


def sitemap(text: str, *, source: str) -> Sitemap:
    """What a sitemap lists. Raises ArticleError for what is none, or an attack."""
    root = _root(text, source)
    if _name(root) == "sitemapindex":
        listed = sorted(_entries(root, "sitemap"), key=lambda entry: entry.get("lastmod", ""), reverse=True)
        return Sitemap(maps=tuple(entry["loc"] for entry in listed[:MOST_MAPS] if _ADDRESS.match(entry.get("loc", ""))))
    if _name(root) != "urlset":
        raise ArticleError(f"{source}: is no sitemap: it begins with <{_name(root)}>, expected <urlset>.", hint=HINT)
    items = (_item(entry) for entry in _entries(root, "url") if _ADDRESS.match(entry.get("loc", "")))
    return Sitemap(tuple(sorted(items, key=lambda item: item.order, reverse=True)))


def _root(text: str, source: str) -> "_Element":
    from lxml import etree

    if "<!ENTITY" in text:
        raise ArticleError(f"{source}: the sitemap declares entities, which may be an attack.", hint=HINT)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(legal(text).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"{source}: is no sitemap ({error}).", hint=HINT) from error
    if root is None:
        raise ArticleError(f"{source}: is no sitemap, expected XML.", hint=HINT)
    return root


def _name(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _entries(root: "_Element", name: str) -> Iterator[dict[str, str]]:
    """The texts of each entry by the name of their element; the first of several counts."""
    for entry in root:
        if _name(entry) == name:
            texts: dict[str, str] = {}
            for element in entry.iter("{*}*"):
                texts.setdefault(_name(element), (element.text or "").strip())
            yield texts


def _item(entry: dict[str, str]) -> Item:
    printed = entry.get("publication_date") or entry.get("lastmod", "")
    published = _moment(printed)
    keywords = (one_line(word) for word in entry.get("keywords", "").split(","))
    return Item(
        title=one_line(entry.get("title", "")),
        link=re.sub(r"\s", "%20", entry["loc"]),
        published=published if entry.get("publication_date") else None,
        language=entry.get("language", "") if entry.get("publication_date") else "",
        order=_order(published),
        categories=tuple(word for word in keywords if word),
        updated=entry.get("lastmod", ""),
    )


def _moment(text: str) -> datetime | date | None:
    """A date of W3C's profile of ISO 8601; None where it is none."""
    try:
        return date.fromisoformat(text) if len(text) == len("2025-02-07") else datetime.fromisoformat(text)
    except ValueError:
        return None


def _order(moment: datetime | date | None) -> tuple[int, ...]:
    if isinstance(moment, datetime):
        return tuple((moment if moment.tzinfo is None else moment.astimezone(UTC)).timetuple()[:6])
    return (moment.year, moment.month, moment.day) if moment else ()
