"""Dates and clock times as French newsreaders say them."""

import re
from re import Match

from make_episode.scripts.spoken.fr_grammar import MONTHS, cardinal, date, decimals, minutes, ordinal, rank, time
from make_episode.scripts.spoken.fr_words import MONTH_ABBREVIATIONS
from make_episode.scripts.spoken.language import Rule
from make_episode.scripts.spoken.numerals import count

MONTH_NUMBERS = {**{name: at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS}


def say_date(match: Match[str]) -> str | None:
    """A date with its month in letters."""
    day, year = int(re.sub("[^0-9]", "", match["day"])), match["year"]
    if not 1 <= day <= 31:
        return None
    return date(day, MONTH_NUMBERS[match["month"].lower()], int(year) if year else None)


def say_day_month(match: Match[str]) -> str:
    return date(int(match["day"]), int(match["month"]), None)


def say_from_to(match: Match[str]) -> str | None:
    """Two days: "du 1/3 au 15/3"."""
    days = [(int(match[day]), int(match[month])) for day, month in (("day", "month"), ("last", "last_month"))]
    if not all(1 <= day <= 31 and 1 <= month <= 12 for day, month in days):
        return None
    return " au ".join(date(day, month, None) for day, month in days)


def say_month_year(match: Match[str]) -> str:
    month = match["month"].lower()
    number = MONTH_NUMBERS[month] if month in MONTH_NUMBERS else int(month)
    return f"{MONTHS[number - 1]} {rank(int(match['year']))}"


def say_time(match: Match[str]) -> str:
    hour, minute, second = (int(part) if part else None for part in match.group("hour", "minute", "second"))
    return time(hour or 0, minute, second)


def say_lasting(match: Match[str]) -> str:
    """How long something takes: 2 h 21 min."""
    minute = int(match["minute"])
    return (
        f"{time(int(match['hour']), minute, None)} {minutes(minute)}" if minute else time(int(match["hour"]), 0, None)
    )


def say_half_past(match: Match[str]) -> str:
    """Half an hour more: 1h½."""
    return f"{time(int(match['hour']), None, None)} et demie"


def say_part_of_hour(match: Match[str]) -> str:
    return {"1/2": "une demi-heure", "1/4": "un quart d'heure", "3/4": "trois quarts d'heure"}[match["part"]]


def say_hours(match: Match[str]) -> str:
    """More hours than a day has: 72H."""
    return f"{cardinal(int(match['hours']), 'f')} heures"


def say_times(match: Match[str]) -> str:
    """Opening hours: 9h30-17h."""
    ends = [match.group("hour", "minute"), match.group("last_hour", "last_minute")]
    return " à ".join(time(int(hour), int(minute) if minute else None, None) for hour, minute in ends)


def say_lap(match: Match[str]) -> str:
    """A time of a race or a recipe: 8'58''72."""
    minute, second = int(match["minute"]), int(match["second"])
    said = f"{cardinal(minute, 'f')} {minutes(minute)} {cardinal(second, 'f')}"
    return f"{said} {decimals(match['rest'])}" if match["rest"] else f"{said} secondes"


def say_around_the_clock(match: Match[str]) -> str:
    name = {"h": "heures", "j": "jours"}[match["noun"].lower()]
    return f"{count(int(match['first']), 'fr')} {name} sur {count(int(match['last']), 'fr')}"


def say_minute(match: Match[str]) -> str:
    """A minute of play: 45', 90'+3."""
    said = f"{ordinal(int(match['minute']), 'f')} minute"
    return f"{said} plus {count(int(match['more']), 'fr')}" if match["more"] else said


DAYS = "le|du|au|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?!\w|[.,-][0-9])"
HOUR = "(?P<hour>[01]?[0-9]|2[0-4])‹gap›[hH]"
LAST = "(?P<last_hour>[01]?[0-9]|2[0-4])‹gap›[hH]"
MINUTE = "(?P<minute>[0-5][0-9])"
SECOND = "(?P<second>[0-5]?[0-9])"
MIN = r"(?:mins?|mn|m|['’′])"
SEC = r"(?:secs?|s|['’]{2}|[″\"”])"


def say_season(match: Match[str]) -> str | None:
    """A year that begins in one and ends in the next: "la saison 2024-2025"."""
    first, last = int(match["year"]), int(match["last"])
    return f"{rank(first)} {rank(last)}" if last == first + 1 else None


SEASON = (
    "saisons?|rentrée|scolaire|universitaire|judiciaire|agricole|hydrologique|exercice|campagne|sportive|championnat|"
    "Botola|promotion|session|hiver"
)


def say_seconds(match: Match[str]) -> str:
    """A time of a sprint: 9''58; a delay: 12''."""
    second, rest = int(match["second"]), match["rest"]
    said = f"{cardinal(second, 'f')} seconde{'s' if second > 1 else ''}"
    return f"{said} {decimals(rest)}" if rest else said


MOMENTS = (
    # dates
    Rule(
        "date",
        rf"(?i:(?<!\w)(?:{SEASON}))‹blank›(?P<it>(?P<year>[12][0-9]{{3}})‹dash›(?P<last>[12][0-9]{{3}}))‹end›",
        say_season,
        holds="[0-9]‹dash›[12]",
    ),
    Rule(
        "date",
        r"(?i:(?<!\w)du)‹blank›(?P<it>(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})‹blank›au‹blank›"
        r"(?P<last>[0-9]{1,2})/(?P<last_month>[0-9]{1,2}))(?![\w/]|[.,][0-9])",
        say_from_to,
        holds="[0-9]/[0-9]",
    ),
    Rule(
        "date",
        r"(?i:(?<!\w)(?:le|du|au))‹blank›(?P<it>(?P<day>0?[2-9]|[12][0-9]|3[01])/(?P<month>[1-9]))(?![\w/]|[.,][0-9])",
        say_day_month,
        holds="[0-9]/[0-9]",
    ),
    Rule("date", rf"‹start›(?P<day>1er|[0-9]{{1,2}})‹blank›(?P<month>(?i:‹month›))(?!\w)(?:‹blank›{YEAR})?", say_date),
    Rule(
        "date",
        rf"(?<!\w)(?P<month>(?i:{'|'.join(re.escape(name) for name in MONTH_ABBREVIATIONS)}))‹blank›{YEAR}",
        say_month_year,
    ),
    Rule(
        "date",
        r"‹start›(?<!/)(?:(?=0)|(?=../0))(?P<day>0[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2])(?![\w/]|[.,][0-9])",
        say_day_month,
    ),
    Rule("date", rf"‹start›(?<![0-9]/)(?P<month>0[1-9]|1[0-2])/{YEAR}(?!/)", say_month_year),
    Rule(
        "date",
        rf"(?i:(?<!\w)(?:{DAYS}))‹blank›(?P<it>(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2]))"
        r"(?![\w/]|[.,][0-9])",
        say_day_month,
        holds="[0-9]/[0-9]",
    ),
    # times
    Rule(
        "time",
        r"‹start›24‹gap›[hH]‹gap›/‹gap›7‹gap›[jJ](?!\w)",
        lambda _: "vingt-quatre heures sur vingt-quatre, sept jours sur sept",
    ),
    Rule(
        "time",
        r"‹start›(?P<first>24|7|6|5)‹gap›(?P<noun>[hHjJ])‹gap›(?:/|sur)‹gap›(?P<last>24|7)‹gap›[hHjJ]?(?!\w)",
        say_around_the_clock,
    ),
    Rule("time", r"‹start›24/24‹gap›[hH]?(?!\w|/)", lambda _: "vingt-quatre heures sur vingt-quatre"),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "vingt-quatre heures sur vingt-quatre, sept jours sur sept"),
    Rule("time", rf"‹start›{HOUR}{MINUTE}?‹to›{LAST}(?P<last_minute>[0-5][0-9])?(?!\w)", say_times),
    Rule("time", r"‹start›(?P<hour>[01]?[0-9]|2[0-4])‹gap›[hH]‹gap›(?:½|1/2)(?![\w/])", say_half_past),
    Rule("time", r"‹start›(?<!/)(?P<part>1/2|[13]/4)‹gap›h(?!\w)", say_part_of_hour),
    Rule("time", r"‹start›(?P<hours>2[5-9]|[3-9][0-9]|1[0-9]{2})‹gap›H(?!\w)", say_hours),
    Rule("time", rf"‹start›{HOUR}‹gap›{MINUTE}‹gap›{MIN}‹gap›{SECOND}‹gap›{SEC}?(?!\w)", say_time),
    Rule("time", rf"‹start›{HOUR}\.?‹gap›{MINUTE}‹gap›mi?n(?!\w)", say_lasting),
    Rule("time", rf"‹start›{HOUR}\.?‹gap›{MINUTE}(?P<second>)(?:‹gap›['’′])?(?!\w)", say_time),
    Rule("time", rf"‹start›{HOUR}(?P<minute>)(?P<second>)(?![\w²³/])", say_time),
    Rule(
        "time",
        r"‹start›(?P<minute>[0-9]{1,2})‹gap›['’′]‹gap›(?P<second>[0-5][0-9])(?:‹gap›(?:['’]{2}|[″\"”])"
        r"(?P<rest>[0-9]{1,3})?)?(?![\w'’])",
        say_lap,
    ),
    Rule(
        "time",
        r"‹start›(?P<minute>[0-9]{1,2})‹gap›(?:min|mn)‹gap›(?P<second>[0-5][0-9])(?P<rest>)(?:‹gap›s(?:ec)?)?(?!\w)",
        say_lap,
    ),
    Rule("time", r"‹start›(?P<minute>[0-9]{1,2}):(?P<second>[0-5][0-9])[.,](?P<rest>[0-9]{1,3})(?!\w)", say_lap),
    Rule(
        "time",
        r"‹start›(?P<second>[0-9]{1,2})(?:['’]{2}|[\"″”])(?P<rest>[0-9]{1,3})(?!\w)",
        say_seconds,
    ),
    Rule(
        "time",
        r"‹start›(?P<second>[0-9]{1,2})(?:['’]{2}|″)(?P<rest>)(?![\w'’])",
        say_seconds,
    ),
    Rule(
        "time",
        r"(?<![\w'’])(?P<minute>[0-9]{1,3})['’′](?:‹gap›\+‹gap›(?P<more>[0-9]{1,2}))?(?![\w'’\"])",
        say_minute,
        holds="[0-9]['’′]",
    ),
    Rule(
        "time",
        r"(?<![\w'’])(?P<minute>[0-9]{1,3})['’′](?P<more>)(?=‹upper›[a-zà-öø-ÿ])",
        lambda match: f"{say_minute(match)}. ",
        holds="[0-9]['’′]",
    ),
)  # fmt: skip
