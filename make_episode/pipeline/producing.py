"""A script as an episode: spoken, mixed, encoded, tagged, and put where it belongs."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from make_episode.audio import formats as audio_formats
from make_episode.audio import levels, music, peaks, timeline
from make_episode.audio.formats import Encoded
from make_episode.audio.levels import Levels
from make_episode.episodes import chapters, feed, narration, tags, transcript
from make_episode.episodes.publish import folder
from make_episode.model import Episode, Rendition, Script, Timeline
from make_episode.pipeline import artwork, naming, numbering, publishing, releasing
from make_episode.pipeline.keeping import shared, store_of
from make_episode.pipeline.order import Made, Place, Wishes
from make_episode.pipeline.summary import summary
from make_episode.show import Show
from make_episode.voices import cast_file, engines
from make_episode.voices.speak import Performance, perform

PEAKS = "peaks.json"


def produce(script: Script, place: Place, show: Show, wishes: Wishes) -> Made:
    """The episode of a script: spoken, mixed, encoded, tagged, and put where it belongs."""
    casting = cast_file.load(show.folders("voices"))
    allowed = tuple(map(engines.engine, wishes.speakers)) or engines.named(
        wishes.engine or show.settings.engine, online=show.settings.online, cast=casting.engines()
    )
    wanted = audio_formats.chosen(wishes.formats, show.settings.audio.formats)
    sounds = music.find(*show.folders("audio"))
    numbers = levels.load(*show.folders("audio"))
    store, crew = store_of(show, fresh=wishes.fresh), wishes.crew
    # Before anything slow: a folder that cannot be written is told at once.
    with folder.making(show.episodes) as work, store.in_use(limit=show.settings.clips_mb * 1_000_000):
        shared(store, crew)
        performance = perform(script, casting, allowed, store, wishes.progress, wishes.tell, crew)
        plan = timeline.plan(performance.clips, numbers, sounds, store=store, progress=wishes.progress, crew=crew)
        encoded = audio_formats.write(plan, numbers, work, wanted, store=store, progress=wishes.progress, crew=crew)
        cover, credit = artwork.make(performance.script, show, work, wishes.tell)
        episode = replace(_episode(performance, plan, encoded[0], place), cover=cover, credit=credit)
        episode = numbering.numbered(episode, wishes.terms, place.before, show)
        _write_sides(episode, plan, numbers, work)
        episode = replace(_named(episode, encoded, show, plan, work), updated=wishes.now)
        episode = replace(episode, recipe=place.recipe)
        episode = _delivered(episode, place, wishes, show, work)
    warnings = (*performance.notes, *show.placeholders(), *releasing.state(show, episode))
    return Made(episode, performance.synthesized, performance.reused, show.episodes / feed.NAME, warnings)


def _delivered(episode: Episode, place: Place, wishes: Wishes, show: Show, work: Path) -> Episode:
    """In the feed; or waiting, where that was asked for, or where the last making waits: nothing goes out unasked."""
    terms = wishes.terms
    if terms.wait and not terms.due(wishes.now):
        return releasing.hold(show, episode, work, terms.embargo)
    if terms.embargo:
        episode = replace(episode, published=terms.embargo)
    elif place.held and place.before:
        return releasing.hold(show, episode, work, place.before.embargo)
    return publishing.place(show, episode, work, wishes.now)


def _episode(performance: Performance, plan: Timeline, encoded: Encoded, place: Place) -> Episode:
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
        also=place.also or (place.before.also if place.before else ()),
    )


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
