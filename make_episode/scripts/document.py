r"""The script as a file a person edits.

    title: Un bateau-bibliothèque sur le Bouregreg
    language: fr

    @host
    @chapter Introduction
    L’Édition à écouter. Dimanche {22|vingt-deux} novembre 2026.
    @pause 1.5

    @quote Samira Lahlou (f)
    Nous avons commencé avec trente livres.

One line of text is one segment. A blank line starts a new paragraph. `@role` says who speaks from
there on (after `@quote`, whose words they are, with "(f)" or "(m)" if known); `{written|said}` says
how something is pronounced (`{25|25}` turns a reading off); lines with `@` before a text line set
its chapter, link, sting, language, voice or pace, `@pause` after it the silence in seconds. Lines
that begin with `#` are notes. A backslash before one of `@ # { | } \` makes it an ordinary character.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from make_episode.errors import ScriptError
from make_episode.model import Reading, Role, Script, Segment
from make_episode.scripts.segments import Draft, Lexicon, pause_after, settle
from make_episode.scripts.split import LIMIT, breaths

_HEAD = """\
# The script of an episode. Change what you like; `make-episode speak FILE` makes the episode of it.
# {written|said} tells how a word is pronounced; @pause gives seconds of silence.
"""
_NUMBER = re.compile(r"^\d{1,3}(\.\d+)?$")
_ESCAPED = re.compile(r"([\\{|}])")


def write(script: Script, pauses: Mapping[str, float]) -> str:
    """The script as text; `parse` gives the same script back."""
    parts = [_HEAD, f"title: {_one_line(script.title)}", f"language: {script.language}"]
    drafts = [_draft(segment) for segment in script.segments]
    before: Draft | None = None
    for number, (segment, draft) in enumerate(zip(script.segments, drafts, strict=True)):
        if segment.paragraph or before is None:
            parts.append("")
        parts += _marks(draft, before if not segment.paragraph else None, script.language)
        parts.append(_text(segment))
        after = drafts[number + 1] if number + 1 < len(drafts) else None
        if segment.pause != pause_after(draft, after, pauses):
            parts.append(f"@pause {segment.pause:g}")
        before = draft
    return "\n".join(parts) + "\n"


def _draft(segment: Segment) -> Draft:
    return Draft(
        segment.role,
        segment.text,
        segment.language,
        chapter=segment.chapter,
        url=segment.url,
        speaker=segment.speaker,
        gender=segment.gender,
        sting=segment.sting,
        paragraph=segment.paragraph,
        engine=segment.engine,
        voice=segment.voice,
        pace=segment.pace,
    )


def _marks(draft: Draft, before: Draft | None, language: str) -> list[str]:
    marks = []
    if before is None or (draft.role, draft.speaker, draft.gender) != (before.role, before.speaker, before.gender):
        gender = f" ({draft.gender})" if draft.gender else ""
        marks.append(f"@{draft.role.value} {_one_line(draft.speaker)}{gender}".rstrip())
    if draft.chapter:
        marks.append(f"@chapter {_one_line(draft.chapter)}")
    if draft.url:
        marks.append(f"@link {draft.url}")
    if draft.sting:
        marks.append("@sting")
    if draft.language != language:
        marks.append(f"@language {draft.language}")
    if draft.voice:
        marks.append(f"@voice {draft.engine}/{draft.voice}")
    if draft.pace != 1.0:
        marks.append(f"@pace {draft.pace:g}")
    return marks


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _text(segment: Segment) -> str:
    said, at = "", 0
    for reading in segment.readings:
        written = segment.text[reading.start : reading.end]
        said += _escape(segment.text[at : reading.start]) + f"{{{_escape(written)}|{_escape(reading.spoken)}}}"
        at = reading.end
    said += _escape(segment.text[at:])
    return "\\" + said if said[:1] in {"@", "#"} else said


def _escape(text: str) -> str:
    return _ESCAPED.sub(r"\\\1", text).replace("\n", " ")


@dataclass(slots=True)
class _Reader:
    """Reads a script file line by line; errors name file and line."""

    name: str
    pauses: Mapping[str, float]
    head: dict[str, str] = field(default_factory=dict)
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
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in {"title", "language"}:
            raise self.wrong(
                f'expected "title: ..." or "language: ...", not "{line[:60]}".',
                "Say who speaks with a line such as `@narrator`.",
            )
        self.head[key.strip()] = value.strip()

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
        for plain, written, said, stray in _pieces(line):
            if stray:
                raise self.wrong(
                    f'"{stray}" does not close a `{{written|said}}` mark here.',
                    f"Write \\{stray} for the character itself.",
                )
            text += _unescape(plain)
            if said is not None:
                start = len(text)
                text += _unescape(written)
                marks.append(Reading(start, len(text), _unescape(said)))
        return text, tuple(marks)


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


def _sting(value: str) -> dict[str, str | float | bool]:
    if value:
        raise ValueError("takes no value")
    return {"sting": True}


_MARKS: dict[str, Callable[[str], dict[str, str | float | bool]]] = {
    "chapter": lambda value: {"chapter": value},
    "link": lambda value: {"link": value},
    "language": lambda value: {"language": value},
    "sting": _sting,
    "voice": _voice,
    "pace": _pace,
}

_PIECE = re.compile(
    r"""(?P<plain>(?:\\.|[^\\{|}])*)                                          # ordinary text
        (?:\{(?P<written>(?:\\.|[^\\{|}])*)\|(?P<said>(?:\\.|[^\\{|}])*)\}    # {written|said}
          |(?P<stray>[\\{|}])|$)""",
    re.VERBOSE,
)


def _pieces(line: str) -> list[tuple[str, str, str | None, str]]:
    pieces, at = [], 0
    while at < len(line):
        found = _PIECE.match(line, at)
        if found is None or found.end() == at:
            break
        pieces.append((found["plain"], found["written"] or "", found["said"], found["stray"] or ""))
        at = found.end()
    return pieces


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _within_limit(draft: Draft) -> list[Draft]:
    """The draft, or where an editor wrote more than one breath holds, its sentences."""
    if len(draft.text) <= LIMIT or draft.marks:
        return [draft]
    first, *rest = breaths(draft.text)
    going_on = replace(draft, chapter="", url="", sting=False, paragraph=False)
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
    return Script(reader.head["title"], reader.head["language"], segments)
