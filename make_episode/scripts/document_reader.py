"""The script file read back, line by line; see `document` for what it looks like."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from make_episode.errors import ScriptError
from make_episode.model import Origin, Reading, Role, Saying, Script
from make_episode.scripts.segments import Draft, Lexicon, settle
from make_episode.scripts.split import LIMIT, breaths

_NUMBER = re.compile(r"^\d{1,3}(\.\d+)?$")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")  # BCP 47, as far as engines know languages


@dataclass(slots=True)
class _Reader:
    """Reads a script file line by line; errors name file and line."""

    name: str
    pauses: Mapping[str, float]
    head: dict[str, str] = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    line: int = 0
    role: Role | None = None
    speaker: str = ""
    gender: str = ""
    next: dict[str, str | float | bool] = field(default_factory=dict)
    paragraph: bool = True

    def wrong(self, problem: str, hint: str) -> ScriptError:
        return ScriptError(f"{self.name}:{self.line}: {problem}", hint=hint)

    def read(self, text: str) -> None:
        for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
            self.line = number
            self._line(line.strip())
        if self.next:
            raise self.wrong(
                f"@{next(iter(self.next))} is followed by no text.", "Write the text it belongs to below it."
            )

    def _line(self, line: str) -> None:
        if line.startswith("#"):
            return
        if not line:
            self.paragraph = True
        elif line.startswith("@"):
            self._mark(*_mark_parts(line))
        elif self.role is None:
            self._header(line)
        else:
            self._say(line)

    def _header(self, line: str) -> None:
        key, colon, value = (part.strip() for part in line.partition(":"))
        if colon and key in _ORIGIN_KEYS:
            self._origin(key, value)
        elif colon and key in {"title", "language"}:
            if key == "language" and value and not _TAG.fullmatch(value):
                raise self.wrong(f'language "{value}" is not a language tag.', "Write it as fr or fr-MA.")
            self.head[key] = value
        else:
            raise self.wrong(
                f'expected "title: ..." or "language: ...", not "{line[:60]}".',
                "Say who speaks with a line such as `@narrator`.",
            )

    def _origin(self, key: str, value: str) -> None:
        if key == "article":
            self.origins.append(Origin(value))
            return
        if not self.origins:
            raise self.wrong(f'"{key}:" stands before any "article:".', "Write `article: ` and its title above it.")
        try:
            self.origins[-1] = _ORIGIN_KEYS[key](self.origins[-1], value)
        except ValueError:
            what, hint = _ORIGIN_FORMS[key]
            raise self.wrong(f'{key} "{value}" is not {what}.', hint) from None

    def _mark(self, mark: str, value: str) -> None:
        if mark in {role.value for role in Role}:
            self.role = Role(mark)
            self._whose(value)
            return
        if mark == "pause":
            self._pause(value)
            return
        reader = _MARKS.get(mark)
        if reader is None:
            known = ", ".join(f"@{name}" for name in (*(role.value for role in Role), "pause", *_MARKS))
            raise self.wrong(
                f'"@{mark}" is not a mark.', f"Use one of {known}; write \\@ for a line of text that begins with @."
            )
        try:
            self.next |= reader(value)
        except ValueError as error:
            raise self.wrong(f"@{mark} {value}: {error}.", f"Correct the value after @{mark}.") from error

    def _whose(self, value: str) -> None:
        found = re.fullmatch(r"(.*?)\s*(?:\(([fm])\))?", value)
        self.speaker, self.gender = (found[1], found[2] or "") if found else (value, "")

    def _pause(self, value: str) -> None:
        if not self.drafts or self.next:
            raise self.wrong("@pause stands before any text.", "Write it after the text it follows.")
        if not _NUMBER.match(value) or float(value) > 60:
            raise self.wrong(
                f'@pause "{value}" is not a number of seconds from 0 to 60.', "Write for example `@pause 0.8`."
            )
        self.drafts[-1] = replace(self.drafts[-1], pause=float(value))

    def _say(self, line: str) -> None:
        text, marks = self._unmarked(line)
        settings, self.next = self.next, {}
        draft = Draft(
            self.role or Role.NARRATOR,
            text,
            str(settings.get("language") or self.head.get("language", "")),
            marks=marks,
            chapter=str(settings.get("chapter", "")),
            url=str(settings.get("link", "")),
            speaker=self.speaker,
            gender=self.gender,
            sting=bool(settings.get("sting", False)),
            bed=bool(settings.get("bed", False)),
            paragraph=self.paragraph,
            engine=str(settings.get("engine", "")),
            voice=str(settings.get("voice", "")),
            pace=float(settings.get("pace", 1.0)),
        )
        self.paragraph = False
        self.drafts += _within_limit(draft)

    def _unmarked(self, line: str) -> tuple[str, tuple[Reading, ...]]:
        """The text without its `{written|said}` marks, and the marks as readings."""
        text, marks = "", []
        for plain, written, said, others, stray in _pieces(line):
            if stray:
                raise self.wrong(
                    f'"{stray}" does not close a `{{written|said}}` mark here.',
                    f"Write \\{stray} for the character itself.",
                )
            text += _unescape(plain)
            if said is not None:
                start = len(text)
                text += _unescape(written)
                marks.append(Reading(start, len(text), _unescape(said), tuple(map(self._other, others))))
        return text, tuple(marks)

    def _other(self, way: str) -> Saying:
        """One of the ways to say a word after the first: `/ipa/`, `kokoro=said`, `kokoro/ff_siwis=/ipa/`."""
        hint = "Write for example {Fès|Fesse|/fɛs/} or {Fès|Fesse|kokoro=fèsse}."
        by, said = (part.strip() for part in way.split("=", 1)) if "=" in way else ("", way.strip())
        ipa = len(said) > 1 and said.startswith("/") and said.endswith("/")
        if not (ipa or by):
            raise self.wrong(f'"{way}" in a mark is neither /ipa/ nor engine=said.', hint)
        try:
            return Saying(_unescape(said[1:-1] if ipa else said), ipa, _unescape(by))
        except ValueError as error:
            raise self.wrong(f'"{way}" in a mark: {error}.', hint) from error


def _mark_parts(line: str) -> tuple[str, str]:
    mark, _, value = line[1:].partition(" ")
    return mark, value.strip()


def _voice(value: str) -> dict[str, str | float | bool]:
    engine, slash, voice = value.partition("/")
    if not slash or not engine or not voice:
        raise ValueError("expected engine/voice, for example kokoro/ff_siwis")
    return {"engine": engine, "voice": voice}


def _pace(value: str) -> dict[str, str | float | bool]:
    if not _NUMBER.match(value) or not 0.5 <= float(value) <= 2:
        raise ValueError("expected a number from 0.5 to 2")
    return {"pace": float(value)}


def _switch(name: str) -> Callable[[str], dict[str, str | float | bool]]:
    def on(value: str) -> dict[str, str | float | bool]:
        if value:
            raise ValueError("takes no value")
        return {name: True}

    return on


def _language(value: str) -> dict[str, str | float | bool]:
    if not _TAG.fullmatch(value):
        raise ValueError("expected a language tag, for example fr or fr-MA")
    return {"language": value}


def _date(value: str) -> datetime | date:
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def _names(value: str) -> tuple[str, ...]:
    """Names between semicolons; a backslash before one makes it part of a name."""
    names = (_unescape(name).strip() for name in re.findall(r"(?:\\.|[^;])+", value))
    return tuple(name for name in names if name)


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or " " in value:
        raise ValueError(value)
    return value


_ORIGIN_FORMS = {
    "published": ("a date", "Write it as 2026-11-22 or 2026-11-22T06:30."),
    "picture": ("an address", "Write it as https://example.org/picture.jpg, or take the line out."),
}
"""What a value of the head has to be, and how to write it."""

_ORIGIN_KEYS: dict[str, Callable[[Origin, str], Origin]] = {
    "article": lambda origin, value: replace(origin, title=value),
    "link": lambda origin, value: replace(origin, url=value),
    "source": lambda origin, value: replace(origin, source=value),
    "authors": lambda origin, value: replace(origin, authors=_names(value)),
    "published": lambda origin, value: replace(origin, published=_date(value)),
    "picture": lambda origin, value: replace(origin, image=_address(value)),
}

_MARKS: dict[str, Callable[[str], dict[str, str | float | bool]]] = {
    "chapter": lambda value: {"chapter": value},
    "link": lambda value: {"link": value},
    "language": _language,
    "sting": _switch("sting"),
    "bed": _switch("bed"),
    "voice": _voice,
    "pace": _pace,
}

_PIECE = re.compile(
    r"""(?P<plain>(?:\\.|[^\\{|}])*)                                          # ordinary text
        (?:\{(?P<written>(?:\\.|[^\\{|}])*)\|(?P<said>(?:\\.|[^\\{|}])*)       # {written|said
           (?P<others>(?:\|(?:\\.|[^\\{|}])*)*)\}                             # |other|other}
          |(?P<stray>[\\{|}])|$)""",
    re.VERBOSE,
)


_WAY = re.compile(r"\|((?:\\.|[^\\|])*)")


def _pieces(line: str) -> list[tuple[str, str, str | None, list[str], str]]:
    pieces, at = [], 0
    while at < len(line):
        found = _PIECE.match(line, at)
        if found is None or found.end() == at:
            break
        others = _WAY.findall(found["others"] or "")
        pieces.append((found["plain"], found["written"] or "", found["said"], others, found["stray"] or ""))
        at = found.end()
    return pieces


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _within_limit(draft: Draft) -> list[Draft]:
    """The draft, or where an editor wrote more than one breath holds, its sentences."""
    if len(draft.text) <= LIMIT or draft.marks:
        return [draft]
    first, *rest = breaths(draft.text)
    going_on = replace(draft, chapter="", url="", sting=False, paragraph=False)  # the bed plays on
    return [replace(draft, text=first), *(replace(going_on, text=text) for text in rest)]


def parse(text: str, name: str, pauses: Mapping[str, float], lexicon: Lexicon) -> Script:
    """The script of an edited file. Raises ScriptError naming `name` and the line."""
    reader = _Reader(name, pauses)
    reader.read(text)
    for key in ("title", "language"):
        if not reader.head.get(key):
            raise ScriptError(f'{name}: the line "{key}: ..." is missing.', hint="Write it at the head of the file.")
    segments = settle(reader.drafts, pauses, lexicon)
    if not segments:
        raise ScriptError(
            f"{name}: there is nothing to say in it.", hint="Write text below a line such as `@narrator`."
        )
    return Script(reader.head["title"], reader.head["language"], segments, tuple(reader.origins))
