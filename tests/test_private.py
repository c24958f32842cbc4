"""Private shows: only subscribers are answered, and a secret taken back opens nothing."""

import base64
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from an_episode import LINES, MORNING, episode, fill, tone
from an_episode import show as a_feed
from apps import Archiver, GPodder
from lxml import etree
from typer.testing import CliRunner, Result

from make_episode import pipeline, show
from make_episode.cli.commands import app
from make_episode.episodes import manifest, narration, serve
from make_episode.episodes.feed_lint import lint
from make_episode.episodes.publish.folder import Folder
from make_episode.errors import InputError, ShowError
from make_episode.pipeline.serving import Watch
from make_episode.show import subscribers
from make_episode.show.subscribers import Roll

URL = "https://ondes.littoral.fr/podcast"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"


@dataclass(frozen=True)
class Private:
    """A private show that is served, its list of subscribers, and the secret of one."""

    address: str
    list: Path
    secret: str
    client: httpx.Client

    def get(self, path: str, user: str = "", **headers: str) -> httpx.Response:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        login = (user, self.secret) if user else None
        return self.client.get(f"{self.address}{path}", headers=told, auth=login)


@pytest.fixture
def private(tmp_path: Path) -> Iterator[Private]:
    root = tmp_path / "web"
    root.mkdir()
    (root / "cover.jpg").write_bytes(b"\xff\xd8\xff")
    planned = episode(root)
    work = tmp_path / "work"
    fill(work, planned)
    (work / planned.audio.name).write_bytes(tone())
    Folder(root, work).publish(replace(planned, size=len(tone())), a_feed())
    (root / "index.html").write_text(f'<a href="{URL}/feed.xml">feed</a>', encoding="utf-8")
    people = tmp_path / "subscribers.toml"
    secret = subscribers.add(people, "marie", MORNING)
    service = serve.Service(root, URL, holder=Roll(people).holder)
    with serve.running(service) as address, httpx.Client(trust_env=False, verify=False) as client:  # noqa: S501 - no TLS
        yield Private(address, people, secret, client)


MP3 = "/2025-02-07-au-port-0/au-port-00000000.mp3"


@pytest.mark.parametrize(
    "path", ["/", "/feed.xml", MP3, "/index.html", "/cover.jpg", "/nothing", "/2025-02-07-au-port-0"]
)
def test_nobody_else_is_answered(private: Private, path: str) -> None:
    """Without a secret nothing is shown, not even what there is; with a wrong one there is no such address."""
    for answer in (private.get(path), private.get(path, Authorization="Basic bWFyaWU6bWFyaWU=")):
        assert (answer.status_code, "Une nuit" in answer.text) == (401, False)
        assert answer.headers["WWW-Authenticate"].startswith("Basic ")
    for secret in ("", "x", private.secret[:-1], private.secret + "x"):
        assert private.get(f"/~{secret}{path}").status_code == 404
    assert private.get(path, "pierre").status_code == 401


def test_the_secret_address_leads_to_everything(private: Private) -> None:
    """A subscriber's feed names files under the subscriber's own address, and asks not to be listed."""
    answer = private.get(f"/~{private.secret}/feed.xml")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    channel = etree.fromstring(answer.content).find("channel")
    assert channel is not None
    assert channel.findtext(f"{ITUNES}block") == "Yes"
    assert {problem.element for problem in lint(answer.content)} == set()
    own = f"{private.address}/~{private.secret}"
    (enclosure,) = channel.iter("enclosure")
    assert enclosure.get("url") == f"{own}{MP3}"
    assert private.get(f"/~{private.secret}{MP3}").content == tone()
    assert private.get(f"/~{private.secret}{MP3}", Range="bytes=5-9").content == tone()[5:10]
    assert f"{own}/feed.xml" in private.get(f"/~{private.secret}/").text
    assert private.get(f"/~{private.secret}").headers["Location"] == f"~{private.secret}/"


def test_no_path_leads_out_of_the_show(private: Private) -> None:
    """A secret opens the show, and nothing beside it: not the list of subscribers, not another's address."""
    other = subscribers.add(private.list, "paul", MORNING)
    for path in ("/../subscribers.toml", "/%2e%2e/subscribers.toml", "/..%2fsubscribers.toml", "/.lock", f"/~{other}/"):
        assert private.get(f"/~{private.secret}{path}").status_code in {401, 404}


def test_name_and_password_do_as_well(private: Private) -> None:
    """Basic authentication opens feed and files; the feed leads apps that send no password with downloads too."""
    answer = private.get("/feed.xml", "marie")
    assert answer.status_code == 200
    assert f"{private.address}/~{private.secret}{MP3}" in answer.text
    assert private.get(MP3, "marie").content == tone()
    assert private.get("/feed.xml", "marie", If_None_Match=answer.headers["ETag"]).status_code == 304
    assert "Authorization" in answer.headers["Vary"]
    for odd in ("Basic", "Basic ?", "Basic /w==", "Bearer x", f"Basic {base64.b64encode(b'marie').decode()}"):
        assert private.get("/feed.xml", Authorization=odd).status_code == 401


def test_every_subscriber_has_an_address_of_their_own(private: Private) -> None:
    """Two feeds differ in their addresses alone, and so in their entity tags."""
    other = subscribers.add(private.list, "paul", MORNING)
    first, second = (private.get(f"/~{secret}/feed.xml") for secret in (private.secret, other))
    assert first.headers["ETag"] != second.headers["ETag"]
    assert first.text.replace(private.secret, other) == second.text


