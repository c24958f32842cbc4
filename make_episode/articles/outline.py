"""Headings that an extraction lost or moved, put back where the page has them."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from make_episode.articles.kinds import word_count
from make_episode.articles.page import lines, opening
from make_episode.articles.tidy import Piece, one_line
from make_episode.model import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 16  # words of a heading
_HEADINGS = ("h2", "h3", "h4")


def restored(tree: "HtmlElement", pieces: Sequence[Piece], title: str) -> tuple[Piece, ...]:
    """The pieces in the page's order, with every heading of the page that stands right above one of them.

    trafilatura takes the first of several sections for the whole text and then finds the paragraphs of the others,
    but not their headings (2.0, live pages).
    """
    levels = _levels(tree)
    known = {opening(piece.text) for piece in pieces} | {opening(title)}
    if all(key in known for key in levels):
        return tuple(pieces)
    page = [
        (line, key)
        for line, place in lines(tree)
        if (key := opening(line)) in known or not place or (place == "page header" and key in levels)
    ]
    places = {key: number for number, (_, key) in reversed(list(enumerate(page)))}
    if any(opening(piece.text) not in places for piece in pieces):
        return tuple(pieces)
    numbered = {places[opening(piece.text)]: piece for piece in pieces}
    if len(numbered) < len(pieces):
        return tuple(pieces)
    for number, (line, key) in enumerate(page):
        below = numbered.get(number + 1)
        if key in levels and key not in known and below and below.kind is not BlockKind.HEADING:
            numbered[number] = Piece(line, BlockKind.HEADING, levels[key])
    return tuple(numbered[number] for number in sorted(numbered))


def _levels(tree: "HtmlElement") -> dict[str, int]:
    """The levels of the page's headings by their opening."""
    found = {}
    for tag in _HEADINGS:
        for element in tree.iter(tag):
            text = one_line(element.text_content())
            if re.search(r"\w", text) and word_count(text) <= _LONGEST:
                found[opening(text)] = int(tag[1])
    return found
