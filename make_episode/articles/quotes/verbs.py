"""Verbs of speech with their subjects: « a déclaré mardi Paul Rey », “she said”."""

from dataclasses import replace
from itertools import pairwise

from make_episode.articles.quotes.arabic import does, itself
from make_episode.articles.quotes.asides import aside
from make_episode.articles.quotes.clauses import agreeing, speaks, subject_after
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.things import VOICELESS
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

CALLS = frozenset("?!")
"""What ends a quotation, but not the sentence of who says it."""
PAST = ("ó", "ou")
"""Endings of verbs in the past whose subject may be left out."""
READ = frozenset("legge leggeva leggono lee leía leen".split())
"""Verbs of what is but read somewhere: si | legge in una nota."""
SEEMING = frozenset("paraît parait dirait semble".split())
"""Verbs of an incise that is nobody's: il s'est trompé, | paraît-il."""
CUTTING = frozenset("coupe coupait tranche tranchait lance lançait trouve".split())
"""Verbs that seldom introduce speech, and do inside it: Il dort avec moi, | coupe l'homme."""
STARTING = frozenset("began begins starts".split())
"""Verbs that seldom introduce speech, and do behind it: “My friends,” Spindler began."""


def verb_first(words: list[Token], i: int, end: int, cues: Cues) -> Cue | None:
    """Verb, then subject: « a déclaré mardi Paul Rey », « dit-elle », “said Ann Lee”."""
    subject = None
    j = i
    while j < end and j - i < 8 and not _speaks(words, j, i, cues):
        word = words[j]
        pronoun = word.plain in cues.pronouns or word.plain in cues.nobody
        if j > i and (word.hyphened or (pronoun and word.plain not in cues.auxiliaries)):
            subject = phrase(words, j, cues, end)
        elif j > i and words[i].plain in cues.auxiliaries and (apart := aside(words, j, end, cues)) > j:
            j = apart  # a pour sa part | fustigé
            continue
        elif any(f"{a.plain} {b.plain}" in cues.pairs for a, b in pairwise(words[j : min(j + 3, end)])):
            pass  # met | en garde
        elif not cues.slight(word.plain) and word.plain not in cues.half_verbs:
            return None
        j += 1
    if j >= end or not _speaks(words, j, i, cues):
        return None
    if subject is None:
        same = itself(words, j + 1, end, cues) if cues.bare_subjects and j + 1 < end else None
        subject = same or subject_after(words, j, end, cues)
    read = j > i and words[j].plain in READ and words[j - 1].plain in {"si", "se"}
    subject = Mention(Sort.NOBODY, j, j + 1) if read else _somebody(words, agreeing(words, j, subject, cues), cues)
    if subject is None and cues.verb_last and j + 1 < end and words[j + 1].plain == "es":
        subject = Mention(Sort.NOBODY, j + 1, j + 2)  # „…“, heißt es in Berlin
    if subject is None and not (j + 1 >= end or words[j + 1].text == ","):
        return None
    return Cue(subject, direct=True, ends=max(j + 1, subject.end if subject else 0))


def _somebody(words: list[Token], subject: Mention | None, cues: Cues) -> Mention | None:
    """The subject, as a role if it is a noun that may be a person's: what speaks in an incise mostly is one."""
    if subject is None or subject.sort is not Sort.NOBODY or subject.end - subject.start < 2:
        return subject
    led, noun = words[subject.start].plain, words[subject.start + 1]
    definite = led in cues.determiners and led not in cues.indefinite | cues.plurals | cues.possessive
    tables = (cues.institutions, cues.naming, cues.written, cues.sayings, cues.things, cues.adverbs, VOICELESS)
    other = any(noun.plain in table for table in tables) or noun.plain.endswith("s") or not noun.text.isalpha()
    other = other or f"{led} {noun.plain}" in cues.nobody  # précise | l'une d'elles
    if not definite or other or (noun.name and not cues.verb_last):
        return subject
    gender = cues.determiners[led]
    return replace(subject, sort=Sort.ROLE, role=noun.plain, gender=gender, sure=gender == "f", unlisted=True)


