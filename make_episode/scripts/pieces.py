"""A paragraph cut where quoted words begin and end, each piece with whoever says it.

Quoted words that stand as a clause or sentence of their own have the voice of who said them. A fragment that is a
piece of the narrator's sentence (« la qualifiant d'« erreur de jeunesse » ») is read by the narrator, as newsreaders
do: no voice stops on "d'", "the" or "of".
"""

import re
from collections.abc import Iterator, Sequence

from make_episode.model import Quote, Span
from make_episode.scripts.little_words import TABLES, LittleWords
from make_episode.scripts.segments import sayable
from make_episode.scripts.split import sentences

SHORTEST_QUOTE = 4  # words; a voice that changes for two or three words is heard as a glitch
CLAUSE = 6  # words from which « que "..." » is taken for a clause
FRAGMENT = 12  # words up to which the narrator says what hangs on a word of his
TIED = 30  # the same behind a determiner or preposition: a phrase torn apart is worse than a voice less
NEAR = 120  # characters in front of quoted words that are looked at

_OPENING_MARKS = re.compile(r"[\s\u00a0\u202f]*(?:''|[«“„\"‹‘'(])?[\s\u00a0\u202f]*$")
_CLOSING_MARKS = re.compile(r"^[\s\u00a0\u202f]*[»”“\"›’')]*[\s\u00a0\u202f]*[,;.:!?…،]*[\s\u00a0\u202f]*")
_MARKS_BEFORE = ' \t\n\u00a0\u202f«“”„"‹('
_LAST_WORD = re.compile(r"(?:(\w[\w’'-]*)[^\w’']+)?(\w[\w’'-]*)$")
_FIRST_WORD = re.compile(r"[\w-]+(?:[’']\w{1,2}\b|[’'])?")
_ELIDED = re.compile(r"(?<!\w)(?:\w{1,3}|\w*qu|[dnsb]?ell|d?all|sull|quell|quest)[’']$", re.IGNORECASE)
_GOES_ON = re.compile(r"^[ \u00a0\u202f]?[»”\"›]?\s+([\w-]+)")
_SAYING = re.compile(r"(?<!\w)[بو]?[أإا]نّ? +(?:\S+ +){0,3}\S+$")


def pieces(number: int, text: str, quotes: Sequence[Quote], language: str) -> Iterator[tuple[str, Quote | None]]:
    """The pieces of the block of that number; marks and commas at the cuts belong to nobody."""
    little = TABLES.get(language[:2].lower(), TABLES["en"])
    at, after_quote = 0, False
    for start, end, quote in _voiced(number, text, quotes, little):
        if start < at:
            continue  # a quote inside a quote is said by the outer voice
        moved = _elided(text[at:start], little)
        before = _bare(text[at:start]).removesuffix(moved) if moved else _OPENING_MARKS.sub("", text[at:start])
        yield from _narrated(before, after_quote=after_quote)
        yield moved + text[start:end], quote
        at, after_quote = end, True
    yield from _narrated(text[at:], after_quote=after_quote)


def _bare(before: str) -> str:
    return before.rstrip(_MARKS_BEFORE).removesuffix("''").rstrip(_MARKS_BEFORE)


def _elided(before: str, little: LittleWords) -> str:
    """The elided word the quotation hangs on, which its own voice says: a voice cannot stop on « qu'»."""
    found = _ELIDED.search(_bare(before[-NEAR:])) if little.elided else None
    return found[0] if found else ""


def _narrated(text: str, *, after_quote: bool) -> Iterator[tuple[str, None]]:
    said = _CLOSING_MARKS.sub("", text) if after_quote else text
    if sayable(said):
        yield said, None


def _voiced(number: int, text: str, quotes: Sequence[Quote], little: LittleWords) -> list[tuple[int, int, Quote]]:
    """Start, end and quote of all that has a voice of its own, in order."""
    found = []
    for quote in quotes:
        here = [span for span in quote.spans if span.block == number]
        if not here or len(quote.text.split()) < SHORTEST_QUOTE:
            continue
        begins = quote.spans[0].block == number
        if not begins or _stands(text, here[0], quote, little):
            found += [(span.start, span.end, quote) for span in here]
    return sorted(found, key=lambda one: one[:2])


def _stands(text: str, span: Span, quote: Quote, little: LittleWords) -> bool:
    """Whether quoted words are a clause or sentence of their own, not a piece of the narrator's."""
    if len(sentences(quote.text)) > 1:
        return True
    length = len(quote.text.split())
    before = _bare(text[max(0, span.start - NEAR) : span.start])
    if _elided(before, little):
        return length > TIED or _says(before, quote.text, little)
    if not before or not (before[-1].isalnum() or before[-1] == "ّ"):
        return not _is_subject(text, before, span, little) or length > FRAGMENT
    last = _LAST_WORD.search(before)
    word = last[2].casefold() if last else ""
    if word in little.that:
        return _says(before, quote.text, little)
    if word in little.ties:
        return length > TIED
    return length > FRAGMENT or _is_clause(before, quote.text, little)


def _says(before: str, said: str, little: LittleWords) -> bool:
    """Whether "que" has a clause behind it: somebody says that; otherwise it compares or joins."""
    last = _LAST_WORD.search(before.replace("’", "'"))
    if last is None or last[2].casefold() not in little.that:
        return False
    compares = (last[1] or "").casefold() in little.comparing
    return not compares and len(said.split()) >= CLAUSE


def _is_clause(before: str, said: str, little: LittleWords) -> bool:
    """Whether words right behind another word begin as a clause does: with a capital or its subject."""
    first = _FIRST_WORD.search(said)
    if first is None:
        return True
    if first[0].replace("’", "'").casefold() in little.subjects:
        return True
    if first[0][0].isupper():
        return True
    caseless = first[0][0].lower() == first[0][0].upper()
    return caseless and not first[0][0].isdigit() and not _SAYING.search(before)


def _is_subject(text: str, before: str, span: Span, little: LittleWords) -> bool:
    """Whether the sentence that quoted words begin goes on behind them: « Un pas de plus » est attendu."""
    goes_on = _GOES_ON.match(text[span.end :])
    if goes_on is None or before.endswith((":", ",", "،")) or text[span.start : span.end].endswith(("?", "!", ",")):
        return False
    return goes_on[1].casefold() in little.being
