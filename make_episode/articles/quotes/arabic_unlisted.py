"""Arabic names that nobody has listed, told by what stands around them."""

import re
from collections.abc import Iterable
from itertools import pairwise

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given_ar import ARABIC
from make_episode.articles.quotes.tokens import Kind, Token

PREFIXED = ("ال", "وال", "بال", "لل", "ولل", "فال", "كال")
"""An article, alone or behind a preposition written onto the noun."""
ONTO = "لبك"
"""Prepositions that are written onto a noun."""
_WHO = frozenset("وهو وهي البالغ البالغة".split())
"""Words that go on about a person behind a comma."""
NISBA = ("ي", "ى", "ية")
"""Endings of family names that say where from: الغرباوي, as many write it الغرباوى."""
TIMES = frozenset(
    """
    صباح مساء يوم ليلة ظهر فجر أمس غدا اليوم الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد عام سنة شهر أسبوع ساعة
    ليلا صباحا نهاية بداية كل جميع بعض الماضي الماضية الحالي الحالية سنوات عاما
    أعوام أشهر شهرا شهور أيام أسابيع دقائق ساعات
    """.split()
)
_STATE = re.compile(r"(?!فا)[^ا]ا[^اوي]{2}ة")
"""How a woman does something, behind her name: تجلس رقية | صامتة."""
_WITH = re.compile(r"ب(?:[^ولن]\w{3,}|نتيج)ة")
"""« With » written onto a noun, behind a name: إيناس البشير | برسالة; families such as بوعزة begin otherwise."""
SMALL = frozenset(
    """
    لا لم لن ليس ليست ما قد سوف هل كما مثل تلك هذا هذه ذلك هناك هنا التي الذي نفسه نفسها ذاته ذاتها فقد كل بعض جميع
    معظم نصف ثلث ربع بضع بضعة عدة ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرين
    مئة مائة مئتي مئات آلاف عشرات ملايين
    """.split()
)
"""Words behind a name that are none of it: داليا منصور | لا ترى."""
_TANWIN = ("اً", "ًا", "ةً", "ٍ", "ٌ")
"""Endings that no name has: عاماً."""
DOING = frozenset(
    """
    انتقد انتقدت ينتقد تنتقد رفض رفضت يرفض ترفض وصف وصفت يصف تصف طالب طالبت يطالب تطالب دعا دعت يدعو تدعو اتهم اتهمت
    أدان أدانت هنأ هنأت ناشد ناشدت خاطب خاطبت عارض عارضت أيد أيدت برر بررت فند فندت استنكر استنكرت حمل حملت
    """.split()
)
"""Verbs of speech that take an object: انتقد طارق منصور | القرار."""
PAIR = 2
LED = 3
"""Words in front of a name that is set apart, at most."""
LONG = 4
"""Letters that a word with an article and such an ending has more than."""
LONGEST = 5


