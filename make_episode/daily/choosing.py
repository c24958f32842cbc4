"""Articles -> what is in an edition: corrections told from polish, the same story joined, the time filled."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from make_episode.daily.fitting import Room, fitting
from make_episode.daily.leads import Lead, moment, plain
from make_episode.daily.ledger import Entry, Told
from make_episode.daily.report import LeftOut, Story
from make_episode.daily.sameness import Sketch, likeness, sketch
from make_episode.model import Article, Origin
from make_episode.scripts.edition import Part

AGAIN = 60
"""Likeness from which an article tells what an earlier edition did: only nearly the same text. What comes of a story
the next day shares its names and figures (24 to 56 in tests/daily_stories), and should be told."""
_MOST_TEXT = 20_000  # letters of an article that are remembered


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be in the edition."""

    lead: Lead
    article: Article
    sketch: Sketch
    corrected: bool = False
    seconds: float = 0.0
    same: tuple["Candidate", ...] = ()
    """Others that tell the same story."""

    @property
    def section(self) -> str:
        return self.lead.source.section

    @property
    def keys(self) -> tuple[str, ...]:
        """What tells it from all other articles, its own address included."""
        own = (f"url:{plain(self.article.url)}",) if self.article.url else ()
        return tuple(dict.fromkeys((*self.lead.keys, *own)))

    @property
    def name(self) -> str:
        return self.article.title or self.lead.name

    @property
    def part(self) -> Part:
        return Part(self.article, self.section, self.corrected)

    @property
    def origin(self) -> Origin:
        one = self.article
        return Origin(one.title, one.url, one.authors, one.published, one.source, one.image)

    def out(self, why: str, *, failed: bool = False) -> LeftOut:
        return LeftOut(self.name, why, self.article.url, self.lead.source.where, failed)


def candidate(lead: Lead, article: Article, *, corrected: bool = False) -> Candidate:
    return Candidate(lead, article, sketch(words_of(article)), corrected)


def words_of(article: Article) -> str:
    """The words of an article, as they are remembered."""
    text = "\n".join((article.title, article.subtitle, *(block.text for block in article.blocks)))
    return re.sub(r"[ \t]+", " ", text)[:_MOST_TEXT]


def told(one: Candidate) -> Told:
    """What the ledger remembers of an article."""
    return Told(
        keys=one.keys,
        title=one.name,
        listed=one.lead.listed,
        text=words_of(one.article),
        url=one.article.url,
        section=one.section,
        source=one.lead.source.where,
        seconds=one.seconds,
        corrected=one.corrected,
        same=tuple(other.article.url or other.name for other in one.same),
    )


def story(one: Told) -> Story:
    """An article as a report tells it."""
    return Story(one.title, one.url, one.section, one.source, one.seconds, one.corrected, one.same)


def ranked(found: Iterable[Candidate], order: Sequence[str]) -> tuple[Candidate, ...]:
    """The articles, those that must be in first: by priority, then the first of every section, then the second ones."""
    places = _places(found := list(found), order)

    def key(one: Candidate) -> tuple[float, ...]:
        return -one.lead.source.priority, places[one.section], -_age(one), one.lead.place

    seen: dict[str, int] = {}
    turns = []
    for one in sorted(found, key=key):
        seen[one.section] = seen.get(one.section, 0) + 1
        turns.append((-one.lead.source.priority, seen[one.section], places[one.section], one))
    return tuple(one for *_, one in sorted(turns, key=lambda turn: turn[:3]))


def in_order(chosen: Iterable[Candidate], order: Sequence[str]) -> tuple[Candidate, ...]:
    """The articles as they are heard: by section, then priority, the newest first."""
    places = _places(chosen := list(chosen), order)
    return tuple(
        sorted(
            chosen,
            key=lambda one: (places[one.section], -one.lead.source.priority, -_age(one), one.lead.place, one.name),
        )
    )


def _places(found: Sequence[Candidate], order: Sequence[str]) -> Mapping[str, int]:
    """The place of each section: as the show orders them, then as its sources come."""
    by_source = sorted({one.lead.place: one.section for one in found}.items())
    return {section: place for place, section in enumerate(dict.fromkeys((*order, *(name for _, name in by_source))))}


def _age(one: Candidate) -> float:
    return (moment(one.lead.item) or datetime(1970, 1, 2, tzinfo=UTC)).timestamp()


def joined(found: Sequence[Candidate], same: float) -> tuple[Candidate, ...]:
    """The articles, those that tell one story joined with the first of them."""
    kept: list[Candidate] = []
    for one in found:
        twin = next((at for at, other in enumerate(kept) if _same(one, other, same)), None)
        if twin is None:
            kept.append(one)
        else:
            kept[twin] = replace(kept[twin], same=(*kept[twin].same, one))
    return tuple(kept)


def _same(one: Candidate, other: Candidate, same: float) -> bool:
    """Whether two articles tell one story; texts in two languages cannot be compared, and are two."""
    if one.article.language[:2] != other.article.language[:2] or not same:
        return False
    return likeness(one.sketch, other.sketch) >= same


def told_before(one: Candidate, spoken: Sequence[tuple[Entry, Sketch]]) -> Entry | None:
    """The article of an earlier edition that told this story in nearly the same words."""
    return next((entry for entry, known in spoken if likeness(one.sketch, known) >= AGAIN), None)


def fitted(found: Sequence[Candidate], room: Room) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """The articles there is time for, and those there is none for; the most important come first in both."""
    chosen = set(fitting([one.seconds for one in found], room))
    inside = tuple(one for number, one in enumerate(found) if number in chosen)
    return inside, tuple(one for number, one in enumerate(found) if number not in chosen)
