"""Results of races and matches: 1:41.73, 1'41"73, 9"80, 7-6 (7/4)."""

import re
from dataclasses import dataclass
from re import Match

from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.names import clock_units
from make_episode.scripts.spoken.numerals import counted, whole

PLAYED = r"[0-7]‹dash›[0-7](?:‹gap›\([0-9]{1,2}(?:[/–-][0-9]{1,2})?\))?"
"""One set of a tennis match, perhaps with its tie-break."""
SET_WON = "[67]|[0-7]‹dash›[67]"
"""The first set of a tennis match is won with six games: "1-1, 5-4" is none."""
SECONDS = r"(?:[\"″”]|['’]{2})"


def rules(language: Language) -> list[Rule]:
    """The shared rules for results."""
    say = Contests(language, *clock_units(language))
    return [
        Rule(
            "time",
            r"‹start›(?:(?P<hour>[0-9]):)?(?P<minute>[0-5]?[0-9]):(?P<second>[0-5][0-9])[.,](?P<rest>[0-9]{1,3})"
            r"(?!\w|[.,:][0-9])",
            say.race,
        ),
        Rule(
            "time",
            r"‹start›(?P<minute>[0-9]{1,2})['’′]‹gap›(?P<second>[0-5][0-9])"
            rf"(?:{SECONDS}(?P<rest>[0-9]{{1,3}})?)?(?![\w'’\"])",
            say.race,
        ),
        Rule("time", rf"‹start›(?P<second>[0-9]{{1,2}}){SECONDS}(?P<rest>[0-9]{{1,3}})(?!\w)", say.race),
        Rule("score", rf"‹start›(?={SET_WON}){PLAYED}(?:(?:,|(?<=\)))‹blank›{PLAYED}){{1,4}}‹end›", say.sets),
        Rule(
            "score",
            r"(?:(?<=[67]‹dash›[67]‹blank›\()|(?<=[67]‹dash›[67]\())"
            r"(?P<number>[0-9]{1,2})[/–-](?P<last>[0-9]{1,2})(?=\))",
            say.tie_break,
            holds=r"[0-9]\)",
        ),
    ]


@dataclass(frozen=True, slots=True)
class Contests:
    """What the rules for results say in a language."""

    language: Language
    hour: Noun
    minute: Noun
    second: Noun

    def race(self, match: Match[str]) -> str:
        """A time to the hundredth: minutes and seconds by name, as 8:06.05 is no time of day."""
        parts = match.groupdict()
        said = [
            counted(Number(str(int(parts[name]))), noun, self.language)
            for name, noun in (("hour", self.hour), ("minute", self.minute))
            if parts.get(name)
        ]
        seconds = Number(str(int(parts["second"])), parts["rest"] or "")
        return " ".join([*said, counted(seconds, self.second, self.language)])

    def sets(self, match: Match[str]) -> str:
        """The score of a tennis match: "6-4, 7-6 (7/5)" is said without a joint."""
        apart = re.sub(r"(?<=[0-9])[^0-9, \u00a0()](?=[0-9])", " ", match[0])
        return re.sub("[0-9]+", lambda games: whole(games[0], self.language), apart)

    def tie_break(self, match: Match[str]) -> str:
        first, last = (whole(match[end], self.language) for end in ("number", "last"))
        return f"{first} {self.language.to} {last}"
