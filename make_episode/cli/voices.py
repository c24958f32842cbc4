"""`make-episode voices`: what voices there are, how they sound, where to get more, how they say words."""

from pathlib import Path
from typing import Annotated

import typer

from make_episode.cli.options import EngineOption, JsonOption, QuietOption, ShowOption, the_show
from make_episode.cli.terminal import Narrator, print_json, print_text

app = typer.Typer(help="List voices, hear one, download a pack, import a lexicon.", no_args_is_help=True)


@app.command("list")
def list_voices(
    language: Annotated[
        str, typer.Option("--language", metavar="TAG", help="Voices of this language; all for the seven.")
    ] = "",
    show: ShowOption = None,
    engine: EngineOption = "auto",
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Voices by language, best first: engine, a woman's or a man's, and whether they are here."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        found = pipeline.voices(the, language=language, engine=engine or "auto", tell=narrator.tell)
    keys = ("language", "engine", "voice", "gender", "state")
    if json:
        print_json([{key: getattr(one, key) for key in keys} for one in found])
    else:
        rows = (f"{one.language:5} {one.engine:7} {one.gender or '-'}  {one.state:13}  {one.voice}" for one in found)
        print_text("\n".join(rows) or f"No voice speaks {language}.")


@app.command("try")
def try_voice(
    voice: Annotated[str, typer.Argument(metavar="VOICE", help="A voice of `voices list`, or engine/voice.")],
    words: Annotated[str, typer.Argument(metavar="TEXT", help="What it says.")] = "",
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="The same as an option.")] = "",
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="The language it speaks.")] = "",
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write it.")] = Path(
        "voice.wav"
    ),
    play: Annotated[bool, typer.Option("--play", help="Play it too.")] = False,
    show: ShowOption = None,
    engine: EngineOption = "auto",
    quiet: QuietOption = False,
) -> None:
    """Write a sentence in a voice to a WAV file, and play it if you like."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        said = words or text
        clip = pipeline.audition(the, voice, text=said, language=language, engine=engine or "auto", target=output)
        if play and not pipeline.play(output):
            narrator.tell("No player was found that could play it.")
    if not quiet:
        print_text(f"{output}: {clip.duration:.1f} s of {clip.segment.engine}/{clip.segment.voice}.")


@app.command("install")
def install(
    pack: Annotated[
        str, typer.Argument(metavar="PACK", help="A pack of voices/packs.toml, such as kokoro, or piper:NAME.")
    ],
    show: ShowOption = None,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Download a pack of voices, once."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        folder = pipeline.install(the_show(show, narrator), pack, progress=narrator.progress)
    if json:
        print_json({"pack": pack, "folder": str(folder)})
    elif not quiet:
        print_text(f"{pack}: installed in {folder}.")


@app.command("import")
def import_lexicon(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A pronunciation lexicon of the W3C (PLS 1.0).")],
    show: ShowOption = None,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Add the words of a pronunciation lexicon to the show's own; words it has stay as they are."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        done = pipeline.import_lexicon(the_show(show, narrator), file)
    words = {"added": list(done.added), "kept": list(done.kept), "dropped": list(done.dropped)}
    if json:
        print_json({"lexicon": str(done.lexicon), **words})
    elif not quiet:
        lines = [f"{done.lexicon}: {len(done.added)} added, {len(done.kept)} there before."]
        lines += [f"  kept as it was: {written}" for written in done.kept]
        print_text("\n".join(lines + [f"  left out: {file}, {why}" for why in done.dropped]))
