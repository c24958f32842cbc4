"""Arabic as news readers say it, from Rabat to Beirut.

Number words and agreement are in `ar_grammar.py`, the tables in `ar_words.py`. Words in Latin letters are left to
the voice: Arabic readers say them as names.
"""

import re
from re import Match

from make_episode.scripts.spoken.ar_figures import (
    MONTH,
    date,
    fraction,
    is_function_word,
    say_clock,
    say_date,
    say_day,
    say_definite,
    say_era,
    say_fraction,
    say_one,
    say_ordinal,
    say_title,
    say_year,
    time,
    words_before,
    year,
)
from make_episode.scripts.spoken.ar_grammar import (
    SCALES,
    cardinal,
    case,
    counted,
    decimals,
    gender,
    governed,
    number,
    ordinal,
)
from make_episode.scripts.spoken.ar_words import (
    ABBREVIATIONS,
    BEFORE_NUMBER,
    CURRENCIES,
    MONTH_NUMBERS,
    MONTHS,
    ORDINAL_NOUNS,
    SCORED,
    SYMBOLS,
    TITLES,
    UNITS,
)
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.names import UNITS as SYMBOLS_ANYWHERE
from make_episode.scripts.spoken.names import currencies, units
from make_episode.scripts.spoken.numerals import parse

LINKED_AFTER = re.compile(
    "[ \u00a0](?:و|(?:إلى|الى|أو|حتى)[ \u00a0])(?P<number>[0-9]{1,9})[ \u00a0](?P<noun>[ء-ي]{2,20})"
)
SCORE_BEFORE = re.compile(rf"(?:{'|'.join(SCORED)})[^.]{{0,40}}$")


def fold(line: str) -> str:
    """The line with European figures and signs, and thin blanks for the marks of direction."""
    folded = line.translate(FOLDED)
    return re.sub("(?<=[0-9])،(?=[0-9])", ",", folded) if "،" in folded else folded


FOLDED = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2069",
    "01234567890123456789%,." + "\u2009" * 9,
)


def _numbers(match: Match[str]) -> tuple[Number, Number | None]:
    last = match.groupdict().get("last")
    return parse(match["number"], LANGUAGE), parse(last, LANGUAGE) if last else None


def say_money(match: Match[str]) -> str | None:
    noun = currencies(LANGUAGE)[match["currency"]]
    return _with_noun(match, noun)


def say_measure(match: Match[str]) -> str | None:
    known = units(LANGUAGE)
    written = match["unit"]
    return _with_noun(match, known.get(written) or known[re.sub(r"\s", " ", written)])


def _with_noun(match: Match[str], noun: Noun) -> str:
    """A number or range with its unit or currency; a scale between them takes the number's agreement."""
    first, last = _numbers(match)
    case_ = case(words_before(match))
    scale, per = match.groupdict().get("scale"), match.groupdict().get("per")
    counts = SCALE_NOUNS[scale] if scale else noun
    if last:
        said = f"{number(first, counts.gender, case_)} إلى {_agreed(last, counts, scale, 'g')}"
    else:
        said = _agreed(first, counts, scale, case_)
    said += f" {noun.one}" if scale else ""
    return f"{said} لكل {UNITS[per].one if per in UNITS else per}" if per else said


def _agreed(value: Number, noun: Noun, scale: str | None, case_: str) -> str:
    """With a scale the word stays as written ("12 مليون"), but for one and two of it."""
    if not scale or value.fraction or value.value == 2:
        said = counted(value, noun, case_)
        return said[:-1] if scale and value.value == 2 and not value.fraction else said
    return noun.one if value.value == 1 else f"{number(value, 'm', case_, before_noun=True)} {scale}"


def say_scaled(match: Match[str]) -> str:
    """As in "1 مليون": مليون, "2 مليون درهم" مليونا درهم, "200 ألف" مئتا ألف."""
    value, case_ = parse(match["number"], LANGUAGE), case(words_before(match))
    noun = SCALE_NOUNS[match["scale"]]
    followed = bool(match["next"]) and not is_function_word(match["next"])
    if value.fraction or value.value > 2 or value.sign:
        return f"{number(value, 'm', case_, before_noun=True)} {match['scale']}"
    if value.value == 2:
        return governed(noun.two, case_)[: -1 if followed else None]
    return noun.one if value.value == 1 else f"صفر {noun.one}"


def say_percent(match: Match[str]) -> str:
    first, last = _numbers(match)
    case_ = case(words_before(match))
    said = number(first, "", case_) + (f" إلى {number(last, '', 'g')}" if last else "")
    return f"{said} في المئة"


def say_range(match: Match[str]) -> str:
    """As in "10-15 شخصا"; after words of winning and losing "2-1": a score."""
    first, last = _numbers(match)
    assert last is not None
    before = words_before(match)
    if max(first.value, last.value) < 20 and SCORE_BEFORE.search(before):
        return f"{number(first, '', 'g')} ل{number(last, '', 'g')}"
    following = match["next"] or ""
    kind = gender(following, last.value) if following and not is_function_word(following) else ""
    return f"{number(first, kind, case(before))} إلى {number(last, kind, 'g', before_noun=bool(kind))}"


