"""What a noun phrase says of whom it stands for."""

from dataclasses import dataclass
from enum import StrEnum

ANYBODY = "-"
"""The role of a noun phrase that only points back: la Japonaise, ce père de 38 ans."""


class Sort(StrEnum):
    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"
    NOBODY = "nobody"
    """A subject, but no single person: on, the company."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that may stand for a speaker; `start` and `end` count words."""

    sort: Sort
    start: int
    end: int
    name: str = ""
    gender: str = ""
    sure: bool = True
    """Whether the gender is more than a grammatical masculine: « le maire » may be a woman."""
    role: str = ""
    scope: frozenset[str] = frozenset()
    """What the role is over: « de la Santé »."""
    also: frozenset[str] = frozenset()
    """Further roles: the second of « le préfet, le colonel Ba », the lawyer's of « Me Ba »."""
    closed: bool = False
    """Whether it brings somebody new (un riverain) or belongs to another (Rey's lawyer)."""
    complement: bool = False
    """Whether it says whose or of what it is: la directrice de l'école."""
    demonstrative: bool = False
    """Whether it points back: ce père de deux filles, la cinéaste de 38 ans."""
    organisation: bool = False
    doubtful: bool = False
    """Whether the organisation is but a single word behind a determiner: le Kremlin, le Carolo."""
    titled: bool = False
    owned: bool = False
    """Whether it introduces somebody as another's: sa mère, Yvonne."""
    human: bool = False
    """Whether what follows shows a person."""
    author: bool = False
    """Whether it is the writer, or whoever reads: we, you."""
    contrasted: bool = False
    """Whether it is set against whoever spoke before: « L'actrice, elle, … »"""
    unlisted: bool = False
    """Whether the role is a noun nobody has listed, as the subject of an incise: « », disse o militar."""
    last: bool = False
    """Whether it says that the person named last is meant: « ce dernier »."""

    @property
    def origins(self) -> frozenset[str]:
        """Where it says that somebody is from, as roles: « el técnico argentino »."""
        return frozenset(role for role in (self.role, *self.also) if role.startswith(ANYBODY) and role != ANYBODY)
