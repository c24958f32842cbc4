"""The engine of last resort: robotic, instant, over a hundred languages, no network and no download."""

import difflib
import threading
from functools import cache
from pathlib import Path

from make_episode.errors import EngineError
from make_episode.model import Clip, Segment
from make_episode.voices import espeak_library, wav
from make_episode.voices.word_times import plain, speakable, timed_words

# espeak-ng's own rate, and the limits of its documentation (espeak_RATE in speak_lib.h).
_WORDS_PER_MINUTE = 175
_SLOWEST, _FASTEST = 80, 450
# Its pitch goes from 0 to 99; its own is 50. Measured on the voices fr, en-US and de with 1.52: 7 semitones lower at
# 0, 9 higher at 99.
_USUAL_PITCH, _DOWN, _UP = 50, 50 / 7, 49 / 9

# Each language has one voice, a man's; these change it enough to tell a quoted person from the narrator.
_VARIANTS = ("", "+f3", "+m3", "+f2", "+m7")

_lock = threading.Lock()


class Espeak:
    """Speaks with the espeak-ng library that the espeakng-loader wheel brings.

    A voice is the name of a voice file, such as "fr" or "en-US", or such a name with a variant: "fr+f3".
    """

    name = "espeak"
    version = espeak_library.VERSION
    max_chars = 3000
    width = 1
    pitches = True

    def voices(self, language: str) -> tuple[str, ...]:
        """Voices for the language, nearest region first; those of other regions where the region has none."""
        return _voices(language.lower())

    def ready(self) -> None:
        """Return if the library can be loaded. Raises EngineUnavailableError."""
        _identifiers()

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write the segment as a 22.05 kHz WAV file. Raises EngineError."""
        text = plain(segment.spoken)
        if not speakable(text):
            raise EngineError(f'espeak: there is nothing to say in "{segment.spoken}"', hint="Leave the segment out.")
        rate = min(max(round(_WORDS_PER_MINUTE * segment.pace), _SLOWEST), _FASTEST)
        language = segment.language.lower()
        identifier = _identifier(segment.voice or next(iter(_voices(language)), ""), language)  # may need the library
        with _lock:
            sound = espeak_library.synthesize(text, identifier, rate, _pitch(segment.pitch))
        if not sound.heard:
            raise EngineError(
                f'espeak: the voice "{segment.voice}" said nothing of "{segment.spoken[:60]}"',
                hint=f'Choose a voice for the language "{segment.language}".',
            )
        duration = wav.write(target, sound.pcm, espeak_library.RATE)
        return Clip(segment, target, duration, timed_words(text, sound.heard, duration))


def gender(voice: str) -> str:
    """Whether a voice is a woman's ("f") or a man's ("m"), which plain voices are."""
    return "f" if voice.partition("+")[2].startswith("f") else "m"


def check(voice: str) -> None:
    """Return if there is such a voice. Raises EngineError, EngineUnavailableError."""
    _identifier(voice)


def _pitch(semitones: float) -> int:
    return min(max(round(_USUAL_PITCH + semitones * (_UP if semitones > 0 else _DOWN)), 0), 99)


def _identifier(voice: str, language: str = "") -> str:
    """The library's identifier of a voice. Raises EngineError for a voice it does not have."""
    base, _, variant = voice.partition("+")
    known = _identifiers()
    if base in known and (not variant or variant in _known_variants()):
        return f"{known[base]}+{variant}" if variant else known[base]
    nearest = difflib.get_close_matches(voice, [*known, *_voices(language)], 1)
    raise EngineError(
        f'espeak has no voice "{voice}"' + (f' (language "{language}")' if language else ""),
        hint=f'Did you mean "{nearest[0]}"?' if nearest else "List the voices with `make-episode voices list`.",
    )


@cache
def _known_variants() -> frozenset[str]:
    return espeak_library.voice_variants()


@cache
def _language_voices() -> tuple[espeak_library.LanguageVoice, ...]:
    with _lock:
        return espeak_library.language_voices()


@cache
def _identifiers() -> dict[str, str]:
    """Voice names such as "fr-BE", with the library's identifiers such as "roa/fr-BE"."""
    return {voice.identifier.rpartition("/")[2]: voice.identifier for voice in _language_voices()}


@cache
def _voices(language: str) -> tuple[str, ...]:
    ranked = []
    for voice in _language_voices():
        name = voice.identifier.rpartition("/")[2]
        fits = [_fit(language, spoken, priority, name) for spoken, priority in voice.languages]
        ranked.append((min(fits), name))
    found = [name for (kinship, *_), name in sorted(ranked) if kinship < _STRANGER]
    return tuple(name + variant for name in found for variant in _VARIANTS)


_STRANGER = 3


def _fit(wanted: str, spoken: str, priority: int, name: str) -> tuple[int, int, bool]:
    """How near a voice's language is to the wanted one; smaller is nearer."""
    base = wanted.partition("-")[0]
    if spoken == wanted:
        kinship = 0
    elif spoken == base:
        kinship = 1
    elif spoken.partition("-")[0] == base and not _names_script(spoken):
        kinship = 2
    else:
        kinship = _STRANGER
    return kinship, priority, name.lower() != base


def _names_script(language: str) -> bool:
    """Whether a voice reads another script than usual, such as "en-shaw" (RFC 5646 s2.2.3: four letters)."""
    return any(len(part) == 4 and part.isalpha() for part in language.split("-")[1:])
