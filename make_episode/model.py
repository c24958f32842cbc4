"""The vocabulary of the pipeline, in the order things are made.

    Article -> Script (Segments) -> Clips -> Timeline (Cues, Lines) -> Episode -> Feed

All values are immutable. Times are float seconds from the start of whatever
contains them, levels are dB, dates are timezone-aware unless said otherwise.
"""

import difflib
import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

ENGINES = ("edge", "kokoro", "piper", "openai", "espeak")
"""Who can speak, best first; packages may bring more (see `engine_names`)."""
ENGINE_GROUP = "make_episode.engines"
"""Entry points of other people's engines (voices/README.md)."""


def engine_names() -> tuple[str, ...]:
    """The program's own engines, then those that installed packages bring."""
    from importlib.metadata import entry_points

    return tuple(dict.fromkeys((*ENGINES, *sorted(entry_points(group=ENGINE_GROUP).names))))


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "blockquote"
    LIST_ITEM = "list_item"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-sized piece of an article, as written."""

    kind: BlockKind
    text: str
    level: int = 0
    """Heading depth, 1 to 6; list depth from 1; otherwise 0."""
    language: str = ""
    """BCP 47 tag where it differs from the article's, otherwise empty."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the block numbered `block`, from 0."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody said, inside one or more blocks."""

    text: str
    """The words without the marks around them; the pieces of an interrupted quote joined by blanks."""
    speaker: str = ""
    """Full name where the text shows it, otherwise empty: no speaker rather than a wrong one."""
    gender: str = ""
    """"f" or "m" where the text shows it, otherwise empty."""
    spans: tuple[Span, ...] = ()
    """Where the pieces stand, marks excluded, in reading order."""


@dataclass(frozen=True, slots=True)
class Article:
    """What was understood of a page or file; `dropped` keeps every line left out, with the reason."""

    title: str
    language: str
    """BCP 47 tag, for example "fr-MA"."""
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...] = ()
    url: str = ""
    """Canonical address; empty for text that came from no address."""
    kicker: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    published: datetime | date | None = None
    """Wall time as printed (naive where the page gives no zone); a bare date where it gives no time."""
    dropped: tuple[tuple[str, str], ...] = ()
    """(text, why), in reading order."""
    source: str = ""
    """What was read: absolute path, address, or "-" for standard input; with `url` it tells articles apart."""


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


@dataclass(frozen=True, slots=True)
class Script:
    """A programme as text: who says what, in order."""

    title: str
    language: str
    segments: tuple[Segment, ...]
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """When one word is heard, in seconds from the start of whatever contains it."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Clip:
    """A segment that has been spoken."""

    segment: Segment
    path: Path
    """16-bit PCM WAV, mono, at the engine's own rate."""
    duration: float
    words: tuple[Word, ...] = ()
    """Times of the words of `segment.text`, in order; empty where the engine tells none."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One sound placed on the timeline."""

    path: Path
    start: float
    """When it is first heard, in seconds of the programme."""
    duration: float
    """How long it is heard."""
    offset: float = 0.0
    """Where in the file it begins."""
    gain: float = 0.0
    fade_in: float = 0.0
    fade_out: float = 0.0
    music: bool = False
    """Whether it is music; otherwise it is speech."""
    loop: bool = False
    """Whether the file begins again where it ends, for as long as the cue lasts."""
    envelope: tuple[tuple[float, float], ...] = ()
    """(seconds from `start`, dB) between which the level glides, on top of `gain`: how music goes under words."""
    digest: str = ""
    """What is in the file, as a hash; empty for a file nobody has looked into yet."""
    peak: float = math.inf
    """dBTP the file has at most; infinite where nobody has measured it."""


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    start: float
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A segment as heard: when, in seconds of the programme."""

    segment: Segment
    start: float
    end: float
    words: tuple[Word, ...] = ()
    """Words of `segment.text` with times of the programme; empty where the engine tells none."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole programme as arithmetic: nothing is decoded until it is mixed."""

    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    lines: tuple[Line, ...]
    duration: float
    cuts: tuple[float, ...] = ()
    """Times in silence at which the programme can be taken apart, each piece encoded alone and put together again."""
    loudness: float = -math.inf
    """LUFS that the cues add up to."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """Measured on the delivered sound (ITU-R BS.1770-4)."""

    integrated: float
    """LUFS."""
    true_peak: float
    """dBTP."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A whole programme in one audio format, as a file that can be delivered."""

    file: Path
    mime: str
    size: int
    bitrate: int
    """Bits a second of the sound, in the mean."""
    integrity: str
    """The file's hash as web pages and feeds give it: "sha256-" and Base64 (W3C Subresource Integrity)."""
    loudness: Loudness


