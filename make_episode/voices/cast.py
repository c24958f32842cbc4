"""Casting: which voice of which engine speaks a segment (voices/cast.toml).

The file has a table for each language, in it a table for each role, in it a
voice for each engine. `quote_f` and `quote_m` are for speakers known to be a
woman or a man, `quote` for the others; a list of voices is shared out among
speakers so that one speaker keeps one voice in every episode. A role that is
not cast speaks as the narrator, an engine that is not cast with its own first
voices.
"""

import difflib
import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from make_episode.errors import EngineUnavailableError, ShowError
from make_episode.interfaces import Engine
from make_episode.model import ENGINES, Role, Script, Segment

ROLES = ("narrator", "host", "heading", "quote", "quote_f", "quote_m")


@dataclass(frozen=True, slots=True)
class Cast:
    """Voices by (language, role, engine), best first."""

    voices: Mapping[tuple[str, str, str], tuple[str, ...]]

    def find(self, language: str, role: str, engine: str) -> tuple[str, ...]:
        """Voices cast for a role, for the language with its region or else without; empty where none is."""
        for tag in (language.lower(), language.split("-", maxsplit=1)[0].lower()):
            if found := self.voices.get((tag, role, engine)):
                return found
        return ()


def load(folders: Sequence[Path]) -> Cast:
    """The cast of the show: cast.toml of the first folder that has one. Raises ShowError naming file and key."""
    path = next((folder / "cast.toml" for folder in folders if (folder / "cast.toml").is_file()), None)
    if path is None:
        return Cast({})
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ShowError(f"{path}: {error}.", hint="See voices/README.md for how the cast is written.") from error
    voices = {}
    for language, roles in tables.items():
        for role, engines in _table(path, language, roles).items():
            _known(path, language, role, ROLES, "role")
            for engine, names in _table(path, f"{language}.{role}", engines).items():
                _known(path, f"{language}.{role}", engine, ENGINES, "engine")
                voices[language.lower(), role, engine] = _names(path, f"{language}.{role}.{engine}", names)
    return Cast(voices)


def _table(path: Path, key: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ShowError(
            f"{path}: {key} = {value!r}: expected a table.", hint=f"Write `[{key}.narrator]` above its voices."
        )
    return value


def _known(path: Path, key: str, name: str, known: Sequence[str], what: str) -> None:
    if name not in known:
        close = difflib.get_close_matches(name, known, n=1)
        hint = f'Did you mean "{close[0]}"?' if close else f"Use one of: {', '.join(known)}."
        raise ShowError(f'{path}: [{key}]: there is no {what} "{name}".', hint=hint)


def _names(path: Path, key: str, value: object) -> tuple[str, ...]:
    names = tuple(value) if isinstance(value, list) else (value,)
    if not names or not all(isinstance(name, str) and name for name in names):
        raise ShowError(
            f"{path}: {key} = {value!r}: expected a voice, or a list of voices.", hint="See `make-episode voices list`."
        )
    return tuple(str(name) for name in names)


def assign(script: Script, cast: Cast, engine: Engine) -> Script:
    """The script with an engine and a voice for each segment; a voice an editor chose for this engine stays.

    Raises EngineUnavailableError when the engine speaks none of the script's language.
    """
    if not engine.voices(script.language):
        raise EngineUnavailableError(f'{engine.name} has no voice for the language "{script.language}".')
    return replace(
        script, segments=tuple(_given(segment, script.language, cast, engine) for segment in script.segments)
    )


def _given(segment: Segment, fallback: str, cast: Cast, engine: Engine) -> Segment:
    if segment.engine == engine.name and segment.voice:
        return segment
    language = segment.language if engine.voices(segment.language) else fallback
    return replace(segment, engine=engine.name, voice=_voice(segment, language, cast, engine))


def _voice(segment: Segment, language: str, cast: Cast, engine: Engine) -> str:
    narrator = (cast.find(language, "narrator", engine.name) or engine.voices(language))[0]
    if segment.role is not Role.QUOTE:
        return (cast.find(language, segment.role.value, engine.name) or (narrator,))[0]
    role = f"quote_{segment.gender}" if segment.gender else "quote"
    chosen = cast.find(language, role, engine.name) or cast.find(language, "quote", engine.name)
    others = [voice for voice in chosen or engine.voices(language) if voice != narrator]
    return others[_share(segment.speaker, len(others))] if others else narrator


def _share(speaker: str, voices: int) -> int:
    """A number below `voices` that is always the same for one speaker; 0 for words of nobody known."""
    if not speaker:
        return 0
    return int.from_bytes(hashlib.sha256(speaker.casefold().encode()).digest()[:4]) % voices


def unassigned(script: Script) -> Script:
    """The script with every segment left to the cast again."""
    return replace(script, segments=tuple(replace(one, engine="", voice="") for one in script.segments))
