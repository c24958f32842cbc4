"""The pages listeners share: one an episode with a player other pages can frame, and the index of the show.

Pages are pure functions of their input, ask nothing of other sites and set no cookies; nothing in them is script or
style but by a file of the show's own, so that a strict Content-Security-Policy can be kept. A show changes them with
templates of its own: a file of the same name in one of its folders takes the place of ours, and may extend ours as
"ours/episode.html.jinja" (scripts/README.md).
"""

from make_episode.episodes.site.embedding import Player, player
from make_episode.episodes.site.episode import FILES, PAGE, write_episode, write_thumbnail
from make_episode.episodes.site.index import write_index
from make_episode.episodes.site.look import ASSETS, THUMBNAIL, drop_old_assets, write_assets
from make_episode.episodes.site.templates import digest as templates_digest
from make_episode.episodes.site.waveform import NAME as PEAKS

__all__ = [
    "ASSETS",
    "FILES",
    "PAGE",
    "PEAKS",
    "THUMBNAIL",
    "Player",
    "drop_old_assets",
    "player",
    "templates_digest",
    "write_assets",
    "write_episode",
    "write_index",
    "write_thumbnail",
]
