"""The elements a feed may hold, how often, and in what form.

Sources: RSS 2.0, Apple's requirements, PSP-1, Podcasting 2.0, Podlove simple chapters, RFC 5005.
"""

import base64
import binascii
import re
import uuid
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime

from make_episode.episodes.text import is_web
from make_episode.model import categories

NAMES = {
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "https://podcastindex.org/namespace/1.0": "podcast",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://podlove.org/simple-chapters": "psc",
    "http://purl.org/syndication/history/1.0": "fh",
}
"""Addresses of name spaces, to the letter: with https for http, or the reverse, apps see nothing of what they hold."""

ONCE = {
    "channel": frozenset(
        """title link description language copyright lastBuildDate generator image itunes:image itunes:author
        itunes:owner itunes:explicit itunes:type itunes:new-feed-url itunes:block podcast:guid podcast:locked
        podcast:medium podcast:license podcast:updateFrequency podcast:podroll fh:archive""".split()
    ),
    "item": frozenset(
        """title itunes:title guid pubDate link description content:encoded enclosure itunes:duration itunes:image
        itunes:explicit itunes:episodeType itunes:season itunes:episode podcast:season podcast:episode
        podcast:chapters psc:chapters""".split()
    ),
}
OFTEN = {
    "channel": frozenset(
        "atom:link itunes:category podcast:block podcast:trailer podcast:funding podcast:txt item".split()
    ),
    "item": frozenset("podcast:alternateEnclosure podcast:person podcast:transcript podcast:txt".split()),
}
NEEDED = {
    "channel": tuple(
        """title link description language itunes:image itunes:category itunes:explicit itunes:author
        podcast:guid""".split()
    ),
    "item": ("title", "guid", "pubDate", "description", "enclosure", "itunes:duration"),
}
LONG = frozenset(("description", "content:encoded"))
"""Elements of more than 255 characters (PSP-1)."""
SHOWN = frozenset("p a ol ul li b i strong em br".split())
"""HTML that apps show in notes (PSP-1)."""
TRANSCRIPTS = frozenset("text/vtt application/x-subrip application/json text/html text/plain".split())
SOUNDS = frozenset("audio/mpeg audio/mp4 audio/x-m4a audio/ogg audio/opus".split())
_HASHES = {"sha256": 32, "sha384": 48, "sha512": 64}
_DATE = re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (GMT|\+\d{4}|-(?!0000)\d{4})")
_PLAY_TIME = re.compile(r"(?:(?:(\d+):)?([0-5]?\d):)?([0-5]?\d(?:\.\d{1,3})?)")  # RFC 2326 s3.6


def moment(text: str) -> datetime | None:
    """The date of RFC 2822 with four digits of year, a known zone and the right day of the week; nothing else."""
    if not _DATE.fullmatch(text):
        return None
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if f"{found:%a}" == text[:3] else None


def play_time(text: str) -> float | None:
    """Seconds of a normal play time."""
    found = _PLAY_TIME.fullmatch(text)
    return int(found[1] or 0) * 3600 + int(found[2] or 0) * 60 + float(found[3]) if found else None


_SIMPLE = re.compile(r"https?://[a-z0-9.-]*[a-z0-9](?:/[A-Za-z0-9/._~%?=&#:-]*)?")


def is_address(text: str) -> bool:
    """Whether an address is whole, http or https, and in ASCII without blanks."""
    return bool(_SIMPLE.fullmatch(text)) or _is_full(text)


def _is_full(text: str) -> bool:
    return is_web(text) and text.isascii() and not re.search(r"[\s<>\"{}|\\^`]", text)


def is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def is_integrity(text: str) -> bool:
    """Whether a text is a hash of W3C Subresource Integrity: its name, and its bytes in base64."""
    name, _, value = text.partition("-")
    try:
        return len(base64.b64decode(value, validate=True)) == _HASHES.get(name)
    except binascii.Error:
        return False


def is_whole(text: str) -> bool:
    """Whether a text is a positive whole number."""
    return bool(re.fullmatch(r"[1-9]\d*", text))


