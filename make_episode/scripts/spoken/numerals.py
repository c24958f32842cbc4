"""Numbers as words. num2words counts; what it gets wrong in a language is put right in that language's module."""

import re
from functools import lru_cache

from make_episode.scripts.spoken.language import Language, Noun, Number
from make_episode.scripts.spoken.patterns import BLANK

LONGEST = 15
"""Longer whole numbers are read figure by figure: nobody hears a quadrillion, and codes are often that long."""


@lru_cache(maxsize=8192)
def count(value: int, code: str) -> str:
    """The cardinal as num2words says it, without the commas it puts between thousands."""
    from num2words import num2words

    words: str = num2words(value, lang=code)
    return words.replace(",", "")


def parse(written: str, language: Language) -> Number:
    """The number that a ‹sign›‹number› wrote."""
    sign = "".join(mark for mark in written[:1] if not mark.isdigit())
    figures = written[len(sign) :].strip(BLANK)
    rest = re.sub(f"[{BLANK}]", "", figures)
    if re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{re.escape(language.decimal)}[0-9]{{3}}){{2,4}}", rest):
        return Number(rest.replace(language.decimal, ""), "", _sign(sign), grouped=True)
    rest = (
        re.sub(f"[{re.escape(language.groups)}](?=[0-9]{{3}}(?![0-9]))", "", rest) if _grouped(rest, language) else rest
    )
    mark = next((mark for mark in (language.decimal, ".") if mark in rest), "")
    whole, _, fraction = rest.partition(mark) if mark else (rest, "", "")
    fraction = "".join(figure for figure in fraction if figure.isdigit())  # ".354-.1" has two marks
    grouped = not figures.startswith(whole)
    whole = "".join(figure for figure in whole if figure.isdigit())  # "00,000" has groups but no thousands
    return Number(whole, fraction, _sign(sign), mark, grouped=grouped)


def _sign(written: str) -> str:
    return {"+": "+", "±": "±"}.get(written, "-") if written else ""


def _grouped(written: str, language: Language) -> bool:
    """Whether marks in the number part thousands: 1.500 does where the decimal mark is a comma, 0.500 does not."""
    marks = "".join(mark for mark in language.groups if mark not in BLANK)
    return bool(marks and re.match(rf"[1-9][0-9]{{0,2}}(?:[{re.escape(marks)}][0-9]{{3}})+(?![0-9])", written))


def cardinal(number: Number, language: Language, gender: str = "") -> str:
    """A number as words, sign and decimals included; leading zeros are read out."""
    words = [{"-": language.minus, "+": language.plus, "±": language.plus_minus}.get(number.sign, "")]
    words.append(whole(number.whole, language, "" if number.fraction else gender))
    if number.fraction:
        words += [language.point, decimals(number.fraction, language)]
    return " ".join(word for word in words if word)


def whole(figures: str, language: Language, gender: str = "") -> str:
    if len(figures) > LONGEST:
        return one_by_one(figures, language)
    zeros = len(figures) - len(figures.lstrip("0")) if figures.strip("0") else len(figures) - 1
    said = [language.cardinal(0, "")] * zeros + [language.cardinal(int(figures), gender)]
    return " ".join(said)


def decimals(figures: str, language: Language) -> str:
    return language.decimals(figures) if language.decimals else one_by_one(figures, language)


def one_by_one(figures: str, language: Language) -> str:
    names = [language.cardinal(value, "") for value in range(10)]
    return " ".join(names[int(figure)] for figure in figures)


def counted(number: Number, noun: Noun, language: Language) -> str:
    """A number with what it counts, both agreeing."""
    if language.counted:
        return language.counted(number, noun)
    name = noun.many if language.plural(number) else noun.one
    words = cardinal(number, language, noun.gender)
    scales = {form for scale in language.scales.values() for form in (scale.one, scale.many)}
    return words + (language.scale_link(name) if words.split(" ")[-1] in scales else " ") + name


def roman(numeral: str) -> int:
    """The value of a Roman numeral in capitals."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
