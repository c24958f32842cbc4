"""A timer of systemd, in the user's own units: systemd.timer(5), systemd.service(5), systemd.time(7)."""

import hashlib
import os
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from make_episode.daily.timers import Job, ask, tell
from make_episode.errors import ScheduleError

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ODD = re.compile(r"[^A-Za-z0-9_./:@=+-]")
"""What is not itself in a command line of systemd."""


def _now() -> datetime:
    return datetime.now(UTC)


def _home() -> Path:
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "systemd" / "user"


@dataclass(frozen=True, slots=True)
class Systemd:
    """Units in a folder of the user's, `~/.config/systemd/user`."""

    folder: Path = field(default_factory=_home)
    since: datetime = field(default_factory=_now)
    """The present: changes of the clocks from then on are looked for."""
    name: str = "systemd"

    def usable(self) -> bool:
        """Whether the user's service manager answers; in containers and under cron there is often none."""
        try:
            return ask("systemctl", "--user", "show-environment").returncode == 0
        except ScheduleError:
            return False

    def units(self, job: Job) -> dict[Path, str]:
        """Each unit's path and text: the service, then the timer."""
        name = unit(job)
        return {
            self.folder / f"{name}.service": _service(job),
            self.folder / f"{name}.timer": _timer(job, self.since),
        }

    def text(self, job: Job) -> str:
        return "\n".join(f"# {path}\n{text}" for path, text in self.units(job).items())

    def installed(self, job: Job) -> bool:
        return any(path.exists() for path in self.units(job))

    def install(self, job: Job) -> tuple[str, ...]:
        tell("systemctl", "--user", "show-environment")  # nothing is written where there is no service manager
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for path, text in self.units(job).items():
                path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise ScheduleError(
                f"{error.filename or self.folder}: cannot be written: {error.strerror}.",
                hint="Make the folder writable.",
            ) from error
        timer = f"{unit(job)}.timer"
        tell("systemctl", "--user", "daemon-reload")
        tell("systemctl", "--user", "enable", timer)
        tell("systemctl", "--user", "restart", timer)
        return _lingering()

    def remove(self, job: Job) -> bool:
        if not self.installed(job):
            return False
        ask("systemctl", "--user", "disable", "--now", f"{unit(job)}.timer")
        for path in self.units(job):
            path.unlink(missing_ok=True)
        ask("systemctl", "--user", "daemon-reload")
        return True


def unit(job: Job) -> str:
    """The name of a show's units: the folder's, and what tells it from others of the same name."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", job.root.name).strip("-").lower() or "show"
    return f"make-episode-{plain}-{hashlib.sha256(os.fsencode(job.root)).hexdigest()[:6]}"


def _service(job: Job) -> str:
    return f"""\
[Unit]
Description=Make the edition of {_plain(job.title)}

[Service]
Type=oneshot
ExecStart={_line(job.command)}
# Passwords and keys, one NAME=value a line; the file may be missing.
EnvironmentFile=-%E/make-episode/environment
Nice=10
"""


def _timer(job: Job, since: datetime) -> str:
    calendar = "\n".join(f"OnCalendar={line}" for line in _calendar(job, since))
    return f"""\
[Unit]
Description=When the edition of {_plain(job.title)} is made

[Timer]
{calendar}
# An edition missed while the machine was off is looked for when it is on again.
Persistent=true
AccuracySec=1s

[Install]
WantedBy=timers.target
"""


def _calendar(job: Job, since: datetime) -> list[str]:
    """Calendar events in the show's zone.

    A time that the clocks skip once a year has none on that day (systemd 252), so the time it is moved to is named too.
    """
    plan = job.plan
    days = "" if len(plan.days) == len(_DAYS) else ",".join(_DAYS[day] for day in plan.days) + " "
    moved = [clock for clock in plan.clocks(since) if clock not in plan.times]
    lines = [f"{days}*-*-* {clock:%H:%M}:00 {plan.zone.key}" for clock in plan.times]
    return [*lines, *(f"*-*-* {clock:%H:%M}:00 {plan.zone.key}" for clock in moved)]


def _line(command: tuple[str, ...]) -> str:
    """A command line. systemd takes no program whose path has quotes in it, so a shell starts one of odd name."""
    started = command if _ODD.search(command[0]) is None else ("/bin/sh", "-c", 'exec "$0" "$@"', *command)
    return " ".join(_word(word) for word in started)


def _word(word: str) -> str:
    """A word of a command line, in quotes where it needs them, with nothing in it that systemd would replace."""
    if _ODD.search(word) is None:
        return word
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


def _plain(title: str) -> str:
    return " ".join(title.split()).replace("%", "%%").rstrip("\\ ")


def _lingering() -> tuple[str, ...]:
    """Advice where the user's timers end with the session."""
    kept = ask("loginctl", "show-user", "--property=Linger", str(os.getuid()))
    if kept.stdout.strip() == "Linger=yes":
        return ()
    return ("Run `loginctl enable-linger` once, so that it runs while you are not logged in too.",)
