"""Which words may be part of a person's name, where capitals do not show it.

In Arabic and German they never do, elsewhere not at the head of a sentence (« De la Hoz a rappelé »).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.given_ar import ARABIC, BEFORE_FAMILY
from make_episode.articles.quotes.tokens import Kind, Token

_PARENT = frozenset("أم أبو أبا أبي".split())
"""What somebody is called by a child's name with: أم كريم. The first of them also means "or"."""
_PREFIXED = ("ال", "وال", "بال", "لل", "ولل", "فال", "كال")
"""An article, alone or behind a preposition written onto the noun."""
_ONTO = "لبك"
"""Prepositions that are written onto a noun."""
_SECOND = frozenset("الدين الله".split())
_TIMES = frozenset(
    """
    صباح مساء يوم ليلة ظهر فجر أمس غدا اليوم الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد عام سنة شهر أسبوع ساعة
    ليلا صباحا نهاية بداية كل جميع بعض
    """.split()
)
_SMALL = frozenset("لا لم لن ليس ليست ما قد سوف هل كما مثل التي الذي نفسه نفسها ذاته ذاتها فقد".split())
"""Words behind a name that are none of it: داليا منصور | لا ترى."""
_DOING = frozenset(
    """
    انتقد انتقدت ينتقد تنتقد رفض رفضت يرفض ترفض وصف وصفت يصف تصف طالب طالبت يطالب تطالب دعا دعت يدعو تدعو اتهم اتهمت
    أدان أدانت هنأ هنأت ناشد ناشدت خاطب خاطبت عارض عارضت أيد أيدت برر بررت فند فندت استنكر استنكرت حمل حملت
    """.split()
)
"""Verbs of speech that take an object: انتقد طارق منصور | القرار."""
PARTICLES = 3
"""Small words in front of a family name, at most."""
PAIR = 2
LONGEST = 4
"""Words of a name that begins with a given name."""


def mark_names(blocks: list[list[Token]], language: str, cues: Cues) -> list[list[Token]]:
    """The same words, with `name` set on those of names."""
    match language[:2].lower():
        case "de":
            return _with_particles(_with_families([_german(words, cues) for words in blocks]), cues)
        case "ar":
            return _with_families([_arabic(_apart(words, cues), cues) for words in blocks])
        case _:
            return _with_particles(_with_known(blocks, cues), cues)


def _with_known(blocks: list[list[Token]], cues: Cues) -> list[list[Token]]:
    """The same words, with `known` set on those that also stand beside another capital inside a sentence."""
    known: set[str] = set()
    for words in blocks:
        for i in range(1, len(words)):
            before, word = words[i - 1], words[i]
            first = i > 1 and words[i - 2].plain in cues.particles and words[i - 2].name
            if (
                word.name
                and not word.acronym
                and (before.name or (before.plain in cues.particles and before.plain not in cues.determiners))
            ):
                known.add(word.text)
                if before.name and (not before.first or given_gender(before.text) is not None or first):
                    known.add(before.text)
    return [[replace(w, known=True) if w.name and w.text in known else w for w in words] for words in blocks]


def _with_particles(blocks: list[list[Token]], cues: Cues) -> list[list[Token]]:
    """The same words, with small words marked that begin a family name met in full: « a dit de Courcelles »."""
    families = {found for words in blocks for found in _families(words, cues)}
    return [_begun(words, families, cues) for words in blocks]


def _families(words: list[Token], cues: Cues) -> Iterator[tuple[str, ...]]:
    """Small words and the name behind them, after a given name: de la Hoz."""
    for i, word in enumerate(words):
        if word.name and given_gender(word.text) is not None:
            j = i + 1
            while j < len(words) and j - i < 4 and words[j].plain in cues.particles:
                j += 1
            if j > i + 1 and j < len(words) and words[j].name:
                yield tuple(w.plain for w in words[i + 1 : j + 1])


def _begun(words: list[Token], families: set[tuple[str, ...]], cues: Cues) -> list[Token]:
    marked: set[int] = set()
    for i, word in enumerate(words):
        if word.plain not in cues.particles or (i and not word.first and not _speech_before(words, i, cues)):
            continue
        for length in (2, 3, 4):
            if tuple(w.plain for w in words[i : i + length]) in families and _capital(words, i + length - 1):
                marked.update(range(i, i + length))
        if i and cues.titles.get(words[i - 1].plain) and (end := _particles_end(words, i, cues)) > i:
            marked.update(range(i, end + 1))  # Mr. | van der Linden
    return [replace(w, name=True, known=True) if i in marked else w for i, w in enumerate(words)] if marked else words


def _particles_end(words: list[Token], i: int, cues: Cues) -> int:
    """The capital behind small words, or `i` if none comes soon."""
    end = i
    while end < len(words) and end - i < PARTICLES and words[end].plain in cues.particles - {*cues.determiners}:
        end += 1
    return end if end < len(words) and words[end].name and not words[end].acronym else i


