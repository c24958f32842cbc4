"""Who said a quotation, read off the words on both sides of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from make_episode.articles.cues import Cues
from make_episode.articles.phrases import Mention, Sort, name_end, phrase
from make_episode.articles.tokens import Kind, Token

REACH = 45
"""Words looked at on either side."""
PLURAL = frozenset(("han", "habían", "hanno", "avevano", "têm", "tinham", "haben", "hatten"))
"""Auxiliaries of verbs in the plural."""
PAUSES = frozenset(",-–—()،")


@dataclass(frozen=True, slots=True)
class Cue:
    """What introduces or follows a quotation as speech; `direct` if it does so at once: an incise, a colon."""

    subject: Mention | None
    direct: bool = False
    carried: bool = False
    """Whether the subject is that of the quotation before in the same sentence: « et d'ajouter »."""
    bare: bool = False
    """Whether only a colon shows it."""
    distance: int = 0
    """Words between the verb and the quotation."""
    ends: int = -1
    """The word after an incise."""


def after(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """The incise or clause behind a quotation: « », affirme-t-il; ”, she said."""
    i = quote + 1
    while i < len(words) and words[i].kind is Kind.MARK and i - quote < 4:
        if words[i].ends and i + 1 < len(words) and words[i + 1].first:
            return _echo(words, i + 1, cues)
        if words[i].text not in PAUSES and not words[i].ends:
            return None
        i += 1
    if i >= len(words) or words[i].kind is not Kind.WORD:
        return None
    end = clause_end(words, i)
    source = _source(words, i, cues)
    if source is not None:
        return Cue(source, direct=True, ends=source.end)
    if words[i].first and words[quote].closed and words[i - 1].kind is not Kind.MARK:
        return _subject_first(words, i, end, cues, near=True)
    paused = words[i - 1].kind is Kind.MARK or words[quote].closed or words[quote].last in cues.commas
    found = verb_first(words, i, end, cues)
    if found is None and i > quote + 1 and words[i - 1].text in cues.commas and words[i].plain in cues.conjunctions:
        found = verb_first(words, i + 1, end, cues)
    if found is not None and found.subject is None and not paused:
        found = None
    if found is None and paused:
        found = _subject_first(words, i, end, cues) or _signed(words, i, cues)
    return found


def clause_end(words: list[Token], i: int) -> int:
    j = i
    while j < min(len(words), i + REACH) and words[j].kind is not Kind.QUOTE:
        if words[j].ends or words[j].text in {";", ":", "؛"}:
            break
        j += 1
    return j


def _echo(words: list[Token], i: int, cues: Cues) -> Cue | None:
    """The next sentence, if it takes the quotation up: «…». Lo ha detto Rossi."""
    for echo in cues.echoes:
        j = i + len(echo)
        if j < len(words) and all(w.plain == p for w, p in zip(words[i:j], echo, strict=True)):
            return verb_first(words, j, clause_end(words, j), cues)
    return None


def later(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """The verb of speech at the end of the sentence: « Il « ne cédera pas », ni aujourd'hui ni demain, a juré Paul Rey. »"""
    for i in range(quote + 1, min(quote + REACH, len(words) - 1)):
        if words[i].ends:
            return None
        if words[i].text == "," and words[i + 1].kind is Kind.WORD:
            found = verb_first(words, i + 1, clause_end(words, i + 1), cues)
            if found is not None and found.subject is not None and words[i + 1].plain not in cues.nonfinite:
                return replace(found, direct=False)
    return None


def _signed(words: list[Token], i: int, cues: Cues) -> Cue | None:
    """A bare name behind a dash or in brackets: « … » (Paul Rey)."""
    if words[i - 1].text not in {"(", "–", "—", "-"}:
        return None
    found = phrase(words, i, cues, len(words))
    if found is None or found.sort is not Sort.NAME or len(found.name.split()) < 2:
        return None
    closing = found.end >= len(words) or words[found.end].text in {")", ",", "."}
    return Cue(found, direct=True, ends=found.end) if closing else None


def _opinion(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """« à son avis »: whoever is spoken of already."""
    for opinion in cues.opinions:
        j = i + len(opinion)
        if j <= len(words) and all(w.plain == p for w, p in zip(words[i:j], opinion, strict=True)):
            return Mention(Sort.PRONOUN, i, j)
    return None


def _source(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """The noun phrase after selon, d'après, according to."""
    if words[i].plain not in cues.sources:
        return None
    for preposition in cues.according:
        j = i + len(preposition)
        if j < len(words) and all(w.plain == p for w, p in zip(words[i:j], preposition, strict=True)):
            if words[j].plain in cues.oblique:
                return Mention(Sort.PRONOUN, j, j + 1, gender=cues.oblique[words[j].plain])
            return phrase(words, j, cues, len(words)) or Mention(Sort.NOBODY, i, j)
    if (opinion := _opinion(words, i, cues)) is not None:
        return opinion
    if words[i].plain in cues.for_whom and i + 1 < len(words):
        found = phrase(words, i + 1, cues, len(words))
        if found and (found.sort is Sort.ROLE or (found.sort is Sort.NAME and not found.organisation)):
            return found
    return None


def verb_first(words: list[Token], i: int, end: int, cues: Cues) -> Cue | None:
    """Verb, then subject: « a déclaré mardi Paul Rey », « dit-elle », “said Ann Lee”."""
    subject = None
    j = i
    while j < end and j - i < 8 and not _speaks(words, j, i, cues):
        word = words[j]
        if j > i and (word.plain in cues.pronouns or word.plain in cues.nobody) and word.plain not in cues.auxiliaries:
            subject = phrase(words, j, cues, end)
        elif j > i and word.hyphened:
            subject = phrase(words, j, cues, end)
        elif word.plain not in cues.auxiliaries and word.plain not in cues.adverbs:
            return None
        j += 1
    if j >= end or not _speaks(words, j, i, cues):
        return None
    if subject is None:
        subject = subject_after(words, j, end, cues)
    subject = _agreeing(words, j, subject, cues)
    if subject is None and not (j + 1 >= end or words[j + 1].text == ","):
        return None
    return Cue(subject, direct=True, ends=max(j + 1, subject.end if subject else 0))


def speaks(words: list[Token], j: int, cues: Cues) -> bool:
    """Whether a word is a finite verb of speech, a participle only behind its auxiliary."""
    word = words[j].plain
    if j and f"{words[j - 1].plain} {word}" in cues.pairs:
        return True
    if word not in cues.verbs:
        return False
    return not cues.participle(word) or any(w.plain in cues.having for w in words[max(0, j - 8) : j])


def _speaks(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """Whether a word is a verb of speech, or one nobody has listed that stands where only such a verb can."""
    word = words[j]
    if word.name and not word.first:
        return False
    if speaks(words, j, cues):
        return True
    if j + 1 < len(words) and words[j + 1].hyphened and word.plain not in cues.auxiliaries:
        return True
    if j + 1 >= len(words) or j > i or word.kind is not Kind.WORD or word.plain in cues.auxiliaries:
        return False
    known = word.plain in cues.conjunctions or word.plain in cues.prepositions or word.plain in cues.contracted
    if not cues.open_verbs or known or word.plain in cues.adverbs or word.plain in cues.determiners or word.name:
        return False
    if word.plain in cues.relative or cues.role(word.plain) or word.plain in cues.that or words[j - 1].text != ",":
        return False
    found = phrase(words, j + 1, cues, len(words))
    return found is not None and found.sort is Sort.NAME and not found.organisation


def _subject_first(words: list[Token], i: int, end: int, cues: Cues, *, near: bool = False) -> Cue | None:
    """Subject, then verb: “she said”, “Ann Lee, a baker, told us”."""
    subject = phrase(words, i, cues, end)
    if subject is None:
        return None
    j = subject.end
    if j < end and words[j].text == "," and not near and subject.sort is not Sort.NOBODY:
        j += 1
        while j < end and words[j].text != ",":
            j += 1
        j += 1
    while j < end and (words[j].plain in cues.auxiliaries or words[j].plain in cues.adverbs):
        j += 1
    if j < end and words[j].plain in cues.verbs:
        return Cue(subject, direct=True, ends=j + 1)
    return None


def subject_after(words: list[Token], verb: int, end: int, cues: Cues) -> Mention | None:
    """The subject behind a verb, past complements: « a déclaré à l'AFP le ministre »."""
    j = verb + 1
    commas = 0
    while j < end:
        word = words[j]
        if word.text in cues.commas:
            commas += 1
            if commas > 2:
                return None
            j += 1
        elif word.plain in cues.relative or word.plain in cues.that or word.kind is Kind.QUOTE:
            return None
        elif word.plain in cues.prepositions or word.plain in cues.contracted:
            j = _past(words, j + 1, end, cues)
        elif word.plain in cues.conjunctions and commas == 0:
            return None
        else:
            found = phrase(words, j, cues, end)
            if found is not None and _time(words, found, cues):
                j = found.end
                continue
            if found is not None and (commas == 0 or found.sort in {Sort.NAME, Sort.ROLE}):
                return found
            j += 1
    return None


def _time(words: list[Token], found: Mention, cues: Cues) -> bool:
    """Whether a noun phrase is no subject but a time: este lunes, ce mardi."""
    return found.sort is Sort.NOBODY and any(w.plain in cues.adverbs for w in words[found.start : found.end])


def _past(words: list[Token], j: int, end: int, cues: Cues) -> int:
    """The word after a complement: its article and one noun, or a whole name."""
    start = j
    while j < end and words[j].plain in cues.determiners and not words[j].name:
        j += 1
    if j >= end:
        return j
    stop = name_end(words, j, cues)
    if start == j and stop > j:
        return stop
    while j < end and words[j].plain in cues.titles:
        j += 1
    stop = name_end(words, j, cues) if j < end else j
    return j + 1 if stop - j < 2 or words[j].acronym else stop


def before(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """The clause in front of a quotation: « Il ajoute : », « elle estime que », « selon M. Rey, »."""
    start = _sentence(words, quote)
    if start == quote:
        return None
    colon = words[quote - 1].text == ":"
    for j in range(quote - 1, start - 1, -1):
        if words[j].kind is Kind.QUOTE and not (words[j - 1].plain in cues.naming and j > start):
            break
        if words[j].plain in cues.for_whom and j > start and words[j - 1].kind is not Kind.MARK:
            continue
        source = _source(words, j, cues)
        if source is not None and source.end <= quote:
            return Cue(source, direct=colon)
    verb = _last_verb(words, start, quote, cues)
    if verb is None and any(w.plain in cues.reported for w in words[start:quote]):
        return Cue(None, direct=colon, carried=True)
    if verb is None:
        return _bare(words, start, quote, cues) if colon else None
    if words[verb].plain in cues.nonfinite:
        return _carried(words, start, verb, cues, direct=colon)
    subject = subject_after(words, verb, quote, cues) if cues.bare_subjects else None
    subject = subject or subject_before(words, start, verb, cues) or subject_after(words, verb, quote, cues)
    subject = _agreeing(words, verb, subject, cues)
    that = next((j for j in range(quote - 1, verb, -1) if words[j].plain in cues.that), verb)
    return Cue(subject, direct=colon, distance=quote - that)


def _sentence(words: list[Token], quote: int) -> int:
    """Where the sentence begins, or the part of it behind a colon."""
    j = quote
    while j > 0 and quote - j < REACH and not words[j].first:
        if words[j - 1].text in {":", ";"} and j < quote:
            break
        j -= 1
    return j


def _agreeing(words: list[Token], verb: int, subject: Mention | None, cues: Cues) -> Mention | None:
    """The subject as its verb shows it, also where it is left out: « dijo », « قالت »."""
    key = words[verb].plain
    gender = cues.verb_genders.get(key, "")
    if subject is None:
        if not cues.subject_drop:
            return None
        if cues.bare_subjects and verb + 1 < len(words) and _noun(words[verb + 1], cues):
            return Mention(Sort.NOBODY, verb + 1, verb + 2)
        subject = Mention(Sort.PRONOUN, verb, verb + 1, gender=gender)
    plural = key.endswith(cues.plural_endings or ("\0",)) or any(
        w.plain in PLURAL for w in words[max(0, verb - 2) : verb]
    )
    if plural and subject.sort is Sort.PRONOUN:
        return Mention(Sort.NOBODY, subject.start, subject.end)
    return replace(subject, gender=gender, sure=True) if gender and not subject.gender else subject


def _noun(word: Token, cues: Cues) -> bool:
    """Whether an Arabic word is a noun that no preposition governs, written onto it or not."""
    other = word.plain in cues.prepositions or word.plain in cues.that or word.plain in cues.adverbs
    attached = word.plain.startswith(("ل", "ب")) and len(word.plain) > 3
    return word.kind is Kind.WORD and not other and not attached and word.plain not in cues.nonfinite


def _last_verb(words: list[Token], start: int, quote: int, cues: Cues) -> int | None:
    for j in range(quote - 1, start - 1, -1):
        word = words[j]
        last = words[j - 1].plain if j > start else ""
        if word.plain not in cues.nonfinite and not speaks(words, j, cues):
            continue
        noun = (last in cues.determiners or last in cues.contracted) and last not in cues.auxiliaries
        if not noun and not (word.name and not word.first):
            return j
    return None


def _carried(words: list[Token], start: int, verb: int, cues: Cues, *, direct: bool) -> Cue:
    """« Et d'ajouter : » belongs to whoever spoke before; « …, estimant que » to the sentence's subject."""
    subject = subject_before(words, start, verb, cues, near=False)
    if subject is None or any(w.kind is Kind.QUOTE for w in words[start:verb]):
        return Cue(None, direct=direct, carried=True)
    return Cue(subject, direct=direct)


def _bare(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """A colon without a verb of speech: « Paul Rey est formel : »."""
    for mention, _ in _phrases(words, start, quote - 1, cues):
        if mention.sort is not Sort.NOBODY and not (
            mention.sort is Sort.NAME and words[mention.start].first and lone(mention)
        ):
            return Cue(mention, direct=True, bare=True)
    if not any(w.plain in cues.written for w in words[start:quote]):
        names = [m for m in _complements(words, start, quote - 1, cues) if not lone(m)]
        if len(names) == 1:
            return Cue(names[0], direct=True, bare=True)
    return Cue(None, direct=True, bare=True)


def _complements(words: list[Token], start: int, end: int, cues: Cues) -> Iterator[Mention]:
    """Names that prepositions govern: « Même son de cloche chez Paul Rey : »."""
    for j in range(start, end - 1):
        if words[j].plain in cues.prepositions or words[j].plain in cues.contracted:
            found = phrase(words, j + 1, cues, end)
            if found is not None and found.sort is Sort.NAME and not found.organisation:
                yield found


def lone(mention: Mention) -> bool:
    """Whether a name is a single word without a title."""
    return mention.sort is Sort.NAME and not mention.titled and " " not in mention.name


def subject_before(words: list[Token], start: int, verb: int, cues: Cues, *, near: bool = True) -> Mention | None:
    """The subject in front of a verb, past its appositions and what stands before it."""
    j = verb
    while near and j > start and (words[j - 1].plain in cues.auxiliaries or words[j - 1].plain in cues.adverbs):
        if words[j - 1].plain in cues.pronouns and words[j - 1].plain not in cues.determiners:
            break
        j -= 1
    if near and j > start and words[j - 1].plain in cues.who:
        return _antecedent(words, start, j - 1, cues)
    found = _phrases(words, start, j, cues)
    for mention, _ in found:
        if near and mention.end == j:
            return mention
    subjects = [m for m, head in found if head]
    heads = [m for m in subjects if m.sort is not Sort.NOBODY]
    known = [m for m in heads if not (lone(m) and words[m.start].first)]
    heads = known or (heads if len(heads) == len(subjects) else [])
    names = [m for m in heads if m.sort is Sort.NAME]
    if near and j > start and words[j - 1].text == ",":
        return (names or heads or subjects)[-1] if subjects else None
    rest = heads or [m for m, _ in found]
    return rest[-1 if near else 0] if rest else None


def _antecedent(words: list[Token], start: int, who: int, cues: Cues) -> Mention | None:
    """Whom a relative pronoun stands for: « Paul Rey, qui a dénoncé »."""
    for j in range(start, who):
        found = phrase(words, j, cues, who)
        if found is not None and found.sort is not Sort.NOBODY and found.end in {who, who - 1}:
            return found
    return None


def _phrases(words: list[Token], start: int, end: int, cues: Cues) -> list[tuple[Mention, bool]]:
    """Noun phrases that no preposition governs, and whether each begins a part of the sentence."""
    found: list[tuple[Mention, bool]] = []
    j, relative, head = start, False, True
    while j < end:
        word = words[j]
        if word.text in PAUSES or word.plain in cues.conjunctions:
            relative, head = False, True
            j += 1
            continue
        if word.plain in cues.prepositions or word.plain in cues.contracted:
            j = _past(words, j + 1, end, cues)
            head = False
            continue
        relative = relative or (word.plain in cues.relative and j > start)
        mention = phrase(words, j, cues, end)
        if mention is not None and not relative:
            found.append((mention, head))
        j = max(mention.end, j + 1) if mention else j + 1
        head = False
    return found
