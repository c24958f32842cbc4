"""Who signed a page: a person before all, whoever says so; else the newsroom or agency it names; never the site."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from make_episode.articles.beside import Beside
from make_episode.articles.bylines import byline, is_agency, is_name, is_signed
from make_episode.articles.dates import fold
from make_episode.articles.furniture import place_of
from make_episode.articles.markup import names
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIELD = re.compile(r"(?:^|[.:_-])(?:authors?|author-?name|byline|dc\.creator)$")
"""Meta tags that name an author: "author", "article:author", "search.byline", "parsely-author"."""
_MARKED = re.compile(
    r"(?<![a-z])(?:(?:author|auteur|autor|autore|firma|signature)(?:[-_]{1,2}name)?|byline-contributors?)(?![a-z_-])"
)
_BY = re.compile(r"^(?:auteure?|autrice|author|by|par|von|por|di)\b[ :]*", re.IGNORECASE)
_MADE = re.compile(
    r"^(?:un|une) (?:documentaire|reportage|r[ée]cit|enqu[êe]te|texte|article|portrait|entretien|dossier|billet"
    r"|chronique|analyse) (?:de |d['’]|par )(?P<who>.+)$",
    re.IGNORECASE,
)
"""A byline that says what has been made: "Un reportage de Nina Roy"."""
_OPENS = re.compile(r"\W*(?:\w[\w’']* ){0,2}(?:by|par|von|por|a cura di)\b|di\b")
_ROLE = re.compile(r"\s*\([^()]{2,40}\)$")
_SENT = re.compile(
    r"\s+(?:envoy[ée]e?s?|correspondante?s?|journalistes?|enviad[oa]s?|corresponsal(?:es)?|inviat[oaie]|staff|special"
    r"|correspondents?|reporters?|follow|suivre|seguir|@).*$",
    re.IGNORECASE,
)
"""What stands behind names without a comma: "Nina Roy Envoyée spéciale à Vevey"."""
_PHOTOGRAPHER = re.compile(r"\((?:photo|foto|fotos|bild|imag)[^()]*\)$")
_DAY = re.compile(
    r"(?:\s+(?:le|la|les|on|am|el|il|em))?(?:\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu"
    r"|vendre|same)di|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:mon|diens|donners|frei"
    r"|sams|sonn)tag|mittwoch))?[\s,]*$",
    re.IGNORECASE,
)
"""What is left of a date behind a name: "Maud Verne le samedi", "Maud Verne Tuesday"."""
_AT_PLACE = re.compile(r"(?P<who>[^|/]{4,60}?) ?[|/] ?[A-ZÀ-Þ][\w.’'-]+(?: [\w.’'-]+){0,3} ?[|/]?")
"""Who writes from where: "Nina Roy | Madrid"."""
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|info)", re.IGNORECASE)
_FIRM = re.compile(r"\b(?:gmbh|ltd|inc|llc|s\.a|s\.a\.s|s\.?r\.?l|s\.l|sarl|co\. kg|publishing)\.?$|^ediciones ")
_DESK = re.compile(r"\b(?:desk|staff|newsroom|team|writers?|editors?|admin|administrator|webmaster|contact|us|root)$")
"""How desks and the software of a site call themselves."""
_WIRE = re.compile(r"\b(?:wire|report|news|service|agenc\w+|redaktion|redaction|redaccion|redazione|redacao)\b")
_OWNER = re.compile(
    r"(?P<en>.+?)['’]s (?:blog|weblog|notes|site|website)|(?:le )?blog (?:de|di|von|do|da) (?P<de>.+)", re.IGNORECASE
)
_ELSEWHERE = frozenset(("comments", "related links", "navigation", "page footer", "share buttons", "picture caption"))
_OTHER = re.compile(r"(?<![a-z])(?:related|correlat|relacionad|verwandt|connexes)")
_ARABIC_NAME = re.compile(r"[\u0621-\u064a]{2,}(?: [\u0621-\u064a]{2,}){1,3}")
_NEAR = 2  # lines between a date and a name alone
_MOST = 0.5  # of what an author's element says is names
_LONGEST = 60  # letters of a name


def told(linked: Mapping[str, object], meta: Mapping[str, str], site: str, url: str) -> tuple[str, ...]:
    """Whom a page names to machines, without itself, its publisher, its makers and addresses."""
    people = linked.get("author")
    found = [one_line(_name(person)) for person in (people if isinstance(people, list) else [people])]
    if not any(found):
        field = next((text for key, text in meta.items() if _FIELD.search(key) and not _is_address(text) and text), "")
        found = [one_line(part) for part in re.split(r",|;| et | and ", field)]
    named = (_ROLE.sub("", _BY.sub("", name)) for name in found if not _PHOTOGRAPHER.search(fold(name)))
    publishers = {fold(site), fold(meta.get("dc.publisher", ""))}
    known = tuple(
        name
        for name in dict.fromkeys(named)
        if name and len(name) < _LONGEST and fold(name) not in publishers and not _is_no_author(name)
    )
    return without_site(known, site, url)


def _is_no_author(name: str) -> bool:
    """Whether a name is an address, a firm or a desk."""
    plain = fold(name)
    return bool(_is_address(name) or _HOST.fullmatch(name) or _FIRM.search(plain) or _DESK.search(plain))


def _is_address(text: str) -> bool:
    return bool(re.match(r"https?://|www\.|@", text.strip()))


def people(named: Sequence[str]) -> bool:
    """Whether one of the names is a person's."""
    return any(is_person(name) and not is_agency(name) and not _WIRE.search(fold(name)) for name in named)


