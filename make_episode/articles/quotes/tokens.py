"""The words around quotations: a paragraph cut into words and marks, each quotation standing as a single word."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

QUOTED = "\ufffc"
"""Stands for a quotation among the words."""
ENDS = frozenset(".!?…؟")
"""What ends a sentence."""
DASHES = frozenset("–—-")
DATELINE = 10
"""Words and marks within which the dateline of an agency ends."""
ELIDED = frozenset(("fr", "it"))
"""Languages whose apostrophe ends a word (l'eau); in the others it stands inside one (don't, O'Neill)."""

VOWELS = "\u064b-\u0652\u0670"
"""Marks above and below Arabic letters: لافتاً, قلّل."""
_LETTERS = f"(?:[^\\W_][{VOWELS}]*)+"
_UNWRITTEN = re.compile(f"[{VOWELS}\u0640]")
_TAIL = r"|\.\.\.|[’']s\b|[^\w\s]|_"
_INITIALS = r"(?!(?<=\d[ \u00a0\u202f])[a-zà-ÿ]\.)(?:[^\W\d_]\.-?){1,5}(?=\s+[^\W\d_]{2})"  # J.-P. Rey, not 1,93 m.
_ELISION = (
    r"(?:[dlnscjmtv]|qu|jusqu|lorsqu|puisqu|quoiqu"  # French
    r"|c|un|\w{0,8}ll|quest|sant|anch|tutt|com|dov|cos)[’'](?=[^\W_])"  # Italian
)
_INITIAL = r"|(?<=[^\W\d_A-Z] )[A-ZÀ-Þ]\.(?=,| [^\W\dA-ZÀ-Þ])"  # Leïla B., 41 ans
_PARTY = r"|\b[DRI]-(?:[A-Z]\.){2,}|\b[DRI]-[A-Z][a-z]{2,}\."  # D-N.M., R-Mass.
_NUMBER = r"|\d+(?:[.,]\d+)+"  # 2.900, 1,5
_AFTER = re.compile(r"\s+([^\W\d_]+)\b(?!\.)")
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|at|az|ach|ash|ed|er|es|ez)-[^\W\d_a-zß-ÿ]")
"""A family name with an Arabic article in small letters: al-Borhani."""
_SPLIT = re.compile(
    _INITIALS
    + _INITIAL
    + _NUMBER
    + r"|[MNO][’'](?=[A-ZÀ-Þ])[^\W_]+"
    + f"|(?i:{_ELISION})"
    + f"|{_LETTERS}(?:[-‑·’']{_LETTERS})*"
    + _TAIL
)
_WHOLE = re.compile(
    _INITIALS + _INITIAL + _PARTY + _NUMBER + f"|{_LETTERS}(?:[-‑·]{_LETTERS}|[’'](?!s\\b){_LETTERS})*" + _TAIL
)


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
    name: bool = False
    """Whether it may be part of a name: a capital, where capitals show it."""
    known: bool = False
    """Whether the article has it inside a longer name too, so that its capital is one even first in a sentence."""
    hyphened: bool = False
    """Whether it is a pronoun cut off its verb: affirme | -t-il."""
    quote: int = -1
    """Which quotation it stands for."""
    last: str = ""
    """The last character of that quotation."""

    @property
    def acronym(self) -> bool:
        party = len(self.text) in {3, 4} and self.text[0].isupper() and self.text[-1].isupper()  # FdI, AfD
        return self.text[1:2].isalpha() and (self.text.isupper() or party) and "." not in self.text

    @property
    def closed(self) -> bool:
        """Whether it is a quotation that ends with a full stop or the like."""
        return self.last in ENDS

    @property
    def ends(self) -> bool:
        """Whether it ends a sentence."""
        return self.kind is Kind.MARK and (self.text in ENDS or self.text == "...")


