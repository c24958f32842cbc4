"""Dates and times as pages print them, in seven languages.

Own patterns first; dateparser, slow to load, only for a line that says it is a date and fits none of them.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from make_episode.articles.language import NARRATED, primary
from make_episode.articles.zones import ZONE, offset_of

_MONTHS = {
    1: "janvier janv jan january enero ene januar jaenner gennaio gen janeiro يناير جانفي جانفييه كانون_الثاني",
    2: "fevrier fevr fev february feb febrero februar febbraio fevereiro فبراير فيفري شباط",
    3: "mars mar march marzo mrz maerz marz marco مارس اذار",
    4: "avril avr april apr abril abr aprile ابريل افريل نيسان",
    5: "mai may mayo maggio mag maio ماي مايو ايار",
    6: "juin june jun junio juni giugno giu junho يونيو جوان حزيران",
    7: "juillet juil july jul julio juli luglio lug julho يوليوز يوليو جويلية تموز",
    8: "aout august aug agosto ago غشت اغسطس اوت اب",
    9: "septembre sept september sep septiembre settembre set setembro شتنبر سبتمبر ايلول",
    10: "octobre oct october octubre oktober okt ottobre ott outubro out اكتوبر تشرين_الاول",
    11: "novembre nov november noviembre novembro نونبر نوفمبر تشرين_الثاني",
    12: "decembre dec december diciembre dic dezember dez dicembre dezembro دجنبر ديسمبر كانون_الاول",
}
_MONTH = {name.replace("_", " "): number for number, names in _MONTHS.items() for name in names.split()}
_MONTH_RE = "|".join(sorted((re.escape(name) for name in _MONTH), key=len, reverse=True))

_DATES = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d/.])(?P<d>\d{1,2}) ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/])"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:er|st|nd|rd|th|o|º|°|\.)?,?[ -]?(?:de |of |d')?(?P<n>{_MONTH_RE})\b\.?"
        rf"(?: ?[/|] ?(?:{_MONTH_RE})\b)?[ ,-]{{0,2}}(?:de |del |of )?(?P<y>(?:19|20)\d\d)(?!\d)"
    ),
    re.compile(rf"\b(?P<n>{_MONTH_RE})\b\.? ?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)(?!\d)"),
)
_TIME = re.compile(
    r"(?<![\d:.,/])(?P<h>[01]?\d|2[0-3])"
    r"(?: ?h(?:rs|eures?)? ?(?P<m1>[0-5]\d)?(?:min)?(?![a-z])|[:.](?P<m2>[0-5]\d)(?::[0-5]\d)?"
    r"|(?= ?(?:am|pm|a\.m|p\.m|uhr|صباحا|مساء|ص\b|م\b)))"
    r"(?: ?(?P<half>a\.?m\b\.?|p\.?m\b\.?|صباحا|مساء|ص\b|م\b))?(?: ?(?:uhr|horas|heures|hrs|h)\b)?(?![\d/])"
)
_ISO = re.compile(r"\b(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?([Zz]|[+-]\d\d:?\d\d)?")

_UPDATED = re.compile(
    r"\b(mis(e)? a jour|modifie[e]?|actualise[e]?|maj|updated?|modified|last update|edited|actualizad[oa]|modificad[oa]"
    r"|atualizad[oa]|aktualisiert|stand|zuletzt|aggiornat[oa]|ultima modifica|ultimo aggiornamento|ultima atualizacao"
    r"|ultima actualizacion|اخر تحديث|تحديث|حدث في|عدل في)\b"
)
_PUBLISHED = re.compile(
    r"\b(publie[es]?|poste[es]?|paru|mis(e)? en ligne|cree|ecrit|redige|diffuse|published|posted|first published"
    r"|created"
    r"|publicad[oa]|creado|criad[oa]|postad[oa]|veroeffentlicht|veroffentlicht|erstellt|pubblicat[oa]|inserit[oa]"
    r"|نشر|نشرت|نشر في|تاريخ النشر|تم النشر)\b"
)
_FILLER = re.compile(
    r"\b(publication|le|la|l|les|a|au|du|et|de|en|il|on|at|the|in|and|el|las|los|y|e|das|dos|as|os|um|am|alle|ore|ora|il"
    r"|del|date|fecha|datum|data|hora|heure|time|last|first|derniere|zuletzt|ultima|ultimo|pm|heures?|horas?|hrs?|h|uhr"
    r"|local|locale|article|ce|est|ete|was|on|par|min|vor|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mie|vie|sab"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so"
    r"|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|gio"
    r"|segunda|terca|quarta|quinta|sexta|feira|"
    r"الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد|اثنين|في|علي|الساعة|يوم|بتاريخ|تم|و|م|ه)\b"
)
_RELATIVE = re.compile(
    r"^\W*(il y a (environ )?(\d+|une?|quelques) (minutes?|min|heures?|h|jours?|semaines?|mois|an|ans)"
    r"|(\d+|an?|a few) (minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|hace \d+ (minutos?|horas?|dias?)"
    r"|vor \d+ (minuten?|stunden?|tag(en)?)|(\d+|un'?) (minuti|or[ae]|giorn[oi]) fa|ha \d+ (minutos?|horas?|dias?)"
    r"|منذ \S+( \S+)?|قبل \d+ \S+|(aujourd'hui|hier|today|yesterday|hoy|ayer|heute|gestern|oggi|ieri|hoje|ontem)"
    r"(,? (a|at|a las|as|alle|um))?( \d{1,2}[h:.]\d{0,2}( uhr)?)?)\W*$"
)
_AT = re.compile(r"(?:a|at|a las|as|um|alle) (?P<h>[01]?\d|2[0-3]) ?[h:.] ?(?P<m>[0-5]\d)?(?: uhr)?")
_ASIDE = re.compile(
    r"\W*(?:(?:temps de |duree de )?lecture\b|reading time|lesezeit|tempo d[ie] |tiempo de |\d+ min|\d+ vues|lu \d"
    r"|vu \d|(?:aujourd'hui|hier|today|yesterday|hoy|ayer|heute|gestern|oggi|ieri|hoje|ontem)\b)"
)
"""What stands beside a date in one line: how long reading takes, how often it was read, the day as seen from now."""
_PLACES = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:[ /,(-]+(?:(?:d[eu]|la|el|las|los|del|sur|en|les?) )*[A-ZÀ-Þ][\w’'-]+)*\)?")
"""Where an article comes from: "Villar de la Sierra / Madrid"."""
_LETTER = re.compile(r"[^\W\d_]")
_INITIAL = re.compile(r" [A-ZÀ-Þ]\.$")
_MARGIN = " \t-–—|,;:·•()/"
_LONGEST = 260  # characters of a line that is nothing but dates and bylines


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a line that is there for its date says."""

    published: datetime | date | None
    """None where the line tells no whole date: "il y a 2 heures"."""
    rest: str = ""
    """What else stands in it: a byline, a place."""
    updated: bool = False
    """Whether the line tells only when the article was last changed."""
    time: tuple[int, int] | None = None
    """Hour and minute of a line that leaves the day to another one: "Publié à 4 h 00"."""


