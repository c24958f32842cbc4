"""When editions come: once a day at the local time, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from apscheduler.executors.debug import DebugExecutor
from hypothesis import given
from hypothesis import strategies as st

from make_episode import show
from make_episode.daily.foreground import follow
from make_episode.daily.schedule import Plan, plan
from make_episode.errors import ShowError

EVERY_DAY = tuple(range(7))
MORNING, NIGHT = time(6, 30), time(2, 30)
ZONES = ("Africa/Casablanca", "Europe/Paris", "America/New_York")
MOVED = {
    "Africa/Casablanca": {date(2026, 3, 22)},  # Ramadan ends: 02:00 is 03:00
    "Europe/Paris": {date(2026, 3, 29)},
    "America/New_York": {date(2026, 3, 8)},
}
"""Days of 2026 on which there is no 02:30."""


class Clock:
    """A clock that a scheduler moves by waiting; it stops the scheduler at the end."""

    def __init__(self, travelling: time_machine.Traveller, end: datetime) -> None:
        self._travelling, self._end = travelling, end

    def wait(self, seconds: float) -> bool:
        self._travelling.shift(max(seconds, 1e-3))
        return datetime.now(UTC) >= self._end


def followed(
    plan: Plan, start: datetime, end: datetime, *, asleep: tuple[datetime, datetime] | None = None
) -> list[datetime]:
    """The moments at which the foreground scheduler makes an edition between start and end."""
    made: list[datetime] = []
    with time_machine.travel(start.astimezone(UTC), tick=False) as travelling:
        clock = Clock(travelling, end)

        def wait(seconds: float) -> bool:
            stop = clock.wait(seconds)
            if asleep and asleep[0] <= datetime.now(UTC) < asleep[1]:
                travelling.move_to(asleep[1].astimezone(UTC), tick=False)
            return stop

        follow(
            plan,
            lambda: made.append(datetime.now(plan.zone)),
            now=start,
            wait=wait,
            longest=6 * 3600,
            executor=DebugExecutor(),
        )
    return made


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", [MORNING, NIGHT])
def test_a_year_has_one_run_a_day_at_the_local_time(zone: str, clock: time) -> None:
    """The scheduler runs once a day for a year, at 06:30 and at 02:30, which clocks skip and repeat."""
    here = ZoneInfo(zone)
    start, end = datetime(2026, 1, 1, tzinfo=here), datetime(2027, 1, 1, tzinfo=here)
    made = followed(Plan((clock,), EVERY_DAY, here), start, end)

    assert [moment.date() for moment in made] == [date(2026, 1, 1) + timedelta(days=days) for days in range(365)]
    late = {moment.date() for moment in made if moment.time() != clock}
    assert late == (MOVED[zone] if clock == NIGHT else set())
    assert {moment.time() for moment in made} == ({clock, time(3, 30)} if late else {clock})
    utc = [moment.astimezone(UTC) for moment in made]
    assert {after - before for before, after in pairwise(utc)} == {timedelta(hours=hours) for hours in (23, 24, 25)}


@given(
    zone=st.sampled_from((*ZONES, "Australia/Lord_Howe", "America/Havana", "Asia/Kolkata", "UTC", "Asia/Beirut")),
    clock=st.times().map(lambda one: one.replace(second=0, microsecond=0, fold=0)),
    start=st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1)),
)
def test_no_date_is_left_out_or_doubled(zone: str, clock: time, start: datetime) -> None:
    """From any moment on, the next runs are on the following dates, one each, later and later."""
    following = list(islice(Plan((clock,), EVERY_DAY, ZoneInfo(zone)).after(start.replace(tzinfo=UTC)), 20))
    days = [run.date for run in following]

    assert days == [days[0] + timedelta(days=number) for number in range(20)]
    utc = [run.moment.astimezone(UTC) for run in following]
    assert utc == sorted(set(utc))
    assert utc[0] > start.replace(tzinfo=UTC)


@given(now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), zone=st.sampled_from(ZONES))
def test_last_and_next_meet(now: datetime, zone: str) -> None:
    """Between the last run and the next there is none, and now lies between them."""
    daily = Plan((NIGHT, MORNING), (0, 2, 5), ZoneInfo(zone))
    moment = now.replace(tzinfo=UTC)
    last, following = daily.last(moment), daily.next(moment)

    assert last
    assert following
    assert last.moment.astimezone(UTC) <= moment < following.moment.astimezone(UTC)
    assert daily.next(last.moment) == following


def test_a_missed_run_is_made_up_for_a_while() -> None:
    """A machine switched on at nine makes the edition of 06:30; one switched on in the evening waits for tomorrow."""
    here = ZoneInfo("Africa/Casablanca")
    daily = Plan((MORNING,), EVERY_DAY, here, catch_up=timedelta(hours=12))
    morning = datetime(2026, 5, 4, 9, tzinfo=here)
    evening = datetime(2026, 5, 4, 19, tzinfo=here)
    end = datetime(2026, 5, 5, 12, tzinfo=here)

    assert [f"{moment:%d %H:%M}" for moment in followed(daily, morning, end)] == ["04 09:00", "05 06:30"]
    assert [f"{moment:%d %H:%M}" for moment in followed(daily, evening, end)] == ["05 06:30"]


def test_runs_missed_in_sleep_are_one() -> None:
    """After three nights asleep, one edition is made when the machine wakes, and the next at its time."""
    here = ZoneInfo("Europe/Paris")
    daily = Plan((MORNING,), EVERY_DAY, here)
    asleep = (datetime(2026, 5, 5, 20, tzinfo=here), datetime(2026, 5, 8, 8, tzinfo=here))
    made = followed(daily, datetime(2026, 5, 4, 12, tzinfo=here), datetime(2026, 5, 9, 12, tzinfo=here), asleep=asleep)

    assert [f"{moment:%d %H:%M}" for moment in made] == ["04 12:00", "05 06:30", "08 08:00", "09 06:30"]


def test_a_failing_run_does_not_end_the_schedule() -> None:
    """What a run raises is logged; the next day has its run."""
    here = ZoneInfo("Europe/Paris")
    start = datetime(2026, 5, 4, 5, tzinfo=here)
    tried: list[date] = []

    def failing() -> None:
        tried.append(datetime.now(here).date())
        raise ValueError("the disk is gone")

    with time_machine.travel(start.astimezone(UTC), tick=False) as travelling:
        wait = Clock(travelling, start + timedelta(days=3)).wait
        follow(Plan((MORNING,), EVERY_DAY, here), failing, now=start, wait=wait, longest=1e6, executor=DebugExecutor())
    assert tried == [date(2026, 5, day) for day in (4, 5, 6)]


def test_what_is_due_is_told_for_the_day_it_belongs_to() -> None:
    """Before its time nothing is due, after it that day's edition, until it is too late."""
    here = ZoneInfo("Africa/Casablanca")
    daily = Plan((MORNING,), EVERY_DAY, here, catch_up=timedelta(hours=12))

    def due(hour: int, minute: int = 0) -> str:
        run = daily.due(datetime(2026, 5, 4, hour, minute, tzinfo=here))
        return run.date.isoformat() if run else ""

    assert [due(5, 30), due(6, 29), due(6, 30), due(18, 30), due(18, 31)] == ["", "", "2026-05-04", "2026-05-04", ""]


