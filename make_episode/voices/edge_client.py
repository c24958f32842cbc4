"""One question to the read-aloud service through edge-tts, and its answer or the reason why there is none.

The client is used as it is. What it leaves to the caller is done here: it never times out on a stall, and it
returns normally when the connection is lost in mid-sentence (measured with edge-tts 7.3.1).
"""

import asyncio
import queue
import socket
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from make_episode.errors import InputError
from make_episode.voices.edge_answer import Answer, Boundary, Cause, Failure

if TYPE_CHECKING:
    from edge_tts import Communicate
    from edge_tts.typing import TTSChunk

Result = TypeVar("Result")
_TICKS = 10_000_000
"""Offsets and durations of the service are in units of 100 ns."""
_NOT_ENDED = float("0")
"""An object of its own, so that it is known from any other zero."""
_ANY_VOICE = "en-US-AvaNeural"
_GLANCE = 0.25
"""Seconds between looks at whether the service has said all, while nothing comes."""
_LONGEST = 6000
"""Bytes of sound for a character: a second of 48 kbit/s, a dozen times as long as speech takes."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the service is: the address of its WebSocket and that of its list of voices."""

    speech: str
    voices: str

    @property
    def door(self) -> tuple[str, int]:
        """Host and port that must answer first: those of the proxy where one is set, as aiohttp does."""
        parts = urlsplit(self.speech)
        host = parts.hostname or ""
        proxy = getproxies().get(parts.scheme)
        if proxy and not proxy_bypass(host):
            parts = urlsplit(proxy)
        return parts.hostname or host, parts.port or (443 if parts.scheme in {"wss", "https"} else 80)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is to be said: rate as "+10%", pitch as "-5Hz"."""

    voice: str
    rate: str = "+0%"
    pitch: str = "+0Hz"


def address(given: str = "") -> Address:
    """The service's own address, or that of another one under "ws://HOST:PORT", "http://HOST:PORT" or a full ws URL.

    Raises InputError.
    """
    from edge_tts.constants import VOICE_LIST, WSS_URL

    if not given:
        return Address(WSS_URL, VOICE_LIST)
    parts = urlsplit(given)
    if parts.scheme not in {"ws", "wss", "http", "https"} or not parts.hostname:
        raise InputError(
            f'MAKE_EPISODE_EDGE_URL: "{given}" is no address of a read-aloud service',
            hint='Write it as "ws://HOST:PORT".',
        )
    secure = parts.scheme in {"wss", "https"}
    speech, voices = urlsplit(WSS_URL), urlsplit(VOICE_LIST)
    path = parts.path.rstrip("/") or speech.path
    query = parts.query or speech.query
    return Address(
        urlunsplit(("wss" if secure else "ws", parts.netloc, path, query, "")),
        urlunsplit(("https" if secure else "http", parts.netloc, voices.path, voices.query, "")),
    )


def load() -> None:
    """Load the client, which takes a second or more on a busy machine, before time counts."""
    import edge_tts
    import edge_tts.communicate

    del edge_tts


def ask(text: str, manner: Manner, *, where: Address, idle: float) -> Answer:
    """What the service answers, whole or not.

    `idle` is the longest silence of the line in seconds; a whole answer may take that and a second for every
    40 characters. Raises Failure.
    """
    _point(where)
    return _outcome(lambda: _listen(text, manner, idle), idle)


def probe(where: Address, within: float) -> None:
    """Return as soon as the service says something: more than taking a connection. Raises Failure."""
    _point(where)
    _outcome(lambda: _first_word(within), within)


def listed(where: Address, within: float) -> tuple[tuple[str, str], ...]:
    """Names and genders ("f", "m") of the voices the service has now. Raises Failure."""
    import edge_tts

    async def fetch() -> tuple[tuple[str, str], ...]:
        async with asyncio.timeout(within):
            voices = await edge_tts.list_voices()
        return tuple((voice["ShortName"], voice["Gender"][0].lower()) for voice in voices)

    _point(where)
    return _outcome(fetch, within)


def _outcome(work: Callable[[], Coroutine[None, None, Result]], within: float) -> Result:
    """What comes of the work, run to its end here. Raises Failure for all that is known to go wrong."""
    import aiohttp
    from edge_tts.exceptions import EdgeTTSException

    try:
        return asyncio.run(work())
    except TimeoutError as error:
        raise Failure(Cause.SLOW, f"nothing came for {round(within, 1):g} s") from error
    except aiohttp.ClientError as error:
        raise _refusal(error) from error
    except (EdgeTTSException, OSError, ValueError, LookupError, TypeError) as error:
        # ValueError, LookupError and TypeError: the client's parser on frames that are not of the protocol.
        raise _nonsense(error) from error


def _point(where: Address) -> None:
    # edge-tts has no setting for the address; these two globals are where its modules look it up.
    import edge_tts.communicate
    import edge_tts.voices

    edge_tts.communicate.WSS_URL = where.speech  # type: ignore[attr-defined]
    edge_tts.voices.VOICE_LIST = where.voices  # type: ignore[attr-defined]


async def _listen(text: str, manner: Manner, idle: float) -> Answer:
    from edge_tts.exceptions import NoAudioReceived

    talk = _talk(text, manner)
    mp3 = bytearray()
    boundaries: list[Boundary] = []
    last = asyncio.get_running_loop().time() + idle + len(text) / 40
    try:
        async with aclosing(_until_ended(talk, idle, last)) as messages:
            async for message in messages:
                if message["type"] == "audio":
                    mp3 += message["data"]
                    if len(mp3) > _LONGEST * (len(text) + 60):
                        raise Failure(Cause.BROKEN, "an answer without end")
                else:
                    start = message["offset"] / _TICKS
                    boundaries.append(Boundary(message["text"], start, start + message["duration"] / _TICKS))
    except NoAudioReceived as error:
        if _ended(talk):
            raise
        raise Failure(Cause.BROKEN, "the line was cut before anything was said") from error
    return Answer(bytes(mp3), tuple(boundaries), _ended(talk))


def _talk(text: str, manner: Manner) -> "Communicate":
    import edge_tts

    talk = edge_tts.Communicate(text, manner.voice, rate=manner.rate, pitch=manner.pitch, boundary="WordBoundary")
    talk.state["offset_compensation"] = _NOT_ENDED
    return talk


def _ended(talk: "Communicate") -> bool:
    """Whether `turn.end` has come: then, and only then, the client reckons this anew."""
    return talk.state["offset_compensation"] is not _NOT_ENDED


async def _until_ended(talk: "Communicate", idle: float, last: float) -> "AsyncGenerator[TTSChunk]":
    """What the client gives. Raises TimeoutError after a silence of `idle` seconds, and at `last` in any case."""
    now = asyncio.get_running_loop().time
    messages = talk.stream()
    try:
        while now() < last:
            coming = asyncio.ensure_future(_next(messages))
            try:
                limit = min(now() + idle, last)
                while not (await asyncio.wait({coming}, timeout=min(_GLANCE, max(limit - now(), 0.0))))[0]:
                    if _ended(talk):  # the service has said all and does not hang up
                        return
                    if now() >= limit:
                        raise TimeoutError
            finally:
                await _dropped(coming)
            message = coming.result()
            if message is None:
                return
            yield message
        raise TimeoutError
    finally:
        await _dropped(asyncio.ensure_future(messages.aclose()), after=_GLANCE)


async def _next(messages: "AsyncGenerator[TTSChunk]") -> "TTSChunk | None":
    return await anext(messages, None)


async def _dropped(work: "asyncio.Task[Any]", after: float = 0.0) -> None:
    """Stop the work, and do not wait for good manners either: the client would wait 10 s for the other side's."""
    if after:
        await asyncio.wait({work}, timeout=after)
    while not work.done():
        work.cancel()
        await asyncio.wait({work}, timeout=_GLANCE)


