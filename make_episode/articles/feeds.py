"""RSS and Atom feeds -> Articles: items that carry their text through the same path as pages, others by their link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from make_episode.articles.dates import moment
from make_episode.articles.decode import decode
from make_episode.articles.fetch import Reach, allowed, fetch
from make_episode.articles.html import read_html
from make_episode.articles.tidy import one_line
from make_episode.errors import ArticleError, FetchError
from make_episode.model import Article

NEWEST = 10
"""Items read of a feed."""
_FULL = 80  # words from which an item is taken to carry its whole text rather than a teaser
_ENOUGH = 25
"""Words that are worth hearing when the page an item links to cannot be read."""
_HINT = "Give a feed whose items hold or link to articles."
_TAG = re.compile(r"<[^<>]{1,500}>")


@dataclass(frozen=True, slots=True)
class Update:
    """What a feed says since it was last asked."""

    articles: tuple[Article, ...]
    etag: str = ""
    modified: str = ""
    unchanged: bool = False
    """Whether the server says that nothing is new; there are no articles then."""


def updates(address: str, *, etag: str = "", modified: str = "", language: str = "") -> Update:
    """The newest articles of a feed's address; pass `etag` and `modified` of the last update to be told of none.

    Raises FetchError where the feed is out of reach, ArticleError where it is none.
    """
    page = fetch(address, etag=etag, modified=modified)
    if page.unchanged:
        return Update((), etag, modified, unchanged=True)
    text = decode(page.data, what=address, charset=page.charset)
    return Update(entries(text, source=address, language=language), page.etag, page.modified)


def entries(feed: str, *, source: str = "", language: str = "") -> tuple[Article, ...]:
    """The newest items of a feed that are articles, newest first. Raises ArticleError where there is none."""
    if "<!ENTITY" in feed:
        raise ArticleError(f"{source}: the feed declares entities, which may be an attack.", hint=_HINT)
    import feedparser

    parsed = feedparser.parse(feed.encode(), sanitize_html=False, resolve_relative_uris=False)
    items = {item.get("link") or item.get("id") or str(n): item for n, item in enumerate(parsed.entries)}
    newest = sorted(items.values(), key=lambda item: tuple(item.get("published_parsed") or ()), reverse=True)
    declared = language or parsed.feed.get("language", "")
    failures: list[ArticleError | FetchError] = []
    found = tuple(_articles(newest[:NEWEST], source, declared, failures))
    if not found:
        why = f" The first: {failures[0]}" if failures else ""
        kind = FetchError if failures and all(isinstance(one, FetchError) for one in failures) else ArticleError
        raise kind(f"{source}: none of the feed's {len(items)} items is an article.{why}", hint=_HINT)
    return found


def _articles(
    items: list[Any], source: str, language: str, failures: list[ArticleError | FetchError]
) -> Iterator[Article]:
    """The items that can be read; one broken item must not silence the others, so its error goes to `failures`."""
    for item in items:
        try:
            yield _article(item, source, language)
        except (ArticleError, FetchError) as error:
            failures.append(error)


def _article(item: Any, source: str, language: str) -> Article:
    link, content = item.get("link", ""), _content(item)
    identity = link or f"{source}#{item.get('id', '')}"
    words = len(_TAG.sub(" ", content).split())
    if words >= _FULL or not link:
        article = _carried(content, identity, link, language)
    else:
        try:
            article = _linked(link, language)
        except (ArticleError, FetchError):
            if words < _ENOUGH:
                raise
            article = _carried(content, identity, link, language)
    return replace(
        article,
        title=one_line(_TAG.sub("", item.get("title", ""))) or article.title,
        url=link or article.url,
        published=_published(item) or article.published,
        authors=tuple(name for name in [one_line(item.get("author", ""))] if name) or article.authors,
    )


def _carried(content: str, identity: str, link: str, language: str) -> Article:
    """The article an item carries itself."""
    body = content if _TAG.search(content) else "".join(f"<p>{line}</p>" for line in content.split("\n"))
    page = f"<html><body><article>{body}</article></body></html>"
    return read_html(page, source=identity, url=link, language=language)


def _content(item: Any) -> str:
    """The longest text an item carries."""
    texts = [part.get("value", "") for part in item.get("content", [])] + [item.get("summary", "")]
    return str(max(texts, key=len))


def _linked(link: str, language: str) -> Article:
    """The page an item links to, if the site lets programs read it; never a page of the user's own network."""
    if not allowed(link):
        raise ArticleError(f"{link}: the site's robots.txt asks programs not to read it.", hint=_HINT)
    page = fetch(link, reach=Reach.PUBLIC)
    text = decode(page.data, what=link, charset=page.charset)
    return read_html(text, source=link, url=page.url, language=language)


def _published(item: Any) -> datetime | date | None:
    """When an item says it was published, in its own zone (RFC 2822 in RSS, RFC 3339 in Atom)."""
    text = item.get("published") or item.get("updated") or ""
    try:
        return parsedate_to_datetime(text)
    except ValueError:
        return moment(text)
