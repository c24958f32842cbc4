"""Who does work side by side: threads of this machine, or the workers of a Dask cluster.

This is the one place that chooses. Both are a `concurrent.futures.Executor` for the stages, which give it plain
functions and plain values: what is said and encoded goes through the store, never through a worker's memory.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from make_episode.crew.threads import Threads

__all__ = ["HERE", "Crew", "hired"]


class Crew(Protocol):
    """Whoever does the work."""

    @property
    def far(self) -> bool:
        """Whether it works in other processes: then only files of the store, and values, can be handed to it."""
        ...

    def work(self, name: str, *, width: int, limit: str = "") -> AbstractContextManager[Executor]:
        """Somebody to give work to; what is not done when the block fails is not begun any more.

        On this machine `width` are at work at once. Where `limit` names a service, no more than that are on all
        machines together, whoever asked for it. Raises ClusterError where those at work were lost.
        """
        ...


HERE: Crew = Threads()
"""Threads of this machine."""


@contextmanager
def hired(address: str, tell: Callable[[str], None]) -> Iterator[Crew]:
    """The workers of the Dask scheduler at an address such as "tcp://scheduler:8786"; threads where there is none.

    Raises InputError for what is no address or where the library is not installed, ClusterError within 10 seconds for
    a scheduler out of reach.
    """
    if not address:
        yield HERE
        return
    from make_episode.crew.cluster import joined

    with joined(address, tell) as cluster:
        yield cluster
