"""Script -> Clips: cast, spoken by several threads, kept in the store, failed over by whole roles."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.interfaces import Engine, Progress, Store
from make_episode.model import Clip, Script, Segment
from make_episode.voices.cast import Cast, assign
from make_episode.voices.clips import fingerprint, keep, kept
from make_episode.voices.engines import notice, pitches
from make_episode.voices.sayings import voiced


@dataclass(frozen=True, slots=True)
class Performance:
    """A script that has been spoken, and how that went."""

    script: Script
    """As cast: each segment with the engine and voice that spoke it, and as they said it."""
    clips: tuple[Clip, ...]
    """One for each segment, in order; words are those of the written text."""
    engine: str
    """Who spoke; several are joined by " + "."""
    synthesized: int
    reused: int
    notes: tuple[str, ...]
    """What an editor should know: which engines were passed over, and why, and which clips are doubtful."""


def perform(
    script: Script,
    cast: Cast,
    engines: Sequence[Engine],
    store: Store,
    progress: Progress,
    tell: Callable[[str], None],
) -> Performance:
    """The script spoken by `engines`: the cast's first choices, or else the first that can.

    An engine that cannot, or fails on the way, hands all its roles to the next one, so that no voice changes
    within an episode; what was spoken stays in the store. `tell` gets what must be known before an engine speaks.
    Raises EngineError when none could.
    """
    stage = _Stage(store, progress, tell)
    failed: dict[str, EngineError] = {}
    for engine in engines:
        if not engine.voices(script.language):
            failed[engine.name] = _speechless(engine, script.language)
    while left := [engine for engine in engines if engine.name not in failed]:
        given = voiced(paced(assign(script, cast, left)))
        for engine in left:
            try:
                stage.speak(engine, given)
            except EngineError as error:
                failed[engine.name] = error
                break
        else:
            return _performance(given, engines, failed, stage)
    raise _none_left(engines, failed)


def _speechless(engine: Engine, language: str) -> EngineError:
    """Why an engine has no voice for a language: it may have none at all yet."""
    if getattr(engine, "installed_only", False):
        try:
            engine.ready()
        except EngineError as error:
            return error
    return EngineUnavailableError(f'{engine.name} has no voice for the language "{language}".')


class _Stage:
    """Where engines speak, and what is to be remembered of it."""

    def __init__(self, store: Store, progress: Progress, tell: Callable[[str], None]) -> None:
        self.store = store
        self.progress = progress
        self.tell = tell
        self.spoken: set[str] = set()
        self.doubts: list[str] = []

    def speak(self, engine: Engine, script: Script) -> None:
        """Have an engine say what is its own and not kept yet. Raises EngineError."""
        wanted = {fingerprint(engine, one): one for one in script.segments if one.engine == engine.name}
        missing = {key: segment for key, segment in wanted.items() if self.store.find(key) is None}
        if not missing:
            return
        engine.ready()
        if said := notice(engine):
            self.tell(said)
        if not pitches(engine) and any(segment.pitch for segment in missing.values()):
            self.doubts.append(f"{engine.name} cannot change the pitch of its voices: `pitch` in cast.toml is left out")
        self._say(engine, missing)

    def _say(self, engine: Engine, missing: Mapping[str, Segment]) -> None:
        """Speak what is missing, longest first so that no thread is left alone with a long one at the end."""
        order = sorted(missing, key=lambda key: (-len(missing[key].spoken), key))
        pool = ThreadPoolExecutor(max_workers=max(1, engine.width), thread_name_prefix=engine.name)
        jobs: list[Future[tuple[str, ...]]] = [pool.submit(self._keep, engine, key, missing[key]) for key in order]
        try:
            for done, job in enumerate(as_completed(jobs), 1):
                self.doubts += job.result()
                self.progress(f"voices ({engine.name})", done, len(jobs))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # a failure or Ctrl-C does not wait for what is being said

    def _keep(self, engine: Engine, key: str, segment: Segment) -> tuple[str, ...]:
        """Have a segment said and kept, unless another run has done so meanwhile; what is doubtful about it."""
        with self.store.claim(key):
            if self.store.find(key) is not None:
                return ()
            doubts = keep(engine, key, segment, self.store)
        self.spoken.add(key)
        return doubts


def paced(script: Script) -> Script:
    """The script with the pace of each voice in that of its segments."""
    return replace(script, segments=tuple(_paced(segment) for segment in script.segments))


def _paced(segment: Segment) -> Segment:
    return replace(segment, pace=round(segment.pace * segment.voice_pace, 3), voice_pace=1.0)


def _performance(
    given: Script, engines: Sequence[Engine], failed: Mapping[str, EngineError], stage: _Stage
) -> Performance:
    speakers = {engine.name: engine for engine in engines}
    keys = [fingerprint(speakers[one.engine], one) for one in given.segments]
    clips = tuple(kept(one, stage.store.find(key)) for one, key in zip(given.segments, keys, strict=True))
    script = replace(given, segments=tuple(clip.segment for clip in clips))
    used = dict.fromkeys(clip.segment.engine for clip in clips)
    synthesized = len(stage.spoken.intersection(keys))
    last = max((number for number, engine in enumerate(engines) if engine.name in used), default=0)
    notes = (*_passed_over(engines[:last], failed), *sorted(stage.doubts))
    return Performance(script, clips, " + ".join(used), synthesized, len(clips) - synthesized, notes)


def _passed_over(engines: Sequence[Engine], failed: Mapping[str, EngineError]) -> tuple[str, ...]:
    """Why each of these did not speak."""
    told = ((one.name, str(failed[one.name])) for one in engines if one.name in failed)
    return tuple(f"{name} passed over: {why.removeprefix(f'{name}: ')}" for name, why in told)


def _none_left(engines: Sequence[Engine], failed: Mapping[str, EngineError]) -> EngineError:
    if not engines:
        return EngineUnavailableError("No engine may speak.", hint="Allow one with `engine` or `online` in show.toml.")
    error = failed[engines[-1].name]
    return type(error)(" ".join([*_passed_over(engines[:-1], failed), str(error)]), hint=error.hint)
