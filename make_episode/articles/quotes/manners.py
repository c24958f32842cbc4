"""How and where something is said, set off by commas in an incise: « …, lâche Paul Rey, la voix grave. »"""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.tables import words as table
from make_episode.articles.quotes.tokens import Kind, Token

HOW = table(
    """
    voix ton larmes yeux œil tête main mains sourire regard visage air mine geste front poing poings bras dos lèvres
    gorge épaules nerfs bout micro casque casquette lunettes téléphone cigarette tasse verre bonnet blouse gilet
    debout émotion amertume ironie humour malice fierté
    """
)
"""What a speaker shows or holds."""
WHERE = table(
    """
    presse journalistes micro antenne communiqué entretien interview plateau hémicycle télévision radio caméra caméras
    barre afp reuters twitter facebook linkedin instagram x france-info
    """
)
"""Before whom or what."""
SLIGHTLY = table("très assez si tout un peu brin mi")
"""What may stand in front of how somebody feels."""
LONGEST = 9
"""Words of such an aside, at most."""
ENDINGS = ("er", "ir", "oir", "dre")
"""Endings of infinitives, which go on with what is said: Il faut, dit-il, garder la tête froide."""


def aside(words: list[Token], j: int, cues: Cues, *, begun: bool) -> int:
    """Where what says how or where it was said ends, if it stands between this word and the next mark, else 0.

    Behind one such aside (`begun`) a last one needs no more than a preposition: « …, à bout, au poste de secours. »
    """
    end = next((k for k in range(j, len(words)) if words[k].kind is not Kind.WORD), len(words))
    if not cues.prenominal or not 0 < end - j <= LONGEST or _speech(words, j, end, cues):
        return 0
    inside = {word.plain for word in words[j:end]}
    governed = words[j].plain in cues.prepositions | cues.contracted
    second = words[min(j + 1, end - 1)]
    led = governed or words[j].plain in {*cues.determiners, *HOW} or second.plain in cues.prepositions
    told = inside & WHERE or (words[j].plain in cues.places and second.name)
    last = begun and governed and (end >= len(words) or words[end].ends)
    found = (led and inside & HOW) or (governed and told) or last
    return end if found or _day(words, j, cues) or _state(words, j, end, cues) else 0


def _state(words: list[Token], j: int, end: int, cues: Cues) -> bool:
    """Whether the words say no more than how somebody feels: visiblement fatigué, très émue."""
    small = all(cues.slight(word.plain) or word.plain in SLIGHTLY for word in words[j : end - 1])
    return small and bool(cues.state(words[end - 1].plain)) and not words[j].name


def _day(words: list[Token], j: int, cues: Cues) -> bool:
    """Whether a day stands here: lundi, ce mardi matin."""
    k = j + (words[j].plain in cues.demonstrative)
    return k < len(words) and words[k].plain in cues.adverbs and words[k].plain.endswith("di")


def _speech(words: list[Token], j: int, end: int, cues: Cues) -> bool:
    """Whether the words go on with what is said: a verb, a conjunction, an infinitive."""
    opening = words[j].plain
    tables = (cues.conjunctions, cues.that, cues.relative, cues.for_whom, cues.pronouns, cues.nobody)
    if any(opening in one for one in tables) or opening.endswith(ENDINGS):
        return True
    having = cues.having | cues.being | cues.idle | cues.impersonal
    return any(word.plain in having or word.plain in {"ne", "n'", "se", "s'"} for word in words[j:end])
