"""Blanks where the reader of a page sees them: tags part words, or keep them together, that letters alone do not."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd mark q s samp small span strong sub sup tt u "
    "var".split()
)
_APART = frozenset(
    "address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a line."""
_ALIKE = (("b", "strong"), ("i", "em"))
_PLAIN = frozenset("a bdi bdo cite dfn font q small span".split())
"""Elements that trafilatura unwraps, with the blanks behind them."""
_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_BLANK = " \t\n\r\f\xa0\u2009\u202f"
_BEFORE_MARK = re.compile(r"(?<=[\w»”\"’')\]%€$]) +(?=[.,،؛](?:\s|$))")
_BEHIND_APOSTROPHE = re.compile(
    r"(?<![\w'’‘])((?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)[’']) (?=[^\W\d_])", re.IGNORECASE
)
"""What French and Italian cut short, where a tag has torn it from its word: "l’ eau"."""


def part(tree: "HtmlElement") -> None:
    """Part the words that lines part, and put blanks and line breaks where trafilatura does not lose them.

    It leaves out elements that hold only a blank, and a blank alone between two elements (2.0, live pages).
    """
    for element in reversed(list(tree.iter(*_INLINE))):  # children stand behind their parents
        alike = next((tags for tags in _ALIKE if element.tag in tags), ())
        is_within = bool(alike) and next(element.iterancestors(*alike), None) is not None
        is_bare = not _words(element.text) and all(map(_is_bare_break, element)) and bool(len(element) or element.text)
        if is_within or is_bare:  # what stands behind bold words in bold words is lost too
            element.drop_tag()
            continue
        while len(element) and _is_bare_break(element[-1]):
            _move_break(element)
        if element.tail and not _words(element.tail) and element.getnext() is not None:
            _pull_in_blank(element)
    for element in list(tree.iter(*_APART, "span")):
        style = element.get("style") or ""
        if element.tag != "span" or (_BLOCK.search(style) and "float" not in style):  # a large first letter floats
            _part(element)
    _part_boxes(tree)


def _part_boxes(tree: "HtmlElement") -> None:
    """Make paragraphs of the boxes of an item and lines of those of a heading: trafilatura runs them together."""
    for item in tree.iter("li"):
        for box in item.iter("div"):
            if not any(child.tag in _APART for child in box):
                box.tag = "p"
    for heading in tree.iter("h1", "h2", "h3", "h4"):
        for box in list(heading.iter("div", "p")):
            box.addprevious(box.makeelement("br"))
            box.drop_tag()


def closed(text: str) -> str:
    """The text without blanks in front of a full stop or comma and behind an apostrophe that cuts a word short."""
    return _BEHIND_APOSTROPHE.sub(r"\1", _BEFORE_MARK.sub("", text))


def _words(text: str | None) -> str:
    return (text or "").strip(_BLANK)


def _is_bare_break(element: "HtmlElement") -> bool:
    return element.tag == "br" and not _words(element.tail)


def _move_break(element: "HtmlElement") -> None:
    """Put the line break that ends an element behind it."""
    last = element[-1]
    element.remove(last)
    last.tail, element.tail = element.tail, None
    element.addnext(last)


def _pull_in_blank(element: "HtmlElement") -> None:
    """Put the blank behind an element behind the last words in it."""
    last, is_set = element, element.tag not in _PLAIN
    while len(last) and not _words(last[-1].tail):
        last = last[-1]
        is_set = is_set or last.tag not in _PLAIN
    said = (last[-1].tail if len(last) else last.text) or ""
    if not (_words(said) and is_set):
        return
    blank, element.tail = element.tail, None
    if said[-1] in _BLANK:
        return
    if len(last):
        last[-1].tail = f"{said}{blank}"
    else:
        last.text = f"{said}{blank}"


def _part(element: "HtmlElement") -> None:
    """Put a blank in front of and behind a line where words touch it."""
    above, parent = element.getprevious(), element.getparent()
    if parent is None:
        return
    before = (parent.text if above is None else above.tail) or ""
    if before and before[-1] not in _BLANK:
        if above is None:
            parent.text = f"{before} "
        else:
            above.tail = f"{before} "
    if (element.tail or " ")[0] not in _BLANK:
        element.tail = f" {element.tail}"
    elif not element.tail and (element.getnext() is not None or parent.tag in _INLINE):
        element.tail = " "
