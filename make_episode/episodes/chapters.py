"""The chapters of an episode in each form apps read, all from one list.

Apple and most apps read the JSON file, Spotify and gPodder the tags in the feed, others the lines in the notes;
players of the bare file read the tags `tags` writes.
"""

import json

from make_episode.episodes.text import ascii_url, is_web, one_line
from make_episode.model import Episode

FILE = "chapters.json"
LEAST_IN_NOTES = 3
"""Spotify takes lines for chapters from three on."""


def as_json(episode: Episode) -> str:
    """The chapter file of Podcasting 2.0 (jsonChapters 1.2: the version is a text, times are seconds)."""
    chapters = [
        {"startTime": round(chapter.start, 3), "title": one_line(chapter.title)}
        | ({"url": ascii_url(chapter.url)} if is_web(chapter.url) else {})
        for chapter in episode.chapters
    ]
    value = {"version": "1.2.0", "title": one_line(episode.title), "chapters": chapters}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def as_psc(episode: Episode) -> tuple[tuple[str, str, str], ...]:
    """(start, title, address or nothing) of each Podlove simple chapter; starts are RFC 2326 play times."""
    return tuple(
        (clock(chapter.start), one_line(chapter.title), ascii_url(chapter.url) if is_web(chapter.url) else "")
        for chapter in episode.chapters
    )


def in_notes(episode: Episode) -> tuple[str, ...]:
    """Lines such as "01:05 The vote" for the show notes; none where apps would not take them for chapters."""
    if len(episode.chapters) < LEAST_IN_NOTES:
        return ()
    long = episode.duration >= 3600
    return tuple(f"{_short(chapter.start, long)} {one_line(chapter.title)}" for chapter in episode.chapters)


def clock(seconds: float) -> str:
    """The time as HH:MM:SS.mmm."""
    total, ms = divmod(round(seconds * 1000), 1000)
    return f"{total // 3600:02}:{total // 60 % 60:02}:{total % 60:02}.{ms:03}"


def _short(seconds: float, long: bool) -> str:
    """MM:SS, or HH:MM:SS in programmes of an hour; the whole second that has begun, as players show it."""
    total = round(seconds * 1000) // 1000
    hours = f"{total // 3600:02}:" if long else ""
    return f"{hours}{total // 60 % 60:02}:{total % 60:02}"
