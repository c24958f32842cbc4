"""Which Arabic words are part of a person's name: no capital shows it, but given names and what stands around do."""

import re
from collections.abc import Iterable
from dataclasses import replace

from make_episode.articles.quotes.arabic_places import eponyms
from make_episode.articles.quotes.arabic_spelling import spelled
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given_ar import ARABIC, BEFORE_FAMILY, DOUBTFUL
from make_episode.articles.quotes.tokens import Kind, Token, plain

_PARENT = frozenset("أم أبو أبا أبي".split())
"""What somebody is called by a child's name with: أم كريم. The first of them also means "or", the last "my father"."""
_FATHER = frozenset("أبو أبا".split())
"""Those of them that mean nothing else."""
_WRITTEN = ("لل", "ل", "ب", "ك", "و", "ف")
"""What is written onto a name, the longest first; the first holds an article."""
SHORT = 4
"""Letters of a name, from which what is written onto it is cut off."""
_PREFIXED = ("ال", "وال", "بال", "لل", "ولل", "فال", "كال")
"""An article, alone or behind a preposition written onto the noun."""
_ONTO = "لبك"
"""Prepositions that are written onto a noun."""
_SECOND = frozenset("الدين الله".split())
_WHO = frozenset("وهو وهي البالغ البالغة".split())
"""Words that go on about a person behind a comma."""
_NOUNS = frozenset("سيد أسماء أمل آمال رجاء دعاء وفاء".split())
"""Given names that are nouns in front of another with an article: أسماء | الشوارع."""
_FAITH = frozenset("عز نجم محيي سراج شرف ركن معز نصر فخر كمال خير تاج زين حسام شهاب مجد نظام برهان قطب".split())
"""First words of given names that end in « of the faith »."""
_HE = frozenset("أنه أنها إنه إنها بأنه بأنها لأنه لأنها".split())
"""Words behind which a given name alone is an adjective."""
_WHENCE = frozenset("العربي الشرقي".split())
"""Given names that are adjectives of places as well."""
_NISBA = ("ي", "ى", "ية")
"""Endings of family names that say where from: الغرباوي, as many write it الغرباوى."""
_CHIEF = frozenset("عام عامة سر مال".split())
"""Words behind « أمين » that make an office of it."""
_TIMES = frozenset(
    """
    صباح مساء يوم ليلة ظهر فجر أمس غدا اليوم الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد عام سنة شهر أسبوع ساعة
    ليلا صباحا نهاية بداية كل جميع بعض
    """.split()
)
_STATE = re.compile(r"(?!فا)[^ا]ا[^اوي]{2}ة")
"""How a woman does something, behind her name: تجلس رقية | صامتة."""
_WITH = re.compile(r"ب(?:[^ولن]\w{3,}|نتيج)ة")
"""« With » written onto a noun, behind a name: إيناس البشير | برسالة; families such as بوعزة begin otherwise."""
_SMALL = frozenset(
    "لا لم لن ليس ليست ما قد سوف هل كما مثل تلك هذا هذه ذلك هناك هنا التي الذي نفسه نفسها ذاته ذاتها فقد".split()
)
"""Words behind a name that are none of it: داليا منصور | لا ترى."""
_DOING = frozenset(
    """
    انتقد انتقدت ينتقد تنتقد رفض رفضت يرفض ترفض وصف وصفت يصف تصف طالب طالبت يطالب تطالب دعا دعت يدعو تدعو اتهم اتهمت
    أدان أدانت هنأ هنأت ناشد ناشدت خاطب خاطبت عارض عارضت أيد أيدت برر بررت فند فندت استنكر استنكرت حمل حملت
    """.split()
)
"""Verbs of speech that take an object: انتقد طارق منصور | القرار."""
_TANWIN = ("اً", "ًا", "ةً", "ٍ", "ٌ")
"""Endings that no name has: عاماً."""
_HIS = frozenset(
    "أباه أخاه أخواه والداه يداه عيناه إياه مستواه مثواه "
    "محتواه معناه دعواه شكواه فتواه رضاه ذكراه نواياه ضحاياه".split()
)
"""Nouns with « his » written onto them, which end as some families do: كوامي | أنساه."""
LED = 3
"""Words behind a role within which a name begins."""
LONG = 5
"""Letters of a family name that ends as a noun with « his » does, at least."""
PAIR = 2
LIFTED = 6
"""Words behind « as for », within which a name stands that is lifted to a subject."""


