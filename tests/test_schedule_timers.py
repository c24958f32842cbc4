"""What starts editions: units of systemd, lines of a crontab, whatever the show's folder is called."""

import json
import os
import re
import shutil
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner, Result

from make_episode import show
from make_episode.cli import app
from make_episode.daily.cron import Crontab
from make_episode.daily.schedule import Plan
from make_episode.daily.systemd import Systemd, unit
from make_episode.daily.timers import Job
from make_episode.errors import InputError, ScheduleError, ShowError

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
NAMES = ("my-show", "L’édition du matin", "100% $HOME", "a \"b\" 'c'", "back\\slash \\n", "; rm -rf %h")
"""Names of folders; what shells, systemd and cron read into them must not happen."""


def job(root: Path, *times: time, zone: str = "Africa/Casablanca", days: tuple[int, ...] = tuple(range(7))) -> Job:
    return Job(root, 'Le "Matin" 100% $X \\', Plan(times or (time(6, 30),), days, ZoneInfo(zone)))


def put(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


@pytest.fixture
def crontab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file behind a crontab program that does what cron's does."""
    kept = tmp_path / "kept.crontab"
    put(
        tmp_path / "bin",
        "crontab",
        f'case "$1" in\n'
        f'-l) test -f "{kept}" || {{ echo "no crontab for you" >&2; exit 1; }}; cat "{kept}";;\n'
        f'-r) rm "{kept}";;\n'
        f'-) echo written >> "{kept}.log"; cat > "{kept}";;\nesac',
    )
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    return kept


@pytest.fixture
def systemctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a systemctl program was told."""
    told = tmp_path / "told"
    put(tmp_path / "bin", "systemctl", f'echo "$*" >> "{told}"')
    put(tmp_path / "bin", "loginctl", "echo Linger=no")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    return told


def started_by_cron(line: str) -> list[str]:
    """The words that a line of a crontab starts: its sixth field to `sh`, `\\%` being `%` (crontab(5))."""
    command = line.split(maxsplit=5)[5].replace("\\%", "%")
    shown = subprocess.run(["sh", "-c", f"printf '%s\\0' {command}"], capture_output=True, text=True, check=True)
    return shown.stdout.split("\0")[:-1]


@pytest.mark.parametrize("name", NAMES)
def test_cron_starts_the_very_command(tmp_path: Path, name: str) -> None:
    """Blanks, quotes, dollars and percent signs in the folder's name reach the program as they are."""
    wanted = job(tmp_path / name)
    _begin, line, _end = Crontab(UTC, SINCE).text(wanted).splitlines()

    assert started_by_cron(line) == list(wanted.command)
    assert "%" not in line.replace("\\%", "")


def started_by_systemd(line: str) -> list[str]:
    """The words of a command line of systemd: quotes, C escapes, `%%` and `$$` (systemd.service(5))."""
    words = [plain or quoted for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line)]
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%").replace("$$", "$") for word in words]


