"""HTML pages -> Article, with trafilatura finding the text and the page's metadata naming it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from make_episode.articles.blocks import sift
from make_episode.articles.dates import fold
from make_episode.articles.kinds import word_count
from make_episode.articles.language import detect, narrated, primary
from make_episode.articles.metadata import metadata
from make_episode.articles.quotes import find
from make_episode.articles.tidy import Piece, one_line
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_PRUNED = (
    "//blockquote[contains(@class,'twitter-tweet') or contains(@class,'instagram-media') or contains(@class,'tiktok-embed')]",
    "//*[contains(@class,'newsletter') and not(self::body or self::html or self::main or self::article)]",
)
_HINT = "Give the address or file of a single article."


def read_html(page: str, *, source: str = "", url: str = "", language: str = "") -> Article:
    """The article of a page. Raises ArticleError where it has none, or in a language nobody narrates."""
    what = source or "page"
    tree = _tree(page, what)
    about = metadata(tree)
    speakers = _take_cites(tree)
    pieces = tuple(_pieces(_extracted(tree, what), speakers))
    words = " ".join(piece.text for piece in pieces)
    if word_count(words) < 20:
        raise ArticleError(f"{what}: no article found on the page, only {word_count(words)} words.", hint=_HINT)
    tag = narrated(language or _language(about.language, words), what=what)
    body = [piece for piece in pieces if not _same(piece.text, about.title)]
    sifted = sift(body, tag, title=about.title)
    if not sifted.blocks:
        raise ArticleError(f"{what}: no article found on the page.", hint=_HINT)
    blocks = tuple(sifted.blocks)
    authors = about.authors or tuple(sifted.authors)
    return Article(
        title=about.title or blocks[0].text[:110],
        language=tag,
        blocks=blocks,
        quotes=find(blocks, tag, cited=sifted.cited, people=authors),
        url=about.url or url,
        kicker=about.kicker,
        authors=authors,
        credits=tuple(sifted.credits),
        published=about.published,
        dropped=tuple(sifted.dropped),
        source=source,
    )


def _tree(page: str, what: str) -> "HtmlElement":
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        return document_fromstring(
            page.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"{what}: not an HTML page ({error}).", hint=_HINT) from error


def _extracted(tree: "HtmlElement", what: str) -> "_Element":
    import trafilatura
    from lxml import etree

    xml = trafilatura.extract(tree, output_format="xml", include_formatting=True, include_comments=False, include_tables=True,
                              prune_xpath=list(_PRUNED))  # fmt: skip
    if not xml:
        raise ArticleError(f"{what}: no article found on the page.", hint=_HINT)
    return etree.fromstring(
        xml.encode(), parser=etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    )


def _take_cites(tree: "HtmlElement") -> dict[str, str]:
    """Speakers of block quotations by the quotation's opening, taken out of the page so that nobody reads them twice."""
    speakers = {}
    for quote in list(tree.iter("blockquote")):
        cites = [cite for tag in ("cite", "footer", "figcaption") for cite in quote.iter(tag)]
        said = [one_line(cite.text_content()).strip("—–- ") for cite in cites]
        for cite in cites:
            if cite.getparent() is not None:
                cite.drop_tree()
        if said and said[0]:
            speakers[_opening(quote.text_content())] = said[0]
    return speakers


def _opening(text: str) -> str:
    return re.sub(r"\W+", "", fold(text))[:60]


def _pieces(xml: "_Element", speakers: dict[str, str]) -> Iterator[Piece]:
    main = xml.find("main")
    for element in main if main is not None else xml:
        yield from _of_element(element, speakers)


def _of_element(element: "_Element", speakers: dict[str, str], depth: int = 1) -> Iterator[Piece]:
    """The pieces of one element of trafilatura's XML."""
    tag = element.tag
    text = one_line("".join(element.itertext()))
    if tag == "head":
        level = int((element.get("rend") or "h2")[1:2] or 2)
        yield from _piece(text, BlockKind.HEADING, level)
    elif tag == "list":
        for item in element.iter("item"):
            yield from _piece(one_line("".join(item.itertext())), BlockKind.LIST_ITEM, depth)
    elif tag == "quote":
        speaker = speakers.get(_opening(text), "")
        yield from _piece(text, BlockKind.QUOTE, 0, speaker)
    elif tag == "table":
        for row in element.iter("row"):
            yield from _piece(" | ".join(one_line("".join(cell.itertext())) for cell in row), BlockKind.PARAGRAPH)
    else:
        for line in _lines(element):
            yield from _piece(line, BlockKind.PARAGRAPH)


def _lines(element: "_Element") -> list[str]:
    """The text of a paragraph, split where it has line breaks."""
    for lb in element.iter("lb"):
        lb.tail = "\n" + (lb.tail or "")
    return [one_line(line) for line in "".join(element.itertext()).split("\n\n")]


def _piece(text: str, kind: BlockKind, level: int = 0, cite: str = "") -> Iterator[Piece]:
    if text:
        yield Piece(text, kind, level, cite=cite)


def _language(declared: str, words: str) -> str:
    """What the page declares, unless its words are clearly in another language."""
    found = detect(words)
    return found if found and (not declared or primary(declared) != found) else declared


def _same(text: str, title: str) -> bool:
    return bool(title) and fold(text).strip(" .") == fold(title).strip(" .")
