"""What a person sees: progress and notices on standard error, results on standard output."""

import io
import json
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Self

from make_episode.errors import MakeEpisodeError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


def say_problem(error: MakeEpisodeError) -> None:
    """One line for what is wrong, one for what to do."""
    print(f"make-episode: {error}", file=sys.stderr)  # noqa: T201
    if error.hint:
        print(f"  {error.hint}", file=sys.stderr)  # noqa: T201


def say_interrupted() -> None:
    print(  # noqa: T201
        "\nmake-episode: interrupted. What was spoken is kept: run the same command again to go on.", file=sys.stderr
    )


def speak_utf8() -> None:
    """Results are UTF-8 wherever they are not read on a terminal, whatever the machine's locale can write."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            read_here = stream.isatty()
            stream.reconfigure(encoding=stream.encoding if read_here else "utf-8", errors="backslashreplace")


def print_json(value: Mapping[str, object] | Sequence[object]) -> None:
    """A machine-readable report on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))  # noqa: T201


def print_text(text: str) -> None:
    """A result on standard output."""
    print(text)  # noqa: T201


class Narrator:
    """Progress bars and notices on standard error; nothing when quiet, no bars where nobody watches."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def tell(self, notice: str) -> None:
        """A line an editor should see while the work goes on."""
        if not self.quiet:
            print(notice, file=sys.stderr)  # noqa: T201

    def progress(self, stage: str, done: int, total: int) -> None:
        """How far one stage has come; an interfaces.Progress."""
        if self.quiet or not sys.stderr.isatty():
            return
        bars = self._bars or self._open()
        if stage not in self._tasks:
            self._tasks[stage] = bars.add_task(stage, total=total)
        bars.update(self._tasks[stage], completed=done, total=total)

    def _open(self) -> "Progress":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=Console(stderr=True),
        )
        self._bars.start()
        return self._bars

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bars is not None:
            self._bars.stop()
