"""What checks tell an editor."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should know, and what to do about it."""

    level: Literal["error", "advice"]
    what: str
    remedy: str = ""
    code: int = 3
    """How a command that found this error ends: 3 for what has to be put right here, 4 for what may pass."""
