"""Targets by the way they are written: a folder, `sftp://user@host/path`, `user@host:path`, `s3://bucket/prefix`."""

import ipaddress
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from make_episode.episodes.publish import s3
from make_episode.episodes.publish.directory import Directory
from make_episode.episodes.publish.s3 import Account
from make_episode.episodes.publish.target import Target
from make_episode.errors import ShowError

_SHELL_STYLE = re.compile(
    r"(?P<user>[^@/:]+@)?(?P<host>[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9a-fA-F:]+\]):(?P<path>[^/\\].*|/.*|)"
)
_HINT = 'Write it as "/srv/www/podcast", "sftp://you@host/srv/www", "you@host:www" or "s3://bucket/prefix".'


@dataclass(frozen=True, slots=True)
class Place:
    """Where a target is, before anything is asked of it."""

    kind: str
    """"folder", "sftp" or "s3"."""
    host: str
    """Host of a server, or name of a bucket."""
    path: str
    """Folder there, or prefix of the keys."""
    user: str = ""
    port: int = 0

    def is_public(self, account: Account) -> bool:
        """Whether listeners may find what is put there: not a folder of this machine, nor one of its own servers."""
        if self.kind == "folder":
            return False
        host = self.host if self.kind == "sftp" else urlsplit(account.endpoint).hostname or ""
        return not _is_loopback(host)


def place(written: str, beside: Path) -> Place:
    """What a target means; a relative folder lies beside something. Raises ShowError."""
    scheme = written.partition("://")[0].lower() if "://" in written else ""
    if not scheme and (found := _SHELL_STYLE.fullmatch(written)) and not (beside / written).exists():
        return Place("sftp", found["host"].strip("[]"), found["path"] or ".", (found["user"] or "").rstrip("@"))
    if scheme not in {"", "file", "sftp", "ssh", "s3"} or not written:
        raise ShowError(f'"{written}": not a place to publish to.', hint=_HINT)
    if not scheme:
        return Place("folder", "", os.path.normpath((beside / Path(written).expanduser()).absolute()))
    parts = urlsplit(written)
    if parts.password is not None:
        safe = written.replace(f":{parts.password}@", ":…@")
        raise ShowError(f'"{safe}": has a password in it.', hint="Leave it out: use a key of ssh.")
    if scheme == "file" and parts.netloc in {"", "localhost"} and parts.path.startswith("/"):
        return Place("folder", "", unquote(parts.path))
    if not parts.hostname or scheme == "file":
        raise ShowError(f'"{written}": not a place to publish to.', hint=_HINT)
    if scheme == "s3":
        return Place("s3", parts.netloc, unquote(parts.path).strip("/"))
    path = unquote(parts.path)
    path = path.removeprefix("/~/") if path.startswith("/~/") else path
    return Place("sftp", parts.hostname, path or ".", unquote(parts.username or ""), parts.port or 0)


@contextmanager
def opened(where: Place, account: Account) -> Iterator[Target]:
    """The target as long as the block lasts. Raises PublishError, or ShowError where something is not installed."""
    match where.kind:
        case "folder":
            yield Directory(Path(where.path))
        case "s3":
            yield s3.opened(where.host, where.path, account)
        case _:
            from make_episode.episodes.publish.sftp import opened as connected

            with connected(where.host, where.path, user=where.user, port=where.port) as server:
                yield server


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
