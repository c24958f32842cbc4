"""An edition as an episode of its own date: rehearsed to hear how long it is, made, found again, and taken apart."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from make_episode.audio import levels, music, timeline
from make_episode.crew import HERE, Crew
from make_episode.episodes import manifest, narration
from make_episode.episodes.publish import folder as folders
from make_episode.errors import EngineError
from make_episode.interfaces import Progress
from make_episode.model import Clip, Episode, Line, Origin, Script, Segment
from make_episode.pipeline import naming, releasing
from make_episode.pipeline.keeping import shared, store_of
from make_episode.pipeline.order import Made, Place, Wishes
from make_episode.pipeline.publishing import refresh
from make_episode.pipeline.releasing import AT_ONCE
from make_episode.pipeline.scripting import programme_of
from make_episode.scripts import edition as editions
from make_episode.scripts.edition import Part, Pieces
from make_episode.show import Show
from make_episode.store import AnyStore
from make_episode.voices import cast_file, engines
from make_episode.voices.speak import Performance, perform


@dataclass(frozen=True, slots=True)
class Asked:
    """How an edition is to be made."""

    now: datetime
    tell: Callable[[str], None]
    progress: Progress
    engine: str = ""
    crew: Crew = HERE
    """Who speaks and encodes."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """An edition that was spoken, and not published."""

    engine: str
    duration: float
    lines: tuple[Line, ...]
    synthesized: int = 0


def identity(day: date) -> str:
    """What tells the edition of a date from all other episodes of the show."""
    return f"edition:{day.isoformat()}"


def found(show: Show, about: str) -> Episode | None:
    """The episode about something, published or waiting to be."""
    there = manifest.find(show.episodes, about) if show.episodes.is_dir() else None
    return there or releasing.waiting(show, about)


def dates(show: Show) -> Mapping[date, Episode]:
    """The editions there are, by date."""
    every = manifest.load_all(show.episodes) if show.episodes.is_dir() else ()
    made = {one.identity.removeprefix("edition:"): one for one in every if one.identity.startswith("edition:")}
    return {date.fromisoformat(day): episode for day, episode in made.items()}


def narrated(parts: Sequence[Part], show: Show, day: date) -> Script:
    """The script of an edition, not yet cast, in the show's language. Raises ScriptError."""
    programme = programme_of(show, day, show.settings.language)
    return editions.narrate_edition(parts, programme, headlines=show.settings.daily.headlines)


def apart(segments: Sequence[Segment], show: Show, day: date) -> Pieces:
    """An edition's opening, articles and closing."""
    return editions.apart(segments, editions.goodbye(programme_of(show, day, show.settings.language)))


def speaker(show: Show, engine: str, language: str) -> str:
    """The engine that will speak, as far as can be told: the first that is ready. Raises EngineError without any."""
    casting = cast_file.load(show.folders("voices"))
    allowed = engines.named(engine or show.settings.engine, online=show.settings.online, cast=casting.engines())
    failed: EngineError | None = None
    for one in allowed:
        try:
            one.ready()
        except EngineError as error:
            failed = error
            continue
        if one.voices(language):
            return one.name
    raise failed or EngineError(f'No engine has a voice for the language "{language}".', hint="Allow another engine.")


def speak(script: Script, show: Show, asked: Asked) -> Performance:
    """The script spoken, and kept in the show's store. Raises EngineError."""
    casting = cast_file.load(show.folders("voices"))
    allowed = engines.named(asked.engine or show.settings.engine, online=show.settings.online, cast=casting.engines())
    store = store_of(show)
    with store.in_use(limit=show.settings.clips_mb * 1_000_000):
        shared(store, asked.crew)
        return perform(script, casting, allowed, store, asked.progress, asked.tell, asked.crew)


def rehearse(script: Script, show: Show, asked: Asked) -> Rehearsal:
    """How long the script is when it is heard, to the hundredth of a second; nothing is said anew to publish it.

    Raises EngineError, AudioError.
    """
    spoken = speak(script, show, asked)
    numbers, sounds = levels.load(*show.folders("audio")), music.find(*show.folders("audio"))
    store = store_of(show)
    with store.in_use(limit=show.settings.clips_mb * 1_000_000):
        plan = timeline.plan(spoken.clips, numbers, sounds, store=store, progress=asked.progress, crew=asked.crew)
    return Rehearsal(spoken.engine, plan.duration, plan.lines, spoken.synthesized)


@dataclass(frozen=True, slots=True)
class Hall:
    """What is heard around the words of a show."""

    numbers: levels.Levels
    tunes: Mapping[str, timeline.Tune]


def hall(show: Show) -> Hall:
    """The show's levels and music. Raises ShowError."""
    numbers, sounds = levels.load(*show.folders("audio")), music.find(*show.folders("audio"))
    store = store_of(show)
    with store.in_use(limit=show.settings.clips_mb * 1_000_000):
        tunes = {part: _tune(path, numbers, store) for part, path in sounds.items() if getattr(numbers.music, part)}
    return Hall(numbers, tunes)


def _tune(path: Path, numbers: levels.Levels, store: AnyStore) -> timeline.Tune:
    form, longest = numbers.mp3, numbers.music.longest
    heard = music.hear(path, rate=form.rate, channels=form.channels, seconds=longest, store=store)
    return timeline.Tune(path, heard.duration)


def imagine(script: Script, around: Hall, seconds: Callable[[Segment], float]) -> Rehearsal:
    """How long the script is, music and pauses included, if each segment lasts as long as it is said to."""
    lengths = [seconds(segment) for segment in script.segments]
    clips = [Clip(one, Path(), length) for one, length in zip(script.segments, lengths, strict=True)]
    stretches = [timeline.Stretch(0.0, length) for length in lengths]
    plan = timeline.arrange(clips, stretches, around.tunes, around.numbers)
    return Rehearsal("", plan.duration, plan.lines)


def make_edition(
    script: Script,
    show: Show,
    about: str,
    *,
    published: datetime,
    also: tuple[Origin, ...] = (),
    speakers: tuple[str, ...] = (),
    asked: Asked,
) -> Made:
    """The episode of an edition's script: the one of that identity made again, where it was made before."""
    wishes = Wishes(asked.engine, "", fresh=False, terms=AT_ONCE, now=asked.now, tell=asked.tell,
                    progress=asked.progress, speakers=speakers, crew=asked.crew)  # fmt: skip
    earlier = found(show, about)
    folder = show.episodes / earlier.folder.name if earlier else naming.folder(
        published.date(), script.title, show.episodes, show.waiting
    )  # fmt: skip
    guid = earlier.guid if earlier else naming.guid(about, show.settings.url)
    date_of = earlier.published if earlier else published
    place = Place(about, guid, date_of, folder, earlier, also=also)
    from make_episode.pipeline.producing import produce

    return produce(script, place, show, wishes)


def completed(show: Show, now: datetime) -> None:
    """Feed and pages as they are to be, after a run that was stopped behind its last step; what it left goes."""
    with folders.making(show.episodes):
        pass
    refresh(show, now)


def said(episode: Episode) -> Script:
    """What an episode says and who says it: spoken again, nothing is said anew."""
    lines = narration.load(episode.folder / narration.NAME)
    return Script(episode.title, episode.language, tuple(line.segment for line in lines), episode.articles)
