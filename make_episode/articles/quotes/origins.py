"""Where somebody is from tells two of one role apart: « el técnico argentino » is not the Spaniard."""

from typing import TYPE_CHECKING

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import ANYBODY, Mention
from make_episode.articles.quotes.persons import Person, origins, over

if TYPE_CHECKING:
    from make_episode.articles.quotes.people import People


def fitting(
    people: "People", cues: Cues, place: tuple[int, int], subject: Mention, person: Person | None
) -> Person | None:
    """Whom a role with an origin means, given whom the role alone would: never somebody from elsewhere."""
    if not subject.origins or subject.closed:
        return person
    met = {id(step.person): step.person for step in people.trail.before(place) if step.person}
    natives = [p for p in met.values() if subject.origins & origins(p) and p.shows(subject.gender)]
    if person is not None and (person in natives or (not natives and not origins(person))):
        return person
    if natives:
        same = [p for p in natives if _like(p, subject, cues) or not _trades(p) or subject.role in subject.origins]
        return same[0] if len(same) == 1 and (person is None or origins(person)) else None
    return _left_over([p for p in met.values() if _like(p, subject, cues)], subject)


def native(people: "People", place: tuple[int, int], mention: Mention) -> Person | None:
    """The only one near who may be from where a word says: « le Slovène », with a German and a Pole about."""
    told = {
        id(s.person): s.person for s in people.trail.back(place) if s.person and origins(s.person) & mention.origins
    }
    if len(told) == 1:
        return next(iter(told.values()))
    for block in (place[0], place[0] - 1):
        steps = (step for step in people.trail.back(place) if step.place[0] >= block)
        near = {id(step.person): step.person for step in steps if step.person}
        fitting = [person for person in near.values() if _may_come(people, person, mention)]
        said = [p for p in fitting if over(frozenset({mention.role[1:]}), set().union(*p.roles.values()))]
        fitting = said or fitting  # « le Belge »: son confrère belge
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _may_come(people: "People", person: Person, mention: Mention) -> bool:
    """Whether nothing says that a person is from elsewhere."""
    elsewhere = bool(origins(person) - mention.origins)
    return (person.human or people.trail.perhaps(person)) and person.shows(mention.gender) and not elsewhere


def _trades(person: Person) -> frozenset[str]:
    """What a person is, apart from where they are from."""
    return person.known_as - origins(person) - {ANYBODY}


def _like(person: Person, subject: Mention, cues: Cues) -> bool:
    """Whether a person is what a role says, or much the same."""
    kin = frozenset[str]().union(*(group for group in cues.kin if subject.role in group))
    return bool(_trades(person) & (kin | {subject.role}))


def _left_over(trade: list[Person], subject: Mention) -> Person | None:
    """The only one of a trade who is not known to be from elsewhere, where others are."""
    left = [p for p in trade if not origins(p) and p.shows(subject.gender)]
    return left[0] if len(left) == 1 and len(trade) > 1 else None
