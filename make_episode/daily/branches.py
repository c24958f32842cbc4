"""Feeds beside an edition's: one for each section, one of single articles, of the clips the edition was made of.

Each is a show of its own below the web root (`episodes/sections/NAME`, `episodes/articles`), so that feeds, pages and
delivery are those of any show.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from make_episode.daily.bench import Run
from make_episode.daily.ledger import Edition
from make_episode.model import Episode, Origin, Script, Segment
from make_episode.pipeline import editions, naming
from make_episode.scripts.calendar import plain_date
from make_episode.show import Show

ARTICLES = "articles"
SECTIONS = "sections"


@dataclass(frozen=True, slots=True)
class Programme:
    """What goes into a branch."""

    show: Show
    about: str
    script: Script


def make(run: Run, row: Edition, episode: Episode) -> None:
    """The branches of an edition, as far as the show wants them and they are not there yet.

    Nothing is spoken for them. Raises MakeEpisodeError.
    """
    daily = run.show.settings.daily
    if not daily.section_feeds and not daily.article_feed:
        return
    spoken = editions.said(episode)
    speakers = tuple(dict.fromkeys(segment.engine for segment in spoken.segments))
    pieces = editions.apart(spoken.segments, run.show, row.day)
    parts = [(part, _origin(part, spoken.origins)) for part in pieces.articles]
    ends = (pieces.greeting, pieces.closing)
    wanted = [*_sections(run.show, row, parts, ends)] if daily.section_feeds else []
    wanted += _articles(run.show, row, parts, ends) if daily.article_feed else []
    for one in wanted:
        if editions.found(one.show, one.about) is None:
            script = replace(one.script, language=spoken.language)
            editions.make_edition(
                script, one.show, one.about, published=episode.published, speakers=speakers, asked=run.asked
            )


_Parts = list[tuple[tuple[Segment, ...], Origin]]
_Ends = tuple[tuple[Segment, ...], tuple[Segment, ...]]


def _sections(show: Show, row: Edition, parts: _Parts, ends: _Ends) -> Iterator[Programme]:
    """One programme for each section that has a name."""
    named = {(one.url or one.title): one.section for one in row.plan.spoken}
    by_section: dict[str, _Parts] = {}
    for part, origin in parts:
        if section := named.get(origin.url or origin.title, ""):
            by_section.setdefault(section, []).append((part, origin))
    for section, its in by_section.items():
        slug = naming.slug(section)
        title = f"{section}, {plain_date(row.day, show.settings.language)}"
        branch = branch_of(show, f"{SECTIONS}/{slug}", f"{show.settings.title} – {section}")
        yield Programme(branch, f"edition:{row.day.isoformat()}#{slug}", _script(title, its, ends))


def _articles(show: Show, row: Edition, parts: _Parts, ends: _Ends) -> Iterator[Programme]:
    """One programme for each article; one that was corrected is an episode of its own."""
    branch = branch_of(show, ARTICLES, show.settings.title)
    for part, origin in parts:
        about = f"edition:{row.day.isoformat()}#{origin.url or origin.title}"
        yield Programme(branch, about, _script(origin.title, [(part, origin)], ends))


def _script(title: str, parts: _Parts, ends: _Ends) -> Script:
    first, *others = [part for part, _ in parts]
    greeting, closing = ends
    body = (replace(first[0], sting=False), *first[1:], *(segment for part in others for segment in part))
    return Script(title, "", (*greeting, *body, *closing), tuple(origin for _, origin in parts))


def _origin(part: tuple[Segment, ...], origins: tuple[Origin, ...]) -> Origin:
    """The article a part of the script is of."""
    url, title = part[0].url, part[0].chapter
    found = (one for one in origins if (one.url == url if url else one.title == title))
    return next(found, Origin(title, url))


def branch_of(show: Show, name: str, title: str) -> Show:
    """The show of a branch: its own address, title and podcast:guid, everything else as the show's."""
    settings = show.settings.model_copy(update={"title": title[:255], "url": f"{show.settings.url}/{name}", "guid": ""})
    return replace(show, settings=settings, branch=name)
