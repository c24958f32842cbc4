"""Articles -> Script, with the show's templates, pauses and lexicons."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path

from make_episode import articles as reading
from make_episode.audio import levels
from make_episode.episodes import manifest
from make_episode.errors import InputError
from make_episode.model import Article, Script
from make_episode.pipeline import naming
from make_episode.scripts import document
from make_episode.scripts.narrate import Programme, narrate, origin_of
from make_episode.scripts.segments import Lexicon
from make_episode.show import Show
from make_episode.voices import cast, cast_file, engines, lexicon


def read_all(sources: Sequence[str], show: Show, language: str) -> tuple[Article, ...]:
    """The articles of files, addresses and feeds, in order; in the show's language where their own cannot be told.

    Raises ArticleError, FetchError.
    """
    otherwise = show.settings.language
    found = (reading.read_all(source, language=language, otherwise=otherwise) for source in sources)
    return tuple(article for articles in found for article in articles)


def lexicon_of(show: Show) -> Lexicon:
    """The show's lexicon for a language, read once."""
    folders = show.folders("voices")
    return cache(lambda language: lexicon.load(folders, language))


def narrated(found: Sequence[Article], show: Show, day: date) -> Script:
    """The programme of a day, not yet cast: in the articles' language if they share one, else the show's."""
    languages = {article.language for article in found}
    language = languages.pop() if len(languages) == 1 else show.settings.language
    return narrate(found, programme_of(show, day, language))


def programme_of(show: Show, day: date, language: str) -> Programme:
    """What the templates of a show are given, for a day and a language."""
    return Programme(
        show=show.settings.title,
        day=day,
        language=language,
        folders=show.folders("scripts"),
        pauses=levels.load(*show.folders("audio")).pauses,
        lexicon=lexicon_of(show),
        quotes=show.settings.quotes,
        captions=show.settings.captions,
        unread=show.settings.unread,
    )


def script(sources: Sequence[str], show: Show, *, engine: str = "", language: str = "", now: datetime) -> Script:
    """The narration script, cast with the voices of the first engine allowed that speaks its language."""
    found = read_all(sources, show, language)
    written = narrated(found, show, _day(found, show, now))
    casting = cast_file.load(show.folders("voices"))
    allowed = engines.named(engine or show.settings.engine, online=show.settings.online, cast=casting.engines())
    return cast.assign(written, casting, allowed)


def _day(found: Sequence[Article], show: Show, now: datetime) -> date:
    """The day an episode of the articles bears: that of its first publication, else today."""
    about = naming.identity([origin_of(article) for article in found], show.root)
    published = manifest.find(show.episodes, about) if show.episodes.is_dir() else None
    return (published.published if published else now).date()


def script_text(written: Script, show: Show) -> str:
    """The script as a file a person edits; voices are left to the cast, so that it can be spoken by any engine."""
    return document.write(cast.unassigned(written), levels.load(*show.folders("audio")).pauses)


def edited(file: Path, show: Show) -> Script:
    """The script of an edited file. Raises ScriptError naming file and line, InputError if it cannot be read."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}.", hint="Check the path.") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{file}: is not UTF-8 text.", hint="Give a file written by `make-episode script -o`."
        ) from error
    return document.parse(text, str(file), levels.load(*show.folders("audio")).pauses, lexicon_of(show))


def write_text(path: Path, text: str) -> None:
    """Write a text file; raises InputError when it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror}.", hint="Choose another file.") from error
