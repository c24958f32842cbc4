"""An episode's cover: the show's own, the picture its article is shared with, or one drawn from its title."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from make_episode.episodes import cover, photo
from make_episode.errors import ArticleError, FetchError
from make_episode.model import Origin, Script
from make_episode.show import Show


def make(
    script: Script, show: Show, work: Path, tell: Callable[[str], None], *, known: frozenset[str] = frozenset()
) -> tuple[Path, str]:
    """The cover in the folder `work`, and whose picture it shows, empty where that needs no saying.

    An article's picture that cannot be had is told of, and a cover drawn. Only the public internet is asked, and
    hosts that are `known`.
    """
    target = work / "cover.jpg"
    if show.settings.cover:
        return cover.small(show.root / show.settings.cover, target), ""
    if shared := _shared(script, show):
        try:
            return _photographed(shared, script, show, target, known), _credit(shared)
        except (ArticleError, FetchError) as error:
            tell(f"{error} The cover was drawn instead.")
    title, accent = show.settings.title, cover.colour_of(show.settings.title)
    return cover.make(target, title=script.title, subtitle=title, language=script.language, accent=accent), ""


def _shared(script: Script, show: Show) -> Origin | None:
    """The article, where the show allows its picture and it names one; an edition of several has none of its own."""
    wanted = show.settings.artwork == "article" and show.settings.online and len(script.origins) == 1
    return script.origins[0] if wanted and script.origins[0].image else None


def _photographed(shared: Origin, script: Script, show: Show, target: Path, known: frozenset[str]) -> Path:
    from make_episode.articles.fetch import Reach, fetch

    answer = fetch(shared.image, reach=Reach.PUBLIC, known=known, picture=True)
    title = show.settings.title
    return photo.make(
        target,
        answer.data,
        title=script.title,
        subtitle=title,
        language=script.language,
        accent=cover.colour_of(title),
        where=shared.image,
    )


def _credit(shared: Origin) -> str:
    """The site the picture comes from, as its readers know it."""
    return (urlsplit(shared.url).hostname or urlsplit(shared.image).hostname or "").removeprefix("www.")
