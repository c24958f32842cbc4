"""The web root delivered: what leaves, in which order, what is left alone, what is removed, and when nothing goes."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from an_episode import show
from delivering import NOW, WEEK, deliver, in_folder, order, sizes_below, web_root
from killing import publish

from make_episode.episodes import manifest
from make_episode.episodes.publish import delivery, ledger, outgoing
from make_episode.episodes.publish.directory import Directory
from make_episode.episodes.publish.folder import Folder
from make_episode.episodes.publish.outgoing import Outgoing, Step
from make_episode.episodes.publish.target import Stored
from make_episode.errors import PublishError, ShowError

EPISODE = "2025-02-07-au-port-0"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return web_root(tmp_path / "web")


@pytest.fixture
def there(tmp_path: Path) -> Path:
    return tmp_path / "there"


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return tmp_path / "known"


@dataclass
class Watched:
    """A folder as a target that notes what it is asked for, and calls `before` first."""

    root: Path
    before: Callable[[str, str], None] = lambda _what, _name: None
    asked: list[tuple[str, str]] = field(default_factory=list)
    width: int = 1

    @property
    def address(self) -> str:
        return str(self.root)

    @property
    def _folder(self) -> Directory:
        return Directory(self.root)

    def _note(self, what: str, name: str) -> None:
        self.before(what, name)
        self.asked.append((what, name))

    def listing(self, names: Collection[str]) -> Mapping[str, Stored]:
        return self._folder.listing(names)

    def holds(self, file: Outgoing, stored: Stored) -> bool:
        self._note("holds", file.name)
        return self._folder.holds(file, stored)

    def put(self, file: Outgoing) -> Stored:
        self._note("put", file.name)
        return self._folder.put(file)

    def read(self, name: str) -> bytes | None:
        return self._folder.read(name)

    def remove(self, names: Collection[str]) -> None:
        for name in names:
            self._note("remove", name)
        self._folder.remove(names)

    def tidy(self, names: Collection[str], before: datetime) -> None:
        self._folder.tidy(names, before)


def names(files: Collection[outgoing.Outgoing] | Collection[object]) -> set[str]:
    return {one.name for one in files}  # type: ignore[attr-defined]


def test_listeners_get_a_whole_show(root: Path, there: Path, known: Path) -> None:
    """After a delivery the feed at the target names files that are there, in the lengths it tells."""
    done = deliver(root, Directory(there), known)
    assert in_folder(there) == ["Titre, first"]
    assert done.feed == "https://ondes.littoral.fr/podcast/feed.xml"
    assert done.feed_changed
    assert done.bytes == sum(sizes_below(there).values())


def test_what_is_not_for_listeners_stays_here(root: Path, there: Path, known: Path) -> None:
    """Manifests, scripts, the editors' README, locks and work folders never leave the web root."""
    deliver(root, Directory(there), known)
    left = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()} - sizes_below(there).keys()
    assert left == {
        ".lock",
        ".notes/ideas.txt",
        "README.md",
        "podcast-guid.txt",
        f"{EPISODE}/episode.json",
        f"{EPISODE}/script.json",
    }


def test_links_are_not_followed(root: Path, there: Path, known: Path) -> None:
    """A link in the web root cannot carry a file of elsewhere to the public."""
    (root / "passwords.txt").symlink_to("/etc/passwd")
    (root / "etc").symlink_to("/etc")
    done = deliver(root, Directory(there), known)
    assert not [one.name for one in done.uploaded if one.name.startswith(("passwords", "etc"))]


def test_what_is_named_goes_before_what_names_it(root: Path, there: Path, known: Path) -> None:
    """Sound, side files, pages, index, feed: in this order."""
    (root / "feed-1.xml").write_bytes((root / "feed.xml").read_bytes())
    (root / "index.html").write_text("the index")
    target = Watched(there)
    deliver(root, target, known)
    steps = [outgoing.step(name) for what, name in target.asked if what == "put"]
    assert steps == sorted(steps)
    assert set(steps) == set(Step)


def test_nothing_changed_sends_nothing_and_opens_nothing(root: Path, there: Path, known: Path) -> None:
    """The second delivery compares names, sizes and times alone: no file of the show is opened."""
    deliver(root, Directory(there), known)
    opened: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and str(arguments[0]).startswith((str(root), str(there))):
            opened.append(str(arguments[0]))

    sys.addaudithook(watch)
    done = deliver(root, Directory(there), known)
    watching = False
    assert (done.uploaded, done.removed, done.feed_changed) == ((), (), False)
    assert done.unchanged == len(sizes_below(there))
    assert opened == []


