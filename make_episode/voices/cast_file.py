"""voices/cast.toml: read, checked to the last name, and explained (how it is written: voices/README.md)."""

import difflib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from make_episode.errors import EngineError, ShowError
from make_episode.model import ENGINES, engine_names
from make_episode.voices import voice_names
from make_episode.voices.cast import GENDERS, ROLES, Cast, Part, by_name

NAME = "cast.toml"
_MANNERS = {"pace": (0.5, 2.0), "pitch": (-12.0, 12.0), "gain": (-12.0, 12.0)}
"""Keys that tell how a voice speaks, with the least and the most of each."""
_WRITTEN = "See voices/README.md for how the cast is written."


def load(folders: Sequence[Path]) -> Cast:
    """The cast of the show: cast.toml of the first folder that has one. Raises ShowError naming file and key."""
    path = next((folder / NAME for folder in folders if (folder / NAME).is_file()), None)
    if path is None:
        return Cast({})
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ShowError(f"{path}: cannot be read: {error.strerror}.", hint="Check the file's permissions.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ShowError(f"{path}: {error}.", hint=_WRITTEN) from error
    reader = _Reader(path)
    return Cast({key: parts for tag, roles in tables.items() for key, parts in reader.language(tag, roles)})


class _Reader:
    """Turns the tables of a file into parts; knows where it is, for messages."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def language(self, tag: str, roles: object) -> Iterator[tuple[tuple[str, str], tuple[Part, ...]]]:
        if not isinstance(roles, dict):
            raise self.wrong(tag, f"= {roles!r}: expected a table of roles", f"Write `[{tag}]` above its roles.")
        for role, value in roles.items():
            self.known(tag, role, (*ROLES, "speakers"), "role")
            yield from self.role(tag, role, value)

    def role(self, tag: str, role: str, value: object) -> Iterator[tuple[tuple[str, str], tuple[Part, ...]]]:
        where, low = f"{tag}.{role}", tag.lower()
        if role == "speakers":
            for name, one in self.table(where, value).items():
                yield (low, by_name(name)), self.parts(f"{where}.{name}", one, tag)
            return
        if role == "quote" and isinstance(value, dict):
            for name in GENDERS.keys() & value.keys():
                yield (low, f"quote.{name}"), self.parts(f"{where}.{name}", value[name], tag)
            value = {key: one for key, one in value.items() if key not in GENDERS}
        if value != {}:
            yield (low, role), self.parts(where, value, tag)

    def parts(self, where: str, value: object, tag: str) -> tuple[Part, ...]:
        """A list of voices, or a table with the list and how all of them speak."""
        if isinstance(value, dict):
            self.keys(where, value, "voices")
            if "voices" not in value:
                raise self.wrong(where, "has no voices", 'Add `voices = ["engine:voice"]`.')
            return self.several(where, value["voices"], tag, self.manners(where, value))
        return self.several(where, value, tag, {})

    def several(self, where: str, value: object, tag: str, manners: Mapping[str, float]) -> tuple[Part, ...]:
        voices = value if isinstance(value, list) else [value]
        if not voices:
            raise self.wrong(where, "= []: expected a list of voices", "See `make-episode voices list`.")
        return tuple(self.one(where, voice, tag, manners) for voice in voices)

    def one(self, where: str, value: object, tag: str, manners: Mapping[str, float]) -> Part:
        if isinstance(value, dict):
            self.keys(where, value, "voice")
            manners = {**manners, **self.manners(where, value)}
            value = value.get("voice")
        engine, colon, voice = value.partition(":") if isinstance(value, str) else ("", "", "")
        if not (engine and colon and voice):
            raise self.wrong(
                where, f'= {value!r}: expected a voice as "engine:voice"', "See `make-episode voices list`."
            )
        if engine not in ENGINES:  # looking at what is installed takes a while
            self.known(where, engine, engine_names(), "engine")
        try:
            voice_names.check(engine, voice, tag)
        except EngineError as error:
            raise ShowError(f"{self.path}: {where}: {error}.", hint=error.hint) from error
        return Part(engine, voice, **manners)

    def manners(self, where: str, value: Mapping[str, object]) -> dict[str, float]:
        found: dict[str, float] = {}
        for key, (least, most) in _MANNERS.items():
            number = value.get(key, 1.0 if key == "pace" else 0.0)
            if isinstance(number, bool) or not isinstance(number, int | float) or not least <= number <= most:
                expected = f"= {number!r}: expected a number from {least:g} to {most:g}"
                raise self.wrong(f"{where}.{key}", expected, "Pace is a factor, pitch in semitones, gain in dB.")
            if key in value:
                found[key] = float(number)
        return found

    def table(self, where: str, value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self.wrong(where, f"= {value!r}: expected a table", f"Write `[{where}]` above its lines.")
        return value

    def keys(self, where: str, value: Mapping[str, object], first: str) -> None:
        for key in value:
            if key in ENGINES:
                raise self.wrong(where, f"has a key {key}", f'Write its voices as `voices = ["{key}:VOICE"]`.')
            self.known(where, key, (first, *_MANNERS, *(GENDERS if where.endswith(".quote") else ())), "key")

    def known(self, where: str, name: str, known: Sequence[str], what: str) -> None:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            hint = f'Did you mean "{close[0]}"?' if close else f"Use one of: {', '.join(known)}."
            raise ShowError(f'{self.path}: [{where}]: there is no {what} "{name}".', hint=hint)

    def wrong(self, where: str, what: str, hint: str) -> ShowError:
        return ShowError(f"{self.path}: {where} {what}.", hint=hint)
