"""The command line: one command is enough, options stand anywhere, failures are one clear message."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from printing import Part, epub

from make_episode import show
from make_episode.cli import in_order

ROOT = Path(__file__).parent.parent


def run(*args: str, folder: Path, text: str | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "make_episode", *args],
        cwd=folder,
        input=text,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def a_show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("show")
    show.create(root)
    return root


@pytest.mark.parametrize(
    ("args", "ordered"),
    [
        (["a.txt"], ["make", "a.txt"]),
        (["--json", "a.txt"], ["make", "--json", "a.txt"]),
        (["--engine", "espeak", "a.txt", "b.txt"], ["make", "--engine", "espeak", "a.txt", "b.txt"]),
        (["read", "a.txt", "--json"], ["read", "a.txt", "--json"]),
        (["--show", "read", "read", "a.txt"], ["read", "a.txt", "--show", "read"]),
        (["--json", "voices", "list"], ["voices", "list", "--json"]),
        (["--json", "read", "--", "-x.txt"], ["read", "--json", "--", "-x.txt"]),
        (["-"], ["make", "-"]),
        (["--help"], ["--help"]),
        ([], []),
        (["--json"], ["make", "--json"]),
    ],
)
def test_make_is_the_default_and_options_stand_anywhere(args: list[str], ordered: list[str]) -> None:
    """`make-episode ARTICLE` needs no command; common options may come before a command or after it."""
    assert in_order(args) == ordered


def test_every_command_is_in_the_readme() -> None:
    """What --help offers, the README explains."""
    shown = subprocess.run(
        [sys.executable, "-m", "make_episode", "--help"], capture_output=True, text=True, check=True
    ).stdout
    commands = [
        line.split()[1] for line in shown.split("Commands")[1].splitlines() if line.startswith("│ ") and line[2] != " "
    ]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert {"make", "init", "read", "script", "speak", "feed", "serve", "check", "voices"} <= set(commands)
    for command in commands:
        assert f"make-episode {command}" in readme or command == "make", command


def test_without_arguments_it_says_how_to_use_it(a_show: Path) -> None:
    """No arguments is a usage question, answered with the help."""
    done = run(folder=a_show)

    assert done.returncode == 2
    assert "Usage: make-episode" in done.stdout + done.stderr


FRENCH = (
    "La pluie est tombée toute la nuit sur la ville et les rues sont restées vides jusqu’au matin, selon la mairie."
)


def failing(name: str, folder: Path) -> list[str]:
    """The arguments of a run that must fail, with its files made ready."""
    file = folder / name
    match name:
        case "empty.txt":
            file.write_text(" \n", encoding="utf-8")
        case "binary.txt":
            file.write_bytes(bytes(range(256)) * 20)
        case "swedish.txt":
            file.write_text(
                "Rubrik om vädret\n\n" + "Det regnade hela natten och gatorna var tomma på morgonen. " * 6,
                encoding="utf-8",
            )
        case "page.html":
            file.write_text("<html><body><nav><a href='/'>Accueil</a></nav></body></html>", encoding="utf-8")
        case "folder":
            file.mkdir(exist_ok=True)
        case "address":
            return ["http://127.0.0.1:9/article"]
        case _:
            assert not file.exists()
    return [str(file)]


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("empty.txt", 3, "empty"),
        ("binary.txt", 3, "binary.txt"),
        ("swedish.txt", 3, "language"),
        ("page.html", 3, "page.html"),
        ("missing.txt", 3, "there is no such file"),
        ("folder", 3, "folder"),
        ("address", 4, "127.0.0.1:9"),
    ],
)
def test_a_failure_is_one_clear_message(a_show: Path, name: str, code: int, said: str) -> None:
    """What is wrong, where, what to do: two lines, the right exit code, no traceback, nothing published."""
    done = run(*failing(name, a_show), "--engine", "espeak", folder=a_show)

    assert done.returncode == code, done.stderr
    assert done.stderr.startswith("make-episode: ")
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 2
    assert done.stdout == ""
    assert not (a_show / "episodes" / "feed.xml").exists()


def test_an_unwritable_place_is_named(tmp_path: Path) -> None:
    """Where episodes cannot be put is said before anything is spoken."""
    show.create(tmp_path)
    for item in (tmp_path / "episodes").iterdir():
        item.unlink()
    (tmp_path / "episodes").rmdir()
    (tmp_path / "episodes").write_text("a file in the way", encoding="utf-8")
    done = run("sample.txt", "--engine", "espeak", folder=tmp_path)

    assert done.returncode == 3
    assert "episodes: cannot be written" in done.stderr
    assert not (tmp_path / ".make-episode").exists()


@pytest.mark.parametrize(
    "command", [["sample.txt"], ["script", "sample.txt"], ["feed"], ["check"], ["serve"], ["voices", "list"]]
)
def test_a_broken_setting_stops_every_command(tmp_path: Path, command: list[str]) -> None:
    """A mistake in show.toml is told by every command that reads it."""
    show.create(tmp_path)
    path = tmp_path / "show.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("\nauthor =", "\nautor ="), encoding="utf-8")
    done = run(*command, folder=tmp_path)

    assert done.returncode == 3
    assert 'there is no key "autor"' in done.stderr
    assert 'Did you mean "author"?' in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--engine", "festival", "sample.txt"], 'There is no engine "festival"'),
        (["voices", "try", "nobody"], 'No engine has a voice "nobody"'),
        (["voices", "install", "nothing"], '"nothing"'),
        (["--show", "nowhere", "sample.txt"], "nowhere: no show.toml"),
        (["speak", "missing.txt"], "missing.txt: cannot be read"),
        (["init", "."], "there is a show here already"),
        (["voices", "try", "espeak/fr+m3", "--text", "🚲"], 'There is nothing to say in "🚲"'),
    ],
)
def test_wrong_names_are_explained(a_show: Path, args: list[str], said: str) -> None:
    """A name that does not exist is told with what to do instead."""
    done = run(*args, folder=a_show)

    assert done.returncode == 3, done.stderr
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2


def test_edge_is_refused_when_the_show_stays_offline(tmp_path: Path) -> None:
    """`online = false` keeps the text on this machine, whatever is asked for."""
    show.create(tmp_path)
    path = tmp_path / "show.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("online = true", "online = false"), encoding="utf-8")
    done = run("sample.txt", "--engine", "edge", folder=tmp_path)

    assert done.returncode == 3
    assert "online = false" in done.stderr


def test_read_prints_the_fixed_form(a_show: Path) -> None:
    """`read --json` prints exactly the keys other programs rely on, also from standard input."""
    done = run(
        "read", "-", "--json", folder=a_show, text=f"La pluie surprend la ville\n12/03/2026 - 08:15\n\n{FRENCH}\n"
    )
    value = json.loads(done.stdout)

    assert list(value) == [
        "title",
        "kicker",
        "subtitle",
        "authors",
        "credits",
        "published",
        "language",
        "url",
        "blocks",
        "quotes",
        "dropped",
    ]
    assert (value["title"], value["published"]) == ("La pluie surprend la ville", "2026-03-12T08:15:00")
    assert value["blocks"] == [{"kind": "paragraph", "level": 0, "text": FRENCH}]


def test_read_shows_all_of_a_book(a_show: Path) -> None:
    """Every chapter is shown; to programs the first in the fixed form, the others as `more`."""
    parts = [Part(f"{n}.xhtml", f"<h1>Nuit {n}</h1><p>{FRENCH}</p><p>{FRENCH} {n}.</p>", f"Nuit {n}") for n in (1, 2)]
    (a_show / "nuits.epub").write_bytes(epub(parts, "<dc:language>fr</dc:language>"))
    value = json.loads(run("read", "nuits.epub", "--json", folder=a_show).stdout)

    assert [value["title"], *(one["title"] for one in value["more"])] == ["Nuit 1", "Nuit 2"]
    assert list(value["more"][0]) == [key for key in value if key != "more"]
    shown = run("read", "nuits.epub", folder=a_show).stdout
    assert all(f"Nuit {n}" in shown for n in (1, 2))


def test_script_prints_the_fixed_form_and_a_file_to_edit(a_show: Path) -> None:
    """`script --json` is for programs, `script -o` for people."""
    value = json.loads(run("script", "sample.txt", "--json", folder=a_show).stdout)
    done = run("script", "sample.txt", "-o", "s.txt", folder=a_show)

    assert list(value)[:3] == ["language", "title", "segments"]
    keys = ("role", "voice", "speaker", "chapter", "text", "spoken", "pause")
    assert all(tuple(segment)[:7] == keys for segment in value["segments"])
    quotes = {segment["voice"] for segment in value["segments"] if segment["role"] == "quote"}
    assert quotes
    assert not quotes & {segment["voice"] for segment in value["segments"] if segment["role"] == "narrator"}
    assert "make-episode speak s.txt" in done.stderr
    assert "@quote" in (a_show / "s.txt").read_text(encoding="utf-8")


def test_words_too_few_to_tell_are_read_in_the_shows_language(a_show: Path) -> None:
    """A text whose language does not show is taken to be in the show's."""
    value = json.loads(run("script", "-", "--json", folder=a_show, text="Zapping\n\nTennis, football, judo.\n").stdout)

    assert value["language"] == "fr"


