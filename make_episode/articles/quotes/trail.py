"""Where persons are spoken of in an article, and who was spoken of last."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from make_episode.articles.quotes.names import SAINTS
from make_episode.articles.quotes.persons import GRAMMAR, Person, Step, nearer
from make_episode.articles.quotes.tokens import fold

REACH = 3
"""Paragraphs a pronoun may look back."""
OPENING = 12
"""Words at the head of a paragraph within which whom it is about is named."""
ARTICLES = frozenset("la le les the".split())
"""Words that begin a title or a place rather than a name nobody knows to be a person's."""
TRAIL = 60
"""Mentions a pronoun may look back."""


class Trail:
    """Mentions of persons in reading order. `authors` wrote the article, `things` are names that are no person's."""

    def __init__(self, authors: tuple[str, ...], things: frozenset[str]) -> None:
        self._authors = {tuple(fold(name).split()) for name in authors}
        self._things = things
        self._steps: list[Step] = []
        self._new: list[tuple[tuple[int, int], str]] = []
        self._unresolved: list[tuple[tuple[int, int], str]] = []
        self._complements: set[tuple[int, int]] = set()

    def leave(self, place: tuple[int, int], gender: str, *, governed: bool = False) -> None:
        """Remember a role that fits nobody by name, perhaps as a complement."""
        self._unresolved.append((place, gender))
        if governed:
            self._complements.add(place)

    def bring(self, place: tuple[int, int], gender: str) -> None:
        """Remember somebody without a name who is brought in: une ornithologue."""
        self._new.append((place, gender))

    def new_in(self, place: tuple[int, int], gender: str, since: tuple[int, int]) -> bool:
        """Whether somebody without a name was brought into a paragraph in front of a place, since another."""
        here = (shown for at, shown in self._new if at[0] == place[0] and since <= at < place)
        return any(not gender or shown in {"", gender} for shown in here)

    def note(self, step: Step) -> None:
        self._steps.append(step)
        if step.person is not None and not step.person.first:
            step.person.first = step.place

    def settle(self, place: tuple[int, int], person: Person) -> None:
        """Remember whom a role at a place has turned out to mean."""
        self._unresolved = [left for left in self._unresolved if left[0] != place]
        at = bisect_left(self._steps, place, key=lambda step: step.place)
        if at < len(self._steps) and self._steps[at].place == place and self._steps[at].person is None:
            self._steps[at] = replace(self._steps[at], person=person)

    def tell(self, place: tuple[int, int], person: Person) -> None:
        """Note that a role without a name has turned out to be a person, as the subject of its own sentence."""
        at = bisect_left(self._steps, place, key=lambda step: step.place)
        if at == len(self._steps) or self._steps[at].place != place:
            self._steps.insert(at, Step(place, -1 - place[1], person, "", governed=False, speaking=False))

    @property
    def steps(self) -> tuple[Step, ...]:
        """All mentions in reading order."""
        return tuple(self._steps)

    def back(self, place: tuple[int, int]) -> Iterator[Step]:
        """Mentions before a place, the nearest first."""
        end = bisect_left(self._steps, place, key=lambda step: step.place)
        for step in reversed(self._steps[max(0, end - TRAIL) : end]):
            if step.place[0] < place[0] - REACH:
                return
            yield step

    def before(self, place: tuple[int, int]) -> Iterator[Step]:
        """All mentions in front of a place, the first first."""
        return (step for step in self._steps if step.place < place)

    def seen(self, person: Person, before: tuple[int, int]) -> tuple[int, int]:
        """Where a person was last spoken of."""
        return next((step.place for step in self.back(before) if step.person is person), before)

    def ahead(self, person: Person, place: tuple[int, int]) -> bool:
        """Whether a person comes up only behind a place while others have before it."""
        others = any(step.person and step.person.human for step in self.back(place))
        return others and person.first > place

    def named_before(self, place: tuple[int, int]) -> bool:
        """Whether anybody is spoken of in front of a place."""
        return bool(self._steps) and self._steps[0].place < place

    def only_one(self, place: tuple[int, int]) -> Person | None:
        """The only person spoken of in front of a place."""
        met = {id(s.person): s.person for s in self.before(place) if s.person and not s.governed}
        person = next(iter(met.values())) if len(met) == 1 else None
        return person if person and (self.perhaps(person) or self.fits(person, "")) else None

    def named_in(self, person: Person, place: tuple[int, int]) -> bool:
        """Whether a person is spoken of in the paragraph of a place, in front of it."""
        return any(step.person is person and step.place[0] == place[0] for step in self.back(place))

    def led(self, person: Person, place: tuple[int, int]) -> bool:
        """Whether a person is the subject of something in a paragraph or the one before."""
        return any(
            step.person is person and not step.governed for step in self.back(place) if step.place[0] >= place[0] - 1
        )

    def alone_led(self, person: Person, place: tuple[int, int], gender: str) -> bool:
        """Whether a paragraph, or the one before, begins with a person and names nobody else of a gender."""
        near = [step for step in self.back(place) if step.place[0] >= place[0] - 1]
        rivals = any(s.person and s.person is not person and s.person.human and s.person.shows(gender) for s in near)
        return not rivals and any(s.person is person and not s.governed and s.place[1] <= OPENING for s in near)

    def unnamed_in(self, place: tuple[int, int], gender: str) -> bool:
        """Whether somebody without a full name acts in the paragraph of a place, in front of it."""
        here = (step for step in self.back(place) if step.place[0] == place[0])
        return any(step.person is None and step.gender in {"", gender} for step in here)

    def rivalled(self, person: Person, place: tuple[int, int], since: int = 0, gender: str = "m") -> bool:
        """Whether somebody else of the same gender is spoken of near a place, in or behind a paragraph.

        With no `gender` shown, anybody else.
        """
        near = (step for step in self.back(place) if step.place[0] >= since)
        others = (step.person for step in near if step.person and step.person is not person)
        return any(p.human and ((p.gender and p.gender == person.gender) or not gender) for p in others)

    def aside(self, person: Person, place: tuple[int, int]) -> bool:
        """Whether a person was but a complement when last spoken of, in the paragraph of a place."""
        last = next((step for step in self.back(place) if step.person is person), None)
        return last is not None and last.place[0] == place[0] and last.governed

    def named_since(
        self, person: Person | None, after: tuple[int, int], before: tuple[int, int], *, any_part: bool = False
    ) -> bool:
        """Whether anybody else is spoken of between two places, as a complement only if asked for."""
        return any(
            step.place > after
            and (any_part or not step.governed)
            and step.person is not person
            and (not step.person or step.person.human or self.perhaps(step.person))
            for step in self.back(before)
        )

    def others_since(self, known: set[int], after: tuple[int, int], before: tuple[int, int]) -> bool:
        """Whether anybody but some is spoken of between two places."""
        steps = (step for step in self.back(before) if step.place > after and step.person)
        return any(id(s.person) not in known and (s.person.human or self.perhaps(s.person)) for s in steps if s.person)

    def centre(self, place: tuple[int, int]) -> Person | None:
        """The person last spoken of in the paragraph of a place, in front of it, other than as a complement."""
        here = (step for step in self.back(place) if step.place[0] == place[0] and not step.governed)
        return next((step.person for step in here), None)

    def thing_in(self, place: tuple[int, int], gender: str) -> bool:
        """Whether a company is the subject of something in the paragraph of a place, in front of it."""
        here = (s.person for s in self.back(place) if s.place[0] == place[0] and not s.governed and s.person)
        return any(not p.human and self.is_thing(p) and p.gender in {"", gender} for p in here)

    def rivals(self, person: Person | None, after: tuple[int, int], before: tuple[int, int], gender: str) -> bool:
        """Whether anybody else who may have a gender is spoken of between two places, as a complement or not."""
        others = (s.person for s in self.back(before) if s.place > after and s.person is not person)
        return any(p is None or ((p.human or self.perhaps(p)) and p.shows(gender)) for p in others)

    def beside(self, person: Person, after: tuple[int, int], before: tuple[int, int], gender: str) -> list[int]:
        """The words with which other persons of a gender are named between two places, other than as complements."""
        since = (step for step in self.back(before) if step.place >= after and not step.governed)
        fitting = ((s.place[1], s.person) for s in since if s.person is not None and s.person is not person)
        return [i for i, other in fitting if other.human and other.shows(gender)]

    def somebody_since(self, after: tuple[int, int], before: tuple[int, int], gender: str = "") -> bool:
        """Whether such a role is the subject of anything between two places: not « junto con su marido »."""
        return bool(self.unresolved(after, before, gender))

    def unresolved(self, after: tuple[int, int], before: tuple[int, int], gender: str = "") -> list[tuple[int, int]]:
        """Where such roles stand, perhaps of a gender."""
        since = ((at, shown) for at, shown in self._unresolved if after <= at < before and at not in self._complements)
        return [at for at, shown in since if not gender or shown == gender]

    def role_since(self, after: tuple[int, int], before: tuple[int, int], gender: str = "") -> bool:
        """Whether somebody is spoken of between two places by a role that fits nobody by name, perhaps of a gender."""
        index = bisect_left(self._unresolved, after, key=lambda left: left[0])
        since = itertools.takewhile(lambda left: left[0] < before, self._unresolved[index:])
        return any(not gender or shown in {"", gender} for _, shown in since)

    def of_gender(self, place: tuple[int, int], gender: str, beside: Person) -> list[Person]:
        """Those spoken of in the same paragraph as another person who are known to be of a gender."""
        block = self.seen(beside, place)[0]
        near = {id(s.person): s.person for s in self.back(place) if s.person and s.place[0] == block}
        return [p for p in near.values() if p.gender == gender and p.weight > GRAMMAR and self.fits(p, gender)]

    def of_gender_since(self, after: tuple[int, int], before: tuple[int, int], gender: str) -> list[Person]:
        """The same between two places."""
        since = {id(s.person): s.person for s in self.back(before) if s.person and s.place > after}
        return [p for p in since.values() if p.gender == gender and p.weight > GRAMMAR and self.fits(p, gender)]

    def perhaps_since(self, after: tuple[int, int], before: tuple[int, int]) -> list[Person]:
        """Those spoken of between two places whose name nothing shows to be a person's, but may be one."""
        return [s.person for s in self.back(before) if s.person and s.place > after and self.perhaps(s.person)]

    def implied(self, place: tuple[int, int], gender: str) -> Person | None:
        """The only person of a gender spoken of at all in this paragraph and the one before."""
        near = [step.person for step in self.back(place) if step.place[0] == place[0]]
        if not any(p and self.fits(p, gender) for p in near):
            near = [step.person for step in self.back(place) if step.place[0] >= place[0] - 1]
        fitting = {id(p): p for p in near if p and p.gender == gender and self.fits(p, gender)}
        others = (p for p in near if p and id(p) not in fitting and not p.gender and (p.human or self.perhaps(p)))
        clear = None not in near and next(others, None) is None
        only = next(iter(fitting.values())) if len(fitting) == 1 and clear else None
        return only if only and not self.role_since(self.seen(only, place), place, gender) else None

    def latest(self, place: tuple[int, int], gender: str = "", *, any_part: bool = False) -> Person | None:
        """The person last spoken of before a place whose gender fits; None where one sentence names two of them.

        Complements (« la sœur de Paul ») count only if asked for, names that nothing shows to be a person's never.
        """
        best: Step | None = None
        for step in self.back(place):
            if best is not None and (step.place[0], step.sentence) != (best.place[0], best.sentence):
                break
            if step.governed and not any_part:
                continue
            if not self.may_be(step, gender):
                somebody = step.person and not step.governed and self.perhaps(step.person)
                if best is None and somebody:
                    return None
                continue
            if best is None:
                best = step
                if any_part:
                    break
            elif step.person is not best.person:
                best = nearer(best, step, gender)
                if best is None:
                    return None
        return self._nearer(best, place, "" if any_part else gender)

    def _nearer(self, best: Step | None, place: tuple[int, int], gender: str) -> Person | None:
        """Whoever the paragraph of a place names as a complement, rather than somebody of one before.

        « Même inquiétude chez Odette, 83 ans. « … », raconte la vieille dame. »
        """
        block = place[0] - (place[1] == 0)  # the text in front of a quotation that opens a paragraph
        if best is None or best.place[0] >= block or not gender:
            return best.person if best else None
        here = (step.person for step in self.back(place) if step.place[0] >= block and step.governed)
        near = {id(p): p for p in here if p and p.gender == gender and self.fits(p, gender)}
        if not near or id(best.person) in near:
            return best.person
        return next(iter(near.values())) if len(near) == 1 else None

    def may_be(self, step: Step, gender: str) -> bool:
        if step.person is None:
            return not gender or not step.gender or step.gender == gender
        return self.fits(step.person, gender)

    def is_thing(self, person: Person) -> bool:
        """Whether a word of a name is none of a person's: Banque, Casa Transports, San Sebastián."""
        return bool({*person.key} & self._things) or (person.key[0] in SAINTS and not person.human)

    def perhaps(self, person: Person) -> bool:
        """Whether a name that nothing shows to be a person's may be one."""
        led = person.key[0] in ARTICLES  # La Chambre des absents
        thing = led or self.is_thing(person) or person.key in self._authors
        return not person.human and " " in person.name and not thing

    def fits(self, person: Person, gender: str) -> bool:
        return person.human and person.shows(gender) and person.key not in self._authors
