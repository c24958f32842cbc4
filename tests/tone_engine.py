"""A small real engine for tests: it hums each word, so that speech has length, level and word times."""

import math
import struct
import wave
from dataclasses import dataclass, field
from pathlib import Path

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Clip, Segment, Word

RATE = 24_000


@dataclass
class ToneEngine:
    """Hums in `languages`; refuses segments that contain `fails_on`, or everything when not `up`."""

    name: str = "tone"
    languages: tuple[str, ...] = ("fr", "en")
    up: bool = True
    fails_on: str = ""
    version: str = "1"
    max_chars: int = 1000
    width: int = 2
    said: list[str] = field(default_factory=list)

    def voices(self, language: str) -> tuple[str, ...]:
        tag = language.split("-", maxsplit=1)[0]
        return (f"{tag}-low", f"{tag}-high", f"{tag}-higher") if tag in self.languages else ()

    def ready(self) -> None:
        if not self.up:
            raise EngineUnavailableError(f"{self.name} is not installed.", hint="Install it.")

    def speak(self, segment: Segment, target: Path) -> Clip:
        if self.fails_on and self.fails_on in segment.spoken:
            raise EngineError(f'{self.name} cannot say "{self.fails_on}".')
        self.said.append(segment.spoken)
        words, at = [], 0.1
        for word in segment.spoken.split():
            length = 0.05 + 0.03 * len(word)
            words.append(Word(word.strip(".,"), at, at + length))
            at += length + 0.03
        pitch = {"low": 140, "high": 220, "higher": 260}.get(segment.voice.rpartition("-")[2], 180)
        samples = bytearray()
        for number in range(int((at + 0.1) * RATE)):
            time = number / RATE
            loud = any(word.start <= time < word.end for word in words)
            samples += struct.pack("<h", int(8000 * math.sin(2 * math.pi * pitch * time)) if loud else 0)
        with wave.open(str(target), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(bytes(samples))
        return Clip(segment, target, len(samples) / 2 / RATE, tuple(words))
