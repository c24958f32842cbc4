"""The voice of the stand-in read-aloud service: words as sound, with the times at which they are heard."""

import functools
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

import lameenc
import numpy as np
from numpy.typing import NDArray

from make_episode.model import Role, Segment
from make_episode.voices.word_times import word_spans

RATE = 24_000
LEAD, TAIL = 0.1, 0.7
"""Silence around the speech, about as the real service leaves it."""


@dataclass(frozen=True, slots=True)
class Sound:
    samples: NDArray[np.float64]
    words: tuple[tuple[str, float, float], ...]


@functools.lru_cache(256)
def say(text: str, voice: str, rate: float, how: str) -> Sound:
    """The text as "tone", a hum with syllables, or as "espeak", speech."""
    sound = _spoken(text, voice, rate) if how == "espeak" else _hummed(text, voice, rate)
    silence = np.zeros(round(LEAD * RATE)), np.zeros(round(TAIL * RATE))
    words = tuple((word, start + LEAD, end + LEAD) for word, start, end in sound.words)
    return Sound(np.concatenate([silence[0], sound.samples, silence[1]]), words)


def _hummed(text: str, voice: str, rate: float) -> Sound:
    """Each word is a tone of its voice's height that swells once for every three letters."""
    height = 110 + sum(voice.encode()) % 90
    parts: list[NDArray[np.float64]] = []
    words: list[tuple[str, float, float]] = []
    clock, reached = 0, 0
    for first, last in word_spans(text):
        pause = 0.25 if any(mark in text[reached:first] for mark in ".,;:!?") else 0.03
        length = round(max(0.12, (last - first) / 16) / rate * RATE)
        silence = np.zeros(round(pause / rate * RATE)) if reached else np.zeros(0)
        time = np.arange(length) / RATE
        swell = np.sin(np.pi * time * RATE / length * max(1, (last - first) // 3)) ** 2
        parts += [silence, 0.4 * (0.3 + 0.7 * swell) * np.sin(2 * np.pi * height * time)]
        clock += len(silence)
        words.append((text[first:last], clock / RATE, (clock + length) / RATE))
        clock, reached = clock + length, last
    return Sound(np.concatenate([np.zeros(0), *parts]), tuple(words))


def _spoken(text: str, voice: str, rate: float) -> Sound:
    from scipy.signal import resample_poly

    from make_episode.voices.espeak import Espeak, gender

    language = "-".join(voice.split("-")[:2])
    engine = Espeak()
    names = engine.voices(language)
    # Every other voice is a woman's here too, so that a person can tell the roles apart.
    wanted = "f" if sum(voice.encode()) % 2 else "m"
    name = next((name for name in names if gender(name) == wanted), names[0])
    with tempfile.TemporaryDirectory() as folder:
        segment = Segment(Role.NARRATOR, text, text, language, 0.0, voice=name, pace=rate)
        clip = engine.speak(segment, Path(folder) / "speech.wav")
        with wave.open(str(clip.path)) as file:
            samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
            resampled: NDArray[np.float64] = resample_poly(samples, RATE, file.getframerate())
    return Sound(resampled, tuple((word.text, word.start, word.end) for word in clip.words))


@functools.lru_cache(256)
def sent(text: str, voice: str, rate: float, how: str) -> bytes:
    """The sound of `say` as the service sends it."""
    return mp3(say(text, voice, rate, how).samples)


def mp3(samples: NDArray[np.float64]) -> bytes:
    """As the service sends it: MPEG-2 layer III, 24 kHz mono, 48 kbit/s constant, frames of 144 bytes."""
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_bit_rate(48)
    encoder.set_quality(7)
    encoder.silence()
    pcm = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    return bytes(encoder.encode(pcm) + encoder.flush())
