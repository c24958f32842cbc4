"""A strict reading of a feed's own bytes, as its readers get them: it knows nothing of how they were made.

Apps forgive much, each something else: one that drops an item without a guid says nothing of it. So what is written
is read again by the letter before it is shown.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

from make_episode.episodes import feed_forms as forms
from make_episode.episodes.feed_rules import Level, Problem

_REMEDY = "Run `make-episode feed`; if it stays, it is a fault of the program: report it with the feed."
_LARGEST = 5_000_000
"""Bytes after which the W3C's reader stops."""
_MOST_BYTES = 4000
_MOST_CHARACTERS = 255


def lint(document: bytes) -> tuple[Problem, ...]:
    """Whatever the bytes of a feed or an archive of it break; nothing for a feed by the letter."""
    if not document.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'):
        return (_error("xml", "A feed begins with its XML declaration, in UTF-8, and nothing before it."),)
    if b"<!DOCTYPE" in document:
        return (_error("xml", "A feed has no DOCTYPE (Apple)."),)
    try:
        root = ET.fromstring(document)  # noqa: S314 - without a DOCTYPE there are no entities to expand
    except ET.ParseError as error:
        return (_error("xml", f"A feed is well-formed XML: {error}."),)
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        return (_error("rss", "A feed is RSS 2.0 with one channel."),)
    return (*_size(document), *_channel(channels[0]))


def _size(document: bytes) -> Iterator[Problem]:
    if len(document) > _LARGEST:
        rule = f"Readers stop after {_LARGEST:,} bytes; the document has {len(document):,}."
        yield Problem(Level.ERROR, "rss", rule, "Lower `archive` under [feed] in show.toml.")


