"""What is wrong in show.toml, told by file, line, key and remedy."""

import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError

from make_episode.errors import ShowError
from make_episode.show.settings import EXPECTED, Settings


def explained(path: Path, text: str, error: ValidationError) -> ShowError:
    first = min(
        error.errors(), key=lambda one: one["type"] != "extra_forbidden"
    )  # a typing slip explains a missing key
    keys = [str(key) for key in first["loc"]]
    where = f"{path}:{line}" if (line := line_of(text, keys)) else str(path)
    name = ".".join(keys)
    if first["type"] == "extra_forbidden":
        return ShowError(f'{where}: there is no key "{name}".', hint=_did_you_mean(keys[-1], _known(keys[:-1])))
    if first["type"] == "missing":
        return ShowError(f'{where}: the key "{name}" is missing.', hint=f'Add a line `{keys[-1]} = "..."`.')
    wrong = EXPECTED.get(name, "") if first["type"] == "string_pattern_mismatch" else ""
    wrong = wrong or first["msg"].removeprefix("Value error, ")
    shown = re.sub(r"(://[^/@:]*):[^/@]*@", r"\1:…@", repr(first["input"]))  # a password is not repeated
    return ShowError(f"{where}: {name} = {shown}: {wrong}.", hint=f'Correct "{name}" in show.toml.')


def _known(tables: Sequence[str]) -> tuple[str, ...]:
    """The keys of a table of show.toml, the trail of its own keys being given."""
    model: type[BaseModel] = Settings
    for table in tables:
        inner = model.model_fields[table].annotation if table in model.model_fields else model
        parts = (inner, *get_args(inner))
        model = next((part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)), model)
    return tuple(model.model_fields)


def _did_you_mean(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f'Did you mean "{close[0]}"?' if close else f"Known keys: {', '.join(known)}."


def line_of(text: str, keys: Sequence[str]) -> int:
    """Number of the line of a TOML text where a key stands, from 1; 0 if it stands nowhere."""
    table = ""
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*(\[+)\s*([^\]]+?)\s*\]+", line):
            table = header[2]
            if header[1] == "[[":  # one of several tables: keys name it by its number
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}.{counts[table]}"
                if table == ".".join(keys):
                    return number
        elif (key := re.match(r"""\s*["']?([\w.-]+)["']?\s*=""", line)) and f"{table}.{key[1]}".strip(".") == ".".join(
            keys
        ):
            return number
    return 0
