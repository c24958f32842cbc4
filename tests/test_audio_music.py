import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import soundfile
from audio_material import AUDIO, RATE, clip, decibels, house_levels, lufs, music_file

from make_episode.audio import filters, music, timeline
from make_episode.errors import ShowError

HOUSE = {"intro": (8, 12), "sting": (2, 3), "bed": (8, 30), "outro": (8, 12)}


@pytest.fixture(params=HOUSE)
def house_music(request: pytest.FixtureRequest) -> tuple[str, np.ndarray]:
    name = str(request.param)
    sound, rate = soundfile.read(AUDIO / f"{name}.flac", dtype="float32", always_2d=True)
    assert rate == RATE
    return name, sound


def test_house_music_has_its_length_and_level(house_music: tuple[str, np.ndarray]) -> None:
    """Each piece of the shipped music is as long as it should be, in stereo, at its loudness, with room above."""
    name, sound = house_music
    least, most = HOUSE[name]
    assert least <= len(sound) / RATE <= most
    assert sound.shape[1] == 2
    assert lufs(sound) == pytest.approx(-23 if name == "bed" else -17, abs=0.2)
    assert 20 * np.log10(filters.peaks(sound, 441, hot=0.1).max()) <= -3


def test_house_music_loses_little_in_mono(house_music: tuple[str, np.ndarray]) -> None:
    """Folded to one channel, the music is at most 2 LU quieter than its two channels."""
    _, sound = house_music
    mono = np.repeat(sound.mean(axis=1, keepdims=True), 2, axis=1)
    assert lufs(sound) - lufs(mono) < 2


def test_house_music_begins_and_ends_clean(house_music: tuple[str, np.ndarray]) -> None:
    """Music that begins and ends a programme does so in silence; the bed joins its own beginning."""
    name, sound = house_music
    if name == "bed":
        steps = np.abs(np.diff(sound, axis=0)).max()
        assert np.abs(sound[0] - sound[-1]).max() <= steps
    else:
        assert decibels(sound[:4]) < -60
        assert decibels(sound[-441:]) < -60


def test_house_music_is_small() -> None:
    """All four files together stay about 2 MB."""
    assert sum((AUDIO / f"{name}.flac").stat().st_size for name in HOUSE) < 2_300_000


@pytest.fixture(scope="module")
def score() -> ModuleType:
    """The script that composes and renders the music."""
    specification = importlib.util.spec_from_file_location("compose", AUDIO / "compose.py")
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    sys.modules["compose"] = module
    specification.loader.exec_module(module)
    return module


def test_every_note_of_the_score_can_be_played(score: ModuleType) -> None:
    """All notes are within a piano's range, start in time and last; every score is a MIDI file."""
    for compose, _ in score.PIECES.values():
        written = compose()
        assert all(21 <= number <= 108 and 1 <= loud <= 127 for *_, number, loud in written.notes)
        assert all(beat >= 0 and length > 0 for _, beat, length, _, _ in written.notes)
        assert written.midi()[:4] == b"MThd"
        assert written.midi() == compose().midi()


def test_shipped_music_is_what_the_score_renders(score: ModuleType) -> None:
    """Rendered again, the sting is the file that is shipped, as far as another FluidSynth allows."""
    if not shutil.which("fluidsynth") or not Path(score.SOUNDFONT).is_file():
        pytest.skip("FluidSynth and the FluidR3 soundfont are not installed")
    compose, cut = score.PIECES["sting"]
    again = score.mastered(score.rendered(compose()), cut)
    shipped, _ = soundfile.read(AUDIO / "sting.flac", dtype="float32", always_2d=True)
    assert len(again) == len(shipped)
    assert np.corrcoef(again[:, 0], shipped[:, 0])[0, 1] > 0.9


@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "mp3", "aiff", "WAV"])
def test_any_usual_format_is_found(tmp_path: Path, ending: str) -> None:
    """An intro is found whatever its format."""
    path = music_file(tmp_path / f"intro.{ending}", 1.0)
    assert music.find(tmp_path) == {"intro": path}


def test_first_folder_wins_part_by_part(tmp_path: Path) -> None:
    """A show with a sting of its own keeps the other music of the starter."""
    own, starter = tmp_path / "own", tmp_path / "starter"
    own.mkdir()
    starter.mkdir()
    sting = music_file(own / "sting.wav", 1.0)
    music_file(starter / "sting.flac", 1.0)
    intro = music_file(starter / "intro.flac", 1.0)
    assert music.find(own, starter) == {"intro": intro, "sting": sting}


def test_no_music_is_no_error(tmp_path: Path) -> None:
    """A folder without music, or a folder that is not there, gives none."""
    (tmp_path / "intro.txt").write_text("notes")
    assert music.find(tmp_path, tmp_path / "none") == {}


def test_broken_music_is_named(tmp_path: Path) -> None:
    """A file that is not sound is an error of the show, with its path."""
    (tmp_path / "outro.mp3").write_bytes(b"not music at all" * 100)
    with pytest.raises(ShowError, match=r"outro\.mp3 cannot be read as sound") as wrong:
        music.find(tmp_path)
    assert "Replace the file" in wrong.value.hint


def test_silent_or_empty_music_is_named(tmp_path: Path) -> None:
    """A file without any sound in it is an error of the show, and so is one too short to be faded."""
    music_file(tmp_path / "intro.wav", 2.0, level=-120)
    with pytest.raises(ShowError, match=r"intro\.wav has no sound in it"):
        music.find(tmp_path)
    music_file(tmp_path / "intro.wav", 0.05)
    with pytest.raises(ShowError, match=r"intro\.wav lasts only 0\.05 seconds"):
        music.find(tmp_path)


def test_two_files_for_one_part_are_refused(tmp_path: Path) -> None:
    """It is not guessed which of two intros is meant."""
    music_file(tmp_path / "intro.wav", 1.0)
    music_file(tmp_path / "intro.flac", 1.0)
    with pytest.raises(ShowError, match=r"intro\.flac and intro\.wav both stand for the intro"):
        music.find(tmp_path)


@pytest.mark.parametrize(("rate", "channels"), [(22050, 1), (48000, 2), (44100, 6)])
def test_music_of_any_rate_and_channels_is_brought_to_its_level(tmp_path: Path, rate: int, channels: int) -> None:
    """Whatever the file, the intro's gain brings it 2 LU under the words."""
    levels = house_levels()
    intro = music_file(tmp_path / "intro.wav", 5.0, rate=rate, channels=channels, level=-30)
    programme = timeline.plan([clip(tmp_path, "a", 6.0)], levels, {"intro": intro})
    heard = music.hear(intro, rate=RATE, channels=2, seconds=30)
    offset = programme.cues[0].gain + heard.loudness - (levels.programme.loudness + levels.music.loudness)
    assert abs(offset) < 2
    assert programme.cues[0].duration == pytest.approx(5.0, abs=0.01)
