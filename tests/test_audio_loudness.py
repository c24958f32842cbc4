from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_material import RATE, Sound, house_levels, lufs, speech_like

from make_episode.audio import filters, loudness
from make_episode.audio.limiter import Limiter, eased, needed


def tone(level: float, seconds: float, frequency: float = 1000.0, rate: int = RATE) -> Sound:
    """A sine in both channels, its peak in dBFS (EBU Tech 3341)."""
    wave = np.sin(2 * np.pi * frequency * np.arange(round(seconds * rate)) / rate) * 10 ** (level / 20)
    return np.repeat(wave[:, None], 2, axis=1).astype(np.float32)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_a_tone_measures_what_the_ebu_says(level: float) -> None:
    """EBU Tech 3341, cases 1 and 2: a stereo 1 kHz sine at -23 (-33) dBFS measures -23 (-33) LUFS within 0.1."""
    assert lufs(tone(level, 5)) == pytest.approx(level, abs=0.1)


@pytest.mark.parametrize(
    "parts",
    [
        [(-36, 4), (-23, 24), (-36, 4)],
        [(-72, 4), (-36, 4), (-23, 24), (-36, 4), (-72, 4)],
        [(-26, 8), (-20, 8.04), (-26, 8)],
    ],
)
def test_quiet_parts_are_gated_as_the_ebu_says(parts: list[tuple[float, float]]) -> None:
    """EBU Tech 3341, cases 3 to 5 (shortened): what is quiet does not count; the whole measures -23 LUFS within 0.1."""
    assert lufs(np.concatenate([tone(level, seconds) for level, seconds in parts])) == pytest.approx(-23.0, abs=0.1)


def test_silence_has_no_loudness() -> None:
    """Silence, and nothing at all, measure minus infinity."""
    assert lufs(np.zeros((RATE, 2), np.float32)) == -np.inf
    assert lufs(np.zeros((0, 2), np.float32)) == -np.inf


def test_pieces_measure_like_the_whole() -> None:
    """A sound fed a piece at a time has the same energies as fed at once."""
    sound = np.repeat(speech_like(4.005, RATE)[:, None], 2, axis=1)
    meter = loudness.Meter(RATE, 2)
    pieces = [meter(sound[start : start + 441 * 70]) for start in range(0, len(sound), 441 * 70)]
    assert np.allclose(np.concatenate(pieces), loudness.Meter(RATE, 2)(sound))


def test_peaks_between_samples_are_found() -> None:
    """EBU Tech 3341, case 15: a quarter-rate sine whose samples miss its crests by 3 dB still measures its peak."""
    wave = 0.5 * np.sin(np.pi / 2 * np.arange(RATE) + np.pi / 4).astype(np.float32)[:, None]
    found = filters.peaks(wave, 441, hot=0.1)[10:-10]
    assert 20 * np.log10(found.max() / 0.5) == pytest.approx(0, abs=0.2)
    assert np.abs(wave).max() == pytest.approx(0.354, abs=0.001)


def test_a_file_measures_like_its_sound(tmp_path: Path) -> None:
    """Loudness and peak of a file are those of the sound in it."""
    sound = np.repeat(speech_like(12, RATE)[:, None], 2, axis=1)
    soundfile.write(tmp_path / "a.wav", sound, RATE, subtype="FLOAT")
    heard = loudness.measure(tmp_path / "a.wav", RATE, 2)
    assert heard.integrated == pytest.approx(lufs(sound), abs=0.001)
    assert -6.05 <= heard.true_peak < -4


def test_limiter_keeps_peaks_down_and_leaves_the_rest_alone() -> None:
    """What exceeds the ceiling comes out under it; a sound that does not is not touched at all."""
    sound = np.repeat(speech_like(6, RATE, peak=4)[:, None], 2, axis=1)
    limited = Limiter(RATE, -2.5)(sound, last=True)
    assert 20 * np.log10(filters.peaks(limited, 441, hot=0.1).max()) <= -2.45
    quiet = sound * np.float32(0.2)
    assert np.array_equal(Limiter(RATE, -2.5)(quiet, last=True), quiet)


def test_limiter_gives_the_same_in_pieces() -> None:
    """Where a stream is cut makes no difference to what is limited, and nothing is lost."""
    sound = np.repeat(speech_like(5.003, RATE, peak=6)[:, None], 2, axis=1)
    limiter, size = Limiter(RATE, -2.5), 441 * 37
    starts = range(0, len(sound), size)
    pieces = [limiter(sound[start : start + size], last=start == starts[-1]) for start in starts]
    assert np.allclose(np.concatenate(pieces), Limiter(RATE, -2.5)(sound, last=True), atol=1e-6)


def test_limiter_gains_move_smoothly() -> None:
    """The gain never falls or rises faster than its slopes, and never lies above what a peak needs."""
    wanted = needed(np.array([0.1] * 20 + [1.5] + [0.1] * 60), -2.5)
    gains = eased(wanted)
    assert (gains <= wanted + 1e-9).all()
    assert np.diff(gains).min() >= -4.01
    assert np.diff(gains).max() <= 1.21


def test_house_ceiling_leaves_room_for_what_encoding_adds() -> None:
    """The shipped levels mix at least a decibel below the peak that is allowed in the MP3."""
    assert house_levels().programme.headroom >= 1
