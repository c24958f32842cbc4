"""What stands around an article on its page: which kind of place an element is, and what is taken out beforehand."""

import re
from collections import defaultdict
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
    (re.compile(r"\bcomment(?!ary|aries)|(?<![a-z])(?:commentaires?|kommentare?|comentarios?|commenti)(?![a-z])"),
     "comments"),
    (re.compile(r"paywall"), "paywall prompt"),
    (re.compile(r"newsletter|subscri"), "newsletter prompt"),
    (re.compile(r"\bshare|social|sharing|partage"), "share buttons"),
    (re.compile(r"related|recommend|more-?(?:stories|articles|news|posts|on)\b|read-?also|lire-?aussi|most-?read|popular"
                r"|relacionad|correlat|verwandt|connexes|saiba-?mais"), "related links"),
    (re.compile(r"breadcrumb"), "breadcrumb"),
    (re.compile(r"twitter-tweet|instagram-media|tiktok-embed|\bfb-(?:post|video|xfbml)|(?:bluesky|mastodon|threads|reddit|telegram)-(?:embed|post)"),
     "social media post"),
    (re.compile(r"(?:video|audio|podcast|jw|media)-?_?player|brightcove|dailymotion"), "audio or video player"),
    (re.compile(r"caption|legend|credit"), "picture caption"),
    (re.compile(r"\bmenu|navbar|\bnav\b"), "navigation"),
    (re.compile(r"\bads?\b|\badvert|publicit|sponsor|\bdfp\b|\binread\b|taboola|outbrain"), "advertisement"),
    (re.compile(r"(?<!no-)(?<!has-)(?<!with-)\bsidebar|\b(?:col(?:umn)?-?right|right-?col(?:umn)?|right-?rail|col-?der)\b"),
     "beside the article"),
    (re.compile(r"\bbyline|\bsignature\b|__signature\b"), "byline"),
    (re.compile(r"\bmodal\b|\bpop-?up\b"), "dialog"),
)  # fmt: skip
_EMBEDS = frozenset("amp-twitter amp-instagram amp-facebook amp-tiktok twitter-widget".split())
_FEW = 200  # letters of a prompt, advertisement or label
_PROMPTS = frozenset(("newsletter prompt", "paywall prompt", "advertisement", "share buttons"))
_PAGE = frozenset(("html", "body", "main", "article"))
_WIDE = 0.4  # of a page's letters, from which an element holds the article whatever it is called
_TAKEN_OUT = frozenset((
    "cookie notice", "byline", "audio or video player", "beside the article", "dialog",
    "social media post",
))  # fmt: skip
"""Places whose sentences trafilatura takes for an article's."""
_LONG = 25  # words of a paragraph
_MOST_LONG = 3  # long paragraphs of something beside an article
_LEAST = 400  # letters of a page from which shares of it mean something


def lengths(tree: "HtmlElement") -> "dict[HtmlElement, int]":
    """The letters in each element of a page."""
    found: dict[HtmlElement, int] = {}
    inside: defaultdict[HtmlElement | None, int] = defaultdict(int)
    for element in reversed(list(tree.iter())):  # children stand behind their parents
        if isinstance(element.tag, str) and element.tag not in {"script", "style"}:
            found[element] = inside.pop(element, 0) + len(element.text or "")
        inside[element.getparent()] += found.get(element, 0) + len(element.tail or "")
    return found


def wide(tree: "HtmlElement", known: "dict[HtmlElement, int] | None" = None) -> "frozenset[HtmlElement]":
    """The elements that hold the article, going by the letters in them, if `known`, or by the page's title."""
    letters = known or lengths(tree)
    total = letters.get(tree, 0)
    least = _WIDE * total if total >= _LEAST else total + 1
    titled = {above for h1 in tree.iter("h1") for above in h1.iterancestors() if (h1.text_content() or "").strip()}
    return frozenset({element for element, length in letters.items() if length >= least} | titled)


def place_of(element: "HtmlElement", holders: "frozenset[HtmlElement]" = frozenset()) -> str:
    """What kind of place an element is, "" for none in particular; `holders` are known to hold the article."""
    if element.tag in _TAGS:
        return _TAGS[element.tag]
    if element.tag in _EMBEDS:
        return "social media post"
    if element.tag in _PAGE or element in holders:
        return ""
    keys = ("class", "id", "data-component")
    name = " ".join(element.get(key) or "" for key in keys).casefold()[:200]
    if not name.strip():
        return "dialog" if element.get("role") == "dialog" else ""
    return next((why for pattern, why in _CLASSES if pattern.search(name)), "")


def take_out(tree: "HtmlElement") -> None:
    """Take out what no reader takes for the article, though it has sentences."""
    letters = lengths(tree)
    holders = wide(tree, letters)
    elements = [
        (element, "" if element.tag == "aside" else place_of(element, holders))
        for element in tree.iter("div", "section", "aside", "p", "ul", "li", "dialog", *_EMBEDS)
    ]
    _take_comments(tree, [element for element, place in elements if place == "comments" and element.tag != "p"])
    for element, place in elements:
        if element.getparent() is not None and _is_taken_out(element, place, letters.get(element, 0)):
            element.drop_tree()


def _take_comments(tree: "HtmlElement", comments: "list[HtmlElement]") -> None:
    """Take out comments where there is something to comment; those on a match may be all a page tells."""
    told = {paragraph for box in comments for paragraph in box.iter("p") if _is_long(paragraph)}
    if sum(_is_long(paragraph) for paragraph in tree.iter("p")) - len(told) < _MOST_LONG:
        return
    for box in comments:
        if box.getparent() is not None:
            box.drop_tree()


def _is_taken_out(element: "HtmlElement", place: str, letters: int) -> bool:
    """Whether an element of a place is no text: a few words of a prompt, or what has no three long paragraphs."""
    if place in _PROMPTS:
        return element.tag != "p" and letters <= _FEW
    if place not in _TAKEN_OUT:
        return False
    return place == "cookie notice" or sum(map(_is_long, element.iter("p"))) < _MOST_LONG


def _is_long(paragraph: "HtmlElement") -> bool:
    return len(paragraph.text_content().split()) >= _LONG
