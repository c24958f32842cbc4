"""Pictures of a page: which boxes are one though no tag says so, and who is credited beside or below them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from make_episode.articles import bylines
from make_episode.articles.dates import fold
from make_episode.articles.kinds import word_count
from make_episode.articles.markup import names
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PICTURES = frozenset(("img", "picture", "amp-img", "video"))
_WORDS = frozenset("span small em i b cite strong figcaption br a noscript source svg button div p time".split())
_MOST = 300  # letters of a caption and its credit
_FEW = 12  # words that stand beside a picture in a paragraph's box
_CAPTION = 4  # words
_CREDIT = re.compile(
    r"(?<![a-z])(?:credits?|crédits?|copyright|photographers?|photographe|fotografo|fotograf|fuente|quelle)(?![a-z])"
)
_FOR = re.compile(r"\s+(?:pour|for|para|für|per)\s+(?:[«“\"„].*|[A-ZÀ-Þ].*)$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_LABEL = re.compile(
    r"^(?:credit\.{3}|(?:photo(?:s|graphs?|graphie)?|pictures?|images?|fotos?|fotograf[ií]a|bild(?:er)?|illustrations?"
    r"|cr[ée]dit(?:s|o|os)?(?: photos?)?|source|quelle|fuente|gentileza|courtesy|cortes[ií]a)"
    r"(?:\s*[:©]|\s+(?:by|par|de|von|por|di|of)(?= )|(?<=gentileza)|(?<=courtesy)))\s*|^©\s*",
    re.IGNORECASE,
)


def mark(tree: "HtmlElement") -> None:
    """Make figures of boxes that hold a picture and a few words, none of which tell anything."""
    for image in list(tree.iter("img", "amp-img")):
        if next(image.iterancestors("figure", "p", "a", "li", "h1", "header", "nav", "footer"), None) is None:
            box = _box(image)
            if box is not None:
                box.tag = "figure"


def _box(image: "HtmlElement") -> "HtmlElement | None":
    """The largest box around a picture that holds nothing besides but words of a caption."""
    found = None
    for box in image.iterancestors("div"):
        text = box.text_content()
        if len(text) > _MOST or any(child.tag not in _WORDS | _PICTURES for child in box.iterdescendants()):
            return found
        if word_count(" ".join([box.text or "", *(child.tail or "" for child in box)])) > _FEW:
            return found
        found = box if text.strip() else found
    return found


def credited(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Who is credited in the pictures of a page, with the line that does so."""
    for figure in tree.iter("figure"):
        if figure.find(".//blockquote") is None and figure.find(".//table") is None:
            yield from _credited(figure)


def _credited(figure: "HtmlElement") -> Iterator[tuple[str, str]]:
    """The credits of a picture: what calls itself one, or a text of its own beside the caption that only names."""
    texts = [
        (element, one_line(element.text_content()))
        for element in figure.iter("span", "small", "em", "i", "cite", "div", "p", "b")
    ]
    marked = [text for element, text in texts if text and _CREDIT.search(names(element))]
    if marked:
        yield from ((who, marked[-1]) for who in whose(marked[-1]))
        return
    if max((word_count(text) for text in figure.itertext()), default=0) <= _CAPTION:
        return
    for element, text in texts:
        if text and not any(child.tag != "a" for child in element) and _only_names(text):
            yield from ((who, text) for who in whose(text))


def _only_names(text: str) -> bool:
    """Whether a text beside a caption names people, agencies and papers and says nothing else."""
    parts = [part.strip(" .()©") for part in re.split(r"\s*[/|]\s*|\s+[-–—]\s+", _FOR.sub("", _LABEL.sub("", text)))]
    return bool(parts) and len(text) <= 80 and all(_signs(part) for part in parts[:1])


def _signs(part: str) -> bool:
    is_short = re.fullmatch(r"(?:[A-ZÀ-Þ]\. ?){1,2}[A-ZÀ-Þ][\w’'-]+", part)
    return bool(is_short) or bylines.is_name(part) or bylines.is_agency(part) or fold(part) == "dr"


def whose(text: str) -> tuple[str, ...]:
    """The people, agencies and papers of a credit, as other pages write them."""
    said = _ADDRESS.sub(" ", _FOR.sub("", _LABEL.sub("", text.strip(" ()[]")))).strip(" .:()©")
    parts = [
        part.strip(" .:()©")
        for part in re.split(r"\s*[/|,•]\s*|\s+[-–—]\s+|\s+via\s+|\s+(?:on|sur|auf) (?=[A-Z])", said)
    ]
    return tuple(_written(part) for part in parts if part and word_count(part) <= _CAPTION)


def _written(name: str) -> str:
    found = bylines.names(name)
    plain = name.title() if name.isupper() and " " in name and bylines.is_name(name.title()) else name
    return found[0] if found and found[0] != name and not name.isupper() else plain