def test_only_what_changed_is_sent(root: Path, there: Path, known: Path) -> None:
    """A new episode sends its own files, the pages that changed and the feed."""
    deliver(root, Directory(there), known)
    made = publish(root, 1, "second")
    done = deliver(root, Directory(there), known)
    assert names(done.uploaded) >= {f"{made.folder.name}/{made.audio.name}", "feed.xml"}
    assert not [one.name for one in done.uploaded if one.name.startswith(EPISODE)]
    assert in_folder(there) == ["Titre, second", "Titre, first"]


def test_a_file_that_was_only_touched_is_not_sent(root: Path, there: Path, known: Path) -> None:
    """Another time on the same bytes, as a copy or a restored backup has, costs a look into them and no more."""
    deliver(root, Directory(there), known)
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert deliver(root, Directory(there), known).uploaded == ()


def test_what_somebody_changed_there_is_mended(root: Path, there: Path, known: Path) -> None:
    """A file cut short or deleted at the target is delivered again."""
    deliver(root, Directory(there), known)
    (there / EPISODE / "transcript.vtt").write_text("cut")
    (there / EPISODE / "au-port-first.mp3").unlink()
    done = deliver(root, Directory(there), known)
    assert names(done.uploaded) == {f"{EPISODE}/transcript.vtt", f"{EPISODE}/au-port-first.mp3"}
    assert in_folder(there) == ["Titre, first"]


@pytest.mark.parametrize("damage", ["lost", "cut", "of another kind"])
def test_a_lost_ledger_costs_no_upload(root: Path, there: Path, known: Path, damage: str) -> None:
    """With the ledger gone or spoilt, what is there is recognised and not sent again."""
    deliver(root, Directory(there), known)
    (book,) = known.iterdir()
    match damage:
        case "lost":
            book.unlink()
        case "cut":
            book.write_bytes(book.read_bytes()[:100])
        case _:
            book.write_text(json.dumps({"rules": "1", "announced": "", "files": {"feed.xml": [1]}}))
    done = deliver(root, Directory(there), known)
    assert done.uploaded == ()
    assert deliver(root, Directory(there), known).unchanged == len(sizes_below(there))


def test_other_rules_for_headers_send_everything_once(root: Path, there: Path, known: Path) -> None:
    """When what servers say of files changes with the program, every file gets it."""
    everything = len(deliver(root, Directory(there), known).uploaded)
    (book,) = known.iterdir()
    book.write_text(book.read_text().replace('"rules":"1"', '"rules":"0"'))
    assert len(deliver(root, Directory(there), known).uploaded) == everything
    assert deliver(root, Directory(there), known).uploaded == ()


def corrected(root: Path) -> tuple[str, str]:
    """Names of the sound before and after a correction."""
    old = publish(root, 0, "first").audio
    new = publish(root, 0, "second").audio
    return f"{EPISODE}/{old.name}", f"{EPISODE}/{new.name}"


def test_replaced_sound_stays_as_long_as_it_is_kept(root: Path, there: Path, known: Path) -> None:
    """Old sound goes a week after the feed at the target named it last, not a week after it was replaced here."""
    deliver(root, Directory(there), known, now=NOW)
    old, new = corrected(root)
    deliver(root, Directory(there), known, now=NOW + timedelta(days=3))
    (root / old).unlink()
    for days in (4, 9):
        done = deliver(root, Directory(there), known, now=NOW + timedelta(days=days))
        assert done.removed == ()
        assert (there / old).is_file()
    done = deliver(root, Directory(there), known, now=NOW + timedelta(days=10))
    assert names(done.removed) == {old}
    assert not (there / old).exists()
    assert (there / new).is_file()
    assert in_folder(there) == ["Titre, second"]


def test_what_the_feed_there_names_is_never_removed(root: Path, there: Path, known: Path) -> None:
    """Another machine may have put back an older feed: what it names stays, however long it is idle by our account."""
    deliver(root, Directory(there), known, now=NOW)
    live = (there / "feed.xml").read_bytes()
    old, _ = corrected(root)
    deliver(root, Directory(there), known, now=NOW)
    (root / old).unlink()
    deliver(root, Directory(there), known, now=NOW)
    (root / "feed.xml").write_bytes(live)
    done = deliver(root, Directory(there), known, now=NOW + 2 * WEEK)
    assert done.removed == ()
    assert (there / old).is_file()


