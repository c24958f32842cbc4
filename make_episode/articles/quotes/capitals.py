"""Which words may be part of a person's name, where capitals do not show it.

In Arabic and German they never do, elsewhere not at the head of a sentence (« De la Hoz a rappelé »).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from make_episode.articles.quotes import arabic_names
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.tokens import Kind, Token

LABELS = frozenset(("P.", "R.", "P", "R"))
"""What stands in front of a question or an answer."""
PLACE = 14
"""Words in front of the dash behind where and when an article was written, at most: LIMA, 12 Feb. (EFE) -"""
DATED = frozenset(("es", "it", "pt", "en"))
"""Languages whose capitals at the head of a paragraph are looked at."""
PARTY = re.compile(r"[DRI]-[A-Z]")
PARTICLES = 3
"""Small words in front of a family name, at most."""
COMPOUND = frozenset(("الدين", "الله"))
"""Second words of Arabic given names."""
LONGEST = 4
"""Words of a name that begins with a given name."""


def mark_names(blocks: list[list[Token]], language: str, cues: Cues) -> list[list[Token]]:
    """The same words, with `name` set on those of names."""
    match language[:2].lower():
        case "de":
            german = [_german(words, cues) for words in blocks]
            return _with_particles(_with_families(german, _families_met(german)), cues)
        case "ar":
            arabic = arabic_names.marked(blocks, cues)
            families = _families_met(arabic)
            return [arabic_names.cut_off(words, families) for words in _with_families(arabic, families)]
        case _:
            if language[:2].lower() in DATED:
                blocks = [_headed(_without_parties(words)) for words in blocks]
            if language[:2].lower() == "it":
                blocks = [[_article(word, cues) for word in words] for words in blocks]
            if cues.subject_drop:
                blocks = _without_verbs(blocks)
            return _with_particles(_with_known(blocks, cues), cues)


def _without_parties(words: list[Token]) -> list[Token]:
    """The same words, without what says for which party and state somebody sits as names: Luther Cobb, | D-Ohio,"""
    return [replace(word, name=False) if word.name and PARTY.match(word.text) else word for word in words]


def _article(word: Token, cues: Cues) -> Token:
    """The same word, no name if a sentence begins with its preposition and article: Dalla | Città metropolitana."""
    return replace(word, name=False) if word.first and word.plain in cues.contracted else word


def _without_verbs(blocks: list[list[Token]]) -> list[list[Token]]:
    """The same words, no single one at the head of a sentence a name that has its capital nowhere else: Tiene 56."""
    inner = {word.text for words in blocks for word in words if word.name and not word.first}
    return [
        [
            replace(word, name=False) if word.name and word.first and _is_lone(words, i, inner) else word
            for i, word in enumerate(words)
        ]
        for words in blocks
    ]


def _is_lone(words: list[Token], i: int, inner: set[str]) -> bool:
    word = words[i]
    beside = i + 1 < len(words) and words[i + 1].name
    listed = word.acronym or given_gender(word.text) is not None or word.text in inner
    return not (beside or listed or any(mark in word.text for mark in "-’'"))


def _headed(words: list[Token]) -> list[Token]:
    """The same words, those in front of a paragraph's own marked as no name: Lima – El juez; R. | Me decía."""
    head = 1 if words and words[0].text in LABELS else 0
    for dash in (i for i, word in enumerate(words[:PLACE]) if word.text in {"–", "—", "-"}):
        if all(_dates(words, i) for i in range(dash)):
            head = dash + 1
    if not head or head >= len(words):
        return words
    return [
        *(replace(word, name=False) for word in words[:head]),
        replace(words[head], first=True),
        *words[head + 1 :],
    ]


def _dates(words: list[Token], i: int) -> bool:
    """Whether a word may say where and when an article was written: SANTANDER, 12 | feb. (EUROPA PRESS) -"""
    word = words[i]
    small = word.plain in {"de", "di"} or (i > 0 and words[i - 1].text.isdigit())
    return word.name or small or word.text.isdigit() or word.text in {"(", ")", ".", ",", "-", "–", "—"}


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
            and (j == i or _may_be_family(words, i, j) or not _is_role(words[j], cues))
        ):
            j += 1
        elif j > i and words[j].plain in cues.particles and _from_somewhere(words, i, j, cues):
            break  # Marlies Aschenbrenner | von der Universität Konstanz
        elif j > i and words[j].plain in cues.particles and _capital(words, j + 1) and not _someone(words, j + 1):
            j += 2
        elif j > i and all(w.plain in cues.particles for w in words[j : j + 2]) and _capital(words, j + 2):
            j += 3
        else:
            break
    return min(j, len(words))


def _may_be_family(words: list[Token], i: int, j: int) -> bool:
    """Whether a role may be a family name: Hans Bäcker, but Hans Beckers | Anwalt."""
    given = given_gender(words[i].text) is not None
    return given and (j == i + 1 or given_gender(words[j - 1].text) is not None)


def _someone(words: list[Token], i: int) -> bool:
    """Whether somebody else's full name stands here: sagte Jan Horn zu | Ute Kranz."""
    return given_gender(words[i].text) is not None and _capital(words, i + 1)


def _from_somewhere(words: list[Token], i: int, j: int, cues: Cues) -> bool:
    """Whether a particle behind a name is a preposition."""
    institution = any(word.plain in cues.institutions for word in words[j + 1 : j + 3])
    return institution or (given_gender(words[j - 1].text) is None and j - i > 1)


def _capital(words: list[Token], j: int) -> bool:
    return j < len(words) and words[j].kind is Kind.WORD and words[j].text[:1].isupper()


def _with_families(blocks: list[list[Token]], families: set[str]) -> list[list[Token]]:
    """Family names met behind a given name are names wherever they stand."""
    return [[replace(w, name=True) if w.text in families else w for w in words] for words in blocks]


def _families_met(blocks: list[list[Token]]) -> set[str]:
    """Last words of names that begin with a given name, or have two words."""
    return {
        words[i].text
        for words in blocks
        for i in range(1, len(words))
        if words[i].name
        and words[i - 1].name
        and (
            given_gender(words[i - 1].text) is not None
            or words[i - 2].text == "عبد"
            or _pair(words, i)
            or _far(words, i)
        )
    }


def _far(words: list[Token], i: int) -> bool:
    """Whether a word ends a given name of two words and a family name: حسام الدين | بركات."""
    return i > 1 and words[i - 2].name and words[i - 1].text in COMPOUND and words[i].text not in COMPOUND


def _pair(words: list[Token], i: int) -> bool:
    """Whether a word ends a name of two that nobody has listed: إريك سولبرغ."""
    apart = (i < 2 or not words[i - 2].name) and (i + 1 >= len(words) or not words[i + 1].name)
    return apart and words[i].text[:1].isalpha() and not words[i].text[:1].isupper()
