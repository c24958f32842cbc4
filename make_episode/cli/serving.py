"""The show on this machine: `serve`, and `subscribers` of a private one."""

from typing import Annotated

import typer

from make_episode.cli.options import JsonOption, QuietOption, ShowOption, now, the_show
from make_episode.cli.terminal import Narrator, print_json, print_text

PublicOption = Annotated[
    str,
    typer.Option("--public", metavar="URL", help="The address listeners use, where a proxy stands before this server."),
]
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="What you call the subscriber, such as marie.")]

app = typer.Typer(
    name="subscribers",
    help="Who may hear a private show (`serve --private`): add, list, remove.",
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def serve(
    show: ShowOption = None,
    host: Annotated[str, typer.Option("--host", metavar="H", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", metavar="N", min=0, max=65535, help="Port; 0 takes a free one.")
    ] = 8080,
    public: PublicOption = "",
    private: Annotated[
        bool, typer.Option("--private", help="Answer subscribers only, see `make-episode subscribers`.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Serve feed and pages on this machine, so that any podcast app can subscribe; publish what becomes due meanwhile.

    With --private only who has a secret is answered, by secret address or by name and password.
    """
    from make_episode import pipeline
    from make_episode.episodes.serve import serve as run

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        service = pipeline.service(
            the, clock=lambda: now(the), tell=narrator.tell, public=_address(public), for_subscribers=private
        )
        if private and not pipeline.subscribers(the):
            narrator.tell("Nobody is subscribed yet: `make-episode subscribers add NAME` lets somebody in.")
        feed = "for subscribers only" if private else "feed: {}/feed.xml"
        run(
            service,
            host=host,
            port=port,
            announce=lambda address: narrator.tell(f"{address}/ ({feed.format(address)}). Ctrl-C stops it."),
        )


@app.command("add")
def add(
    name: NameArgument,
    show: ShowOption = None,
    public: PublicOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Let somebody hear the private show: prints the secret address of their feed, this once."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        invited = pipeline.subscribe(the, name, now(the), _address(public))
    if json:
        told = {"password": invited.secret, "feed": invited.address, "feed_with_password": invited.with_password}
        print_json({"name": name} | told)
        return
    print_text(invited.address)
    narrator.tell(f"Give this address to {name} alone; it is not shown again.")
    narrator.tell(f"Where an app asks for them: name {name}, password {invited.secret}")


@app.command("list")
def list_(show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False) -> None:
    """Who may hear the private show, and since when."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        known = pipeline.subscribers(the_show(show, narrator))
    if json:
        print_json([{"name": one.name, "since": one.since.isoformat()} for one in known])
        return
    for one in known:
        print_text(f"{one.name}  since {one.since:%Y-%m-%d %H:%M}")
    if not known:
        narrator.tell("Nobody yet: `make-episode subscribers add NAME`.")


@app.command("remove")
def remove(name: NameArgument, show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False) -> None:
    """Take a subscriber's secret back: a server that runs answers it no more from this moment."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        pipeline.unsubscribe(the_show(show, narrator), name)
    if json:
        print_json({"name": name})
    elif not quiet:
        print_text(f"{name}: no longer a subscriber.")


def _address(public: str) -> str:
    """The option's value, if it is an address. Raises InputError."""
    import re

    from make_episode.errors import InputError

    if public and not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", public):
        raise InputError(f'--public "{public}": not an address.', hint='Write it as "https://example.org/podcast".')
    return public.rstrip("/")
