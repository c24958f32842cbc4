"""`levels.toml`: every number of how a programme sounds, checked and explained."""

import difflib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, TypeVar, get_args, get_type_hints

from make_episode.errors import ShowError

FILE = "levels.toml"

_Table = TypeVar("_Table", "Pauses", "Programme", "Speech", "Music", "Mp3", "M4a", "Opus")


@dataclass(frozen=True, slots=True)
class Range:
    """What a number may be; `only` lists the values where not every one between will do."""

    least: float
    most: float
    only: tuple[int, ...] = ()

    def holds(self, value: float) -> bool:
        return value in self.only if self.only else self.least <= value <= self.most

    def described(self, kind: type) -> str:
        """What is expected, as a message says it."""
        if kind is bool:
            return "true or false"
        if self.only:
            return f"one of {', '.join(map(str, self.only))}"
        return f"a {'whole ' if kind is int else ''}number from {self.least:g} to {self.most:g}"


_Pause = Annotated[float, Range(0, 60)]
_Moment = Annotated[float, Range(0, 10)]
_Played = Annotated[bool, Range(0, 1)]
_BITRATES = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)


@dataclass(frozen=True, slots=True)
class Pauses:
    """The kinds of silence, in seconds; `Levels.pauses` holds them by name."""

    sentence: _Pause
    paragraph: _Pause
    list_item: _Pause
    quote: _Pause
    before_heading: _Pause
    after_heading: _Pause
    opening: _Pause
    article: _Pause
    closing: _Pause


@dataclass(frozen=True, slots=True)
class Programme:
    """What the delivered file measures."""

    loudness: Annotated[float, Range(-40, -8)]
    true_peak: Annotated[float, Range(-12, 0)]
    headroom: Annotated[float, Range(0, 6)]


@dataclass(frozen=True, slots=True)
class Speech:
    """How clips are made ready."""

    highpass: Annotated[float, Range(0, 300)]
    silence: Annotated[float, Range(-90, -20)]
    lead: Annotated[float, Range(0, 1)]
    trail: Annotated[float, Range(0, 1)]
    fade: Annotated[float, Range(0, 0.1)]
    most_gain: Annotated[float, Range(0, 60)]
    most_limiting: Annotated[float, Range(0, 30)]


@dataclass(frozen=True, slots=True)
class Music:
    """Where music stands, and how loud."""

    intro: _Played
    sting: _Played
    heading_sting: _Played
    bed: _Played
    outro: _Played
    loudness: Annotated[float, Range(-30, 6)]
    under_speech: Annotated[float, Range(0, 60)]
    intro_overlap: Annotated[float, Range(0, 60)]
    outro_overlap: Annotated[float, Range(0, 60)]
    attack: _Moment
    release: _Moment
    after_sting: _Moment
    longest: Annotated[float, Range(1, 600)]
    shortest_fade: Annotated[float, Range(0, 1)]
    fade_out: _Moment


@dataclass(frozen=True, slots=True)
class Mp3:
    """The form of the file."""

    bitrate: Annotated[int, Range(32, 320, _BITRATES)]
    rate: Annotated[int, Range(32000, 48000, (44100, 48000, 32000))]
    channels: Annotated[int, Range(1, 2, (1, 2))]
    quality: Annotated[int, Range(2, 7)]


@dataclass(frozen=True, slots=True)
class M4a:
    """The form of the file in AAC; rate and channels are those of the MP3."""

    bitrate: Annotated[int, Range(32, 320)]


@dataclass(frozen=True, slots=True)
class Opus:
    """The form of the file in Opus, always at 48 kHz; channels are those of the MP3."""

    bitrate: Annotated[int, Range(16, 256)]


@dataclass(frozen=True, slots=True)
class Levels:
    """Every number of `levels.toml`, which says what each is for."""

    pauses: Mapping[str, float]
    """Seconds by kind: the fields of `Pauses`."""
    programme: Programme
    speech: Speech
    music: Music
    mp3: Mp3
    m4a: M4a
    opus: Opus


_TABLES: Mapping[str, type] = {
    "pauses": Pauses,
    "programme": Programme,
    "speech": Speech,
    "music": Music,
    "mp3": Mp3,
    "m4a": M4a,
    "opus": Opus,
}
_Numbers = dict[tuple[str, str], float]
"""Values by table and key."""