def _speech_before(words: list[Token], i: int, cues: Cues) -> bool:
    before = words[i - 1]
    return before.plain in cues.verbs or before.plain in cues.titles or before.text in {",", "«"}


def _german(words: list[Token], cues: Cues) -> list[Token]:
    """Nouns have capitals too: a name follows a given name, a title, a role or a verb of speech."""
    marked: set[int] = set()
    for i, word in enumerate(words):
        if not word.name or i in marked or (word.first and word.plain in cues.openers):
            continue
        before = words[i - 1] if i else None
        end = _run(words, i, cues, 3)
        if given_gender(word.text) is not None:
            marked.update(range(i, _run(words, i, cues, LONGEST)))
        elif word.acronym and "-" not in word.text:
            marked.add(i)
        elif before is not None and _announces(before, cues) and not _is_role(word, cues):
            marked.update(range(_given(words, i, end), end))
        elif (
            before is not None and before.text == "," and end - i == 2 and end < len(words) and words[end].text == ","
        ) or (end - i == 2 and end < len(words) and words[end].plain in cues.verbs):
            marked.update(range(i, end if word.plain not in cues.institutions else i))
    return [replace(word, name=i in marked) for i, word in enumerate(words)]


def _given(words: list[Token], i: int, end: int) -> int:
    """Where the given name stands in a run of capitals, the first word if nowhere: Kioskbesitzerin | Renate Schulte."""
    return next((j for j in range(i, end) if given_gender(words[j].text) is not None), i)


def _is_role(word: Token, cues: Cues) -> bool:
    return cues.role(word.plain) is not None or word.plain in cues.titles


def _announces(word: Token, cues: Cues) -> bool:
    """Whether a name may follow: „Frau Vogel“, „Bürgermeister Jens Albers“, „sagte Zbinden“."""
    return word.kind is Kind.WORD and (_is_role(word, cues) or word.plain in cues.verbs)


def _run(words: list[Token], i: int, cues: Cues, most: int) -> int:
    """Where a run of capitals ends, small particles included."""
    j = i
    while j < len(words) and j - i < most:
        if (
            words[j].text[:1].isupper()
            and words[j].kind is Kind.WORD
            and (j == i or given_gender(words[i].text) is not None or not _is_role(words[j], cues))
        ):
            j += 1
        elif j > i and words[j].plain in cues.particles and _from_somewhere(words, i, j, cues):
            break  # Marlies Aschenbrenner | von der Universität Konstanz
        elif j > i and words[j].plain in cues.particles and _capital(words, j + 1):
            j += 2
        elif j > i and all(w.plain in cues.particles for w in words[j : j + 2]) and _capital(words, j + 2):
            j += 3
        else:
            break
    return min(j, len(words))


def _from_somewhere(words: list[Token], i: int, j: int, cues: Cues) -> bool:
    """Whether a particle behind a name is a preposition."""
    institution = any(word.plain in cues.institutions for word in words[j + 1 : j + 3])
    return institution or (given_gender(words[j - 1].text) is None and j - i > 1)


def _capital(words: list[Token], j: int) -> bool:
    return j < len(words) and words[j].kind is Kind.WORD and words[j].text[:1].isupper()


def _with_families(blocks: list[list[Token]]) -> list[list[Token]]:
    """Family names met behind a given name are names wherever they stand."""
    families = {
        words[i].text
        for words in blocks
        for i in range(1, len(words))
        if words[i].name
        and words[i - 1].name
        and (given_gender(words[i - 1].text) is not None or words[i - 2].text == "عبد" or _pair(words, i))
    }
    return [[replace(w, name=True) if w.text in families else w for w in words] for words in blocks]


def _pair(words: list[Token], i: int) -> bool:
    """Whether a word ends a name of two that nobody has listed: إريك سولبرغ."""
    apart = (i < 2 or not words[i - 2].name) and (i + 1 >= len(words) or not words[i + 1].name)
    return apart and words[i].text[:1].isalpha() and not words[i].text[:1].isupper()


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
    if j - i >= PAIR and words[j].plain in cues.roles and j + 1 < len(words) and words[j + 1].plain.startswith("ال"):
        return True  # خالد عبد العزيز | وزير الشباب
    noun = words[j].plain.startswith("ال") and not words[j].plain.endswith(("ي", "ية"))
    if not noun or j - i < PAIR or any(words[k].plain == "عبد" for k in range(i, j)):
        return False
    verb = next(
        (k for k in range(i - 1, -1, -1) if cues.role(words[k].plain) is None and words[k].plain[:2] != "ال"), -1
    )
    if verb < 0 or words[verb].kind is not Kind.WORD:
        return False
    told = words[verb].plain.removeprefix("و") in _DOING
    return told or (words[verb].first and not _known(words[verb], cues))


