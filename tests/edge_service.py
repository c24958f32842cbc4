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
import numpy as np
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
    "undated": "403 with a date that is none",
    "portal": "a web page, as the network of a hotel shows it before one has paid",
    "moved": "sent to another address, where nothing is",
    "reset": "connection reset before the handshake",
    "silent": "handshake never answered",
}
BREAKS = {
    "closed": "closed before anything is said",
    "close": "closed in mid-audio",
    "abort": "connection reset in mid-audio",
    "hang": "nothing more in mid-audio, the line stays open",
    "drip": "little by little, without end",
    "flood": "sound without end, as fast as it goes",
    "garbage": "a binary message that is not of the protocol",
    "unknown": "a text message of an unknown path",
    "mistyped": "sound said to be of another kind",
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
    "early": "word times 1.2 s early, the first before the sound begins",
    "backwards": "word times in disorder",
    "endless": "words that last 20 s each",
    "strange": "what somebody else has asked for",
    "slow": "the words, and a minute of humming between them",
    "late": "half the audio after turn.end",
    "doubled": "everything said twice",
}
FAULTS = REFUSALS | BREAKS | LIES
ODDITIES = {
    "twice": "turn.end, and again",
    "stuck": "all is said, but the line is not closed",
    "ahead": "the sound before the words",
    "silence": "two seconds of silence before and after",
}
"""Unusual, and no fault: the answer is whole."""
STALLS = frozenset({"hang", "silent", "drip"})
"""What costs the time a client waits."""


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
        gather: int = 0,
        lasts: int = 0,
        speech: str = "tone",
        port: int = 0,
        seed: int = 1,
    ) -> None:
        """`faults` befall the first requests in turn, `always` the others, any fault a share `rate` of them.

        Above `limit` requests at once are refused with 503 (0: no limit). `latency` is waited before each answer.
        The first `gather` requests are answered when all of them have come. After `lasts` answers the service is
        gone for good (0: never). `speech` is "tone", quick, or "espeak", intelligible.
        """
        unknown = ({*faults, always} - {""}) - FAULTS.keys() - ODDITIES.keys()
        if unknown:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}; there are {', '.join(FAULTS)}")
        self._faults: Iterator[str] = itertools.chain(faults, itertools.repeat(always))
        self._rate, self._chance = rate, random.Random(seed)  # noqa: S311
        self._limit, self._latency, self._speech = limit, latency, speech
        self._gather, self._lasts = gather, lasts
        self._held = held_port(port)
        self.port = int(self._held.getsockname()[1])
        self.requests = 0
        """Requests for speech, refused ones included."""
        self.now = 0
        self.peak = 0
        """Most requests for speech that were under way at once, refused ones included."""
        self.answered = 0
        """Requests for speech that were answered in full."""
        self.texts: list[str] = []
        """What was asked for, as sent by the client but unescaped."""
        self._over, self._gathered = asyncio.Event(), asyncio.Event()
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
        self._held.close()

    def open(self) -> None:
        """Take connections."""

        async def start() -> None:
            self._site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True, reuse_port=True)
            await self._site.start()

        self._do(start())

    def shut(self) -> None:
        """Refuse connections until `open`."""
        self._do(self._close())

    async def _close(self) -> None:
        site, self._site = self._site, None
        if site:
            await site.stop()

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
            return self._chance.choice(sorted(FAULTS.keys() - STALLS - {"skewed"}))
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
            if self._lasts and self.answered >= self._lasts:
                await self._close()
                _abort(request)
                return web.Response()
            if self.requests >= self._gather:
                self._gathered.set()
            await self._gathered.wait()
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
            case "undated":
                return web.Response(status=403, headers={"Date": "yesterday"})
            case "portal":
                return web.Response(text="<html>Welcome</html>", content_type="text/html")
            case "moved":
                return web.Response(status=302, headers={"Location": "/elsewhere"})
            case "reset":
                _abort(request)
            case _:
                await self._over.wait()
        return web.Response()

    async def _talk(self, request: web.Request, fault: str) -> web.WebSocketResponse:
        socket_ = web.WebSocketResponse(compress=True)
        with suppress(ConnectionResetError):  # a client that gave up, or was killed
            await socket_.prepare(request)
            if fault == "closed":
                await socket_.close()
                return socket_
            async for message in socket_:
                if message.type == WSMsgType.TEXT and "Path:ssml" in message.data:
                    await self._answer(request, socket_, message.data, fault)
                    if fault == "stuck":
                        await self._over.wait()
                    break
            await socket_.close()
        return socket_

    async def _answer(self, request: web.Request, line: web.WebSocketResponse, asked: str, fault: str) -> None:
        voice, rate, text = _ssml(asked)
        self.texts.append(text)
        reply = await asyncio.to_thread(self._reply, text, voice, rate, fault)
        await line.send_str(_text("turn.start", '{"context":{"serviceTag":"stand-in"}}'))
        await line.send_str(_text("response", '{"context":{"serviceTag":"stand-in"},"audio":{"type":"inline"}}'))
        sound = _audio(reply.mp3, "audio/wav" if fault == "mistyped" else "audio/mpeg")
        messages: list[str | bytes] = [*_metadata(reply), *sound]
        if fault == "ahead":
            messages = [*sound, *_metadata(reply)]
        middle = len(messages) - len(sound) // 2
        await _send(line, messages[:middle])
        match fault:
            case "close":
                await line.close()
            case "abort":
                _abort(request)
            case "hang":
                await self._over.wait()
            case "drip":
                while not self._over.is_set():
                    await _send(line, sound[:1])
                    await asyncio.sleep(0.05)
            case "flood":
                while not self._over.is_set():
                    await _send(line, sound)
                    await asyncio.sleep(0.01)
            case "garbage":
                await line.send_bytes(b"\xff\xff not of the protocol")
            case "unknown":
                await line.send_str(_text("surprise", "{}"))
            case "late":
                await _send(line, [_text("turn.end", "{}"), *messages[middle:], _closing_audio()])
            case _:
                await _send(line, [*messages[middle:], _closing_audio(), _text("turn.end", "{}")])
                self.answered += 1
                if fault == "twice":
                    await line.send_str(_text("turn.end", "{}"))

    def _reply(self, text: str, voice: str, rate: float, fault: str) -> Reply:
        if fault == "strange":
            text = re.sub(r"\w", "e", text)
        sound = edge_voice.say(text, voice, rate, self._speech)
        if fault == "silence":
            return _in_silence(sound)
        if fault == "quiet":
            return Reply(edge_voice.mp3(sound.samples * 0), sound.words)
        return _damaged(Reply(edge_voice.sent(text, voice, rate, self._speech), sound.words), fault)


