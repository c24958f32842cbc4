"""The commands, each a few lines around the call that does its work."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from make_episode.cli import voices
from make_episode.cli.options import (
    DraftOption,
    EngineOption,
    EpisodeArgument,
    FormatOption,
    FreshOption,
    JsonOption,
    KindOption,
    LanguageOption,
    NumberOption,
    OutputOption,
    QuietOption,
    SeasonOption,
    ShowOption,
    WhenOption,
    now,
    terms,
    the_show,
)
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from make_episode.model import Episode
    from make_episode.pipeline import Finding
    from make_episode.show import Show

app = typer.Typer(
    name="make-episode",
    help="Turn articles into a podcast: narrated, mastered, chaptered, published.\n\n"
    "`make-episode ARTICLE...` makes one episode out of one or more articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(voices.app, name="voices")

Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE...", help="Files (.txt .md .html), addresses of pages or feeds, or - for standard input."
    ),
]


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


@app.command()
def make(
    articles: Articles,
    show: ShowOption = None,
    engine: EngineOption = "",
    language: LanguageOption = "",
    formats: FormatOption = "",
    fresh: FreshOption = False,
    draft: DraftOption = False,
    publish_at: WhenOption = "",
    kind: KindOption = "",
    season: SeasonOption = 0,
    number: NumberOption = 0,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Make one episode out of articles, and put it in the feed (the default command)."""
    from make_episode import pipeline
    from make_episode.cli.report import made_as_json, made_as_text

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        made = pipeline.make(
            articles,
            the,
            engine=engine,
            language=language,
            formats=formats,
            fresh=fresh,
            now=(present := now(the)),
            terms=terms(draft, publish_at, kind, season, number, present),
            tell=narrator.tell,
            progress=narrator.progress,
        )
    print_json(made_as_json(made)) if json else print_text(made_as_text(made))


@app.command()
def init(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The show's directory, new or without a show.")],
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="fr en ar es de it pt")] = "fr",
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="The show's title.")] = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Make a new show directory that can be used as it is."""
    from make_episode.show import create, load

    create(directory, language=language, title=title)
    show = load(directory.resolve())
    if json:
        print_json({"show": str(show.root), "title": show.settings.title, "language": show.settings.language})
    elif not quiet:
        steps = (f"cd {shlex.quote(str(directory))}", "make-episode sample.txt", "make-episode serve")
        print_text("\n  ".join([f"{directory}: a show, ready to use. Next:", *steps]))


@app.command()
def read(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file, an address, or - for standard input.")],
    language: LanguageOption = "",
    json: JsonOption = False,
    show: ShowOption = None,
    engine: EngineOption = "",
    quiet: QuietOption = False,
) -> None:
    """Show what is understood of an article, a feed or a book, and every line left out, with the reason."""
    del show, engine, quiet  # taken everywhere, of no use here
    from make_episode import articles
    from make_episode.cli.report import article_as_text

    first, *others = articles.read_all(article, language=language)
    if json:
        more = [articles.as_json(one) for one in others]
        print_json(articles.as_json(first) | ({"more": more} if more else {}))
    else:
        print_text("\n\n".join(map(article_as_text, (first, *others))))


@app.command()
def script(
    articles: Articles,
    output: OutputOption = None,
    show: ShowOption = None,
    engine: EngineOption = "",
    language: LanguageOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write the narration script as text a person can edit; `speak` makes the episode of it."""
    from make_episode import pipeline
    from make_episode.cli.report import script_as_json

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        written = pipeline.script(articles, the, engine=engine, language=language, now=now(the))
        if json:
            print_json(script_as_json(written))
            return
        text = pipeline.script_text(written, the)
        if output is None:
            sys.stdout.write(text)
        else:
            pipeline.write_text(output, text)
            narrator.tell(f"{output}: edit it, then run `make-episode speak {output}`.")


