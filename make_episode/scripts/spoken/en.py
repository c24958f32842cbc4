"""English as newsreaders say it."""

import re
from re import Match

from make_episode.scripts.spoken.en_attributes import ATTRIBUTES
from make_episode.scripts.spoken.en_figures import FIGURES
from make_episode.scripts.spoken.en_words import (
    ABBREVIATIONS,
    ACRONYMS,
    BEFORE_MINUS,
    BEFORE_NUMBER,
    CAPITAL_WORDS,
    CENTS,
    CURRENCIES,
    INITIALISMS,
    MONTH_ABBREVIATIONS,
    PLAIN_WORDS,
    REIGNS,
    ROMAN_BEFORE,
    SCALES,
    SYMBOLS,
    TITLES,
    UNITS,
)
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as words
from make_episode.scripts.spoken.numerals import count, one_by_one, parse
from make_episode.scripts.spoken.patterns import either, ends_sentence

MONTHS = "January February March April May June July August September October November December".split()
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip

PLURALS = {"y": "ies", "x": "xes"}


def cardinal(value: int, _gender: str) -> str:
    return count(value, "en")


def ordinal(value: int, _kind: str) -> str:
    head, _, last = re.sub(r"(.*[ -])?([a-z]+)$", r"\1|\2", count(value, "en")).partition("|")
    if last in ORDINALS:
        return head + ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def year(value: int) -> str:
    """A year in pairs: nineteen eighty-four, but two thousand and five."""
    first, last = divmod(value, 100)
    if not 1000 < value < 2100 or 2000 <= value < 2010 or value % 1000 == 0:
        return count(value, "en")
    tail = "hundred" if last == 0 else f"oh {count(last, 'en')}" if last < 10 else count(last, "en")
    return f"{count(first, 'en')} {tail}"


def fraction(top: int, bottom: int) -> str | None:
    names = {2: "half", 4: "quarter"}
    if not 0 < top < bottom or (bottom not in (2, 3, 4, 5, 6, 8) and (top > 1 or bottom > 100)):
        return None
    name = names.get(bottom) or ordinal(bottom, "").removeprefix("one ")
    if top > 1:
        return f"{count(top, 'en')} {name}s"
    return f"one {name}"


def price(number: Number, noun: Noun) -> str | None:
    """Cents are named: $2.50 is two dollars and fifty cents."""
    if len(number.fraction) != 2 or number.sign or noun.one not in CENTS:
        return None
    one, many = CENTS[noun.one]
    cents = int(number.fraction)
    said = [f"{count(number.value, 'en')} {noun.one if number.value == 1 else noun.many}"] if number.value else []
    said += [f"{count(cents, 'en')} {one if cents == 1 else many}"] if cents else []
    return " and ".join(said) or None


def date(day: int, month: int, year_: int | None) -> str:
    return f"{MONTHS[month - 1]} {ordinal(day, '')}" + (f", {year(year_)}" if year_ else "")


def time(hour: int, minute: int | None, second: int | None) -> str:
    said = [count(hour, "en")]
    if minute:
        said += [f"oh {count(minute, 'en')}" if minute < 10 else count(minute, "en")]
    elif minute == 0:
        said += ["o'clock" if 1 <= hour <= 12 else "hundred"]
    if second:
        said += ["and", count(second, "en"), "seconds"]
    return " ".join(said)


def say_time(match: Match[str]) -> str:
    """A time with a.m. or p.m.: "8:05 p.m." is eight oh five p m."""
    minute = int(match["minute"]) if match["minute"] else None
    half = "a m" if match["half"][0] in "aA" else "p m"
    rest = match.string[match.end() :]
    more = re.match(rf"‹blank›(?:{AFTER_TIME})".replace("‹blank›", "[ \u00a0]"), rest)
    stop = "." if match["half"].endswith(".") and not more and ends_sentence(match.string, match.end()) else ""
    return f"{time(int(match['hour']), minute or None, None)} {half}{stop}"


