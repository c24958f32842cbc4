"""What takes reports on this machine: a server of HTTP and one of mail, small and real."""

import base64
import json
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Hook:
    """A webhook that answers as told, then with 200; keeps what it was sent."""

    answers: list[int] = field(default_factory=list)
    sent: list[dict[str, object]] = field(default_factory=list)
    address: str = ""


@contextmanager
def hook(*answers: int) -> Iterator[Hook]:
    taken = Hook(list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.sent.append(json.loads(body))
            self.send_response(taken.answers.pop(0) if taken.answers else 200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            del format, args

    with _serving(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        taken.address = f"http://127.0.0.1:{port}/services/T0/secret"
        yield taken


@dataclass
class Post:
    """A mail server (RFC 5321): what it took, from whom, over what."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)


@contextmanager
def post(*, security: str = "none", certificate: Path | None = None, password: str = "") -> Iterator[Post]:
    """A server that wants `password`, if there is one, of the user "desk"; with "starttls" or "ssl" a certificate."""
    taken = Post()
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)

    class Handler(socketserver.StreamRequestHandler):
        def setup(self) -> None:
            if security == "ssl" and context:
                self.request = context.wrap_socket(self.request, server_side=True)
            super().setup()

        def finish(self) -> None:
            super().finish()
            self.request.close()

        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 here")
            while line := self.rfile.readline().decode().strip():
                if not self.answered(line):
                    return

        def answered(self, line: str) -> bool:
            match line.split(maxsplit=1)[0].upper():
                case "EHLO":
                    secure = isinstance(self.request, ssl.SSLSocket)
                    offers = ["here", *(["STARTTLS"] if security == "starttls" and not secure else [])]
                    offers += ["AUTH PLAIN"] if password else []
                    for number, offer in enumerate(offers, 1):
                        self.say(f"250{'-' if number < len(offers) else ' '}{offer}")
                case "STARTTLS" if context:
                    self.say("220 go on")
                    self.rfile.close()
                    self.wfile.close()
                    self.request = context.wrap_socket(self.request, server_side=True)
                    self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)
                case "AUTH":
                    taken.logins.append(line.rsplit(maxsplit=1)[-1])
                    self.say("235 welcome" if _right(line.rsplit(maxsplit=1)[-1], password) else "535 wrong password")
                case "DATA":
                    self.say("354 go on")
                    lines = iter(self.rfile.readline, b".\r\n")
                    body = b"".join(one.removeprefix(b".") if one.startswith(b"..") else one for one in lines)
                    letter = message_from_bytes(body, policy=policy.default)
                    taken.letters.append(letter)
                    taken.encrypted.append(isinstance(self.request, ssl.SSLSocket))
                    self.say("250 taken")
                case "QUIT":
                    self.say("221 bye")
                    return False
                case _:
                    self.say("250 ok")
            return True

    class Server(socketserver.ThreadingTCPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that goes away in mid-sentence is what some tests are about."""
            del request, client_address

    with _serving(Server(("127.0.0.1", 0), Handler)) as port:
        taken.port = port
        yield taken


def _right(told: str, password: str) -> bool:
    return base64.b64decode(told).decode() == f"\0desk\0{password}"


@contextmanager
def _serving(server: socketserver.TCPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
