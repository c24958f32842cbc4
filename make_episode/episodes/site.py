"""The pages listeners share: one an episode, and the index of the show.

Pages are pure functions of their input, ask nothing of other sites and set no cookies. A show changes them with
templates of its own: a file of the same name in one of its folders takes the place of ours, and may extend ours as
"ours/episode.html.jinja".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from make_episode.episodes import cover, files, notes, page_phrases, phrases
from make_episode.episodes.feed import NAME, address
from make_episode.episodes.lettering import right_to_left
from make_episode.episodes.reading import passages
from make_episode.episodes.text import ascii_url, clean, is_web, one_line
from make_episode.errors import ShowError
from make_episode.model import Episode, Feed, Line, Origin

PAGE = "index.html"
THUMBNAIL = "thumbnail.jpg"
THUMBNAIL_SIDE = 600


@dataclass(frozen=True, slots=True)
class Look:
    """Language, direction and colours of a page."""

    language: str
    direction: str
    accent: str
    """Readable on white."""
    accent_dark: str
    """Readable on black."""


@dataclass(frozen=True, slots=True)
class Card:
    """An episode as the index shows it; addresses are relative to the index."""

    title: str
    url: str
    summary: str
    date: str
    day: str
    length: str
    language: str
    direction: str
    thumbnail: str


@dataclass(frozen=True, slots=True)
class Link:
    name: str
    url: str


def write_episode(episode: Episode, lines: Sequence[Line], feed: Feed, target: Path, *templates: Path) -> None:
    """Write an episode's page to `target` in the episode's folder, and beside it a thumbnail of its cover.

    `templates` are folders of the show's own, first one first. Raises ShowError for a template that fails.
    """
    thumbnail = _thumbnail(episode.cover, target.parent)
    canonical = address(feed, episode.folder.name, "")
    audio = _inside(episode, episode.audio)
    context = {
        "look": _look(feed, episode.language),
        "say": page_phrases.of(episode.language),
        "labels": phrases.of(episode.language),
        "disclosure": phrases.disclosure(episode.language, episode.voices),
        "feed": feed,
        "episode": episode,
        "canonical": canonical,
        "audio": quote(audio),
        "audio_address": address(feed, episode.folder.name, audio),
        "artwork": thumbnail or f"../{THUMBNAIL}",
        "artwork_address": _artwork(feed, episode),
        "day": page_phrases.day(episode.published.date(), episode.language),
        "corrected": notes.corrected(episode),
        "length": page_phrases.minutes(episode.duration, episode.language),
        "size": page_phrases.megabytes(episode.size, episode.language),
        "authors": _authors(episode),
        "origins": tuple(Link(one_line(origin.title), ascii_url(origin.url)) for origin in _linked(episode)),
        "passages": passages(lines),
        "data": _episode_data(episode, feed, canonical),
    }
    files.put(target, _render("episode.html.jinja", context, templates))


def write_index(feed: Feed, root: Path, *templates: Path) -> None:
    """Write the show's page, with how to subscribe and all its episodes, and a thumbnail of its cover."""
    context = {
        "look": _look(feed, feed.language),
        "say": page_phrases.of(feed.language),
        "feed": feed,
        "feed_address": address(feed, NAME),
        "canonical": address(feed, ""),
        "artwork": _thumbnail(root / feed.cover, root),
        "artwork_address": address(feed, feed.cover),
        "apps": apps(feed),
        "cards": tuple(_card(episode, feed) for episode in feed.episodes),
        "data": _series_data(feed) | {"@context": "https://schema.org"},
    }
    files.put(root / PAGE, _render("index.html.jinja", context, templates))


def apps(feed: Feed) -> tuple[Link, ...]:
    """Links that open the show in an app, as far as they follow from the feed's address alone."""
    url = address(feed, NAME)
    bare = url.partition("://")[2]
    escaped = quote(url, safe="")
    title = quote(feed.title, safe="")
    return (
        Link("Apple Podcasts", f"podcast://{bare}"),
        Link("Pocket Casts", f"pktc://subscribe/{bare}"),
        Link("Overcast", f"overcast://x-callback-url/add?url={escaped}"),
        Link("AntennaPod", f"https://antennapod.org/deeplink/subscribe?url={escaped}&title={title}"),
    )


def _look(feed: Feed, language: str) -> Look:
    """All pages of a show share the colours its title chooses for its covers."""
    ground = cover.colour_of(feed.title)
    return Look(language, "rtl" if right_to_left(language) else "ltr", ground, cover.PALETTE[ground])


def _card(episode: Episode, feed: Feed) -> Card:
    folder = f"{quote(episode.folder.name)}/"
    return Card(
        title=one_line(episode.title),
        url=folder,
        summary=one_line(episode.summary),
        date=episode.published.isoformat(),
        day=page_phrases.day(episode.published.date(), feed.language),
        length=page_phrases.minutes(episode.duration, feed.language),
        language=episode.language,
        direction="rtl" if right_to_left(episode.language) else "ltr",
        thumbnail=f"{folder}{THUMBNAIL}" if episode.cover else "",
    )


