"""German as newsreaders say it; the grammar is in `de_grammar.py`, the tables in `de_words.py`."""

import re
from re import Match

from make_episode.scripts.spoken.de_figures import (
    date,
    fraction,
    ordinal,
    price,
    say_date,
    say_decade,
    say_duration,
    say_figure_date,
    say_half,
    say_hours,
    say_majority,
    say_month_year,
    say_one,
    say_one_percent,
    say_ordinal,
    say_regnal,
    say_roman_ordinal,
    say_score,
    say_so_called,
    say_span,
    say_system,
    say_times,
    say_weekdays,
    say_year,
    time,
    words_before,
)
from make_episode.scripts.spoken.de_grammar import cardinal, one, stem, year
from make_episode.scripts.spoken.de_words import (
    ABBREVIATIONS,
    ACRONYMS,
    BEFORE_MINUS,
    BEFORE_NUMBER,
    CAPITAL_WORDS,
    CURRENCIES,
    LAST_IN_SENTENCE,
    MONTH_ABBREVIATIONS,
    MONTH_NUMBERS,
    MONTHS,
    OPENERS,
    PLAIN_WORDS,
    PRICED,
    QUEENS,
    REIGNS,
    ROMAN_BEFORE,
    SCALES,
    SYMBOLS,
    TITLES,
    UNITS,
)
from make_episode.scripts.spoken.language import Language, Rule
from make_episode.scripts.spoken.names import currencies, units
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import one_by_one, parse
from make_episode.scripts.spoken.patterns import either


def say_one_of(match: Match[str]) -> str:
    """As in "für 1 €", "nach 1 km"."""
    noun = {**units(LANGUAGE), **currencies(LANGUAGE)}[match["sign"]]
    return f"{one(words_before(match, 'it'), noun.gender)} {noun.one}"


def say_price(match: Match[str]) -> str | None:
    """As in "19,99 Euro": the name of the currency written out."""
    return price(parse(match["number"], LANGUAGE), PRICED[match["currency"]])


def say_one_by_one(match: Match[str]) -> str:
    return one_by_one(re.sub(r"\D", "", match.group("it" if "it" in match.re.groupindex else 0)), LANGUAGE)


def say_inches(match: Match[str]) -> str:
    return f"{number_words(parse(match['number'], LANGUAGE), LANGUAGE)} Zoll"


def say_compound(match: Match[str]) -> str:
    """As in "17-jährig", "3-mal", "10%ige": one word."""
    number = parse(match["number"], LANGUAGE)
    tail = match["tail"].replace("%-", "prozent").replace("%", "prozent")
    said = number_words(number, LANGUAGE, "m")
    return f"{said}-{tail}" if " " in said else (said.capitalize() + tail.lower() if tail[0].isupper() else said + tail)


def say_thousands(match: Match[str]) -> str:
    number = parse(match["number"], LANGUAGE)
    value = round(number.size * 1000)
    return cardinal(value, "")


def say_round_price(match: Match[str]) -> str:
    """As in "12,- €", "5,–"."""
    value = parse(match["number"], LANGUAGE).value
    if not match["currency"]:
        return cardinal(value, "")
    return f"{cardinal(value, 'm')} {'Franken' if match['currency'] == 'Franken' else 'Euro'}"


YEAR = r"(?P<year>[12][0-9]{3})(?!\w|[.,][0-9])"
DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
HOUR, LAST = r"(?P<hour>[01]?[0-9]|2[0-4])", r"(?P<last_hour>[01]?[0-9]|2[0-4])"
DAYS = "Mo|Di|Mi|Do|Fr|Sa|So"
TAILS = (
    "jährig|Jährig|jährlich|prozentig|mal(?!s)|fach|Fach|köpfig|minütig|stündig|tägig|wöchig|monatig|stellig|stöckig"
    "|teilig|seitig|sekündig|geschossig|türig|spurig|zeilig|%-?ig"
)
"""What a number makes one word with: "17-jährig"."""
ON = (
    r"(?i:(?:mo|di|mi|do|fr|sa|so)\.,?|am|vom|bis|zum|dem|den|der|ab|seit|Stand:?"
    "|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,?|Mittwoch,?)"
)
"""Before a date in figures with no year."""
SCORED = (
    "(?i:mit|gewann|siegte|verlor|Sieg|Niederlage|Stand|Verhältnis|Maßstab|Quote|Ergebnis|Endstand|Remis|ein|beim|von)"
)
"""Before a score that could be a time of day."""

