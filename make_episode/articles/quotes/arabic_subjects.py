"""Who an Arabic clause is about where more than a name or role stands behind its verb."""

import re
from dataclasses import replace

from make_episode.articles.quotes.arabic import thing
from make_episode.articles.quotes.arabic_places import BEARING
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

_PASSING = frozenset("نقل نقلت ينقل تنقل نسب نسبت ونقل ونقلت وينقل وتنقل ونسب ونسبت".split())
"""Verbs of those who pass on another's words: ونقلت الوكالة عن الوزير قوله."""
_FROM = frozenset("عن إلى".split())
_ASKED = frozenset("سأل سألت وسأل وسألت".split())
_HIDDEN = frozenset("اسمه اسمها هويته هويتها".split())
_HIDING = frozenset(
    """
    عدم كشف الكشف ذكر نشر إعلان رفض رفضت فضل فضلت طلب طلبت اشترط اشترطت إخفاء حجب يعطي تعطي يكشف تكشف يذكر تذكر دون
    """.split()
)
"""Words of those who will not be named: فضل عدم ذكر | اسمه."""
_DOER = re.compile(r"م(?!ا)\w{3,4}ة?")
_PLACES = frozenset("مصنع معمل مكتب موقع ملعب منزل مقهى مطعم متجر مشروع مجلس محكمة منظمة منصة مصدر مدينة منطقة".split())
_NEAR = 5
_LONG = 14
"""Words of what somebody is, up to the comma in front of the name."""
_ASIDE = 14
"""Words between a name and what is said, where it was said: ، في تصريح للجريدة، أن."""


def passed_on(words: list[Token], verb: int, quote: int, cues: Cues) -> Mention | None:
    """Whose words a paper passes on: « ونقلت وكالة الأنباء عن | ماركو لوبيز | قوله »."""
    if words[verb].plain not in _PASSING:
        return None
    for j in range(verb + 1, quote - 1):
        if words[j].plain in _FROM:
            found = phrase(words, j + 1, cues, quote)
            return found if found and found.sort in {Sort.NAME, Sort.ROLE} else Mention(Sort.NOBODY, verb, j)
    return None


def behind(words: list[Token], i: int, end: int, cues: Cues) -> Mention | None:
    """The subject right behind a verb, where it is a name set apart or no person at all."""
    return introduced(words, i, end, cues) or (Mention(Sort.NOBODY, i, i + 1) if thing(words, i, end, cues) else None)


def introduced(words: list[Token], i: int, end: int, cues: Cues) -> Mention | None:
    """The name set apart behind what its bearer is: « المشرف على المشروع، | الدكتور يونس بنحدو |، أن »."""
    comma = next((j for j in range(i + 1, min(i + _LONG, end)) if words[j].text in cues.commas), 0)
    within = words[i:comma]
    tables = (cues.that, cues.relative, cues.verbs, cues.nonfinite, cues.conjunctions)
    if not within or any(w.kind is not Kind.WORD or w.name or any(w.plain in t for t in tables) for w in within):
        return None
    head = within[0].plain
    near = within[1].plain if within[1:] else "-"
    led = head.startswith("ال") and (near in cues.prepositions or near[:1] in "بل")
    owned = any(head.removesuffix(end) in cues.belonging for end in cues.suffixes if head.endswith(end))
    if not within[1:]:
        led = owned  # وناشد | جدها، الحاج محمود الأشقر
    known = bool(within[1:]) and (_doing(head) or head in cues.belonging or cues.role(head) is not None)
    if head.removeprefix("ال") in cues.institutions or not (led or known):
        return None
    found = phrase(words, comma + 1, cues, end)
    full = found is not None and found.sort is Sort.NAME and not found.organisation and " " in found.name
    if found is None or not full or not _says(words, found.end, cues):
        return None
    role, _ = cues.role(head) or (found.role, "")
    over = {word.plain for word in within[1:]} if role else set()
    return replace(found, start=i, role=role, scope=found.scope | over)


def _doing(head: str) -> bool:
    """Whether a noun is shaped as one of somebody who does something: منظم المسيرة; no place's: مصنع."""
    return _DOER.fullmatch(head) is not None and head not in BEARING | _PLACES


def _says(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether what is said follows, past an aside between commas."""
    for word in words[i : i + _ASIDE]:
        if word.kind is Kind.QUOTE or word.text == ":" or word.plain in cues.that or word.plain in cues.nonfinite:
            return True
        if word.ends or word.plain in cues.verbs:
            return False
    return False


def answering(words: list[Token], start: int, verb: int) -> Mention | None:
    """Whoever was asked before, whom nothing here names: « سأل الصحفي الضيف عن رأيه، | فأجاب »."""
    asked = any(word.plain in _ASKED for word in words[start:verb])
    return Mention(Sort.NOBODY, verb, verb + 1) if asked and words[verb].plain.startswith("ف") else None


def hidden(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """Somebody who will not be named, or whom nothing names: « ومن بين هؤلاء فلاح رفض ذكر اسمه، | وقال »."""
    if any(word.name for word in words[start:verb]):
        return None
    masked = any(
        words[j].plain in _HIDDEN and any(w.plain in _HIDING for w in words[max(start, j - _NEAR) : j])
        for j in range(start, verb)
    )
    gender = cues.verb_genders.get(words[verb].plain, "")
    if masked:
        return Mention(Sort.NOBODY, start, verb, gender=gender)
    for j in range(start, verb):
        found = phrase(words, j, cues, verb) if words[j].plain in cues.roles else None
        bare = found and found.sort is Sort.ROLE and not found.owned and found.gender in {"", gender}
        within = words[j + 1 : found.end] if found else []
        governed = j > start and words[j - 1].plain in cues.prepositions - {"بين", "هناك"}
        if found and bare and not governed and not any(w.plain.startswith("ال") for w in (words[j], *within[:1])):
            return Mention(Sort.NOBODY, start, verb, gender=gender)
    return None
