"""Written words as the sounds Kokoro was trained on.

The model learnt espeak-ng's phonemes as misaki prepares them (`misaki/espeak.py`): no marks where the language
switches, which kokoro-onnx would speak as "en" and "fr"; diphthongs and affricates as one letter each.
"""

import logging
import re
import threading
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonemizer.backend.espeak.espeak import EspeakBackend

from make_episode.errors import EngineUnavailableError
from make_episode.voices.espeak_library import data_path, library_path

_TIE = "^"
# misaki 0.9.4, EspeakG2P.E2M: every language but English
_TRAINED = {
    "a^ɪ": "I",
    "a^ʊ": "W",
    "d^z": "ʣ",
    "d^ʒ": "ʤ",
    "e^ɪ": "A",
    "o^ʊ": "O",
    "ə^ʊ": "Q",
    "s^s": "S",
    "t^s": "ʦ",
    "t^ʃ": "ʧ",
    "ɔ^ɪ": "Y",
}
# misaki 0.9.4, EspeakFallback
_ENGLISH = {
    "a^ɪ": "I",
    "a^ʊ": "W",
    "d^ʒ": "ʤ",
    "e^ɪ": "A",
    "t^ʃ": "ʧ",
    "ɔ^ɪ": "Y",
    "ə^l": "ᵊl",
    "ʔˌn\u0329": "tᵊn",
    "ʔn": "tᵊn",
    "ʔ": "t",
    "ɚ": "əɹ",
    "ɐ": "ə",
    "ç": "k",
    "x": "k",
    "r": "ɹ",
    "ɬ": "l",
    "ʲ": "",
    "\u0303": "",
}
_BRITISH = _ENGLISH | {"e^ə": "ɛː", "iə": "ɪə", "ə^ʊ": "Q"}
_AMERICAN = _ENGLISH | {"o^ʊ": "O", "ɜːɹ": "ɜɹ", "ɜː": "ɜɹ", "ɪə": "iə", "ɪ^ə": "iə", "ː": ""}
_SPELLINGS = {"en-us": _AMERICAN, "en-gb": _BRITISH}

# Marks of the text: espeak drops them, phonemizer puts them back, and the model knows these.
_QUOTES = str.maketrans("«»„‟", "“”“”")
_UNHEARD = re.compile(r"[ˈˌ\s;:,.!?—…\"()“”]")

# "S N C F" is said as one word with its stress on the last letter; each letter by itself is heard as a list.
_INITIALS = re.compile(r"\b(?:[A-ZÁÉÓ] )+[A-ZÁÉÓ]\b")
# Letters that espeak-ng takes for the article of the language.
_MISREAD = {"en": {ord("A"): "eigh"}, "pt": {ord("A"): "Á", ord("E"): "É", ord("O"): "Ó"}}
VOWELS = "aeiouyøœəɐɑɔɛɪʊʌæɜɒᵻAIOQWY"

_lock = threading.Lock()


def phonemes(text: str, dialect: str) -> str:
    """The sounds of a text, with punctuation; `dialect` is espeak-ng's name of a language, such as "en-us"."""
    letter_names = _MISREAD.get(dialect[:2], {})
    runs = [run.translate(letter_names) for run in sorted(set(_INITIALS.findall(text)), key=len, reverse=True)]
    named = _INITIALS.sub(lambda run: run[0].translate(letter_names), " ".join(text.split()))
    said = _phonemes((named,), dialect)[0]
    for run in runs:
        said = _joined(said, [letter.replace("ˈ", "") for letter in _phonemes(tuple(run.split()), dialect)])
    return said


def _joined(said: str, letters: list[str]) -> str:
    """The sounds with spelt letters flowing into one another, and one stress."""
    apart = " ".join("[ˈˌ]?" + "[ˈˌ]?".join(map(re.escape, letter)) for letter in letters)
    return re.sub(apart, "".join(letters[:-1]) + stressed(letters[-1]), said)


def stressed(sounds: str) -> str:
    """The sounds with their stress before the last vowel, where espeak-ng puts it in a word."""
    at = max((number for number, sound in enumerate(sounds) if sound in VOWELS), default=0)
    return sounds[:at] + "ˈ" + sounds[at:]


def as_trained(text: str, dialect: str) -> str:
    """espeak-ng's phonemes in the letters of the model; those it does not know are left out."""
    spellings = _SPELLINGS.get(dialect, _TRAINED)
    letters = _pattern(dialect).sub(lambda found: spellings[found.group()], text)
    return "".join(letter for letter in letters if letter in _vocabulary()).strip()


def sounds_of_words(words: tuple[str, ...], dialect: str) -> tuple[str, ...]:
    """The bare sounds of each word by itself: no stress, no punctuation."""
    return tuple(_sounds_of_word(word, dialect) for word in words)


def heard(phoneme: str) -> bool:
    """Whether a phoneme is a sound, not stress, blank or punctuation."""
    return _UNHEARD.match(phoneme) is None


def vocabulary() -> dict[str, int]:
    """The model's number for each phoneme it knows."""
    return _vocabulary()


def pieces(text: str, limit: int) -> list[tuple[str, float]]:
    """Phonemes in parts of at most `limit`, with the pause each deserves after it, in seconds.

    Cut at the end of a sentence, else at a comma, else between words; the parts are about equally long.
    """
    from kokoro_onnx.chunker import pause_after, split_phonemes

    parts = [part for part in split_phonemes(text, limit) if any(map(heard, part))]
    return [(part, pause_after(part, 0.25, 0.1)) for part in parts[:-1]] + [(part, 0.0) for part in parts[-1:]]


@cache
def _vocabulary() -> dict[str, int]:
    from kokoro_onnx.config import DEFAULT_VOCAB

    return dict(DEFAULT_VOCAB)


@lru_cache(4096)
def _sounds_of_word(word: str, dialect: str) -> str:
    return "".join(filter(heard, _phonemes((word,), dialect)[0]))


def _phonemes(texts: tuple[str, ...], dialect: str) -> tuple[str, ...]:
    straight = [text.translate(_QUOTES) for text in texts]
    with _lock:  # the library keeps its state in global variables
        found = _backend(dialect).phonemize(straight)
    return tuple(as_trained(text, dialect) for text in found)


@cache
def _pattern(dialect: str) -> re.Pattern[str]:
    longest_first = sorted(_SPELLINGS.get(dialect, _TRAINED), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _backend(dialect: str) -> "EspeakBackend":
    from phonemizer.backend import EspeakBackend
    from phonemizer.backend.espeak.wrapper import EspeakWrapper

    EspeakWrapper.set_library(str(library_path()))
    EspeakWrapper.set_data_path(str(data_path()))
    quiet = logging.getLogger("make_episode.phonemes")
    quiet.setLevel(logging.ERROR)  # it warns of every foreign name
    try:
        return EspeakBackend(
            dialect, preserve_punctuation=True, with_stress=True, tie=_TIE, language_switch="remove-flags", logger=quiet
        )
    except (OSError, RuntimeError) as error:
        raise EngineUnavailableError(
            f"{library_path()}: the espeak-ng library cannot be loaded ({error})",
            hint="Let TMPDIR name a folder with some free space whose files may be run.",
        ) from error