def say_bare(match: Match[str]) -> str:
    """A number, agreeing with the noun after it if there is one."""
    value, following = parse(match["it"], LANGUAGE), match["next"] or ""
    if linked := LINKED_AFTER.match(match.string, match.end("it")):
        kind = "" if is_function_word(linked["noun"]) else gender(linked["noun"], int(linked["number"]))
        return number(value, kind, case(words_before(match, "it")))
    noun = bool(following) and not is_function_word(following)
    kind = gender(following, value.value) if noun else ""
    return number(value, kind, case(words_before(match, "it")), before_noun=noun)


def bare(value: Number, following: str) -> str:
    return number(value, gender(following, value.value) if following and not is_function_word(following) else "")


SCALE_NOUNS = {name: noun for _, noun in SCALES for name in (noun.one, noun.many, noun.few)} | {
    "بليون": SCALES[1][1],
    "الف": SCALES[3][1],
    "ترليون": SCALES[0][1],
}

SCALE = "(?P<scale>" + "|".join(sorted(SCALE_NOUNS, key=len, reverse=True)) + ")"

NUMBER = r"(?P<number>‹sign›‹number›)"

NEXT = r"(?=(?:‹blank›(?P<next>[ء-ي]{1,20}))?)"

AMOUNT = rf"‹start›{NUMBER}(?:‹to›(?P<last>‹number›))?"

DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"

ERA = r"(?:‹gap›(?P<era>هـ|ه|م|ق\.م\.?)(?!\w))"

YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9A-Za-z]|[.,][0-9])"

CLOCK = r"(?P<hour>[01]?[0-9]|2[0-4])(?:[:.hH](?P<minute>[0-5][0-9]))?"

UNTIL = r"(?![\w²³])"

COUNTRY = r"(?!‹blank›[ء-ي]{2,12}ي(?!\w))"


def _code(part: str) -> str:
    return number(Number(part)) if part.isdigit() else part


