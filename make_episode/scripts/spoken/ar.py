"""Arabic as news readers say it, from Rabat to Beirut; number words and agreement are in `ar_words.py`.

Words in Latin letters are left to the voice: Arabic readers say them as names.
"""

import re
from re import Match

from make_episode.scripts.spoken import ar_words
from make_episode.scripts.spoken.ar_words import case, counted, form, gender, number
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.names import UNITS as SYMBOLS
from make_episode.scripts.spoken.names import currencies, units
from make_episode.scripts.spoken.numerals import parse

MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
OTHER_MONTHS = {
    # Morocco
    "ماي": 5, "يونيه": 6, "يوليوز": 7, "يوليه": 7, "غشت": 8, "شتنبر": 9, "أكتوبر": 10, "نونبر": 11, "دجنبر": 12, "ابريل": 4,
    "إبريل": 4, "اكتوبر": 10, "اغسطس": 8,
    # Algeria and Tunisia
    "جانفي": 1, "فيفري": 2, "أفريل": 4, "افريل": 4, "جوان": 6, "جويلية": 7, "أوت": 8, "اوت": 8,
    # Levant and Iraq
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "اذار": 3, "ايار": 5, "ايلول": 9,
    # the Hijri year
    "محرم": 1, "صفر": 2, "ربيع الأول": 3, "ربيع الآخر": 4, "ربيع الثاني": 4, "جمادى الأولى": 5, "جمادى الآخرة": 6,
    "جمادى الثانية": 6, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10, "ذو القعدة": 11, "ذي القعدة": 11, "ذو الحجة": 12,
    "ذي الحجة": 12,
}  # fmt: skip
"""Said as written: each country keeps the names its listeners know."""


def _metric(stem: str, short: str, tail: str = "") -> Noun:
    """A unit in its four forms, with what follows it ("مربع")."""
    end, dual, plural, accusative = {"": ("",) * 4, "مربع": (" مربع", " مربعان", " مربعة", " مربعا"),
                                     "مكعب": (" مكعب", " مكعبان", " مكعبة", " مكعبا")}.get(tail, (" " + tail,) * 4)  # fmt: skip
    return Noun(stem + end, stem + "ا" + accusative, "m", stem + "ان" + dual, short + plural)


def _fixed(name: str, kind: str = "m") -> Noun:
    return Noun(name, name, kind, "", name)


KM, METRE, CM = ("كيلومتر", "كيلومترات"), ("متر", "أمتار"), ("سنتيمتر", "سنتيمترات")
KILO, GRAM, LITRE, TON = ("كيلوغرام", "كيلوغرامات"), ("غرام", "غرامات"), ("لتر", "لترات"), ("طن", "أطنان")
DEGREE = Noun("درجة", "درجة", "f", "درجتان", "درجات")
CELSIUS = Noun("درجة مئوية", "درجة مئوية", "f", "درجتان مئويتان", "درجات مئوية")
BY_NAME: dict[Noun, str] = {
    _metric(*KM): "كم كلم km كيلومتر", _metric(*METRE): "م m متر", _metric(*CM): "سم cm سنتيمتر سنتمتر",
    _metric("مليمتر", "مليمترات"): "ملم مم mm مليمتر", _metric(*KM, "مربع"): "كم² كم2 كلم² كلم2 km² km2",
    _metric(*METRE, "مربع"): "م² م2 m² m2", _metric(*METRE, "مكعب"): "م³ م3 m³ m3", _metric(*KILO): "كغ كغم كلغ كجم kg كيلوغرام",
    _metric(*GRAM): "غ غم غرام g", _metric("ملغرام", "ملغرامات"): "ملغ mg", _metric(*TON): "طن t",
    _metric(*LITRE): "لتر l L", _metric("هكتار", "هكتارات"): "هكتار ha", _metric(*KM, "في الساعة"): "كم/س كلم/س كم/ساعة كلم/ساعة كم/سا كلم/سا km/h",
    CELSIUS: "°م °C ºC ° م °مئوية", DEGREE: "° º", _fixed("ميغاواط"): "MW م.و م.و. ميجاواط", _fixed("غيغاواط"): "GW ج.و جيجاواط",
    _fixed("كيلوواط"): "kW ك.و", _fixed("كيلوواط ساعة"): "kWh ك.و.س", _fixed("ميغاواط ساعة"): "MWh", _fixed("غيغاواط ساعة"): "GWh",
    _fixed("تيراواط ساعة"): "TWh", _fixed("ميغابايت"): "MB", _fixed("غيغابايت"): "GB", _fixed("تيرابايت"): "TB",
    _fixed("ميغابت في الثانية"): "Mbps Mb/s Mbit/s", _fixed("هرتز"): "Hz", _fixed("ميغاهرتز"): "MHz", _fixed("غيغاهرتز"): "GHz",
    _fixed("ديسيبل"): "dB", _fixed("فولت"): "V", _fixed("كيلوفولت"): "kV", _fixed("حصان"): "hp",
    _metric("ميكروغرام", "ميكروغرامات"): "µg μg", Noun("دقيقة", "دقيقة", "f", "دقيقتان", "دقائق"): "min",
    Noun("ساعة", "ساعة", "f", "ساعتان", "ساعات"): "h", Noun("ثانية", "ثانية", "f", "ثانيتان", "ثوان"): "s",
}  # fmt: skip
UNITS = {sign.replace("_", " "): noun for noun, signs in BY_NAME.items() for sign in signs.replace("° م", "°_م").split()}

