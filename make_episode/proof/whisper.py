"""faster-whisper (the extra `proof`): what it hears, in words."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from make_episode.errors import EngineError, EngineUnavailableError

_FULLEST = 5
"""Beams of careful hearing, the recogniser's own default; the first hearing takes one, at a third of the time."""
_CHANCE = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""The recogniser's own temperatures, one after the other."""


class Whisper:
    """A model of faster-whisper: a folder that holds one, or a name such as "small", which it downloads itself."""

    name = "whisper"

    def __init__(self, model: str) -> None:
        self._named = model
        self._model: Any = None

    def ready(self) -> None:
        """Return if it can hear. Raises EngineUnavailableError."""
        if find_spec("faster_whisper") is None:
            raise EngineUnavailableError(
                "The recogniser is not installed.", hint='Run `pip install "make-episode[proof]"`.'
            )
        self._loaded()

    def hear(self, sound: Path, language: str, *, carefully: bool = False) -> str:
        """What is said in a sound file, as it is written in the language (BCP 47). Raises EngineError."""
        model = self._loaded()
        try:
            segments, _ = model.transcribe(
                str(sound),
                language=language.partition("-")[0].lower(),
                beam_size=_FULLEST if carefully else 1,
                # What it is unsure of it may hear otherwise by chance, which helps where the first hearing failed.
                temperature=_CHANCE if carefully else 0.0,
                condition_on_previous_text=False,
            )
            return " ".join(segment.text.strip() for segment in segments)
        except (RuntimeError, OSError, ValueError) as error:
            raise EngineError(f"{sound}: cannot be heard: {error}", hint="Check the file and the model.") from error

    def _loaded(self) -> Any:
        if self._model is None:
            from faster_whisper import WhisperModel

            try:
                self._model = WhisperModel(self._named, device="cpu", compute_type="int8", cpu_threads=_cores())
            except (RuntimeError, OSError, ValueError) as error:
                raise EngineUnavailableError(
                    f'The recogniser\'s model "{self._named}" cannot be loaded: {str(error).splitlines()[0]}',
                    hint="Run `make-episode voices install whisper-base`, or name a model with --model.",
                ) from error
        return self._model


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
