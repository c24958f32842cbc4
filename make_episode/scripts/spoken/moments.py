"""Dates, clock times and years."""

from dataclasses import dataclass
from re import Match

from make_episode.scripts.spoken.language import Language, Rule
from make_episode.scripts.spoken.numerals import whole


def rules(language: Language) -> list[Rule]:
    """The shared rules for dates, times and years."""
    say = Moments(language)
    return [
        Rule(
            "date",
            r"‹start›(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
            r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:T(?=[0-9]{2}:)|(?![\w/]|[.,][0-9]|(?P=mark)[0-9]))",
            say.date,
        ),
        Rule(
            "date",
            r"‹start›(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[12][0-9]{3}|[0-9]"
            r"{2})(?![\w/]|[.,][0-9]|(?P=mark)[0-9])",
            say.date,
        ),
        Rule(
            "year",
            r"‹start›(?P<year>1[0-9]{3}|20[0-9]{2})(?:‹gap›[–‑-]‹gap›|/)(?P<last>1[0-9]{3}|20[0-9]{2}|[0-9]{2})"
            r"(?![\w/-]|[.,][0-9])",
            say.years,
        ),
        Rule(
            "time",
            r"(?:‹start›|(?<=[0-9]T))(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
            r"(?![\w:]|[.,][0-9])",
            say.time,
            holds=":[0-5]",
        ),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moments:
    """What the rules for dates and times say in a language."""

    language: Language

    def date(self, match: Match[str]) -> str | None:
        day, month, year = int(match["day"]), int(match["month"]), match["year"]
        if self.language.month_first and match.start("year") > match.start("day"):
            day, month = month, day
        if month > 12 and day <= 12:
            day, month = month, day
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        tail = " " if match[0].endswith("T") else ""
        return self.language.date(day, month, full_year(year)) + tail

    def years(self, match: Match[str]) -> str | None:
        """A span of years; seasons ("2024/25", "2024/2025") are said one year after the other."""
        first, last = int(match["year"]), match["last"]
        if len(last) == 2:
            if int(last) <= first % 100 and last != "00":
                return None
            season = int(last) == (first + 1) % 100
            return f"{self.language.year(first)}{self._joint(season)}{whole(last, self.language)}"
        if int(last) < first:
            return None
        season = int(last) == first + 1 and "/" in match[0]
        return f"{self.language.year(first)}{self._joint(season)}{self.language.year(int(last))}"

    def _joint(self, season: bool) -> str:
        return " " if season else f" {self.language.to} "

    def time(self, match: Match[str]) -> str:
        minute, second = (int(part) if part else None for part in match.group("minute", "second"))
        return self.language.time(int(match["hour"]), minute, second)


def full_year(written: str) -> int:
    """The year of a date; two figures mean the years 1950 to 2049."""
    year = int(written)
    return year if len(written) == 4 else year + (2000 if year < 50 else 1900)
