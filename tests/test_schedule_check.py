"""Whether editions come: late, failed and missing ones, a full disk, sources out of reach."""

import json
from collections import namedtuple
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from make_episode import show
from make_episode.cli import app
from make_episode.daily import monitoring, telling
from make_episode.daily.report import Report, State
from make_episode.show import Show

HERE = ZoneInfo("Africa/Casablanca")
DAY = date(2026, 5, 4)
Disk = namedtuple("Disk", "total used free")  # noqa: PYI024 - what shutil gives


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime.combine(day, time(hour, minute), HERE)


def scheduled(root: Path) -> Show:
    """A show with an edition at 06:30 every day, late from 07:30."""
    show.create(root)
    loaded = show.load(root.resolve())
    schedule = loaded.settings.schedule.model_copy(update={"at": (time(6, 30),)})
    return replace(loaded, settings=loaded.settings.model_copy(update={"schedule": schedule}))


def ran(the: Show, day: date, state: State, problem: str = "") -> None:
    now = at(6, 31, day)
    telling.keep(the, Report(the.settings.title, str(the.root), day, state, now, now, problem=problem))


def told(the: Show, now: datetime) -> list[tuple[str, int]]:
    return [(finding.what, finding.code) for finding in monitoring.on_time(the, now) if finding.level == "error"]


def test_an_edition_is_late_an_hour_after_its_time(tmp_path: Path) -> None:
    """From 07:30 on the edition of 06:30 is late, until its report is there."""
    the = scheduled(tmp_path)
    monitoring.begin(the, at(20, 0, DAY - timedelta(days=1)))

    assert told(the, at(7, 29)) == []
    assert told(the, at(7, 30)) == [
        ("The edition of 2026-05-04 is late: it was due on 2026-05-04 at 06:30, and nothing ran.", 4)
    ]
    ran(the, DAY, State.MADE)
    assert told(the, at(7, 30)) == []
    assert len(told(the, at(7, 30, DAY + timedelta(days=1)))) == 1


@pytest.mark.parametrize("state", [State.MADE, State.EMPTY, State.HELD])
def test_no_news_and_an_editor_are_no_lateness(tmp_path: Path, state: State) -> None:
    """A day without news, and a script that waits for its editor, are in time."""
    the = scheduled(tmp_path)
    ran(the, DAY, state)
    assert told(the, at(12)) == []


def test_a_failed_edition_is_told_with_its_reason(tmp_path: Path) -> None:
    """The reason is that of the report; trying again may help, so the exit code is 4."""
    the = scheduled(tmp_path)
    ran(the, DAY, State.FAILED, "edge: out of reach")
    assert told(the, at(12)) == [("The edition of 2026-05-04 failed: edge: out of reach", 4)]


def test_a_show_is_not_late_before_it_began(tmp_path: Path) -> None:
    """A schedule set up at ten is late tomorrow at the earliest; one never set up, never."""
    the = scheduled(tmp_path)
    assert told(the, at(12)) == []
    monitoring.begin(the, at(10))
    monitoring.begin(the, at(11))
    assert told(the, at(12)) == []
    assert len(told(the, at(12, 0, DAY + timedelta(days=1)))) == 1
    monitoring.end(the)
    assert told(the, at(12, 0, DAY + timedelta(days=1))) == []


def test_days_without_an_edition_are_no_lateness(tmp_path: Path) -> None:
    """On a weekend, Friday's edition is the last that has to be there."""
    the = scheduled(tmp_path)
    weekdays = the.settings.schedule.model_copy(update={"days": ("mon", "tue", "wed", "thu", "fri")})
    the = replace(the, settings=the.settings.model_copy(update={"schedule": weekdays}))
    friday = date(2026, 5, 8)
    ran(the, friday, State.MADE)

    assert told(the, at(12, 0, date(2026, 5, 10))) == []
    assert "2026-05-11" in told(the, at(12, 0, date(2026, 5, 11)))[0][0]


def test_a_damaged_report_counts_as_none(tmp_path: Path) -> None:
    """A report that was cut short does not stop the check, and does not count as an edition."""
    the = scheduled(tmp_path)
    ran(the, DAY - timedelta(days=1), State.MADE)
    (telling.folder(the) / f"{DAY}.json").write_text('{"state": "made', encoding="utf-8")
    assert len(told(the, at(12))) == 1


def test_a_full_disk_is_told_before_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Less than an edition may take is something to put right here: exit code 3."""
    the = scheduled(tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda _: Disk(10**10, 10**10, 50_000_000))
    assert [(one.level, one.code) for one in monitoring.disk(the)] == [("error", 3)]
    assert "50 MB free" in next(monitoring.disk(the)).what


def test_check_ends_with_4_when_an_edition_is_late(tmp_path: Path) -> None:
    """`check --on-time` is for monitoring: 0 and nothing said, or 4 and what is late, by `--json` too."""
    show.create(tmp_path)
    path = tmp_path / "show.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('# at = "06:30"', 'at = "06:30"', 1), encoding="utf-8")

    def check(*args: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["check", "--on-time", *args, "--show", str(tmp_path)])
        return done.exit_code, done.stdout

    assert check("--quiet") == (0, "")
    monitoring.begin(show.load(tmp_path), datetime(2001, 5, 1, tzinfo=HERE))
    code, said = check("--json")
    assert code == 4
    assert [(one["level"], one["code"]) for one in json.loads(said)] == [("error", 4)]
    assert "nothing ran" in check("--quiet")[1]


def test_sources_are_asked_only_where_wanted(tmp_path: Path) -> None:
    """`check --sources` tells the source that cannot be read; without it nobody is asked."""
    show.create(tmp_path)
    (tmp_path / "export").mkdir()
    with (tmp_path / "show.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[sources]]\nfeed = "http://127.0.0.1:9/feed"\n\n[[sources]]\nfolder = "export"\n')

    def check(*args: str) -> tuple[int, dict[str, str]]:
        done = CliRunner().invoke(app, ["check", "--on-time", "--json", *args, "--show", str(tmp_path)])
        return done.exit_code, {one["what"]: one["level"] for one in json.loads(done.stdout)}

    assert check() == (0, {})
    code, found = check("--sources")
    assert code == 4
    assert [(what.split(": ")[0], level) for what, level in found.items()] == [
        ("http://127.0.0.1:9/feed", "error"),
        ("export", "advice"),
    ]
