"""English as newsreaders say it."""

import re
from re import Match

from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.letters import ends_sentence
from make_episode.scripts.spoken.patterns import either
from make_episode.scripts.spoken.numerals import cardinal as words
from make_episode.scripts.spoken.numerals import count, one_by_one, parse

MONTHS = "January February March April May June July August September October November December".split()
MONTH_ABBREVIATIONS = {
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10,
    "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12, "mar": 3, "jun": 6, "jul": 7,
}  # fmt: skip

UNITS = {
    "mph": Noun("mile per hour", "miles per hour"),
    "kph": Noun("kilometre per hour", "kilometres per hour"),
    "km/h": Noun("kilometre per hour", "kilometres per hour"),
    "km": Noun("kilometre", "kilometres"),
    "m": Noun("metre", "metres"),
    "cm": Noun("centimetre", "centimetres"),
    "mm": Noun("millimetre", "millimetres"),
    "km²": Noun("square kilometre", "square kilometres"),
    "km2": Noun("square kilometre", "square kilometres"),
    "sq km": Noun("square kilometre", "square kilometres"),
    "sq mi": Noun("square mile", "square miles"),
    "sq ft": Noun("square foot", "square feet"),
    "m²": Noun("square metre", "square metres"),
    "m2": Noun("square metre", "square metres"),
    "m³": Noun("cubic metre", "cubic metres"),
    "m3": Noun("cubic metre", "cubic metres"),
    "m/s": Noun("metre per second", "metres per second"),
    "l": Noun("litre", "litres"),
    "L": Noun("litre", "litres"),
    "ml": Noun("millilitre", "millilitres"),
    "cl": Noun("centilitre", "centilitres"),
    "t": Noun("tonne", "tonnes"),
    "kt": Noun("kilotonne", "kilotonnes"),
    "Mt": Noun("million tonnes", "million tonnes"),
    "ft": Noun("foot", "feet"),
    "mi": Noun("mile", "miles"),
    "yd": Noun("yard", "yards"),
    "lb": Noun("pound", "pounds"),
    "lbs": Noun("pound", "pounds"),
    "oz": Noun("ounce", "ounces"),
    "hp": Noun("horsepower", "horsepower"),
    "mpg": Noun("mile per gallon", "miles per gallon"),
    "kWh": Noun("kilowatt hour", "kilowatt hours"),
    "MWh": Noun("megawatt hour", "megawatt hours"),
    "GWh": Noun("gigawatt hour", "gigawatt hours"),
    "TWh": Noun("terawatt hour", "terawatt hours"),
    "TW": Noun("terawatt", "terawatts"),
    "dB": Noun("decibel", "decibels"),
    "Mbps": Noun("megabit per second", "megabits per second"),
    "Gbps": Noun("gigabit per second", "gigabits per second"),
    "bpd": Noun("barrel per day", "barrels per day"),
    "ppm": Noun("part per million", "parts per million"),
    "bps": Noun("basis point", "basis points"),
    "bp": Noun("basis point", "basis points"),
    "pts": Noun("point", "points"),
    "mins": Noun("minute", "minutes"),
    "secs": Noun("second", "seconds"),
    "sec": Noun("second", "seconds"),
    "hrs": Noun("hour", "hours"),
    "hr": Noun("hour", "hours"),
    "yrs": Noun("year", "years"),
}

DOLLAR, POUND = Noun("dollar", "dollars"), Noun("pound", "pounds")
DIRHAM = Noun("dirham", "dirhams")
CURRENCIES: dict[str, Noun | str] = {
    "$": DOLLAR, "US$": DOLLAR, "USD": DOLLAR, "£": POUND, "GBP": POUND, "€": "EUR", "EUR": "EUR",
    "¥": Noun("yen", "yen"), "JPY": Noun("yen", "yen"), "A$": Noun("Australian dollar", "Australian dollars"),
    "AU$": Noun("Australian dollar", "Australian dollars"), "C$": Noun("Canadian dollar", "Canadian dollars"),
    "CA$": Noun("Canadian dollar", "Canadian dollars"), "HK$": Noun("Hong Kong dollar", "Hong Kong dollars"),
    "CHF": "CHF", "MAD": DIRHAM, "DH": DIRHAM, "Dh": DIRHAM, "Dhs": DIRHAM, "dh": DIRHAM, "CNY": Noun("yuan", "yuan"),
    "RMB": Noun("yuan", "yuan"), "₹": Noun("rupee", "rupees"), "Rs": Noun("rupee", "rupees"), "INR": "INR",
    "₽": Noun("rouble", "roubles"), "₺": Noun("lira", "lira"), "₩": Noun("won", "won"), "₪": Noun("shekel", "shekels"),
    "AED": Noun("Emirati dirham", "Emirati dirhams"), "SAR": Noun("Saudi riyal", "Saudi riyals"),
    "R$": Noun("real", "reais"), "₿": Noun("bitcoin", "bitcoins"), "BTC": Noun("bitcoin", "bitcoins"),
    "FCFA": Noun("C F A franc", "C F A francs"), "XOF": Noun("C F A franc", "C F A francs"),
}  # fmt: skip

