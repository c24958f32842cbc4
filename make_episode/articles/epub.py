"""EPUB books -> Articles, one a chapter, each through the same path as a page."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import escape

from make_episode.articles.dates import fold
from make_episode.articles.html import read_html
from make_episode.articles.opf import HINT, Book, Document, open_book
from make_episode.articles.page import lines, parse
from make_episode.articles.tidy import one_line
from make_episode.errors import ArticleError
from make_episode.model import Article

_LEFT_OUT = {
    "cover": "cover", "toc": "table of contents", "titlepage": "title page", "title-page": "title page",
    "halftitlepage": "title page", "copyright-page": "copyright notice", "copyright": "copyright notice",
    "imprint": "copyright notice", "colophon": "copyright notice", "landmarks": "navigation", "page-list": "navigation",
    "loi": "table of contents", "lot": "table of contents", "index": "index", "endnotes": "footnote",
    "footnotes": "footnote", "rearnotes": "footnote", "notes": "footnote", "bibliography": "bibliography",
    "advertisement": "advertisement", "other-ms-promotion": "advertisement",
}  # fmt: skip
"""Parts of a book that are not for the ear, by the EPUB 3 structural vocabulary and the types of OPF 2.0.1, s2.6."""

_BODY = re.compile(r"<body\b(?P<about>[^>]*)>(?P<inner>.*?)(?:</body\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(
    r"^\s*(?:<(?:section|div|main|article)\b[^>]*?)?\bepub:type\s*=\s*[\"']([^\"']{1,200})", re.IGNORECASE
)
_EMPTY = re.compile(
    r"<(?!(?:br|hr|img|input|link|meta|wbr|col)\b)(?P<tag>[a-z][\w:-]*)(?P<rest>(?:\s[^<>]*)?)/>", re.IGNORECASE
)
_MARK = re.compile(
    r"<(a|span|sup)\b[^<>]{0,300}?(?:epub:type|role)\s?=\s?[\"'][^\"'<>]{0,60}(?:noteref|pagebreak)[^<>]{0,300}>"
    r"(?:<sup[^<>]{0,200}>)?[^<>]{0,12}(?:</sup>)?</\1>",
    re.IGNORECASE,
)
"""The number of a footnote or printed page: seen beside the words, not part of them."""
_HEADING = re.compile(r"<h([1-6])\b[^<>]{0,500}>(?P<words>.{0,1000}?)</h\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,500}>")


@dataclass(slots=True)
class _Chapter:
    """Documents that are read as one, and lines that stand between the chapters."""

    documents: list[Document] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def read_epub(data: bytes, *, source: str = "", language: str = "") -> tuple[Article, ...]:
    """The chapters of a book, in order. Raises ArticleError where there is none, or the book cannot be opened."""
    what = source if source and source != "-" else "book"
    book = open_book(data, what)
    found: list[Article] = []
    between: list[tuple[str, str]] = []
    problem: ArticleError | None = None
    for chapter in _chapters(book):
        between += chapter.left_out
        if not chapter.documents:
            continue
        try:
            article = _article(chapter, book, source, language)
        except ArticleError as error:
            problem = problem or error
            between += _lines(chapter.documents, "too short for a chapter")
            continue
        found.append(replace(article, dropped=(*between, *article.dropped)))
        between = []
    if not found:
        raise problem or ArticleError(f"{what}: the book has no chapter to read.", hint=HINT)
    found[-1] = replace(found[-1], dropped=(*found[-1].dropped, *between))
    return (_only(found[0], book, source),) if len(found) == 1 else tuple(found)


def _chapters(book: Book) -> Iterator[_Chapter]:
    """Chapters as the table of contents has them: a document it does not name goes on with the one before."""
    labelled = sum(bool(document.label) for document in book.documents) > 1
    chapter = _Chapter()
    for document in book.documents:
        why = _reason(document)
        if why:
            yield chapter
            chapter = _Chapter(left_out=_lines([document], why))
        elif labelled and not document.label and chapter.documents and not _headings(document.text):
            chapter.documents.append(document)
        else:
            yield chapter
            chapter = _Chapter([document])
    yield chapter


def _reason(document: Document) -> str:
    """Why a document is no chapter, "" where it is one."""
    body = _BODY.search(document.text)
    own = [match[1] for text in (body["about"], body["inner"][:2000]) if (match := _TYPE.search(text))] if body else []
    types = " ".join([document.types, *own]).casefold().split()
    return next((_LEFT_OUT[name] for name in types if name in _LEFT_OUT), "")


def _lines(documents: list[Document], why: str) -> list[tuple[str, str]]:
    pages = (f"<html><body><p></p>{_body(document.text)}</body></html>" for document in documents)
    return [(line, why) for page in pages for line, _ in lines(parse(page, documents[0].path))]


def _body(text: str) -> str:
    """What stands in the body of an XHTML document, as HTML: `<a id="x"/>` would hold all that follows."""
    match = _BODY.search(text)
    inner = match["inner"] if match else text
    return _MARK.sub("", _EMPTY.sub(r"<\g<tag>\g<rest>></\g<tag>>", inner))


def _article(chapter: _Chapter, book: Book, source: str, language: str) -> Article:
    first = chapter.documents[0]
    body = "\n".join(_body(document.text) for document in chapter.documents)
    headings = _headings(first.text)
    title = first.label or (headings[0] if headings else "") or book.title
    body, repeated = _without_title(body, title)
    about = {"@type": "Article", "headline": title, "inLanguage": book.language,
             "author": [{"name": name} for name in book.authors]}  # fmt: skip
    linked = json.dumps(about).replace("</", "<\\/")
    page = (
        f'<html lang="{escape(book.language)}"><head><script type="application/ld+json">{linked}</script></head>'
        f"<body><article>{body}</article></body></html>"
    )
    article = read_html(page, source=f"{source}#{first.path}", language=language)
    return replace(
        article,
        title=title or article.title,
        kicker=book.title if _plain(book.title) != _plain(title) else article.kicker,
        authors=book.authors or article.authors,
        published=book.published,
        dropped=(*((line, "title repeated") for line in repeated), *article.dropped),
    )


def _only(article: Article, book: Book, source: str) -> Article:
    """The one chapter of a book, which is the book."""
    if not book.title or article.title == book.title:
        return replace(article, source=source)
    return replace(article, source=source, title=book.title, kicker="", subtitle=article.subtitle or article.title)


def _headings(text: str) -> list[str]:
    """The headings above a document's first paragraph."""
    body = _body(text)
    top = body[: body.find("<p")] if "<p" in body else body
    return [words for match in _HEADING.finditer(top) if (words := _words(match["words"]))]


def _without_title(body: str, title: str) -> tuple[str, list[str]]:
    """The body without the headings at its top that say no more than the title does, and these."""
    end = body.find("<p") if "<p" in body else len(body)
    spans = [(match.span(), _words(match["words"])) for match in _HEADING.finditer(body[:end])]
    repeated = [(span, words) for span, words in spans if f" {_plain(words)} " in f" {_plain(title)} "]
    for (start, stop), _ in reversed(repeated):
        body = body[:start] + body[stop:]
    return body, [words for _, words in repeated if words]


def _words(markup: str) -> str:
    from html import unescape

    return one_line(unescape(_TAG.sub(" ", markup)))


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()
