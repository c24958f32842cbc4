"""The lines a page prints around its title: where its kicker, byline and date are looked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from make_episode.articles.dates import DateLine, date_line, fold
from make_episode.articles.kinds import ends_sentence, word_count

_ABOVE = 3  # lines
_BELOW = 10
_PROSE = 20  # words
_WITHIN = 16  # lines below a title in which its text begins
_TWICE = 10  # lines between a title in a trail of links and the title itself
_MENUS = frozenset(("navigation", "breadcrumb", "share buttons", "button", "related links", "table"))
_APART = _MENUS | {"picture caption"}
_BYLINE = 14  # words of a line of names, places and a date
_LABEL = 3  # words of a button or link
_TWO_NAMES = re.compile(r"[\u0621-\u064a]{2,8} ?/ ?(?=[\u0621-\u064a]{4,})")
"""The Levantine name of a month before its Egyptian one: "آب/اغسطس"."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The lines above and below a title, and what those among them say that tell a date."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    dated: tuple[tuple[int, DateLine], ...] = ()
    """With the number of the line among `lines`."""
    apart: frozenset[int] = frozenset()
    """Numbers of lines that stand in menus and other places no byline stands alone in."""

    @property
    def lines(self) -> tuple[str, ...]:
        return (*self.above, *self.below)

    @property
    def opening(self) -> str:
        """What stands between the title and the end of the first paragraph, in one."""
        ends = (number for number, line in enumerate(self.below, 1) if is_told(line))
        return " ".join(self.below[: next(ends, len(self.below))])


def beside(seen: Sequence[tuple[str, str]], title: str, language: str) -> Beside | None:
    """The lines around the title, or None where the page does not print it."""
    at = _printed(seen, title)
    if at is None:
        return None
    start = max(0, at - _ABOVE)
    told = [one for one in seen[at:] if one[1] not in _MENUS or word_count(one[0]) > _LABEL or date_line(one[0])]
    told = [*seen[start:at], *told[:_BELOW]]
    above = tuple(line for line, _ in told[: at - start])
    below = tuple(line for line, _ in told[at - start :])
    dated = tuple(
        (number, found)
        for number, line in enumerate((*above, *below))
        if (found := date_of(line, language)) and found.published
    )
    apart = frozenset(number for number, (_, place) in enumerate(told) if place in _APART)
    return Beside(above, below, dated, apart)


def date_of(line: str, language: str) -> DateLine | None:
    """What a line says that is there for its date, in the writing of its language ("10/9/10 7:15 AM EDT")."""
    line = _TWO_NAMES.sub("", line)
    found = date_line(line, language)
    if found or word_count(line) > _BYLINE or " | " not in line:
        return found
    before, _, last = line.rpartition(" | ")  # "Nina Roy | Palma de Mallorca | 08/01/2014"
    found = date_line(last, language)
    return replace(found, rest=before) if found and not found.rest else None


def _printed(seen: Sequence[tuple[str, str]], title: str) -> int | None:
    """The line that is the title above the text: lists of links and trails may repeat it before."""
    plain = fold(title)
    places = [number for number, (line, _) in enumerate(seen) if plain and fold(line) == plain]
    if not places:
        return None
    at = next((number for number in places if _heads_text(seen, number)), places[0])
    return next((n for n in reversed(places) if at <= n <= at + _TWICE and not _are_told(seen[at:n])), at)


def _heads_text(seen: Sequence[tuple[str, str]], at: int) -> bool:
    return _are_told(seen[at + 1 : at + _WITHIN])


def _are_told(lines: Sequence[tuple[str, str]]) -> bool:
    return any(is_told(line) for line, place in lines if place != "navigation")


def is_told(line: str) -> bool:
    """Whether a line is a paragraph of a text."""
    return word_count(line) >= _PROSE and ends_sentence(line)
