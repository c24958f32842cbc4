"""What is published."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from make_episode.model.script import Origin
from make_episode.model.sound import Chapter, Loudness, Rendition


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
    also: tuple[Origin, ...] = ()
    """Articles that its notes mention, because there was no time to speak them."""
    credit: str = ""
    """Whose picture the cover shows; empty where it was drawn here or is the show's own."""
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
class App:
    """Where a show is in an app or directory."""

    name: str
    url: str


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
    moved_to: str = ""
    """Address of the feed that took this one's place."""
    page: int = 300
    """Episodes of an archive page; the feed itself holds up to twice as many, less one (RFC 5005)."""
    apps: tuple[App, ...] = ()
    """Where the show has been claimed, for the pages."""
