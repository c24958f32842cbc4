"""Editions with no machine of one's own: the steps of the Dockerfile, and of the workflow for GitHub, really taken.

`docker build` needs a daemon and a registry; a clean virtual environment needs neither. The steps are the files' own
words; only folders of the image are put below the test's, and packages come from this environment.
"""

import json
import os
import re
import shlex
import shutil
import site
import subprocess
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from make_episode import show
from make_episode.cli import app

ROOT = Path(__file__).parent.parent
SYSTEM = ("useradd",)
"""Programs that change the machine: their steps are not taken."""
FETCHED = ("voices install",)
"""What is fetched from the network."""


def left_out(folder: str, names: list[str]) -> list[str]:
    """What .dockerignore leaves out of a folder, and caches."""
    if Path(folder) == ROOT / "episodes":
        return [name for name in names if name != "README.md"]
    unwanted = {"node_modules", "tests", "benchmarks", "__pycache__"}
    return [name for name in names if name in unwanted or (name.startswith(".") and name != ".gitignore")]


def instructions(text: str) -> list[tuple[str, str]]:
    """(instruction, its words) of a Dockerfile, continued lines joined, comments left out."""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#")).replace("\\\n", " ").splitlines()
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines if line.strip())]


DOCKERFILE = instructions((ROOT / "Dockerfile").read_text(encoding="utf-8"))


def words_of(name: str) -> list[str]:
    """The words of the last instruction of a name, in its form of a JSON list."""
    text = [rest for word, rest in DOCKERFILE if word == name][-1]
    words: list[str] = json.loads(text[text.index("[") :])
    return words


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The environment in which the Dockerfile's commands work, its RUN steps taken one after the other."""
    place = tmp_path_factory.mktemp("image")
    venv.create(place / "venv", with_pip=False, symlinks=True)
    here = sysconfig.get_path("purelib", vars={"base": str(place / "venv"), "platbase": str(place / "venv")})
    (Path(here) / "packages.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    (place / "venv" / "bin" / "pip").write_text(
        f'#!/bin/sh\nexec "{place}/venv/bin/python" -m pip "$@"\n', encoding="utf-8"
    )
    (place / "venv" / "bin" / "pip").chmod(0o755)
    shutil.copytree(ROOT, place / "source", ignore=left_out)
    environment = {
        **{
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_", "MAKE_EPISODE"))
        },
        "PATH": f"{place / 'venv' / 'bin'}:{os.environ['PATH']}",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip's own way to say: build with what is here
        "PIP_IGNORE_INSTALLED": "1",
    }
    for step in (rest for word, rest in DOCKERFILE if word == "RUN"):
        if not any(name in step for name in (*SYSTEM, *FETCHED)):
            moved = re.sub(r"(?<![\w.])/(?=wheels|source)", f"{place}/", step)
            done = subprocess.run(["sh", "-euc", moved], env=environment, capture_output=True, text=True, check=False)
            assert done.returncode == 0, f"{moved}\n{done.stdout}{done.stderr}"
    return environment


def test_the_image_runs_the_schedule_and_knows_its_health(image: Mapping[str, str], tmp_path: Path) -> None:
    """Installed by the Dockerfile's own steps, the program is the wheel's; CMD starts and HEALTHCHECK is answered."""
    show.create(tmp_path)
    program = words_of("ENTRYPOINT")

    def run(*words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([*words], cwd=tmp_path, env=image, capture_output=True, text=True, check=False)

    found = shutil.which(program[0], path=image["PATH"])
    where = run("python", "-c", "import make_episode; print(make_episode.__file__)").stdout
    assert found
    assert Path(found).parent == Path(image["PATH"].split(":")[0])
    assert str(Path(found).parent.parent) in where
    healthy = run(*words_of("HEALTHCHECK"))
    assert (healthy.returncode, healthy.stdout) == (0, "")
    unplanned = run(*program, *words_of("CMD"))
    assert unplanned.returncode == 3
    assert 'at = "06:30"' in unplanned.stderr


def test_the_image_runs_without_rights_in_a_folder_of_the_show() -> None:
    """Not root, a volume for the show, a health check, SIGTERM: what a container needs is said."""
    said = dict(DOCKERFILE)

    assert said["USER"] not in {"root", "0"}
    assert said["VOLUME"] == said["WORKDIR"] == "/show"
    assert said["STOPSIGNAL"] == "SIGTERM"
    assert words_of("CMD") == ["schedule", "run"]
    assert [word for word, _ in DOCKERFILE].index("USER") > [word for word, _ in DOCKERFILE].index("RUN")


@pytest.fixture
def steps() -> list[dict[str, Any]]:
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    workflow = yaml.safe_load((ROOT / "docs" / "edition.yml").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = workflow["jobs"]["edition"]["steps"]
    return found


def test_a_workflow_keeps_what_is_published(steps: list[dict[str, Any]], tmp_path: Path) -> None:
    """What a run published is there for the next, in one commit however many runs there were; clips are not in it."""
    origin, work = tmp_path / "origin.git", tmp_path / "work"
    git = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "RUNNER_TEMP": str(tmp_path)}
    environment = {**os.environ, **git}

    def run(command: str, folder: Path) -> str:
        done = subprocess.run(
            ["bash", "-euc", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        return done.stdout

    run(f"git init -q --bare {shlex.quote(str(origin))}", tmp_path)
    for number in (1, 2):
        shutil.rmtree(work, ignore_errors=True)
        run(f"git init -q work && cd work && git remote add origin {shlex.quote(str(origin))}", tmp_path)
        run(named(steps, "Take up what was published"), work)
        before = sorted(path.name for path in work.glob("episodes/*"))
        assert before == [f"{earlier}.mp3" for earlier in range(1, number)]
        (work / "episodes").mkdir(exist_ok=True)
        (work / "episodes" / f"{number}.mp3").write_bytes(b"sound")
        (work / ".make-episode" / "clips").mkdir(parents=True, exist_ok=True)
        (work / ".make-episode" / "clips" / "clip").write_bytes(b"kept elsewhere")
        (work / ".make-episode" / "daily.db").write_bytes(b"ledger %d" % number)
        run(named(steps, "Keep what is published"), work)
    assert run("git rev-list --count published", origin).strip() == "1"
    files = run("git ls-tree -r --name-only published", origin).split()
    assert files == [".make-episode/daily.db", "episodes/1.mp3", "episodes/2.mp3"]


def test_a_workflow_knows_the_commands(steps: list[dict[str, Any]]) -> None:
    """Every command of the workflow is one of the program's."""
    lines = [line.strip() for step in steps for line in step.get("run", "").splitlines()]
    commands = [re.sub(r"\$\{\{.*\}\}", "schedule due", line) for line in lines if line.startswith("make-episode ")]

    assert [" ".join(command.split()[1:3]) for command in commands] == [
        "voices install",
        "schedule due",
        "publish --to",
    ]
    for words in (["voices", "install"], ["schedule", "due"], ["daily"], ["publish"]):
        assert CliRunner().invoke(app, [*words, "--help"]).exit_code == 0, words


def named(steps: list[dict[str, Any]], name: str) -> str:
    return next(str(step["run"]) for step in steps if step.get("name") == name)
