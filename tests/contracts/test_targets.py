"""What every target must do: a folder, a server over SFTP, a bucket of S3."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import s3_service
import ssh_service

from make_episode.episodes.publish import places
from make_episode.episodes.publish.outgoing import Outgoing, found
from make_episode.episodes.publish.s3 import Account
from make_episode.episodes.publish.target import Target

SOUND = "2025-02-07-au-port/au-port-1a2b3c4d.mp3"


@pytest.fixture(scope="module", params=["folder", "sftp", "s3"])
def target(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """An open target of each kind, in a process of its own where it is a server."""
    there = tmp_path_factory.mktemp("there")
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "folder":
            with places.opened(places.place(str(there), there), Account()) as target:
                yield target
        elif request.param == "sftp":
            home = tmp_path_factory.mktemp("home")
            patch.setenv("HOME", str(home))
            with ssh_service.running(there, home) as port:
                where = places.place(f"sftp://127.0.0.1:{port}/www/pod", there)
                with places.opened(where, Account()) as target:
                    yield target
        else:
            for name, value in s3_service.CREDENTIALS.items():
                patch.setenv(name, value)
            address = request.getfixturevalue("s3_server")
            s3_service.client(address).create_bucket(Bucket="contract")
            with places.opened(places.place("s3://contract/shows/pod", there), Account(endpoint=address)) as target:
                yield target


def outgoing(root: Path, name: str, content: bytes) -> Outgoing:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    file = found(root)[name]
    return replace(file, sha256=file.hashed())


def test_what_is_put_is_listed_and_read(target: Target, tmp_path: Path) -> None:
    """A file stands at the target under its name, and its size and tag are those that `put` told."""
    for name, content in ((SOUND, b"\xff\xfb" * 5000), ("feed.xml", b"<rss/>"), ("2025-02-07-au-port/index.html", b"")):
        file = outgoing(tmp_path, name, content)
        stored = target.put(file)
        assert target.listing([name])[name] == stored
        assert stored.size == len(content)
        assert target.read(name) == content


def test_a_new_version_takes_the_place_of_the_old(target: Target, tmp_path: Path) -> None:
    """A file that is put again is replaced whole, and its tag is another."""
    before = target.put(outgoing(tmp_path, "replaced.html", b"before"))
    after = target.put(outgoing(tmp_path, "replaced.html", b"after, and longer"))
    assert target.read("replaced.html") == b"after, and longer"
    assert (before.size, before.tag) != (after.size, after.tag)


def test_bytes_given_are_put_whatever_the_file_holds_now(target: Target, tmp_path: Path) -> None:
    """A feed is delivered as it was when it was judged, though a run replaces the file meanwhile."""
    file = replace(outgoing(tmp_path, "judged.xml", b"<judged/>"), content=b"<judged/>")
    (tmp_path / "judged.xml").write_bytes(b"<newer than that/>")
    target.put(file)
    assert target.read("judged.xml") == b"<judged/>"


def test_a_file_that_is_there_is_recognised(target: Target, tmp_path: Path) -> None:
    """With nothing known of its delivery, a file is told from another of the same size."""
    file = outgoing(tmp_path, "known.json", b'{"a": 1}')
    stored = target.put(file)
    assert target.holds(file, stored)
    other = outgoing(tmp_path, "known.json", b'{"a": 2}')
    assert not target.holds(replace(other, changed=file.changed + 5_000_000_000), stored)


def test_what_is_not_there_is_no_matter(target: Target) -> None:
    """Reading, listing and removing what nobody put is no failure."""
    assert target.read("nobody/was-here.html") is None
    assert "nobody/was-here.html" not in target.listing(["nobody/was-here.html"])
    target.remove(["nobody/was-here.html"])
    target.tidy(["nobody/.was-here.html.0123abcd.part"], datetime(2030, 1, 1, tzinfo=UTC))


def test_what_is_removed_is_gone(target: Target, tmp_path: Path) -> None:
    """A removed file is neither listed nor read; its neighbours are."""
    for name in ("old/one.mp3", "old/two.mp3"):
        target.put(outgoing(tmp_path, name, b"sound"))
    target.remove(["old/one.mp3"])
    assert "old/one.mp3" not in target.listing(["old/one.mp3", "old/two.mp3"])
    assert target.read("old/two.mp3") == b"sound"


def test_leftovers_of_the_living_stay(target: Target, tmp_path: Path) -> None:
    """Tidying takes what old deliveries left half, and no whole file."""
    target.put(outgoing(tmp_path, "kept.html", b"kept"))
    target.tidy([], datetime(2030, 1, 1, tzinfo=UTC))
    assert target.read("kept.html") == b"kept"


def test_an_address_tells_no_secret(target: Target) -> None:
    """What an editor is told of a target can stand in a log."""
    assert "secret" not in target.address
    assert "secret" not in repr(target)