def _like(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: bool(compiled.fullmatch(text))


def _one_of(*known: str) -> Callable[[str], bool]:
    return frozenset(known).__contains__


_boolean = _one_of("true", "false")
_yes_no = _one_of("yes", "no")
VALUES: dict[str, tuple[Callable[[str], bool], str]] = {
    "link": (is_address, "a whole http or https address in ASCII"),
    "url": (is_address, "a whole http or https address in ASCII"),
    "language": (
        _like(r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?"),
        'a language code such as "fr" or "fr-MA"',
    ),
    "lastBuildDate": (lambda text: moment(text) is not None, "a date of RFC 2822 with its right day and zone"),
    "pubDate": (lambda text: moment(text) is not None, "a date of RFC 2822 with its right day and zone"),
    "itunes:explicit": (_boolean, '"true" or "false"'),
    "itunes:type": (_one_of("episodic", "serial"), '"episodic" or "serial"'),
    "itunes:block": (_one_of("Yes"), '"Yes"'),
    "itunes:new-feed-url": (
        lambda text: is_address(text) and text.startswith("https://"),
        "a whole https address in ASCII",
    ),
    "itunes:episodeType": (_one_of("full", "trailer", "bonus"), '"full", "trailer" or "bonus"'),
    "itunes:duration": (is_whole, "whole seconds, more than none"),
    "itunes:season": (is_whole, "a positive whole number"),
    "itunes:episode": (is_whole, "a positive whole number"),
    "podcast:season": (is_whole, "a positive whole number"),
    "podcast:episode": (is_whole, "a positive whole number"),
    "podcast:guid": (is_uuid, "a UUID"),
    "podcast:locked": (_yes_no, '"yes" or "no"'),
    "podcast:block": (_yes_no, '"yes" or "no"'),
    "podcast:funding": (lambda text: len(text) <= 128, "at most 128 characters"),
}
"""What the text of an element is, in code and in words."""

ATTRIBUTES: dict[str, dict[str, tuple[Callable[[str], bool], str]]] = {
    "enclosure": {
        "url": (is_address, "a whole http or https address in ASCII"),
        "length": (is_whole, "the bytes of the file"),
        "type": (SOUNDS.__contains__, "the type of a sound"),
    },
    "atom:link": {"href": (is_address, "a whole address"), "rel": (bool, "a relation")},
    "itunes:image": {"href": (_like(r"\S+\.(jpe?g|png)"), "a .jpg or .png")},
    "itunes:category": {
        "text": (
            frozenset(
                (*categories.CATEGORIES, *(sub for subs in categories.CATEGORIES.values() for sub in subs))
            ).__contains__,
            "one of Apple's categories",
        )
    },
    "podcast:transcript": {
        "url": (is_address, "a whole address"),
        "type": (TRANSCRIPTS.__contains__, "a type of transcripts"),
    },
    "podcast:chapters": {
        "url": (is_address, "a whole address"),
        "type": (_one_of("application/json+chapters"), '"application/json+chapters"'),
    },
    "podcast:alternateEnclosure": {
        "type": (SOUNDS.__contains__, "the type of a sound"),
        "length": (is_whole, "the bytes of the file"),
        "default": (_boolean, '"true" or "false"'),
    },
    "podcast:source": {"uri": (is_address, "a whole address")},
    "podcast:integrity": {
        "type": (_one_of("sri"), '"sri"'),
        "value": (is_integrity, "a hash in base64, as Subresource Integrity writes it"),
    },
    "podcast:trailer": {
        "url": (is_address, "a whole address"),
        "pubdate": (lambda text: moment(text) is not None, "a date of RFC 2822"),
        "length": (is_whole, "the bytes of the file"),
        "type": (SOUNDS.__contains__, "the type of a sound"),
    },
    "podcast:funding": {"url": (is_address, "a whole address")},
    "podcast:person": {
        "role": (_one_of("author", "narrator"), "a role of the taxonomy"),
        "group": (_one_of("writing", "cast"), "a group of the taxonomy"),
    },
    "podcast:remoteItem": {"feedGuid": (is_uuid, "a UUID")},
    "podcast:txt": {"purpose": (bool, "a purpose")},
    "podcast:updateFrequency": {"rrule": (_like(r"FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+:-]+)*"), "a rule")},
    "psc:chapter": {
        "start": (lambda text: play_time(text) is not None, "a time such as 01:02:03.500"),
        "title": (bool, "a title"),
    },
}
"""Attributes an element must have, and what they are."""
