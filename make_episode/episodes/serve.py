"""Feed, pages and media over HTTP, as podcast apps need them: on this machine, or behind a reverse proxy."""

import asyncio
import errno
import gzip
import hashlib
import os
import signal
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from make_episode.episodes.addresses import Readdressing, address_used
from make_episode.episodes.answers import TEXTS, Version, media_type, takes_gzip, unchanged, version, wanted_part
from make_episode.errors import InputError, MakeEpisodeError, ShowError

CHUNK = 256 * 1024
FREELY = {
    "Access-Control-Allow-Origin": "*",  # players of other sites read transcripts and chapters (podcast namespace)
    "Access-Control-Expose-Headers": "Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified",
    "Cache-Control": "no-cache",  # keep, but ask: with entity tags that costs a 304
    "X-Content-Type-Options": "nosniff",
}
PREFLIGHT = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Range, If-Range, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}
GRACE = 0.5
"""Seconds that downloads get to finish once the server is told to stop."""


def serve(
    root: Path, public: str, *, host: str = "127.0.0.1", port: int = 8080, announce: Callable[[str], None]
) -> None:
    """Serve the folder until Ctrl-C or SIGTERM; `announce` is told the address once it answers.

    Feed, pages and transcripts name the address the client used instead of `public`, the show's public root, so that
    any podcast app can subscribe here; the files stay as they are. Port 0 takes any free one.
    Raises InputError for an address that cannot be used and ShowError for a folder that is not there.
    """
    with suppress(KeyboardInterrupt):
        asyncio.run(_until_stopped(root, public, host, port, announce))


