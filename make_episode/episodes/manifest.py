"""episode.json: the one record of an episode, from which feed and pages are built.

Paths in it are names of files beside it; where an article was read from (`Origin.source`) is not published. A
loudness of null is that of silence, which JSON has no number for.
"""

import json
import math
from dataclasses import fields, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from make_episode.episodes import files
from make_episode.episodes.record import Record, parsed, source_of
from make_episode.model import Chapter, Earlier, Episode, Loudness, Origin, Rendition

NAME = "episode.json"
KINDS = ("full", "trailer", "bonus")
_KEYS = tuple(field.name for field in fields(Episode) if field.name != "folder")


def save(episode: Episode) -> Path:
    """Where the manifest was written, atomically: `episode.json` in the episode's folder."""
    path = episode.folder / NAME
    files.put(path, (json.dumps(_values(episode), ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode())
    return path


def load(folder: Path) -> Episode:
    """The episode of a folder. Raises ShowError, with file and line, for a manifest that cannot be used."""
    path = folder.absolute() / NAME
    return _understood(path, source_of(path))


@lru_cache(maxsize=4096)
def _understood(path: Path, source: str) -> Episode:
    """The episode of a manifest's text: a run that reads all of them several times understands each once."""
    return _episode(path.parent, parsed(path, source))


def load_all(root: Path) -> tuple[Episode, ...]:
    """All episodes under a root, newest first; hidden folders and those without a manifest are unfinished.

    One broken manifest is an error for all: a feed without an episode would take it from listeners' apps.
    """
    folders = (path.parent for path in root.glob(f"*/{NAME}") if not path.parent.name.startswith("."))
    return newest_first(tuple(load(folder) for folder in folders))


def listed(episodes: tuple[Episode, ...]) -> tuple[Episode, ...]:
    """Those the feed names: all but the withdrawn."""
    return tuple(episode for episode in episodes if episode.withdrawn is None)


def sounds(episode: Episode) -> tuple[Path, ...]:
    """Every audio file of an episode, the one feeds name first."""
    return tuple(dict.fromkeys((episode.audio, *(one.file for one in episode.renditions))))


def newest_first(episodes: tuple[Episode, ...]) -> tuple[Episode, ...]:
    """The episodes as a feed lists them; those of one moment by guid."""
    return tuple(sorted(sorted(episodes, key=lambda e: e.guid), key=lambda e: e.published, reverse=True))


def find(root: Path, identity: str) -> Episode | None:
    """The episode about something, if one was made: `identity` is what the pipeline gave it."""
    return next((episode for episode in load_all(root) if episode.identity == identity), None)


def moved(episode: Episode, folder: Path) -> Episode:
    """The same episode, with its files in another folder; moves nothing on the disk."""

    def there(path: Path) -> Path:
        return folder / path.relative_to(episode.folder)

    return replace(
        episode,
        folder=folder,
        audio=there(episode.audio),
        cover=there(episode.cover) if episode.cover else None,
        renditions=tuple(replace(one, file=there(one.file)) for one in episode.renditions),
    )


def _values(episode: Episode) -> dict[str, object]:
    cover = _name(episode.cover, episode) if episode.cover else None
    return {
        "guid": episode.guid,
        "identity": episode.identity,
        "title": episode.title,
        "language": episode.language,
        "summary": episode.summary,
        "published": episode.published.isoformat(),
        "audio": _name(episode.audio, episode),
        "duration": episode.duration,
        "size": episode.size,
        "mime": episode.mime,
        "cover": cover,
        "chapters": [_chapter_values(chapter) for chapter in episode.chapters],
        "loudness": _loudness_values(episode.loudness),
        "engine": episode.engine,
        "voices": list(episode.voices),
        "articles": [_origin_values(origin) for origin in episode.articles],
        "also": [_origin_values(origin) for origin in episode.also],
        "renditions": [_rendition_values(one, episode) for one in episode.renditions],
        "kind": episode.kind,
        "season": episode.season,
        "number": episode.number,
        "updated": episode.updated.isoformat() if episode.updated else None,
        "earlier": [{"audio": one.audio, "until": one.until.isoformat()} for one in episode.earlier],
        "embargo": episode.embargo.isoformat() if episode.embargo else None,
        "withdrawn": episode.withdrawn.isoformat() if episode.withdrawn else None,
        "credit": episode.credit,
        "recipe": episode.recipe,
    }


def _name(path: Path, episode: Episode) -> str:
    return path.relative_to(episode.folder).as_posix()


def _rendition_values(rendition: Rendition, episode: Episode) -> dict[str, object]:
    return {
        "file": _name(rendition.file, episode),
        "mime": rendition.mime,
        "size": rendition.size,
        "bitrate": rendition.bitrate,
        "integrity": rendition.integrity,
        "loudness": _loudness_values(rendition.loudness),
    }


def _loudness_values(loudness: Loudness) -> dict[str, object]:
    return {"integrated": _finite(loudness.integrated), "true_peak": _finite(loudness.true_peak)}


def _finite(level: float) -> float | None:
    return level if math.isfinite(level) else None


def _chapter_values(chapter: Chapter) -> dict[str, object]:
    values: dict[str, object] = {"title": chapter.title, "start": chapter.start}
    return values | ({"url": chapter.url} if chapter.url else {})


def _origin_values(origin: Origin) -> dict[str, object]:
    published = origin.published.isoformat() if origin.published else None
    return {
        "title": origin.title,
        "url": origin.url,
        "authors": list(origin.authors),
        "published": published,
        "image": origin.image,
    }


def _episode(folder: Path, record: Record) -> Episode:
    record.expect_only(_KEYS)
    return Episode(
        guid=record.text("guid"),
        identity=record.text("identity"),
        title=record.text("title"),
        language=record.text("language"),
        summary=record.text("summary"),
        published=_moment(record, "published"),
        folder=folder,
        audio=_beside(folder, record, "audio"),
        duration=record.number("duration"),
        size=record.whole("size"),
        mime=record.text("mime"),
        chapters=tuple(_chapter(each) for each in record.records("chapters")),
        loudness=_loudness(record.record("loudness")),
        engine=record.text("engine"),
        voices=record.texts("voices"),
        articles=tuple(_origin(each) for each in record.records("articles")),
        also=tuple(_origin(each) for each in record.records("also")) if record.has("also") else (),
        cover=_beside(folder, record, "cover") if record.has("cover") else None,
        renditions=_renditions(folder, record),
        kind=_kind(record),
        season=record.whole("season") if record.has("season") else 0,
        number=record.whole("number") if record.has("number") else 0,
        updated=_moment(record, "updated") if record.has("updated") else None,
        earlier=tuple(_earlier(each) for each in record.records("earlier")) if record.has("earlier") else (),
        embargo=_moment(record, "embargo") if record.has("embargo") else None,
        withdrawn=_moment(record, "withdrawn") if record.has("withdrawn") else None,
        credit=record.text("credit") if record.has("credit") else "",
        recipe=record.text("recipe") if record.has("recipe") else "",
    )


def _kind(record: Record) -> str:
    kind = record.text("kind") if record.has("kind") else KINDS[0]
    if kind not in KINDS:
        raise record.wrong("kind", " or ".join(f'"{known}"' for known in KINDS))
    return kind


def _earlier(record: Record) -> Earlier:
    record.expect_only(("audio", "until"))
    return Earlier(_beside(Path(), record, "audio").as_posix(), _moment(record, "until"))


def _moment(record: Record, key: str) -> datetime:
    expected = "a date and time with its zone, such as 2025-02-07T06:00:00+01:00"
    try:
        moment = datetime.fromisoformat(record.text(key))
    except ValueError as error:
        raise record.wrong(key, expected) from error
    if moment.tzinfo is None:
        raise record.wrong(key, expected)
    return moment


def _beside(folder: Path, record: Record, key: str) -> Path:
    name = record.text(key)
    if not name or name.startswith("/") or ".." in name.split("/"):
        raise record.wrong(key, "the name of a file beside the manifest")
    return folder / name


def _chapter(record: Record) -> Chapter:
    record.expect_only(("title", "start", "url"))
    url = record.text("url") if record.has("url") else ""
    return Chapter(title=record.text("title"), start=record.number("start"), url=url)


def _renditions(folder: Path, record: Record) -> tuple[Rendition, ...]:
    if not record.has("renditions"):
        return ()
    return tuple(_rendition(folder, each) for each in record.records("renditions"))


def _rendition(folder: Path, record: Record) -> Rendition:
    record.expect_only(tuple(field.name for field in fields(Rendition)))
    return Rendition(
        file=_beside(folder, record, "file"),
        mime=record.text("mime"),
        size=record.whole("size"),
        bitrate=record.whole("bitrate"),
        integrity=record.text("integrity"),
        loudness=_loudness(record.record("loudness")),
    )


def _loudness(record: Record) -> Loudness:
    record.expect_only(("integrated", "true_peak"))
    silence = -math.inf
    return Loudness(
        integrated=record.number("integrated") if record.has("integrated") else silence,
        true_peak=record.number("true_peak") if record.has("true_peak") else silence,
    )


def _origin(record: Record) -> Origin:
    record.expect_only(("title", "url", "authors", "published", "image"))
    return Origin(
        title=record.text("title"),
        url=record.text("url") if record.has("url") else "",
        authors=record.texts("authors") if record.has("authors") else (),
        published=_printed(record) if record.has("published") else None,
        image=record.text("image") if record.has("image") else "",
    )


def _printed(record: Record) -> datetime | date:
    """The date an article bears: a bare date stays one."""
    text = record.text("published")
    try:
        return date.fromisoformat(text) if len(text) == len("2025-02-07") else datetime.fromisoformat(text)
    except ValueError as error:
        raise record.wrong("published", "a date, such as 2025-02-07, or a date and time") from error
