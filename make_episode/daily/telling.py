"""What becomes of the report of a run: it is kept, logged, and sent to whom show.toml names."""

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from make_episode.daily import mail, webhook
from make_episode.daily.report import Report, State, as_json, as_text
from make_episode.episodes import files
from make_episode.errors import MakeEpisodeError
from make_episode.show import Show

_log = logging.getLogger(__name__)

_DONE = frozenset({State.MADE, State.HELD, State.EMPTY, State.FAILED})
"""States of runs that did something: the others left everything as it was, and change no report."""

_SUBJECTS = {
    State.MADE: "the edition is there",
    State.HELD: "the script waits for an editor",
    State.EMPTY: "nothing new, no edition",
    State.FAILED: "the edition FAILED",
}


def folder(show: Show) -> Path:
    """Where reports are kept, one `DATE.json` a day."""
    return show.root / ".make-episode" / "reports"


def logs(show: Show) -> Path:
    """Where the journal is."""
    return show.root / ".make-episode" / "log"


def failure(show: Show, day: date, error: BaseException, started: datetime, ended: datetime) -> Report:
    """The report of a run that ended with an error."""
    if isinstance(error, MakeEpisodeError):
        problem, hint, code = str(error), error.hint, error.exit_code
    else:
        problem, hint, code = f"{type(error).__name__}: {error}", "This is a bug of make-episode: please tell it.", 1
    return Report(
        show=show.settings.title,
        root=str(show.root),
        date=day,
        state=State.FAILED,
        started=started,
        ended=ended,
        problem=problem,
        hint=hint,
        exit_code=code,
    )


def tell(show: Show, report: Report) -> tuple[str, ...]:
    """What could not be done of keeping, logging and sending a report, in words; never fails a run."""
    if not any(one.state in _DONE for one in (report, *report.before)):
        _log.info("nothing to do", extra={"date": report.date.isoformat(), "state": report.state.value})
        return ()
    _log.log(logging.INFO if report.state.well else logging.ERROR, "run ended", extra=_short(report))
    problems = []
    for step in (lambda: _keep_all(show, report), *(_sending(show, report) if wanted(show, report) else ())):
        try:
            step()
        except MakeEpisodeError as error:
            _log.warning("report not sent", extra={"problem": str(error)})
            problems.append(f"{error} {error.hint}".strip())
    return tuple(problems)


def _keep_all(show: Show, report: Report) -> None:
    """Keep the reports of the dates seen to first too; they are sent as part of the one that was asked for."""
    for one in (*report.before, report):
        if one.state in _DONE:
            keep(show, one)


def keep(show: Show, report: Report) -> Path:
    """Where the report was written; the oldest go when there are more than `report.keep`. Raises FolderError."""
    place = folder(show)
    path = place / f"{report.date.isoformat()}.json"
    with files.told(place):
        place.mkdir(parents=True, exist_ok=True)
    files.put(path, f"{_written(report)}\n".encode())
    for old in sorted(place.glob("????-??-??.json"))[: -show.settings.report.keep]:
        old.unlink(missing_ok=True)
    return path


def wanted(show: Show, report: Report) -> bool:
    """Whether somebody wants to hear of this run."""
    match show.settings.report.when:
        case "failures":
            return not _well(report)
        case "problems":
            return not _well(report) or any(_problems(report))
        case _:
            return True


def _well(report: Report) -> bool:
    return all(one.state.well for one in (report, *report.before))


def _problems(report: Report) -> Iterator[str]:
    yield from report.warnings
    yield from (one.problem for one in report.read if one.problem)
    yield from (one.why for one in report.left_out if one.failed)


def _sending(show: Show, report: Report) -> Iterator[Callable[[], None]]:
    if show.settings.report.webhook:
        yield lambda: _hook(show, report)
    if show.settings.report.mail.to:
        yield lambda: _mail(show, report)


def _hook(show: Show, report: Report) -> None:
    settings = show.settings.report
    said = {"text": as_text(report)}
    values = said if settings.style == "slack" else {**json.loads(_written(report)), **said}
    host = webhook.send(webhook.address(settings.webhook), values)
    _log.info("report sent", extra={"to": host})


def _mail(show: Show, report: Report) -> None:
    settings = show.settings.report.mail
    subject = f"{report.show}, {report.date.isoformat()}: {_SUBJECTS.get(report.state, report.state.value)}"
    attached = (f"{report.date.isoformat()}.json", _written(report).encode())
    server = mail.send(settings, mail.letter(settings, subject, as_text(report), attached, report.ended))
    _log.info("report sent", extra={"to": server})


def _written(report: Report) -> str:
    """The report as JSON, in which the loudness of silence is null: JSON has no number for it."""
    values = json.loads(json.dumps(as_json(report)), parse_constant=lambda _: None)
    return json.dumps(values, ensure_ascii=False, indent=2)


def _short(report: Report) -> dict[str, object]:
    return {
        "date": report.date.isoformat(),
        "state": report.state.value,
        "seconds": round((report.ended - report.started).total_seconds(), 1),
        "chosen": len(report.chosen),
        "left_out": len(report.left_out),
        "duration": round(report.duration, 1),
        "engine": report.engines,
        "problem": report.problem,
    }


@dataclass(frozen=True, slots=True)
class Kept:
    """What a kept report says that later runs and checks go by."""

    date: date
    state: State
    started: datetime
    problem: str = ""


def kept(show: Show) -> Iterator[Kept]:
    """The reports kept, newest date first; a damaged one counts as none."""
    for path in sorted(folder(show).glob("????-??-??.json"), reverse=True):
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
            state, started = State(values["state"]), datetime.fromisoformat(values["started"])
            yield Kept(date.fromisoformat(path.stem), state, started, values.get("problem") or "")
        except (OSError, ValueError, KeyError, TypeError):
            continue
