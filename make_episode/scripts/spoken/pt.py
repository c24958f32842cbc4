"""Portuguese as newsreaders say it: Portugal's numbers and spelling, with Brazil's prices and hours understood.

Babel's names are those of `pt_PT`.
"""

import re
from re import Match

from make_episode.scripts.spoken import pt_words, romance
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import count, counted, one_by_one, parse, roman
from make_episode.scripts.spoken.patterns import either
from make_episode.scripts.spoken.romance import HOUR, MINUTE, PLAIN_YEAR

UNITS_RANKED = " primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono".split(" ")
TENS_RANKED = (
    " décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo".split(" ")
)
HUNDREDS_RANKED = """ centésimo ducentésimo tricentésimo quadringentésimo quingentésimo sexcentésimo septingentésimo
octingentésimo nongentésimo""".replace("\n", " ").split(" ")
PARTS = {2: "meio", 3: "terço", 4: "quarto", 5: "quinto", 6: "sexto", 7: "sétimo", 8: "oitavo", 9: "nono", 10: "décimo"}
ROUNDS = {"2": "meias-finais", "4": "quartos", "8": "oitavos", "16": "dezasseis avos", "32": "trinta e dois avos"}


def cardinal(value: int, gender: str) -> str:
    """The number, agreeing: "duas", "duzentas e uma mil"; masculine where nothing is counted."""
    words = count(value, "pt")
    if gender != "f":
        return words
    head, tail = re.fullmatch(r"(.*(?:ilh[õã]o?(?:es)?|ili[õã]o?(?:es)?)\b)?(.*)", words).groups("")  # type: ignore[union-attr]
    tail = re.sub(r"(cent|zent|hent)os\b", r"\1as", tail)
    return head + re.sub(r"\bum\b", "uma", re.sub(r"\bdois\b", "duas", tail))


