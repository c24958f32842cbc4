"""Voices outside an episode: hear one, download a pack."""

import difflib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from make_episode.errors import InputError, ShowError
from make_episode.interfaces import Engine, Progress
from make_episode.model import Clip, Role, engine_names
from make_episode.pipeline.scripting import lexicon_of
from make_episode.scripts.segments import Draft, recast, settle
from make_episode.show import Show
from make_episode.voices import cast_file, engines, lexicon_import, packs, piper_voices, voice_names
from make_episode.voices.lexicon_import import Imported
from make_episode.voices.sayings import as_said
from make_episode.voices.voice_names import Listed

_SENTENCES = {
    "fr": "Bonjour, voici ma voix. Je lis vos articles, les chiffres et les citations.",
    "en": "Hello, this is my voice. I read your articles, the figures and the quotations.",
    "ar": "مرحبا، هذا صوتي. أقرأ لكم المقالات والأرقام والاقتباسات.",
    "es": "Hola, esta es mi voz. Leo sus artículos, las cifras y las citas.",
    "de": "Guten Tag, das ist meine Stimme. Ich lese Ihre Artikel, die Zahlen und die Zitate.",
    "it": "Buongiorno, questa è la mia voce. Leggo i vostri articoli, le cifre e le citazioni.",
    "pt": "Olá, esta é a minha voz. Leio os seus artigos, os números e as citações.",
}


def voices(show: Show, *, language: str, engine: str, tell: Callable[[str], None]) -> tuple[Listed, ...]:
    """Voices for a language, "all" for the seven, best first; for the show's where none is named.

    Where the show may go online, services are asked what they have now; `tell` gets why one did not answer.
    """
    tags = voice_names.LANGUAGES if language == "all" else (language or show.settings.language,)
    casting = cast_file.load(show.folders("voices"))
    asked = engines.named(engine, online=True, cast=casting.engines())
    for problem in engines.refresh(asked) if show.settings.online else ():
        tell(problem)
    return voice_names.listed(tags, asked)


def play(file: Path) -> bool:
    """Play a sound file with the first player there is; whether there is one."""
    command = next((words for words in _PLAYERS if shutil.which(words[0])), None)
    if command is None:
        return False
    return subprocess.run([*command, str(file)], check=False, stdin=subprocess.DEVNULL).returncode == 0


_PLAYERS = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("afplay",),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)


def audition(show: Show, voice: str, *, text: str, language: str, engine: str, target: Path) -> Clip:
    """A sentence in a voice, as a WAV file. Raises ShowError for a voice nobody has, EngineError, InputError."""
    tags = (language,) if language else (show.settings.language, *voice_names.LANGUAGES)
    speaking, name, tag = _speaker(voice, tags, engines.named(engine, online=show.settings.online))
    said = text or _SENTENCES.get(tag.split("-", maxsplit=1)[0], _SENTENCES["en"])
    drafts = (Draft(Role.NARRATOR, " ".join(said.split()), tag, pause=0.0),)
    settled = settle(drafts, {"before_heading": 0.0}, lexicon_of(show))
    if not settled:
        raise InputError(f'There is nothing to say in "{said}".', hint="Give --text some words.")
    segment = as_said(recast(settled[0], engine=speaking.name, voice=name))
    speaking.ready()
    with tempfile.TemporaryDirectory() as work:
        clip = speaking.speak(segment, Path(work) / "voice.wav")
        try:
            shutil.copyfile(clip.path, target)
        except OSError as error:
            raise InputError(f"{target}: cannot be written: {error.strerror}.", hint="Choose another file.") from error
    return clip


def _speaker(voice: str, languages: Sequence[str], allowed: Sequence[Engine]) -> tuple[Engine, str, str]:
    """The engine that has the voice, its own name for it, and the first of the languages that it speaks."""
    engine_name, slash, rest = voice.replace(":", "/", 1).partition("/")
    named = bool(slash) and engine_name in engine_names()
    wanted = rest if named else voice
    candidates = [one for one in allowed if not named or one.name == engine_name] or [engines.engine(engine_name)]
    for tag in languages:
        for engine in candidates:
            if wanted in engine.voices(tag) or (named and _made_up(engine, wanted, tag)):
                return engine, wanted, tag
    known = [name for tag in languages for engine in candidates for name in engine.voices(tag)]
    nearest = difflib.get_close_matches(wanted, known, n=1)
    raise ShowError(
        f'No engine has a voice "{voice}" for the language "{languages[0]}".',
        hint=f'Did you mean "{nearest[0]}"?' if nearest else "Choose one of `make-episode voices list`.",
    )


def _made_up(engine: Engine, voice: str, language: str) -> bool:
    """Whether the engine speaks the language in voices it does not list, such as blends."""
    return bool(engine.voices(language)) and (engine.name == "openai" or (engine.name == "kokoro" and "+" in voice))


def import_lexicon(show: Show, file: Path) -> Imported:
    """What became of the words of a W3C pronunciation lexicon, now in the show's own.

    Raises InputError naming file and line, ShowError, FolderError.
    """
    return lexicon_import.add(file, show.folders("voices"))


def install(show: Show, pack: str, *, progress: Progress) -> Path:
    """The folder of a pack of voices or of one voice, as "piper:NAME"; downloaded and checked if it is not there."""
    tables = [place / "packs.toml" for place in show.folders("voices") if (place / "packs.toml").is_file()]
    name = pack.replace(":", "-")
    listing = [table for table in tables if name in {one.name for one in packs.listing(table)}]
    engine, _, voice = pack.partition(":")
    if engine == "piper" and voice and not listing:
        return piper_voices.install(voice, progress=progress)
    return packs.install(name, (*listing, *tables)[0], progress=progress)
