"""The transcript as a page shows it: passages that can be read along and clicked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from make_episode.episodes.text import clean
from make_episode.model import Line, Role, Word

OPENING_MARKS = ("«", "“", "„", "‘", "‹", '"')


class Kind(StrEnum):
    HEADING = "heading"
    QUOTE = "quote"
    HOST = "host"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Part:
    """Text, and when it is heard if that is known."""

    text: str
    start: float | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the transcript, in parts that carry their times."""

    parts: tuple[Part, ...]
    start: float
    end: float
    language: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together: a heading, a paragraph, a quote."""

    kind: Kind
    said: tuple[Said, ...]
    speaker: str = ""
    continues: bool = False
    """Whether it goes on with the paragraph of the passage before."""

    @property
    def marked(self) -> bool:
        """Whether the text has quotation marks of its own."""
        return "".join(part.text for part in self.said[0].parts).lstrip().startswith(OPENING_MARKS)


def passages(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """The programme as a page reads it: a quote stands by itself, so that its speaker can be named beside it."""
    return tuple(_passage(group) for group in _groups(lines))


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and (_begins(line) or _look(line) != _look(group[-1])):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(line: Line) -> bool:
    return line.segment.paragraph or line.segment.role is Role.HEADING


def _look(line: Line) -> tuple[Kind, str]:
    """What may stand in one passage."""
    match line.segment.role:
        case Role.HEADING:
            return Kind.HEADING, ""
        case Role.QUOTE:
            return Kind.QUOTE, line.segment.speaker
        case Role.HOST:
            return Kind.HOST, ""
        case Role.NARRATOR:
            return Kind.PARAGRAPH, ""


def _passage(group: Sequence[Line]) -> Passage:
    kind, speaker = _look(group[0])
    said = tuple(Said(parts(line), line.start, line.end, line.segment.language) for line in group)
    return Passage(kind, said, speaker, continues=not _begins(group[0]))


def parts(line: Line) -> tuple[Part, ...]:
    """The text of a line, each word that is timed by itself; no character is lost or changed."""
    return tuple(_parts(clean(line.segment.text), line.words))


def _parts(text: str, words: Sequence[Word]) -> Iterator[Part]:
    done = 0
    for word in words:
        at = text.find(word.text, done) if word.text else -1
        if at < 0:
            continue
        if at > done:
            yield Part(text[done:at])
        done = at + len(word.text)
        yield Part(text[at:done], word.start)
    if done < len(text):
        yield Part(text[done:])
