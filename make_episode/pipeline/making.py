"""The main job: articles, or an edited script, as one published episode."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from make_episode.audio import formats as audio_formats
from make_episode.audio import levels, music, peaks, timeline
from make_episode.audio.formats import Encoded
from make_episode.audio.levels import Levels
from make_episode.episodes import chapters, cover, feed, manifest, narration, tags, transcript
from make_episode.episodes.publish import folder
from make_episode.interfaces import Progress
from make_episode.model import Episode, Origin, Rendition, Script, Timeline
from make_episode.pipeline import naming, numbering, publishing, releasing
from make_episode.pipeline.releasing import AT_ONCE, Terms
from make_episode.pipeline.scripting import edited, narrated, read_all
from make_episode.pipeline.summary import summary
from make_episode.show import Show
from make_episode.store import FolderStore
from make_episode.voices import cast_file, engines
from make_episode.voices.speak import Performance, perform

PEAKS = "peaks.json"


@dataclass(frozen=True, slots=True)
class Made:
    """An episode that was published, or waits to be, and what it took."""

    episode: Episode
    synthesized: int
    reused: int
    feed: Path
    warnings: tuple[str, ...]
    """What an editor should know: engines passed over and why, settings still to be filled in."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which episode this is: fixed at its first making, found again at the next."""

    identity: str
    guid: str
    published: datetime
    folder: Path
    before: Episode | None = None
    """Its last making, published or waiting."""
    held: bool = False
    """Whether that one waits."""


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What the caller asks for beside the show's settings, and whom to tell how it goes."""

    engine: str
    formats: str
    fresh: bool
    terms: Terms
    now: datetime
    tell: Callable[[str], None]
    progress: Progress
    speakers: tuple[str, ...] = ()
    """Engines to speak as they are, whatever the settings say."""


def _silent(_notice: str) -> None:
    """Say nothing."""


def _unseen(stage: str, done: int, total: int) -> None:
    """Show nothing."""
    del stage, done, total


def make(  # noqa: PLR0913 - all that can be wished for
    sources: Sequence[str],
    show: Show,
    *,
    engine: str = "",
    language: str = "",
    formats: str = "",
    fresh: bool = False,
    now: datetime,
    terms: Terms = AT_ONCE,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
) -> Made:
    """One episode of one or more articles, in the feed.

    Raises InputError (an article, a setting, a template to be put right) or another MakeEpisodeError (an address,
    an engine, the disk); what was published before stays as it was.
    """
    found = read_all(sources, show, language)
    origins = tuple(Origin(one.title, one.url, one.authors, one.published, one.source) for one in found)
    place = _place(show, origins, found[0].title, now)
    script = narrated(found, show, place.published.date())
    return _produce(script, place, show, _Wishes(engine, formats, fresh, terms, now, tell, progress))


def speak(  # noqa: PLR0913 - all that can be wished for
    file: Path,
    show: Show,
    *,
    engine: str = "",
    formats: str = "",
    fresh: bool = False,
    now: datetime,
    terms: Terms = AT_ONCE,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
) -> Made:
    """The episode of an edited script: the one of its articles, made again, or its own where it names none."""
    script = edited(file, show)
    origins = script.origins or (Origin(script.title, source=str(file.resolve())),)
    place = _place(show, origins, script.title, now)
    return _produce(script, place, show, _Wishes(engine, formats, fresh, terms, now, tell, progress))


def again(
    episode: Episode,
    show: Show,
    *,
    now: datetime,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
) -> Made:
    """An episode made anew from what it says and who says it; what is kept of it is not spoken again."""
    lines = narration.load(episode.folder / narration.NAME)
    script = Script(episode.title, episode.language, tuple(line.segment for line in lines), episode.articles)
    place = Place(episode.identity, episode.guid, episode.published, episode.folder, episode)
    speakers = dict.fromkeys(segment.engine for segment in script.segments)
    wishes = _Wishes(
        "", "", fresh=False, terms=AT_ONCE, now=now, tell=tell, progress=progress, speakers=tuple(speakers)
    )
    return _produce(script, place, show, wishes)


def _place(show: Show, origins: Sequence[Origin], title: str, now: datetime) -> Place:
    about = naming.identity(origins, show.root)
    published, held = manifest.find(show.episodes, about), releasing.waiting(show, about)
    earlier = published or held
    if earlier is None:
        where = naming.folder(now.date(), title, show.episodes, show.waiting)
        return Place(about, naming.guid(about, show.settings.url), now, where)
    date = published.published if published else now
    return Place(about, earlier.guid, date, show.episodes / earlier.folder.name, held or published, held is not None)


