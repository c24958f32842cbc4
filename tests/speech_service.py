"""A loopback stand-in for servers of OpenAI's speech protocol: speaks with espeak, and fails as it is told to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import lameenc

from make_episode.model import Role, Segment
from make_episode.voices.espeak import Espeak

KEY = "sk-very-secret-0123456789"
RATE = 22_050


@cache
def spoken(text: str, pace: float = 1.0) -> bytes:
    """A WAV file of the text, in French."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "a.wav"
        Espeak().speak(Segment(Role.NARRATOR, text, text, "fr", 0.0, voice="fr", pace=pace), target)
        return target.read_bytes()


def as_mp3(wav: bytes) -> bytes:
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE)
    encoder.set_bit_rate(64)
    encoder.silence()
    return bytes(encoder.encode(wav[44:])) + bytes(encoder.flush())


@dataclass
class Answer:
    """What the service says to one request."""

    status: int = 200
    kind: str = "audio/wav"
    content: bytes | None = None
    """None: the text, spoken."""
    headers: dict[str, str] = field(default_factory=dict)
    told_length: int | None = None
    """Content-Length where it is not that of the content."""
    stalls: bool = False
    """Whether it falls silent after half of the content."""


@dataclass
class SpeechService:
    """Where it is, what it was asked, and what it answers: `answers` in turn, then good ones."""

    url: str = ""
    asked: list[dict[str, object]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def environment(self) -> dict[str, str]:
        return {"MAKE_EPISODE_SPEECH_URL": self.url, "MAKE_EPISODE_SPEECH_KEY": KEY}


def wav_of_unknown_length(wav: bytes) -> bytes:
    """As OpenAI streams it: the header is written before the length is known."""
    return wav[:40] + b"\xff\xff\xff\xff" + wav[44:]


@contextmanager
def running() -> Iterator[SpeechService]:
    service = SpeechService()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            del args

        def do_GET(self) -> None:
            good = self.headers.get("Authorization") == f"Bearer {KEY}"
            self._send(Answer(200 if good else 401, "application/json", b"{}"))

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            service.asked.append(asked)
            if self.path != "/v1/audio/speech":
                self._send(Answer(404, "application/json", b'{"detail": "Not Found"}'))
            elif self.headers.get("Authorization") != f"Bearer {KEY}":
                wrong = f"Incorrect API key provided: {self.headers.get('Authorization')}"
                self._send(Answer(401, "application/json", json.dumps({"error": {"message": wrong}}).encode()))
            elif asked["voice"] not in {"alloy", "ash", "ballad"}:
                wrong = f"Voice {asked['voice']} not found"
                self._send(Answer(400, "application/json", json.dumps({"detail": {"message": wrong}}).encode()))
            else:
                answer = service.answers.pop(0) if service.answers else Answer()
                good = spoken(str(asked["input"]), float(asked["speed"]))
                self._send(answer, good)

        def _send(self, answer: Answer, spoken: bytes = b"") -> None:
            content = spoken if answer.content is None else answer.content
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(answer.told_length or len(content)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if answer.stalls:
                self.wfile.write(content[: len(content) // 2])
                self.wfile.flush()
                service.done.wait(20)
            else:
                self.wfile.write(content)
            self.close_connection = answer.told_length is not None or answer.stalls

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield service
    finally:
        service.done.set()
        server.shutdown()
        thread.join()
        server.server_close()
