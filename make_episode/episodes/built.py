"""What was built, and of what: files are made again only where something they follow from has changed.

What is written down here only saves time. Without it, or where it cannot be read, everything is built anew and comes
out the same; a file that was built and has since been changed or removed is built again.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

from make_episode.episodes import files

_SETTLED = 2_000_000_000
"""Nanoseconds after which another change of a file has another time, on any file system (FAT counts 2 s)."""
_LIBRARIES = ("babel", "jinja2", "pillow")
_PROGRAM = Path(__file__).parent.parent


class Built:
    """A record of what was built, kept in a file; use it as a context: what was done stays known if the rest fails."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._digests: dict[str, list[object]] = {}
        self._results: dict[str, list[object]] = {}
        self._old_digests, self._old_results = _read(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:  # the rest was not looked at
            self._digests = self._old_digests | self._digests
            self._results = self._old_results | self._results
        told = {"digests": self._digests, "results": self._results}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        files.put(self._file, json.dumps(told, separators=(",", ":")).encode())

    def once(self, name: str, follows: Iterable[str], results: Sequence[Path], build: Callable[[], None]) -> bool:
        """Whether `build` had to be called: not where the same was built of the same and is still as it was.

        `follows` is all that the results follow from, as digests or as plain texts.
        """
        key = digest_of("\0".join(follows).encode("utf-8", "surrogatepass"))
        there = [self.digest(path) for path in results]
        built = all(there) and self._old_results.get(name) == [key, there]
        if not built:
            build()
            there = [self.digest(path) for path in results]
        self._results[name] = [key, there]
        return not built

    def digest(self, path: Path) -> str:
        """What is in a file, as a hash; empty where there is none.

        It is not read again while the system knows it by the same number, length and times: the time of the last
        change of any kind is one that no program can set back.
        """
        try:
            told = os.stat(path)  # noqa: PTH116 - called ten thousand times
        except FileNotFoundError:
            return ""
        mark = [told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino]
        known = self._digests.get(str(path)) or self._old_digests.get(str(path))
        if not known or known[:-1] != mark:
            now = time.time_ns()
            mark = mark if told.st_ctime_ns + _SETTLED < now else []  # it might change again within the same tick
            known = [*mark, digest_of(path.read_bytes())]
        self._digests[str(path)] = known
        return str(known[-1])


def digest_of(content: bytes) -> str:
    """A hash of what is given."""
    return hashlib.sha256(content).hexdigest()


@cache
def program() -> str:
    """A hash of the program that builds: another version of it, or of a library, may build otherwise."""
    digest = hashlib.sha256(" ".join(version(library) for library in _LIBRARIES).encode())
    for room in ("episodes", "model"):
        for path in sorted((_PROGRAM / room).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(_PROGRAM)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _read(file: Path) -> tuple[dict[str, list[object]], dict[str, list[object]]]:
    """Digests and results of the last time; none where they cannot be read."""
    try:
        told = json.loads(file.read_bytes())
        return _lists(told["digests"]), _lists(told["results"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}, {}


def _lists(told: dict[str, object]) -> dict[str, list[object]]:
    return {name: value for name, value in told.items() if isinstance(value, list) and value}