@contextmanager
def running(root: Path, public: str) -> Iterator[str]:
    """The address of a server that answers on a free loopback port as long as the block lasts."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="serve")
    thread.start()
    listening = _listening(root, public, "127.0.0.1", 0)
    try:
        yield asyncio.run_coroutine_threadsafe(listening.__aenter__(), loop).result()
        asyncio.run_coroutine_threadsafe(listening.__aexit__(None, None, None), loop).result()
    finally:
        asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _until_stopped(root: Path, public: str, host: str, port: int, announce: Callable[[str], None]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            loop.add_signal_handler(wanted, stop.set)
    async with _listening(root, public, host, port) as address:
        announce(address)
        await stop.wait()


@asynccontextmanager
async def _listening(root: Path, public: str, host: str, port: int) -> AsyncIterator[str]:
    site = _site(root, public, _named(host, port))
    runner = web.ServerRunner(web.Server(site.answer, access_log=None), shutdown_timeout=GRACE, handle_signals=False)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except (OSError, OverflowError) as error:
            raise _refused(host, port, error) from error
        site.bound = _named(host, runner.addresses[0][1])
        yield site.bound
    finally:
        await runner.cleanup()


def _site(root: Path, public: str, bound: str) -> "_Site":
    if not root.is_dir():
        raise ShowError(f"{root}: there is no such folder", hint="Make an episode first.")
    return _Site(root.resolve(), Readdressing(public.rstrip("/")), bound)


@dataclass(slots=True)
class _Site:
    """Answers requests for the files of one folder."""

    root: Path
    readdress: Readdressing
    bound: str

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.method == "OPTIONS":
            return web.Response(status=204, headers=FREELY | PREFLIGHT)
        if request.method not in {"GET", "HEAD"}:
            return _plain(405, "Only GET and HEAD are answered here.", PREFLIGHT)
        try:
            return await self._file(request)
        except OSError:  # gone, or not ours to read, since it was found
            return _nothing(request)

    async def _file(self, request: web.BaseRequest) -> web.StreamResponse:
        path = await asyncio.to_thread(_find, self.root, request.path)
        if path is None:
            return _nothing(request)
        if path.is_dir():
            return _plain(301, "The folder's page has a slash at its end.", {"Location": f"{quote(path.name)}/"})
        if path.suffix.lower() in TEXTS:
            return await self._text(request, path)
        return await _media(request, path)

    async def _text(self, request: web.BaseRequest, path: Path) -> web.StreamResponse:
        address = address_used(request.headers.get("Host", ""), self.bound, self.readdress.public)
        written, modified = await asyncio.to_thread(_read, path)
        body = self.readdress(written, address)
        current = version(hashlib.sha256(body).hexdigest()[:20], modified, len(body))
        headers = FREELY | {"Vary": "Accept-Encoding"}
        early = _without_body(request, current, path, headers)
        if early is not None:
            return early
        part = wanted_part(request.headers, current) if request.method == "GET" else None
        if part is not None:
            headers |= _range_headers(part, current)
            body = body[part.start : part.stop]
        gzipped = part is None and takes_gzip(request.headers)
        if gzipped:
            body = await asyncio.to_thread(gzip.compress, body, mtime=0)
            headers["Content-Encoding"] = "gzip"
        headers |= current.headers(gzipped=gzipped) | {"Content-Type": media_type(path), "Accept-Ranges": "bytes"}
        return web.Response(status=200 if part is None else 206, body=body, headers=headers)


async def _media(request: web.BaseRequest, path: Path) -> web.StreamResponse:
    with path.open("rb") as file:
        found = os.fstat(file.fileno())
        current = version(f"{found.st_mtime_ns:x}-{found.st_size:x}", found.st_mtime, found.st_size)
        early = _without_body(request, current, path, FREELY)
        if early is not None:
            return early
        part = wanted_part(request.headers, current) if request.method == "GET" else None
        headers = FREELY | current.headers() | {"Content-Type": media_type(path), "Accept-Ranges": "bytes"}
        if part is not None:
            headers |= _range_headers(part, current)
        answer = web.StreamResponse(status=200 if part is None else 206, headers=headers)
        asked = range(current.size) if part is None else part
        answer.content_length = len(asked)
        await answer.prepare(request)
        left = 0 if request.method == "HEAD" else len(asked)
        file.seek(asked.start)
        while left and (piece := await asyncio.to_thread(file.read, min(CHUNK, left))):
            await answer.write(piece)
            left -= len(piece)
        return answer


def _without_body(
    request: web.BaseRequest, current: Version, path: Path, headers: dict[str, str]
) -> web.StreamResponse | None:
    """304 for a client that has this version, 416 for a part that does not exist."""
    if unchanged(request.headers, current):
        return web.Response(status=304, headers=headers | current.headers())
    part = wanted_part(request.headers, current)
    if request.method == "GET" and part is not None and not part:
        nowhere = {"Content-Range": f"bytes */{current.size}", "Accept-Ranges": "bytes"}
        return _plain(416, f"{path.name} has {current.size} bytes.", nowhere)
    return None


def _range_headers(part: range, current: Version) -> dict[str, str]:
    return {"Content-Range": f"bytes {part.start}-{part.stop - 1}/{current.size}"}


def _find(root: Path, path: str) -> Path | None:
    """The file a request path names, the folder where its slash is missing, or nothing.

    Nothing that begins with a dot is served, nor anything outside the folder, be it through "..", a link or NUL.
    """
    names = path.removeprefix("/").split("/")
    if names[-1] == "":
        names[-1] = "index.html"
    if any(name == "" or name.startswith(".") or "\\" in name for name in names):
        return None
    try:
        found = root.joinpath(*names).resolve(strict=True)
        inside = found.relative_to(root)
    except (OSError, RuntimeError, ValueError):  # not there, a loop of links (RuntimeError before 3.13), NUL; outside
        return None
    hidden = any(part.startswith(".") for part in inside.parts)
    return found if not hidden and (found.is_file() or found.is_dir()) else None


def _read(path: Path) -> tuple[bytes, float]:
    """What a file holds, and when it was changed."""
    with path.open("rb") as file:
        return file.read(), os.fstat(file.fileno()).st_mtime


def _nothing(request: web.BaseRequest) -> web.Response:
    return _plain(404, f"Nothing here: {request.path}")


def _plain(status: int, text: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=text + "\n", headers=FREELY | (headers or {}))


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
