"""The tags of an MP3 file: ID3v2.3 (id3.org/id3v2.3.0, Chapter addendum 1.0).

Version 2.3 with UTF-16 is the form that Windows, old cars and every phone read. Times are whole milliseconds here.
"""

# mypy: disable-error-code="no-untyped-call"
# (mutagen has types for some of its functions only)

import io
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mutagen import id3

from make_episode.episodes.tags.words import GENRE, Words
from make_episode.episodes.text import ascii_url, is_web, one_line
from make_episode.errors import AudioError
from make_episode.model import Episode

MOST_CHAPTERS = 255
"""A table of contents counts its entries in one byte."""

_UTF16 = id3.Encoding.UTF16
_LATIN1 = id3.Encoding.LATIN1
_TOP_AND_ORDERED = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
_NO_OFFSET = 0xFFFFFFFF
_FOOTER = 0x10
_FRONT_COVER = id3.PictureType.COVER_FRONT
# Chapters in time order before the picture, so that a stream shows them at once.
_ORDER = ("TIT2", "TPE1", "TALB", "TPE2", "TYER", "TDAT", "TCON", "TLAN", "TLEN", "WOAS", "CTOC", "CHAP")
_LAST = ("USLT", "APIC")


def write(audio: Path, words: Words) -> None:
    """Replace every tag of an MP3 file by ours, atomically. Raises AudioError for a file that is no MP3."""
    frames = [*_texts(words), *_notes(words), *_links(words), *_chapters(words.episode)]
    if picture := words.picture():
        data, mime = picture
        frames.append(id3.APIC(encoding=_LATIN1, mime=mime, type=_FRONT_COVER, desc="", data=data))
    tag = _bytes(frames)
    with audio.open("rb") as source:
        start, end = _sound(source, audio)
        source.seek(start)
        draft = audio.with_name(f".{audio.name}.part")
        with draft.open("wb") as target:
            target.write(tag)
            _copy(source, target, end - start)
            target.flush()
            os.fsync(target.fileno())
    draft.replace(audio)


def _sound(file: BinaryIO, path: Path) -> tuple[int, int]:
    """Where the MPEG frames begin and end, older tags before and after left out."""
    start = 0
    while (head := _read(file, start, 10))[:3] == b"ID3" and len(head) == 10:
        size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
        start += size + (20 if head[5] & _FOOTER else 10)
    sync = _read(file, start, 2)
    if len(sync) < 2 or sync[0] != 0xFF or sync[1] & 0xE0 != 0xE0:
        raise AudioError(f"{path}: no MPEG audio found; expected an MP3 file.", hint="Make the episode again.")
    end = file.seek(0, os.SEEK_END)
    return start, end - 128 if _read(file, max(end - 128, start), 3) == b"TAG" else end


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)


def _copy(source: BinaryIO, target: BinaryIO, length: int) -> None:
    while length and (piece := source.read(min(length, 1 << 20))):
        target.write(piece)
        length -= len(piece)


def _texts(words: Words) -> Iterator[id3.Frame]:
    day = words.episode.published.date()
    values = (
        (id3.TIT2, words.title),
        (id3.TPE1, words.artist),
        (id3.TALB, words.show),
        (id3.TPE2, words.artist),
        (id3.TYER, f"{day:%Y}"),
        (id3.TDAT, f"{day:%d%m}"),
        (id3.TCON, GENRE),
        (id3.TLAN, words.language),
        (id3.TLEN, str(_ms(words.episode.duration))),
    )
    for kind, value in values:
        yield kind(encoding=_UTF16, text=[one_line(value)])


def _notes(words: Words) -> Iterator[id3.Frame]:
    if words.comment:
        yield id3.COMM(encoding=_UTF16, lang=words.language, desc="", text=[words.comment])
    if words.lyrics:
        yield id3.USLT(encoding=_UTF16, lang=words.language, desc="", text=words.lyrics)


def _links(words: Words) -> Iterator[id3.Frame]:
    addresses = words.addresses
    if addresses:
        yield id3.WOAS(url=addresses[0])
    titles = _unique([one_line(origin.title) for origin in words.linked])
    for address, title in zip(addresses, titles, strict=True):
        yield id3.WXXX(encoding=_UTF16, desc=title, url=address)


def _unique(names: list[str]) -> list[str]:
    """The names, numbered where one comes again: a tag keeps one WXXX of a description."""
    return [f"{name} ({names[:at].count(name) + 1})" if name in names[:at] else name for at, name in enumerate(names)]


def _chapters(episode: Episode) -> Iterator[id3.Frame]:
    """One CHAP a chapter and the CTOC that lists them, with a title: without it Apple and Overcast show none."""
    chapters = episode.chapters[:MOST_CHAPTERS]
    if not chapters:
        return
    starts = [_ms(chapter.start) for chapter in chapters]
    names = [f"chp{number}" for number in range(len(chapters))]
    yield id3.CTOC(
        element_id="toc", flags=_TOP_AND_ORDERED, child_element_ids=names, sub_frames=[_title(episode.title)]
    )
    ends = [*starts[1:], _ms(episode.duration)]
    for chapter, name, start, end in zip(chapters, names, starts, ends, strict=True):
        inside = [_title(chapter.title)]
        if is_web(chapter.url):
            inside.append(id3.WXXX(encoding=_UTF16, desc="", url=ascii_url(chapter.url)))
        yield id3.CHAP(
            element_id=name,
            start_time=start,
            end_time=end,
            start_offset=_NO_OFFSET,
            end_offset=_NO_OFFSET,
            sub_frames=inside,
        )


def _title(text: str) -> id3.Frame:
    return id3.TIT2(encoding=_UTF16, text=[one_line(text)])


def _bytes(frames: list[id3.Frame]) -> bytes:
    """The whole tag, without padding; mutagen writes frames by size, so chapters would come out of order."""
    buffer = io.BytesIO()
    tag = id3.ID3()
    for frame in frames:
        tag.add(frame)
    tag.update_to_v23()
    tag.save(buffer, v1=0, v2_version=3, padding=lambda _: 0)
    written: bytes = buffer.getvalue()
    ordered = sorted(_frames_of(written), key=_place)
    return written[:10] + b"".join(ordered)


def _frames_of(tag: bytes) -> Iterator[bytes]:
    """The frames of an ID3v2.3 tag without padding, each with its header of ten bytes."""
    at = 10
    while at < len(tag):
        (size,) = struct.unpack(">I", tag[at + 4 : at + 8])
        yield tag[at : at + 10 + size]
        at += 10 + size


def _place(frame: bytes) -> tuple[int, int, bytes]:
    name = frame[:4].decode("ascii")
    if name == "CHAP":
        after_name = frame.index(b"\0", 10) + 1
        (start,) = struct.unpack(">I", frame[after_name : after_name + 4])
        return _ORDER.index("CHAP"), start, frame
    if name in _LAST:
        return len(_ORDER) + 1 + _LAST.index(name), 0, frame
    return _ORDER.index(name) if name in _ORDER else len(_ORDER), 0, frame


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
