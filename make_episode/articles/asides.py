"""Boxes of a page that are none of its article, known by what they hold rather than by what they are called."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from make_episode.articles import boilerplate
from make_episode.articles.furniture import lengths, place_of, wide
from make_episode.articles.kinds import ends_sentence, word_count
from make_episode.articles.tidy import Piece, one_line
from make_episode.model import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = frozenset("div section aside form figure ul ol li p footer article center fieldset details".split())
_INLINE = frozenset("a em i b strong span small mark u".split())
_LABELS = frozenset("h2 h3 h4 h5 h6 p span strong b div em small legend summary a".split())
_SMALL = 450  # letters of a box that only asks for something
_LARGE = 4000  # letters of a box of links
_SENTENCE = 14  # words
_LABEL = 60  # letters
_SEVERAL = 3  # links that are a list of them
_SOURCE = re.compile(
    r"(?:sources?|via|fuentes?|quellen?|fonti|fontes?|tags|related items) ?:?(?=(?-i:[A-ZÀ-Þ \d]))", re.IGNORECASE
)
_FEW = 4  # words of a label before a link
_LINKED = 0.4  # of the letters of a box of links
_HIGHEST = 8  # boxes around a field
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNHEARD = re.compile(
    r"speechify-ignore|(?<![a-z])(?:no-?tts|tts-?ignore|rs_skip|noprint|no-print|d-print-none|print-only)(?![a-z])"
)
"""What the makers of a page do not want to be read aloud, or printed."""
_MADE = re.compile(
    r"(?<!\w)(?:generated|made|written|summar\w+|takeaways|key points|généré\w*|résum\w+|points? clés?|synthèse"
    r"|generad\w+|resum\w+|puntos clave|erstellt|generiert|zusammenfassung|generat\w+|riassunt\w+|sintesi|gerad\w+"
    r"|ملخص|تلخيص)"
    r"(?!\w)",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"\b(?:AI|IA|KI)\b|(?i:artificial intelligence|intelligence artificielle|inteligencia artificial"
    r"|inteligência artificial|intelligenza artificiale|künstlicher? intelligenz)|الذكاء الاصطناعي"
)
"""How the label of a box says that a machine has summed the article up."""
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3}|[a-z])[\])]?")
_BEFORE = re.compile(r"[\s>»|(\[–—-]*(?P<label>[^.!?()\[\]>»|–—]{4,40}?)[\s:|]*$")


def take_marks(tree: "HtmlElement") -> dict[str, str]:
    """Take marks of notes and links to other articles out of the paragraphs; the links' words, and why."""
    for link in list(tree.iter("a")):
        if _is_note(link) and link.getparent() is not None:
            _drop_bracketed(link)
    return {text: "read-also link" for paragraph in tree.iter("p") for text in _take_links(paragraph)}


def take_pointers(tree: "HtmlElement") -> dict[str, str]:
    """Take out paragraphs that only point to another article; their words, and why."""
    pointers = [paragraph for paragraph in tree.iter("p") if _points(paragraph)]
    found = {one_line(paragraph.text_content()): "read-also link" for paragraph in pointers}
    for paragraph in pointers:
        paragraph.drop_tree()
    return found


def without_links_below(pieces: tuple[Piece, ...], tree: "HtmlElement") -> tuple[Piece, ...]:
    """The pieces without the list of links to other articles below the text, and the heading above it."""
    linked = {one_line(item.text_content()) for item in tree.iter("li") if item.find(".//a[@href]") is not None}
    last = max((n for n, piece in enumerate(pieces) if _is_sentence(piece.text)), default=len(pieces)) + 1
    below = pieces[last:]
    items = [piece for piece in below if piece.kind is BlockKind.LIST_ITEM]
    if not all(item.text in linked and not item.text.endswith((".", "!", "…")) for item in items):
        return pieces
    if len(items) < _SEVERAL and not all(_SOURCE.match(item.text) for item in items):
        return pieces
    headed = {n for n, piece in enumerate(below[1:]) if piece in items and below[n].kind is BlockKind.HEADING}
    return pieces[:last] + tuple(piece for n, piece in enumerate(below) if piece not in items and n not in headed)


