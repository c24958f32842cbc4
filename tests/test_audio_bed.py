from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from audio_material import RATE, clip, decibels, house_levels, joined, lufs, music_file, part, voice_loudness

from make_episode.audio import mix, sounds, timeline
from make_episode.model import Role


def test_the_bed_lies_under_the_headlines_only(tmp_path: Path) -> None:
    """It comes in before the first headline, is 20 dB or more under the words, and has gone soon after the last."""
    levels = house_levels()
    bed = music_file(tmp_path / "bed.wav", 3.0)
    clips = [
        clip(tmp_path, "a", 2.0, pause=1.0),
        clip(tmp_path, "b", 3.0, bed=True),
        clip(tmp_path, "c", 4.0, bed=True, pause=1.2),
        clip(tmp_path, "d", 3.0),
    ]
    programme = timeline.plan(clips, levels, {"bed": bed})
    (cue,) = [cue for cue in programme.cues if cue.music]
    before, first, last, _ = programme.lines
    assert before.end <= cue.start < first.start
    assert cue.start + cue.duration == pytest.approx(last.end + levels.music.fade_out)
    assert cue.loop
    words = [replace(one, gain=-120.0) for one in programme.cues if not one.music]
    music = joined(
        list(mix.render(replace(programme, cues=tuple(sorted((*words, cue), key=lambda c: c.start))), levels))
    )
    spoken = voice_loudness(programme, joined(list(mix.render(programme, levels))))["a"]
    assert lufs(part(music, first.start, last.end)) < spoken - 20
    assert lufs(part(music, cue.start, first.start)) > lufs(part(music, first.start, last.end)) + 6
    assert decibels(part(music, cue.start + cue.duration, programme.duration)) < -80


def test_a_loop_goes_on_without_a_click() -> None:
    """Music that begins again where it ends makes no step there greater than it makes anywhere, at the same level."""
    times = np.arange(RATE) / RATE
    sound = np.stack([np.sin(2 * np.pi * 220.3 * times), np.cos(2 * np.pi * 331.7 * times)], axis=1).astype(np.float32)
    again = sounds.looped(sound, round(3.5 * RATE), round(0.005 * RATE))
    assert again.shape == (round(3.5 * RATE), 2)
    assert np.abs(np.diff(again, axis=0)).max() < 1.5 * np.abs(np.diff(sound, axis=0)).max()
    assert lufs(again) == pytest.approx(lufs(sound), abs=0.3)


def test_an_edition_without_a_bed_has_none(tmp_path: Path) -> None:
    """Where the show has no bed, or does not want it, the headlines are said all the same."""
    clips = [clip(tmp_path, "a", 2.0, bed=True)]
    assert not [cue for cue in timeline.plan(clips, house_levels(), {}).cues if cue.music]
    unwanted = replace(house_levels(), music=replace(house_levels().music, bed=False))
    bed = music_file(tmp_path / "bed.wav", 3.0)
    assert not [cue for cue in timeline.plan(clips, unwanted, {"bed": bed}).cues if cue.music]


def test_a_show_may_have_its_sting_before_headings(tmp_path: Path) -> None:
    """With `heading_sting`, the sting stands before every heading but the one that opens the programme."""
    levels = replace(house_levels(), music=replace(house_levels().music, heading_sting=True))
    sting = music_file(tmp_path / "sting.wav", 1.0)
    clips = [clip(tmp_path, name, 2.0, role=role) for name, role in (("a", Role.HEADING), ("b", Role.HEADING))]
    cues = timeline.plan(clips, levels, {"sting": sting}).cues
    assert [cue.music for cue in cues] == [False, True, False]
    assert cues[2].start == pytest.approx(cues[1].start + cues[1].duration + levels.music.after_sting)
