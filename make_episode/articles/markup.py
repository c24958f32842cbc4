"""What a page's markup means though its tags do not say it: headings, kickers inside titles, tables for layout."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
KICKER = re.compile(
    r"(?<![a-z])(?:kicker|surtitre|sur-titre|overline|eyebrow|roofline|dachzeile|spitzmarke|topline|volanta|cintillo"
    r"|antetitulo|occhiello|chapeu)(?![a-z])"
)
SECTION = re.compile(r"(?<![a-z])(?:rubrique|rubrik|section|category|categorie|label|tag)(?![a-z])")
_HEADING = re.compile(
    r"(?<![a-z])(?:intertitre|inter-titre|zwischentitel|zwischenueberschrift|crosshead|ladillo|intertitulo|subheading"
    r"|sous-titre|titoletto)(?![a-z])"
)
_NAMING = ("class", "id", "data-component", "data-testid", "data-gu-name", "data-qa", "data-type")
_LONGEST = 16  # words of a heading
_FEWEST = 20  # words of a box that is a paragraph
_FARTHEST = 20  # paragraphs looked at
_MOST_LIKE = 2  # paragraphs below it that are as long
_BOXES = frozenset("div section article main body".split())
_INLINE = frozenset("a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u wbr".split())


def names(element: "HtmlElement") -> str:
    """What an element is called, in small letters, parted by hyphens where letters change size."""
    called = " ".join(element.get(key) or "" for key in _NAMING)
    return _HUMP.sub("-", called).casefold()[:300]


def spell_out(tree: "HtmlElement") -> None:
    """Give the elements of a page the tags they mean."""
    _unwrap_layout(tree)
    for title in tree.iter("h1"):
        _free_kicker(title)
    for box in list(tree.iter("div", "td", "p")):
        if _is_several(box):
            box.tag = "div" if box.tag == "p" else box.tag
            _break_up(box)
    for box in list(tree.iter("div")):
        _wrap_loose(box)
    for box in list(tree.iter("div")):
        is_plain = all(child.tag in _INLINE for child in box) and len(_own_words(box)) >= _FEWEST
        below = (text for beside in box.itersiblings() for text in beside.iter("p")) if is_plain else ()
        if sum(len(_own_words(text)) >= _FEWEST for text in islice(below, _FARTHEST)) >= _MOST_LIKE:
            box.tag = "p"
    for element in list(tree.iter("p", "div")):
        if (
            _HEADING.search(names(element))
            and len(element) <= 2
            and len(one_line(element.text_content()).split()) <= _LONGEST
        ):
            element.tag = "h3"


def _is_several(box: "HtmlElement") -> bool:
    """Whether an element holds paragraphs that only empty lines part."""
    if box.tag == "p":
        return bool(_breaks(box)) and (above := box.getparent()) is not None and above.tag in _BOXES
    return _breaks(box) >= _MOST_LIKE and len(_own_words(box)) >= 2 * _FEWEST and box.find("p") is None


def _breaks(box: "HtmlElement") -> int:
    """How many empty lines a box has between its words."""
    return sum(_is_double(child) for child in box.iterchildren("br"))


def _is_double(line_break: "HtmlElement") -> bool:
    below = line_break.getnext()
    return below is not None and below.tag == "br" and not (line_break.tail or "").strip()


def _break_up(box: "HtmlElement") -> None:
    """Make paragraphs of what stands between empty lines, with the words in bold or slanted where they stand."""
    children = list(box)
    paragraph = box.makeelement("p")
    paragraph.text, box.text = box.text, None
    box[:] = [paragraph]
    for child in children:
        words, child.tail = child.tail, None
        is_second = child.tag == "br" and len(paragraph) > 0 and _is_blank_break(paragraph[-1])
        if not is_second and (child.tag == "br" or child.tag in _INLINE):
            paragraph.append(child)
            child.tail = words
            continue
        if is_second:
            paragraph.remove(paragraph[-1])
        else:
            box.append(child)
        paragraph = box.makeelement("p")
        paragraph.text = words
        box.append(paragraph)


def _wrap_loose(box: "HtmlElement") -> None:
    """Make a paragraph of a text that stands loose in front of the paragraphs of its box."""
    below = box.find("p")
    above = below.getprevious() if below is not None else None
    if below is None or len((box.text or "").split() if above is None else (above.tail or "").split()) < _FEWEST:
        return
    paragraph = box.makeelement("p")
    if above is None:
        paragraph.text, box.text = box.text, None
    else:
        paragraph.text, above.tail = above.tail, None
    box.insert(box.index(below), paragraph)


def _is_blank_break(element: "HtmlElement") -> bool:
    return element.tag == "br" and not (element.tail or "").strip()


def _own_words(box: "HtmlElement") -> list[str]:
    """The words that stand in an element itself and in none within it."""
    return " ".join([box.text or "", *(child.tail or "" for child in box)]).split()


def _free_kicker(title: "HtmlElement") -> None:
    """Put a kicker that stands inside the title in a line of its own above it."""
    for child in list(title):
        parent = title.getparent()
        words = one_line(child.text_content()) if isinstance(child.tag, str) else ""
        if not words or parent is None or not _is_label(child) or words == one_line(title.text_content()):
            continue
        above = title.makeelement("p", {"class": "kicker"})
        above.text = words
        child.drop_tree()
        parent.insert(parent.index(title), above)


def _is_label(element: "HtmlElement") -> bool:
    return bool(KICKER.search(names(element)) or SECTION.search(names(element)))


def _unwrap_layout(tree: "HtmlElement") -> None:
    """Make boxes of the tables that arrange a page: whole paragraphs or its title stand in their cells."""
    for cell in list(tree.iter("td")):
        if cell.find(".//h1") is None and len(cell.findall("p")) < 2:
            continue
        table = next(cell.iterancestors("table"), None)
        for element in [] if table is None else [table, *table.iter("tbody", "tr", "td")]:
            element.tag = "div"
