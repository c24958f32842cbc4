"""Work done by the workers of a Dask cluster, on as many machines as there are.

A worker that dies has its work done again by another; one that comes late gets its share. What was kept in the store
meanwhile is found there, so no more is done twice than was lost.
"""

import logging
import uuid
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, nullcontext
from functools import cache, partial
from importlib.util import find_spec
from threading import Event, RLock, Thread
from typing import TYPE_CHECKING, Any

import make_episode
from make_episode.crew import reach
from make_episode.errors import ClusterError, InputError, MakeEpisodeError

if TYPE_CHECKING:
    from distributed import Client, Semaphore

_AGAIN = "Run the same command again: what was spoken and encoded is kept."


class Cluster:
    """A crew of Dask workers."""

    far = True

    def __init__(self, client: "Client", address: str) -> None:
        self._client = client
        self._address = address

    @contextmanager
    def work(self, name: str, *, width: int, limit: str = "") -> Iterator[Executor]:
        inner = self._client.get_executor(pure=False)
        pool = _Window(inner, name, width if limit else None, (limit, width) if limit else None)
        try:
            with self._watched(pool):
                yield pool
        except (CancelledError, OSError) as error:
            if isinstance(error, OSError) and self._client.status == "running":
                raise
            raise ClusterError(f"The cluster at {self._address} was lost.", hint=_AGAIN) from error
        except ModuleNotFoundError as error:
            raise ClusterError(
                f"A worker of {self._address} lacks what this machine has: {error}.",
                hint='Install the same "make-episode[cluster]" on every worker.',
            ) from error
        except _killed_worker() as error:
            raise ClusterError(f"The cluster at {self._address} gave up: {error}", hint=_AGAIN) from error
        finally:
            pool.shutdown(wait=False)

    @contextmanager
    def _watched(self, pool: "_Window") -> Iterator[None]:
        """While the block lasts, work is given up once the scheduler is lost: not every piece of it hears of that."""
        over = Event()

        def watch() -> None:
            while not over.wait(1.0):
                if self._client.status in {"closing", "closed"}:
                    pool.lose()

        watching = Thread(target=watch, name="cluster", daemon=True)
        watching.start()
        try:
            yield
        finally:
            over.set()


@contextmanager
def joined(address: str, tell: Callable[[str], None]) -> Iterator[Cluster]:
    """The cluster of the scheduler at the address. Raises InputError, ClusterError within 10 seconds."""
    if not reach.ADDRESS.fullmatch(address):
        raise InputError(
            f'--cluster "{address}": not the address of a Dask scheduler.', hint='Write it as "tcp://scheduler:8786".'
        )
    if find_spec("distributed") is None:
        raise InputError(
            "--cluster needs a library that is not installed.", hint='Run `pip install "make-episode[cluster]"`.'
        )
    if problem := reach.problem(address):
        raise _unreached(address, problem)
    from distributed import Client

    for logger in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)  # what matters is told as errors of ours
    try:
        client = Client(address, timeout=reach.REACH, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise _unreached(address, str(error).partition("\n")[0] or "it did not answer") from error
    with client:
        if not client.nthreads():
            tell(f"The cluster at {address} has no workers yet: waiting for the first.")
        yield Cluster(client, address)


def _unreached(address: str, problem: str) -> ClusterError:
    return ClusterError(
        f"The scheduler at {address} is out of reach: {problem}.", hint="Start it with `dask scheduler`, or try later."
    )


class _Window(Executor):
    """Hands work to a cluster in the order it comes, no more than `most` pieces of it at a time."""

    def __init__(self, inner: Executor, name: str, most: int | None, limit: tuple[str, int] | None) -> None:
        self._inner = inner
        self._name = name
        self._most = most
        self._limit = limit
        self._out = 0
        self._given = 0
        self._waiting: deque[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]] = deque()
        self._open: set[Future[Any]] = set()
        self._lock = RLock()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if kwargs:
            raise TypeError(f"workers are given values by position, not {', '.join(kwargs)}")
        future: Future[Any] = Future()
        with self._lock:
            self._waiting.append((future, fn, args))
            self._open.add(future)
        self._fill()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        del cancel_futures
        with self._lock:
            while self._waiting:
                self._waiting.popleft()[0].cancel()
        self._inner.shutdown(wait=wait)

    def _fill(self) -> None:
        with self._lock:
            while self._waiting and (self._most is None or self._out < self._most):
                future, fn, args = self._waiting.popleft()
                self._out += 1
                self._given += 1
                # Named for the dashboard; those given first are begun first.
                terms: dict[str, Any] = {"key": f"{self._name}-{uuid.uuid4().hex}", "priority": -self._given}
                given = self._inner.submit(at_work, make_episode.__version__, self._limit, fn, *args, **terms)
                given.add_done_callback(partial(self._ended, future))

    def lose(self) -> None:
        """End all work that has not ended: nobody does it any more."""
        with self._lock:
            self._waiting.clear()
            lost = list(self._open)
        for future in lost:
            self._settle(future, CancelledError())

    def _ended(self, future: Future[Any], done: Future[Any]) -> None:
        with self._lock:
            self._out -= 1
        if done.cancelled():
            self._settle(future, CancelledError())
        elif (error := done.exception()) is not None:
            self._settle(future, error)
        else:
            self._settle(future, None, done.result())
        self._fill()

    def _settle(self, future: Future[Any], error: BaseException | None, result: object = None) -> None:
        """Tell how work ended, once, to whoever still waits for it."""
        with self._lock:
            if future not in self._open:
                return
            self._open.remove(future)
        if not future.set_running_or_notify_cancel():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)


def at_work(version: str, limit: tuple[str, int] | None, fn: Callable[..., Any], *args: Any) -> Any:
    """What a worker does: the work, within the limit of a service. Errors tell which worker it was."""
    from distributed import get_worker

    address = get_worker().address
    try:
        if version != make_episode.__version__:
            raise ClusterError(
                f"This is make-episode {make_episode.__version__}, asked by {version}",
                hint="Install the same version on every machine.",
            )
        with _places(address, *limit) if limit else nullcontext():
            return fn(*args)
    except MakeEpisodeError as error:
        raise type(error)(f"{error} (worker {address})", hint=error.hint) from error


@cache
def _places(worker: str, service: str, most: int) -> "Semaphore":
    """Places at a service, counted by the scheduler for all workers; those of one that died are free after a while."""
    from distributed import Semaphore

    del worker
    return Semaphore(max_leases=most, name=f"make-episode {service} {most}")


def _killed_worker() -> type[Exception]:
    from distributed.scheduler import KilledWorker

    return KilledWorker
