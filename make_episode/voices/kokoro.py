"""The embedded neural voices: Kokoro-82M, offline, installed once as a pack."""

import hashlib
import threading
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Clip, Segment, Word
from make_episode.voices import kokoro_network, kokoro_voices, packs, wav
from make_episode.voices.ipa import sounded, sounds_apart
from make_episode.voices.kokoro_model import RATE, Model, Said, cores
from make_episode.voices.kokoro_network import PUBLISHED
from make_episode.voices.phonemes import heard, pieces
from make_episode.voices.sayings import Phonetic, phonetic
from make_episode.voices.word_times import Sound, heard_words, plain, speakable, timed_words

# Changes with anything here or beside that changes what is heard: phonemes, cutting, trimming, the graph.
_RECIPE = "3"

_LONGEST_PART = 400  # phonemes; below the model's 510, which it nears only in a hurry
_SLOWEST, _FASTEST = 0.5, 2.0  # kokoro-onnx's limits of the speed

_SENTENCE_PAUSE = 0.35  # seconds; the model leaves 0.2 and less

# Silence kept around speech, in seconds. The model leaves 0.35 before and 0.4 after; pauses are the script's.
_LEAD, _TAIL = 0.06, 0.12
_QUIET = 0.01  # of the loudest sample: -40 dB

# A phoneme is heard up to this much before the model's own time for it (stress marks and the pad carry time);
# measured on acoustic onsets after pauses and against a recogniser's word times.
_EARLY = 0.06

# Seconds a phoneme lasts at pace 1, far beyond what any voice was measured to need (0.05 to 0.09).
_SHORTEST, _LONGEST = 0.03, 0.25


class Kokoro:
    """Speaks English, French, Spanish, Italian, Portuguese and Hindi with the installed pack `kokoro`.

    A voice is one of the pack's, or a blend such as "ff_siwis:35+im_nicola:65".
    """

    name = "kokoro"
    max_chars = 3000

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._model: Model | None = None

    @property
    def version(self) -> str:
        """Includes how the network was made; where it was not yet, that is done first and takes some seconds."""
        hashes = packs.file_hashes("kokoro")
        source = hashes.get(PUBLISHED, "none")
        recipe = f"{_RECIPE}-{kokoro_network.recipe(packs.folder('kokoro'), source)}"
        everything = hashlib.sha256(repr(sorted(hashes.items())).encode()).hexdigest()
        return f"{recipe}-{source[:8]}-{everything[:8]}-{_phoneme_makers()}"

    @property
    def width(self) -> int:
        return cores()

    def voices(self, language: str) -> tuple[str, ...]:
        """Voices for the language, best first, then the best of the other gender."""
        return kokoro_voices.voices(language)

    def ready(self) -> None:
        """Return if the pack is installed. Raises EngineUnavailableError."""
        if find_spec("kokoro_onnx") is None:
            raise EngineUnavailableError(
                "kokoro does not run on this Python", hint="Use Python 3.11 to 3.13, or the engines edge and espeak."
            )
        if PUBLISHED not in packs.file_hashes("kokoro") or not (packs.folder("kokoro") / PUBLISHED).is_file():
            raise EngineUnavailableError(
                "kokoro's voices are not installed", hint="Run `make-episode voices install kokoro`."
            )

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write the segment as a 24 kHz WAV file. Raises EngineError."""
        text, dialect = plain(segment.spoken), kokoro_voices.dialect(segment.language)
        given = phonetic(segment)
        parts = pieces(sounded(text, dialect, given), _LONGEST_PART) if speakable(text) else []
        if not parts:
            raise EngineError(f'kokoro: there is nothing to say in "{segment.spoken}"', hint="Leave the segment out.")
        style = self._style(segment)
        speed = min(max(segment.pace, _SLOWEST), _FASTEST)
        said = [(_trimmed(_paused(self._loaded().say(part, style, speed))), pause) for part, pause in parts]
        whole = _joined(said)
        _check_length(segment, whole, speed)
        duration = wav.write(target, _pcm(whole), RATE)
        return Clip(segment, target, duration, _words(text, dialect, given, whole, duration))

    def _loaded(self) -> Model:
        with self._lock:
            if self._model is None:
                self.ready()
                folder = packs.folder("kokoro")
                network = kokoro_network.network(folder, packs.file_hashes("kokoro").get(PUBLISHED, "none"))
                self._model = Model(folder, network)
            return self._model

    def _style(self, segment: Segment) -> "NDArray[np.float32]":
        """The segment's voice, blended if need be."""
        import numpy as np

        voice = segment.voice or next(iter(self.voices(segment.language)), "")
        model = self._loaded()
        known = [name.removesuffix(".bin") for name in packs.file_hashes("kokoro") if name.endswith(".bin")]
        parts = [np.float32(share) * model.style(name) for name, share in kokoro_voices.ingredients(voice, known)]
        blend: NDArray[np.float32] = np.stack(parts).sum(axis=0, dtype=np.float32)
        return blend


