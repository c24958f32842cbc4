"""Options that every command takes, and the show they name."""

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from make_episode.cli.terminal import Narrator

if TYPE_CHECKING:
    from make_episode.pipeline import Terms
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
DraftOption = Annotated[bool, typer.Option("--draft", help="Keep the episode out of the feed until `release`.")]
WhenOption = Annotated[
    str,
    typer.Option(
        "--publish-at", metavar="WHEN", help='Keep it out of the feed until then: "2026-01-31 06:30", "06:30".'
    ),
]
KindOption = Annotated[str, typer.Option("--kind", metavar="KIND", help="full (the default), trailer or bonus.")]
SeasonOption = Annotated[int, typer.Option("--season", metavar="N", min=0, help="The season it belongs to.")]
NumberOption = Annotated[int, typer.Option("--number", metavar="N", min=0, help="Its number in the season.")]
ClusterOption = Annotated[
    str,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help='Speak and encode on the workers of a Dask scheduler, as "tcp://scheduler:8786" (docs/cluster.md).',
    ),
]
EpisodeArgument = Annotated[
    str, typer.Argument(metavar="EPISODE", help="An episode's folder, with or without the date, or its guid.")
]
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


def terms(draft: bool, when: str, kind: str, season: int, number: int, present: datetime) -> "Terms":
    """How an episode is to be published. Raises InputError."""
    from make_episode.pipeline import Terms

    return Terms(draft, moment(when, present) if when else None, kind, season, number)


def moment(text: str, present: datetime) -> datetime:
    """A date and time a person typed, in the present's zone; a time alone is the next one. Raises InputError."""
    from make_episode.errors import InputError

    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        try:
            clock = time.fromisoformat(text.strip())
        except ValueError:
            raise InputError(
                f'--publish-at "{text}": not a date and time.', hint='Write it as "2026-01-31 06:30", or "06:30".'
            ) from None
        when = datetime.combine(present.date(), clock, present.tzinfo)
        return when if when > present else datetime.combine(present.date() + timedelta(days=1), clock, present.tzinfo)
    return when if when.tzinfo else when.replace(tzinfo=present.tzinfo)
