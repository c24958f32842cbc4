"""A newsroom on loopback, for daily editions: feeds whose stories change from day to day, and shows that read them."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from make_episode import daily, show
from make_episode.daily import Report

STORIES = Path(__file__).parent / "daily_stories"
ZONE = ZoneInfo("Africa/Casablanca")


@dataclass(frozen=True)
class News:
    """A story of a newsroom."""

    name: str
    title: str
    html: str
    when: datetime


def told(name: str, when: datetime, *, lines: int = 99) -> News:
    """A story of tests/daily_stories, by its subject and telling, as "tram wire"; or only its first lines."""
    for path in sorted(STORIES.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
            head, title, body = part.strip().split("\n", 2)
            if head == name:
                html = "".join(
                    f"<h2>{escape(line[3:])}</h2>" if line.startswith("## ") else f"<p>{escape(line)}</p>"
                    for line in body.split("\n")[:lines]
                )
                return News(name.replace(" ", "-"), title, html, when)
    raise LookupError(name)


@dataclass
class Newsroom:
    """What a server on loopback answers; `feeds` may be changed while it runs."""

    address: str = ""
    feeds: dict[str, list[News]] = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    """Answers by path, whatever they are."""
    asked: list[str] = field(default_factory=list)
    hang: threading.Event = field(default_factory=threading.Event)

    def feed(self, name: str) -> bytes:
        items = "".join(
            f"<item><title>{escape(one.title)}</title><link>{self.address}/{one.name}</link><guid>{one.name}</guid>"
            f"<pubDate>{format_datetime(one.when)}</pubDate>"
            f"<content:encoded><![CDATA[{one.html}]]></content:encoded></item>"
            for one in self.feeds[name]
        )
        return (
            '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<channel><title>{name}</title><language>fr</language>{items}</channel></rss>"
        ).encode()


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """A newsroom that answers for as long as the block lasts."""
    room = Newsroom()

    class Desk(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/").split("?")[0]
            room.asked.append(name)
            if name == "hangs":
                room.hang.wait()
                return
            body = room.raw.get(name)
            if body is None and name in room.feeds:
                body = room.feed(name)
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", "text/xml" if name in room.feeds else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            try:
                self.wfile.write(body or b"")
            except OSError:  # the reader had enough
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    server.daemon_threads = True
    room.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield room
    finally:
        room.hang.set()
        server.shutdown()
        server.server_close()


def a_show(root: Path, *settings: str, language: str = "fr") -> show.Show:
    """A new show of a language, with these lines of settings, spoken by espeak and without music."""
    show.create(root, language=language)
    path = root / "show.toml"
    text = path.read_text(encoding="utf-8").replace('engine = "auto"', 'engine = "espeak"')
    text = re.sub(r"^\[daily\].*?(?=^\[schedule\])", "", text, flags=re.MULTILINE | re.DOTALL)  # tests give their own
    path.write_text("\n".join((text, *settings)), encoding="utf-8")
    levels = root / "audio" / "levels.toml"
    plain = levels.read_text(encoding="utf-8")
    for part in ("intro", "bed", "outro"):
        plain = plain.replace(f"{part} = true", f"{part} = false")
    for before, after in (
        ("rate = 44100", "rate = 32000"),
        ("channels = 2", "channels = 1"),
        ("quality = 3", "quality = 7"),
    ):
        plain = plain.replace(before, after)  # a small sound is made quickly
    levels.write_text(plain, encoding="utf-8")
    return show.load(root)


def at(day: int, hour: int = 6, minute: int = 30) -> datetime:
    """A moment of March 2026 in the show's zone."""
    return datetime(2026, 3, day, hour, minute, tzinfo=ZONE)


def run(the: show.Show, now: datetime, **options: object) -> Report:
    """The report of a run at a moment."""
    return daily.run(the, now=now, tell=lambda _: None, progress=lambda *_: None, **options)  # type: ignore[arg-type] # as `run` takes them
