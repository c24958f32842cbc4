"""Who said a quotation, read off the words on both sides of it."""

from dataclasses import dataclass, replace

from make_episode.articles.quotes.clauses import (
    PAUSES,
    REACH,
    agreeing,
    clause_end,
    complements,
    doubtful,
    free_phrases,
    lone,
    speaks,
    subject_after,
    subject_before,
)
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token


@dataclass(frozen=True, slots=True)
class Cue:
    """What introduces or follows a quotation as speech; `direct` if it does so at once: an incise, a colon."""

    subject: Mention | None
    direct: bool = False
    carried: bool = False
    """Whether the subject is that of the quotation before in the same sentence: « et d'ajouter »."""
    bare: bool = False
    """Whether only a colon shows it."""
    written: bool = False
    """Whether it is rather read than said: on a wall, a banner."""
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
    if cues.verb_last and i == quote + 1 and (perfect := _verb_last(words, quote, cues)):
        return perfect
    end = clause_end(words, i)
    source = _source(words, i, cues)
    if source is not None:
        return Cue(source, direct=True, ends=source.end)
    if words[i].first and words[quote].closed and words[i - 1].kind is not Kind.MARK:
        return _echo(words, i, cues)
    paused = words[i - 1].kind is Kind.MARK or words[quote].closed or words[quote].last in cues.commas
    found = verb_first(words, i, end, cues)
    if found is None and i > quote + 1 and words[i - 1].text in cues.commas and words[i].plain in cues.conjunctions:
        found = verb_first(words, i + 1, end, cues)
    if found is not None and found.subject is None and not paused:
        found = None
    if found is None and paused:
        found = _subject_first(words, i, end, cues) or _signed(words, i, cues)
    return found