@cache
def _phoneme_makers() -> str:
    return f"{version('phonemizer')}-{version('espeakng-loader')}"


def _paused(said: Said) -> Said:
    """Speech with longer silence between its sentences, wherever the model left some: it hurries on to the next."""
    from kokoro_onnx.pauses import insert
    from kokoro_onnx.sliding import Timing

    timings = [Timing(phoneme, start / RATE, end / RATE) for phoneme, start, end in said.edges]
    samples, moved = insert(said.samples, timings, RATE, _SENTENCE_PAUSE, 0.0)
    return Said(samples, tuple((one.phoneme, round(one.start * RATE), round(one.end * RATE)) for one in moved))


def _trimmed(said: Said) -> Said:
    """Speech with a little silence at both ends."""
    import numpy as np

    loud = np.flatnonzero(np.abs(said.samples) > _QUIET * np.abs(said.samples).max())
    first = max(int(loud[0]) - int(_LEAD * RATE), 0)
    last = min(int(loud[-1]) + int(_TAIL * RATE), len(said.samples))
    edges = tuple((phoneme, max(start - first, 0), max(end - first, 0)) for phoneme, start, end in said.edges)
    return Said(said.samples[first:last], edges)


def _joined(parts: list[tuple[Said, float]]) -> Said:
    """The parts one after the other, each with silence of so many seconds after it."""
    import numpy as np

    samples: list[NDArray[np.float32]] = []
    edges: list[tuple[str, int, int]] = []
    offset = 0
    for said, pause in parts:
        edges += [(phoneme, start + offset, end + offset) for phoneme, start, end in said.edges]
        samples += [said.samples, np.zeros(int(pause * RATE), dtype=np.float32)]
        offset += len(samples[-2]) + len(samples[-1])
    return Said(np.concatenate(samples), tuple(edges))


def _pcm(said: Said) -> bytes:
    import numpy as np

    return np.round(np.clip(said.samples, -1, 1) * 32767).astype("<i2").tobytes()


def _check_length(segment: Segment, said: Said, speed: float) -> None:
    """Raise EngineError where the sound is far shorter or longer than so many phonemes take."""
    sounds = sum(1 for phoneme, _, _ in said.edges if heard(phoneme))
    seconds = len(said.samples) / RATE
    if not sounds * _SHORTEST / speed < seconds < sounds * _LONGEST / speed + 2:
        raise EngineError(
            f'kokoro: {seconds:.1f} s is not a plausible length for "{segment.spoken[:60]}" ({sounds} sounds)',
            hint="Choose another voice, or write the sentence differently.",
        )


def _words(text: str, dialect: str, given: Sequence[Phonetic], said: Said, duration: float) -> tuple[Word, ...]:
    spans, sounds = sounds_apart(text, dialect, given)
    spoken = [
        Sound(phoneme, max(start / RATE - _EARLY, 0.0), max(end / RATE - _EARLY, 0.0))
        for phoneme, start, end in said.edges
        if heard(phoneme)
    ]
    return timed_words(text, heard_words(spans, sounds, spoken), duration)
