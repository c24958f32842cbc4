"""Packages fetched by pip, so that mirrors, proxies and credentials are those set up on the machine."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.voices.pack_table import Source


def download(sources: Sequence[Source], into: Path, told: Callable[[int], None]) -> dict[str, Path]:
    """The archive of each package by its name, fetched into a new folder; `told` hears how many bytes have come.

    Raises EngineError with pip's own reason, EngineUnavailableError where there is no pip.
    """
    if find_spec("pip") is None:
        raise EngineUnavailableError(
            f"{sys.prefix}: this Python environment has no pip, which fetches the voices",
            hint="Install it with `python -m ensurepip` or `uv pip install pip`, then try again.",
        )
    (into / "scratch").mkdir(parents=True)
    with (into / "errors").open("w+b") as errors:
        code = _run(_command(sources, into), into, errors, told)
        errors.seek(0)
        complaint = errors.read().decode(errors="replace")
    archives = {source.package: archive for source in sources for archive in into.glob(_pattern(source))}
    if code or len(archives) != len(sources):
        raise EngineError(
            f"The voices could not be downloaded: {_reason(complaint)}",
            hint="Check the network and pip's settings (`pip config list`), then try again.",
        )
    return archives


def take(archive: Path, members: frozenset[str], into: Path) -> dict[str, Path]:
    """Copies of files inside an archive, by their path there. Raises EngineError for one that is missing or damaged."""
    taken: dict[str, Path] = {}
    into.mkdir(parents=True)
    try:
        with closing(_members(archive, members)) as found:
            for name, content in found:
                taken[name] = into / str(len(taken))
                with taken[name].open("wb") as copy:
                    while block := content.read(1 << 20):
                        copy.write(block)
    except (zipfile.BadZipFile, tarfile.TarError, EOFError) as error:
        raise EngineError(
            f"{archive.name}: the downloaded package is damaged ({error})", hint="Run `pip cache purge` and try again."
        ) from error
    for missing in members - taken.keys():
        raise EngineError(
            f'{archive.name}: "{missing}" is not in the package', hint="Update make-episode; the package has changed."
        )
    return taken


def _members(archive: Path, wanted: frozenset[str]) -> Generator[tuple[str, IO[bytes]]]:
    """Open files in the order they are stored, so that a compressed tar is read once."""
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            for name in wanted.intersection(wheel.namelist()):
                with wheel.open(name) as content:
                    yield name, content
        return
    with tarfile.open(archive) as sdist:
        for entry in sdist:
            content_or_none = sdist.extractfile(entry) if entry.name in wanted else None
            if content_or_none is not None:
                yield entry.name, content_or_none


def _command(sources: Sequence[Source], into: Path) -> list[str]:
    kinds = {"wheel": "--only-binary", "sdist": "--no-binary"}
    return [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"),
        # Nothing of the packages is run, and some (kokoro 0.9.4: Python < 3.13) are narrower than their data.
        "--ignore-requires-python",
        *("--dest", str(into)),
        *(word for source in sources for word in (kinds[source.kind], source.package)),
        *(f"{source.package}=={source.version}" for source in sources),
    ]


def _pattern(source: Source) -> str:
    """File names of the package's archives: any separator may have become another (PEP 503, PEP 625)."""
    name = re.sub(r"[-_.]", "[-_.]", source.package)
    return f"{name}-{source.version}" + ("-*.whl" if source.kind == "wheel" else ".tar.gz")


def _run(command: list[str], folder: Path, errors: IO[bytes], told: Callable[[int], None]) -> int:
    """Run pip, looking at what it has written so far a few times a second."""
    environment = {**os.environ, "TMPDIR": str(folder / "scratch")}
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors, env=environment) as pip:
        try:
            while True:
                try:
                    return pip.wait(0.2)
                except subprocess.TimeoutExpired:
                    told(_weight(folder))
        finally:
            pip.kill()


def _weight(folder: Path) -> int:
    """Bytes of all files in the folder; those that vanish meanwhile do not count."""
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(path) / name).stat().st_size
            except FileNotFoundError:
                continue
    return total


def _reason(complaint: str) -> str:
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    wrong = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return (wrong or lines or ["pip said nothing"])[-1]
