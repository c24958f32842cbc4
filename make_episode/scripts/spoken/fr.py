"""French as newsreaders say it, in Morocco and elsewhere.

Spelling follows the traditional rules (Académie française): "vingt et un", "quatre-vingts" but "quatre-vingt-un",
"deux cents" but "deux cent un", "mille" without s, and no s in ranks ("page quatre-vingt", "l'an mille neuf cent").
"""

import re
from dataclasses import replace
from re import Match

from make_episode.scripts.spoken.fr_grammar import (
    MONTHS,
    cardinal,
    date,
    decimals,
    elision,
    fraction,
    gender,
    minutes,
    ordinal,
    price,
    rank,
    time,
)
from make_episode.scripts.spoken.fr_words import (  # fmt: skip
    ABBREVIATIONS,
    ACRONYMS,
    ALONE,
    BEFORE_NUMBER,
    CAPITAL_WORDS,
    CURRENCIES,
    INITIALISMS,
    MONTH_ABBREVIATIONS,
    NEVER_LAST,
    ORDINAL_MARKS,
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
from make_episode.scripts.spoken.numerals import count, parse, roman, whole


def bare(number: Number, following: str) -> str | None:
    """Years take no s; a decimal point before "millions" is a comma; the rest is left to the common rule."""
    if number.fraction:
        comma = number.mark == "." and following in SCALES and len(following) > 3
        return number_words(number, LANGUAGE) if comma else None
    if following == "mille":
        return rank(number.value) if not number.sign else None
    year = not number.sign and len(number.whole) == 4 and 1000 <= number.value <= 2099
    counts_something = len(following) > 3 and following[-1] in "sx" and following.islower()
    return rank(number.value) if year and not counts_something and number.value % 100 in (0, 80) else None


def say_date(match: Match[str]) -> str | None:
    """A date with its month in letters."""
    day, year = int(re.sub("[^0-9]", "", match["day"])), match["year"]
    if not 1 <= day <= 31:
        return None
    return date(day, LANGUAGE.months[match["month"].lower()], int(year) if year else None)


def say_day_month(match: Match[str]) -> str:
    return date(int(match["day"]), int(match["month"]), None)


def say_month_year(match: Match[str]) -> str:
    month = match["month"].lower()
    number = LANGUAGE.months[month] if month in LANGUAGE.months else int(month)
    return f"{MONTHS[number - 1]} {rank(int(match['year']))}"


def say_time(match: Match[str]) -> str:
    hour, minute, second = (int(part) if part else None for part in match.group("hour", "minute", "second"))
    return time(hour or 0, minute, second)


def say_times(match: Match[str]) -> str:
    """Opening hours: 9h30-17h."""
    ends = [match.group("hour", "minute"), match.group("last_hour", "last_minute")]
    return " à ".join(time(int(hour), int(minute) if minute else None, None) for hour, minute in ends)


def say_lap(match: Match[str]) -> str:
    """A time of a race or a recipe: 8'58''72."""
    minute, second = int(match["minute"]), int(match["second"])
    said = f"{cardinal(minute, 'f')} {minutes(minute)} {cardinal(second, 'f')}"
    return f"{said} {whole(match['rest'], LANGUAGE)}" if match["rest"] else f"{said} secondes"


def say_around_the_clock(match: Match[str]) -> str:
    name = {"h": "heures", "j": "jours"}[match["noun"].lower()]
    return f"{count(int(match['first']), 'fr')} {name} sur {count(int(match['last']), 'fr')}"


def say_minute(match: Match[str]) -> str:
    """A minute of play: 45', 90'+3."""
    said = f"{ordinal(int(match['minute']), 'f')} minute"
    return f"{said} plus {count(int(match['more']), 'fr')}" if match["more"] else said


def say_parts(match: Match[str]) -> str:
    """The number of a law is read part by part: 27-06, 2.20.292."""
    return " ".join(whole(part, LANGUAGE) for part in re.findall("[0-9]+", match["it"]))


def say_rank(match: Match[str]) -> str | None:
    return None if match["it"].startswith("0") else rank(int(match["it"]))


def say_height(match: Match[str]) -> str:
    """Heights and distances: 1,80 m and 1m80 are "un mètre quatre-vingts"."""
    metres, rest = int(match["metres"]), match["rest"] or match["tail"]
    said = f"{count(metres, 'fr')} {'mètres' if metres > 1 else 'mètre'}"
    return said if rest == "00" else f"{said} {whole(rest, LANGUAGE)}"


def say_scale(match: Match[str]) -> str:
    """A scale with no number before it, as in the head of a table: "en M€", "Mds DH"."""
    known = CURRENCIES[match["currency"]]
    noun = known.many if isinstance(known, Noun) else "euros"
    return SCALES[match["scale"]].many + elision(noun) + noun


def say_millions(match: Match[str]) -> str:
    number = parse(match["number"], LANGUAGE)
    return f"{number_words(replace(number, mark=','), LANGUAGE)} {'millions' if number.size >= 2 else 'million'}"


def say_round(match: Match[str]) -> str | None:
    """Round millions: "2 000 000 habitants" is "deux millions d'habitants"."""
    if match["noun"] in SMALL_WORDS:
        return None
    return number_words(parse(match["number"], LANGUAGE), LANGUAGE) + elision(match["noun"]) + match["noun"]


def say_of_one(match: Match[str]) -> str:
    """Before one, "de" loses its vowel: "plus de 1 million" is "plus d'un million"."""
    return f"{match['de']}'{cardinal(1, gender(match['noun']))}"


def say_final(match: Match[str]) -> str:
    """Rounds of a cup: 1/4 de finale, 1/2 finale."""
    if match["bottom"] == "2":
        return "demi-" + match["noun"]
    return {"4": "quart", "8": "huitième", "16": "seizième", "32": "trente-deuxième"}[match["bottom"]] + match["tail"]


def say_countdown(match: Match[str]) -> str:
    """Days and hours counted from an event: J-5, H+2."""
    sign = "plus" if match["sign"] == "+" else "moins"
    return f"{match['letter']} {sign} {whole(match['number'], LANGUAGE)}"


SMALL_WORDS = frozenset(
    "des les par sur pour dans avec sans qui que dont est sont ont soit contre vers puis fois".split()
)
DAYS = "le|du|au|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
RANKED = "page|article|chapitre|numéro|l['’]an|chaîne|chambre|en|depuis|dès|avant|après|vers|jusqu['’]en|fin|début"
AFTER_RANK = "et|à|ou|de|du|des|pour|par|sur|dans|au|aux|avec|qui|que|le|la|les"
APART = "[ .\u00a0\u202f]"
LAWS = "loi|lois|loi-cadre|dahir|décret|décret-loi|arrêté|résolution|circulaire|directive|ordonnance"
NUMBERED = r"(?:n°|N°|nº|no\.?|numéro)"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?!\w|[.,-][0-9])"
HOUR = "(?P<hour>[01]?[0-9]|2[0-4])‹gap›[hH]"
LAST = "(?P<last_hour>[01]?[0-9]|2[0-4])‹gap›[hH]"
MINUTE = "(?P<minute>[0-5][0-9])"
SECOND = "(?P<second>[0-5]?[0-9])"
MIN = r"(?:mins?|mn|m|['’′])"

