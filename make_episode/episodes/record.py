"""A JSON object of the show's, read key by key with messages that name file and line."""

import difflib
import json
import math
import re
from dataclasses import dataclass
from pathlib import Path

from make_episode.errors import ShowError

_HINT = "Correct the file, or make the episode again."


@dataclass(frozen=True, slots=True)
class Record:
    """One object of a file; `trail` is the way to it, as keys and positions."""

    path: Path
    source: str
    values: dict[str, object]
    trail: tuple[str | int, ...] = ()

    def has(self, key: str) -> bool:
        """Whether the key is there with a value: null counts as nothing."""
        return self.values.get(key) is not None

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str):
            raise self.wrong(key, "a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, "a list of texts")
        return tuple(value)

    def number(self, key: str) -> float:
        value = self.values.get(key)
        if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
            raise self.wrong(key, "a number")
        return float(value)

    def whole(self, key: str) -> int:
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(key, "a whole number")
        return value

    def record(self, key: str) -> "Record":
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.wrong(key, "an object {…}")
        return Record(self.path, self.source, value, (*self.trail, key))

    def records(self, key: str) -> tuple["Record", ...]:
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(key, "a list of objects {…}")
        return tuple(
            Record(self.path, self.source, each, (*self.trail, key, index)) for index, each in enumerate(value)
        )

    def expect_only(self, known: tuple[str, ...]) -> None:
        """Return if every key is a known one; raises ShowError for the first that is not."""
        for key in self.values:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                meant = f' Did you mean "{near[0]}"?' if near else ""
                raise ShowError(f'{self._place(key)}: "{key}" is not a key of a manifest.{meant}', hint=_HINT)

    def wrong(self, key: str, expected: str) -> ShowError:
        """The error for a key that is missing or holds something else than expected."""
        if key not in self.values:
            return ShowError(f'{self._place(key)}: "{key}" is missing; expected {expected}.', hint=_HINT)
        found = json.dumps(self.values[key], ensure_ascii=False)
        shown = found if len(found) <= 60 else f"{found[:57]}..."
        return ShowError(f'{self._place(key)}: "{key}" is {shown}; expected {expected}.', hint=_HINT)

    def _place(self, key: str) -> str:
        return f"{self.path}, line {_line(self.source, (*self.trail, key))}"


def source_of(path: Path) -> str:
    """What a file holds, as text. Raises ShowError."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ShowError(f"{path}: not a text in UTF-8.", hint=_HINT) from error
    except OSError as error:
        raise ShowError(f"{path}: cannot be read: {error.strerror or error}.", hint=_HINT) from error


def parsed(path: Path, source: str) -> Record:
    """The object a JSON file holds, `source` being its text. Raises ShowError."""
    try:
        value = json.loads(source)
    except json.JSONDecodeError as error:
        raise ShowError(f"{path}, line {error.lineno}: not valid JSON: {error.msg}.", hint=_HINT) from error
    if not isinstance(value, dict):
        raise ShowError(f"{path}, line 1: expected an object {{…}}.", hint=_HINT)
    return Record(path, source, value)


def _line(source: str, trail: tuple[str | int, ...]) -> int:
    """The line the trail leads to, in a file indented by two; the nearest one above where it was laid out anew."""
    at, end = 0, len(source)
    for depth, step in enumerate(trail, start=1):
        indent = " " * (2 * depth)
        mark = f'{indent}"{step}"' if isinstance(step, str) else f"{indent}{{"
        nth = step if isinstance(step, int) else 0
        found = [match.start() for match in re.compile(f"^{re.escape(mark)}", re.MULTILINE).finditer(source, at, end)]
        if nth >= len(found):
            break
        at = found[nth]
        closed = re.compile(rf"^{indent}[}}\]]", re.MULTILINE).search(source, at, end)
        end = closed.start() if closed else end
    return source.count("\n", 0, at) + 1
