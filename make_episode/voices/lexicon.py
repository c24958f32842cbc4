"""The lexicon of a show: voices/lexicon.<language>.toml, written form -> how it is said."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from make_episode.errors import ShowError
from make_episode.model import Pronunciation


def load(folders: Sequence[Path], language: str) -> tuple[Pronunciation, ...]:
    """Entries for a language (BCP 47), from the first folder that has its file; empty where none has.

    Raises ShowError naming file and entry.
    """
    name = f"lexicon.{language.split('-', maxsplit=1)[0].lower()}.toml"
    path = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if path is None:
        return ()
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ShowError(
            f"{path}: {error}.", hint='Write one entry a line: `"Chefchaouen" = "Chef-chaouène"`.'
        ) from error
    return tuple(_entry(path, written, spoken) for written, spoken in entries.items())


def _entry(path: Path, written: str, spoken: object) -> Pronunciation:
    if not isinstance(spoken, str) or not written.strip():
        raise ShowError(
            f'{path}: "{written}" = {spoken!r}: expected how it is said, in quotes.',
            hint=f'Write `"{written}" = "..."`.',
        )
    return Pronunciation(written, spoken)
