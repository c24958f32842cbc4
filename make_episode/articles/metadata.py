"""What a page says about itself: JSON-LD first, then meta tags, then its visible heading."""

import json
import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from make_episode.articles.bylines import byline, is_name
from make_episode.articles.dates import DateLine, date_line, fold, moment
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report",
    "TechArticle", "ScholarlyArticle", "Review",
))  # fmt: skip
_DATE_FIELDS = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("pubdate", "sailthru.date", "parsely-pub-date"),
)
_STANDFIRST = re.compile(
    r"(?i)\b(?:article[-_]*)?(chapo|chapeau|standfirst|entradilla|sottotitolo|subtitle|sub-?headline|dek|bajada|copete|occhiello"
    r"|article__desc|article-lead|vorspann)\b"
)
_AUTHOR = re.compile(r"(?i)(?<![\w-])(?:author|auteur|autor|autore|firma|signature)(?:[-_]{1,2}name)?(?![\w-])")
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
    body: str = ""
    """The article's text where the page carries it for machines."""


def metadata(tree: "HtmlElement") -> Metadata:
    """The metadata of a page."""
    linked = _json_ld(tree)
    meta = _meta(tree)
    site = one_line(meta.get("og:site_name", ""))
    url = _url(tree, meta)
    return Metadata(
        title=_title(tree, linked, meta, (site, url)),
        kicker=_kicker(linked, meta),
        subtitle=_standfirst(tree),
        authors=_authors(linked, meta, site) or _marked_author(tree),
        published=_published(tree, linked, meta),
        language=_language(tree, linked, meta),
        url=url,
        body=_first(linked.get("articleBody"), lines=True),
    )


def completed(about: Metadata, lines: list[str]) -> Metadata:
    """The metadata with the time and the byline that the page prints around its title."""
    plain = fold(about.title)
    at = next((number for number, line in enumerate(lines) if plain and fold(line) == plain), None)
    if at is None:
        return replace(about, subtitle="")
    near = lines[max(0, at - 3) : at + 10]
    dated = [(number, found) for number, line in enumerate(near) if (found := date_line(line)) and found.published]
    published = about.published
    for _, found in dated:
        if isinstance(found.published, datetime) and not isinstance(published, datetime):
            published = found.published if published in {None, found.published.date()} else published
    return replace(
        about,
        subtitle=about.subtitle if about.subtitle in near else "",
        published=published or next((found.published for _, found in dated), None),
        authors=about.authors or _signed(near, dated),
    )


def _signed(near: list[str], dated: list[tuple[int, DateLine]]) -> tuple[str, ...]:
    """People named in a byline, or alone on a line beside the date."""
    for number, line in enumerate(near):
        found = byline(line) or ()
        beside = any(abs(number - other) <= 2 for other, _ in dated)
        if found and (beside or not is_name(line)) and all(is_name(name) for name in found):
            return found
    return next((names for _, found in dated if (names := byline(found.rest))), ())


def _kicker(linked: dict[str, object], meta: dict[str, str]) -> str:
    """The section's name, unless it is only its address ("a-e-d")."""
    section = _first(linked.get("articleSection")) or one_line(meta.get("article:section", ""))
    return "" if section.islower() or len(section) > 60 else _unescaped(section)


def _standfirst(tree: "HtmlElement") -> str:
    """The text of an element that calls itself a standfirst."""
    for element in tree.iter("p", "h2", "div"):
        if _STANDFIRST.search((element.get("class") or "") + " " + (element.get("itemprop") or "")):
            text = one_line(element.text_content())
            if 4 <= len(text.split()) <= 90:
                return text
    return ""


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


def _title(tree: "HtmlElement", linked: dict[str, object], meta: dict[str, str], site: tuple[str, str]) -> str:
    """JSON-LD headline, then og:title, then the page's first heading, then its title tag."""
    headings = [text for h1 in tree.iterfind(".//h1") if (text := one_line(h1.text_content()))]
    candidates = (_first(linked.get("headline")), one_line(meta.get("og:title", "")), *headings[:1],
                  one_line(tree.findtext(".//title") or ""))  # fmt: skip
    title = next((_unescaped(candidate) for candidate in candidates if candidate), "")
    return _as_heading(title, headings) or without_site(title, *site)


def _as_heading(title: str, headings: list[str]) -> str:
    """The heading that says the same as a title that was cut short or has the site's name behind it, or ""."""
    stem = fold(title).rstrip(" .…")
    for heading in headings:
        plain = fold(heading)
        cut = len(stem) >= 15 and plain.startswith(stem) and title.endswith(("…", "..."))
        behind = stem[len(plain) :] if stem.startswith(plain) else "-"
        if cut or (len(heading) >= 10 and re.match(r"\s+[-|–—·•»:]\s", behind) and len(behind) < 40):
            return heading
    return ""


def without_site(title: str, site: str = "", url: str = "") -> str:
    """The title without the name of the site behind or before it; `url` tells the name where the page does not."""
    parts = _SITE.split(title)
    if len(parts) < 2:
        return title
    host = re.sub(r"\W", "", fold(re.sub(r"^https?://|/.*$", "", url)))
    for part in (parts[-1], parts[0]):
        plain = re.sub(r"\W", "", fold(part))
        if plain and (fold(part) == fold(site) or (len(plain) > 3 and plain in host)):
            cut = title[: title.rfind(part)] if part is parts[-1] else title[len(part) :]
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
    known = (name for name in found if name and len(name) < 60 and fold(name) != fold(site))
    return tuple(dict.fromkeys(name for name in known if not re.match(r"https?://|www\.", name)))


def _marked_author(tree: "HtmlElement") -> tuple[str, ...]:
    """The name in the first element of its own that calls itself an author's."""
    for element in tree.iter("div", "p", "span", "a"):
        if _AUTHOR.search((element.get("class") or "") + " " + (element.get("rel") or "")):
            text = one_line(element.text_content())
            return (text,) if is_name(text) else ()
    return ()


def _name(person: object) -> str:
    if isinstance(person, dict):
        return _first(person.get("name"))
    return person if isinstance(person, str) else ""


def _published(tree: "HtmlElement", linked: dict[str, object], meta: dict[str, str]) -> datetime | date | None:
    times = [tag.get("datetime", "") for tag in tree.iterfind(".//time[@datetime]")]
    candidates = (_first(linked.get("datePublished")), *(meta.get(name, "") for name in _DATE_FIELDS), *times[:1])
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
