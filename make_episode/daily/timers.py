"""What starts the edition while nobody is there: a timer of systemd, or lines of a crontab.

Either runs `make-episode schedule due`, which makes what is due and has not been made, and does nothing otherwise: a
timer that comes twice, or at the wrong hour of a day when the clocks change, does no harm.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from make_episode.daily.schedule import Plan
from make_episode.errors import InputError, ScheduleError

_LONGEST = 30  # seconds that systemctl or crontab may take


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be started, and when."""

    root: Path
    """The show's directory."""
    title: str
    plan: Plan
    python: Path = Path(sys.executable)

    def __post_init__(self) -> None:
        for path in (self.root, self.python):
            if not str(path).isprintable():
                raise InputError(
                    f"{str(path)!r}: has characters in its name that no timer can hold.",
                    hint="Move it to a folder of another name.",
                )

    @property
    def command(self) -> tuple[str, ...]:
        """The words of the command line; as Python's module, so that no PATH is needed."""
        return (str(self.python), "-m", "make_episode", "schedule", "due", "--quiet", "--show", str(self.root))


class Timer(Protocol):
    """A service of the machine that starts a job at its times."""

    @property
    def name(self) -> str:
        """What it is called, for messages."""
        ...

    def usable(self) -> bool:
        """Whether this machine has it."""
        ...

    def text(self, job: Job) -> str:
        """What would be installed, with where, for a person to read."""
        ...

    def installed(self, job: Job) -> bool: ...

    def install(self, job: Job) -> tuple[str, ...]:
        """What else the person should know; installing again changes nothing. Raises ScheduleError."""
        ...

    def remove(self, job: Job) -> bool:
        """Whether there was anything to remove. Raises ScheduleError."""
        ...


def ask(*command: str, text: str | None = None) -> "subprocess.CompletedProcess[str]":
    """What a program of the system answered, in the C locale. Raises ScheduleError if there is no such program."""
    try:
        return subprocess.run(
            command,
            input=text,
            capture_output=True,
            text=True,
            errors="surrogateescape",
            timeout=_LONGEST,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise ScheduleError(
            f"{command[0]}: this machine does not have it.",
            hint="Use the other of --systemd and --cron, or keep `make-episode schedule run` running.",
        ) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ScheduleError(f"{' '.join(command)}: {error}.", hint="Run it by hand to see more.") from error


def tell(*command: str, text: str | None = None) -> None:
    """Have a program of the system do something. Raises ScheduleError with what it said."""
    done = ask(*command, text=text)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise ScheduleError(
            f"{' '.join(command)}: {said[-1] if said else f'ended with {done.returncode}'}",
            hint="Use the other of --systemd and --cron, or keep `make-episode schedule run` running.",
        )


def chosen(timers: Sequence[Timer]) -> Timer:
    """The first that this machine has. Raises ScheduleError."""
    for timer in timers:
        if timer.usable():
            return timer
    names = " nor ".join(timer.name for timer in timers)
    raise ScheduleError(
        f"This machine has neither {names}.", hint="Keep `make-episode schedule run` running instead, as containers do."
    )
