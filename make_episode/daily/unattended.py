"""A run that nobody watches: whatever comes of it is logged, kept and told, and what has expired goes."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

from make_episode.daily import journal, retention, telling
from make_episode.daily.report import Report, State
from make_episode.errors import MakeEpisodeError
from make_episode.show import Show

_log = logging.getLogger(__name__)

_TIDY_AFTER = frozenset({State.MADE, State.EMPTY})


def perform(
    show: Show,
    day: date,
    run: Callable[[], Report],
    *,
    clock: Callable[[], datetime],
    tell: Callable[[str], None],
) -> Report:
    """The report of a run, kept and sent; an error it raises is told too, and goes on to the caller.

    What cannot be kept, sent or tidied is told as a notice: the edition is there all the same.
    """
    with journal.kept(telling.logs(show)), _failure_told(show, day, clock, tell):
        _log.info("run started", extra={"date": day.isoformat()})
        report = run()
        for problem in telling.tell(show, report):
            tell(problem)
        if report.state in _TIDY_AFTER:
            _tidy(show, clock(), tell)
    return report


@contextmanager
def _failure_told(show: Show, day: date, clock: Callable[[], datetime], tell: Callable[[str], None]) -> Iterator[None]:
    """Reports what ends the block, unless a person or the system stopped it: then the next run goes on."""
    started = clock()
    try:
        yield
    except Exception as error:
        for problem in telling.tell(show, telling.failure(show, day, error, started, clock())):
            tell(problem)
        raise


def _tidy(show: Show, now: datetime, tell: Callable[[str], None]) -> None:
    """Retention, if the show has any; what is wrong with it does not concern the edition."""
    limits = show.settings.retention
    if not limits.episodes and not limits.days:
        return
    try:
        kept = retention.keep(show, now)
    except MakeEpisodeError as error:
        _log.warning("retention failed", extra={"problem": str(error)})
        tell(f"Old episodes could not be tidied: {error}")
        return
    expired = [episode.folder.name for episode in kept.expired]
    _log.info("retention", extra={"expired": expired, "removed": len(kept.removed), "freed": kept.freed})
