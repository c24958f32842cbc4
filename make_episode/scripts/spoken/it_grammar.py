"""How Italian says a number: its gender, its ordinals, ages, fractions, prices, dates and times."""

import re

from make_episode.scripts.spoken import it_words
from make_episode.scripts.spoken.language import Noun, Number
from make_episode.scripts.spoken.numerals import count

PARTS = {
    2: "mezzo",
    3: "terzo",
    4: "quarto",
    5: "quinto",
    6: "sesto",
    7: "settimo",
    8: "ottavo",
    9: "nono",
    10: "decimo",
}
ROUNDS = {"2": "semifinale"} | {
    part: f"{name} di finale"
    for part, name in {"4": "quarti", "8": "ottavi", "16": "sedicesimi", "32": "trentaduesimi"}.items()
}


def cardinal(value: int, gender: str) -> str:
    """The number; "un" and "una" before a noun.

    num2words drops the accent of "centoventitré" and an i of "centodiciotto".
    """
    if value == 1 and gender:
        return "una" if gender == "f" else "un"
    return re.sub(r"(?<=\w)tre\b", "tré", count(value, "it").replace("dicotto", "diciotto"))


def ordinal(value: int, kind: str) -> str:
    """Kinds: "m", "f" and their plurals "mp" and "fp"."""
    from num2words import num2words

    said: str = num2words(value, lang="it", to="ordinal") if value else "zeresimo"
    return said[:-1] + {"f": "a", "fp": "e", "mp": "i", "fs": "e", "ms": "i"}.get(kind, "o")


def gender(word: str) -> str:
    """Gender of a singular noun, by list and by ending."""
    word = word.lower()
    if word in it_words.MASCULINE:
        return "m"
    return "f" if word in it_words.FEMININE or it_words.FEMININE_ENDINGS.search(word) else "m"


def fraction(top: int, bottom: int) -> str | None:
    if not 0 < top < bottom or bottom not in PARTS:
        return None
    return f"{cardinal(top, 'm')} {PARTS[bottom] if top == 1 else PARTS[bottom][:-1] + 'i'}"


def price(number: Number, noun: Noun) -> str | None:
    """Such as "2,50 €": two euros and fifty."""
    if len(number.fraction) != 2 or number.sign or noun.one not in it_words.CENTS:
        return None
    one, many = it_words.CENTS[noun.one]
    cents = int(number.fraction)
    if not number.value:
        return f"{cardinal(cents, 'm')} {one if cents == 1 else many}"
    said = f"{cardinal(number.value, 'm')} {noun.one if number.value == 1 else noun.many}"
    return f"{said} e {count(cents, 'it')}" if cents else said


def date(day: int, month: int, year: int | None) -> str:
    """The first of a month is an ordinal."""
    said = f"{'primo' if day == 1 else cardinal(day, '')} {it_words.MONTHS[month - 1]}"
    return f"{said} {cardinal(year, '')}" if year else said


def time(hour: int, minute: int | None, second: int | None) -> str:
    """The time: "venti e trenta", "diciotto"."""
    if second:
        said = [f"{cardinal(hour, 'f')} {'ora' if hour == 1 else 'ore'}", f"{count(minute or 0, 'it')} minuti"]
        return " ".join([*said, count(second, "it"), "secondi"])
    return clock(hour, minute)


def clock(hour: int, minute: int | None) -> str:
    said = cardinal(hour, "f" if hour == 1 else "")
    return f"{said} e {cardinal(minute, '')}" if minute else said


def aged(years: int, tail: str) -> str:
    """Someone of an age, in one word: "diciottenne", "ventitreenni"."""
    said = count(years, "it").replace("é", "e")
    stem = said if said.endswith(("tre", "sei")) else said[:-1]
    return stem + tail


def saint(name: str) -> str:
    """San or what it becomes before a name: "San Pietro", "Santa Maria", "Sant'Agostino", "Santo Stefano"."""
    if name[0] in "AEIOU":
        return "Sant'"
    if name.endswith("a") and name not in ("Luca", "Nicola", "Mattia", "Elia", "Barnaba"):
        return "Santa "
    return "Santo " if re.match("S[^aeiou]", name) else "San "
