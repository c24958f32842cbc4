"""What sentences say somebody is, away from the name itself: in front of it, or behind a form of to be."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.persons import SHOWN
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

if TYPE_CHECKING:
    from make_episode.articles.quotes.people import People


def openings(people: "People", words: list[Token], cues: Cues) -> None:
    """What a participle or role in front shows: « Interrogée par la radio, Dominique Lestrade … »."""
    for i, word in enumerate(words):
        gender = cues.states.get(word.plain, "") if word.first else ""
        role = cues.role(word.plain) if word.first and not (gender or cues.bare_roles) else None
        if not gender and role is None:
            continue
        comma = next((j for j in range(i + 1, min(i + 16, len(words))) if words[j].text == ","), 0)
        subject = phrase(words, comma + 1, cues, len(words)) if 0 < comma < len(words) - 1 else None
        person = people.find(subject.name) if subject is not None and subject.sort is Sort.NAME else None
        if person is None:
            continue
        person.weigh(gender, SHOWN)
        if gender and cues.role(word.plain) is not None:
            person.called.add(word.plain)  # « Élue il y a un an, Ingrid Solal … »: la maire
        if role is not None and subject is not None:
            scope = frozenset(w.plain for w in words[i + 1 : comma] if w.kind is Kind.WORD and len(w.plain) > 2)
            people.learn(person, replace(subject, role=role[0], gender=role[1], sure=cues.sure(*role), scope=scope))


def predicates(people: "People", words: list[Token], found: list[Mention], cues: Cues) -> None:
    """What a sentence says somebody is: « Le conducteur est Paul Rey »."""
    for role, name in pairwise(found):
        said = role.sort is Sort.ROLE and name.sort is Sort.NAME and name.start == role.end + 1
        if said and words[role.end].plain in cues.being and (person := people.find(name.name)) is not None:
            people.learn(person, replace(name, role=role.role, gender=role.gender, sure=role.sure, scope=role.scope))
