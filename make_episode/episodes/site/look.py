"""What all pages of a show have in common: language, colours, style sheet and script."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from make_episode.episodes import cover, files
from make_episode.episodes.built import digest_of
from make_episode.episodes.lettering import right_to_left
from make_episode.episodes.site import templates
from make_episode.episodes.site.templates import Folders
from make_episode.model import Feed

ASSETS = "assets"
THUMBNAIL = "thumbnail.jpg"
THUMBNAIL_SIDE = 600


@dataclass(frozen=True, slots=True)
class Look:
    """Language and direction of a page, and where its style sheet and script are, seen from the web root."""

    language: str
    direction: str
    style: str
    script: str


@dataclass(frozen=True, slots=True)
class Link:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class _Colours:
    accent: str
    """Readable on white, and white on it."""
    accent_dark: str
    """Readable on black."""


def look(feed: Feed, language: str, folders: Folders) -> Look:
    """The look of a page in a language."""
    style, script = _assets(feed.title, folders, templates.digest(folders))
    return Look(language, "rtl" if right_to_left(language) else "ltr", style, script)


def write_assets(feed: Feed, root: Path, folders: Folders) -> None:
    """Put the style sheet and the script where the pages of a folder find them; call it before pages are written."""
    (root / ASSETS).mkdir(parents=True, exist_ok=True)
    for name, content in _assets(feed.title, folders, templates.digest(folders)).items():
        files.put(root / name, content)


def drop_old_assets(feed: Feed, root: Path, folders: Folders) -> None:
    """Remove style sheets and scripts that no page names any more; call it after the pages are written."""
    current = {root / name for name in _assets(feed.title, folders, templates.digest(folders))}
    for path in (root / ASSETS).glob("*"):
        if path not in current and path.is_file():
            path.unlink()


@lru_cache(maxsize=16)
def _assets(title: str, folders: Folders, made_of: str) -> dict[str, bytes]:
    """Name and bytes of style sheet and script; names change with what is in them, so that browsers may keep them."""
    del made_of  # is there so that changed templates are seen
    ground = cover.colour_of(title)
    context = {"colours": _Colours(ground, cover.PALETTE[ground])}
    style = templates.rendered("style.css", context, folders)
    script = templates.rendered("player.js", context, folders)
    return {
        f"{ASSETS}/style-{digest_of(style)[:10]}.css": style,
        f"{ASSETS}/player-{digest_of(script)[:10]}.js": script,
    }