def _known(word: Token, cues: Cues) -> bool:
    """Whether a word at the head of a sentence is no verb that takes an object."""
    small = word.plain in cues.prepositions or word.plain in cues.adverbs or word.plain in cues.lifting
    return small or word.plain in cues.verbs or word.plain in cues.auxiliaries or word.plain in ARABIC


def _arabic(words: list[Token], cues: Cues) -> list[Token]:
    """A name begins with a given name; further given names and one family name belong to it."""
    marked: set[int] = set()
    i = 0
    while i < len(words):
        titled = i > 0 and words[i - 1].plain in cues.titles and i + 1 < len(words) and words[i + 1].plain in ARABIC
        if words[i].plain not in ARABIC and not (titled and _family(words[i], cues)):
            i += 1
            continue
        if i and words[i - 1].plain in _PARENT and (i == 1 or _announces(words[i - 2], cues)):
            marked.add(i - 1)
        j = i
        while j < len(words) and (
            words[j].plain in ARABIC or (j > i and words[j - 1].plain == "عبد") or (j == i and titled)
        ):
            j += 1
        while j < len(words) and words[j].plain in BEFORE_FAMILY:
            j += 1
            j += j + 1 < len(words) and words[j].plain in ARABIC and _family(words[j + 1], cues)  # بن تركي | الفيصل
        pausing = j + 1 < len(words) and words[j + 1].text in cues.commas  # عبد الكبير أوباها، | أن
        ended = pausing and j < len(words) and words[j].plain.endswith(("ه", "ها")) and words[j].kind is Kind.WORD
        if j < len(words) and (_family(words[j], cues) or ended) and not _no_family(words, i, j, cues):
            j += 1
            j += j < len(words) and _second(words, j)
        marked.update(range(i, j))
        i = j
    for i, word in enumerate(words):
        if word.text == "،" and i + 1 not in marked:
            marked.update(_set_apart(words, i, cues))
        elif word.plain in cues.verbs or word.plain in cues.lifting:
            marked.update(_unlisted(words, i, marked, cues) or _presented(words, i + 1, marked, cues))
    return [replace(word, name=i in marked) for i, word in enumerate(words)]


def _set_apart(words: list[Token], comma: int, cues: Cues) -> Iterable[int]:
    """Words of a name nobody has listed, between commas behind a role: « الرئيس الفرنسي، جاك مورو، »."""
    end = next((j for j in range(comma + 3, min(comma + 5, len(words))) if words[j].text == "،"), 0)
    led = any(cues.role(word.plain) is not None for word in words[max(0, comma - 5) : comma])
    inside = words[comma + 1 : end]
    bare = all(_family(word, cues) and cues.role(word.plain) is None and word.plain not in _TIMES for word in inside)
    named = bool(inside) and not inside[0].plain.startswith(_PREFIXED)
    return range(comma + 1, end) if end and led and bare and named else ()


def _second(words: list[Token], j: int) -> bool:
    """Whether a family name has two words: كجوك الدين, فضل الله, الأنصاري الهاشمي."""
    both = words[j].plain.startswith("ال") and words[j - 1].plain.startswith("ال")
    if words[j - 1].plain.endswith("عبد"):
        return True  # بنعبد السلام
    return words[j].plain in _SECOND or (both and words[j].plain.endswith("ي"))


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
    timed = pair[0].plain in _TIMES or pair[0].plain.startswith(_PREFIXED) or pair[1].plain in _TIMES
    return (j, j + 1) if bare and other and not timed else ()


def _presented(words: list[Token], i: int, marked: set[int], cues: Cues) -> Iterable[int]:
    """Two words nobody has listed between a verb of speech and a role: قال | ميروسلاف كاتينيش | مدرب المنتخب."""
    pair, role = words[i : i + 2], words[i + 2 : i + 4]
    if len(role) < PAIR or marked & {i, i + 1} or role[0].plain not in cues.roles or role[1].kind is not Kind.WORD:
        return ()
    bare = all(_family(w, cues) and cues.role(w.plain) is None and not cues.slight(w.plain) for w in pair)
    led = any(word.plain.startswith(_PREFIXED) for word in pair) or pair[0].plain in cues.institutions
    return (i, i + 1) if bare and not led and len(pair[0].plain) > PAIR else ()


def _family(word: Token, cues: Cues) -> bool:
    """Whether a word behind a given name may be the family's."""
    known = word.plain in cues.verbs or word.plain in cues.that or word.plain in cues.prepositions
    other = word.plain in cues.relative or word.plain in cues.nonfinite
    other = other or word.plain.removeprefix("و") in cues.pronouns or word.plain in cues.indefinite
    other = other or word.plain in _TIMES | _SMALL or (len(word.plain) > 3 and word.plain.endswith(("ه", "ها", "هم")))
    return word.kind is Kind.WORD and not known and not other and word.plain not in cues.conjunctions
