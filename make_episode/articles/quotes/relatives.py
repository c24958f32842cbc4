"""Whom a family name, a word for a brother or sister, or « le second » means among several persons."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention
from make_episode.articles.quotes.people import People
from make_episode.articles.quotes.persons import Person
from make_episode.articles.quotes.tokens import Token

PAIR = 2
PARTNERS = frozenset("compagne compagnon épouse époux mari femme conjoint conjointe".split())
BORN = (frozenset("aîné aînée".split()), frozenset("cadet cadette benjamin benjamine".split()))
"""Words for the elder and the younger of two, as roles."""
NEAR = 2
"""Paragraphs looked back on for two who are told apart as the first and the second."""


def sharing(people: People, subject: Mention, place: tuple[int, int]) -> Person | None:
    """The one of a family who is meant: the only one met so far, else the only one of the paragraphs around."""
    family = people.bearers(subject.name, subject.gender if subject.sure else "")
    met = [person for person in family if person.first and person.first < place]
    for since in ((0, -1), (place[0] - 1, -1), (place[0], -1)):
        near = [
            person for person in met if any(s.person is person and s.place > since for s in people.trail.before(place))
        ]
        if len(near) <= 1:
            return near[0] if near else None
    return None


def sibling(people: People, subject: Mention, of: Person | None, cues: Cues) -> Person | None:
    """« …, complète sa sœur »: the only other one of the family, of the gender that fits."""
    if of is not None and subject.role in PARTNERS:
        return _partner(people, subject, of)
    if of is None or subject.role not in cues.siblings or len(of.key) < PAIR:
        return None
    family = people.bearers(of.key[-1], "")
    others = [person for person in family if person is not of and person.human]
    fitting = [person for person in others if person.shows(subject.gender)]
    return fitting[0] if len(fitting) == 1 else None


def _partner(people: People, subject: Mention, of: Person) -> Person | None:
    """The only other one of the sentence that brings in the first: « Luc Rey et Ana Sy … », dit-il. Sa compagne …"""
    steps = people.trail.steps
    first = next((step for step in steps if step.person is of), None)
    beside = [s for s in steps if first and (s.place[0], s.sentence) == (first.place[0], first.sentence)]
    others = {id(step.person): step.person for step in beside if step.person is not of}
    only = next(iter(others.values())) if len(others) == 1 else None
    apart = only is None or bool(only.roles) or any(step.governed for step in beside)
    return only if only and not apart and only.human and subject.gender and only.gender == subject.gender else None


def one_of_two(
    words: list[Token], people: People, place: tuple[int, int], subject: Mention, cues: Cues
) -> Person | None:
    """Whom « le premier », « la seconde » means: of the two whom the last sentence that names two names."""
    nouns = [word.plain for word in words[subject.start : subject.end]]
    which = cues.ordinals.get(nouns[-1], 0) if len(nouns) == PAIR else 0
    if not which:
        return _other_born(words, people, place, subject)
    sentences: dict[tuple[int, int], list[Person]] = {}
    for step in people.trail.back(place):
        if step.person is not None and step.person.human and step.place[0] >= place[0] - NEAR:
            here = sentences.setdefault((step.place[0], step.sentence), [])
            here[:0] = [] if step.person in here else [step.person]
    pair = next((persons for persons in sentences.values() if len(persons) >= PAIR), [])
    return pair[which - 1] if len(pair) == PAIR and pair[which - 1].shows(subject.gender) else None


def _other_born(words: list[Token], people: People, place: tuple[int, int], subject: Mention) -> Person | None:
    """Whom « l'aîné » means beside « son cadet Luc »: the only other one of the paragraph, or of the family."""
    opposite = next((younger for elder, younger in (BORN, BORN[::-1]) if subject.role in elder), frozenset[str]())
    if not opposite or subject.closed or subject.owned:
        return None
    met = {id(s.person): s.person for s in people.trail.before(place) if s.person and s.person.human}
    here = [s for s in people.trail.before(place) if s.place[0] == place[0] and s.person]
    near = {id(s.person) for s in here}
    led = {id(s.person) for s in here if any(word.plain in opposite for word in words[s.place[1] : s.place[1] + 2])}
    born = [person for person in met.values() if person.known_as & opposite or id(person) in led]
    if len(born) != 1:
        return None
    family = people.bearers(born[0].key[-1], "")
    others = [p for p in met.values() if p is not born[0] and (id(p) in near or p in family)]
    return others[0] if len(others) == 1 and others[0].shows(subject.gender) else None


def clear(people: People, place: tuple[int, int], found: Person | None, subject: Mention) -> bool:
    """Whether « l'élue insoumise » is somebody of the paragraph, or the only one near of the gender it shows."""
    bare = subject.end - subject.start < 3 and not (found and found.known_as - {subject.role})
    if found is None or not subject.gender or bare or people.trail.named_in(found, place):
        return True
    near = people.trail.of_gender_since((0, -1), place, subject.gender)
    return not any(person is not found and not person.owned for person in near)
