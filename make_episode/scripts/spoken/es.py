"""Spanish as newsreaders say it, in Spain first and in America."""

import re
from dataclasses import replace
from re import Match

from make_episode.scripts.spoken import es_words, romance
from make_episode.scripts.spoken.es_grammar import (
    cardinal,
    clock,
    date,
    fraction,
    gender,
    hours,
    ordinal,
    price,
    ranked,
    time,
)
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import count, one_by_one, parse, roman
from make_episode.scripts.spoken.numerals import counted as with_noun
from make_episode.scripts.spoken.patterns import BLANK, either, ends_sentence
from make_episode.scripts.spoken.romance import AFTER_TIME, HOUR, MINUTE, PLAIN_YEAR

ROUNDS = {"2": "semifinales", "4": "cuartos", "8": "octavos", "16": "dieciseisavos", "32": "treintaidosavos"}
SENTENCE_OPENERS = frozenset(
    "El La Los Las Un Una En Por Para Pero Y A Al Con Según Tras No Se Su Este Esta Ahora Así Además".split()
)


def words(written: str, kind: str) -> str:
    return number_words(parse(written, LANGUAGE), LANGUAGE, kind)


def agree(written: str, following: str) -> str:
    return romance.agreement(parse(written, LANGUAGE), following, gender, es_words.NEVER)


def bare(number: Number, following: str) -> str | None:
    if number.mark == ".":
        return None
    return number_words(number, LANGUAGE, romance.agreement(number, following, gender, es_words.NEVER))


def say_date(match: Match[str]) -> str | None:
    day, month = int(re.sub(r"\D", "", match["day"])), LANGUAGE.months[match["month"].lower()]
    short = match["month"].lower() in es_words.SHORT_MONTHS and not match["year"]
    if short or not 1 <= day <= 31:
        return None
    said = date(day, month, int(match["year"]) if match["year"] else None)
    return "primero" + said.removeprefix("uno") if not match["day"].isdigit() else said


