"""What is known of voices by their names alone: whether they exist, whose voices they are. Asks no network."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.interfaces import Engine
from make_episode.voices.engines import engine, sends_text

LANGUAGES = ("fr", "en", "ar", "es", "de", "it", "pt")
_ALIKE = 0.92
"""Two names this much alike are one and a typing slip; services get new voices, whose names differ more."""
_LIST = "List the voices with `make-episode voices list`."


def check(name: str, voice: str, language: str) -> None:
    """Return if the engine may have the voice; raises EngineError naming the nearest one it has."""
    match name:
        case "edge":
            _check_edge(voice, language)
        case "kokoro":
            _check_kokoro(voice)
        case "espeak":
            _check_espeak(voice)
        case "piper":
            _check_piper(voice, language)
        case "openai":
            pass  # every server has its own
        case _:
            _among(name, voice, engine(name).voices(language))


@dataclass(frozen=True, slots=True)
class Listed:
    """A voice, and what is known of it."""

    language: str
    engine: str
    voice: str
    gender: str
    """"f" or "m", or empty."""
    state: Literal["installed", "not installed", "online"]


def listed(languages: Sequence[str], engines: Sequence[Engine]) -> tuple[Listed, ...]:
    """Every voice of the engines for each language, best first, also of engines that are not installed."""
    return tuple(
        Listed(tag, one.name, voice, gender(one.name, voice), state)
        for one, state in [(one, _state(one)) for one in engines]
        for tag in languages
        for voice in one.voices(tag)
    )


def _state(one: Engine) -> Literal["installed", "not installed", "online"]:
    if sends_text(one):
        return "online"
    try:
        one.ready()
    except EngineUnavailableError:
        return "not installed"
    return "installed"


def gender(name: str, voice: str) -> str:
    """Whether a voice is a woman's ("f") or a man's ("m"); empty where it is not known."""
    match name:
        case "edge":
            from make_episode.voices import edge

            return edge.gender(voice)
        case "kokoro":
            from make_episode.voices import kokoro_voices

            return kokoro_voices.gender(voice)
        case "espeak":
            from make_episode.voices import espeak

            return espeak.gender(voice)
        case "piper" | "openai":
            return _GENDERS.get(voice, "")
        case _:
            return str(getattr(engine(name), "genders", {}).get(voice, ""))


# As their makers describe them; Piper's voices have no such mark, so only what their cards say of the usual ones.
_GENDERS = {
    **dict.fromkeys(("alloy", "coral", "nova", "sage", "shimmer", "marin", "en_US-amy-medium"), "f"),
    **dict.fromkeys(("fr_FR-siwis-medium", "fr_FR-siwis-low", "en_US-lessac-medium", "en_GB-alba-medium"), "f"),
    **dict.fromkeys(("ash", "ballad", "echo", "onyx", "verse", "cedar", "en_US-joe-medium"), "m"),
    **dict.fromkeys(("de_DE-thorsten-medium", "en_US-ryan-medium", "fr_FR-gilles-low", "fr_FR-tom-medium"), "m"),
}


def _check_edge(voice: str, language: str) -> None:
    from make_episode.voices import edge

    known = edge.known()
    if voice in known:
        return
    nearest = difflib.get_close_matches(voice, known, n=1, cutoff=_ALIKE)
    if nearest:
        raise EngineError(f'edge has no voice "{voice}"', hint=f'Did you mean "{nearest[0]}"?')
    edge.check(voice, language)  # of the right form: a voice the service got since the list was made


def _check_kokoro(voice: str) -> None:
    from make_episode.voices import kokoro_voices

    kokoro_voices.ingredients(voice, _kokoro_names())


@cache
def _kokoro_names() -> tuple[str, ...]:
    """Voices of the installed pack, or where there is none those of the pack that comes with the program."""
    from make_episode.voices import kokoro_voices, packs

    files = [name.removesuffix(".bin") for name in packs.file_hashes("kokoro") if name.endswith(".bin")]
    return tuple(files) or kokoro_voices.NAMES


def _check_espeak(voice: str) -> None:
    from make_episode.voices import espeak

    try:
        espeak.check(voice)
    except EngineUnavailableError:
        return  # without the library no name can be checked, and nothing spoken either


def _check_piper(voice: str, language: str) -> None:
    if not re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}-\w+-(x_low|low|medium|high)(#\w+)?", voice):
        _among("piper", voice, engine("piper").voices(language))


def _among(name: str, voice: str, known: tuple[str, ...]) -> None:
    if voice in known:
        return
    nearest = difflib.get_close_matches(voice, known, n=1)
    raise EngineError(f'{name} has no voice "{voice}"', hint=f'Did you mean "{nearest[0]}"?' if nearest else _LIST)
