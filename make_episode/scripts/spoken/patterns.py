"""The pieces patterns are made of, filled in for a language: ‹number›, ‹gap›, ‹unit› and so on."""

import re
from collections.abc import Iterable, Mapping

from make_episode.scripts.spoken.language import Language
from make_episode.scripts.spoken.names import currencies, units

BLANK = " \t\u00a0\u2007\u2009\u202f"
NO_BREAK = BLANK[2:]
DASH = "\\-\u2010\u2011\u2012–"
CLOSING = " \u00a0\u202f»”\"'\r)"
MINUS = "\\-\u2011\u2212–"


def fill(pattern: str, pieces: Mapping[str, str]) -> str:
    """The pattern with its pieces in place."""
    return re.sub(r"‹(\w+)›", lambda match: pieces[match[1]], pattern)


def either(written: Iterable[str]) -> str:
    """A pattern that matches any of the texts, the longest first."""
    texts = sorted(set(written), key=len, reverse=True)
    return "(?:" + ("|".join(re.escape(text).replace(r"\ ", f"[{BLANK}]") for text in texts) or "(?!)") + ")"


def pieces(language: Language) -> dict[str, str]:
    """Everything a pattern may name."""
    return {
        "blank": f"[{BLANK}]",
        "gap": f"[{BLANK}]?",
        "dash": f"[{DASH}]",
        "to": f"[{BLANK}]?[{DASH}][{BLANK}]?",
        "start": (rf"(?<![^\W{language.joined}])" if language.joined else r"(?<!\w)") + "(?<![0-9][.,])",
        "end": r"(?!\w)(?![.,][0-9])",
        "sign": rf"(?:(?<![\w)\]%°])(?:[+±][{BLANK}]?|[{MINUS}]))?",
        "number": _number(language),
        "apart": _apart(language),
        "scale": _scale([*language.scales, *language.scale_values]),
        "lone_scale": either(language.lone_scales),
        "of": language.of,
        "currency": either(currencies(language)),
        "unit": either(units(language)),
        "percent": either(language.percent),
        "per": either(language.per_names),
        "alone": either(language.alone),
        "one": either(language.singular_before),
        "month": either(language.months),
        "roman": r"(?=[IVXLC])(?:C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))",
        "upper": r"[A-ZÀ-ÖØ-ÞŒŸ]",
    }


def _scale(names: Iterable[str]) -> str:
    """A scale; the long ones are whole words, the short ones may stand against the unit ("M€")."""
    words = [name for name in names if len(name) > 3]
    return f"(?:{either(words)}(?!\\w)|{either(set(names) - set(words))})"


def _apart(language: Language) -> str:
    """What may stand between thousands."""
    return f"[{re.escape(language.groups.replace(' ', ''))}{BLANK if ' ' in language.groups else NO_BREAK}]"


def _number(language: Language) -> str:
    """A number as written: thousands apart or not, and its decimals.

    Two decimal marks or more part thousands as another language does: "1,500,000" in French.
    At most six groups, so that a page of figures cannot make the search quadratic.
    """
    grouped = rf"[0-9]{{1,3}}(?:{_apart(language)}[0-9]{{3}}(?![0-9])){{1,6}}"
    mark = re.escape(language.decimal)
    foreign = rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}}){{2,4}}(?![0-9]|{mark}[0-9])"
    decimals = rf"(?:{mark}[0-9]++(?!{mark}[0-9])|\.[0-9]++(?!\.[0-9]))?+"
    return rf"(?:{foreign}|(?>{grouped}|[0-9]++){decimals})"


def ends_sentence(text: str, end: int, openers: frozenset[str] = frozenset()) -> bool:
    """Whether the full stop of an abbreviation that ends there is also the sentence's.

    Where nouns have capitals, only the words of `openers` tell that a sentence begins.
    """
    if re.match(rf"[{CLOSING}]*$", text[end : end + 8]):
        return text[:1].isupper() and len(text.split()) > 3
    after = re.match(r"[»”\"]?[ \u00a0][«“\"]?([A-ZÀ-ÖØ-Þ][^\W\d_]*)", text[end : end + 24])
    return bool(after and (not openers or after[1] in openers))
