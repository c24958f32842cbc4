"""Clips in a bucket that machines share: whole or not at all, one speaker at a time."""

import pickle
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import clusters
import pytest

from make_episode.errors import EngineError, ShowError, StoreError
from make_episode.store import BucketStore, FolderStore, opened

pytest.importorskip("s3fs")


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in clusters.CREDENTIALS.items():
            patch.setenv(name, value)
        with clusters.s3("clips") as address:
            yield address


@pytest.fixture
def store(endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BucketStore:
    """A place of its own in the bucket, on a machine that has used nothing yet."""
    monkeypatch.setenv("MAKE_EPISODE_CACHE", str(tmp_path))
    found = opened(f"s3://clips/{tmp_path.name}", tmp_path, endpoint=endpoint)
    assert isinstance(found, BucketStore)
    return found


def another(store: BucketStore, **changes: Any) -> BucketStore:
    """The same store, as another run opens it."""
    return BucketStore(store.address, store.endpoint, **changes)


def client(store: BucketStore) -> Any:
    import boto3

    return boto3.client("s3", endpoint_url=store.endpoint)


def say(store: BucketStore, sound: bytes = b"said", fingerprint: str = "abc") -> None:
    with store.place(fingerprint) as folder:
        (folder / "speech.wav").write_bytes(sound)
        (folder / "words.json").write_text("[]", encoding="utf-8")


def heard(store: BucketStore, fingerprint: str = "abc") -> bytes:
    kept = store.find(fingerprint)
    assert kept is not None
    return (kept / "speech.wav").read_bytes()


def test_another_machine_finds_what_was_placed(
    store: BucketStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clip that was kept is there for every machine, and is fetched once."""
    assert store.find("abc") is None
    say(store)
    monkeypatch.setenv("MAKE_EPISODE_CACHE", str(tmp_path / "other"))
    store = another(store)
    assert heard(store) == b"said"
    kept = store.find("abc")
    assert kept is not None
    assert store.named(kept / "speech.wav") == "abc"
    assert store.named(tmp_path / "abc" / "speech.wav") == ""


def test_half_a_clip_is_thrown_away(store: BucketStore) -> None:
    """A failure while speaking leaves nothing in the bucket."""

    def fail() -> None:
        with store.place("abc") as folder:
            (folder / "speech.wav").write_bytes(b"sa")
            raise EngineError("cut off")

    with pytest.raises(EngineError):
        fail()
    assert store.find("abc") is None


def test_the_first_that_was_kept_stays(store: BucketStore) -> None:
    """Two that said the same clip keep one; asked for fresh clips, a run replaces it, and every machine notices."""
    say(store, b"one")
    say(another(store), b"two")
    assert heard(store) == b"one"
    fresh = another(store, fresh=True)
    assert fresh.find("abc") is None
    say(fresh, b"new")
    assert heard(fresh) == heard(another(store)) == b"new"


def test_workers_of_a_fresh_run_share_what_is_fresh(store: BucketStore) -> None:
    """What a worker has said anew counts for the run that asked, nothing older does."""
    say(store, b"old")
    asking = another(store, fresh=True)
    working = pickle.loads(pickle.dumps(asking))  # noqa: S301 - as it travels
    say(working, b"new")
    assert asking.find("abc") is None
    asking.renewed("abc")
    assert heard(asking) == b"new"


@pytest.mark.parametrize("harm", ["one bit", "cut", "emptied", "garbage"])
def test_a_damaged_object_counts_as_absent(store: BucketStore, tmp_path: Path, harm: str, monkeypatch: Any) -> None:
    """Whatever became of it in the bucket, it is noticed when it is fetched, and the clip can be said again."""
    say(store, bytes(1000))
    name = f"{tmp_path.name}/ab/abc"
    there = client(store).get_object(Bucket="clips", Key=name)["Body"].read()
    harmed = {
        "one bit": there[:600] + bytes([there[600] ^ 1]) + there[601:],
        "cut": there[:700],
        "emptied": b"",
        "garbage": b"no archive",
    }
    client(store).put_object(Bucket="clips", Key=name, Body=harmed[harm])
    monkeypatch.setenv("MAKE_EPISODE_CACHE", str(tmp_path / "other"))
    store = another(store)
    assert store.find("abc") is None
    say(store, b"again")
    assert heard(store) == b"again"


def test_who_claims_a_clip_says_it_alone(store: BucketStore) -> None:
    """Of four runs that want the same clip at once one says it, the others find it."""
    said: list[str] = []

    def run(name: str) -> bytes:
        mine = another(store, run=name, dead=60.0)
        with mine.claim("abc"):
            if mine.find("abc") is None:
                said.append(name)
                say(mine)
        return heard(mine)

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(run, "abcd")) == {b"said"}
    assert len(said) == 1
    assert "Contents" not in client(store).list_objects_v2(Bucket="clips", Prefix=f"{store.address[6:]}/claims/")


def test_a_claim_of_a_run_that_was_killed_is_taken_over(store: BucketStore) -> None:
    """A claim that nobody renews is waited for as long as it may be alive; one of the same run not at all."""
    client(store).put_object(Bucket="clips", Key=f"{store.address[6:]}/claims/abc", Body=b"gone 7")
    with replace(store, dead=0.2).claim("abc"):
        client(store).put_object(Bucket="clips", Key=f"{store.address[6:]}/claims/def", Body=f"{store.run} 7".encode())
        with replace(store, dead=1e6).claim("def"):
            pass


def test_a_claim_that_is_renewed_is_kept(store: BucketStore) -> None:
    """Who takes long is not taken for dead: another run waits until the claim is given up."""
    slow, other = another(store, run="slow", dead=0.5), another(store, run="other", dead=20.0)
    order: list[str] = []
    claimed = threading.Event()

    def wait() -> None:
        claimed.wait(10)
        with other.claim("abc"):
            order.append("other")

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(wait)
        with slow.claim("abc"):
            claimed.set()
            first = client(store).get_object(Bucket="clips", Key=f"{store.address[6:]}/claims/abc")["Body"].read()
            renewed = first
            while renewed == first:
                renewed = client(store).get_object(Bucket="clips", Key=f"{store.address[6:]}/claims/abc")["Body"].read()
            order.append("slow")
        waiting.result()
    assert order == ["slow", "other"]


def test_a_bucket_that_is_not_there_is_named(endpoint: str, tmp_path: Path) -> None:
    """Said before anything is spoken: a bucket that is not there has to be put right, a service that is away not."""
    with pytest.raises(ShowError, match="s3://nowhere: the bucket cannot be used"):
        opened("s3://nowhere/x", tmp_path, endpoint=endpoint)
    with pytest.raises(StoreError, match="cannot be reached") as told:
        opened("s3://clips/x", tmp_path, endpoint=f"http://127.0.0.1:{clusters.free_port()}")
    assert told.value.exit_code == 4


def test_a_folder_is_a_store_as_well(tmp_path: Path) -> None:
    """The place may be a folder, and is the show's own where none is named."""
    assert opened("", tmp_path) == FolderStore(tmp_path)
    assert opened(str(tmp_path / "shared"), tmp_path) == FolderStore(tmp_path / "shared")
