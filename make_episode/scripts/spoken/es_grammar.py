"""How Spanish says a number: its gender, its short forms, its ordinals, fractions, prices, dates and times."""

import re

from make_episode.scripts.spoken import es_words
from make_episode.scripts.spoken.language import Noun, Number
from make_episode.scripts.spoken.numerals import count

UNITS_RANKED = " primero segundo tercero cuarto quinto sexto séptimo octavo noveno".split(" ")
TEENS_RANKED = """décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo
decimoctavo decimonoveno""".split()
TENS_RANKED = "  vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo".split(" ")
HUNDREDS_RANKED = """ centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo
octingentésimo noningentésimo""".replace("\n", " ").split(" ")
PARTS = {
    2: "medio",
    3: "tercio",
    4: "cuarto",
    5: "quinto",
    6: "sexto",
    7: "séptimo",
    8: "octavo",
    9: "noveno",
    10: "décimo",
}


def cardinal(value: int, gender: str) -> str:
    """The number, agreeing: "veintiún", "doscientas una"; "veintiuno" where nothing is counted."""
    words = re.sub(r"veintiuno(?= m| bill)", "veintiún", count(value, "es"))
    words = re.sub(r"\buno(?= m| bill)", "un", words)
    if gender == "f":
        head, millions, tail = re.fullmatch(r"(.*(?:ill[oó]n(?:es)?))?( ?)(.*)", words).groups("")  # type: ignore[union-attr]
        tail = re.sub(r"(cient|quinient)os\b", r"\1as", tail)
        return head + millions + re.sub(r"uno$", "una", tail)
    return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", words)) if gender == "m" else words


def ordinal(value: int, kind: str) -> str:
    """Kinds: "m", "f" and their plurals; "a" is short before a noun ("primer"); "reign" counts on after the tenth."""
    if kind == "reign":
        return ordinal(value, "m") if value <= 10 else count(value, "es")
    if value >= 1000:
        thousands = count(value // 1000, "es").replace(" ", "") if value >= 2000 else ""
        words = [f"{thousands}milésimo"] + ([ordinal(value % 1000, "m")] if value % 1000 else [])
    else:
        rest = value % 100
        words = [HUNDREDS_RANKED[value // 100]]
        words += [TEENS_RANKED[rest - 10]] if 10 <= rest < 20 else [TENS_RANKED[rest // 10], UNITS_RANKED[rest % 10]]
    said = " ".join(word for word in words if word) or "cero"
    if kind == "a":
        return re.sub(r"(?<=primer)o$|(?<=tercer)o$", "", said)
    said = re.sub(r"o\b", "a", said) if kind.startswith("f") else said
    return said + "s" if kind.endswith("s") else said


def ranked(value: int, kind: str) -> str:
    """An ordinal before its noun: "primer", "tercer"."""
    return ordinal(value, "a" if kind == "m" else kind)


def gender(word: str) -> str:
    """Gender of a noun, by list and by ending."""
    word = word.lower()
    if word in es_words.MASCULINE or word.endswith(("ista", "istas")):
        return "m"
    return "f" if word in es_words.FEMININE or es_words.FEMININE_ENDINGS.search(word) else "m"


def fraction(top: int, bottom: int) -> str | None:
    if not 0 < top < bottom or bottom not in PARTS:
        return None
    return f"{cardinal(top, 'm')} {PARTS[bottom]}{'s' if top > 1 else ''}"


def price(number: Number, noun: Noun) -> str | None:
    """Euros with cents: "dos euros with fifty cents."""
    if len(number.fraction) != 2 or number.sign or noun.one not in es_words.CENTS:
        return None
    one, many = es_words.CENTS[noun.one]
    cents = int(number.fraction)
    said = [f"{cardinal(number.value, 'm')} {noun.one if number.value == 1 else noun.many}"] if number.value else []
    said += [f"{cardinal(cents, 'm')} {one if cents == 1 else many}"] if cents else []
    return " con ".join(said) or None


def date(day: int, month: int, year: int | None) -> str:
    said = f"{count(day, 'es')} de {es_words.MONTHS[month - 1]}"
    return f"{said} de {count(year, 'es')}" if year else said


def hours(hour: int) -> str:
    return f"{cardinal(hour, 'f')} {'hora' if hour == 1 else 'horas'}"


def time(hour: int, minute: int | None, second: int | None) -> str:
    """The time on its own; "dieciocho horas" on the hour."""
    if second:
        said = [hours(hour), counted(minute or 0, "minuto"), counted(second, "segundo")]
        return " ".join(said)
    return clock(hour, minute) if minute else hours(hour)


def counted(value: int, noun: str) -> str:
    return f"{cardinal(value, 'm')} {noun}{'' if value == 1 else 's'}"


def clock(hour: int, minute: int | None) -> str:
    """The time after an article: "las ocho y cinco", "las veinte treinta" (Ortografía of the RAE, the two models)."""
    said = cardinal(hour, "f")
    if not minute:
        return said
    past = {15: "cuarto", 30: "media"}.get(minute, count(minute, "es"))
    if 1 <= hour <= 12:
        return f"{said} y {past}"
    return f"{said} {'cero ' if minute < 10 else ''}{count(minute, 'es')}"
