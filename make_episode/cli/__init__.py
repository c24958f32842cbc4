"""The command line: parse, call, report. Nothing heavy is imported before it is used."""

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from make_episode.cli.commands import app
from make_episode.cli.terminal import say_interrupted, say_problem, speak_utf8

__all__ = ["app", "main"]

_VALUED = "--show --engine --language --format --cluster --publish-at --kind --season --number"
_WITH_VALUE = set(_VALUED.split())
INTERRUPTED = 130  # 128 + SIGINT, as shells report it


class StoppedError(BaseException):
    """Ctrl-C, or the system asks us to end; Typer would end a KeyboardInterrupt without a word."""


def main(args: Sequence[str] | None = None) -> None:
    """Run one command and exit: 0 done, 2 usage, 3 wrong input, 4 the outside world failed, 1 a bug."""
    from make_episode.errors import MakeEpisodeError

    speak_utf8()
    for asked in (signal.SIGINT, signal.SIGTERM):
        signal.signal(asked, _stop)
    try:
        app(args=in_order(sys.argv[1:] if args is None else args), prog_name="make-episode")
    except MakeEpisodeError as error:
        say_problem(error)
        sys.exit(error.exit_code)
    except StoppedError:
        say_interrupted()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(INTERRUPTED)  # threads that are speaking are not waited for
    except BrokenPipeError:  # the reader of our output went away: `make-episode read ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise StoppedError


def in_order(args: Sequence[str]) -> list[str]:
    """The arguments with the command first: `make` where none is named, options before it moved behind."""
    lead: list[str] = []
    rest = list(args)
    while rest and rest[0].startswith("-") and rest[0] != "-":
        wide = rest[0] in _WITH_VALUE and len(rest) > 1
        lead += rest[: 2 if wide else 1]
        rest = rest[2 if wide else 1 :]
    if rest and rest[0] in _commands():
        cut = rest.index("--") if "--" in rest else len(rest)
        return [*rest[:cut], *lead, *rest[cut:]]
    if not rest and (not lead or {"--help", "--version", "-h"} & set(lead)):
        return lead
    return ["make", *lead, *rest]


def _commands() -> set[str]:
    named = {command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands}
    return named | {group.name or "" for group in app.registered_groups}