@dataclass(frozen=True, slots=True)
class Earlier:
    """Audio of a former making of an episode: apps that hold an old feed may still ask for it."""

    audio: str
    """Name of the file in the episode's folder."""
    until: datetime
    """When it was replaced."""


@dataclass(frozen=True, slots=True)
class Episode:
    """What was made: `episode.json` in `folder` holds just this, and feed and site come from it alone.

    All paths are absolute while in memory; the manifest names them relative to itself.
    """

    guid: str
    identity: str
    """What the episode is about: the same identity is the same episode, made again."""
    title: str
    language: str
    summary: str
    published: datetime
    folder: Path
    audio: Path
    duration: float
    size: int
    """Length of the audio file in bytes, as the RSS enclosure needs it."""
    mime: str
    """Media type of the audio, for example "audio/mpeg"."""
    chapters: tuple[Chapter, ...]
    loudness: Loudness
    engine: str
    voices: tuple[str, ...]
    articles: tuple[Origin, ...] = ()
    cover: Path | None = None
    renditions: tuple[Rendition, ...] = ()
    """Every audio file, `audio` first; empty for episodes made before there were several."""
    kind: str = "full"
    """"full", "trailer" or "bonus"."""
    season: int = 0
    """From 1; 0 where the show has none."""
    number: int = 0
    """Of the episode in its season, from 1; 0 where it has none."""
    updated: datetime | None = None
    """When listeners were given another sound under the same guid: a correction."""
    earlier: tuple[Earlier, ...] = ()
    """What it sounded like before, for as long as the files are kept."""
    embargo: datetime | None = None
    """When an episode that waits may be published; None for a draft, and for what is published."""
    withdrawn: datetime | None = None
    """When it was taken out of the feed."""
    recipe: str = ""
    """What it was made of, as a hash: made of the same again, nothing has to be done. Empty where it is not known."""


@dataclass(frozen=True, slots=True)
class Funding:
    """Where listeners can support a show."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Recommended:
    """Another show this one recommends."""

    guid: str
    """Its podcast:guid."""
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A show as apps see it."""

    title: str
    description: str
    language: str
    url: str
    """Public address of the folder that holds feed, pages and media, without a trailing slash."""
    link: str
    """The show's home page."""
    author: str
    guid: str
    """podcast:guid, a UUID."""
    cover: str
    """Show artwork, relative to `url`."""
    category: str
    """Apple's category, "Main" or "Main > Sub"."""
    episodes: tuple[Episode, ...]
    """Newest first."""
    owner_name: str = ""
    owner_email: str = ""
    copyright: str = ""
    explicit: bool = False
    license: str = ""
    """SPDX identifier in lower case, such as "cc-by-4.0"; or the licence's address."""
    locked: bool = True
    """Whether other hosts are asked not to take the show over."""
    funding: tuple[Funding, ...] = ()
    podroll: tuple[Recommended, ...] = ()
    rhythm: str = ""
    """How often episodes come: a recurrence rule of RFC 5545, such as "FREQ=DAILY"."""
    hub: str = ""
    """Address of the WebSub hub the feed names."""
    page: int = 300
    """Episodes of an archive page; the feed itself holds up to twice as many, less one (RFC 5005)."""
