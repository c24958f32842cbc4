"""What is known of one target: which of its files are ours, and which of them no longer matter to anybody.

Kept on this machine, so that a delivery need not look into files again. A ledger that is lost or damaged costs a
comparison with what the target has, never an upload of everything: see `Target.holds`.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from make_episode.episodes import files
from make_episode.episodes.publish.outgoing import Outgoing
from make_episode.episodes.publish.target import Stored

RULES = 1
"""Goes up when `Headers` of the same file change: then they are all delivered again."""


@dataclass(frozen=True, slots=True)
class Known:
    """A file we delivered: as it was here, and as the target had it then."""

    size: int
    changed: int
    sha256: str
    tag: str
    idle: str = ""
    """Since when no feed and no file of the web root needs it (ISO 8601); empty while one does."""

    def is_of(self, file: Outgoing) -> bool:
        """Whether nobody has touched the file here since."""
        return (self.size, self.changed) == (file.size, file.changed)

    def is_at(self, stored: Stored | None) -> bool:
        """Whether nobody has touched the file there since."""
        return stored is not None and (self.size, self.tag) == (stored.size, stored.tag)

    def is_idle(self, since: datetime) -> bool:
        return bool(self.idle) and datetime.fromisoformat(self.idle) <= since


@dataclass(slots=True)
class Ledger:
    """Everything known of one target, by name of file."""

    path: Path
    rules: str
    files: dict[str, Known] = field(default_factory=dict)
    announced: str = ""
    """SHA-256 of the last feed that the hub was told of."""

    def note(self, file: Outgoing, stored: Stored) -> None:
        self.files[file.name] = Known(file.size, file.changed, file.sha256, stored.tag)

    def forget(self, names: set[str]) -> None:
        self.files = {name: known for name, known in self.files.items() if name not in names}

    def set_aside(self, needed: set[str], now: datetime) -> None:
        """Remember since when files are idle: all those that are not needed."""
        moment = now.isoformat()
        for name, known in self.files.items():
            idle = "" if name in needed else known.idle or moment
            if idle != known.idle:
                self.files[name] = replace(known, idle=idle)

    def save(self) -> None:
        """Raises FolderError."""
        rows = {name: [one.size, one.changed, one.sha256, one.tag, one.idle] for name, one in self.files.items()}
        value = {"rules": self.rules, "announced": self.announced, "files": rows}
        with files.told(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        files.put(self.path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def key(address: str) -> str:
    """What a target is called among the ledgers."""
    return hashlib.sha256(address.encode()).hexdigest()[:16]


def opened(folder: Path, address: str, acl: str = "") -> Ledger:
    """The ledger of a target; an empty one where there is none, or it cannot be used."""
    path = folder / f"{key(address)}.json"
    empty = Ledger(path, f"{RULES} {acl}".strip())
    try:
        value = json.loads(path.read_bytes())
        read = Ledger(path, str(value["rules"]), _rows(value["files"]), str(value["announced"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return empty
    if read.rules == empty.rules:
        return read
    # Other headers: what is ours is known, and delivered again.
    return replace(empty, files={name: replace(one, tag="") for name, one in read.files.items()})


def _rows(rows: Mapping[str, list[object]]) -> dict[str, Known]:
    known = {name: Known(*row) for name, row in rows.items()}  # type: ignore[arg-type]
    if not all(isinstance(one.size, int) and isinstance(one.tag, str) for one in known.values()):
        raise TypeError
    return known
