"""Italian as newsreaders say it."""

import re
from re import Match

from make_episode.scripts.spoken import it_words, romance
from make_episode.scripts.spoken.it_grammar import (
    ROUNDS,
    aged,
    cardinal,
    clock,
    date,
    fraction,
    gender,
    ordinal,
    price,
    saint,
    time,
)
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import count, counted, one_by_one, parse, roman
from make_episode.scripts.spoken.patterns import either
from make_episode.scripts.spoken.romance import AFTER_TIME, HOUR, MINUTE, PLAIN_YEAR


def bare(number: Number, following: str) -> str | None:
    """A number before a word: only "1" agrees ("uno studente", "una persona")."""
    word = following.lower()
    if number.mark == ".":
        return None
    if number.whole != "1" or number.fraction or not word or word in it_words.NEVER:
        return number_words(number, LANGUAGE)
    if gender(word) == "m" and it_words.HARD_START.match(word):
        return number_words(number, LANGUAGE)
    return number_words(number, LANGUAGE, gender(word))


def words(written: str) -> str:
    return number_words(parse(written, LANGUAGE), LANGUAGE)


def say_date(match: Match[str]) -> str | None:
    day, month = int(re.sub(r"\D", "", match["day"])), LANGUAGE.months[match["month"].lower()]
    if match["month"].lower() in it_words.SHORT_MONTHS and not match["year"]:
        return None
    return date(day, month, int(match["year"]) if match["year"] else None) if 1 <= day <= 31 else None


