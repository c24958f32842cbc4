"""Who said a quotation, read off the words on both sides of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from make_episode.articles.cues import Cues
from make_episode.articles.people import Mention, Sort, name_at, phrase
from make_episode.articles.tokens import ENDS, Kind, Token

REACH = 40
"""Words looked at on either side."""
PAUSES = frozenset({",", "-", "–", "—", "(", ")", "،"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What introduces or follows a quotation as speech; `direct` if it does so at once: an incise, a colon."""

    subject: Mention | None
    direct: bool = False
    carried: bool = False
    """Whether the subject is that of the quotation before in the same sentence: « et d'ajouter »."""
    ends: int = -1
    """The word after an incise."""


def after(words: tuple[Token, ...], quote: int, cues: Cues) -> Cue | None:
    """The incise or clause behind a quotation: « », affirme-t-il; ”, she said."""
    i = quote + 1
    while i < len(words) and (words[i].text in PAUSES or words[i].text in ENDS):
        if words[i].text in ENDS and i + 1 < len(words) and words[i + 1].first and words[i + 1].capital:
            return None
        i += 1
    if i >= len(words) or words[i].kind is not Kind.WORD or i - quote > 3:
        return None
    if (source := _source(words, i, cues)) is not None:
        return Cue(source, direct=True, ends=source.end)
    end = _clause_end(words, i)
    return _verb_first(words, i, end, cues) or _subject_first(words, i, end, cues)


def _clause_end(words: tuple[Token, ...], i: int) -> int:
    j = i
    while j < min(len(words), i + REACH):
        word = words[j]
        if word.kind is Kind.QUOTE or word.text in {";", ":"} or (word.text in ENDS and word.kind is Kind.MARK):
            break
        j += 1
    return j


def _source(words: tuple[Token, ...], i: int, cues: Cues) -> Mention | None:
    """The noun phrase after selon, d'après, according to."""
    for preposition in cues.according:
        j = i + len(preposition)
        if tuple(w.plain for w in words[i:j]) == preposition and j < len(words):
            found = phrase(words, j, cues, len(words))
            if found and (preposition not in {("pour",), ("for",)} or found.sort in {Sort.NAME, Sort.ROLE}):
                return found
    return None


def _verb_first(words: tuple[Token, ...], i: int, end: int, cues: Cues) -> Cue | None:
    """Verb, then subject: « a déclaré mardi Paul Rey », « dit-elle », “said Ann Lee”."""
    subject = None
    j = i
    while j < end and j - i < 7:
        word = words[j]
        if word.plain in cues.verbs and not (word.capital and not word.first):
            break
        if word.plain in cues.pronouns and subject is None and j > i:
            subject = phrase(words, j, cues, end)
        elif word.plain in cues.nobody and j > i:
            subject = Mention(Sort.NOBODY, j, j + 1)
        elif word.plain not in cues.auxiliaries and word.plain not in cues.adverbs:
            return None
        j += 1
    else:
        return None
    if j == end or words[j].plain not in cues.verbs:
        return None
    if subject is None:
        subject = subject_after(words, j, end, cues)
    if subject is None and cues.subject_drop:
        subject = Mention(Sort.PRONOUN, j, j + 1)
    if subject is None and not _alone(words, j, end):
        return None
    return Cue(subject, direct=True, ends=max(j + 1, subject.end if subject else 0))


def _alone(words: tuple[Token, ...], j: int, end: int) -> bool:
    return j + 1 >= end or words[j + 1].text == ","


def _subject_first(words: tuple[Token, ...], i: int, end: int, cues: Cues) -> Cue | None:
    """Subject, then verb: “she said”, “Ann Lee, a baker, told us”."""
    subject = phrase(words, i, cues, end)
    if subject is None or subject.sort is Sort.NOBODY and not cues.nobody:
        return None
    j = subject.end
    if j < end and words[j].text == ",":
        j += 1
        while j < end and words[j].text != ",":
            j += 1
        j += 1
    while j < end and (words[j].plain in cues.auxiliaries or words[j].plain in cues.adverbs):
        j += 1
    if j < end and words[j].plain in cues.verbs:
        return Cue(subject, direct=True, ends=j + 1)
    return None