@dataclass(frozen=True, slots=True)
class Mask:
    """A quotation to be taken as one word: where it stands, and which it is."""

    start: int
    end: int
    quote: int
    last: str
    """Its last character."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What cutting into words must know of a language."""

    elided: bool
    titles: frozenset[str]
    """Abbreviations whose dot belongs to them: M., Dr."""
    clitics: re.Pattern[str] | None
    """A verb and the pronoun hyphened to it, as two groups."""
    openers: frozenset[str] = frozenset()
    """Words that begin a sentence with a capital and are no names."""


@lru_cache(maxsize=8192)  # an article has few words, many times
def plain(text: str) -> str:
    """Lower case with straight apostrophes, the form the tables are written in."""
    return _UNWRITTEN.sub("", unicodedata.normalize("NFC", text)).lower().replace("’", "'").replace("‑", "-")


def fold(text: str) -> str:
    """Letters alone, without accents: two spellings of one name are equal."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'").replace("-", " ").rstrip(".")


def tokens(text: str, spelling: Spelling, masks: Iterable[Mask] = (), begin: int = 0, end: int = -1) -> list[Token]:
    """The words of a stretch of text, the quotations of `masks` (in order) standing as one word each."""
    cutter = _Cutter(text, spelling)
    for mask in masks:
        cutter.cut(begin, mask.start)
        cutter.quotation(mask)
        begin = mask.end
    cutter.cut(begin, len(text) if end < 0 else end)
    return cutter.found


class _Cutter:
    def __init__(self, text: str, spelling: Spelling) -> None:
        self.text = text
        self.spelling = spelling
        self.found: list[Token] = []
        self.first = True

    def quotation(self, mask: Mask) -> None:
        self.found.append(
            Token(QUOTED, QUOTED, mask.start, mask.end, Kind.QUOTE, self.first, quote=mask.quote, last=mask.last)
        )
        after = self.text[mask.end : mask.end + 3].lstrip()
        self.first = mask.last in ENDS and (after[:1].isupper() or not after)

    def cut(self, begin: int, end: int) -> None:
        pattern = _SPLIT if self.spelling.elided else _WHOLE
        while begin < end and (match := pattern.search(self.text, begin, end)):
            start, stop = match.span()
            word = plain(match[0])
            metres = match[0] == "m"  # 1,93 m. Nora Sy
            if word in self.spelling.titles and not metres and stop < end and self.text[stop] == ".":
                stop += 1
            if stop - start == len("V.") and match[0][-1] == "." and self._closes(stop):
                stop -= 1
            begin = stop
            split = self.spelling.clitics.match(word) if self.spelling.clitics and "-" in word else None
            if split:
                self.add(start, start + split.end(1))
                self.add(start + split.start(2), stop, hyphened=True)
            else:
                self.add(start, stop)

    def _closes(self, stop: int) -> bool:
        """Whether the dot behind a letter ends a sentence: l'Université Mohammed V. | Il plaide."""
        named = bool(self.found) and self.found[-1].name and self.text[self.found[-1].end : stop - 2].isspace()
        after = _AFTER.match(self.text, stop)
        return named and after is not None and plain(after[1]) in self.spelling.openers

    def _key(self, word: str, end: int) -> str:
        """The form the tables are asked for; a French sentence that begins with A begins with à: A Paris, …"""
        french = self.spelling.elided and self.spelling.clitics is not None
        unaccented = french and word == "A" and self.first and self.text[end : end + 1].isspace()
        return "à" if unaccented else plain(word)

    def add(self, start: int, end: int, *, hyphened: bool = False) -> None:
        word = self.text[start:end]
        kind = Kind.WORD if word[0].isalnum() else Kind.MARK
        name = word[0].isupper() or _ARTICLED.match(word) is not None
        token = Token(word, self._key(word, end), start, end, kind, self.first, name, hyphened=hyphened)
        self.found.append(token)
        if kind is Kind.WORD:
            self.first = False
        elif token.ends:
            self.first = True
        elif word in ",;:":
            self.first = False
        elif word in DASHES and len(self.found) < DATELINE and self.text[end : end + 2].strip().istitle():
            self.first = True  # RABAT – Le ministre