def _produce(script: Script, place: Place, show: Show, wishes: _Wishes) -> Made:
    casting = cast_file.load(show.folders("voices"))
    allowed = tuple(map(engines.engine, wishes.speakers)) or engines.named(
        wishes.engine or show.settings.engine, online=show.settings.online, cast=casting.engines()
    )
    wanted = audio_formats.chosen(wishes.formats, show.settings.audio.formats)
    sounds = music.find(*show.folders("audio"))
    numbers = levels.load(*show.folders("audio"))
    store = FolderStore(show.store, fresh=wishes.fresh)
    # Before anything slow: a folder that cannot be written is told at once.
    with folder.making(show.episodes) as work, store.in_use(limit=show.settings.clips_mb * 1_000_000):
        performance = perform(script, casting, allowed, store, wishes.progress, wishes.tell)
        plan = timeline.plan(performance.clips, numbers, sounds, store=store, progress=wishes.progress)
        encoded = audio_formats.write(plan, numbers, work, wanted, store=store, progress=wishes.progress)
        episode = _episode(performance, plan, encoded[0], place, show, work)
        episode = numbering.numbered(episode, wishes.terms, place.before, show)
        _write_sides(episode, plan, numbers, work)
        episode = replace(_named(episode, encoded, show, plan, work), updated=wishes.now)
        episode = _delivered(episode, place, wishes, show, work)
    warnings = (*performance.notes, *show.placeholders(), *releasing.state(show, episode))
    return Made(episode, performance.synthesized, performance.reused, show.episodes / feed.NAME, warnings)


def _delivered(episode: Episode, place: Place, wishes: _Wishes, show: Show, work: Path) -> Episode:
    """In the feed; or waiting, where that was asked for, or where the last making waits: nothing goes out unasked."""
    terms = wishes.terms
    if terms.wait and not terms.due(wishes.now):
        return releasing.hold(show, episode, work, terms.embargo)
    if terms.embargo:
        episode = replace(episode, published=terms.embargo)
    elif place.held and place.before:
        return releasing.hold(show, episode, work, place.before.embargo)
    return publishing.place(show, episode, work, wishes.now)


def _episode(
    performance: Performance, plan: Timeline, encoded: Encoded, place: Place, show: Show, work: Path
) -> Episode:
    script = performance.script
    return Episode(
        guid=place.guid,
        identity=place.identity,
        title=script.title,
        language=script.language,
        summary=summary(script),
        published=place.published,
        folder=place.folder,
        audio=encoded.path,
        duration=plan.duration,
        size=encoded.path.stat().st_size,
        mime=encoded.mime,
        chapters=plan.chapters,
        loudness=encoded.loudness,
        engine=performance.engine,
        voices=tuple(dict.fromkeys(segment.voice for segment in script.segments)),
        articles=script.origins,
        cover=_cover(script, show, work),
    )


def _cover(script: Script, show: Show, work: Path) -> Path:
    target = work / "cover.jpg"
    if show.settings.cover:
        return cover.small(show.root / show.settings.cover, target)
    title, accent = show.settings.title, cover.colour_of(show.settings.title)
    return cover.make(target, title=script.title, subtitle=title, language=script.language, accent=accent)


def _write_sides(episode: Episode, plan: Timeline, numbers: Levels, work: Path) -> None:
    """Transcripts, chapters, narration, and the outline of the sound."""
    transcript.write(work, plan.lines, episode.language)
    (work / chapters.FILE).write_text(chapters.as_json(episode), encoding="utf-8")
    peaks.save(plan, numbers, work / PEAKS)
    narration.save(plan.lines, work / narration.NAME, title=episode.title, language=episode.language)


def _named(episode: Episode, encoded: Sequence[Encoded], show: Show, plan: Timeline, work: Path) -> Episode:
    """The episode with every audio file tagged and named for what is in it, and its files where they will be."""
    lyrics = transcript.as_text(plan.lines)
    settings = show.settings
    renditions = []
    for one in encoded:
        tags.write(one.path, episode, show=settings.title, artist=settings.author, cover=episode.cover, lyrics=lyrics)
        renditions.append(_named_for_content(one, episode, work))
    cover_name = episode.cover.name if episode.cover else ""
    return replace(
        episode,
        audio=renditions[0].file,
        size=renditions[0].size,
        cover=episode.folder / cover_name if cover_name else None,
        renditions=tuple(renditions),
    )


def _named_for_content(encoded: Encoded, episode: Episode, work: Path) -> Rendition:
    name = f"{naming.slug(episode.title)}-{naming.content_hash(encoded.path)}{encoded.path.suffix}"
    file = encoded.path.rename(work / name)
    return Rendition(
        episode.folder / name,
        encoded.mime,
        file.stat().st_size,
        encoded.bitrate,
        naming.integrity(file),
        encoded.loudness,
    )
