"""`make-episode publish` as a person uses it, and what the pipeline refuses to deliver."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from an_episode import LINES, episode, fill
from delivering import NOW, a_show, in_folder, sizes_below
from killing import ADDRESS

from make_episode import show as shows
from make_episode.episodes import manifest, narration
from make_episode.episodes.publish.folder import making
from make_episode.episodes.publish.places import Place, place
from make_episode.errors import ShowError
from make_episode.model import Rendition
from make_episode.pipeline import check, deliver, naming, publishing, withdraw
from make_episode.show import Show


def put(show: Show, number: int = 0) -> Path:
    """An episode in the web root, as making it leaves it; its folder."""
    with making(show.episodes) as work:
        made = fill(work, episode(show.episodes, number))
        narration.save(LINES, work / narration.NAME, title=made.title, language="fr")
        publishing.place(show, made, work, NOW)
    return made.folder


def publish(show: Show, *args: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "make_episode", "publish", "--show", str(show.root), *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_person_publishes_corrects_withdraws(tmp_path: Path) -> None:
    """Dry run, delivery, nothing new, withdrawal: each tells what it did, in the form that programs read."""
    there = tmp_path / "there"
    show = a_show(tmp_path / "show", to="../there")
    folder = put(show)
    plan = publish(show, "--dry-run")
    assert plan.returncode == 0, plan.stderr
    assert "would be uploaded" in plan.stdout
    assert f"{folder.name}/transcript.vtt" in plan.stdout
    assert not there.exists()
    done = json.loads(publish(show, "--json").stdout)
    assert done.keys() == {"target", "uploaded", "unchanged", "removed", "bytes", "feed", "feed_changed"}
    assert done["target"] == str(there)
    assert done["feed"] == f"{ADDRESS}feed.xml"
    assert done["bytes"] == sum(one["size"] for one in done["uploaded"]) == sum(sizes_below(there).values())
    assert in_folder(there) == ["Une nuit au port, 0"]
    assert deliver(show, now=NOW).uploaded == ()
    withdraw(show, folder.name, NOW)
    assert "feed.xml" in [one.name for one in deliver(show, now=NOW).uploaded]
    assert in_folder(there) == []


def test_a_dry_run_writes_nothing_even_where_the_title_changed(tmp_path: Path) -> None:
    """A new title asks for a new picture and feed: `feed` makes them, neither `publish --dry-run` nor `check` does."""
    show = a_show(tmp_path / "show", to="../there")
    put(show)
    path = show.root / "show.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("L’Édition à écouter", "Vent de terre"), encoding="utf-8")
    show = shows.load(show.root)
    before = everything(tmp_path)
    plan = deliver(show, dry_run=True, now=NOW)
    assert "feed.xml" in [one.name for one in plan.uploaded]
    told = [finding.what for finding in check(show, engine="espeak")]
    assert [what for what in told if "feed.xml: is not what the episodes and show.toml make now" in what]
    assert everything(tmp_path) == before
    publishing.refresh(show, NOW)
    assert publishing.picture(show).is_file()


def everything(folder: Path) -> dict[Path, tuple[int, bytes]]:
    """Time and bytes of all there is in a folder."""
    return {path: (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"") for path in folder.rglob("*")}


def test_without_a_place_it_asks_for_one(tmp_path: Path) -> None:
    """No `to` and no --to: exit 3, and both ways out."""
    with pytest.raises(ShowError, match="there is no place to publish to") as caught:
        deliver(a_show(tmp_path / "show"), now=NOW)
    assert caught.value.exit_code == 3
    assert "--to" in caught.value.hint


@pytest.mark.parametrize("to", ["s3://radio/pod", "sftp://radio.invalid/www", "antenne@radio.invalid:www"])
def test_placeholders_do_not_go_public(to: str, tmp_path: Path) -> None:
    """A show whose address is still the starter's is refused before anything is asked of a public place."""
    shows.create(tmp_path)
    show = shows.load(tmp_path)
    with pytest.raises(ShowError, match="placeholder") as caught:
        deliver(show, to=to, now=NOW)
    assert caught.value.exit_code == 3


def test_placeholders_may_stay_on_this_machine(tmp_path: Path) -> None:
    """A folder may be tried with an untouched show."""
    show = a_show(tmp_path / "show")
    path = show.root / "show.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("antenne@littoral.fr", "you@example.org"), encoding="utf-8"
    )
    show = shows.load(show.root)
    publishing.refresh(show, NOW)
    assert deliver(show, to=str(tmp_path / "there"), now=NOW).uploaded


@pytest.mark.parametrize("to", ["episodes", "episodes/there", "."])
def test_the_show_is_not_published_onto_itself(to: str, tmp_path: Path) -> None:
    """The web root, a folder in it and the show's own folder are no targets."""
    show = a_show(tmp_path, to=to)
    with pytest.raises(ShowError, match="is the show itself"):
        deliver(show, now=NOW)


def test_what_check_finds_keeps_it_here(tmp_path: Path) -> None:
    """Audio that is not what was made, though as long, is refused before anything is sent."""
    show = a_show(tmp_path / "show", to=str(tmp_path / "there"))
    folder = put(show)
    sound = next(folder.glob("*.mp3"))
    made = manifest.load(folder)
    rendition = Rendition(made.audio, made.mime, made.size, 64000, naming.integrity(sound), made.loudness)
    manifest.save(replace(made, renditions=(rendition,)))
    sound.write_bytes(sound.read_bytes()[:-1] + b"?")
    with pytest.raises(ShowError, match="is not what was written") as caught:
        deliver(show, now=NOW)
    assert "make-episode check" in caught.value.hint
    sound.write_bytes(b"short")
    with pytest.raises(ShowError, match="not in order"):
        deliver(show, now=NOW)
    assert not (tmp_path / "there").exists()


