"""Spoken clips are kept whole or not at all."""

from pathlib import Path

import pytest

from make_episode.errors import EngineError, FolderError
from make_episode.store import FolderStore


def test_what_was_placed_is_found(tmp_path: Path) -> None:
    """A clip that was kept is there at the next run."""
    store = FolderStore(tmp_path / "clips")
    assert store.find("abc") is None
    with store.place("abc") as folder:
        (folder / "speech.wav").write_bytes(b"said")

    kept = store.find("abc")
    assert kept is not None
    assert (kept / "speech.wav").read_bytes() == b"said"


def test_half_a_clip_is_thrown_away(tmp_path: Path) -> None:
    """A failure while speaking leaves nothing that could be taken for a clip."""
    store = FolderStore(tmp_path)

    def fail() -> None:
        with store.place("abc") as folder:
            (folder / "speech.wav").write_bytes(b"sa")
            raise EngineError("cut off")

    with pytest.raises(EngineError):
        fail()
    assert store.find("abc") is None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_saying_the_same_twice_at_once_is_harmless(tmp_path: Path) -> None:
    """Two runs that speak the same segment at the same time both end well."""
    store = FolderStore(tmp_path)
    with store.place("abc") as first, store.place("abc") as second:
        (first / "speech.wav").write_bytes(b"one")
        (second / "speech.wav").write_bytes(b"one")

    kept = store.find("abc")
    assert kept is not None
    assert (kept / "speech.wav").read_bytes() == b"one"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A store that cannot be written says where and what to do."""
    (tmp_path / "clips").write_text("a file in the way", encoding="utf-8")

    with pytest.raises(FolderError, match="clips cannot be kept there"), FolderStore(tmp_path / "clips").place("a"):
        pass
