"""What the sentences around a quotation say of who speaks, where nothing beside it does."""

from dataclasses import replace
from itertools import pairwise

from make_episode.articles.quotes import arabic_clauses, boundaries
from make_episode.articles.quotes.clauses import REACH, clause_end, doubtful, free_phrases, speaks
from make_episode.articles.quotes.cue import source as source_of
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token
from make_episode.articles.quotes.verbs import verb_first

ONES = frozenset("one another uno una otro otra".split())
"""Words for one of many."""
WHO = frozenset("who whose quien cuyo cuya".split())
"""Relative pronouns of persons."""
WAS = frozenset("fue es era è fu stato foi é".split())
"""What stands in front of whoever did something."""
FEW = 8
"""Words of a sentence that says no more than how somebody looks before speaking."""
BODIES = frozenset(
    """
    commission ligue confédération coalition comité conseil cour chambre direction police armée justice gendarmerie
    défense opposition majorité municipalité coordination intersyndicale alliance autorité délégation assemblée banque
    """.split()
)
"""Bodies that speak, and that no name stands behind."""
STREETS = frozenset("rue avenue place gare île maison".split())
"""Institutions that speak for nobody."""
SHORT = 12
"""Words of a short sentence."""


def alone(words: list[Token], quote: int) -> bool:
    """Whether a quotation is a sentence of its own: one with words around it that say nothing is anybody's."""
    if not words[quote].first:
        return False
    rest = words[quote + 1 : quote + 2]
    return not rest or rest[0].first or rest[0].ends or rest[0].kind is Kind.QUOTE


def following(words: list[Token], quote: int, cues: Cues) -> Mention | None:
    """The person the sentence behind a quotation is about, if it names one."""
    i = quote + 1
    if i < len(words) and words[i].ends and not words[quote].closed:
        i += 1
    if i >= len(words) or words[i].kind is not Kind.WORD or not words[i].first:
        return None
    end = clause_end(words, i)
    heads = [m for m, head in free_phrases(words, i, end, cues) if head and not doubtful(words, m)]
    first = heads[0] if heads else None
    somebody = first and (first.sort is Sort.NAME or (first.sort is Sort.ROLE and first.closed))
    return first if somebody and first and not first.organisation else None


def teller(words: list[Token], cues: Cues) -> Mention | None:
    """The one who a paragraph without quotations says remembers or tells something."""
    if any(word.kind is Kind.QUOTE for word in words):
        return None
    for verb in range(1, len(words)):
        if not (speaks(words, verb, cues) or (cues.prenominal and words[verb].plain in cues.gestures)):
            continue
        j = verb
        while j > 0 and cues.slight(words[j - 1].plain):
            j -= 1
        start = max(0, j - REACH)
        found = (m for m, _ in free_phrases(words, start, j, cues) if m.end == j)
        named = next((m for m in found if m.sort is Sort.NAME and not m.organisation), None)
        if named is not None:
            return named
    return None


def presents(words: list[Token], mention: Mention, cues: Cues) -> bool:
    """Whether an apposition brings somebody in: « Josiane Rey, 78 ans, »."""
    ahead = words[mention.end : mention.end + 3]
    if len(ahead) < 3 or ahead[0].text not in cues.commas:
        return False
    aged = ahead[1].text.isdigit() and ahead[2].plain in cues.years
    return aged or cues.role(ahead[1].plain) is not None or ahead[1].plain in cues.leads


TIMES = frozenset(
    """tarde noche mañana día vez semana mes año domingo lunes martes miércoles jueves viernes sábado verano invierno
    giorno sera notte mattina mattino volta settimana mese anno domenica lunedì martedì mercoledì giovedì venerdì sabato
    dia noite manhã semana mês ano madrugada jour soir matin fois nuit""".split()
)
"""Nouns of when something was: una tarde."""


def sentence_start(words: list[Token], quote: int) -> int:
    """Where the sentence in front of a quotation begins."""
    start = quote - 1
    while start > 0 and not words[start].first:
        start -= 1
    return start