@dataclass(frozen=True, slots=True)
class _Found:
    value: datetime | date
    start: int
    end: int
    updated: bool
    labelled: bool


_OFTEN = 300  # characters of what is folded more than once
_GLUED = re.compile(
    r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)"
    r"|(?<=[A-Z]{2})(?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d{1,2}, (?:19|20)\d\d)"
)
"""Where a blank is missing: "August 13, 20255:00 AM", "SCIENCENOV 7, 2023"."""
_DIGIT = re.compile(r"\d")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_SAME = str.maketrans("’ـىٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\xa0\u202f\t\n", "'\u0640يا01234567890123456789    ", "")


@lru_cache(maxsize=65_536)  # whoever looks at a line folds it; few are long
def _folded(text: str) -> str:
    return _fold(text)


def fold(text: str) -> str:
    """Lower case without accents, with ASCII digits and plain blanks; as long as the text as a rule (not for ß).

    Arabic loses its vowel signs and the hamza of its alefs, which pages write or leave out as they please.
    """
    return _folded(text) if len(text) <= _OFTEN else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return text.casefold().translate(_SAME)
    plain = unicodedata.normalize("NFD", text.casefold())
    return _MARKS.sub("", plain).translate(_SAME).replace("\u0640", "")


@lru_cache(maxsize=65_536)
def date_line(line: str, language: str = "") -> DateLine | None:
    """What a head line says, or None where it is not there for its date (a title or sentence that names one)."""
    if len(line) > _LONGEST:
        return None
    line = _GLUED.sub(" ", line)
    folded = fold(line)
    alone = _AT.fullmatch(folded.strip())
    if alone or _RELATIVE.match(folded) or (_label(folded) and _RELATIVE.match(_without_labels(folded))):
        return DateLine(None, time=(int(alone["h"]), int(alone["m"] or 0)) if alone else _time_alone(folded))
    found = _all(folded, language)
    if not found:
        return _last_resort(folded, language)
    rest = _rest(line, folded, found)
    labelled = any(one.labelled for one in found)
    is_exact = any(isinstance(one.value, datetime) for one in found)
    longest = 8 if labelled or is_exact or all(map(_PLACES.fullmatch, rest.split(" | "))) else 4
    if len(re.findall(r"\w+", fold(rest))) > longest and not re.match(r"\W*(par|by|von|por|di|بقلم)\b", fold(rest)):
        return None
    if not labelled and rest.endswith((".", "?", "!")) and len(rest) > 12 and not _INITIAL.search(rest):
        return None
    first = min(found, key=lambda one: (one.updated, one.start))
    return DateLine(first.value, rest, first.updated)


