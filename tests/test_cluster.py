"""Work done by other machines: the same episode, whatever becomes of them."""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import clusters
import pytest
from edge_service import EdgeService

from make_episode.crew import Crew, hired, reach
from make_episode.crew.cluster import _Window
from make_episode.crew.freight import check_shared
from make_episode.errors import ClusterError, EngineError, InputError
from make_episode.model import Role, Script, Segment
from make_episode.store import FolderStore
from make_episode.voices.cast import Cast
from make_episode.voices.edge import Edge
from make_episode.voices.espeak import Espeak
from make_episode.voices.speak import perform

PLACES = 8


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a cluster lives, with nothing of the user's."""
    pytest.importorskip("distributed")
    pytest.importorskip("s3fs")
    monkeypatch.setenv("MAKE_EPISODE_CACHE", clusters.environment(tmp_path)["MAKE_EPISODE_CACHE"])
    for name, value in clusters.CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def test_the_work_of_two_machines_is_that_of_one(place: Path) -> None:
    """An episode made by two workers through a bucket, one of them killed on the way, has the bytes of one made alone.

    Nothing that was kept is said again. What a service bears holds for all workers and runs. Errors name the worker.
    (One test, for a cluster takes long to start.)
    """
    trial = clusters.Trial(place, 1, 2, "espeak")
    trial.clear()
    alone = trial.make()
    with clusters.s3("clips") as trial.endpoint, EdgeService(latency=0.1) as service, ExitStack() as stack:
        workers = clusters.started(stack, place, 2, PLACES, MAKE_EPISODE_EDGE_URL=service.url)
        check_limit(workers.address, service, place)
        check_errors(workers.address, place)
        trial.clear(bucket=True)
        kept: dict[str, str] = {}

        def progress(stage: str, done: int, total: int) -> None:
            del done, total
            if stage.startswith("voices") and not kept:
                workers.processes[0].kill()
                kept.update(trial.kept())

        made = trial.make(workers.address, progress)
        assert clusters.unchanged(kept, trial.kept()) >= 1
    assert clusters.sound(made) == clusters.sound(alone)
    assert (made.synthesized, made.reused) == (alone.synthesized, 0)


def lines(first: int) -> Script:
    """Segments nobody else says."""
    said = [f"This is line {number}." for number in range(first, first + 12)]
    return Script("T", "en", tuple(Segment(Role.NARRATOR, text, text, "en", 0.5) for text in said))


def check_limit(address: str, service: EdgeService, folder: Path) -> None:
    """Two runs on two workers that could ask for sixteen segments at once ask for eight."""

    def run(number: int) -> int:
        store = FolderStore(folder / "clips")
        with hired(address, lambda _: None) as crew:
            engine = Edge(service.url)
            done = perform(lines(100 * number), Cast({}), [engine], store, lambda *_: None, lambda _: None, crew)
        return done.synthesized

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(run, (1, 2))) == [12, 12]
    assert service.peak <= PLACES


def check_errors(address: str, folder: Path) -> None:
    """An error of the work is the one of a single machine, and names the worker."""
    script = Script("T", "en", (Segment(Role.NARRATOR, "…", "…", "en", 0.5),))
    with hired(address, lambda _: None) as crew, pytest.raises(EngineError, match=r"nothing to say.*worker tcp:"):
        perform(script, Cast({}), [Espeak()], FolderStore(folder), lambda *_: None, lambda _: None, crew)


def test_a_scheduler_out_of_reach_is_told_at_once() -> None:
    """Nobody there: try again later, which is exit code 4."""
    pytest.importorskip("distributed")
    nobody = f"tcp://127.0.0.1:{clusters.free_port()}"
    with pytest.raises(ClusterError, match="out of reach: connection refused") as told, hired(nobody, lambda _: None):
        pass
    assert told.value.exit_code == 4


def test_another_server_is_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that waits to be asked is not taken for a scheduler, nor waited for long."""
    monkeypatch.setattr(reach, "REACH", 0.4)
    with EdgeService() as other:
        assert reach.problem(f"tcp://127.0.0.1:{other.port}") in {"timed out", "it did not answer"}


@pytest.mark.parametrize("address", ["scheduler", "scheduler:8786", "http://scheduler:8786", "tcp://scheduler"])
def test_what_is_no_address_is_refused(address: str) -> None:
    """The address of a scheduler says how it is spoken to, where it is and its port."""
    with pytest.raises(InputError, match="not the address of a Dask scheduler"), hired(address, lambda _: None):
        pass


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named where it is missing; without --cluster nobody needs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError) as told, hired("tcp://scheduler:8786", lambda _: None):
        pass
    assert 'pip install "make-episode[cluster]"' in told.value.hint
    assert told.value.exit_code == 3
    with hired("", lambda _: None) as crew:
        assert not crew.far


class Elsewhere:
    """A crew on a machine where the same folder is another."""

    far = True

    @contextmanager
    def work(self, name: str, *, width: int, limit: str = "") -> Iterator[Executor]:
        del name, width, limit

        class Other(ThreadPoolExecutor):
            def submit(self, fn, store, /):  # type: ignore[no-untyped-def, override] # noqa: ANN001, ANN202
                return super().submit(fn, FolderStore(store.root / "elsewhere"))

        with Other(1) as pool:
            yield pool


def test_workers_that_share_no_store_are_noticed_before_anything_is_spoken(tmp_path: Path) -> None:
    """A folder of the same name on another machine is no shared folder."""
    crew: Crew = Elsewhere()
    with pytest.raises(ClusterError, match="another store"):
        check_shared(crew, FolderStore(tmp_path))


class Busy(Executor):
    """Takes work and never does it."""

    def __init__(self) -> None:
        self.given: list[Future[object]] = []

    def submit(self, fn: object, /, *args: object, **kwargs: object) -> Future[object]:  # type: ignore[override]
        del fn, args, kwargs
        self.given.append(Future())
        return self.given[-1]


def test_no_more_is_under_way_than_a_service_bears() -> None:
    """Of five pieces of work two are given out; one done, the next; once the cluster is lost, none is waited for."""
    busy = Busy()
    window = _Window(busy, "edge", 2, ("edge", 2))
    jobs = [window.submit(os.getpid) for _ in range(5)]
    assert len(busy.given) == 2
    busy.given[0].set_result("done")
    assert jobs[0].result() == "done"
    assert len(busy.given) == 3
    window.lose()
    assert all(isinstance(job.exception(), CancelledError) for job in jobs[1:])