def settings(tmp_path: Path, *lines: str) -> show.Settings:
    show.create(tmp_path)
    path = tmp_path / "show.toml"
    before, _, rest = path.read_text(encoding="utf-8").partition("[schedule]")
    after = rest.partition("[report]")[2]
    text = "\n".join((before, "[schedule]", *lines, "[report]", after))
    path.write_text(text, encoding="utf-8")
    return show.load(tmp_path).settings


def test_show_toml_tells_times_and_days(tmp_path: Path) -> None:
    """Times may be one or several, quoted or not; days a word or a list."""
    told = plan(settings(tmp_path, 'at = ["07:15", 06:30:00, "6:30"]', 'days = ["fri", "mon"]'))

    assert (told.times, told.days, told.zone.key) == ((time(6, 30), time(7, 15)), (0, 4), "Africa/Casablanca")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('at = "25:00"', "'25:00' is not a time of day"),
        ("at = 630", "630 is not a time of day"),
        ('days = "sometimes"', 'write "daily", "weekdays"'),
        ('at = "06:30"\ndays = ["monday"]', "of mon tue wed"),
        ('day = "daily"', 'Did you mean "days"?'),
        ("catch_up = -1", "catch_up"),
    ],
)
def test_wrong_times_are_explained(tmp_path: Path, line: str, said: str) -> None:
    """A time or day nobody can keep names file, line and key, and how to write it."""
    with pytest.raises(ShowError) as told:
        settings(tmp_path, line)
    assert said in f"{told.value} {told.value.hint}"
    assert "show.toml:" in str(told.value)
