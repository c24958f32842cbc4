"""French as newsreaders say it, in Morocco and elsewhere.

Spelling follows the traditional rules (Académie française): "vingt et un", "quatre-vingts" but "quatre-vingt-un",
"deux cents" but "deux cent un", "mille" without s, and no s in ranks ("page quatre-vingt", "l'an mille neuf cent").
"""

from dataclasses import replace
from re import Match

from make_episode.scripts.spoken.fr_figures import FIGURES, SMALL_WORDS
from make_episode.scripts.spoken.fr_grammar import (
    MONTHS,
    cardinal,
    date,
    decimals,
    elision,
    fraction,
    gender,
    ordinal,
    parts,
    price,
    rank,
    time,
)
from make_episode.scripts.spoken.fr_inclusive import INCLUSIVE
from make_episode.scripts.spoken.fr_moments import MOMENTS, MONTH_NUMBERS
from make_episode.scripts.spoken.fr_press import PRESS
from make_episode.scripts.spoken.fr_words import (  # fmt: skip
    ABBREVIATIONS,
    ACRONYMS,
    ALONE,
    BEFORE_MINUS,
    BEFORE_NUMBER,
    CAPITAL_WORDS,
    CURRENCIES,
    INITIALISMS,
    NEVER_LAST,
    ORDINAL_MARKS,
    PER_NAMES,
    PLAIN_WORDS,
    REIGNS,
    ROMAN_BEFORE,
    ROMAN_MARKS,
    SCALES,
    SYMBOLS,
    TITLES,
    UNITS,
)
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import count, parse, roman


def bare(number: Number, following: str) -> str | None:
    """Years take no s; a decimal point before "millions" is a comma; the rest is left to the common rule."""
    if number.fraction:
        comma = number.mark == "." and following in SCALES and len(following) > 3
        return number_words(number, LANGUAGE) if comma else None
    if following == "mille":
        return rank(number.value) if not number.sign else None
    year = not number.sign and not number.grouped and len(number.whole) == 4 and 1000 <= number.value <= 2099
    counts_something = len(following) > 3 and following[-1] in "sx" and following.islower()
    return rank(number.value) if year and not counts_something and number.value % 100 in (0, 80) else None


def say_scale(match: Match[str]) -> str:
    """A scale with no number before it, as in the head of a table: "en M€", "Mds DH"."""
    known = CURRENCIES[match["currency"]]
    noun = known.many if isinstance(known, Noun) else "euros"
    return SCALES[match["scale"]].many + elision(noun) + noun


def say_millions(match: Match[str]) -> str:
    number = parse(match["number"], LANGUAGE)
    return f"{number_words(replace(number, mark=','), LANGUAGE)} {'millions' if number.size >= 2 else 'million'}"


def say_millions_of(match: Match[str]) -> str | None:
    """Millions with no "de" written: "1,5M habitants"."""
    noun = match["noun"]
    return None if noun in SMALL_WORDS else say_millions(match) + elision(noun) + noun


def say_thousands(match: Match[str]) -> str:
    """Followers and views: 150k, 1,5k."""
    return count(round(parse(match["number"], LANGUAGE).size * 1000), "fr")


def say_round(match: Match[str]) -> str | None:
    """Round millions: "2 000 000 habitants" is "deux millions d'habitants"."""
    if match["noun"] in SMALL_WORDS:
        return None
    return number_words(parse(match["number"], LANGUAGE), LANGUAGE) + elision(match["noun"]) + match["noun"]


def say_of_one(match: Match[str]) -> str:
    """Before one, "de" loses its vowel: "plus de 1 million" is "plus d'un million"."""
    return f"{match['de']}'{cardinal(1, gender(match['noun']))}"


SURNAME = r"(?:[a-z]{2}‹blank›)?‹upper›[\w'’-]{1,20}(?:‹blank›‹upper›[a-zà-öø-ÿ][\w'’-]{1,20})?,?‹blank›"
PLAYER = rf"[A-LN-Z]\.‹blank›{SURNAME}"
"""A player of a list, with an initial: in "J. Denayer M. Bard" the M is an initial too."""
SHORT = "[0-9]{1,3}[.,][0-9]{1,2}"
APART = "[ .\u00a0\u202f]"

