"""What German says of dates, times, ranks, years and kings: numbers that agree with the words around them."""

import re
from re import Match

from make_episode.scripts.spoken.de_grammar import (
    ACCUSATIVE,
    DATIVE,
    MIXED,
    ON_WEEKDAY,
    WEAK_E,
    WEAK_N,
    cardinal,
    ending,
    gender,
    one,
    stem,
    year,
)
from make_episode.scripts.spoken.de_words import (
    CENTS,
    COUNTED,
    EIN_BEFORE,
    HONOURS,
    MONTH_NUMBERS,
    MONTHS,
    OPENERS,
    QUEENS,
    RANKED_NOUNS,
    REIGNS,
    WEEKDAYS,
)
from make_episode.scripts.spoken.language import Noun, Number
from make_episode.scripts.spoken.numerals import count, roman
from make_episode.scripts.spoken.patterns import ends_sentence


def ordinal(value: int, kind: str) -> str:
    return stem(value) + (kind or "e")


def fraction(top: int, bottom: int) -> str | None:
    """As in "ein halb", "drei Viertel", "ein Hundertstel"."""
    if not 0 < top < bottom or bottom not in (*range(2, 11), 12, 100, 1000):
        return None
    name = "halb" if bottom == 2 else stem(bottom).removesuffix("t").capitalize() + "tel"
    return f"{cardinal(top, 'n')} {name}"


def price(number: Number, noun: Noun) -> str | None:
    """As in "4,50 €": vier Euro fünfzig."""
    if len(number.fraction) != 2 or number.sign or noun.one not in CENTS:
        return None
    cents = int(number.fraction)
    if number.value == 0 and cents:
        cent = CENTS[noun.one]
        return f"{cardinal(cents, 'm')} {cent.one if cents == 1 else cent.many}"
    said = f"{cardinal(number.value, noun.gender)} {noun.one if number.value == 1 else noun.many}"
    return f"{said} {count(cents, 'de')}" if cents else said


def date(day: int, month: int, year_: int | None) -> str:
    return f"{stem(day)}er {MONTHS[month - 1]}" + (f" {year(year_)}" if year_ else "")


def time(hour: int, minute: int | None, second: int | None) -> str:
    said = f"{cardinal(hour, 'm')} Uhr" + (f" {count(minute, 'de')}" if minute else "")
    return f"{said} und {cardinal(second, 'f')} {'Sekunde' if second == 1 else 'Sekunden'}" if second else said


def words_before(match: Match[str], group: str | int = 0) -> str:
    """What stands before a match on its line, as far as it can bear on the number."""
    return match.string[max(0, match.start(group) - 80) : match.start(group)]


def _stop(match: Match[str]) -> str:
    """The full stop of an ordinal that ends a line is the sentence's too."""
    text = match.string
    return "." if re.fullmatch(r"[»“”\")]?\s*", text[match.end() : match.end() + 3]) and len(text.split()) > 2 else ""


def say_date(match: Match[str]) -> str:
    """As in "am 7. Februar", "der 3.-7. März": days take the ending their article asks."""
    written, end = match["month"].lower(), ending(words_before(match), "Monat")
    month = match["month"] if "." not in written else MONTHS[MONTH_NUMBERS[written] - 1]
    said = f"{stem(int(match['day']))}{end} {month}{match['s']}"
    if match["first"]:
        said = f"{stem(int(match['first']))}{end} bis {said}"
    return said + (f" {year(int(match['year']))}" if match["year"] else "")


def say_figure_date(match: Match[str]) -> str:
    """As in "am 24.12.", "vom 3.2.2025"."""
    said = f"{stem(int(match['day']))}{ending(words_before(match, 'it'), 'Monat')} {MONTHS[int(match['month']) - 1]}"
    written = match.groupdict().get("year")
    if not written:
        return said + _stop(match)
    full = int(written) if len(written) == 4 else int(written) + (2000 if int(written) < 50 else 1900)
    return f"{said} {year(full)}"


def say_ordinal(match: Match[str]) -> str | None:
    """A number with a full stop, where its neighbours show that it is an ordinal and not the end of a sentence."""
    written = match["number"]
    value = int(written.replace(".", "")) if written[0].isdigit() else roman(written)
    before, noun = words_before(match), (match["next"] or "").strip()
    if not value or not _is_ordinal(before, match.string[match.end() :], noun):
        return None
    return stem(value) + ending(before, _noun_after(match)) + ("" if noun else _stop(match))


