"""`make-episode check --listen`: an episode heard again, held against its text, and mended where it differs."""

import os
import tempfile
import wave
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from make_episode.audio import sounds
from make_episode.episodes import narration
from make_episode.interfaces import Progress, Recogniser
from make_episode.model import Episode, Line, Segment
from make_episode.pipeline.finding import episode_named
from make_episode.pipeline.keeping import store_of
from make_episode.pipeline.making import again
from make_episode.pipeline.order import Made
from make_episode.proof.verdict import Limit, limits
from make_episode.proof.wording import Comparison, compare
from make_episode.scripts.spoken import spoken
from make_episode.show import Show
from make_episode.voices import cast_file, engines, otherwise, packs
from make_episode.voices.otherwise import Way

MODEL = "MAKE_EPISODE_PROOF_MODEL"
"""Environment variable with the recogniser's model: a folder, or a name such as "small"."""
_PACK = "whisper-base"
_RATE = 16_000
"""Hz at which recognisers hear."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A segment that is not heard as it is written."""

    number: int
    """Place in the episode, from 0."""
    line: Line
    what: str
    mended: str = ""
    """How it was said otherwise, so that it is heard rightly; empty where it was not."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What listening to an episode brought."""

    episode: Episode
    segments: int
    doubts: tuple[Doubt, ...]
    unheard: tuple[str, ...]
    """Engines with their languages of which the recogniser understands too little to judge."""
    bounds: Mapping[str, Limit]
    """What segments may differ by, for each engine and language."""
    made: Made | None = None
    """The episode made anew, where something was mended."""


def recogniser(show: Show, model: str = "") -> Recogniser:
    """faster-whisper with the model named by `model`, the environment or show.toml, or else the installed one."""
    from make_episode.proof.whisper import Whisper

    pack = str(packs.folder(_PACK)) if packs.file_hashes(_PACK) else "base"
    return Whisper(model or os.environ.get(MODEL, "") or show.settings.proof.model or pack)


def listen(show: Show, named: str, hearing: Recogniser, progress: Progress) -> Heard:
    """What differs in the published sound of an episode. Raises InputError, EngineError, AudioError."""
    hearing.ready()
    episode = episode_named(show, named)
    lines = narration.load(episode.folder / narration.NAME)
    with tempfile.TemporaryDirectory() as work:
        ear = _Ear(hearing, Path(work), episode)
        first: list[Comparison] = []
        for number, line in enumerate(lines, 1):
            first.append(ear.published(line))
            progress("listening", number, len(lines))
        bounds = _bounds(lines, first)
        doubts = tuple(_doubts(ear, lines, first, bounds))
    lost = tuple(sorted(name for name, limit in bounds.items() if limit.lost))
    return Heard(episode, len(lines), doubts, lost, bounds)


def mend(
    show: Show,
    found: Heard,
    hearing: Recogniser,
    *,
    engine: str,
    now: datetime,
    tell: Callable[[str], None],
    progress: Progress,
) -> Heard:
    """The same episode with its doubtful segments said otherwise, as long as they are heard wrongly, and made anew."""
    casting = cast_file.load(show.folders("voices"))
    allowed = engines.named(engine or show.settings.engine, online=show.settings.online, cast=casting.engines())
    store = store_of(show, fresh=True)
    doubts: list[Doubt] = []
    with tempfile.TemporaryDirectory() as work, store.in_use():
        ear = _Ear(hearing, Path(work), found.episode)
        for number, doubt in enumerate(found.doubts, 1):
            segment = doubt.line.segment
            own = engines.engine(segment.engine)
            speakers = [own, *(one for one in allowed if one.name != own.name)]
            found_ways = otherwise.ways(segment, casting, speakers, Path(work))
            good = next((way for way in found_ways if ear.fits(way, found.bounds[_group(segment)])), None)
            if good:
                otherwise.keep(good, segment, own, store)
            doubts.append(replace(doubt, mended=good.what if good else ""))
            progress("saying anew", number, len(found.doubts))
    worth = any(one.mended for one in doubts)
    made = again(found.episode, show, now=now, tell=tell, progress=progress) if worth else None
    return replace(found, episode=made.episode if made else found.episode, doubts=tuple(doubts), made=made)


class _Ear:
    """Hears segments and holds them against their text."""

    def __init__(self, recogniser: Recogniser, folder: Path, episode: Episode) -> None:
        self.recogniser = recogniser
        self.cut = folder / "heard.wav"
        self.audio = episode.audio

    def published(self, line: Line, *, carefully: bool = False) -> Comparison:
        """A line as listeners get it."""
        seconds = line.end - line.start
        sound = sounds.read(self.audio, rate=_RATE, channels=1, start=line.start, seconds=seconds)
        with wave.open(str(self.cut), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(_RATE)
            file.writeframes((sound[:, 0] * 32767).clip(-32768, 32767).astype("<i2").tobytes())
        return self._compared(self.cut, line.segment, carefully=carefully)

    def fits(self, way: Way, limit: Limit) -> bool:
        """Whether a new way to say a segment is heard rightly."""
        compared = self._compared(way.clip.path, way.clip.segment, carefully=True)
        return limit.exceeded(compared) is None

    def _compared(self, sound: Path, segment: Segment, *, carefully: bool) -> Comparison:
        heard = self.recogniser.hear(sound, segment.language, carefully=carefully)
        return compare(segment.spoken, heard, lambda text: spoken(text, segment.language))


def _group(segment: Segment) -> str:
    return f"{segment.engine} {segment.language.partition('-')[0]}"


def _bounds(lines: Sequence[Line], compared: Sequence[Comparison]) -> dict[str, Limit]:
    groups: dict[str, list[Comparison]] = {}
    for line, comparison in zip(lines, compared, strict=True):
        groups.setdefault(_group(line.segment), []).append(comparison)
    return limits(groups)


def _doubts(
    ear: _Ear, lines: Sequence[Line], first: Sequence[Comparison], bounds: Mapping[str, Limit]
) -> Iterator[Doubt]:
    """Lines that differ too much at the first hearing and again when heard carefully."""
    for number, (line, comparison) in enumerate(zip(lines, first, strict=True)):
        limit = bounds[_group(line.segment)]
        if limit.lost or limit.exceeded(comparison) is None:
            continue
        stretch = limit.exceeded(ear.published(line, carefully=True))
        if stretch:
            yield Doubt(number, line, stretch.what())
