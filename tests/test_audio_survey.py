import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_material import RATE, clip, house_levels, joined, music_file, speech_like
from lxml import etree

from make_episode.audio import loudness, mix, peaks, picture, survey, timeline
from make_episode.model import Chapter


@pytest.fixture
def sounding(tmp_path: Path) -> Path:
    """Four seconds of speech, a second and a half of silence, three seconds of speech."""
    quiet = np.zeros(round(1.5 * RATE), np.float32)
    sound = np.concatenate([speech_like(4.0, RATE), quiet, speech_like(3.0, RATE, seed=2)])
    path = tmp_path / "heard.wav"
    soundfile.write(path, np.stack([sound, sound], axis=1), RATE)
    return path


def test_a_survey_agrees_with_the_meter(sounding: Path) -> None:
    """The same loudness and peak as the meter's, one value of loudness each 100 ms, low where nothing is said."""
    heard = survey.survey(sounding)
    measured = loudness.measure(sounding, RATE, 2)
    assert heard.duration == pytest.approx(8.5)
    assert heard.loudness.integrated == pytest.approx(measured.integrated, abs=0.01)
    assert heard.loudness.true_peak == pytest.approx(measured.true_peak, abs=0.05)
    assert len(heard.short) == len(heard.momentary) == 85
    assert heard.momentary[48] < -60 < -30 < heard.momentary[20]
    assert abs(float(heard.short[20]) - measured.integrated) < 3


def test_silences_are_found_where_they_are(sounding: Path) -> None:
    """A silence begins where the words end and ends where they begin again; shorter ones are left out."""
    (one,) = survey.survey(sounding).silences(1.0)
    assert one.start == pytest.approx(4.0, abs=0.1)
    assert one.end == pytest.approx(5.5, abs=0.1)
    assert survey.survey(sounding).silences(2.0) == ()


def test_the_picture_shows_chapters_and_silences(sounding: Path) -> None:
    """It is an SVG any browser opens; titles are shown as they are, a silence that is too long in another colour."""
    title = "Le port & <la> mer"
    chapters = (Chapter(title, 0.0), Chapter("Fin", 5.5))
    drawn = picture.svg(survey.survey(sounding), title=title, chapters=chapters, target=-16, ceiling=-1, pause=1.2)
    page = etree.fromstring(drawn.encode())
    texts = [element.text for element in page.iter("{http://www.w3.org/2000/svg}text")]
    kinds = [element.get("class") for element in page.iter()]
    assert texts.count(title) == 2
    assert any(text and "2 chapters" in text for text in texts)
    assert kinds.count("long") == 2  # one in the picture, one in the legend
    assert kinds.count("chapter") == 2


def test_a_long_programme_is_drawn_as_small_as_a_short_one(tmp_path: Path) -> None:
    """An hour with a hundred chapters has no more points than the picture is wide."""
    quiet = survey.survey(music_file(tmp_path / "m.wav", 1.0))
    hour = survey.Survey(
        3600.0,
        quiet.loudness,
        np.full(360_000, 0.2),
        np.full(360_000, 0.1),
        np.full(36_000, -16.0),
        np.full(36_000, -16.0),
    )
    chapters = tuple(Chapter(f"Chapitre {number}", 36.0 * number) for number in range(100))
    drawn = picture.svg(hour, title="t", chapters=chapters, target=-16, ceiling=-1, pause=2)
    etree.fromstring(drawn.encode())
    assert len(drawn) < 250_000


def test_silence_can_be_drawn(tmp_path: Path) -> None:
    """A file without any sound gives a picture, not an error."""
    path = tmp_path / "none.wav"
    soundfile.write(path, np.zeros((100, 1)), RATE)
    heard = survey.survey(path)
    etree.fromstring(picture.svg(heard, title="", chapters=(), target=-16, ceiling=-1, pause=2).encode())


def test_the_outline_is_that_of_the_sound(tmp_path: Path) -> None:
    """Peaks found from the timeline are those of the mixed programme, within what the limiter and overlaps change."""
    levels = house_levels()
    clips = [clip(tmp_path, "a", 4.0, bed=True), clip(tmp_path, "b", 3.0, voice="b", rate=22050)]
    tunes = {part: music_file(tmp_path / f"{part}.wav", 3.0) for part in ("intro", "bed", "outro")}
    programme = timeline.plan(clips, levels, tunes)
    peaks.save(programme, levels, tmp_path / "peaks.json")
    told = json.loads((tmp_path / "peaks.json").read_text())
    assert (told["version"], told["bits"], told["channels"]) == (2, 8, 1)
    assert told["length"] * 2 == len(told["data"])
    heard = np.abs(joined(list(mix.render(programme, levels)))).max(axis=1)
    frames = told["samples_per_pixel"]
    assert told["length"] == -(-len(heard) // frames)
    truth = np.maximum.reduceat(heard, np.arange(0, len(heard), frames))
    assert np.abs(np.array(told["data"][1::2]) / 127 - truth).mean() < 0.05
