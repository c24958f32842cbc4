"""Requests for the files of one folder, answered: what `serve` does with each."""

import asyncio
import gzip
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from aiohttp import web

from make_episode.episodes import feed
from make_episode.episodes.addresses import Readdressing, address_used
from make_episode.episodes.answers import (
    TEXTS,
    Body,
    Version,
    body,
    media_type,
    takes_gzip,
    unchanged,
    version,
    wanted_parts,
)
from make_episode.episodes.private import CHALLENGE, MARK, PRIVATELY, Admission, Guard

CHUNK = 256 * 1024
KEPT = 32
"""Texts kept as they were last answered: a large feed takes tens of milliseconds to readdress and compress."""
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


@dataclass(slots=True)
class Folder:
    """Answers requests for the files of one folder."""

    root: Path
    readdress: Readdressing
    public: str = ""
    """The address clients know the folder by, where a proxy stands before us; otherwise what they used."""
    guard: Guard | None = None
    """Who may come in; without one, everybody."""
    bound: str = ""
    """Where we listen."""
    texts: "Texts" = field(init=False)

    def __post_init__(self) -> None:
        self.texts = Texts(self.readdress)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.method == "OPTIONS":
            return web.Response(status=204, headers=FREELY | PREFLIGHT)
        if request.method not in {"GET", "HEAD"}:
            return _plain(405, "Only GET and HEAD are answered here.", PREFLIGHT)
        admission: Admission | None = Admission(request.path, "")
        if self.guard is not None:
            told = request.headers.get("Authorization", "")
            admission = await asyncio.to_thread(self.guard.admit, request.path, told)
        if admission is None:
            return _nothing() if request.path.startswith(MARK) else _plain(401, CHALLENGE.text, CHALLENGE.headers)
        try:
            return await self._file(request, admission)
        except OSError:  # gone, or not ours to read, since it was found
            return _nothing()

    async def _file(self, request: web.BaseRequest, admission: Admission) -> web.StreamResponse:
        path = await asyncio.to_thread(_find, self.root, admission.path) if admission.path else self.root
        if path is None:
            return _nothing()
        if path.is_dir():
            last = request.path.rpartition("/")[2]
            return _plain(301, "The folder's page has a slash at its end.", {"Location": f"{quote(last)}/"})
        if path.suffix.lower() in TEXTS:
            return await self._text(request, path, admission)
        return await _media(request, path, self._headers())

    def _headers(self) -> dict[str, str]:
        return FREELY | (PRIVATELY if self.guard else {})

    async def _text(self, request: web.BaseRequest, path: Path, admission: Admission) -> web.StreamResponse:
        address = self.public or address_used(request.headers.get("Host", ""), self.bound, self.readdress.public)
        text = await asyncio.to_thread(self.texts, path, address + admission.prefix, bool(self.guard))
        headers = self._headers() | {"Vary": "Accept-Encoding, Authorization" if self.guard else "Accept-Encoding"}
        early = _without_body(request, text.current, path, headers)
        if early is not None:
            return early
        parts = wanted_parts(request.headers, text.current) if request.method == "GET" else None
        gzipped = parts is None and takes_gzip(request.headers)
        planned = body(parts, media_type(path), text.current)
        headers |= text.current.headers(gzipped=gzipped) | planned.headers | {"Accept-Ranges": "bytes"}
        if gzipped:
            headers["Content-Encoding"] = "gzip"
            return web.Response(body=text.small, headers=headers)
        pieces = (one if isinstance(one, bytes) else text.plain[one.start : one.stop] for one in planned.pieces)
        return web.Response(status=planned.status, body=b"".join(pieces), headers=headers)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as one client knows it."""

    plain: bytes
    small: bytes
    """The same in gzip."""
    current: Version


class Texts:
    """Texts of files with the addresses clients know, kept for the next who asks for the same."""

    def __init__(self, readdress: Readdressing) -> None:
        self._readdress = readdress
        self._kept = lru_cache(KEPT)(self._made)

    def __call__(self, path: Path, address: str, withheld: bool) -> Text:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            return self._kept(_Opened(file, (found.st_ino, found.st_mtime_ns, found.st_size)), path, address, withheld)

    def _made(self, opened: "_Opened", path: Path, address: str, withheld: bool) -> Text:
        written = opened.file.read()
        if withheld and path.suffix == ".xml":
            written = feed.withheld(written)
        plain = self._readdress(written, address)
        modified = opened.stamp[1] / 1e9
        current = version(hashlib.sha256(plain).hexdigest()[:20], modified, len(plain))
        return Text(plain, gzip.compress(plain, 6, mtime=0), current)


@dataclass(frozen=True, slots=True)
class _Opened:
    """An open file, equal to any other that is the same file unchanged."""

    file: BinaryIO = field(compare=False)
    stamp: tuple[int, int, int]


async def _media(request: web.BaseRequest, path: Path, headers: dict[str, str]) -> web.StreamResponse:
    with path.open("rb") as file:
        found = os.fstat(file.fileno())
        current = version(f"{found.st_mtime_ns:x}-{found.st_size:x}", found.st_mtime, found.st_size)
        early = _without_body(request, current, path, headers)
        if early is not None:
            return early
        parts = wanted_parts(request.headers, current) if request.method == "GET" else None
        planned = body(parts, media_type(path), current)
        headers = headers | current.headers() | planned.headers | {"Accept-Ranges": "bytes"}
        answer = web.StreamResponse(status=planned.status, headers=headers)
        answer.content_length = planned.length
        await answer.prepare(request)
        if request.method == "GET":
            async for piece in _pieces(file, planned):
                await answer.write(piece)
        return answer


async def _pieces(file: BinaryIO, planned: Body) -> AsyncIterator[bytes]:
    for one in planned.pieces:
        if isinstance(one, bytes):
            yield one
            continue
        file.seek(one.start)
        left = len(one)
        while left and (piece := await asyncio.to_thread(file.read, min(CHUNK, left))):
            yield piece
            left -= len(piece)


def _without_body(
    request: web.BaseRequest, current: Version, path: Path, headers: dict[str, str]
) -> web.StreamResponse | None:
    """304 for a client that has this version, 416 for a part that does not exist."""
    if unchanged(request.headers, current):
        return web.Response(status=304, headers=headers | current.headers())
    if request.method == "GET" and wanted_parts(request.headers, current) == ():
        nowhere = {"Content-Range": f"bytes */{current.size}", "Accept-Ranges": "bytes"}
        return _plain(416, f"{path.name} has {current.size} bytes.", headers | nowhere)
    return None


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


def _nothing() -> web.Response:
    return _plain(404, "Nothing here.")


def _plain(status: int, text: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=text + "\n", headers=FREELY | (headers or {}))
