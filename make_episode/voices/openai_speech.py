"""Voices of any server that takes OpenAI's request for speech: OpenAI, Kokoro-FastAPI, LocalAI and others.

The environment says where it is and which key it wants; neither the key nor what else an address holds is ever
written anywhere. OpenAI's own key is sent to nobody but the server that OpenAI's own variables name.
"""

import hashlib
import ipaddress
import json
import os
import random
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from make_episode.errors import EngineError, EngineUnavailableError, InputError
from make_episode.model import Clip, Segment
from make_episode.voices import wav
from make_episode.voices.sound_answer import Sound, UnusableError, decoded
from make_episode.voices.word_times import Heard, plain, speakable, timed_words

if TYPE_CHECKING:
    import httpx

URL, KEY = "MAKE_EPISODE_SPEECH_URL", "MAKE_EPISODE_SPEECH_KEY"
MODEL, VOICES = "MAKE_EPISODE_SPEECH_MODEL", "MAKE_EPISODE_SPEECH_VOICES"
_OPENAI = "https://api.openai.com/v1"
_VOICES = "alloy ash ballad coral echo fable nova onyx sage shimmer verse marin cedar"
_LANGUAGES = frozenset(
    "af ar hy az be bs bg ca zh hr cs da nl en et fi fr gl de el he hi hu is id it ja kn kk ko lv lt mk ms mr mi ne no "
    "fa pl pt ro ru sr sk sl es sw sv tl ta th tr uk ur vi cy".split()
)
"""Those OpenAI lists; other servers may speak fewer, and say so when asked."""
_SLOWEST, _FASTEST = 0.25, 4.0
_BIGGEST = 200_000_000
"""Bytes of an answer: more is no sentence."""
_LASTING = frozenset({400, 401, 403, 404, 405, 413, 415, 422})
"""Answers that stay the same however often one asks."""
_HINTS = {
    401: f"Set {KEY} to a key the service accepts.",
    403: f"Set {KEY} to a key the service accepts.",
    404: f"Let {URL} end as the service's base address does, as in http://localhost:8880/v1, or set {MODEL}.",
    429: "Try again later, or look at the limits of your account.",
}


@dataclass(frozen=True, slots=True)
class Service:
    """Where speech is asked for, and how."""

    base: str
    key: str
    model: str
    voices: tuple[str, ...]

    @property
    def address(self) -> str:
        """The address as it may be shown."""
        parts = urlsplit(self.base)
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname or ''}{port}{parts.path}"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the engine goes on before it gives up, in seconds."""

    reach: float = 2.5
    """Until the service is out of reach."""
    idle: float = 90.0
    """Silence of the line until a request is given up: servers may speak the whole before they answer."""
    whole: float = 300.0
    """Until an answer must have come whole."""
    tries: int = 4
    first: float = 1.0
    """Before the second request; doubled each time, up to `most`, and shortened by chance to half at least."""
    most: float = 30.0

    def before(self, tries: int, after: float) -> float:
        """How long to wait after `tries` requests failed, at least as long as the service asks."""
        wait = min(self.first * 2.0 ** (tries - 1), self.most)
        return max(wait * random.uniform(0.5, 1.0), min(after, 2 * self.most))  # noqa: S311


class FailedError(Exception):
    """A request that came to nothing."""

    def __init__(self, reason: str, *, status: int = 0, after: float = 0.0) -> None:
        super().__init__(reason)
        self.status = status
        self.after = after


def service(environment: Mapping[str, str]) -> Service | None:
    """What the environment names; None where it names neither an address nor a key. Raises InputError."""
    own = environment.get(URL, "")
    base = own or environment.get("OPENAI_BASE_URL", "")
    key = environment.get(KEY, "") or ("" if own else environment.get("OPENAI_API_KEY", ""))
    if not base and not key:
        return None
    base = (base or _OPENAI).rstrip("/")
    parts = urlsplit(base)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InputError(
            f"{URL if own else 'OPENAI_BASE_URL'}: not the address of a speech service",
            hint='Write it as "http://HOST:PORT/v1".',
        )
    voices = re.split(r"[,\s]+", environment.get(VOICES, "").strip() or _VOICES)
    return Service(base, key.strip(), environment.get(MODEL, "") or "tts-1", tuple(voices))