def subject_after(words: tuple[Token, ...], verb: int, end: int, cues: Cues) -> Mention | None:
    """The subject behind a verb, past complements: « a déclaré à l'AFP le ministre »."""
    j = verb + 1
    commas = 0
    governed = False
    while j < end:
        word = words[j]
        if word.text == ",":
            commas += 1
            if commas > 2:
                return None
            governed = False
            j += 1
        elif word.plain in cues.relative or word.plain in cues.that or word.kind is Kind.QUOTE:
            return None
        elif governed:
            found = phrase(words, j, cues, end)
            governed = False
            j = _past(words, j, found, cues)
        elif word.plain in cues.prepositions or word.plain in cues.contracted:
            governed = True
            j += 1
        else:
            found = phrase(words, j, cues, end)
            if found is not None and (commas == 0 or found.sort in {Sort.NAME, Sort.ROLE}):
                return found
            if found is None and word.plain not in cues.adverbs and commas == 0 and word.plain in cues.conjunctions:
                return None
            j += 1
    return None


def _past(words: tuple[Token, ...], j: int, found: Mention | None, cues: Cues) -> int:
    """The word after a complement: its article and one noun, or a whole name."""
    start = j
    while j < len(words) and words[j].plain in cues.determiners:
        j += 1
    if found is not None and found.sort is Sort.NAME and start == j and len(found.name.split()) > 1:
        return found.end
    return j + 1 if j < len(words) else j


def before(words: tuple[Token, ...], quote: int, cues: Cues) -> Cue | None:
    """The clause in front of a quotation: « Il ajoute : », « elle estime que », « selon M. Rey, »."""
    start = _sentence(words, quote)
    if start == quote:
        return None
    colon = words[quote - 1].text == ":"
    for j in range(start, quote):
        source = _source(words, j, cues)
        if source is not None and source.end <= quote and (j == start or words[j].plain != "pour"):
            return Cue(source, direct=colon)
    verb = _last_verb(words, start, quote, cues)
    if verb is None:
        return _bare(words, start, quote, cues) if colon else None
    if words[verb].plain in cues.nonfinite:
        return _carried(words, start, verb, cues, direct=colon)
    subject = subject_before(words, start, verb, cues) or subject_after(words, verb, quote, cues)
    if subject is None and cues.subject_drop:
        subject = Mention(Sort.PRONOUN, verb, verb + 1)
    return Cue(subject, direct=colon)


def _sentence(words: tuple[Token, ...], quote: int) -> int:
    j = quote
    while j > 0 and quote - j < REACH and not words[j].first:
        j -= 1
    return j


def _last_verb(words: tuple[Token, ...], start: int, quote: int, cues: Cues) -> int | None:
    for j in range(quote - 1, start - 1, -1):
        word = words[j]
        if word.kind is Kind.QUOTE:
            return None
        if word.plain in cues.nonfinite or word.plain in cues.verbs:
            noun = j > start and words[j - 1].plain in cues.determiners and words[j - 1].plain not in cues.auxiliaries
            if not noun and not (word.capital and not word.first):
                return j
    return None


def _carried(words: tuple[Token, ...], start: int, verb: int, cues: Cues, *, direct: bool) -> Cue:
    """« Et d'ajouter : » belongs to whoever spoke before; « …, estimant que » to the sentence's subject."""
    if any(w.kind is Kind.QUOTE for w in words[start:verb]):
        return Cue(None, direct=direct, carried=True)
    subject = subject_before(words, start, verb, cues, near=False)
    return Cue(subject, direct=direct, carried=subject is None)