def say_date(match: Match[str]) -> str | None:
    day, month = int(match["day"]), match["month"].lower()
    if not 1 <= day <= 31:
        return None
    month = month if month in LANGUAGE.months else month + "."
    written = match.groupdict().get("year")
    if match.start("day") < match.start("month"):
        said = f"the {ordinal(day, '')} of {MONTHS[LANGUAGE.months[month] - 1]}"
        said = said.removeprefix("the ") if re.search(r"\b[Tt]he $", match.string[: match.start()]) else said
        return said + (f" {year(int(written))}" if written else "") + _stop(match)
    return date(day, LANGUAGE.months[month], int(written) if written else None)


def say_crowd(match: Match[str]) -> str:
    """Many people: "5m people" are millions, not metres."""
    return f"{words(parse(match['number'], LANGUAGE), LANGUAGE)} {SCALES[match['scale']].many}"


def say_by(match: Match[str]) -> str:
    """Measures of a surface and legs of a relay: 10 x 15 cm, 4x100m."""
    first = words(parse(match["number"], LANGUAGE), LANGUAGE)
    return f"{first} by {match['last']}{match['unit']}"


def say_duration(match: Match[str]) -> str:
    """Hours and minutes: 2h 15m."""
    hours, minutes = int(match["hours"]), int(match["minutes"])
    said = f"{count(hours, 'en')} {'hour' if hours == 1 else 'hours'}"
    return f"{said} {count(minutes, 'en')} {'minute' if minutes == 1 else 'minutes'}"


def say_pence(match: Match[str]) -> str:
    pence = int(match["pence"])
    return f"{count(pence, 'en')} {'penny' if pence == 1 else 'pence'}"


def say_part(match: Match[str]) -> str | None:
    """A part after its article: "a 1/4 share"."""
    return (fraction(1, int(match["bottom"])) or "").removeprefix("one ")


def _stop(match: Match[str]) -> str:
    """The full stop behind a month, unless it only shortens its name: "on 3 Aug. they met"."""
    short = match["month"].lower() not in map(str.lower, MONTHS)
    return "." if match[0].endswith(".") and (not short or ends_sentence(match.string, match.end())) else ""


def say_days_of(match: Match[str]) -> str | None:
    """Days of one month, the month behind them: 3-17 August."""
    first, last = int(match["first"]), int(match["day"])
    if not 1 <= first < last <= 31:
        return None
    led = "" if re.search(r"\b[Tt]he $", match.string[: match.start()]) else "the "
    return f"{led}{ordinal(first, '')} to {'the ' if led else ''}{(say_date(match) or '').removeprefix('the ')}"


def say_days(match: Match[str]) -> str | None:
    """Days of one month: Feb. 16-18."""
    first = say_date(match)
    return f"{first} to {ordinal(int(match['last']), '')}" if first and int(match["last"]) <= 31 else None


def say_phone(match: Match[str]) -> str:
    """A telephone number, figure by figure."""
    said = one_by_one("".join(re.findall("[0-9]", match[0])), LANGUAGE)
    return f"plus {said}" if match[0].startswith("+") else said


def say_plural(match: Match[str]) -> str:
    """Decades: "the 1990s", "the '80s"."""
    value = int(match["it"].strip("'’s"))
    said = year(value) if value > 99 else count(value, "en")
    return said[:-1] + "ies" if said.endswith("y") else said + "s"


def say_year(match: Match[str]) -> str:
    return year(int(match["it"]))


def say_month_year(match: Match[str]) -> str:
    return f"{MONTHS[LANGUAGE.months[match['month'].lower()] - 1]} {year(int(match['year']))}"


def regnal(value: int) -> str:
    return f"the {ordinal(value, '').capitalize()}"