def _speaks(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """Whether a word is a verb of speech, or one nobody has listed that stands where only such a verb can."""
    word = words[j]
    if word.name and not word.first:
        return False
    return speaks(words, j, cues) or _half_said(words, j, i, cues) or _may_speak(words, j, i, cues)


def _half_said(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """An infinitive behind another verb: « s'est contenté de répondre Paul Rey »."""
    to_do = bool(cues.prenominal) and words[j].plain.endswith(("er", "ir", "re")) and j + 1 < len(words)
    said = words[j].plain in cues.nonfinite or (to_do and _person_at(words, j + 1, cues, i))
    if not said or j < i + 2 or words[j - 1].plain not in cues.half_verbs:
        return False
    chained = any(w.plain in cues.half_verbs and not cues.slight(w.plain) for w in words[i : j - 1])
    return chained and _behind_quote(words, i)


def _may_speak(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """Whether a word nobody has listed stands where only a verb of speech can."""
    word = words[j]
    if j + 1 >= len(words) or word.kind is not Kind.WORD or word.plain in cues.auxiliaries:
        return False
    if words[j + 1].hyphened:
        return word.plain not in cues.idle and word.plain not in SEEMING
    if _known(word, cues) or cues.bare_subjects:
        does_so = does(words, i, cues) if cues.bare_subjects else _philosophises(words, j, cues)
        return j == i and _behind_quote(words, i) and does_so
    reflexive = j - 1 == i and cues.open_verbs and words[i].plain in cues.reflexive
    past = word.plain.endswith(PAST) and _small(words[j + 1], cues)  # «…», avanzó | ayer en los pasillos
    dropped = cues.subject_drop and (j == i or reflexive) and (words[j + 1].ends or past)
    if dropped or reflexive:
        return _behind_quote(words, i) and (dropped or _person_at(words, j + 1, cues, i))
    if j > i:
        return _perfect(words, j, i, cues) and (_behind_quote(words, i) or _turned(words, i, j, cues))
    paused = words[j - 1].text == "," or (word.text.islower() and _called_out(words, j))
    return cues.open_verbs and paused and _person_at(words, j + 1, cues)


def _small(word: Token, cues: Cues) -> bool:
    return word.plain in cues.adverbs or word.plain in cues.prepositions or word.plain in cues.contracted


def _philosophises(words: list[Token], j: int, cues: Cues) -> bool:
    """Whether a word that is also a role is a verb here: « … », | philosophe | le chef, Paul Rey."""
    role = cues.prenominal and cues.role(words[j].plain) is not None
    return bool(role) and words[j + 1].plain in cues.determiners and _person_at(words, j + 1, cues)


def _turned(words: list[Token], i: int, j: int, cues: Cues) -> bool:
    """Whether only an incise can stand so: L'eau monte, | s'est alarmée | Julie Caron."""
    if not i or words[i - 1].text != "," or words[i].plain not in cues.reflexive or j != i + 2:
        return False
    found = phrase(words, j + 1, cues, len(words))
    return found is not None and found.sort is Sort.NAME and not found.organisation


def _perfect(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """Whether a word is a participle behind its auxiliary: s'est défendue Nora Sy."""
    word = words[j].plain
    having = cues.having if words[i].plain == "s'" else cues.having - cues.being
    someone = not any(w.plain in cues.nobody for w in words[i:j])  # « », a-t-on appris de bonne source
    participle = cues.participle(word) or (someone and word.endswith(cues.perfects or ("\0",)))
    return participle and any(w.plain in having for w in words[i:j])


def _known(word: Token, cues: Cues) -> bool:
    """Whether a word is in a table that makes it no verb."""
    small = (cues.conjunctions, cues.prepositions, cues.contracted, cues.adverbs, cues.relative, cues.that)
    listed = any(word.plain in table for table in small) or word.plain in cues.determiners
    return listed or word.name or word.plain in cues.titles or cues.role(word.plain) is not None


def _person_at(words: list[Token], j: int, cues: Cues, verb: int = -1) -> bool:
    verb = j - 1 if verb < 0 else verb
    while j + 1 < len(words) and words[j].plain in cues.adverbs:
        j += 1
    found = phrase(words, j, cues, len(words))
    if found is not None and found.sort in {Sort.ROLE, Sort.PRONOUN} and not found.last:
        closed = found.end >= len(words) or words[found.end].kind is Kind.MARK
        cut = bool(cues.prenominal) and words[verb].plain in CUTTING and closed
        return cut or _behind_quote(words, verb)
    return found is not None and found.sort is Sort.NAME and not found.organisation


def _behind_quote(words: list[Token], i: int) -> bool:
    """Whether only a comma stands between a quotation and a word, or nothing behind a question or call."""
    return (i > 1 and words[i - 1].text in {",", "،"} and words[i - 2].kind is Kind.QUOTE) or _called_out(words, i)


def _called_out(words: list[Token], i: int) -> bool:
    """Whether a question or call that has its own mark ends in front of a word: « Qui paiera ? » | attaque Nora Sy."""
    return i > 0 and words[i - 1].kind is Kind.QUOTE and words[i - 1].last in CALLS


def _styled(words: list[Token], i: int, end: int, cues: Cues) -> Mention | None:
    """A name behind nouns that say what somebody is: “union boss Inger Moe said”."""
    j = i
    while cues.adjectives_first and cues.bare_roles and j < min(i + 5, end):
        word = words[j]
        if j > i and word.text in {"'", "’"} and words[j - 1].plain.endswith("s"):  # plaintiffs’ attorney Ana Sol
            j += 1
            continue
        if not word.text.isalpha():
            return None
        if word.name:
            found = phrase(words, j, cues, end) if j > i else None
            full = found and found.sort is Sort.NAME and not found.organisation and " " in found.name
            return found if full else None
        tables = (cues.prepositions, cues.verbs, cues.conjunctions, cues.auxiliaries, cues.relative, cues.adverbs)
        if any(word.plain in table for table in tables):
            return None
        j += 1
    return None


def subject_first(words: list[Token], i: int, end: int, cues: Cues, *, near: bool = False) -> Cue | None:
    """Subject, then verb: “she said”, “Ann Lee, a baker, told us”."""
    subject = phrase(words, i, cues, end) or _styled(words, i, end, cues)
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
    if j < end and (words[j].plain in cues.verbs or _open_verb(words, i, j, subject, cues)):
        if j + 1 < end and words[j + 1].plain in cues.that:
            return None  # « … », le ministre a assuré | que le prix baissera: what is said follows
        return Cue(subject, direct=True, ends=j + 1)
    return None


def _open_verb(words: list[Token], i: int, j: int, subject: Mention, cues: Cues) -> bool:
    """Whether a verb nobody has listed says how a sentence was said: “You did great,” Prince | reassured her."""
    before = words[i - 1]
    spoken = before.kind is Kind.QUOTE and before.first and before.last in cues.commas
    somebody = subject.sort is Sort.PRONOUN or (subject.sort is Sort.NAME and not subject.organisation)
    told = words[j].plain.endswith("ed") or words[j].plain in STARTING
    told = told and not words[j].name and j == subject.end
    return cues.adjectives_first and spoken and somebody and told
