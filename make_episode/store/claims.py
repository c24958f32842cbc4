"""Who says a clip, settled between machines that share nothing but a bucket.

A claim is an object that only one can create (`If-None-Match`). Its owner writes it again every few seconds; one that
does not change any more belonged to a run that was killed, and is taken over. Only this machine's own steady clock
counts. Another worker of the same run takes it over at once: a run never has a clip said twice at a time, so whoever
held it is gone. Where a service ignores the condition, two runs may say the same clip; the one kept first is used.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from make_episode.errors import MakeEpisodeError
from make_episode.store.service import Service

DEAD = 20.0
"""Seconds after which a claim that stays as it is belongs to nobody."""
_BEATS = 5
"""How often a claim is written again in that time."""
_LOOK = 0.5


@contextmanager
def claimed(service: Service, name: str, run: str, *, dead: float = DEAD) -> Iterator[None]:
    """Wait until the object is this run's, and keep it so while the block lasts."""
    while not _taken(service, name, run, dead):
        pass
    ended = Event()
    beating = Thread(target=_beat, args=(service, name, run, dead / _BEATS, ended), name="claim", daemon=True)
    beating.start()
    try:
        yield
    finally:
        ended.set()
        beating.join()
        with suppress(MakeEpisodeError):  # it is taken over in time
            service.remove(name)


def _taken(service: Service, name: str, run: str, dead: float) -> bool:
    """Whether the claim is ours now; otherwise it was, or is no longer, another run's."""
    if service.put(name, _note(run, 0), new=True):
        return True
    tag = service.tag(name)
    seen = time.monotonic()
    while tag is not None and service.tag(name) == tag:
        if _owner(service.read(name)) == run or time.monotonic() - seen >= dead:
            return service.put(name, _note(run, 0), instead_of=tag) is not None
        time.sleep(min(_LOOK, dead / _BEATS))
    return False


def _beat(service: Service, name: str, run: str, every: float, ended: Event) -> None:
    count = 0
    while not ended.wait(every):
        count += 1
        with suppress(MakeEpisodeError):  # the next one may get through
            service.put(name, _note(run, count))


def _note(run: str, count: int) -> bytes:
    return f"{run} {count}".encode()


def _owner(note: bytes | None) -> str:
    return (note or b"").decode("ascii", "replace").partition(" ")[0]