RULES = (
    Rule(
        "date",
        rf"‹start›(?:(?P<first>[12]?[0-9]|3[01])\.‹to›)?{DAY}\.‹gap›(?P<month>(?i:‹month›))(?P<s>s?)(?!\w)(?:"
        rf"‹blank›{YEAR})?",
        say_date,
    ),
    Rule(
        "date",
        rf"‹start›(?P<it>{DAY}\.‹gap›(?P<month>0?[1-9]|1[0-2])\.‹gap›(?P<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}}))"
        r"(?![\w.]*\d)(?!\w)(?![.,][0-9])",
        say_figure_date,
    ),
    Rule(
        "date",
        rf"(?<!\w){ON}‹blank›(?P<it>{DAY}\.‹gap›(?P<month>0?[1-9]|1[0-2])\.)(?!‹gap›[0-9])(?!\w)",
        say_figure_date,
    ),
    Rule(
        "time",
        rf"‹start›{HOUR}(?:[.:](?P<minute>[0-5][0-9]))?(?:‹to›{LAST}(?:[.:](?P<last_minute>[0-5][0-9]))?)?‹gap›"
        r"(?:Uhr|h(?<=[0-9]h)(?<=[.:][0-9]{2}h))(?!\w)",
        say_hours,
    ),
    Rule(
        "time",
        rf"‹start›{HOUR}[.:](?P<minute>[0-5][0-9])(?P<last_hour>)(?P<last_minute>)(?=‹blank›(?:bis|und|oder)"
        r"‹blank›[0-9]{1,2}(?:[.:][0-9]{2})?‹gap›Uhr)",
        say_hours,
    ),
    Rule(
        "time",
        r"‹start›(?P<figures>[0-9]{1,2}(?::[0-5][0-9]){1,2})(?:,(?P<part>[0-9]{1,3}))?‹blank›"
        r"(?P<noun>Stunden|Minuten|Std\.?|Min\.?|min|h)(?!\w)",
        say_duration,
    ),
    Rule(
        "time",
        rf"(?<!\w){SCORED}‹blank›(?P<it>(?P<first>[0-9]{{1,3}}):(?P<last>[0-9]{{1,3}}))(?![\w:]|[.,][0-9]|‹gap›Uhr)",
        say_score,
    ),
    Rule("web", r"(?<!\w)(?:SAT|Sat)\.1(?!\w)", lambda _: "Sat eins"),
    Rule("time", r"‹start›24/7(?![\w/])", lambda _: "vierundzwanzig sieben"),
    Rule("time", r"‹start›9/11(?![\w/])", lambda _: "neun elf"),
    Rule("symbol", r"(?<![\w'’‘])['’](?=[0-9]{2}(?:ern?)?(?!\w))", lambda _: ""),
    Rule(
        "date",
        rf"(?<!\w)(?P<it>(?P<month>{either(name.capitalize() for name in MONTH_ABBREVIATIONS)}))(?=‹blank›{YEAR})",
        lambda m: MONTHS[MONTH_NUMBERS[m["month"].lower()] - 1],
    ),
    Rule("abbreviation", rf"(?<!\w)(?P<first>{DAYS})\.?‹to›(?P<last>{DAYS})(?:\.|(?!\w))", say_weekdays),
    Rule("abbreviation", rf"(?<!\w)(?P<first>{DAYS})(?P<last>)\.(?=,?‹blank›[0-9])", say_weekdays),
    Rule(
        "phone",
        r"(?<![\w.,+])\(?0[1-9][0-9]{1,4}\)?(?:‹gap›/‹gap›|‹gap›[–-]‹gap›|‹blank›)[0-9]{2,9}(?:[ -][0-9]{1,6}){0,4}"
        r"(?!\w|[.,][0-9])",
        say_one_by_one,
    ),
    Rule(
        "phone",
        r"(?<!\w)(?:(?i:Notruf|Notrufnummer|Rufnummer|Hotline|wählen|Telefonnummer)|Nummer)‹blank›"
        r"(?P<it>1[01][0-9]{1,4})‹end›",
        say_one_by_one,
    ),
    Rule(
        "phone",
        r"(?<!\w)[Dd]ie‹blank›(?P<it>11[02])(?=[.,;:!?]|$|‹blank›(?:oder|und|an|ist|wähl|anruf|gewählt|alarmiert))",
        say_one_by_one,
    ),
    Rule(
        "money",
        r"‹start›(?P<number>‹number›),[–—-]{1,2}(?:‹gap›(?P<currency>€|Euro|Franken|EUR))?(?!\w)",
        say_round_price,
    ),
    Rule(
        "money",
        r"‹start›(?P<it>(?P<number>[0-9.]{0,12}[0-9],[0-9]{2})‹blank›(?P<currency>Euro|Dollar|Franken|Pfund))(?!\w)",
        say_price,
    ),
    Rule(
        "money",
        r"(?<!\w)(?i:für|mit|um|nach|auf|von|ab|zu|vor|seit|bei|gegen|je)‹blank›(?P<it>1‹gap›(?P<sign>‹currency›|"
        r"‹unit›))(?![\w²³/])",
        say_one_of,
    ),
    Rule(
        "money",
        r"‹start›(?P<number>[0-9]{1,3})‹gap›[x×]‹gap›(?=[0-9])",
        lambda m: say_times(m, " mal "),
    ),
    Rule(
        "measure",
        r"‹start›(?P<number>‹number›)[\"″](?=‹dash›‹upper›)",
        say_inches,
    ),
    Rule("measure", r"‹start›(?P<number>‹number›)‹gap›Tsd\.?(?!\w)", say_thousands),
    Rule(
        "percent",
        r"‹start›(?P<sign>‹sign›)1‹gap›%(?![\w-])",
        say_one_percent,
    ),
    Rule("year", r"‹start›(?P<it>(?P<number>[0-9]{1,4})(?P<mark>er[ns]?))(?![^\W\d_])", say_decade),
    Rule(
        "year",
        r"‹start›(?P<year>1[0-9]{3}|20[0-9]{2})‹gap›[–‑-]‹gap›(?P<last>[0-9]{2})(?![\w/-]|[.,][0-9])",
        say_span,
    ),
    Rule(
        "year",
        r"‹start›(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![\w/]|[.,][0-9])",
        say_month_year,
    ),
    Rule(
        "year",
        r"(?<![\w.,€$£–-])(?P<it>1[1-9][0-9]{2})(?!\w|[.,][0-9]|‹gap›(?:[–%-]|Uhr))(?=(?:‹blank›"
        r"(?P<next>[^\W\d_]{1,30}))?)",
        say_year,
    ),
    Rule(
        "score",
        r"‹start›(?P<first>[0-9]{1,3})(?::|‹blank›:‹blank›)(?P<last>[0-9]{1,3})(?![\w:]|[.,][0-9])",
        say_score,
    ),
    Rule(
        "score",
        r"‹start›[0-9](?:-[0-9]){2,3}(?=-‹upper›)",
        say_system,
    ),
    Rule(
        "fraction",
        r"‹start›(?P<top>[23])/(?P<bottom>[345])(?=‹dash›Mehrheit)",
        say_majority,
    ),
    Rule("fraction", r"‹start›(?P<whole>[0-9]{1,3})(?:‹gap›½|‹blank›1/2)(?![\w/])", say_half),
    Rule(
        "ordinal",
        r"‹start›(?P<number>[0-9]{1,4}|[0-9]{1,3}\.000)\.(?!\w)(?=(?P<next>‹blank›[^\W\d_][\w-]{0,40}\.?)?)",
        say_ordinal,
    ),
    Rule(
        "roman",
        rf"(?<!\w)(?P<name>(?:{'|'.join([*REIGNS, *QUEENS])})s?)‹blank›(?P<it>(?P<roman>‹roman›)(?P<dot>\.?))(?!\w)",
        say_regnal,
    ),
    Rule(
        "roman",
        r"(?<![\w.])(?P<number>(?=[IVX])‹roman›)\.(?=(?P<next>‹blank›[^\W\d_][\w-]{0,40}))",
        say_roman_ordinal,
    ),
    Rule("abbreviation", r"(?<=[0-9]\.‹blank›)(?P<it>Min\.)(?!\w)", lambda _: "Minute"),
    Rule("abbreviation", r"(?<!\w)sog\.(?=‹blank›[„“\"]?(?P<next>[^\W\d_]{2,30}))", say_so_called),
    Rule("abbreviation", r"(?<=[a-zäöüß])(?P<it>str\.)(?!\w)", lambda _: "straße"),
    Rule("number", rf"‹start›(?P<number>‹number›)‹dash›?(?P<tail>(?:{TAILS})[a-zäöüß]{{0,6}})(?!\w)", say_compound),
    Rule(
        "number",
        r"‹start›(?P<number>[0-9]{1,3})‹gap›[x×](?!\w|‹gap›[0-9])(?P<tail>)",
        lambda m: say_times(m, "mal"),
    ),
    Rule("number", r"‹start›(?P<it>1)(?=‹blank›(?P<next>[^\W\d_]{2,30}))", say_one),
    Rule("number", r"‹start›1(?=‹dash›‹upper›[a-zäöü])", lambda _: "ein"),
    Rule(
        "number",
        r"(?<![\w-])[^\W\d_]{2,20}(?P<it>‹dash›(?P<number>[0-9]{1,4}))(?=‹dash›‹upper›)",
        lambda m: say_times(m, "", before=" "),
    ),
)

