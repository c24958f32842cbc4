"""Lines of the user's crontab: crontab(5).

Crons differ: only some know CRON_TZ, and where one does it holds for every line below. So the lines are in the
machine's own time: they name every hour that the show's time of day has there in the course of two years, and
`schedule due` goes by the show's zone when one of them comes.
"""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from make_episode.daily.timers import Job, ask, tell
from make_episode.errors import ScheduleError

_AHEAD = timedelta(days=2 * 366)
_WEEK = 7
_HINT = "Correct the crontab with `crontab -e`."


def _now() -> datetime:
    return datetime.now(UTC)


def _machine() -> tzinfo:
    """The machine's own zone, whatever TZ says in this session: cron's."""
    here = Path("/etc/localtime")
    if not here.is_file():
        return UTC
    with here.open("rb") as file:
        return ZoneInfo.from_file(file, key="localtime")


@dataclass(frozen=True, slots=True)
class Crontab:
    """The user's crontab, changed between two marks that name the show."""

    zone: tzinfo = field(default_factory=_machine)
    since: datetime = field(default_factory=_now)
    name: str = "crontab"

    def usable(self) -> bool:
        """Whether there is a crontab program; that cron runs cannot be asked everywhere."""
        try:
            ask("crontab", "-l")
        except ScheduleError:
            return False
        return True

    def text(self, job: Job) -> str:
        command = " ".join(shlex.quote(word) for word in job.command).replace("%", "\\%")
        lines = (f"{when} {command}" for when in _times(job, self.zone, self.since))
        return "\n".join((_mark("begin", job), *lines, _mark("end", job), ""))

    def installed(self, job: Job) -> bool:
        return _mark("begin", job) in _present().splitlines()

    def install(self, job: Job) -> tuple[str, ...]:
        there = _present()
        before, after = _around(there, job)
        wanted = before + self.text(job) + after
        if wanted != there:
            tell("crontab", "-", text=wanted)
        return ("Cron mails what goes wrong to you, or to MAILTO of the crontab, where the machine can send mail.",)

    def remove(self, job: Job) -> bool:
        if not self.installed(job):
            return False
        rest = "".join(_around(_present(), job))
        tell("crontab", "-", text=rest) if rest.strip() else tell("crontab", "-r")
        return True


def _mark(which: str, job: Job) -> str:
    return f"# make-episode {which}: {job.root}"


def _present() -> str:
    """The user's crontab; empty where there is none. Raises ScheduleError if it cannot be read."""
    listed = ask("crontab", "-l")
    if listed.returncode == 0:
        return listed.stdout if listed.stdout.endswith("\n") or not listed.stdout else f"{listed.stdout}\n"
    said = listed.stderr.strip()
    if "no crontab for" in said or "can't open" in said:
        return ""
    raise ScheduleError(f"crontab -l: {said or f'ended with {listed.returncode}'}", hint="Run it by hand to see more.")


def _around(crontab: str, job: Job) -> tuple[str, str]:
    """What stands before this show's lines and what stands behind them; all before where there are none."""
    lines = crontab.splitlines(keepends=True)
    begin, end = _mark("begin", job), _mark("end", job)
    bare = [line.rstrip("\n") for line in lines]
    if begin not in bare:
        return crontab, ""
    first = bare.index(begin)
    if end not in bare[first:]:
        raise ScheduleError(f'The crontab has a line "{begin}" without "{end}" below it.', hint=_HINT)
    return "".join(lines[:first]), "".join(lines[bare.index(end, first) + 1 :])


def _times(job: Job, zone: tzinfo, since: datetime) -> Iterator[str]:
    """Minute, hours, day, month and weekdays, in the machine's time, of every run in the time ahead."""
    ahead = takewhile(lambda run: run.moment < since + _AHEAD, job.plan.after(since))
    moments = [run.moment.astimezone(zone) for run in ahead]
    weekdays: dict[tuple[int, int], set[int]] = {}
    for moment in moments:
        weekdays.setdefault((moment.minute, moment.hour), set()).add(moment.isoweekday() % _WEEK)
    lines: dict[tuple[int, str], list[int]] = {}
    for (minute, hour), days in sorted(weekdays.items()):
        lines.setdefault((minute, _listed(sorted(days), _WEEK)), []).append(hour)
    for (minute, days_named), hours in lines.items():
        yield f"{minute} {_listed(hours, 24)} * * {days_named}"


def _listed(numbers: Sequence[int], of: int) -> str:
    return "*" if len(numbers) == of else ",".join(str(number) for number in numbers)