_TODAY = re.compile(r"\b(?:aujourd'hui|today|hoy|heute|oggi|hoje)\b,?|\b(?:a las|at|a|um|alle|as)\b")


def _time_alone(folded: str) -> tuple[int, int] | None:
    """The time of a line that tells when something was published, but not on which day unless today."""
    label = _PUBLISHED.search(folded)
    time = _TIME.search(folded)
    if not label or not time or _TODAY.sub("", folded[label.end() : time.start()]).strip(" :,"):
        return None
    return int(time["h"]), int(time["m1"] or time["m2"] or 0)


def is_labelled(line: str) -> bool:
    """Whether a line says that it tells when something was published."""
    return bool(_PUBLISHED.search(fold(line)))


def in_dateline(text: str, language: str = "") -> date | None:
    """The date a report opens with, as in "RABAT, 12 mars 2025 (MAP) – …"; None where there is none with a year."""
    opening = re.split(r" [–—-] |\) ?[–—:-]", text[:120], maxsplit=1)
    if len(opening) < 2:
        return None
    found = _all(fold(opening[0]), language)
    return _day(found[0].value) if found else None


def moment(text: str, language: str = "") -> datetime | date | None:
    """The date and time of a field that holds nothing else, such as a page's metadata; None where it holds none."""
    text = text.strip()[:_LONGEST]
    iso = _ISO.search(text)
    if iso:
        day, time, seconds, zone = iso.groups()
        try:
            return datetime.fromisoformat(f"{day}T{time}{seconds or ''}{(zone or '').upper().replace('Z', '+00:00')}")
        except ValueError:
            return None
    found = _all(fold(text), language)
    return found[0].value if found else None


