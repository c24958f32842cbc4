"""Articles -> one episode: the stages in order, and nothing else.

    read -> narrate -> perform -> plan -> encode -> tag -> publish

A run can be stopped at any point: what was spoken stays in the show's store,
what was published stays valid, and the same command goes on from there.

Each name below is imported when it is first used, so that quick commands start quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from make_episode.episodes.publish.delivery import Delivered
    from make_episode.pipeline.advice import Finding
    from make_episode.pipeline.delivering import deliver
    from make_episode.pipeline.framing import embed
    from make_episode.pipeline.listening import Heard, listen, mend, recogniser
    from make_episode.pipeline.making import make, speak
    from make_episode.pipeline.order import Made
    from make_episode.pipeline.picturing import plot
    from make_episode.pipeline.publishing import refresh
    from make_episode.pipeline.releasing import Terms, release, release_due, withdraw
    from make_episode.pipeline.scripting import script, script_text, write_text
    from make_episode.pipeline.serving import service, subscribe, subscribers, unsubscribe
    from make_episode.pipeline.verifying import check
    from make_episode.pipeline.voicing import audition, import_lexicon, install, play, voices

__all__ = [
    "Delivered",
    "Finding",
    "Heard",
    "Made",
    "Terms",
    "audition",
    "check",
    "deliver",
    "embed",
    "import_lexicon",
    "install",
    "listen",
    "make",
    "mend",
    "play",
    "plot",
    "recogniser",
    "refresh",
    "release",
    "release_due",
    "script",
    "script_text",
    "service",
    "speak",
    "subscribe",
    "subscribers",
    "unsubscribe",
    "voices",
    "withdraw",
    "write_text",
]

_HOMES = {
    "advice": "Finding",
    "delivering": "Delivered deliver",
    "framing": "embed",
    "listening": "Heard listen mend recogniser",
    "making": "make speak",
    "order": "Made",
    "picturing": "plot",
    "publishing": "refresh",
    "releasing": "Terms release release_due withdraw",
    "scripting": "script script_text write_text",
    "serving": "service subscribe subscribers unsubscribe",
    "verifying": "check",
    "voicing": "audition import_lexicon install play voices",
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
