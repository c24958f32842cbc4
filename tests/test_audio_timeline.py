from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from audio_material import RATE, clip, house_levels, music_file
from hypothesis import given, settings
from hypothesis import strategies as st

from make_episode.audio import music, timeline
from make_episode.audio.mp3 import FRAME
from make_episode.audio.timeline import Stretch, Tune, arrange
from make_episode.errors import AudioError
from make_episode.model import Clip, Cue, Role, Segment, Timeline, Word

LEVELS = house_levels()
HUNDREDTHS = st.integers(0, 500).map(lambda number: number / 100)


def segment(pause: float = 0.5, *, chapter: str = "", sting: bool = False) -> Segment:
    return Segment(Role.NARRATOR, "un", "un", "fr", pause, chapter=chapter, sting=sting)


@st.composite
def programmes(draw: st.DrawFn) -> Timeline:
    """Any clips, with any pauses, chapters and stings, and any of the pieces of music."""
    segments = draw(
        st.lists(
            st.builds(
                segment,
                st.floats(0, 5, allow_nan=False),
                chapter=st.sampled_from(["", "", "Titre"]),
                sting=st.booleans(),
            ),
            max_size=12,
        )
    )
    stretches = [Stretch(draw(HUNDREDTHS), draw(st.integers(1, 900)) / 100) for _ in segments]
    clips = [
        Clip(each, Path(f"{number}.wav"), 30.0, (Word("un", stretch.start - 0.2, stretch.end + 0.4),))
        for number, (each, stretch) in enumerate(zip(segments, stretches, strict=True))
    ]
    tunes = {
        name: Tune(Path(f"{name}.flac"), draw(st.floats(0.1, 40)))
        for name in draw(st.sets(st.sampled_from(music.PARTS)))
    }
    overlap = replace(LEVELS.music, intro_overlap=draw(HUNDREDTHS), outro_overlap=draw(HUNDREDTHS))
    return arrange(clips, stretches, tunes, replace(LEVELS, music=overlap))


def ends(cue: Cue) -> float:
    return cue.start + cue.duration


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_programme_lasts_until_its_last_sound(programme: Timeline) -> None:
    """The duration is the end of the last cue, and of the frame of the MP3 it falls into; no cue starts before it."""
    last = max(map(ends, programme.cues), default=0.0)
    assert last - 1e-6 <= programme.duration < last + FRAME / RATE
    assert programme.duration * RATE / FRAME == pytest.approx(round(programme.duration * RATE / FRAME), abs=1e-6)
    assert all(cue.start >= 0 for cue in programme.cues)


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_cues_overlap_only_where_music_is_down(programme: Timeline) -> None:
    """Words never overlap words, and music that meets words is down from the first of them to the last."""
    spoken = [cue for cue in programme.cues if not cue.music]
    assert all(ends(first) <= second.start + 1e-6 for first, second in pairwise(spoken))
    for tune in (cue for cue in programme.cues if cue.music):
        for words in spoken:
            if words.start < ends(tune) - 1e-6 and ends(words) > tune.start + 1e-6:
                assert deepest_during(tune, words) <= -(LEVELS.music.under_speech + LEVELS.music.loudness) + 1e-6


def deepest_during(tune: Cue, words: Cue) -> float:
    """The least that the envelope takes off the music while the words are heard."""
    first, last = words.start - tune.start, ends(words) - tune.start
    times, levels = zip(*tune.envelope, strict=True)
    inside = [level for time, level in tune.envelope if first < time < last]
    return max(between(first, times, levels), between(last, times, levels), *inside, -1000)


