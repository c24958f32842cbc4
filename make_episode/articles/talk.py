"""Turns of a conversation that open with dashes, told from the items of a list that do.

Who talks is asked and answers: a question and the line below it that is none. Items are alike instead: all questions
or none, often begun small or ended by a semicolon.
"""

import itertools
import re
from collections.abc import Sequence

from make_episode.articles.dates import fold

_LEAST = 0.25  # of the turns that are questions
_DASHED = re.compile(r"^[–—-] +")
_LIVELY = ("?", "!", "؟", "…", "...")
_MYSELF = re.compile(r"(?<!\w)(?:je|j'|moi|i|i'm|i've|yo|ich|io|eu|انا)(?!\w)")
_CLOSERS = " \xa0\u202f»”\"'’)"


def is_asked(lines: Sequence[str]) -> bool:
    """Whether somebody asks and somebody answers in lines that each begin with a dash."""
    said = [_said(line) for line in lines]
    if any(text.endswith((";", ",")) or text[:1].islower() for text in said):
        return False
    asks = [_asks(text) for text in said]
    answered = any(asked and not below for asked, below in itertools.pairwise(asks))
    return answered and sum(asks) >= _LEAST * len(asks)


def may_be_talk(lines: Sequence[str]) -> bool:
    """Whether anything in the lines sounds like somebody talking: a question, an exclamation, “I”."""
    said = [_said(line) for line in lines]
    return any(text.endswith(_LIVELY) or _MYSELF.search(fold(text)) for text in said)


def _said(line: str) -> str:
    return _DASHED.sub("", line).rstrip(_CLOSERS)


def _asks(text: str) -> bool:
    return text.endswith(("?", "؟"))
