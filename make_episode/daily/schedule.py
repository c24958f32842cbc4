"""When editions come: times of day in the show's own zone, and what is due now. Pure arithmetic, no clock.

A day has its edition whatever the clocks do. A time that occurs twice, when they are set back, counts the first time;
one that is left out, when they are set forward, is taken as long after midnight as on any other day: 02:30 is 03:30
then. Where a day has several times, each but the first is another try. Moments are compared in UTC: Python compares
times of one zone by what the clock shows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, islice
from zoneinfo import ZoneInfo

from make_episode.show import Settings
from make_episode.show.schedule import DAYS

_WEEK = 7
_PUNCTUAL = timedelta(minutes=5)
"""A timer that comes this late is still in time."""


@dataclass(frozen=True, slots=True)
class Run:
    """One time that an edition is made."""

    moment: datetime
    """In the show's zone."""
    date: date
    """The day the edition belongs to."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Times of day, earliest first, on days of the week (0 is Monday), in a time zone."""

    times: tuple[time, ...]
    days: tuple[int, ...]
    zone: ZoneInfo
    catch_up: timedelta = timedelta(hours=12)
    """How long after its time an edition is still made."""

    def on(self, day: date) -> tuple[Run, ...]:
        """The runs of one day, earliest first; none where it is not one of the plan's."""
        if day.weekday() not in self.days:
            return ()
        moments = {_moment(day, clock, self.zone) for clock in self.times}
        return tuple(Run(moment.astimezone(self.zone), day) for moment in sorted(moments))

    def after(self, moment: datetime) -> Iterator[Run]:
        """The runs after a moment, without end; none where the plan has no times."""
        if not self.times or not self.days:
            return
        moment, here = moment.astimezone(UTC), moment.astimezone(self.zone)
        for ahead in count(-1):  # a run that the clocks moved past midnight still belongs to the day before
            yield from (run for run in self.on(here.date() + timedelta(days=ahead)) if run.moment > moment)

    def next(self, moment: datetime) -> Run | None:
        """The first run after a moment."""
        return next(self.after(moment), None)

    def last(self, moment: datetime) -> Run | None:
        """The latest run at or before a moment."""
        moment, here = moment.astimezone(UTC), moment.astimezone(self.zone)
        back = (here.date() - timedelta(days=days) for days in range(-1, _WEEK + 2))
        past = (run for day in back for run in reversed(self.on(day)) if run.moment <= moment)
        return next(past, None)

    def due(self, moment: datetime) -> Run | None:
        """The run whose edition should be there by now, unless it is too late to make it up."""
        last = self.last(moment)
        return last if last and moment.astimezone(UTC) - last.moment <= self.catch_up else None

    def clocks(self, moment: datetime, days: int = 2 * 366) -> tuple[time, ...]:
        """Every time of day that runs have in the days ahead: those of the plan, and where the clocks move them."""
        ahead = (run for day in range(days) for run in self.on(moment.date() + timedelta(days=day)))
        return tuple(sorted({run.moment.time() for run in ahead} | set(self.times)))


def plan(settings: Settings) -> Plan:
    """The plan of a show."""
    wanted = settings.schedule
    days = tuple(DAYS.index(day) for day in wanted.days)
    catch_up = max(timedelta(hours=wanted.catch_up), _PUNCTUAL)
    return Plan(wanted.at, days, ZoneInfo(settings.timezone), catch_up)


def upcoming(settings: Settings, moment: datetime, number: int) -> tuple[Run, ...]:
    """The next runs of a show."""
    return tuple(islice(plan(settings).after(moment), number))


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The time of day as a moment: of two the first (fold=0), where there is none counted from before the gap."""
    return datetime.combine(day, clock, zone).astimezone(UTC)