def test_a_secret_taken_back_opens_nothing_at_once(private: Private) -> None:
    """Removed while the server runs, a subscriber is answered no more; others are; and a new secret is another."""
    subscribers.add(private.list, "paul", MORNING)
    assert private.get(f"/~{private.secret}{MP3}").status_code == 200
    subscribers.remove(private.list, "marie")
    assert private.get(f"/~{private.secret}{MP3}").status_code == 404
    assert private.get("/feed.xml", "marie").status_code == 401
    again = subscribers.add(private.list, "marie", MORNING)
    assert again != private.secret
    assert private.get(f"/~{again}/feed.xml").status_code == 200


def test_a_list_that_cannot_be_read_lets_nobody_in(private: Private) -> None:
    """A broken file closes the show, and `subscribers list` says what is wrong with it."""
    private.list.write_text("[[subscriber]]\nname = 3\n", encoding="utf-8")
    assert private.get(f"/~{private.secret}/feed.xml").status_code == 404
    with pytest.raises(ShowError, match="a subscriber has a name"):
        subscribers.load(private.list)
    private.list.unlink()
    assert private.get(f"/~{private.secret}/feed.xml").status_code == 404


def test_secrets_are_not_kept(private: Private) -> None:
    """The file holds names and hashes, and only its owner can read it."""
    assert private.secret not in private.list.read_text(encoding="utf-8")
    assert stat.S_IMODE(private.list.stat().st_mode) == 0o600
    ((name, since),) = [(one.name, one.since) for one in subscribers.load(private.list)]
    assert (name, since) == ("marie", MORNING)


@pytest.mark.parametrize("name", ["", "a:b", "a b", "x" * 65, 'a"b', "é", "marie"])
def test_names_that_cannot_be_taken_are_said(private: Private, name: str) -> None:
    """A name is what basic authentication and a file can carry, and is given once."""
    with pytest.raises(InputError):
        subscribers.add(private.list, name, MORNING)


def test_subscribers_added_at_once_all_stay(tmp_path: Path) -> None:
    """Runs at the same time lose nobody."""
    people = tmp_path / "subscribers.toml"
    runs = [threading.Thread(target=subscribers.add, args=(people, f"n{at}", MORNING)) for at in range(8)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert {one.name for one in subscribers.load(people)} == {f"n{at}" for at in range(8)}


def test_the_command_adds_lists_and_removes(tmp_path: Path) -> None:
    """`subscribers add` prints the address alone on standard output, `list` the names, `remove` the end."""
    show.create(tmp_path)

    def run(*words: str) -> Result:
        return CliRunner().invoke(app, ["subscribers", *words, "--show", str(tmp_path)])

    added = run("add", "marie", "--public", "https://radio.example.net/a/")
    assert (added.exit_code, added.stdout.count("\n")) == (0, 1)
    assert added.stdout.startswith("https://radio.example.net/a/~")
    assert "not shown again" in added.stderr
    assert run("list").stdout.startswith("marie  since ")
    assert "secret" not in run("list", "--json").stdout
    assert run("remove", "marie").stdout == "marie: no longer a subscriber.\n"
    assert isinstance(run("remove", "marie").exception, InputError)
    assert isinstance(run("add", "paul", "--public", "radio.example.net").exception, InputError)


def test_gpodder_hears_a_private_show(private: Private, tmp_path: Path) -> None:
    """A real app subscribes with name and password in the address, and downloads."""
    place = private.address.removeprefix("http://")
    player = GPodder(tmp_path, f"http://marie:{private.secret}@{place}/feed.xml")
    player.gpo("subscribe", player.feed)
    player.gpo("download", player.feed)
    assert player.got() == {tone()}


def test_podcast_archiver_hears_a_private_show(private: Private, tmp_path: Path) -> None:
    """An app that knows nothing of passwords subscribes to the secret address, and downloads."""
    player = Archiver(tmp_path, f"{private.address}/~{private.secret}/feed.xml")
    player.fetch()
    assert player.got() == {tone()}


def test_an_embargo_ends_while_the_show_is_served(tmp_path: Path) -> None:
    """At its time, by the clock it is given, an episode that waited is in the feed that is served."""
    show.create(tmp_path)
    the = show.load(tmp_path)
    ends = datetime(2026, 1, 31, 6, 30, tzinfo=UTC)
    waiting = replace(episode(the.waiting), embargo=ends, published=ends)
    held = fill(waiting.folder, waiting)
    narration.save(LINES, waiting.folder / narration.NAME, title="T", language="fr")
    manifest.save(held)
    present = [ends - timedelta(seconds=1)]
    told: list[str] = []
    service = pipeline.service(the, clock=lambda: present[0], tell=told.append)
    assert isinstance(service.look.__self__, Watch)  # type: ignore[union-attr]
    with serve.running(replace(service, look=None)) as address, httpx.Client(trust_env=False) as client:

        def titles() -> int:
            return client.get(f"{address}/feed.xml").text.count("<item>")

        assert service.look is not None
        service.look()
        assert titles() == 0
        present[0] = ends
        service.look()
        assert titles() == 1
        service.look()
    assert told == [f"{held.folder.name}: published, its embargo is over."]
