"""The schedule as it runs: in the foreground, one program a run, ended by SIGTERM; and what a timer starts."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from taking import Hook, hook
from typer.testing import CliRunner

from make_episode import show
from make_episode.cli import app
from make_episode.daily import telling
from make_episode.daily.child import Child
from make_episode.daily.report import State
from make_episode.daily.watching import Watched

NOW = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)
ARTICLE = """La marée haute surprend les promeneurs

Quatre promeneurs ont été surpris par la marée dimanche soir sur la grève, et sont rentrés à pied par les rochers.
"""


def a_show(root: Path, hooked: Hook | None = None) -> Path:
    """A show whose edition of the day is always due: midnight's, made up for a week. Its only source is a folder."""
    show.create(root)
    path = root / "show.toml"
    text = path.read_text(encoding="utf-8").replace('"Africa/Casablanca"', '"UTC"')
    text = text.replace('# at = "06:30"', 'at = "00:00"').replace("catch_up = 12", "catch_up = 168")
    if hooked:
        text = text.replace('# webhook = "$WEBHOOK"', f'webhook = "{hooked.address}"')
    (root / "export").mkdir()
    path.write_text(f'{text}\n[[sources]]\nfolder = "export"\nsection = "Côte"\n', encoding="utf-8")
    return root


@contextmanager
def running(root: Path) -> Iterator["subprocess.Popen[str]"]:
    """`schedule run` for the show."""
    command = [sys.executable, "-m", "make_episode", "schedule", "run", "--show", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as run:
        try:
            yield run
        finally:
            run.kill()


def test_a_container_makes_what_is_due_and_ends_when_told(tmp_path: Path) -> None:
    """Started late, it makes the missed edition at once, then waits; SIGTERM ends it with 0."""
    root = a_show(tmp_path)
    with running(root) as run:
        assert run.stdout is not None
        said = []
        for line in run.stdout:
            said.append(line)
            if "nothing new" in line:
                break
        run.send_signal(signal.SIGTERM)
        rest = run.stdout.read()
        assert run.wait() == 0
    assert "UTC" in said[0]
    assert "Stopped." in rest
    assert {one.state for one in telling.kept(show.load(root))} == {State.EMPTY}
    log = (root / ".make-episode" / "log" / "daily.jsonl").read_text(encoding="utf-8").splitlines()
    assert {"run started", "run ended", "run returned"} <= {json.loads(line)["event"] for line in log}


def test_what_is_due_is_made_told_and_kept(tmp_path: Path) -> None:
    """A timer's run makes the episode; the report tells what was read, who spoke, how long and how loud."""
    with hook() as taken:
        root = a_show(tmp_path, taken)
        (root / "export" / "maree.txt").write_text(ARTICLE, encoding="utf-8")
        command = ["schedule", "due", "--engine", "espeak", "--json", "--show", str(root)]
        done = CliRunner().invoke(app, command)
        assert done.exit_code == 0, done.output
        sent = len(taken.sent)
        again = json.loads(CliRunner().invoke(app, command).stdout)
        report = json.loads(done.stdout)
        midnight_passed = again["date"] != report["date"]
        assert midnight_passed or (again["state"], len(taken.sent)) == ("already", sent)
    assert (report["state"], sent) == ("made", 1)
    assert [(one["where"], one["found"], one["new"]) for one in report["read"]] == [("export", 1, 1)]
    assert [one["title"] for one in report["chosen"]] == ["La marée haute surprend les promeneurs"]
    assert report["engine"] == "espeak"
    assert report["duration"] > 5
    assert -17 < report["loudness"]["integrated"] < -15
    assert "La marée haute" in str(taken.sent[0]["text"])
    kept = json.loads((telling.folder(show.load(root)) / f"{report['date']}.json").read_text(encoding="utf-8"))
    assert {key: value for key, value in taken.sent[0].items() if key != "text"} == kept == report
    assert CliRunner().invoke(app, ["check", "--on-time", "--show", str(root)]).exit_code == 0


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os; os.kill(os.getpid(), 9)", "was ended by signal 9."),
        ("import sys; sys.exit('the engine fell apart')", "ended with 1. the engine fell apart"),
    ],
)
def test_a_run_that_dies_is_told_by_the_schedule(tmp_path: Path, code: str, said: str) -> None:
    """A run that crashed cannot tell it; the schedule does, with its last words, and goes on."""
    with hook() as taken:
        root = a_show(tmp_path, taken)
        Child(show.load(root), [sys.executable, "-c", code], clock=lambda: NOW).run()
    assert len(taken.sent) == 1
    assert said in str(taken.sent[0]["problem"])
    assert taken.sent[0]["date"] == "2026-05-04"


def test_a_run_that_told_its_failure_is_not_told_twice(tmp_path: Path) -> None:
    """The report it left is enough."""
    with hook() as taken:
        root = a_show(tmp_path, taken)
        the = show.load(root)
        code = (
            "import sys; from pathlib import Path; from datetime import datetime\n"
            "from make_episode import show; from make_episode.daily import telling\n"
            "the = show.load(Path(sys.argv[1])); now = datetime.fromisoformat(sys.argv[2])\n"
            "telling.tell(the, telling.failure(the, now.date(), ValueError('no'), now, now)); sys.exit(4)"
        )
        command = [sys.executable, "-c", code, str(root), NOW.isoformat()]
        Child(the, command, clock=lambda: NOW).run()
    assert [one["problem"] for one in taken.sent] == ["ValueError: no"]


def test_a_stopped_schedule_starts_no_run(tmp_path: Path) -> None:
    """Between being told to stop and ending, nothing new is begun."""
    mark = tmp_path / "mark"
    child = Child(
        show.load(a_show(tmp_path / "show")),
        [sys.executable, "-c", f"open({str(mark)!r}, 'w')"],
        clock=lambda: NOW + timedelta(hours=1),
    )
    child.stop()
    child.run()
    assert not mark.exists()


def test_a_schedule_changed_meanwhile_counts(tmp_path: Path) -> None:
    """Another time in show.toml is another schedule; a slip is told once, and the last good one stays."""
    root = a_show(tmp_path)
    path = root / "show.toml"
    told: list[str] = []
    watched = Watched(show.load(root), told.append)

    def write(old: str, new: str) -> bool:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return watched.changed()

    assert not watched.changed()
    assert not write("minutes = 20", "minutes = 15.5")
    assert write('at = "00:00"', 'at = ["00:00", "07:00"]')
    assert len(watched.show.settings.schedule.at) == 2
    assert not write('at = ["00:00", "07:00"]', 'at = "7 o’clock"')
    assert not watched.changed()
    assert len(told) == 1
    assert "is not a time of day" in told[0]
    assert len(watched.show.settings.schedule.at) == 2
    assert write('at = "7 o’clock"', 'at = "08:00"')