def between(at: float, times: tuple[float, ...], levels: tuple[float, ...]) -> float:
    if at <= times[0]:
        return levels[0]
    for index in range(1, len(times)):
        if at <= times[index]:
            share = (at - times[index - 1]) / ((times[index] - times[index - 1]) or 1)
            return levels[index - 1] + share * (levels[index] - levels[index - 1])
    return levels[-1]


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_chapters_ascend_from_the_beginning(programme: Timeline) -> None:
    """The first chapter starts at 0, every other later than the one before, on the first word of its line."""
    starts = [chapter.start for chapter in programme.chapters]
    assert starts[:1] in ([], [0.0])
    assert all(first < second for first, second in pairwise(starts))
    heads = [line.start for line in programme.lines if line.segment.chapter]
    assert starts[1:] == heads[1:]


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_pauses_are_those_of_the_segments(programme: Timeline) -> None:
    """Between two lines there is the pause of the first, to 10 ms, and what a sting takes."""
    lines = programme.lines
    for line, after in pairwise(lines):
        stings = sum(1 for cue in programme.cues if cue.music and line.end <= cue.start < after.start)
        if not stings and not after.segment.chapter:
            assert after.start - line.end == pytest.approx(line.segment.pause, abs=0.0101)


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_silence_before_a_chapter_gives_way_a_little(programme: Timeline) -> None:
    """It is at least three fifths of the pause asked for, and longer by less than one step of 1.28 s."""
    for line, after in pairwise(programme.lines):
        sounds = [
            cue.start for cue in programme.cues if line.end <= cue.start <= after.start and cue.path.stem != "outro"
        ]
        if after.segment.chapter:
            least = max(line.segment.pause * 0.6, 0.2)
            assert least - 0.02 <= min(sounds) - line.end < least + 1.28 + 0.02


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_cuts_stand_on_whole_frames_in_silence(programme: Timeline) -> None:
    """Every cut is a multiple of 1.28 s, 49 frames, with 0.1 s of silence on both sides and a chapter behind it."""
    for cut in programme.cuts:
        assert cut / 1.28 == pytest.approx(round(cut / 1.28), abs=1e-6)
        assert all(ends(cue) <= cut - 0.1 + 1e-6 or cue.start >= cut + 0.1 - 1e-6 for cue in programme.cues)
    assert len(programme.cuts) <= max(0, len(programme.chapters))