AFTER_TIME = (
    r"[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central"
    "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
MONTH = either([*MONTHS, *(name.capitalize() for name in MONTH_ABBREVIATIONS)])
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
HALF = r"(?P<half>[AaPp]\.?‹gap›[Mm]\b\.?)"
RULES = (
    Rule(
        "date",
        rf"(?<!\w)(?P<month>{MONTH})\.?‹blank›(?P<day>[0-9]{{1,2}})‹dash›(?P<last>[0-9]{{1,2}})(?!\w)",
        say_days,
    ),
    Rule("fraction", r"‹start›9/11(?![\w/])", lambda _: "nine eleven"),
    Rule("measure", r"‹start›50[-/]50‹end›(?![-/])", lambda _: "fifty-fifty"),
    Rule("fraction", r"(?<=\b[aA] )1/(?P<bottom>[2-9]|1[0-2])‹end›(?!/)", say_part),
    *ATTRIBUTES,
    *FIGURES,
    Rule(
        "measure",
        r"‹start›(?<![x×])(?<![x×] )(?P<number>‹number›)‹gap›[x×]‹gap›(?P<last>‹number›)(?P<unit>‹gap›‹unit›)‹end›",
        say_by,
    ),
    Rule(
        "time",
        r"‹start›(?P<hours>[0-9]{1,3})‹gap›(?:h|hrs?)‹gap›(?P<minutes>[0-5]?[0-9])‹gap›(?:m|mins?)(?!\w)",
        say_duration,
    ),
    Rule(
        "measure",
        r"‹start›‹number›‹blank›(?P<it>[-–−])(?=‹blank›‹number›‹blank›?=)",
        lambda _: "minus",
    ),
    Rule(
        "measure",
        r"‹start›‹number›‹gap›%?‹blank›(?P<it>[<>])(?=‹blank›‹number›)",
        lambda match: {"<": "less than", ">": "greater than"}[match["it"]],
    ),
    Rule("money", r"‹start›(?P<pence>[1-9][0-9]?)p(?!\w)", say_pence),
    Rule("roman", r"(?<!\w)World War (?P<it>III?|I)(?![\w-])", lambda m: ("One", "Two", "Three")[len(m["it"]) - 1]),
    Rule("phone", r"(?<![\w.-])(?<!\) )555-[0-9]{4}(?![\w-])", say_phone),
    Rule(
        "time",
        r"‹start›(?P<first>1[0-2]|0?[1-9])(?:[:.](?P<past>[0-5][0-9]))?‹dash›"
        rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?‹gap›{HALF}",
        lambda match: f"{time(int(match['first']), int(match['past'] or 0) or None, None)} to {say_time(match)}",
    ),
    Rule(
        "date",
        rf"‹start›(?P<first>[0-9]{{1,2}})(?:st|nd|rd|th)?‹dash›(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?‹blank›"
        rf"(?:of‹blank›)?(?P<month>{MONTH})(?!\w)\.?(?:,?‹blank›(?P<year>{YEAR})(?!\w|[.,][0-9]))?",
        say_days_of,
    ),
    Rule(
        "date",
        rf"‹start›(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?‹blank›(?:of‹blank›)?(?P<month>{MONTH})(?!\w)\.?(?:,?‹blank›"
        rf"(?P<year>{YEAR})(?!\w|[.,][0-9]))?",
        say_date,
    ),
    Rule(
        "date",
        rf"(?<!\w)(?P<month>{MONTH})\.?‹blank›(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![\w:%]|[.,/][0-9]|"
        rf"‹dash›[0-9])(?:,?‹blank›(?P<year>{YEAR})(?!\w|[.,][0-9]))?",
        say_date,
    ),
    Rule("date", rf"(?<!\w)(?P<month>{MONTH})\.?,?‹blank›(?P<year>{YEAR})(?!\w|[.,][0-9]|‹dash›[0-9])", say_month_year),
    Rule("time", rf"‹start›(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?‹gap›{HALF}", say_time),
    Rule(
        "money",
        r"‹start›(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?)‹gap›(?P<scale>[mMbB])"
        r"(?!‹blank›(?:hurdles|finals|champions|medals|races|relays|swimmers|runners))"
        r"(?=‹blank›(?:[a-z]{3,20}s|people|men|women|children)(?!\w))",
        say_crowd,
    ),
    Rule(
        "phone",
        r"(?<![\w.-])(?:\+?1[-. ])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[-.])[0-9]{3}[-. ][0-9]{4}(?![\w-])",
        say_phone,
    ),
    Rule("phone", r"(?<![\w.-])0[0-9]{2,4}(?: [0-9]{3,4}){1,2}(?![\w-])", say_phone),
    Rule(
        "phone",
        r"(?i:(?<!\w)(?:dial|call|dialling|dialing|calling))‹blank›(?P<it>[0-9]{3})‹end›",
        lambda m: one_by_one(m["it"], LANGUAGE),
    ),
    Rule("time", r"‹start›24[/-]7(?![\w/-])", lambda _: "twenty-four seven"),
    Rule(
        "abbreviation",
        r"(?<!\w)‹upper›[a-z]{2,20}‹blank›(?P<it>St\.?)(?![\w’'-]|‹blank›‹upper›)",
        lambda m: "Street" + ("." if m["it"].endswith(".") and ends_sentence(m.string, m.end()) else ""),
    ),
    Rule("year", r"(?<![\w.,])(?P<it>(?:1[0-9]|20)[0-9]0s|['’]?[2-9]0['’]?s)(?!\w)", say_plural),
    Rule(
        "year",
        r"(?i:(?<!\w)"
        rf"(?:in|since|of|from|by|until|till|before|after|during|for|circa|around|to|and|between|late|early|mid|year|spring|summer|autumn|fall|winter|the))‹blank›(?P<it>{YEAR})(?![\w%]|[.,][0-9]|‹gap›‹dash›[0-9]|‹blank›(?:people|men|women|children|of|homes|soldiers|troops|jobs|workers|points|metres|meters|miles|[a-z]{{3,}}s(?!\w)))",
        say_year,
    ),
    Rule(
        "year",
        r"(?<![\w.,$€£–-])(?P<it>19[0-9]{2}|20[0-9]{2})(?![\w%]|[.,][0-9]|‹dash›[0-9]|‹blank›"
        r"(?:people|men|women|children|homes|soldiers|[a-z]{3,}s(?!\w)))",
        say_year,
    ),
)  # fmt: skip

LANGUAGE: Language = Language(
    code="en",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={"st": "", "nd": "", "rd": "", "th": ""},
    decimal=".", groups=",", point="point", dot="point",
    plus="plus",
    plus_minus="plus or minus",
    lone_scales=frozenset({"bn", "Bn", "mn", "tn", "trn", "k", "K", "M", "B"}),
    minus="minus",
    year=year,
    fraction=fraction,
    to="to",
    out_of="out of",
    phone=lambda group: one_by_one(group, LANGUAGE),
    letters_plural="'s",
    times="times", by="by",
    per="per",
    and_="and",
    half="a half",
    scales=SCALES,
    currencies=CURRENCIES,
    price=price,
    units=UNITS,
    per_names={"s": "second", "h": "hour", "hr": "hour", "min": "minute", "g": "gram", "yr": "year", "capita": "capita",
               "b": "barrel", "bbl": "barrel"}
    | {name: name for name in "day week month year hour person household litre liter barrel".split()},
    unused_units=frozenset({"s", "h", "min", "g", "V", "W"}),
    never_last=frozenset({"Lt. Col.", "Lt. Gov.", "Maj. Gen."})
    | frozenset({"vs.", "v.", "e.g.", "i.e.", "approx.", "cf.", "c.", "No.", "no."}),
    percent={"%": "percent", "‰": "per thousand", "pc": "percent", "pct": "percent"},
    months={**{name.lower(): at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS},
    month_names=tuple(MONTHS),
    date=date,
    month_first=True,
    time=time,
    regnal=regnal,
    reigns=REIGNS,
    roman_before=ROMAN_BEFORE,
    abbreviations=ABBREVIATIONS,
    titles=TITLES,
    before_number=BEFORE_NUMBER,
    acronyms=ACRONYMS,
    initialisms=INITIALISMS,
    capital_words=CAPITAL_WORDS, plain_words=PLAIN_WORDS, before_minus=BEFORE_MINUS,
    symbols=SYMBOLS,
    web={
        "@": "at", ".": "dot", "/": "slash", "-": "dash", "_": "underscore", ":": "colon", "#": "hashtag",
        "www": "www",
    },
    rules=RULES,
)  # fmt: skip
