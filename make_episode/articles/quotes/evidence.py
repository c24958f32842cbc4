"""Who most likely said a quotation that no rule gives to anybody: small evidence, weighed.

Rules name a speaker on evidence that holds by itself. Where a role or a pronoun stands beside a quotation and they
leave it open, much may still speak for one person of the article: the sentence in front is about them, nobody else
is near, the role is what they are. Each such sign has a weight (`weights`), learned from annotated articles by
`benchmarks/speakers.py`; a person is named only where all of them together leave little doubt.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from make_episode.articles.quotes import arabic, surroundings
from make_episode.articles.quotes.asides import set_off
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.things import FIRMS
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.people import People
from make_episode.articles.quotes.persons import Person, Step, over
from make_episode.articles.quotes.tokens import Token
from make_episode.articles.quotes.turns import Turns
from make_episode.articles.quotes.weights import WEIGHTS

SURE_ENOUGH = 0.9
"""Probability from which a person is named."""
MANY = 3
"""Others near, from which more make no difference."""
CROWD = 8
"""Persons of an article, from which more make no difference."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What stands around one quotation, the same for everybody who may have said it."""

    place: tuple[int, int]
    kind: str
    subject: Mention | None
    steps: list[Step]
    """Who is spoken of in front of the quotation, the nearest first."""
    front: Mention | None
    """The subject of the sentence in front."""
    meant: Person | None
    """Whom that subject names."""

    @property
    def gender(self) -> str:
        return self.subject.gender if self.subject else ""


