"""Temperatures, durations and emergency numbers as English newsreaders say them."""

from re import Match

from make_episode.scripts.spoken.language import Rule
from make_episode.scripts.spoken.numerals import count

LABELS = frozenset(
    """section article seat gate row room flat size class rule paragraph schedule exit platform unit block group line
    apartment level grade terminal bus route part zone type cup number""".split()
)
"""Nouns that such a number labels: "seat 12F"."""
DEGREES = {"C": "Celsius", "F": "Fahrenheit"}
LASTING = (
    "in|of|ran|runs|lasted|lasting|took|takes|clocked|clocking|timed at|record of|finished in|within|under|"
    "inside|sub|by"
)
EMERGENCY = r"(?:911|999|112|988|111|101|211|311)"
CALLING = (
    "call|calls|called|calling|dial|dials|dialed|dialled|dialing|dialling|phone|phoned|phoning|ring|rang|ringing|text"
)
CROWD = r"(?:people|men|women|children|(?!minutes|hours|moments|seconds|days|several)[a-z]{4,20}s)(?!\w)"
CALLED = r"calls?|callers?|operators?|dispatch\w*|emergency|systems?|call-takers?|hotline|helpline|center|services?"


def say_temperature(match: Match[str]) -> str | None:
    """Degrees with no sign of their own: 40C, -5C, 104F; not after a name ("Falcon 9F") or a label."""
    label = match["label"]
    if label and not match["sign"] and (label.lower() in LABELS or label[0].isupper()):
        return None
    whole, _, part = match["number"].partition(".")
    minus = "minus " if match["sign"] else ""
    tenths = f" point {' '.join(count(int(figure), 'en') for figure in part)}" if part else ""
    degrees = "degree" if match["number"] == "1" else "degrees"
    return f"{minus}{count(int(whole), 'en')}{tenths} {degrees} {DEGREES[match['unit']]}"


def say_lasting(match: Match[str]) -> str:
    """How long something took: 2:14:04 is no time of day after "in"."""
    parts = zip(match.group("hour", "minute", "second"), ("hour", "minute", "second"), strict=True)
    said = [f"{count(int(part), 'en')} {name}{'' if int(part) == 1 else 's'}" for part, name in parts if int(part)]
    return " and ".join([" ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def say_emergency(match: Match[str]) -> str:
    return " ".join(count(int(figure), "en") for figure in match["it"])


FIGURES = (
    Rule(
        "measure",
        r"(?:(?<![\w-])(?P<label>[A-Za-z]{1,20})‹blank›|^|(?<=[,;(]‹blank›)|(?<=\())"
        r"(?P<it>(?P<sign>[-−–]?)(?P<number>[0-9]{1,3}(?:\.[0-9])?)(?P<unit>[CF]))(?!\w|[-‑&/.][\w])",
        say_temperature,
    ),
    Rule(
        "time",
        rf"(?i:(?<!\w)(?:{LASTING}))‹blank›(?P<it>(?P<hour>[0-9]):(?P<minute>[0-5][0-9]):(?P<second>[0-5][0-9]))"
        r"(?![\w:]|[.,][0-9])",
        say_lasting,
    ),
    Rule(
        "phone",
        rf"(?i:(?<!\w)(?:{CALLING}))‹blank›(?:the‹blank›)?(?P<it>{EMERGENCY})‹end›(?!‹blank›{CROWD})",
        say_emergency,
    ),
    Rule("phone", rf"‹start›(?P<it>{EMERGENCY})(?=‹blank›(?:{CALLED}|was|is|were called)(?!\w))", say_emergency),
)
