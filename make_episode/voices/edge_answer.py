"""What the read-aloud service answers, and the ways in which it does not."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Boundary:
    """A word the service says it spoke, in seconds from the start of the answer."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything received for one request."""

    mp3: bytes
    boundaries: tuple[Boundary, ...]
    ended: bool
    """Whether the service said that this is the end (`turn.end`)."""


class Cause(StrEnum):
    FAR = "out of reach"
    """No connection: no network, no name, refused."""
    BUSY = "busy"
    """Status 429 or 5xx."""
    DENIED = "denied"
    """Any other refusal: the clock, an outdated client, a blocked address, a certificate."""
    SLOW = "slow"
    """Nothing more came within the time allowed."""
    BROKEN = "broken"
    """An answer that is not whole, or not of the protocol."""
    MUTE = "mute"
    """A whole conversation without sound: a retired voice, or a throttled address."""


CROWDED = frozenset({Cause.FAR, Cause.BUSY, Cause.SLOW})
"""Causes that say to ask less at once."""
ABSENT = frozenset({Cause.FAR, Cause.BUSY, Cause.DENIED})
"""Causes that say something about the service and nothing about the text."""


class Failure(Exception):  # noqa: N818 - not an error a person sees: the engine tries again
    """One request that brought no whole answer."""

    def __init__(self, cause: Cause, reason: str, *, after: float = 0.0) -> None:
        super().__init__(reason)
        self.cause = cause
        self.after = after
        """Seconds the service asks to be left alone (Retry-After, RFC 9110 s10.2.3)."""
        self.took = 0.0
        """Seconds from the request to the failure."""
