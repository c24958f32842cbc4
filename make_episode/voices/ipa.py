"""Words told in the International Phonetic Alphabet, among words that espeak-ng sounds out for Kokoro."""

import re
import unicodedata
from collections.abc import Sequence

from make_episode.voices.phonemes import VOWELS, as_trained, heard, phonemes, sounds_of_words, stressed
from make_episode.voices.sayings import Phonetic
from make_episode.voices.word_times import word_spans

# Words of no language that espeak-ng sounds out alike beside whatever neighbours, in every dialect Kokoro speaks;
# they hold the place of the sounds, so that the words around are read with their liaisons and elisions.
_VOWEL_FIRST, _CONSONANT_FIRST = "agogu", "zagozu"

# Signs the model does not know, or that mean something else to it, as the nearest it does.
_NEAREST = str.maketrans(
    {"'": "ˈ", ":": "ː", "g": "ɡ", "ħ": "h", "ɦ": "h", "ʀ": "ʁ", "ɫ": "l", "ʏ": "y", "͡": "^", "͜": "^", ".": "", "|": ""}
)
# Often written without a tie; espeak-ng ties them, and the model has one letter for each.
_UNTIED = re.compile("tʃ|dʒ|aɪ|aʊ|eɪ|oʊ|əʊ|ɔɪ")
_STRESS_OF_SYLLABLE = re.compile(rf"([ˈˌ])([^ˈˌ\s{VOWELS}]+)")


def trained(ipa: str, dialect: str) -> str:
    """The sounds in the letters of the model; what it does not know is left out."""
    signs = unicodedata.normalize("NFD", ipa).replace("c\u0327", "ç").translate(_NEAREST)
    known = as_trained(_UNTIED.sub(lambda pair: "^".join(pair[0]), signs), dialect)
    said = _STRESS_OF_SYLLABLE.sub(r"\2\1", known)  # espeak-ng marks the vowel, the IPA the syllable
    return stressed(said) if said and dialect.startswith("fr") and "ˈ" not in said else said


def sounded(text: str, dialect: str, given: Sequence[Phonetic]) -> str:
    """The sounds of a text as `phonemes` finds them, but those that are given."""
    sounds = {one: trained(one.ipa, dialect) for one in given}
    places = [one for one in given if any(map(heard, sounds[one]))]
    if not places:
        return phonemes(text, dialect)
    pieces, at = [], 0
    for one in places:
        pieces += [text[at : one.first], _stand_in(sounds[one])]
        at = one.last
    said = phonemes("".join([*pieces, text[at:]]), dialect)
    found = list(re.finditer(_either_stand_in(dialect), said))
    if len(found) != len(places):  # never seen: then the words around are read by themselves
        return _in_parts(text, dialect, [(one, sounds[one]) for one in places])
    for place, one in reversed(list(zip(found, places, strict=True))):
        said = said[: place.start()] + sounds[one] + said[place.end() :]
    return said


def sounds_apart(
    text: str, dialect: str, given: Sequence[Phonetic]
) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """First and last (exclusive) character of each word, and its bare sounds; words given as one are one."""
    spans: list[tuple[int, int]] = []
    sounds: list[str] = []
    for first, last in word_spans(text):
        own = next((one for one in given if one.first < last and first < one.last), None)
        if own and spans and own.first < spans[-1][1]:
            spans[-1] = spans[-1][0], last
            continue
        spans.append((first, last))
        bare = "".join(filter(heard, trained(own.ipa, dialect))) if own else ""
        sounds.append(bare or sounds_of_words((text[first:last],), dialect)[0])
    return tuple(spans), tuple(sounds)


def _stand_in(sounds: str) -> str:
    first = next(filter(heard, sounds))
    return _VOWEL_FIRST if first in VOWELS else _CONSONANT_FIRST


def _either_stand_in(dialect: str) -> str:
    words = sounds_of_words((_CONSONANT_FIRST, _VOWEL_FIRST), dialect)
    return "|".join("[ˈˌ]?" + "[ˈˌ]?".join(map(re.escape, word)) for word in words)


def _in_parts(text: str, dialect: str, places: Sequence[tuple[Phonetic, str]]) -> str:
    said, at = [], 0
    for one, sounds in places:
        said += [phonemes(text[at : one.first], dialect), sounds]
        at = one.last
    return " ".join([*said, phonemes(text[at:], dialect)])