def is_person(name: str) -> bool:
    """Whether a name looks like a person's, in letters with or without capitals."""
    is_one = is_name(name) and not _DESK.search(fold(name)) and not _HOST.fullmatch(name)
    return is_one or bool(_ARABIC_NAME.fullmatch(name))


def printed(near: Beside) -> tuple[str, ...]:
    """People whom a line beside the title names behind "By" or another word like it."""
    found = (_signed(text) for text, _ in _said(near) if _says_who(text))
    return next((who for who in found if who and all(map(is_person, who))), ())


def alone(near: Beside) -> tuple[str, ...]:
    """People named alone on a line above the text beside the date, the nearest first; not those the title is about."""
    told = sorted(_said(near), key=lambda one: one[1])
    above = f"{' '.join(near.above)} {near.opening}"
    lines = [_DAY.sub("", text) for text, away in told if away <= _NEAR and text in above]
    found = (who for text in lines for who in [*_from_place(text), _signed(text)] if who)
    return next((who for who in found if all(is_person(name) and name not in near.below[0] for name in who)), ())


def _said(near: Beside) -> Iterator[tuple[str, int]]:
    """The lines beside the title and what stands in them besides dates, with how far from a date; `_NEAR` if not."""
    dates = dict(near.dated)
    for number, line in enumerate(near.lines):
        away = min((abs(number - other) for other in dates), default=_NEAR + 1)
        rests = [dates[number].rest, *dates[number].rest.split(" | ")] if number in dates else []
        is_portrait = number > len(near.above) and number + 1 in dates and is_name(line)  # the author's, with the name
        for text in (line, *rests):
            yield text, _NEAR + 1 if number in near.apart and text == line and not is_portrait else away


def _says_who(line: str) -> bool:
    """Whether a line opens with "By" or a word like it."""
    found = byline(line)
    is_arabic = bool(found and _ARABIC_NAME.fullmatch(found[0]) and found[0] != line)
    return is_arabic or bool(_MADE.match(line) or _OPENS.match(fold(line)))


