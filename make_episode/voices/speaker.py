"""One segment said, on whatever machine: the work that speaking is made of, as a function of plain values."""

from dataclasses import dataclass
from threading import Lock
from typing import Any

from make_episode.errors import EngineUnavailableError
from make_episode.interfaces import Engine, Store
from make_episode.model import Segment
from make_episode.voices import engines
from make_episode.voices.clips import fingerprint, keep


@dataclass(frozen=True, slots=True)
class Said:
    """How a segment came to be kept."""

    new: bool
    """Whether it was said now; another run may have said it meanwhile."""
    doubts: tuple[str, ...] = ()
    """What is doubtful about the clip, in words."""


class Speaker:
    """An engine, or in another process the one of that name, which is made there once and stays."""

    def __init__(self, name: str, run: str, engine: Engine | None = None) -> None:
        """`run` tells one performance from another: in each an engine has to say anew that it is ready."""
        self.name = name
        self.run = run
        self._engine = engine

    @property
    def away(self) -> bool:
        """Whether this is another process than the one that chose the engine."""
        return self._engine is None

    def engine(self) -> Engine:
        """The engine, ready. Raises EngineUnavailableError."""
        return self._engine or _engine(self.name, self.run)

    def __reduce__(self) -> tuple[Any, ...]:
        return Speaker, (self.name, self.run)


def say(speaker: Speaker, key: str, segment: Segment, store: Store) -> Said:
    """Have a segment said and kept, unless another run has done so meanwhile. Raises EngineError."""
    with store.claim(key):
        if store.find(key) is not None:
            return Said(new=False)
        engine = speaker.engine()
        if speaker.away and fingerprint(engine, segment) != key:
            raise EngineUnavailableError(
                f"{engine.name}: the voices are others here than on the machine that asks for them",
                hint="Install the same version of make-episode and of the voices on every machine.",
            )
        return Said(new=True, doubts=keep(engine, key, segment, store))


_made: dict[str, Engine] = {}
_ready: dict[str, str] = {}
_making = Lock()


def _engine(name: str, run: str) -> Engine:
    """The engine of the name that this process has; asked once in each run whether it is ready."""
    with _making:
        if name not in _made:
            _made[name] = engines.engine(name)
        if _ready.get(name) != run:
            _made[name].ready()
            _ready[name] = run
        return _made[name]
