"""How long articles are expected to last when they are spoken.

A voice says so many letters a second, and takes breath at commas and stops. Measured on 40 sentences of news in each
language (espeak 1.52, kokoro 1.0; 2026-11), trimmed of the silence around them. What a show's own voices do is learnt
from every edition it makes (`Ledger.pace`), so that the first one alone depends on these.
"""

from collections.abc import Callable
from dataclasses import dataclass

from make_episode.model import Script, Segment
from make_episode.pipeline import editions
from make_episode.voices.soundness import letters

_RATES = {
    "kokoro": {"fr": 15.5, "en": 14.6},
    "espeak": {"fr": 18.1, "en": 15.3, "ar": 9.3, "es": 14.5, "de": 15.4, "it": 14.4, "pt": 13.6},
}
"""Letters a second."""
_USUAL = {"fr": 15.5, "en": 14.5, "ar": 10.0, "es": 14.5, "de": 14.5, "it": 14.5, "pt": 14.0}
_ANY = 14.0


def seconds_of(engine: str, pace: float = 1.0) -> Callable[[Segment], float]:
    """How long an engine takes for a segment; `pace` is how much longer than usual it has been found to take."""
    rates = _RATES.get(engine, {})

    def seconds(segment: Segment) -> float:
        language = segment.language.split("-", maxsplit=1)[0].lower()
        rate = rates.get(language) or _USUAL.get(language, _ANY)
        return pace * letters(segment.spoken) / (rate * segment.pace * segment.voice_pace)

    return seconds


@dataclass(frozen=True, slots=True)
class Times:
    """How long an edition lasts, and each of its articles from its sting to the next one's."""

    whole: float
    articles: tuple[float, ...]

    @property
    def rest(self) -> float:
        """Seconds of opening, closing and music."""
        return self.whole - sum(self.articles)


def expected(script: Script, around: editions.Hall, engine: str, pace: float) -> Times:
    """How long a script of an edition is expected to last."""
    return times(editions.imagine(script, around, seconds_of(engine, pace)))


def times(rehearsal: editions.Rehearsal) -> Times:
    """How long a rehearsed edition and its articles last; the closing belongs to the last of them."""
    starts = [line.start for line in rehearsal.lines if line.segment.sting and line.segment.chapter]
    ends = [*starts[1:], rehearsal.lines[-1].end] if starts else []
    return Times(rehearsal.duration, tuple(end - start for start, end in zip(starts, ends, strict=True)))


def words_only(rehearsal: editions.Rehearsal) -> float:
    """Seconds in which somebody speaks."""
    return sum(line.end - line.start for line in rehearsal.lines)
