"""Sounds for the tests of `audio/`: something like speech, made of nothing but arithmetic, and a measuring desk."""

import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
from scipy import signal

from make_episode.audio import levels, loudness
from make_episode.audio.levels import Levels
from make_episode.model import Clip, Role, Segment, Timeline, Word

RATE = 44100
AUDIO = Path(__file__).parent.parent / "audio"
Sound = npt.NDArray[np.float32]


def house_levels() -> Levels:
    """The levels this repository ships."""
    return levels.load(AUDIO)


def speech_like(seconds: float, rate: int, *, peak: float = -6.0, pitch: float = 120.0, seed: int = 1) -> Sound:
    """Pulses through three formants, in syllables: peaks and gaps like those of a voice; its peak in dB."""
    chance = np.random.default_rng(seed)
    times = np.arange(round(seconds * rate)) / rate
    beats = np.cumsum(pitch * (1 + 0.1 * np.sin(2 * np.pi * 0.7 * times + seed))) / rate
    breath = 0.02 * chance.standard_normal(len(times))
    source = np.diff(np.floor(beats), prepend=0.0) + breath
    formants = [signal.butter(1, [f * 0.85, f * 1.15], "bandpass", fs=rate, output="sos") for f in (600, 1300, 2500)]
    voiced = sum(signal.sosfilt(formant, source) for formant in formants)
    syllables = np.clip(np.sin(2 * np.pi * 3.7 * times + 0.5) + 0.6, 0, 1) ** 1.5
    sound = np.tanh(4 * voiced / np.abs(voiced).max()) * syllables
    return np.asarray(sound / np.abs(sound).max() * 10 ** (peak / 20), np.float32)


def clip(
    folder: Path,
    name: str,
    seconds: float = 3.0,
    *,
    rate: int = 24000,
    peak: float = -6.0,
    pitch: float = 120.0,
    voice: str = "a",
    pause: float = 0.5,
    chapter: str = "",
    sting: bool = False,
    bed: bool = False,
    role: Role = Role.NARRATOR,
    silence: float = 0.3,
) -> Clip:
    """A clip of one voice with silence at both ends, as engines leave it, and two words."""
    quiet = np.zeros(round(silence * rate), np.float32)
    sound = np.concatenate([quiet, speech_like(seconds, rate, peak=peak, pitch=pitch), quiet])
    path = folder / f"{name}.wav"
    soundfile.write(path, sound, rate, subtype="PCM_16")
    segment = Segment(
        role,
        "deux mots",
        "deux mots",
        "fr",
        pause,
        engine="test",
        voice=voice,
        chapter=chapter,
        sting=sting,
        bed=bed,
    )
    middle = silence + seconds / 2
    words = (Word("deux", silence, middle), Word("mots", middle, silence + seconds))
    return Clip(segment, path, seconds + 2 * silence, words)


def music_file(path: Path, seconds: float, *, rate: int = RATE, channels: int = 2, level: float = -12.0) -> Path:
    """A steady chord, a little different left and right."""
    times = np.arange(round(seconds * rate)) / rate
    sides = [sum(np.sin(2 * np.pi * tone * times + side) for tone in (220, 330, 550)) / 3 for side in range(channels)]
    soundfile.write(path, np.stack(sides, axis=1) * 10 ** (level / 20), rate)
    return path


def joined(pieces: list[Sound]) -> Sound:
    return np.concatenate(pieces)


def part(sound: Sound, start: float, end: float) -> Sound:
    return sound[round(start * RATE) : round(end * RATE)]


def lufs(sound: Sound) -> float:
    return loudness.integrated(loudness.Meter(RATE, sound.shape[1])(sound))


def decibels(sound: Sound) -> float:
    """The level of the loudest sample."""
    return float(20 * np.log10(max(float(np.abs(sound).max(initial=0)), 1e-9)))


def voice_loudness(timeline: Timeline, sound: Sound) -> dict[str, float]:
    """What each voice measures, cut out of the programme and put together."""
    said: dict[str, list[Sound]] = {}
    for line in timeline.lines:
        said.setdefault(line.segment.voice, []).append(part(sound, line.start, line.end))
    return {voice: lufs(np.concatenate(pieces)) for voice, pieces in said.items()}


def lame_header(data: bytes) -> tuple[int, int, int, int]:
    """Frames, bytes, samples before and samples after the sound, as the first frame of an MP3 tells them."""
    at = data.index(b"Info")
    frames, size = struct.unpack(">II", data[at + 8 : at + 16])
    skipped = int.from_bytes(data[at + 141 : at + 144], "big")
    return frames, size, skipped >> 12, skipped & 0xFFF
