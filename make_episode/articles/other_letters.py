"""Passages in letters that no voice of their language reads: Japanese or Thai in an English article.

Voices skip them, spell them, or refuse them, each in another way; so they are left out and listed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from make_episode.articles.language import NARRATED, primary
from make_episode.errors import ArticleError
from make_episode.model import Article, Quote

UNREAD = "letters no voice reads"
_FEWEST = 4  # letters: a sign such as Ω has a name in every language
_MOST_READ = 0.1
"""Share of letters that are read in a passage which is left out all the same: a name, a unit."""
_LAST_LATIN = "\u024f"  # of the blocks that every European language writes with
_STRANGE = re.compile("[^\0-\xb4\xb6-\u024f\u2000-\u206f\u20ac]")
"""What may be a letter that is not read: most lines have none. The micro sign is a Greek letter (NFKC)."""
_STRANGE_IN_ARABIC = re.compile("[^\0-\xb4\xb6-\u024f\u0600-\u06ff\u2000-\u206f\u20ac]")


def without_unread(article: Article) -> Article:
    """The article without the blocks nobody could say, which it lists instead; most articles are as they were.

    Raises ArticleError where nothing is left.
    """
    gone = {
        number
        for number, block in enumerate(article.blocks)
        if _is_unread(block.text, block.language or article.language)
    }
    if not gone:
        return article
    if len(gone) == len(article.blocks):
        raise ArticleError(
            f'{article.source or article.title}: no voice of the language "{article.language}" reads its letters.',
            hint="Give the language it is written in with --language.",
        )
    kept = [number for number in range(len(article.blocks)) if number not in gone]
    return replace(
        article,
        blocks=tuple(article.blocks[number] for number in kept),
        quotes=tuple(_moved(quote, kept) for quote in article.quotes if not _touches(quote, gone)),
        dropped=(*article.dropped, *((article.blocks[number].text, UNREAD) for number in sorted(gone))),
    )


def _is_unread(text: str, language: str) -> bool:
    code = primary(language)
    arabic = code == "ar"
    if code not in NARRATED or not (_STRANGE_IN_ARABIC if arabic else _STRANGE).search(text):
        return False
    letters = [char for char in unicodedata.normalize("NFKC", text) if char.isalpha()]
    strange = sum(not _is_read(char, arabic=arabic) for char in letters)
    return strange >= _FEWEST and len(letters) - strange <= len(letters) * _MOST_READ


@lru_cache(maxsize=4096)
def _is_read(char: str, *, arabic: bool) -> bool:
    """Whether voices read a letter: Latin ones all do, Arabic ones those of Arabic."""
    if char <= _LAST_LATIN:
        return True
    name = unicodedata.name(char, "")
    return name.startswith(("LATIN", "MODIFIER", "ARABIC") if arabic else ("LATIN", "MODIFIER"))


def _touches(quote: Quote, gone: set[int]) -> bool:
    return any(span.block in gone for span in quote.spans)


def _moved(quote: Quote, kept: Sequence[int]) -> Quote:
    """The quote in an article of which only some blocks are left."""
    return replace(quote, spans=tuple(replace(span, block=kept.index(span.block)) for span in quote.spans))