DIRHAM, DOLLAR = Noun("درهم", "درهما", "m", "درهمان", "دراهم"), Noun("دولار", "دولارا", "m", "دولاران", "دولارات")
EURO, RIYAL = Noun("يورو", "يورو", "m", "", "يورو"), Noun("ريال", "ريالا", "m", "ريالان", "ريالات")
DINAR, POUND = Noun("دينار", "دينارا", "m", "ديناران", "دنانير"), Noun("جنيه", "جنيها", "m", "جنيهان", "جنيهات")
LIRA, FRANC = Noun("ليرة", "ليرة", "f", "ليرتان", "ليرات"), Noun("فرنك", "فرنكا", "m", "فرنكان", "فرنكات")


def _of(noun: Noun, masculine: str, feminine: str = "") -> Noun:
    """A currency with its country: "درهم إماراتي", "دراهم إماراتية", "درهما إماراتيا"."""
    if noun.gender == "f":
        return Noun(*(f"{name} {feminine}" for name in (noun.one, noun.many)), "f", "", f"{noun.few} {feminine}")
    return Noun(f"{noun.one} {masculine}", f"{noun.many} {masculine}ا", "m", f"{noun.two} {masculine}ان", f"{noun.few} {masculine}ة")


CURRENCIES: dict[str, Noun | str] = {
    **dict.fromkeys("$ USD US$ دولار".split(), DOLLAR), **dict.fromkeys("€ EUR يورو أورو".split(), EURO),
    **dict.fromkeys("MAD DH Dh dh DHS د.م د.م. درهم".split(), DIRHAM), **dict.fromkeys("د.إ د.إ. AED".split(), _of(DIRHAM, "إماراتي")),
    **dict.fromkeys("ر.س ر.س. SAR".split(), _of(RIYAL, "سعودي")), **dict.fromkeys("ر.ق QAR".split(), _of(RIYAL, "قطري")),
    **dict.fromkeys("د.ج DZD".split(), _of(DINAR, "جزائري")), **dict.fromkeys("د.ت TND".split(), _of(DINAR, "تونسي")),
    **dict.fromkeys("د.ك KWD".split(), _of(DINAR, "كويتي")), **dict.fromkeys("د.أ JOD".split(), _of(DINAR, "أردني")),
    **dict.fromkeys("ج.م EGP".split(), _of(POUND, "مصري")), **dict.fromkeys("£ GBP".split(), _of(POUND, "إسترليني")),
    **dict.fromkeys("ل.ل LBP".split(), _of(LIRA, "", "لبنانية")), **dict.fromkeys("ل.س SYP".split(), _of(LIRA, "", "سورية")),
    **dict.fromkeys("ل.ت ₺ TRY".split(), _of(LIRA, "", "تركية")), "CHF": _of(FRANC, "سويسري"), "¥": _fixed("ين"), "CNY": _fixed("يوان"),
    "ريال": RIYAL, "دينار": DINAR, "جنيه": POUND, "فرنك": FRANC, "₽": Noun("روبل", "روبلا", "m", "روبلان", "روبلات"),
    "₪": _fixed("شيكل"), "BTC": _fixed("بيتكوين"), "FCFA": _of(FRANC, "إفريقي"),
}  # fmt: skip

