from pathlib import Path

import pytest
from audio_material import AUDIO, house_levels

from make_episode.audio import levels
from make_episode.errors import ShowError


def with_lines(folder: Path, *, old: str = "", new: str = "") -> Path:
    text = (AUDIO / "levels.toml").read_text(encoding="utf-8")
    assert old in text
    (folder / "levels.toml").write_text(text.replace(old, new, 1) if old else new, encoding="utf-8")
    return folder


def line_of(key: str) -> int:
    lines = (AUDIO / "levels.toml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"{key} "))


def test_house_levels_are_complete_and_are_what_podcast_apps_ask_for() -> None:
    """The shipped levels give every kind of pause, -16 LUFS and -1 dBTP, and music 20 dB or more under words."""
    house = house_levels()
    assert set(house.pauses) >= {"sentence", "paragraph", "before_heading", "after_heading", "quote", "list_item"}
    assert set(house.pauses) >= {"article", "opening", "closing"}
    assert (house.programme.loudness, house.programme.true_peak) == (-16.0, -1.0)
    assert house.music.under_speech >= 20
    assert (house.mp3.rate, house.mp3.channels) == (44100, 2)


def test_every_number_is_explained_in_the_file() -> None:
    """No line of levels.toml gives a number without saying what it is for."""
    for line in (AUDIO / "levels.toml").read_text(encoding="utf-8").splitlines():
        if " = " in line.split("#")[0]:
            assert len(line.partition("#")[2]) > 15, line


def test_own_levels_win_and_keys_left_out_come_from_the_starter(tmp_path: Path) -> None:
    """A show that changes one pause keeps every other number of the starter."""
    with_lines(tmp_path, new="[pauses]\nsentence = 1\n")
    own = levels.load(tmp_path, AUDIO)
    assert own.pauses["sentence"] == 1.0
    assert own.pauses["paragraph"] == house_levels().pauses["paragraph"]
    assert own.music == house_levels().music


def test_misspelt_key_is_named_with_its_line_and_the_right_one(tmp_path: Path) -> None:
    """A misspelt pause is reported with file, line and the key that was meant."""
    with_lines(tmp_path, old="list_item =", new="list_itm =")
    with pytest.raises(
        ShowError, match=rf'levels.toml:{line_of("list_item")}: \[pauses\] has no key "list_itm"'
    ) as wrong:
        levels.load(tmp_path)
    assert wrong.value.hint == 'Did you mean "list_item"?'


def test_misspelt_table_is_named_with_the_right_one(tmp_path: Path) -> None:
    """A misspelt table is reported with its line and the table that was meant."""
    with_lines(tmp_path, old="[speech]", new="[speach]")
    with pytest.raises(ShowError, match=r"levels.toml:\d+: \[speach\] is not a table") as wrong:
        levels.load(tmp_path)
    assert wrong.value.hint == 'Did you mean "speech"?'


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("sentence = 0.35", 'sentence = "long"', 'sentence is "long", but should be a number from 0 to 60'),
        ("sentence = 0.35", "sentence = -1", "sentence is -1, but should be a number from 0 to 60"),
        ("sentence = 0.35", "sentence = true", "sentence is true, but should be"),
        ("sentence = 0.35", "sentence = nan", "sentence is NaN, but should be"),
        ("intro = true", "intro = 1", "intro is 1, but should be true or false"),
        ("bitrate = 128", "bitrate = 130", "bitrate is 130, but should be one of 32, 40,"),
        ("bitrate = 128", "bitrate = 128.0", "bitrate is 128.0, but should be one of"),
        ("channels = 2", "channels = 6", "channels is 6, but should be one of 1, 2"),
        ("quality = 3", "quality = 1", "quality is 1, but should be a whole number from 2 to 7"),
        ("loudness = -16.0", "loudness = 16.0", "loudness is 16.0, but should be a number from -40 to -8"),
    ],
)
def test_wrong_value_says_what_was_expected(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    """A value of the wrong kind or out of range is quoted, with its line and what it may be."""
    with_lines(tmp_path, old=old, new=new)
    with pytest.raises(ShowError) as wrong:
        levels.load(tmp_path)
    assert complaint in str(wrong.value)
    assert f"levels.toml:{line_of(old.split(maxsplit=1)[0])}:" in str(wrong.value)


def test_key_that_no_file_gives_is_named(tmp_path: Path) -> None:
    """A levels.toml that stands alone and lacks a key is refused by that key."""
    with_lines(tmp_path, old="fade = 0.006", new="")
    with pytest.raises(ShowError, match=r'\[speech\] has no "fade"'):
        levels.load(tmp_path)


@pytest.mark.parametrize("broken", [b"[pauses\nsentence = 1", b"[pauses]\nsentence = \xff"])
def test_broken_file_is_an_error_of_the_show(tmp_path: Path, broken: bytes) -> None:
    """What is not TOML, or not text, is reported as such."""
    (tmp_path / "levels.toml").write_bytes(broken)
    with pytest.raises(ShowError, match=r"levels\.toml is not"):
        levels.load(tmp_path)


def test_no_levels_at_all_says_where_it_looked(tmp_path: Path) -> None:
    """Without any levels.toml the folders that were searched are named."""
    with pytest.raises(ShowError, match=str(tmp_path)):
        levels.load(tmp_path)