def _bare(words: tuple[Token, ...], start: int, quote: int, cues: Cues) -> Cue | None:
    """A colon without a verb of speech: « Paul Rey est formel : »."""
    found = [m for m, _ in _phrases(words, start, quote - 1, cues) if m.sort in {Sort.NAME, Sort.PRONOUN, Sort.ROLE}]
    if found:
        return Cue(found[0], direct=True)
    return Cue(None, direct=True)


def subject_before(words: tuple[Token, ...], start: int, verb: int, cues: Cues, *, near: bool = True) -> Mention | None:
    """The subject in front of a verb, past its appositions and what stands before it."""
    j = verb
    while near and j > start and (words[j - 1].plain in cues.auxiliaries or words[j - 1].plain in cues.adverbs):
        if words[j - 1].plain in cues.pronouns:
            break
        j -= 1
    found = _phrases(words, start, j, cues)
    for mention, _ in found:
        if near and mention.end == j:
            return mention
    heads = [m for m, head in found if head and m.sort is not Sort.NOBODY]
    names = [m for m in heads if m.sort is Sort.NAME]
    if near and j > start and words[j - 1].text == ",":
        return (names or heads)[-1] if heads else None
    rest = heads or [m for m, _ in found]
    return rest[-1 if near else 0] if rest else None


def _phrases(words: tuple[Token, ...], start: int, end: int, cues: Cues) -> list[tuple[Mention, bool]]:
    """Noun phrases that no preposition governs, and whether each begins a part of the sentence."""
    found: list[tuple[Mention, bool]] = []
    j, governed, relative, head = start, False, False, True
    while j < end:
        word = words[j]
        if word.text in PAUSES or word.plain in cues.conjunctions:
            governed = relative = False
            head = True
            j += 1
            continue
        if word.plain in cues.relative and not (word.first or j == start):
            relative = True
        if word.plain in cues.prepositions or word.plain in cues.contracted:
            governed, head = True, False
            j += 1
            continue
        mention = phrase(words, j, cues, end)
        if governed:
            governed = False
            j = _past(words, j, mention, cues)
        elif mention is not None:
            if not relative:
                found.append((mention, head))
            j = max(mention.end, j + 1)
        else:
            j += 1
        head = False
    return found


def named(words: tuple[Token, ...], quote: int, cues: Cues) -> bool:
    """Whether the word in front of a quotation makes it a name, a title or a slogan."""
    if not quote:
        return False
    word = words[quote - 1]
    if word.text == ":" or word.kind is not Kind.WORD:
        return False
    return word.plain in cues.naming


@dataclass(frozen=True, slots=True)
class Incise:
    """An interruption inside the marks, and the characters it takes, its commas or dashes included."""

    cue: Cue
    start: int
    end: int


def inside(words: tuple[Token, ...], cues: Cues) -> Iterator[Incise]:
    """Interruptions that stand inside the marks: « Le port, affirme-t-il, est sauvé. »"""
    i = 0
    while i + 1 < len(words):
        opening = words[i]
        i += 1
        if opening.text not in cues.pauses or words[i].capital:
            continue
        end = _incise_end(words, i, opening.text)
        cue = _verb_first(words, i, end, cues)
        if cue is None or cue.subject is None or cue.ends != end or not _speaks(cue.subject):
            continue
        yield Incise(cue, opening.start, words[end].end if end < len(words) else words[-1].end)
        i = end


def _incise_end(words: tuple[Token, ...], i: int, opening: str) -> int:
    j = i
    while j < len(words) and j - i < 20:
        if words[j].text == opening or (words[j].text in ENDS and words[j].kind is Kind.MARK):
            return j
        j += 1
    return j


def _speaks(subject: Mention) -> bool:
    return subject.sort is not Sort.NOBODY


def lone_name(words: tuple[Token, ...], i: int, cues: Cues) -> Mention | None:
    """A name that stands alone: the signature under a block quote."""
    stop = name_at(words, i, cues)
    return phrase(words, i, cues, len(words)) if stop > i else None
