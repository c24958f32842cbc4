"""The best voices there are, in every language, from the service behind the Edge browser's "read aloud".

It is nobody's duty to keep it up: requests are refused, stall and break off. So each is limited in time, proven
whole before it counts, and asked again for a while; then the reason is told. The text leaves this machine.
"""

import difflib
import os
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Clip, Segment, Word
from make_episode.voices import edge_client, edge_voices, wav
from make_episode.voices.edge_answer import ABSENT, CROWDED, Answer, Cause, Failure
from make_episode.voices.edge_patience import Budget, Patience
from make_episode.voices.edge_proof import RATE, Speech, proven
from make_episode.voices.edge_text import cleaned, pieces
from make_episode.voices.edge_width import Width
from make_episode.voices.word_times import speakable

__all__ = ["Edge", "Patience", "check", "gender", "known"]

_OFFLINE = "Try again later, or speak offline with `--engine kokoro`."
_SOON = 0.3
"""Seconds until a service that could not be reached is tried again."""
_BREATH = 0.3
"""Seconds between the pieces of a text too long for one request: they were cut at sentence ends."""


class Edge:
    """Speaks through the Edge read-aloud service; from several threads at once, in as many requests as it bears."""

    name = "edge"
    version = "read-aloud-1"
    max_chars = 12_000
    width = 8
    pitches = True

    def __init__(
        self,
        url: str = "",
        *,
        patience: Patience | None = None,
        wait: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`url` is another service of the same protocol, and the environment names one where it is empty."""
        self._url = url or os.environ.get(edge_voices.ADDRESS, "")
        self._patience = patience or Patience()
        self._wait = wait
        self._clock = clock
        self._places = Width(self.width)
        self._budget = Budget(self._patience.episode, clock)
        self._lock = Lock()
        self._answered = 0
        self._gone: EngineUnavailableError | None = None

    def voices(self, language: str) -> tuple[str, ...]:
        """Voices for the language, those of its region first; a region that has none is read by the list's first."""
        return _voices(language)

    def ready(self) -> None:
        """Return if the service answers. Raises EngineUnavailableError within 3 seconds.

        It has to say a word: a connection is also made to a service that then stays silent. One that refuses or
        says something wrong is there, and may do better when it is asked for a text.
        """
        where = edge_client.address(self._url)
        edge_client.load()
        end = self._clock() + self._patience.reach
        while problem := self._out_of_reach(where, end - self._clock()):
            if self._clock() + _SOON >= end:
                raise EngineUnavailableError(
                    f"edge: the read-aloud service is out of reach at {where.door[0]}:{where.door[1]} ({problem})",
                    hint=_OFFLINE,
                )
            self._wait(_SOON)
        self._gone = None
        self._budget = Budget(self._patience.episode, self._clock)

    def _out_of_reach(self, where: edge_client.Address, within: float) -> str:
        """Why the service does not answer; empty where it does."""
        began = self._clock()
        try:
            edge_client.reach(where.door, within)
            edge_client.probe(where, max(within - (self._clock() - began), 0.0))
        except OSError as error:
            return error.strerror or str(error)
        except Failure as failure:
            return str(failure) if failure.cause in {Cause.FAR, Cause.SLOW} else ""
        return ""

    def current(self) -> tuple[tuple[str, str], ...]:
        """Names and genders ("f", "m") of the voices the service has now; `voices` knows them from then on.

        Raises EngineUnavailableError within 3 seconds.
        """
        where = edge_client.address(self._url)
        edge_client.load()
        try:
            edge_client.reach(where.door, self._patience.reach)
            found = edge_client.listed(where, self._patience.reach)
        except (OSError, Failure) as error:
            reason = getattr(error, "strerror", "") or error
            raise EngineUnavailableError(
                f"edge: the list of voices did not come from {where.door[0]}:{where.door[1]} ({reason})", hint=_OFFLINE
            ) from error
        edge_voices.keep(found)
        _voices.cache_clear()
        return found

    def speak(self, segment: Segment, target: Path) -> Clip:
        """Write the segment as a 24 kHz WAV file, without silence around it; words are those of the spoken text.

        Raises EngineError, and EngineUnavailableError where the service and not the text is at fault.
        """
        text = cleaned(segment.spoken)
        if not speakable(text):
            raise EngineError(f'edge: there is nothing to say in "{segment.spoken}"', hint="Leave the segment out.")
        voice = segment.voice or next(iter(_voices(segment.language)), "")
        check(voice, segment.language)
        with self._budget.work():
            sound, words = _joined([self._spoken(piece, voice, segment) for piece in pieces(text)])
        return Clip(segment, target, wav.write(target, sound, RATE), words)

    def _spoken(self, text: str, voice: str, manner: Segment) -> Speech:
        """The text, asked for until it comes whole or patience ends."""
        failed: Counter[Cause] = Counter()
        lost = 0.0
        while True:
            if self._gone:
                raise self._gone
            try:
                return self._attempt(text, voice, manner)
            except Failure as failure:
                failed[failure.cause] += 1
                pause = self._patience.before(failed.total(), failure.after)
                lost += failure.took + pause
                late = self._budget.left < pause
                enough = self._patience.enough(lost, away=failure.cause is Cause.FAR)
                if late or enough or failed[failure.cause] >= self._tries(failure.cause):
                    raise self._given_up(failure, failed.total(), text, voice, late=late) from failure
            self._wait(pause)

    def _attempt(self, text: str, voice: str, manner: Segment) -> Speech:
        began = self._clock()
        try:
            with self._places.place() as round_:
                began = self._clock()
                answer = self._answer(text, voice, manner, round_)
            speech = proven(answer, text, manner.pace)
        except Failure as failure:
            failure.took = self._clock() - began
            raise
        self._places.widen()
        self._budget.earn(speech.duration)
        with self._lock:
            self._answered += 1
        return speech

    def _answer(self, text: str, voice: str, manner: Segment, round_: int) -> Answer:
        said = edge_client.Manner(voice, _rate(manner.pace), _pitch(manner.pitch, voice))
        try:
            return edge_client.ask(text, said, where=edge_client.address(self._url), idle=self._patience.idle)
        except Failure as failure:
            if failure.cause in CROWDED:
                self._places.narrow(round_)
            raise

    def _tries(self, cause: Cause) -> float:
        match cause:
            case Cause.FAR | Cause.BUSY:
                return float("inf")  # time alone decides
            case Cause.DENIED | Cause.SLOW | Cause.MUTE:
                return self._patience.tries / 2
            case Cause.BROKEN:
                return self._patience.tries

    def _given_up(self, failure: Failure, tries: int, text: str, voice: str, *, late: bool) -> EngineError:
        said = f'the read-aloud service did not speak "{text[:60]}" with {voice}: {failure} (asked {tries} times)'
        if late:
            said += f"; it is slower than its speech, {self._budget.spent:.0f} s went by"
        if late or failure.cause in ABSENT or not (self._answered or failure.cause is Cause.MUTE):
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
    return edge_voices.listed().get(voice, "") or edge_voices.shipped().get(voice, "")


def known() -> tuple[str, ...]:
    """Names of the voices the service has, as far as is known."""
    return tuple(edge_voices.listed())


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


_OTHER_CODES = {"no": "nb", "nn": "nb", "tl": "fil", "iw": "he", "in": "id"}


@cache
def _voices(language: str) -> tuple[str, ...]:
    base, *others = language.lower().split("-")
    base = _OTHER_CODES.get(base, base)
    region = next((part for part in others if len(part) == 2), "")
    names = [name for name in edge_voices.listed() if name.startswith(f"{base}-")]
    # Sorting is stable: within a region and among the other regions the list's own order stays.
    return tuple(sorted(names, key=lambda name: name.split("-")[1].lower() != region))


def check(voice: str, language: str) -> None:
    """Raises EngineError for what cannot be a voice of the service; one it got since the list was made may be."""
    if edge_voices.NAME.fullmatch(voice):
        return
    nearest = difflib.get_close_matches(voice, known(), 1) or list(_voices(language)[:1])
    raise EngineError(
        f'edge has no voice "{voice}" (language "{language}")',
        hint=f'Did you mean "{nearest[0]}"?' if nearest else "List the voices with `make-episode voices list`.",
    )
