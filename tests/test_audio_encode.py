import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_material import RATE, clip, house_levels, lame_header, music_file, voice_loudness

from make_episode.audio import encode, mp3, timeline
from make_episode.audio.levels import Levels
from make_episode.errors import AudioError
from make_episode.model import Loudness, Timeline

LEVELS = house_levels()
MONO = replace(LEVELS, mp3=replace(LEVELS.mp3, channels=1, bitrate=96))


def a_programme(folder: Path, levels: Levels = LEVELS) -> Timeline:
    tunes = {"intro": music_file(folder / "intro.wav", 5.0), "outro": music_file(folder / "outro.wav", 4.0)}
    clips = [
        clip(folder, "1", 5.0, peak=-10),
        clip(folder, "2", 6.0, rate=22050, peak=-22, pitch=200, voice="b"),
        clip(folder, "3", 7.0),
    ]
    return timeline.plan(clips, levels, tunes)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Timeline, Path, Loudness]:
    folder = tmp_path_factory.mktemp("made")
    programme = a_programme(folder)
    return programme, folder / "a.mp3", encode.encode(programme, LEVELS, folder / "a.mp3")


def test_file_has_the_loudness_and_peak_asked_for(made: tuple[Timeline, Path, Loudness]) -> None:
    """The decoded MP3 measures -16 LUFS within 0.3 and at most -1 dBTP."""
    heard = made[2]
    assert heard.integrated == pytest.approx(-16, abs=0.3)
    assert heard.true_peak <= -1


def test_ffmpeg_measures_the_same(made: tuple[Timeline, Path, Loudness]) -> None:
    """ffmpeg's ebur128 agrees with the figures returned, to the tenth it prints."""
    ffmpeg = shutil.which("ffmpeg")
    if not ffmpeg:
        pytest.skip("ffmpeg is not installed")
    command = [ffmpeg, "-hide_banner", "-nostats", "-i", str(made[1]), "-af", "ebur128=peak=true", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr.rpartition("Summary")[2]
    integrated, peak = (re.search(rf"{name}:\s+(-?[\d.]+)", said) for name in ("I", "Peak"))
    assert integrated
    assert peak
    assert float(integrated[1]) == pytest.approx(made[2].integrated, abs=0.1)
    assert float(peak[1]) == pytest.approx(made[2].true_peak, abs=0.2)


def test_mp3val_finds_nothing(made: tuple[Timeline, Path, Loudness]) -> None:
    """mp3val has no complaint about the file."""
    mp3val = shutil.which("mp3val")
    if not mp3val:
        pytest.skip("mp3val is not installed")
    said = subprocess.run([mp3val, made[1]], capture_output=True, text=True, check=False).stdout
    complaints = [line for line in said.splitlines() if "WARNING" in line and "No supported tags" not in line]
    assert not complaints
    assert '": 1 MPEG frames' not in said
    assert "CBR" in said


def test_decoded_length_is_that_of_the_timeline(made: tuple[Timeline, Path, Loudness]) -> None:
    """The file decodes to exactly the frames of the timeline: nothing before, nothing after."""
    programme, path, _ = made
    with soundfile.SoundFile(path) as file:
        assert (file.frames, file.samplerate, file.channels) == (round(programme.duration * RATE), RATE, 2)


def test_words_are_where_the_timeline_says(made: tuple[Timeline, Path, Loudness]) -> None:
    """Voices cut out of the decoded file at the times of the lines are within 1 LU of each other."""
    programme, path, _ = made
    sound, _ = soundfile.read(path, dtype="float32", always_2d=True)
    measured = voice_loudness(programme, sound).values()
    assert max(measured) - min(measured) < 1
    after = programme.lines[0].end
    assert np.abs(sound[round((after + 0.1) * RATE) : round((after + 0.4) * RATE)]).max() < 0.003


def test_first_frame_tells_frames_bytes_and_what_to_skip(made: tuple[Timeline, Path, Loudness]) -> None:
    """The header's figures are those of the file, so that players know duration and positions exactly."""
    programme, path, _ = made
    data = path.read_bytes()
    frames, size, before, behind = lame_header(data)
    assert size == len(data)
    assert frames * mp3.FRAME - before - behind == round(programme.duration * RATE)
    assert frames == len(frames_of(data)) - 1


def frames_of(data: bytes) -> list[int]:
    """Where the frames begin, each exactly behind the one before."""
    starts, at = [], 0
    while at < len(data):
        assert data[at : at + 2] == b"\xff\xfb"
        starts.append(at)
        bitrate = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)[data[at + 2] >> 4]
        at += 144_000 * bitrate // RATE + (data[at + 2] >> 1 & 1)
    assert at == len(data)
    return starts


