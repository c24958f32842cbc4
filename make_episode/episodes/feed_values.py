"""What the template of the feed is given: texts and addresses in the form in which they are written."""

from dataclasses import dataclass

from make_episode.model import Recommended


@dataclass(frozen=True, slots=True)
class License:
    """A licence by its identifier, or by a name of its own and an address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Trailer:
    title: str
    url: str
    published: str
    size: int
    mime: str


@dataclass(frozen=True, slots=True)
class Show:
    """What the template says of the channel."""

    title: str
    link: str
    address: str
    description: str
    language: str
    copyright: str
    built: str
    cover: str
    author: str
    owner_name: str
    owner_email: str
    category: str
    subcategory: str
    explicit: str
    guid: str
    locked: str
    license: License | None
    funding: tuple[tuple[str, str], ...]
    podroll: tuple[Recommended, ...]
    rhythm: str
    often: str
    """The rhythm in words."""
    hub: str
    moved_to: str
    trailers: tuple[Trailer, ...]


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str
    group: str


@dataclass(frozen=True, slots=True)
class Transcript:
    url: str
    mime: str
    rel: str
    """"captions" where it tells times."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """One of several formats of an episode (Podcasting 2.0: alternateEnclosure)."""

    url: str
    mime: str
    size: int
    bitrate: int
    integrity: str
    default: str


@dataclass(frozen=True, slots=True)
class Item:
    """What the template says of an episode."""

    title: str
    guid: str
    published: str
    kind: str
    season: int
    number: int
    link: str
    description: str
    notes: str
    audio: str
    size: int
    mime: str
    duration: int
    cover: str
    language: str
    people: tuple[Person, ...]
    transcripts: tuple[Transcript, ...]
    chapters: tuple[tuple[str, str, str], ...]
    chapter_file: str
    alternates: tuple[Alternate, ...]
