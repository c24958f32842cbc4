"""How French says a number: its gender, its s, its ordinals, fractions, dates and times."""

import re

from make_episode.scripts.spoken.fr_words import FEMININE, FEMININE_ENDINGS, MASCULINE
from make_episode.scripts.spoken.language import Noun, Number
from make_episode.scripts.spoken.numerals import count

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def cardinal(value: int, gender: str) -> str:
    """The number; "une" before a feminine noun."""
    words = count(value, "fr")
    return words + "e" if gender == "f" and re.search(r"\bun$", words) else words


def rank(value: int) -> str:
    """The number as a place in a row (years, pages): vingt and cent take no s there."""
    return re.sub(r"(?<=vingt)s$|(?<=cent)s$", "", count(value, "fr"))


def figures(written: str) -> str:
    """A number with its leading zeros."""
    zeros = len(written) - len(written.lstrip("0")) if written.strip("0") else len(written) - 1
    return " ".join(["zéro"] * zeros + [count(int(written), "fr")])


def ordinal(value: int, kind: str) -> str:
    """First, second; num2words keeps an s that French drops ("deux centsième")."""
    plural = "s" if kind.endswith("s") else ""
    if kind.startswith("second"):
        return kind
    if value == 1:
        return ("première" if kind.startswith("f") else "premier") + plural
    words = re.sub(r"(?<=vingt|llion|liard)s$|(?<=cent)s$", "", count(value, "fr"))
    words = re.sub("cinq$", "cinqu", re.sub("neuf$", "neuv", re.sub("e$", "", words)))
    return words + "ième" + plural


def decimals(figures: str) -> str:
    """Up to three figures after the comma are one number, said after their zeros."""
    zeros = len(figures) - len(figures.lstrip("0"))
    rest = figures[zeros:]
    if len(rest) > 3:
        return " ".join(count(int(figure), "fr") for figure in figures)
    return " ".join(["zéro"] * zeros + ([count(int(rest), "fr")] if rest else []))


def parts(top: int, bottom: int) -> str:
    """Parts by their name, however many: "neuf dixièmes"."""
    return fraction(top, bottom) or f"{cardinal(top, 'm')} {ordinal(bottom, '')}{'s' if top > 1 else ''}"


def fraction(top: int, bottom: int) -> str | None:
    names = {2: "demi", 3: "tiers", 4: "quart"}
    if not 0 < top < bottom or bottom > (100 if top == 1 else 8) or (top > 1 and bottom == 7):
        return None
    name = names.get(bottom) or ordinal(bottom, "")
    return f"{cardinal(top, 'm')} {name}{'s' if top > 1 and not name.endswith('s') else ''}"


def gender(word: str) -> str:
    """Gender of a noun in the singular or plural: by list, else by its ending."""
    word = word.lower()
    forms = {word, word.removesuffix("s"), word.removesuffix("x")}
    if forms & MASCULINE:
        return "m"
    return "f" if forms & FEMININE or FEMININE_ENDINGS.search(word) else "m"


CENTS = {"euro": "centime", "dirham": "centime", "dollar": "cent"}


def price(number: Number, noun: Noun) -> str | None:
    """Cents follow the unit: "2,50 €" is "deux euros cinquante"."""
    if len(number.fraction) != 2 or number.sign:
        return None
    if number.value == 0:
        cents = int(number.fraction)
        name = CENTS.get(noun.one)
        return f"{count(cents, 'fr')} {name}{'s' if cents > 1 else ''}" if name and cents else None
    said = f"{cardinal(number.value, noun.gender)} {noun.many if number.value > 1 else noun.one}"
    return said if number.fraction == "00" else f"{said} {count(int(number.fraction), 'fr')}"


def date(day: int, month: int, year: int | None) -> str:
    words = ["premier" if day == 1 else count(day, "fr"), MONTHS[month - 1]]
    return " ".join(words + ([rank(year)] if year else []))


def time(hour: int, minute: int | None, second: int | None) -> str:
    words = [cardinal(hour, "f"), "heure" if hour < 2 else "heures"]
    words += [cardinal(minute, "f")] if minute else []
    if second:
        words += [minutes(minute)] if minute else []
        words += [cardinal(second, "f"), "secondes" if second > 1 else "seconde"]
    return " ".join(words)


def minutes(minute: int) -> str:
    return "minutes" if minute > 1 else "minute"


ASPIRATED = tuple(
    "hach hai hall hameau han har hasard hau hér heur hiér hip hobb hol homard hong hors hou hub hui hur hutt".split()
)


def elision(noun: str) -> str:
    """What joins million and milliard to what they count: "d'euros", "de dirhams"."""
    mute = noun[0] in "aeéèêiîoôuœh" and not noun.startswith(ASPIRATED)
    return " d'" if mute else " de "
