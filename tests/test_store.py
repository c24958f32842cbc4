"""Spoken clips are kept whole or not at all, by several runs at once, within bounds."""

import errno
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from make_episode.errors import EngineError, FolderError
from make_episode.store import FolderStore

SIZE = 1000


def say(store: FolderStore, fingerprint: str, sound: bytes = b"said") -> None:
    with store.place(fingerprint) as folder:
        (folder / "speech.wav").write_bytes(sound)
        (folder / "words.json").write_text("[]", encoding="utf-8")


def heard(store: FolderStore, fingerprint: str) -> bytes:
    kept = store.find(fingerprint)
    assert kept is not None
    return (kept / "speech.wav").read_bytes()


def files(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file())


def test_what_was_placed_is_found(tmp_path: Path) -> None:
    """A clip that was kept is there at the next run."""
    store = FolderStore(tmp_path / "clips")
    assert store.find("abc") is None
    say(store, "abc")

    assert heard(FolderStore(tmp_path / "clips"), "abc") == b"said"


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
    assert files(tmp_path) == []


def test_saying_the_same_twice_at_once_is_harmless(tmp_path: Path) -> None:
    """Two runs that speak the same segment at the same time both end well."""
    store = FolderStore(tmp_path)
    with store.place("abc") as first, store.place("abc") as second:
        (first / "speech.wav").write_bytes(b"one")
        (second / "speech.wav").write_bytes(b"one")

    assert heard(store, "abc") == b"one"


def test_who_claims_a_clip_says_it_alone(tmp_path: Path) -> None:
    """Of eight that want the same clip at once one says it, the others find it."""
    said: list[int] = []

    def run(number: int) -> bytes:
        store = FolderStore(tmp_path)
        with store.claim("abc"):
            if store.find("abc") is None:
                said.append(number)
                say(store, "abc")
        return heard(store, "abc")

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(run, range(8))) == {b"said"}
    assert len(said) == 1
    assert files(tmp_path) == ["speech.wav", "whole.sha256", "words.json"]


def test_a_claim_ends_with_its_process(tmp_path: Path) -> None:
    """Nobody waits for a run that was killed while it spoke; what it left behind is cleaned away."""
    program = f"""
import os, signal
from pathlib import Path
from make_episode.store import FolderStore
store = FolderStore(Path({str(tmp_path)!r}))
with store.claim("abc"), store.place("abc") as folder:
    (folder / "speech.wav").write_bytes(b"sa")
    os.kill(os.getpid(), signal.SIGKILL)
"""
    killed = subprocess.run([sys.executable, "-c", program], check=False)
    assert killed.returncode == -9
    store = FolderStore(tmp_path)
    assert store.find("abc") is None
    with store.claim("abc"):
        say(store, "abc")
    store.clean(SIZE * 10)
    assert heard(store, "abc") == b"said"
    assert files(tmp_path) == ["speech.wav", "whole.sha256", "words.json"]


@pytest.mark.parametrize("name", ["speech.wav", "words.json", "whole.sha256"])
@pytest.mark.parametrize("harm", ["one bit", "cut", "emptied", "gone", "added"])
def test_a_damaged_clip_counts_as_absent(tmp_path: Path, name: str, harm: str) -> None:
    """Whatever the disk did to a file of a clip, it is noticed, and the clip can be said again."""
    store = FolderStore(tmp_path)
    say(store, "abc", bytes(SIZE))
    kept = store.find("abc")
    assert kept is not None
    content = (kept / name).read_bytes()
    match harm:
        case "one bit":
            (kept / name).write_bytes(bytes([content[0] ^ 1]) + content[1:])
        case "cut":
            (kept / name).write_bytes(content[:-1])
        case "emptied":
            (kept / name).write_bytes(b"")
        case "gone":
            (kept / name).unlink()
        case _:
            (kept / "more").write_bytes(content)

    assert store.find("abc") is None
    say(store, "abc", b"again")
    assert heard(store, "abc") == b"again"