def say_slash_date(match: Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    return date(day, month, None) if 1 <= day <= 31 and 1 <= month <= 12 else None


def say_clock(match: Match[str]) -> str:
    return clock(int(match["hour"]), int(match["minute"]))


def say_minute(minute: int, more: int | None) -> str:
    return ordinal(minute, "m") + (f" più {cardinal(more, '')}" if more else "")


def in_units(written: str, unit: str) -> str:
    known = {**LANGUAGE.units, **LANGUAGE.scales}
    return counted(parse(written, LANGUAGE), known.get(unit) or known[unit + "."], LANGUAGE)


def say_round(match: Match[str]) -> str:
    return ROUNDS[match["bottom"] or match["part"]]


def say_thousands(match: Match[str]) -> str:
    """Such as "200 mila": one word: "duecentomila"."""
    number = parse(match["number"], LANGUAGE)
    if number.fraction or number.value < 2:
        return f"{number_words(number, LANGUAGE)} mila"
    return cardinal(number.value * 1000, "")


def say_hectares(match: Match[str]) -> str:
    return f"{words(match['number'])} {'ettaro' if match['number'] == '1' else 'ettari'}"


def say_rank(match: Match[str]) -> str | None:
    """An ordinal written as a degree: "il 5° posto", but "35° all'ombra"."""
    following = match["next"].lower()
    return None if following in it_words.NEVER else ordinal(int(match["number"]), gender(following))


def say_phone(match: Match[str]) -> str:
    """Figure by figure."""
    return one_by_one("".join(re.findall("[0-9]", match[0])), LANGUAGE)


def noun(sign: str) -> str:
    known = it_words.CURRENCIES[sign]
    return known.many if isinstance(known, Noun) else "euro"


SMALL_YEAR = r"(?P<it>['’‘](?P<year>[0-9]{2}|[3-9]00))(?!\w)"
RULES = (
    romance.days(
        lambda day: "primo" if day == 1 else cardinal(day, ""),
        lambda name: it_words.MONTHS[LANGUAGE.months[name.lower()] - 1],
        "e",
    ),
    romance.joined_tag("hashtag", lambda value: count(value, "it")),
    Rule(
        "date",
        r"‹start›(?P<day>1[º°]|[0-9]{1,2})‹blank›(?P<month>(?i:‹month›))(?!\w)(?:‹blank›"
        rf"(?P<year>{PLAIN_YEAR})(?!\w|[.,][0-9]))?",
        say_date,
    ),
    Rule(
        "date",
        r"(?i:(?<!\w)(?:il|del|al|dal|nel|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|giorno))"
        r"‹blank›(?P<it>(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0?[1-9]|1[0-2]))(?![\w/]|[.,][0-9])",
        say_slash_date,
    ),
    romance.padded_dates(say_slash_date),
    romance.halves("mezzo", gender),
    romance.last_units(in_units, words, "min|sec|ab|mln|mld"),
    romance.quarters(ordinal, "trimestre", "semestre", " ", "it"),
    romance.seasons("stagione|campionato|annata", lambda value: cardinal(value, "")),
    romance.law("del", lambda value: cardinal(value, "")),
    romance.titles_after_one_letter(it_words.TITLES),
    romance.set_scores(lambda written, _: words(written), "e"),
    romance.spans(clock, " a ", "h"),
    Rule("time", rf"‹start›{HOUR}[:h]{MINUTE}{AFTER_TIME}", say_clock),
    Rule(
        "time",
        rf"(?i:(?<!\w)(?:alle|dalle|ore|le|delle|all['’]|dall['’]|h\.?))‹gap›(?P<it>{HOUR}[.,]{MINUTE})(?!\w"
        r"|[.,:][0-9]|‹gap›[%€$°º])",
        say_clock,
    ),
    Rule("time", r"‹start›24(?:h|‹blank›ore)?/24(?!\w|/)", lambda _: "ventiquattro ore su ventiquattro"),
    Rule("time", r"(?<!\w)[hH]‹gap›24(?!\w)", lambda _: "ventiquattro ore su ventiquattro"),
    Rule("time", r"(?<!\w)(?P<it>[hH]\.?)(?=‹blank›[0-9])", lambda _: "ore"),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "ventiquattro ore su ventiquattro, sette giorni su sette"),
    Rule("time", r"(?i:(?<!\w)(?:all|dall)['’])(?P<it>1)(?!\w|[.,:/][0-9]|‹gap›%)", lambda _: "una"),
    *romance.minutes_of_play(say_minute),
    Rule(
        "phone",
        r"(?<![\w+.,])(?:0[0-9]{1,3}[ /.\u00a0-](?:[0-9]{5,8}|0[0-9]{3})|0[0-9]{1,3}(?:[ .-][0-9]{3,4}){2}"
        r"|3[0-9]{2}[ /.\u00a0-][0-9]{6,7}|3[0-9]{9}|0[0-9]{8,9})‹end›",
        say_phone,
    ),
    Rule(
        "phone",
        r"(?<![\w+.,])(?:3[0-9]{2}(?P<mark>[ -])[0-9]{3}"
        r"(?P=mark)[0-9]{3,4}|8[0-9]{2}[ .-][0-9]{3}[ .-]?[0-9]{3})"
        r"(?!\w|[.,-][0-9]|‹blank›(?:di|[0-9]|[^\W\d_]{3,30}[ie](?!\w)))",
        say_phone,
    ),
    Rule(
        "money",
        r"‹number›‹gap›(?:(?:mila|mln|milioni)‹gap›(?:di‹blank›)?)?‹currency›(?P<it>‹gap›/‹gap›"
        rf"(?P<per>{either(it_words.PER)}))(?!\w)",
        lambda m: " " + it_words.PER[m["per"]],
    ),
    Rule(
        "measure",
        r"‹start›(?P<number>(?!(?:19|20)[0-9]{2}(?![0-9]))‹number›)‹gap›ha(?=[.,;:)»]|$|‹blank›(?:di|in|e|del|a"
        r"|[^\W\d_]{2,20}[ai]ti)(?!\w))",
        say_hectares,
    ),
    Rule("measure", r"‹start›(?P<it>(?P<number>[0-9]{1,4})[°^])(?=‹blank›(?P<next>[^\W\d_]{3,30}))", say_rank),
    Rule(
        "measure",
        r"(?i:^(?=1?[0-9]°$)|(?<!\w)(?:il|al|del|dal|nel|un)‹blank›)(?P<it>(?P<number>[0-9]{1,3})°)"
        r"(?=[.,;:!?)»]|$)",
        lambda m: ordinal(int(m["number"]), "m"),
    ),
    Rule(
        "year",
        rf"(?i:(?<!\w)(?:anni|il|nel|del|al|dal|sul|stagione|estate|dell['’]|classe))‹gap›{SMALL_YEAR}",
        lambda m: cardinal(int(m["year"]), ""),
    ),
    Rule("year", rf"(?<=[0-9]‹blank›[eo]‹blank›){SMALL_YEAR}", lambda m: cardinal(int(m["year"]), "")),
    Rule("year", rf"(?<!\w){SMALL_YEAR}(?=‹dash›['’‘])", lambda m: cardinal(int(m["year"]), "")),
    Rule(
        "ordinal",
        r"‹start›(?P<years>1[1-9]|[2-9][0-9])‹gap›-?(?P<tail>enn[ei])(?!\w)",
        lambda m: aged(int(m["years"]), m["tail"]),
    ),
    Rule(
        "fraction",
        r"‹start›(?:1/(?P<bottom>2|4|8|16|32)|(?P<part>4|8|16|32)(?:i|ti|vi|mi|esimi))‹blank›(?:di‹blank›)?finale"
        r"(?!\w)",
        say_round,
    ),
    Rule("number", r"‹start›(?P<number>‹number›)‹gap›mila(?!\w)", say_thousands),
    Rule(
        "number",
        r"(?i:(?<!\w)(?:numero|posto|articolo|gruppo|fase|giorno|pagina|livello|capitolo|formula|tipo|zona|sala"
        r"|canale|comma|minuto|chilometro|linea|categoria|serie|anno|terminal|gate|corsia|il|dal|al|ore|alle"
        r"|lega|champions|quota))‹blank›(?P<it>1)(?!\w|[.,:/][0-9])(?!‹blank›(?:milione|miliardo))",
        lambda _: "uno",
    ),
    *romance.numbered(
        ordinal,
        masculine="il|lo|del|dello|al|allo|nel|nello|dal|dallo|sul|un|gli|degli|questo",
        feminine="la|della|alla|nella|dalla|sulla|una|le|delle|alle|nelle|questa",
        elided="(?:l|dell|all|nell|dall|sull|quest|un)['’]",
        never=it_words.NEVER,
        gender=gender,
    ),
    romance.numeral_spans(lambda value: ordinal(value, "m"), "-"),
    Rule(
        "roman",
        r"(?i:(?<!\w)(?:secoli|secc\.))‹blank›(?:‹roman›|[a-z]{5,18})‹blank›(?:e|ed|al?|o)‹blank›"
        r"(?P<it>(?P<roman>(?=[IVX])‹roman›))(?!\w)",
        lambda m: ordinal(roman(m["roman"]), "m"),
    ),
    romance.saints(saint, "(?:Siro|Spirito)(?!\\w)"),
    romance.regnal_feminine(it_words.QUEENS, lambda value: ordinal(value, "f")),
    Rule(
        "roman",
        r"(?<!\w)(?P<it>(?P<roman>(?=[IVX])‹roman›))(?=‹blank›(?:e|o|al|-)‹blank›(?:il‹blank›|l['’])?‹roman›"
        r"‹blank›(?P<noun>secolo|secoli|sec\.|edizione|legislatura)(?!\w))",
        lambda m: ordinal(roman(m["roman"]), gender(m["noun"]) if m["noun"][0] != "s" else "m"),
    ),
    Rule(
        "abbreviation",
        rf"(?<![\w.])(?P<it>{either(it_words.FULL_TITLES)})(?!\w|‹blank›(?:[dD]['’])?‹upper›)",
        lambda m: it_words.FULL_TITLES[m["it"]],
    ),
    Rule("abbreviation", r"(?<=[IVX])‹blank›(?P<it>sec\.)(?!\w)", lambda _: "secolo"),
    Rule("abbreviation", r"(?<!\w)(?P<it>[Ss]ec\.)(?=‹blank›‹roman›(?!\w))", lambda m: m["it"][0] + "ecolo"),
    Rule(
        "abbreviation",
        r"(?i:(?<!\w)(?:milioni|milione|miliardi|mila|in|di))‹blank›(?:di‹blank›)?"
        rf"(?P<it>{either(['USD', 'EUR', '€', '$', 'US$'])})(?!\w)",
        lambda m: noun(m["it"]),
    ),
)

