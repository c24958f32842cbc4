"""An episode's page, the small player other pages frame, and what tells them how (oEmbed)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from make_episode.episodes import cover, files, notes, page_phrases, phrases
from make_episode.episodes.feed import address
from make_episode.episodes.reading import passages
from make_episode.episodes.site import embedding, structured, waveform
from make_episode.episodes.site.look import THUMBNAIL, THUMBNAIL_SIDE, Link, look
from make_episode.episodes.site.subscribing import apps
from make_episode.episodes.site.templates import Folders, rendered
from make_episode.episodes.text import ascii_url, one_line
from make_episode.model import Episode, Feed, Line

PAGE = "index.html"
FILES = (PAGE, embedding.NAME, embedding.OEMBED)
"""What `write_episode` writes."""


def write_episode(episode: Episode, lines: Sequence[Line], feed: Feed, target: Path, *templates: Path) -> None:
    """Write an episode's page to `target` in the episode's folder, and beside it its player and how to frame it.

    They follow from the episode, its lines, its peaks.json, the show and the templates, and from no other episode.
    `templates` are folders of the show's own, first one first. Raises ShowError for a template that fails.
    """
    context = _context(episode, lines, replace(feed, episodes=()), target.parent, templates)
    files.put(target, rendered("episode.html.jinja", context, templates))
    files.put(target.with_name(embedding.NAME), rendered("embed.html.jinja", context, templates))
    told = json.dumps(embedding.oembed(episode, feed), ensure_ascii=False, indent=1)
    files.put(target.with_name(embedding.OEMBED), f"{told}\n".encode())


def write_thumbnail(artwork: Path, folder: Path) -> None:
    """Put a small copy of a cover into a folder, for the pages that show it."""
    cover.small(artwork, folder / THUMBNAIL, side=THUMBNAIL_SIDE)


def _context(
    episode: Episode, lines: Sequence[Line], feed: Feed, folder: Path, templates: Folders
) -> Mapping[str, object]:
    name = episode.folder.name
    audio = episode.audio.relative_to(episode.folder).as_posix()
    canonical = address(feed, name, "")
    return {
        "look": look(feed, episode.language, templates),
        "say": page_phrases.of(episode.language),
        "labels": phrases.of(episode.language),
        "disclosure": phrases.disclosure(episode.language, episode.voices),
        "feed": feed,
        "feed_address": address(feed, "feed.xml"),
        "apps": apps(feed),
        "episode": episode,
        "canonical": canonical,
        "audio": quote(audio),
        "audio_address": address(feed, name, audio),
        "artwork": THUMBNAIL if episode.cover else f"../{THUMBNAIL}",
        "artwork_address": structured.artwork(feed, episode),
        "embed": embedding.player(episode, feed),
        "oembed": address(feed, name, embedding.OEMBED),
        "day": page_phrases.day(episode.published.date(), episode.language),
        "corrected": notes.corrected(episode),
        "length": page_phrases.minutes(episode.duration, episode.language),
        "size": page_phrases.megabytes(episode.size, episode.language),
        "authors": _authors(episode),
        "origins": tuple(Link(one_line(one.title), ascii_url(one.url)) for one in structured.linked(episode)),
        "passages": passages(lines),
        "wave": waveform.drawn(folder / waveform.NAME),
        "wave_box": f"0 0 {waveform.BARS * waveform.STEP} {waveform.HEIGHT}",
        "data": structured.episode(episode, feed, canonical),
    }


def _authors(episode: Episode) -> str:
    names = dict.fromkeys(one_line(author) for origin in episode.articles for author in origin.authors)
    return phrases.of(episode.language).comma.join(names)