ORDINAL_NOUNS = {
    **dict.fromkeys("قرن مركز فصل يوم طابق أسبوع شهر شوط بند مؤتمر مهرجان عيد فوج باب جزء لقاء صف مستوى دور مقعد".split(), "m"),
    **dict.fromkeys(
        """دورة نسخة مرتبة رتبة دقيقة جولة مادة ذكرى مرحلة جلسة حلقة طبعة فقرة ولاية ليلة دفعة قمة مباراة سنة محطة رحلة نقطة
        مئوية ساعة مرة خطوة خانة سورة لجنة فرقة""".split(), "f"),
}  # fmt: skip
FUNCTION = frozenset(
    """في من إلى الى على عن منذ حتى مع خلال بعد قبل نحو بين ضد دون فوق تحت أمام حول لدى عبر التي الذي الذين ما لا لم لن قد أن إن كما
    حيث أو أم ثم بل لكن و كان كانت هو هي هم قال قالت أي كل غير سوى فقط بالمئة بالمائة مقابل هذا هذه ذلك تلك لكل هجرية ميلادية هجري ميلادي
    وفق حسب عندما بينما إذ إذا بسبب رغم ضمن""".split()
)
YEAR_BEFORE = re.compile(
    r"(?:^|[^\w])[وفبل]{0,2}(?:ال)?(?P<strong>عام|سنة|عامي|سنتي|أعوام|موسم|مونديال|صيف|شتاء|خريف|ربيع|دورة|نسخة|انتخابات|دستور|حكومة|رؤية|أجندة)"
    r"(?:[ \u00a0]م)?[ \u00a0]«?$"
)
WEAK_YEAR_BEFORE = re.compile(r"(?:^|[^\w])[وفل]?(?:في|منذ|حتى|خلال|قبل|بعد|بحلول|غاية|لغاية|إلى|بين|من|نهاية|مطلع|بداية|أواخر|أوائل|منتصف|سنوات|أفق|مايو|نهائيات|العالم|إفريقيا|المغرب)[ \u00a0]$")
LINKED_AFTER = re.compile("[ \u00a0](?:و|(?:إلى|الى|أو|حتى)[ \u00a0])(?P<number>[0-9]{1,9})[ \u00a0](?P<noun>[ء-ي]{2,20})")
SCORE_BEFORE = re.compile(r"(?:فاز|فوز|نتيجة|تعادل|خسر|هزم|انتصر|انتصار|تفوق|تغلب|النتيجة|خسارة|هزيمة|سقط|أطاح|انتهت|انتهى|شوط|ركلات)[^.]{0,40}$")


def fold(line: str) -> str:
    """European figures for Arabic ones, their signs for ٪ ٫ ٬ and for a comma between figures, blanks for marks of direction."""
    folded = line.translate(FOLDED)
    return re.sub("(?<=[0-9])،(?=[0-9])", ",", folded) if "،" in folded else folded


FOLDED = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2069",
    "01234567890123456789%,." + "\u2009" * 9,
)


def date(day: int, month: int, year_: int | None) -> str:
    return _day(day, "g") + f" من {MONTHS[month - 1]}" + (f" {year(year_)}" if year_ else "")


def _day(day: int, case_: str) -> str:
    return ar_words.ordinal(day, "m", case_)


def year(value: int) -> str:
    return ar_words.cardinal(value, "m", "g")


def time(hour: int, minute: int | None, second: int | None) -> str:
    """ "الثامنة وخمس دقائق", "العاشرة والربع", "الثامنة والنصف"."""
    said = ar_words.ordinal(hour, "f", "g") if hour % 24 else "منتصف الليل"
    if minute:
        quarters = {15: "والربع", 30: "والنصف"}
        said += " " + (quarters.get(minute) or "و" + counted(Number(str(minute)), UNITS["min"], "g"))
    return f"{said} و{counted(Number(str(second)), UNITS['s'], 'g')}" if second else said


def fraction(top: int, bottom: int) -> str | None:
    names = {2: ("نصف", ""), 3: ("ثلث", "أثلاث"), 4: ("ربع", "أرباع"), 5: ("خمس", "أخماس"), 6: ("سدس", "أسداس"), 8: ("ثمن", "أثمان"), 10: ("عشر", "أعشار")}
    if not 0 < top < bottom or bottom not in names:
        return None
    one, many = names[bottom]
    if top <= 2:
        return one if top == 1 else one + "ان"
    return f"{ar_words.cardinal(top, 'm')} {many}" if many else None