RULES = (
    Rule(
        "date",
        r"(?<!\w)(?:(?:ال)?رقم|[وبل]?القانون|قانون|المرسوم|مرسوم|الظهير)‹blank›(?:(?:ال)?رقم‹blank›)?"
        r"(?P<it>[0-9]{1,4}(?:[-.][0-9]{1,4}){1,3})(?!\w|[.,-][0-9]|‹gap›(?:%|في‹blank›الم))",
        lambda match: " ".join(number(Number(part)) for part in re.split("[-.]", match["it"])),
        holds="[0-9][-.][0-9]",
    ),
    Rule(
        "date",
        rf"‹start›{DAY}(?:‹to›(?P<last>[0-9]{{1,2}}))?‹blank›(?:من‹blank›)?(?P<month>(?:{MONTH})(?:‹gap›/‹gap›"
        rf"(?:{MONTH}))?)(?!\w)(?:،?‹blank›(?:من‹blank›|عام‹blank›|سنة‹blank›)?{YEAR}{ERA}?)?",
        say_date,
    ),
    Rule(
        "date",
        r"‹start›(?P<it>[12]?[0-9]|3[01])(?=‹blank›(?:(?:إلى|الى|حتى|أو)‹blank›|و)(?:(?:[12]?[0-9]|3[01])"
        rf"‹blank›و){{0,3}}(?:[12]?[0-9]|3[01])‹blank›(?:من‹blank›)?(?:{MONTH})(?!\w))",
        say_day,
    ),
    Rule("time", r"‹start›24/7(?![\w/])", lambda _: "أربع وعشرين ساعة طيلة أيام الأسبوع"),
    Rule("time", r"‹start›7/7(?![\w/])", lambda _: "سبعة أيام على سبعة"),
    Rule(
        "time",
        rf"‹start›{CLOCK}(?P<half>)(?=‹blank›(?:صباحا|مساء|ليلا|ظهرا|زوالا|بعد‹blank›الزوال|بعد‹blank›الظهر)(?!\w))",
        say_clock,
    ),
    Rule("time", rf"الساعة‹blank›(?:ال)?(?P<it>{CLOCK}(?:‹gap›(?P<half>[صم])(?!\w))?)(?![\w:]|[.,][0-9])", say_clock),
    Rule(
        "time",
        r"‹start›(?P<hour>[01]?[0-9]|2[0-4])(?:h|H|:)(?P<minute>[0-5][0-9])(?:‹gap›(?P<half>[صم])(?!\w))?"
        r"(?![\w:]|[.,][0-9])",
        say_clock,
    ),
    Rule(
        "money",
        rf"{AMOUNT}‹gap›(?:{SCALE}‹gap›)?(?P<currency>‹currency›)(?:/(?P<per>‹unit›|[ء-ي]{{2,12}}))?{UNTIL}{COUNTRY}",
        say_money,
    ),
    Rule("money", rf"(?<!\w)(?P<currency>‹currency›)‹gap›{AMOUNT}(?:‹gap›{SCALE})?{UNTIL}", say_money),
    Rule("percent", rf"{AMOUNT}‹gap›%", say_percent),
    Rule("percent", rf"%‹gap›{AMOUNT}(?!‹gap›%)", say_percent),
    Rule("date", rf"‹start›(?P<year>[0-9]{{2,4}}){ERA}(?!\w)", say_era),
    Rule(
        "measure",
        rf"{AMOUNT}‹gap›(?:{SCALE}‹gap›)?(?P<unit>‹unit›)(?:/(?P<per>‹unit›|[ء-ي]{{2,12}}))?{UNTIL}",
        say_measure,
    ),
    Rule("measure", rf"‹start›{NUMBER}‹blank›{SCALE}(?!\w){NEXT}", say_scaled),
    Rule("year", rf"‹start›(?<![0-9][–-])(?P<it>1[0-9]{{3}}|20[0-9]{{2}})(?!\w|[.,][0-9]|‹to›[0-9]){NEXT}", say_year),
    Rule("range", rf"‹start›{NUMBER}‹to›(?P<last>‹number›)‹end›(?!‹dash›[0-9]){NEXT}", say_range),
    Rule(
        "ordinal",
        rf"(?<!\w)(?:[وفبك]{{0,2}}ال|و?لل)(?P<noun>{'|'.join(ORDINAL_NOUNS)})‹blank›(?P<it>(?:الـ?‹gap›)?"
        r"(?P<number>[1-9][0-9]?))(?![\w%]|[.,:][0-9]|‹gap›%)(?:(?=‹blank›(?P<counted>[ء-ي]{2,20})))?",
        say_ordinal,
    ),
    Rule("ordinal", rf"(?<!\w)الـ?‹gap›(?P<number>[1-9][0-9]{{0,3}})(?![\w%]|[.,:][0-9]){NEXT}", say_definite),
    Rule(
        "code",
        r"(?<![\w.@#/])(?=[A-Za-z0-9]{0,12}[A-Za-z]-?[0-9]|[0-9]{1,12}[A-Za-z])(?=[A-Za-z0-9])[A-Za-z0-9]{1,20}"
        r"(?:-[0-9]{1,4})?(?![\w@])",
        lambda m: " ".join(_code(part) for part in re.findall("[A-Za-z]+|[0-9]+", m[0])),
    ),
    Rule(
        "abbreviation",
        rf"(?<![\w.])و?(?P<it>(?:{'|'.join(re.escape(key) for key in TITLES)}))(?=(?P<gap>‹blank›)?"
        r"(?P<name>[ء-ي]{2,20}))",
        say_title,
    ),
    Rule(
        "abbreviation",
        r"\((?P<sign>ص|صلعم|ع|رض)\)|(?P<ligature>ﷺ)",
        lambda m: {"ع": "عليه السلام", "رض": "رضي الله عنه"}.get(m["sign"] or "", "صلى الله عليه وسلم"),
    ),
    Rule("initialism", r"(?<![\w@#.])[A-Za-z][A-Za-z'’&-]{0,40}", lambda m: m[0]),
    Rule("fraction", r"‹start›(?<!/)(?P<top>[0-9]{1,4})/(?P<bottom>[0-9]{1,4})‹end›(?!/)", say_fraction),
    Rule(
        "number",
        r"(?<![\w-])(?P<word>[^\W\d_]{2,20})‹dash›(?P<number>[0-9]{1,4})‹end›(?!‹dash›)",
        lambda m: f"{m['word']} {_code(m['number'])}",
    ),
    Rule("number", r"‹start›1‹blank›(?P<noun>[ء-ي]{2,20})", say_one),
    Rule("number", rf"‹start›(?P<it>‹sign›‹number›)(?![A-Za-z]){NEXT}", say_bare),
    Rule("symbol", r"(?<=[وفبلك])ـ‹gap›(?=[0-9$€%+-])", lambda _: ""),
    Rule("symbol", r"(?:(?<=^[بلك])|(?<=[ \u00a0(«][بلك]))‹blank›(?=[0-9$€])", lambda _: ""),
)

LANGUAGE: Language = Language(
    code="ar",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={},
    fold=fold,
    joined="وفبكلـ",
    groups=" .,'’",
    point="فاصلة",
    dot="فاصلة",
    decimals=decimals,
    plus="زائد",
    minus="ناقص",
    plus_minus="زائد أو ناقص",
    bare=bare,
    counted=counted,
    year=year,
    fraction=fraction,
    to="إلى",
    out_of="من",
    times="في",
    per="لكل",
    and_="و",
    half="نصف",
    scales={},
    currencies=CURRENCIES,
    units=UNITS,
    unused_units=frozenset(SYMBOLS_ANYWHERE),
    percent={"%": "في المئة", "‰": "في الألف"},
    months=MONTH_NUMBERS,
    month_names=tuple(MONTHS),
    date=date,
    time=time,
    regnal=lambda value: ordinal(value, "m"),
    abbreviations=ABBREVIATIONS,
    before_number=BEFORE_NUMBER,
    symbols=SYMBOLS,
    web={"@": "آت", ".": "نقطة", "/": "شرطة مائلة", "-": "شرطة", "_": "شرطة سفلية", ":": "نقطتان", "#": "هاشتاغ"},
    rules=RULES,
)
