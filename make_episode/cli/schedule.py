"""Editions that come by themselves: `schedule`."""

import signal
import sys
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from make_episode.cli.options import EngineOption, JsonOption, QuietOption, ShowOption, now, the_show
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from make_episode.daily.schedule import Plan, Run
    from make_episode.daily.timers import Job, Timer
    from make_episode.show import Show

app = typer.Typer(
    help="See, install, remove or run what makes the edition at its time.", rich_markup_mode=None, no_args_is_help=False
)

SystemdOption = Annotated[bool, typer.Option("--systemd", help="A timer of systemd, in your own units.")]
CronOption = Annotated[bool, typer.Option("--cron", help="Lines of your crontab.")]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")]


@app.callback(invoke_without_command=True)
def upcoming(
    context: typer.Context,
    number: Annotated[int, typer.Option("--next", metavar="N", min=1, max=1000, help="How many runs to show.")] = 5,
    show: ShowOption = None,
    engine: EngineOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Show when the next editions are made, in the show's own time zone."""
    del engine  # taken everywhere, of no use here
    if context.invoked_subcommand:
        if show or json or quiet:
            raise typer.BadParameter(f"write options behind `schedule {context.invoked_subcommand}`")
        return
    from make_episode.daily import monitoring
    from make_episode.daily.schedule import upcoming as runs

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        _planned(the)
        present = now(the)
        following = runs(the.settings, present, number)
        installed = [timer.name for timer in _timers() if _is_installed(timer, _job(the))]
        last = monitoring.last(the, present)
    if json:
        print_json(
            {
                "timezone": the.settings.timezone,
                "installed": installed,
                "last": {"date": last.date.isoformat(), "state": last.state} if last.date else None,
                "next": [{"date": run.date.isoformat(), "at": run.moment.isoformat()} for run in following],
            }
        )
        return
    for run in following:
        print_text(_line(run))
    if last.date:
        print_text(f"Last: {last.date.isoformat()}, {last.state}.")
    narrator.tell(f"Started by: {', '.join(installed)}." if installed else _NOT_INSTALLED)


_NOT_INSTALLED = "No timer is installed: `make-episode schedule install`, or keep `make-episode schedule run` running."


def install(
    systemd: SystemdOption = False,
    cron: CronOption = False,
    yes: YesOption = False,
    show: ShowOption = None,
    engine: EngineOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Install a systemd timer or crontab lines that make the edition at its time: shown first, then asked for."""
    del engine
    from make_episode.daily import monitoring

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        _planned(the)
        job, timer = _job(the), _timer(systemd, cron)
        narrator.tell(timer.text(job))
        if not yes and not _agreed(f"Install this in {timer.name}?"):
            narrator.tell("Nothing was installed.")
            return
        others = [other for other in _timers() if other.name != timer.name and _is_installed(other, job)]
        notes = timer.install(job)
        for other in others:
            other.remove(job)
        monitoring.begin(the, now(the))
        for note in notes:
            narrator.tell(note)
    following = job.plan.next(now(the))
    if json:
        at = following.moment.isoformat() if following else None
        print_json({"installed": timer.name, "text": timer.text(job), "next": at, "notes": list(notes)})
    elif following and not quiet:
        print_text(f"Installed in {timer.name}. Next: {_line(following)}.")


def remove(
    yes: YesOption = False,
    show: ShowOption = None,
    engine: EngineOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Remove what `schedule install` put in systemd or the crontab."""
    del engine, yes  # what is removed can be installed again
    from make_episode.daily import monitoring

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        job = _job(the)
        removed = [timer.name for timer in _timers() if _is_installed(timer, job) and timer.remove(job)]
        monitoring.end(the)
    if json:
        print_json({"removed": removed})
    elif not quiet:
        print_text(f"Removed from {' and '.join(removed)}." if removed else "Nothing was installed.")


def run(
    show: ShowOption = None, engine: EngineOption = "", json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Stay in the foreground and make every edition at its time, as containers do; SIGTERM or Ctrl-C ends it."""
    from make_episode.daily import journal, monitoring, telling

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        _planned(the)
        stopped = _on_signals()
        monitoring.begin(the, now(the))
        with journal.kept(telling.logs(the)):
            while not stopped.is_set():
                the = _followed(the, _words(_job(the), engine, json, quiet), stopped, narrator)
        narrator.tell("Stopped.")


def _followed(the: "Show", words: tuple[str, ...], stopped: Event, narrator: Narrator) -> "Show":
    """The show as it is when its schedule has changed; until then every edition is made at its time."""
    from make_episode.daily.child import Child
    from make_episode.daily.foreground import follow
    from make_episode.daily.watching import Watched

    watched, child = Watched(the, narrator.tell), Child(the, words, clock=lambda: now(the))

    def wait(seconds: float) -> bool:
        if stopped.wait(seconds):
            child.stop()
        return stopped.is_set() or (not child.busy and watched.changed())

    plan = _job(the).plan
    following = plan.due(now(the)) or plan.next(now(the))
    narrator.tell(f"{the.settings.title}: next {_line(following) if following else 'never'}.")
    follow(plan, child.run, now=now(the), wait=wait)
    return watched.show


def due(
    show: ShowOption = None, engine: EngineOption = "", json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Make the edition whose time has come, unless it is there already or too late: what timers start."""
    from make_episode import daily
    from make_episode.daily.unattended import perform

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        present = now(the)
        run = _planned(the).due(present)
        if run is None:
            narrator.tell("Nothing is due.")
            if json:
                print_json({"state": "not due"})
            return
        day = None if run.date == present.date() else run.date  # with none, missed days are seen to as well
        report = perform(
            the,
            run.date,
            lambda: daily.run(the, day, now=present, tell=narrator.tell, progress=narrator.progress, engine=engine),
            clock=lambda: now(the),
            tell=narrator.tell,
        )
    if json:
        print_json(daily.as_json(report))
    elif not quiet or not report.state.well:
        print_text(daily.as_text(report))
    raise typer.Exit(report.exit_code)


for command in (install, remove, run, due):
    app.command()(command)


def _planned(show: "Show") -> "Plan":
    """The show's plan. Raises ShowError if nothing is planned."""
    from make_episode.daily.schedule import plan
    from make_episode.errors import ShowError

    if not show.settings.schedule.at:
        raise ShowError(
            f"{show.root / 'show.toml'}: no time is set for editions.",
            hint='Add `at = "06:30"` below [schedule], in the time zone that `timezone` names.',
        )
    return plan(show.settings)


def _job(show: "Show") -> "Job":
    from make_episode.daily.schedule import plan
    from make_episode.daily.timers import Job

    return Job(show.root, show.settings.title, plan(show.settings))


def _timers() -> "tuple[Timer, ...]":
    from make_episode.daily.cron import Crontab
    from make_episode.daily.systemd import Systemd

    return Systemd(), Crontab()


def _timer(systemd: bool, cron: bool) -> "Timer":
    """The one that was asked for, else the first this machine has."""
    from make_episode.daily.timers import chosen

    if systemd and cron:
        raise typer.BadParameter("--systemd or --cron, not both")
    timers = _timers()
    return timers[0] if systemd else timers[1] if cron else chosen(timers)


def _is_installed(timer: "Timer", job: "Job") -> bool:
    """Whether it starts the show; a machine without it does not."""
    from make_episode.errors import ScheduleError

    try:
        return timer.installed(job)
    except ScheduleError:
        return False


def _agreed(question: str) -> bool:
    """What a person answers; where nobody can be asked, wrong usage."""
    if not sys.stdin.isatty():
        raise typer.BadParameter("nobody can be asked here: add --yes to install what is shown")
    return typer.confirm(question, err=True)


def _line(run: "Run") -> str:
    return f"{run.moment:%a %Y-%m-%d %H:%M} {run.moment.tzinfo} (UTC{run.moment:%z})"


def _words(job: "Job", engine: str, json: bool, quiet: bool) -> tuple[str, ...]:
    """The command line of one run, with the options of the schedule's own."""
    words = tuple(word for word in job.command if quiet or word != "--quiet")
    return (*words, *(("--engine", engine) if engine else ()), *(("--json",) if json else ()))


def _on_signals() -> Event:
    """What SIGTERM and Ctrl-C set, instead of ending the program at once."""
    stopped = Event()

    def ended(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, ended)
    return stopped
