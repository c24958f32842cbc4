# mypy: disable-error-code="no-untyped-call"
import base64
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from an_episode import CHAPTERS, LINES, SECONDS, episode
from audio_material import RATE, speech_like
from mutagen.flac import Picture
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from PIL import Image

from make_episode.audio import libav, sounds
from make_episode.episodes import tags, transcript
from make_episode.errors import AudioError
from make_episode.model import Chapter

ADDRESS = "https://journal.example.net/port-0"


def sounding(folder: Path, name: str, chapters: tuple[Chapter, ...] = CHAPTERS) -> Path:
    """Three seconds of sound in a format, as the programme is written."""
    path = folder / f"episode.{name}"
    sound = speech_like(SECONDS, RATE)[:, None]
    if name == "m4a":
        pytest.importorskip("av")
        file: libav.M4aFile | sounds.OpusFile = libav.M4aFile(
            path, rate=RATE, channels=1, bitrate=64, chapters=chapters, end=SECONDS
        )
    else:
        file = sounds.OpusFile(path, rate=RATE, channels=1, bitrate=32)
    file.write(sound)
    file.finish()
    return path


def tagged(folder: Path, name: str, chapters: tuple[Chapter, ...] = CHAPTERS) -> Path:
    path = sounding(folder, name, chapters)
    cover = folder / "cover.jpg"
    Image.new("RGB", (600, 600), "navy").save(cover)
    made = replace(episode(folder), chapters=chapters)
    lyrics = transcript.as_text(LINES)
    tags.write(path, made, show="Vent de terre", artist="La rédaction", cover=cover, lyrics=lyrics)
    return path


def test_an_m4a_says_what_the_episode_is(tmp_path: Path) -> None:
    """Title, show, artist, date, language, source, words and cover are where Apple's players look for them."""
    file = MP4(tagged(tmp_path, "m4a"))
    assert file["\xa9nam"] == ["Une nuit au port, 0"]
    assert (file["\xa9alb"], file["\xa9ART"], file["aART"]) == (["Vent de terre"], ["La rédaction"], ["La rédaction"])
    assert (file["\xa9day"], file["\xa9gen"], file["pcst"]) == (["2025-02-07"], ["Podcast"], True)
    assert file["desc"][0].startswith("Trente bateaux")
    assert ADDRESS in file["ldes"][0]
    assert file["\xa9lyr"] == [transcript.as_text(LINES)]
    assert file["----:com.apple.iTunes:LANGUAGE"] == [b"fra"]
    assert file["----:com.apple.iTunes:WWW"][0] == ADDRESS.encode()
    assert bytes(file["covr"][0])[:3] == b"\xff\xd8\xff"


def test_an_m4a_keeps_its_chapters_under_its_tags(tmp_path: Path) -> None:
    """The chapters written with the sound are read back in time order after tagging."""
    read = MP4(tagged(tmp_path, "m4a")).chapters or ()
    assert [(one.title, one.start) for one in read] == [(one.title, one.start) for one in CHAPTERS]


def test_an_opus_file_says_what_the_episode_is(tmp_path: Path) -> None:
    """Vorbis comments tell the same, the chapters with their addresses included."""
    file = OggOpus(tagged(tmp_path, "opus"))
    assert file["TITLE"] == ["Une nuit au port, 0"]
    assert (file["ALBUM"], file["ARTIST"], file["DATE"]) == (["Vent de terre"], ["La rédaction"], ["2025-02-07"])
    assert (file["GENRE"], file["LANGUAGE"]) == (["Podcast"], ["fra"])
    assert (file["WWW"][0], file["LYRICS"]) == (ADDRESS, [transcript.as_text(LINES)])
    assert (file["CHAPTER001"], file["CHAPTER001NAME"]) == (["00:00:00.700"], ["Une nuit au port"])
    assert file["CHAPTER001URL"] == ["https://journal.example.net/port?a=1&b=%C3%A9"]
    assert "CHAPTER000URL" not in file
    picture = Picture(base64.b64decode(file["METADATA_BLOCK_PICTURE"][0]))
    assert (picture.mime, picture.data[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    assert sounds.length(tmp_path / "episode.opus") == pytest.approx(SECONDS, abs=0.001)


@pytest.mark.parametrize("name", ["m4a", "opus"])
def test_ffprobe_lists_the_chapters_in_time_order(tmp_path: Path, name: str) -> None:
    """An independent reader finds every chapter, whatever the length of its title."""
    if not shutil.which("ffprobe"):
        pytest.skip("ffprobe is not installed")
    chapters = (Chapter("Un titre bien plus long que les autres, pour le désordre", 0.0), *CHAPTERS[1:])
    path = str(tagged(tmp_path, name, chapters))
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", path]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["chapters"]
    read = [(one["tags"]["title"], float(one["start_time"])) for one in found]
    assert read == [(one.title, one.start) for one in chapters]


@pytest.mark.parametrize("name", ["m4a", "opus"])
def test_tagging_again_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    """Tags are replaced, not added, and nothing in the file comes from the clock or from chance."""
    path = tagged(tmp_path, name)
    once = path.read_bytes()
    assert tagged(tmp_path, name).read_bytes() == once
    cover = tmp_path / "cover.jpg"
    lyrics = transcript.as_text(LINES)
    tags.write(path, episode(tmp_path), show="Vent de terre", artist="La rédaction", cover=cover, lyrics=lyrics)
    assert path.read_bytes() == once


@pytest.mark.parametrize("name", ["m4a", "opus"])
def test_no_sound_is_no_file_to_tag(tmp_path: Path, name: str) -> None:
    """A file that is something else is named, and left as it is."""
    path = tmp_path / f"episode.{name}"
    path.write_bytes(b"not sound at all" * 40)
    with pytest.raises(AudioError, match=rf"episode\.{name}: no"):
        tags.write(path, episode(tmp_path), show="s", artist="a", cover=None, lyrics="")
    assert path.read_bytes() == b"not sound at all" * 40
    assert list(tmp_path.iterdir()) == [path]