def load(*folders: Path) -> Levels:
    """The levels of the first folder that has a `levels.toml`; keys it leaves out come from the next that has one.

    Raises ShowError for a file that cannot be read, an unknown key, a wrong value, or a key no file gives.
    """
    files = [folder / FILE for folder in folders if (folder / FILE).is_file()]
    if not files:
        where = ", ".join(map(str, folders)) or "no folder"
        raise ShowError(f"{FILE} was not found in {where}.", hint="Run `make-episode init` to get a complete show.")
    numbers: _Numbers = {}
    for file in reversed(files):
        numbers |= _read(file)
    last = files[-1]
    return Levels(
        pauses=MappingProxyType(asdict(_fill(Pauses, "pauses", numbers, last))),
        programme=_fill(Programme, "programme", numbers, last),
        speech=_fill(Speech, "speech", numbers, last),
        music=_fill(Music, "music", numbers, last),
        mp3=_fill(Mp3, "mp3", numbers, last),
        m4a=_fill(M4a, "m4a", numbers, last),
        opus=_fill(Opus, "opus", numbers, last),
    )


def _fill(table: type[_Table], name: str, numbers: _Numbers, file: Path) -> _Table:
    keys = [field.name for field in fields(table)]
    for key in keys:
        if (name, key) not in numbers:
            raise ShowError(f'{file}: [{name}] has no "{key}".', hint=f"Add {key} = NUMBER under [{name}].")
    return table(**{key: numbers[name, key] for key in keys})  # type: ignore[arg-type] # `_read` keeps whole ones whole


def _read(file: Path) -> _Numbers:
    """The numbers one file gives, each checked."""
    try:
        text = file.read_text(encoding="utf-8-sig")  # Notepad puts a mark first
        tables = tomllib.loads(text)
    except OSError as error:
        raise ShowError(f"{file} cannot be read: {error.strerror}.", hint="Make the file readable.") from error
    except UnicodeDecodeError as error:
        raise ShowError(f"{file} is not UTF-8 text.", hint="Save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ShowError(f"{file} is not valid TOML: {error}.", hint="Write lines such as `sentence = 0.35`.") from error
    page = _Page(file, text)
    numbers: _Numbers = {}
    for name, table in tables.items():
        if name not in _TABLES or not isinstance(table, dict):
            raise page.unknown(name, f"[{name}] is not a table of levels", _TABLES)
        ranges = _ranges(_TABLES[name])
        for key, value in table.items():
            if key not in ranges:
                raise page.unknown(key, f'[{name}] has no key "{key}"', ranges, table=name)
            numbers[name, key] = page.checked(name, key, value, *ranges[key])
    return numbers


def _ranges(table: type) -> dict[str, tuple[type, Range]]:
    hints = get_type_hints(table, include_extras=True)
    return {key: get_args(hint) for key, hint in hints.items()}


@dataclass(frozen=True, slots=True)
class _Page:
    """A file as text, to tell where something in it stands."""

    file: Path
    text: str

    def at(self, key: str, table: str = "") -> str:
        """The file and the line of a key, as far as it can be found."""
        inside = not table
        for number, line in enumerate(self.text.splitlines(), 1):
            words = line.strip()
            if words.startswith("["):
                inside = words.startswith(f"[{table or key}]")
                if inside and not table:
                    return f"{self.file}:{number}"
            elif inside and re.match(rf"""["']?{re.escape(key)}["']?\s*[=.]""", words):
                return f"{self.file}:{number}"
        return str(self.file)

    def unknown(self, key: str, problem: str, known: Iterable[str], *, table: str = "") -> ShowError:
        close = difflib.get_close_matches(key, list(known), n=1)
        hint = f'Did you mean "{close[0]}"?' if close else f"Use one of: {', '.join(known)}."
        return ShowError(f"{self.at(key, table)}: {problem}.", hint=hint)

    def checked(self, table: str, key: str, value: object, kind: type, allowed: Range) -> float:
        right = type(value) in ((int, float) if kind is float else (kind,))
        if right and isinstance(value, int | float) and allowed.holds(value):
            return kind(value)  # type: ignore[no-any-return]
        said = json.dumps(value, ensure_ascii=False, default=str)
        expected = allowed.described(kind)
        raise ShowError(
            f"{self.at(key, table)}: {key} is {said}, but should be {expected}.",
            hint=f"Give {key} {expected}.",
        )
