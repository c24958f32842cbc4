"""What sentences say somebody is, away from the name itself: in front of it, or behind a form of to be."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.doings import doings
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.persons import SHOWN
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

if TYPE_CHECKING:
    from make_episode.articles.quotes.people import People

SHORT = 8
"""Words of an office at most that is named without its noun."""


def introduce(people: "People", words: list[Token], found: list[Mention], cues: Cues) -> None:
    """Keep all that a paragraph says so."""
    openings(people, words, cues)
    offices(people, words, found, cues)
    predicates(people, words, found, cues)
    doings(people, words, found, cues)


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


def fellows(people: "People", found: list[Mention], cues: Cues, office: str) -> str:
    """Give a counterpart the office named before: « Paul Rey et son homologue malien, Ali Ba »; returns the last one.

    Somebody's colleague is what the one named right before is: « le médecin Paul Rey et son confrère Ali Ba ».
    """
    before = ""
    for mention in found:
        if mention.sort is not Sort.NAME or not mention.role or (person := people.find(mention.name)) is None:
            continue
        shared = office if mention.role in cues.counterparts else before if mention.role in cues.fellows else ""
        if shared:
            people.learn(person, replace(mention, role=shared, gender=""))
        elif mention.role.split(" ")[-1] in cues.offices:
            office = mention.role
        before = mention.role
    return office


def offices(people: "People", words: list[Token], found: list[Mention], cues: Cues) -> None:
    """The office that is said but once of two: « el ministro de Sanidad, Luis Rey, y el de Justicia, Ana Sol »."""
    last: Mention | None = None
    for one in found:
        person = people.find(one.name) if one.sort is Sort.NAME else None
        if person is None:
            continue
        between = [word.plain for word in words[last.end : one.start]] if last and not one.role else []
        conjunction, determiner, of, *over = [*between[between[:1] == [","] :], "", "", ""]
        elided = conjunction in cues.both and of in cues.of and determiner not in cues.roles
        if last and elided and len(between) < SHORT:
            scope = frozenset(word for word in over if len(word) > len("del"))
            people.learn(person, replace(one, role=last.role, gender=last.gender, sure=False, scope=scope))
        last = one if one.role and not one.role.startswith(ANYBODY) else None


def couples(people: "People", words: list[Token], found: list[Mention], cues: Cues) -> None:
    """The family name that is said but once of two: « Marco e Silvia Tosi »."""
    for one, other in pairwise(mention for mention in found if mention.sort is Sort.NAME):
        beside = other.start == one.end + 1 and words[one.end].plain in cues.both
        given, *family = other.name.split()
        lone = " " not in one.name and given_gender(one.name) is not None and given_gender(given) is not None
        if beside and lone and family and people.find(one.name) is None and other.end - other.start == len(family) + 1:
            people.meet(replace(one, name=" ".join((one.name, *family))))


def with_role(words: list[Token], mention: Mention, cues: Cues) -> Mention:
    """The mention with the role right in front of the name: l'arrivée de | l'entraîneur portugais Rui Sol."""
    if mention.role or mention.titled or mention.organisation or mention.human or not cues.prenominal:
        return mention
    for i in range(mention.start + 1, mention.end - len(mention.name.split())):
        if words[i].plain in cues.determiners or words[i - 1].plain in cues.contracted:
            found = phrase(words, i, cues, mention.end)
            if found is not None and found.sort is Sort.NAME and found.name == mention.name and found.role:
                return replace(found, start=mention.start, complement=True)
    return mention
