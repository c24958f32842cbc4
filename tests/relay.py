"""A proxy on loopback that stands between a server and a real client: it tells what was asked, and can cut."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

ONE_HOP = {"connection", "keep-alive", "transfer-encoding"}


@dataclass(frozen=True)
class Visit:
    """What a client asked, and what it was answered."""

    method: str
    path: str
    status: int
    part: str
    """The Range it asked for, or nothing."""


@dataclass
class Relay:
    """What passed between client and server, and where the next answer is to break off."""

    target: str
    address: str = ""
    visits: list[Visit] = field(default_factory=list)
    cuts: dict[str, int] = field(default_factory=dict)
    """How many bytes of the next file of a suffix get through."""

    def forget(self) -> None:
        self.visits.clear()

    def of(self, suffix: str) -> list[int]:
        """The statuses of what was asked by GET for paths that end so, in order."""
        return [visit.status for visit in self.visits if visit.method == "GET" and visit.path.endswith(suffix)]

    def parts(self, suffix: str) -> list[str]:
        """The ranges asked for of such paths."""
        return [visit.part for visit in self.visits if visit.path.endswith(suffix) and visit.part]

    def limit(self, path: str) -> int | None:
        """Where to break an answer off; a cut is made once."""
        suffix = next((suffix for suffix in self.cuts if path.endswith(suffix)), None)
        return self.cuts.pop(suffix) if suffix is not None else None


@contextmanager
def relay(target: str) -> Iterator[Relay]:
    """A relay on a free port in front of the server at `target`."""
    state = Relay(target)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"state": state}))
    server.daemon_threads = True
    state.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    state: Relay
    protocol_version = "HTTP/1.1"

    def _pass_on(self) -> None:
        state = self.state
        onward = http.client.HTTPConnection(urlsplit(state.target).netloc, timeout=20)
        onward.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            if name.lower() not in ONE_HOP:
                onward.putheader(name, value)
        onward.endheaders()
        answer = onward.getresponse()
        body = answer.read()
        onward.close()
        state.visits.append(Visit(self.command, self.path, answer.status, self.headers.get("Range", "")))
        limit = state.limit(self.path) if self.command == "GET" else None
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ONE_HOP:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body if limit is None else body[:limit])
        self.close_connection = limit is not None

    do_GET = do_HEAD = _pass_on  # noqa: N815 - the library's names

    def log_message(self, *_: object) -> None:
        """Say nothing on standard error."""
