"""Text as the read-aloud service takes it: clean, and in pieces it accepts."""

import re
import unicodedata
from collections.abc import Iterator
from xml.sax.saxutils import escape

LIMIT = 4000
"""Bytes of escaped UTF-8 in one request; edge-tts cuts at 4096, between any two words (its `communicate.py`)."""

_JOINERS = "\u200c\u200d"
"""Invisible, but they shape Persian and Indic words."""
_SENTENCE = re.compile(r"""[.!?…;:؟।] ?[»”"')\]]*\s|[。！？][」』”]*""")
_BLANK = re.compile(r"\s+")


def cleaned(text: str) -> str:
    """The text without what the service rejects or reads wrongly: controls, lone surrogates, invisible marks."""
    return " ".join("".join(map(_sendable, unicodedata.normalize("NFC", text))).split())


def _sendable(character: str) -> str:
    if character.isspace():
        return " "
    match unicodedata.category(character):
        case "Cc":
            return " "
        case "Cs" | "Co" | "Cn":
            return ""
        case "Cf":
            return character if character in _JOINERS else ""
        case _:
            return character


def pieces(text: str, limit: int = LIMIT) -> Iterator[str]:
    """The text in pieces within the limit, cut at sentence ends, else between words, else anywhere."""
    while _size(text) > limit:
        cut = _cut(text, limit)
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text


def _size(text: str) -> int:
    return len(escape(text).encode())


def _cut(text: str, limit: int) -> int:
    """Where the first piece ends: behind at least its first third, so that pieces do not become too short."""
    longest = 0
    size = 0
    for longest, character in enumerate(text):  # noqa: B007 - the place where the limit is passed
        size += _size(character)
        if size > limit:
            break
    for mark in (_SENTENCE, _BLANK):
        ends = [match.end() for match in mark.finditer(text, 0, longest) if match.end() > longest // 3]
        if ends:
            return ends[-1]
    return longest
