"""One run: the edition of a date, exactly once.

    nothing -> chosen -> made            a run that is stopped leaves a date at one of these
            -> held -> made              with an editor in between
            -> empty                     nothing new; another run of the day looks again

What is chosen is fixed before anything is published. What was published and not yet written down is found again by
its identity, `edition:DATE`, so that no step can be done twice.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime

from make_episode.crew import HERE, Crew
from make_episode.daily import making, planning
from make_episode.daily.bench import Run
from make_episode.daily.ledger import NAME, Edition, Ledger, Plan, Step, Told
from make_episode.daily.report import Report, State
from make_episode.daily.turn import turn
from make_episode.errors import InputError, MakeEpisodeError, ShowError
from make_episode.interfaces import Progress
from make_episode.pipeline import editions
from make_episode.pipeline.editions import Asked
from make_episode.show import Show


@dataclass(frozen=True, slots=True)
class Options:
    """What may be asked of a run."""

    engine: str = ""
    dry: bool = False
    """Only tell what would be made."""
    hold: bool = False
    """Stop before anything is spoken, for an editor."""
    approve: bool = False
    """Go on with what an editor has approved."""


def run(  # noqa: PLR0913 - what may be asked of a run
    show: Show,
    day: date | None = None,
    *,
    now: datetime,
    tell: Callable[[str], None],
    progress: Progress,
    engine: str = "",
    dry: bool = False,
    hold: bool = False,
    approve: bool = False,
    crew: Crew = HERE,
) -> Report:
    """The edition of a date (today, in the show's time zone, where none is given), made unless it was made before.

    What goes wrong with the edition is in the report (`State.FAILED`). Raises InputError for a date to come, and for
    an approval that nothing waits for; ShowError for a show without sources.
    """
    options = Options(engine, dry, hold or show.settings.daily.hold, approve)
    _check(show, day, now)
    asked = Asked(now, tell, progress, engine, crew)
    path = show.root / ".make-episode" / NAME
    wanted = day or now.date()
    if dry:
        with closing(Ledger(path, copy=True)) as ledger:
            return _one(Run(show, ledger, asked), wanted, options)
    with turn(path.parent / "turns", wanted, tell) as mine:
        if not mine:
            return Report(show.settings.title, str(show.root), wanted, State.RUNNING, now, now)
        with closing(Ledger(path)) as ledger:
            return _whole(Run(show, ledger, asked), day, options)


def _check(show: Show, day: date | None, now: datetime) -> None:
    if day and day > now.date():
        raise InputError(f"--date {day}: is still to come.", hint=f"Give {now.date()} or a date before it.")
    if not show.settings.sources:
        raise ShowError(
            f"{show.root / 'show.toml'}: there are no sources for a daily edition.",
            hint='Add [[sources]] with a line such as feed = "https://…".',
        )


def _whole(run: Run, day: date | None, options: Options) -> Report:
    """The edition asked for, after what earlier runs left undone."""
    notes = _healed(run)
    if day is None and (ahead := _ahead(run)):
        return _with_notes(ahead, notes)
    wanted = day or run.asked.now.date()
    before = (
        []
        if options.approve
        else [_one(run.another(), other, options) for other in _undone(run, wanted, whole=day is None)]
    )
    report = _one(run, wanted, options)
    told = tuple(one for one in before if one.state is not State.EMPTY)
    return _with_notes(replace(report, before=told), notes)


def _with_notes(report: Report, notes: tuple[str, ...]) -> Report:
    return replace(report, warnings=(*report.warnings, *notes))


def _ahead(run: Run) -> Report | None:
    """That the clock is behind the last edition, if it is: nothing is made for a date that was passed already."""
    days = [one.day for one in run.ledger.editions()]
    today = run.asked.now.date()
    if not days or max(days) <= today:
        return None
    note = f"the clock says {today}, but there is an edition of {max(days)}: set the clock, or give --date"
    return replace(run.report(today, State.ALREADY), warnings=(note,))


def _healed(run: Run) -> tuple[str, ...]:
    """Editions there are that the ledger does not know of, because it is new or was lost, are written down."""
    known = {one.day for one in run.ledger.editions(Step.MADE, Step.CHOSEN, Step.HELD)}
    found = editions.dates(run.show)
    for day, episode in found.items():
        if day not in known:
            spoken = tuple(Told(planning.keys_of(one), one.title, "", "", one.url) for one in episode.articles)
            plan = Plan(spoken=spoken, expected=episode.duration, engine=episode.engine)
            run.ledger.finish(Edition(day, Step.MADE, episode.published, plan), Step.MADE, run.asked.now)
    if run.ledger.damaged:
        return (f"the ledger was damaged, and begun anew from {len(found)} editions: see {run.ledger.damaged}",)
    return ()


def _undone(run: Run, day: date, *, whole: bool) -> list[date]:
    """Other dates to be seen to first: those chosen and not made, and missed ones that get an edition of their own."""
    stopped = [one.day for one in run.ledger.editions(Step.CHOSEN) if one.day != day]
    daily = run.show.settings.daily
    missed = planning.missed(run, day)[-daily.most_missed :] if whole and daily.missed == "each" else []
    return sorted({*stopped, *missed})


def _one(run: Run, day: date, options: Options) -> Report:
    """What becomes of one date."""
    row = run.ledger.edition(day)
    if options.approve and (row is None or row.step is not Step.HELD):
        return _nothing_waits(run, day, row)
    try:
        if row is not None and row.step is not Step.EMPTY:
            return _going_on(run, row, options)
        return _new(run, day, options)
    except MakeEpisodeError as error:
        report = run.report(day, State.FAILED)
        return replace(report, problem=str(error), hint=error.hint, exit_code=error.exit_code)


def _nothing_waits(run: Run, day: date, row: Edition | None) -> Report:
    if row is not None and row.step is Step.MADE:
        return making.already(run, row)
    waiting = [one.day.isoformat() for one in run.ledger.editions(Step.HELD)]
    hint = f"Give one that does: --date {waiting[-1]}." if waiting else "Run `make-episode daily --hold` first."
    raise InputError(f"There is no edition of {day} that waits for approval.", hint=hint)


def _empty(run: Run, day: date, options: Options) -> Report:
    """That there is nothing new."""
    if not options.dry:
        run.ledger.wait(run.waiting, run.asked.now)
        row = Edition(day, Step.EMPTY, planning.moment(run.show, day, run.asked.now), Plan())
        run.ledger.finish(row, Step.EMPTY, run.asked.now)
    return run.report(day, State.EMPTY)


def _going_on(run: Run, row: Edition, options: Options) -> Report:
    """What comes next for a date that has come some way already."""
    if row.step is not Step.MADE and not making.script_path(run, row).is_file():
        run.ledger.forget(row.day)
        run.warnings.append(f"{making.script_path(run, row)} is gone: the edition was chosen anew")
        return _new(run, row.day, options)
    match row.step:
        case Step.MADE:
            return making.already(run, row)
        case Step.HELD if not options.approve:
            return making.held(run, row)
        case Step.HELD | Step.CHOSEN:
            return making.planned(run, row) if options.dry else making.make(run, row)
        case Step.EMPTY:
            return run.report(row.day, State.EMPTY)


def _new(run: Run, day: date, options: Options) -> Report:
    """A date for which nothing was chosen yet."""
    row = planning.plan(run, day, rehearse=not (options.hold or options.dry))
    if row is None:
        return _empty(run, day, options)
    if options.dry:
        return making.planned(run, row)
    waits = options.hold and bool(row.plan.spoken)
    row = replace(row, step=Step.HELD if waits else Step.CHOSEN)
    making.write_script(run, row)
    run.ledger.choose(row, run.waiting, run.asked.now)
    return making.held(run, row) if waits else making.make(run, row)
