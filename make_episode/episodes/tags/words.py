"""What every kind of tag says, whatever the file."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from make_episode.episodes import cover as artwork
from make_episode.episodes.text import ascii_url, clean, is_web, one_line
from make_episode.model import Episode, Origin

GENRE = "Podcast"
PNG = "image/png"
_ISO_639_2 = {
    "ar": "ara",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "hi": "hin",
    "it": "ita",
    "pt": "por",
}


@dataclass(frozen=True, slots=True)
class Words:
    """An episode as tags tell it."""

    episode: Episode
    show: str
    artist: str
    text: str
    """What is said, in its paragraphs."""
    cover: Path | None

    @property
    def title(self) -> str:
        return one_line(self.episode.title)

    @property
    def date(self) -> str:
        """The day, as ISO 8601 has it."""
        return self.episode.published.date().isoformat()

    @property
    def language(self) -> str:
        """ISO 639-2 code; "und" where we know none."""
        main = self.episode.language.partition("-")[0].lower()
        return _ISO_639_2.get(main, main if len(main) == 3 and main.isascii() else "und")

    @property
    def summary(self) -> str:
        return clean(self.episode.summary).strip()

    @property
    def comment(self) -> str:
        """The summary, then the addresses of the articles."""
        return "\n\n".join(part for part in (self.summary, *self.addresses) if part)

    @property
    def lyrics(self) -> str:
        return clean(self.text).strip()

    @property
    def linked(self) -> tuple[Origin, ...]:
        return tuple(origin for origin in self.episode.articles if is_web(origin.url))

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(ascii_url(origin.url) for origin in self.linked)

    def picture(self) -> tuple[bytes, str] | None:
        """The cover as a file of at most 300 kB, and its media type."""
        if self.cover is None:
            return None
        data = self.cover.read_bytes()
        if len(data) > artwork.SMALL_LIMIT:
            with tempfile.TemporaryDirectory() as folder:
                data = artwork.small(self.cover, Path(folder) / "cover.jpg").read_bytes()
        return data, PNG if data.startswith(b"\x89PNG") else "image/jpeg"


@contextmanager
def draft(audio: Path) -> Iterator[Path]:
    """A copy of a file to write tags into; it takes the file's place when the block ends well."""
    part = audio.with_name(f".{audio.name}.part")
    try:
        shutil.copyfile(audio, part)
        yield part
        part.replace(audio)
    finally:
        part.unlink(missing_ok=True)
