"""The wheel holds the program, the starter show, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STARTER = "make_episode/starter/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(place.glob("*.whl"))) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def in_checkout(*patterns: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for pattern in patterns
        for path in ROOT.glob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_all_code_templates_and_fonts_are_in(wheel: set[str]) -> None:
    """Every file of the package is installed."""
    assert {name for name in wheel if not name.startswith(STARTER)} == in_checkout("make_episode/**/*")


def test_names_taken_from_others_carry_their_licence() -> None:
    """The table of rare given names holds its source and the notice the MIT licence asks for."""
    table = (ROOT / "make_episode/articles/quotes/cues/given_rare.txt").read_text(encoding="utf-8")
    notice = table.partition("[m]")[0]

    assert "https://github.com/joke2k/faker" in notice
    assert "Copyright (c) 2012 Daniele Faraglia" in notice
    assert "Permission is hereby granted, free of charge" in notice


def test_the_starter_show_is_in(wheel: set[str]) -> None:
    """`make-episode init` finds sounds, templates, voices and a sample in an installed program."""
    rooms = in_checkout("audio/**/*", "scripts/**/*", "voices/**/*")

    assert {name.removeprefix(STARTER) for name in wheel if name.startswith(STARTER)} == rooms | {
        "show.toml",
        "sample.txt",
        "episodes/README.md",
    }


def test_the_help_needs_no_heavy_library() -> None:
    """`--help` imports nothing that reads, speaks or mixes."""
    code = (
        "import sys; from make_episode.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(sorted(set(sys.modules) & set(sys.argv[1:])))"
    )
    heavy = ["numpy", "pydantic", "jinja2", "trafilatura", "lxml", "onnxruntime", "aiohttp", "babel", "PIL", "mutagen"]
    done = subprocess.run([sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_nothing_names_a_machine() -> None:
    """No file of the repository names a path of somebody's machine or a package registry."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    wrong = ("/" + "work/", "/" + "root/", "files.python" + "hosted", "pypi" + ".org/simple")
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in {".flac", ".png", ".ttf"} or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not [one for one in wrong if one in text], name
