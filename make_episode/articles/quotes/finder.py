"""What was said in an article, and by whom.

Speech is told from scare quotes, titles and slogans by what stands around the marks; the speaker is read off the
words on both sides and resolved to a full name. Where the text leaves a doubt, the quote has no speaker.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from make_episode.articles.quotes import bodies, echoes, incises, predicates, speakers
from make_episode.articles.quotes.attribution import DASHES, Attribution
from make_episode.articles.quotes.capitals import mark_names
from make_episode.articles.quotes.clauses import REACH
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import cues
from make_episode.articles.quotes.marks import Passage, passages, trimmed
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.names import name_end, with_nicknames
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import ELIDED, ENDS, Kind, Mask, Spelling, Token, plain, tokens
from make_episode.articles.quotes.turns import NOBODY, Speaker
from make_episode.model import Block, BlockKind, Quote, Span

FRAGMENT = 2
"""Fewest words of a fragment inside somebody else's sentence that count as speech."""
SENTENCE = 3
"""Fewest words of a quotation that stands alone, or beside which nothing says that it is speech."""
ABBREVIATED = 4
"""Letters of a title that may end in a dot."""
INNER = "’”\"'»› "
"""Marks that may close a quotation inside another."""
STRAY = " .,;:—–―"
"""What stands between an incise and the words that go on: «—No —dijo Ana—. Nunca.»"""
NEAR = 4
"""Words between a verb of speech and a fragment, up to which two words are enough."""
LONG = 7
"""Words from which a fragment counts even without a verb of speech."""
FAR = 14
"""Words between a verb of speech and a fragment, from which it must be long to count."""


def find(
    blocks: tuple[Block, ...],
    language: str,
    *,
    cited: Mapping[int, str] | None = None,
    people: tuple[str, ...] = (),
) -> tuple[Quote, ...]:
    """The quotes of an article in reading order; headings are left alone.

    `cited` names the speaker of block quotes by block number; `people` are names known from metadata, such as the
    byline's, which are nobody's speech unless the text says so.
    """
    found = passages(blocks, language)
    if not found and not any(block.kind is BlockKind.QUOTE for block in blocks):
        return ()
    return _Finder(blocks, language, cited or {}, people, found).find()


@dataclass(frozen=True, slots=True)
class _Said:
    """A passage taken for speech."""

    spans: tuple[Span, ...]
    speaker: Speaker


