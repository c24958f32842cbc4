from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from audio_material import Sound, house_levels, speech_like

from make_episode.audio import loudness
from make_episode.audio.lame import LameFile
from make_episode.audio.levels import Mp3

HOUSE = house_levels().mp3
FORMS = {
    "house": HOUSE,
    "mono": replace(HOUSE, channels=1, bitrate=64),
    "small frames": Mp3(bitrate=48, rate=48000, channels=1, quality=7),
    "large frames": Mp3(bitrate=192, rate=32000, channels=2, quality=5),
}


def programme(rate: int) -> Sound:
    """Half a minute of two voices of unlike loudness, with silence between."""
    voices = [speech_like(4.0, rate, peak=-3.0 - at % 3 * 2, pitch=100 + 40 * at, seed=at) for at in range(6)]
    return np.concatenate([np.concatenate([voice, np.zeros(rate // 2, np.float32)]) for voice in voices])


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_peak_is_that_of_the_whole_file(form: Mp3, tmp_path: Path) -> None:
    """Though only the loud frames are decoded, the peak is the one found by decoding all of them."""
    sound = np.repeat(programme(form.rate)[:, None], form.channels, axis=1)
    path = tmp_path / "a.mp3"
    with path.open("wb") as file:
        lame = LameFile(file, form)
        for at in range(0, len(sound), form.rate):
            lame.write(sound[at : at + form.rate])
        lame.finish()
    whole = loudness.measure(path, form.rate, form.channels)
    assert lame.peak(path) == pytest.approx(whole.true_peak, abs=0.01)


def test_silence_has_no_peak_worth_naming(tmp_path: Path) -> None:
    """A file of silence is decoded all the same, and nothing is found in it."""
    path = tmp_path / "a.mp3"
    with path.open("wb") as file:
        lame = LameFile(file, HOUSE)
        lame.write(np.zeros((44100, 2), np.float32))
        lame.finish()
    assert lame.peak(path) < -80