def test_a_feed_apps_may_refuse_is_not_delivered(tmp_path: Path) -> None:
    """A slip in the bytes of the feed is told with document, element and episode before anything is sent."""
    show = a_show(tmp_path / "show", to=str(tmp_path / "there"))
    put(show)
    path = show.episodes / "feed.xml"
    path.write_bytes(path.read_bytes().replace(b"GMT</pubDate>", b"-0000</pubDate>"))
    with pytest.raises(ShowError, match=r"feed\.xml: item/pubDate \(Une nuit au port, 0\): The value is") as caught:
        deliver(show, now=NOW)
    assert caught.value.exit_code == 3
    assert not (tmp_path / "there").exists()
    publishing.refresh(show, NOW)
    deliver(show, now=NOW)
    section = show.episodes / "sections" / "monde" / "feed.xml"
    section.parent.mkdir(parents=True)
    section.write_bytes(path.read_bytes().replace(b"<title>Une", b"<title> Une"))
    with pytest.raises(ShowError, match=r"sections/monde/feed\.xml: item/title"):
        deliver(show, now=NOW)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/srv/www", Place("folder", "", "/srv/www")),
        ("www", Place("folder", "", "/here/www")),
        ("file:///srv/my%20www", Place("folder", "", "/srv/my www")),
        ("sftp://host/srv/www", Place("sftp", "host", "/srv/www")),
        ("sftp://me@host:2222/~/www", Place("sftp", "host", "www", "me", 2222)),
        ("me@host:www/pod", Place("sftp", "host", "www/pod", "me")),
        ("host:/srv/www", Place("sftp", "host", "/srv/www")),
        ("s3://bucket", Place("s3", "bucket", "")),
        ("s3://bucket/my/shows/", Place("s3", "bucket", "my/shows")),
    ],
)
def test_places_are_written_as_people_write_them(written: str, meant: Place) -> None:
    """Folders, addresses, and what scp and rsync take."""
    assert place(written, Path("/here")) == meant


@pytest.mark.parametrize(
    "written", ["ftp://host/www", "sftp:///www", "file://host/www", "s3://", "sftp://a:geheim@h/w"]
)
def test_other_places_are_refused(written: str) -> None:
    """What is no place is refused with what a place looks like; a password is not repeated."""
    with pytest.raises(ShowError) as caught:
        place(written, Path("/here"))
    assert caught.value.hint
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("missing", "to", "extra"), [("s3fs", "s3://radio/pod", "[s3]"), ("asyncssh", "sftp://127.0.0.1/pod", "[ssh]")]
)
def test_a_missing_library_is_named(
    missing: str, to: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra the error says what to install."""
    monkeypatch.setitem(sys.modules, missing, None)
    show = a_show(tmp_path, to=to)
    with pytest.raises(ShowError, match="not installed") as caught:
        deliver(show, now=NOW)
    assert extra in caught.value.hint


@contextmanager
def a_hub(status: int) -> Iterator[tuple[str, list[dict[str, list[str]]]]]:
    """The address of a WebSub hub, and what it is told."""
    told: list[dict[str, list[str]]] = []

    class Hub(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.append(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Hub) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/hub", told
        finally:
            server.shutdown()
            thread.join()


def with_hub(root: Path, there: Path, hub: str, *, ping: bool) -> Show:
    show = a_show(root, to=str(there), ping=ping)
    path = show.root / "show.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('# hub = "https://hub.example.org"', f'hub = "{hub}"'), encoding="utf-8")
    return shows.load(root)


def test_the_hub_is_told_of_another_feed_once(tmp_path: Path) -> None:
    """A hub hears of a feed when it is at the target, and not again while it stays the same."""
    with a_hub(202) as (hub, told):
        show = with_hub(tmp_path / "show", tmp_path / "there", hub, ping=True)
        put(show)
        for _ in range(2):
            deliver(show, now=NOW)
        assert [(one["hub.mode"], one["hub.url"]) for one in told] == [(["publish"], [f"{ADDRESS}feed.xml"])]
        put(show, 1)
        deliver(show, now=NOW + timedelta(hours=1))
        assert len(told) == 2


def test_a_hub_that_fails_is_a_warning_and_told_again(tmp_path: Path) -> None:
    """The show is delivered all the same; the next delivery tells the hub what it missed."""
    said: list[str] = []
    with a_hub(500) as (hub, told):
        show = with_hub(tmp_path / "show", tmp_path / "there", hub, ping=True)
        put(show)
        deliver(show, now=NOW, tell=said.append)
        deliver(show, now=NOW, tell=said.append)
        assert len(told) == 2
    deliver(show, now=NOW, tell=said.append)  # nobody listens there any more
    assert in_folder(tmp_path / "there") == ["Une nuit au port, 0"]
    assert [hub in one for one in said] == [True] * 3


def test_no_hub_is_told_unasked(tmp_path: Path) -> None:
    """Naming a hub in the feed tells it nothing: that is `ping`."""
    with a_hub(202) as (hub, told):
        show = with_hub(tmp_path / "show", tmp_path / "there", hub, ping=False)
        put(show)
        deliver(show, now=NOW)
        assert told == []


def test_what_changes_the_feed_delivers_it_at_once(tmp_path: Path) -> None:
    """With `at_once`, `withdraw` brings what it changed to the target by itself."""
    there = tmp_path / "there"
    show = a_show(tmp_path / "show", to=str(there), at_once=True)
    folder = put(show)
    deliver(show, now=NOW)
    assert in_folder(there) == ["Une nuit au port, 0"]
    command = [sys.executable, "-m", "make_episode", "withdraw", folder.name, "--show", str(show.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "uploaded" in done.stderr
    assert in_folder(there) == []
