"""The show: find, check and explain show.toml, and copy a new one.

A show is a directory with a show.toml in it. Files a show does not have are
read from the starter show that comes with the program, file by file; nothing
is ever written there.
"""

from make_episode.show.explain import line_of
from make_episode.show.place import PLACEHOLDERS, Show, find, load, nearest
from make_episode.show.settings import Settings
from make_episode.show.starter import ROOMS, TITLES, create, starter_folder

__all__ = [
    "PLACEHOLDERS",
    "ROOMS",
    "TITLES",
    "Settings",
    "Show",
    "create",
    "find",
    "line_of",
    "load",
    "nearest",
    "starter_folder",
]