def ordinal(value: int, kind: str) -> str:
    """Kinds: "m", "f" and their plurals; "reign" counts on after the tenth."""
    if kind == "reign":
        return ordinal(value, "m") if value <= 10 else count(value, "pt")
    thousands, rest = divmod(value, 1000)
    words = [] if not thousands else ["milésimo"] if thousands == 1 else [count(thousands, "pt"), "milésimo"]
    words += [HUNDREDS_RANKED[rest // 100], TENS_RANKED[rest % 100 // 10], UNITS_RANKED[rest % 10]]
    said = " ".join(word for word in words if word) or "zero"
    said = re.sub(r"o\b", "a", said) if kind.startswith("f") else said
    return re.sub(r"(?<=[oa])\b", "s", said) if kind.endswith("s") else said


def gender(word: str) -> str:
    """Gender of a noun, by list and by ending."""
    word = word.lower()
    if word in pt_words.MASCULINE or word.endswith(("ista", "istas")):
        return "m"
    return "f" if word in pt_words.FEMININE or pt_words.FEMININE_ENDINGS.search(word) else "m"


def fraction(top: int, bottom: int) -> str | None:
    if not 0 < top < bottom or bottom not in PARTS:
        return None
    return f"{cardinal(top, 'm')} {PARTS[bottom]}{'s' if top > 1 else ''}"


def price(number: Number, noun: Noun) -> str | None:
    """Such as "2,50 €": two euros and fifty cents."""
    if len(number.fraction) != 2 or number.sign or noun.one not in pt_words.CENTS:
        return None
    one, many = pt_words.CENTS[noun.one]
    cents = int(number.fraction)
    said = [f"{count(number.value, 'pt')} {noun.one if number.value == 1 else noun.many}"] if number.value else []
    said += [f"{count(cents, 'pt')} {one if cents == 1 else many}"] if cents else []
    return " e ".join(said) or None


def words(written: str, kind: str) -> str:
    return number_words(parse(written, LANGUAGE), LANGUAGE, kind)


def agree(written: str, following: str) -> str:
    return romance.agreement(parse(written, LANGUAGE), following, gender, pt_words.NEVER)


def bare(number: Number, following: str) -> str | None:
    if number.mark == ".":
        return None
    return number_words(number, LANGUAGE, romance.agreement(number, following, gender, pt_words.NEVER))


def date(day: int, month: int, year: int | None) -> str:
    said = f"{count(day, 'pt')} de {pt_words.MONTHS[month - 1]}"
    return f"{said} de {count(year, 'pt')}" if year else said


def say_date(match: Match[str]) -> str | None:
    day, month = int(re.sub(r"\D", "", match["day"])), LANGUAGE.months[match["month"].lower()]
    short = match["month"].lower() in pt_words.SHORT_MONTHS and not match["year"]
    if short or not 1 <= day <= 31:
        return None
    said = date(day, month, int(match["year"]) if match["year"] else None)
    return "primeiro" + said.removeprefix("um") if not match["day"].isdigit() else said


def say_slash_date(match: Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    return date(day, month, None) if 1 <= day <= 31 and 1 <= month <= 12 else None


def hours(hour: int) -> str:
    return f"{cardinal(hour, 'f')} {'hora' if hour == 1 else 'horas'}"


def time(hour: int, minute: int | None, second: int | None) -> str:
    """The time: "vinte e trinta", "dezoito horas"."""
    if second:
        past = f"{count(minute or 0, 'pt')} {'minuto' if minute == 1 else 'minutos'}"
        return f"{hours(hour)}, {past} e {count(second, 'pt')} {'segundo' if second == 1 else 'segundos'}"
    return f"{cardinal(hour, 'f')} e {count(minute, 'pt')}" if minute else hours(hour)


def time_with_h(hour: int, minute: int | None) -> str:
    """Such as "20h30", which keeps its hours: "vinte horas e trinta"."""
    return f"{hours(hour)} e {count(minute, 'pt')}" if minute else hours(hour)


def say_clock(match: Match[str]) -> str:
    return time_with_h(int(match["hour"]), int(match["minute"]))


def say_minute(minute: int, more: int | None) -> str:
    said = f"{count(minute, 'pt')}" + (f" mais {count(more, 'pt')}" if more else "")
    return f"{said} {'minuto' if minute == 1 else 'minutos'}"


def in_units(written: str, unit: str) -> str:
    known = {**LANGUAGE.units, **LANGUAGE.scales}
    return counted(parse(written, LANGUAGE), known.get(unit) or known[unit + "."], LANGUAGE)


def say_round(match: Match[str]) -> str:
    return ROUNDS[match["bottom"]] + ("" if match["bottom"] == "2" else f" de {match['tail']}")


def say_dom(match: Match[str]) -> str:
    return "Dona" if match["name"].endswith("a") or match["name"] in ("Leonor", "Isabel", "Beatriz", "Inês") else "Dom"


def say_short_scale(match: Match[str]) -> str:
    """Such as "R$ 3 mi": three million reais."""
    said = counted(parse(match["number"], LANGUAGE), pt_words.BR_SCALES[match["scale"]], LANGUAGE)
    return f"{said} de {noun(match['currency'])}" if match["currency"] else said


def say_saint(name: str) -> str:
    """São or what it becomes before a name: "São João", "Santo António", "Santa Maria"."""
    if name.endswith("a") and name not in ("Luca", "Josafa"):
        return "Santa "
    return "Santo " if name[0] in "AEIOUÁÉÍÓÚÂ" else "São "


def say_phone(match: Match[str]) -> str:
    """Figure by figure."""
    return one_by_one("".join(re.findall("[0-9]", match[0])), LANGUAGE)


def noun(sign: str) -> str:
    known = pt_words.CURRENCIES[sign]
    return known.many if isinstance(known, Noun) else "euros"


RULES = (
    Rule("abbreviation", r"(?<![\w.])(?P<it>al\.)(?=‹blank›[a-z]\))", lambda _: "alínea"),
    romance.days(
        lambda day: count(day, "pt"), lambda name: f"de {pt_words.MONTHS[LANGUAGE.months[name.lower()] - 1]}", "e"
    ),
    romance.joined_tag("hashtag", lambda value: count(value, "pt")),
    Rule(
        "date",
        r"‹start›(?P<day>1\.?[º°o]|[0-9]{1,2})‹blank›(?:de‹blank›)?(?P<month>(?i:‹month›))(?!\w)(?:‹blank›"
        rf"(?P<year>{PLAIN_YEAR})(?!\w|[.,][0-9]))?",
        say_date,
    ),
    Rule(
        "date",
        r"(?i:(?<!\w)(?:o|do|ao|no|até|dia|dias|segunda|terça|quarta|quinta|sexta|feira|sábado|domingo))"
        r"‹blank›\(?(?P<it>(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0?[1-9]|1[0-2]))(?![\w/]|[.,][0-9])",
        say_slash_date,
    ),
    romance.padded_dates(say_slash_date),
    romance.halves("meio", gender),
    romance.last_units(in_units, lambda written: words(written, ""), "min|h|hs|seg|hab|pts"),
    romance.quarters(ordinal, "trimestre", "semestre", " de ", "pt"),
    romance.seasons("temporada|época|campeonato|Liga", lambda value: count(value, "pt")),
    romance.law("de", lambda value: count(value, "pt")),
    romance.titles_after_one_letter(pt_words.TITLES),
    romance.set_scores(words, "e"),
    romance.spans(time_with_h, " a ", "h"),
    Rule("time", rf"‹start›{HOUR}‹gap›[hH]‹gap›{MINUTE}(?:‹gap›(?:min|m))?(?!\w)", say_clock),
    Rule("time", rf"‹start›{HOUR}[:.]{MINUTE}‹gap›(?:horas|hrs|hs|h)(?!\w)", say_clock),
    Rule(
        "time", rf"(?i:(?<!\w)(?:às|as|das|à))‹blank›(?P<it>{HOUR}\.{MINUTE})(?!\w|[.,:][0-9]|‹gap›[%€$°º])", say_clock
    ),
    Rule(
        "time",
        r"(?i:(?<!\w)(?:à|da))‹blank›(?P<it>1)(?!\w|[.,:/][0-9]|‹gap›[%ªº])(?=[.,;:!?)]|$|‹blank›(?:da|hora)"
        r"(?!\w))",
        lambda _: "uma",
    ),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "vinte e quatro sete"),
    *romance.minutes_of_play(say_minute),
    Rule(
        "phone",
        r"(?<![\w+.,])(?:[239][0-9]{2}(?P<mark>[ \u00a0-])[0-9]{3}"
        r"(?P=mark)[0-9]{3}|2[12][ \u00a0-][0-9]{3}[ \u00a0-][0-9]{2}[ \u00a0-][0-9]{2}"
        r"|[78]0[0-9][ \u00a0-][0-9]{3}[ \u00a0-][0-9]{3})(?!\w|[.,-][0-9]|‹gap›‹currency›"
        r"|‹blank›(?:de|[0-9]|[^\W\d_]{3,30}s(?!\w)))",
        say_phone,
    ),
    Rule(
        "phone",
        r"(?<![\w+.,])(?:\([1-9][0-9]\)‹gap›)?(?!(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2})(?:9‹gap›[0-9]{4}"
        r"|[2-5][0-9]{3})-[0-9]{4}‹end›",
        say_phone,
    ),
    Rule("phone", r"(?<![\w+.,])(?:0[38]00[ \u00a0-][0-9]{3}[ \u00a0-][0-9]{4}|[29][0-9]{8})‹end›", say_phone),
    Rule(
        "money",
        r"(?:(?<!\w)(?P<currency>R\$|US\$|\$|€)‹gap›)?‹start›(?P<number>‹number›)‹gap›(?P<scale>mi|bi|tri)(?!\w)",
        say_short_scale,
    ),
    Rule(
        "measure",
        r"(?i:temperatura|máxima|mínima|termómetro|termômetro|calor)[^.;\n0-9]{0,40}(?P<it>(?P<number>"
        r"‹sign›[0-9]{1,2})[º°])(?!‹gap›[^\W\d_]*[CF](?!\w))",
        lambda m: words(m["number"], "m") + (" grau" if m["number"] == "1" else " graus"),
    ),
    Rule(
        "measure",
        r"‹start›(?P<it>(?P<number>[0-9]{1,3})°)(?=‹blank›(?P<next>[a-zá-ú]{4,30}))",
        lambda m: None if m["next"] in pt_words.NEVER else ordinal(int(m["number"]), gender(m["next"])),
    ),
    Rule(
        "year",
        rf"(?i:(?<!\w)(?:anos?|‹month›‹blank›de))‹blank›(?P<it>{PLAIN_YEAR})(?!\w|[.,][0-9]|‹dash›[0-9]|/)",
        lambda m: count(int(m["it"]), "pt"),
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)anos)‹blank›(?P<it>['’‘](?P<year>[0-9]{2}))(?!\w)",
        lambda m: count(int(m["year"]), "pt"),
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)(?:em|desde|até|de|para))‹blank›(?P<it>(?:19|20)[0-9]{2})(?!\w|[.,][0-9]|‹dash›[0-9]|/|"
        r"‹blank›(?:e|ou|a)‹blank›[0-9])",
        lambda m: count(int(m["it"]), "pt"),
    ),
    Rule("fraction", r"‹start›1/(?P<bottom>2|4|8|16|32)‹blank›(?:de|da)‹blank›(?P<tail>final)(?!\w)", say_round),
    *romance.agreeing(
        words,
        agree,
        articles="as|às|das|nas|pelas|umas|outras|estas|essas|aquelas|algumas|primeiras|últimas|próximas|seguintes|restantes",
        labels="número|lugar|artigo|grupo|fase|dia|dias|página|nível|capítulo|fórmula|tipo|zona|sala|canal|alínea|minuto|quilómetro|linha|categoria|ano|terminal|liga",
        joints="e|ou|a|nem|dos|das",
        adjectives=pt_words.ALIKE,
        of_them="d(?:as|elas|estas|essas)",
    ),
    *romance.numbered(
        ordinal,
        masculine="o|do|ao|no|pelo|os|dos|nos|um|este",
        feminine="a|da|à|na|pela|as|das|uma|esta",
        never=pt_words.NEVER,
    ),
    romance.numeral_spans(lambda value: ordinal(value, "reign"), " a "),
    romance.saints(say_saint, "(?:Exa|Ex)(?!\\w)"),
    romance.regnal_feminine(pt_words.QUEENS, lambda value: ordinal(value, "f") if value <= 10 else count(value, "pt")),
    Rule(
        "roman",
        r"(?<!\w)(?P<it>sécs?\.)(?=‹blank›‹roman›(?!\w))",
        lambda m: "séculos" if m["it"] == "sécs." else "século",
    ),
    Rule(
        "roman",
        r"(?i:(?<!\w)(?:séculos|sécs\.))‹blank›(?:‹roman›|[a-zé]{4,12})‹blank›(?:e|a|ao|ou)‹blank›(?P<it>"
        r"(?P<roman>(?=[IVX])‹roman›))(?!\w)",
        lambda m: ordinal(roman(m["roman"]), "reign"),
    ),
    Rule("abbreviation", r"(?<![\w.])(?P<it>D\.)(?=‹blank›(?P<name>‹upper›[a-zà-ÿ]{1,20}))", say_dom),
    Rule(
        "abbreviation",
        r"(?i:(?<!\w)(?:milhões|milhão|bilhões|mil|em|de))‹blank›(?:de‹blank›)?"
        rf"(?P<it>{either(['USD', 'EUR', '€', '$', 'US$', 'R$'])})(?!\w)",
        lambda m: noun(m["it"]),
    ),
)

LANGUAGE: Language = Language(
    code="pt_PT",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={
        "º": "m", ".º": "m", "ª": "f", ".ª": "f", "o": "m", "a": "f", ".os": "ms", "ºs": "ms", ".ºs": "ms", "os": "ms",
        ".as": "fs", "ªs": "fs", ".ªs": "fs", "as": "fs",
    },
    point="vírgula",
    dot="ponto",
    decimals=lambda figures: romance.decimals(figures, "pt", lambda rest: one_by_one(rest, LANGUAGE)),
    plus="mais",
    minus="menos",
    plus_minus="mais ou menos",
    gender=gender,
    bare=bare,
    year=lambda value: count(value, "pt"),
    fraction=fraction,
    phone=lambda group: one_by_one(group, LANGUAGE),
    to="a",
    out_of="em",
    times="por",
    per="por",
    and_="e",
    half="meio",
    per_names={"hab.": "habitante", "hab": "habitante", "b": "barril"}
    | {name: name for name in "ano mês dia semana hora habitante pessoa tonelada litro quilo".split()},
    scales=pt_words.SCALES,
    scale_values={"k": 1000, "K": 1000, "mil": 1000},
    of="(?:de[ \u00a0\u202f])?",
    scale_link=lambda _: " de ",
    currencies=pt_words.CURRENCIES,
    price=price,
    units=pt_words.UNITS,
    unused_units=frozenset({"bar", "s"}),
    feminine=frozenset("tonelada caloria quilocaloria hora libra coroa rupia lira".split()),
    percent={"%": "por cento", "‰": "por mil"},
    months={**{name: at for at, name in enumerate(pt_words.MONTHS, 1)}, **pt_words.MONTH_ABBREVIATIONS},
    month_names=tuple(pt_words.MONTHS),
    date=date,
    time=time,
    regnal=lambda value: ordinal(value, "reign"),
    reigns=pt_words.REIGNS,
    roman_before=pt_words.ROMAN_BEFORE,
    roman_after=pt_words.ROMAN_AFTER,
    abbreviations=pt_words.ABBREVIATIONS,
    never_last=pt_words.NEVER_LAST,
    titles=pt_words.TITLES,
    before_number=pt_words.BEFORE_NUMBER,
    acronyms=pt_words.ACRONYMS,
    initialisms=pt_words.INITIALISMS,
    vowels="AEIOUÁÉÍÓÚÃÕÂÊÔ",
    capital_words=pt_words.CAPITAL_WORDS, plain_words=pt_words.PLAIN_WORDS, before_minus=pt_words.BEFORE_MINUS,
    symbols=pt_words.SYMBOLS,
    web=pt_words.WEB,
    rules=RULES,
)  # fmt: skip
