"""Piper's neural voices (the extra `piper`): offline, small and fast, in forty languages; each is installed by name."""

import json
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Clip, Segment
from make_episode.voices import packs, wav
from make_episode.voices.piper_voices import folder, installed, installed_for, nearest
from make_episode.voices.word_times import Heard, plain, speakable, timed_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RECIPE = "1"
"""Changes with anything here that changes what is heard."""
_SEED = 7
_SLOWEST, _FASTEST = 0.5, 2.0
_SENTENCE_PAUSE = 0.35
_LEAD, _TAIL = 0.06, 0.12
"""Seconds of silence kept around a sentence; pauses are the script's."""
_QUIET = 0.01
"""Of the loudest sample: -40 dB."""
_SENTENCE = re.compile(r".+?(?:[.!?…؟]+[»”\"')\]]*(?=\s)|$)", re.DOTALL)

_lock = threading.Lock()


class Piper:
    """Speaks with installed voices such as "fr_FR-siwis-medium"; "NAME#speaker" names one of a voice's speakers."""

    name = "piper"
    max_chars = 3000
    width = 2
    online = False
    installed_only = True

    @property
    def version(self) -> str:
        return f"{_RECIPE}-{version('piper-tts') if find_spec('piper') else 'none'}"

    def voices(self, language: str) -> tuple[str, ...]:
        """Installed voices for the language, those of its region first."""
        return installed_for(language) if find_spec("piper") else ()

    def ready(self) -> None:
        """Return if Piper and a voice are installed. Raises EngineUnavailableError."""
        if find_spec("piper") is None:
            raise EngineUnavailableError(
                "piper is not installed", hint='Run `pip install "make-episode[piper]"`, then install a voice.'
            )
        if not installed():
            raise EngineUnavailableError(
                "piper has no voice yet", hint="Run `make-episode voices install piper:fr_FR-siwis-medium`."
            )

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write the segment as a WAV file at the voice's own rate. Raises EngineError."""
        import numpy as np

        text = plain(segment.spoken)
        if not speakable(text):
            raise EngineError(f'piper: there is nothing to say in "{segment.spoken}"', hint="Leave the segment out.")
        self.ready()
        voice, settings = _voice(segment)
        pieces: list[Heard] = []
        sounds: list[NDArray[np.float32]] = []
        clock = 0.0
        rate = int(voice.config.sample_rate)
        for first, last in _sentences(text):
            sound = _trimmed(_said(voice, text[first:last], settings), rate)
            if len(sound):
                pieces.append(Heard(first, last, clock + _LEAD, clock + len(sound) / rate - _TAIL))
                sounds += [sound, np.zeros(round(_SENTENCE_PAUSE * rate), dtype=np.float32)]
                clock += (len(sound) + len(sounds[-1])) / rate
        if not pieces:
            raise EngineError(f'piper: "{segment.voice}" said nothing of "{text[:60]}"', hint="Choose another voice.")
        whole = np.concatenate(sounds[:-1])
        duration = wav.write(target, np.round(np.clip(whole, -1, 1) * 32767).astype("<i2").tobytes(), rate)
        return Clip(segment, target, duration, timed_words(text, pieces, duration))


def _voice(segment: Segment) -> tuple[Any, Any]:
    """The segment's voice, always with the same chance, and how it speaks. Raises EngineError."""
    from piper import PiperVoice, SynthesisConfig

    name, _, speaker = (segment.voice or next(iter(installed_for(segment.language)), "")).partition("#")
    if name not in installed():
        close = nearest(name, installed())
        raise EngineError(
            f'piper has no voice "{name}"',
            hint=f'Did you mean "{close}"?' if close else f"Run `make-episode voices install piper:{name}`.",
        )
    config = _config(folder(name) / f"{name}.onnx.json", packs.file_hashes(f"piper-{name}").get(f"{name}.onnx", ""))
    pace = min(max(segment.pace, _SLOWEST), _FASTEST)
    settings = SynthesisConfig(length_scale=config.length_scale / pace)
    if speaker:
        settings = replace(settings, speaker_id=_speaker(config, name, speaker))
    return PiperVoice(session=_session(folder(name) / f"{name}.onnx"), config=config), settings


@cache
def _config(path: Path, _changed: str) -> Any:
    from piper import PiperConfig

    try:
        return PiperConfig.from_dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError) as error:
        raise EngineError(f"{path}: not the settings of a voice: {error}", hint="Install the voice again.") from error


def _session(path: Path) -> Any:
    """The model, as if nothing had been said yet: its chance starts anew, so that a text always sounds the same.

    Without optimisation, which takes four times as long as loading (0.9 and 0.2 s, measured with a medium voice) and
    made no sentence faster.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.intra_op_num_threads = 1
    with _lock:
        onnxruntime.set_seed(_SEED)
        try:
            return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except (RuntimeError, OSError) as error:  # onnxruntime's errors are RuntimeErrors
            raise EngineError(f"{path}: not a voice: {error}", hint="Install the voice again.") from error


def _speaker(config: Any, name: str, speaker: str) -> int:
    known: dict[str, int] = dict(config.speaker_id_map)
    if speaker in known:
        return known[speaker]
    if speaker.isdecimal() and int(speaker) < config.num_speakers:
        return int(speaker)
    raise EngineError(
        f'piper: the voice "{name}" has no speaker "{speaker}"', hint=f"It has: {', '.join([*known][:12]) or 'one'}."
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) character of every sentence that says something."""
    return (found.span() for found in _SENTENCE.finditer(text) if speakable(found.group()))


def _said(voice: Any, sentence: str, settings: Any) -> "NDArray[np.float32]":
    import numpy as np

    chunks = [chunk.audio_float_array for chunk in voice.synthesize(sentence.strip(), settings)]
    return np.concatenate([*chunks, np.zeros(0)]).astype(np.float32)


def _trimmed(sound: "NDArray[np.float32]", rate: int) -> "NDArray[np.float32]":
    """The sound with a little silence at both ends; nothing where nothing is heard."""
    import numpy as np

    loud = np.flatnonzero(np.abs(sound) > _QUIET * np.abs(sound).max(initial=0))
    if not len(loud):
        return sound[:0]
    spoken = sound[loud[0] : loud[-1] + 1]
    return np.concatenate([np.zeros(round(_LEAD * rate)), spoken, np.zeros(round(_TAIL * rate))]).astype(np.float32)
