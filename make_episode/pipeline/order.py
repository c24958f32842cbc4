"""What is asked of the pipeline, and what comes out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from make_episode.crew import HERE, Crew
from make_episode.interfaces import Progress
from make_episode.model import Episode, Origin
from make_episode.pipeline.releasing import Terms


@dataclass(frozen=True, slots=True)
class Made:
    """An episode that was published, or waits to be, and what it took."""

    episode: Episode
    synthesized: int
    reused: int
    feed: Path
    warnings: tuple[str, ...]
    """What an editor should know: engines passed over and why, settings still to be filled in."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which episode this is: fixed at its first making, found again at the next."""

    identity: str
    guid: str
    published: datetime
    folder: Path
    before: Episode | None = None
    """Its last making, published or waiting."""
    held: bool = False
    """Whether that one waits."""
    recipe: str = ""
    """What it is made of now."""
    also: tuple[Origin, ...] = ()
    """Articles that its notes mention."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the caller asks for beside the show's settings, and whom to tell how it goes."""

    engine: str
    formats: str
    fresh: bool
    terms: Terms
    now: datetime
    tell: Callable[[str], None]
    progress: Progress
    speakers: tuple[str, ...] = ()
    """Engines to speak as they are, whatever the settings say."""
    crew: Crew = HERE
    """Who speaks and encodes."""

    @property
    def heard(self) -> tuple[object, ...]:
        """What of it makes a difference to the episode."""
        return self.engine, self.formats, self.terms.kind, self.terms.season, self.terms.number
