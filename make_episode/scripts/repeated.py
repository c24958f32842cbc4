"""A standfirst that the page prints again as the first paragraph is read once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from make_episode.model import Article, BlockKind

LABEL = re.compile(r"^\W*[A-ZÀ-ÖØ-Þ]+(?:[’' -][A-ZÀ-ÖØ-Þ]+){0,4}\s*[.:|–—-]+\s*")
"""What stands in capitals before the text: "ENTRETIEN. ", "LE RÉCIT - "."""
FEWEST = 6
"""Words that two texts must share to be the same one; fewer may be a phrase the author says twice."""


def once(article: Article) -> Article:
    """The article without its standfirst where the first paragraph begins with the same words."""
    said, first = _words(article.subtitle), _first(article)
    return replace(article, subtitle="") if len(said) >= FEWEST and first[: len(said)] == said else article


def _first(article: Article) -> Sequence[str]:
    opening = next(iter(article.blocks), None)
    return _words(opening.text) if opening and opening.kind is BlockKind.PARAGRAPH else ()


def _words(text: str) -> Sequence[str]:
    return re.findall(r"\w+", LABEL.sub("", text).casefold())
