"""How the voice that was cast says a word, where the lexicon or the script tells several ways."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from make_episode.model import Reading, Saying, Script, Segment

READ_IPA = frozenset({"kokoro"})
"""Engines that say sounds as they are given. The read-aloud service takes words only, espeak-ng 1.52 mnemonics of its
own that differ by language ([ʁ] is "r" in French, [r] is "R" in Arabic); signs of the IPA it reads out by name."""


@dataclass(frozen=True, slots=True)
class Phonetic:
    """Characters `first` to `last` (exclusive) of a spoken text are said with the sounds `ipa`."""

    first: int
    last: int
    ipa: str


def voiced(script: Script) -> Script:
    """The script with each segment as its voice says it."""
    return replace(script, segments=tuple(map(as_said, script.segments)))


def as_said(segment: Segment) -> Segment:
    """The segment with one way to say each word: that of its voice, else of its engine, else everybody's.

    Where it is IPA, the reading keeps it beside the words to say for those who cannot; see `phonetic`.
    """
    spoken, moved, chosen = segment.spoken, 0, []
    for reading in segment.readings:
        mine = _chosen(reading, segment.engine, segment.voice)
        start = reading.start + moved
        spoken = spoken[:start] + mine.spoken + spoken[start + len(reading.spoken) :]
        moved += len(mine.spoken) - (reading.end - reading.start)
        chosen.append(mine)
    return replace(segment, spoken=spoken, readings=tuple(chosen))


def phonetic(segment: Segment) -> tuple[Phonetic, ...]:
    """What of `segment.spoken` is to be said with sounds of the IPA; the segment is one of `as_said`."""
    found, moved = [], 0
    for reading in segment.readings:
        start = reading.start + moved
        found += [Phonetic(start, start + len(reading.spoken), one.spoken) for one in reading.others if one.ipa]
        moved += len(reading.spoken) - (reading.end - reading.start)
    return tuple(found)


def _chosen(reading: Reading, engine: str, voice: str) -> Reading:
    ways = _ways(reading.others, engine, voice)
    words = next((way.spoken for way in ways if not way.ipa), reading.spoken)
    return replace(reading, spoken=words, others=tuple(way for way in ways[:1] if way.ipa))


def _ways(others: Sequence[Saying], engine: str, voice: str) -> list[Saying]:
    """Those the voice can use, the most particular first, and of those alike the IPA."""
    scopes = (f"{engine}/{voice}", engine, "")
    usable = [way for way in others if way.by in scopes and (engine in READ_IPA or not way.ipa)]
    return sorted(usable, key=lambda way: (scopes.index(way.by), not way.ipa))
