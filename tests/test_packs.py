"""Voices that are downloaded: whole, checked, once."""

import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import threading
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from make_episode.errors import EngineError, EngineUnavailableError, InputError, ShowError
from make_episode.voices import packs, pip_download
from make_episode.voices.pack_table import Source
from make_episode.voices.pip_download import take

LEFT, RIGHT, TIMBRE = b"first half, " * 5000, b"second half", b"a timbre" * 100
SHIPPED = Path(__file__).parents[1] / "voices" / "packs.toml"

# An sdist is asked for its metadata by running its own build backend; this one needs nothing.
BACKEND = """
import pathlib
def prepare_metadata_for_build_wheel(folder, settings=None):
    place = pathlib.Path(folder, "timbres-1.0.dist-info")
    place.mkdir()
    (place / "METADATA").write_text("Metadata-Version: 2.1\\nName: timbres\\nVersion: 1.0\\n")
    return place.name
def get_requires_for_build_wheel(settings=None):
    return []
def build_wheel(*given):
    raise SystemExit("nobody asked for a wheel")
"""


def wheel(folder: Path, name: str, member: str, content: bytes) -> None:
    module = name.replace("-", "_")
    info = f"{module}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{module}-1.0-py3-none-any.whl", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")


def sdist(folder: Path, member: str, content: bytes) -> None:
    files = {
        "PKG-INFO": b"Metadata-Version: 2.1\nName: timbres\nVersion: 1.0\nRequires-Python: <3\n",
        "pyproject.toml": b'[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
        "backend.py": BACKEND.encode(),
        member: content,
    }
    with tarfile.open(folder / "timbres-1.0.tar.gz", "w:gz") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(f"timbres-1.0/{name}")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))


def entry(name: str, content: bytes, *parts: str) -> str:
    digest = hashlib.sha256(content).hexdigest()
    return f'[toy.files."{name}"]\nbytes = {len(content)}\nsha256 = "{digest}"\nparts = {json.dumps(parts)}\n'


def from_folder(sources: Sequence[Source], into: Path, told: Callable[[int], None]) -> dict[str, Path]:
    """What pip does, in a thousandth of the time: archives out of the folder it is told to look in."""
    into.mkdir()
    archives = {}
    for source in sources:
        (found,) = Path(os.environ["PIP_FIND_LINKS"]).glob(source.package.replace("-", "_") + "-1.0*")
        archives[source.package] = Path(shutil.copy(found, into))
        told(source.bytes)
    return archives


