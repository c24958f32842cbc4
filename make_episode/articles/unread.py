"""Every line of a page that is not in its article, with the reason."""

import re
from collections.abc import Iterable, Mapping, Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import word_count

_LONG = 8  # words that are no chance where they stand twice


def plain_words(text: str) -> str:
    """The words of a text, folded: how the same line is known again."""
    return re.sub(r"\W+", " ", fold(text)).strip()


def unread(
    seen: Sequence[tuple[str, str]], kept: Sequence[str], left_out: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Every line `seen` that is not in the texts `kept`, in reading order; `left_out` tells why some are not."""
    known = {plain_words(text): (text, why) for text, why in left_out.items()}
    told = _Told(kept)
    found: dict[str, tuple[str, str]] = {}
    for line, place in seen:
        plain = plain_words(line)
        if plain and plain not in found and (plain in known or not told.holds(plain, place)):
            found[plain] = (line, known[plain][1] if plain in known else place or _why(line))
    return (*found.values(), *(entry for plain, entry in known.items() if plain not in found))


class _Told:
    """The texts of an article, and how far the lines of its page have been found in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = [plain_words(text) for text in texts]
        self._whole = frozenset(words)
        self._all = f" {' '.join(words)} "
        self._starts: dict[str, list[int]] = {}
        at = 0
        for text in words:
            self._starts.setdefault(text.split(" ", 1)[0], []).append(at)
            at += len(text) + 1
        self._reached = 0

    def holds(self, plain: str, place: str) -> bool:
        """Whether a line is told: a text of its own, a long part of one, or a part that begins where a line may.

        Short lines are not looked for in mid-text: the cell "Ville" of a table is not told by a sentence about a ville.
        """
        if plain in self._whole:
            return True
        if place == "table":
            return False
        words = f" {plain} "
        for start in (self._reached, *self._starts.get(plain.split(" ", 1)[0], ())):
            if self._all.startswith(words, start):
                self._reached = start + len(plain) + 1
                return True
        if word_count(plain) < _LONG:
            return False
        start = self._all.find(words)
        self._reached = start + len(plain) + 1 if start >= 0 else self._reached
        return start >= 0


def _why(line: str) -> str:
    """The reason for a line that stands in no particular place of the page."""
    if word_count(line) <= 25 and date_line(line):
        return "date line"
    return boilerplate.reason(line) or ("byline" if bylines.byline(line) else "outside the article")