def say_fraction(match: Match[str]) -> str:
    top, bottom = int(match["top"]), int(match["bottom"])
    return fraction(top, bottom) or f"{ar_words.cardinal(top)} من {ar_words.cardinal(bottom, '', 'g')}"


def _before(match: Match[str], group: str | int = 0) -> str:
    return match.string[max(0, match.start(group) - 80) : match.start(group)]


def _numbers(match: Match[str]) -> tuple[Number, Number | None]:
    last = match.groupdict().get("last")
    return parse(match["number"], LANGUAGE), parse(last, LANGUAGE) if last else None


def say_date(match: Match[str]) -> str:
    """ "7 فبراير 2025": the seventh of February two thousand and twenty-five, the month as written."""
    before = _before(match)
    case_ = "g" if re.search(r"[ء-ي]", before) else "n"
    month = re.sub(r"[ \u00a0\u2009]*/[ \u00a0\u2009]*", " ", match["month"])
    said = _day(int(match["day"]), case_)
    if match["last"]:
        said += f" إلى {_day(int(match['last']), 'g')}"
    return f"{said} من {month}" + (f" {_in_era(match)}" if match["year"] else "")


ERAS = {"م": "ميلادية", "هـ": "هجرية", "ه": "هجرية", "ق.م": "قبل الميلاد", "ق.م.": "قبل الميلاد"}


def _in_era(match: Match[str], gender_: str = "m") -> str:
    era = ERAS.get(match["era"] or "", "")
    return ar_words.cardinal(int(match["year"]), gender_, "g") + (f" {era}" if era else "")


def say_day(match: Match[str]) -> str:
    """The first day of "من 3 إلى 7 مارس"."""
    return _day(int(match["it"]), "g")


def say_era(match: Match[str]) -> str | None:
    """A year with its era; "م" may be the metre unless the words before say year."""
    before = _before(match)
    if match["era"] == "م" and not YEAR_BEFORE.search(before):
        return None
    return _in_era(match, "f" if re.search(r"سن(?:ة|تي)[ \u00a0]$", before) else "m")


def say_year(match: Match[str]) -> str | None:
    """Four figures are a year after "عام" and the like, or where nothing is counted."""
    before, value, following = _before(match, "it"), int(match["it"]), match["next"] or ""
    strong = YEAR_BEFORE.search(before) or re.search(rf"(?:{MONTH})[ \u00a0]$", before)
    counts = bool(following) and not _function(following)
    if not strong and (value % 1000 == 0 or value < 1900) and counts:
        return None
    if not strong and counts and not WEAK_YEAR_BEFORE.search(before):
        return None
    return ar_words.cardinal(value, "f" if re.search(r"سن(?:ة|تي)[ \u00a0]$", before) else "m", "g")


def _function(word: str) -> bool:
    """Whether the word after a number cannot be what is counted."""
    return word in FUNCTION or word.startswith(("ال", "وال", "بال", "لل", "فال", "كال")) or word[0] == "و"


def say_clock(match: Match[str]) -> str:
    half = {"ص": " صباحا", "م": " مساء"}.get(match["half"] or "", "")
    return time(int(match["hour"]), int(match["minute"] or 0), None) + half


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
    case_ = case(_before(match))
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
    """ "1 مليون" is مليون, "2 مليون درهم" مليونا درهم, "200 ألف" مئتا ألف."""
    value, case_ = parse(match["number"], LANGUAGE), case(_before(match))
    noun = SCALE_NOUNS[match["scale"]]
    followed = bool(match["next"]) and not _function(match["next"])
    if value.fraction or value.value > 2 or value.sign:
        return f"{number(value, 'm', case_, before_noun=True)} {match['scale']}"
    if value.value == 2:
        return ar_words.governed(noun.two, case_)[: -1 if followed else None]
    return noun.one if value.value == 1 else f"صفر {noun.one}"


def say_percent(match: Match[str]) -> str:
    first, last = _numbers(match)
    case_ = case(_before(match))
    said = number(first, "", case_) + (f" إلى {number(last, '', 'g')}" if last else "")
    return f"{said} في المئة"