@pytest.mark.parametrize("name", NAMES)
def test_systemd_starts_the_very_command(tmp_path: Path, name: str) -> None:
    """Blanks, quotes, dollars and percent signs reach the program as they are, in its own path too."""
    wanted = job(tmp_path / name)
    odd = Job(tmp_path, "Show", wanted.plan, python=tmp_path / name / "python")
    service, moved = (next(iter(Systemd(tmp_path, SINCE).units(one).values())) for one in (wanted, odd))
    line = service.partition("ExecStart=")[2].splitlines()[0]

    assert started_by_systemd(line) == list(wanted.command)
    assert not re.search(r"(?<!%)%(?!%)", line.replace("%%", ""))
    assert started_by_systemd(moved.partition("ExecStart=")[2].splitlines()[0])[-len(odd.command) :] == list(
        odd.command
    )


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """systemd finds nothing to say against the units of any folder."""
    there = Systemd(tmp_path / "units", SINCE)
    there.folder.mkdir()
    for name in NAMES:
        for path, text in there.units(job(tmp_path / name)).items():
            path.write_text(text, encoding="utf-8")
    odd = Job(tmp_path, "Show", job(tmp_path).plan, python=tmp_path / NAMES[3] / "python")
    for path, text in there.units(odd).items():
        path.write_text(text, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", *map(str, there.folder.iterdir())]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize(
    ("zone", "spring", "autumn"),
    [
        ("Africa/Casablanca", date(2026, 3, 22), date(2026, 2, 15)),  # Ramadan's end and beginning
        ("Europe/Paris", date(2026, 3, 29), date(2026, 10, 25)),
        ("America/New_York", date(2026, 3, 8), date(2026, 11, 1)),
    ],
)
def test_systemd_comes_whenever_an_edition_is_due(tmp_path: Path, zone: str, spring: date, autumn: date) -> None:
    """systemd itself, asked about days when clocks change, comes at every moment of a plan for 02:30."""
    wanted = job(tmp_path, time(2, 30), zone=zone)
    timer = list(Systemd(tmp_path, SINCE).units(wanted).values())[1]
    calendars = re.findall(r"^OnCalendar=(.*)$", timer, re.MULTILINE)
    for changed in (spring, autumn):
        days = [changed + timedelta(days=number) for number in (-1, 0, 1)]
        base = f"--base-time={days[0]} 00:00:00 UTC"
        command = ["systemd-analyze", "calendar", "--iterations=4", base, *calendars]
        shown = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC"})
        elapses = re.findall(r"(?:elapse|Iter\. #\d+): \w+ (\S+ \S+) UTC", shown.stdout)
        comes = {datetime.fromisoformat(one).replace(tzinfo=UTC) for one in elapses}
        due = {run.moment.astimezone(UTC) for day in days for run in wanted.plan.on(day)}
        assert len(due) == 3
        assert {moment for moment in due if moment.date() >= days[0]} <= comes


def hours_of(line: str) -> set[tuple[int, int, int]]:
    """(cron's weekday, hour, minute) of every time a line of a crontab names."""
    minute, hours, _day, _month, days = line.split()[:5]
    weekdays = range(7) if days == "*" else [int(day) for day in days.split(",")]
    every = range(24) if hours == "*" else [int(hour) for hour in hours.split(",")]
    return {(day, hour, int(minute)) for day in weekdays for hour in every}


@pytest.mark.parametrize("machine", ["UTC", "Asia/Kolkata", "America/New_York"])
@pytest.mark.parametrize("zone", ["Africa/Casablanca", "Europe/Paris", "Asia/Tokyo"])
def test_cron_comes_whenever_an_edition_is_due(tmp_path: Path, zone: str, machine: str) -> None:
    """Whatever the machine's zone, a line of the crontab names every time the edition has there in a year."""
    here = ZoneInfo(machine)
    wanted = job(tmp_path, time(0, 30), time(6, 45), zone=zone, days=(0, 1, 2, 3, 4))
    lines = Crontab(here, SINCE).text(wanted).splitlines()[1:-1]
    named = {moment for line in lines for moment in hours_of(line)}
    year = [run for number in range(365) for run in wanted.plan.on(date(2026, 1, 2) + timedelta(days=number))]
    local = [run.moment.astimezone(here) for run in year]

    assert {(one.isoweekday() % 7, one.hour, one.minute) for one in local} <= named
    assert len(named) <= 4 * 2 * 7


def test_a_crontab_is_changed_between_its_marks_only(tmp_path: Path, crontab: Path) -> None:
    """Other lines stay as they are; installing again writes nothing, another time takes the place of the old."""
    others = "MAILTO=desk@example.org\n5 4 * * * backup 100\\% # mine\n"
    crontab.write_text(others, encoding="utf-8")
    first, second = job(tmp_path / "one"), job(tmp_path / "two")
    cron = Crontab(UTC, SINCE)
    for wanted in (first, second, first):
        cron.install(wanted)
    written = crontab.read_text(encoding="utf-8")

    assert written == others + cron.text(first) + cron.text(second)
    assert len(Path(f"{crontab}.log").read_text(encoding="utf-8").splitlines()) == 2
    later = job(tmp_path / "one", time(7, 0))
    cron.install(later)
    assert crontab.read_text(encoding="utf-8") == others + cron.text(later) + cron.text(second)
    assert [cron.remove(first), cron.remove(second), cron.remove(first)] == [True, True, False]
    assert crontab.read_text(encoding="utf-8") == others