def _verb_last(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """A perfect tense around a quotation: „Rey hat das Gesetz als „…“ bezeichnet“."""
    i = quote + 1
    closed = i + 1 >= len(words) or words[i + 1].kind is Kind.MARK or words[i + 1].plain in cues.conjunctions
    if words[i].plain not in cues.verbs or not closed:
        return None
    start = _sentence(words, quote)
    having = next((j for j in range(quote - 1, start - 1, -1) if words[j].plain in cues.verb_last), None)
    if having is None:
        return None
    subject = subject_before(words, start, having, cues) if having > start else None
    subject = subject or subject_after(words, having, quote, cues)
    return Cue(subject, ends=i + 1) if subject else None


def _echo(words: list[Token], i: int, cues: Cues) -> Cue | None:
    """The next sentence, if it takes the quotation up: «…». Lo ha detto Rossi."""
    for echo in cues.echoes:
        j = i + len(echo)
        if j < len(words) and all(w.plain == p for w, p in zip(words[i:j], echo, strict=True)):
            end = clause_end(words, j)
            return verb_first(words, j, end, cues) or _subject_first(words, j, end, cues)
    for frame in cues.frames:
        j = i + len(frame)
        if j + 1 < len(words) and all(w.plain == p for w, p in zip(words[i:j], frame, strict=True)):
            subject = phrase(words, j + (words[j].text == ","), cues, clause_end(words, j))
            return Cue(subject, direct=True, ends=j) if subject else None
    return None


def later(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """The verb of speech at the end of the sentence: « Il « ne cédera pas », ni demain ni jamais, a juré Paul Rey. »"""
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
    if (opinion := _opinion(words, i, cues)) is not None:
        return opinion
    for preposition in cues.according:
        j = i + len(preposition)
        if j < len(words) and all(w.plain == p for w, p in zip(words[i:j], preposition, strict=True)):
            if words[j].plain in cues.oblique:
                return Mention(Sort.PRONOUN, j, j + 1, gender=cues.oblique[words[j].plain])
            return phrase(words, j, cues, len(words)) or Mention(Sort.NOBODY, i, j)
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
        pronoun = word.plain in cues.pronouns or word.plain in cues.nobody
        if j > i and (word.hyphened or (pronoun and word.plain not in cues.auxiliaries)):
            subject = phrase(words, j, cues, end)
        elif j + 1 < end and f"{word.plain} {words[j + 1].plain}" in cues.pairs:
            pass
        elif not cues.slight(word.plain) and word.plain not in cues.half_verbs:
            return None
        j += 1
    if j >= end or not _speaks(words, j, i, cues):
        return None
    if subject is None:
        subject = subject_after(words, j, end, cues)
    subject = agreeing(words, j, subject, cues)
    if subject is None and not (j + 1 >= end or words[j + 1].text == ","):
        return None
    return Cue(subject, direct=True, ends=max(j + 1, subject.end if subject else 0))


def _speaks(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """Whether a word is a verb of speech, or one nobody has listed that stands where only such a verb can."""
    word = words[j]
    if word.name and not word.first:
        return False
    if speaks(words, j, cues):
        return True
    if word.plain in cues.nonfinite and j > i + 1 and words[j - 1].plain in cues.half_verbs and _behind_quote(words, i):
        return any(w.plain in cues.half_verbs and not cues.slight(w.plain) for w in words[i : j - 1])
    if j + 1 >= len(words) or word.kind is not Kind.WORD or word.plain in cues.auxiliaries:
        return False
    if words[j + 1].hyphened:
        return word.plain not in cues.idle
    if j > i and cues.open_verbs and words[j - 1].plain in cues.reflexive and j - 1 == i:
        return _behind_quote(words, i) and not _known(word, cues) and _person_at(words, j + 1, cues, i)
    if j > i:
        having = cues.having if words[i].plain == "s'" else cues.having - cues.being
        perfect = cues.participle(word.plain) and any(w.plain in having for w in words[i:j])
        return perfect and _behind_quote(words, i) and not _known(word, cues)
    return cues.open_verbs and words[j - 1].text == "," and not _known(word, cues) and _person_at(words, j + 1, cues)


def _known(word: Token, cues: Cues) -> bool:
    """Whether a word is in a table that makes it no verb."""
    small = (cues.conjunctions, cues.prepositions, cues.contracted, cues.adverbs, cues.relative, cues.that)
    listed = any(word.plain in table for table in small) or word.plain in cues.determiners
    return listed or word.name or cues.role(word.plain) is not None


def _person_at(words: list[Token], j: int, cues: Cues, verb: int = -1) -> bool:
    verb = j - 1 if verb < 0 else verb
    while j + 1 < len(words) and words[j].plain in cues.adverbs:
        j += 1
    found = phrase(words, j, cues, len(words))
    if found is not None and found.sort is Sort.ROLE:
        return _behind_quote(words, verb)
    return found is not None and found.sort is Sort.NAME and not found.organisation


def _behind_quote(words: list[Token], i: int) -> bool:
    """Whether only a comma stands between a quotation and a word."""
    return i > 1 and words[i - 1].text == "," and words[i - 2].kind is Kind.QUOTE


def _subject_first(words: list[Token], i: int, end: int, cues: Cues, *, near: bool = False) -> Cue | None:
    """Subject, then verb: “she said”, “Ann Lee, a baker, told us”."""
    subject = phrase(words, i, cues, end)
    if subject is None:
        return None
    j = subject.end
    if j + 1 < end and words[j].text == "," and words[j + 1].plain in cues.verbs:
        j += 1
    elif j < end and words[j].text == "," and not near and subject.sort is not Sort.NOBODY:
        j += 1
        while j < end and words[j].text != ",":
            j += 1
        j += 1
    while j < end and cues.slight(words[j].plain):
        j += 1
    if j < end and words[j].plain in cues.verbs:
        return Cue(subject, direct=True, ends=j + 1)
    return None


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
    subject = agreeing(words, verb, subject, cues)
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
    things = {w.plain for w in words[max(start, quote - 4) : quote - 1]}
    if things & cues.sayings or things & cues.written:
        owner = phrase(words, start, cues, quote)
        if things & cues.sayings and owner and owner.sort is Sort.NAME and not doubtful(words, owner):
            return Cue(owner, direct=True, bare=True)
        return Cue(None, direct=True, bare=True, written=not things & cues.sayings)
    for mention, _ in free_phrases(words, start, quote - 1, cues):
        if mention.sort is not Sort.NOBODY and not doubtful(words, mention):
            return Cue(mention, direct=True, bare=True)
    if not any(w.plain in cues.written for w in words[start:quote]):
        names = [m for m in complements(words, start, quote - 1, cues) if not lone(m)]
        if len(names) == 1:
            return Cue(names[0], direct=True, bare=True)
    awaited = _awaited(words, start, quote, cues)
    if awaited is not None:
        return Cue(awaited, direct=True, bare=True)
    return Cue(None, direct=True, bare=True, written=any(w.plain in cues.written for w in words[start:quote]))


def _awaited(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """The only name in front of a colon, as a relative clause's subject: « Un choc que Paul Rey attend : »."""
    found = [m for j in range(start, quote - 1) if (m := phrase(words, j, cues, quote)) and m.sort is Sort.NAME]
    full = [m for m in found if not lone(m) and not m.organisation and words[m.start - 1].plain in {"que", "qu'"}]
    ends = {m.end for m in found}
    return full[0] if full and len(ends) == 1 else None


def following(words: list[Token], quote: int, cues: Cues) -> Mention | None:
    """The person the sentence behind a quotation is about, if it names one."""
    i = quote + 1
    if i >= len(words) or words[i].kind is not Kind.WORD or not words[i].first:
        return None
    end = clause_end(words, i)
    heads = [m for m, head in free_phrases(words, i, end, cues) if head and not doubtful(words, m)]
    first = heads[0] if heads else None
    return first if first and first.sort is Sort.NAME and not first.organisation else None


def presents(words: list[Token], mention: Mention, cues: Cues) -> bool:
    """Whether an apposition brings somebody in: « Josiane Rey, 78 ans, »."""
    ahead = words[mention.end : mention.end + 3]
    if len(ahead) < 3 or ahead[0].text not in cues.commas:
        return False
    aged = ahead[1].text.isdigit() and ahead[2].plain in cues.years
    return aged or cues.role(ahead[1].plain) is not None or ahead[1].plain in cues.leads


def asked(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """Whom a question in front of a quotation asks: « Que retient-elle de cette année ? « … » »"""
    if words[quote - 1].text not in {"?", "؟"}:
        return None
    for j in range(start, min(start + 4, quote)):
        if words[j].hyphened and words[j].plain in cues.pronouns:
            return Mention(Sort.PRONOUN, j, j + 1, gender=cues.pronouns[words[j].plain])
        if words[j].plain in cues.determiners:
            return None
    return None