def say_range(match: Match[str]) -> str:
    """ "10-15 شخصا"; after words of winning and losing "2-1" is a score."""
    first, last = _numbers(match)
    assert last is not None
    before = _before(match)
    if max(first.value, last.value) < 20 and SCORE_BEFORE.search(before):
        return f"{number(first, '', 'g')} ل{number(last, '', 'g')}"
    following = match["next"] or ""
    kind = gender(following, last.value) if following and not _function(following) else ""
    return f"{number(first, kind, case(before))} إلى {number(last, kind, 'g', before_noun=bool(kind))}"


def say_ordinal(match: Match[str]) -> str:
    """ "القرن 21", "الدورة الـ15": the number in its row, agreeing with its noun."""
    kind, value = ORDINAL_NOUNS[match["noun"]], int(match["number"])
    before = match.string[max(0, match.start() - 40) : match.start()]
    attached = re.match("[وف]?(?:ب|ل|ك)", match[0]) is not None
    return ar_words.ordinal(value, kind, "g" if attached else case(before))


def say_definite(match: Match[str]) -> str:
    """ "الدول الـ27", "الـ24 ساعة": the article goes to each part of the number."""
    value, following = int(match["number"]), match["next"] or ""
    counted_before = re.search(r"(?P<prep>[ء-ي]+[ \u00a0])?(?P<stuck>[وف]?[بلك])?ا?ل(?P<noun>[ء-ي]{2,15})[ \u00a0]$", _before(match))
    if following and not _function(following):
        kind = gender(following, value)
    elif counted_before:
        kind = gender(counted_before["noun"], 5)
    else:
        kind = ""
    case_ = "g" if counted_before and (counted_before["stuck"] or case(counted_before["prep"] or "") == "g") else case(_before(match))
    return ar_words.definite(value, kind, "g" if following and not _function(following) else case_)


def say_one(match: Match[str]) -> str | None:
    """ "1 يوم" is يوم واحد."""
    noun = match["noun"]
    if _function(noun):
        return None
    return f"{noun} {'واحدة' if gender(noun, 1) == 'f' else 'واحد'}"


def say_bare(match: Match[str]) -> str:
    """A number, agreeing with the noun after it if there is one."""
    value, following = parse(match["it"], LANGUAGE), match["next"] or ""
    if linked := LINKED_AFTER.match(match.string, match.end("it")):
        kind = "" if _function(linked["noun"]) else gender(linked["noun"], int(linked["number"]))
        return number(value, kind, case(_before(match, "it")))
    noun = bool(following) and not _function(following)
    kind = gender(following, value.value) if noun else ""
    return number(value, kind, case(_before(match, "it")), before_noun=noun)


def bare(value: Number, following: str) -> str:
    return number(value, gender(following, value.value) if following and not _function(following) else "")


SCALE_NOUNS = {name: noun for _, noun in ar_words.SCALES for name in (noun.one, noun.many, noun.few)} | {
    "بليون": ar_words.SCALES[1][1], "الف": ar_words.SCALES[3][1], "ترليون": ar_words.SCALES[0][1],
}  # fmt: skip
MONTH = "|".join(sorted([*MONTHS, *OTHER_MONTHS], key=len, reverse=True))
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
DOCTORS = {"أ.د.": "الأستاذ الدكتور", "أ. د.": "الأستاذ الدكتور", "د.": "الدكتور", "أ.": "الأستاذ", "م.": "المهندس", "ذ.": "الأستاذ", "د/": "الدكتور"}
MEN = frozenset("حمزة أسامة طلحة عبيدة حذيفة خليفة عطية معاوية قتادة ربيعة جمعة شحاتة سلامة عرفة عكاشة نعمة بشارة علاء بهاء ضياء رجاء_ براء لواء".split())
WOMEN = frozenset("مريم زينب سعاد هند أمل نوال كوثر إيمان ابتسام سهام وئام إلهام أحلام ريم منى هدى سلمى ليلى نجوى بشرى لبنى رجاء نادين سعيدة ياسمين".split())


def say_title(match: Match[str]) -> str:
    """ "د." before a woman's name is الدكتورة, as the name's ending shows."""
    name, title = match["name"], DOCTORS[match["it"]]
    if name in WOMEN or (name.endswith(("ة", "اء")) and name not in MEN and not name.startswith("ال")):
        title = " ".join(word + "ة" for word in title.split())
    return title + ("" if match["gap"] else " ")


