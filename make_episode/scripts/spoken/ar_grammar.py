"""Arabic number words, their agreement with what is counted, and the case their place in the sentence asks.

The forms are those of news readers: pausal, without vowel marks, with "عشرون" as the subject and "عشرين" after
what governs it, and the gender of three to ten opposite to that of the noun.
"""

import re

from make_episode.scripts.spoken.ar_words import (
    FEMININE_PLURALS,
    FEMININE_SINGULARS,
    MASCULINE_PLURALS,
    NOMINATIVE,
    PREPOSITIONS,
    VERBS,
)
from make_episode.scripts.spoken.language import Noun, Number

ONES = {
    "m": "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(),
    "f": "صفر واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر".split(),
}
"""As they count nouns of a gender."""

TENS = "_ _ عشر ثلاث أربع خمس ست سبع ثمان تسع".split()

HUNDREDS = "_ مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split()

SCALES = (
    (10**12, Noun("تريليون", "تريليونا", "m", "تريليونان", "تريليونات")),
    (10**9, Noun("مليار", "مليارا", "m", "ملياران", "مليارات")),
    (10**6, Noun("مليون", "مليونا", "m", "مليونان", "ملايين")),
    (10**3, Noun("ألف", "ألفا", "m", "ألفان", "آلاف")),
)

ORDINALS = {
    "m": "_ الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(),
    "f": "_ الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(),
}

AND = " و"


def governed(word: str, case: str) -> str:
    """The genitive of a dual or a round ten: "مئتين", "عشرين"."""
    return re.sub("ان$", "ين", re.sub("ون$", "ين", word)) if case == "g" else word


def _tail(value: int, gender: str, case: str) -> str:
    """1 to 99."""
    ones = ONES["f" if gender == "f" else "m"]
    if value <= 10:
        return governed(ones[value], case) if value == 2 else ones[value]
    tens, unit = divmod(value, 10)
    if tens == 1:
        return _teen(unit, gender, case)
    round_ten = governed(TENS[tens] + "ون", case)
    if unit == 0:
        return round_ten
    first = {1: "إحدى", 8: "ثمان"}.get(unit, ones[unit]) if gender == "f" else ones[unit]
    return governed(first, case if unit == 2 else "n") + AND + round_ten


def _teen(unit: int, gender: str, case: str) -> str:
    ten = "عشرة" if gender == "f" else "عشر"
    if unit == 1:
        return f"{'إحدى' if gender == 'f' else 'أحد'} {ten}"
    if unit == 2:
        stem = "اثنت" if gender == "f" else "اثن"
        return f"{stem}{'ي' if case == 'g' else 'ا'} {ten}"
    return f"{ONES['f' if gender == 'f' else 'm'][unit]} {ten}"


def cardinal(value: int, gender: str = "", case: str = "n", *, before_noun: bool = False) -> str:
    """The number; before a noun its last part takes the form of the construct ("مئتا", "ألف")."""
    parts: list[str] = []
    rest = value
    for scale, noun in SCALES:
        many, rest = divmod(rest, scale)
        if many:
            parts.append(_scale(many, noun, case, last=before_noun and not rest))
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        word = governed(HUNDREDS[hundreds], case) if hundreds == 2 else HUNDREDS[hundreds]
        parts.append(word[:-1] if before_noun and not rest and hundreds == 2 else word)
    if rest or not parts:
        parts.append(_tail(rest, gender, case))
    return AND.join(parts)


def _scale(many: int, noun: Noun, case: str, *, last: bool) -> str:
    """How many thousands, millions: "ألفا", "ثلاثة آلاف", "أحد عشر ألفا"."""
    if many == 1:
        return noun.one
    if many == 2:
        return governed(noun.two, case)[: -1 if last else None]
    name = noun.one if last and many % 100 not in range(3, 11) else form(many, noun)
    return f"{cardinal(many, 'm', case, before_noun=True)} {name}"


def form(value: int, noun: Noun) -> str:
    """The form of the noun after the number: plural to ten, accusative to ninety-nine, then singular."""
    tail = value % 100
    if 3 <= tail <= 10:
        return noun.few or noun.one
    return noun.many if tail > 10 else noun.one


def decimals(figures: str, case: str = "n") -> str:
    """Up to three figures after the mark are one number, said after their zeros."""
    rest = figures.lstrip("0")
    zeros = ["صفر"] * (len(figures) - len(rest))
    if len(rest) > 3:
        return " ".join([*zeros, *(ONES["m"][int(figure)] for figure in rest)])
    return " ".join([*zeros, *([cardinal(int(rest), "", case)] if rest else [])])


