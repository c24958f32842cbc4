"""What a page says about itself: JSON-LD first, then meta tags, then its visible heading."""

import json
import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from make_episode.articles import boilerplate
from make_episode.articles.bylines import byline, is_name
from make_episode.articles.dates import DateLine, date_line, fold, moment
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
_DATE_FIELDS = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("pubdate", "sailthru.date", "parsely-pub-date"),
)
_STANDFIRST = re.compile(
    r"(?<![a-z])(?:chapo|chapeau|standfirst|entradilla|sottotitolo|sommario|subtitle|sub-?headline|dek|deck|bajada|copete"
    r"|article__desc|lead|lede|vorspann|teaser|intro|introduction|accroche|excerpt|abstract|resumen|blurb|strapline|catenaccio"
    r"|untertitel|unterzeile|subtitulo|linha-?fina|(?:article|story|post)-summary|(?:article|story|post)[-_]{1,2}description)"
    r"(?![a-z])"
)
_AUTHOR = re.compile(
    r"(?<![a-z])(?:(?:author|auteur|autor|autore|firma|signature)(?:[-_]{1,2}name)?|byline-contributors?)(?![a-z_-])"
)
_BY = re.compile(r"^(?:auteure?|autrice|author|by|par|von|por|di)\b[ :]*", re.IGNORECASE)


_ROLE = re.compile(r"\s*\([^()]{2,40}\)$")
_PHOTOGRAPHER = re.compile(r"\((?:photo|foto|fotos|bild|imag)[^()]*\)$")
_DAY = re.compile(r"\s+(?:le|la|les|on|am|el|il|em)\b.*$")
"""What is left of a date behind a name: "Maud Verne le samedi"."""
_LONGEST_STANDFIRST = 90  # words
_LONGEST_KICKER = 5  # words
_ARABIC_NAME = re.compile(r"[\u0621-\u064a]{2,}(?: [\u0621-\u064a]{2,}){1,3}")


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
        authors=_authors(linked, meta, site) or _marked_author(tree, site),
        site=site,
        published=_published(tree, linked, meta),
        language=_language(tree, linked, meta),
        url=url,
        image=_image(meta, url),
        body=_first(linked.get("articleBody"), lines=True),
    )


def completed(about: Metadata, tree: "HtmlElement", lines: list[str]) -> Metadata:
    """The metadata with the kicker, the time and the byline that the page prints around its title."""
    plain = fold(about.title)
    at = next((number for number, line in enumerate(lines) if plain and fold(line) == plain), None)
    if at is None:
        return about
    near = lines[max(0, at - 3) : at + 10]
    beside = " ".join(near)
    dated = [(number, found) for number, line in enumerate(near) if (found := date_line(line)) and found.published]
    published = about.published
    for _, found in dated:
        if isinstance(found.published, datetime) and not isinstance(published, datetime):
            published = found.published if published in {None, found.published.date()} else published
    above = lines[max(0, at - 3) : at]
    return replace(
        about,
        kicker=_printed_kicker(tree, above, sure=True) or about.kicker or _printed_kicker(tree, above, sure=False),
        subtitle=_standfirst(tree, about.title, about.described, beside),
        published=published or next((found.published for _, found in dated), None),
        authors=about.authors or _signed(near, dated),
    )


def _signed(near: list[str], dated: list[tuple[int, DateLine]]) -> tuple[str, ...]:
    """People named in a byline, or alone on a line beside the date."""
    signed: list[tuple[int, tuple[str, ...]]] = []
    for number, line in enumerate(near):
        found = byline(line) or ()
        away = min((abs(number - other) for other, _ in dated), default=len(near))
        is_told = bool(_ARABIC_NAME.fullmatch(found[0])) and found[0] != line if found else False
        if found and (is_told or ((away <= 2 or not is_name(line)) and all(is_name(name) for name in found))):
            signed.append((away if is_name(line) else 0, found))
    if signed:
        return min(signed, key=lambda one: one[0])[1]
    beside = ([_DAY.sub("", name) for name in byline(found.rest) or ()] for _, found in dated)
    return next((tuple(people) for people in beside if people and all(map(_is_person, people))), ())


def _is_person(name: str) -> bool:
    """Whether a name looks like a person's, in letters with or without capitals."""
    return is_name(name) or bool(_ARABIC_NAME.fullmatch(name))


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


def _standfirst(tree: "HtmlElement", title: str, described: str, beside: str) -> str:
    """What stands beside the title in an element that calls itself a standfirst, or in bold and describes the page."""
    bold = ""
    for element in tree.iter("p", "h2", "h3", "div"):
        text = one_line(" ".join(inner.text_content() for inner in element.iter("p")) or element.text_content())
        if not 4 <= len(text.split()) <= _LONGEST_STANDFIRST or text not in beside or date_line(text):
            continue
        if _is_beside(element) or element.find(".//h1") is not None or fold(text) in fold(title):
            continue
        if _STANDFIRST.search(names(element)) or element.get("itemprop") == "description":
            return text
        inner = [child for child in element if child.tag in {"b", "strong"}]
        if text == described and (
            element.tag != "p" or (len(inner) == 1 and one_line(inner[0].text_content()) == text)
        ):
            bold = bold or text
    return bold


def _is_beside(element: "HtmlElement") -> bool:
    """Whether an element belongs to a picture, a film or a link to another article."""
    above = next(element.iterancestors("figure", "picture", "video", "li", "a", "nav"), None)
    return above is not None or bool(re.search(r"image|img|photo|picture|video|media|caption", names(element)))


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


def _authors(linked: dict[str, object], meta: dict[str, str], site: str) -> tuple[str, ...]:
    people = linked.get("author")
    found = [one_line(_unescaped(_name(person))) for person in (people if isinstance(people, list) else [people])]
    if not any(found):
        found = [
            one_line(part)
            for part in re.split(r",| et | and ", meta.get("author", "") or meta.get("article:author", ""))
        ]
    named = (_ROLE.sub("", _BY.sub("", name)) for name in found if not _PHOTOGRAPHER.search(fold(name)))
    known = (name for name in named if name and len(name) < 60 and fold(name) != fold(site))
    return tuple(dict.fromkeys(name for name in known if not re.match(r"https?://|www\.", name)))


def _marked_author(tree: "HtmlElement", site: str) -> tuple[str, ...]:
    """The name in the first element of its own that calls itself an author's, without the site's beside it."""
    for element in tree.iter("div", "p", "span", "a"):
        if _AUTHOR.search(f"{names(element)} {element.get('rel') or ''} {element.get('itemprop') or ''}"):
            said = re.split(r"\s[-–—|]\s", _BY.sub("", one_line(element.text_content())))
            own = [text for text in said if fold(text) != fold(site)]
            if len(own) == 1 and _is_person(own[0]):
                return (own[0],)
            marked = (inner for inner in element.iter("span", "a", "b") if inner.get("itemprop") or inner.tag == "a")
            inside = [name for inner in marked if _is_person(name := one_line(inner.text_content()))]
            return tuple(inside[:1]) or tuple(name for name in byline(" ".join(own)) or () if _is_person(name))
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