def say_slash_date(match: Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    return date(day, month, None) if 1 <= day <= 31 and 1 <= month <= 12 else None


def say_clock(match: Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["horas"]:
        stop = "." if match["horas"].endswith(".") and ends_sentence(match.string, match.end()) else ""
        zero = "cero " if minute < 10 else ""
        return (f"{cardinal(hour, 'f')} {zero}{count(minute, 'es')} horas" if minute else hours(hour)) + stop
    return clock(hour, minute) if match["the"] else time(hour, minute, None)


def say_opening(match: Match[str]) -> str:
    """An hour of a span, with no "horas" of its own: "de 9.00 a 14.30"."""
    return clock(int(match["hour"]), int(match["minute"]))


def say_half_day(match: Match[str]) -> str:
    """Such as "8:30 p. m.": eight thirty at night."""
    hour = int(match["hour"])
    part = "de la mañana" if match["half"][0] in "aA" else "de la noche" if 8 <= hour <= 11 else "de la tarde"
    stop = "." if match["half"].endswith(".") and ends_sentence(match.string, match.end()) else ""
    return f"{clock(hour, int(match['minute'] or 0))} {part}{stop}"


def say_minute(minute: int, more: int | None) -> str:
    return f"minuto {count(minute, 'es')}" + (f" más {count(more, 'es')}" if more else "")


def say_plural(match: Match[str]) -> str:
    """Doubled letters ("EE. UU."); their full stop ends a sentence only before a word that opens one."""
    said = PLURALS[re.sub(rf"[{BLANK}.]", "", match["it"])]
    if not match["it"].endswith("."):
        return said
    after = re.match(r"[»”\"')]?[ \u00a0]([^\W\d_]+)", match.string[match.end() : match.end() + 30])
    last = after[1] in SENTENCE_OPENERS if after else ends_sentence(match.string, match.end())
    return said + "." if last else said


def counted(number: Number, noun: Noun) -> str:
    """A number with its noun; a one after the comma is cut short too: "dos coma veintiún segundos"."""
    said = with_noun(number, noun, replace(LANGUAGE, counted=None))
    if not number.fraction or noun.gender == "f":
        return said
    return re.sub(r"(?<=y un)o (?=[^ ]+$)", " ", re.sub(r"veintiuno (?=[^ ]+$)", "veintiún ", said))


def in_units(written: str, unit: str) -> str:
    known = {**LANGUAGE.units, **LANGUAGE.scales}
    return with_noun(parse(written, LANGUAGE), known.get(unit) or known[unit + "."], LANGUAGE)


def say_summit(match: Match[str]) -> str:
    """The climate summits, which are no Colombian pesos: COP29."""
    return f" {count(int(match['number']), 'es')}"


def say_round(match: Match[str]) -> str:
    return ROUNDS[match["bottom"]] + ("" if match["bottom"] == "2" else f" de {match['tail']}")


def say_hectares(match: Match[str]) -> str:
    return f"{words(match['number'], 'f')} {'hectárea' if match['number'] == '1' else 'hectáreas'}"


def say_degree_or_rank(match: Match[str]) -> str | None:
    kind = gender(match["next"])
    return None if match["next"].lower() in es_words.NEVER else ranked(int(match["number"]), kind)


PLURALS = {re.sub(r"[ .]", "", key): said for key, said in es_words.PLURALS.items()}
DOUBLED = "|".join(
    r"\.?‹gap›".join(re.escape(pair) for pair in key.replace(".", "").split()) for key in es_words.PLURALS
)
HORAS = r"(?:‹gap›(?P<horas>horas?(?!\w)|hrs?\.?(?!\w)|hs\.?(?!\w)|h\.?(?!\w)))"
THE = r"(?:(?i:(?<!\w)(?P<the>las?))‹blank›)?"
FROM = r"(?i:(?<!\w)(?:de|desde|entre))‹blank›"
UNTIL = "‹blank›(?:a|y|hasta)‹blank›"
POINTED = "(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]"
"""A clock time whose hours and minutes a full stop or a colon parts."""
RULES = (
    romance.days(
        lambda day: count(day, "es"), lambda name: f"de {es_words.MONTHS[LANGUAGE.months[name.lower()] - 1]}", "y"
    ),
    romance.joined_tag("hashtag", lambda value: count(value, "es")),
    Rule(
        "date",
        r"‹start›(?P<day>1\.?[º°o]|[0-9]{1,2})‹blank›(?:de‹blank›)?(?P<month>(?i:‹month›))(?!\w)(?:‹blank›"
        rf"(?P<year>{PLAIN_YEAR})(?!\w|[.,][0-9]))?",
        say_date,
    ),
    Rule(
        "date",
        r"(?i:(?<!\w)(?:el|del|al|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo))‹blank›(?P<it>"
        r"(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0?[1-9]|1[0-2]))(?![\w/]|[.,][0-9])",
        say_slash_date,
    ),
    Rule(
        "date",
        r"‹start›(?P<it>(?P<number>[0-9]{1,2})-(?P<letter>[MASNOJF]))(?![\w-])",
        lambda m: f"{count(int(m['number']), 'es')} {m['letter']}",
    ),
    romance.padded_dates(say_slash_date),
    romance.halves("medio", gender),
    romance.last_units(in_units, lambda written: words(written, ""), "min|h|hs|hrs|seg|hab|pts|kms|mts|mill"),
    romance.quarters(lambda n, k: ordinal(n, k).replace("ero", "er"), "trimestre", "semestre", " de ", "es"),
    romance.seasons("temporada|curso|campaña|Liga", lambda value: count(value, "es")),
    romance.law("de", lambda value: count(value, "es")),
    romance.titles_after_one_letter(es_words.TITLES),
    romance.set_scores(words, "[ye]"),
    romance.spans(clock, " a ", "h"),
    Rule("time", rf"{FROM}‹start›(?P<it>{HOUR}[.:]{MINUTE})(?={UNTIL}{POINTED}(?!\w|[.,:][0-9]))", say_opening),
    Rule("time", rf"{FROM}{POINTED}{UNTIL}(?P<it>{HOUR}[.:]{MINUTE})(?!\w|[.,:][0-9]|{HORAS}|‹gap›[%€$])", say_opening),
    Rule("time", rf"{THE}‹start›(?P<it>{HOUR}[:.h]{MINUTE}{HORAS})", say_clock),
    Rule(
        "time",
        r"‹start›(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?‹gap›(?P<half>[ap]\.?‹gap›m\b\.?|AM\b"
        r"|PM\b)",
        say_half_day,
    ),
    Rule("time", rf"{THE}‹start›(?P<it>{HOUR}[:h]{MINUTE}(?P<horas>)){AFTER_TIME}", say_clock),
    Rule(
        "time",
        rf"(?i:(?<!\w)(?P<the>las?))‹blank›(?P<it>{HOUR}\.{MINUTE}(?P<horas>))(?!\w|[.,:][0-9]|‹gap›[%€$°º])",
        say_clock,
    ),
    Rule("measure", r"‹start›(?P<number>‹number›)‹gap›M(?=‹blank›de(?!\w))", lambda m: in_units(m["number"], "M")),
    Rule("time", r"(?i:(?<!\w)a la)‹blank›(?P<it>1)(?!\w|[.,:][0-9])", lambda _: "una"),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "veinticuatro siete"),
    *romance.minutes_of_play(say_minute),
    Rule(
        "phone",
        r"(?<![\w+.,])(?P<it>[6789][0-9]{2}(?P<mark>[ \u00a0-])[0-9]{3}"
        r"(?P=mark)[0-9]{3})(?![\w]|[.,-][0-9]|‹gap›‹currency›|‹blank›(?:de|[0-9]|[^\W\d_]{3,30}s(?!\w)))",
        lambda m: say_phone(m["it"]),
    ),
    Rule(
        "phone",
        r"(?<![\w+.,])(?:[6789][0-9]{2}(?:[ .\u00a0-][0-9]{2}){3}|[89][0-9][ .\u00a0-][0-9]{3}"
        r"(?:[ .\u00a0-][0-9]{2}){2})‹end›",
        lambda m: say_phone(m[0]),
    ),
    Rule("phone", r"(?<![\w+.,])[679][0-9]{8}‹end›", lambda m: say_phone(f"{m[0][:3]} {m[0][3:6]} {m[0][6:]}")),
    Rule(
        "measure",
        r"‹start›(?P<number>(?!(?:19|20)[0-9]{2}(?![0-9]))‹number›)‹gap›ha(?=[.,;:)»]|$|‹blank›(?:de|en|y|del"
        r"|para|a|por|[^\W\d_]{2,20}as)(?!\w))",
        say_hectares,
    ),
    Rule("measure", r"‹start›(?P<it>(?P<number>[0-9]{1,3})°)(?=‹blank›(?P<next>[a-zá-ú]{4,30}))", say_degree_or_rank),
    Rule(
        "measure",
        r"(?i:^(?=1?[0-9]°$)|(?<!\w)(?:el|al|del)‹blank›)(?P<it>(?P<number>[0-9]{1,3})°)(?=[.,;:!?)»]|$)",
        lambda m: ordinal(int(m["number"]), "m"),
    ),
    Rule(
        "measure",
        r"(?i:temperatura|máxima|mínima|grados)[^.;\n0-9]{0,40}(?P<it>(?P<number>‹sign›[0-9]{1,2})[º°])"
        r"(?!‹gap›[^\W\d_]*[CF](?!\w))",
        lambda m: words(m["number"], "m") + (" grado" if m["number"] == "1" else " grados"),
    ),
    Rule(
        "year",
        rf"(?i:(?<!\w)(?:años?|‹month›‹blank›del?))‹blank›(?P<it>{PLAIN_YEAR})(?!\w|[.,][0-9]|‹dash›[0-9]|/)",
        lambda m: count(int(m["it"]), "es"),
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)años)‹blank›(?P<it>['’‘](?P<year>[0-9]{2}))(?!\w)",
        lambda m: count(int(m["year"]), "es"),
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)(?:en|desde|hasta|de|para|hacia))‹blank›(?P<it>(?:19|20)[0-9]{2})(?!\w|[.,][0-9]|"
        r"‹dash›[0-9]|/|‹blank›(?:y|o|a)‹blank›[0-9])",
        lambda m: count(int(m["it"]), "es"),
    ),
    Rule("fraction", r"(?:horas?|(?<=[0-9]‹blank›)h)‹blank›y‹blank›(?P<it>½|1/2)(?![\w/])", lambda _: "media"),
    Rule("money", r"(?<!\w)COP(?P<it>‹gap›(?P<number>[1-9][0-9]?))(?!\w|[.,][0-9]|‹gap›‹scale›)", say_summit),
    Rule("fraction", r"‹start›1/(?P<bottom>2|4|8|16|32)‹blank›de‹blank›(?P<tail>final)(?!\w)", say_round),
    *romance.agreeing(
        words,
        agree,
        articles="las|unas|otras|estas|esas|aquellas|algunas|primeras|últimas|próximas|siguientes|pasadas|restantes",
        labels="número|puesto|artículo|grupo|fase|día|página|nivel|capítulo|fórmula|tipo|zona|sala|canal|apartado|minuto"
        "|kilómetro|línea|categoría|dorsal|año|terminal|habitación|planta|división|liga",
        joints="y|o|a|u|e|ni|de los|de las",
        adjectives=es_words.ALIKE,
        of_them="de (?:las|ellas|estas|esas)",
    ),
    *romance.numbered(ranked, masculine="el|del|al|los|un|este", feminine="la|las|una|esta", never=es_words.NEVER),
    romance.numeral_spans(lambda value: ordinal(value, "reign"), " a "),
    romance.regnal_feminine(es_words.QUEENS, lambda value: ordinal(value, "f") if value <= 10 else count(value, "es")),
    Rule("roman", r"(?<!\w)(?P<it>ss?\.)(?=‹blank›‹roman›(?!\w))", lambda m: "siglos" if m["it"] == "ss." else "siglo"),
    Rule(
        "roman",
        r"(?i:(?<!\w)(?:siglos|ss\.))‹blank›(?:‹roman›|[a-zé]{4,12})‹blank›(?:y|e|al?|o)‹blank›(?P<it>"
        r"(?P<roman>(?=[IVX])‹roman›))(?!\w)",
        lambda m: ordinal(roman(m["roman"]), "reign"),
    ),
    Rule("abbreviation", rf"(?<![\w.])(?P<it>(?:{DOUBLED})\.?)(?!\w)", say_plural),
    Rule(
        "abbreviation",
        r"(?i:(?<!\w)(?:millones|millón|mil|en|de))‹blank›(?:de‹blank›)?"
        rf"(?P<it>{either(['USD', 'EUR', '€', '$', 'US$', 'MXN', 'DH', 'MAD'])})(?!\w)",
        lambda m: noun(m["it"]),
    ),
)


