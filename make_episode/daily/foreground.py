"""The schedule kept by a program that stays in the foreground, as containers want it; the home of APScheduler.

Runs follow one another in one thread: never two at once, and of several that were missed only the last is made. The
plan is ours (`schedule.py`), since APScheduler leaves out or doubles a time that the clocks skip or repeat; the
waiting, the misfires and the thread are APScheduler's.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.base import BaseTrigger

from make_episode.daily.schedule import Plan, Run

if TYPE_CHECKING:
    from apscheduler.events import SchedulerEvent
    from apscheduler.executors.base import BaseExecutor

LONGEST_WAIT = 60.0
"""Seconds between two looks at the clock, which may be set anew, or stand still while a machine sleeps."""

_INSTANT = timedelta(microseconds=1)
_log = logging.getLogger(__name__)


class _Trigger(BaseTrigger):  # type: ignore[misc] # APScheduler tells no types
    """The moments of a plan, as APScheduler asks for them."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        run = self._plan.next(previous_fire_time or now - _INSTANT)
        return run.moment.astimezone(UTC) if run else None


class _Foreground(BaseScheduler):  # type: ignore[misc] # APScheduler tells no types
    """A scheduler that waits as it is told: `wait(seconds)` says whether it shall stop."""

    def __init__(self, wait: Callable[[float], bool], longest: float) -> None:
        super().__init__(timezone=UTC)
        self._wait, self._longest = wait, longest

    def follow(self) -> None:
        """Make what is due, and wait, until told to stop."""
        while not self._wait(min(self._longest, self._process_jobs() or self._longest)):
            pass

    def shutdown(self, wait: bool = True) -> None:
        super().shutdown(wait)

    def wakeup(self) -> None:
        """It looks by itself, often enough."""


def follow(
    plan: Plan,
    make: Callable[[], None],
    *,
    now: datetime,
    wait: Callable[[float], bool],
    longest: float = LONGEST_WAIT,
    executor: "BaseExecutor | None" = None,
) -> None:
    """Call `make` at every run of the plan until `wait` says stop; first for one that was missed, if it is due.

    What `make` raises is logged and never ends the schedule. Returns when the last call has.
    """
    scheduler = _Foreground(wait, longest)
    scheduler.add_executor(executor or ThreadPoolExecutor(1))
    scheduler.add_listener(_heed, EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_ERROR)
    first = plan.due(now) or plan.next(now)
    scheduler.add_job(
        make,
        _Trigger(plan),
        id="edition",
        max_instances=1,
        coalesce=True,
        misfire_grace_time=max(round(plan.catch_up.total_seconds()), 1),
        next_run_time=_moment(first),
    )
    scheduler.start()
    _log.info("schedule begun", extra={"next": first.moment.isoformat() if first else None})
    try:
        scheduler.follow()
    finally:
        scheduler.shutdown(wait=True)
        _log.info("schedule ended")


def _moment(run: Run | None) -> datetime | None:
    return run.moment.astimezone(UTC) if run else None


def _heed(event: "SchedulerEvent") -> None:
    """Say what the scheduler left out, or what a run raised."""
    if event.code == EVENT_JOB_MISSED:
        _log.warning("a run was missed, too long ago to make it up", extra={"run": str(event.scheduled_run_time)})
    elif event.code == EVENT_JOB_MAX_INSTANCES:
        _log.warning("a run was left out: the one before it has not ended")
    else:
        _log.error("a run failed", extra={"problem": repr(event.exception)})