LANGUAGE: Language = Language(
    code="it",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={"º": "m", "°": "m", "ª": "f", "a": "f", "^": "f", "mo": "m", "ma": "f", "esimo": "m", "esima": "f"},
    point="virgola",
    dot="punto",
    decimals=lambda figures: romance.decimals(figures, "it", lambda rest: one_by_one(rest, LANGUAGE)),
    plus="più",
    minus="meno",
    plus_minus="più o meno",
    gender=gender,
    bare=bare,
    year=lambda value: cardinal(value, ""),
    fraction=fraction,
    phone=lambda group: one_by_one(group, LANGUAGE),
    to="a",
    out_of="su",
    times="per",
    per="per",
    and_="e",
    half="mezzo",
    per_names={"ab.": "abitante", "b": "barile"}
    | {name: name for name in "anno mese giorno settimana ora abitante persona tonnellata litro chilo".split()},
    scales=it_words.SCALES,
    scale_values={"k": 1000, "K": 1000, "mila": 1000},
    lone_scales=frozenset({"mln", "mld", "Mln", "Mld", "mrd", "mln.", "mld."}),
    of="(?:di[ \u00a0\u202f])?",
    scale_link=lambda _: " di ",
    currencies=it_words.CURRENCIES,
    price=price,
    units={key: name for key, name in it_words.UNITS.items() if key not in ("mld", "mln")},
    unused_units=frozenset({"ha", "bar", "s"}),
    feminine=frozenset("tonnellata caloria chilocaloria ora".split()),
    percent={"%": "per cento", "‰": "per mille"},
    months={**{name: at for at, name in enumerate(it_words.MONTHS, 1)}, **it_words.MONTH_ABBREVIATIONS},
    month_names=tuple(it_words.MONTHS),
    date=date,
    time=time,
    regnal=lambda value: ordinal(value, "m"),
    reigns=it_words.REIGNS,
    roman_before=it_words.ROMAN_BEFORE,
    roman_after=it_words.ROMAN_AFTER,
    abbreviations=it_words.ABBREVIATIONS,
    never_last=it_words.NEVER_LAST,
    titles=it_words.TITLES,
    before_number=it_words.BEFORE_NUMBER,
    acronyms=it_words.ACRONYMS,
    initialisms=it_words.INITIALISMS,
    vowels="AEIOUÀÈÉÌÒÙ",
    capital_words=it_words.CAPITAL_WORDS, plain_words=it_words.PLAIN_WORDS, before_minus=it_words.BEFORE_MINUS,
    symbols=it_words.SYMBOLS,
    web=it_words.WEB,
    rules=RULES,
)  # fmt: skip
