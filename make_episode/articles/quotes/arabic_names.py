"""Which Arabic words are part of a person's name: no capital shows it, but given names and what stands around do."""

from dataclasses import replace

from make_episode.articles.quotes.arabic_places import eponyms
from make_episode.articles.quotes.arabic_spelling import spelled
from make_episode.articles.quotes.arabic_unlisted import (
    DOING,
    NISBA,
    PAIR,
    PREFIXED,
    SMALL,
    TIMES,
    called,
    family,
    in_office,
    presented,
    set_apart,
    spoken,
    unlisted,
)
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
_SECOND = frozenset("الدين الله".split())
_NOUNS = frozenset("سيد أسماء أمل آمال رجاء دعاء وفاء".split())
"""Given names that are nouns in front of another with an article: أسماء | الشوارع."""
_FAITH = frozenset("عز نجم محيي سراج شرف ركن معز نصر فخر كمال خير تاج زين حسام شهاب مجد نظام برهان قطب".split())
"""First words of given names that end in « of the faith »."""
_HE = frozenset("أنه أنها إنه إنها بأنه بأنها لأنه لأنها".split())
"""Words behind which a given name alone is an adjective."""
_WHENCE = frozenset("العربي الشرقي".split())
"""Given names that are adjectives of places as well."""
_CHIEF = frozenset("عام عامة سر مال".split())
"""Words behind « أمين » that make an office of it."""
_BIRTH = frozenset("الأصل الجنسية المولد النشأة الأصول".split())
"""Words behind the adjective of where somebody comes from."""
_HIS = frozenset(
    "أباه أخاه أخواه والداه يداه عيناه إياه مستواه مثواه "
    "محتواه معناه دعواه شكواه فتواه رضاه ذكراه نواياه ضحاياه".split()
)
"""Nouns with « his » written onto them, which end as some families do: كوامي | أنساه."""
LED = 3
"""Words behind a role within which a name begins."""
LONG = 5
"""Letters of a family name that ends as a noun with « his » does, at least."""
LIFTED = 6
"""Words behind « as for », within which a name stands that is lifted to a subject."""


def marked(blocks: list[list[Token]], cues: Cues) -> list[list[Token]]:
    """The same words, with `name` set on those of names."""
    spelt = [_apart(spelled(words, cues), cues) for words in blocks]
    heard = spoken(spelt, cues)
    return [_arabic(words, heard, cues) for words in spelt]


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
        bears = rest in ARABIC and i + 1 < len(words) and family(words[i + 1], cues)
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
    if words[j].plain in cues.natives and j + 1 < len(words) and words[j + 1].plain in _BIRTH:
        return True  # سالم بن علي | المغربي الأصل
    if j - i >= PAIR and words[j].plain in cues.roles and j + 1 < len(words) and family(words[j + 1], cues):
        return True  # خالد عبد العزيز | وزير الشباب
    noun = words[j].plain.startswith("ال") and not words[j].plain.endswith(NISBA)
    if not noun or j - i < PAIR or any(words[k].plain == "عبد" for k in range(i, j)):
        return False
    verb = next(
        (k for k in range(i - 1, -1, -1) if cues.role(words[k].plain) is None and words[k].plain[:2] != "ال"), -1
    )
    if verb < 0 or words[verb].kind is not Kind.WORD:
        return False
    told = words[verb].plain.removeprefix("و") in DOING or words[j].plain.endswith("ة")  # حسام حسن | الخسارة
    return told or (words[verb].first and not _known(words[verb], cues))


def _known(word: Token, cues: Cues) -> bool:
    """Whether a word at the head of a sentence is no verb that takes an object."""
    tables = (cues.prepositions, cues.adverbs, cues.lifting, cues.conjunctions)
    small = any(word.plain in table for table in tables)
    return small or word.plain in cues.verbs or word.plain in cues.auxiliaries or word.plain in ARABIC


def _arabic(words: list[Token], heard: set[str], cues: Cues) -> list[Token]:
    """A name begins with a given name; further given names and one family name belong to it."""
    marked: set[int] = set()
    places = eponyms(words)
    i = 0
    while i < len(words):
        titled = i > 0 and words[i - 1].plain in cues.titles and _bears(words, i, cues)
        given = _given(words, i, cues) and not _office(words, i, cues)
        if i in places or (not given and not (titled and family(words[i], cues))):
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
            j += j + 1 < len(words) and words[j].plain in ARABIC and family(words[j + 1], cues)  # بن تركي | الفيصل
        pausing = j + 1 < len(words) and words[j + 1].text in cues.commas  # عبد الكبير أوباها، | أن
        led = j == i + 1 and any(cues.role(word.plain) is not None for word in words[max(0, i - LED) : i])
        pausing = pausing or (led and j < len(words) and words[j].plain.endswith("اه") and words[j].plain not in _HIS)
        behind = j + 1 < len(words) and words[j + 1].plain in cues.that  # السفير كريستوف لوكورتييه | أن
        pausing = pausing or (led and behind and _foreign(words[j].plain, cues))
        ended = pausing and j < len(words) and words[j].plain.endswith(("ه", "ها")) and words[j].kind is Kind.WORD
        fathered = j < len(words) and words[j - 1].plain in _FATHER and words[j].plain in cues.verbs  # أبو | طالب
        if (
            j < len(words)
            and (family(words[j], cues) or ended or fathered)
            and not _no_family(words, i - (parent in _FATHER), j, cues)
            and not (parent in _FATHER and not words[j].plain.startswith("ال"))
        ):
            j += 1
            j += j < len(words) and (_second(words, j) or _two(words, i, j, cues) or _further(words, i, j, cues))
        marked.update(range(i, j))
        i = j
    _by_surroundings(words, marked, heard, cues)
    return [replace(word, name=i in marked) for i, word in enumerate(words)]


