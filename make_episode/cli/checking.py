"""Whether all is well: `check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from make_episode.cli.options import (
    EngineOption,
    JsonOption,
    OutputOption,
    QuietOption,
    ShowOption,
    now,
    the_show,
)
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from make_episode.pipeline import Finding
    from make_episode.show import Show


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
    on_time: Annotated[
        bool,
        typer.Option(
            "--on-time", help="Only whether the last edition is there and the disk has room: quick, for monitoring."
        ),
    ] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Also whether every source can be read now.")] = False,
    show: ShowOption = None,
    engine: EngineOption = "",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Check the show's settings, its voices, what is published, and that editions come.

    Exit 3 if something has to be put right, 4 if an edition is late or failed, or a source is out of reach.

    With --plot: waveform, loudness over time, chapters and silences of one episode as a picture. With --listen: words
    of an episode that are missing, doubled or wrong.
    """
    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        if plot:
            _drawn(the, plot, output, json)
            return
        if listen:
            _heard(the, listen, narrator, model=model, retry=retry, engine=engine, json=json)
        findings = _findings(the, engine, on_time=on_time, sources=sources)
    _found(findings, the, json, quiet)


def _drawn(show: "Show", episode: str, output: Path | None, json: bool) -> None:
    from make_episode import pipeline

    name, drawn = pipeline.plot(show, episode)
    target = output or Path(f"{name}.svg")
    pipeline.write_text(target, drawn)
    print_json({"plot": str(target.resolve())}) if json else print_text(str(target))


def _heard(
    show: "Show", episode: str, narrator: Narrator, *, model: str, retry: bool, engine: str, json: bool
) -> NoReturn:
    from make_episode import pipeline
    from make_episode.cli.report import heard_as_json, heard_as_text

    hearing = pipeline.recogniser(show, model)
    heard = pipeline.listen(show, episode, hearing, narrator.progress)
    if retry and heard.doubts:
        heard = pipeline.mend(
            show, heard, hearing, engine=engine, now=now(show), tell=narrator.tell, progress=narrator.progress
        )
    print_json(heard_as_json(heard)) if json else print_text(heard_as_text(heard))
    raise typer.Exit(3 if any(not doubt.mended for doubt in heard.doubts) else 0)


def _findings(show: "Show", engine: str, *, on_time: bool, sources: bool) -> "tuple[Finding, ...]":
    from make_episode import pipeline
    from make_episode.daily import monitoring

    found = () if on_time else pipeline.check(show, engine=engine)
    found += (*monitoring.on_time(show, now(show)), *monitoring.disk(show))
    found += tuple(monitoring.sources(show)) if sources else ()
    return tuple(sorted(found, key=lambda finding: finding.level != "error"))


def _found(findings: "Sequence[Finding]", show: "Show", json: bool, quiet: bool) -> NoReturn:
    errors = [finding for finding in findings if finding.level == "error"]
    if json:
        print_json(
            [
                {"level": one.level, "what": one.what, "remedy": one.remedy}
                | ({"code": one.code} if one.level == "error" else {})
                for one in findings
            ]
        )
    else:
        for finding in findings:
            if finding.level == "error" or not quiet:
                print_text(f"{finding.level}: {finding.what}" + (f"\n  {finding.remedy}" if finding.remedy else ""))
        if not errors and not quiet:
            print_text(f"{show.root}: in order.")
    raise typer.Exit(min((finding.code for finding in errors), default=0))
