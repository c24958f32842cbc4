# mypy: disable-error-code="no-untyped-call"
import hashlib
import io
import json
import shutil
import struct
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from an_episode import CHAPTERS, LINES, episode, tone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutagen import id3
from mutagen.mp3 import MP3
from PIL import Image

from make_episode.episodes import tags, transcript
from make_episode.episodes.text import one_line
from make_episode.errors import AudioError
from make_episode.model import Chapter, Episode, Origin

LONG_FIRST = (Chapter("Un titre bien plus long que les autres, pour le désordre", 0.0), Chapter("Bref", 1.0))


def tagged(tmp_path: Path, made: Episode | None = None, cover: Path | None = None, lyrics: str = "") -> Path:
    path = tmp_path / "episode.mp3"
    path.write_bytes(tone())
    tags.write(path, made or episode(tmp_path), show="Vent de terre", artist="La rédaction", cover=cover, lyrics=lyrics)
    return path


def read(path: Path) -> id3.ID3:
    return id3.ID3(path)


def frames(path: Path) -> list[tuple[str, bytes]]:
    """Names and contents of the frames in the order a simple player meets them."""
    data = path.read_bytes()
    assert data[:5] == b"ID3\x03\x00"
    end = 10 + sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    found, at = [], 10
    while at < end:
        (size,) = struct.unpack(">I", data[at + 4 : at + 8])
        found.append((data[at : at + 4].decode(), data[at + 10 : at + 10 + size]))
        at += 10 + size
    assert at == end
    return found


def test_players_show_what_the_episode_is(tmp_path: Path) -> None:
    """Title, show, artist, date, language, source and words are read back by mutagen."""
    tag = read(tagged(tmp_path, lyrics=transcript.as_text(LINES)))
    assert tag.version == (2, 3, 0)
    assert str(tag["TIT2"]) == "Une nuit au port, 0"
    assert (str(tag["TALB"]), str(tag["TPE1"]), str(tag["TPE2"])) == ("Vent de terre", "La rédaction", "La rédaction")
    assert str(tag["TDRC"]) == "2025-02-07"
    assert (str(tag["TCON"]), str(tag["TLAN"]), str(tag["TLEN"])) == ("Podcast", "fra", "3000")
    assert tag["WOAS"].url == "https://journal.example.net/port-0"
    assert tag["WXXX:Une nuit au port"].url == "https://journal.example.net/port-0"
    assert "https://journal.example.net/port-0" in str(tag["COMM::fra"])
    assert str(tag["COMM::fra"]).startswith("Trente bateaux")
    assert str(tag["USLT::fra"]) == transcript.as_text(LINES)


def test_chapters_stand_in_time_order_before_the_picture(tmp_path: Path) -> None:
    """Contents first, then chapters by time, whatever the length of their titles; the cover comes last."""
    cover = tmp_path / "cover.jpg"
    Image.new("RGB", (600, 600), "navy").save(cover)
    found = frames(tagged(tmp_path, episode(tmp_path, chapters=LONG_FIRST), cover, "Paroles"))
    names = [name for name, _ in found]
    assert names[-1] == "APIC"
    assert names.index("CTOC") < names.index("CHAP") < names.index("APIC")
    starts = [struct.unpack(">I", body[body.index(0) + 1 :][:4])[0] for name, body in found if name == "CHAP"]
    assert starts == [0, 1000]