def marked(words: list[Token], cues: Cues) -> list[Token]:
    """The same words, with `name` set on those of names."""
    return _arabic(_apart(spelled(words, cues), cues), cues)


def cut_off(words: list[Token], families: set[str]) -> list[Token]:
    """The same words, with what is written onto a family name cut off it: للجنابي, لبيتروف."""
    found: list[Token] = []
    for word in words:
        behind = (rest for onto in _WRITTEN if (rest := _behind(word.text, onto)) in families)
        rest = "" if word.name or word.kind is not Kind.WORD else next(behind, "")
        begin = word.end - len(rest) + (not word.text.endswith(rest))
        if not rest:
            found.append(replace(word, known=True) if word.text in families and word.name else word)
            continue
        found.append(replace(word, text=word.text[0], plain=word.plain[0], end=begin))
        found.append(replace(word, text=rest, plain=plain(rest), start=begin, first=False, name=True))
    return found


def _behind(text: str, onto: str) -> str:
    """The name behind what is written onto it, with its article again: لل | الجنابي; empty if none may be."""
    rest = text.removeprefix(onto)
    whole = f"ال{rest}" if onto == "لل" else rest
    return whole if rest != text and len(whole) >= SHORT else ""


def _apart(words: list[Token], cues: Cues) -> list[Token]:
    """The same words, with « and » cut off a name or role behind a name: حسن العمراني | و | ليلى العمراني."""
    found: list[Token] = []
    for i, word in enumerate(words):
        rest = word.plain.removeprefix("و")
        joined = rest != word.plain and word.plain not in ARABIC and len(rest) > 2
        bears = rest in ARABIC and i + 1 < len(words) and _family(words[i + 1], cues)
        joined = joined and (bears or (rest in cues.roles and cues.role(word.plain) is None))
        if joined and any(before.plain in ARABIC for before in words[max(0, i - 3) : i]) and word.text[0] == "و":
            and_, after = word.start + 1, word.text[1:]
            found.append(replace(word, text="و", plain="و", end=and_))
            found.append(replace(word, text=after, plain=rest, start=and_, first=False))
        else:
            found.append(word)
    return found


def _no_family(words: list[Token], i: int, j: int, cues: Cues) -> bool:
    """Whether a noun behind two names is none: what somebody does something to, an office: تدير هدى سالم | الفريق."""
    if words[j].plain.startswith("ف") and any(word.plain in cues.lifting for word in words[max(0, i - LIFTED) : i]):
        return True  # أما زميلتها دانية | فلا تخفي
    if j - i >= PAIR and words[j].plain in cues.roles and j + 1 < len(words) and _family(words[j + 1], cues):
        return True  # خالد عبد العزيز | وزير الشباب
    noun = words[j].plain.startswith("ال") and not words[j].plain.endswith(_NISBA)
    if not noun or j - i < PAIR or any(words[k].plain == "عبد" for k in range(i, j)):
        return False
    verb = next(
        (k for k in range(i - 1, -1, -1) if cues.role(words[k].plain) is None and words[k].plain[:2] != "ال"), -1
    )
    if verb < 0 or words[verb].kind is not Kind.WORD:
        return False
    told = words[verb].plain.removeprefix("و") in _DOING or words[j].plain.endswith("ة")  # حسام حسن | الخسارة
    return told or (words[verb].first and not _known(words[verb], cues))


