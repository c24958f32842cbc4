"""What is said, by whom and how."""

import difflib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

ENGINES = ("edge", "kokoro", "piper", "openai", "espeak")
"""Who can speak, best first; packages may bring more (see `engine_names`)."""
ENGINE_GROUP = "make_episode.engines"
"""Entry points of other people's engines (voices/README.md)."""


def engine_names() -> tuple[str, ...]:
    """The program's own engines, then those that installed packages bring."""
    from importlib.metadata import entry_points

    return tuple(dict.fromkeys((*ENGINES, *sorted(entry_points(group=ENGINE_GROUP).names))))


_NOT_IPA = re.compile("[^a-zæðøħŋœβθχ\u0250-\u02ff\u0300-\u036f\u1d00-\u1dbfǀ-ǃ↑↓↗↘ .|‖‿':]")
"""What is neither in the IPA chart (2020; decomposed, NFD) nor commonly typed for its stress and length marks."""


@dataclass(frozen=True, slots=True)
class Saying:
    """How an engine or a voice says a word otherwise than the rest. Raises ValueError for what can be neither."""

    spoken: str
    """Words, or where `ipa` is set sounds of the International Phonetic Alphabet."""
    ipa: bool = False
    """Of use only to engines that read it."""
    by: str = ""
    """Whose it is: "kokoro", or one voice as "kokoro/ff_siwis"; empty for everyone's."""

    def __post_init__(self) -> None:
        if not self.spoken.strip():
            raise ValueError("it says nothing")
        strange = _NOT_IPA.search(unicodedata.normalize("NFD", self.spoken)) if self.ipa else None
        if strange:
            raise ValueError(f'"{strange[0]}" is no sign of the IPA')
        engine, slash, voice = self.by.partition("/")
        if slash and not voice:
            raise ValueError(f'"{self.by}" names no voice')
        if self.by and engine not in ENGINES and engine not in (names := engine_names()):
            close = difflib.get_close_matches(engine, names, n=1)
            known = f'did you mean "{close[0]}"?' if close else f"expected {', '.join(names)}"
            raise ValueError(f'there is no engine "{engine}", {known}')


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """One entry of a lexicon: how a written form is said."""

    written: str
    spoken: str
    """Empty, where there are `others`, to say it as if it had no entry."""
    others: tuple[Saying, ...] = ()
    """What single engines and voices say instead."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Characters `start` to `end` (exclusive) of a written text are said as `spoken`."""

    start: int
    end: int
    spoken: str
    others: tuple[Saying, ...] = ()
    """What single engines and voices say instead."""


class Role(StrEnum):
    HOST = "host"
    NARRATOR = "narrator"
    HEADING = "heading"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Segment:
    """Text one voice says in one breath: the unit of synthesis and of caching."""

    role: Role
    text: str
    """As written, for transcripts."""
    spoken: str
    """As said, for engines: `text` with `readings` applied."""
    language: str
    """BCP 47 tag."""
    pause: float
    """Silence after the segment, in seconds."""
    readings: tuple[Reading, ...] = ()
    engine: str = ""
    """Who speaks it, as in `engine_names`; empty until the script is cast."""
    voice: str = ""
    """The engine's name of the voice; empty until the script is cast."""
    pace: float = 1.0
    """Speaking rate, 1 being the voice's own."""
    chapter: str = ""
    """Title of the chapter that starts here, if one does."""
    url: str = ""
    """Address the chapter links to, if one starts here."""
    speaker: str = ""
    """Whose words these are, for quotes."""
    gender: str = ""
    """Grammatical gender of the speaker, "f" or "m", where known."""
    sting: bool = False
    """Whether the show's sting is played before the segment."""
    bed: bool = False
    """Whether the show's bed is played under the segment, as under the headlines of an edition."""
    paragraph: bool = False
    """Whether a new paragraph of the transcript starts here."""
    voice_pace: float = 1.0
    """Pace the cast gives the voice, on top of `pace`; 1 in what engines get, whose `pace` is both."""
    pitch: float = 0.0
    """Semitones above the voice's own pitch, for engines that can change it."""
    gain: float = 0.0
    """Level in dB above that of the other voices."""


@dataclass(frozen=True, slots=True)
class Origin:
    """An article a programme is made from."""

    title: str
    url: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | date | None = None
    source: str = ""
    """What was read, as in `Article.source`."""
    image: str = ""
    """Address of the article's own picture, as in `Article.image`."""


@dataclass(frozen=True, slots=True)
class Script:
    """A programme as text: who says what, in order."""

    title: str
    language: str
    segments: tuple[Segment, ...]
    origins: tuple[Origin, ...] = ()