def _noun_after(match: Match[str]) -> str:
    """The noun an ordinal stands before, beyond other ordinals and adjectives."""
    found = re.match(
        r"(?:[ \u00a0,/]{1,2}(?:und|oder|bis|sowie|[0-9]{1,4}\.|[a-zäöüß]{3,20}(?:e|en|er|es|em)(?!\w))){0,4}[ \u00a0]"
        r"(?P<noun>[A-ZÄÖÜ][\w-]{1,40})",
        match.string[match.end() : match.end() + 120],
    )
    return re.split("-", found["noun"])[-1] if found else ""


LISTED = re.compile(r"(?:[/,] ?)?(?:[ \u00a0](?:und|oder|bis|sowie))?[ \u00a0/–-]{1,3}[0-9]{1,4}\.[ \u00a0]")
LISTED_BEFORE = re.compile(r"[0-9]{1,4}\.?[ \u00a0](?:und|oder|bis|sowie)[ \u00a0]$")
CHOICE = re.compile(r"[0-9][ \u00a0](?:und|oder)[ \u00a0](?:der|die|das)[ \u00a0]$")
"""A number without a full stop, and one more at the sentence's end: "die 110 oder die 112."."""
LAST_WORD = re.compile(r"([^\W\d_]{1,20})[ \u00a0]$")
RANKED = re.compile(f"(?:{'|'.join(RANKED_NOUNS)})$")
DETERMINER = re.compile(r"(?:der|dies|jed|jen|welch)(?:e|er|es|em|en)?")


def _is_ordinal(before: str, after: str, noun: str) -> bool:
    """Whether an article stands before, or a noun that is ranked, an adjective or another ordinal after."""
    if (noun and (noun[0].islower() or RANKED.search(noun))) or LISTED.match(after) or ON_WEEKDAY.search(before):
        return True
    word = LAST_WORD.search(LISTED_BEFORE.sub("", before))
    if not word:
        return False
    last = word[1].lower()
    if not noun and CHOICE.search(before):
        return False
    return last in WEAK_N | WEAK_E or bool(DETERMINER.fullmatch(last) or MIXED.fullmatch(last))


def say_one(match: Match[str]) -> str:
    """As in "1 Tag", "mit 1 Stimme": the article agrees with its noun and preposition."""
    before, noun = words_before(match), match["next"]
    label = re.search(r"(\w+)[ \u00a0]$", before)
    if noun[0].islower() or (label and label[1] in EIN_BEFORE):
        return "eins"
    return one(before, gender(noun))


def say_decade(match: Match[str]) -> str:
    value = int(match["number"])
    said = {1: "eins", 7: "sieben"}.get(value) or (year(value) if value > 999 else count(value, "de"))
    return said + match["mark"]


def say_hours(match: Match[str]) -> str:
    """As in "8.05 Uhr", "8.30–12 Uhr", "8-12 Uhr"."""
    first, last = match.group("hour", "minute"), match.group("last_hour", "last_minute")
    said = time(int(first[0]), int(first[1] or 0), None)
    if not last[0]:
        return said
    if not first[1] and not last[1]:
        said = count(int(first[0]), "de")
    return f"{said} bis {time(int(last[0]), int(last[1] or 0), None)}"


def say_duration(match: Match[str]) -> str:
    """As in "2:03:15 Stunden", "1:45,3 Min."."""
    stop = match["noun"].endswith(".") and ends_sentence(match.string, match.end(), OPENERS)
    parts = [int(part) for part in match["figures"].split(":")]
    names = [("Stunde", "Stunden"), ("Minute", "Minuten"), ("Sekunde", "Sekunden")][-len(parts) :]
    if match["noun"][0] in "Sh" and len(parts) == 2:
        names = [("Stunde", "Stunden"), ("Minute", "Minuten")]
    said = [
        f"{cardinal(part, 'f')} {one if part == 1 else many}" for part, (one, many) in zip(parts, names, strict=True)
    ]
    if match["part"]:
        said[-1] = f"{count(parts[-1], 'de')} Komma {_figures(match['part'])} {names[-1][1]}"
    return " ".join(said) + "." * stop


