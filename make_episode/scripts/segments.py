"""Drafts settled into segments: readings applied, sentences told apart, pauses given their length."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from make_episode.errors import ScriptError
from make_episode.model import Pronunciation, Reading, Role, Segment
from make_episode.scripts.spoken import apply, readings

Lexicon = Callable[[str], Sequence[Pronunciation]]
"""The lexicon of a language (BCP 47)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A segment to be: what templates and the script file say, before the rest is worked out."""

    role: Role
    text: str
    language: str
    pause: str | float = ""
    """A kind of pause of levels.toml, or seconds; empty to take the kind from where the segment stands."""
    marks: tuple[Reading, ...] = ()
    """Readings an editor set; they win over ours."""
    chapter: str = ""
    url: str = ""
    speaker: str = ""
    gender: str = ""
    sting: bool = False
    bed: bool = False
    paragraph: bool = False
    engine: str = ""
    voice: str = ""
    pace: float = 1.0


def sayable(text: str) -> bool:
    """Whether a voice finds anything to say in the text: a letter, a digit, a symbol with a name."""
    return any(unicodedata.category(char)[0] in "LN" or char in "€$£%&+=@" for char in text)


def settle(drafts: Sequence[Draft], pauses: Mapping[str, float], lexicon: Lexicon) -> tuple[Segment, ...]:
    """The segments of a script, in order; drafts with nothing to say are left out. Raises ScriptError."""
    heard = [draft for draft in drafts if sayable(draft.text)]
    return tuple(
        _segment(draft, heard[number + 1] if number + 1 < len(heard) else None, pauses, lexicon)
        for number, draft in enumerate(heard)
    )


def place_kind(draft: Draft, after: Draft | None) -> str:
    """The kind of pause a segment gets from its role and from what follows."""
    if draft.role is Role.HEADING:
        return "after_heading"
    if after is None or after.paragraph:
        return "paragraph"
    return "sentence" if after.role is draft.role else "quote"


def pause_after(draft: Draft, after: Draft | None, pauses: Mapping[str, float]) -> float:
    """Seconds of silence after a segment; at least `before_heading` where a heading follows."""
    if isinstance(draft.pause, float):
        return draft.pause
    kind = draft.pause or place_kind(draft, after)
    if kind not in pauses:
        raise ScriptError(f'There is no kind of pause "{kind}".', hint=f"Use one of: {', '.join(sorted(pauses))}.")
    announces = after is not None and after.role is Role.HEADING
    return max(pauses[kind], pauses["before_heading"]) if announces else pauses[kind]


def _segment(draft: Draft, after: Draft | None, pauses: Mapping[str, float], lexicon: Lexicon) -> Segment:
    said = _readings(draft, lexicon)
    ends = after is None or after.paragraph or after.role is Role.HEADING
    return Segment(
        role=draft.role,
        text=draft.text,
        spoken=_finished(apply(draft.text, said), ends=ends, language=draft.language),
        language=draft.language,
        pause=pause_after(draft, after, pauses),
        readings=said,
        engine=draft.engine,
        voice=draft.voice,
        pace=draft.pace,
        chapter=draft.chapter,
        url=draft.url,
        speaker=draft.speaker,
        gender=draft.gender,
        sting=draft.sting,
        bed=draft.bed,
        paragraph=draft.paragraph,
    )


def _readings(draft: Draft, lexicon: Lexicon) -> tuple[Reading, ...]:
    ours = readings(draft.text, draft.language, lexicon(draft.language))
    free = [mine for mine in ours if not any(mine.start < mark.end and mark.start < mine.end for mark in draft.marks)]
    return tuple(sorted((*free, *draft.marks), key=lambda reading: (reading.start, reading.end)))


def _finished(spoken: str, *, ends: bool, language: str) -> str:
    """With a stop at the end, so that the voice falls where the sentence ends and stays up where it goes on."""
    bare = spoken.rstrip(" \u00a0\u202f")
    if not bare or not (bare[-1].isalnum() or unicodedata.category(bare[-1])[0] == "M"):
        return bare
    comma = "،" if language.startswith("ar") else ","
    return bare + ("." if ends else comma)


def recast(segment: Segment, *, engine: str, voice: str) -> Segment:
    """The segment given to another voice."""
    return replace(segment, engine=engine, voice=voice)