def gone(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether the sentence in front is about somebody who is no more: Luana morreu. | “Socorro”, diz a garota"""
    return any(word.plain in cues.absent for word in words[max(sentence_start(words, quote), 0) : quote])


def in_front(words: list[Token], quote: int, cues: Cues) -> Mention | None:
    """The subject of the sentence in front: « Paul Rey ne décolère pas. « … » »"""
    start = sentence_start(words, quote)
    if quote == 0 or start < 0 or words[start].kind is not Kind.WORD or quote - start > REACH:
        return None
    source = source_of(words, start, cues) if cues.prenominal and words[start].plain not in cues.for_whom else None
    if source is not None and source.sort in {Sort.NAME, Sort.ROLE} and source.end < quote:
        told = phrase(words, source.end + (words[source.end].text == ","), cues, quote)
        return told if told is not None and told.sort is not Sort.NOBODY else source
    if cues.prenominal and words[start].plain in cues.institutions and not words[start].known:
        return _behind_opening(words, start, quote, cues)  # Rue des Amidonniers, | un retraité …
    small = words[start].plain.endswith("-year-old") or words[start].plain in cues.conjunctions
    if small and start + 1 < quote:
        start += 1  # But | Councilman Brian Herring did not care
    opened = start + 2 < quote and words[start].plain in cues.adverbs  # Já | o motorista, Ivo Sá, …
    opened = opened or (start + 2 < quote and words[start + 1].text == ",")  # Afuera, | Yatziri, de nueve años, …
    begin = start + 1 + (words[min(start + 1, quote)].text == ",")
    found = phrase(words, start, cues, quote) or (phrase(words, begin, cues, quote) if opened else None)
    opens = words[start].plain in cues.states or (bool(cues.prenominal) and _heard(words, start, cues))
    found = None if found and doubtful(words, found) and opens else found  # Assis, …; Entendu comme témoin, …
    found = _cleft(words, start, quote, cues) or found
    found = found or _behind_opening(words, start, quote, cues)
    if found is None and cues.bare_subjects:
        free = free_phrases(words, start, clause_end(words, start), cues)
        told = arabic_clauses.teller(words, start, clause_end(words, start), cues)
        found = (
            arabic_clauses.stranger(words, start, quote, cues)
            or told
            or next((m for m, _ in free if m.sort is Sort.NAME and m.end < quote), None)
        )
    apart = [word.plain for word in words[found.end : found.end + 3]] if found else []
    set_against = len(apart) == 3 and apart[0] in cues.commas and apart[1] in cues.contrast and apart[2] in cues.commas
    return replace(found, contrasted=True) if found and set_against else found


def _cleft(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """Who it was that did something: « La que habló fue | su madre, Elsa Sol. », « Quem falou foi | Rui Sá. »"""
    who = words[start].plain in WHO or (start + 1 < quote and words[start + 1].plain in cues.relative)
    if not (who and cues.subject_drop) or words[start + 1].text in cues.commas:
        return None
    was = next((j for j in range(start + 2, min(start + SHORT, quote - 1)) if words[j].plain in WAS), 0)
    found = phrase(words, was + 1, cues, quote) if was else None
    return found if found is not None and found.sort is Sort.NAME and not found.organisation else None


def another(words: list[Token], quote: int, gender: str, cues: Cues) -> bool:
    """Whether a role of the other gender stands in the sentence in front: « Al final de la tarde | el maestro ríe. »"""
    start = max(sentence_start(words, quote), 0)
    roles = (m for m, _ in free_phrases(words, start, quote, cues) if m.sort is Sort.ROLE and m.sure)
    return any({m.gender, gender} == {"m", "f"} for m in roles)


def _heard(words: list[Token], start: int, cues: Cues) -> bool:
    """Whether a participle opens a sentence: Entendu | comme témoin, Réveillée | par le bruit."""
    participle = cues.participle(words[start].plain) or words[start].plain.endswith(cues.perfects or ("\0",))
    after = words[start + 1].plain if start + 1 < len(words) else ""
    return participle and (after == "comme" or after in cues.prepositions or after in cues.contracted)


def _behind_opening(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """The subject behind what opens a sentence: « Après sa victoire contre le Raja, l'entraîneur, Luis Sy, … »"""
    opened = words[start].plain.endswith(cues.participles or ("\0",)) or words[start].plain in cues.states
    opened = opened or words[start].plain in cues.institutions or (bool(cues.prenominal) and _heard(words, start, cues))
    opened = opened or words[start].plain in cues.prepositions or words[start].plain in cues.contracted
    opened = opened or (bool(cues.prenominal) and cues.role(words[start].plain) is not None)  # Élève au lycée Curie, …
    for j in range(start, min(start + 2 * SHORT, quote - 1) if opened else start):
        found = phrase(words, j + 1, cues, quote) if words[j].text == "," else None
        if found is None and words[j + 1].plain in cues.prepositions:
            continue  # « Au Canter, | à l'entrée du bourg, Paul Rey … »
        if words[j].text == "," and (found is None or found.sort is not Sort.NOBODY or words[found.end].text != ","):
            return found  # « À la barre, la semaine dernière, | le prévenu … »
    return None


def acts(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether somebody does in front of a quotation what people do before they speak: « Paul Rey sourit. « … » »"""
    start = sentence_start(words, quote)
    return any(w.plain in cues.gestures or w.plain in cues.verbs for w in words[max(start, 0) : quote])


def gesturing(words: list[Token], quote: int, cues: Cues) -> Mention | None:
    """Who does no more in front of a quotation than such a thing: « Paul Rey sourit. « … » »"""
    front = in_front(words, quote, cues)
    if front is None or front.sort is not Sort.NAME or front.organisation or quote - front.end >= FEW:
        return None
    return front if any(word.plain in cues.gestures for word in words[front.end : quote]) else None


def _anothers(words: list[Token], gender: str, cues: Cues) -> bool:
    """Whether a thing is somebody's: « Un budget suivra, a-t-il dit. « … » », « Une idée saluée par Nora Sy. « … » »"""
    said = any(word.hyphened and cues.pronouns.get(word.plain) == gender for word in words)
    return bool(cues.prenominal) and (said or any(word.plain in cues.doers for word in words[:3]))


def unnamed(words: list[Token], quote: int, front: Mention, gender: str, cues: Cues) -> bool:
    """Whether the sentence in front is about somebody without a name: « Son matelot opine. « … », glisse-t-il. »"""
    led = words[front.start].plain
    if front.sort is Sort.NOBODY and front.end == front.start + 1 and led in ONES:
        return _one_of_them(words, front, quote, cues)
    if front.sort is not Sort.NOBODY or front.end - front.start < 2 or led in cues.plurals:
        return False
    timed = led in cues.indefinite and words[front.start + 1].plain in TIMES  # Una tarde encontró …
    if timed or _anothers(words[front.end : quote], gender, cues):
        return False
    if led in cues.indefinite:
        behind = words[front.end].plain  # a stallholder | who has sold fish for years
        bare = behind not in cues.relative or behind in WHO
        others = any(m.sort is Sort.NAME for m, _ in free_phrases(words, front.end, quote, cues))
        return bare and not others and (not gender or cues.determiners.get(led, "") in {"", gender})
    if boundaries.age_follows(words, front.end, cues):
        return True  # O sapador, de 62 anos, promete estar lá.
    moved = any(word.plain in cues.gestures for word in words[front.end : quote])
    return moved and quote - front.end < FEW and cues.determiners.get(led, "x") in {"", gender}


def _one_of_them(words: list[Token], front: Mention, quote: int, cues: Cues) -> bool:
    """Whether one of many is a person: “One volunteer, who has signed, …”, «Una de las vecinas cuenta que …»."""
    told = words[front.end : quote]
    person = any(w.plain in WHO or speaks(words, i, cues) for i, w in enumerate(told, front.end))
    person = person or cues.role(words[front.end].plain) is not None
    return person and not any(m.sort is Sort.NAME for m, _ in free_phrases(words, front.end, quote, cues))


def institution(words: list[Token], front: Mention, gender: str, cues: Cues) -> bool:
    """Whether a pronoun may mean an institution in front: « L'agence se défend. « … », écrit-elle. »"""
    noun = words[front.start + 1] if front.sort is Sort.NOBODY and front.end > front.start + 1 else None
    bodies = (cues.institutions - STREETS) | (BODIES if cues.prenominal else frozenset())
    if noun is None or noun.plain not in bodies or cues.adjectives_first:
        return False  # “The school had one. “…,” she says”: never a thing
    return bool(gender) and cues.determiners.get(words[front.start].plain, "x") in {"", gender}


def body(words: list[Token], quote: int, gender: str, cues: Cues) -> bool:
    """Whether a pronoun may mean something that speaks for many: « Un chiffre contesté par la coopérative. Elle … »"""
    bodies = cues.institutions - STREETS
    for before, noun in pairwise(words[:quote] if gender == "f" else []):
        led = bool(cues.prenominal) and before.first and noun.plain in BODIES
        if (led or noun.plain in bodies) and cues.determiners.get(before.plain, "") == gender:
            return True
    return False


def replies(words: list[Token], quote: int, subject: Mention, cues: Cues) -> bool:
    """Whether the incise behind a quotation says that it answers somebody else's: “I hit it,” he answered."""
    behind = words[max(quote + 1, subject.start - 3) : subject.end + 3] if subject.start > quote else []
    return any(word.plain in cues.replies for word in behind)


def another_clause(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a person named in the middle of a sentence does something there: « Nora dirige, Sonia | compte. »"""
    if words[i - 1].text not in {",", ";", "،"} and words[i - 1].plain not in cues.both:
        return False
    named = phrase(words, i, cues, len(words))
    if named is None or named.end >= len(words) or words[named.end].kind is not Kind.WORD:
        return False
    word = words[named.end].plain
    tables = (cues.prepositions, cues.contracted, cues.both, cues.relative, cues.conjunctions, cues.adverbs)
    return (word in cues.auxiliaries and word not in cues.of) or not any(word in table for table in tables)


def continues(words: list[Token], quote: int, subject: Mention, cues: Cues) -> bool:
    """Whether the incise says that whoever spoke goes on: « … », poursuit-elle; “…,” she added."""
    behind = words[max(quote + 1, subject.start - 3) : subject.end + 2] if subject.start > quote else []
    led = cues.bare_subjects or cues.prenominal
    before = words[subject.start : quote] if led and subject.start < quote else []  # وتابع بمرارة: « … »
    if cues.prenominal:  # Il a | ajouté, plus sérieux : « … »
        before = [word for word in before[1:4] if not cues.slight(word.plain)]
    return any(word.plain in cues.continuing for word in (*before[:1], *behind))


def feels(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether a short sentence in front says how somebody is: « Sa collègue Ludivine n'est pas surprise. « … » »"""
    start = max(sentence_start(words, quote), 0)
    return quote - start <= SHORT and any(w.plain in cues.being for w in words[start:quote])


def questioned(words: list[Token], subject: Mention, cues: Cues) -> Mention | None:
    """A pronoun as if it stood first, where somebody is asked by another there: Preguntado por Ana Sol, | respondió."""
    here = words[subject.start] if subject.sort is Sort.PRONOUN and subject.start < len(words) else None
    if here is not None and here.first and here.plain in cues.states:
        return subject
    start = sentence_start(words, min(subject.start, len(words)))
    opening = words[start].plain if 0 <= start < subject.start < len(words) and not words[subject.start].first else ""
    if subject.sort is not Sort.PRONOUN or opening not in cues.states:
        return None
    by = cues.adjectives_first or any(word.plain in cues.doers for word in words[start + 1 : start + 3])
    gender = subject.gender or cues.states[opening]
    return replace(subject, start=start, end=start + 1, gender=gender) if by else None


def put_in(words: list[Token], quote: int, subject: Mention, cues: Cues) -> bool:
    """Whether a verb without its subject is put into somebody's sentence: Ahora, | asegura, su padre canta «…»."""
    apart = 0 < subject.start < quote and words[subject.start - 1].text == "," == words[subject.end].text
    return apart and cues.subject_drop and not cues.bare_subjects and not subject.gender


def asked(words: list[Token], quote: int, cues: Cues) -> Mention | None:
    """Whom a question in front of a quotation asks: « Que retient-elle de cette année ? « … » »"""
    if not quote or words[quote - 1].text not in {"?", "؟"}:
        return None
    start = sentence_start(words, quote)
    for j in range(start, min(start + 4, quote)):
        if words[j].hyphened and words[j].plain in cues.pronouns:
            return Mention(Sort.PRONOUN, j, j + 1, gender=cues.pronouns[words[j].plain])
        if words[j].plain in cues.determiners:
            return None
    return None


def incised(words: list[Token], quote: int, cues: Cues) -> Mention | None:
    """Whose words the sentence in front is already: « Un soulagement, reconnaît Nora Sy, infirmière. « … » »"""
    start = sentence_start(words, quote)
    for j in range(max(start, 0), quote - 1 if cues.prenominal else 0):
        if words[j].text == "," and words[j + 1].text.islower():
            found = verb_first(words, j + 1, clause_end(words, j + 1), cues)
            subject = found.subject if found is not None else None
            if subject is not None and subject.sort is Sort.NAME and not subject.organisation:
                return subject
    return None
