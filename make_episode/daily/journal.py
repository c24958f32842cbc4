"""What happened while nobody watched: JSON lines in `.make-episode/log`, one event each, the newest file first.

Several programs may write at once (the schedule, and the run it started), so every line is written under a lock, and
a full file is put aside under the same lock.
"""

import fcntl
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

NAME = "daily.jsonl"
LARGEST = 1_000_000
"""Bytes of a file; a run writes about a thousand."""
KEPT = 5
"""Files put aside."""

_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Journal(logging.Handler):
    """A handler that writes records as JSON, with what `extra` gave them."""

    def __init__(self, folder: Path, *, largest: int = LARGEST, kept: int = KEPT) -> None:
        super().__init__(logging.INFO)
        self._folder, self._largest, self._kept = folder, largest, kept

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._write(json.dumps(_values(record), ensure_ascii=False, default=str) + "\n")
        except OSError:  # a full disk must not end the run that is being told of
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Leave the line out; a run has more important things to say than that its log could not be written."""

    def _write(self, line: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / ".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            path = self._folder / NAME
            if path.is_file() and path.stat().st_size + len(line) > self._largest:
                self._put_aside(path)
            with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(line)

    def _put_aside(self, path: Path) -> None:
        for number in range(self._kept - 1, 0, -1):
            older = path.with_name(f"{NAME}.{number}")
            if older.is_file():
                older.replace(path.with_name(f"{NAME}.{number + 1}"))
        path.replace(path.with_name(f"{NAME}.1"))


@contextmanager
def kept(folder: Path) -> Iterator[None]:
    """Write what this package and its scheduler log into the folder, as long as the block lasts."""
    journal = Journal(folder)
    loggers = (logging.getLogger("make_episode"), logging.getLogger("apscheduler"))
    levels = [logger.level for logger in loggers]
    for logger, level in zip(loggers, (logging.INFO, logging.WARNING), strict=True):
        logger.addHandler(journal)
        logger.setLevel(level)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.removeHandler(journal)
            logger.setLevel(level)


def _values(record: logging.LogRecord) -> dict[str, object]:
    given = {key: value for key, value in vars(record).items() if key not in _PLAIN}
    when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    values = {"time": when, "level": record.levelname.lower(), "event": record.getMessage(), **given}
    if record.exc_info and record.exc_info[1]:
        values["problem"] = repr(record.exc_info[1])
    return {**values, "program": os.getpid()}