def test_same_programme_gives_the_same_bytes(made: tuple[Timeline, Path, Loudness], tmp_path: Path) -> None:
    """Made again, the file is the same to the last byte."""
    again = tmp_path / "b.mp3"
    encode.encode(made[0], LEVELS, again)
    assert again.read_bytes() == made[1].read_bytes()


def test_mono_file_is_as_loud_and_as_long(tmp_path: Path) -> None:
    """A mono MP3 measures -16 LUFS too, and its header is right."""
    programme = a_programme(tmp_path, MONO)
    heard = encode.encode(programme, MONO, tmp_path / "a.mp3")
    assert heard.integrated == pytest.approx(-16, abs=0.3)
    with soundfile.SoundFile(tmp_path / "a.mp3") as file:
        assert (file.frames, file.channels) == (round(programme.duration * RATE), 1)


@pytest.mark.parametrize("rate", [48000, 32000])
def test_other_rates_are_exact_too(tmp_path: Path, rate: int) -> None:
    """At every rate the levels allow, loudness and length are right."""
    other = replace(LEVELS, mp3=replace(LEVELS.mp3, rate=rate))
    programme = timeline.plan([clip(tmp_path, "a", 5.0)], other, {})
    heard = encode.encode(programme, other, tmp_path / "a.mp3")
    assert heard.integrated == pytest.approx(-16, abs=0.3)
    with soundfile.SoundFile(tmp_path / "a.mp3") as file:
        assert (file.frames, file.samplerate) == (round(programme.duration * rate), rate)


def test_peaks_that_encoding_adds_are_taken_back(tmp_path: Path) -> None:
    """With no headroom at all the file still keeps to the peak allowed: it is made again with more."""
    loud = replace(LEVELS, programme=replace(LEVELS.programme, headroom=0.0, loudness=-10.0, true_peak=-2.0))
    spoken = [clip(tmp_path, "a", 4.0, rate=RATE)]
    heard = encode.encode(timeline.plan(spoken, loud, {}), loud, tmp_path / "a.mp3")
    assert heard.true_peak <= -2.0


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    """Progress counts the seconds of the programme, never backwards, up to all of them."""
    told: list[tuple[str, int, int]] = []

    def progress(stage: str, done: int, total: int) -> None:
        told.append((stage, done, total))

    programme = timeline.plan([clip(tmp_path, "a", 8.0)], LEVELS, {})
    encode.encode(programme, LEVELS, tmp_path / "a.mp3", progress=progress)
    assert {(stage, total) for stage, _, total in told} == {("encode", 8)}
    done = [number for _, number, _ in told]
    assert done == sorted(done)
    assert done[-1] == 8


def test_interrupted_encoding_leaves_the_old_file(tmp_path: Path) -> None:
    """When making stops half way, what was there before is still there, and nothing else."""
    programme = timeline.plan([clip(tmp_path, "a", 3.0)], LEVELS, {})
    target = tmp_path / "a.mp3"
    target.write_bytes(b"old")
    before = sorted(tmp_path.iterdir())

    def stop(stage: str, done: int, total: int) -> None:
        raise KeyboardInterrupt(stage, done, total)

    with pytest.raises(KeyboardInterrupt):
        encode.encode(programme, LEVELS, target, progress=stop)
    assert target.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == before


def test_programme_without_a_sound_is_an_error(tmp_path: Path) -> None:
    """Nothing to hear makes no file."""
    with pytest.raises(AudioError, match="nothing to hear"):
        encode.encode(timeline.plan([], LEVELS, {}), LEVELS, tmp_path / "a.mp3")
    assert not list(tmp_path.iterdir())


def test_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A target that cannot be written is named, with the reason."""
    programme = timeline.plan([clip(tmp_path, "a", 1.0)], LEVELS, {})
    with pytest.raises(AudioError, match=r"none/a\.mp3 cannot be written: No such file"):
        encode.encode(programme, LEVELS, tmp_path / "none" / "a.mp3")
