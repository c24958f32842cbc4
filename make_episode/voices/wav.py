"""The sound files engines hand over: whole, or not there at all."""

import os
import wave
from contextlib import suppress
from pathlib import Path

from make_episode.errors import EngineError


def write(target: Path, pcm: bytes, rate: int) -> float:
    """Write 16-bit mono samples as a WAV file and return its duration in seconds.

    The file appears under its name only when it is whole. Raises EngineError where it cannot be written.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file, wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(rate)
            sound.writeframes(pcm)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise EngineError(
            f"{target}: the spoken segment could not be written ({error.strerror or error})",
            hint="Free some space or choose a folder you may write to.",
        ) from error
    return len(pcm) / 2 / rate