def _known(word: Token, cues: Cues) -> bool:
    """Whether a word at the head of a sentence is no verb that takes an object."""
    small = word.plain in cues.prepositions or word.plain in cues.adverbs or word.plain in cues.lifting
    return small or word.plain in cues.verbs or word.plain in cues.auxiliaries or word.plain in ARABIC


def _arabic(words: list[Token], cues: Cues) -> list[Token]:
    """A name begins with a given name; further given names and one family name belong to it."""
    marked: set[int] = set()
    places = eponyms(words)
    i = 0
    while i < len(words):
        titled = i > 0 and words[i - 1].plain in cues.titles and _bears(words, i, cues)
        given = _given(words, i, cues) and not _office(words, i, cues)
        if i in places or (not given and not (titled and _family(words[i], cues))):
            i += 1
            continue
        parent = words[i - 1].plain if i else ""
        if parent in _FATHER or (parent in _PARENT and (i == 1 or _announces(words[i - 2], cues))):
            marked.add(i - 1)
        j = i + 1
        while j < len(words) and (words[j].plain in ARABIC or words[j - 1].plain == "عبد"):
            j += 1
        j += j < len(words) and j > i and words[j].plain in _SECOND
        while j < len(words) and words[j].plain in BEFORE_FAMILY:
            j += 1
            j += j + 1 < len(words) and words[j].plain in ARABIC and _family(words[j + 1], cues)  # بن تركي | الفيصل
        pausing = j + 1 < len(words) and words[j + 1].text in cues.commas  # عبد الكبير أوباها، | أن
        led = j == i + 1 and any(cues.role(word.plain) is not None for word in words[max(0, i - LED) : i])
        pausing = pausing or (led and j < len(words) and words[j].plain.endswith("اه") and words[j].plain not in _HIS)
        behind = j + 1 < len(words) and words[j + 1].plain in cues.that  # السفير كريستوف لوكورتييه | أن
        pausing = pausing or (led and behind and _foreign(words[j].plain, cues))
        ended = pausing and j < len(words) and words[j].plain.endswith(("ه", "ها")) and words[j].kind is Kind.WORD
        fathered = j < len(words) and words[j - 1].plain in _FATHER and words[j].plain in cues.verbs  # أبو | طالب
        if (
            j < len(words)
            and (_family(words[j], cues) or ended or fathered)
            and not _no_family(words, i - (parent in _FATHER), j, cues)
            and not (parent in _FATHER and not words[j].plain.startswith("ال"))
        ):
            j += 1
            j += j < len(words) and (_second(words, j) or _two(words, i, j, cues))
        marked.update(range(i, j))
        i = j
    for i, word in enumerate(words):
        if word.text == "،" and i + 1 not in marked:
            marked.update(_set_apart(words, i, marked, cues))
        elif word.plain in cues.verbs or word.plain in cues.lifting:
            marked.update(_unlisted(words, i, marked, cues) or _presented(words, i + 1, marked, cues))
    return [replace(word, name=i in marked) for i, word in enumerate(words)]


def _foreign(word: str, cues: Cues) -> bool:
    """Whether a word ends as a French family name does, and not in « his » players."""
    return word.endswith("يه") and len(word) > LONG and cues.role(word.removesuffix("يه")) is None


