"""What a place that serves listeners must be able to do, and what goes wrong there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from make_episode.episodes.publish.outgoing import Outgoing


@dataclass(frozen=True, slots=True)
class Stored:
    """A file as the target has it."""

    size: int
    tag: str
    """Something that changes whenever the file does: an entity tag, or its time."""


class Target(Protocol):
    """A place files are delivered to. Every method raises PublishError, or ShowError for a wrong setting.

    A file is there whole or not at all, whenever a delivery is killed. `put` and `read` are called from several
    threads.
    """

    @property
    def address(self) -> str:
        """What an editor knows it by; holds no secret."""
        ...

    @property
    def width(self) -> int:
        """How many files it takes best at once."""
        ...

    def listing(self, names: Collection[str]) -> Mapping[str, Stored]:
        """What is there, of these names at least."""
        ...

    def holds(self, file: Outgoing, stored: Stored) -> bool:
        """Whether a stored file, of the same size, is this very file, though nothing is known of its delivery."""
        ...

    def put(self, file: Outgoing) -> Stored:
        """The file as it is stored now, having been asked for again: its size and content are right."""
        ...

    def read(self, name: str) -> bytes | None:
        """What a stored file holds; None where there is none."""
        ...

    def remove(self, names: Collection[str]) -> None:
        """Take files away; those that are not there are no matter."""
        ...

    def tidy(self, drafts: Collection[str], before: datetime) -> None:
        """Take away what killed deliveries left before that time: drafts that are listed, and what is never listed."""
        ...
