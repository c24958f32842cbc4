"""Temperatures, durations and emergency numbers as English newsreaders say them."""

from re import Match

from make_episode.scripts.spoken.en_words import UNITS
from make_episode.scripts.spoken.language import Rule
from make_episode.scripts.spoken.numerals import count
from make_episode.scripts.spoken.patterns import either, ends_sentence

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


def say_seconds(match: Match[str]) -> str:
    """A time to the tenth or closer: 9.79s."""
    whole, _, part = match["number"].partition(".")
    return f"{count(int(whole), 'en')} point {' '.join(count(int(figure), 'en') for figure in part)} seconds"


def say_emergency(match: Match[str]) -> str:
    return " ".join(count(int(figure), "en") for figure in match["it"])


STREETS = "St|Street|Road|Rd|Ave|Avenue|Lane|Ln|Drive|Way|Place|Square|Court|Terrace|Crescent|Row|Gardens|Close|Hill"


def say_plural(match: Match[str]) -> str:
    """Several of a kind that has a number for its name: "under-25s", "F-16s"."""
    said = count(int(match["number"]), "en").removeprefix("one ")
    said = said[:-1] + "ies" if said.endswith("y") else said + ("es" if said.endswith("x") else "s")
    letters = match.groupdict().get("letters")
    return f"{' '.join(letters)} {said}" if letters else said


def say_inches(match: Match[str]) -> str:
    return f"{match['number']} {'inch' if match['number'] == '1' else 'inches'}"


def say_airliner(match: Match[str]) -> str:
    """The type of an airliner: 737-800 is "seven thirty-seven eight hundred"."""
    tens = "oh seven" if match["tens"] == "07" else count(int(match["tens"]), "en")
    return " ".join(["seven", tens, count(int(match["kind"]), "en").removeprefix("one "), *match["letters"]])


PARTS = {"1/2": "half", "1/3": "a third of", "2/3": "two thirds of", "1/4": "a quarter of", "3/4": "three quarters of"}
WHOLE = "mile|hour|inch|pound|ounce|pint|gallon|litre|liter|foot|yard|acre|cup|teaspoon|tablespoon"


def say_part(match: Match[str]) -> str:
    """A part of a unit: "half a mile", "three quarters of an inch"."""
    noun = UNITS[match["unit"]].one if match["unit"] in UNITS else match["unit"]
    return f"{PARTS[match['part']]} {'an' if noun[0] in 'aeio' or noun == 'hour' else 'a'} {noun}"


def say_number_and_letter(match: Match[str]) -> str:
    """A house, a room or a seat: 221B, which is no billion."""
    return f"{count(int(match['it'][:-1]), 'en')} {match['it'][-1]}"


def say_lap(match: Match[str]) -> str:
    """Minutes and seconds of a lap: 1m 12.5s."""
    minutes, (seconds, _, part) = int(match["minutes"]), match["seconds"].partition(".")
    tenths = f" point {' '.join(count(int(figure), 'en') for figure in part)}" if part else ""
    said = f"{count(minutes, 'en')} {'minute' if minutes == 1 else 'minutes'} {count(int(seconds), 'en')}{tenths}"
    return f"{said} {'second' if match['seconds'] == '1' else 'seconds'}"


def say_all(match: Match[str]) -> str:
    """A drawn match: "a 1-1 draw", "they drew 2-2"; nobody scored nil-all."""
    return "nil-nil" if match["goals"] == "0" else f"{count(int(match['goals']), 'en')} all"


def say_height(match: Match[str]) -> str:
    """How tall a person is: 5'10"."""
    feet, inches = int(match["feet"]), int(match["inches"])
    return f"{count(feet, 'en')} foot {count(inches, 'en')}" if inches else f"{count(feet, 'en')} feet"


DRAWN = "drew|drawn?|tied?|tying|level|ended|ending|finished|finishing|held|finely|poised|it|was|remained|still|at"
STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Mass": "Massachusetts", "Md": "Maryland",
    "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana",
    "N.C": "North Carolina", "N.D": "North Dakota", "N.H": "New Hampshire", "N.J": "New Jersey", "N.M": "New Mexico",
    "N.Y": "New York", "Neb": "Nebraska", "Nev": "Nevada", "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania",
    "R.I": "Rhode Island", "S.C": "South Carolina", "S.D": "South Dakota", "Tenn": "Tennessee", "Va": "Virginia",
    "Vt": "Vermont", "W.Va": "West Virginia", "Wash": "Washington", "Wis": "Wisconsin", "Wyo": "Wyoming",
}  # fmt: skip