def _by_surroundings(words: list[Token], marked: set[int], heard: set[str], cues: Cues) -> None:
    """Add the words of names that nobody has listed, which what stands around them shows."""
    for i, word in enumerate(words):
        if word.text == "،" and i + 1 not in marked:
            marked.update(set_apart(words, i, marked, cues))
        elif word.plain in cues.verbs or word.plain in cues.lifting:
            marked.update(unlisted(words, i, marked, cues) or presented(words, i + 1, marked, cues))
        elif word.plain in cues.calling:
            marked.update(called(words, i, cues))
        elif cues.role(word.plain) is not None:
            marked.update(in_office(words, i, marked, heard, cues))


def _foreign(word: str, cues: Cues) -> bool:
    """Whether a word ends as a French family name does, and not in « his » players."""
    return word.endswith("يه") and len(word) > LONG and cues.role(word.removesuffix("يه")) is None


def _office(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a given name is rather what somebody is: أمينة | المكتبة."""
    after = words[i + 1].plain if i + 1 < len(words) else ""
    over = after.startswith("ال") and not after.endswith(NISBA)
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
    return closed and pair and not words[i].plain.startswith(PREFIXED) and family(words[i + 1], cues)


def _borne(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a word that may be a given name stands behind who bears it, in front of a family name."""
    before, after = words[i - 1], words[i + 1] if i + 1 < len(words) else words[i]
    office = before.plain.startswith("ال") and cues.role(before.plain) is not None
    led = i > 0 and (office or before.plain in cues.titles or before.plain in cues.calling)
    told = i > 0 and before.plain in cues.verbs and after.plain not in cues.institutions and words[i].plain != "باسم"
    if after.plain in BEFORE_FAMILY:
        return True  # شعبان | أبو طالب
    named = after.plain in ARABIC or after.plain.endswith(NISBA) or led
    return (led or told) and named and after is not words[i] and family(after, cues)


def _given(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a given name stands here, of one word or the first of two: عز | الدين."""
    faith = i + 1 < len(words) and words[i + 1].plain == "الدين"
    if i > 0 and words[i - 1].plain in _HE and not (i + 1 < len(words) and words[i + 1].plain.startswith("ال")):
        return False  # أنه | سعيد
    grown = words[i].first and words[i].plain.endswith("ت") and i + 1 < len(words)
    if grown and words[i + 1].plain.startswith("ال") and cues.role(words[i + 1].plain) is not None:
        return False  # نشأت | الروائية
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
    family = word.startswith("ال") and word.endswith(NISBA[:2]) and cues.role(word) is None
    return family and word not in cues.natives and ended and i > 0 and words[i - 1].text in cues.commas


def _further(words: list[Token], i: int, j: int, cues: Cues) -> bool:
    """Whether a family name follows a father's or son's: محمد بن عزوز | الحسيني, نقولا أبو فيصل | الحاج يحذر."""
    word, rest = words[j].plain, words[j].plain.removeprefix("ال")
    closed = any(words[k].plain in BEFORE_FAMILY for k in range(i + 1, j))
    closed = closed or (j - i >= PAIR and words[j - 1].plain in DOUBTFUL)  # حمدة خميس | النعيمي
    behind = words[min(j + 1, len(words) - 1)]
    closed = closed or behind.plain in cues.that or behind.text == ":"  # محمد زيان | الغالي أن
    closed = closed or (words[i - 1].text in cues.commas and words[min(j + 1, len(words) - 1)].text in cues.commas)
    if not closed or rest == word or word in cues.natives or word in TIMES or words[j].kind is not Kind.WORD:
        return False
    if rest in ARABIC or word in cues.titles:
        return True
    return word.endswith(NISBA[:2]) and cues.role(word) is None and word not in SMALL


def _second(words: list[Token], j: int) -> bool:
    """Whether a family name has two words: كجوك الدين, فضل الله, الأنصاري الهاشمي."""
    both = words[j].plain.startswith("ال") and words[j - 1].plain.startswith("ال")
    if words[j - 1].plain.endswith("عبد"):
        return True  # بنعبد السلام
    return words[j].plain in _SECOND or (both and words[j].plain.endswith("ي") and words[j].plain not in SMALL)


def _announces(word: Token, cues: Cues) -> bool:
    """Whether a name may follow: « الوزير خالد », « قالت أم كريم »."""
    announces = any(word.plain in table for table in (cues.titles, cues.verbs, cues.calling))
    return word.kind is Kind.WORD and (announces or cues.role(word.plain) is not None)
