"""Feed, pages and media over HTTP, as podcast apps need them: on this machine, or behind a reverse proxy."""

import asyncio
import errno
import logging
import signal
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from make_episode.episodes.addresses import Readdressing
from make_episode.episodes.answering import Folder
from make_episode.episodes.private import Guard
from make_episode.errors import InputError, MakeEpisodeError, ShowError

GRACE = 0.5
"""Seconds that downloads get to finish once the server is told to stop."""


@dataclass(frozen=True, slots=True)
class Service:
    """What is served, and how."""

    root: Path
    """The web root."""
    url: str
    """The show's public address, which its files name."""
    public: str = ""
    """The address clients know it by, where a proxy stands before us; otherwise the one they used."""
    holder: Callable[[str], str] | None = None
    """The subscriber a secret belongs to, for a private show."""
    look: Callable[[], None] | None = None
    """Called now and then, in a thread: what is due is published while we serve."""
    every: float = 10.0
    """Seconds between two looks."""


def serve(service: Service, *, host: str = "127.0.0.1", port: int = 8080, announce: Callable[[str], None]) -> None:
    """Serve a show until Ctrl-C or SIGTERM; `announce` is told the address once it answers.

    Feed, pages and transcripts name the address the client used instead of `url`, so that any podcast app can
    subscribe here; the files stay as they are. Port 0 takes any free one.
    Raises InputError for an address that cannot be used and ShowError for a folder that is not there.
    """
    with suppress(KeyboardInterrupt):
        asyncio.run(_until_stopped(service, host, port, announce))


@contextmanager
def running(service: Service | Path, url: str = "") -> Iterator[str]:
    """The address of a server that answers on a free loopback port as long as the block lasts.

    A folder and its public address are enough.
    """
    service = Service(service, url) if isinstance(service, Path) else service
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="serve")
    thread.start()
    listening = _listening(service, "127.0.0.1", 0, asyncio.Event())
    try:
        address = asyncio.run_coroutine_threadsafe(listening.__aenter__(), loop).result()
        try:
            yield address
        finally:
            asyncio.run_coroutine_threadsafe(listening.__aexit__(None, None, None), loop).result()
    finally:
        asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _until_stopped(service: Service, host: str, port: int, announce: Callable[[str], None]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            loop.add_signal_handler(wanted, stop.set)
    async with _listening(service, host, port, stop) as address:
        announce(address)
        await stop.wait()


@asynccontextmanager
async def _listening(service: Service, host: str, port: int, stop: asyncio.Event) -> AsyncIterator[str]:
    folder = _folder(service)
    server = web.Server(folder.answer, access_log=None, logger=_without_clients_faults())
    runner = web.ServerRunner(server, shutdown_timeout=GRACE, handle_signals=False)
    await runner.setup()
    watching = asyncio.create_task(_watch(service))
    watching.add_done_callback(lambda _: stop.set())  # a bug in a look ends the server, and is told
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except (OSError, OverflowError) as error:
            raise _refused(host, port, error) from error
        folder.bound = _named(host, runner.addresses[0][1])
        yield folder.bound
    finally:
        watching.cancel()
        await runner.cleanup()
        with suppress(asyncio.CancelledError):
            await watching


async def _watch(service: Service) -> None:
    """Look now and then, for as long as the server runs."""
    while service.look is not None:
        await asyncio.sleep(service.every)
        await asyncio.to_thread(service.look)
    await asyncio.Event().wait()


def _folder(service: Service) -> Folder:
    if not service.root.is_dir():
        raise ShowError(f"{service.root}: there is no such folder", hint="Make an episode first.")
    guard = Guard(service.holder) if service.holder else None
    return Folder(service.root.resolve(), Readdressing(service.url.rstrip("/")), service.public.rstrip("/"), guard)


def _without_clients_faults() -> logging.Logger:
    """The log of aiohttp without the requests that were no HTTP: they are answered with 400, and are no bug of ours."""
    logger = logging.getLogger("make_episode.serve")
    logger.addFilter(_is_ours)
    return logger


def _is_ours(record: logging.LogRecord) -> bool:
    fault = record.exc_info[1] if record.exc_info else None
    return not isinstance(fault, HttpProcessingError)


def _named(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _refused(host: str, port: int, error: OSError | OverflowError) -> MakeEpisodeError:
    if isinstance(error, OverflowError):
        return InputError(f"port {port}: expected a number from 0 to 65535", hint="Choose another port with --port.")
    if error.errno == errno.EADDRINUSE:
        problem = f"port {port} of {host} is already used by another program"
        return InputError(problem, hint="Choose another port with --port, or any free one with --port 0.")
    if error.errno == errno.EACCES:
        return InputError(f"port {port} of {host}: not allowed", hint="Choose a port above 1023 with --port.")
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        problem = f'host "{host}": not an address of this machine ({error.strerror})'
        return InputError(problem, hint="Use --host 127.0.0.1 for this machine alone, or 0.0.0.0 for its network.")
    return MakeEpisodeError(
        f"{host}:{port}: cannot listen there ({error.strerror})", hint="Try another --host or --port."
    )
