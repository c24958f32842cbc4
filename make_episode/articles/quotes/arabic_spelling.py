"""Arabic words as the tables spell them: Egyptian newsrooms leave the dots off a final yā', and some write vowels."""

from dataclasses import replace

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.tokens import Token

_DOUBLED = "\u0651"
"""The mark that tells بيّن, he explained, from بين, between."""
_CALLED = frozenset(("يدعى", "تدعى", "ويدعى", "وتدعى"))
"""Words with a true alif at their end that would be others with dots: is called, claims."""


def spelled(words: list[Token], cues: Cues) -> list[Token]:
    """The same words, with `plain` as the tables have it: فى for في, التى for التي, وبيّن for وبين."""
    return [replace(word, plain=_plain(words, i, cues)) for i, word in enumerate(words)]


def _plain(words: list[Token], i: int, cues: Cues) -> str:
    key = words[i].plain
    if key in {"بين", "وبين"} and _explains(words, i, cues):
        return key[:-1] + _DOUBLED + key[-1]
    dotted = f"{key[:-1]}ي"
    undotted = key.endswith("ى") and key not in _CALLED and not _listed(key, cues)
    return dotted if undotted and _listed(dotted, cues) else key


def _explains(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether « he explained » is written, not « between »: its vowels show it, or who explains stands behind."""
    if _DOUBLED in words[i].text:
        return True
    after = words[i + 1] if i + 1 < len(words) else words[i]
    that = any(word.plain in cues.that for word in words[i + 2 : i + 9])
    return words[i].first and that and (after.plain in cues.that or cues.role(after.plain) is not None)


def _listed(key: str, cues: Cues) -> bool:
    tables = (cues.prepositions, cues.verbs, cues.relative, cues.who, cues.conjunctions, cues.adverbs, cues.nonfinite)
    return any(key in table for table in tables) or cues.role(key) is not None
