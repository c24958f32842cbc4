"""The places where the outside world plugs in."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from make_episode.model import Clip, Episode, Feed, Segment


class Memory(Protocol):
    """What the addresses of sources sent last time, so that they need not send it again."""

    def source(self, address: str) -> tuple[str, str, str]:
        """ETag, Last-Modified and text; empty where nothing is known."""
        ...

    def keep_source(self, address: str, etag: str, modified: str, body: str) -> None:
        """Remember what an address sent."""
        ...


class Engine(Protocol):
    """Something that can speak.

    *Voice*: one of the engine's own names for a voice, such as "fr-FR-DeniseNeural".
    *Ready*: able to speak now; an engine that is not says why and what to do.
    """

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str:
        """Changes whenever the same text may sound different: part of a clip's fingerprint."""
        ...

    @property
    def max_chars(self) -> int:
        """Longest spoken text of a segment, in characters."""
        ...

    @property
    def width(self) -> int:
        """How many segments it speaks best at once; `speak` is called from that many threads."""
        ...

    def voices(self, language: str) -> tuple[str, ...]:
        """Voices that speak the language (BCP 47), best first; empty where there is none. Asks no network."""
        ...

    def ready(self) -> None:
        """Return if segments can be spoken now, within 3 seconds; raises EngineUnavailableError."""
        ...

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write `segment.spoken` as 16-bit mono PCM WAV to `target`; return it with duration and word times.

        Where readings tell sounds of the IPA, an engine that reads it says those instead (`voices/sayings.py`).
        Words of the clip are those of the *spoken* text. The same segment gives the same samples.
        Raises EngineError; leaves no half-spoken file that could be taken for a whole one.
        """
        ...


class Store(Protocol):
    """Where spoken segments are kept, so that a rerun says nothing twice."""

    def find(self, fingerprint: str) -> Path | None:
        """The folder kept under the fingerprint, if there is one and it is whole."""
        ...

    def claim(self, fingerprint: str) -> AbstractContextManager[None]:
        """Wait until no other run says this clip, and keep others waiting meanwhile: look with `find` afterwards."""
        ...

    def place(self, fingerprint: str) -> AbstractContextManager[Path]:
        """An empty folder to write into; kept whole when the block ends well, thrown away when it does not."""
        ...

    def renewed(self, fingerprint: str) -> None:
        """Count what a worker of this run has kept under the fingerprint as this run's own: it may be found."""
        ...

    def named(self, path: Path) -> str:
        """The fingerprint under which a file is kept; empty for one that is not."""
        ...

    def in_use(self) -> AbstractContextManager[None]:
        """Files that were found stay where they are while the block lasts."""
        ...


class Publisher(Protocol):
    """Somewhere a listener's app can reach."""

    def publish(self, episode: Episode, feed: Feed) -> str:
        """Deliver the audio, then the feed; return the feed URL. Raises PublishError."""
        ...


class Recogniser(Protocol):
    """Something that understands speech: it hears an episode again before listeners do."""

    def ready(self) -> None:
        """Return if it can hear; raises EngineUnavailableError."""
        ...

    def hear(self, sound: Path, language: str, *, carefully: bool = False) -> str:
        """What is said in a sound file, in the writing of the language (BCP 47); carefully takes longer.

        Raises EngineError.
        """
        ...


class Progress(Protocol):
    """Told how far long work has come."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...
