"""The engines there are, in the order they are tried."""

from collections.abc import Sequence

from make_episode.errors import ShowError
from make_episode.interfaces import Engine

ORDER = ("edge", "kokoro", "espeak")


def named(setting: str, *, online: bool) -> tuple[Engine, ...]:
    """The engines `setting` allows ("auto" for all), best first; without `online` those that stay on this machine.

    Raises ShowError for an engine there is not, or one that may not be used.
    """
    if setting == "auto":
        return tuple(_engine(name) for name in ORDER if online or name != "edge")
    if setting not in ORDER:
        raise ShowError(f'There is no engine "{setting}".', hint=f"Use one of: auto, {', '.join(ORDER)}.")
    if setting == "edge" and not online:
        raise ShowError(
            'The engine "edge" sends the text to an online service, which `online = false` in show.toml forbids.',
            hint="Set `online = true`, or choose kokoro or espeak.",
        )
    return (_engine(setting),)


def _engine(name: str) -> Engine:
    match name:
        case "edge":
            from make_episode.voices.edge import Edge

            return Edge()
        case "kokoro":
            from make_episode.voices.kokoro import Kokoro

            return Kokoro()
        case _:
            from make_episode.voices.espeak import Espeak

            return Espeak()


def listed(language: str, engines: Sequence[Engine]) -> tuple[tuple[str, str], ...]:
    """(engine, voice) for each voice that speaks the language, best first."""
    return tuple((engine.name, voice) for engine in engines for voice in engine.voices(language))