def _channel(channel: ET.Element) -> Iterator[Problem]:
    yield from _children(channel, "channel", "")
    yield from (problem for child in channel if child.tag != "item" for problem in _element(child, "channel", ""))
    if not any(link.get("rel") == "self" for link in channel.findall(_tag("atom:link"))):
        yield _error("channel/atom:link", 'A feed names its own address with rel="self" (PSP-1).')
    items = channel.findall("item")
    if items and any(child.tag != "item" for child in list(channel)[list(channel).index(items[0]) :]):
        yield _error("channel/item", "What is told of the show stands before its items (W3C).")
    for item in items:
        yield from _item(item)
    for element, values in (
        ("guid", [item.findtext("guid", "") for item in items]),
        ("enclosure", [one.get("url", "") for one in channel.findall("item/enclosure")]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                yield _error(f"item/{element}", f'Every item has its own (Apple); "{value}" comes {times} times.')
    dates = [forms.moment(item.findtext("pubDate", "")) for item in items]
    if any(newer and older and newer < older for newer, older in pairwise(dates)):
        yield _error("item/pubDate", "Items stand newest first.")


def _item(item: ET.Element) -> Iterator[Problem]:
    title = item.findtext("title", "")
    yield from _children(item, "item", title)
    yield from (problem for child in item for problem in _element(child, "item", title))
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink") != "false":
        yield _error("item/guid", 'A guid that is no address says isPermaLink="false".', title)
    order = [child.tag for child in item if _name(child.tag) in forms.LONG]
    if order[1:] == ["description"]:
        yield _error("item/content:encoded", "The description stands before the whole notes (W3C).", title)
    for name in ("description", "content:encoded"):
        yield from (_error(f"item/{name}", rule, title) for rule in _notes(item.findtext(_tag(name), "")))
    found = [one.get("type") for one in item.findall(_tag("podcast:transcript"))]
    if found and found[0] != "text/vtt":
        yield _error("item/podcast:transcript", f'WebVTT stands first, for Apple; found "{found[0]}".', title)
    starts = [forms.play_time(one.get("start", "")) for one in item.iter(_tag("psc:chapter"))]
    times = [start for start in starts if start is not None]
    if times and (times[0] != 0 or any(later <= earlier for earlier, later in pairwise(times))):
        yield _error("item/psc:chapters", "Chapters begin at 0, each after the one before.", title)
    for one in item.findall(_tag("podcast:alternateEnclosure")):
        if one.find(_tag("podcast:source")) is None:
            yield _error("item/podcast:alternateEnclosure", "It names at least one source.", title)


def _children(parent: ET.Element, name: str, title: str) -> Iterator[Problem]:
    """What is missing, comes too often, or is no element of a feed."""
    count = Counter(_name(child.tag) for child in parent)
    yield from (
        _error(f"{name}/{one}", "The element is there; it is missing.", title)
        for one in forms.NEEDED[name]
        if not count[one]
    )
    for one, times in count.items():
        if one not in forms.ONCE[name] | forms.OFTEN[name]:
            yield _error(f"{name}/{one}", "Only elements that apps know stand in a feed; this is none.", title)
        elif times > 1 and one in forms.ONCE[name]:
            yield _error(f"{name}/{one}", f"The element stands once; found {times} times.", title)


def _element(element: ET.Element, place: str, title: str) -> Iterator[Problem]:
    """An element and what is inside it, by the forms of their values."""
    name = _name(element.tag)
    where = f"{place}/{name}"
    text = element.text or ""
    if not len(element):
        yield from (_error(where, rule, title) for rule in _text(name, text, bare=not element.attrib))
    for attribute, (holds, expected) in forms.ATTRIBUTES.get(name, {}).items():
        value = element.get(attribute)
        if value is None or not holds(value):
            yield _error(where, f'The attribute {attribute} is {expected}; found "{value or ""}".', title)
    for child in element:
        yield from _element(child, where, title)


def _text(name: str, text: str, *, bare: bool) -> Iterator[str]:
    if bare and not text and name != "fh:archive":
        yield "An element is not empty; this one is."
    if text != text.strip(" \t\r\n"):
        yield f'A value has no blanks around it (PSP-1); found "{text[:60]}".'
    if name not in forms.LONG and len(text) > _MOST_CHARACTERS:
        yield f"A value has at most {_MOST_CHARACTERS} characters (PSP-1); found {len(text)}."
    if name == "description" and len(text.encode()) > _MOST_BYTES:
        yield f"A description has at most {_MOST_BYTES} bytes (PSP-1); found {len(text.encode())}."
    holds, expected = forms.VALUES.get(name, (None, ""))
    if holds and not holds(text):
        yield f'The value is {expected}; found "{text[:60]}".'


def _notes(text: str) -> Iterator[str]:
    if _plain(text):
        return
    reader = _Notes()
    reader.feed(text)
    reader.close()
    yield from reader.wrong
    if reader.open:
        yield f"Elements of notes are closed; <{reader.open[-1]}> is not."


_PLAIN_TAG = re.compile(r'<(/?)([a-z]+)(?: href="([^"<>&]*)")?>')


def _plain(text: str) -> bool:
    """Whether notes are right at first sight: simple elements that apps show, nested. What is not is read again."""
    open_ones: list[str] = []
    pieces = _PLAIN_TAG.split(text)
    if any("<" in between or ">" in between for between in pieces[::4]):
        return False
    for end, tag, address in zip(pieces[1::4], pieces[2::4], pieces[3::4], strict=True):
        if tag not in forms.SHOWN or tag == "br":
            return False
        if end:
            if address is not None or not open_ones or open_ones.pop() != tag:
                return False
        elif (address is not None) == (tag == "a") and (address is None or forms.is_address(address)):
            open_ones.append(tag)
        else:
            return False
    return not open_ones


class _Notes(HTMLParser):
    """Show notes, read for what apps would not show."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in forms.SHOWN:
            self.wrong.append(f"Notes hold the HTML apps show (PSP-1); found <{tag}>.")
        for name, value in attributes:
            if (tag, name) != ("a", "href") or not forms.is_address(value or ""):
                self.wrong.append(
                    f'Notes have links to whole addresses and no other attribute; found {name}="{value}".'
                )
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"Elements of notes are nested; </{tag}> is not.")


@cache
def _name(tag: str) -> str:
    """The element's name with the usual prefix of its name space; that of an unknown one in full."""
    found = re.fullmatch(r"\{(.*)\}(.*)", tag)
    if not found:
        return tag
    prefix = forms.NAMES.get(found[1])
    return f"{prefix}:{found[2]}" if prefix else tag


@cache
def _tag(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    space = next((space for space, known in forms.NAMES.items() if known == prefix), "")
    return f"{{{space}}}{local}" if space else local


def _error(element: str, rule: str, title: str = "") -> Problem:
    return Problem(Level.ERROR, element, rule, _REMEDY, title)
