"""What a web server owes a request for one file, as plain values: no sockets here.

RFC 9110: conditional requests (s13), ranges (s14), media types. aiohttp's own FileResponse takes an entity tag in
If-Range for none, answers 416 to a range it could ignore and forgets that file times have fractions of a second
(3.14), hence these rules of our own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import PurePath

MEDIA_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".opus": "audio/ogg",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".svg": "image/svg+xml; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".json": "application/json",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
}
CHAPTERS = "chapters.json"
FEEDS = re.compile(r"feed(-\d+)?\.xml")
"""The feed, and its archives."""
TEXTS = frozenset({".html", ".css", ".js", ".txt", ".md", ".xml", ".json", ".vtt", ".srt", ".svg"})
"""Files that are compressed on the way, and in which addresses are rewritten."""
ENTITY_TAG = re.compile(r'(?:W/)?"([\x21\x23-\x7e\x80-\xff]*)"')
RANGES = re.compile(r"bytes\s*=([\d\s,-]+)", re.IGNORECASE)
ONE_RANGE = re.compile(r"\s*(\d{0,18})\s*-\s*(\d{0,18})\s*")
MOST_PARTS = 10
"""Parts of one answer; who asks for more gets the whole file, as RFC 9110 s14.2 advises."""
GZIP_MARK = "-gz"


@dataclass(frozen=True, slots=True)
class Version:
    """What a file is at this moment."""

    tag: str
    """Entity tag of the plain form, without quotes."""
    modified: datetime
    """UTC, whole seconds, as the header can say it."""
    size: int

    def headers(self, *, gzipped: bool = False) -> dict[str, str]:
        tag = self.tag + GZIP_MARK if gzipped else self.tag
        return {"ETag": f'"{tag}"', "Last-Modified": format_datetime(self.modified, usegmt=True)}


def version(tag: str, modified: float, size: int) -> Version:
    """A version from a file's time in seconds since 1970."""
    return Version(tag, datetime.fromtimestamp(int(modified), UTC), size)


def media_type(path: PurePath) -> str:
    if FEEDS.fullmatch(path.name):
        return "application/rss+xml; charset=utf-8"
    if path.name == CHAPTERS:
        return "application/json+chapters"
    return MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")


def unchanged(headers: Mapping[str, str], current: Version) -> bool:
    """Whether the client has this version already, so that 304 is the answer (RFC 9110 s13.2.2).

    The tag of the gzip form counts as well: that is the one most clients keep.
    """
    wanted = headers.get("If-None-Match")
    if wanted is not None:
        tags = {tag.removesuffix(GZIP_MARK) for tag in ENTITY_TAG.findall(wanted)}
        return wanted.strip() == "*" or current.tag in tags
    since = _date(headers.get("If-Modified-Since", ""))
    return since is not None and current.modified <= since


def wanted_parts(headers: Mapping[str, str], current: Version) -> tuple[range, ...] | None:
    """The bytes of the plain form asked for: None for all of them, no part for parts that do not exist.

    A header that is malformed, in another unit, or asks for more than the file in pieces is ignored, as RFC 9110 s14.2
    allows.
    """
    asked = RANGES.fullmatch(headers.get("Range", "").strip())
    if asked is None or not _may_continue(headers.get("If-Range"), current):
        return None
    found: list[range] = []
    for text in asked[1].split(","):
        if text.strip():
            part = _part(text, current.size)
            if part is None:
                return None
            found += [part] if part else []
    too_much = len(found) > MOST_PARTS or sum(map(len, found)) > current.size
    return None if too_much or not asked[1].strip(" ,") else tuple(found)


def _part(text: str, size: int) -> range | None:
    """One range of a file, empty where it lies past the end; None for what is no range."""
    asked = ONE_RANGE.fullmatch(text)
    if asked is None or asked[1] == asked[2] == "":
        return None
    if not asked[1]:
        return range(max(0, size - int(asked[2])), size)
    first = int(asked[1])
    last = int(asked[2]) if asked[2] else max(size - 1, first)
    if last < first:
        return None
    return range(first, min(last + 1, size)) if first < size else range(0)


@dataclass(frozen=True, slots=True)
class Body:
    """What an answer holds: bytes of its own, and parts of the file, in order."""

    pieces: tuple[bytes | range, ...]
    headers: dict[str, str]
    status: int

    @property
    def length(self) -> int:
        return sum(map(len, self.pieces))


def body(parts: tuple[range, ...] | None, kind: str, current: Version) -> Body:
    """The whole file, a part of it, or several as multipart/byteranges (RFC 9110 s14.6)."""
    if parts is None:
        return Body((range(current.size),), {"Content-Type": kind}, 200)
    told = [f"bytes {part.start}-{part.stop - 1}/{current.size}" for part in parts]
    if len(parts) == 1:
        return Body(parts, {"Content-Type": kind, "Content-Range": told[0]}, 206)
    boundary = f"part-{current.tag}"
    pieces: list[bytes | range] = []
    for part, where in zip(parts, told, strict=True):
        head = f"--{boundary}\r\nContent-Type: {kind}\r\nContent-Range: {where}\r\n\r\n"
        pieces += [head.encode(), part, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return Body(tuple(pieces), {"Content-Type": f"multipart/byteranges; boundary={boundary}"}, 206)


def takes_gzip(headers: Mapping[str, str]) -> bool:
    """Whether Accept-Encoding names gzip (or anything) without refusing it."""
    offers: dict[str, float] = {}
    for offer in headers.get("Accept-Encoding", "").lower().split(","):
        name, _, quality = offer.partition(";")
        weight = re.fullmatch(r"\s*q\s*=\s*([\d.]{1,5})\s*", quality)
        offers[name.strip()] = float(weight[1]) if weight and weight[1].count(".") < 2 and weight[1] != "." else 1.0
    return offers.get("gzip", offers.get("*", 0.0)) > 0


def _may_continue(condition: str | None, current: Version) -> bool:
    """Whether If-Range still holds: the strong tag of the plain form, or the exact date (RFC 9110 s13.1.5)."""
    if condition is None:
        return True
    return condition.strip() == f'"{current.tag}"' or _date(condition) == current.modified


def _date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
