"""Bodies, works and places that are called something between quotation marks: l'association « Main tendue »."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.places import BEARING
from make_episode.articles.quotes.tokens import Kind, Token

LONGEST = 6
"""Words of what a body is called, at most."""
REACH = 4
"""Words from the body's noun to the marks: l'association de parents « Les Petits Pas »."""


def called(words: list[Token], quote: int, text: str, cues: Cues) -> bool:
    """Whether the words between marks are but what the body in front of them is called."""
    text = text.strip()
    if cues.articles or not text or not text[0].isupper() or not text[-1].isalnum() or len(text.split()) > LONGEST:
        return False
    for i in range(quote - 1, max(quote - 1 - REACH, -1), -1):
        word = words[i]
        if word.kind is not Kind.WORD or word.plain in cues.verbs or word.name:
            return False
        genitive = cues.verb_last and word.plain.removesuffix("s") in cues.institutions  # des Vereins „Offene Hände“
        if genitive or word.plain in cues.institutions or (cues.prenominal and word.plain in BEARING):
            return i > 0 and words[i - 1].plain in cues.contracted | {*cues.determiners}
    return False
