"""What the edition of a date will be: gathered, chosen, narrated, and how long it is found to last."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from make_episode.daily import choosing
from make_episode.daily.bench import Run
from make_episode.daily.choosing import Candidate
from make_episode.daily.editing import Desk, Edit, edited, rehearsed, timed, unheard
from make_episode.daily.gathering import Gathered, Window, gather
from make_episode.daily.leads import packed, plain
from make_episode.daily.ledger import Edition, Plan, Step, Told
from make_episode.errors import FetchError
from make_episode.model import Origin
from make_episode.pipeline import editions
from make_episode.show import Show
from make_episode.show.schedule import DAYS


def plan(run: Run, day: date, *, rehearse: bool) -> Edition | None:
    """What an edition will be, with its script in `run.script`; None where there is nothing new.

    Raises FetchError where no source can be read, EngineError where nobody can speak.
    """
    show, now = run.show, run.asked.now
    got = gather(show, run.ledger, window(run, day), run.asked.progress)
    run.read, run.left_out, run.waiting = got.read, got.left_out, got.waiting
    if got.failed:
        raise FetchError(
            f"None of the {len(got.read)} sources could be read. The first: {got.read[0].problem}",
            hint="Run `make-episode daily` again when they are there.",
        )
    desk = _desk(run, day, got)
    found = timed(desk, got.found)
    edit = (rehearsed(desk, found) if rehearse else edited(unheard(desk), found)) if found else None
    if edit is None or not edit.chosen:
        return _note(run, day) if show.settings.daily.empty == "note" else None
    run.script, run.synthesized = edit.script, edit.synthesized
    if edit.heard:
        run.ledger.learn(edit.engine, show.settings.language, edit.expected_words, edit.heard_words)
    return Edition(day, Step.CHOSEN, moment(show, day, now), _fixed(run, got, edit))


def _desk(run: Run, day: date, got: Gathered) -> Desk:
    language = run.show.settings.language
    engine = editions.speaker(run.show, run.asked.engine, language) if got.found else ""

    def failed(one: Candidate, why: str) -> None:
        got.left_out.append(one.out(why, failed=True))
        got.waiting[one.lead.keys[0]] = packed(one.lead)

    pace = run.ledger.pace(engine, language)
    return Desk(run.show, day, run.asked, engine, pace, failed, editions.hall(run.show))


def _note(run: Run, day: date) -> Edition:
    """An edition that says there is nothing new."""
    run.script = editions.narrated([], run.show, day)
    return Edition(day, Step.CHOSEN, moment(run.show, day, run.asked.now), Plan())


def _fixed(run: Run, got: Gathered, edit: Edit) -> Plan:
    """What the ledger is told; what becomes of articles there is no time for is as the show wants it."""
    left = edit.left
    leftover = run.show.settings.daily.leftover
    if leftover == "carry":
        run.waiting |= {one.lead.keys[0]: packed(one.lead) for one in left}
    twins = [other for one in edit.chosen for other in one.same]
    dropped = [other for one in left for other in one.same] if leftover != "carry" else []
    return Plan(
        spoken=_told(edit.chosen),
        mentioned=_told(left) if leftover == "mention" else (),
        joined=_told((*twins, *got.joined)),
        carried=_told(left) if leftover == "carry" else (),
        dropped=_told((*dropped, *(left if leftover == "drop" else ()))),
        expected=edit.seconds,
        engine=edit.engine,
    )


def _told(found: Iterable[Candidate]) -> tuple[Told, ...]:
    return tuple(map(choosing.told, found))


def keys_of(origin: Origin) -> tuple[str, ...]:
    """What tells an article of an episode from others, as far as its manifest says."""
    return (f"url:{plain(origin.url)}",) if origin.url else (f"title:{origin.title}",)


def window(run: Run, day: date) -> Window:
    """Which articles the edition of a date is for."""
    now = run.asked.now
    past = day < now.date()
    until = datetime.combine(day + timedelta(days=1), time(), now.tzinfo) - timedelta(seconds=1) if past else now
    skip = run.show.settings.daily.missed == "skip" and bool(missed(run, day))
    return Window(day, until, day - timedelta(days=1) if skip else None, past)


def missed(run: Run, day: date) -> list[date]:
    """Days between the last edition and a date on which there should have been one, earliest first."""
    rows = [one.day for one in run.ledger.editions() if one.day < day]
    if not rows:
        return []
    days = (max(rows) + timedelta(days=number) for number in range(1, (day - max(rows)).days))
    wanted = run.show.settings.schedule.days
    return [one for one in days if DAYS[one.weekday()] in wanted]


def moment(show: Show, day: date, now: datetime) -> datetime:
    """When the edition of a date is dated: now, or for a past date its time in the schedule, else noon."""
    if day == now.date():
        return now
    at = show.settings.schedule.at[0] if show.settings.schedule.at else time(12)
    return min(datetime.combine(day, at, now.tzinfo), now - timedelta(seconds=1))
