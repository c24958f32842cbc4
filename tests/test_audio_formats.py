import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from audio_material import clip, house_levels, lufs, music_file, speech_like
from soundfile import SoundFile

from make_episode.audio import formats, libav, music, sounds, timeline
from make_episode.errors import InputError, ShowError
from make_episode.model import Timeline


@pytest.fixture
def programme(tmp_path: Path) -> Timeline:
    """A quarter of a minute with music and two chapters."""
    clips = [clip(tmp_path, "a", 5.0, chapter="Ouverture"), clip(tmp_path, "b", 5.0, voice="b", chapter="Suite")]
    return timeline.plan(clips, house_levels(), {"intro": music_file(tmp_path / "intro.wav", 5.0)})


def test_one_render_gives_every_format(tmp_path: Path, programme: Timeline) -> None:
    """Each file lasts as long as the programme and keeps its loudness and its peak once decoded."""
    pytest.importorskip("av")
    levels = house_levels()
    told: list[str] = []
    written = formats.write(
        programme, levels, tmp_path, ("m4a", "mp3", "opus"), progress=lambda stage, *_: told.append(stage)
    )
    assert [(one.path.name, one.mime) for one in written] == [
        ("programme.m4a", "audio/x-m4a"),
        ("programme.mp3", "audio/mpeg"),
        ("programme.opus", "audio/ogg"),
    ]
    for one in written:
        assert sounds.length(one.path) == pytest.approx(programme.duration, abs=0.03)
        assert one.loudness.integrated == pytest.approx(levels.programme.loudness, abs=0.3)
        assert one.loudness.true_peak <= levels.programme.true_peak
        sound = sounds.read(one.path, rate=44100, channels=2)
        assert lufs(sound) == pytest.approx(levels.programme.loudness, abs=0.3)
    assert {"encode"} <= set(told)
    if shutil.which("ffprobe"):
        command = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(written[0].path)]
        header = float(subprocess.run(command, capture_output=True, check=True).stdout)
        assert header == pytest.approx(programme.duration, abs=0.001)


@pytest.mark.parametrize("name", ["m4a", "opus"])
def test_sound_stays_in_its_place(tmp_path: Path, name: str) -> None:
    """What is heard at a time of the programme is heard at that time of the file: no delay of an encoder is left."""
    if name == "m4a":
        pytest.importorskip("av")
    click = np.zeros((3 * 44100, 2), np.float32)
    click[2 * 44100 : 2 * 44100 + 400] = 0.5
    path = tmp_path / f"click.{name}"
    file: libav.M4aFile | sounds.OpusFile = (
        libav.M4aFile(path, rate=44100, channels=2, bitrate=96, chapters=(), end=3.0)
        if name == "m4a"
        else sounds.OpusFile(path, rate=44100, channels=2, bitrate=64)
    )
    for start in range(0, len(click), 44100):
        file.write(click[start : start + 44100])
    file.finish()
    heard = np.abs(sounds.read(path, rate=44100, channels=1)[:, 0])
    assert int(np.argmax(heard > 0.25)) == pytest.approx(2 * 44100, abs=44)


def test_a_file_too_loud_is_made_again_with_more_headroom(tmp_path: Path, programme: Timeline) -> None:
    """Where encoding added to the peaks, the file that is delivered keeps to the limit all the same."""
    levels = house_levels()
    tight = replace(levels, programme=replace(levels.programme, headroom=0.0))
    (one,) = formats.write(programme, tight, tmp_path, ("opus",))
    assert one.loudness.true_peak <= levels.programme.true_peak


@pytest.mark.parametrize("bitrate", [32, 96])
def test_opus_has_the_bit_rate_asked_for(tmp_path: Path, bitrate: int) -> None:
    """The size follows levels.toml, within a quarter."""
    path = tmp_path / "speech.opus"
    file = sounds.OpusFile(path, rate=44100, channels=2, bitrate=bitrate)
    file.write(np.repeat(speech_like(8.0, 44100)[:, None], 2, axis=1))
    file.finish()
    assert path.stat().st_size * 8 / 8.0 == pytest.approx(1000 * bitrate, rel=0.25)


def test_formats_are_chosen_by_name_or_by_the_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names win over the show's list; an unknown one is named; without the package, M4A says what to install."""
    assert formats.chosen("", ("mp3", "opus")) == ("mp3", "opus")
    assert formats.chosen("Opus, mp3,opus", ("mp3",)) == ("opus", "mp3")
    with pytest.raises(InputError, match='There is no format "ogg"'):
        formats.chosen("ogg", ("mp3",))
    monkeypatch.setattr(libav, "available", lambda: False)
    with pytest.raises(ShowError, match='M4A needs the package "av"') as missing:
        formats.chosen("m4a", ())
    assert 'pip install "make-episode[m4a]"' in missing.value.hint


def test_music_may_be_an_m4a(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An intro bought as M4A is played; where the package for it is missing, the message says so."""
    pytest.importorskip("av")
    wave = music_file(tmp_path / "music.wav", 3.0)
    with SoundFile(wave) as source:
        sound = source.read(dtype="float32", always_2d=True)
    intro = tmp_path / "intro.m4a"
    file = libav.M4aFile(intro, rate=44100, channels=2, bitrate=128, chapters=(), end=3.0)
    file.write(sound)
    file.finish()
    assert music.find(tmp_path) == {"intro": intro}
    heard = music.hear(intro, rate=44100, channels=2, seconds=2.0)
    assert heard.duration == pytest.approx(2.0)
    assert heard.loudness == pytest.approx(lufs(sound), abs=0.3)
    monkeypatch.setattr(libav, "available", lambda: False)
    with pytest.raises(ShowError, match=r'intro\.m4a needs the package "av"'):
        music.find(tmp_path)


def test_notes_are_no_music_yet(tmp_path: Path) -> None:
    """A MIDI file is refused with a reason, not passed over."""
    (tmp_path / "intro.mid").write_bytes(b"MThd")
    with pytest.raises(ShowError, match=r"intro\.mid holds notes, not sound"):
        music.find(tmp_path)


def test_a_broken_m4a_is_named(tmp_path: Path) -> None:
    """What is no sound whatever its name is an error of the show, with its path."""
    pytest.importorskip("av")
    (tmp_path / "sting.m4a").write_bytes(b"not music at all" * 100)
    with pytest.raises(ShowError, match=r"sting\.m4a cannot be read as sound"):
        music.find(tmp_path)
