"""What was read, spoken and made, for as long as the show lives: `.make-episode/daily.db` (SQLite, write-ahead log).

A date has one row of `editions`; its state goes from nothing to `chosen` (what will be in it is fixed), maybe `held`,
to `made` or `empty`. Each step is one transaction, written through to the disk: a run that is killed, or a machine
that goes down, leaves the last step, from which the next run goes on. A ledger that is gone or damaged is begun anew
from the episodes there are.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from make_episode.errors import FolderError

NAME = "daily.db"
_TRIED = 7
"""Days for which an article that failed, or had no time, is tried again."""
_REMEMBERED = 30
"""Days that the text of a spoken article is kept, to tell corrections and the same story in other words."""
_TABLES = """
CREATE TABLE IF NOT EXISTS editions (
    day TEXT PRIMARY KEY, state TEXT NOT NULL, published TEXT NOT NULL, plan TEXT NOT NULL, changed TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    id INTEGER PRIMARY KEY, fate TEXT NOT NULL, day TEXT NOT NULL, title TEXT NOT NULL, listed TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS keys (key TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS waiting (key TEXT PRIMARY KEY, lead TEXT NOT NULL, since TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (
    address TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paces (
    engine TEXT, language TEXT, expected REAL NOT NULL, heard REAL NOT NULL, PRIMARY KEY (engine, language)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS days ON articles (day);
"""


class Step(StrEnum):
    """How far an edition has come."""

    CHOSEN = "chosen"
    HELD = "held"
    MADE = "made"
    EMPTY = "empty"


class Fate(StrEnum):
    """What became of an article."""

    SPOKEN = "spoken"
    MENTIONED = "mentioned"
    """In the notes of an edition: it will not be spoken."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the ledger knows it."""

    fate: Fate
    day: date
    """Of the edition it was in."""
    title: str
    listed: str
    """Digest of what its source said of it."""
    text: str
    """What was spoken; empty after a while."""


@dataclass(frozen=True, slots=True)
class Told:
    """An article of a plan, as it is to be remembered once the edition is made."""

    keys: tuple[str, ...]
    title: str
    listed: str
    text: str
    url: str = ""
    section: str = ""
    source: str = ""
    seconds: float = 0.0
    corrected: bool = False
    same: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edition will be: fixed when it is chosen, so that every run after that makes the same."""

    spoken: tuple[Told, ...] = ()
    mentioned: tuple[Told, ...] = ()
    joined: tuple[Told, ...] = ()
    """Articles that tell a story of `spoken` once more: they are not spoken either."""
    carried: tuple[Told, ...] = ()
    dropped: tuple[Told, ...] = ()
    """Articles there was no time for, and that nobody is told of."""
    expected: float = 0.0
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The row of a date."""

    day: date
    step: Step
    published: datetime
    plan: Plan


class Ledger:
    """The open ledger of one show, for the run that holds the show's lock."""

    def __init__(self, path: Path, *, copy: bool = False) -> None:
        """The ledger of a file, or a copy of it in memory, which changes nothing.

        Raises FolderError where the file cannot be opened; one that is damaged is put aside.
        """
        self.path = path
        self.damaged = ""
        """Where a damaged ledger was put, if there was one."""
        try:
            self._base = _copied(path) if copy else _opened(path)
        except sqlite3.OperationalError as error:
            raise FolderError(
                f"{path}: cannot be opened ({error}).", hint="Make the folder writable, or free some space."
            ) from error
        except sqlite3.DatabaseError:
            self.damaged = str(_put_aside(path))
            self._base = _opened(path)
        self.new = not self._base.execute("SELECT 1 FROM editions LIMIT 1").fetchone()

    def close(self) -> None:
        self._base.close()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """All of a step or nothing. Raises FolderError where it cannot be written."""
        try:
            with self._base:
                self._base.execute("BEGIN IMMEDIATE")
                yield self._base
        except sqlite3.OperationalError as error:
            raise FolderError(
                f"{self.path}: cannot be written ({error}).", hint="Make the folder writable, or free some space."
            ) from error

    # Editions

    def edition(self, day: date) -> Edition | None:
        """The row of a date, if it has one."""
        row = self._base.execute("SELECT * FROM editions WHERE day = ?", (day.isoformat(),)).fetchone()
        return _edition(row) if row else None

    def editions(self, *steps: Step) -> tuple[Edition, ...]:
        """Every date that has come to one of the steps, earliest first."""
        rows = self._base.execute("SELECT * FROM editions ORDER BY day").fetchall()
        return tuple(_edition(row) for row in rows if not steps or row[1] in steps)

    def choose(self, chosen: Edition, waiting: Mapping[str, str], now: datetime) -> None:
        """Fix what an edition will be, and what is tried again at the next."""
        day, step, published, plan = chosen.day, chosen.step, chosen.published, chosen.plan
        with self._change() as base:
            _wait(base, waiting, now)
            base.execute(
                "INSERT OR REPLACE INTO editions VALUES (?, ?, ?, ?, ?)",
                (day.isoformat(), step, published.isoformat(), _packed(plan), now.isoformat()),
            )

    def finish(self, edition: Edition, step: Step, now: datetime) -> None:
        """An edition is made, or stays empty: its articles are never spoken again."""
        with self._change() as base:
            base.execute(
                "INSERT OR REPLACE INTO editions VALUES (?, ?, ?, ?, ?)",
                (edition.day.isoformat(), step, edition.published.isoformat(), _packed(edition.plan), now.isoformat()),
            )
            plan = edition.plan
            for fate, stories in (
                (Fate.SPOKEN, (*plan.spoken, *plan.joined)),
                (Fate.MENTIONED, (*plan.mentioned, *plan.dropped)),
            ):
                for story in stories:
                    _remember(base, story, fate, edition.day)
            limit = (edition.day - timedelta(days=_REMEMBERED)).isoformat()
            base.execute("UPDATE articles SET text = '' WHERE day < ? AND text != ''", (limit,))

    # Articles

    def entry(self, keys: Iterable[str]) -> Entry | None:
        """What became of the article any of the keys belongs to; nothing where it was never in an edition."""
        for key in keys:
            row = self._base.execute(
                "SELECT fate, day, title, listed, text FROM keys JOIN articles ON articles.id = article WHERE key = ?",
                (key,),
            ).fetchone()
            if row:
                return Entry(Fate(row[0]), date.fromisoformat(row[1]), row[2], row[3], row[4])
        return None

    def spoken_since(self, day: date) -> tuple[Entry, ...]:
        """The articles spoken in editions from a date on."""
        rows = self._base.execute(
            "SELECT fate, day, title, listed, text FROM articles WHERE day >= ? AND fate = ? ORDER BY id",
            (day.isoformat(), Fate.SPOKEN),
        )
        return tuple(Entry(Fate(row[0]), date.fromisoformat(row[1]), row[2], row[3], row[4]) for row in rows)

    def waiting(self) -> Mapping[str, str]:
        """What was carried over or failed, by key, as its source listed it."""
        return dict(self._base.execute("SELECT key, lead FROM waiting ORDER BY since, key").fetchall())

    def wait(self, waiting: Mapping[str, str], now: datetime) -> None:
        """Keep what shall be tried again."""
        with self._change() as base:
            _wait(base, waiting, now)

    def forget(self, day: date) -> None:
        """A date has no edition, whatever was chosen for it."""
        with self._change() as base:
            base.execute("DELETE FROM editions WHERE day = ?", (day.isoformat(),))

    # Sources

    def source(self, address: str) -> tuple[str, str, str]:
        """ETag, Last-Modified and text of what an address sent last; empty where it is not known."""
        row = self._base.execute("SELECT etag, modified, body FROM sources WHERE address = ?", (address,)).fetchone()
        return row or ("", "", "")

    def keep_source(self, address: str, etag: str, modified: str, body: str) -> None:
        """Remember what an address sent, if it can be asked whether that has changed."""
        with self._change() as base:
            base.execute("DELETE FROM sources WHERE address = ?", (address,))
            if etag or modified:
                base.execute("INSERT INTO sources VALUES (?, ?, ?, ?)", (address, etag, modified, body))

    # How fast engines speak

    def pace(self, engine: str, language: str) -> float:
        """How much longer an engine speaks than was expected, learnt from what was made; 1 at first."""
        row = self._base.execute(
            "SELECT expected, heard FROM paces WHERE engine = ? AND language = ?", (engine, language)
        ).fetchone()
        return row[1] / row[0] if row and row[0] else 1.0

    def learn(self, engine: str, language: str, expected: float, heard: float) -> None:
        """Remember how long something was; what was learnt before counts half."""
        with self._change() as base:
            base.execute(
                "INSERT INTO paces VALUES (?, ?, ?, ?) ON CONFLICT (engine, language) DO UPDATE SET"
                " expected = expected / 2 + excluded.expected, heard = heard / 2 + excluded.heard",
                (engine, language, expected, heard),
            )


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=60, isolation_level=None)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = FULL")
        base.execute("PRAGMA foreign_keys = ON")
        if base.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")  # noqa: TRY301 - told apart by the caller
        base.executescript(_TABLES)
    except BaseException:
        base.close()
        raise
    return base


def _copied(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:", isolation_level=None)
    if path.is_file():
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as there:
            there.backup(base)
    base.executescript(_TABLES)
    return base


def _put_aside(path: Path) -> Path:
    """Where a damaged ledger lies now."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    path.replace(aside)
    for rest in ("-wal", "-shm"):
        path.with_name(path.name + rest).unlink(missing_ok=True)
    return aside


def _remember(base: sqlite3.Connection, story: Told, fate: Fate, day: date) -> None:
    """One article, under all its keys; a correction takes the place of what was known."""
    cursor = base.execute(
        "INSERT INTO articles (fate, day, title, listed, text) VALUES (?, ?, ?, ?, ?)",
        (fate, day.isoformat(), story.title, story.listed, story.text),
    )
    pairs = [(key, cursor.lastrowid) for key in story.keys]
    base.executemany("INSERT OR REPLACE INTO keys VALUES (?, ?)", pairs)
    base.executemany("DELETE FROM waiting WHERE key = ?", [(key,) for key in story.keys])


def _wait(base: sqlite3.Connection, waiting: Mapping[str, str], now: datetime) -> None:
    """Keep what shall be tried again; what was tried for a week is given up."""
    base.execute("DELETE FROM waiting WHERE since < ?", ((now - timedelta(days=_TRIED)).isoformat(),))
    base.executemany(
        "INSERT INTO waiting VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET lead = excluded.lead",
        [(key, lead, now.isoformat()) for key, lead in waiting.items()],
    )


def _packed(plan: Plan) -> str:
    return json.dumps(asdict(plan), ensure_ascii=False)


def _edition(row: Sequence[str]) -> Edition:
    return Edition(date.fromisoformat(row[0]), Step(row[1]), datetime.fromisoformat(row[2]), _plan(row[3]))


def _plan(text: str) -> Plan:
    values = json.loads(text)
    lists = {name: tuple(map(_told, values[name])) for name in ("spoken", "mentioned", "joined", "carried", "dropped")}
    return Plan(**lists, expected=values["expected"], engine=values["engine"])


def _told(values: dict[str, object]) -> Told:
    plain = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return Told(**plain)  # type: ignore[arg-type] # as `_packed` wrote them