def test_contents_list_every_chapter_with_a_title(tmp_path: Path) -> None:
    """One top-level ordered table of contents with a title names each chapter; times follow on without a gap."""
    tag = read(tagged(tmp_path))
    (contents,) = tag.getall("CTOC")
    assert contents.flags == id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    assert str(contents.sub_frames["TIT2"]) == "Une nuit au port, 0"
    listed = [tag[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [str(each.sub_frames["TIT2"]) for each in listed] == [chapter.title for chapter in CHAPTERS]
    assert all(first.end_time == second.start_time for first, second in pairwise(listed))
    assert (listed[0].start_time, listed[1].start_time, listed[-1].end_time) == (0, 700, 3000)
    assert {each.start_offset for each in listed} == {0xFFFFFFFF}
    assert listed[1].sub_frames["WXXX:"].url == "https://journal.example.net/port?a=1&b=%C3%A9"


def test_an_episode_without_chapters_has_no_contents(tmp_path: Path) -> None:
    """A text without headings gives neither chapters nor an empty list of them."""
    names = {name for name, _ in frames(tagged(tmp_path, episode(tmp_path, chapters=())))}
    assert not names & {"CHAP", "CTOC"}


def test_more_chapters_than_contents_can_count(tmp_path: Path) -> None:
    """A table of contents counts 255 entries at most; those after are left to the other chapter lists."""
    many = tuple(Chapter(str(at), at / 100) for at in range(300))
    tag = read(tagged(tmp_path, episode(tmp_path, chapters=many)))
    assert len(tag.getall("CHAP")) == len(tag.getall("CTOC")[0].child_element_ids) == 255


def test_the_sound_stays_as_it_was(tmp_path: Path) -> None:
    """Every byte of the MPEG frames, the Info frame first, follows the tag unchanged."""
    path = tagged(tmp_path)
    assert path.read_bytes().endswith(tone())
    assert b"Info" in tone()[:200]
    info = MP3(path).info
    assert info is not None
    assert info.length == pytest.approx(3.0, abs=0.1)


def test_tagging_again_gives_the_same_file(tmp_path: Path) -> None:
    """The same values give the same bytes, on a fresh file and on one that bears tags of other programs."""
    first = tagged(tmp_path, lyrics="Un\nDeux").read_bytes()
    path = tmp_path / "episode.mp3"
    other = id3.ID3()
    other.add(id3.TIT2(encoding=3, text=["Autre"]))
    path.write_bytes(tone())
    other.save(path, v1=2)
    tags.write(path, episode(tmp_path), show="Vent de terre", artist="La rédaction", cover=None, lyrics="Un\nDeux")
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(first).digest()


def test_a_large_cover_is_scaled_for_the_tag(tmp_path: Path) -> None:
    """A picture of more than 300 kB is made smaller inside the file, so that a stream starts fast."""
    cover = tmp_path / "cover.png"
    Image.effect_noise((1500, 1500), 20).convert("RGB").save(cover)
    assert cover.stat().st_size > 300_000
    (picture,) = read(tagged(tmp_path, cover=cover)).getall("APIC")
    assert len(picture.data) <= 300_000
    assert picture.mime == "image/jpeg"
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.format == "JPEG"


def test_a_small_cover_is_kept(tmp_path: Path) -> None:
    """A picture that is small enough is put in as it is, with its own type."""
    cover = tmp_path / "cover.png"
    Image.new("RGB", (300, 300), "teal").save(cover)
    (picture,) = read(tagged(tmp_path, cover=cover)).getall("APIC")
    assert (picture.mime, picture.data) == ("image/png", cover.read_bytes())


def test_several_articles_keep_their_links(tmp_path: Path) -> None:
    """Two articles of one title both keep their address; one without an address has no link."""
    articles = (Origin("Vent", "https://a.fr/1"), Origin("Vent", "https://a.fr/2"), Origin("Sans", "texte.txt"))
    tag = read(tagged(tmp_path, episode(tmp_path, articles=articles)))
    assert {frame.desc: frame.url for frame in tag.getall("WXXX")} == {
        "Vent": "https://a.fr/1",
        "Vent (2)": "https://a.fr/2",
    }


@pytest.mark.parametrize(
    ("language", "code"), [("fr-MA", "fra"), ("ar", "ara"), ("DE", "deu"), ("yue", "yue"), ("eo", "und")]
)
def test_the_language_has_three_letters(tmp_path: Path, language: str, code: str) -> None:
    """Tags name languages by ISO 639-2."""
    assert str(read(tagged(tmp_path, episode(tmp_path, language=language)))["TLAN"]) == code


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text().filter(one_line))
def test_any_title_survives(tmp_path: Path, title: str) -> None:
    """Whatever the title, mutagen reads it back without the characters no text may hold."""
    chapters = (Chapter(title, 0.0), Chapter("x" + title, 1.0))
    tag = read(tagged(tmp_path, episode(tmp_path, title=title, chapters=chapters), lyrics=title))
    assert str(tag["TIT2"]) == one_line(title)
    assert str(tag["CHAP:chp0"].sub_frames["TIT2"]) == one_line(title)


@pytest.mark.parametrize("content", [b"", b"ID3", b"<html>not found</html>", b"ID3\x03\x00\x00\x00\x00\x00\x02ab"])
def test_a_file_that_is_no_mp3_is_refused(tmp_path: Path, content: bytes) -> None:
    """A page or an empty file named .mp3 gets no tag, and stays as it was."""
    path = tmp_path / "page.mp3"
    path.write_bytes(content)
    with pytest.raises(AudioError, match=r"page\.mp3: no MPEG audio"):
        tags.write(path, episode(tmp_path), show="S", artist="A", cover=None, lyrics="")
    assert path.read_bytes() == content


@pytest.mark.skipif(not shutil.which("ffprobe"), reason="ffprobe is not installed")
def test_ffprobe_lists_the_chapters_in_order(tmp_path: Path) -> None:
    """A reader that takes frames as they come lists the chapters by time."""
    path = tagged(tmp_path, episode(tmp_path, chapters=LONG_FIRST))
    command = ["ffprobe", "-v", "error", "-show_chapters", "-show_format", "-of", "json", str(path)]
    value = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert [each["tags"]["title"] for each in value["chapters"]] == [chapter.title for chapter in LONG_FIRST]
    assert value["format"]["tags"]["title"] == "Une nuit au port, 0"
    assert value["format"]["tags"]["date"] == "2025-02-07"


@pytest.mark.skipif(not shutil.which("mp3val"), reason="mp3val is not installed")
def test_mp3val_finds_nothing_wrong(tmp_path: Path) -> None:
    """The tagged file is a clean MP3 with a right frame count."""
    said = subprocess.run(["mp3val", str(tagged(tmp_path))], capture_output=True, check=True, text=True).stdout
    assert "WARNING" not in said
    assert "ERROR" not in said
