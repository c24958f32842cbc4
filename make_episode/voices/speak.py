"""Script -> Clips: cast, spoken side by side, kept in the store, failed over by whole roles."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass, field, replace

from make_episode.crew import HERE, Crew
from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.interfaces import Engine, Progress, Store
from make_episode.model import Clip, Script, Segment
from make_episode.voices.cast import Cast, assign
from make_episode.voices.clips import fingerprint, kept
from make_episode.voices.engines import notice, pitches, sends_text
from make_episode.voices.sayings import voiced
from make_episode.voices.speaker import Speaker, say


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
    crew: Crew = HERE,
) -> Performance:
    """The script spoken by `engines`: the cast's first choices, or else the first that can.

    An engine that cannot, or fails on the way, hands all its roles to the next one, so that no voice changes
    within an episode; what was spoken stays in the store. `tell` gets what must be known before an engine speaks.
    Raises EngineError when none could.
    """
    stage = _Stage(store, progress, tell, crew)
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


@dataclass(frozen=True, slots=True)
class _Stage:
    """Where engines speak, and what is to be remembered of it."""

    store: Store
    progress: Progress
    tell: Callable[[str], None]
    crew: Crew
    spoken: set[str] = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)
    run: str = field(default_factory=lambda: uuid.uuid4().hex)

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
        """Speak what is missing, longest first so that nobody is left alone with a long one at the end."""
        order = sorted(missing, key=lambda key: (-len(missing[key].spoken), key))
        speaker = Speaker(engine.name, self.run, engine)
        limit = engine.name if sends_text(engine) else ""
        with self.crew.work(engine.name, width=engine.width, limit=limit) as pool:
            jobs = {pool.submit(say, speaker, key, missing[key], self.store): key for key in order}
            for done, job in enumerate(as_completed(jobs), 1):
                said = job.result()
                # Of a worker that died no answer may come, though what it said is kept: another finds it there.
                if said.new or self.crew.far:
                    self.spoken.add(jobs[job])
                    self.store.renewed(jobs[job])
                if self.crew.far:
                    self.store.find(jobs[job])  # fetched while others are spoken
                self.doubts.extend(said.doubts)
                self.progress(f"voices ({engine.name})", done, len(jobs))


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
