"""The player that other pages frame: its size, the snippet to paste, and the oEmbed answer (oembed.com, 1.0)."""

from dataclasses import dataclass

from markupsafe import Markup

from make_episode.episodes.feed import address
from make_episode.episodes.site.look import THUMBNAIL, THUMBNAIL_SIDE
from make_episode.episodes.text import clean, one_line
from make_episode.model import Episode, Feed

NAME = "embed.html"
OEMBED = "oembed.json"
WIDTH, HEIGHT = 640, 180

_SNIPPET = Markup(
    '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" allow="clipboard-write"'
    ' style="border:0;max-width:{}px"></iframe>'
)


@dataclass(frozen=True, slots=True)
class Player:
    """How an episode is framed."""

    url: str
    width: int
    height: int
    snippet: str
    """What goes into the HTML of an article's page."""


def player(episode: Episode, feed: Feed) -> Player:
    """The framed player of an episode."""
    url = address(feed, episode.folder.name, NAME)
    snippet = _SNIPPET.format(url, one_line(f"{episode.title} – {feed.title}"), HEIGHT, WIDTH)
    return Player(url, WIDTH, HEIGHT, str(snippet))


def oembed(episode: Episode, feed: Feed) -> dict[str, object]:
    """What sites that frame addresses read of an episode; of a withdrawn one that there is nothing to frame."""
    told: dict[str, object] = {
        "version": "1.0",
        "type": "link",
        "title": clean(episode.title),
        "author_name": clean(feed.author),
        "author_url": feed.link,
        "provider_name": clean(feed.title),
        "provider_url": address(feed, ""),
        "cache_age": 3600,
    }
    if episode.withdrawn:
        return told
    framed = player(episode, feed)
    told |= {"type": "rich", "html": framed.snippet, "width": framed.width, "height": framed.height}
    if episode.cover:
        told["thumbnail_url"] = address(feed, episode.folder.name, THUMBNAIL)
        told |= {"thumbnail_width": THUMBNAIL_SIDE, "thumbnail_height": THUMBNAIL_SIDE}
    return told
