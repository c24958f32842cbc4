"""What stands inside quotation marks and is nobody's speech: incises, and marks that only name something."""

from collections.abc import Iterator
from dataclasses import dataclass

from make_episode.articles.quotes import manners
from make_episode.articles.quotes.arabic import names_thing
from make_episode.articles.quotes.clauses import clause_end
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token
from make_episode.articles.quotes.verbs import verb_first

DASHES = frozenset("–—―")
CLOSING = frozenset('»”"’')
"""Marks behind which an incise is of a quotation inside the quotation."""
OWNING = frozenset(("'s", "’s"))
PLANS = frozenset("plan projet programme dispositif livre film loi campagne roman essai concept initiative".split())
"""Nouns whose title, if it is one, has a capital."""
MET = frozenset("rencontré rencontrée cité citée croisé croisée venu venue posté postée accoudé accoudée".split())
"""Participles for where somebody was met."""
SHORTEST_TITLE = 2
"""Words of a title that a determiner in front is enough to show: der „Spiegel“."""
LONGEST_TITLE = 6
"""Words of a title that only its capital and the noun in front show."""


@dataclass(frozen=True, slots=True)
class Incise:
    """An interruption inside the marks, and the characters it takes, its commas or dashes included."""

    subject: Mention
    start: int
    end: int


def inside(words: list[Token], cues: Cues, *, dashed: bool = False) -> Iterator[Incise]:
    """Interruptions that stand inside the marks: « Le port, affirme-t-il, est sauvé. »

    In a turn that a dash marks, another dash is enough: —No sé —repetía la mujer—.
    """
    i = 0
    while i + 1 < len(words):
        opening = words[i]
        i += 1
        if (opening.text not in cues.pauses and not opening.ends) or words[i].text[:1].isupper():
            continue
        if cues.articles and words[i].plain[:1] in "وف":
            continue  # حتى لا يختنق النحل، | وعدت بعد شهرين
        if i > 1 and words[i - 2].text in CLOSING:
            continue  # « “Tu apprendras”, répétait-il. J'ai appris. »
        end = clause_end(words, i)
        cue = verb_first(words, i, end, cues)
        if cue is None and dashed and opening.text in DASHES:
            cue = _unlisted(words, i, end, cues)
        if cue is None or cue.subject is None or (cue.subject.sort is Sort.NOBODY and opening.text not in DASHES):
            continue
        closing = _incise_end(words, cue.ends, opening, cues)
        if closing is not None:
            yield Incise(cue.subject, opening.start if not opening.ends else opening.end, closing[1])
            i = closing[0]


def rest(words: list[Token], quote: int, inner: list[Token], cues: Cues) -> bool:
    """Whether a quotation goes on with the one before an incise: “A,” says Ann Lee, the vet who came, | “and b.”"""
    if cues.articles or not quote or words[quote - 1].text != "," or not (inner and inner[0].text[:1].islower()):
        return False
    begin = next((j for j in range(quote - 1, -1, -1) if words[j].kind is Kind.QUOTE or words[j].first), -1)
    if begin < 0 or words[begin].kind is not Kind.QUOTE or begin + 1 >= quote:
        return False
    paused = words[begin].last in cues.commas or words[begin + 1].text in cues.commas
    found = verb_first(words, begin + 1 + (words[begin + 1].text in cues.commas), quote, cues)
    subject = found.subject if found is not None else None
    if not paused or subject is None or subject.sort is not Sort.NAME:
        return False
    after = words[subject.end : quote]
    what = len(after) > 1 and after[0].text in cues.commas and after[1].plain not in cues.both
    clauses = [word.plain for word in after if word.plain in cues.who or word.plain in cues.verbs]
    return what and (not clauses or clauses[0] in cues.who)


def whoever(cue: Cue) -> bool:
    """Whether a cue names only whoever the sentence is about: على حد تعبيره, à son avis."""
    subject = cue.subject
    return subject is not None and subject.sort is Sort.PRONOUN and not subject.last and subject.end > subject.start + 1


def _unlisted(words: list[Token], i: int, end: int, cues: Cues) -> Cue | None:
    """The clause of a verb nobody has listed: « —No sé —repetía la mujer—. »"""
    if i + 1 >= end or words[i].kind is not Kind.WORD:
        return None
    subject = phrase(words, i + 1, cues, end) or Mention(Sort.NOBODY, i, i + 1)
    return Cue(subject, direct=True, ends=max(subject.end, i + 1))


def _incise_end(words: list[Token], j: int, opening: Token, cues: Cues) -> tuple[int, int] | None:
    """The word and character after an incise, past what its comma adds to the speaker."""
    spoken, begun = j, False
    while j < len(words):
        word = words[j]
        if word.ends:
            return j + 1, word.end
        if word.text == opening.text or (opening.ends and word.text == ","):
            apart = manners.aside(words, j + 1, cues, begun=begun) if opening.text == "," else 0
            if opening.text != "," or not (apart or _adds(words, j + 1, cues)):
                return j + 1, word.end
            spoken, begun = max(apart, j + 1), begun or apart > 0
            j = max(apart - 1, j)
        elif word.kind is Kind.WORD and word.plain in cues.verbs and j > spoken + 1 and opening.text not in DASHES:
            return None
        if j - spoken > 14:
            return None
        j += 1
    return j, words[-1].end


