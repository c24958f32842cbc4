"""What makes it doubtful whom a pronoun means: a role nobody holds, a body of the same sentence, somebody new."""

from abc import abstractmethod

from make_episode.articles.quotes import surroundings
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.persons import Person
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.turns import Turn, Turns

TRIED = frozenset("prévenu prévenue accusé accusée inculpé inculpée condamné condamnée".split())
"""Roles of whom a trial is about, whose witnesses speak as well."""


class Doubts(Turns):
    """Knows who has come up since somebody spoke."""

    @abstractmethod
    def _with_role(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a role means."""

    def _settle(self, place: tuple[int, int]) -> None:
        """Find out whom the roles of the paragraph mean that nobody was introduced with."""
        words = self.words[place[0]]
        for here in self.people.trail.unresolved((place[0], -1), place):
            found = phrase(words, here[1], self.cues, len(words))
            person = self._with_role(here, found) if found and found.sort is Sort.ROLE else None
            otherwise = person and found and found.role in TRIED and person.roles and not person.known_as & TRIED
            if person is not None and not otherwise:
                self.people.trail.settle(here, person)
                if self.cues.prenominal:
                    self.people.trail.tell(here, person)

    def _passed_over(self, place: tuple[int, int], subject: Mention, last: Turn, speaking: Person) -> bool:
        """Whether somebody else comes up between a speaker's words and a quotation that opens a paragraph.

        « … », dit Ana Roy. Le lycéen, lui, pense au bac. // « … », sourit-il.
        """
        if place[1] or not subject.gender or not self.cues.prenominal:
            return False
        trail = self.people.trail
        if trail.somebody_since(last.ends, place, subject.gender):
            return True
        since = [s for s in trail.back(place) if s.place > last.ends and s.person is not speaking and s.person]
        new = (s.person for s in since if s.person and s.person.first == s.place and s.person.gender == subject.gender)
        seen = trail.seen(speaking, place) > last.ends
        return not seen and any(p.human and p.roles for p in new)

    def _led_by_another(self, place: tuple[int, int], subject: Mention, latest: Person) -> bool:
        """Whether the paragraph in front of a quotation that opens one is somebody else's: « Son équipier se tait. »"""
        before, trail = (place[0] - 1, -1), self.people.trail
        opens = place[1] == 0 and bool(self.cues.prenominal) and bool(subject.gender)
        return opens and trail.seen(latest, place) < before and trail.somebody_since(before, place, subject.gender)

    def _headed(self, place: tuple[int, int], subject: Mention) -> bool:
        """Whether a paragraph is about somebody without a name: « Le prévenu n'a rien contesté. Il avait bu. « … » »"""
        words, gender = self.words[place[0]], subject.gender
        start = next((i for i in range(place[1]) if words[i].first), 0)
        opening = words[: surroundings.SHORT + start]
        comma = next((i for i, word in enumerate(opening) if word.text in self.cues.commas), 0)
        if not gender:
            return False
        trail = self.people.trail
        return trail.somebody_since((place[0], -1), (place[0], comma + 3), gender) or self._official(place, subject)

    def _official(self, place: tuple[int, int], subject: Mention) -> bool:
        """Whether the paragraph is about an office nobody is known to hold: « Le député de Sète se tait. »"""
        words, cues = self.words[place[0]], self.cues
        offices = cues.offices | cues.functions | cues.variants | TRIED
        for here in self.people.trail.unresolved((place[0], -1), place, subject.gender):
            found = phrase(words, here[1], cues, len(words))
            official = found is not None and (found.role.split(" ")[-1] in offices or bool(found.scope))
            if found and official and self._with_role(here, found) is None:
                return True
        return False

    def _concerned(self, here: tuple[int, int], subject: Mention, speaker: Person | None) -> Person | None:
        """Whom « l'intéressé » means, of whom somebody has just spoken: the only other one near of the gender."""
        met = {id(s.person): s.person for s in self.people.trail.back(here) if s.person and s.person is not speaker}
        others = [p for p in met.values() if self.people.trail.fits(p, subject.gender) and p.gender == subject.gender]
        return others[0] if len(others) == 1 and speaker is not None else None

    @staticmethod
    def _bodys(place: tuple[int, int], front: Mention, subject: Mention) -> bool:
        """Whether a pronoun means a body of its sentence: « L'ARS renvoie à un avis où elle évoque « … » »."""
        return front.organisation and not front.doubtful and front.end <= subject.start < place[1]
