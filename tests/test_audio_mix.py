import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from audio_material import (
    RATE,
    Sound,
    clip,
    decibels,
    house_levels,
    joined,
    lufs,
    music_file,
    part,
    speech_like,
    voice_loudness,
)

from make_episode.audio import mix, timeline
from make_episode.errors import AudioError
from make_episode.model import Clip, Cue, Timeline

LEVELS = house_levels()


def three_voices(folder: Path) -> list[Clip]:
    """A narrator with a short heading, and two guests, at three rates and very different levels."""
    return [
        clip(folder, "1", 4.0, chapter="Ouverture"),
        clip(folder, "2", 0.6, peak=-12, pause=0.9, chapter="Titre", sting=True),
        clip(folder, "3", 5.0, peak=-4),
        clip(folder, "4", 4.0, rate=22050, peak=-25, pitch=210, voice="b"),
        clip(folder, "5", 3.0, rate=44100, peak=-14, pitch=160, voice="c"),
        clip(folder, "6", 4.0, peak=-7),
    ]


def rendered(programme: Timeline) -> Sound:
    return joined(list(mix.render(programme, LEVELS)))


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Timeline, Sound]:
    """A programme of words alone, and its sound."""
    programme = timeline.plan(three_voices(tmp_path_factory.mktemp("talk")), LEVELS, {})
    return programme, rendered(programme)


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> tuple[Timeline, Sound]:
    """A programme with intro, sting and outro, and its sound."""
    folder = tmp_path_factory.mktemp("show")
    tunes = {name: music_file(folder / f"{name}.wav", 4.0, level=-20) for name in ("intro", "sting", "outro")}
    programme = timeline.plan(three_voices(folder), LEVELS, tunes)
    return programme, rendered(programme)


def test_sound_lasts_as_long_as_the_timeline(show: tuple[Timeline, Sound]) -> None:
    """The sound has exactly the frames of the timeline, in two channels."""
    programme, sound = show
    assert sound.shape == (round(programme.duration * RATE), 2)
    assert sound.dtype == np.float32


def test_silence_is_where_pauses_belong(talk: tuple[Timeline, Sound]) -> None:
    """Between two clips nothing is heard at all; within 60 ms of the first words of each something is."""
    programme, sound = talk
    for line, after in pairwise(programme.lines):
        assert not part(sound, line.end, after.start).any()
        assert decibels(part(sound, after.start, after.start + 0.06)) > -60


def test_no_join_clicks(talk: tuple[Timeline, Sound]) -> None:
    """At the ends of clips no step from sample to sample is larger than a tenth of those within speech."""
    programme, sound = talk
    within = np.abs(np.diff(sound[:, 0])).max()
    for line in programme.lines:
        for edge in (line.start, line.end):
            around = part(sound, max(0, edge - 0.001), edge + 0.001)
            assert np.abs(np.diff(around[:, 0])).max(initial=0) < within / 10


def test_every_voice_has_the_same_loudness(talk: tuple[Timeline, Sound]) -> None:
    """Voices of three engines, rates and levels come out within 1 LU of each other."""
    measured = voice_loudness(*talk).values()
    assert max(measured) - min(measured) < 1


def test_programme_has_the_loudness_asked_for(talk: tuple[Timeline, Sound], show: tuple[Timeline, Sound]) -> None:
    """With and without music the whole measures -16 LUFS within 0.2."""
    assert lufs(talk[1]) == pytest.approx(-16, abs=0.2)
    assert lufs(show[1]) == pytest.approx(-16, abs=0.2)


def test_short_heading_is_not_blown_up(talk: tuple[Timeline, Sound]) -> None:
    """A heading spoken 5 dB quieter than its voice is as loud as a sentence, and no louder."""
    programme, sound = talk
    heading, sentence = programme.lines[1], programme.lines[2]
    expected = lufs(part(sound, sentence.start, sentence.end))
    assert lufs(part(sound, heading.start, heading.end)) == pytest.approx(expected, abs=0.5)


