"""Whether the editions come: what `make-episode check` adds to the state of the show itself."""

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from make_episode.daily import telling
from make_episode.daily.report import State
from make_episode.daily.schedule import Run, plan
from make_episode.episodes import files
from make_episode.pipeline import Finding
from make_episode.show import Show

_LITTLE = 200_000_000
"""Bytes of free disk below which an edition of an hour may not fit: clips, work files and two formats."""
_PATIENCE = 60.0  # seconds that a check waits for sources
_TRY_AGAIN = 4
_PUT_RIGHT = 3
_LOOK = "See whether the timer runs (`make-episode schedule`), and what .make-episode/log/daily.jsonl says."


def on_time(show: Show, now: datetime) -> Iterator[Finding]:
    """An error where the last edition that should be there is not; by the reports alone, so at once."""
    settings = show.settings.schedule
    due = plan(show.settings).last(now - timedelta(minutes=settings.patience))
    reports = {one.date: one for one in telling.kept(show)}
    if due is None or not (since := _since(show, tuple(reports))) or due.moment.astimezone(UTC) < since:
        return
    name = f"The edition of {due.date.isoformat()}"
    match reports.get(due.date):
        case None:
            yield Finding("error", f"{name} is late: {_planned(due)}, and nothing ran.", _LOOK, code=_TRY_AGAIN)
        case telling.Kept(state=State.FAILED, problem=problem):
            remedy = f"Run `make-episode daily --date {due.date.isoformat()}`."
            yield Finding("error", f"{name} failed: {problem}", remedy, code=_TRY_AGAIN)
        case telling.Kept(state=State.HELD):
            yield Finding("advice", f"{name} waits for an editor.", "Run `make-episode daily --approve`.")
        case _:
            return


def disk(show: Show) -> Iterator[Finding]:
    """An error where there is little room left for another edition."""
    free = shutil.disk_usage(show.root).free
    if free < _LITTLE:
        yield Finding(
            "error",
            f"{show.root}: {free // 1_000_000} MB free, an edition may take {_LITTLE // 1_000_000}.",
            "Free some space, or set [retention] and clips_mb in show.toml.",
            code=_PUT_RIGHT,
        )


def sources(show: Show) -> Iterator[Finding]:
    """An error for every source that cannot be read now, an advice for one that lists nothing; asks the network."""
    from make_episode.daily.listing import listings

    settings = show.settings.daily
    patience = min(settings.patience, _PATIENCE)
    for one in listings(show.settings.sources, show.root, _Forgetful(), seconds=settings.seconds, patience=patience):
        said = one.problem or "lists no articles now."
        what = said if said.startswith(one.source.where) else f"{one.source.where}: {said}"
        if one.failed:
            yield Finding(
                "error",
                what,
                "Open it in a browser; correct it in [[sources]] if it moved.",
                code=_TRY_AGAIN,
            )
        elif one.problem or not one.found:
            yield Finding("advice", what)


class _Forgetful:
    """Remembers nothing of a source, so that it is read whole and the next edition finds everything as it was."""

    def source(self, address: str) -> tuple[str, str, str]:
        del address
        return "", "", ""

    def keep_source(self, address: str, etag: str, modified: str, body: str) -> None:
        del address, etag, modified, body


def begin(show: Show, now: datetime) -> None:
    """Remember that from now on editions are to come by themselves; a show that has begun before stays as it is."""
    path = _path(show)
    if not path.is_file():
        with files.told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        files.put(path, (json.dumps({"since": now.astimezone(UTC).isoformat()}) + "\n").encode())


def end(show: Show) -> None:
    """Forget that editions were to come by themselves."""
    path = _path(show)
    with files.told(path):
        path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Last:
    """The newest run a report tells of, and the next that is planned."""

    date: date | None
    state: str
    next: Run | None


def last(show: Show, now: datetime) -> Last:
    """How things stand."""
    newest = next(telling.kept(show), None)
    following = plan(show.settings).next(now)
    return Last(newest.date if newest else None, newest.state.value if newest else "", following)


def _since(show: Show, reported: tuple[date, ...]) -> datetime | None:
    """Since when editions are expected: the schedule was begun, or the first report was written."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        return datetime.fromisoformat(json.loads(_path(show).read_text(encoding="utf-8"))["since"])
    if not reported:
        return None
    first = plan(show.settings).on(min(reported))
    return first[0].moment.astimezone(UTC) if first else datetime(*min(reported).timetuple()[:3], tzinfo=UTC)


def _planned(run: Run) -> str:
    return f"it was due on {run.moment:%Y-%m-%d at %H:%M}"


def _path(show: Show) -> Path:
    return show.root / ".make-episode" / "schedule.json"
