"""Who spoke, and until where."""

from dataclasses import dataclass

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.people import People
from make_episode.articles.quotes.persons import Person
from make_episode.articles.quotes.tokens import Token

NEAR = 1
"""Paragraphs after which a speaker is no longer taken to go on."""
DIALOGUE = 4
"""Turns looked back on for the other one of two who speak."""


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


class Turns:
    """Remembers who has spoken so far, in reading order."""

    def __init__(self, words: list[list[Token]], cues: Cues, people: People) -> None:
        self.words = words
        self.cues = cues
        self.people = people
        self.turns: list[Turn] = []

    @property
    def silent(self) -> bool:
        """Whether nobody has spoken so far."""
        return not self.turns

    def note(self, speaker: Speaker, ends: tuple[int, int]) -> None:
        """Remember that a quotation ended here."""
        self.turns.append(Turn(speaker, ends))

    def last_turn(self, place: tuple[int, int]) -> Turn | None:
        """The turn before, if it is near enough to go on."""
        turn = self.turns[-1] if self.turns else None
        return turn if turn and turn.ends[0] >= place[0] - NEAR else None

    def follows(self, place: tuple[int, int]) -> bool:
        """Whether only who said it stands between the quotation before and a place: “A,” he said. “B.”"""
        last = self.last_turn(place)
        if last is None or last.ends[0] != place[0]:
            return False
        return not any(word.first for word in self.words[place[0]][last.ends[1] + 1 : place[1]])

    def plain(self, block: int, i: int) -> str:
        """A word as the tables have it; nothing where a subject stands inside the quotation, not among the words."""
        words = self.words[block]
        return words[i].plain if i < len(words) else ""

    def earlier(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """The one who spoke before the last speaker, in a dialogue of two."""
        near = [turn.speaker.person for turn in self.turns[-DIALOGUE:] if turn.ends[0] >= place[0] - 2]
        if self.turns and self.people.trail.others_since({id(p) for p in near}, self.turns[-1].ends, place):
            return None
        fitting = {id(person): person for person in near if person and person.gender == subject.gender}
        known = subject.gender and None not in near and len({id(person) for person in near}) == 2
        office = subject.sort is Sort.ROLE and subject.role.split(" ")[-1] in self.cues.offices
        return next(iter(fitting.values())) if known and not office and len(fitting) == 1 else None

    def speaking(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """The last speaker, if nobody else has come up since and the subject may be the same."""
        last = self.last_turn(place)
        person = last.speaker.person if last else None
        if last is None or person is None or subject.contrasted or not person.shows(subject.gender):
            return None
        office = subject.role.split(" ")[-1] in self.cues.offices and subject.sort is Sort.ROLE
        other = self.people.trail.named_since(
            person, last.ends, place, any_part=subject.sort is Sort.ROLE or not subject.gender
        )
        return None if office or other else person

    def set_apart(self, subject: Mention) -> Person | None:
        """The only other one who has spoken: « La romancière, elle, … » behind her publisher's words."""
        last = next((turn.speaker.person for turn in reversed(self.turns) if turn.speaker.person), None)
        spoken = {id(turn.speaker.person): turn.speaker.person for turn in self.turns}
        others = [p for p in spoken.values() if p and p is not last and not p.owned and p.gender == subject.gender]
        return others[0] if subject.gender and len(others) == 1 else None