def test_a_damaged_clip_of_a_store_that_may_only_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it cannot be removed it still counts as absent, and whole ones are found."""
    store = FolderStore(tmp_path)
    say(store, "whole")
    say(store, "damaged")
    (tmp_path / "da" / "damaged" / "speech.wav").write_bytes(b"")

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    for name in ("rename", "mkdir", "utime"):
        monkeypatch.setattr(os, name, refused)
    assert store.find("damaged") is None
    assert heard(store, "whole") == b"said"


def test_fresh_says_everything_anew(tmp_path: Path) -> None:
    """Asked for fresh clips, a run uses none of earlier ones, and the next run uses those it made."""
    say(FolderStore(tmp_path), "abc", b"old")
    fresh = FolderStore(tmp_path, fresh=True)
    assert fresh.find("abc") is None
    say(fresh, "abc", b"new")

    assert heard(fresh, "abc") == b"new"
    assert heard(FolderStore(tmp_path), "abc") == b"new"


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    """Above its limit the store loses the clips that were not asked for longest; the others stay whole."""
    store = FolderStore(tmp_path)
    for number in range(10):
        say(store, f"{number:02}-clip", bytes(SIZE))
        os.utime(tmp_path / f"{number:02}" / f"{number:02}-clip", (number, number))
    store.find("02-clip")  # used again, just now
    one = sum(path.stat().st_size for path in (tmp_path / "00").rglob("*") if path.is_file())

    assert store.clean(10 * one) == 0
    assert store.clean(4 * one) == 6
    assert [number for number in range(10) if store.find(f"{number:02}-clip")] == [2, 7, 8, 9]
    assert store.clean(0) == 4
    assert files(tmp_path) == []


def test_nothing_in_use_is_cleaned_away(tmp_path: Path) -> None:
    """While a run lives no other cleans up; the last one to end does."""
    one, other = FolderStore(tmp_path), FolderStore(tmp_path)
    with one.in_use(limit=0):
        say(one, "abc")
        with other.in_use(limit=0):
            say(other, "def")
        assert heard(one, "abc") == b"said"
        assert heard(one, "def") == b"said"
    assert files(tmp_path) == []


def test_a_clock_that_goes_back_spoils_nothing(tmp_path: Path) -> None:
    """Clips dated in the future are found, and cleaned away in their turn."""
    store = FolderStore(tmp_path)
    for name, time in (("aa", 4_000_000_000), ("bb", 4_000_000_001)):
        say(store, name)
        os.utime(tmp_path / name / name, (time, time))
    assert heard(store, "aa") == b"said"  # and is dated now, before the other
    assert store.clean(0) == 2


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A store that cannot be written says where and what to do."""
    (tmp_path / "clips").write_text("a file in the way", encoding="utf-8")

    with pytest.raises(FolderError, match="clips cannot be kept there"), FolderStore(tmp_path / "clips").place("a"):
        pass
    with pytest.raises(FolderError, match="clips cannot be kept there"), FolderStore(tmp_path / "clips").claim("a"):
        pass


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_disk_that_fills_up_while_speaking_is_named(tmp_path: Path, number: int) -> None:
    """The disk is at fault and not the engine: no other engine is tried, and no half clip stays."""
    store = FolderStore(tmp_path)

    def fail() -> None:
        with store.place("abc") as folder:
            (folder / "speech.wav").write_bytes(b"sa")
            raise OSError(number, os.strerror(number))

    with pytest.raises(FolderError, match="cannot be kept there") as raised:
        fail()
    assert raised.value.hint
    assert files(tmp_path) == []


def test_many_runs_at_random(tmp_path: Path) -> None:
    """Whatever several runs do at the same time, a clip that is found is whole."""

    def run(seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311
        for _ in range(60):
            store = FolderStore(tmp_path, fresh=chance.random() < 0.2)
            name = f"{chance.randrange(6):02}-clip"
            with store.in_use(limit=chance.choice([None, 20 * SIZE, 0])), store.claim(name):
                if store.find(name) is None:
                    say(store, name, name.encode() * SIZE)
                assert heard(store, name) == name.encode() * SIZE

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(run, range(6)))
