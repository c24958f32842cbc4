"""RSS and Atom feeds -> Articles, items with their full content through the same path as pages."""

from calendar import timegm
from datetime import UTC, datetime
from typing import Any

from make_episode.articles.html import read_html
from make_episode.errors import ArticleError
from make_episode.model import Article

NEWEST = 20


def entries(feed: str, *, source: str = "", language: str = "") -> tuple[Article, ...]:
    """The items of a feed that hold an article, newest first. Raises ArticleError where there is none."""
    import feedparser

    parsed = feedparser.parse(feed.encode(), sanitize_html=False, resolve_relative_uris=False)
    items = sorted(parsed.entries, key=lambda item: tuple(item.get("published_parsed") or ()), reverse=True)
    found = []
    for item in items[:NEWEST]:
        try:
            found.append(_article(item, source, language or parsed.feed.get("language", "")))
        except ArticleError:
            continue
    if not found:
        raise ArticleError(f"{source}: no article in the feed.", hint="Give a feed whose items hold their full text.")
    return tuple(found)


def _article(item: Any, source: str, language: str) -> Article:
    from dataclasses import replace

    content = max((part.get("value", "") for part in item.get("content", [])), key=len, default=item.get("summary", ""))
    page = f"<html><body><article>{content}</article></body></html>"
    article = read_html(page, source=source, url=item.get("link", ""), language=language)
    when = item.get("published_parsed")
    return replace(
        article,
        title=item.get("title", "") or article.title,
        published=datetime.fromtimestamp(timegm(when), UTC) if when else article.published,
        authors=tuple(name for name in [item.get("author", "")] if name) or article.authors,
    )