def _signed(line: str) -> tuple[str, ...]:
    """Whom a line names as having written, made or reported."""
    made = _MADE.match(line)
    if made:
        who = made["who"]
        half = who[: len(who) // 2]
        return tuple(name for name in (half if half * 2 == who else who,) if is_name(name))
    cut = _SENT.sub("", line)
    found = byline(cut if cut != line and _BY.match(line) else line) or ()
    return tuple(_DAY.sub("", name) for name in found if not is_agency(name) or len(found) == 1)


def _from_place(line: str) -> Iterator[tuple[str, ...]]:
    """The name of a line that says who writes from where."""
    found = _AT_PLACE.fullmatch(line)
    if found and is_person(found["who"]):
        yield (found["who"],)


def marked(tree: "HtmlElement", site: str, near: Beside | None = None) -> tuple[str, ...]:
    """The names in the first element that calls itself an author's, without the site's; only one `near` if given."""
    for element in tree.iter("div", "p", "span", "a"):
        if not _is_marked(element):
            continue
        text = one_line(element.text_content())
        if near:
            is_there = bool(text) and text in f"{' '.join(near.above)} {near.opening}"
        else:
            is_there = not _is_elsewhere(element)
        who = _named(element, text, site) if is_there else ()
        if who:
            return who
    return ()


def _is_marked(element: "HtmlElement") -> bool:
    return bool(_MARKED.search(f"{names(element)} {element.get('rel') or ''} {element.get('itemprop') or ''}"))


def _is_elsewhere(element: "HtmlElement") -> bool:
    """Whether an element belongs to comments, a menu, a picture or another article."""
    above = list(element.iterancestors())
    is_of_other = sum(box.tag == "article" for box in above) > 1 or any(_OTHER.search(names(box)) for box in above)
    return is_of_other or any(place_of(box) in _ELSEWHERE for box in above)


def _named(element: "HtmlElement", text: str, site: str) -> tuple[str, ...]:
    """The people an author's element names, without the site's name beside them."""
    own = [said for said in re.split(r"\s[-–—|]\s", _BY.sub("", text)) if fold(said) != fold(site)]
    if len(own) == 1 and is_person(own[0]):
        return (own[0],)
    inside = [name for inner in _inner(element) if is_person(name := one_line(inner.text_content()))]
    several = len(" ".join(own)) <= 2 * _LONGEST  # a box about an author has links of other names
    said = " | ".join(own)
    told = tuple(name for name in byline(said) or () if is_person(name))
    is_all = len(" ".join(told)) >= _MOST * len(said)
    return tuple(dict.fromkeys(inside if several else inside[:1])) or (told if is_all or _BY.match(text) else ())


def without_site(named: tuple[str, ...], site: str, url: str) -> tuple[str, ...]:
    """The names without those of the site, unless it is all there is: a blog may have its author's."""
    host = re.sub(r"^https?://(?:www\.)?|/.*$", "", url).split(".")
    own = {re.sub(r"\W", "", fold(name)) for name in (site, *host)}
    return tuple(name for name in named if re.sub(r"\W", "", fold(name)) not in own) or named


def _inner(element: "HtmlElement") -> "Iterator[HtmlElement]":
    return (
        inner
        for inner in element.iter("span", "a", "b", "strong", "em")
        if inner is not element and (inner.get("itemprop") or inner.tag in {"a", "strong", "em"})
    )


def stands(name: str, seen: Sequence[tuple[str, str]]) -> bool:
    """Whether somebody is named by a line that is in no menu, or in a byline."""
    plain = fold(name)
    return any(
        plain == fold(line) or plain in map(fold, _signed(line))
        for line, place in seen
        if place not in _ELSEWHERE and plain in fold(line)
    )


def without_button(line: str) -> str:
    """A byline below a text as others are written, without the dash before it and the button behind it."""
    cut = _SENT.sub("", line.lstrip("-–—• "))
    return cut if cut != line and is_signed(cut) else line


def owner(site: str) -> tuple[str, ...]:
    """Whose blog a site calls itself."""
    found = _OWNER.fullmatch(site)
    who = (found["en"] or found["de"]) if found else ""
    return (who,) if is_name(who) else ()


def _name(person: object) -> str:
    if isinstance(person, dict):
        person = person.get("name")
    if isinstance(person, list):
        person = person[0] if person else ""
    from html import unescape

    return unescape(person) if isinstance(person, str) else ""