class _Finder:
    def __init__(
        self,
        blocks: tuple[Block, ...],
        language: str,
        cited: Mapping[int, str],
        authors: tuple[str, ...],
        found: tuple[Passage, ...],
    ) -> None:
        self.blocks = blocks
        self.language = language
        self.cues = cues(language)
        self.cited = cited
        dotted = (t for t in self.cues.titles if t.endswith(".") or len(t) <= ABBREVIATED)  # no dot of « Cheikh. »
        titles = frozenset(title.removesuffix(".") for title in dotted)
        openers = self.cues.openers - self.cues.particles
        self.spelling = Spelling(language[:2].lower() in ELIDED, titles, self.cues.clitics, openers)
        self.passages = found
        quoted = [
            tokens(blocks[piece.block].text, self.spelling, (), piece.start, piece.end)
            for passage in found
            for piece in passage.pieces
        ]
        marked = mark_names([*self._words(), *quoted], language, self.cues)
        self.words = marked[: len(blocks)]
        self.attribution = Attribution(self.words, self.cues, authors, marked[len(blocks) :])
        self.said: list[_Said] = []

    def _words(self) -> list[list[Token]]:
        masks: dict[int, list[Mask]] = {}
        for number, passage in enumerate(self.passages):
            lasts = {piece.block: self._last(piece) for piece in passage.pieces}
            for outer in passage.outer:
                last = lasts.get(outer.block, "")
                masks.setdefault(outer.block, []).append(Mask(outer.start, outer.end, number, last))
        return [
            with_nicknames(block.text, self._with_bodies(block.text, masks.get(number, [])), self.cues)
            for number, block in enumerate(self.blocks)
        ]

    def _with_bodies(self, text: str, masks: list[Mask]) -> list[Token]:
        """The words of a paragraph, what a body is called between marks as a name: l'association « Main tendue »."""
        words = tokens(text, self.spelling, sorted(masks, key=lambda mask: mask.start))
        for i, word in enumerate(words):
            if word.kind is Kind.QUOTE and bodies.called(words, i, text[word.start + 1 : word.end - 1], self.cues):
                called = text[slice(*trimmed(text, word.start + 1, word.end - 1))]
                words[i] = replace(word, text=called, plain=plain(called), kind=Kind.WORD, name=True)
        return words

    def _last(self, piece: Span) -> str:
        """The last character of a piece that is no closing mark of a quotation inside it."""
        text = self.blocks[piece.block].text
        end = piece.end
        while end > piece.start and text[end - 1] in INNER:
            end -= 1
        return text[max(end - 1, piece.start)]

    def find(self) -> tuple[Quote, ...]:
        number = 0
        while number < len(self.blocks):
            match self.blocks[number].kind:
                case BlockKind.QUOTE:
                    number = self._block_quote(number)
                case BlockKind.HEADING:
                    pass
                case BlockKind.PARAGRAPH | BlockKind.LIST_ITEM:
                    self._paragraph(number)
            number += 1
        return tuple(self._quote(said) for said in self.said)

    def _quote(self, said: _Said) -> Quote:
        text = " ".join(self.blocks[s.block].text[s.start : s.end] for s in said.spans)
        return Quote(text, said.speaker.name, said.speaker.gender, said.spans)

    def _say(self, spans: list[Span], speaker: Speaker, ends: tuple[int, int], *, aside: bool = False) -> None:
        self.said.append(_Said(tuple(spans), speaker))
        if speaker.name or not aside:
            self.attribution.resolution.note(speaker, ends)

    # Passages between marks

    def _paragraph(self, number: int) -> None:
        done = -1
        for i, word in enumerate(self.words[number]):
            if word.kind is Kind.QUOTE and i > done and self.passages[word.quote].outer[0].block == number:
                done = self._passage(number, i, self.passages[word.quote])

    def _passage(self, number: int, i: int, passage: Passage) -> int:
        """Judge one passage; returns the last word it took: its own, or a continuation's behind an incise."""
        last_block = passage.outer[-1].block
        behind = i if last_block == number else 0
        after = speakers.after(self.words[last_block], behind, self.cues)
        before = speakers.before(self.words[number], i, self.cues) or self._announced(number, i)
        if before and before.subject and after and self._joined(self.words[last_block], behind, after):
            after = None
        if before is None or before.subject is None:
            before = predicates.led(self.words[number], i, self._inner(passage), self.cues) or before
        if after is None and (before is None or before.subject is None):
            after = speakers.later(self.words[last_block], behind, self.cues)
        pieces, within = self._without_incises(passage)
        after = after or self._headed(number, i, passage)
        last = behind
        if after and last_block == number and (joined := self._continued(number, after.ends)):
            last = joined
            pieces += self.passages[self.words[number][joined].quote].pieces
        cue = within or self._choose(before, after)
        if last == i and incises.rest(self.words[number], i, self._inner(passage), self.cues):
            cue = Cue(None, direct=True, carried=True)
        if echoes.put(self.words[number], i, self.cues):
            cue = Cue(Mention(Sort.NOBODY, i, i + 1), direct=True)
        if not passage.dashed and not self._speech(number, i, pieces, cue):
            return i
        unsaid = passage.dashed and cue is None  # turns change: nobody's without a cue
        speaker = NOBODY if unsaid else self.attribution.speaker((number, i), cue)
        self._say(pieces, speaker, (last_block, last), aside=cue is not None and cue.reported)
        return last if last_block == number else i

    def _headed(self, number: int, i: int, passage: Passage) -> Cue | None:
        """What the sentence behind a quotation and a colon says of who speaks."""
        inner = self._inner(passage)
        return echoes.headed(self.words[number], i, inner, self.cues) if passage.outer[-1].block == number else None

    def _inner(self, passage: Passage) -> list[Token]:
        """The words of a passage's first paragraph."""
        piece = passage.pieces[0]
        return tokens(self.blocks[piece.block].text, self.spelling, (), piece.start, piece.end)

    def _without_incises(self, passage: Passage) -> tuple[list[Span], Cue | None]:
        """The pieces of a passage, cut where an incise inside the marks interrupts it."""
        pieces: list[Span] = []
        first: Cue | None = None
        for piece in passage.pieces:
            text = self.blocks[piece.block].text
            begin = piece.start
            inner = tokens(text, self.spelling, (), piece.start, piece.end)
            for incise in incises.inside(inner, self.cues, dashed=passage.dashed):
                pieces.append(Span(piece.block, *trimmed(text, begin, incise.start)))
                first = first or Cue(incise.subject, direct=True)
                begin = incise.end
                while begin < piece.end and text[begin] in STRAY:
                    begin += 1
            pieces.append(Span(piece.block, *trimmed(text, begin, piece.end)))
        return [p for p in pieces if p.end > p.start], first

    def _joined(self, words: list[Token], i: int, after: Cue) -> bool:
        """Whether what follows only goes on with the sentence: Rey juzga que el fallo «…» | y anuncia un recurso."""
        nobody = after.subject is not None and after.subject.sort is Sort.NOBODY
        if nobody and predicates.closes_relative(words, i, self.cues):
            return True
        return i + 1 < len(words) and words[i + 1].plain in self.cues.both and not words[i].first

    def _continued(self, number: int, ends: int) -> int:
        """The word that is the rest of a sentence an incise interrupted (“A,” he said, “b.”), or 0."""
        words = self.words[number]
        j = ends
        while j < len(words) and j - ends < 25 and words[j].kind is Kind.WORD:
            if words[j].plain in self.cues.nonfinite:
                return 0
            j += 1
        rest = j + 1 < len(words) and words[j].text in {",", "–", "—"} and words[j + 1].kind is Kind.QUOTE
        return j + 1 if rest and len(self.passages[words[j + 1].quote].outer) == 1 else 0

    def _announced(self, number: int, i: int) -> Cue | None:
        """The cue of the paragraph before, if it ends in a colon and this one begins with the quotation."""
        if i or not number or not self.words[number - 1] or self.words[number - 1][-1].text != ":":
            return None
        if self.blocks[number - 1].kind is BlockKind.HEADING or not self.words[number]:
            return None
        words = self.words[number - 1]
        return speakers.before([*words[-REACH:], words[-1]], min(len(words), REACH), self.cues)

    @staticmethod
    def _choose(before: Cue | None, after: Cue | None) -> Cue | None:
        """The stronger of two cues: a colon with a speaker, then an incise."""
        subject = before.subject if before else None
        stands = subject is not None and subject.sort is not Sort.NOBODY and not subject.closed
        if before and before.direct and not before.bare and (stands or before.carried or not after):
            return before
        if before and stands and after and (incises.whoever(after) or (before.distance and after.relayed)):
            return before
        if after and not (before and before.subject and after.subject is None):
            return after
        return before or after

    def _speech(self, number: int, i: int, pieces: list[Span], cue: Cue | None) -> bool:
        """Whether a passage is something said, not a scare quote, title or slogan."""
        text = " ".join(self.blocks[s.block].text[s.start : s.end] for s in pieces)
        count = sum(any(c.isalnum() for c in word) for word in text.split())
        words = self.words[number]
        if incises.named(words, i, text, self.cues) or (cue and cue.written) or self._title(words, i, text, cue):
            return False
        if cue and cue.direct:
            return count > 0 and not (cue.bare and cue.subject is None and count < SENTENCE)
        if cue and cue.distance <= FAR and not (cue.subject and cue.subject.author):
            beside = cue.distance <= NEAR or (i > 0 and words[i - 1].plain in self.cues.prepositions)
            close = cue.subject is not None and beside and (not text[:1].isupper() or text[-1] in ENDS)
            return count >= (FRAGMENT if close else SENTENCE)
        if i == 1 and words[0].text in DASHES and text[-1] in ENDS:
            return count >= (1 if self.attribution.resolution.last_turn((number, i)) else SENTENCE)  # – « Qui ? »
        stands = i + 1 < len(words) and (words[i + 1].ends or words[i + 1].text == ":")
        stands = stands and (text[:1].isupper() or bool(self.cues.articles))
        if words[i].first and (text[-1] in ENDS or stands or incises.unread(words, i, self.cues)):
            return count >= (FRAGMENT if self.attribution.resolution.follows((number, i)) else SENTENCE)
        return count >= LONG and not (i and words[i - 1].plain in self.cues.for_whom)

    def _title(self, words: list[Token], i: int, text: str, cue: Cue | None) -> bool:
        """Whether the words around make it the title of something."""
        introduced = cue is not None and cue.direct
        before = words[i - 1].plain if i else ""
        led = before in self.cues.places or before in self.cues.determiners or before in incises.OWNING
        if led or not introduced:
            return incises.titled(words, i, text, self.cues) or (
                not introduced and incises.acting(words, i, text, self.cues)
            )
        return False

    # Block quotes

    def _block_quote(self, number: int) -> int:
        """Take a block quote and those that go on with it; returns the last."""
        name = self.cited.get(number, "")
        spans, signature = [self._bare(number)], self._signature(number)
        last = number
        while (
            last + 1 < len(self.blocks)
            and self.blocks[last + 1].kind is BlockKind.QUOTE
            and self.cited.get(last + 1, name) == name
            and signature is None
        ):
            last += 1
            spans.append(self._bare(last))
            signature = self._signature(last)
        spans = [span for span in spans if span.end > span.start]
        if not spans:
            return last
        if name:
            words = mark_names([tokens(name, self.spelling)], self.language, self.cues)[0]
            speaker = self.attribution.cited(name, words)
        elif signature is not None:
            speaker = self.attribution.resolution.named(signature)
        else:
            cue = self._announced(number, 0)
            speaker = self.attribution.speaker((number, 0), cue) if cue else NOBODY
        self._say(spans, speaker, (last, len(self.words[last])))
        return last

    def _bare(self, number: int) -> Span:
        """The words of a block quote, without marks around them and without a signature."""
        text = self.blocks[number].text
        start, end = trimmed(text, 0, len(text))
        signature = self._signature(number)
        if signature is not None:
            start, end = trimmed(text, start, self.words[number][signature.start - 1].start)
        words = self.words[number]
        if words and words[0].kind is Kind.QUOTE and words[0].end == end:
            piece = self.passages[words[0].quote].pieces
            return next((p for p in piece if p.block == number), Span(number, start, start))
        return Span(number, start, end)

    def _signature(self, number: int) -> Mention | None:
        """The name behind a dash at the end of a block quote."""
        words = self.words[number]
        for j in range(len(words) - 1, max(0, len(words) - 14), -1):
            if words[j - 1].text in {"–", "—", "―"} and words[j].kind is Kind.WORD:
                found = phrase(words, j, self.cues, len(words))
                named = found and found.sort is Sort.NAME and name_end(words, j, self.cues) > j
                return found if named and words[j - 2].kind is not Kind.WORD else None
        return None
