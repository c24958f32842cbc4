"""One run in a program of its own, started by the schedule in the foreground.

Nothing it does can end the schedule: not a bug, not memory that ran out, not a crash of a speech engine; its memory
is given back, and what an editor changed in show.toml counts from the next run on.
"""

import logging
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Lock

from make_episode.daily import telling
from make_episode.daily.schedule import plan
from make_episode.errors import ScheduleError
from make_episode.show import Show

_log = logging.getLogger(__name__)

_LAST_LINES = 5
_ASKED = 30.0  # seconds between asking a run to end and ending it


class Child:
    """At most one run at a time, which `stop` ends."""

    def __init__(self, show: Show, command: Sequence[str], *, clock: Callable[[], datetime]) -> None:
        self._show, self._command, self._clock = show, tuple(command), clock
        self._lock = Lock()
        self._running: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self) -> None:
        """Start the run and wait until it has ended; a failure that it could not tell itself is told."""
        started = self._clock()
        with self._lock:
            if self._stopped:
                return
            self._running = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
            )
        said = _heard(self._running)
        code = self._running.wait()
        _log.info("run returned", extra={"code": code})
        if code and not self._stopped and not self._told(started):
            self._tell(code, said, started)

    @property
    def busy(self) -> bool:
        """Whether a run is under way."""
        return self._running is not None and self._running.poll() is None

    def stop(self) -> None:
        """Ask the run to end, if there is one, and end it if it does not."""
        with self._lock:
            self._stopped = True
            running = self._running
        if running is None or running.poll() is not None:
            return
        _log.info("run stopped")
        running.terminate()
        try:
            running.wait(_ASKED)
        except subprocess.TimeoutExpired:
            running.kill()

    def _told(self, started: datetime) -> bool:
        """Whether the run has left a report."""
        newest = next(telling.kept(self._show), None)
        return newest is not None and newest.started.timestamp() >= int(started.timestamp())

    def _tell(self, code: int, said: Sequence[str], started: datetime) -> None:
        now = self._clock()
        due = plan(self._show.settings).last(now)
        how = f"was ended by signal {-code}" if code < 0 else f"ended with {code}"
        error = ScheduleError(
            " ".join((f"The run {how}.", *said)), hint="See what .make-episode/log/daily.jsonl says of it."
        )
        telling.tell(self._show, telling.failure(self._show, due.date if due else now.date(), error, started, now))


def _heard(running: "subprocess.Popen[str]") -> tuple[str, ...]:
    """The last lines of what the run says, while all of it is passed on."""
    last: deque[str] = deque(maxlen=_LAST_LINES)
    if running.stderr is not None:
        with running.stderr as lines:
            for line in lines:
                sys.stderr.write(line)
                last.append(line.strip())
        sys.stderr.flush()
    return tuple(line for line in last if line)