def test_kept_no_time_the_sound_of_the_feed_before_still_stays(root: Path, there: Path, known: Path) -> None:
    """With nothing to be kept, sound goes one delivery after the feed that named it, never with it."""
    deliver(root, Directory(there), known, keep=timedelta(0))
    old, _ = corrected(root)
    (root / old).unlink()
    assert deliver(root, Directory(there), known, keep=timedelta(0)).removed == ()
    assert names(deliver(root, Directory(there), known, keep=timedelta(0)).removed) == {old}


def test_files_of_others_stay(root: Path, there: Path, known: Path) -> None:
    """What this show did not put there is never removed, whatever becomes of the show."""
    there.mkdir()
    (there / ".htaccess").write_text("Header set X y")
    (there / "about.html").write_text("another page")
    deliver(root, Directory(there), known, now=NOW)
    (root / "index.html").unlink()
    done = deliver(root, Directory(there), known, now=NOW)
    done = deliver(root, Directory(there), known, now=NOW + 2 * WEEK)
    assert names(done.removed) == {"index.html"}
    assert {".htaccess", "about.html"} <= {path.name for path in there.iterdir()}


def test_a_withdrawn_episode_goes_for_good(root: Path, there: Path, known: Path) -> None:
    """Its folder removed here, an episode leaves the target when it has been idle long enough, folder and all."""
    publish(root, 1, "second")
    deliver(root, Directory(there), known, now=NOW)
    shutil.rmtree(root / EPISODE)
    Folder(root).rebuild(show())
    said: list[str] = []
    deliver(root, Directory(there), known, now=NOW, told=said.append)
    assert said == ["Listeners lose 1 episode(s): withdrawn, or not in the web root any more."]
    assert (there / EPISODE).is_dir()
    deliver(root, Directory(there), known, now=NOW + WEEK)
    assert not (there / EPISODE).exists()
    assert in_folder(there) == ["Titre, second"]


def test_a_dry_run_tells_and_changes_nothing(root: Path, there: Path, known: Path) -> None:
    """It names what a delivery would send and remove; nothing here or there is written."""
    plan = deliver(root, Directory(there), known, dry_run=True)
    assert not there.exists()
    assert not known.exists()
    done = deliver(root, Directory(there), known, now=NOW)
    assert (plan.uploaded, plan.unchanged, plan.bytes) == (done.uploaded, done.unchanged, done.bytes)
    old, _ = corrected(root)
    deliver(root, Directory(there), known, now=NOW)
    (root / old).unlink()
    deliver(root, Directory(there), known, now=NOW)
    before = {path: path.stat().st_mtime_ns for path in (*there.rglob("*"), *known.rglob("*"))}
    plan = deliver(root, Directory(there), known, now=NOW + WEEK, dry_run=True)
    assert names(plan.removed) == {old}
    assert {path: path.stat().st_mtime_ns for path in (*there.rglob("*"), *known.rglob("*"))} == before


def test_another_show_is_not_overwritten(root: Path, there: Path, known: Path) -> None:
    """A target where another show lives refuses, whatever the ledger says, before anything is sent."""
    there.mkdir()
    other = (root / "feed.xml").read_bytes().replace(b"9b024349", b"11111111")
    (there / "feed.xml").write_bytes(other)
    with pytest.raises(ShowError, match="another show is there"):
        deliver(root, Directory(there), known)
    assert sizes_below(there) == {"feed.xml": len(other)}


def test_what_speaks_against_it_is_heard_first(root: Path, there: Path, known: Path) -> None:
    """When the show is not in order, nothing at the target is touched."""

    def refuse(_sending: Mapping[str, str]) -> None:
        raise ShowError("not in order")

    wishes = replace(order(root), approve=refuse)
    with pytest.raises(ShowError, match="not in order"):
        delivery.deliver(wishes, Directory(there), ledger.opened(known, str(there)))
    assert not there.exists()


def test_a_feed_that_names_what_is_nowhere_is_not_delivered(root: Path, there: Path, known: Path) -> None:
    """A transcript lost from the web root keeps the new feed back; listeners keep the old one."""
    deliver(root, Directory(there), known)
    publish(root, 1, "second")
    (root / "2025-02-08-au-port-1" / "transcript.srt").unlink()
    with pytest.raises(PublishError, match=r"transcript\.srt"):
        deliver(root, Directory(there), known)
    assert in_folder(there) == ["Titre, first"]


def test_an_episode_made_meanwhile_is_delivered_whole(root: Path, there: Path, known: Path) -> None:
    """A correction that lands in the middle of a delivery is met as a whole: the delivery begins anew."""
    waiting = ["second"]

    def meanwhile(what: str, name: str) -> None:
        if what == "put" and name.endswith("transcript.vtt") and waiting:
            publish(root, 0, waiting.pop())
            manifest_path = root / EPISODE / manifest.NAME
            assert manifest_path.is_file()

    deliver(root, Watched(there, meanwhile), known)
    assert waiting == []
    assert in_folder(there) == ["Titre, second"]


