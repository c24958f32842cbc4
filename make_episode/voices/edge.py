"""The best voices there are, in every language, from the service behind the Edge browser's "read aloud".

It is nobody's duty to keep it up: requests are refused, stall and break off. So each is limited in time, proven
whole before it counts, and asked again for a while; then the reason is told. The text leaves this machine.
"""

import difflib
import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Clip, Segment, Word
from make_episode.voices import edge_client, wav
from make_episode.voices.edge_answer import ABSENT, CROWDED, Cause, Failure
from make_episode.voices.edge_proof import RATE, Speech, proven
from make_episode.voices.edge_text import cleaned, pieces
from make_episode.voices.edge_width import Width
from make_episode.voices.word_times import speakable

ADDRESS = "MAKE_EPISODE_EDGE_URL"
"""Environment variable with the address of another service of the same protocol, for tests."""
_OFFLINE = "Try again later, or speak offline with `--engine kokoro`."
_BREATH = 0.3
"""Seconds between the pieces of a text too long for one request: they were cut at sentence ends."""
_VOICE = re.compile(r"[a-z]{2,3}-[A-Z]{2}-[A-Za-z-]+Neural")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the engine goes on before it gives up, in seconds."""

    reach: float = 2.5
    """Until the service is out of reach."""
    idle: float = 10.0
    """Silence of the line until a request is given up."""
    tries: int = 8
    """Requests for one text that fail in the same way; half as many when they are denied or stall."""
    waiting: float = 30.0
    """Time between requests for one text, in all; counted anew whenever another text gets through."""
    first: float = 0.5
    """Before the second request; doubled each time, up to `most`, and shortened by chance to half at least."""
    most: float = 8.0

    def before(self, tries: int, after: float) -> float:
        """How long to wait after `tries` requests failed, at least as long as the service asks."""
        wait = min(self.first * 2.0 ** (tries - 1), self.most)
        # Chance keeps the threads from coming back all at once.
        return max(wait * random.uniform(0.5, 1.0), after * random.uniform(1.0, 1.25))  # noqa: S311


class Edge:
    """Speaks through the Edge read-aloud service; from several threads at once, in as many requests as it bears."""

    name = "edge"
    version = "read-aloud-1"
    max_chars = 1500
    width = 8
    pitches = True

    def __init__(
        self, url: str = "", *, patience: Patience | None = None, wait: Callable[[float], None] = time.sleep
    ) -> None:
        """`url` is another service of the same protocol, and the environment names one where it is empty."""
        self._url = url or os.environ.get(ADDRESS, "")
        self._patience = patience or Patience()
        self._wait = wait
        self._places = Width(self.width)
        self._lock = Lock()
        self._answered = 0
        self._gone: EngineUnavailableError | None = None

    def voices(self, language: str) -> tuple[str, ...]:
        """Voices for the language, those of its region first; a region that has none is read by the list's first."""
        return _voices(language)

    def ready(self) -> None:
        """Return if the service can be connected to. Raises EngineUnavailableError within 3 seconds."""
        door = edge_client.address(self._url).door
        try:
            edge_client.reach(door, self._patience.reach)
        except OSError as error:
            raise EngineUnavailableError(
                f"edge: the read-aloud service is out of reach at {door[0]}:{door[1]} ({error.strerror or error})",
                hint=_OFFLINE,
            ) from error
        self._gone = None

    def current(self) -> tuple[tuple[str, str], ...]:
        """Names and genders ("f", "m") of the voices the service has now. Raises EngineUnavailableError."""
        self.ready()
        try:
            return edge_client.listed(edge_client.address(self._url), self._patience.idle)
        except Failure as failure:
            raise EngineUnavailableError(
                f"edge: the list of voices did not come: {failure}", hint=_OFFLINE
            ) from failure

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write the segment as a 24 kHz WAV file, without silence around it; words are those of the spoken text.

        Raises EngineError, and EngineUnavailableError where the service and not the text is at fault.
        """
        text = cleaned(segment.spoken)
        if not speakable(text):
            raise EngineError(f'edge: there is nothing to say in "{segment.spoken}"', hint="Leave the segment out.")
        voice = segment.voice or next(iter(_voices(segment.language)), "")
        check(voice, segment.language)
        sound, words = _joined([self._spoken(piece, voice, segment) for piece in pieces(text)])
        return Clip(segment, target, wav.write(target, sound, RATE), words)

    def _spoken(self, text: str, voice: str, manner: Segment) -> Speech:
        """The text, asked for until it comes whole or patience ends."""
        failed: Counter[Cause] = Counter()
        waited, answered = 0.0, self._answered
        while True:
            if self._gone:
                raise self._gone
            try:
                return self._attempt(text, voice, manner)
            except Failure as failure:
                failed[failure.cause] += 1
                if self._answered != answered:
                    waited, answered = 0.0, self._answered
                pause = self._patience.before(failed.total(), failure.after)
                waited += pause
                if waited > self._patience.waiting or failed[failure.cause] >= self._tries(failure.cause):
                    raise self._given_up(failure, failed.total(), text, voice) from failure
            self._wait(pause)

    def _attempt(self, text: str, voice: str, manner: Segment) -> Speech:
        with self._places.place() as round_:
            try:
                where = edge_client.address(self._url)
                said = edge_client.Manner(voice, _rate(manner.pace), _pitch(manner.pitch, voice))
                answer = edge_client.ask(text, said, where=where, idle=self._patience.idle)
            except Failure as failure:
                if failure.cause in CROWDED:
                    self._places.narrow(round_)
                raise
        speech = proven(answer, text, manner.pace)
        self._places.widen()
        with self._lock:
            self._answered += 1
        return speech

    def _tries(self, cause: Cause) -> float:
        match cause:
            case Cause.FAR | Cause.BUSY:
                return float("inf")  # time alone decides
            case Cause.DENIED | Cause.SLOW:
                return self._patience.tries / 2
            case Cause.BROKEN | Cause.MUTE:
                return self._patience.tries

    def _given_up(self, failure: Failure, tries: int, text: str, voice: str) -> EngineError:
        said = f'the read-aloud service did not speak "{text[:60]}" with {voice}: {failure} (asked {tries} times)'
        if failure.cause in ABSENT or not (self._answered or failure.cause is Cause.MUTE):
            hint = (
                "Check the clock of this machine, and upgrade edge-tts." if failure.cause is Cause.DENIED else _OFFLINE
            )
            self._gone = EngineUnavailableError(f"edge: {said}", hint=hint)
            return self._gone
        if failure.cause is Cause.MUTE:
            return EngineError(f"edge: {said}", hint="Choose another voice: this one may have been retired.")
        return EngineError(f"edge: {said}", hint=_OFFLINE)


def gender(voice: str) -> str:
    """Whether a voice is a woman's ("f") or a man's ("m"); empty where it is not known."""
    return _list().get(voice, "")


def known() -> tuple[str, ...]:
    """Names of the voices the service had when this was written."""
    return tuple(_list())


def _pitch(semitones: float, voice: str) -> str:
    """The pitch as the client takes it, in Hz: reckoned from that of an average woman or man."""
    usual = 120 if gender(voice) == "m" else 200
    return f"{round(usual * (2 ** (semitones / 12) - 1)):+d}Hz"


def _rate(pace: float) -> str:
    """The pace as the service takes it, from half to double its own (SSML prosody, as Azure documents it)."""
    return f"{min(max(round((pace - 1) * 100), -50), 100):+d}%"


def _joined(parts: list[Speech]) -> tuple[bytes, tuple[Word, ...]]:
    """The parts one after the other; their words get the times they have in the whole."""
    sound = bytearray()
    words: list[Word] = []
    for number, part in enumerate(parts):
        if number:
            sound += bytes(2 * round(_BREATH * RATE))
        late = len(sound) / 2 / RATE
        words += [Word(word.text, word.start + late, word.end + late) for word in part.words]
        sound += part.pcm
    return bytes(sound), tuple(words)


@cache
def _list() -> dict[str, str]:
    """Names of the voices the service had when this was written, best first, with their gender."""
    text = files("make_episode.voices").joinpath("edge_voices.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {name: gender for name, gender in lines}  # noqa: C416 - says what the two are


_OTHER_CODES = {"no": "nb", "nn": "nb", "tl": "fil", "iw": "he", "in": "id"}


@cache
def _voices(language: str) -> tuple[str, ...]:
    base, *others = language.lower().split("-")
    base = _OTHER_CODES.get(base, base)
    region = next((part for part in others if len(part) == 2), "")
    names = [name for name in _list() if name.startswith(f"{base}-")]
    # Sorting is stable: within a region and among the other regions the list's own order stays.
    return tuple(sorted(names, key=lambda name: name.split("-")[1].lower() != region))


def check(voice: str, language: str) -> None:
    """Raises EngineError for what cannot be a voice of the service; one it got since the list was made may be."""
    if _VOICE.fullmatch(voice):
        return
    nearest = difflib.get_close_matches(voice, [*_list()], 1) or list(_voices(language)[:1])
    raise EngineError(
        f'edge has no voice "{voice}" (language "{language}")',
        hint=f'Did you mean "{nearest[0]}"?' if nearest else "List the voices with `make-episode voices list`.",
    )