def _points(paragraph: "HtmlElement") -> bool:
    """Whether a paragraph among others is one link in plain letters, alone or behind a label: "IN VEVEY: The mill"."""
    links = list(paragraph.iter("a"))
    words = one_line(links[0].text_content()) if len(links) == 1 else ""
    if word_count(words) <= 2 or ends_sentence(words) or (links[0].get("href") or "").startswith(("#", "mailto:")):
        return False
    label, _, behind = one_line(paragraph.text_content()).partition(words)
    is_labelled = label.rstrip().endswith(":") and word_count(label) <= _FEW
    is_plain = not label.strip() and next(paragraph.iter("b", "strong", "h2", "h3", "h4", "img"), None) is None
    if behind.strip(" .)") or not (is_labelled or is_plain):
        return False
    parent = paragraph.getparent()
    told = [] if parent is None else [one_line(beside.text_content()) for beside in parent.iterchildren("p")]
    return sum(map(_is_sentence, told)) > 1


def _is_note(link: "HtmlElement") -> bool:
    """Whether a link of a number or star leads to a note on the same page."""
    return (link.get("href") or "").startswith("#") and bool(_NOTE.fullmatch((link.text_content() or "").strip()))


def _drop_bracketed(link: "HtmlElement") -> None:
    """Take out a mark of a note with the brackets around it."""
    above, parent = link.getprevious(), link.getparent()
    before = (parent.text if above is None else above.tail) or "" if parent is not None else ""
    behind = (link.tail or "").lstrip()
    if before.rstrip().endswith(("[", "(")) and behind.startswith(("]", ")")):
        link.tail = behind[1:]
        kept = before.rstrip()[:-1].rstrip()
        if above is not None:
            above.tail = kept
        elif parent is not None:
            parent.text = kept
    link.drop_tree()


def _take_links(paragraph: "HtmlElement") -> Iterator[str]:
    """Read-also links behind the last sentence of a paragraph."""
    if not any(child.tag in _INLINE for child in paragraph) or len(paragraph.text_content()) < _SMALL // 4:
        return
    for child in list(paragraph):
        if child.tag not in _INLINE or child.getparent() is None:
            continue
        words = one_line(child.text_content())
        if word_count(words) > 2 and boilerplate.reason(words) == "read-also link" and ":" in words:
            child.drop_tree()
            yield words
        elif child.tag == "a" and word_count(words) > 2:
            yield from _take_labelled(paragraph, child, words)


def _take_labelled(paragraph: "HtmlElement", link: "HtmlElement", words: str) -> Iterator[str]:
    """A link right behind "Read also:", which the text before it ends with."""
    above = link.getprevious()
    said = (paragraph.text if above is None else above.tail) or ""
    start = max(said.rfind(mark) for mark in (". ", "! ", "? ", "(", "[", "\n")) + 1
    label = said[start:].strip(" \xa0([")
    if not label.endswith((":", "|")) or not boilerplate.is_bare(label):
        return
    tail = (link.tail or "").lstrip(" .)]")
    link.drop_tree()
    kept = f"{said[:start].rstrip(' ([')} {tail}".rstrip()
    if above is None:
        paragraph.text = kept
    else:
        above.tail = kept
    yield f"{label} {words}"


def take_boxes(tree: "HtmlElement") -> None:
    """Take out boxes of forms and links, what is hidden, and what its makers keep from being read aloud."""
    letters = lengths(tree)
    holders = wide(tree, letters)
    for element in list(tree.iter(*_BOXES, "blockquote", "span", "main", "body")):
        if element.getparent() is None or not _is_hidden(element):
            continue
        if element in holders or _has_text(element):
            element.attrib.pop("style", None)  # trafilatura reads nothing that has it
        else:
            element.drop_tree()
    for field in list(tree.iter("form", "input", "textarea")):
        if field.tag != "input" or field.get("type") in {"email", "text"}:
            _take_form(field, letters, holders)
    for label in list(tree.iter(*_LABELS)):
        if 0 < letters.get(label, 0) <= _LABEL:
            _take_links_below(label, letters, holders)
            _take_summary(label, letters, holders)


