"""The daily edition: sources -> choice -> one episode for a date, exactly once.

    read the sources -> leave out what was spoken -> join what is the same story -> fit to the running time
        -> narrate -> speak -> publish -> report

What was read, chosen and made is kept in a ledger (`ledger.py`), so that a run can be stopped at any point: the
same command goes on from there, and a date never has two episodes.

Each name below is imported when it is first used, so that quick commands start quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from make_episode.daily.report import LeftOut, Read, Report, State, Story, as_json, as_text
    from make_episode.daily.running import run

__all__ = ["LeftOut", "Read", "Report", "State", "Story", "as_json", "as_text", "run"]

_HOMES = {
    "report": "LeftOut Read Report State Story as_json as_text",
    "running": "run",
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