def _in_silence(sound: edge_voice.Sound) -> Reply:
    nothing = np.zeros(2 * edge_voice.RATE)
    words = tuple((word, start + 2, end + 2) for word, start, end in sound.words)
    return Reply(edge_voice.mp3(np.concatenate([nothing, sound.samples, nothing])), words)


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
        case "early":
            return replace(reply, words=tuple((word, start - 1.2, end - 1.2) for word, start, end in words))
        case "endless":
            return replace(reply, words=tuple((word, start, start + 20) for word, start, _ in words))
        case "slow":
            hum = edge_voice.mp3(np.sin(np.arange(60 * edge_voice.RATE) / 30) / 4)
            after = tuple((word, start + len(hum) / 6000, end + len(hum) / 6000) for word, start, end in words[third:])
            return Reply(mp3[:half] + hum + mp3[half:], words[:third] + after)
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


def _audio(mp3: bytes, kind: str = "audio/mpeg") -> list[bytes]:
    header = f"X-RequestId:0\r\nContent-Type:{kind}\r\nX-StreamId:0\r\nPath:audio\r\n".encode()
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


def held_port(port: int = 0) -> socket.socket:
    """A port of the loopback address where connections are refused, and that nobody else gets while it is open."""
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    held.bind(("127.0.0.1", port))
    return held


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        description="A stand-in for the Edge read-aloud service.",
        epilog="Faults: " + "; ".join(f"{name}: {what}" for name, what in (FAULTS | ODDITIES).items()),
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--fault", default="", help="befalls every request")
    parser.add_argument("--first", action="append", default=[], help="fault of the first request; may be repeated")
    parser.add_argument("--rate", type=float, default=0.0, help="share of requests that fail in some way, 0 to 1")
    parser.add_argument("--limit", type=int, default=0, help="requests at once; more are refused")
    parser.add_argument("--lasts", type=int, default=0, help="answers after which the service is gone for good")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--speech", choices=("espeak", "tone"), default="espeak")
    given = parser.parse_args()
    service = EdgeService(
        *given.first,
        always=given.fault,
        rate=given.rate,
        limit=given.limit,
        latency=given.latency,
        lasts=given.lasts,
        speech=given.speech,
        port=given.port,
    )
    with service:
        print(f"MAKE_EPISODE_EDGE_URL={service.url}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print(f"requests: {service.requests}, answered: {service.answered}, at most at once: {service.peak}")


if __name__ == "__main__":
    main()