@pytest.mark.parametrize("rate", [32000, 44100, 48000])
def test_grid_is_whole_frames_at_every_rate(rate: int) -> None:
    """A step of the grid is whole frames of an MP3 and whole hundredths of a second."""
    step = timeline.grid(rate)
    assert step * rate % FRAME == 0
    assert step * 100 == pytest.approx(round(step * 100), abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_everything_stands_on_hundredths_of_a_second(programme: Timeline) -> None:
    """Cues start and end on multiples of 10 ms, which are whole frames for pydub."""
    for cue in programme.cues:
        for value in (cue.start, cue.duration, cue.offset):
            assert value * 100 == pytest.approx(round(value * 100), abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(programmes())
def test_words_stay_inside_their_line(programme: Timeline) -> None:
    """Word times are those of the programme, and never outside the line they belong to."""
    for line in programme.lines:
        for word in line.words:
            assert line.start - 1e-3 <= word.start <= word.end <= line.end + 1e-3


def test_words_move_with_their_clip() -> None:
    """A word 1 s into a clip whose first 0.3 s are cut off is heard 0.7 s after the clip begins."""
    spoken = Clip(segment(), Path("a.wav"), 3.0, (Word("un", 1.0, 1.5),))
    intro = {"intro": Tune(Path("i.flac"), 8.0)}
    line = arrange([spoken], [Stretch(0.3, 2.0)], intro, LEVELS).lines[0]
    assert line.start == 8.0 - LEVELS.music.intro_overlap
    assert line.words == (Word("un", round(line.start + 0.7, 3), round(line.start + 1.2, 3)),)


def test_sting_stands_between_two_stories() -> None:
    """A sting follows the pause before it; the words wait for its end and a little longer."""
    clips = [Clip(segment(1.5), Path("a.wav"), 2), Clip(segment(sting=True), Path("b.wav"), 2)]
    programme = arrange(clips, [Stretch(0, 2)] * 2, {"sting": Tune(Path("s.flac"), 2.5)}, LEVELS)
    sting = next(cue for cue in programme.cues if cue.music)
    assert sting.start == 3.5
    assert programme.lines[1].start == pytest.approx(6.0 + LEVELS.music.after_sting)


def test_long_intro_is_faded_out_at_the_longest_that_is_allowed() -> None:
    """Of a three-minute intro only the beginning is played, with the long fade."""
    programme = arrange(
        [Clip(segment(), Path("a.wav"), 2)], [Stretch(0, 2)], {"intro": Tune(Path("i.flac"), 180)}, LEVELS
    )
    assert programme.cues[0].duration == LEVELS.music.longest
    assert programme.cues[0].fade_out == LEVELS.music.fade_out


def test_music_stays_down_between_words_close_by() -> None:
    """Music does not pump up in a pause shorter than it takes to come up and go down."""
    cue = Cue(Path("m.flac"), 0.0, 20.0, music=True)
    close = timeline.ducked(cue, [(2.0, 4.0), (4.9, 7.0)], LEVELS.music)
    apart = timeline.ducked(cue, [(2.0, 4.0), (9.0, 11.0)], LEVELS.music)
    assert (len(close), len(apart)) == (4, 8)


def test_silence_of_the_engine_is_cut_off(tmp_path: Path) -> None:
    """A clip that begins and ends with 0.4 s of silence is heard from its first sound to its last."""
    programme = timeline.plan([clip(tmp_path, "a", 3.0, silence=0.4)], LEVELS, {})
    assert programme.duration == pytest.approx(3.0 + LEVELS.speech.lead + LEVELS.speech.trail, abs=0.05)
    assert programme.lines[0].words[0].start == pytest.approx(LEVELS.speech.lead, abs=0.03)


def test_music_that_is_not_wanted_is_left_out(tmp_path: Path) -> None:
    """`outro = false` leaves the outro out; the bed is played only where it is asked for, which is nowhere yet."""
    silent = replace(LEVELS, music=replace(LEVELS.music, outro=False))
    tunes = {part: music_file(tmp_path / f"{part}.wav", 3.0) for part in music.PARTS}
    programme = timeline.plan([clip(tmp_path, "a")], silent, tunes)
    assert [cue.path.stem for cue in programme.cues if cue.music] == ["intro"]


def test_missing_music_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    """Music that is gone since it was found is reported by its path."""
    with pytest.raises(AudioError, match=r"gone\.flac cannot be read as sound"):
        timeline.plan([clip(tmp_path, "a")], LEVELS, {"intro": tmp_path / "gone.flac"})


def test_a_clip_sounds_the_same_whatever_the_programme(tmp_path: Path) -> None:
    """How a clip is mastered depends on nothing else that is said, so that a change elsewhere does not touch it."""
    clips = [clip(tmp_path, "a", 3.0), clip(tmp_path, "b", 4.0, peak=-16), clip(tmp_path, "c", 3.0, peak=-24)]
    alone = timeline.plan(clips[:1], LEVELS, {}).cues[0]
    among = timeline.plan(clips, LEVELS, {}).cues[0]
    assert (alone.path, alone.digest, alone.gain) == (among.path, among.digest, among.gain)


def test_gain_of_the_cast_comes_on_top(tmp_path: Path) -> None:
    """A voice cast 3 dB softer than the others is 3 dB below them, and the programme as loud as ever."""
    talk = [clip(tmp_path, str(number), 4.0, peak=-8, voice=voice) for number, voice in enumerate("abab")]
    cast = [replace(one, segment=replace(one.segment, gain=-3.0 * (one.segment.voice == "b"))) for one in talk]
    plain, shifted = (timeline.plan(clips, LEVELS, {}) for clips in (talk, cast))
    assert [cue.gain for cue in shifted.cues] == [0, -3, 0, -3]
    assert shifted.loudness == pytest.approx(plain.loudness, abs=0.2)


def test_silent_clip_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    """A clip in which nothing is heard is refused rather than passed over."""
    spoken = clip(tmp_path, "a")
    music_file(spoken.path, 2.0, channels=1, level=-120)
    with pytest.raises(AudioError, match=r"a\.wav is silent"):
        timeline.plan([spoken], LEVELS, {})


def test_missing_clip_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    """A clip that is gone is reported by its path."""
    spoken = clip(tmp_path, "a")
    spoken.path.unlink()
    with pytest.raises(AudioError, match=r"a\.wav cannot be read as sound: there is no such file"):
        timeline.plan([spoken], LEVELS, {})
