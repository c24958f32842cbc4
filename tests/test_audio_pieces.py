import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_material import RATE, clip, house_levels, part

from make_episode.audio import encode, mp3, pieces, timeline
from make_episode.audio.shelf import Shelf
from make_episode.errors import AudioError
from make_episode.model import Clip, Timeline

LEVELS = house_levels()


def three_chapters(folder: Path) -> list[Clip]:
    return [
        clip(folder, name, 2.5, pitch=pitch, chapter=name, pause=1.2)
        for name, pitch in (("a", 110), ("b", 150), ("c", 190))
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Clip], Timeline]:
    """A programme of three chapters, encoded into a store."""
    folder = tmp_path_factory.mktemp("pieces")
    clips = three_chapters(folder)
    plan = timeline.plan(clips, LEVELS, {})
    encode.encode(plan, LEVELS, folder / "a.mp3", store=Shelf(folder / "store"))
    return folder, clips, plan


def kept(folder: Path) -> set[str]:
    return {path.name for path in (folder / "store").iterdir()}


def test_one_changed_clip_encodes_one_chapter(made: tuple[Path, list[Clip], Timeline]) -> None:
    """Of three chapters, the one in which a clip changed is encoded again, and the file is that of a fresh making."""
    folder, clips, plan = made
    before = kept(folder)
    assert len(before) == len(plan.cuts) + 1 == 3
    changed = [clips[0], replace(clip(folder, "d", 3.7, pitch=170, chapter="b", pause=1.2)), clips[2]]
    again = timeline.plan(changed, LEVELS, {})
    encode.encode(again, LEVELS, folder / "b.mp3", store=Shelf(folder / "store"))
    assert len(kept(folder) - before) == 1
    encode.encode(again, LEVELS, folder / "c.mp3")
    assert (folder / "b.mp3").read_bytes() == (folder / "c.mp3").read_bytes()


def test_joins_of_chapters_are_silent_and_in_time(made: tuple[Path, list[Clip], Timeline]) -> None:
    """Around every cut nothing clicks, and the heading's first sound is where the chapter says, to 60 ms."""
    folder, _, plan = made
    sound, _ = soundfile.read(folder / "a.mp3", dtype="float32", always_2d=True)
    for cut, chapter in zip(plan.cuts, plan.chapters[1:], strict=True):
        assert np.abs(part(sound, cut - 0.04, cut + 0.04)).max() < 0.001
        loud = np.flatnonzero(np.abs(part(sound, chapter.start, chapter.start + 1)[:, 0]) > 0.01)
        assert loud[0] / RATE < 0.06


def test_damaged_piece_is_named(made: tuple[Path, list[Clip], Timeline]) -> None:
    """A kept piece that was cut short is an error with its folder, not a short programme."""
    folder, clips, _ = made
    plan = timeline.plan(clips[:1], LEVELS, {})
    store = Shelf(folder / "damaged")
    encode.encode(plan, LEVELS, folder / "d.mp3", store=store)
    (sound,) = (folder / "damaged").glob("*/piece.mp3")
    sound.write_bytes(sound.read_bytes()[:-100])
    with pytest.raises(AudioError, match="a kept piece is damaged"):
        encode.encode(plan, LEVELS, folder / "d.mp3", store=store)


def test_what_decides_the_sound_decides_what_a_piece_is_kept_under(made: tuple[Path, list[Clip], Timeline]) -> None:
    """Another gain, another place, another bit rate or another file are other pieces."""
    _, _, plan = made
    piece = pieces.split(plan)[1]
    cue = piece.cues[0]
    others = [
        replace(piece, cues=(replace(cue, gain=1.0),)),
        replace(piece, cues=(replace(cue, start=cue.start + 0.01),)),
        replace(piece, cues=(replace(cue, digest="other"),)),
        replace(piece, duration=piece.duration + 1.28),
    ]
    keys = {pieces.fingerprint(one, LEVELS) for one in (piece, *others)}
    keys.add(pieces.fingerprint(piece, replace(LEVELS, mp3=replace(LEVELS.mp3, bitrate=96))))
    assert len(keys) == len(others) + 2


@pytest.mark.parametrize("length", [0, 1, 9, 2047, 2048, 4097, 70001])
def test_checksum_of_music_is_crc_16(length: int) -> None:
    """However long the data and wherever they are parted, the checksum is that of the bits one after the other."""
    data = bytes(itertools.islice(itertools.cycle(b"make-episode"), length))
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    assert mp3.crc16(data) == crc
    assert mp3.crc16(data[length // 3 :], mp3.crc16(data[: length // 3])) == crc
    assert mp3.crc16(b"123456789") == 0xBB3D


def test_file_tells_the_checksum_of_its_music(made: tuple[Path, list[Clip], Timeline]) -> None:
    """The first frame holds the CRC of all that follows it."""
    data = (made[0] / "a.mp3").read_bytes()
    at = data.index(b"Info")
    size = len(mp3.info_frame(LEVELS.mp3.bitrate, RATE, LEVELS.mp3.channels))
    assert int.from_bytes(data[at + 152 : at + 154], "big") == mp3.crc16(data[size:])
