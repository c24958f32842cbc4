"""What was built is not built again, and never wrongly taken for built."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from make_episode.episodes.built import Built


def upper(source: Path, target: Path) -> Callable[[], None]:
    return lambda: (target.write_text(source.read_text().upper()), None)[1]


def build(folder: Path, *, wish: str = "") -> bool:
    """Whether the result had to be built of the source."""
    source, target = folder / "source", folder / "result"
    with Built(folder / "memory" / "built.json") as done:
        return done.once("it", [wish, done.digest(source)], [target], upper(source, target))


def test_it_is_built_once(tmp_path: Path) -> None:
    """The same of the same is not built again, by another process either."""
    (tmp_path / "source").write_text("one")
    assert [build(tmp_path) for _ in range(3)] == [True, False, False]
    assert (tmp_path / "result").read_text() == "ONE"


def test_whatever_changes_is_noticed(tmp_path: Path) -> None:
    """A source, a wish, or the result itself changed, removed or damaged: it is built again, to the same bytes."""
    source, target = tmp_path / "source", tmp_path / "result"
    source.write_text("one")
    build(tmp_path)
    source.write_text("two")
    assert build(tmp_path)
    assert build(tmp_path, wish="otherwise")
    target.unlink()
    assert build(tmp_path, wish="otherwise")
    target.write_text("OWT")
    assert build(tmp_path, wish="otherwise")
    assert target.read_text() == "TWO"


def test_a_file_time_alone_is_not_believed(tmp_path: Path) -> None:
    """Other bytes of the same length and with the same file time are seen, in place or moved there."""
    source = tmp_path / "source"
    for place in (source, tmp_path / "other"):
        source.write_text("one")
        os.utime(source, (1000, 1000))
        build(tmp_path)
        place.write_text("two")
        os.utime(place, (1000, 1000))
        place.replace(source)
        assert build(tmp_path)
        assert (tmp_path / "result").read_text() == "TWO"


def test_without_its_memory_it_builds_the_same(tmp_path: Path) -> None:
    """A memory that was deleted or damaged costs time, nothing else."""
    (tmp_path / "source").write_text("one")
    build(tmp_path)
    memory = tmp_path / "memory" / "built.json"
    for broken in (
        b"",
        b"[]",
        b'{"digests": 1}',
        b'{"digests": {"a": 3, "b": []}, "results": {"it": 3}}',
        b'\xff{"digests": {',
    ):
        memory.write_bytes(broken)
        assert build(tmp_path)
        assert not build(tmp_path)
    memory.unlink()
    assert build(tmp_path)
    assert (tmp_path / "result").read_text() == "ONE"


def test_a_run_that_fails_remembers_what_it_did(tmp_path: Path) -> None:
    """After an error the next run goes on from there."""
    source, target = tmp_path / "source", tmp_path / "result"
    source.write_text("one")

    def fail() -> None:
        with Built(tmp_path / "memory" / "built.json") as done:
            done.once("it", ["", done.digest(source)], [target], upper(source, target))
            upper(tmp_path / "missing", target)()

    with pytest.raises(FileNotFoundError):
        fail()
    assert not build(tmp_path)
