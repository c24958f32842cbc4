"""The commands in the order of `--help`; each is a few lines around the call that does its work."""

from typing import Annotated

import typer

from make_episode.cli import checking, daily, delivering, embedding, making, publishing, schedule, serving, voices
from make_episode.cli.terminal import print_text

app = typer.Typer(
    name="make-episode",
    help="Turn articles into a podcast: narrated, mastered, chaptered, published.\n\n"
    "`make-episode ARTICLE...` makes one episode out of one or more articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    making.make,
    making.init,
    making.read,
    making.script,
    making.speak,
    daily.daily,
    publishing.feed,
    publishing.release,
    publishing.withdraw,
    embedding.embed,
    delivering.publish,
    serving.serve,
    publishing.tidy,
    checking.check,
):
    app.command()(command)
app.add_typer(schedule.app, name="schedule")
app.add_typer(voices.app, name="voices")
app.add_typer(serving.app, name="subscribers")


def _version(wanted: bool) -> None:
    if wanted:
        from make_episode import __version__

        print_text(f"make-episode {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """See the application's own help above; this only takes --version."""
