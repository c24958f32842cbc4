"""`make-episode check`: is the show in order, can it speak, is what is published whole."""

from collections.abc import Callable, Iterator

from make_episode.audio import levels, music
from make_episode.episodes import cover, feed_lint, manifest
from make_episode.episodes import feed as feeds
from make_episode.errors import EngineError, MakeEpisodeError
from make_episode.model import Feed
from make_episode.pipeline import naming, soundcheck
from make_episode.pipeline.advice import Finding
from make_episode.pipeline.publishing import feed_of
from make_episode.show import Show
from make_episode.voices import cast_file, engines, lexicon

_NEWEST = 10
"""Episodes whose sound is looked at: a minute of it takes 0.2 s."""


def check(show: Show, *, engine: str = "") -> tuple[Finding, ...]:
    """Everything found, errors first; empty when the show is in order. Publishes nothing."""
    found = [*_settings(show), *_voices(show, engine or show.settings.engine), *_published(show)]
    return tuple(sorted(found, key=lambda finding: finding.level != "error"))


def _settings(show: Show) -> Iterator[Finding]:
    rooms: tuple[Callable[[], object], ...] = (
        lambda: levels.load(*show.folders("audio")),
        lambda: music.find(*show.folders("audio")),
        lambda: cast_file.load(show.folders("voices")),
        lambda: lexicon.load(show.folders("voices"), show.settings.language),
    )
    for room in rooms:
        yield from _failing(room)


def _failing(step: Callable[[], object]) -> Iterator[Finding]:
    try:
        step()
    except MakeEpisodeError as error:
        yield Finding("error", str(error), error.hint)


def _voices(show: Show, setting: str) -> Iterator[Finding]:
    """Engines that cannot speak are worth knowing; that none can is an error."""
    failed = []
    allowed = engines.named(setting, online=show.settings.online)
    for engine in allowed:
        try:
            engine.ready()
        except EngineError as error:
            failed.append(Finding("advice", f"{engine.name}: {error}", error.hint))
        else:
            if not engine.voices(show.settings.language):
                failed.append(Finding("advice", f"{engine.name} has no voice for {show.settings.language}."))
    if len(failed) == len(allowed):
        yield Finding("error", f"No engine can speak {show.settings.language} now.", failed[0].remedy)
    yield from failed


def _published(show: Show) -> Iterator[Finding]:
    if not show.episodes.is_dir():  # otherwise the rules of feeds tell of placeholders too
        yield from (Finding("advice", what, "Fill it in before you publish.") for what in show.placeholders())
        return
    try:
        whole = feed_of(show, manifest.listed(manifest.load_all(show.episodes)))
    except MakeEpisodeError as error:
        yield Finding("error", str(error), error.hint)
        return
    yield from _picture(show, whole)
    yield from _changed(whole)
    for episode in whole.episodes[:_NEWEST]:
        yield from (
            Finding("error", what, "Hear it, and run `make-episode check --listen --retry`, or make it again.")
            for what in soundcheck.explained(episode)
        )
    yield from of_feed(show, whole)


def _picture(show: Show, whole: Feed) -> Iterator[Finding]:
    """What is wrong with the show's picture in the web root, where one has been put there."""
    path, feed = show.episodes / whole.cover, show.episodes / feeds.NAME
    if path.is_file():
        yield from _failing(lambda: cover.check(path))
    elif feed.is_file() and whole.cover.encode() in feed.read_bytes():
        yield Finding("error", f"{path}: the feed names this picture, and it is not there.", "Run `make-episode feed`.")


def of_feed(show: Show, whole: Feed) -> Iterator[Finding]:
    """What the rules of feeds say of the show, its files, and the feed as it stands in the web root."""
    yield from map(_told, feeds.problems(whole))
    for name, expected in feeds.documents(whole):
        path = show.episodes / name
        if not path.is_file() and not whole.episodes:
            continue  # nothing was ever published
        if not path.is_file() or path.read_bytes() != expected:
            yield Finding(
                "advice", f"{path}: is not what the episodes and show.toml make now.", "Run `make-episode feed`."
            )
        yield from map(_told, feed_lint.lint(path.read_bytes()) if path.is_file() else ())


def _told(problem: feeds.Problem) -> Finding:
    return Finding(problem.level.value, str(problem), problem.remedy)


def _changed(whole: Feed) -> Iterator[Finding]:
    """Audio files in any format that are not what was written, though they are as long."""
    for rendition in (one for episode in whole.episodes for one in episode.renditions):
        file = rendition.file
        whole_size = file.is_file() and file.stat().st_size == rendition.size
        if whole_size and naming.integrity(file) != rendition.integrity:
            yield Finding("error", f"{file}: is not what was written.", "Make the episode again.")