RULES = (
    *INCLUSIVE,
    *PRESS,
    *MOMENTS,
    *FIGURES,
    Rule("measure", r"‹start›(?P<number>‹sign›‹number›)‹gap›M(?=‹blank›(?:de‹blank›|d['’]))", say_millions),
    Rule("measure", rf"‹start›(?P<number>{SHORT})M‹blank›(?P<noun>[a-zà-öø-ÿœ]{{4,30}})(?!\w)", say_millions_of),
    Rule("measure", rf"‹start›(?P<number>{SHORT})M(?!\w)", say_millions),
    Rule(
        "measure",
        r"(?<!\b(?:un|le|du|au) )‹start›(?P<number>[0-9]{1,3}(?:[.,][0-9])?)k(?!\w)",
        say_thousands,
        holds="[0-9]k",
    ),
    Rule("measure", r"‹start›(?P<number>[2-9][0-9]|[1-9][0-9]{2})K(?!\w)", say_thousands),
    Rule(
        "abbreviation",
        r"(?<!\w)(?P<scale>MM|Mds|Md|M|millions|milliards)‹gap›(?P<currency>‹currency›)(?!\w)",
        say_scale,
    ),
    Rule(
        "fraction",
        r"‹start›(?P<top>[0-9]{1,3})/(?P<bottom>[0-9]{1,4})(?:e|è|ème|es|èmes)(?!\w)(?!‹blank›(?:de )?finale)",
        lambda match: parts(int(match["top"]), int(match["bottom"])),
    ),
    Rule(
        "ordinal",
        r"‹start›(?P<it>(?P<number>[0-9]{1,3})e)‹gap›\+‹gap›(?P<more>[0-9]{1,2})(?!\w)",
        lambda match: ordinal(int(match["number"]), ""),
    ),
    Rule(
        "measure",
        rf"‹start›(?P<number>[0-9]{{1,3}}(?:{APART}[0-9]{{3}}){{0,2}}(?:{APART}000){{2}})‹blank›"
        r"(?P<noun>[a-zà-öø-ÿœ]{3,30})(?!\w)",
        say_round,
    ),
    Rule(
        "number",
        r"(?<!\w)(?P<it>(?P<de>[dD])e‹blank›1)‹blank›(?!(?:à|et|ou|sur)(?!\w))(?P<noun>[a-zà-öø-ÿœ]{2,30})(?!\w)",
        say_of_one,
    ),
    Rule(
        "abbreviation",
        r"(?<!\w)(?P<it>(?P<de>[dD])e‹blank›)(?=une?‹blank›(?!(?:à|et|ou|sur|point|par|virgule)(?!\w))[a-zà-ÿ])",
        lambda match: match["de"] + "'",
        holds="e‹blank›une?‹blank›",
    ),
    Rule(
        "abbreviation",
        rf"(?<![\w.]){PLAYER}(?P<it>M\.)(?=‹blank›‹upper›)",
        lambda match: match["it"],
        holds=r"M\.‹blank›",
    ),
    Rule(
        "abbreviation",
        rf"(?<![\w.])(?P<it>M\.)(?=‹blank›{SURNAME}{PLAYER}‹upper›)",
        lambda match: match["it"],
        holds=r"M\.‹blank›",
    ),
    Rule("roman", r"(?<!\w)‹roman›(?:e|ème|er)‹blank›(?P<it>s\.)", lambda _: "siècle"),
    Rule(
        "roman",
        r"(?<!\w)(?P<it>(?P<roman>‹roman›)‹blank›(?:e|è|ème|ᵉ))(?=‹blank›(?:siècle|République|millénaire))",
        lambda match: ordinal(roman(match["roman"]), ""),
    ),
)  # fmt: skip


LANGUAGE: Language = Language(
    code="fr",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks=ORDINAL_MARKS,
    roman_marks=ROMAN_MARKS,
    point="virgule",
    dot="point",
    decimals=decimals,
    plus="plus",
    minus="moins",
    plus_minus="plus ou moins",
    plural=lambda number: number.size >= 2,
    gender=gender,
    bare=bare,
    year=rank,
    fraction=fraction,
    to="à",
    out_of="sur",
    times="fois",
    by="sur",
    per="par",
    and_="et",
    half="demi",
    per_names=PER_NAMES,
    scales=SCALES,
    lone_scales=frozenset({"Mds", "Md", "Mrds", "Mrd", "MM", "Mio"}),
    scale_values={"k": 1000, "K": 1000},
    of="(?:de[ \u00a0\u202f]|d['’])?",
    scale_link=elision,
    currencies=CURRENCIES,
    price=price,
    units=UNITS,
    alone=ALONE,
    singular_before=frozenset({"du", "le", "au", "par", "un", "chaque", "l'", "l’", "ce"}),
    feminine=frozenset({"tonne", "heure", "minute", "seconde", "milliseconde", "calorie", "livre", "roupie"}),
    percent={"%": "pour cent", "‰": "pour mille", "p. 100": "pour cent", "p. cent": "pour cent"},
    months=MONTH_NUMBERS,
    month_names=tuple(MONTHS),
    date=date,
    time=time,
    regnal=lambda value: "premier" if value == 1 else count(value, "fr"),
    reigns=REIGNS,
    roman_before=ROMAN_BEFORE,
    abbreviations=ABBREVIATIONS,
    never_last=NEVER_LAST,
    titles=TITLES,
    before_number=BEFORE_NUMBER,
    acronyms=ACRONYMS,
    initialisms=INITIALISMS,
    capital_words=CAPITAL_WORDS, plain_words=PLAIN_WORDS, before_minus=BEFORE_MINUS,
    symbols=SYMBOLS,
    web={
        "@": "arobase", ".": "point", "/": "slash", "-": "tiret", "_": "tiret bas", ":": "deux-points",
        "#": "hashtag", "www": "www",
    },
    rules=RULES,
)  # fmt: skip