def test_nothing_exceeds_the_ceiling(talk: tuple[Timeline, Sound]) -> None:
    """No sample comes above the peak allowed less the headroom for encoding."""
    assert decibels(talk[1]) <= LEVELS.programme.true_peak - LEVELS.programme.headroom + 0.05


def test_speech_is_in_the_middle(talk: tuple[Timeline, Sound]) -> None:
    """Left and right carry the same words."""
    assert np.array_equal(talk[1][:, 0], talk[1][:, 1])


def test_music_is_far_below_words(show: tuple[Timeline, Sound]) -> None:
    """Where both sound, music alone measures at least 20 LU below the words (WCAG 2.2, G56)."""
    programme, sound = show
    tunes = replace(programme, cues=tuple(cue for cue in programme.cues if cue.music))
    alone = rendered(tunes)
    first = programme.lines[0]
    intro = programme.cues[0]
    assert intro.start + intro.duration > first.start + 1
    under = part(alone, first.start, intro.start + intro.duration)
    assert lufs(under) < lufs(part(sound, first.start, first.end)) - 20
    assert lufs(part(alone, 0.5, first.start - LEVELS.music.attack)) == pytest.approx(-18, abs=1)


def test_music_starts_and_ends_without_a_click(show: tuple[Timeline, Sound]) -> None:
    """Music that begins and ends at full level is faded in and out."""
    _, sound = show
    assert decibels(sound[:2]) < -50
    assert decibels(sound[-2:]) < -50


def test_mono_programme_has_one_channel_and_the_same_loudness(tmp_path: Path) -> None:
    """With `channels = 1` the sound has one channel, and still measures -16 LUFS."""
    mono = replace(LEVELS, mp3=replace(LEVELS.mp3, channels=1))
    tunes = {"intro": music_file(tmp_path / "intro.wav", 4.0)}
    sound = joined(list(mix.render(timeline.plan(three_voices(tmp_path), mono, tunes), mono)))
    assert sound.shape[1] == 1
    assert lufs(sound) == pytest.approx(-16, abs=0.3)


def test_clip_without_a_fade_is_played_as_it_is(tmp_path: Path) -> None:
    """A cue with no fades and no gain gives the samples of its file."""
    bare = replace(LEVELS, speech=replace(LEVELS.speech, highpass=0.0))
    spoken = clip(tmp_path, "a", 1.0, rate=RATE, silence=0.0, peak=-10)
    programme = Timeline((Cue(spoken.path, 0.0, 1.0),), (), (), 1.0)
    sound = joined(list(mix.render(programme, bare)))
    assert np.abs(sound[:, 0] - speech_like(1.0, RATE, peak=-10)).max() < 1e-4


def test_lost_clip_stops_the_mix_with_its_name(tmp_path: Path) -> None:
    """A file that vanishes between planning and mixing is named."""
    programme = timeline.plan([clip(tmp_path, "a")], LEVELS, {})
    programme.cues[0].path.unlink()
    with pytest.raises(AudioError, match=r"mastered\.wav"):
        rendered(programme)


def test_long_programme_comes_in_small_pieces(tmp_path: Path) -> None:
    """However long the programme, no piece is longer than a few seconds."""
    spoken = clip(tmp_path, "a", 9.0, pause=20.0)
    programme = timeline.plan([spoken] * 4, LEVELS, {})
    assert max(len(piece) for piece in mix.render(programme, LEVELS)) <= 6 * RATE


def test_importing_the_mixer_warns_of_nothing() -> None:
    """pydub misses ffmpeg on a machine without; no listener of ours hears about it."""
    bare = {"PATH": "/nonexistent", "PYTHONPATH": str(Path(mix.__file__).parents[2])}
    command = [sys.executable, "-W", "error", "-c", "import make_episode.audio.mix"]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
