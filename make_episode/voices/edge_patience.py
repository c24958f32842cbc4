"""How long the read-aloud service is given: for a connection, a request, a text and an episode."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the engine goes on before it gives up, in seconds."""

    reach: float = 2.5
    """Until the service is out of reach: from the connection to the first word."""
    idle: float = 10.0
    """Silence of the line until a request is given up."""
    tries: int = 8
    """Requests for one text that fail in the same way; half as many when they are denied, stall or are mute."""
    text: float = 60.0
    """Failed requests and the waiting between them, for one text in all."""
    away: float = 20.0
    """The same where no connection is made: longer than a line is usually down, shorter than anybody waits."""
    episode: float = 60.0
    """Time for everything, beyond that which the speech received lasts: the service must be quicker than its voice."""
    first: float = 0.5
    """Before the second request; doubled each time, up to `most`, and shortened by chance to half at least."""
    most: float = 8.0

    def enough(self, lost: float, *, away: bool) -> bool:
        """Whether so much time was lost on one text that it is given up, `away` when there is no connection."""
        return lost > (self.away if away else self.text)

    def before(self, tries: int, after: float) -> float:
        """How long to wait after `tries` requests failed, at least as long as the service asks."""
        wait = min(self.first * 2.0 ** (tries - 1), self.most)
        # Chance keeps the threads from coming back all at once.
        return max(wait * random.uniform(0.5, 1.0), after * random.uniform(1.0, 1.25))  # noqa: S311


class Budget:
    """What is left of the time for an episode: `grace` seconds of work at first, and those of all speech received."""

    def __init__(self, grace: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._grace = grace
        self._clock = clock
        self._lock = Lock()
        self._working = 0
        self._since = 0.0
        self._spent = 0.0
        self._earned = 0.0

    @contextmanager
    def work(self) -> Iterator[None]:
        """Time counts while anybody is at work, once for all of them."""
        with self._lock:
            if not self._working:
                self._since = self._clock()
            self._working += 1
        try:
            yield
        finally:
            with self._lock:
                self._working -= 1
                if not self._working:
                    self._spent += self._clock() - self._since

    def earn(self, seconds: float) -> None:
        """Count speech that was received."""
        with self._lock:
            self._earned += seconds

    @property
    def spent(self) -> float:
        """Seconds of work so far."""
        with self._lock:
            return self._spent + (self._clock() - self._since if self._working else 0.0)

    @property
    def left(self) -> float:
        """Seconds; below zero when the time is over."""
        return self._grace + self._earned - self.spent