def say_state(match: Match[str]) -> str:
    """A state after its town: "Tucson, Ariz."."""
    stop = "." if ends_sentence(match.string, match.end("it")) else ""
    return STATES[match["state"]] + stop


FIGURES = (
    Rule(
        "abbreviation",
        rf"(?<=[a-z],)‹blank›(?P<it>(?P<state>{either(STATES)})\.)(?=[,;:)]|‹blank›|$)",
        say_state,
        holds=r",‹blank›(?:N\.|R\.|S\.|W\.)?[A-Z][a-z]{0,4}\.",
    ),
    Rule(
        "measure",
        r"‹start›(?P<feet>[1-9])‹gap›(?:ft|feet)‹gap›(?P<inches>1[01]|[0-9])‹gap›(?:in|inches)(?!\w)",
        say_height,
    ),
    Rule("time", r"‹start›(?P<feet>[3-8])['’′]‹gap›(?P<inches>1[01]|[0-9])(?:[\"”″]|['’]{2})", say_height),
    Rule(
        "score", r"‹start›(?P<goals>[0-9])‹dash›(?P=goals)(?=‹blank›(?:draws?|ties?|stalemate|deadlock)(?!\w))", say_all
    ),
    Rule(
        "score",
        rf"(?i:(?<!\w)(?:{DRAWN}))‹blank›(?P<it>(?P<goals>[0-9])‹dash›(?P=goals))‹end›(?!‹blank›‹gap›-)",
        say_all,
    ),
    Rule("time", r"‹start›(?P<minutes>[0-9]{1,2})m‹gap›(?P<seconds>[0-9]{1,2}(?:\.[0-9]{1,3})?)s(?!\w)", say_lap),
    Rule("time", r"‹start›(?P<number>[0-9]{1,2}\.[0-9]{1,3})‹gap›s(?![\w'’])", say_seconds),
    Rule("score", r"‹start›7(?P<tens>[0-9]7)‹dash›(?P<kind>[1-9]00|[89]|10)(?P<letters>ER|LR|)(?!\w)", say_airliner),
    Rule("abbreviation", r"(?<!\w)(?P<it>Gen)(?=‹blank›(?!Alpha|Beta|Con)‹upper›[a-z]+(?!\w))", lambda _: "General"),
    Rule("year", r"(?i:(?<!\w)(?:under|over)[-‑– ])(?P<it>(?P<number>[1-9][0-9])s)(?!\w)", say_plural),
    Rule(
        "measure",
        r"(?<!\b(?:in|by) )(?<!\bafter )(?<!iPhone )(?<![\w.,'’‘])(?:(?P<letters>[A-Z]{1,3})-?)?"
        r"(?P<number>0|[1-9][0-9]{0,2})s(?!\w)",
        say_plural,
    ),
    Rule(
        "measure",
        rf"‹start›(?<!/)(?P<part>1/2|[12]/3|[13]/4)‹gap›(?P<unit>{either(UNITS)}|{WHOLE})(?![\w²³/-])",
        say_part,
    ),
    Rule("measure", r"‹start›(?<!ft )(?<!ft)(?P<number>‹number›)in(?!\w|‹blank›[0-9])", say_inches),
    Rule(
        "date",
        rf"‹start›(?P<it>[0-9]{{1,4}}[A-D])(?=(?:‹blank›‹upper›[a-z]+){{1,2}}‹blank›(?:{STREETS})(?!\w))",
        say_number_and_letter,
    ),
    Rule(
        "date",
        rf"(?i:(?<!\w)(?:{'|'.join(sorted(LABELS))}))‹blank›(?P<it>[0-9]{{1,4}}[A-HKM])(?!\w)",
        say_number_and_letter,
    ),
    Rule(
        "abbreviation",
        r"(?<!\w)(?P<it>No)(?=‹blank›[0-9]{1,3}(?!\w|[.,][0-9]|‹blank›[a-z]{3,20}s(?!\w)))",
        lambda _: "number",
    ),
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
