"""The engines there are, in the order they are tried: the program's own, and those of installed packages."""

import difflib
import importlib
from collections.abc import Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from urllib.parse import urlsplit

from make_episode.errors import EngineError, EngineUnavailableError, ShowError
from make_episode.interfaces import Engine
from make_episode.model import ENGINE_GROUP, ENGINES, engine_names

AUTO = ("edge", "kokoro", "piper", "espeak")
"""What "auto" tries, best first; piper only where it is installed. Others speak where they are asked for by name."""

_HOMES = {
    "edge": ("make_episode.voices.edge", "Edge"),
    "kokoro": ("make_episode.voices.kokoro", "Kokoro"),
    "piper": ("make_episode.voices.piper", "Piper"),
    "openai": ("make_episode.voices.openai_speech", "OpenAISpeech"),
    "espeak": ("make_episode.voices.espeak", "Espeak"),
}


def named(setting: str, *, online: bool, cast: Iterable[str] = ()) -> tuple[Engine, ...]:
    """The engines `setting` allows, best first; without `online` those that keep the text on this machine.

    "auto" allows the usual ones and those that somebody is `cast` with. Raises ShowError for an engine there is not,
    or one that may not be used, EngineUnavailableError for one of another package that cannot be loaded.
    """
    if setting == "auto":
        usual = [name for name in AUTO if name != "piper" or find_spec("piper")]
        asked = [name for name in sorted(cast) if name not in AUTO]
        engines = [engine(name) for name in (*usual, *asked)]
        return tuple(one for one in engines if online or not sends_text(one))
    one = engine(setting)
    if sends_text(one) and not online:
        raise ShowError(
            f'The engine "{setting}" sends the text to an online service, which `online = false` in show.toml forbids.',
            hint="Set `online = true`, or choose kokoro or espeak.",
        )
    return (one,)


def engine(name: str) -> Engine:
    """The engine of that name. Raises ShowError where there is none, EngineUnavailableError where it is broken."""
    if name in ENGINES:
        home, maker = _HOMES[name]
        made: Engine = getattr(importlib.import_module(home), maker)()
        return made
    for entry in entry_points(group=ENGINE_GROUP, name=name):
        return _plugged(entry)
    known = engine_names()
    nearest = difflib.get_close_matches(name, known, n=1)
    hint = f'Did you mean "{nearest[0]}"?' if nearest else f"Use one of: auto, {', '.join(known)}."
    raise ShowError(f'There is no engine "{name}".', hint=hint)


def _plugged(entry: EntryPoint) -> Engine:
    package = entry.dist.name if entry.dist else entry.value
    try:
        made: Engine = entry.load()()
    except (ImportError, AttributeError, LookupError, TypeError, ValueError, OSError, RuntimeError) as error:
        raise EngineUnavailableError(
            f'{entry.name}: the engine of the package "{package}" cannot be loaded ({type(error).__name__}: {error})',
            hint=f"Upgrade or uninstall {package}.",
        ) from error
    missing = [part for part in _PARTS if not hasattr(made, part)]
    if missing:
        raise EngineUnavailableError(
            f'{entry.name}: the engine of the package "{package}" has no {", no ".join(missing)}',
            hint="See `Engine` in make_episode/interfaces.py for what an engine has.",
        )
    return made


_PARTS = ("name", "version", "max_chars", "width", "voices", "ready", "speak")


def sends_text(engine: Engine) -> bool:
    """Whether the engine sends the text to another machine; one of another package does unless it says otherwise."""
    return bool(getattr(engine, "online", engine.name == "edge" or engine.name not in ENGINES))


def pitches(engine: Engine) -> bool:
    """Whether the engine follows a segment's pitch; it says so with an attribute of that name."""
    return bool(getattr(engine, "pitches", False))


def notice(engine: Engine) -> str:
    """What a person must know before the engine speaks; empty where nothing leaves this machine."""
    if not sends_text(engine):
        return ""
    where = "Microsoft’s read-aloud service" if engine.name == "edge" else str(getattr(engine, "address", ""))
    there = urlsplit(where).hostname or where or f"the service behind the engine {engine.name}"
    return f"The text is sent to {there} (`online = false` in show.toml keeps it here)."


def refresh(engines: Sequence[Engine]) -> tuple[str, ...]:
    """Have those that can ask their services which voices they have now; why some could not, in words."""
    problems = []
    for one in engines:
        ask = getattr(one, "current", None)
        if ask is None:
            continue
        try:
            ask()
        except EngineError as error:
            problems.append(f"{error}: these are the voices known before.")
    return tuple(problems)
