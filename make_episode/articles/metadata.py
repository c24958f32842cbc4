"""What a page says about itself: JSON-LD first, then meta tags, then its visible heading."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from make_episode.articles import boilerplate, days, signers
from make_episode.articles.beside import Beside, beside
from make_episode.articles.deck import deck
from make_episode.articles.markup import KICKER, SECTION, names
from make_episode.articles.tidy import one_line
from make_episode.articles.titles import title_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report",
    "TechArticle", "ScholarlyArticle", "Review",
))  # fmt: skip
_LONGEST_KICKER = 5  # words


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own words about itself."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | date | None = None
    language: str = ""
    site: str = ""
    url: str = ""
    image: str = ""
    """Address of the picture the page shows itself with (Open Graph)."""
    described: str = ""
    """What the page tells other sites about itself."""
    body: str = ""
    """The article's text where the page carries it for machines."""


def metadata(tree: "HtmlElement") -> Metadata:
    """The metadata of a page."""
    linked = _json_ld(tree)
    meta = _meta(tree)
    site = one_line(meta.get("og:site_name", ""))
    url = _url(tree, meta)
    return Metadata(
        title=title_of(tree, _unescaped(_first(linked.get("headline"))), meta, (site, url)),
        kicker=_kicker(linked, meta),
        described=one_line(meta.get("og:description") or meta.get("description", "")),
        authors=signers.told(linked, meta, site, url),
        site=site,
        published=days.told(linked, meta),
        language=_language(tree, linked, meta),
        url=url,
        image=_image(meta, url),
        body=_first(linked.get("articleBody"), lines=True),
    )


def completed(about: Metadata, tree: "HtmlElement", seen: Sequence[tuple[str, str]], language: str = "") -> Metadata:
    """The metadata with the kicker, the standfirst, the date and the byline that the page prints around its title."""
    near = beside(seen, about.title, language)
    meta = _meta(tree)
    about = replace(
        about,
        published=days.published(about.published, near, tree, meta),
        authors=_signed(about, tree, near) or about.authors or signers.owner(about.site),
    )
    if not near:
        return about
    subtitle, label = deck(tree, about.title, about.described, near.opening)
    above = list(near.above)
    kicker = _printed_kicker(tree, above, sure=True) or about.kicker or _printed_kicker(tree, above, sure=False)
    return replace(about, kicker=label or kicker, subtitle=subtitle)


def _signed(about: Metadata, tree: "HtmlElement", near: Beside | None) -> tuple[str, ...]:
    """People the page tells machines, else those it names beside its title, else in an author's box."""
    if signers.people(about.authors):
        return about.authors
    found = (signers.printed(near) or signers.marked(tree, about.site, near) or signers.alone(near)) if near else ()
    return signers.without_site(found or signers.marked(tree, about.site), about.site, about.url)


def _printed_kicker(tree: "HtmlElement", near: list[str], *, sure: bool) -> str:
    """What an element above the title says that calls itself a kicker or, unless `sure`, names a section."""
    pattern = KICKER if sure else SECTION
    for element in tree.iter("p", "span", "div", "a", "h2", "strong"):
        if pattern.search(names(element)):
            text = one_line(element.text_content())
            if text not in near or not re.search(r"\w", text) or len(text.split()) > _LONGEST_KICKER or "[" in text:
                continue
            if sure or not (text.endswith(":") or boilerplate.reason(text)):
                return text.rstrip(" :|\xa0")
    return ""


def _kicker(linked: dict[str, object], meta: dict[str, str]) -> str:
    """The section's name, unless it is only its address ("a-e-d")."""
    section = _first(linked.get("articleSection")) or one_line(meta.get("article:section", ""))
    return "" if section.islower() or len(section) > 60 else _unescaped(section)


def _json_ld(tree: "HtmlElement") -> dict[str, object]:
    """The first article the page describes in JSON-LD."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(
                re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text or ""), strict=False
            )
        except (ValueError, RecursionError):
            continue
        for thing in _things(data, depth=0):
            kinds = thing.get("@type")
            if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return thing
    return {}


def _things(data: object, depth: int) -> list[dict[str, object]]:
    """Every object of a JSON-LD document, outermost first; deep nesting is not followed."""
    if depth > 6:
        return []
    if isinstance(data, list):
        return [thing for item in data[:200] for thing in _things(item, depth + 1)]
    if isinstance(data, dict):
        inner = [
            thing for key in ("@graph", "mainEntity", "mainEntityOfPage") for thing in _things(data.get(key), depth + 1)
        ]
        return [data, *inner]
    return []


def _meta(tree: "HtmlElement") -> dict[str, str]:
    """Meta tags by name or property, the first of each."""
    found: dict[str, str] = {}
    for tag in tree.iterfind(".//meta[@content]"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold()
        found.setdefault(name, tag.get("content") or "")
    return found


def _language(tree: "HtmlElement", linked: dict[str, object], meta: dict[str, str]) -> str:
    """The language a page declares, with the country that its other declarations add."""
    root = tree.getroottree().getroot()
    told = (root.get("lang") or "", root.get("xml:lang") or "", _first(linked.get("inLanguage")))
    tags = [text.strip().replace("_", "-") for text in (*told, meta.get("og:locale", ""))]
    known = [tag for tag in tags if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", tag)]
    first = next(iter(known), "")
    return next((tag for tag in known if first == "pt" and tag.startswith("pt-")), first)


def _url(tree: "HtmlElement", meta: dict[str, str]) -> str:
    told = [link.get("href") or "" for link in tree.iterfind(".//link[@rel='canonical']")] + [meta.get("og:url", "")]
    addresses = (re.sub(r"\s", "%20", re.sub(r"[\r\n\t]", "", url.strip())) for url in told)
    return next((url for url in addresses if url.startswith(("http://", "https://"))), "")


def _image(meta: dict[str, str], url: str) -> str:
    """Where a page's own picture is; relative addresses, which Open Graph does not know, are read as browsers would."""
    told = next((meta[name] for name in ("og:image:secure_url", "og:image", "og:image:url") if meta.get(name)), "")
    try:
        found = urljoin(url, told.strip()) if told.strip() else ""
    except ValueError:  # no address at all
        return ""
    return found if found.startswith(("http://", "https://")) and not re.search(r"\s", found) else ""


def _first(value: object, *, lines: bool = False) -> str:
    """The first of one or several texts, on one line unless it has to keep its paragraphs."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    return value if lines else one_line(value)


def _unescaped(text: str) -> str:
    """Entities that JSON-LD and meta tags carry escaped twice."""
    from html import unescape

    return unescape(text) if "&" in text else text
