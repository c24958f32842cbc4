"""From articles to an episode: `make`, `init`, `read`, `script`, `speak`."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from make_episode.cli.delivering import at_once
from make_episode.cli.options import (
    ClusterOption,
    DraftOption,
    EngineOption,
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

Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE...", help="Files (.txt .md .html), addresses of pages or feeds, or - for standard input."
    ),
]


def make(
    articles: Articles,
    show: ShowOption = None,
    engine: EngineOption = "",
    language: LanguageOption = "",
    formats: FormatOption = "",
    fresh: FreshOption = False,
    cluster: ClusterOption = "",
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
    from make_episode.crew import hired

    with Narrator(quiet=quiet) as narrator, hired(cluster, narrator.tell) as crew:
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
            crew=crew,
        )
    print_json(made_as_json(made)) if json else print_text(made_as_text(made))
    at_once(the, quiet)


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


def speak(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A script written by `make-episode script`.")],
    show: ShowOption = None,
    engine: EngineOption = "",
    formats: FormatOption = "",
    fresh: FreshOption = False,
    cluster: ClusterOption = "",
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
    from make_episode.crew import hired

    with Narrator(quiet=quiet) as narrator, hired(cluster, narrator.tell) as crew:
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
            crew=crew,
        )
    print_json(made_as_json(made)) if json else print_text(made_as_text(made))
    at_once(the, quiet)
