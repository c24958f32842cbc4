"""The standfirst a page prints beside its title.

Either an element calls itself one, or it says what the page tells others about itself and is set otherwise than the
paragraphs below it, or it stands in the header that holds the title.
"""

import re
from typing import TYPE_CHECKING

from make_episode.articles import boilerplate
from make_episode.articles.bylines import byline, credit
from make_episode.articles.dates import date_line, fold
from make_episode.articles.markup import names
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_CALLED = re.compile(
    r"(?<![a-z])(?:article|story|post)?(?:chapo|chapeau|standfirst|entradilla|sottotitolo|sommario|sub-?title|sub-?headline|dek|deck"
    r"|bajada|copete|article__desc|lead|lede|vorspann|teaser|intro|introduction|accroche|excerpt|abstract|resumen|blurb"
    r"|strapline|catenaccio|perex|untertitel|unterzeile|sub-?titulo|linha-?fina|(?:article|story|post)-summary"
    r"|(?:article|story|post)[-_]{1,2}description)(?![a-z])"
)
_PICTURE = re.compile(r"image|img|photo|picture|video|media|caption")
_FEWEST = 4  # words
_LONGEST = 90
_PARAGRAPH = 20
_CUT = 60  # letters of a description that is cut short
_LABEL = 3  # words before what a page tells others about itself: "Analyse Après une semaine …"
_NAMED, _TOLD, _HEADED = 3, 2, 1


def deck(tree: "HtmlElement", title: str, described: str, beside: str) -> tuple[str, str]:
    """The standfirst, and a label that opens it; `beside` are the lines around the title."""
    best, text = 0, ""
    for element, said in _candidates(tree, title, beside):
        grade = _grade(element, said, described)
        if grade > best:
            best, text = grade, said
    label = text[: -len(described)].strip() if described and text.endswith(described) else ""
    return (text[len(label) :].strip(), label) if label and len(label.split()) <= _LABEL else (text, "")


def _candidates(tree: "HtmlElement", title: str, beside: str) -> "Iterator[tuple[HtmlElement, str]]":
    for element in tree.iter("p", "h2", "h3", "h4", "div"):
        text = one_line(" ".join(inner.text_content() for inner in element.iter("p")) or element.text_content())
        if not _FEWEST <= len(text.split()) <= _LONGEST or text not in beside or date_line(text):
            continue
        if _is_of_other(element) or element.find(".//h1") is not None or fold(text) in fold(title):
            continue
        if not boilerplate.reason(text):
            yield element, text


def _grade(element: "HtmlElement", text: str, described: str) -> int:
    """How surely a text beside the title is its standfirst; 0 where nothing says so."""
    if _CALLED.search(names(element)) or element.get("itemprop") == "description":
        return _NAMED
    if _tells(text, described) and (element.tag != "p" or _is_set_apart(element, text)):
        return 0 if _opens_text(element, text) else _TOLD
    return _HEADED if _is_below_title(element, text) else 0


def _tells(text: str, described: str) -> bool:
    """Whether a text is what the page tells others about itself, perhaps cut short or behind a label."""
    plain, wanted = _plain(text), _plain(described)
    if not wanted:
        return False
    if plain == wanted or (plain.endswith(wanted) and len(plain.split()) - len(wanted.split()) <= _LABEL):
        return True
    return len(wanted) >= _CUT and plain.startswith(wanted)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()


def _is_set_apart(element: "HtmlElement", text: str) -> bool:
    """Whether a paragraph is all bold, or has a class that the one below it has not."""
    inner = [child for child in element if child.tag in {"b", "strong"}]
    if len(inner) == 1 and one_line(inner[0].text_content()) == text:
        return True
    if not element.get("class"):
        return False
    below = next((one for one in element.xpath("following::p") if len(one.text_content().split()) >= _PARAGRAPH), None)
    return below is not None and below.get("class") != element.get("class")


def _opens_text(element: "HtmlElement", text: str) -> bool:
    """Whether the text stands a second time on the page, above the paragraphs that go on with it."""
    again = (one for one in element.xpath("following::p") if one_line(one.text_content()) == text)
    below = (next(one.itersiblings("p"), None) for one in again)
    return any(one is not None and len(one.text_content().split()) >= _PARAGRAPH for one in below)


def _is_below_title(element: "HtmlElement", text: str) -> bool:
    """Whether a text stands right below the title in the header that holds both."""
    parent = element.getparent()
    above = next((one for one in element.itersiblings(preceding=True) if one_line(one.text_content())), None)
    if above is None or above.tag != "h1" or parent is None or parent.tag not in {"header", "hgroup"}:
        return False
    return element.tag != "div" and byline(text) is None and credit(text) is None and element.find(".//a") is None


def _is_of_other(element: "HtmlElement") -> bool:
    """Whether an element belongs to a picture, a film or a link to another article."""
    above = next(element.iterancestors("figure", "picture", "video", "li", "a", "nav", "button"), None)
    links = "".join(link.text_content() for link in element.iter("a"))
    is_link = bool(links.strip()) and one_line(links) == one_line(element.text_content())
    return above is not None or is_link or bool(_PICTURE.search(names(element)))
