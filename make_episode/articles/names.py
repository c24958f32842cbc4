"""Which words may be part of a person's name, where capitals do not show it: in Arabic and German."""

from dataclasses import replace

from make_episode.articles.cues import Cues
from make_episode.articles.tokens import Token


def mark_names(blocks: list[list[Token]], language: str, cues: Cues) -> list[list[Token]]:
    """The same words, with `name` set as the language needs it."""
    return blocks
