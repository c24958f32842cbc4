"""What stands around an article on its page: which kind of place an element is, and what is taken out beforehand."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = {
    "nav": "navigation", "header": "page header", "footer": "page footer", "aside": "beside the article",
    "form": "form", "button": "button", "figure": "picture caption", "figcaption": "picture caption",
    "table": "table", "pre": "code", "dialog": "dialog",
}  # fmt: skip
_CLASSES = (
    (re.compile(r"cookie|consent|gdpr|rgpd|didomi|onetrust|tarteaucitron|axeptio|usercentrics|iubenda|complianz|\bcmp\b"),
     "cookie notice"),
    (re.compile(r"\bcomment"), "comments"),
    (re.compile(r"newsletter|subscri|paywall"), "newsletter prompt"),
    (re.compile(r"\bshare|social|sharing|partage"), "share buttons"),
    (re.compile(r"related|recommend|more-?stories|read-?also|lire-?aussi|most-?read|popular"), "related links"),
    (re.compile(r"breadcrumb"), "breadcrumb"),
    (re.compile(r"twitter-tweet|instagram-media|tiktok-embed"), "social media post"),
    (re.compile(r"(?:video|audio|podcast|jw|media)-?_?player|brightcove|dailymotion"), "audio or video player"),
    (re.compile(r"caption|legend|credit"), "picture caption"),
    (re.compile(r"\bmenu|navbar|\bnav\b"), "navigation"),
    (re.compile(r"\bad(s|vert)|publicit|sponsor"), "advertisement"),
    (re.compile(r"(?<!no-)(?<!has-)(?<!with-)\bsidebar|\b(?:col(?:umn)?-?right|right-?col(?:umn)?|right-?rail|col-?der)\b"),
     "beside the article"),
    (re.compile(r"\bbyline"), "byline"),
    (re.compile(r"\bmodal\b|\bpop-?up\b"), "dialog"),
)  # fmt: skip
_PAGE = frozenset(("html", "body", "main", "article"))
_WIDE = 0.4  # of a page's letters, from which an element holds the article whatever it is called
_TAKEN_OUT = frozenset(("cookie notice", "byline", "audio or video player", "beside the article", "dialog"))
"""Places whose sentences trafilatura takes for an article's."""
_LONG = 25  # words of a paragraph
_MOST_LONG = 3  # long paragraphs of something beside an article
_LEAST = 400  # letters of a page from which shares of it mean something


def wide(tree: "HtmlElement") -> "frozenset[HtmlElement]":
    """The elements that hold the article, going by the letters in them or by the page's title."""
    lengths: dict[HtmlElement, int] = {}
    for element in reversed(list(tree.iter())):  # children stand behind their parents
        if not isinstance(element.tag, str) or element.tag in {"script", "style"}:
            continue
        own = len(element.text or "") + sum(len(child.tail or "") for child in element)
        lengths[element] = own + sum(lengths.get(child, 0) for child in element)
    total = lengths.get(tree, 0)
    least = _WIDE * total if total >= _LEAST else total + 1
    titled = {above for h1 in tree.iter("h1") for above in h1.iterancestors() if (h1.text_content() or "").strip()}
    return frozenset({element for element, length in lengths.items() if length >= least} | titled)


def place_of(element: "HtmlElement", holders: "frozenset[HtmlElement]" = frozenset()) -> str:
    """What kind of place an element is, "" for none in particular; `holders` are known to hold the article."""
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.tag in _PAGE or element in holders:
        return ""
    keys = ("class", "id", "data-component")
    name = " ".join(element.get(key) or "" for key in keys).casefold()[:200]
    if not name.strip():
        return "dialog" if element.get("role") == "dialog" else ""
    return next((why for pattern, why in _CLASSES if pattern.search(name)), "")


def take_out(tree: "HtmlElement") -> None:
    """Take out what no reader takes for the article, though it has sentences."""
    holders = wide(tree)
    for element in list(tree.iter("div", "section", "aside", "p", "ul", "dialog")):
        place = "" if element.tag == "aside" else place_of(element, holders)
        is_text = place != "cookie notice" and sum(map(_is_long, element.iter("p"))) >= _MOST_LONG
        if place in _TAKEN_OUT and not is_text and element.getparent() is not None:
            element.drop_tree()


def _is_long(paragraph: "HtmlElement") -> bool:
    return len(paragraph.text_content().split()) >= _LONG
