"""Which voices the read-aloud service has: as shipped, and as it told since."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from edge_service import EdgeService, held_port

from make_episode import pipeline, show
from make_episode.errors import EngineUnavailableError
from make_episode.voices import edge, edge_voices, engines
from make_episode.voices.edge import Edge, Patience

DENISE, HENRI, NEW = "fr-FR-DeniseNeural", "fr-FR-HenriNeural", "fr-FR-ZoeNeural"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("MAKE_EPISODE_CACHE", str(tmp_path / "cache"))
    forget()
    yield tmp_path / "cache"
    forget()


def forget() -> None:
    edge_voices.listed.cache_clear()
    edge._voices.cache_clear()


def test_what_the_service_tells_is_known_from_then_on() -> None:
    """A retired voice is no longer offered, a new one stands behind those of its region, the order stays."""
    before = Edge().voices("fr")
    edge_voices.keep([(name, "f") for name in before if name != HENRI] + [(NEW, "f"), ("rubbish", "f")])
    forget()

    assert Edge().voices("fr")[:2] == (DENISE, "fr-FR-VivienneMultilingualNeural")
    assert HENRI not in Edge().voices("fr")
    assert NEW in Edge().voices("fr-FR")
    assert (edge.gender(NEW), edge.gender(HENRI)) == ("f", "m")
    assert "rubbish" not in edge.known()


def test_a_list_is_asked_for_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """`voices list` asks the service; without it the voices known before are told, and why."""
    with EdgeService() as service:
        monkeypatch.setenv("MAKE_EPISODE_EDGE_URL", service.url)
        assert engines.refresh([Edge(patience=Patience(reach=60))]) == ()
        assert "ja-JP-NanamiNeural" in edge_voices.shipped()
        assert Edge().voices("ja") == ()  # the stand-in has none
        assert Edge().voices("fr")[0] == DENISE
    forget()
    assert Edge().voices("ja") == ()
    (problem,) = engines.refresh([Edge()])
    assert "did not come from 127.0.0.1" in problem


def test_a_show_that_stays_offline_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`voices list` asks the service where the show may go online, says why no answer came, and lists all the same."""
    show.create(tmp_path / "show")
    settings = tmp_path / "show" / "show.toml"
    told: list[str] = []
    with EdgeService() as service:
        monkeypatch.setenv("MAKE_EPISODE_EDGE_URL", service.url)
        service.shut()
        for online, problems in (("true", 1), ("false", 0)):
            text = settings.read_text(encoding="utf-8")
            settings.write_text(re.sub(r"online = \w+", f"online = {online}", text), encoding="utf-8")
            found = pipeline.voices(show.load(tmp_path / "show"), language="fr", engine="edge", tell=told.append)
            assert found[0].voice == DENISE
            assert len(told) == problems
            told.clear()


@pytest.mark.parametrize("kept", ["", "rubbish", "\x00\xff", "fr-FR-DeniseNeural"])
def test_a_spoilt_list_is_not_used(cache: Path, kept: str) -> None:
    """Where what was kept cannot be read the list shipped is used."""
    edge_voices.keep([(DENISE, "f")])
    (file,) = cache.iterdir()
    file.write_bytes(kept.encode("latin-1"))
    forget()
    assert HENRI in Edge().voices("fr")


def test_a_cache_that_cannot_be_written_is_done_without(cache: Path) -> None:
    """The list is of use for this run all the same, and nothing fails."""
    cache.write_text("a file in the way", encoding="utf-8")
    edge_voices.keep([(DENISE, "f")])
    assert HENRI in Edge().voices("fr")


def test_no_list_from_nobody() -> None:
    """The service out of reach is an error of its own, within the limit."""
    with held_port() as port, pytest.raises(EngineUnavailableError, match="the list of voices did not come"):
        Edge(f"ws://127.0.0.1:{port.getsockname()[1]}").current()
