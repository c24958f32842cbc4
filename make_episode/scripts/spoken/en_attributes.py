"""Amounts and measures that stand before a noun, where English keeps the unit in the singular: "a $5m deal"."""

from re import Match

from make_episode.scripts.spoken.en_words import CURRENCIES, SCALES, UNITS
from make_episode.scripts.spoken.language import Noun, Number, Rule
from make_episode.scripts.spoken.numerals import count
from make_episode.scripts.spoken.patterns import either

SIGNS = {sign: noun.one for sign, noun in CURRENCIES.items() if isinstance(noun, Noun)} | {"€": "euro", "EUR": "euro"}
NAMES = {sign: noun.one for sign, noun in UNITS.items() if "." not in sign} | {
    "min": "minute", "kg": "kilogram", "yr": "year", "wk": "week", "mth": "month",
}  # fmt: skip
BEFORE = r"(?i:(?<!\w)(?:an?|another|every|each|one|his|her|its|their|this|that|the|first|new|record))"
VERBS = (
    "in of for to by was were is are it he she they that which from on at per and or worth raised paid had has have "
    "spent would will could who as but if than when while after before with up off down over more less go went goes"
)
"""Words after an amount that tell it is no attribute: "the $5m was paid", "the $5m in aid"."""
LONG = either(name for name in SCALES if len(name) > 3)
NOUN = rf"(?=‹blank›(?!(?:{LONG}|{'|'.join(VERBS.split())})(?!\w))[a-z]{{2,30}}(?<!ed)(?!\w))"
SHORT = either(name for name in SCALES if len(name) <= 3)


def say_price(match: Match[str]) -> str | None:
    """A price before a noun: "a $2.5 billion loan" is a two point five billion dollar loan."""
    scale = match["scale"] or match["long"]
    number = _number(match["number"])
    if len(number.fraction) == 2 and not scale:
        return None
    words = [_words(number), *([SCALES[scale].one] if scale else []), SIGNS[match["sign"]]]
    return " ".join(words)


def say_measure(match: Match[str]) -> str:
    """A measure before a noun: "a 5-km race" is a five-kilometre race."""
    joint = "-" if match["joint"] == "-" else " "
    return _words(_number(match["number"])) + joint + NAMES[match["unit"]]


def _number(written: str) -> Number:
    whole, _, fraction = written.replace(",", "").partition(".")
    return Number(whole, fraction)


def _words(number: Number) -> str:
    figures = [count(int(figure), "en") for figure in number.fraction]
    return " ".join([count(number.value, "en"), *(["point", *figures] if figures else [])])


FIGURES = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3}){0,3}(?:\.[0-9]{1,3})?|[0-9]{4,6})"
ATTRIBUTES = (
    Rule(
        "money",
        rf"{BEFORE}‹blank›(?P<it>(?P<sign>{either(SIGNS)}){FIGURES}(?:(?P<scale>{SHORT})|[ \u00a0-]"
        rf"(?P<long>{LONG}))?)(?![\w.,]|-(?!a-))(?:{NOUN}|(?=-a-))",
        say_price,
    ),
    Rule(
        "measure",
        rf"‹start›(?P<it>{FIGURES}(?P<joint>-)(?P<unit>{either(NAMES)}))(?=‹blank›[a-z0-9]|-[a-z])(?!\w)",
        say_measure,
    ),
    Rule(
        "measure",
        rf"{BEFORE}‹blank›(?P<it>{FIGURES}(?P<joint>‹gap›)(?P<unit>{either(NAMES)}))(?!\w){NOUN}",
        say_measure,
    ),
)