def set_apart(words: list[Token], comma: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Words of a name nobody has listed, set apart behind a role: الوزير، | جاك مورو |، أو، البرتغالي | نونو كوستا:"""
    near = range(max(0, comma - 5), comma)
    if comma - 1 in marked or not any(cues.role(words[j].plain) is not None for j in near):
        return ()
    begin = comma + 1
    while begin < comma + LED and begin < len(words) and _describes(words[begin], cues):
        begin += 1
    end = next((j for j in range(begin + 2, min(begin + 4, len(words))) if _pauses(words[j], cues)), 0)
    inside = words[begin:end]
    if not inside or inside[0].plain.startswith(PREFIXED):
        return ()
    told = words[end].text != "،" and (inside[0].plain[0] in "وم" or begin > comma + 1)  # ، محاولا الابتسام:
    known = marked & {*range(begin, end)}
    if known and known != {*range(begin + 1, end)}:
        return ()  # شاهد عيان، | ويدعى | رمضان السيد،
    if (known and inside[0].plain[0] == "و") or (not known and any(word.plain in ARABIC for word in inside[1:])):
        return ()
    bare = all(family(word, cues) and word.plain not in TIMES for word in inside)
    bare = bare and all(cues.role(word.plain) is None for word in inside[:-1])  # a family may be called smith
    last = inside[-1].plain.startswith(PREFIXED) and cues.role(inside[-1].plain) is not None
    return range(begin, end) if bare and not (told or last) else ()


def _describes(word: Token, cues: Cues) -> bool:
    """Whether a word in front of a name says what or from where somebody is: ، | البرتغالي | نونو كوستا،"""
    return word.plain.startswith("ال") and (word.plain in cues.natives or cues.role(word.plain) is not None)


def _pauses(word: Token, cues: Cues) -> bool:
    return word.text in {"،", ":"} or word.plain in cues.that


def called(words: list[Token], i: int, cues: Cues) -> Iterable[int]:
    """The words between « whose name is » and a pause: ، واسمه | كورت فايدمان |،"""
    end = next((j for j in range(i + 1, min(i + LONGEST, len(words))) if words[j].kind is not Kind.WORD), 0)
    inside = words[i + 1 : end]
    bare = all(family(word, cues) and cues.role(word.plain) is None for word in inside)
    return range(i + 1, end) if inside and bare and not inside[0].plain.startswith(PREFIXED) else ()


def in_office(words: list[Token], i: int, marked: set[int], spoken: set[str], cues: Cues) -> Iterable[int]:
    """Two words nobody has listed behind a definite role, if the second shows that it is a family's name.

    By its ending (الروائية العمانية | جوخة الهنائي), because it is one, or because it speaks later on:
    تعاقد مع المهاجم البرازيلي | تياغو سانتانا, then « وقال سانتانا ».
    """
    j = i + 1
    while j < min(i + 5, len(words)) and words[j].kind is Kind.WORD and words[j].plain.startswith("ال"):
        j += 1
    definite = words[i].plain.startswith(PREFIXED) or j > i + 1
    if not definite or i in marked or j in marked or j + 1 >= len(words):
        return ()
    given, last = words[j], words[j + 1]
    if not all(family(w, cues) and cues.role(w.plain) is None and not cues.slight(w.plain) for w in (given, last)):
        return ()
    small = len(given.plain) <= PAIR or given.plain.startswith((*PREFIXED, "و", "ل", "ب"))
    tables = (TIMES, cues.institutions, cues.natives, cues.nonfinite)
    if small or any(given.plain in table for table in tables):
        return ()
    begins = words[i].first or words[i - 1].kind is not Kind.WORD or words[i - 1].plain in cues.that | cues.conjunctions
    if last.plain in spoken and not begins:
        return range(j, j + 2)
    behind = words[j + 2 : j + 3]
    third = bool(behind) and _nisba(behind[0], cues)
    if not (_nisba(last, cues) or j + 1 in marked or third) or not _no_object(words, i, cues):
        return ()
    return range(j, j + 2 + third)


def _no_object(words: list[Token], role: int, cues: Cues) -> bool:
    """Whether what follows a role can be no object: behind a verb of speech that has none, or a preposition."""
    at = role - 1 - (role > 1 and cues.slight(words[role - 1].plain))  # ورد عليه | رئيس الوزراء
    before = words[at].plain if role else ""
    says = before in cues.verbs and before.removeprefix("و") not in DOING
    return says or before in cues.prepositions or words[role].plain.startswith(("لل", "بال"))


def _nisba(word: Token, cues: Cues) -> bool:
    """Whether a word ends as families from somewhere do: الهنائي."""
    ended = word.plain.startswith("ال") and word.plain.endswith(NISBA[:2]) and len(word.plain) > LONG
    return ended and word.plain not in cues.natives and cues.role(word.plain) is None


def spoken(blocks: list[list[Token]], cues: Cues) -> set[str]:
    """Single words that stand as subjects right behind a verb of speech: وقال | سانتانا | بعد المباراة."""
    return {
        two.plain for words in blocks for one, two in pairwise(words) if one.plain in cues.verbs and _alone(two, cues)
    }


def _alone(word: Token, cues: Cues) -> bool:
    other = word.plain.startswith((*PREFIXED, "و", "ل", "ب")) or word.plain in cues.institutions
    other = other or cues.role(word.plain) is not None or cues.slight(word.plain) or word.plain in cues.titles
    other = other or word.plain in cues.nonfinite or word.plain.endswith(("ة", "ات"))
    return family(word, cues) and len(word.plain) > PAIR + 1 and not other


def unlisted(words: list[Token], verb: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Two words nobody has listed, behind a verb of speech and a role: وزير العدل | يلماز طونجاي | على أن."""
    role = next((j for j in range(verb + 1, min(verb + 4, len(words))) if cues.role(words[j].plain) is not None), 0)
    j = role + 1
    while role and j < len(words) and words[j].kind is Kind.WORD and words[j].plain.startswith("ال") and j - role < 5:
        j += 1
    if not role or j + 2 >= len(words) or j in marked or (j == role + 1 and not words[role].plain.startswith("ال")):
        return ()
    pair, after = words[j : j + 2], words[j + 2]
    bare = all(family(w, cues) and cues.role(w.plain) is None and not cues.slight(w.plain) for w in pair)
    bare = bare and not (pair[0].plain[0] in ONTO and pair[1].plain.startswith("ال"))  # لكرة القدم
    other = after.kind is not Kind.WORD or after.plain in cues.that or after.plain in cues.prepositions
    other = other or after.plain in cues.nonfinite or after.plain in cues.relative or after.plain in cues.verbs
    bare = bare and not pair[0].plain.startswith("ب")  # بصوت خافت
    bare = bare and not (pair[0].plain.startswith("ل") and pair[0].plain.endswith("ة"))  # لولاية قسنطينة
    bare = bare and not (pair[0].plain[0] == "و" and pair[1].plain.startswith("ال"))  # وزير الزراعة | واستصلاح الأراضي
    timed = pair[0].plain in TIMES or pair[0].plain.startswith(PREFIXED) or pair[1].plain in TIMES
    return (j, j + 1) if bare and other and not timed else ()


def presented(words: list[Token], i: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Two words nobody has listed between a verb of speech and a role or age: قال | ميروسلاف كاتينيش | مدرب المنتخب."""
    pair, ahead = words[i : i + 2], words[i + 2 : i + 4]
    if len(ahead) < PAIR or marked & {i, i + 1} or ahead[1].kind is not Kind.WORD:
        return ()
    aged = ahead[0].text == "(" and ahead[1].text.isdigit()
    apart = ahead[0].text in cues.commas or ahead[0].text in cues.pauses
    apposed = apart and (cues.role(ahead[1].plain) is not None or ahead[1].plain in _WHO)
    if ahead[0].plain in cues.indefinite or not (ahead[0].plain in cues.roles or aged or apposed):
        return ()
    bare = all(family(w, cues) and cues.role(w.plain) is None and not cues.slight(w.plain) for w in pair)
    led = any(word.plain.startswith(PREFIXED) for word in pair) or pair[0].plain in cues.institutions
    led = led or pair[0].plain.startswith("ب")
    return (i, i + 1) if bare and not led and len(pair[0].plain) > PAIR else ()


def family(word: Token, cues: Cues) -> bool:
    """Whether a word behind a given name may be the family's."""
    known = word.plain in cues.verbs or word.plain in cues.that or word.plain in cues.prepositions
    other = word.plain in cues.relative or word.plain in cues.nonfinite or word.text[:1].isdigit()
    other = other or word.text.endswith(_TANWIN) or (word.plain[:1] in ONTO and word.plain[1:] in cues.institutions)
    other = other or word.plain.removeprefix("و") in cues.pronouns or word.plain in cues.indefinite
    other = other or word.plain in TIMES | SMALL | cues.calling or _STATE.fullmatch(word.plain) is not None
    other = other or (len(word.plain) > 3 and word.plain.endswith(("ه", "ها", "هم")))
    other = other or (word.plain.startswith("لل") and word.plain not in ARABIC)  # قال ماجد | للجزيرة
    other = other or _WITH.fullmatch(word.plain) is not None or word.plain in cues.adverbs
    return word.kind is Kind.WORD and not known and not other and word.plain not in cues.conjunctions
