"""What search engines read of a page: schema.org, as JSON-LD."""

from make_episode.episodes.feed import NAME, address
from make_episode.episodes.text import ascii_url, clean, is_web
from make_episode.model import Episode, Feed, Origin


def episode(one: Episode, feed: Feed, canonical: str) -> dict[str, object]:
    """schema.org PodcastEpisode."""
    audio = {
        "@type": "AudioObject",
        "contentUrl": address(feed, one.folder.name, one.audio.relative_to(one.folder).as_posix()),
        "encodingFormat": one.mime,
        "contentSize": str(one.size),
        "duration": f"PT{round(one.duration)}S",
    }
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": clean(one.title),
        "url": canonical,
        "identifier": one.guid,
        "datePublished": one.published.isoformat(),
        "dateModified": (one.updated or one.published).isoformat(),
        "inLanguage": one.language,
        "description": clean(one.summary),
        "image": artwork(feed, one),
        "timeRequired": f"PT{round(one.duration)}S",
        "associatedMedia": audio,
        "partOfSeries": _series(feed),
    }
    if based := [_article(origin) for origin in linked(one)]:
        data["isBasedOn"] = based
    return data


def series(feed: Feed) -> dict[str, object]:
    """schema.org PodcastSeries."""
    return _series(feed) | {"@context": "https://schema.org"}


def artwork(feed: Feed, one: Episode) -> str:
    """Public address of the episode's picture, else of the show's."""
    if one.cover and one.cover.is_relative_to(one.folder):
        return address(feed, one.folder.name, one.cover.relative_to(one.folder).as_posix())
    return address(feed, feed.cover)


def linked(one: Episode) -> tuple[Origin, ...]:
    """The articles that stand on the web."""
    return tuple(origin for origin in one.articles if is_web(origin.url))


def _article(origin: Origin) -> dict[str, object]:
    data: dict[str, object] = {"@type": "Article", "headline": clean(origin.title), "url": ascii_url(origin.url)}
    if origin.authors:
        data["author"] = [{"@type": "Person", "name": clean(author)} for author in origin.authors]
    if origin.published:
        data["datePublished"] = origin.published.isoformat()
    return data


def _series(feed: Feed) -> dict[str, object]:
    return {
        "@type": "PodcastSeries",
        "name": clean(feed.title),
        "url": address(feed, ""),
        "webFeed": address(feed, NAME),
    }