RULES = (
    Rule("date", rf"‹start›{DAY}(?:‹to›(?P<last>[0-9]{{1,2}}))?‹blank›(?:من‹blank›)?(?P<month>(?:{MONTH})(?:‹gap›/‹gap›(?:{MONTH}))?)(?!\w)(?:،?‹blank›(?:من‹blank›|عام‹blank›|سنة‹blank›)?{YEAR}{ERA}?)?", say_date),
    Rule("date", rf"‹start›(?P<it>[12]?[0-9]|3[01])(?=‹blank›(?:(?:إلى|الى|حتى|أو)‹blank›|و)(?:[12]?[0-9]|3[01])‹blank›(?:من‹blank›)?(?:{MONTH})(?!\w))", say_day),
    Rule("time", rf"الساعة‹blank›(?:ال)?(?P<it>{CLOCK}(?:‹gap›(?P<half>[صم])(?!\w))?)(?![\w:]|[.,][0-9])", say_clock),
    Rule("time", r"‹start›(?P<hour>[01]?[0-9]|2[0-4])(?:h|H|:)(?P<minute>[0-5][0-9])(?:‹gap›(?P<half>[صم])(?!\w))?(?![\w:]|[.,][0-9])", say_clock),
    Rule("money", rf"{AMOUNT}‹gap›(?:{SCALE}‹gap›)?(?P<currency>‹currency›)(?:/(?P<per>‹unit›|[ء-ي]{{2,12}}))?{UNTIL}{COUNTRY}", say_money),
    Rule("money", rf"(?<!\w)(?P<currency>‹currency›)‹gap›{AMOUNT}(?:‹gap›{SCALE})?{UNTIL}", say_money),
    Rule("percent", rf"{AMOUNT}‹gap›%", say_percent),
    Rule("percent", rf"%‹gap›{AMOUNT}(?!‹gap›%)", say_percent),
    Rule("date", rf"‹start›(?P<year>[0-9]{{2,4}}){ERA}(?!\w)", say_era),
    Rule("measure", rf"{AMOUNT}‹gap›(?:{SCALE}‹gap›)?(?P<unit>‹unit›)(?:/(?P<per>‹unit›|[ء-ي]{{2,12}}))?{UNTIL}", say_measure),
    Rule("measure", rf"‹start›{NUMBER}‹blank›{SCALE}(?!\w){NEXT}", say_scaled),
    Rule("year", rf"‹start›(?<![0-9][–-])(?P<it>1[0-9]{{3}}|20[0-9]{{2}})(?!\w|[.,][0-9]|‹to›[0-9]){NEXT}", say_year),
    Rule("range", rf"‹start›{NUMBER}‹to›(?P<last>‹number›)‹end›(?!‹dash›[0-9]){NEXT}", say_range),
    Rule("ordinal", rf"(?<!\w)(?:[وفبك]{{0,2}}ال|و?لل)(?P<noun>{'|'.join(ORDINAL_NOUNS)})‹blank›(?P<it>(?:الـ?‹gap›)?(?P<number>[1-9][0-9]?))(?![\w%]|[.,:][0-9]|‹gap›%)", say_ordinal),
    Rule("ordinal", rf"(?<!\w)الـ?‹gap›(?P<number>[1-9][0-9]{{0,3}})(?![\w%]|[.,:][0-9]){NEXT}", say_definite),
    Rule("code", r"(?<![\w.@#/])(?=[A-Za-z0-9]{0,12}[A-Za-z]-?[0-9]|[0-9]{1,12}[A-Za-z])(?=[A-Za-z0-9])[A-Za-z0-9]{1,20}(?:-[0-9]{1,4})?(?![\w@])", lambda m: " ".join(_code(part) for part in re.findall("[A-Za-z]+|[0-9]+", m[0]))),
    Rule("abbreviation", rf"(?<![\w.])و?(?P<it>(?:{'|'.join(re.escape(key) for key in DOCTORS)}))(?=(?P<gap>‹blank›)?(?P<name>[ء-ي]{{2,20}}))", say_title),
    Rule("abbreviation", r"\((?P<sign>ص|صلعم|ع|رض)\)|(?P<ligature>ﷺ)", lambda m: {"ع": "عليه السلام", "رض": "رضي الله عنه"}.get(m["sign"] or "", "صلى الله عليه وسلم")),
    Rule("initialism", r"(?<![\w@#.])[A-Za-z][A-Za-z'’&-]{0,40}", lambda m: m[0]),
    Rule("fraction", r"‹start›(?<!/)(?P<top>[0-9]{1,4})/(?P<bottom>[0-9]{1,4})‹end›(?!/)", say_fraction),
    Rule("number", r"(?<![\w-])(?P<word>[^\W\d_]{2,20})‹dash›(?P<number>[0-9]{1,4})‹end›(?!‹dash›)", lambda m: f"{m['word']} {_code(m['number'])}"),
    Rule("number", r"‹start›1‹blank›(?P<noun>[ء-ي]{2,20})", say_one),
    Rule("number", rf"‹start›(?P<it>‹sign›‹number›)(?![A-Za-z]){NEXT}", say_bare),
    Rule("symbol", r"(?<=[وفبلك])ـ‹gap›(?=[0-9$€%+-])", lambda _: ""),
    Rule("symbol", r"(?:(?<=^[بلك])|(?<=[ \u00a0(«][بلك]))‹blank›(?=[0-9$€])", lambda _: ""),
)  # fmt: skip