def say_phone(written: str) -> str:
    return " ".join(words(group, "") for group in re.findall("[0-9]+", written))


def noun(sign: str) -> str:
    known = es_words.CURRENCIES[sign]
    return known.many if isinstance(known, Noun) else {"EUR": "euros", "MXN": "pesos mexicanos"}[known]


LANGUAGE: Language = Language(
    code="es",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={
        "º": "m", ".º": "m", "ª": "f", ".ª": "f", "er": "a", ".er": "a", "ro": "m", "ra": "f", "do": "m", "da": "f",
        "to": "m", "ta": "f", "mo": "m", "ma": "f", "vo": "m", "va": "f", "no": "m", "na": "f", "os": "ms", ".os": "ms",
        "as": "fs", ".as": "fs", "ᵉʳ": "a", ".ᵉʳ": "a",
    },
    point="coma",
    dot="punto",
    decimals=lambda figures: romance.decimals(figures, "es", lambda rest: one_by_one(rest, LANGUAGE)),
    plus="más",
    minus="menos",
    plus_minus="más menos",
    gender=gender,
    bare=bare,
    year=lambda value: count(value, "es"),
    fraction=fraction,
    to="a",
    out_of="de",
    times="por",
    per="por",
    and_="y",
    half="medio",
    per_names={"hab.": "habitante", "hab": "habitante", "b": "barril"}
    | {name: name for name in "año mes día semana hora habitante persona tonelada hogar litro kilo".split()},
    scales=es_words.SCALES,
    scale_values={"k": 1000, "K": 1000, "mil": 1000},
    lone_scales=frozenset({"mill.", "mill", "MM"}),
    of="(?:de[ \u00a0\u202f])?",
    scale_link=lambda _: " de ",
    currencies=es_words.CURRENCIES,
    price=price,
    units=es_words.UNITS,
    counted=counted,
    unused_units=frozenset({"ha", "bar", "s"}),
    feminine=frozenset("hectárea tonelada caloría kilocaloría hora libra corona rupia lira".split()),
    percent={"%": "por ciento", "‰": "por mil", "por 100": "por ciento"},
    months={**{name: at for at, name in enumerate(es_words.MONTHS, 1)}, **es_words.MONTH_ABBREVIATIONS},
    month_names=tuple(es_words.MONTHS),
    date=date,
    time=time,
    regnal=lambda value: ordinal(value, "reign"),
    reigns=es_words.REIGNS,
    roman_before=es_words.ROMAN_BEFORE,
    roman_after={word: "a" if kind == "m" else kind for word, kind in es_words.ROMAN_AFTER.items()},
    abbreviations=es_words.ABBREVIATIONS,
    never_last=es_words.NEVER_LAST,
    titles=es_words.TITLES,
    before_number=es_words.BEFORE_NUMBER,
    acronyms=es_words.ACRONYMS,
    initialisms=es_words.INITIALISMS,
    vowels="AEIOUÁÉÍÓÚ",
    capital_words=es_words.CAPITAL_WORDS, plain_words=es_words.PLAIN_WORDS, before_minus=es_words.BEFORE_MINUS,
    symbols=es_words.SYMBOLS,
    web=es_words.WEB,
    rules=RULES,
)  # fmt: skip
