"""The vocabulary of the pipeline, in the order things are made.

    Article -> Script (Segments) -> Clips -> Timeline (Cues, Lines) -> Episode -> Feed

All values are immutable. Times are float seconds from the start of whatever
contains them, levels are dB, dates are timezone-aware unless said otherwise.
"""

from make_episode.model.article import Article, Block, BlockKind, Quote, Span
from make_episode.model.episode import App, Earlier, Episode, Feed, Funding, Recommended
from make_episode.model.script import (
    ENGINE_GROUP,
    ENGINES,
    Origin,
    Pronunciation,
    Reading,
    Role,
    Saying,
    Script,
    Segment,
    engine_names,
)
from make_episode.model.sound import Chapter, Clip, Cue, Line, Loudness, Rendition, Timeline, Word, Words

__all__ = [
    "ENGINES",
    "ENGINE_GROUP",
    "App",
    "Article",
    "Block",
    "BlockKind",
    "Chapter",
    "Clip",
    "Cue",
    "Earlier",
    "Episode",
    "Feed",
    "Funding",
    "Line",
    "Loudness",
    "Origin",
    "Pronunciation",
    "Quote",
    "Reading",
    "Recommended",
    "Rendition",
    "Role",
    "Saying",
    "Script",
    "Segment",
    "Span",
    "Timeline",
    "Word",
    "Words",
    "engine_names",
]
