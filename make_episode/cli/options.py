"""Options that every command takes, and the show they name."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from make_episode.cli.terminal import Narrator

if TYPE_CHECKING:
    from make_episode.show import Show

ShowOption = Annotated[
    Path | None,
    typer.Option(
        "--show", metavar="DIR", help="The show's directory. Default: the nearest above this one that has a show.toml."
    ),
]
EngineOption = Annotated[
    str,
    typer.Option(
        "--engine", metavar="ENGINE", help="Who speaks: auto, edge, kokoro, piper, openai, espeak or one of yours."
    ),
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="FORMATS", help="mp3, m4a, opus, or several with commas. Default: as show.toml says."
    ),
]
FreshOption = Annotated[bool, typer.Option("--fresh", help="Speak everything anew, whatever was kept of it.")]
LanguageOption = Annotated[
    str, typer.Option("--language", metavar="TAG", help="The language of the article, where it is not found rightly.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print a machine-readable report on standard output.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the result and what goes wrong.")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE.")]


def the_show(named: Path | None, narrator: Narrator) -> "Show":
    """The show a command works on; says so when one had to be made."""
    from make_episode.show import find

    show = find(named, Path.cwd())
    if show.made:
        narrator.tell(f"No show here: made one in {show.root}. Its show.toml says what to change.")
    return show


def now(show: "Show") -> datetime:
    """The present, in the show's own time zone."""
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(show.settings.timezone)).replace(microsecond=0)
