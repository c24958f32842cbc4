"""Arabic words that are not what their letters look like: verbs that are nouns, and nouns that are pronouns."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.tokens import Kind, Token

HOMOGRAPHS = frozenset("ذكر رد عبر نقل حكم كتب عد سجل علق وصف طلب زعم قرأ حث دعا بين تعد يعد ترفض".split())
"""Verbs of speech that are also nouns or prepositions: من دون | ذكر | اسمه, عبر | مكبر الصوت."""
_ITSELF = {"نفسه": "m", "نفسها": "f", "ذاته": "m", "ذاتها": "f", "عينه": "m", "عينها": "f"}
_CONTRAST = frozenset("ثم بينما فيما حين".split())
"""Conjunctions that another's clause begins with: فيما | رد وزير المالية."""
_WORKS = frozenset(
    """
    فيلم رواية كتاب مسلسل أغنية ألبوم برنامج مسرحية ديوان معرض مهرجان مجلة صحيفة جريدة تهمة فضائية شاشة منصة شبكة
    """.split()
)
"""What has a title, or a name."""
_WORDS = frozenset(
    """
    حديث كلام تصريح تصريحات مداخلت شهادت كلمت خطاب تدوينت قول رسالت جواب رد عرض مرافعت أسف غضب قلق استغراب رفض دعوت
    """.split()
)
"""Nouns of what somebody says or feels, as they are written in front of « his »: تختم | حديثها | قائلة."""
_OWN = ("ه", "ها")
_TO = frozenset("إلى مع عبر".split())
_TALKS = frozenset("حديث حديثه حديثها تصريح تصريحات مقابلة حوار اتصال لقاء مكالمة".split())
"""What somebody has with a newsroom, whose name may stand between marks."""
_NOT = frozenset("لم لن ولم ولن".split())
_NEWSROOMS = frozenset("لبي لسي لدي لآر".split())
"""First words of newsrooms, with « to » written onto them: وقال | لبي بي سي."""
_TELLING = frozenset("نصح طمأن خاطب حذر ناشد طالب هنأ ذكر نبه سأل بشر حث وعد أوص توعد شكر".split())
"""Verbs of speech whose object is whoever listens, without the ending of a woman's."""
FAR = 3
"""Adjectives between a noun and « itself », at most."""


def idle(words: list[Token], verb: int, cues: Cues) -> bool:
    """Whether what looks like a verb of speech is none here: a noun, or denied."""
    before = words[verb - 1] if verb else None
    if before is None or before.kind is not Kind.WORD:
        return False
    if before.plain in _NOT:
        return words[verb].plain not in {"يستبعد", "تستبعد", "ينف", "تنف", "يخف", "تخف"}
    leading = (cues.auxiliaries, _CONTRAST, cues.relative, cues.who)
    led = before.name or any(before.plain in table for table in leading)
    return words[verb].plain in HOMOGRAPHS and not led


def itself(words: list[Token], i: int, end: int, cues: Cues) -> Mention | None:
    """Whoever spoke last: « المسؤول الجماعي ذاته », “the same official”."""
    if not words[i].plain.startswith("ال") or cues.role(words[i].plain) is None:
        return None
    for j in range(i + 1, min(i + FAR + 1, end)):
        if words[j].plain in _ITSELF:
            return Mention(Sort.PRONOUN, i, j + 1, gender=_ITSELF[words[j].plain], last=True)
        if not words[j].plain.startswith("ال"):
            return None
    return None


def describes(words: list[Token], i: int) -> bool:
    """Whether an adjective tells nothing of an office: المدافع | المخضرم, but الأخ | الأكبر."""
    superlative = words[i].plain.startswith("الأ")
    return i > 0 and words[i].plain.startswith("ال") and words[i - 1].plain.startswith("ال") and not superlative


def over(words: list[Token], role: Mention, cues: Cues) -> bool:
    """Whether a noun says over what somebody's office is: « مدير الأوقاف », but not « المدير »."""
    return bool(cues.articles and role.scope) and not words[min(role.start, len(words) - 1)].plain.startswith("ال")


def clause_start(words: list[Token], start: int, quote: int, cues: Cues) -> int:
    """Where the last clause in front of a quotation begins that has its own subject: « …، | بينما نفت السلطات ذلك »."""
    for j in range(quote - 1, start + 1, -1):
        apart = words[j].plain in _CONTRAST and (words[j - 1].kind is not Kind.WORD or words[j - 1].plain == "في")
        if apart and any(word.plain in cues.verbs for word in words[j:quote]):
            return j + 1
    return start


def goes_on(words: list[Token], start: int, verb: int, cues: Cues) -> bool:
    """Whether a sentence only goes on behind a quotation and who said it: « …»، يقول الشقيق. ثم | يضيف: »."""
    quotes = (j for j in range(start - 1, -1, -1) if words[j].kind is Kind.QUOTE)
    last = next((j for j in quotes if not (j and words[j - 1].plain in cues.places)), start)  # لـ«اليوم السابع»
    begun = sum(word.first for word in words[last + 1 : start + 1])
    another = any(word.name or cues.role(word.plain) is not None for word in words[start:verb])
    return words[verb].plain in cues.continuing and last < start and begun == 1 and not another


def saying(participle: Token, subject: Mention | None, cues: Cues) -> Mention | None:
    """The subject a participle shares, nobody if its gender is another: « قال سفيان …، ونفت السلطات، | مؤكدة »."""
    shown = "f" if participle.plain.endswith("ة") else "m" if participle.plain.endswith("ا") else ""
    other = bool(cues.articles) and subject is not None and {shown, subject.gender} == {"m", "f"}
    return Mention(Sort.NOBODY, subject.start, subject.end) if subject and other else subject


