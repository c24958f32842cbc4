"""How much is asked of a service at once: more while it answers, half as much when it is crowded."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Width:
    """A number of places shared by threads, from `most` down to 1.

    Halved by `narrow`, and grown by one for every round of successes (additive increase, multiplicative
    decrease, as in RFC 5681 s3.1).
    """

    def __init__(self, most: int) -> None:
        self._places = float(most)
        self._most = most
        self._taken = 0
        self._round = 0
        self._free = Condition()

    @property
    def places(self) -> int:
        return int(self._places)

    @contextmanager
    def place(self) -> Iterator[int]:
        """Wait for a place and hold it; gives the round it was taken in, which `narrow` asks for."""
        with self._free:
            self._free.wait_for(lambda: self._taken < self.places)
            self._taken += 1
            round_ = self._round
        try:
            yield round_
        finally:
            with self._free:
                self._taken -= 1
                self._free.notify_all()

    def widen(self) -> None:
        with self._free:
            self._places = min(self._places + 1.0 / self._places, float(self._most))
            self._free.notify_all()

    def narrow(self, round_: int) -> None:
        """Halve the places, once for all the requests that were under way together."""
        with self._free:
            if round_ == self._round:
                self._places = max(self._places / 2, 1.0)
                self._round += 1
