"""Words of another program's lexicon, written into the show's own."""

import json
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from make_episode.errors import FolderError
from make_episode.voices import lexicon, pls


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the words of a PLS file."""

    lexicon: Path
    """The file they were written to."""
    added: tuple[str, ...]
    kept: tuple[str, ...]
    """Words the lexicon had: they are said as before."""
    dropped: tuple[str, ...]
    """What could not be taken, with line and reason."""


def add(file: Path, folders: Sequence[Path]) -> Imported:
    """Write the words of a PLS file into the lexicon of its language in the first folder; what is there stays.

    Raises InputError naming file and line, ShowError for a broken lexicon, FolderError.
    """
    told = pls.read(file)
    lexicon.load(folders, told.language)  # a mistake in it is told before anything is written
    base, target = lexicon.find(folders, told.language), folders[0] / lexicon.file_name(told.language)
    there = lexicon.read(base) if base else {}
    new = [one for one in told.found if one.written not in there]
    if new:
        block = f"# from {' '.join(file.name.split())}\n" + "".join(map(_line, new))
        _put(target, _joined(base.read_text(encoding="utf-8") if base else "", block))
    kept = tuple(one.written for one in told.found if one.written in there)
    return Imported(target, tuple(one.written for one in new), kept, told.dropped)


def _line(one: pls.Lexeme) -> str:
    if not one.ipa:
        return f"{_quoted(one.written)} = {_quoted(one.say)}\n"
    say = f", say = {_quoted(one.say)}" if one.say else ""
    return f"{_quoted(one.written)} = {{ ipa = {_quoted(one.ipa)}{say} }}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")  # JSON's escapes are TOML's, but for DEL


def _joined(text: str, block: str) -> str:
    """The lexicon with the block at its end; before everything where its end may belong to a `[table]`."""
    return f"{block}\n{text}" if re.search(r"^\s*\[", text, re.MULTILINE) else f"{text.rstrip()}\n\n{block}".lstrip()


def _put(target: Path, text: str) -> None:
    """Write the file whole or not at all."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as draft:
            draft.write(text)
        Path(draft.name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(draft.name).replace(target)
    except OSError as error:
        raise FolderError(f"{target}: cannot be written: {error.strerror}.", hint="Make it writable.") from error