RULES = (
    # dates
    Rule("date", rf"‹start›(?P<day>1er|[0-9]{{1,2}})‹blank›(?P<month>(?i:‹month›))(?!\w)(?:‹blank›{YEAR})?", say_date),
    Rule(
        "date",
        rf"(?<!\w)(?P<month>(?i:{'|'.join(re.escape(name) for name in MONTH_ABBREVIATIONS)}))‹blank›{YEAR}",
        say_month_year,
    ),
    Rule(
        "date",
        r"‹start›(?<!/)(?:(?=0)|(?=../0))(?P<day>0[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2])(?![\w/]|[.,][0-9])",
        say_day_month,
    ),
    Rule("date", rf"‹start›(?<![0-9]/)(?P<month>0[1-9]|1[0-2])/{YEAR}(?!/)", say_month_year),
    Rule(
        "date",
        rf"(?i:(?<!\w)(?:{DAYS}))‹blank›(?P<it>(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2]))"
        r"(?![\w/]|[.,][0-9])",
        say_day_month,
    ),
    # times
    Rule(
        "time",
        r"‹start›(?P<first>24|7|6|5)‹gap›(?P<noun>[hHjJ])‹gap›(?:/|sur)‹gap›(?P<last>24|7)‹gap›[hHjJ]?(?!\w)",
        say_around_the_clock,
    ),
    Rule("time", r"‹start›24/24‹gap›[hH]?(?!\w|/)", lambda _: "vingt-quatre heures sur vingt-quatre"),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "vingt-quatre heures sur vingt-quatre, sept jours sur sept"),
    Rule("time", rf"‹start›{HOUR}{MINUTE}?‹to›{LAST}(?P<last_minute>[0-5][0-9])?(?!\w)", say_times),
    Rule("time", rf"‹start›{HOUR}‹gap›{MINUTE}‹gap›{MIN}‹gap›{SECOND}‹gap›(?:secs?|s|['’]{{2}}|″)?(?!\w)", say_time),
    Rule("time", rf"‹start›{HOUR}‹gap›{MINUTE}(?P<second>)(?:‹gap›(?:min|mn))?(?!\w)", say_time),
    Rule("time", rf"‹start›{HOUR}(?P<minute>)(?P<second>)(?![\w²³/])", say_time),
    Rule(
        "time",
        r"‹start›(?P<minute>[0-9]{1,2})‹gap›['’′]‹gap›(?P<second>[0-5][0-9])(?:‹gap›(?:['’]{2}|[″\"”])"
        r"(?P<rest>[0-9]{1,3})?)?(?![\w'’])",
        say_lap,
    ),
    Rule(
        "time",
        r"‹start›(?P<minute>[0-9]{1,2})‹gap›(?:min|mn)‹gap›(?P<second>[0-5][0-9])(?P<rest>)(?:‹gap›s(?:ec)?)?(?!\w)",
        say_lap,
    ),
    Rule(
        "time",
        r"(?<![\w'’])(?P<minute>[0-9]{1,3})['’′](?:‹gap›\+‹gap›(?P<more>[0-9]{1,2}))?(?![\w'’\"])",
        say_minute,
    ),
    # years and other ranks
    Rule("year", r"(?i:(?<!\w)(?:années|décennie))‹blank›(?P<it>[0-9]{2,4})(?!\w|[.,][0-9])", say_rank),
    Rule(
        "year",
        rf"(?i:(?<!\w)(?:{RANKED}))‹blank›(?P<it>[0-9]{{1,4}})(?=[.,;:!?)»]|$|‹blank›(?:{AFTER_RANK})(?!\w))"
        r"(?![.,][0-9])",
        say_rank,
    ),
    # money and measures
    Rule(
        "measure",
        r"‹start›(?P<metres>[0-9]{1,2})(?:,(?P<rest>[0-9]{2})‹gap›m|‹gap›m‹gap›(?P<tail>[0-9]{2}))(?![\w²³/])",
        say_height,
    ),
    Rule("measure", r"‹start›(?P<number>‹sign›‹number›)‹gap›M(?=‹blank›(?:de‹blank›|d['’]))", say_millions),
    Rule(
        "abbreviation",
        r"(?<!\w)(?P<scale>MM|Mds|Md|M|millions|milliards)‹gap›(?P<currency>‹currency›)(?!\w)",
        say_scale,
    ),
    # scores, laws, rounds
    Rule(
        "score",
        r"(?i:(?<!\w)(?:article|le|du|au))‹blank›(?P<it>49[.-]3)(?![\w.,-])",
        lambda _: "quarante-neuf trois",
    ),
    Rule(
        "score",
        rf"(?i:(?<!\w)(?:{LAWS}))‹blank›(?:{NUMBERED}‹gap›)?(?P<it>[0-9]{{1,4}}(?:[-.‑–][0-9]{{1,4}}){{1,3}})"
        r"(?![\w-]|[.,][0-9])",
        say_parts,
    ),
    Rule(
        "fraction",
        r"‹start›1/(?P<bottom>2|4|8|16|32)(?:e|ème|è)?(?P<tail>s?‹blank›(?:de )?(?P<noun>finales?))(?!\w)",
        say_final,
    ),
    Rule(
        "ordinal",
        r"‹start›(?P<it>(?P<number>[0-9]{1,3})e)‹gap›\+‹gap›(?P<more>[0-9]{1,2})(?!\w)",
        lambda match: ordinal(int(match["number"]), ""),
    ),
    Rule(
        "score",
        r"(?<!\w)[LRD]\.?‹gap›(?P<it>[0-9]{1,4}(?:[-‑–][0-9]{1,4}){1,3})(?![\w-]|[.,][0-9])",
        say_parts,
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
    Rule("ordinal", r"‹start›1‹blank›er(?!\w)", lambda _: "premier"),
    Rule("code", r"(?<![\w-])(?P<letter>[JH])‹gap›(?P<sign>[-+–])‹gap›(?P<number>[0-9]{1,3})(?!\w)", say_countdown),
    # centuries
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
    per="par",
    and_="et",
    half="demi",
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
    months={**{name: at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS},
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
    capital_words=CAPITAL_WORDS,
    symbols=SYMBOLS,
    web={
        "@": "arobase", ".": "point", "/": "slash", "-": "tiret", "_": "tiret bas", ":": "deux-points",
        "#": "hashtag",
    },
    rules=RULES,
)  # fmt: skip