CENTS = {"dollar": ("cent", "cents"), "euro": ("cent", "cents"), "pound": ("penny", "pence")}

HUNDRED, THOUSAND = Noun("hundred", "hundred"), Noun("thousand", "thousand")
MILLION, BILLION, TRILLION = Noun("million", "million"), Noun("billion", "billion"), Noun("trillion", "trillion")
SCALES = {
    "k": THOUSAND, "K": THOUSAND, "thousand": THOUSAND, "m": MILLION, "M": MILLION, "mn": MILLION, "mln": MILLION,
    "million": MILLION, "b": BILLION, "B": BILLION, "bn": BILLION, "Bn": BILLION, "billion": BILLION, "tn": TRILLION,
    "T": TRILLION, "trillion": TRILLION, "trn": TRILLION, "hundred": HUNDRED,
}  # fmt: skip

ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip

PLURALS = {"y": "ies", "x": "xes"}


def cardinal(value: int, _gender: str) -> str:
    return count(value, "en")


def ordinal(value: int, _kind: str) -> str:
    head, _, last = re.sub(r"(.*[ -])?([a-z]+)$", r"\1|\2", count(value, "en")).partition("|")
    if last in ORDINALS:
        return head + ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def year(value: int) -> str:
    """ "nineteen eighty-four", "two thousand and five", "twenty twenty-five"."""
    first, last = divmod(value, 100)
    if not 1000 < value < 2100 or 2000 <= value < 2010 or value % 1000 == 0:
        return count(value, "en")
    tail = "hundred" if last == 0 else f"oh {count(last, 'en')}" if last < 10 else count(last, "en")
    return f"{count(first, 'en')} {tail}"


def fraction(top: int, bottom: int) -> str | None:
    names = {2: "half", 4: "quarter"}
    if not 0 < top < bottom or bottom not in (2, 3, 4, 5, 6, 8):
        return None
    name = names.get(bottom) or ordinal(bottom, "")
    if top > 1:
        return f"{count(top, 'en')} {name}s"
    return "a half" if bottom == 2 else "a quarter" if bottom == 4 else f"one {name}"


def price(number: Number, noun: Noun) -> str | None:
    """ "$2.50" is two dollars and fifty cents."""
    if len(number.fraction) != 2 or number.sign or noun.one not in CENTS:
        return None
    one, many = CENTS[noun.one]
    cents = int(number.fraction)
    said = [f"{count(number.value, 'en')} {noun.one if number.value == 1 else noun.many}"] if number.value else []
    said += [f"{count(cents, 'en')} {one if cents == 1 else many}"] if cents else []
    return " and ".join(said) or None


def date(day: int, month: int, year_: int | None) -> str:
    return f"{MONTHS[month - 1]} {ordinal(day, '')}" + (f", {year(year_)}" if year_ else "")


def time(hour: int, minute: int | None, second: int | None) -> str:
    said = [count(hour, "en")]
    if minute:
        said += [f"oh {count(minute, 'en')}" if minute < 10 else count(minute, "en")]
    elif minute == 0:
        said += ["o'clock" if 1 <= hour <= 12 else "hundred"]
    if second:
        said += ["and", count(second, "en"), "seconds"]
    return " ".join(said)


