"""One person of an article, and one place where a person is spoken of."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from make_episode.articles.quotes.cues import stem
from make_episode.articles.quotes.mentions import ANYBODY

SURE, SHOWN, GUESSED, GRAMMAR = 4, 3, 2, 1
"""How much a gender weighs: a title or pronoun, a feminine noun, a given name, a grammatical masculine."""

INITIALS = (3, 6)
"""Letters of what a body is called for short, from and to."""


@dataclass(slots=True, eq=False)
class Person:
    """A full name and what the article shows of it."""

    name: str
    key: tuple[str, ...]
    gender: str = ""
    weight: int = 0
    roles: dict[str, set[str]] = field(default_factory=dict)
    """What the person is, and over what: {"ministre": {"santé"}}."""
    called: set[str] = field(default_factory=set)
    """What the article calls the person by without a name."""
    first: tuple[int, ...] = ()
    """Where the person is first spoken of: block and word."""
    owned: bool = False
    """Whether the article brings the person in as somebody else's: sa mère, Yvonne."""
    human: bool = False
    """Whether something shows that it is a person."""

    @property
    def known_as(self) -> frozenset[str]:
        return frozenset((*self.roles, *self.called))

    def shows(self, gender: str) -> bool:
        """Whether the gender does not speak against the person."""
        return not self.gender or not gender or self.gender == gender or self.weight == GRAMMAR

    def weigh(self, gender: str, weight: int) -> None:
        """Believe a gender if nothing stronger is known."""
        if gender and weight > self.weight:
            self.gender, self.weight = gender, weight


@dataclass(frozen=True, slots=True)
class Step:
    """A person spoken of: where, in which sentence, and whether as the complement of something else."""

    place: tuple[int, int]
    sentence: int
    person: Person | None
    """None for somebody without a name: un riverain."""
    gender: str
    governed: bool
    speaking: bool
    """Whether a verb of speech stands right beside the name."""


def nearer(one: Step, other: Step, gender: str) -> Step | None:
    """Which of two mentions in one sentence is meant: by gender, then by who speaks; None where both may be."""
    if one.person is None or other.person is None:
        named = one if other.person is None else other
        return named if named.person and gender and named.person.gender == gender else None
    if one.speaking == other.speaking or not gender:
        return None
    return one if one.speaking else other


def shortens(person: Person, others: list[Person]) -> bool:
    """Whether a name is but a part of another's, or its initial: El Fassi, N. El Fassi beside Najat El Fassi."""
    short, given = " ".join(person.key), person.key[0].removesuffix(".")
    if len(given) == 1 and any(
        p.key[0] != given and p.key[0][0] == given and p.key[1:] == person.key[1:] for p in others
    ):
        return True
    return any(p is not person and f" {short} " in f" {' '.join(p.key)} " for p in others)


def origins(person: Person) -> frozenset[str]:
    """Where a person is known to be from: -argentin."""
    return frozenset(role for role in person.known_as if role.startswith(ANYBODY) and role != ANYBODY)


def over(scope: frozenset[str], known: set[str]) -> bool:
    """Whether two descriptions of an office share a word, whatever its gender (malien, malienne), or initials."""
    shared = {_root(word) for word in scope} & {_root(word) for word in known}
    return bool(shared) or _initialled(scope, known) or _initialled(known, scope)


def _initialled(one: Collection[str], other: Collection[str]) -> bool:
    """Whether a word is made of the initials of others: FMIE, la Fédération marocaine de l'ingénierie de l'eau."""
    initials = Counter(word[0] for word in other)
    short = (word for word in one if INITIALS[0] <= len(word) <= INITIALS[1])
    return any((Counter(word) - initials).total() <= (len(word) > INITIALS[0]) for word in short)


def _root(word: str) -> str:
    """A word without its gender, and an Arabic one without what makes an adjective of a country: التونسي, تونس."""
    if not "ء" <= word[:1] <= "ي":
        return stem(word)
    bare = word.removeprefix("ال")
    return next((bare.removesuffix(end) for end in ("ية", "ي", "ا", "ة") if bare.endswith(end) and len(bare) > 4), bare)