async def _first_word(within: float) -> None:
    talk = _talk("OK", Manner(_ANY_VOICE))
    async with aclosing(_until_ended(talk, within, asyncio.get_running_loop().time() + within)) as messages:
        await anext(messages, None)


def _refusal(error: Exception) -> Failure:
    import aiohttp

    match error:
        case aiohttp.ClientResponseError(status=status) if status == 429 or status >= 500:
            return Failure(Cause.BUSY, f"it is overloaded, or limits us (status {status})", after=_retry_after(error))
        case aiohttp.ClientResponseError(status=status):
            return Failure(Cause.DENIED, f"it refuses us (status {status})")
        case aiohttp.ClientConnectorCertificateError(certificate_error=reason):
            return Failure(Cause.DENIED, f"no secure connection: {reason}")
        case aiohttp.ClientConnectorSSLError(os_error=reason):
            return Failure(Cause.DENIED, f"no secure connection: {reason}")
        case aiohttp.ClientConnectorError():
            return Failure(Cause.FAR, f"no connection to {error.host}:{error.port} ({error.os_error.strerror})")
        case _:
            return Failure(Cause.BROKEN, f"the connection was lost ({type(error).__name__})")


def _retry_after(error: object) -> float:
    """Seconds asked for by a Retry-After header, as a number or as a date; 0 where there is none."""
    value = str((getattr(error, "headers", None) or {}).get("Retry-After", "0")).strip()
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 0.0


def _nonsense(error: Exception) -> Failure:
    from edge_tts.exceptions import NoAudioReceived, SkewAdjustmentError

    match error:
        case NoAudioReceived():
            return Failure(Cause.MUTE, "an answer without sound")
        case SkewAdjustmentError():
            return Failure(Cause.DENIED, "it refuses us (status 403, without its date)")
        case OSError():
            return Failure(Cause.BROKEN, f"the connection was lost ({error})")
        case _:
            return Failure(Cause.BROKEN, f"an answer that is not of the protocol ({type(error).__name__}: {error})")


def reach(door: tuple[str, int], within: float) -> None:
    """Return once a connection is made; raises OSError after `within` seconds at the latest.

    A resolver may hang far longer than that and cannot be interrupted: it is left to threads that nothing
    waits for, not even the end of the program. IPv4 and IPv6 are tried side by side, since either may be a
    black hole.
    """
    results: queue.Queue[OSError | None] = queue.Queue()

    def attempt(family: socket.AddressFamily) -> None:
        try:
            found = socket.getaddrinfo(*door, family, socket.SOCK_STREAM)[0]
            with socket.socket(family, socket.SOCK_STREAM) as line:
                line.settimeout(within)
                line.connect(found[4])
        except OSError as error:
            results.put(error)
        else:
            results.put(None)

    families = (socket.AF_INET, socket.AF_INET6)
    for family in families:
        threading.Thread(target=attempt, args=(family,), daemon=True).start()
    _first_success(results, len(families), within)


def _first_success(results: "queue.Queue[OSError | None]", expected: int, within: float) -> None:
    from time import monotonic

    end = monotonic() + within
    error: OSError | None = None
    for _ in range(expected):
        try:
            result = results.get(timeout=max(end - monotonic(), 0.0))
        except queue.Empty as late:
            raise error or TimeoutError(f"no answer within {round(within, 1):g} s") from late
        if result is None:
            return
        error = error or result  # that of IPv4, usually the telling one
    raise error or OSError("no address")