def say_time(match: Match[str]) -> str:
    """A time with a.m. or p.m.: "8:05 p.m." is eight oh five p m."""
    minute = int(match["minute"]) if match["minute"] else None
    half = "a m" if match["half"][0] in "aA" else "p m"
    rest = match.string[match.end() :]
    more = re.match(rf"‹blank›(?:{AFTER_TIME})".replace("‹blank›", "[ \u00a0]"), rest)
    stop = "." if match["half"].endswith(".") and not more and ends_sentence(match.string, match.end()) else ""
    return f"{time(int(match['hour']), minute or None, None)} {half}{stop}"


def say_date(match: Match[str]) -> str | None:
    day, month = int(match["day"]), match["month"].lower()
    if not 1 <= day <= 31:
        return None
    month = month if month in LANGUAGE.months else month + "."
    written = match.groupdict().get("year")
    if match.start("day") < match.start("month"):
        said = f"the {ordinal(day, '')} of {MONTHS[LANGUAGE.months[month] - 1]}"
        said = said.removeprefix("the ") if re.search(r"\bthe $", match.string[: match.start()]) else said
        return said + (f" {year(int(written))}" if written else "")
    return date(day, LANGUAGE.months[month], int(written) if written else None)


def say_crowd(match: Match[str]) -> str:
    """ "5m people": millions, not metres."""
    return f"{words(parse(match['number'], LANGUAGE), LANGUAGE)} {SCALES[match['scale']].many}"


def say_phone(match: Match[str]) -> str:
    """A telephone number, figure by figure."""
    said = one_by_one("".join(re.findall("[0-9]", match[0])), LANGUAGE)
    return f"plus {said}" if match[0].startswith("+") else said


def say_plural(match: Match[str]) -> str:
    """Decades: "the 1990s", "the '80s"."""
    value = int(match["it"].strip("'’s"))
    said = year(value) if value > 99 else count(value, "en")
    return said[:-1] + "ies" if said.endswith("y") else said + "s"


def say_year(match: Match[str]) -> str:
    return year(int(match["it"]))


def say_month_year(match: Match[str]) -> str:
    return f"{MONTHS[LANGUAGE.months[match['month'].lower()] - 1]} {year(int(match['year']))}"


def regnal(value: int) -> str:
    return f"the {ordinal(value, '').capitalize()}"


AFTER_TIME = "[A-Z]{2,4}\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
MONTH = either([*MONTHS, *(name.capitalize() for name in MONTH_ABBREVIATIONS)])
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
HALF = r"(?P<half>[AaPp]\.?‹gap›[Mm]\b\.?)"
RULES = (
    Rule("date", rf"‹start›(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?‹blank›(?:of‹blank›)?(?P<month>{MONTH})(?!\w)\.?(?:,?‹blank›(?P<year>{YEAR})(?!\w|[.,][0-9]))?", say_date),
    Rule("date", rf"(?<!\w)(?P<month>{MONTH})\.?‹blank›(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![\w:%]|[.,/][0-9]|‹dash›[0-9])(?:,?‹blank›(?P<year>{YEAR})(?!\w|[.,][0-9]))?", say_date),
    Rule("date", rf"(?<!\w)(?P<month>{MONTH})\.?,?‹blank›(?P<year>{YEAR})(?!\w|[.,][0-9]|‹dash›[0-9])", say_month_year),
    Rule("time", rf"‹start›(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))?‹gap›{HALF}", say_time),
    Rule("money", r"‹start›(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?)‹gap›(?P<scale>[mMbB])(?=‹blank›[a-z]{3,20}s(?!\w)|‹blank›(?:people|men|women|children)(?!\w))", say_crowd),
    Rule("phone", r"(?<![\w.-])(?:\+?1[-. ])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[-.])[2-9][0-9]{2}[-. ][0-9]{4}(?![\w-])", say_phone),
    Rule("phone", r"(?<![\w.-])0[0-9]{2,4}(?: [0-9]{3,4}){1,2}(?![\w-])", say_phone),
    Rule("phone", r"(?i:(?<!\w)(?:dial|call|dialling|dialing|calling))‹blank›(?P<it>[0-9]{3})‹end›", lambda m: one_by_one(m["it"], LANGUAGE)),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "twenty-four seven"),
    Rule("abbreviation", r"(?<!\w)‹upper›[a-z]{2,20}‹blank›(?P<it>St\.?)(?![\w’'-]|‹blank›‹upper›)", lambda m: "Street" + ("." if m["it"].endswith(".") and ends_sentence(m.string, m.end()) else "")),
    Rule("year", r"(?<![\w.,])(?P<it>(?:1[0-9]|20)[0-9]0s|['’]?[2-9]0['’]?s)(?!\w)", say_plural),
    Rule("year", rf"(?i:(?<!\w)(?:in|since|of|from|by|until|till|before|after|during|for|circa|around|to|and|between|late|early|mid|year|spring|summer|autumn|fall|winter|the))‹blank›(?P<it>{YEAR})(?![\w%]|[.,][0-9]|‹gap›‹dash›[0-9]|‹blank›(?:people|men|women|children|of|homes|soldiers|troops|jobs|workers|points|metres|meters|miles|[a-z]{{3,}}s(?!\w)))", say_year),
    Rule("year", rf"(?<![\w.,$€£–-])(?P<it>19[0-9]{{2}}|20[0-9]{{2}})(?![\w%]|[.,][0-9]|‹dash›[0-9]|‹blank›(?:people|men|women|children|homes|soldiers|[a-z]{{3,}}s(?!\w)))", say_year),
)  # fmt: skip

