"""What Arabic says of dates, times, years and ranks: numbers that agree with the words around them."""

import re
from re import Match

from make_episode.scripts.spoken.ar_grammar import cardinal, case, counted, definite, gender, ordinal
from make_episode.scripts.spoken.ar_words import (
    BROKEN_PLURALS,
    ERAS,
    FEMININE_PLURALS,
    FRACTIONS,
    FUNCTION,
    MASCULINE_PLURALS,
    MEN,
    MONTH_NUMBERS,
    MONTHS,
    ORDINAL_NOUNS,
    TIMES,
    TITLES,
    UNITS,
    WOMEN,
    YEARS,
)
from make_episode.scripts.spoken.language import Number

YEAR_BEFORE = re.compile(rf"(?:^|[^\w])[وفبل]{{0,2}}(?:ال)?(?:{'|'.join(YEARS)})(?:[ \u00a0]م)?[ \u00a0]«?$")
TIME_BEFORE = re.compile(rf"(?:^|[^\w])[وفل]?(?:{'|'.join(TIMES)})[ \u00a0]$")
AFTER_SANA = re.compile(r"سن(?:ة|تي)[ \u00a0]$")
COUNTED_BEFORE = re.compile(r"(?P<prep>[ء-ي]{1,15}[ \u00a0])?(?P<stuck>[وف]?[بلك])?ا?ل(?P<noun>[ء-ي]{2,15})[ \u00a0]$")
MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))


def date(day: int, month: int, year_: int | None) -> str:
    return _day(day, "g") + f" من {MONTHS[month - 1]}" + (f" {year(year_)}" if year_ else "")


def _day(day: int, case_: str) -> str:
    return ordinal(day, "m", case_)


def year(value: int) -> str:
    return cardinal(value, "m", "g")


def time(hour: int, minute: int | None, second: int | None) -> str:
    """Such as "الثامنة وخمس دقائق", "العاشرة والربع", "الثامنة والنصف"."""
    said = ordinal(hour, "f", "g") if hour % 24 else "منتصف الليل"
    if minute:
        quarters = {15: "والربع", 30: "والنصف"}
        said += " " + (quarters.get(minute) or "و" + counted(Number(str(minute)), UNITS["min"], "g"))
    return f"{said} و{counted(Number(str(second)), UNITS['s'], 'g')}" if second else said


def fraction(top: int, bottom: int) -> str | None:
    if not 0 < top < bottom or bottom not in FRACTIONS:
        return None
    one, many = FRACTIONS[bottom]
    if top <= 2:
        return one if top == 1 else one + "ان"
    return f"{cardinal(top, 'm')} {many}" if many else None


def say_fraction(match: Match[str]) -> str:
    top, bottom = int(match["top"]), int(match["bottom"])
    return fraction(top, bottom) or f"{cardinal(top)} من {cardinal(bottom, '', 'g')}"


def words_before(match: Match[str], group: str | int = 0) -> str:
    """What stands before a match on its line, as far as it can bear on the number."""
    return match.string[max(0, match.start(group) - 80) : match.start(group)]


def say_date(match: Match[str]) -> str:
    """As in "7 فبراير 2025": the seventh of February two thousand and twenty-five, the month as written."""
    before = words_before(match)
    case_ = "g" if re.search(r"[ء-ي]", before) else "n"
    month = re.sub(r"[ \u00a0\u2009]*/[ \u00a0\u2009]*", " ", match["month"])
    said = _day(int(match["day"]), case_)
    if match["last"]:
        said += f" إلى {_day(int(match['last']), 'g')}"
    return f"{said} من {month}" + (f" {_in_era(match)}" if match["year"] else "")


def _in_era(match: Match[str], gender_: str = "m") -> str:
    era = ERAS.get(match["era"] or "", "")
    return cardinal(int(match["year"]), gender_, "g") + (f" {era}" if era else "")


def say_day(match: Match[str]) -> str:
    """The first day of "من 3 إلى 7 مارس"."""
    return _day(int(match["it"]), "g")


def say_era(match: Match[str]) -> str | None:
    """A year with its era; "م" may be the metre unless the words before say year."""
    before = words_before(match)
    if match["era"] == "م" and not YEAR_BEFORE.search(before):
        return None
    return _in_era(match, "f" if AFTER_SANA.search(before) else "m")


def say_year(match: Match[str]) -> str | None:
    """Four figures are a year after "عام" and the like, or where nothing is counted."""
    before, value, following = words_before(match, "it"), int(match["it"]), match["next"] or ""
    strong = YEAR_BEFORE.search(before) or re.search(rf"(?:{MONTH})[ \u00a0]$", before)
    counts = bool(following) and not is_function_word(following)
    if not strong and (value % 1000 == 0 or value < 1900) and counts:
        return None
    if not strong and counts and not TIME_BEFORE.search(before):
        return None
    return cardinal(value, "f" if AFTER_SANA.search(before) else "m", "g")


def is_function_word(word: str) -> bool:
    """Whether the word after a number cannot be what is counted."""
    return word in FUNCTION or word.startswith(("ال", "وال", "بال", "لل", "فال", "كال")) or word[0] == "و"


def say_clock(match: Match[str]) -> str:
    half = {"ص": " صباحا", "م": " مساء"}.get(match["half"] or "", "")
    return time(int(match["hour"]), int(match["minute"] or 0), None) + half


def say_ordinal(match: Match[str]) -> str | None:
    """As in "القرن 21", "الدورة الـ15": the number in its row, agreeing with its noun; not "الرحلة 3 ساعات"."""
    kind, value = ORDINAL_NOUNS[match["noun"]], int(match["number"])
    if match["it"][0].isdigit() and _is_counted(match["counted"] or ""):
        return None
    before = match.string[max(0, match.start() - 40) : match.start()]
    attached = re.match("[وف]?(?:ب|ل|ك)", match[0]) is not None
    return ordinal(value, kind, "g" if attached else case(before))


def _is_counted(word: str) -> bool:
    """Whether a word is the noun of the number before it: ساعات, يوما."""
    known = word in FEMININE_PLURALS | MASCULINE_PLURALS | BROKEN_PLURALS
    return known or (word.endswith("ا") and not word.endswith("يا") and not is_function_word(word))


def say_definite(match: Match[str]) -> str:
    """As in "الدول الـ27", "الـ24 ساعة": the article goes to each part of the number."""
    value, following, before = int(match["number"]), match["next"] or "", words_before(match)
    if following and not is_function_word(following):
        return definite(value, gender(following, value), "g")
    noun = COUNTED_BEFORE.search(before)
    if not noun:
        return definite(value, "", case(before))
    governed_noun = noun["stuck"] or case(noun["prep"] or "") == "g"
    return definite(value, gender(noun["noun"], 5), "g" if governed_noun else case(before))


def say_one(match: Match[str]) -> str | None:
    """As in "1 يوم": يوم واحد."""
    noun = match["noun"]
    if is_function_word(noun):
        return None
    return f"{noun} {'واحدة' if gender(noun, 1) == 'f' else 'واحد'}"


def say_title(match: Match[str]) -> str:
    """A doctor is الدكتورة where her name shows a woman."""
    name, title = match["name"], TITLES[match["it"]]
    if name in WOMEN or (name.endswith(("ة", "اء")) and name not in MEN and not name.startswith("ال")):
        title = " ".join(word + "ة" for word in title.split())
    return title + ("" if match["gap"] else " ")
