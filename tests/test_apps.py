"""Real podcast apps on loopback: they subscribe, download, go on with a cut download, and see corrections."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
from an_episode import MORNING, episode, fill, show, tone
from apps import App, Archiver, GPodder, Newsboat, Podget
from relay import Relay, relay

from make_episode.episodes import serve
from make_episode.episodes.publish.folder import Folder
from make_episode.model import Feed

FIRST, CORRECTED = tone(), tone() * 2
CUT = 9000
AnApp = TypeVar("AnApp", bound=App)


@dataclass(frozen=True)
class Station:
    """A show that is served, what passes on the wire, and a place for apps."""

    root: Path
    wire: Relay
    homes: Path

    def publish(self, sound: bytes) -> None:
        """Make the episode, or make it again with another sound."""
        planned = episode(self.root)
        planned = replace(
            planned, audio=planned.folder / f"au-port-{len(sound):08x}.mp3", size=len(sound), updated=MORNING
        )
        work = self.homes / f"work-{len(sound)}"
        fill(work, planned)
        (work / planned.audio.name).write_bytes(sound)
        Folder(self.root, work).publish(planned, whole())

    def publish_unchanged(self) -> None:
        """The same feed again."""
        Folder(self.root).rebuild(whole())

    def app(self, kind: type[AnApp]) -> AnApp:
        home = self.homes / kind.__name__
        home.mkdir()
        return kind(home, f"{self.wire.address}/feed.xml")


def whole() -> Feed:
    return show()


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    root = tmp_path / "web"
    root.mkdir()
    (root / "cover.jpg").write_bytes(b"\xff\xd8\xff")
    with serve.running(root, "https://ondes.littoral.fr/podcast") as address, relay(address) as wire:
        made = Station(root, wire, tmp_path)
        made.publish(FIRST)
        yield made


def test_gpodder(station: Station) -> None:
    """gPodder goes on with a cut download, sees nothing new in 304, and keeps one episode with the new file."""
    app = station.app(GPodder)
    app.gpo("subscribe", app.feed)
    station.wire.cuts[".mp3"] = CUT
    app.gpo("download", app.feed)
    assert (app.got(), station.wire.parts(".mp3")) == ({FIRST}, [f"bytes={CUT}-"])
    assert station.wire.of(".mp3") == [200, 206]
    (before,) = app.episodes()

    station.wire.forget()
    station.publish_unchanged()
    assert "0 new episodes" in app.gpo("update")
    assert station.wire.of("feed.xml") == [304]

    station.publish(CORRECTED)
    assert "0 new episodes" in app.gpo("update")
    (after,) = app.episodes()
    assert after[:2] == before[:2]
    assert httpx.get(after[2]).content == CORRECTED


def test_newsboat_and_podboat(station: Station) -> None:
    """newsboat keeps one episode, with 304 and through a correction; podboat has it whole after a cut."""
    app = station.app(Newsboat)
    app.reload()
    (before,) = app.episodes()
    station.wire.cuts[".mp3"] = CUT
    app.download(until=lambda: station.wire.of(".mp3") == [200])
    assert app.got() == set()
    app.download(until=lambda: app.got() == {FIRST})

    app.reload()  # its first reload keeps no entity tag
    station.publish_unchanged()
    app.reload()
    assert station.wire.of("feed.xml") == [200, 200, 304]
    assert app.episodes() == [before]

    station.publish(CORRECTED)
    app.reload()
    (after,) = app.episodes()
    assert after[:2] == before[:2]
    assert httpx.get(after[2]).content == CORRECTED


def test_podget(station: Station) -> None:
    """podget goes on with a cut download, loads nothing twice, and takes the new file of a correction."""
    app = station.app(Podget)
    station.wire.cuts[".mp3"] = CUT
    app.fetch()
    assert (app.got(), station.wire.of(".mp3")) == ({FIRST}, [200, 206])

    station.wire.forget()
    station.publish_unchanged()
    app.fetch()
    assert (station.wire.of("feed.xml"), station.wire.of(".mp3")) == ([200], [])

    station.publish(CORRECTED)
    app.fetch()
    assert (app.got(), station.wire.of(".mp3")) == ({FIRST, CORRECTED}, [200])


def test_podcast_archiver(station: Station) -> None:
    """podcast-archiver has a file whole after a cut, loads nothing twice, and replaces it by its correction."""
    app = station.app(Archiver)
    station.wire.cuts[".mp3"] = CUT
    app.fetch()
    assert app.got() == set()
    app.fetch()
    assert app.got() == {FIRST}

    station.wire.forget()
    station.publish_unchanged()
    app.fetch()
    assert (station.wire.of("feed.xml"), station.wire.of(".mp3")) == ([200], [])

    station.publish(CORRECTED)
    app.fetch()
    assert app.got() == {CORRECTED}