def _is_hidden(element: "HtmlElement") -> bool:
    """Whether browsers do not show an element, or voices are asked to pass over it."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    return bool(_UNSEEN.search(element.get("style") or "") or _UNHEARD.search(element.get("class") or ""))


def _has_text(element: "HtmlElement") -> bool:
    """Whether sentences stand in several paragraphs of an element, as behind a wall that a script takes down."""
    told = sum(_is_sentence(one_line(paragraph.text_content())) for paragraph in element.iter("p"))
    return told > 1


def _is_sentence(text: str) -> bool:
    return word_count(text) >= _SENTENCE and ends_sentence(text) and not boilerplate.reason(text)


def _take_form(field: "HtmlElement", letters: "dict[HtmlElement, int]", holders: "frozenset[HtmlElement]") -> None:
    """Take out a field with the small boxes around it: what they say is why to fill it in."""
    box = field
    for _ in range(_HIGHEST):
        above = box.getparent()
        if above is None or above.tag not in _BOXES or above in holders or letters.get(above, 0) > _SMALL:
            break
        if any(_is_sentence(one_line(paragraph.text_content())) for paragraph in above.iter("p")):
            break
        box = above
    if letters.get(box, 0) <= _SMALL and box not in holders and box.getparent() is not None:
        box.drop_tree()


def _take_summary(label: "HtmlElement", letters: "dict[HtmlElement, int]", holders: "frozenset[HtmlElement]") -> None:
    """Take out the small box whose label says that a machine has summed up the article."""
    text = label.text_content()
    if not (_MACHINE.search(text) and _MADE.search(text)) or label.getparent() is None:
        return
    boxes = (above for above in label.iterancestors(*_BOXES) if above not in holders)
    small = [above for above in boxes if letters.get(above, 0) <= 2 * _SMALL and _opens(above, label)]
    if small:
        small[0].drop_tree()


def _take_links_below(
    label: "HtmlElement", letters: "dict[HtmlElement, int]", holders: "frozenset[HtmlElement]"
) -> None:
    """Take out the box that a label such as "Read also" opens, where it holds little but links."""
    if not _announces_links(one_line(label.text_content())):
        return
    box = label
    for _ in range(_HIGHEST):
        above = box.getparent()
        if above is None or above.tag not in _BOXES or above in holders or letters.get(above, 0) > _LARGE:
            break
        if not _opens(above, box) or _is_told(above):
            break
        box = above
    if (
        box.getparent() is not None
        and box is not label
        and letters.get(box, 0) > letters.get(label, 0)
        and _is_linked(box, label, letters)
    ):
        box.drop_tree()


@lru_cache(maxsize=4096)
def _announces_links(text: str) -> bool:
    return bool(text) and (boilerplate.is_bare(text) or boilerplate.tail_marker(text) == "related links")


def _opens(box: "HtmlElement", label: "HtmlElement") -> bool:
    """Whether nothing is said in a box above the label."""
    return not (box.text or "").strip() and all(
        not one_line(above.text_content()) and not (above.tail or "").strip()
        for above in label.itersiblings(preceding=True)
        if isinstance(above.tag, str)
    )


def _is_told(box: "HtmlElement") -> bool:
    """Whether a paragraph that links nowhere tells something."""
    return any(
        _is_sentence(one_line(paragraph.text_content())) and paragraph.find(".//a") is None
        for paragraph in box.iter("p")
        if next((above for above in paragraph.iterancestors() if above is box or above.tag in {"a", "article"}), box)
        is box
    )


def _is_linked(box: "HtmlElement", label: "HtmlElement", letters: "dict[HtmlElement, int]") -> bool:
    if place_of(box) == "related links" and box.tag != "p":
        return True
    linked = sum(letters.get(link, 0) for link in box.iter("a"))
    return linked >= _LINKED * (letters.get(box, 0) - letters.get(label, 0))
