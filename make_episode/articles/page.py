"""An HTML page as a tree: its lines in reading order, and the speakers of its block quotations."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from make_episode.articles.bylines import is_name
from make_episode.articles.dates import fold
from make_episode.articles.furniture import place_of, wide
from make_episode.articles.kinds import ends_sentence
from make_episode.articles.markup import spell_out
from make_episode.articles.spacing import part
from make_episode.articles.tidy import one_line
from make_episode.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

HINT = "Give the address or file of a single article."
_UNSEEN = frozenset("script style noscript template svg iframe head object video audio select textarea".split())
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split()
)
_PARTS = frozenset("a span time small strong".split())
_BOXES = frozenset("div header section nav footer address aside".split())
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,20})|(?P<decimal>[0-9]{1,20}));?")
_NAME = 12  # words that name somebody and what they are
_MOST = 60_000  # elements; 300,000 keep trafilatura busy for two minutes
_DEEPEST = 250  # nested elements; browsers stop at about 512, pages use some thirty


def parse(page: str, what: str) -> "HtmlElement":
    """The page's tree. Raises ArticleError where there is no page."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    page = legal(page)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"{what}: not an HTML page ({error}).", hint=HINT) from error
    if _flatten(tree) > _MOST:
        raise ArticleError(f"{what}: has more than {_MOST} elements, too many for an article.", hint=HINT)
    part(tree)
    spell_out(tree)
    return tree


def legal(text: str) -> str:
    """The text without the characters that XML does not allow (XML 1.0, s2.2), written out or as references."""
    return _ILLEGAL.sub("", _REFERENCE.sub(_legal_reference, text))


def _legal_reference(match: re.Match[str]) -> str:
    """A reference as it stands, "" where XML does not allow it, or the letter of Windows it means (HTML, 13.2.5.80)."""
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    if 128 <= code <= 159:
        return bytes([code]).decode("cp1252", "ignore")
    return "" if code > 0x10FFFF or _ILLEGAL.match(chr(code)) else match[0]


def parse_xml(text: str) -> "_Element":
    """The root of an XML text; entities are not resolved and nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(text.encode(), parser=parser)


def lines(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """What a reader sees, line by line, with what kind of place it stands in ("" for none in particular)."""
    words: list[str] = []
    place = ""
    for said, where in _walk(tree):
        if said is None:
            text = one_line("".join(words))
            if text:
                yield text, place
            words, place = [], where
        else:
            words.append(said)
            place = where
    text = one_line("".join(words))
    if text:
        yield text, place


def take_speakers(tree: "HtmlElement") -> dict[str, str]:
    """Speakers of block quotations by the quotation's opening, taken out of the page: nobody reads them twice."""
    speakers = {}
    for quote in list(tree.iter("blockquote")):
        cites = [cite for tag in ("cite", "footer", "figcaption") for cite in quote.iter(tag)]
        below = quote.getnext()
        if not cites and below is not None and below.tag == "figcaption":
            cites = [below]
        cites = cites or _last_name(quote)
        said = [one_line(cite.text_content()).strip("—–- ") for cite in cites]
        for cite in cites:
            if cite.getparent() is not None:
                cite.drop_tree()
        if said and said[0]:
            speakers[opening(quote.text_content())] = said[0]
    return speakers


def _last_name(quote: "HtmlElement") -> "list[HtmlElement]":
    """The last paragraph of a block quotation, where it only names somebody: "Nina Roy, présidente du club"."""
    told = [one_line(paragraph.text_content()) for paragraph in quote.iter("p")]
    if len(told) < 2 or len(told[-1].split()) > _NAME or ends_sentence(told[-1]):
        return []
    who = re.split(r"\s*[,(]\s*|\s[–—-]\s", told[-1].strip("—–- "), maxsplit=1)[0]
    return [list(quote.iter("p"))[-1]] if is_name(who) else []


def opening(text: str) -> str:
    """The first letters of a text, by which to know it again."""
    return re.sub(r"\W+", "", fold(text[:400]))[:60]


def _walk(tree: "HtmlElement") -> Iterator[tuple[str | None, str]]:
    """Pieces of text with their place; None where a line ends. Without recursion: pages may be nested deeply."""
    stack: list[tuple[HtmlElement, str, bool]] = [(tree, "", False)]
    holders = wide(tree)
    while stack:
        element, place, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else "!"
        if closing:
            if tag in _BLOCKS:
                yield None, place
            if (tag == "a" and place == "navigation") or _stands_apart(element):
                yield " ", place
            if element.tail:
                yield element.tail, place
            continue
        inner = (place_of(element, holders) if tag != "!" else "") or place
        stack.append((element, place, True))
        if tag in _UNSEEN or tag == "!":
            continue
        if tag in _BLOCKS:
            yield None, inner
        elif tag in _PARTS and _in_caption(element):
            yield " ", inner
        if element.text:
            yield element.text, inner
        stack.extend((child, inner, False) for child in reversed(element))


def _in_caption(element: "HtmlElement") -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "figcaption"


def _stands_apart(element: "HtmlElement") -> bool:
    """Whether an element is one of several in a box without words of its own: buttons, labels, names and dates."""
    parent = element.getparent()
    if element.tag not in _PARTS or (element.tail or "").strip() or parent is None or parent.tag not in _BOXES:
        return False
    return element.getnext() is not None


def _flatten(tree: "HtmlElement") -> int:
    """Unwrap what is nested deeper than any page needs, so that no library runs out of stack; return what remains."""
    stack = [(tree, 1)]
    deep = []
    count = 0
    while stack:
        element, depth = stack.pop()
        count += 1
        if depth > _DEEPEST:
            deep.append(element)
        else:
            stack.extend((child, depth + 1) for child in element)
    for element in deep:
        words = one_line(" ".join(element.itertext()))
        for child in list(element):
            element.remove(child)
        element.text = words
    return count
