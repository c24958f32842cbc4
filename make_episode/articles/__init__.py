"""Pages and files -> Article: what is said, by whom, and what was left out."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from make_episode.errors import ArticleError

if TYPE_CHECKING:
    from make_episode.model import Article

_LARGEST = 20_000_000  # bytes of a file
_LARGEST_BOOK = 100_000_000  # bytes of one that may hold pictures
_FILE_HINT = "Check the path, or give a file you may read."
_PAGE = re.compile(
    r"^\s*(?:<!doctype html|<\?xml[^>]*>\s*<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>])",
    re.IGNORECASE,
)
_MAY_BE_FEED = re.compile(r"\s*[<{]")
_ZIP = b"PK\x03\x04"
_EPUB = b"mimetypeapplication/epub+zip"  # behind a zip file's first header (OCF 3.3, s4.2.5)
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")


def read(source: str | Path, *, language: str = "", otherwise: str = "") -> "Article":
    """The article of a path, an http(s) address, "-" (standard input), or of a text that has several lines.

    Of a book its first chapter, of a feed its newest article: `read_all` gives them all.

    `language` (BCP 47) overrides what the page says and its words show; `otherwise` is taken where the words of a
    text are too few to tell. Raises ArticleError where there is no article, FetchError where an address is out of
    reach.
    """
    articles = read_all(source, language=language, otherwise=otherwise)
    return articles[0]


def read_all(source: str | Path, *, language: str = "", otherwise: str = "") -> "tuple[Article, ...]":
    """The article of a page or file, the chapters of a book, or the newest articles of a feed; see `read`."""
    from make_episode.articles.other_letters import without_unread

    return tuple(map(without_unread, _found(source, language=language, otherwise=otherwise)))


def _found(source: str | Path, *, language: str, otherwise: str) -> "tuple[Article, ...]":
    if isinstance(source, str) and "\n" in source:
        return _articles(source, "", "", language or _unless_told(source, otherwise))
    name = str(source)
    if name == "-":
        return _from_bytes(sys.stdin.buffer.read(_LARGEST), "-", language, otherwise)
    if re.match(r"https?://", name, re.IGNORECASE):
        return _from_address(name, language)
    if re.match(r"[a-z][a-z0-9+.-]+://", name, re.IGNORECASE):
        raise ArticleError(f"{name}: expected an address that begins with http:// or https://.", hint=_FILE_HINT)
    path = Path(name).expanduser().resolve()
    return _from_bytes(_file(path), str(path), language, otherwise)


def _from_bytes(data: bytes, source: str, language: str, otherwise: str) -> "tuple[Article, ...]":
    """The articles of a file, by its first bytes, then its name."""
    found = _bound(data, source, Path(source).suffix.casefold(), language, otherwise)
    if found:
        return found
    text = _decoded(data, source if source != "-" else "standard input")
    return _articles(text, source, "", language or _unless_told(text, otherwise))


def _bound(data: bytes, source: str, kind: str, language: str, otherwise: str) -> "tuple[Article, ...]":
    """The articles of a PDF file or an EPUB book, by its first bytes, then its suffix or media type; else none."""
    if data and (kind in {".pdf", "application/pdf"} or data[:1024].lstrip().startswith(b"%PDF-")):
        from make_episode.articles.pdf import read_pdf

        return (read_pdf(data, source=source, language=language, otherwise=otherwise),)
    if data and (kind in {".epub", "application/epub+zip"} or (data.startswith(_ZIP) and data[30:58] == _EPUB)):
        from make_episode.articles.epub import read_epub

        return read_epub(data, source=source, language=language)
    return ()


def _unless_told(text: str, otherwise: str) -> str:
    """`otherwise`, where the text neither is a page, which may name its language, nor shows it by its words."""
    from make_episode.articles.language import detect

    return otherwise if otherwise and not _PAGE.match(text) and not detect(text) else ""


def as_json(article: "Article") -> dict[str, object]:
    """The article as `make-episode read --json` prints it."""
    return {
        "title": article.title,
        "kicker": article.kicker,
        "subtitle": article.subtitle,
        "authors": list(article.authors),
        "credits": list(article.credits),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "url": article.url,
        "blocks": [{"kind": block.kind.value, "level": block.level, "text": block.text} for block in article.blocks],
        "quotes": [{"text": quote.text, "speaker": quote.speaker} for quote in article.quotes],
        "dropped": [{"text": text, "why": why} for text, why in article.dropped],
    }


def _articles(text: str, source: str, url: str, language: str) -> "tuple[Article, ...]":
    """The articles of a text, by what it looks like and what its file is called."""
    what = url or source
    if not text.strip():
        raise ArticleError(
            f"{what or 'text'}: empty, expected an article.", hint="Give a file that holds the article's text."
        )
    suffix = Path(source).suffix.casefold() if not url else ""
    if _MAY_BE_FEED.match(text) and _is_feed(text):
        from make_episode.articles.feeds import entries

        return entries(text, source=source, language=language)
    if suffix in {".html", ".htm", ".xhtml"} or _PAGE.match(text) or url:
        from make_episode.articles.html import read_html

        return (read_html(text, source=source, url=url, language=language),)
    if suffix in _MARKDOWN:
        from make_episode.articles.markdown import read_markdown

        return (read_markdown(text, source=source, language=language),)
    from make_episode.articles.text import read_text

    return (read_text(text, source=source, language=language),)


def _is_feed(text: str) -> bool:
    from make_episode.articles.feed_items import is_feed

    return is_feed(text)


def _from_address(address: str, language: str) -> "tuple[Article, ...]":
    from make_episode.articles.fetch import fetch

    page = fetch(address)
    found = _bound(page.data, page.url, page.mime, language, "")
    if found:
        return tuple(replace(article, url=page.url) for article in found)
    text = _decoded(page.data, address, page.charset)
    if page.mime == "text/plain":
        return tuple(replace(article, url=page.url) for article in _articles(text, address, "", language))
    return _articles(text, address, page.url, language)


def _decoded(data: bytes, what: str, charset: str = "") -> str:
    from make_episode.articles.decode import decode

    return decode(data, what=what, charset=charset)


def _file(path: Path) -> bytes:
    """What a file holds. Raises ArticleError where it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
            most = _LARGEST_BOOK if data.startswith((b"%PDF-", _ZIP)) else _LARGEST
            data += file.read(most - _LARGEST)
    except FileNotFoundError as error:
        raise ArticleError(f"{_short(path)}: there is no such file.", hint=_FILE_HINT) from error
    except IsADirectoryError as error:
        raise ArticleError(f"{path}: is a folder, expected a file.", hint=_FILE_HINT) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ArticleError(f"{_short(path)}: cannot be read ({why}).", hint=_FILE_HINT) from error
    if len(data) > most:
        raise ArticleError(f"{path}: larger than {most // 1_000_000} MB.", hint="Give a single article.")
    return data


def _short(path: Path) -> str:
    """The path as an error shows it: whole, unless somebody gave a text for a name."""
    name = str(path)
    return name if len(name) <= 300 else f"{name[:300]}…"
