"""How written text is said: figures, abbreviations, names and signs as words, with the places they came from.

    spoken("3 MMDH, soit +2,3 %", "fr")  ->  "trois milliards de dirhams, soit plus deux virgule trois pour cent"

`readings` gives the same as edits with offsets, so that transcripts show what was written while voices say
what is spoken. Newlines are never touched; text without such tokens comes back as it was; saying what is
already said changes nothing.

Initialisms that are spelled come out as capitals with blanks between ("S N C F"): the neural voices and
espeak-ng both read those as letter names. Initialisms said as words ("ONU", "UNESCO") stay as written.

A language is one module, named by its code, holding one `LANGUAGE = Language(...)` (see `language.py`): tables
of names and abbreviations (in `<code>_words.py` where they are long), a few functions that say a cardinal, an
ordinal, a date and a time, and rules of its own where the shared ones do not fit. Register it in `KNOWN`.

Rules are tried class by class in the order of `language.ORDER`, a language's own before the shared ones, and
what one rule has claimed is out of reach of the later ones. The result is read again until nothing changes.
"""

from collections.abc import Sequence

from make_episode.model import Pronunciation, Reading

KNOWN = ("fr", "en", "es", "it", "pt", "de", "ar")
"""Languages with a module of their own; others get only what is safe in any language."""


def spoken(text: str, language: str, lexicon: Sequence[Pronunciation] = ()) -> str:
    """The text as it is said in the language (BCP 47; "fr-MA" is read as "fr")."""
    return apply(text, readings(text, language, lexicon))


def readings(text: str, language: str, lexicon: Sequence[Pronunciation] = ()) -> tuple[Reading, ...]:
    """The edits that make `text` spoken: in order, not overlapping, each of whole tokens.

    Lexicon entries win over every rule. They match whole words, in the case they are written in unless the
    entry is all lower case, and the first of two equal entries counts.
    """
    from make_episode.scripts.spoken import passes

    return passes.read(text, language, tuple(lexicon))


def apply(text: str, readings: Sequence[Reading]) -> str:
    """The text with the readings in place of what they cover."""
    pieces, end = [], 0
    for reading in readings:
        pieces += [text[end : reading.start], reading.spoken]
        end = reading.end
    return "".join([*pieces, text[end:]])
