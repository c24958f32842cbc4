"""Sizes of three lengths and types of aircraft: 40 x 30 x 20 cm, a Boeing 737-800."""

import re
from dataclasses import dataclass
from re import Match

from make_episode.scripts.spoken.language import Language, Noun, Rule
from make_episode.scripts.spoken.names import units
from make_episode.scripts.spoken.numerals import cardinal, counted, parse, whole

AIRCRAFT = (
    "7[0-9]7‹dash›(?:[1-9]00(?:ER|LR)?|[89]|10)",  # Boeing
    "(?<=ATR )(?:42|72)‹dash›[1-9]00",
    "(?<=MD)‹dash›[189][0-9]",  # McDonnell Douglas
)
"""Types whose two numbers are no range."""


def rules(language: Language) -> list[Rule]:
    """The shared rules for sizes and types."""
    say = Sizes(language, units(language))
    return [
        Rule(
            "measure",
            r"‹start›(?P<first>‹number›)‹gap›[x×]‹gap›(?P<number>‹number›)‹gap›[x×]‹gap›(?P<last>‹number›)"
            r"(?:‹gap›(?P<unit>‹unit›))?‹end›",
            say.size,
        ),
        *(Rule("score", rf"(?<![\w.,-])(?P<it>{kind})(?!\w)", say.aircraft, holds="‹dash›[0-9]") for kind in AIRCRAFT),
    ]


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the rules for sizes and types say in a language."""

    language: Language
    units: dict[str, Noun]

    def size(self, match: Match[str]) -> str:
        """Three lengths; the unit is said once, after the last."""
        first, second, last = (parse(match[end], self.language) for end in ("first", "number", "last"))
        noun = self.units.get(match["unit"]) if match["unit"] else None
        said = counted(last, noun, self.language) if noun else cardinal(last, self.language)
        return f" {self.language.by or self.language.times} ".join(
            [cardinal(first, self.language), cardinal(second, self.language), said]
        )

    def aircraft(self, match: Match[str]) -> str:
        """Part by part: figures as numbers, letters spelled."""
        parts = re.findall("[0-9]+|[A-Z]", match["it"])
        return " ".join(whole(part, self.language) if part.isdigit() else part for part in parts)
