"""The espeak-ng library of the espeakng-loader wheel, through ctypes.

The library keeps its state in global variables that `espeak_Initialize` does not reset: the same text sounds a
little different after another one, and two threads corrupt each other. So every use loads a fresh copy of the
file, as phonemizer does for its own use, and drops it afterwards (2 ms of the 8 ms a sentence takes).
Numbers and structures are those of espeak-ng 1.52, `speak_lib.h`.
"""

import ctypes
import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.voices.word_times import Heard

RATE = 22050
VERSION = "1.52"

_SYNCHRONOUS = 2  # espeak_AUDIO_OUTPUT: samples go to the callback, before espeak_Synth returns
_DONT_EXIT = 0x8000
_UTF8 = 1
_PARAMETER_RATE = 1
_PARAMETER_PITCH = 3
_EVENT_WORD, _EVENT_END = 1, 5


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("reserved", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True, slots=True)
class Sound:
    """16-bit mono samples at `RATE`, and when pieces of the text are heard in them."""

    pcm: bytes
    heard: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class LanguageVoice:
    """A voice file of the library, with the languages it speaks and how well (lower is better)."""

    identifier: str
    languages: tuple[tuple[str, int], ...]


def library_path() -> Path:
    """The library file. Raises EngineUnavailableError where the wheel does not bring one."""
    import espeakng_loader

    path = Path(espeakng_loader.get_library_path())
    if not path.is_file():
        raise EngineUnavailableError(f"{path}: the espeak-ng library is missing", hint=_REINSTALL)
    return path


def data_path() -> Path:
    """The folder of voices and dictionaries. Raises EngineUnavailableError where the wheel does not bring one."""
    import espeakng_loader

    try:
        return Path(espeakng_loader.get_data_path())
    except RuntimeError as error:
        raise EngineUnavailableError(f"espeak-ng's voices are missing ({error})", hint=_REINSTALL) from error


_BREATH = 1
"""The chance that breath is made of; the library would take the second of the day."""
_REINSTALL = "Reinstall the package espeakng-loader."


def voice_variants() -> frozenset[str]:
    """Names that may follow a voice and a plus sign, such as "f3"."""
    return frozenset(path.name for path in (data_path() / "voices" / "!v").iterdir())


def language_voices() -> tuple[LanguageVoice, ...]:
    """Every voice the library speaks."""
    with _fresh_library() as library:
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        listed = library.espeak_ListVoices(None)
        voices: list[LanguageVoice] = []
        while listed[len(voices)]:
            voice = listed[len(voices)].contents
            voices.append(LanguageVoice(voice.identifier.decode(), _languages(voice.languages)))
        return tuple(voices)


def synthesize(text: str, voice: str, words_per_minute: int, pitch: int = 50) -> Sound:
    """Say a text with a voice, by identifier; `pitch` goes from 0 to 100. Raises EngineError."""
    pieces: list[bytes] = []
    events: list[tuple[int, int, int]] = []

    def receive(samples: "ctypes._Pointer[ctypes.c_short]", count: int, told: "ctypes._Pointer[_Event]") -> int:
        if samples and count > 0:
            pieces.append(ctypes.string_at(samples, 2 * count))
        index = 0
        while (event := told[index]).type:
            if event.type == _EVENT_WORD:
                events.append((event.type, event.text_position - 1, event.sample))
            elif event.type == _EVENT_END:
                events.append((event.type, event.text_position, event.sample))
            index += 1
        return 0

    callback = _CALLBACK(receive)
    with _fresh_library() as library:
        library.espeak_SetSynthCallback(callback)
        if library.espeak_SetVoiceByName(voice.encode()):
            raise EngineError(f'espeak-ng does not know the voice "{voice}"')
        library.espeak_SetParameter(_PARAMETER_RATE, words_per_minute, 0)
        library.espeak_SetParameter(_PARAMETER_PITCH, pitch, 0)
        encoded = text.encode() + b"\0"
        if library.espeak_Synth(encoded, ctypes.c_size_t(len(encoded)), 0, 1, 0, _UTF8, None, None):
            raise EngineError(f'espeak-ng failed to say "{text[:60]}"')
    return Sound(b"".join(pieces), _heard(text, events))


def _heard(text: str, events: list[tuple[int, int, int]]) -> tuple[Heard, ...]:
    """Word events as pieces of text; each lasts until the next one or the end of its clause.

    Words said in one go ("of the") have one event, a number said as several words has several at one place.
    """
    heard: list[Heard] = []
    for (kind, first, sample), (_, following, stop) in itertools.pairwise(events):
        if kind != _EVENT_WORD:
            continue
        start = sample / RATE
        if heard and heard[-1].first == first:
            start = heard.pop().start
        last = max(following, first + 1)
        while last > first + 1 and not text[last - 1].isalnum():
            last -= 1
        heard.append(Heard(first, last, start, stop / RATE))
    return tuple(heard)


def _languages(address: int) -> tuple[tuple[str, int], ...]:
    """The list at `address`: a byte of priority and a zero-terminated name for each language, then a zero."""
    languages = []
    while priority := ctypes.string_at(address, 1)[0]:
        name = ctypes.string_at(address + 1)
        languages.append((name.decode(), priority))
        address += len(name) + 2
    return tuple(languages)


@contextmanager
def _fresh_library() -> Iterator[ctypes.CDLL]:
    """The library as if nothing had been said yet. Raises EngineUnavailableError."""
    path, voices = library_path(), data_path()
    try:
        with tempfile.TemporaryDirectory(prefix="make-episode-") as folder:
            library = ctypes.CDLL(str(shutil.copy(path, folder)))
    except OSError as error:
        raise EngineUnavailableError(
            f"{path}: the espeak-ng library cannot be loaded ({error})",
            hint="Let TMPDIR name a folder with some free space whose files may be run.",
        ) from error
    try:
        if library.espeak_Initialize(_SYNCHRONOUS, 0, str(voices).encode(), _DONT_EXIT) != RATE:
            raise EngineUnavailableError(f"{voices}: espeak-ng cannot read its voices", hint=_REINSTALL)
        library.espeak_ng_SetRandSeed(ctypes.c_long(_BREATH))
        yield library
        library.espeak_Terminate()
    finally:
        _unload(library)


def _unload(library: ctypes.CDLL) -> None:
    import _ctypes

    _ctypes.dlclose(library._handle)  # noqa: SLF001  # ctypes has no public way to close a library