def _code(part: str) -> str:
    return number(Number(part)) if part.isdigit() else part


LANGUAGE = Language(
    code="ar",
    cardinal=lambda value, kind: ar_words.cardinal(value, kind),
    ordinal=lambda value, kind: ar_words.ordinal(value, kind),
    ordinal_marks={},
    fold=fold,
    joined="وفبكلـ",
    groups=" .,'’",
    point="فاصلة",
    dot="فاصلة",
    decimals=ar_words.decimals,
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
    unused_units=frozenset(SYMBOLS),
    percent={"%": "في المئة", "‰": "في الألف"},
    months={**{name: at for at, name in enumerate(MONTHS, 1)}, **OTHER_MONTHS},
    month_names=tuple(MONTHS),
    date=date,
    time=time,
    regnal=lambda value: ar_words.ordinal(value, "m"),
    abbreviations={
        "إلخ": "إلى آخره", "الخ": "إلى آخره", "ص.ب": "صندوق البريد", "ق.م": "قبل الميلاد", "و.م.ع": "وكالة المغرب العربي للأنباء",
        "أ.ف.ب": "وكالة فرانس برس", "أ ف ب": "وكالة فرانس برس", "د.ب.أ": "وكالة الأنباء الألمانية", "و م ع": "وكالة المغرب العربي للأنباء",
        "ه.": "هجرية", "ت.": "تلفون", "كم/س": "كيلومترا في الساعة", "كم²": "كيلومتر مربع", "م²": "متر مربع", "م³": "متر مكعب", "ش.م": "شركة مساهمة",
    },
    never_last=frozenset({"ت."}),
    before_number={"ص.": "صفحة", "ص": "صفحة", "#": "رقم", "~": "نحو", "≈": "نحو", "<": "أقل من", ">": "أكثر من", "≥": "على الأقل", "≤": "على الأكثر", "№": "رقم"},
    symbols={
        "&": "و", "=": "يساوي", "+": "زائد", "×": "في", "÷": "على", "±": "زائد أو ناقص", "≈": "نحو", "≠": "لا يساوي", "≤": "أصغر من أو يساوي",
        "≥": "أكبر من أو يساوي", "<": "أصغر من", ">": "أكبر من", "@": "آت", "°": "درجة", "§": "فقرة", "€": "يورو", "$": "دولار", "£": "جنيه إسترليني",
        "¥": "ين", "%": "في المئة", "‰": "في الألف", "#": "رقم", "*": "", "_": " ", "|": "،", "©": "", "®": "", "™": "", "•": "", "~": "نحو", "^": "",
        "\\": "", "µ": "ميكرو", "/": " ", "¶": "", "†": "", "‡": "", "√": "جذر", "∞": "ما لا نهاية", "²": "مربع", "³": "مكعب", "№": "رقم",
    },
    web={"@": "آت", ".": "نقطة", "/": "شرطة مائلة", "-": "شرطة", "_": "شرطة سفلية", ":": "نقطتان", "#": "هاشتاغ"},
    rules=RULES,
)  # fmt: skip
