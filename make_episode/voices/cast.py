"""Casting: which voice of which engine speaks a segment (voices/cast.toml).

The file has a table for each language, and in it for each role a list of voices as "engine:voice", best first. The
first that can speak settles the engine; where the list has several voices of that engine, quoted speakers share them,
each keeping one in every episode. `quote.female` and `quote.male` are for speakers known to be a woman or a man,
`speakers` for people by name. A role that is not cast speaks as the narrator, an engine that is not cast with its own
first voices. A language with a region ("fr-CA") needs to name only what differs from the language.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from make_episode.errors import EngineUnavailableError
from make_episode.interfaces import Engine
from make_episode.model import Role, Script, Segment

ROLES = ("narrator", *(role.value for role in Role if role is not Role.NARRATOR))
GENDERS = {"female": "f", "male": "m"}


@dataclass(frozen=True, slots=True)
class Part:
    """A voice, and how it speaks a role."""

    engine: str
    voice: str
    pace: float = 1.0
    pitch: float = 0.0
    """Semitones above the voice's own."""
    gain: float = 0.0
    """dB above the level of the other voices."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Parts by (language, role), best first; a role is also "quote.female", "quote.male" or "speakers.NAME"."""

    parts: Mapping[tuple[str, str], tuple[Part, ...]]

    def lists(self, language: str, role: str) -> tuple[tuple[Part, ...], ...]:
        """Parts of a role: those for the language with its region, then those for the language."""
        tags = dict.fromkeys((language.lower(), language.lower().partition("-")[0]))
        return tuple(self.parts.get((tag, role), ()) for tag in tags)

    def find(self, language: str, role: str) -> tuple[Part, ...]:
        """The same in one list, best first."""
        return tuple(part for parts in self.lists(language, role) for part in parts)

    def engines(self) -> frozenset[str]:
        """Every engine that somebody is cast with."""
        return frozenset(part.engine for parts in self.parts.values() for part in parts)


def by_name(speaker: str) -> str:
    """The role of a person; capitals and blanks make no difference."""
    return f"speakers.{' '.join(speaker.casefold().split())}"


def assign(script: Script, cast: Cast, engines: Sequence[Engine]) -> Script:
    """The script with an engine and a voice for each segment; a voice an editor chose for one of `engines` stays.

    Raises EngineUnavailableError when none of them speaks the script's language.
    """
    speaking = [engine for engine in engines if engine.voices(script.language)]
    if not speaking:
        names = " or ".join(engine.name for engine in engines)
        raise EngineUnavailableError(f'{names} has no voice for the language "{script.language}".')
    genders = {one.speaker: one.gender for one in script.segments if one.gender}  # told once, known throughout
    known = (replace(one, gender=one.gender or genders.get(one.speaker, "")) for one in script.segments)
    return replace(script, segments=tuple(_given(one, script.language, cast, speaking) for one in known))


def _given(segment: Segment, fallback: str, cast: Cast, engines: Sequence[Engine]) -> Segment:
    if segment.voice and segment.engine in {engine.name for engine in engines}:
        return segment
    able = [engine for engine in engines if engine.voices(segment.language)]
    part = _part(segment, segment.language, cast, able) if able else _part(segment, fallback, cast, engines)
    return replace(
        segment, engine=part.engine, voice=part.voice, voice_pace=part.pace, pitch=part.pitch, gain=part.gain
    )


def _part(segment: Segment, language: str, cast: Cast, engines: Sequence[Engine]) -> Part:
    named = _able(cast.find(language, by_name(segment.speaker)), language, engines)
    if segment.speaker and named:
        return named[0]
    if segment.role is not Role.QUOTE:
        found = _able(cast.find(language, segment.role.value), language, engines)
        return found[0] if found else _narrator(language, cast, engines)
    return _quoted(segment, language, cast, engines)


def _able(parts: Sequence[Part], language: str, engines: Sequence[Engine]) -> list[Part]:
    """Those of the parts that one of the engines can play."""
    can = {engine.name: engine for engine in engines}
    return [part for part in parts if part.engine in can and _has(can[part.engine], part.voice, language)]


def _has(engine: Engine, voice: str, language: str) -> bool:
    """Whether the voice is there, for engines whose voices are installed one by one and which say so."""
    return not getattr(engine, "installed_only", False) or voice.partition("#")[0] in engine.voices(language)


def _narrator(language: str, cast: Cast, engines: Sequence[Engine]) -> Part:
    found = _able(cast.find(language, "narrator"), language, engines)
    return found[0] if found else Part(engines[0].name, engines[0].voices(language)[0])


def _quoted(segment: Segment, language: str, cast: Cast, engines: Sequence[Engine]) -> Part:
    """The voice of somebody quoted: never the narrator's if there is another, always the same for one speaker."""
    narrator = _narrator(language, cast, engines)
    engine = next((one for one in engines if one.name == narrator.engine), engines[0])
    uncast = [Part(engine.name, voice) for voice in engine.voices(language)]
    for parts in (*_choices(segment, language, cast), uncast):
        able = _able(parts, language, engines)
        others = [one for one in able if (one.engine, one.voice) != (narrator.engine, narrator.voice)]
        mine = [one for one in others if one.engine == others[0].engine]
        if mine:
            return mine[_share(segment.speaker, len(mine))]
    return narrator


def _choices(segment: Segment, language: str, cast: Cast) -> Iterator[tuple[Part, ...]]:
    for name, gender in GENDERS.items():
        if gender == segment.gender:
            yield from cast.lists(language, f"quote.{name}")
    yield from cast.lists(language, "quote")


def _share(speaker: str, voices: int) -> int:
    """A number below `voices` that is always the same for one speaker; 0 for words of nobody known."""
    if not speaker:
        return 0
    return int.from_bytes(hashlib.sha256(" ".join(speaker.casefold().split()).encode()).digest()[:4]) % voices


def unassigned(script: Script) -> Script:
    """The script with every segment left to the cast again."""
    free = {"engine": "", "voice": "", "voice_pace": 1.0, "pitch": 0.0, "gain": 0.0}
    return replace(script, segments=tuple(replace(one, **free) for one in script.segments))  # type: ignore[arg-type]  # fields by name