@app.command()
def speak(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A script written by `make-episode script`.")],
    show: ShowOption = None,
    engine: EngineOption = "",
    formats: FormatOption = "",
    fresh: FreshOption = False,
    draft: DraftOption = False,
    publish_at: WhenOption = "",
    kind: KindOption = "",
    season: SeasonOption = 0,
    number: NumberOption = 0,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Make the episode of an edited script."""
    from make_episode import pipeline
    from make_episode.cli.report import made_as_json, made_as_text

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        made = pipeline.speak(
            file,
            the,
            engine=engine,
            formats=formats,
            fresh=fresh,
            now=(present := now(the)),
            terms=terms(draft, publish_at, kind, season, number, present),
            tell=narrator.tell,
            progress=narrator.progress,
        )
    print_json(made_as_json(made)) if json else print_text(made_as_text(made))


@app.command()
def feed(show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False) -> None:
    """Make feed and pages again from the episodes that are there, with those whose embargo is over."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        pipeline.release_due(the, now(the))
        refreshed = pipeline.refresh(the, now(the))
    if json:
        print_json({"feed": str(the.episodes / "feed.xml"), "episodes": len(refreshed.episodes)})
    elif not quiet:
        print_text(f"{the.episodes / 'feed.xml'}: {len(refreshed.episodes)} episode(s).")


@app.command()
def release(
    episode: EpisodeArgument, show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Put in the feed what waits: a draft, an embargo before its time; or what was withdrawn."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        released = pipeline.release(the, episode, now(the))
    _told(released, the, "in the feed", json, quiet)


@app.command()
def withdraw(
    episode: EpisodeArgument, show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Take an episode out of feed and index; its audio is kept for a while, see `keep` in show.toml."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        withdrawn = pipeline.withdraw(the, episode, now(the))
    _told(withdrawn, the, "withdrawn", json, quiet)


def _told(episode: "Episode", show: "Show", fate: str, json: bool, quiet: bool) -> None:
    if json:
        print_json({"episode": str(episode.folder), "guid": episode.guid, "feed": str(show.episodes / "feed.xml")})
    elif not quiet:
        print_text(f"{episode.folder.name}: {fate}.")


@app.command()
def serve(
    show: ShowOption = None,
    host: Annotated[str, typer.Option("--host", metavar="H", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", metavar="N", min=0, max=65535, help="Port; 0 takes a free one.")
    ] = 8080,
    quiet: QuietOption = False,
) -> None:
    """Serve feed and pages on this machine, so that any podcast app can subscribe."""
    from make_episode import pipeline
    from make_episode.episodes.serve import serve as run

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        pipeline.release_due(the, now(the))
        pipeline.refresh(the, now(the))
        run(
            the.episodes,
            the.settings.url,
            host=host,
            port=port,
            announce=lambda address: narrator.tell(f"{address}/ (feed: {address}/feed.xml). Ctrl-C stops it."),
        )


@app.command()
def check(
    plot: Annotated[
        str, typer.Option("--plot", metavar="EPISODE", help="Draw the sound of an episode as FOLDER-NAME.svg instead.")
    ] = "",
    output: OutputOption = None,
    listen: Annotated[
        str,
        typer.Option("--listen", metavar="EPISODE", help="Hear an episode and tell where it differs from its text."),
    ] = "",
    retry: Annotated[
        bool, typer.Option("--retry", help="With --listen: say these segments otherwise and make the episode anew.")
    ] = False,
    model: Annotated[
        str, typer.Option("--model", metavar="MODEL", help="The recogniser for --listen: a folder, or a name as small.")
    ] = "",
    show: ShowOption = None,
    engine: EngineOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Check the show's settings, its voices and what is published; exit 3 if something has to be put right.

    With --plot: waveform, loudness over time, chapters and silences of one episode as a picture. With --listen: words
    of an episode that are missing, doubled or wrong.
    """
    from make_episode import pipeline
    from make_episode.cli.report import heard_as_json, heard_as_text

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        if plot:
            name, drawn = pipeline.plot(the, plot)
            target = output or Path(f"{name}.svg")
            pipeline.write_text(target, drawn)
            print_json({"plot": str(target.resolve())}) if json else print_text(str(target))
            return
        if listen:
            hearing = pipeline.recogniser(the, model)
            heard = pipeline.listen(the, listen, hearing, narrator.progress)
            if retry and heard.doubts:
                heard = pipeline.mend(
                    the, heard, hearing, engine=engine, now=now(the), tell=narrator.tell, progress=narrator.progress
                )
            print_json(heard_as_json(heard)) if json else print_text(heard_as_text(heard))
            raise typer.Exit(3 if any(not doubt.mended for doubt in heard.doubts) else 0)
        findings = pipeline.check(the, engine=engine)
    _found(findings, the, json, quiet)


def _found(findings: "Sequence[Finding]", show: "Show", json: bool, quiet: bool) -> NoReturn:
    errors = [finding for finding in findings if finding.level == "error"]
    if json:
        print_json([{"level": one.level, "what": one.what, "remedy": one.remedy} for one in findings])
    else:
        for finding in findings:
            if finding.level == "error" or not quiet:
                print_text(f"{finding.level}: {finding.what}" + (f"\n  {finding.remedy}" if finding.remedy else ""))
        if not errors and not quiet:
            print_text(f"{show.root}: in order.")
    raise typer.Exit(3 if errors else 0)