class OpenAISpeech:
    """Speaks through a server of OpenAI's protocol (`POST BASE/audio/speech`)."""

    name = "openai"
    max_chars = 2000
    width = 4

    def __init__(
        self,
        *,
        environment: Mapping[str, str] | None = None,
        patience: Patience | None = None,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._service = service(os.environ if environment is None else environment)
        self._patience = patience or Patience()
        self._wait = wait

    @property
    def version(self) -> str:
        if self._service is None:
            return "speech-1"
        where = hashlib.sha256(self._service.address.encode()).hexdigest()[:8]
        return f"speech-1-{self._service.model}-{where}"

    @property
    def address(self) -> str:
        """Where the text goes."""
        return self._service.address if self._service else ""

    @property
    def online(self) -> bool:
        """Whether the text leaves this machine."""
        host = (urlsplit(self.address).hostname or "") if self._service else ""
        try:
            return not ipaddress.ip_address(host).is_loopback
        except ValueError:
            return host != "localhost"

    def voices(self, language: str) -> tuple[str, ...]:
        """Voices of the service, all of which speak every language: those the environment names, or OpenAI's."""
        known = language.lower().partition("-")[0] in _LANGUAGES
        return (self._service.voices if self._service else tuple(_VOICES.split())) if known else ()

    def ready(self) -> None:
        """Return if the service answers and takes the key. Raises EngineUnavailableError."""
        import httpx

        known = self._known()
        try:
            with self._client(self._patience.reach) as client:
                answer = client.get(f"{known.base}/models")
        except (httpx.HTTPError, OSError) as error:
            raise EngineUnavailableError(
                f"openai: the speech service is out of reach at {known.address} ({self._hidden(error)})",
                hint=f"Start it, or correct {URL}.",
            ) from None  # the cause may tell the whole address
        if answer.status_code in {401, 403}:
            raise EngineUnavailableError(
                f"openai: {known.address} does not accept the key ({answer.status_code})", hint=_HINTS[401]
            )

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write the segment as a WAV file at the service's own rate. Raises EngineError."""
        text = plain(segment.spoken)
        if not speakable(text):
            raise EngineError(f'openai: there is nothing to say in "{segment.spoken}"', hint="Leave the segment out.")
        voice = segment.voice or next(iter(self.voices(segment.language)), "")
        sound = self._spoken(text, voice, min(max(segment.pace, _SLOWEST), _FASTEST))
        duration = wav.write(target, sound.pcm, sound.rate)
        pieces = (Heard(0, len(text), sound.first, sound.last),)
        return Clip(segment, target, duration, timed_words(text, pieces, duration))

    def _known(self) -> Service:
        if self._service is None:
            raise EngineUnavailableError(
                "openai: no speech service is named",
                hint=f"Set {URL}, as in http://localhost:8880/v1, and {KEY} where it wants a key.",
            )
        return self._service

    def _spoken(self, text: str, voice: str, pace: float) -> Sound:
        """The text, asked for until it comes whole or patience ends."""
        tries = 0
        while True:
            tries += 1
            try:
                return self._attempt(text, voice, pace)
            except FailedError as failure:
                if failure.status in _LASTING or tries >= self._patience.tries:
                    raise self._given_up(failure, tries, text, voice) from None  # causes may tell the key
                pause = self._patience.before(tries, failure.after)
            self._wait(pause)

    def _attempt(self, text: str, voice: str, pace: float) -> Sound:
        known = self._known()
        asked = {"model": known.model, "input": text, "voice": voice, "response_format": "wav", "speed": pace}
        with self._answer(known, asked) as (kind, content):
            try:
                return decoded(content, kind, text, pace)
            except UnusableError as error:
                raise FailedError(self._hidden(error)) from None

    @contextmanager
    def _answer(self, known: Service, asked: dict[str, object]) -> Iterator[tuple[str, bytes]]:
        """Media type and content of an answer. Raises FailedError."""
        import httpx

        deadline = time.monotonic() + self._patience.whole
        try:
            with (
                self._client(self._patience.idle) as client,
                client.stream("POST", f"{known.base}/audio/speech", json=asked) as answer,
            ):
                content = bytearray()
                for block in answer.iter_bytes():
                    content += block
                    if time.monotonic() > deadline or len(content) > _BIGGEST:
                        raise FailedError(f"no end after {len(content)} bytes")
        except httpx.TimeoutException:
            raise FailedError(f"nothing came for {self._patience.idle:g} s") from None
        except (httpx.HTTPError, OSError) as error:
            raise FailedError(self._hidden(error) or type(error).__name__) from None
        if answer.status_code != 200:
            raise FailedError(
                f"{answer.status_code} {self._hidden(_complaint(bytes(content)))}".strip(),
                status=answer.status_code,
                after=_seconds(answer.headers.get("Retry-After", "")),
            )
        yield answer.headers.get("Content-Type", ""), bytes(content)

    def _client(self, idle: float) -> "httpx.Client":
        import httpx

        known = self._known()
        headers = {"Authorization": f"Bearer {known.key}"} if known.key else {}
        timeout = httpx.Timeout(idle, connect=min(idle, 10.0))
        return httpx.Client(headers=headers, timeout=timeout)

    def _hidden(self, words: object) -> str:
        """Words of the service or a library without what must not be told."""
        text = str(words)
        if self._service:
            for secret in (self._service.key, self._service.base, urlsplit(self._service.base).password or ""):
                text = text.replace(secret, "***") if secret else text
        return re.sub(r"\b(sk|Bearer)[-\s][\w*.-]+", "***", text)

    def _given_up(self, failure: FailedError, tries: int, text: str, voice: str) -> EngineError:
        known = self._known()
        times = "once" if tries == 1 else f"{tries} times"
        said = f'openai: {known.address} did not speak "{text[:60]}" with {voice}: {failure} (asked {times})'
        hint = _HINTS.get(failure.status, "Choose another voice or model, or look at what the service logs.")
        return (EngineUnavailableError if failure.status in {0, 401, 403, 404, 429} else EngineError)(said, hint=hint)


def _complaint(content: bytes) -> str:
    """What an answer that is no sound says, in one line."""
    text = content[:2000].decode(errors="replace")
    try:
        value = json.loads(text)
    except ValueError:
        value = {"message": re.sub(r"<[^>]*>", " ", text)}
    while isinstance(value, dict):
        value = next((value[key] for key in ("error", "message", "detail") if value.get(key)), "")
    return " ".join(str(value).split())[:160]


def _seconds(after: str) -> float:
    """Seconds of a Retry-After; its other form, a date, is not used by such services."""
    return float(after) if re.fullmatch(r"\d{1,6}(\.\d+)?", after) else 0.0