def _day(value: datetime | date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _all(folded: str, language: str) -> list[_Found]:
    """Every whole date in a folded line, with the time that follows or precedes it and what its label calls it."""
    if not _DIGIT.search(folded):
        return []
    matches: list[re.Match[str]] = []
    for pattern in _DATES:
        for match in pattern.finditer(folded):
            if all(match.start() >= other.end() or match.end() <= other.start() for other in matches):
                matches.append(match)
    matches.sort(key=re.Match.start)
    found = []
    for number, match in enumerate(matches):
        before = matches[number - 1].end() if number else 0
        after = matches[number + 1].start() if number + 1 < len(matches) else len(folded)
        day = _as_date(match, folded, language)
        if day:
            found.append(_with_time(day, match, folded, before, after))
    return found


def _as_date(match: re.Match[str], folded: str, language: str) -> date | None:
    parts = match.groupdict()
    year = int(parts["y"])
    year += 2000 if year < 100 else 0
    day, month = int(parts["d"]), _MONTH[parts["n"]] if parts.get("n") else int(parts["m"])
    american = language == "en" and re.search(r"\b([ap]\.?m\b|[ecmp][sd]?t\b)", folded)
    if not parts.get("n") and match.re is _DATES[1] and (month > 12 or (american and day <= 12)):
        day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_time(day: date, match: re.Match[str], folded: str, before: int, after: int) -> _Found:
    """The date with the time beside it: after it as a rule, else before it ("22:34, 7 février")."""
    start, end = match.span()
    label = folded[before:start]
    updated, published = _UPDATED.search(label), _PUBLISHED.search(label)
    labels = bool(updated or published)
    is_update = bool(updated and (not published or updated.start() > published.start()))
    tail = folded[end:after]
    next_label = _label(tail)
    time = _TIME.search(tail[: next_label.start()] if next_label else tail)
    if time and len(re.sub(r"[^\w]", "", _FILLER.sub("", tail[: time.start()]))) > 3:
        time = None
    offset = end
    if not time:
        times = [
            one for one in _TIME.finditer(label) if not re.search(r"[a-z]{4}", _FILLER.sub("", label[one.end() :]))
        ]
        time, offset = (times[-1], before) if times else (None, end)
    if not time:
        return _Found(day, start, end, is_update, labels)
    zone = ZONE.match(folded[offset + time.end() : after].lstrip(" ,"))
    if zone and len(zone["name"]) == 2 and not time["half"]:  # French "et", not Eastern Time
        zone = None
    value = _clock(day, time, zone)
    if offset == before:
        return _Found(value, before + time.start(), end, is_update, labels)
    stop = offset + time.end()
    if zone:
        stop += len(folded[stop:after]) - len(folded[stop:after].lstrip(" ,")) + zone.end()
    return _Found(value, start, stop, is_update, labels)


def _clock(day: date, time: re.Match[str], zone: re.Match[str] | None) -> datetime:
    hour, minute = int(time["h"]), int(time["m1"] or time["m2"] or 0)
    half = time["half"] or ""
    if half[:1] in {"p", "م"} and hour < 12:
        hour += 12
    elif half[:1] in {"a", "ص"} and hour == 12:
        hour = 0
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=offset_of(zone, day) if zone else None)


def _label(folded: str) -> re.Match[str] | None:
    labels = [match for match in (_UPDATED.search(folded), _PUBLISHED.search(folded)) if match]
    return min(labels, key=re.Match.start) if labels else None


def _without_labels(folded: str) -> str:
    return re.sub(r"^[\W]*(le|on|the|el|la|am)?\b[\W]*", "", _UPDATED.sub("", _PUBLISHED.sub("", folded)))


def _rest(line: str, folded: str, found: list[_Found]) -> str:
    """What a date line says besides its dates, labels and weekdays, as written where folding kept the length."""
    text = line if len(folded) == len(line) else folded
    keep = [True] * len(text)
    for one in found:
        keep[one.start : one.end] = [False] * (one.end - one.start)
    masked = "".join(char if kept else " " for char, kept in zip(folded, keep, strict=True))
    for pattern in (_UPDATED, _PUBLISHED):
        for match in pattern.finditer(masked):
            keep[match.start() : match.end()] = [False] * (match.end() - match.start())
    pieces = "".join(char if kept else "\n" for char, kept in zip(text, keep, strict=True)).split("\n")
    told = (part for piece in pieces for part in re.split(r"\s[-–|•]\s", piece) if not _ASIDE.match(fold(part)))
    said = (
        re.sub(r"[\s,]+(?:le|la|on|the|el|am|il|em|a|à|den|\w{3,6}day)$", "", piece.strip(_MARGIN)) for piece in told
    )
    return " | ".join(piece for piece in said if _LETTER.search(_FILLER.sub("", fold(piece))))


def _last_resort(folded: str, language: str) -> DateLine | None:
    """A line with a label such as "Publié le" and digits that no pattern knows."""
    label = _label(folded)
    if not label or label.start() > 3 or not re.search(r"\d", folded) or len(folded) > 80:
        return None
    import dateparser

    tail = _without_labels(folded).strip(" :-|")
    if not re.search(r"(?<!\d)(19|20)\d\d(?!\d)", tail):
        return DateLine(None, time=_time_alone(folded))
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": datetime(2000, 1, 1)}  # noqa: DTZ001
    asked = [primary(language)] if primary(language) in NARRATED else list(NARRATED)  # all 200 take 3 s to load
    value = dateparser.parse(tail, languages=asked, settings=settings)
    if not value:
        return None
    return DateLine(value if re.search(r"\d ?[:h]", tail) else value.date())
