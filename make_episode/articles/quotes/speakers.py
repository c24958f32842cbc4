"""Who said a quotation, read off the words on both sides of it."""

from dataclasses import replace

from make_episode.articles.quotes import arabic, arabic_clauses, colons
from make_episode.articles.quotes.clauses import (
    PAUSES,
    REACH,
    agreeing,
    antecedent,
    clause_end,
    free_phrases,
    speaks,
    subject_after,
    subject_before,
)
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cue import source as source_of
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.echoes import asked, echo, framed
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.passives import doer, done_to, opened_by, told_how
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token
from make_episode.articles.quotes.verbs import subject_first, verb_first

MODALS = frozenset("would will could should might must can cannot".split())
RECEIVED = frozenset("recibido recibió ricevuto ricevette recebido recebeu".split())
"""Verbs of whoever hears something from others."""
WHICH = frozenset("quale qual cual".split())
POSTPOSED = frozenset(("zufolge",))


def after(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """The incise or clause behind a quotation: « », affirme-t-il; ”, she said."""
    i = quote + 1
    while i < len(words) and words[i].kind is Kind.MARK and i - quote < 4:
        if words[i].ends and i + 1 < len(words) and words[i + 1].first:
            return echo(words, i + 1, cues)
        i += 1
    passed = words[quote + 1 : i]
    if i >= len(words) or words[i].kind is not Kind.WORD or any(w.text not in PAUSES and not w.ends for w in passed):
        return None
    if cues.verb_last and i == quote + 1 and (perfect := _verb_last(words, quote, cues)):
        return perfect
    new = words[i].first and words[quote].closed  # « … » Pour la maire, …: the next sentence's
    if not new and (source := source_of(words, i, cues)) is not None:
        return Cue(source, direct=True, relayed=source.sort is Sort.NOBODY, ends=source.end)
    if words[i].first and words[quote].closed and words[i - 1].kind is not Kind.MARK:
        return echo(words, i, cues) or asked(words, i, quote, cues)
    return _clause(words, i, quote, cues)


def _clause(words: list[Token], i: int, quote: int, cues: Cues) -> Cue | None:
    """The clause of a verb of speech right behind a quotation."""
    end = clause_end(words, i)
    paused = words[i - 1].kind is Kind.MARK or words[quote].closed or words[quote].last in cues.commas
    summed = framed(words, i, cues) if cues.bare_subjects and i > quote + 1 else None
    found = summed or verb_first(words, i, end, cues)
    if found is None and i > quote + 1 and words[i - 1].text in cues.commas and words[i].plain in cues.conjunctions:
        found = verb_first(words, i + 1, end, cues)
        if found is not None and found.subject is not None and found.subject.sort is not Sort.PRONOUN:
            found = None  # « … », while Bob said: another's; “…”, but advised others: the sentence's
    if found is not None and found.subject is None and not paused:
        found = None
    if found is None and paused:
        found = subject_first(words, i, end, cues) or _signed(words, i, cues)
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
    bracketed = words[i - 1].text == "(" and cues.bare_roles
    if bracketed and (found is None or not found.role):  # (Borussia Dortmunds Trainer Thomas Tuchel nach dem 1:1)
        later = (phrase(words, k, cues, len(words)) for k in range(i + 1, min(i + 4, len(words))))
        found = next((m for m in later if m and m.sort is Sort.NAME and m.role), found)
    if found is None or found.sort is not Sort.NAME or len(found.name.split()) < 2:
        return None
    closing = found.end >= len(words) or words[found.end].text in {")", ",", "."} or (bracketed and bool(found.role))
    return Cue(found, direct=True, ends=found.end) if closing else None


def before(words: list[Token], quote: int, cues: Cues) -> Cue | None:
    """The clause in front of a quotation: « Il ajoute : », « elle estime que », « selon M. Rey, »."""
    start = _sentence(words, quote)
    start = arabic.clause_start(words, start, quote, cues) if cues.bare_subjects else start
    if start == quote:
        return None
    colon = words[quote - 1].text == ":"
    source = _source_before(words, start, quote, cues)
    if source is not None and not (cues.bare_subjects and _by_the_way(words, start, source, quote, cues)):
        source = Mention(Sort.NOBODY, start, quote) if colon and _passed_on(words, start, source, cues) else source
        return _told(words, source, quote, cues) or Cue(source, direct=colon)
    told = colons.another(words, start, quote, cues) or colons.resumed(words, start, quote, cues) if colon else None
    if told is not None:
        return told
    verb = _last_verb(words, start, quote, cues)
    if verb is not None:
        return _verb_before(words, start, verb, quote, cues)
    if any(w.plain in cues.reported for w in words[start:quote]):
        return Cue(None, direct=colon, carried=True)
    return _behind_colon(words, start, quote, cues) if colon else None


def _behind_colon(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """What a sentence without a verb of speech says in front of a colon."""
    told = colons.onward(words, start, quote, cues) or colons.viewing(words, start, quote, cues)
    return told or colons.bare(words, start, quote, cues)


def _passed_on(words: list[Token], start: int, source: Mention, cues: Cues) -> bool:
    """Whether a source only tells another's words: « His first words, according to | Ann Lee, were: »."""
    front = words[start : source.start]
    return front != [] and front[0].plain in cues.possessive and any(word.plain in cues.sayings for word in front)


def _by_the_way(words: list[Token], start: int, source: Mention, quote: int, cues: Cues) -> bool:
    """Whether a source is no person's, inside what somebody says: « وأكد المدير أن الأشغال تسير | وفق الجدول »."""
    return source.sort is Sort.NOBODY and source.start > start and _last_verb(words, start, quote, cues) is not None


def _told(words: list[Token], source: Mention, quote: int, cues: Cues) -> Cue | None:
    """Whose words a source only passes on: « Selon le procureur, l'homme a crié « … » »."""
    verb = _last_verb(words, source.end, quote, cues)
    if verb is None or source.sort is Sort.PRONOUN or words[verb].plain in cues.nonfinite:
        return None
    subject = subject_before(words, source.end, verb, cues)
    if subject is None or subject.sort not in {Sort.NAME, Sort.ROLE} or subject.start < source.end:
        return None
    if any(word.plain in cues.hearsay for word in words[subject.end : verb]):
        subject = Mention(Sort.NOBODY, subject.start, subject.end)
    return Cue(subject, direct=words[quote - 1].text == ":", distance=quote - verb)


def _source_before(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """Whom « selon », « pour » in front of a quotation names."""
    for j in range(quote - 1, start - 1, -1):
        if words[j].kind is Kind.QUOTE and not (words[j - 1].plain in cues.naming and j > start):
            return None
        if words[j].plain in cues.for_whom and j > start and words[j - 1].kind is not Kind.MARK:
            continue
        source = _whose(words, start, j, cues) or source_of(words, j, cues)
        if words[j].plain in POSTPOSED:
            source = _postposed(words, start, j, cues) or source
        if source is not None and source.end <= quote:
            return source
    return None


def _postposed(words: list[Token], start: int, i: int, cues: Cues) -> Mention | None:
    """Whom a preposition behind its noun names: Dem Virologen Sandro Keller | zufolge."""
    found = (phrase(words, j, cues, i) for j in range(start, i))
    return next((m for m in found if m and m.end == i and m.sort in {Sort.NAME, Sort.ROLE}), None)


def _whose(words: list[Token], start: int, i: int, cues: Cues) -> Mention | None:
    """Whom a relative pronoun behind such a preposition stands for: « Najib Sy, pour qui « … » »"""
    for preposition in (*cues.according, *((word,) for word in cues.for_whom)):
        j = i + len(preposition)
        here = j < len(words) and all(w.plain == p for w, p in zip(words[i:j], preposition, strict=True))
        j += here and words[j].plain in cues.determiners and words[j + 1].plain in WHICH  # secondo | il quale
        if here and words[j].plain in cues.relative:
            return antecedent(words, start, i, cues) or Mention(Sort.NOBODY, i, j + 1)
    return None


def _verb_before(words: list[Token], start: int, verb: int, quote: int, cues: Cues) -> Cue:
    """The clause of a verb of speech in front of a quotation."""
    colon = words[quote - 1].text == ":"
    if words[verb].plain in cues.nonfinite:
        return _carried(words, start, verb, cues, direct=colon)
    if words[start].plain in cues.lifting and words[start + 1 : verb]:
        found = (phrase(words, j, cues, verb) for j in range(start + 1, verb))
        lifted = next((m for m in found if m and m.sort in {Sort.NAME, Sort.ROLE}), None)
        return Cue(lifted or Mention(Sort.NOBODY, start, verb), direct=colon)
    if (received := not colon and cues.subject_drop and _received(words, verb, quote)) or done_to(words, verb, cues):
        by = Mention(Sort.NOBODY, verb, quote) if received else doer(words, verb, quote, cues)
        return Cue(by, direct=colon, distance=quote - verb, reported=True)
    that = next((j for j in range(quote - 1, verb, -1) if words[j].plain in cues.that), verb)
    if cues.bare_subjects and (told := _arabic(words, start, verb, quote, cues)) is not None:
        return replace(told, direct=colon, distance=quote - that)
    subject = subject_after(words, verb, quote, cues) if cues.bare_subjects else None
    late = cues.bare_subjects and verb > start and words[verb - 1].plain in cues.auxiliaries
    if cues.bare_subjects and not late and verb > start + 1 and words[start].plain in cues.auxiliaries:
        named = phrase(words, start + 1, cues, verb)  # وكانت مديرية الآثار أعلنت
        return Cue(named or Mention(Sort.NOBODY, start, verb), direct=colon, distance=quote - verb)
    if late and subject is not None and subject.sort is Sort.NOBODY:  # وكانت الفرحاني قد صرحت الأسبوع الماضي
        subject = subject_before(words, start, verb, cues) or subject
    elif cues.bare_subjects and subject is None and not late and arabic.definite(words, verb + 1, cues):
        subject = Mention(Sort.NOBODY, verb + 1, verb + 2)
    subject = subject or _inside(words, start, verb, quote, cues)
    subject = subject or subject_before(words, start, verb, cues) or subject_after(words, verb, quote, cues)
    subject = agreeing(words, verb, subject, cues)
    return Cue(subject, direct=colon, distance=quote - that)


def _received(words: list[Token], verb: int, quote: int) -> bool:
    """Whether somebody only says what others want: asegura que recibió llamadas para que «baje el tono»."""
    passed = next((j for j in range(verb + 1, quote) if words[j].plain in RECEIVED), quote)
    return any(word.plain in {"que", "che"} for word in words[passed + 1 : quote])


def _arabic(words: list[Token], start: int, verb: int, quote: int, cues: Cues) -> Cue | None:
    """The clause of an Arabic verb whose subject does not simply follow."""
    if subject_after(words, verb, quote, cues) is None and arabic.goes_on(words, start, verb, cues):
        return Cue(None, carried=True)
    told = arabic_clauses.subject(words, start, verb, quote, cues)
    return Cue(agreeing(words, verb, told, cues)) if told is not None else None


def _inside(words: list[Token], start: int, verb: int, quote: int, cues: Cues) -> Mention | None:
    """The subject where it does not stand in front: of an incise, or of the verb of speech before.

    « Una cifra que, aclaró el alcalde, … », « El alcalde dijo que … y añadió: »
    """
    if cues.bare_subjects or verb == start:
        return None
    begin = verb
    while begin > start and words[begin - 1].plain in cues.auxiliaries - cues.conjunctions:
        begin -= 1
    before = words[begin - 1]
    if before.text in cues.commas and begin == verb:
        apart = cues.subject_drop and words[verb + 1].text in cues.commas  # Ahora, asegura, | su padre llega cantando
        if apart and not any(m.sort is not Sort.NOBODY for m, _ in free_phrases(words, start, begin - 1, cues)):
            return Mention(Sort.PRONOUN, verb, verb + 1)
        names = (m for m, _ in free_phrases(words, start, begin - 1, cues) if m.sort is Sort.NAME)
        apposed = any(name.end == begin - 1 for name in names)
        found = None if apposed else phrase(words, verb + 1, cues, quote)  # her spokesman, Ali Ba, | said the president
        closed = found and (found.end == quote or (found.end == quote - 1 and words[found.end].kind is Kind.MARK))
        said = found and (found.sort in {Sort.NAME, Sort.ROLE} or words[found.start].hyphened)
        return found if said and closed else None
    if not (cues.subject_drop and before.plain in cues.conjunctions and begin > start):
        return None
    first = next((j for j in range(start, begin) if speaks(words, j, cues)), None)
    if first is None:
        return None
    found = subject_before(words, start, first, cues)
    return found if found and found.sort in {Sort.NAME, Sort.ROLE} else None


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
        if (word.plain not in cues.nonfinite and not speaks(words, j, cues)) or told_how(words, start, j, cues):
            continue
        alone = last in cues.anaphors and words[j - 1].first and j == quote - 2  # Este replicou: «…»
        noun = (last in cues.determiners or last in cues.contracted) and last not in cues.auxiliaries and not alone
        noun = noun and not (cues.verb_last and word.text.islower())
        noun = noun or (words[quote - 1].text == ":" and colons.apart(words, j, start, quote, cues))
        intended = cues.adjectives_first and _intended(words, start, j, cues)
        if not (noun or intended) and not (word.name and not word.first):
            return j
    return None


def _intended(words: list[Token], start: int, verb: int, cues: Cues) -> bool:
    """Whether somebody only says that it would be said: “said that Tehran would not | accept”."""
    front = [word.plain for word in words[max(start, verb - 3) : verb]]
    return bool(MODALS.intersection(front)) and any(speaks(words, j, cues) for j in range(start, verb - 1))


def _carried(words: list[Token], start: int, verb: int, cues: Cues, *, direct: bool) -> Cue:
    """« Et d'ajouter : » belongs to whoever spoke before; « …, estimant que » to the sentence's subject."""
    spoke = next((j for j in range(start, verb) if speaks(words, j, cues)), verb)
    if spoke < verb and not cues.bare_subjects:
        said = subject_after(words, spoke, verb, cues)
        hyphened = next((j for j in range(max(start, spoke - 2), verb) if words[j].hyphened), 0)
        if hyphened:  # a-t-elle précisé, | ajoutant que « … »
            said = phrase(words, hyphened, cues, verb)
        if said is not None and (hyphened or said.sort in {Sort.NAME, Sort.ROLE}):
            return Cue(said, direct=direct)  # « …, a assuré Paul Rey, avant de conclure : »
    subject = subject_before(words, start, verb, cues, near=False)
    first = spoke if cues.bare_subjects else verb
    if first < verb:  # روت نازحة رحلتها | قائلة
        told = arabic_clauses.subject(words, start, first, verb, cues) if cues.bare_subjects else None
        said = agreeing(words, first, told or subject_after(words, first, verb, cues), cues)
        return Cue(arabic.saying(words[verb], said, cues), direct=direct)
    if cues.bare_subjects and subject is None and (told := arabic_clauses.main(words, start, verb, cues)) is not None:
        return Cue(told, direct=direct)
    if subject is None and words[verb + 1].plain in cues.being and (named := phrase(words, verb + 2, cues, len(words))):
        return Cue(named, direct=direct)  # A parlare è | il presidente
    subject = subject or opened_by(words, start, verb, cues)
    if subject is None or any(w.kind is Kind.QUOTE for w in words[start:verb]):
        return Cue(None, direct=direct, carried=True)
    return Cue(subject, direct=direct)
