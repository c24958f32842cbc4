"""A folder of a server as a target, over SFTP.

SFTP rather than rsync: every server with ssh has it, those that allow nothing else too; files get their names one by
one, in our order, by an atomic rename; and this machine needs no other program. asyncssh reads ~/.ssh (keys, agent,
config, known_hosts) as ssh does, so what works as `ssh host` works here. A file keeps the time it has in the web root,
which tells that it is there already, as rsync would.

Servers without OpenSSH's extensions are met half-way: a file is removed just before it is replaced where it cannot be
replaced by a rename, and nothing is forced to the disk.
"""

import asyncio
import os
import secrets
import threading
from collections.abc import Collection, Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from make_episode.episodes.publish.directory import draft_name, folders_of
from make_episode.episodes.publish.outgoing import Outgoing, Step
from make_episode.episodes.publish.target import Stored
from make_episode.errors import PublishError, ShowError

if TYPE_CHECKING:
    import asyncssh

PASSWORD = "MAKE_EPISODE_SSH_PASSWORD"  # noqa: S105 - the name of a variable
"""Environment variable with the password of a server that takes no keys."""
_CONNECT = 20  # seconds to wait for
_ALIVE = 15  # seconds of silence after which the server is asked whether it lives; it may miss three
_AT_ONCE = 32  # folders listed
_INSTALL = 'Run `pip install "make-episode[ssh]"`.'
T = TypeVar("T")


