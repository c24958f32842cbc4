"""Script -> Clips: cast, spoken by several threads, kept in the store, failed over by whole roles."""

import hashlib
import json
import wave
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.interfaces import Engine, Progress, Store
from make_episode.model import Clip, Script, Segment, Word
from make_episode.voices.cast import Cast, assign
from make_episode.voices.sayings import phonetic, voiced
from make_episode.voices.written import written_words

SPEECH = "speech.wav"
WORDS = "words.json"
NOTICES = {
    "edge": "The text is sent to Microsoft’s read-aloud service (`online = false` in show.toml keeps it here).",
}


@dataclass(frozen=True, slots=True)
class Performance:
    """A script that has been spoken, and how that went."""

    script: Script
    """As cast: each segment with the engine and voice that spoke it, and as they said it."""
    clips: tuple[Clip, ...]
    """One for each segment, in order; words are those of the written text."""
    engine: str
    synthesized: int
    reused: int
    notes: tuple[str, ...]
    """What an editor should know: which engines were passed over, and why."""


def perform(
    script: Script,
    cast: Cast,
    engines: Sequence[Engine],
    store: Store,
    progress: Progress,
    tell: Callable[[str], None],
) -> Performance:
    """The script spoken whole by the first of `engines` that can; `tell` gets what must be known before it speaks.

    An engine that cannot, or fails on the way, hands all its roles to the next one, so that no voice changes
    within an episode; what was spoken stays in the store. Raises EngineError when none could.
    """
    notes: list[str] = []
    for number, engine in enumerate(engines):
        try:
            given = voiced(assign(script, cast, engine))
            clips, spoken = _spoken_by(engine, given, store, progress, tell)
        except EngineError as error:
            if number + 1 == len(engines):
                raise _none_left(error, notes) from error
            reason = str(error).removeprefix(f"{engine.name}: ")
            notes.append(f"{engine.name} passed over: {reason}")
            continue
        return Performance(given, clips, engine.name, spoken, len(clips) - spoken, tuple(notes))
    raise EngineUnavailableError("No engine may speak.", hint="Allow one with `engine` or `online` in show.toml.")


def _none_left(error: EngineError, notes: Sequence[str]) -> EngineError:
    return type(error)(" ".join([*notes, str(error)]), hint=error.hint)


def _spoken_by(
    engine: Engine, script: Script, store: Store, progress: Progress, tell: Callable[[str], None]
) -> tuple[tuple[Clip, ...], int]:
    """Clips for all segments, and how many had to be spoken. Raises EngineError."""
    wanted = {fingerprint(engine, segment): segment for segment in script.segments}
    missing = {key: segment for key, segment in wanted.items() if store.find(key) is None}
    if missing:
        engine.ready()
        if engine.name in NOTICES:
            tell(NOTICES[engine.name])
        _say(engine, missing, store, progress)
    folders = {key: store.find(key) for key in wanted}
    return tuple(_clip(segment, folders[fingerprint(engine, segment)]) for segment in script.segments), len(missing)


def fingerprint(engine: Engine, segment: Segment) -> str:
    """What a clip is kept under: changes whenever the same segment would sound different."""
    voice = [engine.name, engine.version, segment.voice, segment.pace, segment.language]
    sounds = [[one.first, one.last, one.ipa] for one in phonetic(segment)]
    heard = [*voice, segment.spoken, "wav-1", *sounds]
    return hashlib.sha256(json.dumps(heard, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _say(engine: Engine, missing: Mapping[str, Segment], store: Store, progress: Progress) -> None:
    """Speak what is missing, longest first so that no thread is left alone with a long one at the end."""
    order = sorted(missing, key=lambda key: (-len(missing[key].spoken), key))
    pool = ThreadPoolExecutor(max_workers=max(1, engine.width), thread_name_prefix=engine.name)
    jobs: list[Future[None]] = [pool.submit(_keep, engine, key, missing[key], store) for key in order]
    try:
        for done, job in enumerate(as_completed(jobs), 1):
            job.result()
            progress(f"voices ({engine.name})", done, len(jobs))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # a failure or Ctrl-C does not wait for what is being said


def _keep(engine: Engine, key: str, segment: Segment, store: Store) -> None:
    if len(segment.spoken) > engine.max_chars:
        raise EngineError(
            f"{engine.name} takes at most {engine.max_chars} characters at once, not {len(segment.spoken)}: "
            f'"{segment.text[:60]}..."',
            hint="Write it as several lines in the script.",
        )
    with store.place(key) as folder:
        clip = engine.speak(segment, folder / SPEECH)
        words = [[word.text, round(word.start, 3), round(word.end, 3)] for word in clip.words]
        (folder / WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def _clip(segment: Segment, folder: Path | None) -> Clip:
    if folder is None:
        raise EngineError("A spoken clip is gone from the store.", hint="Run the command again.")
    path = folder / SPEECH
    try:
        with wave.open(str(path), "rb") as sound:
            duration = sound.getnframes() / sound.getframerate()
        words = tuple(Word(*word) for word in json.loads((folder / WORDS).read_text(encoding="utf-8")))
    except (OSError, EOFError, ValueError, TypeError, wave.Error) as error:
        raise EngineError(
            f"{folder}: a kept clip cannot be read: {error}.", hint=f"Delete {folder} and run the command again."
        ) from error
    clip = Clip(segment, path, duration)
    return replace(clip, words=written_words(segment, words))
