"""Feeds -> Articles: items that carry their text through the same path as pages, others by their link."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from make_episode.articles.decode import decode
from make_episode.articles.feed_items import HINT, Item, items_of, words
from make_episode.articles.fetch import Reach, allowed, fetch
from make_episode.articles.html import read_html
from make_episode.articles.other_letters import without_unread
from make_episode.errors import ArticleError, FetchError
from make_episode.model import Article

NEWEST = 10
"""Items read of a feed."""
_FULL = 80  # words from which an item is taken to carry its whole text rather than a teaser
_ENOUGH = 25
"""Words that are worth hearing when the page an item links to cannot be read."""


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
    items = items_of(feed, source=source)
    failures: list[ArticleError | FetchError] = []
    found = tuple(_articles(items[:NEWEST], source, language, failures))
    if not found:
        why = f" The first: {failures[0]}" if failures else ""
        kind = FetchError if failures and all(isinstance(one, FetchError) for one in failures) else ArticleError
        raise kind(f"{source}: none of the feed's {len(items)} items is an article.{why}", hint=HINT)
    return found


def _articles(
    items: Sequence[Item], source: str, language: str, failures: list[ArticleError | FetchError]
) -> Iterator[Article]:
    """The items that can be read; one broken item must not silence the others, so its error goes to `failures`."""
    for item in items:
        try:
            yield article_of(item, source, language or item.language)
        except (ArticleError, FetchError) as error:
            failures.append(error)


def article_of(
    item: Item, source: str, language: str, *, known: frozenset[str] = frozenset(), seconds: float = 0.0
) -> Article:
    """The article of an item: what it carries, if that is all of it, else the page it links to.

    `known` are hosts whose pages may be read wherever they are, `seconds` is how long that may take.
    Raises ArticleError, FetchError.
    """
    identity = item.link or f"{source}#{item.identity}"
    carried = words(item.content)
    if carried >= _FULL or not item.link:
        article = _carried(item, identity, language)
    else:
        try:
            article = _linked(item.link, language, known, seconds)
        except (ArticleError, FetchError):
            if carried < _ENOUGH:
                raise
            article = _carried(item, identity, language)
    told = replace(
        article,
        title=item.title or article.title,
        url=item.link or article.url,
        published=item.published or article.published,
        authors=item.authors or article.authors,
    )
    return without_unread(told)


def _carried(item: Item, identity: str, language: str) -> Article:
    """The article an item carries itself."""
    page = (
        f"<html><head><title>{escape(item.title)}</title></head><body><article>{item.content}</article></body></html>"
    )
    return read_html(page, source=identity, url=item.link, language=language)


def _linked(link: str, language: str, known: frozenset[str], seconds: float) -> Article:
    """The page an item links to, if the site lets programs read it; never a page of the user's own network."""
    if not allowed(link, known=known, seconds=seconds):
        raise ArticleError(f"{link}: the site's robots.txt asks programs not to read it.", hint=HINT)
    page = fetch(link, reach=Reach.PUBLIC, known=known, seconds=seconds)
    if not allowed(page.url, known=known, seconds=seconds):
        raise ArticleError(f"{page.url}: the site's robots.txt asks programs not to read it.", hint=HINT)
    text = decode(page.data, what=link, charset=page.charset)
    return read_html(text, source=link, url=page.url, language=language)
