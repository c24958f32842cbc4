"""The edition of a date: `daily`."""

import json as jsons
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from make_episode.cli.options import ClusterOption, EngineOption, JsonOption, QuietOption, ShowOption, now, the_show
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from make_episode.crew import Crew
    from make_episode.daily import Report
    from make_episode.show import Show

_LONGEST = 4 * 3600
"""Seconds after which one of many shows is ended, so that the others get their turn."""
_DEPTH = 6
_AT_ONCE = 8
"""Shows made at once where a cluster does the work: each is at times waiting for it, or for its sources."""


def daily(
    day: Annotated[
        str, typer.Option("--date", metavar="DATE", help="The date of the edition, as 2026-01-31. Default: today.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be in it, and how long it would be.")
    ] = False,
    hold: Annotated[
        bool, typer.Option("--hold", help="Write the script for an editor, and wait for --approve.")
    ] = False,
    approve: Annotated[
        bool, typer.Option("--approve", help="Make the edition of the script that waits, as it is now.")
    ] = False,
    every: Annotated[
        Path | None, typer.Option("--all", metavar="DIR", help="Make the editions of every show below a directory.")
    ] = None,
    show: ShowOption = None,
    engine: EngineOption = "",
    cluster: ClusterOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Make the daily edition from the show's sources, once for each date.

    A date that has its edition, or whose edition is being made, is left alone: that is no failure. Exits with 4, or 3
    for what has to be put right, where there is no edition yet; run it again then.
    """
    wanted = _date(day)
    if every is not None:
        flags = [
            *(["--dry-run"] if dry_run else []),
            *(["--hold"] if hold else []),
            *(["--approve"] if approve else []),
        ]
        values = {"--date": day, "--engine": engine, "--cluster": cluster}
        named = [word for option, value in values.items() if value for word in (option, value)]
        raise typer.Exit(_all(every, [*flags, *named], json, quiet, at_once=_AT_ONCE if cluster else 1))
    from make_episode.crew import hired
    from make_episode.daily import as_json, as_text

    with Narrator(quiet=quiet) as narrator, hired(cluster, narrator.tell) as crew:
        the = the_show(show, narrator)
        report = _report(the, wanted, narrator, engine=engine, dry=dry_run, hold=hold, approve=approve, crew=crew)
    print_json(as_json(report)) if json else print_text(as_text(report))
    raise typer.Exit(report.exit_code)


def _date(text: str) -> date | None:
    from make_episode.errors import InputError

    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InputError(f'--date "{text}": not a date.', hint='Write it as "2026-01-31".') from None


def _report(
    the: "Show",
    wanted: date | None,
    narrator: Narrator,
    *,
    engine: str,
    dry: bool,
    hold: bool,
    approve: bool,
    crew: "Crew",
) -> "Report":
    """What came of one show; kept and told as show.toml says, unless nothing was to be done."""
    from make_episode.daily import run
    from make_episode.daily.unattended import perform

    present = now(the)

    def made() -> "Report":
        return run(
            the,
            wanted,
            now=present,
            tell=narrator.tell,
            progress=narrator.progress,
            engine=engine,
            dry=dry,
            hold=hold,
            approve=approve,
            crew=crew,
        )

    if dry:
        return made()
    return perform(the, wanted or present.date(), made, clock=lambda: now(the), tell=narrator.tell)


def _all(folder: Path, options: list[str], json: bool, quiet: bool, *, at_once: int) -> int:
    """The worst exit code of all shows below a folder, each made by a program of its own: none can stop another."""
    from concurrent.futures import ThreadPoolExecutor

    from make_episode.errors import InputError

    shows = list(_shows(folder))
    if not shows:
        raise InputError(f"{folder}: no show below it.", hint="Give a directory of shows, each with its show.toml.")
    with ThreadPoolExecutor(at_once) as pool:
        answers = list(pool.map(lambda one: _alone(one, options, quiet), shows))
    if json:
        print_json([answer for _, answer, _ in answers])
    else:
        print_text("\n\n".join(text for _, _, text in answers))
    return max(code for code, _, _ in answers)


def _shows(folder: Path, depth: int = _DEPTH) -> Iterator[Path]:
    """The directories below that are shows; what is in a show, or hidden, is not looked at."""
    if (folder / "show.toml").is_file():
        yield folder
        return
    if depth and folder.is_dir():
        for inner in sorted(folder.iterdir()):
            if inner.is_dir() and not inner.is_symlink() and not inner.name.startswith("."):
                yield from _shows(inner, depth - 1)


def _alone(root: Path, options: list[str], quiet: bool) -> tuple[int, dict[str, object], str]:
    """Exit code, report as JSON and report as text of one show."""
    command = [sys.executable, "-m", "make_episode", "daily", "--show", str(root), "--json", *options]
    try:
        done = subprocess.run(
            [*command, *(["--quiet"] if quiet else [])],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        problem = f"not finished after {_LONGEST // 3600} hours, and ended"
        return 4, _failed(root, problem), f"{root}: {problem}."
    sys.stderr.write(done.stderr)
    try:
        answer = jsons.loads(done.stdout)
    except ValueError:
        said = done.stderr.strip().splitlines()
        problem = " ".join(line.strip() for line in said[-2:]) or f"ended with {done.returncode}"
        return abs(done.returncode) or 1, _failed(root, problem), f"{root}: failed. {problem}"
    return done.returncode, answer, _short(answer)


def _failed(root: Path, problem: str) -> dict[str, object]:
    return {"root": str(root.resolve()), "state": "failed", "problem": problem}


def _short(answer: dict[str, object]) -> str:
    """A report in one or two lines."""
    line = f"{answer['show']}, {answer['date']}: {answer['state']}"
    details = [str(answer[key]) for key in ("episode", "script", "problem") if answer.get(key)]
    return "\n  ".join([line, *details])
