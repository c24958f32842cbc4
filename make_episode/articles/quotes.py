"""What was said in an article, and by whom.

Speech is told from scare quotes, titles and slogans by what stands around the marks; the speaker is read off the
words on both sides and resolved to a full name. Where the text leaves a doubt, the quote has no speaker.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from make_episode.articles import speakers
from make_episode.articles.cues import Cues, cues
from make_episode.articles.marks import Passage, passages, trimmed
from make_episode.articles.people import Mention, People, Person, Sort
from make_episode.articles.speakers import Cue
from make_episode.articles.tokens import Kind, Token, tokens
from make_episode.model import Block, BlockKind, Quote, Span

FRAGMENT = 3
"""Fewest words of a fragment inside somebody else's sentence that count as speech."""
LONG = 7
"""Words from which a fragment counts even without a verb of speech."""


def find(
    blocks: tuple[Block, ...],
    language: str,
    *,
    cited: Mapping[int, str] | None = None,
    people: tuple[str, ...] = (),
) -> tuple[Quote, ...]:
    """The quotes of an article in reading order.

    `cited` names the speaker of block quotes by block number; `people` are names known from metadata, such as the
    byline's, which are nobody's speech unless the text says so.
    """
    return _Finder(blocks, language, cited or {}, people).find()


@dataclass(slots=True)
class _Said:
    """A passage taken for speech, with its speaker as far as known."""

    spans: tuple[Span, ...]
    person: Person | None
    name: str
    gender: str
    ends: tuple[int, int]
    """(block, word) where it ends."""


