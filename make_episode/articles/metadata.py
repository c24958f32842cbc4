"""What a page says about itself: JSON-LD first, then meta tags, then its visible heading."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from make_episode.articles.dates import fold, moment
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting",
             "Report", "TechArticle", "ScholarlyArticle", "LiveBlogPosting", "BackgroundNewsArticle", "ReviewNewsArticle",
             "SocialMediaPosting", "Review")  # fmt: skip
_SITE = re.compile(r"\s+[|–—·•»-]\s+|\s*[|•]\s*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own words about itself."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | date | None = None
    language: str = ""
    url: str = ""
    site: str = ""


def metadata(tree: "HtmlElement") -> Metadata:
    """The metadata of a page."""
    linked = _json_ld(tree)
    meta = _meta(tree)
    site = one_line(meta.get("og:site_name", ""))
    published = _published(tree, linked, meta)
    return Metadata(
        title=_title(tree, linked, meta, site),
        kicker=_first(linked.get("articleSection")) or one_line(meta.get("article:section", "")),
        subtitle="",
        authors=_authors(linked, meta, site),
        published=published,
        language=_language(tree, linked, meta),
        url=_url(tree, meta),
        site=site,
    )


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


def _title(tree: "HtmlElement", linked: dict[str, object], meta: dict[str, str], site: str) -> str:
    """JSON-LD headline, then og:title, then the page's first heading, then its title tag."""
    headings = [one_line(h1.text_content()) for h1 in tree.iterfind(".//h1")]
    first = next((text for text in headings if text), "")
    for candidate in (_first(linked.get("headline")), one_line(meta.get("og:title", "")), first,
                      one_line(tree.findtext(".//title") or "")):  # fmt: skip
        if candidate:
            return _as_heading(without_site(_unescaped(candidate), site), headings)
    return ""


def _as_heading(title: str, headings: list[str]) -> str:
    """The heading that says the same as a title cut short, or the title."""
    stem = fold(title).rstrip(" .…")
    for heading in headings:
        if len(stem) >= 15 and fold(heading).startswith(stem) and title.endswith(("…", "...")):
            return heading
    return title


def without_site(title: str, site: str) -> str:
    """The title without the name of the site behind or before it."""
    parts = _SITE.split(title)
    if len(parts) < 2:
        return title
    if site:
        kept = [part for part in parts if fold(part) != fold(site)]
        if len(kept) < len(parts) and (fold(parts[-1]) == fold(site) or fold(parts[0]) == fold(site)):
            cut = title[: title.rfind(parts[-1])] if fold(parts[-1]) == fold(site) else title[len(parts[0]) :]
            return cut.strip(" |–—·•»-\xa0")
    match = re.match(r"^(.{20,}?)\s+[|]\s+[^|]{2,40}$", title)
    return match[1] if match else title


def _authors(linked: dict[str, object], meta: dict[str, str], site: str) -> tuple[str, ...]:
    people = linked.get("author")
    found = [one_line(_unescaped(_name(person))) for person in (people if isinstance(people, list) else [people])]
    if not any(found):
        found = [
            one_line(part)
            for part in re.split(r",| et | and ", meta.get("author", "") or meta.get("article:author", ""))
        ]
    return tuple(dict.fromkeys(
        name for name in found if name and not re.match(r"https?://|www\.", name) and len(name) < 60 and fold(name) != fold(site)
    ))  # fmt: skip


def _name(person: object) -> str:
    if isinstance(person, dict):
        return _first(person.get("name"))
    return person if isinstance(person, str) else ""


def _published(tree: "HtmlElement", linked: dict[str, object], meta: dict[str, str]) -> datetime | date | None:
    times = [tag.get("datetime", "") for tag in tree.iterfind(".//time[@datetime]")]
    candidates = [_first(linked.get("datePublished")), meta.get("article:published_time", ""), meta.get("og:article:published_time", ""),
                  meta.get("datepublished", ""), meta.get("date", ""), meta.get("dc.date", ""), meta.get("dc.date.issued", ""),
                  meta.get("pubdate", ""), meta.get("sailthru.date", ""), meta.get("parsely-pub-date", ""), *times[:1]]  # fmt: skip
    return next((value for value in (moment(text) for text in candidates if text) if value), None)


def _language(tree: "HtmlElement", linked: dict[str, object], meta: dict[str, str]) -> str:
    root = tree.getroottree().getroot()
    declared = root.get("lang") or root.get("xml:lang") or _first(linked.get("inLanguage")) or meta.get("og:locale", "")
    tag = declared.strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", tag) else ""


def _url(tree: "HtmlElement", meta: dict[str, str]) -> str:
    for link in tree.iterfind(".//link[@rel='canonical']"):
        if (link.get("href") or "").startswith(("http://", "https://")):
            return str(link.get("href"))
    url = meta.get("og:url", "")
    return url if url.startswith(("http://", "https://")) else ""


def _first(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return one_line(value) if isinstance(value, str) else ""


def _unescaped(text: str) -> str:
    """Entities that JSON-LD and meta tags carry escaped twice."""
    from html import unescape

    return unescape(text) if "&" in text else text