def number(written: Number, gender: str = "", case: str = "n", *, before_noun: bool = False) -> str:
    """A number with its sign and decimals."""
    sign = {"-": "ناقص ", "+": "زائد ", "±": "زائد أو ناقص "}.get(written.sign, "")
    if len(written.whole) > 15 or (written.whole[0] == "0" and len(written.whole) > 1):
        whole = " ".join(ONES["m"][int(figure)] for figure in written.whole)
        return sign + (f"{whole} فاصلة {decimals(written.fraction, case)}" if written.fraction else whole)
    if written.fraction:
        return f"{sign}{cardinal(written.value, '', case)} فاصلة {decimals(written.fraction, case)}"
    return sign + cardinal(written.value, gender, case, before_noun=before_noun)


def counted(written: Number, noun: Noun, case: str = "n") -> str:
    """A number with its noun: "كيلومتر واحد", "كيلومتران", "ثلاثة كيلومترات", "أحد عشر كيلومترا"."""
    if written.fraction:
        return f"{number(written, '', case)} {noun.one}"
    if written.value == 1 and not written.sign:
        return f"{noun.one} {ONES[noun.gender][1]}"
    if written.value == 2 and not written.sign and noun.two:
        first, _, rest = noun.two.partition(" ")
        return " ".join(filter(None, [governed(first, case), governed(rest, case)]))
    return f"{number(written, noun.gender, case, before_noun=True)} {form(written.value, noun)}"


def ordinal(value: int, gender: str, case: str = "n") -> str:
    """The definite ordinal; beyond a hundred the cardinal does."""
    names = ORDINALS["f" if gender == "f" else "m"]
    if value <= 10:
        return names[value] if value else cardinal(value)
    tens, unit = divmod(value, 10)
    first = {"m": "الحادي", "f": "الحادية"}["f" if gender == "f" else "m"] if unit == 1 else names[unit]
    if tens == 1:
        return f"{first} {'عشرة' if gender == 'f' else 'عشر'}"
    if value >= 100:
        return definite(value, gender, case)
    round_ten = "ال" + governed(TENS[tens] + "ون", case)
    return f"{first}{AND}{round_ten}" if unit else round_ten


def definite(value: int, gender: str, case: str = "n") -> str:
    """The cardinal with its article on each part: "السبع والعشرون"."""
    return "ال" + cardinal(value, gender, case).replace(AND, AND + "ال")


def gender(word: str, value: int) -> str:
    """Gender of the counted noun as written after the number: a plural after 3 to 10, else a singular."""
    word = word.removesuffix("ً")
    if 3 <= value % 100 <= 10:
        if word in MASCULINE_PLURALS:
            return "m"
        return "f" if word in FEMININE_PLURALS or word.endswith("ات") else "m"
    return "f" if word.endswith(("ة", "ى")) or word in FEMININE_SINGULARS else "m"


LAST_WORD = re.compile(r"(?P<word>[ء-ي]{1,20})(?P<gap>[ \u00a0\u2009«(]{0,3})$")

NEAR = re.compile(r"(?<![.،؛:0-9])(?<![ء-ي])[ء-ي]{2,15}(?=[ \u00a0])")

LINKED = re.compile(r"[0-9][0-9.,]*+%?(?:[ \u00a0][ء-ي]{2,15})?[ \u00a0](?:و|إلى[ \u00a0]|أو[ \u00a0]|حتى[ \u00a0])$")


def case(before: str) -> str:
    """The case of a number from the words before it: "g" after what governs it, else "n"."""
    if linked := LINKED.search(before):
        return "g" if linked[0].rstrip()[-1] != "و" or case(before[: linked.start()]) == "g" else "n"
    found = LAST_WORD.search(before)
    if not found:
        return "n"
    word = found["word"].rstrip("ـ")
    if not found["gap"] or len(word) < 2:
        return "g" if word[-1:] in tuple("بلك") and len(word) <= 2 else "n"
    bare = word.removeprefix("و").removeprefix("ف") if word[0] in "وف" else word
    if bare in NOMINATIVE:
        return "n"
    if {word, bare} & PREPOSITIONS or re.fullmatch("[بل](?!ل)[ء-ي]{3,}", bare):
        return "g"
    return "g" if any(_transitive(verb) for verb in NEAR.findall(before)[-4:]) else "n"


def _transitive(word: str) -> bool:
    """Whether the word is a verb with a number for its object."""
    bare = word[1:] if word[0] in "وف" and len(word) > 3 else word
    return bool({word, bare, bare.removesuffix("ت"), bare.removesuffix("وا")} & VERBS)
