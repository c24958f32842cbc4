"""What stands in front of a colon and a quotation without a verb of speech: « Même constat chez Paul Rey : »."""

from itertools import pairwise

from make_episode.articles.quotes.clauses import complements, doubtful, free_phrases, lone
from make_episode.articles.quotes.cue import OWNING, Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.names import name_end, text_of
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.surroundings import in_front
from make_episode.articles.quotes.tokens import Kind, Token

AFTERWARDS = frozenset("puis et enfin ensuite".split())
"""Words at the head of what lets the speaker go on."""
BEFORE = frozenset(("avant",))
SMALL = frozenset("de d' en s' se l' le la les lui leur y nous me m' tout".split())
"""Small words in front of what somebody does then."""
ASIDES = SMALL | frozenset(",")
READ = frozenset("lit relit lisait relisait montre".split())
"""Verbs that make another's words of what somebody holds, in a relative clause."""
READING = frozenset("lire lu lue lit lisait lut".split())
LETTERS = frozenset("lettre courrier courriel message sms poème témoignage".split())
"""What is read aloud in somebody else's place."""
REDONE = frozenset("redevenu redevenue plus".split())
"""Further words that may follow: redevenu sérieux, plus bas."""
MATTERS = frozenset("su sul sullo sulla sull' sui sugli sulle sobre acerca sur on about zu zum zur über".split())
"""Prepositions in front of the matter somebody turns to."""
VIEWS = frozenset(
    """
    constat verdict avis diagnostic réponse message conclusion analyse réaction explication argument conseil credo
    leitmotiv objectif souhait vœu rêve consigne commentaire pronostic aveu regret
    view answer reply response verdict message advice assessment reaction explanation diagnosis warning
    veredicto opinión respuesta mensaje conclusión consejo análisis reacción explicación argumento diagnóstico
    valoración balance advertencia deseo
    verdetto parere risposta messaggio conclusione consiglio analisi reazione spiegazione giudizio bilancio appello
    veredito opinião resposta mensagem conclusão conselho análise reação explicação diagnóstico avaliação recado
    urteil fazit antwort botschaft rat analyse reaktion erklärung diagnose bilanz einschätzung
    """.split()
)
"""Nouns for what somebody thinks or says, with whose it is behind them: le constat | du maire."""
TO = frozenset("to a al ao aos à au aux alla allo ai an".split())
"""Prepositions in front of whoever only hears it: la respuesta | al alcalde."""
WHOSE = {"her": "f", "his": "m", "ihr": "f", "ihre": "f", "sein": "m", "seine": "m"}
"""Determiners that show the gender of whom something belongs to."""
FEW = 10
"""Words of it, at most."""
TOPICS = frozenset("propos sujet sur contre envers concernant adresse encontre face destination attention".split())
"""Words in front of a name that is only spoken of."""