class _Finder:
    def __init__(
        self, blocks: tuple[Block, ...], language: str, cited: Mapping[int, str], authors: tuple[str, ...]
    ) -> None:
        self.blocks = blocks
        self.cues: Cues = cues(language)
        self.cited = cited
        self.passages = passages(blocks, language)
        self.words = self._words()
        self.people = People(self.words, self.cues, authors)
        self.said: list[_Said] = []

    def _words(self) -> tuple[tuple[Token, ...], ...]:
        masks: dict[int, list[tuple[int, int, int]]] = {}
        for number, passage in enumerate(self.passages):
            for outer in passage.outer:
                masks.setdefault(outer.block, []).append((outer.start, outer.end, number))
        titles = frozenset(t for t in self.cues.titles if not t.endswith("."))
        return tuple(
            tokens(block.text, sorted(masks.get(number, [])), self.cues.clitics, titles)
            for number, block in enumerate(self.blocks)
        )

    def find(self) -> tuple[Quote, ...]:
        for number, block in enumerate(self.blocks):
            if block.kind is BlockKind.QUOTE:
                self._block_quote(number)
            elif block.kind is not BlockKind.HEADING:
                self._paragraph(number)
        return tuple(self._quote(said) for said in self.said)

    def _quote(self, said: _Said) -> Quote:
        text = " ".join(self.blocks[s.block].text[s.start : s.end] for s in said.spans)
        gender = said.person.gender if said.person and said.person.gender else said.gender
        return Quote(text, said.person.name if said.person else said.name, gender, said.spans)

    def _paragraph(self, number: int) -> None:
        words = self.words[number]
        joined = -1
        for i, word in enumerate(words):
            if word.kind is Kind.QUOTE and i > joined:
                passage = self.passages[word.quote]
                if passage.outer[0].block == number:
                    joined = self._passage(number, i, passage)

    def _passage(self, number: int, i: int, passage: Passage) -> int:
        """Judge one passage; returns the last word it took, itself or a continuation behind an incise."""
        end_block = passage.outer[-1].block
        behind = i if end_block == number else 0
        after = speakers.after(self.words[end_block], behind, self.cues)
        before = speakers.before(self.words[number], i, self.cues) or self._announced(number, i)
        pieces, within = self._without_incises(passage)
        last = i
        if after and after.direct and end_block == number:
            last, more = self._interrupted(number, after.ends)
            pieces += more
        cue = within or self._choose(before, after)
        if not self._speech(number, i, pieces, cue):
            return i
        spans = tuple(pieces)
        person, name, gender = self._speaker(number, i, cue)
        self.said.append(_Said(spans, person, name, gender, (end_block, last if end_block == number else behind)))
        return last

    def _without_incises(self, passage: Passage) -> tuple[list[Span], Cue | None]:
        """The pieces of a passage, cut where an incise inside the marks interrupts it."""
        pieces: list[Span] = []
        first: Cue | None = None
        titles = frozenset(t for t in self.cues.titles if not t.endswith("."))
        for piece in passage.pieces:
            text = self.blocks[piece.block].text
            words = tokens(text[: piece.end], [], self.cues.clitics, titles, piece.start)
            begin = piece.start
            for incise in speakers.inside(words, self.cues):
                pieces.append(Span(piece.block, *trimmed(text, begin, incise.start)))
                first = first or incise.cue
                begin = incise.end
            pieces.append(Span(piece.block, *trimmed(text, begin, piece.end)))
        return [p for p in pieces if p.end > p.start], first

    def _interrupted(self, number: int, ends: int) -> tuple[int, list[Span]]:
        """The rest of a sentence that an incise interrupted: “A,” he said, “b.”"""
        words = self.words[number]
        j = ends
        while j < len(words) and j - ends < 25 and words[j].kind is Kind.WORD:
            j += 1
        if j + 1 < len(words) and words[j].text in {",", "–", "—"} and words[j + 1].kind is Kind.QUOTE:
            rest = self.passages[words[j + 1].quote]
            return j + 1, list(rest.pieces)
        return -1, []

    def _announced(self, number: int, i: int) -> Cue | None:
        """The cue of the paragraph before, if it ends in a colon and this one begins with the quotation."""
        if i or not number or not self.words[number - 1]:
            return None
        words = self.words[number - 1]
        if words[-1].text != ":" or self.blocks[number - 1].kind is BlockKind.HEADING:
            return None
        return speakers.before((*words, self.words[number][0]), len(words), self.cues)

    @staticmethod
    def _choose(before: Cue | None, after: Cue | None) -> Cue | None:
        if before and before.direct and before.subject:
            return before
        if after and after.direct:
            return after
        return before or after

    def _speech(self, number: int, i: int, pieces: list[Span], cue: Cue | None) -> bool:
        text = " ".join(self.blocks[s.block].text[s.start : s.end] for s in pieces)
        count = sum(any(c.isalnum() for c in word) for word in text.split())
        words = self.words[number]
        if cue and cue.direct:
            return count > 0
        if speakers.named(words, i, self.cues):
            return False
        if cue:
            return count >= FRAGMENT
        if words[i].first and count >= FRAGMENT and text[-1:] in ".!?…":
            return True
        return count >= LONG

    def _speaker(self, number: int, i: int, cue: Cue | None) -> tuple[Person | None, str, str]:
        if cue is None:
            return self._floating(number, i)
        if cue.subject is None:
            return self._previous(number, 1) if cue.carried else (None, "", "")
        return self._resolve(number, i, cue.subject)

    def _previous(self, number: int, reach: int) -> tuple[Person | None, str, str]:
        if self.said and self.said[-1].ends[0] >= number - reach:
            last = self.said[-1]
            return last.person, last.name, last.gender
        return None, "", ""

    def _floating(self, number: int, i: int) -> tuple[Person | None, str, str]:
        """Whose words stand alone: the last speaker's, unless somebody else came up since."""
        words = self.words[number]
        if not words[i].first:
            return None, "", ""
        since = self.people.latest(number, i, "", reach=1)
        if self.said and self.said[-1].ends[0] >= number - 1:
            last = self.said[-1]
            place = max((p for p in since.places if p < (number, i)), default=(-1, -1)) if since else (-1, -1)
            if since is None or since is last.person or place < last.ends:
                return last.person, last.name, last.gender
            return (since, since.name, since.gender) if place[0] == number else (None, "", "")
        return (since, since.name, since.gender) if since else (None, "", "")

    def _resolve(self, number: int, i: int, subject: Mention) -> tuple[Person | None, str, str]:
        gender = subject.gender
        person: Person | None = None
        match subject.sort:
            case Sort.NOBODY:
                return None, "", ""
            case Sort.NAME:
                person = self.people.find(subject.name, gender)
                if person is not None:
                    self.people.learn(person, replace(subject, name=person.name))
                    person.human = person.human or not subject.organisation
                return person, subject.name, gender
            case Sort.ROLE:
                person = self.people.with_role(subject.role, gender) or self._only(number, i, gender)
            case Sort.PRONOUN:
                person = self.people.latest(number, i, gender)
                if person is None and self.said and self.said[-1].ends[0] >= number - 1:
                    last = self.said[-1]
                    return last.person, last.name, gender or last.gender
        if person is not None and gender:
            person.gender = person.gender or gender
        return person, "", gender

    def _only(self, number: int, i: int, gender: str) -> Person | None:
        """The person a role must mean, as no other has come up so far."""
        known = self.people.upto(number, i, gender)
        return known[0] if len(known) == 1 else None

    def _block_quote(self, number: int) -> None:
        text = self.blocks[number].text
        start, end = trimmed(text, 0, len(text))
        for passage in self.passages:
            outer = passage.outer
            if len(outer) == 1 and outer[0].block == number and (outer[0].start, outer[0].end) == (start, end):
                start, end = passage.pieces[0].start, passage.pieces[0].end
        if end <= start:
            return
        name = self.cited.get(number, "")
        person = self.people.find(name) if name else None
        gender = ""
        if not name:
            cue = self._announced(number, 0) if number else None
            if cue is not None:
                person, name, gender = self._speaker(number, 0, cue)
        self.said.append(_Said((Span(number, start, end),), person, name, gender, (number, 0)))
