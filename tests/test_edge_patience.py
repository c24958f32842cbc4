"""How long the read-aloud service is given, and how much is asked of it at once."""

from pathlib import Path

import pytest
from edge_service import FAULTS, EdgeService, held_port

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Role, Segment
from make_episode.voices.edge import Edge, Patience
from make_episode.voices.edge_patience import Budget
from make_episode.voices.edge_width import Width

VOICE = "fr-FR-DeniseNeural"
UNHURRIED = Patience(reach=60)
"""For services that do answer: the machine may be busy."""


def segment(text: str = "Le bac part à midi.") -> Segment:
    return Segment(Role.NARRATOR, text, text, "fr-FR", 0.0, voice=VOICE)


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


def assert_out_of_reach(url: str) -> None:
    with pytest.raises(EngineUnavailableError, match=r"out of reach .*nothing came"):
        Edge(url, patience=Patience(reach=0.3)).ready()


def test_a_service_that_stays_silent_is_not_ready() -> None:
    """A connection is not enough: who takes it and says nothing is out of reach, and that is known within 3 s."""
    with EdgeService(always="silent") as service:
        assert_out_of_reach(service.url)
    with held_port() as door:  # takes connections, and reads nothing
        door.listen()
        assert_out_of_reach(f"ws://127.0.0.1:{door.getsockname()[1]}")
    assert Patience().reach < 3


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - {"silent", "drip"}))
def test_a_service_that_fails_once_is_ready(fault: str) -> None:
    """Whoever answers is there, rightly or wrongly: whether it can speak shows when it is asked for a text."""
    with EdgeService(fault) as service:
        Edge(service.url, patience=UNHURRIED).ready()
        assert service.requests >= 1


def test_a_service_that_comes_back_in_time_is_ready() -> None:
    """A refused connection is tried again as long as there is time."""
    with EdgeService() as service:
        service.shut()
        Edge(service.url, patience=UNHURRIED, wait=lambda _: service.open()).ready()


def test_a_text_has_its_time() -> None:
    """Failures and the waiting between them have an end for each text, whatever the service asks for."""
    clock = Clock()
    with EdgeService(always="429") as service:
        edge = Edge(service.url, wait=clock.wait, clock=clock)
        with pytest.raises(EngineUnavailableError, match="limits us"):
            edge.speak(segment(), Path("never.wav"))
    assert Patience().text - 2 * Patience().most <= clock.now - 1000 <= Patience().text


def test_an_episode_has_its_time(tmp_path: Path) -> None:
    """A service slower than its own speech is given up on after a minute, even if every text comes in the end."""
    clock = Clock()
    spoken = 0.0

    def speak_all(edge: Edge) -> None:
        nonlocal spoken
        for number in range(40):
            spoken += edge.speak(segment(f"Le bac {number} part."), tmp_path / "clip.wav").duration

    with EdgeService(*["503", "503", "503", "503", "503", ""] * 40) as service:
        edge = Edge(service.url, wait=clock.wait, clock=clock)
        with pytest.raises(EngineUnavailableError, match="slower than its speech"):
            speak_all(edge)
    assert 3 < spoken < clock.now - 1000 <= Patience().episode + spoken + 1


def test_time_counts_once_for_all_who_work() -> None:
    """Two at work at the same time use the time of one; nobody at work uses none; speech received adds to it."""
    clock = Clock()
    budget = Budget(10, clock)
    clock.wait(100)
    with budget.work():
        clock.wait(2)
        with budget.work():
            clock.wait(3)
        assert (budget.spent, budget.left) == (5, 5)
    clock.wait(100)
    budget.earn(4)
    assert (budget.spent, budget.left) == (5, 9)


def test_places_are_halved_and_grow_again() -> None:
    """A crowded service is asked half as much, once for all that were refused together; successes add places again."""
    width = Width(8)
    with width.place() as first, width.place() as second:
        width.narrow(first)
        width.narrow(second)
        assert width.places == 4
    for _ in range(4):
        with width.place() as round_:
            width.narrow(round_)
    assert width.places == 1
    width.widen()
    assert width.places == 2
    for _ in range(30):
        width.widen()
        assert width.places <= 8
    assert width.places == 8


def test_a_service_that_dies_on_the_way(tmp_path: Path) -> None:
    """After ten answers the service is gone: the rest are told so, and what was spoken stays."""
    clock = Clock()
    with EdgeService(lasts=10) as service:
        edge = Edge(service.url, wait=clock.wait, clock=clock)
        for number in range(10):
            edge.speak(segment(f"Le bac {number} part."), tmp_path / f"{number}.wav")
        for number in (10, 11):
            with pytest.raises(EngineUnavailableError):
                edge.speak(segment(f"Le bac {number} part."), tmp_path / f"{number}.wav")
        with pytest.raises(EngineError):
            Edge(service.url, patience=Patience(reach=0.1)).ready()
    assert len(list(tmp_path.iterdir())) == 10
    assert clock.now - 1000 <= Patience().away