def another(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """What shows that words are read off something or somebody else's."""
    if _held(words, max(start, quote - 4), quote - 1, cues):
        return Cue(None, direct=True, bare=True, written=True)
    mothers = quote - start > 4 and words[quote - 2].plain in VIEWS and words[quote - 3].plain in OWNING
    mothers = mothers and not words[quote - 4].name  # follows her mother's | advice:
    if mothers or _owned(words, max(start, quote - 6), quote - 1, cues) or _recited(words, start, quote, cues):
        return Cue(Mention(Sort.NOBODY, start, quote), direct=True, bare=True)
    return None


def _held(words: list[Token], start: int, end: int, cues: Cues) -> bool:
    """Whether something with words on it comes along: « venue avec une pancarte : »."""
    return any(
        words[j].plain in cues.written and words[j - 2].plain in cues.prepositions for j in range(start + 2, end)
    )


def _owned(words: list[Token], start: int, end: int, cues: Cues) -> bool:
    """Whether the words are somebody's who is not the subject: « Il préfère la formule de sa fille : »."""
    return any(words[j].plain in cues.sayings and words[j + 1].plain in cues.of for j in range(start, end - 1))


def apart(words: list[Token], i: int, start: int, quote: int, cues: Cues) -> bool:
    """Whether a word stands in a relative clause between commas: «El gol, que Sy anuló porque | Rey tocó, dolió:»."""
    begin = next((j for j in range(i, start, -1) if words[j - 1].text == ","), i)
    closed = any(word.text == "," for word in words[i + 1 : quote])
    return begin < i and closed and words[begin].plain in cues.relative and not cues.bare_subjects


def onward(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """What lets whoever spoke go on behind a colon: « E ancora: », « Puis, après un silence : »."""
    small = cues.adverbs | cues.both | cues.onward
    if all(word.plain in small for word in words[start : quote - 1]) or _turned_to(words, start, quote, cues):
        return Cue(None, direct=True, carried=True)
    second = words[start + 1 + (words[start + 1].text == ",")].plain if start + 2 < quote else ""
    aside = second in cues.adverbs or (second in cues.prepositions - cues.places) or cues.participle(second)
    then = words[start].plain in AFTERWARDS and (aside or second in REDONE) and quote - start <= FEW
    acting = cues.having | cues.being | cues.verbs | cues.gestures
    busy = any(word.name or word.plain in acting or cues.role(word.plain) for word in words[start + 1 : quote - 1])
    alone = then and not busy and not free_phrases(words, start + 1, quote - 1, cues) and _quoted_before(words, start)
    return Cue(None, direct=True, carried=True) if alone else None


def resumed(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """Whoever spoke or acts in front: « Puis, s'adressant au juge : », « Et de rappeler que … : », « Puis lâche : »."""
    if not words[start].first or words[start].plain not in AFTERWARDS | BEFORE:
        return None
    i = start + 1
    while i < quote - 1 and (words[i].plain in SMALL or words[i].text in cues.commas):
        i += 1
    word, held = words[i].plain, words[i - 1].plain in cues.determiners
    to_do = (
        bool(cues.prenominal)
        and words[i - 1].plain in {"d'", "de"}
        and word.endswith(("er", "ir", "re"))
        and word.islower()
    )
    aside = word in cues.nonfinite or (word.endswith("ant") and word.islower() and words[i - 1].plain in ASIDES)
    aside = aside or to_do  # Et | d'enfoncer le clou :
    spoken = word in cues.verbs and not cues.participle(word) and not (held and cues.role(word) is not None)
    alone = spoken and not words[i].name and phrase(words, i + 1, cues, quote) is None
    if not (aside or alone):
        return None
    if _quoted_before(words, start) or not start:
        return Cue(None, direct=True, carried=True)
    front = in_front(words, start, cues)
    somebody = front is not None and front.sort is not Sort.NOBODY and not front.organisation
    if alone or somebody:
        return Cue(front if somebody else Mention(Sort.NOBODY, start, quote), direct=True)
    return None


def _quoted_before(words: list[Token], start: int) -> bool:
    """Whether the sentence in front holds a quotation: not « Silence. Puis, à voix basse : »."""
    for j in range(start - 1, -1, -1):
        if words[j].kind is Kind.QUOTE or (words[j].first and j < start - 1):
            return words[j].kind is Kind.QUOTE
    return False


def bare(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """A colon without a verb of speech: « Paul Rey est formel : »."""
    near = range(max(start, quote - 4), quote - 1)
    things = {words[i].plain for i in near if not i or words[i - 1].plain not in cues.reflexive}  # s'inscrit en faux
    if things & cues.sayings or things & cues.written:
        return _worded(words, start, quote, cues, written=not things & cues.sayings)
    free = free_phrases(words, start, quote - 1, cues)
    opened = bool(cues.prenominal) and words[start].plain in cues.states
    acting = [(m, head) for m, head in free if words[m.end].plain in cues.having | cues.being] if opened else []
    for mention, _ in acting or free:  # Interrogé sur son prédécesseur, Luc Sy, limogé, | le Portugais a souri :
        idle = _about(words, mention, start) or apart(words, mention.start, start, quote, cues)
        if mention.sort is not Sort.NOBODY and not doubtful(words, mention) and not idle:
            return Cue(mention, direct=True, bare=True)
    if not _is_written(words[start:quote], cues):
        names = [m for m in complements(words, start, quote - 1, cues) if not (lone(m) or _about(words, m, start))]
        if len(names) == 1 and not _predicated(words, start, quote, names[0], cues):
            return Cue(names[0], direct=True, bare=True)
    if cues.subject_drop and words[start].first and words[start].plain in cues.states:
        asked = Mention(Sort.PRONOUN, start, start + 1, gender=cues.states[words[start].plain])
        return Cue(asked, direct=True, bare=True)  # Preguntado por el VAR, | prefirió no polemizar:
    awaited = _awaited(words, start, quote, cues)
    if awaited is not None:
        return Cue(awaited, direct=True, bare=True)
    return Cue(None, direct=True, bare=True, written=_is_written(words[start:quote], cues))


def viewing(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """Whose view a sentence is about: « Le constat de Nora Sy, médecin, est sans appel : », « Réponse du maire : »."""
    if (owner := _owner(words, start, quote, cues)) is not None:
        return Cue(owner, direct=True, bare=True)
    noun = start + (words[start].plain in cues.determiners)
    if noun + 2 >= quote or words[noun].plain not in VIEWS:
        return None
    if words[noun + 1].plain in cues.of | {"von", "vom"}:  # not « la réponse au maire : »
        owner = phrase(words, noun + 2, cues, quote)
        person = owner is not None and owner.sort is not Sort.NOBODY and not owner.organisation
        whose = None if cues.prenominal else Mention(Sort.NOBODY, start, quote)
        return Cue(owner if person else whose, direct=True, bare=True) if person or whose else None
    if words[noun + 1].plain in TO:
        return Cue(Mention(Sort.NOBODY, start, quote), direct=True, bare=True)
    return None


def _owner(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """Whose view it is by a genitive or pronoun in front: Ann Lee's | verdict, Anna Seidels | Fazit, her | advice."""
    first = words[start]
    if first.plain in cues.possessive and start + 1 < quote and words[start + 1].plain in VIEWS and not cues.prenominal:
        return Mention(Sort.PRONOUN, start, start + 1, gender=WHOSE.get(first.plain, ""))
    led = start + (first.plain in cues.determiners and not first.name)
    stop = name_end(words, led, cues) if cues.adjectives_first else led
    if stop > led + 1 and cues.verb_last and words[stop - 1].plain in VIEWS and words[stop - 2].text.endswith("s"):
        return Mention(Sort.NAME, start, stop, text_of(words, led, stop - 1).removesuffix("s"), human=True)
    owned = stop > led and stop + 1 < quote and words[stop].plain in OWNING and words[stop + 1].plain in VIEWS
    return Mention(Sort.NAME, start, stop, text_of(words, led, stop), human=True) if owned else None


def _is_written(words: list[Token], cues: Cues) -> bool:
    """Whether something written is spoken of: une banderole; but not « elle s'inscrit en faux »."""
    return any(
        word.plain in cues.written and not (i and words[i - 1].plain in cues.reflexive) for i, word in enumerate(words)
    )


def _turned_to(words: list[Token], start: int, quote: int, cues: Cues) -> bool:
    """Whether whoever spoke goes on with another matter: « …». E sul rigore: », « … Sobre el árbitro: »."""
    i = start + (words[start].plain in cues.both)
    few = i < quote - 1 <= i + FEW and words[i].plain in MATTERS and words[start].first
    acting = cues.having | cues.being | cues.verbs | cues.gestures | cues.naming
    busy = any(word.plain in acting or word.kind is not Kind.WORD for word in words[i : quote - 1])
    return few and not busy and _quoted_before(words, start)


def _worded(words: list[Token], start: int, quote: int, cues: Cues, *, written: bool) -> Cue:
    """Behind a word for words: « Paul Rey a cette formule : », « La banderole est claire : »."""
    heads = (m for m, head in free_phrases(words, start, quote - 1, cues) if head and m.sort is Sort.NAME)
    if (whoever := _uttering(words, start, quote, cues)) is not None:
        return Cue(whoever, direct=True)
    owner = phrase(words, start, cues, quote) or next(heads, None)
    if not written and owner and owner.sort is Sort.NAME and not doubtful(words, owner):
        return Cue(owner, direct=True, bare=True)
    return Cue(None, direct=True, bare=True, written=written)


def _uttering(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """The pronoun whose words they are said to be: « Interrogé à la sortie, il a eu ces mots : »."""
    shown = words[quote - 3].plain.removesuffix("s") in {*cues.demonstrative} and words[quote - 2].plain in cues.sayings
    has = any(word.plain in cues.having for word in words[start : quote - 3])
    governed = words[quote - 4].plain in cues.prepositions
    heads = [m for m, head in free_phrases(words, start, quote - 3, cues) if head] if shown and has else []
    if governed:
        return None  # « La lettre est là. Elle commence par ces mots : »
    return heads[-1] if heads and heads[-1].sort is Sort.PRONOUN else None


def _about(words: list[Token], named: Mention, start: int) -> bool:
    """Whether somebody is only whom it is about: « À propos du préfet Luc Rey : »."""
    return any(word.plain in TOPICS for word in words[max(start, named.start - 3) : named.start])


def _predicated(words: list[Token], start: int, quote: int, named: Mention, cues: Cues) -> bool:
    """Whether something else is spoken of: « Le rapport remis à Nora Sy est accablant : »."""
    before = words[named.start - 2].plain if named.start > start + 1 else ""
    about = any(word.plain in cues.being for word in words[named.end : quote])
    return before not in cues.sayings and (about or cues.participle(before))


def _recited(words: list[Token], start: int, quote: int, cues: Cues) -> bool:
    """Whether somebody only keeps or reads another's words: « Nora Sy garde d'elle une phrase : »."""
    near = words[start:quote]
    if any(a.plain in cues.relative and READ & {w.plain for w in near[i + 1 : i + 3]} for i, a in enumerate(near)):
        return True  # « Et ce courriel d'une mère, qu'elle | lit sur son téléphone : »
    kept = any(a.plain in cues.of and b.plain in cues.oblique for a, b in pairwise(near))
    aloud = READING & {word.plain for word in near} and LETTERS & {word.plain for word in near}
    return kept or bool(aloud) or any(word.plain in cues.recited for word in near)


def _awaited(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """The only name in front of a colon, as a relative clause's subject: « Un choc que Paul Rey attend : »."""
    found = [m for j in range(start, quote - 1) if (m := phrase(words, j, cues, quote)) and m.sort is Sort.NAME]
    found = [m for m in found if not apart(words, m.start, start, quote, cues)]
    full = [m for m in found if not lone(m) and not m.organisation and words[m.start - 1].plain in {"que", "qu'"}]
    ends = {m.end for m in found}
    return full[0] if full and len(ends) == 1 else None
