"""trafilatura's XML -> the pieces of an article, in reading order."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from make_episode.articles.kinds import ends_sentence, is_prose, word_count
from make_episode.articles.page import opening
from make_episode.articles.spacing import closed
from make_episode.articles.tidy import Piece, one_line
from make_episode.model import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

BREAK = "\ue000"  # stands for a line break; `one_line` knows no private letters
_WITHIN = frozenset("hi ref del code".split())
_WORD = re.compile(r"[^\W\d_]|\d{5}")
"""What makes a line worth saying: a minute of a match alone is none."""
_SEVERAL = 3  # slanted lines that are no chance


def parted(main: "_Element") -> "_Element":
    """The text with its line breaks and blanks between what stands on lines of its own, as in items of lists."""
    for element in main.iter():
        if element.tag == "lb":
            element.tail = BREAK + (element.tail or "")
        elif element.tag not in _WITHIN:
            element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
    return main


def extracted(parent: "_Element", speakers: dict[str, str]) -> Iterator[Piece]:
    """The pieces of trafilatura's XML, in reading order; bold paragraphs head others, slanted ones where several do."""
    heads = ("#b", "#i") if _slanted(parent) >= _SEVERAL else ("#b",)
    for element in parent:
        text = _text(element)
        if element.tag == "head":
            rend = element.get("rend") or "h2"
            yield Piece(text, BlockKind.HEADING, int(rend[1]) if rend[1:2].isdigit() else 2)
        elif element.tag == "list":
            yield from _items(element, 1)
        elif element.tag == "quote":
            yield Piece(text, BlockKind.QUOTE, cite=speakers.get(opening(text), ""))
        elif element.tag == "table":
            yield from _rows(element)
        elif element.tag == "div":
            yield from extracted(element, speakers)
        elif element.tag == "p" and _rend(element) in heads and _may_head(text):
            yield Piece(text, BlockKind.HEADING, 3)
        elif element.tag != "code":
            yield from (Piece(line, BlockKind.PARAGRAPH) for line in _lines(element) if _WORD.search(line))


def _rend(element: "_Element") -> str:
    """How all words of a paragraph are set, or ""."""
    inner = list(element)
    plain = (element.text or "") + "".join(child.tail or "" for child in inner)
    found = {child.get("rend") or "" for child in inner}
    return found.pop() if len(found) == 1 and not plain.strip() else ""


def _slanted(parent: "_Element") -> int:
    """How many short paragraphs without a full stop are slanted and stand above one that is not."""
    shorts = (paragraph for paragraph in parent if paragraph.tag == "p" and _rend(paragraph) == "#i")
    return sum(
        _may_head(_text(short)) and (below := short.getnext()) is not None and below.tag == "p" and not _rend(below)
        for short in shorts
    )


def _may_head(text: str) -> bool:
    return 2 <= word_count(text) <= 12 and not ends_sentence(text) and not text.endswith(",")


def _items(element: "_Element", depth: int) -> Iterator[Piece]:
    """Items of a list, those of lists within it one level deeper."""
    for item in element.iterchildren("item"):
        inner = list(item.iterchildren("list"))
        for below in inner:
            item.remove(below)
        yield Piece(_text(item), BlockKind.LIST_ITEM, depth)
        for below in inner:
            yield from _items(below, depth + 1)


def _rows(table: "_Element") -> Iterator[Piece]:
    """Cells that hold running text; figures and labels are not for the ear."""
    for cell in table.iter("cell"):
        text = _text(cell)
        if is_prose(Piece(text)):
            yield Piece(text, BlockKind.PARAGRAPH)


def _text(element: "_Element") -> str:
    return closed(one_line("".join(element.itertext()).replace(BREAK, " ")))


def _lines(element: "_Element") -> Iterator[str]:
    """The text of a paragraph, split where it has two line breaks in a row."""
    for line in re.split(rf"{BREAK}\s*{BREAK}", "".join(element.itertext())):
        text = closed(one_line(line.replace(BREAK, " ")))
        if text:
            yield text
