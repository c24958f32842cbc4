"""Markdown, with or without front matter -> Article."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from make_episode.articles.blocks import sift
from make_episode.articles.dates import moment
from make_episode.articles.head import Head, take
from make_episode.articles.language import detect, narrated
from make_episode.articles.quotes import find
from make_episode.articles.text import first_words
from make_episode.articles.tidy import Piece, clean, one_line
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?P<fields>.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[\w-]+)\s*[:=]\s*(?P<value>.*)$")


def read_markdown(text: str, *, source: str = "", language: str = "") -> Article:
    """The article of a Markdown text. Raises ArticleError where there is none, or in a language nobody narrates."""
    what = source if source and source != "-" else "text"
    fields, text = _front_matter(clean(text))
    pieces = list(_pieces(text))
    words = "\n".join(piece.text for piece in pieces)
    tag = narrated(language or _one(fields, "lang", "language", "locale") or detect(words), what=what)
    title = _one(fields, "title", "titre", "titulo", "titel", "titolo") or _taken_title(pieces)
    head = _taken_head(pieces, tag)
    sifted = sift(pieces, tag, title=title)
    if not sifted.blocks:
        raise ArticleError(f"{what}: empty, expected an article.", hint="Give a file that holds the article's text.")
    blocks = tuple(sifted.blocks)
    signed = _many(fields, "author", "authors", "auteur", "auteurs") or tuple(head.authors)
    authors = tuple(dict.fromkeys([*signed, *sifted.authors]))
    return Article(
        title=title or first_words(blocks[0].text),
        language=tag,
        blocks=blocks,
        quotes=find(blocks, tag, cited=sifted.cited, people=authors),
        url=_one(fields, "canonical", "canonical_url", "url", "link"),
        kicker=_one(fields, "kicker", "category", "section", "rubrique"),
        subtitle=_one(fields, "subtitle", "description", "summary", "chapo"),
        authors=authors,
        credits=tuple(dict.fromkeys([*head.credits, *sifted.credits])),
        published=moment(_one(fields, "date", "published", "pubdate", "publishdate"), tag) or head.published,
        dropped=(*((line, why) for _, line, why in head.dropped), *sifted.dropped),
        source=source,
    )


def _taken_title(pieces: list[Piece]) -> str:
    """The first heading, taken off the pieces, where it stands at the top."""
    for number, piece in enumerate(pieces[:4]):
        if piece.kind is BlockKind.HEADING:
            return pieces.pop(number).text
    return ""


def _taken_head(pieces: list[Piece], language: str) -> Head:
    """Byline, date and the like above the text, taken off the pieces."""
    head = Head(0)
    while pieces and pieces[0].kind is BlockKind.PARAGRAPH and take(head, len(head.dropped), pieces[0].text, language):
        pieces.pop(0)
    return head


def _front_matter(text: str) -> tuple[dict[str, tuple[str, ...]], str]:
    """The fields above the text (YAML or TOML of the simple kind front matter is) and the text."""
    match = _FRONT.match(text)
    if not match:
        return {}, text
    fields: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in match["fields"].split("\n"):
        found = _FIELD.match(line)
        if found:
            key = found["key"].casefold()
            fields[key] = tuple(_values(found["value"]))
        elif key and re.match(r"\s*- ", line):
            fields[key] = (*fields[key], *_values(line.strip()[2:]))
    return fields, text[match.end() :]


def _values(value: str) -> Iterator[str]:
    value = value.strip()
    inner = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
    for item in inner:
        bare = item.strip().strip("\"'")
        if bare:
            yield bare


def _one(fields: dict[str, tuple[str, ...]], *keys: str) -> str:
    return next((fields[key][0] for key in keys if fields.get(key)), "")


def _many(fields: dict[str, tuple[str, ...]], *keys: str) -> tuple[str, ...]:
    return next((fields[key] for key in keys if fields.get(key)), ())


def _pieces(text: str) -> Iterator[Piece]:
    """Blocks of a Markdown text, one for one with the parser's."""
    from markdown_it import MarkdownIt

    kinds: list[str] = []
    level = 0
    for token in MarkdownIt("commonmark", {"maxNesting": 40}).parse(text):
        if token.type.endswith("_open"):
            kinds.append(token.tag)
            level = int(token.tag[1]) if token.type == "heading_open" else level
        elif token.type.endswith("_close"):
            kinds.pop()
        elif token.type == "inline":
            yield from _inline(token, kinds, level)
        elif token.type == "html_block":
            yield from _html(token.content)


def _inline(token: "Token", kinds: list[str], level: int) -> Iterator[Piece]:
    text = one_line(_words(token.children or []))
    if not text:
        return
    if kinds and kinds[-1] in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        yield Piece(text, BlockKind.HEADING, level)
    elif "li" in kinds:
        yield Piece(text, BlockKind.LIST_ITEM, sum(kind in {"ul", "ol"} for kind in kinds))
    elif "blockquote" in kinds:
        yield Piece(text, BlockKind.QUOTE)
    else:
        yield Piece(text, BlockKind.PARAGRAPH)


def _words(children: list["Token"]) -> str:
    """The text a reader sees: links as their words, pictures left out."""
    words = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            words.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            words.append(" ")
    return "".join(words)


def _html(content: str) -> Iterator[Piece]:
    words = one_line(re.sub(r"<[^<>]{0,300}>", " ", content))
    if words:
        yield Piece(words, BlockKind.PARAGRAPH)