def test_voices_are_listed_without_network(a_show: Path) -> None:
    """`voices list` names voices of every engine for a language, whose voices they are and whether they are here."""
    found = json.loads(run("voices", "list", "--language", "ar", "--json", folder=a_show).stdout)

    assert {"edge", "espeak"} <= {one["engine"] for one in found}
    assert {one["state"] for one in found if one["engine"] == "edge"} == {"online"}
    assert {one["gender"] for one in found if one["engine"] in {"edge", "espeak"}} == {"f", "m"}


@pytest.mark.parametrize("command", [["read", "sample.txt"], ["read", "sample.txt", "--json"]])
def test_any_locale_gets_utf8(a_show: Path, command: list[str]) -> None:
    """A machine whose locale has no accents, as those of schedulers often, gets the same bytes as any other."""
    there = subprocess.run(
        [sys.executable, "-m", "make_episode", *command], cwd=a_show, capture_output=True, check=True
    )
    poor = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    here = subprocess.run(
        [sys.executable, "-m", "make_episode", *command], cwd=a_show, capture_output=True, check=False, env=poor
    )

    assert here.returncode == 0, here.stderr
    assert here.stdout == there.stdout
    assert "À Sidi Tamri" in here.stdout.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux only")
def test_a_file_name_that_is_no_text_is_no_problem(a_show: Path, tmp_path: Path) -> None:
    """An article saved under a name of another age's encoding becomes an episode like any other."""
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    file.write_bytes((a_show / "sample.txt").read_bytes())
    show.create(tmp_path / "show")
    done = run("--engine", "espeak", "--json", str(file), folder=tmp_path / "show")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["title"].startswith("À Sidi Tamri")


def test_a_voice_can_be_heard(a_show: Path) -> None:
    """`voices try` writes a sentence in a voice; the voice tells the language."""
    done = run("voices", "try", "de+m3", "Guten Morgen.", "-o", "hear.wav", folder=a_show)

    assert done.returncode == 0, done.stderr
    assert (a_show / "hear.wav").read_bytes()[:4] == b"RIFF"