def test_a_crontab_of_ours_alone_goes_with_us(tmp_path: Path, crontab: Path) -> None:
    """Where there was no crontab, there is none afterwards."""
    cron = Crontab(UTC, SINCE)
    cron.install(job(tmp_path))
    assert cron.installed(job(tmp_path))
    cron.remove(job(tmp_path))
    assert not crontab.exists()


def test_a_torn_crontab_is_left_alone(tmp_path: Path, crontab: Path) -> None:
    """A beginning without its end is told, not guessed at."""
    torn = f"# make-episode begin: {tmp_path}\n1 2 * * * precious\n"
    crontab.write_text(torn, encoding="utf-8")
    with pytest.raises(ScheduleError, match="without"):
        Crontab(UTC, SINCE).install(job(tmp_path))
    assert crontab.read_text(encoding="utf-8") == torn


def test_units_are_installed_and_removed(tmp_path: Path, systemctl: Path) -> None:
    """Two files come and go, systemd is told; installing again leaves the same two."""
    there = Systemd(tmp_path / "units", SINCE)
    wanted = job(tmp_path / "Mon émission")
    notes = [there.install(wanted), there.install(wanted)]

    assert sorted(path.name for path in there.folder.iterdir()) == [f"{unit(wanted)}.service", f"{unit(wanted)}.timer"]
    assert all("enable-linger" in " ".join(one) for one in notes)
    assert f"--user enable {unit(wanted)}.timer" in systemctl.read_text(encoding="utf-8")
    assert [there.remove(wanted), there.remove(wanted)] == [True, False]
    assert not list(there.folder.iterdir())
    assert f"--user disable --now {unit(wanted)}.timer" in systemctl.read_text(encoding="utf-8")


def test_without_a_service_manager_nothing_is_written(tmp_path: Path, systemctl: Path) -> None:
    """Where systemd does not answer, as in containers, the other ways are told and no unit is left behind."""
    put(systemctl.parent / "bin", "systemctl", 'echo "Failed to connect to bus: No medium found" >&2; exit 1')
    there = Systemd(tmp_path / "units", SINCE)
    with pytest.raises(ScheduleError, match="Failed to connect to bus") as told:
        there.install(job(tmp_path))
    assert "schedule run" in told.value.hint
    assert not there.folder.exists()
    assert not there.usable()


def test_two_shows_of_one_name_have_two_timers(tmp_path: Path) -> None:
    """The folder's whole path tells shows apart."""
    assert unit(job(tmp_path / "a" / "show")) != unit(job(tmp_path / "b" / "show"))


def test_names_no_timer_can_hold_are_refused(tmp_path: Path) -> None:
    """A folder with a line break in its name would be two lines."""
    with pytest.raises(InputError, match="no timer can hold"):
        job(tmp_path / "a\nb")


def test_schedule_is_installed_from_the_command_line(tmp_path: Path, crontab: Path) -> None:
    """`schedule` shows the next runs, `install --yes` installs, asks nothing, and says when; `remove` undoes it."""
    root = tmp_path / "my show"
    show.create(root)
    path = root / "show.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('# at = "06:30"', 'at = "06:30"', 1), encoding="utf-8")

    def run(*args: str) -> Result:
        return CliRunner().invoke(app, ["schedule", *args, "--show", str(root)])

    asked = run("install", "--cron")
    assert (asked.exit_code, crontab.exists()) == (2, False)
    assert "schedule due" in asked.stderr
    assert run("install", "--cron", "--yes").exit_code == 0
    shown = json.loads(run("--json", "--next", "3").stdout)
    assert shown["installed"] == ["crontab"]
    assert [one["at"][11:16] for one in shown["next"]] == ["06:30"] * 3
    started = started_by_cron(crontab.read_text(encoding="utf-8").splitlines()[1])
    assert started[1:] == ["-m", "make_episode", "schedule", "due", "--quiet", "--show", str(root)]
    assert json.loads(run("remove", "--json").stdout) == {"removed": ["crontab"]}
    assert not crontab.exists()


def test_without_a_time_it_says_what_to_write(tmp_path: Path) -> None:
    """A show that has no time set is told the line to add."""
    show.create(tmp_path)
    with pytest.raises(ShowError) as told:
        CliRunner().invoke(app, ["schedule", "--show", str(tmp_path)], catch_exceptions=False)
    assert 'at = "06:30"' in told.value.hint
