"""Engines of other packages: found by their entry point, and as good as the program's own."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from make_episode import show
from make_episode.errors import EngineUnavailableError, ShowError
from make_episode.model import Role, Saying, Segment
from make_episode.voices import cast_file
from make_episode.voices.engines import engine, named, notice

ROOT = Path(__file__).parent.parent
EXAMPLE = re.search(
    r"```python\n# hum\.py.*?\n(.*?)```", (ROOT / "voices" / "README.md").read_text(encoding="utf-8"), re.DOTALL
)


def distribution(folder: Path, module: str, entry: str) -> Path:
    """A package as pip leaves it: the module, and its metadata with the entry point."""
    (folder / "hum.py").write_text(module, encoding="utf-8")
    info = folder / "make_episode_hum-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: make-episode-hum\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[make_episode.engines]\n{entry}\n", encoding="utf-8")
    return folder


@pytest.fixture
def hum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example of voices/README.md, installed."""
    assert EXAMPLE
    place = tmp_path / "site"
    place.mkdir()
    monkeypatch.syspath_prepend(str(distribution(place, EXAMPLE[1], "hum = hum:Hum")))
    monkeypatch.delitem(sys.modules, "hum", raising=False)
    return place


def test_the_example_is_short() -> None:
    """Twenty lines are an engine."""
    assert EXAMPLE
    assert len(EXAMPLE[1].strip().splitlines()) <= 25


@pytest.mark.usefixtures("hum")
def test_the_example_speaks(tmp_path: Path) -> None:
    """The engine of the documentation is found by its name, may be cast and chosen, and speaks."""
    (one,) = named("hum", online=True)
    one.ready()
    clip = one.speak(Segment(Role.NARRATOR, "Un deux", "Un deux", "fr", 0.0), tmp_path / "clip.wav")
    (tmp_path / "cast.toml").write_text('[fr]\nhost = "hum:low"\n', encoding="utf-8")

    assert clip.duration == 0.5
    assert cast_file.load([tmp_path]).engines() == {"hum"}
    assert Saying("mmh", by="hum").by == "hum"
    (tmp_path / "cast.toml").write_text('[fr]\nhost = "hum:lo"\n', encoding="utf-8")
    with pytest.raises(ShowError, match='hum has no voice "lo"') as caught:
        cast_file.load([tmp_path])
    assert '"low"' in caught.value.hint


@pytest.mark.usefixtures("hum")
def test_an_engine_of_others_sends_the_text_unless_it_says_otherwise() -> None:
    """`online = false` in show.toml bars it; it says in its own words that it keeps the text here."""
    with pytest.raises(ShowError, match="online = false"):
        named("hum", online=False)
    assert "hum" in notice(engine("hum"))


def test_an_episode_in_a_voice_of_others(hum: Path, tmp_path: Path) -> None:
    """From show.toml to the published episode, with no change to the program."""
    home = tmp_path / "show"
    show.create(home)
    settings = (home / "show.toml").read_text(encoding="utf-8").replace('engine = "auto"', 'engine = "hum"')
    (home / "show.toml").write_text(settings, encoding="utf-8")
    (home / "brief.txt").write_text("Un titre de quelques mots\n\nIl pleut sur la ville.\n", encoding="utf-8")
    program = "import sys; sys.path.insert(0, sys.argv[1]); from make_episode.cli import main; main(sys.argv[2:])"
    done = subprocess.run(
        [sys.executable, "-c", program, str(hum), "brief.txt", "--json"],
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["engine"] == "hum"


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("import nothing_of_the_kind", "ModuleNotFoundError: No module named 'nothing_of_the_kind'"),
        ("class Hum:\n    name = 'hum'", "has no version, no max_chars"),
        ("", "AttributeError"),
        ("class Hum:\n    def __init__(self, key): ...", "TypeError"),
    ],
)
def test_a_broken_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, said: str) -> None:
    """Whose engine it is, and what is wrong with it, instead of a traceback."""
    monkeypatch.syspath_prepend(str(distribution(tmp_path, module, "hum = hum:Hum")))
    monkeypatch.delitem(sys.modules, "hum", raising=False)
    with pytest.raises(EngineUnavailableError, match='package "make-episode-hum"') as caught:
        engine("hum")
    assert said in str(caught.value)
