"""A stand-in for the Edge read-aloud service on the loopback address, with every fault it is known for.

It speaks the real protocol, so that the unmodified edge-tts client drives it: WebSocket messages `turn.start`,
`response`, `audio.metadata`, binary `audio` with 24 kHz 48 kbit/s mono MP3, `turn.end`, and the list of voices
over HTTP. In tests:

    with EdgeService("503", "hang") as service:   # the first two requests fail, then all goes well
        Edge(service.url).speak(...)

As a program, `python tests/edge_service.py --port 8765 [--fault NAME]`, it prints the setting that points
make-episode at it. How the real service behaves in a fault is taken from the issues of rany2/edge-tts.
"""

import argparse
import asyncio
import itertools
import json
import random
import re
import socket
import struct
import threading
import time
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from email.utils import formatdate
from types import TracebackType
from typing import Self
from xml.sax.saxutils import escape, unescape

import edge_voice
from aiohttp import WSMsgType, web

PATH = "/consumer/speech/synthesize/readaloud"
FRAME = 144
HOUR = 3600.0

REFUSALS = {
    "429": "too many requests, with Retry-After: 1",
    "503": "service unavailable, with Retry-After: 1",
    "500": "server error",
    "denied": "403 with a right date",
    "skewed": "the service's clock is an hour ahead: 403 until the token is of its time",
    "reset": "connection reset before the handshake",
    "silent": "handshake never answered",
}
BREAKS = {
    "closed": "closed before anything is said",
    "close": "closed in mid-audio",
    "abort": "connection reset in mid-audio",
    "hang": "nothing more in mid-audio, the line stays open",
    "garbage": "a binary message that is not of the protocol",
    "unknown": "a text message of an unknown path",
}
LIES = {
    "empty": "no audio, but turn.end",
    "truncated": "half the words, half the audio, turn.end",
    "unfinished": "all the words, half the audio, turn.end",
    "hole": "a third of the words left out in the middle, turn.end",
    "cut": "audio ends inside a frame, turn.end",
    "noise": "damaged audio, turn.end",
    "quiet": "silence instead of speech, turn.end",
    "offsets": "word times 20 s late",
    "backwards": "word times in disorder",
    "doubled": "everything said twice",
}
FAULTS = REFUSALS | BREAKS | LIES


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent for one request."""

    mp3: bytes
    words: tuple[tuple[str, float, float], ...]


class EdgeService:
    """The service, while the `with` block lasts."""

    def __init__(
        self,
        *faults: str,
        always: str = "",
        rate: float = 0.0,
        limit: int = 0,
        latency: float = 0.0,
        speech: str = "tone",
        port: int = 0,
        seed: int = 1,
    ) -> None:
        """`faults` befall the first requests in turn, `always` the others, any fault a share `rate` of them.

        Above `limit` requests at once are refused with 503 (0: no limit). `latency` is waited before each answer.
        `speech` is "tone", quick, or "espeak", intelligible.
        """
        unknown = ({*faults, always} - {""}) - FAULTS.keys()
        if unknown:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}; there are {', '.join(FAULTS)}")
        self._faults: Iterator[str] = itertools.chain(faults, itertools.repeat(always))
        self._rate, self._chance = rate, random.Random(seed)  # noqa: S311
        self._limit, self._latency, self._speech = limit, latency, speech
        self.port = port or free_port()
        self.requests = 0
        """Requests for speech, refused ones included."""
        self.now = 0
        self.peak = 0
        """Most requests for speech that were under way at once."""
        self.texts: list[str] = []
        """What was asked for, as sent by the client but unescaped."""
        self._over = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._site: web.TCPSite | None = None
        self._runner = web.AppRunner(self._application(), shutdown_timeout=0.0)

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._runner.setup())
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._do(self._runner.cleanup())
        self._do(self._loop.shutdown_default_executor())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def open(self) -> None:
        """Take connections."""

        async def start() -> None:
            self._site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
            await self._site.start()

        self._do(start())

    def shut(self) -> None:
        """Refuse connections until `open`."""
        site, self._site = self._site, None
        if site:
            self._do(site.stop())

    def _do(self, work: Coroutine[object, object, object]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def _application(self) -> web.Application:
        application = web.Application()
        application.router.add_get(f"{PATH}/edge/v1", self._speech_request)
        application.router.add_get(f"{PATH}/voices/list", self._voices_request)
        return application

    def _fault(self) -> str:
        fault = next(self._faults)
        if not fault and self._chance.random() < self._rate:
            return self._chance.choice(sorted(FAULTS.keys() - {"skewed", "hang", "silent"}))
        return fault

    async def _voices_request(self, _: web.Request) -> web.Response:
        from make_episode.voices.edge import Edge, gender

        names = [name for language in ("fr", "en", "ar", "es", "de", "it", "pt") for name in Edge().voices(language)]
        sexes = {"f": "Female", "m": "Male"}
        return web.json_response(
            [
                {"ShortName": name, "Locale": "-".join(name.split("-")[:2]), "Gender": sexes[gender(name)]}
                for name in names
            ]
        )

    async def _speech_request(self, request: web.Request) -> web.StreamResponse:
        self.requests += 1
        self.now += 1
        try:
            self.peak = max(self.peak, self.now)
            await asyncio.sleep(self._latency)
            if self._limit and self.now > self._limit:
                return web.Response(status=503)
            fault = self._fault()
            return await (self._refuse(request, fault) if fault in REFUSALS else self._talk(request, fault))
        finally:
            self.now -= 1

    async def _refuse(self, request: web.Request, fault: str) -> web.StreamResponse:
        match fault:
            case "429" | "503":
                return web.Response(status=int(fault), headers={"Retry-After": "1"})
            case "500":
                return web.Response(status=500)
            case "denied":
                return web.Response(status=403)
            case "skewed" if _token_of(request) == _token(time.time() + HOUR):
                return await self._talk(request, "")
            case "skewed":
                return web.Response(status=403, headers={"Date": formatdate(time.time() + HOUR, usegmt=True)})
            case "reset":
                _abort(request)
            case _:
                await self._over.wait()
        return web.Response()

    async def _talk(self, request: web.Request, fault: str) -> web.WebSocketResponse:
        socket_ = web.WebSocketResponse(compress=True)
        await socket_.prepare(request)
        if fault == "closed":
            await socket_.close()
            return socket_
        with suppress(ConnectionResetError):  # a client that gave up
            async for message in socket_:
                if message.type == WSMsgType.TEXT and "Path:ssml" in message.data:
                    await self._answer(request, socket_, message.data, fault)
                    break
            await socket_.close()
        return socket_

    async def _answer(self, request: web.Request, line: web.WebSocketResponse, asked: str, fault: str) -> None:
        voice, rate, text = _ssml(asked)
        self.texts.append(text)
        reply = await asyncio.to_thread(self._reply, text, voice, rate, fault)
        await line.send_str(_text("turn.start", '{"context":{"serviceTag":"stand-in"}}'))
        await line.send_str(_text("response", '{"context":{"serviceTag":"stand-in"},"audio":{"type":"inline"}}'))
        messages: list[str | bytes] = [*_metadata(reply), *_audio(reply.mp3)]
        middle = len(messages) - len(_audio(reply.mp3)) // 2
        await _send(line, messages[:middle])
        match fault:
            case "close":
                await line.close()
            case "abort":
                _abort(request)
            case "hang":
                await self._over.wait()
            case "garbage":
                await line.send_bytes(b"\xff\xff not of the protocol")
            case "unknown":
                await line.send_str(_text("surprise", "{}"))
            case _:
                await _send(line, [*messages[middle:], _closing_audio()])
                await line.send_str(_text("turn.end", "{}"))

    def _reply(self, text: str, voice: str, rate: float, fault: str) -> Reply:
        sound = edge_voice.say(text, voice, rate, self._speech)
        if fault == "quiet":
            return Reply(edge_voice.mp3(sound.samples * 0), sound.words)
        return _damaged(Reply(edge_voice.sent(text, voice, rate, self._speech), sound.words), fault)


def _damaged(reply: Reply, fault: str) -> Reply:
    words, mp3 = reply.words, reply.mp3
    half, third = len(mp3) // FRAME // 2 * FRAME, len(words) // 3
    match fault:
        case "empty":
            return Reply(b"", ())
        case "truncated":
            kept = tuple(word for word in words if word[2] < half / 6000)
            return Reply(mp3[:half], kept)
        case "unfinished":
            return replace(reply, mp3=mp3[:half])
        case "hole":
            return replace(reply, words=words[:third] + words[2 * third :])
        case "cut":
            return replace(reply, mp3=mp3[:-70])
        case "noise":
            return replace(reply, mp3=mp3[:half] + bytes(range(FRAME)) * 8 + mp3[half + FRAME * 8 :])
        case "offsets":
            return replace(reply, words=tuple((word, start + 20, end + 20) for word, start, end in words))
        case "backwards":
            return replace(reply, words=tuple((words[i][0], *words[-1 - i][1:]) for i in range(len(words))))
        case "doubled":
            late = len(mp3) / 6000
            return Reply(mp3 + mp3, words + tuple((word, start + late, end + late) for word, start, end in words))
        case _:
            return reply


def _ssml(asked: str) -> tuple[str, float, str]:
    """Voice, rate as a factor, and the text as it was before it was escaped."""
    voice = re.search(r"<voice name='[^(]*\((.+?), (.+?)\)'>", asked)
    rate = re.search(r"rate='([+-]\d+)%'", asked)
    text = re.search(r"<prosody[^>]*>(.*)</prosody>", asked, re.DOTALL)
    if not (voice and rate and text):
        raise ValueError(asked)
    return f"{voice[1]}-{voice[2]}", 1 + int(rate[1]) / 100, unescape(text[1])


def _text(path: str, body: str) -> str:
    return f"X-RequestId:0\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n{body}"


def _metadata(reply: Reply) -> list[str]:
    return [
        _text("audio.metadata", json.dumps({"Metadata": [{"Type": "WordBoundary", "Data": _boundary(*word)}]}))
        for word in reply.words
    ]


def _boundary(word: str, start: float, end: float) -> dict[str, object]:
    return {
        "Offset": round(start * 1e7),
        "Duration": round((end - start) * 1e7),
        "text": {"Text": escape(word), "Length": len(word), "BoundaryType": "WordBoundary"},
    }


def _audio(mp3: bytes) -> list[bytes]:
    header = b"X-RequestId:0\r\nContent-Type:audio/mpeg\r\nX-StreamId:0\r\nPath:audio\r\n"
    # Five frames a message, as the service sends about a tenth of a second at a time.
    parts = (mp3[at : at + 5 * FRAME] for at in range(0, len(mp3), 5 * FRAME))
    return [struct.pack(">H", len(header)) + header + part for part in parts]


def _closing_audio() -> bytes:
    header = b"X-RequestId:0\r\nPath:audio\r\n"
    return struct.pack(">H", len(header)) + header


async def _send(line: web.WebSocketResponse, messages: Sequence[str | bytes]) -> None:
    for message in messages:
        await (line.send_str(message) if isinstance(message, str) else line.send_bytes(message))


def _abort(request: web.Request) -> None:
    """Reset the connection rather than close it."""
    if request.transport is None:
        return
    request.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.transport.abort()


def _token_of(request: web.Request) -> str:
    return request.query.get("Sec-MS-GEC", "")


def _token(now: float) -> str:
    from edge_tts.drm import generate_sec_ms_gec_v2

    return generate_sec_ms_gec_v2(now)


def free_port() -> int:
    """A port of the loopback address that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        description="A stand-in for the Edge read-aloud service.",
        epilog="Faults: " + "; ".join(f"{name}: {what}" for name, what in FAULTS.items()),
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--fault", default="", help="befalls every request")
    parser.add_argument("--first", action="append", default=[], help="fault of the first request; may be repeated")
    parser.add_argument("--rate", type=float, default=0.0, help="share of requests that fail in some way, 0 to 1")
    parser.add_argument("--limit", type=int, default=0, help="requests at once; more are refused")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--speech", choices=("espeak", "tone"), default="espeak")
    given = parser.parse_args()
    service = EdgeService(
        *given.first,
        always=given.fault,
        rate=given.rate,
        limit=given.limit,
        latency=given.latency,
        speech=given.speech,
        port=given.port,
    )
    with service:
        print(f"MAKE_EPISODE_EDGE_URL={service.url}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print(f"requests: {service.requests}, at most at once: {service.peak}")


if __name__ == "__main__":
    main()
