"""What a feed names, read from its bytes: the feed listeners have now may be older than this program."""

import html
import re
from collections.abc import Iterable
from urllib.parse import unquote

_FILES = re.compile(
    r"<(?:enclosure|itunes:image|podcast:transcript|podcast:chapters|podcast:source|podcast:trailer|atom:link)"
    r'\b[^>]*?\s(?:url|href|uri)="([^"]*)"'
)
_PATHS = re.compile(r"""https?://[^/\s"'<>&]+/((?:[^\s"'<>?#&]|&amp;)+)""")
_SHOW = re.compile(r"<podcast:guid>\s*([^<\s]*)\s*</podcast:guid>")
_ITEMS = re.compile(r"<guid\b[^>]*>\s*([^<]*?)\s*</guid>")


def named(document: bytes, root: str) -> set[str]:
    """Names, below the public root (in ASCII, as feeds write it), of the files that apps are to fetch."""
    start = root.rstrip("/") + "/"
    links = {html.unescape(link) for link in set(_FILES.findall(document.decode("utf-8", "replace")))}
    return {unquote(link.removeprefix(start)) for link in links if link.startswith(start) and link != start}


class Mentioned:
    """Whether feeds mention a file anywhere, in notes too, under whatever root: rather one too many."""

    def __init__(self, documents: Iterable[bytes]) -> None:
        found = {path for document in documents for path in _PATHS.findall(document.decode("utf-8", "replace"))}
        self._ends = {end for path in found for end in _ends(unquote(html.unescape(path)))}

    def __contains__(self, name: str) -> bool:
        return "/".join(name.split("/")[-2:]) in self._ends


def _ends(path: str) -> tuple[str, str]:
    """The last part of a path, and the last two, which is how deep the files of a show lie."""
    parts = path.rstrip("/").split("/")
    return parts[-1], "/".join(parts[-2:])


def show_guid(document: bytes) -> str:
    """The podcast:guid of a feed; empty where it tells none."""
    found = _SHOW.search(document.decode("utf-8", "replace"))
    return found[1] if found else ""


def item_guids(document: bytes) -> set[str]:
    """What apps know the episodes of a feed by."""
    return {html.unescape(guid) for guid in _ITEMS.findall(document.decode("utf-8", "replace"))}
