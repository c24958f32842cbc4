"""German grammar for figures: number words, the gender of nouns, and the endings that articles and prepositions ask.

What governs a number stands before it, so the functions here are given the line up to the number.
"""

import re

from make_episode.scripts.spoken.de_words import FEMININE, MASCULINE, NEUTER
from make_episode.scripts.spoken.numerals import count

FEMININE_ENDING = re.compile(r"(?:ung|heit|keit|schaft|[ts]ion|tät|ik|enz|anz|ie|ei|erin|istin|entin|eurin|ät|e)$")
PERSON_ENDING = re.compile(
    r"(?:deutsche|befragte|beschäftigte|erwachsene|jugendliche|angestellte|abgeordnete|vorsitzende|jährige|kranke"
    r"|arbeitslose)$"
)
"""Nouns that are adjectives: the masculine is the general one."""
NEUTER_ENDING = re.compile(r"(?:chen|lein|ment|um|tum|ium|nis|ett)$")

DATIVE = frozenset(
    """aus außer bei mit nach seit von zu gegenüber ab binnen samt dank laut in an vor unter hinter neben
    zwischen""".split()
)
ACCUSATIVE = frozenset("bis durch für gegen ohne um auf über pro je".split())
GENITIVE = frozenset("während wegen trotz innerhalb außerhalb statt anstelle seitens mithilfe angesichts".split())

WEAK_N = frozenset("dem den des im am beim zum zur vom hinterm unterm überm".split())
WEAK_E = frozenset("die das ins ans aufs fürs übers ums durchs".split())
POSSESSIVES = "(?:m|d|s|k)?ein|ihr|unser|eu(?:e)?r"
MIXED = re.compile(rf"(?:{POSSESSIVES})(?P<ending>|e|er|es|em|en)$")
DEMONSTRATIVES = re.compile(r"(?:dies|jed|jen|welch|manch)(?P<ending>e|er|es|em|en)$")
WEEKDAY = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.)"
ON_WEEKDAY = re.compile(
    rf"(?P<on>(?i:am|vom|zum|bis|ab|seit|dem|den) (?:\w{{1,20}} )?)?{WEEKDAY}(?:abend|nacht|morgen)?s?, ?$"
)
CHAIN = re.compile(
    r"(?<!\w)[0-9]{1,4}\.?(?:[ \u00a0](?:und|oder|bis|sowie)[ \u00a0]|[,/][ \u00a0]?|[ \u00a0]?[–-][ \u00a0]?)$"
)
LAST_WORDS = re.compile(r"(?:(?P<first>[^\W\d_]{1,20})[ \u00a0])?(?P<last>[^\W\d_]{1,20})[ \u00a0]$")


def cardinal(value: int, gender: str) -> str:
    """The number; one is "eins" alone, "ein" or "eine" before a noun."""
    if value == 1 and gender:
        return "eine" if gender == "f" else "ein"
    words = count(value, "de").replace("einstausend", "eintausend")
    return words.removeprefix("ein") if value in (100, 1000, 100_000) else words


def year(value: int) -> str:
    """As in "neunzehnhundertneunundachtzig", "zweitausendfünfundzwanzig"."""
    hundreds, rest = divmod(value, 100)
    if not 11 <= hundreds <= 19:
        return cardinal(value, "")
    return f"{count(hundreds, 'de')}hundert" + (count(rest, "de") if rest else "")


def stem(value: int) -> str:
    """An ordinal without its ending: "erst", "siebt", "einundzwanzigst"."""
    tail = value % 100
    head = "" if value == tail else cardinal(value - tail, "").replace(" Millionen", "millionen")
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    if tail == 0 and value >= 1_000_000:
        return head.replace("eine Million", "million").removesuffix("en") + "st"
    if tail == 0:
        return (head or count(0, "de")) + "st"
    return head + (irregular.get(tail) or count(tail, "de") + ("t" if tail < 20 else "st"))


def gender(word: str) -> str:
    """Gender of a singular noun by its last part; "m" where nothing tells."""
    word = word.lower()
    if PERSON_ENDING.search(word):
        return "m"
    for nouns, kind in ((MASCULINE, "m"), (NEUTER, "n"), (FEMININE, "f")):
        if any(word == noun or (len(noun) > 3 and word.endswith(noun)) for noun in nouns):
            return kind
    if NEUTER_ENDING.search(word):
        return "n"
    return "f" if FEMININE_ENDING.search(word) else "m"


def case(before: str) -> str:
    """Case that the preposition at the end of `before` governs: "n", "a", "d" or "g"."""
    words = LAST_WORDS.search(before)
    word = words["last"].lower() if words else ""
    return "d" if word in DATIVE else "a" if word in ACCUSATIVE else "g" if word in GENITIVE else "n"


def one(before: str, kind: str) -> str:
    """The 1 before a noun of that gender: "ein", "eine", "einen", "einem", "einer", "eines"."""
    endings = {"n": ("", "e", ""), "a": ("en", "e", ""), "d": ("em", "er", "em"), "g": ("es", "er", "es")}
    return "ein" + endings[case(before)]["mfn".index(kind)]


def ending(before: str, noun: str = "") -> str:
    """Ending of an ordinal before a noun, from the article or preposition that `before` ends with."""
    while (shorter := CHAIN.sub("", before)) != before:
        before = shorter
    kind = gender(noun) if noun else "m"
    if weekday := ON_WEEKDAY.search(before):
        return "en" if weekday["on"] else "er"
    words = LAST_WORDS.search(before)
    if not words:
        return _strong(kind)
    written = words["last"]
    return _after(written.lower(), (words["first"] or "").lower(), kind) or _loose(written, kind)


def _after(word: str, first: str, kind: str) -> str | None:
    """The ending after an article or the like; None after any other word."""
    if word in WEAK_N or word in WEAK_E:
        return "en" if word in WEAK_N else "e"
    if word == "der":
        return "en" if kind == "f" or first in DATIVE | GENITIVE | {"auf", "über"} else "e"
    if found := DEMONSTRATIVES.fullmatch(word):
        if found["ending"] == "er":
            return "en" if kind == "f" else "e"
        return "en" if found["ending"] in ("em", "en") else "e"
    if found := MIXED.fullmatch(word):
        return {"": "es" if kind == "n" else "er", "e": "e"}.get(found["ending"], "en")
    return None


def _loose(word: str, kind: str) -> str:
    """The ending where no article stands: after a preposition, an adjective, or nothing."""
    lower = word.lower()
    if lower in ("bis", "ab", "seit") or (lower in ACCUSATIVE and kind == "m"):
        return "er" if kind == "f" and lower != "bis" else "en"
    if lower in DATIVE:
        return "er" if kind == "f" else "em"
    if word.islower() and word.endswith("en") and len(word) > 5:
        return "en"
    return _strong(kind)


def _strong(kind: str) -> str:
    return {"m": "er", "f": "e", "n": "es"}[kind]
