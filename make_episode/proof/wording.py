"""What a recogniser heard beside what should have been said, letter by letter.

Letters, not words: a recogniser cannot spell names, and writes "mise" for "mises". What is missing, doubled or another
text stands out as a stretch of the text where little fits.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where text and hearing differ most; `weight` grows with the letters that differ and sinks with those that fit."""

    weight: float
    said: str
    """The words of the text there."""
    heard: str
    """The words heard there."""
    missing: int
    added: int
    other: int
    """Letters."""
    twice: bool = False
    """Whether what is heard besides stands in the text already."""

    def what(self) -> str:
        """The difference in words."""
        if not self.heard:
            return f'"{self.said}" is not heard'
        if self.twice:
            return f'something is heard twice: "{self.heard}" in place of "{self.said}"'
        return f'"{self.heard}" is heard in place of "{self.said}"'


@dataclass(frozen=True, slots=True)
class Comparison:
    """A text and what was heard of it, in letters that fit ("="), differ ("s"), are missing ("d") or added ("i")."""

    steps: str
    said: tuple[tuple[str, int], ...]
    """Words of the text, with the number of letters of each."""
    heard: tuple[tuple[str, int], ...]

    @property
    def rate(self) -> float:
        """Letters that do not fit, as a share of those of the text."""
        letters = sum(step != "i" for step in self.steps)
        return sum(step != "=" for step in self.steps) / max(letters, 1)

    def worst(self, reward: float = 0.5) -> Stretch:
        """The stretch that differs most, where each letter that fits makes up for `reward` letters that do not."""
        best, weight, start = (0.0, 0, 0), 0.0, 0
        for at, step in enumerate(self.steps):
            weight += -reward if step == "=" else 1.0
            if weight <= 0:
                weight, start = 0.0, at + 1
            if weight > best[0]:
                best = (weight, start, at + 1)
        return self._stretch(*best)

    def _stretch(self, weight: float, start: int, end: int) -> Stretch:
        steps = self.steps[start:end]
        before = self.steps[:start]
        missing, added, other = (steps.count(kind) for kind in "dis")
        said = _words(self.said, len(before) - before.count("i"), len(steps) - added)
        heard = _words(self.heard, len(before) - before.count("d"), len(steps) - missing)
        twice = added > missing + other and _stands_in(heard, " ".join(word for word, _ in self.said))
        return Stretch(weight, said, heard, missing, added, other, twice)


def compare(text: str, heard: str, spoken: Callable[[str], str]) -> Comparison:
    """The comparison of two texts; `spoken` writes figures and signs as words, in both."""
    expected, got = _letters(spoken(text)), _letters(spoken(heard))
    steps = _steps("".join(word for _, word in expected), "".join(word for _, word in got))
    return Comparison(steps, *(tuple((word, len(bare)) for word, bare in side) for side in (expected, got)))


def _letters(text: str) -> list[tuple[str, str]]:
    """Words with their letters and digits alone, without capitals and accents."""
    bare = (
        (word, "".join(filter(str.isalnum, unicodedata.normalize("NFKD", word.casefold())))) for word in text.split()
    )
    return [(word, letters) for word, letters in bare if letters]


def _steps(text: str, heard: str) -> str:
    """The fewest steps from one to the other (Levenshtein)."""
    rows = [list(range(len(heard) + 1))]
    for row, letter in enumerate(text, 1):
        above, mine = rows[-1], [row]
        for column, other in enumerate(heard):
            mine.append(min(above[column] + (letter != other), above[column + 1] + 1, mine[column] + 1))
        rows.append(mine)
    return "".join(_backwards(rows, text, heard))[::-1]


def _backwards(rows: Sequence[Sequence[int]], text: str, heard: str) -> Iterator[str]:
    row, column = len(text), len(heard)
    while row or column:
        fits = row and column and text[row - 1] == heard[column - 1]
        if row and column and rows[row][column] == rows[row - 1][column - 1] + (not fits):
            row, column = row - 1, column - 1
            yield "=" if fits else "s"
        elif row and rows[row][column] == rows[row - 1][column] + 1:
            row -= 1
            yield "d"
        else:
            column -= 1
            yield "i"


def _words(words: Sequence[tuple[str, int]], first: int, letters: int) -> str:
    """The words that have one of so many letters from `first` on."""
    ends = list(accumulate(length for _, length in words))
    touched = (
        word for (word, length), end in zip(words, ends, strict=True) if end > first and end - length < first + letters
    )
    return " ".join(touched)


def _stands_in(words: str, text: str) -> bool:
    """Whether most of the words stand in the text, as they are or nearly."""
    blocks = SequenceMatcher(None, text.casefold(), words.casefold(), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 2) > _ALIKE * len(words)
