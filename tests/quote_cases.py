"""Reads the case files of tests/quotes and measures what was found against them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from make_episode.articles.quotes import find
from make_episode.model import Block, BlockKind, Quote

FOLDER = Path(__file__).parent / "quotes"
KINDS = {"## ": BlockKind.HEADING, "> ": BlockKind.QUOTE, "* ": BlockKind.LIST_ITEM}


@dataclass(frozen=True, slots=True)
class Expected:
    text: str
    speaker: str
    gender: str


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    language: str
    blocks: tuple[Block, ...]
    expected: tuple[Expected, ...]

    def found(self) -> tuple[Quote, ...]:
        return find(self.blocks, self.language)


def block(line: str) -> Block:
    for mark, kind in KINDS.items():
        if line.startswith(mark):
            return Block(kind, line.removeprefix(mark))
    return Block(BlockKind.PARAGRAPH, line)


def expected(line: str) -> Expected:
    text, speaker, gender = (part.strip() for part in line.rsplit("|", 2))
    return Expected(text, "" if speaker == "-" else speaker, "" if gender == "-" else gender)


def cases(path: Path) -> Iterator[Case]:
    """The cases of a file; its name begins with the language."""
    language = path.stem.split("-")[0]
    for part in ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:]:
        name, _, body = part.partition("\n")
        article, _, answers = body.partition("\n---")
        blocks = tuple(block(line) for line in article.splitlines() if line.strip())
        lines = [line for line in answers.splitlines() if line.strip() and not line.startswith("# ")]
        yield Case(name, language, blocks, tuple(map(expected, lines)))


@dataclass(slots=True)
class Score:
    """Counts over many cases."""

    wanted: int = 0
    found: int = 0
    right: int = 0
    speakers: int = 0
    named: int = 0
    wrong: int = 0
    genders: int = 0

    def add(self, case: Case) -> list[str]:
        """Count a case; returns what is wrong with it, a line each."""
        quotes = list(case.found())
        complaints = []
        self.wanted += len(case.expected)
        self.found += len(quotes)
        for want in case.expected:
            got = next((q for q in quotes if q.text == want.text), None)
            self.named += bool(want.speaker)
            if got is None:
                complaints.append(f"missed: {want.text}")
                continue
            quotes.remove(got)
            self.right += 1
            self.speakers += bool(want.speaker) and got.speaker == want.speaker
            self.genders += got.gender == want.gender
            if got.speaker != want.speaker:
                self.wrong += bool(got.speaker)
                complaints.append(f"speaker {got.speaker!r} instead of {want.speaker!r}: {want.text}")
            if got.gender != want.gender:
                complaints.append(f"gender {got.gender!r} instead of {want.gender!r}: {want.text}")
        return complaints + [f"too many: {q.text}" for q in quotes]

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.wanted + self.found)

    def __str__(self) -> str:
        return (
            f"quotes {self.right}/{self.wanted} of {self.found} found, F1 {self.f1:.3f}; "
            f"speakers {self.speakers}/{self.named}, {self.wrong} wrong; genders {self.genders}/{self.right}"
        )