@pytest.fixture
def table(pip_table: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same pack, its packages copied instead of fetched by pip."""
    monkeypatch.setattr(packs, "download", from_folder)
    return pip_table


@pytest.fixture
def pip_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of two files from three packages that pip finds in a folder."""
    index = tmp_path / "index"
    index.mkdir()
    wheel(index, "toy-one", "toy_one/part.bin", LEFT)
    wheel(index, "toy-two", "toy_two/part.bin", RIGHT)
    sdist(index, "timbres/soft.bin", TIMBRE)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("MAKE_EPISODE_DATA", str(tmp_path / "data"))
    listed = tmp_path / "packs.toml"
    listed.write_text(
        '[toy]\ntitle = "Toys"\nlicence = "CC0"\nsources = [\n'
        '  { package = "toy-one", version = "1.0", kind = "wheel", bytes = 900 },\n'
        '  { package = "toy-two", version = "1.0", kind = "wheel", bytes = 700 },\n'
        '  { package = "timbres", version = "1.0", kind = "sdist", bytes = 600 },\n]\n'
        + entry("model.bin", LEFT + RIGHT, "toy-one: toy_one/part.bin", "toy-two: toy_two/part.bin")
        + entry("soft.bin", TIMBRE, "timbres: timbres-1.0/timbres/soft.bin")
    )
    return listed


def silent(stage: str, done: int, total: int) -> None:
    """Nobody watches."""
    del stage, done, total


def damage(table: Path) -> None:
    """Let the table expect other bytes than the package has."""
    expected = hashlib.sha256(TIMBRE).hexdigest()
    table.write_text(table.read_text().replace(expected, "0" * 64))


def test_install_joins_and_checks(pip_table: Path) -> None:
    """Parts of several packages, wheels and sources, become the files of the pack in the user's data folder."""
    place = packs.install("toy", pip_table, progress=silent)
    assert place == packs.folder("toy")
    assert (place / "model.bin").read_bytes() == LEFT + RIGHT
    assert (place / "soft.bin").read_bytes() == TIMBRE
    assert packs.installed("toy", pip_table)
    assert set(packs.file_hashes("toy")) == {"model.bin", "soft.bin"}


def test_progress_reaches_its_total(table: Path) -> None:
    """Whoever watches sees bytes grow to the announced total, and never more."""
    seen: list[tuple[str, int, int]] = []
    packs.install("toy", table, progress=lambda stage, done, total: seen.append((stage, done, total)))
    amounts = [done for _, done, _ in seen]
    assert amounts == sorted(amounts)
    assert seen[-1] == ("download toy", 2200, 2200)


def test_second_install_does_nothing(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed is neither downloaded nor read again."""
    packs.install("toy", table, progress=silent)
    monkeypatch.setattr(packs, "download", None)
    monkeypatch.setattr(packs, "_sha256", None)
    packs.install("toy", table, progress=silent)


def test_copied_pack_is_recognised(table: Path) -> None:
    """Files with other times but the right bytes are not downloaded again."""
    model = packs.install("toy", table, progress=silent) / "model.bin"
    model.write_bytes(model.read_bytes())
    assert packs.installed("toy", table)


@pytest.mark.parametrize("harm", ["cut", "changed", "missing", "receipt"])
def test_damaged_pack_is_repaired(table: Path, harm: str) -> None:
    """A pack that lost or changed bytes counts as not installed, and installing makes it whole."""
    model = packs.install("toy", table, progress=silent) / "model.bin"
    match harm:
        case "cut":
            model.write_bytes(LEFT)
        case "changed":
            model.write_bytes(LEFT + b"X" * len(RIGHT))
        case "missing":
            model.unlink()
        case _:
            (model.parent / "pack.json").write_text("{")
    assert not packs.installed("toy", table)
    packs.install("toy", table, progress=silent)
    assert model.read_bytes() == LEFT + RIGHT
    assert packs.installed("toy", table)


def test_wrong_bytes_are_never_installed(table: Path) -> None:
    """A file with another hash than listed is refused: the error names it and both hashes."""
    damage(table)
    with pytest.raises(EngineError) as caught:
        packs.install("toy", table, progress=silent)
    for said in ("soft.bin", "0" * 64, hashlib.sha256(TIMBRE).hexdigest()):
        assert said in str(caught.value)
    assert not packs.installed("toy", table)
    assert not packs.folder("toy").exists()


def test_failed_update_keeps_the_old_pack(table: Path) -> None:
    """What worked before still works when its replacement is refused."""
    packs.install("toy", table, progress=silent)
    damage(table)
    with pytest.raises(EngineError):
        packs.install("toy", table, progress=silent)
    assert (packs.folder("toy") / "soft.bin").read_bytes() == TIMBRE


def test_killed_install_is_repeated_cleanly(pip_table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After kill -9 in the middle nothing counts as installed, and the next try leaves no remains."""
    program = (
        "import os, sys, pathlib; from make_episode.voices import packs\n"
        "def die(stage, done, total):\n"
        "    if done: os.killpg(0, 9)\n"
        "packs.install('toy', pathlib.Path(sys.argv[1]), progress=die)"
    )
    root = Path(packs.__file__).parents[2]
    command = [sys.executable, "-c", program, str(pip_table)]
    killed = subprocess.run(command, cwd=root, check=False, start_new_session=True)  # with pip, which it started
    assert killed.returncode == -signal.SIGKILL
    assert not packs.installed("toy", pip_table)
    monkeypatch.setattr(packs, "download", from_folder)
    packs.install("toy", pip_table, progress=silent)
    assert sorted(path.name for path in packs.folder("toy").parent.iterdir()) == [".toy.lock", "toy"]


def test_interrupt_leaves_nothing(table: Path) -> None:
    """Ctrl-C in the middle removes what was downloaded so far."""

    def interrupt(stage: str, done: int, total: int) -> None:
        del stage, total
        if done >= 900:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        packs.install("toy", table, progress=interrupt)
    assert [path.name for path in packs.folder("toy").parent.iterdir()] == [".toy.lock"]


def test_two_installs_at_once(table: Path) -> None:
    """Two people installing at the same time both end with a whole pack, downloaded once."""
    watched: dict[str, int] = {"one": 0, "two": 0}

    def work(name: str) -> None:
        def count(stage: str, done: int, total: int) -> None:
            del stage, done, total
            watched[name] += 1

        packs.install("toy", table, progress=count)

    threads = [threading.Thread(target=work, args=(name,)) for name in watched]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert packs.installed("toy", table)
    assert sorted(count > 0 for count in watched.values()) == [False, True]


def test_package_that_cannot_be_found(pip_table: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Offline, or with a mirror that lacks a package, pip's reason is passed on."""
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(EngineError, match=r"could not be downloaded: No matching distribution found for toy-one"):
        packs.install("toy", pip_table, progress=silent)


def test_no_pip(pip_table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment made without pip is told how to get it."""
    monkeypatch.setattr(pip_download, "find_spec", {"pip": None}.get)
    with pytest.raises(EngineUnavailableError, match="no pip") as caught:
        packs.install("toy", pip_table, progress=silent)
    assert "uv pip install pip" in caught.value.hint


def test_unwritable_data_folder(table: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A data folder that cannot be made is named."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("MAKE_EPISODE_DATA", str(blocked))
    with pytest.raises(EngineError, match="could not be stored") as caught:
        packs.install("toy", table, progress=silent)
    assert "MAKE_EPISODE_DATA" in caught.value.hint


def test_changed_package(tmp_path: Path) -> None:
    """A package without the listed file is an error, not an empty voice."""
    wheel(tmp_path, "toy-one", "toy_one/part.bin", LEFT)
    with pytest.raises(EngineError, match="is not in the package"):
        take(tmp_path / "toy_one-1.0-py3-none-any.whl", frozenset({"toy_one/other.bin"}), tmp_path / "out")


def test_damaged_archive(tmp_path: Path) -> None:
    """A cut-off archive is an error that names it."""
    (tmp_path / "cut.tar.gz").write_bytes(b"\x1f\x8b\x08\x00broken")
    with pytest.raises(EngineError, match=r"cut\.tar\.gz"):
        take(tmp_path / "cut.tar.gz", frozenset({"a"}), tmp_path / "out")


def test_unknown_pack(table: Path) -> None:
    """A typo names the nearest pack."""
    with pytest.raises(InputError, match='"tooy"') as caught:
        packs.install("tooy", table, progress=silent)
    assert '"toy"' in caught.value.hint


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('title = "Toys"', "", "title"),
        ('kind = "sdist"', 'kind = "rpm"', '"rpm"'),
        ('kind = "sdist"', 'sort = "sdist"', "sort"),
        ('"soft.bin"', '"../soft.bin"', r"\.\./soft"),
        ('package = "toy-one"', 'package = "--help"', "--help"),
        ("sha256 = ", "sha256 = 1 #", "sha256"),
        ("timbres: timbres-1.0", "timbre: timbres-1.0", "timbre: "),
        ("[toy]", "[toy", "cannot be read"),
    ],
)
def test_broken_table(table: Path, old: str, new: str, named: str) -> None:
    """A mistake in packs.toml is found before anything is downloaded, with the file and the key."""
    table.write_text(table.read_text().replace(old, new))
    with pytest.raises(ShowError, match=named) as caught:
        packs.listing(table)
    assert str(table) in str(caught.value)


def test_shipped_table() -> None:
    """The table that comes with the program lists the neural voices, and says how much they weigh."""
    pack = next(pack for pack in packs.listing(SHIPPED) if pack.name == "kokoro")
    model, *voices = pack.files
    assert (model.name, model.bytes) == ("kokoro-v1.0.int8.onnx", 92_361_271)
    assert "ff_siwis.bin" in [voice.name for voice in voices]
    assert 85e6 < pack.download_bytes < 95e6
    assert 110e6 < pack.installed_bytes < 120e6