LANGUAGE = Language(
    code="en",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={"st": "", "nd": "", "rd": "", "th": ""},
    decimal=".",
    groups=",",
    point="point",
    dot="point",
    plus="plus",
    plus_minus="plus or minus",
    lone_scales=frozenset({"bn", "Bn", "mn", "tn", "trn", "k", "K", "M", "B"}),
    minus="minus",
    year=year,
    fraction=fraction,
    to="to",
    out_of="out of",
    phone=lambda group: one_by_one(group, LANGUAGE),
    letters_plural="'s",
    times="times",
    per="per",
    and_="and",
    half="a half",
    scales=SCALES,
    currencies=CURRENCIES,
    price=price,
    units=UNITS,
    per_names={"s": "second", "h": "hour", "hr": "hour", "min": "minute", "g": "gram", "yr": "year"},
    unused_units=frozenset({"s", "h", "min", "g", "V", "W"}),
    never_last=frozenset({"vs.", "v.", "e.g.", "i.e.", "approx.", "cf.", "c.", "No.", "no."}),
    percent={"%": "percent", "‰": "per thousand", "pc": "percent"},
    months={**{name.lower(): at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS},
    month_names=tuple(MONTHS),
    date=date,
    month_first=True,
    time=time,
    regnal=regnal,
    reigns=frozenset(
        """Mohammed Mohamed Hassan Louis Francis Charles Philip Felipe Henry George Elizabeth Napoleon John Paul Pius
        Benedict Leo Gregory Clement Innocent Urban Catherine Nicholas Alexander William Frederick Leopold Albert
        Ramesses Ptolemy James Edward Richard Robert Hussein Abdullah Farouk Alfonso Isabella Mary Margrethe Harald
        Gustaf Constantine Darius Xerxes Selim Mehmed Boniface Julius Victor Ferdinand Joseph Wilhelm Rama""".split()
    ),
    roman_before={
        word: "cardinal"
        for word in """chapter part volume act scene book title section phase type level class war article episode
        season zone bowl annex appendix schedule tier group vatican""".split()
    },
    abbreviations={
        "etc.": "et cetera", "e.g.": "for example", "i.e.": "that is", "vs": "versus", "vs.": "versus", "v.": "versus",
        "approx.": "approximately", "dept.": "department", "Dept.": "Department", "Inc.": "Incorporated",
        "Ltd": "Limited", "Ltd.": "Limited", "Co.": "Company", "Corp.": "Corporation", "Bros.": "Brothers",
        "Jr.": "Junior", "Sr.": "Senior", "Jr": "Junior", "et al.": "and others", "cf.": "compare", "a.k.a.": "also known as",
        "aka": "also known as", "w/": "with", "w/o": "without", "AD": "A D", "B.C.": "B C",
        "a.m.": "a m", "p.m.": "p m", "c.": "circa", "est.": "established", "govt": "government", "Govt": "Government",
        "D.C.": "D C", "Mon.": "Monday", "Tue.": "Tuesday", "Tues.": "Tuesday", "Wed.": "Wednesday",
        "Thu.": "Thursday", "Thur.": "Thursday", "Thurs.": "Thursday", "Fri.": "Friday", "9/11": "nine eleven",
        "50/50": "fifty-fifty", "4x4": "four by four", "Ave.": "Avenue", "Ave": "Avenue",
        "Blvd.": "Boulevard", "Blvd": "Boulevard", "Rd.": "Road", "Sq.": "Square", "Hwy.": "Highway", "Mt.": "Mount",
        "No 1": "number one", "Lt. Col.": "Lieutenant Colonel", "Maj. Gen.": "Major General", "min.": "minutes",
        "hrs.": "hours", "mo.": "months", "yr.": "year", "yrs.": "years", "Univ.": "University", "Assn.": "Association",
        "Int'l": "International", "Nat'l": "National", "CO2": "C O two", "CO₂": "C O two", "w/e": "weekend", "Ph.D.": "P H D", "PhD": "P H D", "and/or": "and or", "No.": "Number", "no.": "number",
    },
    titles={
        "Mr": "Mister", "Mr.": "Mister", "Mrs": "Missus", "Mrs.": "Missus", "Ms": "Miz", "Ms.": "Miz", "Messrs": "Messers",
        "Dr": "Doctor", "Dr.": "Doctor", "Prof": "Professor", "Prof.": "Professor", "St": "Saint", "St.": "Saint",
        "Gen.": "General", "Gen": "General", "Col.": "Colonel", "Lt.": "Lieutenant", "Sgt.": "Sergeant", "Capt.": "Captain",
        "Cpl.": "Corporal", "Maj.": "Major", "Sen.": "Senator", "Rep.": "Representative", "Gov.": "Governor",
        "Rev.": "Reverend", "Hon.": "Honourable", "Pres.": "President", "Mt.": "Mount", "Mt": "Mount", "Ft.": "Fort",
    },
    before_number={
        "No.": "number", "no.": "number", "Nos.": "numbers", "nos.": "numbers", "p.": "page", "pp.": "pages",
        "vol.": "volume", "Vol.": "Volume", "ch.": "chapter", "fig.": "figure", "Fig.": "Figure", "art.": "article",
        "Art.": "Article", "sec.": "section", "Sec.": "Section", "§": "section", "~": "about", "≈": "about",
        "<": "less than", ">": "more than", "#": "number", "c.": "circa", "№": "number", "Nº": "number",
    },
    acronyms=frozenset(
        """NATO NASA UNESCO UNICEF FIFA UEFA OPEC ASEAN AIDS COVID LASER RADAR NASDAQ UNRWA BRICS FEMA NAFTA PIN SIM
        SWAT SCUBA COP TED OK OSHA POTUS SCOTUS FLOTUS MAGA DACA ISIS DAESH INTERPOL EUROPOL FRONTEX IKEA LEGO
        NVIDIA ECOWAS NASCAR OSINT AUKUS GITEX MINURSO AFCON CONCACAF COMESA AMISOM HAMAS CAF MASEN ANAPEC SARS
        MERS JPEG RAM YOLO FOMO LOL BREXIT USAID ICANN HEPA ANZAC BAFTA SAG ASCAP OXFAM CERN ESA IRENA""".split()
    ),
    initialisms=frozenset("IAEA EU UAE USA AI AIEA AU UEA IOC IAE UCLA AOC IPO IOU".split()) - {"UEA"},
    capital_words=frozenset(
        "THE AND OF IN TO ON AT FOR BY IS IT AS OR NO AN WE HE BE DO GO SO UP MY ME IF AM NEW NOT WAS ARE HAS ALL".split()
    ),
    symbols={
        "&": "and", "=": "equals", "+": "plus", "×": "times", "÷": "divided by", "±": "plus or minus", "≈": "about",
        "≠": "not equal to", "≤": "at most", "≥": "at least", "<": "less than", ">": "greater than", "@": "at",
        "°": "degrees", "§": "section", "€": "euros", "$": "dollars", "£": "pounds", "¥": "yen", "%": "percent",
        "‰": "per thousand", "#": "hash", "*": "", "_": " ", "|": ",", "©": "", "®": "", "™": "", "•": "", "~": "about",
        "^": "", "\\": "", "µ": "micro", "/": " ", "¶": "", "†": "", "‡": "", "√": "root of", "∞": "infinity",
        "²": "squared", "³": "cubed", "№": "number",
    },
    web={"@": "at", ".": "dot", "/": "slash", "-": "dash", "_": "underscore", ":": "colon", "#": "hashtag"},
    rules=RULES,
)  # fmt: skip