def _adds(words: list[Token], j: int, cues: Cues) -> bool:
    """Whether a comma goes on about the speaker: « confirme Paul Rey, toxicologue. »"""
    if j >= len(words):
        return False
    while words[j].plain in cues.determiners and j + 1 < len(words):
        j += 1
    word = words[j]
    if word.plain in cues.of and any(w.plain in cues.institutions or w.acronym for w in words[j + 1 : j + 4]):
        return True  # prévient Nora Sy, | de l'université de Bergen,
    met = bool(cues.prenominal) and (word.plain in cues.states or word.plain in MET)  # tranche Nora Sy, | interrogée
    if met and j + 1 < len(words) and words[j + 1].plain in cues.prepositions | cues.contracted:
        return True
    age = word.text.isdigit() and j + 1 < len(words) and words[j + 1].plain in cues.years
    return bool(age or cues.role(word.plain) or word.plain in cues.relative or word.plain in cues.leads)


def acting(words: list[Token], quote: int, text: str, cues: Cues) -> bool:
    """Whether a title is the subject of what follows: « Les Eaux dormantes » sort mercredi."""
    titled = text[:1].isupper() and text[-1].isalnum() and len(text.split()) <= LONGEST_TITLE
    if not titled or words[quote].first or (quote and words[quote - 1].text not in cues.commas):
        return False
    after = words[quote + 1] if quote + 1 < len(words) else words[quote]
    return after.kind is Kind.WORD and after.text[:1].islower() and after.plain not in cues.verbs


def unread(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether an unknown verb and its subject follow as an incise: « Je tombais », rectifie sa cadette."""
    ahead = words[quote + 1 : quote + 4]
    if len(ahead) < 3 or ahead[0].text != "," or ahead[1].kind is not Kind.WORD or ahead[1].text[:1].isupper():
        return False
    tables = (cues.prepositions, cues.contracted, cues.conjunctions, cues.relative, cues.naming, cues.determiners)
    listed = any(ahead[1].plain in table for table in tables) or cues.role(ahead[1].plain) is not None
    return not listed and (ahead[2].plain in cues.determiners or ahead[2].name)


def titled(words: list[Token], quote: int, text: str, cues: Cues) -> bool:
    """Whether a noun right in front makes a capital and no full stop a title: die Petition „Rettet die Welle“."""
    bare = text.rstrip(".,")
    if quote and words[quote - 1].plain in OWNING and all(word[:1].isupper() for word in bare.split() if len(word) > 3):
        return len(bare.split()) <= LONGEST_TITLE  # NBC's “Meet the Press.”
    if not quote or not text[:1].isupper() or not text[-1].isalnum() or len(text.split()) > LONGEST_TITLE:
        return False
    noun, before = words[quote - 1], words[max(quote - 2, 0)]
    if noun.plain in cues.determiners and len(text.split()) <= SHORTEST_TITLE:
        return True
    if noun.plain in cues.places and len(text.split()) <= 3:
        return True
    known = noun.plain in cues.verbs or cues.role(noun.plain) is not None or noun.plain in cues.adverbs
    common = noun.kind is Kind.WORD and not noun.name and not known and not noun.hyphened
    return common and (before.plain in cues.determiners or before.plain in cues.contracted)


def _subject(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether a noun in front is but the subject of what is quoted: « que le projet « met la charrue avant … » »."""
    if quote < 3 or words[quote - 2].plain not in cues.determiners:
        return False
    return words[quote - 3].plain in cues.that or words[quote - 3].text in cues.commas


def _apposed(words: list[Token], quote: int, text: str, cues: Cues) -> bool:
    """Whether a comma stands between a title and what it is the title of: en sus memorias, «El ruido», …"""
    if quote < 2 or words[quote - 1].text not in cues.commas:
        return False
    if text[:1].islower() and words[max(0, quote - 4)].plain in cues.for_whom | {p[-1] for p in cues.according}:
        return False  # Selon l'association, « les familles attendent depuis des mois ».
    last = words[quote].last
    return words[quote - 2].plain in cues.naming - cues.sayings and (last.isalnum() or last in cues.commas)


def _whatever(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether somebody calls something so: what he called “a theft in broad daylight”; ce qu'il appelle « … »."""
    near = {word.plain for word in words[max(0, quote - 5) : quote - 1]}
    return bool(near & cues.whatever) and not near & (cues.nobody | cues.being)


def named(words: list[Token], quote: int, text: str, cues: Cues) -> bool:
    """Whether the words around a quotation make it a name, a title or a slogan."""
    if any(word.plain in cues.reading for word in words[quote + 1 : quote + 5]):
        return True
    if not quote or words[quote - 1].kind is not Kind.WORD:
        return _apposed(words, quote, text, cues)
    word = words[quote - 1]
    to_do = bool(cues.prenominal) and text[:1].islower() and text.split(maxsplit=1)[0].endswith(("er", "ir", "re"))
    if to_do or _subject(words, quote, cues) or _whatever(words, quote, cues):
        return False  # elle dit « prendre acte »
    told = bool(cues.articles) and word.plain in cues.places  # قال لـ«الشرق الأوسط»
    told = told or (bool(cues.articles) and names_thing(words, quote, cues))
    if told or (
        word.plain in cues.for_whom and any(w.plain in cues.charges for w in words[max(0, quote - 6) : quote - 1])
    ):
        return True
    if word.plain in cues.nicknaming:
        return quote > 1 and words[quote - 2].text == ","
    having = cues.having - cues.being
    perfect = cues.participle(word.plain) and any(w.plain in having for w in words[max(0, quote - 6) : quote - 1])
    small = word.plain in PLANS and text[:1].islower()  # elle salue un plan « ambitieux, mais financé »
    itself = small or any(
        w.plain in cues.reflexive for w in words[max(0, quote - 4) : quote - 1]
    )  # elle s'est dite « choquée »
    return word.plain in cues.naming and not perfect and not itself
