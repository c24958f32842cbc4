"""What somebody does, said by a verb: « Paul Rey, qui préside le comité », « l'atelier que dirige Ana Sol »."""

from dataclasses import replace
from typing import TYPE_CHECKING

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.tokens import Kind, Token

if TYPE_CHECKING:
    from make_episode.articles.quotes.people import People

OFFICES = {
    verb: roles
    for verbs, *roles in (
        ("préside présidait", "président", "présidente"),
        ("dirige dirigeait", "directeur", "directrice"),
        ("entraîne entraînait", "entraîneur", "entraîneuse"),
        ("fonda fondé", "fondateur", "fondatrice"),
        ("commande commandait", "commandant", "commandante"),
        ("gère gérait tient tenait", "gérant", "gérante"),
    )
    for verb in verbs.split()
}
"""What is done, and what a man and a woman who do it are."""
NEAR = 3
"""Words between a name and what is done: a longtemps dirigé."""
OVER = 5
"""Words of what it is done to, at most."""


def doings(people: "People", words: list[Token], found: list[Mention], cues: Cues) -> None:
    """Keep as a role what a verb right beside a name says that somebody does."""
    if not cues.prenominal:
        return
    for mention in found:
        person = people.find(mention.name) if mention.sort is Sort.NAME else None
        verb = _verb(words, mention, cues) if person is not None else None
        if person is None or verb is None:
            continue
        man, woman = OFFICES[words[verb].plain]
        behind = words[verb + 1 : verb + 1 + OVER] if verb >= mention.end else words[max(0, verb - OVER) : verb - 1]
        stop = next((j for j, word in enumerate(behind) if word.kind is not Kind.WORD), len(behind))
        over = behind[:stop] if verb >= mention.end else behind
        small = cues.prepositions | cues.contracted | {*cues.determiners}
        scope = frozenset(word.plain for word in over if word.kind is Kind.WORD and word.plain not in small)
        role = woman if person.gender == "f" else man
        if scope and cues.role(role) is not None:
            people.learn(person, replace(mention, role=role, gender="", sure=False, scope=scope))


def _verb(words: list[Token], mention: Mention, cues: Cues) -> int | None:
    """Where the verb stands: behind the name and its « qui », or between « que » and the name."""
    before = words[max(0, mention.start - 2) : mention.start]
    if len(before) == 2 and before[0].plain in cues.relative and before[1].plain in OFFICES:
        return mention.start - 1
    for j in range(mention.end, min(mention.end + NEAR, len(words) - 1)):
        word = words[j]
        if word.plain in OFFICES:
            held = words[j + 1].plain in cues.determiners
            return j if held and (not cues.participle(word.plain) or words[j - 1].plain in cues.having) else None
        if not (word.text in cues.commas or word.plain in cues.who or word.plain in cues.having):
            return None
    return None