LANGUAGE: Language = Language(
    code="de",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={},
    point="Komma",
    dot="Punkt",
    plus="plus",
    minus="minus",
    plus_minus="plus minus",
    year=year,
    fraction=fraction,
    phone=lambda group: one_by_one(group, LANGUAGE),
    to="bis",
    out_of="von",
    times="mal",
    and_="und",
    half="ein halb",
    per="pro",
    per_names={name: name for name in "Jahr Monat Woche Tag Stunde Person Einwohner Kopf Tonne Liter Kilo".split()},
    scales=SCALES,
    lone_scales=frozenset(key for key in SCALES if key.endswith(".") or len(key) == 3),
    scale_values={"k": 1000, "Tsd.": 1000},
    currencies=CURRENCIES,
    price=price,
    units=UNITS,
    feminine=frozenset("Tonne Stunde Minute Sekunde Millisekunde Kilowattstunde Kilokalorie".split()),
    percent={"%": "Prozent", "‰": "Promille", "v. H.": "Prozent", "v.H.": "Prozent"},
    months=MONTH_NUMBERS,
    month_names=tuple(MONTHS),
    date=date,
    time=time,
    regnal=lambda value: f"der {stem(value).capitalize()}e",
    roman_before=dict.fromkeys(ROMAN_BEFORE, "cardinal"),
    abbreviations=ABBREVIATIONS,
    openers=OPENERS,
    never_last=frozenset(ABBREVIATIONS) - LAST_IN_SENTENCE,
    titles=TITLES,
    before_number=BEFORE_NUMBER,
    acronyms=ACRONYMS,
    initialisms=frozenset("ADAC UEA EZB UKE AOK ICE IOC UAE ITER IAEA IATA AFD OECD OSZE DIHK".split())
    - {"ITER", "IATA"},
    letters_plural="s",
    capital_words=CAPITAL_WORDS,
    plain_words=PLAIN_WORDS,
    before_minus=BEFORE_MINUS,
    symbols=SYMBOLS,
    web={
        "@": "at",
        ".": "Punkt",
        "/": "Schrägstrich",
        "-": "Bindestrich",
        "_": "Unterstrich",
        ":": "Doppelpunkt",
        "#": "Hashtag",
    },
    rules=RULES,
)
