"""The lexicon of a show: voices/lexicon.<language>.toml, written form -> how it is said.

"SNRTnews" = "S N R T niouz"
"UM6P" = { spell = true }
"MIX" = { word = true }
"Benguérir" = { ipa = "bɛnɡeʁiʁ", say = "Bèn-guérir" }
"Fès" = [{ say = "Fèsse" }, { say = "Fess", voice = "kokoro/ff_siwis" }, { say = "Faisse", language = "fr-CA" }]
"""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from make_episode.errors import ShowError
from make_episode.model import Pronunciation, Saying

_WAYS = ("say", "spell", "word")
KEYS = (*_WAYS, "ipa", "engine", "voice", "language")
_SEE = "See voices/README.md for how a lexicon is written."


def load(folders: Sequence[Path], language: str) -> tuple[Pronunciation, ...]:
    """Entries for a language (BCP 47), from the first folder that has its file; empty where none has.

    Raises ShowError naming file and entry.
    """
    path = find(folders, language)
    if path is None:
        return ()
    entries = (_Entry(path, written, language).read(value) for written, value in read(path).items())
    return tuple(entry for entry in entries if entry)


def file_name(language: str) -> str:
    """The name of a language's lexicon; regions share it."""
    return f"lexicon.{_base(language)}.toml"


def find(folders: Sequence[Path], language: str) -> Path | None:
    """The first folder's file for a language, if any has one."""
    name = file_name(language)
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def read(path: Path) -> dict[str, object]:
    """The entries of a lexicon as they are written. Raises ShowError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ShowError(f"{path}: cannot be read: {error.strerror}.", hint="Make the file readable.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ShowError(
            f"{path}: {error}.", hint='Write one entry a line: `"Chefchaouen" = "Chef-chaouène"`.'
        ) from error


def letters(written: str) -> str:
    """A word letter by letter, as voices spell: capitals and figures with blanks between."""
    return " ".join(char.upper() for char in written if char.isalnum())


def as_word(written: str) -> str:
    """A word as voices say and do not spell it: espeak-ng, and so Kokoro, spells "MIX" but says "Mix"."""
    return written if written.islower() else written.title()


def _base(language: str) -> str:
    return re.split("[-_]", language, maxsplit=1)[0].lower()


class _Entry:
    """Reads one entry of a lexicon; errors name file, entry and value."""

    def __init__(self, path: Path, written: str, language: str) -> None:
        self.path, self.written, self.language = path, written, language

    def wrong(self, problem: str, hint: str = _SEE) -> ShowError:
        return ShowError(f'{self.path}: "{self.written}"{problem}', hint=hint)

    def read(self, value: object) -> Pronunciation | None:
        """What the entry tells; None where it is for another region. Raises ShowError."""
        if not self.written.strip():
            raise self.wrong(" is no word.", "Write what stands in the articles before the `=`.")
        match value:
            case str():
                return Pronunciation(self.written, value)
            case dict() | [dict(), *_]:
                return self._pronunciation([value] if isinstance(value, dict) else value)
            case _:
                raise self.wrong(
                    f" = {value!r}: expected how it is said, in quotes.", f'Write `"{self.written}" = "..."`.'
                )

    def _pronunciation(self, tables: Sequence[object]) -> Pronunciation | None:
        """What the tables tell: those of the region before those of the whole language, else in their order."""
        ways = [self._ways(table) for table in tables]
        ordered = [way for holds in (True, False) for regional, found in ways if regional is holds for way in found]
        spoken = next((way.spoken for way in ordered if not (way.by or way.ipa)), "")
        others = tuple(way for way in ordered if way.by or way.ipa)
        return Pronunciation(self.written, spoken, others) if ordered else None

    def _ways(self, table: object) -> tuple[bool | None, tuple[Saying, ...]]:
        """Whether a table holds for the region alone (None: for another one), and what it tells."""
        if not isinstance(table, dict):
            raise self.wrong(f" = [..., {table!r}]: expected tables.", 'Write [{ say = "..." }, { say = "..." }].')
        self._check(table)
        tag, ours = str(table.get("language", "")).lower(), self.language.replace("_", "-").lower()
        if tag and _base(tag) != _base(ours):
            raise self.wrong(
                f': language = "{tag}": expected "{_base(ours)}" or a region of it, as "{_base(ours)}-MA".'
            )
        regional = None if tag and not f"{ours}-".startswith(f"{tag}-") else "-" in tag
        by = str(table.get("voice", table.get("engine", "")))
        said, ipa = self._respelling(table), str(table.get("ipa", "")).strip("/[] ")
        try:
            sounds = (Saying(ipa, True, by),) if "ipa" in table else ()
            words = (Saying(said, by=by),) if said else ()
        except ValueError as error:
            raise self.wrong(f" = {_inline(table)}: {error}.") from error
        return regional, sounds + words

    def _check(self, table: Mapping[str, object]) -> None:
        for key, value in table.items():
            if key not in KEYS:
                close = difflib.get_close_matches(key, KEYS, n=1)
                hint = f'Did you mean "{close[0]}"?' if close else f"Use {', '.join(KEYS)}; put the word in quotes."
                raise self.wrong(f': there is no key "{key}".', hint)
            flag = key in ("spell", "word")
            if (value is not True) if flag else not (isinstance(value, str) and value.strip()):
                expected = "true, or leave it out" if flag else "words in quotes"
                raise self.wrong(f": {key} = {_toml(value)}: expected {expected}.")
        if sum(key in table for key in _WAYS) > 1 or not {*_WAYS, "ipa"} & {*table}:
            raise self.wrong(f" = {_inline(table)}: expected one of say, spell and word, or ipa.")
        if "voice" in table and ("engine" in table or "/" not in str(table["voice"])):
            raise self.wrong(
                f': voice = "{table["voice"]}": expected engine and voice.', 'Write `voice = "kokoro/ff_siwis"`.'
            )
        if "/" in str(table.get("engine", "")):
            raise self.wrong(f': engine = "{table["engine"]}" is a voice.', f'Write `voice = "{table["engine"]}"`.')

    def _respelling(self, table: Mapping[str, object]) -> str:
        if "spell" in table:
            return letters(self.written)
        return as_word(self.written) if "word" in table else str(table.get("say", "")).strip()


def _inline(table: Mapping[str, object]) -> str:
    return "{ " + ", ".join(f"{key} = {_toml(value)}" for key, value in table.items()) + " }"


def _toml(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
