"""The tags of an Opus file: Vorbis comments (RFC 7845 s5.2), with the chapters as Xiph's ChapterExtension has them."""

# mypy: disable-error-code="no-untyped-call"

import base64
from collections.abc import Iterator
from pathlib import Path

from mutagen.flac import Picture
from mutagen.id3 import PictureType
from mutagen.ogg import OggPage
from mutagen.oggopus import OggOpus, OggOpusHeaderError

from make_episode.episodes.chapters import clock
from make_episode.episodes.tags.words import GENRE, Words, draft
from make_episode.episodes.text import ascii_url, is_web, one_line
from make_episode.errors import AudioError
from make_episode.model import Chapter

_SERIAL = 1
MOST_CHAPTERS = 1000
"""Their numbers have three digits."""


def write(audio: Path, words: Words) -> None:
    """Replace every tag of an Opus file by ours, atomically. Raises AudioError for a file that is no Opus."""
    with draft(audio) as part:
        try:
            file = OggOpus(part)
        except OggOpusHeaderError as error:
            raise AudioError(f"{audio}: no Opus sound found: {error}.", hint="Make the episode again.") from error
        file.clear()
        for key, value in _comments(words):
            file[key] = [*file.get(key, []), value]
        file.save(padding=lambda _: 0)
        _fix_serial(part)


def _fix_serial(path: Path) -> None:
    """Number the stream 1 on all its pages: encoders take a number by chance, and the same sound is the same file."""
    with path.open("r+b") as file:
        end = path.stat().st_size
        while (at := file.tell()) < end:
            page = OggPage(file)
            page.serial = _SERIAL
            file.seek(at)
            file.write(page.write())


def _comments(words: Words) -> Iterator[tuple[str, str]]:
    texts = (
        ("TITLE", words.title),
        ("ARTIST", words.artist),
        ("ALBUMARTIST", words.artist),
        ("ALBUM", words.show),
        ("DATE", words.date),
        ("GENRE", GENRE),
        ("LANGUAGE", words.language),
        ("DESCRIPTION", words.summary),
        ("COMMENT", words.comment),
        *(("WWW", address) for address in words.addresses),
        ("LYRICS", words.lyrics),
    )
    yield from ((key, value) for key, value in texts if value)
    for number, chapter in enumerate(words.episode.chapters[:MOST_CHAPTERS]):
        yield from _chapter(f"CHAPTER{number:03}", chapter)
    if picture := words.picture():
        yield "METADATA_BLOCK_PICTURE", _block(*picture)


def _chapter(key: str, chapter: Chapter) -> Iterator[tuple[str, str]]:
    yield key, clock(chapter.start)
    yield f"{key}NAME", one_line(chapter.title)
    if is_web(chapter.url):
        yield f"{key}URL", ascii_url(chapter.url)


def _block(data: bytes, mime: str) -> str:
    picture = Picture()
    picture.type, picture.mime, picture.data = PictureType.COVER_FRONT, mime, data
    return base64.b64encode(picture.write()).decode("ascii")
