"""Who may hear a private show: names and the hashes of their secrets, in .make-episode/subscribers.toml.

A secret is shown once, when it is made, and never written down: a copy of the file lets nobody in. It has 192 bits of
chance, so a plain SHA-256 of it cannot be guessed back, as that of a password a person chose could.
"""

import fcntl
import hashlib
import hmac
import os
import re
import secrets
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from make_episode.errors import FolderError, InputError, ShowError

_NAME = re.compile(r"[\w.@+-]{1,64}", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_HEAD = """\
# Who may hear the private show; see `make-episode subscribers`. Secrets are not kept, only their SHA-256.
"""


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Somebody with a secret."""

    name: str
    digest: str
    """SHA-256 of the secret, in hexadecimal."""
    since: datetime


def load(path: Path) -> tuple[Subscriber, ...]:
    """Everybody who may hear the show, in the order they were added. Raises ShowError for a file that is broken."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ShowError(f"{path}: cannot be read: {error}.", hint="Put it right, or remove it.") from error
    return tuple(_subscriber(path, value) for value in values.get("subscriber", ()))


def add(path: Path, name: str, now: datetime) -> str:
    """The secret of a new subscriber, told this once. Raises InputError for a name that cannot be taken."""
    if not _NAME.fullmatch(name):
        raise InputError(
            f'"{name}": not a name for a subscriber.',
            hint='Use up to 64 letters, digits and ".", "_", "-", "+", "@", such as marie or marie@example.org.',
        )
    with _alone(path):
        known = load(path)
        if any(one.name == name for one in known):
            raise InputError(
                f'"{name}" is a subscriber already.',
                hint=f"Choose another name, or run `make-episode subscribers remove {name}` first for a new secret.",
            )
        secret = secrets.token_urlsafe(24)
        _save(path, (*known, Subscriber(name, _digest(secret), now)))
    return secret


def remove(path: Path, name: str) -> None:
    """Take a subscriber's secret back: it opens nothing from now on. Raises InputError for somebody unknown."""
    with _alone(path):
        known = load(path)
        left = tuple(one for one in known if one.name != name)
        if len(left) == len(known):
            raise InputError(f'"{name}": no such subscriber.', hint="See `make-episode subscribers list`.")
        _save(path, left)


class Roll:
    """The subscribers as they are at each moment: what `add` and `remove` change counts at once, without a restart."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[object, tuple[Subscriber, ...]] = (None, ())

    def holder(self, secret: str) -> str:
        """The name of the subscriber who has the secret, or nothing.

        A file that cannot be read lets nobody in.
        """
        digest = _digest(secret)
        found = ""
        for one in self._now():  # all of them, so that the time tells nothing
            if hmac.compare_digest(one.digest, digest):
                found = one.name
        return found

    def _now(self) -> tuple[Subscriber, ...]:
        try:
            state = self._path.stat()
            stamp = (state.st_ino, state.st_mtime_ns, state.st_size)
            if self._read[0] != stamp:
                self._read = (stamp, load(self._path))
        except (OSError, ShowError):
            return ()
        return self._read[1]


def _subscriber(path: Path, value: object) -> Subscriber:
    match value:
        case {"name": str(name), "sha256": str(digest), "since": datetime() as since} if _DIGEST.fullmatch(digest):
            return Subscriber(name, digest, since)
    raise ShowError(
        f"{path}: {value!r}: a subscriber has a name, sha256 (64 hexadecimal digits) and since (a date and time).",
        hint="Remove these lines, and add the subscriber again.",
    )


def _save(path: Path, subscribers: tuple[Subscriber, ...]) -> None:
    lines = [
        f'[[subscriber]]\nname = "{one.name}"\nsha256 = "{one.digest}"\nsince = {one.since.isoformat()}\n'
        for one in subscribers
    ]
    draft = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write("\n".join((_HEAD, *lines)))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One run at a time changes the file. Raises FolderError where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_name(f".{path.name}.lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield
    except OSError as error:
        raise FolderError(
            f"{path}: cannot be written: {error.strerror}.", hint="Make the folder writable, or free some space."
        ) from error


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