def _thumbnail(artwork: Path | None, folder: Path) -> str:
    """Name of the small picture beside a page, empty where there is no artwork."""
    if artwork is None or not artwork.is_file():
        return ""
    thumbnail = folder / THUMBNAIL
    if not thumbnail.is_file() or thumbnail.stat().st_mtime < artwork.stat().st_mtime:
        cover.small(artwork, thumbnail, side=THUMBNAIL_SIDE)
    return THUMBNAIL


def _artwork(feed: Feed, episode: Episode) -> str:
    """Public address of the episode's picture, else of the show's."""
    if episode.cover and episode.cover.is_relative_to(episode.folder):
        return address(feed, episode.folder.name, _inside(episode, episode.cover))
    return address(feed, feed.cover)


def _authors(episode: Episode) -> str:
    names = dict.fromkeys(one_line(author) for origin in episode.articles for author in origin.authors)
    return phrases.of(episode.language).comma.join(names)


def _linked(episode: Episode) -> tuple[Origin, ...]:
    return tuple(origin for origin in episode.articles if is_web(origin.url))


def _episode_data(episode: Episode, feed: Feed, canonical: str) -> dict[str, object]:
    """What search engines read: schema.org PodcastEpisode."""
    audio = {
        "@type": "AudioObject",
        "contentUrl": address(feed, episode.folder.name, _inside(episode, episode.audio)),
        "encodingFormat": episode.mime,
        "contentSize": str(episode.size),
        "duration": f"PT{round(episode.duration)}S",
    }
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": clean(episode.title),
        "url": canonical,
        "identifier": episode.guid,
        "datePublished": episode.published.isoformat(),
        "dateModified": (episode.updated or episode.published).isoformat(),
        "inLanguage": episode.language,
        "description": clean(episode.summary),
        "image": _artwork(feed, episode),
        "timeRequired": f"PT{round(episode.duration)}S",
        "associatedMedia": audio,
        "partOfSeries": _series_data(feed),
    }
    if based := [_article_data(origin) for origin in _linked(episode)]:
        data["isBasedOn"] = based
    return data


def _article_data(origin: Origin) -> dict[str, object]:
    data: dict[str, object] = {"@type": "Article", "headline": clean(origin.title), "url": ascii_url(origin.url)}
    if origin.authors:
        data["author"] = [{"@type": "Person", "name": clean(author)} for author in origin.authors]
    if origin.published:
        data["datePublished"] = origin.published.isoformat()
    return data


def _series_data(feed: Feed) -> dict[str, object]:
    return {
        "@type": "PodcastSeries",
        "name": clean(feed.title),
        "url": address(feed, ""),
        "webFeed": address(feed, NAME),
    }


def _inside(episode: Episode, path: Path) -> str:
    return path.relative_to(episode.folder).as_posix()


def _render(name: str, context: dict[str, object], templates: tuple[Path, ...]) -> bytes:
    try:
        return _environment(templates).get_template(name).render(context).encode()
    except jinja2.TemplateSyntaxError as error:
        problem = f"{error.filename or error.name}:{error.lineno}: {error.message}"
        raise ShowError(problem, hint="Correct the template, or delete it to have ours.") from error
    except jinja2.TemplateNotFound as error:
        raise ShowError(
            f"template {error.name}: there is no such file", hint="Correct the name in the template."
        ) from error
    except jinja2.TemplateError as error:  # a name it does not know, most often
        raise ShowError(f"{_whose(name, templates)}: {error.message}", hint="Correct the template.") from error


def _whose(name: str, templates: Sequence[Path]) -> str:
    return str(next((folder / name for folder in templates if (folder / name).is_file()), name))


@cache
def _environment(templates: tuple[Path, ...]) -> jinja2.Environment:
    ours = jinja2.PackageLoader("make_episode.episodes")
    theirs = [jinja2.FileSystemLoader(folder) for folder in templates]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([*theirs, ours, jinja2.PrefixLoader({"ours": ours})]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_legal,
    )
    environment.filters |= {"clock": _clock, "seconds": _seconds, "lang": _lang}
    return environment


def _legal(value: object) -> object:
    """Control characters of scraped text reach no page."""
    return clean(value) if type(value) is str else value


def _clock(seconds: float) -> str:
    """A time as players show it: 1:05 or 1:02:03."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _seconds(time: float) -> str:
    """Seconds to the hundredth, as short as they go: 12.3."""
    return f"{time:.2f}".rstrip("0").rstrip(".")


def _lang(language: str, page: str) -> Markup:
    """The attributes of words in another language than the page's."""
    if language.split("-", maxsplit=1)[0] == page.split("-", maxsplit=1)[0]:
        return Markup()
    direction = "rtl" if right_to_left(language) else "ltr"
    return Markup(' lang="{}" dir="{}"').format(language, direction)