@contextmanager
def opened(host: str, path: str, *, user: str = "", port: int = 0) -> Iterator["Server"]:
    """The server as a target, as long as the block lasts; raises ShowError where asyncssh is not installed."""
    try:
        import asyncssh
    except ImportError as error:
        raise ShowError("Publishing over SFTP needs asyncssh, which is not installed.", hint=_INSTALL) from error
    who, at = f"{user}@" if user else "", f":{port}" if port else ""
    address = f"sftp://{who}{host}{at}{path if path.startswith('/') else f'/~/{path}'}"
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="sftp", daemon=True)
    thread.start()
    options: dict[str, Any] = {"username": user} if user else {}
    if port:
        options["port"] = port
    if os.environ.get(PASSWORD):
        options["password"] = os.environ[PASSWORD]

    async def connect() -> "tuple[asyncssh.SSHClientConnection, asyncssh.SFTPClient]":
        connection = await asyncssh.connect(
            host, connect_timeout=_CONNECT, login_timeout=_CONNECT, keepalive_interval=_ALIVE, **options
        )
        return connection, await connection.start_sftp_client()

    try:
        with _told(address):
            connection, client = asyncio.run_coroutine_threadsafe(connect(), loop).result()
        try:
            yield Server(address, PurePosixPath(path), client, loop)
        finally:
            asyncio.run_coroutine_threadsafe(_closed(connection), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _closed(connection: "asyncssh.SSHClientConnection") -> None:
    connection.close()
    await connection.wait_closed()


@dataclass(frozen=True, slots=True)
class Server:
    """A Target in a folder of a server."""

    address: str
    root: PurePosixPath
    _client: "asyncssh.SFTPClient"
    _loop: asyncio.AbstractEventLoop
    width: int = 4
    _token: str = field(default_factory=lambda: secrets.token_hex(4))
    _folders: set[PurePosixPath] = field(default_factory=set)
    """Those that are there."""

    def listing(self, names: Collection[str]) -> dict[str, Stored]:
        there: dict[str, Stored] = {}
        for folder, files in self._listed(names):
            prefix = "" if folder == "." else f"{folder}/"
            there.update((prefix + name, Stored(size, str(changed))) for name, size, changed in files)
        return there

    def holds(self, file: Outgoing, stored: Stored) -> bool:
        return (stored.size, stored.tag) == (file.size, str(file.changed // 1_000_000_000))

    def put(self, file: Outgoing) -> Stored:
        with _told(f"{self.address}/{file.name}"):
            return self._do(self._put(file))

    async def _put(self, file: Outgoing) -> Stored:
        import asyncssh

        target = self.root / file.name
        draft = target.with_name(draft_name(target.name, self._token))
        await self._make_folder(target.parent)
        try:
            if file.content is None:
                await self._client.put(str(file.path), str(draft))
            else:
                async with self._client.open(str(draft), "wb") as there:
                    await there.write(file.content)
            await self._prove(file, draft)
            seconds = file.changed // 1_000_000_000
            with suppress(asyncssh.SFTPError):
                await self._client.utime(str(draft), (seconds, seconds))
            await self._rename(draft, target)
        except BaseException:
            with suppress(asyncssh.Error, OSError):
                await self._client.remove(str(draft))
            raise
        told = await self._client.stat(str(target))
        return Stored(told.size or 0, str(told.mtime))

    async def _prove(self, file: Outgoing, draft: PurePosixPath) -> None:
        """Return if the draft is whole: forced to the disk, of the right size, and texts and pictures read again.

        Sound is not read again: ssh itself proves what it carries, and it would double what is carried.
        """
        import asyncssh

        async with self._client.open(str(draft), "rb+") as there:
            with suppress(asyncssh.SFTPOpUnsupported):
                await there.fsync()
            told = await there.stat()
            same = told.size == file.size
            if same and file.step is not Step.MEDIA:
                content: Any = await there.read()
                with file.open() as source:
                    same = content == source.read()
        if not same:
            raise PublishError(
                f"{self.address}/{file.name}: was not stored as it was sent: {told.size:,} bytes.",
                hint="See whether the server's disk is full, and publish again.",
            )

    async def _rename(self, draft: PurePosixPath, target: PurePosixPath) -> None:
        import asyncssh

        try:
            await self._client.posix_rename(str(draft), str(target))
        except asyncssh.SFTPOpUnsupported:
            with suppress(asyncssh.SFTPNoSuchFile):
                await self._client.remove(str(target))
            await self._client.rename(str(draft), str(target))

    async def _make_folder(self, folder: PurePosixPath) -> None:
        if folder not in self._folders:
            await self._client.makedirs(str(folder), exist_ok=True)
            self._folders.add(folder)

    def read(self, name: str) -> bytes | None:
        with _told(f"{self.address}/{name}"):
            return self._do(self._read(str(self.root / name)))

    async def _read(self, path: str) -> bytes | None:
        import asyncssh

        try:
            async with self._client.open(path, "rb") as there:
                content: Any = await there.read()
                return bytes(content)
        except asyncssh.SFTPNoSuchFile:
            return None

    def remove(self, names: Collection[str]) -> None:
        with _told(self.address):
            for name in names:
                self._do(self._remove(str(self.root / name)))
        self._do(self._clear([str(self.root / folder) for folder in folders_of(names) if folder != "."]))

    async def _remove(self, path: str) -> None:
        import asyncssh

        with suppress(asyncssh.SFTPNoSuchFile):
            await self._client.remove(path)

    async def _clear(self, folders: list[str]) -> None:
        import asyncssh

        for folder in folders:
            with suppress(asyncssh.SFTPError):  # other files are in it
                await self._client.rmdir(folder)

    def tidy(self, drafts: Collection[str], before: datetime) -> None:
        there = self.listing(drafts) if drafts else {}
        self.remove([name for name in drafts if name in there and int(there[name].tag) < before.timestamp()])

    def _listed(self, names: Collection[str]) -> list[tuple[str, list[tuple[str, int, int]]]]:
        """(folder, its files as name, size and time) of every folder the names lie in."""
        with _told(self.address):
            return self._do(self._list_all(folders_of(names)))

    async def _list_all(self, folders: Collection[str]) -> list[tuple[str, list[tuple[str, int, int]]]]:
        free = asyncio.Semaphore(_AT_ONCE)

        async def listed(folder: str) -> tuple[str, list[tuple[str, int, int]]]:
            async with free:
                return folder, await self._list(self.root / folder)

        return list(await asyncio.gather(*map(listed, folders)))

    async def _list(self, folder: PurePosixPath) -> list[tuple[str, int, int]]:
        import asyncssh

        try:
            found = await self._client.readdir(str(folder))
        except asyncssh.SFTPNoSuchFile:
            return []
        self._folders.add(folder)
        regular = (
            one for one in found if one.attrs.type in {asyncssh.FILEXFER_TYPE_REGULAR, asyncssh.FILEXFER_TYPE_UNKNOWN}
        )
        return [(str(one.filename), one.attrs.size or 0, int(one.attrs.mtime or 0)) for one in regular]

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Turns what the server or the way to it refuses into a PublishError, or a ShowError for a wrong setting."""
    import asyncssh

    try:
        yield
    except (asyncssh.Error, asyncssh.KeyImportError, OSError) as error:
        _refuse(place, error)


def _refuse(place: str, error: Exception) -> NoReturn:
    import asyncssh

    if isinstance(error, asyncssh.HostKeyNotVerifiable):
        raise ShowError(
            f"{place}: the server's key is not known here.",
            hint="Run `ssh` to that server once and confirm its key, then publish again.",
        ) from error
    if isinstance(error, asyncssh.PermissionDenied):
        raise ShowError(
            f"{place}: the server does not let you in.",
            hint=f"See that `ssh` to that server works with your key, or set {PASSWORD}.",
        ) from error
    if isinstance(error, asyncssh.KeyImportError):
        raise ShowError(
            f"{place}: a key of ~/.ssh cannot be used: {error}", hint="Add it to your ssh agent."
        ) from error
    if isinstance(error, asyncssh.SFTPPermissionDenied):
        problem = "the server does not allow it"
    else:
        problem = str(getattr(error, "reason", "") or error) or type(error).__name__
    raise PublishError(f"{place}: {problem}.", hint="Publish again: what arrived is not sent twice.") from error
