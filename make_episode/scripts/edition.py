"""Articles by section -> the script of a daily edition, and that script taken apart again.

An article begins where a sting and a chapter come together: in front of its section's name, of the note that it was
corrected, or of its title. So a script that an editor changed can be taken apart as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from make_episode.errors import ScriptError
from make_episode.model import Article, Script, Segment
from make_episode.scripts.calendar import long_date, plain_date
from make_episode.scripts.narrate import Programme, origin_of, render, told
from make_episode.scripts.segments import Draft, sayable, settle


@dataclass(frozen=True, slots=True)
class Part:
    """An article in its place of the edition."""

    article: Article
    section: str = ""
    corrected: bool = False
    """Whether an earlier edition said something else."""


def narrate_edition(parts: Sequence[Part], programme: Programme, *, headlines: int) -> Script:
    """The edition of a day, not yet cast: opening with at most so many headlines, sections, articles, closing.

    Without any parts it says that there is nothing new. Raises ScriptError for a template that is missing or wrong,
    or an article with nothing to say.
    """
    articles = [part.article for part in parts]
    day = long_date(programme.day, programme.language)
    first = headlined(parts, headlines)
    drafts = render(programme, "opening", articles=first, headlines=len(parts) > 1 and bool(first), date=day)
    if not parts:
        drafts += render(programme, "empty", date=day)
    section = ""
    for part in parts:
        drafts += _part(part, programme, new=part.section != section)
        drafts[-1] = replace(drafts[-1], pause="article")
        section = part.section
    drafts += render(programme, "closing", articles=articles, date=day)
    title = f"{programme.show}, {plain_date(programme.day, programme.language)}"
    origins = tuple(origin_of(article) for article in articles)
    return Script(title, programme.language, settle(drafts, programme.pauses, programme.lexicon), origins)


def headlined(parts: Sequence[Part], most: int) -> list[Article]:
    """The articles whose titles are read at the beginning: the first of every section, then those after them."""
    leads = [part for number, part in enumerate(parts) if not number or part.section != parts[number - 1].section]
    rest = [part for part in parts if part not in leads]
    chosen = (leads + rest)[:most]
    return [part.article for part in parts if part in chosen]


def _part(part: Part, programme: Programme, *, new: bool) -> Iterator[Draft]:
    """What is said of one article; the first draft of it has the sting and the chapter."""
    article = part.article
    if not any(sayable(block.text) for block in article.blocks):
        raise ScriptError(f'"{article.title}": there is nothing to say.', hint="Run `make-episode read` on it.")
    own = replace(programme, language=article.language)
    drafts = render(programme, "section", section=part.section, article=article) if new and part.section else []
    drafts += render(own, "corrected", article=article) if part.corrected else []
    drafts = [draft for draft in (*drafts, *told(article, own, several=False)) if sayable(draft.text)]
    yield replace(drafts[0], sting=True, chapter=article.title, url=article.url)
    yield from drafts[1:]


@dataclass(frozen=True, slots=True)
class Pieces:
    """A script of an edition, taken apart."""

    opening: tuple[Segment, ...]
    articles: tuple[tuple[Segment, ...], ...]
    closing: tuple[Segment, ...]

    @property
    def greeting(self) -> tuple[Segment, ...]:
        """The opening without its headlines."""
        return tuple(segment for segment in self.opening if not segment.bed)


def apart(segments: Sequence[Segment], closing: Sequence[Segment]) -> Pieces:
    """The edition's opening, its articles, and its closing where it still says what `closing` says."""
    said = [segment.text for segment in closing]
    ends = bool(said) and [segment.text for segment in segments[-len(said) :]] == said
    body = segments[: -len(said)] if ends else segments
    starts = [number for number, segment in enumerate(body) if segment.sting and segment.chapter]
    ranges = zip(starts, [*starts[1:], len(body)], strict=True)
    articles = tuple(tuple(body[start:end]) for start, end in ranges)
    return Pieces(tuple(body[: starts[0]] if starts else body), articles, tuple(segments[len(body) :]))


def goodbye(programme: Programme) -> tuple[Segment, ...]:
    """The closing words of an edition."""
    day = long_date(programme.day, programme.language)
    return settle(render(programme, "closing", articles=[], date=day), programme.pauses, programme.lexicon)
