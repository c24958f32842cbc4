"""What show.toml says: one class for each of its tables, and what every key takes."""

import re
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo

from make_episode.model import ENGINES, categories, engine_names
from make_episode.show.apps import NAMES, Apps
from make_episode.show.delivery import Publish
from make_episode.show.keeping import Keeping
from make_episode.show.schedule import Reporting, Retention, Schedule
from make_episode.show.sources import Daily, Source
from make_episode.show.tables import Address, Line, MaybeAddress, Table

LANGUAGES = ("fr", "en", "ar", "es", "de", "it", "pt")


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError('not a time zone; write it as "Africa/Casablanca" or "UTC"') from None
    return name


def _known_language(tag: str) -> str:
    if tag.split("-", maxsplit=1)[0].lower() not in LANGUAGES:
        raise ValueError(f"not a language this program narrates; choose one of {' '.join(LANGUAGES)}")
    return tag


def _known_category(name: str) -> str:
    if not categories.is_known(name):
        near = categories.nearest(name)
        meant = f'did you mean "{near}"?' if near else 'such as "News > Daily News" or "Technology"'
        raise ValueError(f"not one of Apple's categories, {meant}")
    return name


def _known_engine(name: str) -> str:
    if name not in (*ENGINES, "auto") and name not in engine_names():
        raise ValueError(f"not an engine; choose one of auto {' '.join(engine_names())}")
    return name


def _elsewhere(address: str, info: ValidationInfo) -> str:
    """The address of another feed, over https; the context of the validation is the show's `url`."""
    if not address:
        return address
    if not re.match(r"https://[^\s/]+/?\S*$", address):
        raise ValueError('not an https address; write it as "https://new.example.org/podcast/feed.xml"')
    own = str(info.context or "").rstrip("/")
    if own and _bare(address) in {_bare(own), _bare(f"{own}/feed.xml")}:
        raise ValueError("this feed's own address; name that of the new one, or leave the key out")
    return address


def _bare(address: str) -> str:
    """What is the same for http and https, large letters and small, with a slash at the end and without."""
    return address.partition("://")[2].rstrip("/").casefold()


_ADDRESS = 'not an address; write it as "https://example.org/podcast"'
EXPECTED = {
    "url": _ADDRESS,
    "link": _ADDRESS,
    "language": 'not a language; write it as "fr", or with a region as "fr-MA"',
    "owner.email": 'not an email address; write it as "name@example.org", or "" for none',
    "feed.rhythm": 'not a recurrence rule; write it as "FREQ=DAILY" or "FREQ=WEEKLY;BYDAY=MO,FR"',
    "feed.hub": _ADDRESS,
    "publish.endpoint": _ADDRESS,
    "store.endpoint": _ADDRESS,
    **dict.fromkeys(
        (f"apps.{key}" for key in NAMES), 'not an address; write it as "https://open.spotify.com/show/..."'
    ),
    "guid": 'not a podcast:guid; write it as "9b024349-ccf0-5f69-a609-6b82873eab3c", or leave the key out',
}
"""What a pattern means, by key."""

FORMATS = ("mp3", "m4a", "opus")


def _known_formats(names: object) -> tuple[str, ...]:
    expected = f'a list of formats; write it as ["mp3"], or with more of {", ".join(FORMATS)}'
    if not isinstance(names, list | tuple) or not names or any(name not in FORMATS for name in names):
        raise ValueError(f"not {expected}")
    return tuple(dict.fromkeys(names))


_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class Owner(Table):
    name: str = ""
    email: Annotated[str, StringConstraints(pattern=r"^(\S+@\S+)?$")] = ""


class Audio(Table):
    formats: Annotated[tuple[str, ...], BeforeValidator(_known_formats)] = ("mp3",)
    """What every episode is written as; the first is what feeds name first."""


class Proof(Table):
    model: str = ""
    """The recogniser's model for `check --listen`: a folder, or a name such as "small"."""


class Support(Table):
    """A way to support the show."""

    url: Address
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]  # Podcasting 2.0


class Recommendation(Table):
    """A show this one recommends."""

    guid: Annotated[str, StringConstraints(pattern=f"^{_UUID}$")]
    url: MaybeAddress = ""
    title: str = ""


class FeedSettings(Table):
    """The finer points of the feed."""

    license: str = ""
    locked: bool = True
    season: Annotated[int, Field(ge=0)] = 0
    numbered: bool = False
    rhythm: Annotated[str, StringConstraints(pattern=r"^(FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+:-]+)*)?$")] = ""
    archive: Annotated[int, Field(ge=10)] = 300
    keep: Annotated[int, Field(ge=0)] = 14
    hub: MaybeAddress = ""
    moved_to: Annotated[str, AfterValidator(_elsewhere)] = ""
    """Address of the feed that took this one's place (itunes:new-feed-url)."""
    funding: Annotated[tuple[Support, ...], Field(strict=False)] = ()
    podroll: Annotated[tuple[Recommendation, ...], Field(strict=False)] = ()


class Settings(Table):
    """What show.toml says."""

    title: Line
    description: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
    language: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"), AfterValidator(_known_language)
    ]
    author: Line
    url: Address
    link: Address
    category: Annotated[Line, AfterValidator(_known_category)] = "News"
    explicit: bool = False
    timezone: Annotated[str, AfterValidator(_known_zone)] = "UTC"
    engine: Annotated[str, AfterValidator(_known_engine)] = "auto"
    online: bool = True
    quotes: Literal["voices", "cues", "off"] = "voices"
    captions: bool = False
    unread: bool = False
    """Whether listeners are told of passages that no voice reads."""
    clips_mb: Annotated[int, Field(ge=0)] = 4000
    """What spoken clips may take on disk, in MB."""
    cover: str = ""
    artwork: Literal["drawn", "article"] = "drawn"
    """What an episode's cover shows: its title, or above it the picture its article is shared with."""
    copyright: str = ""
    guid: Annotated[str, StringConstraints(pattern=f"^({_UUID})?$")] = ""
    """podcast:guid of a show that had one before; otherwise made from `url`."""
    owner: Owner = Owner()
    audio: Audio = Audio()
    proof: Proof = Proof()
    feed: FeedSettings = FeedSettings()
    apps: Apps = Apps()
    publish: Publish = Publish()
    store: Keeping = Keeping()
    sources: Annotated[tuple[Source, ...], Field(strict=False)] = ()
    daily: Daily = Daily()
    schedule: Schedule = Schedule()
    report: Reporting = Reporting()
    retention: Retention = Retention()
