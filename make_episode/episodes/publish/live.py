"""What a feed names, read from its bytes: the feed listeners have now may be older than this program."""

import html
import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

_FILES = re.compile(
    r"<(?:enclosure|itunes:image|podcast:transcript|podcast:chapters|podcast:source|podcast:trailer|atom:link)"
    r'\b[^>]*?\s(?:url|href|uri)="([^"]*)"'
)
_ADDRESSES = re.compile(r"""https?://[^\s"'<>]+""")
_SHOW = re.compile(r"<podcast:guid>\s*([^<\s]*)\s*</podcast:guid>")
_ITEMS = re.compile(r"<guid\b[^>]*>\s*([^<]*?)\s*</guid>")


def named(document: bytes, root: str) -> set[str]:
    """Names, below the public root, of the files that apps are to fetch."""
    prefix = urlsplit(root).path.rstrip("/") + "/"
    host = urlsplit(root).netloc
    links = (urlsplit(html.unescape(link)) for link in _FILES.findall(document.decode("utf-8", "replace")))
    return {
        unquote(link.path.removeprefix(prefix))
        for link in links
        if link.netloc == host and link.path.startswith(prefix) and link.path != prefix
    }


class Mentioned:
    """Whether feeds mention a file anywhere, in notes too, under whatever root: rather one too many."""

    def __init__(self, documents: Iterable[bytes]) -> None:
        texts = (html.unescape(document.decode("utf-8", "replace")) for document in documents)
        paths = (unquote(urlsplit(link).path) for text in texts for link in _ADDRESSES.findall(text))
        self._ends = {end for path in paths for end in _ends(path)}

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
