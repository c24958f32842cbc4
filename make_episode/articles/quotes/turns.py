"""Who spoke, and until where."""

from dataclasses import dataclass

from make_episode.articles.quotes.persons import Person


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever said something, as far as known."""

    person: Person | None = None
    alone: str = ""
    """The name of somebody or something that is no person of the article: an organisation."""
    shown: str = ""
    """The gender the words around the quotation show."""

    @property
    def name(self) -> str:
        return self.person.name if self.person else self.alone

    @property
    def gender(self) -> str:
        return (self.person.gender if self.person else "") or self.shown


NOBODY = Speaker()


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody has spoken, up to a place: (block, word)."""

    speaker: Speaker
    ends: tuple[int, int]