def _office(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a given name is rather what somebody is: أمينة | المكتبة."""
    after = words[i + 1].plain if i + 1 < len(words) else ""
    over = after.startswith("ال") and not after.endswith(_NISBA)
    led = i > 0 and words[i - 1].plain.startswith("ال") and _announces(words[i - 1], cues)  # المخرجة | أسماء المدير
    noun = words[i].plain in _NOUNS and not led
    owner = over and words[i].plain == "مالك" and i + 2 < len(words) and words[i + 2].text in cues.commas
    return (words[i].plain in cues.roles and (over or after in _CHIEF)) or (over and noun) or owner


def _bears(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether two words behind a title are a name, though nobody has listed the first: الدكتورة | منار غنيم |، عضو."""
    if i + 2 >= len(words) or words[i + 1].plain in ARABIC:
        return i + 1 < len(words) and words[i + 1].plain in ARABIC
    after = words[i + 2]
    closed = after.text in cues.commas or after.text == ":" or after.plain in cues.that or after.kind is Kind.QUOTE
    pair = all(cues.role(word.plain) is None and word.plain not in cues.institutions for word in words[i : i + 2])
    return closed and pair and not words[i].plain.startswith(_PREFIXED) and _family(words[i + 1], cues)


def _borne(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a word that may be a given name stands behind who bears it, in front of a family name."""
    before, after = words[i - 1], words[i + 1] if i + 1 < len(words) else words[i]
    office = before.plain.startswith("ال") and cues.role(before.plain) is not None
    led = i > 0 and (office or before.plain in cues.titles or before.plain in cues.calling)
    told = i > 0 and before.plain in cues.verbs and after.plain not in cues.institutions and words[i].plain != "باسم"
    if after.plain in BEFORE_FAMILY:
        return True  # شعبان | أبو طالب
    named = after.plain in ARABIC or after.plain.endswith(_NISBA) or led
    return (led or told) and named and after is not words[i] and _family(after, cues)


def _given(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a given name stands here, of one word or the first of two: عز | الدين."""
    faith = i + 1 < len(words) and words[i + 1].plain == "الدين"
    if i > 0 and words[i - 1].plain in _HE and not (i + 1 < len(words) and words[i + 1].plain.startswith("ال")):
        return False  # أنه | سعيد
    before = words[i - 1].plain if i else ""
    if words[i].plain in _WHENCE and before.startswith("ال"):
        return cues.role(before) is not None or before in cues.titles  # المغرب | العربي
    if words[i].plain in DOUBTFUL:
        return _borne(words, i, cues)
    return words[i].plain in ARABIC or (faith and words[i].plain in _FAITH)


def _two(words: list[Token], i: int, j: int, cues: Cues) -> bool:
    """Whether a name between a comma and a pause has a second family name: ، ياسر بنجلون | العمراني:"""
    word = words[j].plain
    ended = j + 1 < len(words) and (words[j + 1].kind is Kind.MARK or words[j + 1].plain in cues.that)
    family = word.startswith("ال") and word.endswith(_NISBA[:2]) and cues.role(word) is None
    return family and word not in cues.natives and ended and i > 0 and words[i - 1].text in cues.commas


def _set_apart(words: list[Token], comma: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Words of a name nobody has listed, between commas behind a role: « الرئيس الفرنسي، جاك مورو، »."""
    end = next((j for j in range(comma + 3, min(comma + 5, len(words))) if words[j].text == "،"), 0)
    near = range(max(0, comma - 5), comma)
    led = comma - 1 not in marked and any(cues.role(words[j].plain) is not None for j in near)
    inside = words[comma + 1 : end]
    led = led and not any(word.plain in ARABIC for word in inside[1:])  # شاهد عيان، | ويدعى | رمضان السيد،
    bare = all(_family(word, cues) and cues.role(word.plain) is None and word.plain not in _TIMES for word in inside)
    named = bool(inside) and not inside[0].plain.startswith(_PREFIXED)
    return range(comma + 1, end) if end and led and bare and named else ()


def _second(words: list[Token], j: int) -> bool:
    """Whether a family name has two words: كجوك الدين, فضل الله, الأنصاري الهاشمي."""
    both = words[j].plain.startswith("ال") and words[j - 1].plain.startswith("ال")
    if words[j - 1].plain.endswith("عبد"):
        return True  # بنعبد السلام
    return words[j].plain in _SECOND or (both and words[j].plain.endswith("ي") and words[j].plain not in _SMALL)


def _unlisted(words: list[Token], verb: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Two words nobody has listed, behind a verb of speech and a role: وزير العدل | يلماز طونجاي | على أن."""
    role = next((j for j in range(verb + 1, min(verb + 4, len(words))) if cues.role(words[j].plain) is not None), 0)
    j = role + 1
    while role and j < len(words) and words[j].kind is Kind.WORD and words[j].plain.startswith("ال") and j - role < 5:
        j += 1
    if (
        not role
        or j + 2 >= len(words)
        or marked & {j, j + 1}
        or (j == role + 1 and not words[role].plain.startswith("ال"))
    ):
        return ()
    pair, after = words[j : j + 2], words[j + 2]
    bare = all(_family(w, cues) and cues.role(w.plain) is None and not cues.slight(w.plain) for w in pair)
    bare = bare and not (pair[0].plain[0] in _ONTO and pair[1].plain.startswith("ال"))  # لكرة القدم
    other = after.kind is not Kind.WORD or after.plain in cues.that or after.plain in cues.prepositions
    other = other or after.plain in cues.nonfinite or after.plain in cues.relative or after.plain in cues.verbs
    bare = bare and not pair[0].plain.startswith("ب")  # بصوت خافت
    bare = bare and not (pair[0].plain[0] == "و" and pair[1].plain.startswith("ال"))  # وزير الزراعة | واستصلاح الأراضي
    timed = pair[0].plain in _TIMES or pair[0].plain.startswith(_PREFIXED) or pair[1].plain in _TIMES
    return (j, j + 1) if bare and other and not timed else ()


def _presented(words: list[Token], i: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Two words nobody has listed between a verb of speech and a role or age: قال | ميروسلاف كاتينيش | مدرب المنتخب."""
    pair, ahead = words[i : i + 2], words[i + 2 : i + 4]
    if len(ahead) < PAIR or marked & {i, i + 1} or ahead[1].kind is not Kind.WORD:
        return ()
    aged = ahead[0].text == "(" and ahead[1].text.isdigit()
    apart = ahead[0].text in cues.commas or ahead[0].text in cues.pauses
    apposed = apart and (cues.role(ahead[1].plain) is not None or ahead[1].plain in _WHO)
    if not (ahead[0].plain in cues.roles or aged or apposed):
        return ()
    bare = all(_family(w, cues) and cues.role(w.plain) is None and not cues.slight(w.plain) for w in pair)
    led = any(word.plain.startswith(_PREFIXED) for word in pair) or pair[0].plain in cues.institutions
    led = led or pair[0].plain.startswith("ب")
    return (i, i + 1) if bare and not led and len(pair[0].plain) > PAIR else ()


def _family(word: Token, cues: Cues) -> bool:
    """Whether a word behind a given name may be the family's."""
    known = word.plain in cues.verbs or word.plain in cues.that or word.plain in cues.prepositions
    other = word.plain in cues.relative or word.plain in cues.nonfinite or word.text[:1].isdigit()
    other = other or word.text.endswith(_TANWIN) or (word.plain[:1] in _ONTO and word.plain[1:] in cues.institutions)
    other = other or word.plain.removeprefix("و") in cues.pronouns or word.plain in cues.indefinite
    other = other or word.plain in _TIMES | _SMALL | cues.calling or _STATE.fullmatch(word.plain) is not None
    other = other or (len(word.plain) > 3 and word.plain.endswith(("ه", "ها", "هم")))
    other = other or _WITH.fullmatch(word.plain) is not None
    return word.kind is Kind.WORD and not known and not other and word.plain not in cues.conjunctions


def _announces(word: Token, cues: Cues) -> bool:
    """Whether a name may follow: « الوزير خالد », « قالت أم كريم »."""
    announces = any(word.plain in table for table in (cues.titles, cues.verbs, cues.calling))
    return word.kind is Kind.WORD and (announces or cues.role(word.plain) is not None)
