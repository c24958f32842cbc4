"""The words around quotations: a paragraph cut into words and marks, each quotation standing as a single word."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

QUOTED = "\ufffc"
"""Stands for a quotation among the words."""

WORD = re.compile(
    r"(?:[^\W\d_]\.-?)+(?=\s+[^\W\d_]{2}|-[^\W\d_])"  # initials before a name: J. F., J.-P.
    r"|[^\W_]+(?:[-‑·][^\W_]+)*(?:[’'](?=[^\W_]))?"
    r"|\.\.\.|[^\w\s]|_"
)
ENDS = frozenset(".!?…")


class Kind(StrEnum):
    WORD = "word"
    MARK = "mark"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, punctuation mark or quotation; `plain` is what tables are asked for."""

    text: str
    plain: str
    start: int
    end: int
    kind: Kind
    first: bool
    """Whether a sentence begins with it."""
    quote: int = -1
    """Which quotation it stands for."""

    @property
    def capital(self) -> bool:
        return self.kind is Kind.WORD and self.text[:1].isupper()

    @property
    def acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper() and "." not in self.text


def plain(text: str) -> str:
    """Lower case with straight apostrophes, the form the tables are written in."""
    return unicodedata.normalize("NFC", text).lower().replace("’", "'").replace("‑", "-")


def fold(text: str) -> str:
    """Letters alone, without accents: two spellings of one name are equal."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'").replace("-", " ")


def tokens(
    text: str,
    masks: list[tuple[int, int, int]],
    clitics: re.Pattern[str] | None,
    titles: frozenset[str],
    position: int = 0,
) -> tuple[Token, ...]:
    """The paragraph's words; `masks` are (start, end, number) of its quotations, in order.

    `clitics` splits a hyphened pronoun off its verb; a dot after one of `titles` belongs to it.
    """
    found: list[Token] = []
    for start, end, number in masks:
        _words(found, text, position, start, clitics, titles)
        found.append(Token(QUOTED, QUOTED, start, end, Kind.QUOTE, first=_at_start(found), quote=number))
        position = end
    _words(found, text, position, len(text), clitics, titles)
    return tuple(found)


def _words(
    found: list[Token], text: str, begin: int, end: int, clitics: re.Pattern[str] | None, titles: frozenset[str]
) -> None:
    while begin < end and (match := WORD.search(text, begin, end)):
        start, stop = match.span()
        if plain(match[0]) in titles and stop < end and text[stop] == ".":
            stop += 1
        begin = stop
        word = text[start:stop]
        split = clitics.match(plain(word)) if clitics and "-" in plain(word) else None
        if split:
            _add(found, text, start, start + split.end(1))
            start += split.start(2)
        _add(found, text, start, stop)


def _add(found: list[Token], text: str, start: int, end: int) -> None:
    word = text[start:end]
    kind = Kind.WORD if word[:1].isalnum() else Kind.MARK
    found.append(Token(word, plain(word), start, end, kind, first=_at_start(found)))


def _at_start(found: list[Token]) -> bool:
    """Whether the next word begins a sentence: after a stop, or after a quotation that began one and ends there."""
    for token in reversed(found[-3:]):
        if token.kind is Kind.MARK and (token.text in ENDS or token.text == "..."):
            return True
        if token.kind is Kind.WORD or token.text in {",", ";", ":"}:
            return False
        if token.kind is Kind.QUOTE:
            return False
    return not found