def say_score(match: Match[str]) -> str:
    return f"{count(int(match['first']), 'de')} zu {count(int(match['last']), 'de')}"


YEAR_BEFORE = re.compile(
    r"(?:^|[^\w])(?:Jahre?s?|seit|bis|um|ab|Ende|Anfang|Mitte|Sommer|Winter|Herbst|Frühjahr|Frühling|von|nach|und|in|Revolution|Krieg"
    rf"|{'|'.join(MONTHS)})[ \u00a0]$"
)


def say_year(match: Match[str]) -> str | None:
    value, noun = int(match["it"]), match["next"] or ""
    if noun in COUNTED or noun.removesuffix("n") in COUNTED:
        return None
    return (
        None
        if value < 1900 and noun[:1].isupper() and not YEAR_BEFORE.search(words_before(match, "it"))
        else year(value)
    )


KING = {"n": ("der", "e"), "a": ("den", "en"), "d": ("dem", "en"), "g": ("des", "en")}
QUEEN = {"n": ("die", "e"), "a": ("die", "e"), "d": ("der", "en"), "g": ("der", "en")}


def say_span(match: Match[str]) -> str | None:
    """As in "1939–45"."""
    first, last = int(match["year"]), int(match["last"])
    return f"{year(first)} bis {count(last, 'de')}" if last > first % 100 else None


def say_regnal(match: Match[str]) -> str:
    """As in "Ludwig XIV.": der Vierzehnte, after prepositions dem or den Vierzehnten, else des Vierzehnten."""
    name = match["name"]
    genitive = name not in REIGNS and name not in QUEENS
    case = "g" if genitive else _reign_case(words_before(match))
    article, end = (QUEEN if name.removesuffix("s") in QUEENS else KING)[case]
    stop = _stop(match) if match["dot"] and len(match.string.split()) > 4 else ""
    return f"{article} {stem(roman(match['roman'])).capitalize()}{end}{stop}"


def _reign_case(before: str) -> str:
    """The case of a king from the word before his titles and names."""
    for word in reversed(re.findall(r"[^\W\d_]+", before)):
        lower = word.lower()
        if lower == "des":
            return "g"
        if lower in DATIVE or lower == "dem":
            return "d"
        if lower in ACCUSATIVE or lower == "den":
            return "a"
        if not (word[0].isupper() or lower in HONOURS or lower == "der"):
            break
    return "n"


def say_so_called(match: Match[str]) -> str:
    """As in "sog.": the adjective takes the ending of its article."""
    noun, before = match["next"], words_before(match)
    end = ending(before, noun)
    return "sogenannte" + ("n" if before.lower().endswith("die ") and gender(noun) != "f" else end[1:])


def say_half(match: Match[str]) -> str:
    return cardinal(int(match["whole"]), "m") + "einhalb"


def say_weekdays(match: Match[str]) -> str:
    """As in "Mo.–Fr."."""
    return f"{WEEKDAYS[match['first']]} bis {WEEKDAYS[match['last']]}" if match["last"] else WEEKDAYS[match["first"]]


def _figures(written: str) -> str:
    return " ".join(count(int(figure), "de") for figure in written)


def say_times(match: Match[str], after: str, before: str = "") -> str:
    """The number with what stands around it: "4 x 100", "5x"."""
    return f"{before}{cardinal(int(match['number']), 'm')}{after}"


def say_one_percent(match: Match[str]) -> str:
    """As in "1 %": ein Prozent."""
    sign = match["sign"][:1]
    return ("plus " if sign == "+" else "minus " if sign else "") + "ein Prozent"


def say_month_year(match: Match[str]) -> str:
    """An issue or a month in figures: 3/2024."""
    return f"{count(int(match['month']), 'de')} {year(int(match['year']))}"


def say_system(match: Match[str]) -> str:
    """A line-up: 4-3-3."""
    return " ".join(count(int(part), "de") for part in match[0].split("-"))


def say_majority(match: Match[str]) -> str:
    """As in "2/3-Mehrheit"."""
    return (fraction(int(match["top"]), int(match["bottom"])) or "").title().replace(" ", "-")


def say_roman_ordinal(match: Match[str]) -> str | None:
    """As in "II. Weltkrieg"; a single letter with a full stop is one only before a noun that is ranked."""
    return say_ordinal(match) if len(match["number"]) > 1 or RANKED.search(match["next"]) else None