def test_a_web_root_that_never_rests_is_said(root: Path, there: Path, known: Path) -> None:
    """A file that changes at every look ends the delivery with a clear word, the old feed standing."""
    deliver(root, Directory(there), known)
    publish(root, 0, "second")
    times = iter(range(1, 1000))

    def meanwhile(_what: str, _name: str) -> None:
        (root / EPISODE / "transcript.vtt").write_text("WEBVTT\n" * next(times))

    (root / EPISODE / "transcript.vtt").write_text("WEBVTT")
    with pytest.raises(PublishError, match="was changed all the while"):
        deliver(root, Watched(there, meanwhile), known)
    assert in_folder(there) == ["Titre, first"]


def test_another_publisher_in_between_is_noticed(root: Path, there: Path, known: Path) -> None:
    """A feed that another machine puts there at the same moment is told, not taken for ours."""

    @dataclass
    class Rival(Watched):
        def put(self, file: Outgoing) -> Stored:
            stored = super().put(file)
            if file.name == "feed.xml":
                (self.root / "feed.xml").write_bytes(b"<rss>another's</rss>")
            return stored

    with pytest.raises(PublishError, match="another publisher came between"):
        deliver(root, Rival(there), known)


def test_a_failure_keeps_what_was_done(root: Path, there: Path, known: Path) -> None:
    """When the target fails half-way, the next delivery sends only the rest."""

    def fail(what: str, name: str) -> None:
        if what == "put" and name.endswith("transcript.vtt"):
            raise PublishError("the line broke")

    first = Watched(there, fail)
    with pytest.raises(PublishError, match="the line broke"):
        deliver(root, first, known)
    assert in_folder(there) == []
    second = Watched(there)
    deliver(root, second, known)
    sent = [name for what, name in first.asked if what == "put"]
    assert sent
    assert not {name for what, name in second.asked if what == "put"} & set(sent)
    assert in_folder(there) == ["Titre, first"]


def test_leftovers_of_the_killed_are_tidied(root: Path, there: Path, known: Path) -> None:
    """Drafts that a killed delivery left are removed when they are a day old; those of one that may live stay."""
    deliver(root, Directory(there), known)
    old, young = there / ".feed.xml.0123abcd.part", there / EPISODE / ".a.mp3.0123abcd.part"
    for path, age in ((old, 2), (young, 0.5)):
        path.write_bytes(b"half")
        moment = (NOW - timedelta(days=age)).timestamp()
        os.utime(path, (moment, moment))
    publish(root, 1, "second")
    deliver(root, Directory(there), known, now=NOW)
    assert not old.exists()
    assert young.exists()


def test_a_disk_that_is_not_mounted_is_not_filled(root: Path, tmp_path: Path, known: Path) -> None:
    """A target whose parent is missing is an error, not a new folder on the wrong disk."""
    with pytest.raises(ShowError, match="there is no folder"):
        deliver(root, Directory(tmp_path / "mnt" / "podcast"), known)
    assert not (tmp_path / "mnt").exists()


@pytest.mark.parametrize(
    ("name", "content", "mime", "cache"),
    [
        ("feed.xml", b"<rss/>", "application/rss+xml; charset=utf-8", outgoing.FOR_MINUTES),
        ("e/index.html", b"", "text/html; charset=utf-8", outgoing.FOR_MINUTES),
        ("e/transcript.vtt", b"", "text/vtt; charset=utf-8", outgoing.FOR_MINUTES),
        ("e/chapters.json", b"{}", "application/json+chapters", outgoing.FOR_MINUTES),
        ("e/cover.jpg", b"", "image/jpeg", outgoing.FOR_A_DAY),
        ("e/port-0beec7b5.mp3", b"foo", "audio/mpeg", outgoing.FOR_A_DAY),
        ("e/port-2c26b46b.mp3", b"foo", "audio/mpeg", outgoing.FOR_EVER),
        ("e/port-2c26b46b.opus", b"foo", "audio/ogg", outgoing.FOR_EVER),
    ],
)
def test_servers_are_told_type_and_time(name: str, content: bytes, mime: str, cache: str, tmp_path: Path) -> None:
    """Each file has its media type; for ever may be kept what is named for the hash of its own content, only."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    file = outgoing.found(tmp_path)[name]
    headers = replace(file, sha256=file.hashed()).headers
    assert (headers.mime, headers.cache) == (mime, cache)