class Evidence:
    """Weighs what speaks for each person of an article."""

    def __init__(self, words: list[list[Token]], cues: Cues, people: People, turns: Turns) -> None:
        self.words = words
        self.cues = cues
        self.people = people
        self.turns = turns

    def likeliest(self, place: tuple[int, int], subject: Mention | None) -> Person | None:
        """The one who most likely said the quotation at a place (block, word), if it is likely enough."""
        if not self.may_tell(place, subject):
            return None
        weighed = {person: math.exp(score(signs)) for person, signs in self.signs(place, subject)}
        best = max(weighed, key=lambda person: weighed[person], default=None)
        if best and subject is None and surroundings.another(self.words[place[0]], place[1], best.gender, self.cues):
            return None
        return best if best and weighed[best] / (1 + sum(weighed.values())) >= SURE_ENOUGH else None

    def may_tell(self, place: tuple[int, int], subject: Mention | None) -> bool:
        """Whether the quotation is somebody's whom the article may have named."""
        if subject is None:
            start = surroundings.sentence_start(self.words[place[0]], place[1]) if place[1] else 0
            somebody = place[1] > 0 and self.people.trail.somebody_since((place[0], start), place)
            return not somebody and surroundings.alone(self.words[place[0]], place[1])
        if subject.sort not in {Sort.ROLE, Sort.PRONOUN} or subject.closed or subject.owned or subject.author:
            return False
        if subject.contrasted or set_off(self.words[place[0]], subject.start, self.cues):
            return False  # « … », avisou o técnico. O jogador do Benfica, por seu lado, diz-se « … »
        if subject.role in self.cues.strangers and surroundings.gone(self.words[place[0]], place[1], self.cues):
            return False
        if subject.role in FIRMS or (
            subject.sort is Sort.ROLE and arabic.over(self.words[place[0]], subject, self.cues)
        ):
            return False
        new = subject.gender and self.people.trail.new_in(place, subject.gender, (place[0], -1))
        return not new

    def signs(self, place: tuple[int, int], subject: Mention | None) -> Iterator[tuple[Person, dict[str, float]]]:
        """Whoever may have said the quotation at a place, each with what speaks for them and against them."""
        scene = self._scene(place, subject)
        if self._is_strangers(scene):
            return
        near = {id(step.person): step.person for step in scene.steps if step.person and step.person.human}
        for person in near.values():
            if person is not None and self._fits(person, scene):
                signs = self._signs(person, scene, len(near))
                if not (self._excluded(signs, scene) or self._rivalled(person, scene) or _elsewhere(person, scene)):
                    yield person, signs

    @staticmethod
    def _excluded(signs: dict[str, float], scene: _Scene) -> bool:
        """Whether one sign alone speaks against a person.

        An office is not guessed, nor is another's relative; whoever has spoken is left to the rules.
        """
        ahead = "in front" in signs
        if "another in front" in signs:
            return True
        if scene.kind == Sort.ROLE.value:
            bare = "no role known" in signs
            guessed = ((bare or "brought in as another's" in signs) and not ahead) or (bare and "complement" in signs)
            return guessed or ("an office" in signs and "same role" not in signs)
        apart = {"has spoken", "role since", "far"} if scene.kind == Sort.PRONOUN.value else set()
        return "brought in as another's" in signs or not signs.keys().isdisjoint(apart)

    def _fits(self, person: Person, scene: _Scene) -> bool:
        """Whether a person is of the gender shown, and nobody else of it is spoken of in the sentence in front."""
        if not self.people.trail.fits(person, scene.gender) or (
            scene.gender and person.gender not in {"", scene.gender}
        ):
            return False
        block, start = scene.place[0], surroundings.sentence_start(self.words[scene.place[0]], scene.place[1])
        others = (step for step in scene.steps if step.place >= (block, start) and step.person is not person)
        return not any(step.person is None or step.person.shows(scene.gender) for step in others)

    @staticmethod
    def _rivalled(person: Person, scene: _Scene) -> bool:
        """Whether a pronoun may as well mean another of that sentence: « Jean Roy a vu Paul Sy. L'échange dure. »"""
        last = next(step for step in scene.steps if step.person is person)
        here = (step for step in scene.steps if (step.place[0], step.sentence) == (last.place[0], last.sentence))
        others = {id(step.person) for step in here if step.person and step.person.shows(scene.gender)} - {id(person)}
        return scene.kind == Sort.PRONOUN.value and bool(others)

    def _is_strangers(self, scene: _Scene) -> bool:
        """Whether the sentence in front is about somebody without a name: « Son matelot opine. « … », glisse-t-il. »"""
        front, words = scene.front, self.words[scene.place[0]]
        if front is None or scene.meant is not None or scene.kind == Sort.ROLE.value:
            return False
        led = words[front.start].plain
        spoken = surroundings.institution(words, front, scene.gender, self.cues)
        return front.sort is Sort.ROLE or led in self.cues.indefinite or spoken

    def _scene(self, place: tuple[int, int], subject: Mention | None) -> _Scene:
        words = self.words[place[0]]
        front = surroundings.in_front(words, place[1], self.cues) if place[1] else None
        meant = None
        if front is not None and front.sort is Sort.NAME:
            meant = self.people.find(front.name)
        elif front is not None and front.sort is Sort.ROLE:
            meant = self.people.with_role(place, front)
        steps = sorted(self.people.trail.before(place), key=lambda step: step.place, reverse=True)
        return _Scene(place, subject.sort.value if subject else "alone", subject, steps, front, meant)

    def _signs(self, person: Person, scene: _Scene, persons: int) -> dict[str, float]:
        signs = {
            **self._nearness(person, scene),
            **self._turns(person, scene),
            **self._role(person, scene),
            "many persons": min(persons, CROWD) / CROWD,
            "brought in as another's": person.owned,
            "opens the paragraph": scene.place[1] == 0,
        }
        told = {f"{scene.kind}: {sign}": value for sign, value in signs.items()}
        return {sign: float(value) for sign, value in {**signs, **told, scene.kind: 1}.items() if value}

    def _nearness(self, person: Person, scene: _Scene) -> dict[str, float]:
        """Where the person is spoken of, and who else."""
        block, gender = scene.place[0], scene.gender
        here = [step for step in scene.steps if step.place[0] == block]
        before = [step for step in scene.steps if step.place[0] == block - 1]
        last = next(step for step in scene.steps if step.person is person)
        ranked = list(dict.fromkeys(id(s.person) for s in scene.steps if s.person and s.person.human))
        alike = [
            one
            for one in ranked
            if any(id(s.person) == one and s.person and s.person.shows(gender) for s in scene.steps)
        ]
        others = [{id(s.person) for s in near if s.person and s.person.human} - {id(person)} for near in (here, before)]
        front = scene.front
        return {
            "spoken of here": last.place[0] == block,
            "subject here": any(s.person is person and not s.governed for s in here),
            "first here": bool(here) and here[-1].person is person,
            "alone here": last.place[0] == block and not others[0],
            "subject before": any(s.person is person and not s.governed for s in before),
            "last before": bool(before) and before[0].person is person,
            "alone before": last.place[0] == block - 1 and not others[0] and not others[1],
            "far": last.place[0] < block - 1,
            "others here": min(len(others[0]), MANY) / MANY,
            "others before": min(len(others[1]), MANY) / MANY,
            "latest": ranked[0] == id(person),
            "second latest": id(person) in ranked[1:2],
            "latest alike": bool(gender) and alike[:1] == [id(person)],
            "only alike": bool(gender) and alike == [id(person)],
            "in front": scene.meant is person,
            "another in front": scene.meant is not None and scene.meant is not person,
            "role in front": front is not None and front.sort is Sort.ROLE and scene.meant is None,
            "pronoun in front": front is not None and front.sort is Sort.PRONOUN and front.gender == person.gender,
            "other pronoun in front": front is not None
            and front.sort is Sort.PRONOUN
            and front.gender != person.gender,
            "nobody in front": front is not None and front.sort is Sort.NOBODY,
            "role since": self.people.trail.role_since(last.place, scene.place, gender),
            "somebody unnamed here": any(step.person is None for step in here),
            "gender known": bool(gender) and person.gender == gender,
            "gender unknown": bool(gender) and not person.gender,
        }

    def _turns(self, person: Person, scene: _Scene) -> dict[str, float]:
        """Whether the person has spoken."""
        turns = self.turns.turns
        last = turns[-1] if turns else None
        near = self.turns.last_turn(scene.place)
        own = sum(turn.speaker.person is person for turn in turns)
        return {
            "spoke last": last is not None and last.speaker.person is person,
            "speaks": near is not None and near.speaker.person is person,
            "speaks here": near is not None and near.speaker.person is person and near.ends[0] == scene.place[0],
            "another speaks here": near is not None
            and near.speaker.person not in {None, person}
            and near.ends[0] == scene.place[0],
            "somebody unnamed speaks": near is not None and near.speaker.person is None,
            "has spoken": own > 0,
            "share of turns": own / len(turns) if turns else 0,
        }

    def _role(self, person: Person, scene: _Scene) -> dict[str, float]:
        """How the role beside the quotation agrees with what the person is known to be."""
        subject = scene.subject
        if subject is None or not subject.role:
            return {}
        same = subject.role != ANYBODY and subject.role in person.known_as
        office = subject.role.split(" ")[-1] in self.cues.offices | self.cues.functions
        akin = any(one is person for one in self.people.akin(scene.place, subject))
        return {
            "same role": same,
            "akin role": akin,
            "role of another": not same and self.people.role_taken(subject),
            "another profession": self.people.unlike(person, subject),
            "another office": office and bool(person.roles) and not same and not akin,
            "an office": office,
            "no role known": not person.roles,
            "complement": subject.complement,
            "points back": subject.demonstrative,
            "noun not listed": subject.unlisted,
            "set against": subject.contrasted,
        }


def _elsewhere(person: Person, scene: _Scene) -> bool:
    """Whether a person has the role over something else: la directrice du musée, for a laboratory's."""
    if scene.subject is None:
        return False
    known = person.roles.get(scene.subject.role, set())
    return bool(scene.subject.scope and known) and not over(scene.subject.scope, known)


def score(signs: dict[str, float]) -> float:
    """What the signs say together: the logarithm of how much likelier a person is than nobody."""
    return sum(WEIGHTS.get(sign, 0) * value for sign, value in signs.items())
