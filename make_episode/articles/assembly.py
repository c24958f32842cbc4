"""Pieces whose kind is known, and what stands between them -> Article: how Markdown and PDF files end."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from make_episode.articles.blocks import Sifted, sift
from make_episode.articles.dates import date_line
from make_episode.articles.head import Head, take
from make_episode.articles.kinds import ends_sentence, word_count
from make_episode.articles.quotes import find
from make_episode.articles.text import first_words
from make_episode.articles.tidy import Piece
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

_LONGEST_KICKER = 6  # words
_FARTHEST = 4  # pieces from the top at which a title may stand


@dataclass(frozen=True, slots=True)
class Omitted:
    """Something that is no part of what is said."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class About:
    """What a file's fields say; all of it may be empty."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | date | None = None
    url: str = ""
    unread: tuple[Omitted, ...] = ()
    """Fields that are not for the ear."""


@dataclass(slots=True)
class _Body:
    """Entries with the head lines taken off."""

    entries: list[Piece | Omitted]
    head: Head = field(default_factory=lambda: Head(0))
    title: str = ""
    kicker: str = ""


def assemble(entries: Sequence[Piece | Omitted], about: About, language: str, *, source: str, what: str) -> Article:
    """The article of a file. Raises ArticleError where nothing is left to say."""
    body = _Body(list(entries), title=about.title, kicker=about.kicker)
    if not about.title:
        _take_title(body, language)
    _take_head(body, language)
    pieces = [entry for entry in body.entries if isinstance(entry, Piece)]
    sifted = sift(pieces, language, title=body.title)
    if not sifted.blocks:
        raise ArticleError(f"{what}: empty, expected an article.", hint="Give a file that holds the article's text.")
    blocks = tuple(sifted.blocks)
    authors = tuple(dict.fromkeys([*(about.authors or body.head.authors), *sifted.authors]))
    return Article(
        title=body.title or first_words(blocks[0].text),
        language=language,
        blocks=blocks,
        quotes=find(blocks, language, cited=sifted.cited, people=authors),
        url=about.url,
        kicker=body.kicker,
        subtitle=about.subtitle,
        authors=authors,
        credits=tuple(dict.fromkeys([*body.head.credits, *sifted.credits])),
        published=about.published or body.head.published,
        dropped=tuple((one.text, one.why) for one in (*about.unread, *_left_out(body.entries, sifted))),
        source=source,
    )


def _take_title(body: _Body, language: str) -> None:
    """Take the first heading off, where it stands at the top, with kicker, byline and date above it."""
    pieces = [number for number, entry in enumerate(body.entries) if isinstance(entry, Piece)][:_FARTHEST]
    at = _title_at(body, pieces, language)
    if at is None:
        return
    for number in (number for number in pieces if number < at and _is_head(body.entries[number], language)):
        text = body.entries[number].text
        if _taken(body, number, language):
            continue
        is_kicker = not body.kicker and word_count(text) <= _LONGEST_KICKER
        body.kicker = text if is_kicker else body.kicker
        body.entries[number] = Omitted("", "") if is_kicker else Omitted(text, "above the title")
    body.title = body.entries.pop(at).text


def _title_at(body: _Body, pieces: Sequence[int], language: str) -> int | None:
    """The number of the title: a heading of the first level, else one with no running text above it."""
    headings = [number for number in pieces if _kind(body, number) is BlockKind.HEADING]
    first = next((number for number in headings if getattr(body.entries[number], "level", 0) == 1), None)
    if first is not None or not headings:
        return first
    above = (body.entries[number] for number in pieces if number < headings[0])
    return headings[0] if all(_is_head(entry, language) for entry in above) else None


def _is_head(entry: Piece | Omitted, language: str) -> bool:
    """Whether a piece can stand above the title: nothing that is running text."""
    return not ends_sentence(entry.text) or bool(date_line(entry.text, language))


def _take_head(body: _Body, language: str) -> None:
    """Take byline, date and the like above the text off."""
    for number, entry in enumerate(body.entries):
        if isinstance(entry, Omitted):
            continue
        if _kind(body, number) is not BlockKind.PARAGRAPH or not _taken(body, number, language):
            return


def _taken(body: _Body, number: int, language: str) -> bool:
    """Whether a piece is a head line, which then is noted and left out."""
    before = len(body.head.dropped)
    if not take(body.head, number, body.entries[number].text, language):
        return False
    line, why = body.head.dropped[-1][1:] if len(body.head.dropped) > before else ("", "")
    body.entries[number] = Omitted(line, why)
    return True


def _kind(body: _Body, number: int) -> BlockKind:
    entry = body.entries[number]
    return entry.kind or BlockKind.PARAGRAPH if isinstance(entry, Piece) else BlockKind.PARAGRAPH


def _left_out(entries: Sequence[Piece | Omitted], sifted: Sifted) -> Iterator[Omitted]:
    """Everything left out, in reading order: both lists are, so that one look at the front of each is enough."""
    queue = deque(sifted.dropped)
    for entry in entries:
        if isinstance(entry, Omitted):
            if entry.text:
                yield entry
        elif queue and queue[0][0] == entry.text:
            yield Omitted(*queue.popleft())
    yield from (Omitted(*pair) for pair in queue)