def names_thing(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether a noun in front makes a quotation the name of a body or work: شركة | «…», فيلمها الجديد | «…»."""
    near, before, led = (words[max(quote - k, 0)].plain for k in (1, 2, 3))
    last = quote + 1 >= len(words) or words[quote + 1].kind is not Kind.WORD
    if words[quote].closed or (last and (before in cues.that or led in cues.that)):  # إن روايتها «محاولة للنجاة»
        return False
    if near in _TO and any(words[k].plain in _TALKS for k in range(max(quote - FAR, 0), quote - 1)):
        return True  # في حديث إلى | «الشرق الأوسط»
    bodies = {near, near.removeprefix("ل"), near.removeprefix("ب"), near.removeprefix("و")}
    work = before if near.startswith("ال") else near
    work = next((work.removesuffix(end) for end in cues.suffixes if work.endswith(end)), work)
    works = {work, work.removeprefix("ال"), work[1:], work[:-1] + "ة", work[1:-1] + "ة"}
    return bool(bodies & cues.institutions or works & _WORKS)


def shown(verb: str) -> str:
    """The gender that a verb in the present shows its subject to have: يستعيد, تستعيد."""
    return {"ي": "m", "ت": "f"}.get(verb[:1], "") if len(verb) >= FAR else ""


def does(words: list[Token], verb: int, cues: Cues) -> bool:
    """Whether a word is a verb in the present whose subject, of its gender, follows: « …»، | تستعيد | الكاتبة."""
    gender = shown(words[verb].plain)
    subject = words[verb + 1]
    role = cues.role(subject.plain)
    somebody = role[1] == gender and subject.plain.startswith("ال") if role else subject.name
    return bool(gender) and somebody


def told(words: list[Token], verb: int, cues: Cues) -> bool:
    """Whether a noun behind a verb is not who speaks but whom they tell: ونصحت | المرضى | بالقول."""
    gender = cues.verb_genders.get(words[verb].plain, "")
    hearer, behind = (words[min(verb + k, len(words) - 1)] for k in (1, 2))
    base = words[verb].plain.removeprefix("و").removeprefix("ف").removesuffix("ت")
    if (
        base not in _TELLING
        or not hearer.plain.startswith("ال")
        or hearer.plain.removeprefix("ال") in cues.institutions
    ):
        return False
    saying = behind.plain == "بالقول" or (behind.plain in cues.nonfinite and behind.plain.endswith(("ا", "ة")))
    return saying and bool(gender) and (gender == "m") == hearer.plain.endswith(("ة", "ات"))


def thing(words: list[Token], i: int, end: int, cues: Cues) -> bool:
    """Whether an Arabic noun that is no person's stands where the subject does: أكد بيان الديوان أن"""
    if i >= end or (i and told(words, i - 1, cues)):
        return False
    word = words[i]
    if word.plain.removeprefix("ال") in cues.institutions:
        return True
    anaphor = i + 1 < end and f"{word.plain} {words[i + 1].plain}" in cues.anaphors
    known = word.name or word.plain in cues.pronouns or word.plain in cues.natives
    if not (anaphor or known) and _anothers(words, i, end, cues):
        return True
    if anaphor or known or not noun(word, cues) or cues.slight(word.plain):
        return False
    stop = next((k for k in range(i, end) if words[k].kind is not Kind.WORD or words[k].plain in cues.that), end)
    return not any(w.name or w.plain in cues.prepositions or cues.role(w.plain) is not None for w in words[i:stop])


def _anothers(words: list[Token], i: int, end: int, cues: Cues) -> bool:
    """Whether a noun says only whose somebody or something is: وصرح | دفاع المتهم, وعبر | والدا الطفل ريان."""
    word, after = words[i], words[min(i + 1, end - 1)]
    whose = after.plain.startswith("ال") and cues.role(after.plain) is not None and not after.name
    both = word.plain.endswith("ا") and cues.role(word.plain[:-1]) is not None
    if not whose or word.plain.startswith("ال") or cues.role(word.plain) is not None or not noun(word, cues):
        return False
    if both or word.plain in cues.belonging:
        return True
    return not (word.plain.endswith(("ا", "ً")) or word.plain in cues.titles or cues.slight(word.plain))


def definite(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether an Arabic noun stands here."""
    stands = i < len(words) and noun(words[i], cues) and words[i].plain.startswith("ال")
    return stands and not (i and told(words, i - 1, cues))


def _circumstance(word: Token, cues: Cues) -> bool:
    """Whether a noun with « and » and an article written onto it tells how somebody speaks: وقال | والدموع في عينيه."""
    role = cues.role(word.plain) or cues.role(word.plain[:-1])  # والدا الطفل
    return word.plain.startswith("وال") and role is None


def noun(word: Token, cues: Cues) -> bool:
    """Whether an Arabic word is a noun that no preposition governs, and not the subject's own words."""
    if any(word.plain.endswith(own) and word.plain.removesuffix(own) in _WORDS for own in _OWN):
        return False
    other = any(word.plain in t for t in (cues.prepositions, cues.that, cues.adverbs, cues.conjunctions))
    attached = (word.plain.startswith(("ل", "ب")) and len(word.plain) > 3) or word.plain in _NEWSROOMS
    attached = attached or _circumstance(word, cues)
    return word.kind is Kind.WORD and not other and not attached and word.plain not in cues.nonfinite
