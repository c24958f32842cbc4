"""Plain text as copied off a page, whatever came along with it -> Article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from make_episode.articles import boilerplate, bylines
from make_episode.articles.blocks import sift
from make_episode.articles.counted import as_facts, as_lists
from make_episode.articles.dates import date_line, fold, in_dateline, is_labelled
from make_episode.articles.head import Head, read_head
from make_episode.articles.kinds import is_marked, unmarked, without_hashes, word_count
from make_episode.articles.language import detect, narrated, regional
from make_episode.articles.pasted import article_of
from make_episode.articles.pictured import shown
from make_episode.articles.quotes import find
from make_episode.articles.signatures import apart
from make_episode.articles.tidy import Piece, pieces
from make_episode.articles.trails import split
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

_LONGEST_DATED = 25  # words of a line that tells a date


def read_text(text: str, *, source: str = "", language: str = "") -> Article:
    """The article of a plain text. Raises ArticleError where there is none, or in a language nobody narrates."""
    what = source if source and source != "-" else "text"
    lines = split(as_facts(apart(pieces(text))))
    if not lines:
        raise ArticleError(f"{what}: empty, expected an article.", hint="Give a file that holds the article's text.")
    captions = shown(lines)
    pasted = article_of(tuple(piece for number, piece in enumerate(lines) if number not in captions) or lines)
    captioned = tuple((lines[number].text, "picture caption") for number in sorted(captions))
    lines = pasted.lines
    words = "\n".join(piece.text for piece in lines)
    tag = narrated(language or regional(detect(words), words), what=what)
    head = read_head(lines, tag, title=pasted.title, standfirst=pasted.standfirst)
    body, glued = _unglued(lines[head.body :])
    body = (*_summary(lines, head.summary), *as_lists(body))
    sifted = sift(
        body, tag, title=head.title, authors=head.authors, credited=head.credits, interview=_is_interview(head)
    )
    if not sifted.blocks:
        raise ArticleError(
            f"{what}: no article found, only {len(lines)} line(s).", hint="Give a text with a title and paragraphs."
        )
    blocks = tuple(sifted.blocks)
    authors = _once(head.authors or sifted.authors)
    published = _with_time(head.published, body, tag) if head.published else _dated(body, tag)
    return Article(
        title=without_hashes(head.title) or first_words(blocks[0].text),
        language=tag,
        blocks=blocks,
        quotes=find(blocks, tag, cited=sifted.cited, people=(*authors, *head.credits)),
        kicker=head.kicker,
        subtitle=head.subtitle,
        authors=authors,
        credits=tuple(dict.fromkeys([*head.credits, *glued, *sifted.credits])),
        published=published,
        dropped=(
            *((line, "menu of the page") for line in pasted.left_out),
            *((line, why) for _, line, why in head.dropped),
            *captioned,
            *sifted.dropped,
        ),
        source=source,
    )


def _summary(lines: Sequence[Piece], numbers: Sequence[int]) -> Iterator[Piece]:
    """The lines of a summary as items, whether they are marked or not; its label may be the first one."""
    is_marked_list = any(is_marked(lines[number].text) for number in numbers)
    for number in numbers:
        text = lines[number].text
        is_item = is_marked(text) if is_marked_list else word_count(text) > 3 and not text.endswith(":")
        is_item = is_item and not boilerplate.names_box(text)
        yield Piece(unmarked(text, BlockKind.LIST_ITEM)[0], BlockKind.LIST_ITEM, 1) if is_item else lines[number]


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each as first written."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(fold(name), name)
    return tuple(kept.values())


def _dated(body: tuple[Piece, ...], language: str) -> datetime | date | None:
    """The date of a text whose head has none: of its dateline, of a line just below the opening or that says so."""
    opening = in_dateline(body[0].text, language) if body else None
    if opening:
        return opening
    for number, piece in enumerate(body):
        is_told = word_count(piece.text) <= _LONGEST_DATED and (number < 4 or is_labelled(piece.text))
        dated = date_line(piece.text, language) if is_told else None
        if dated and dated.published:
            return dated.published
    return None


def _with_time(day: datetime | date, body: tuple[Piece, ...], language: str) -> datetime | date:
    """The day with the time that the only line below the text which says "Posted" has for it."""
    if isinstance(day, datetime):
        return day
    labelled = [piece.text for piece in body if word_count(piece.text) <= _LONGEST_DATED and is_labelled(piece.text)]
    dated = date_line(labelled[0], language) if len(labelled) == 1 else None
    told = dated.published if dated and not dated.updated else None
    return told if isinstance(told, datetime) and told.date() == day else day


_INTERVIEW = re.compile(
    r"\b(propos recueillis|entretien|interview|entrevista|intervista|grand entretien|q&a"
    r"|حوار|حاورها?|حاورتها?|حاورته|مقابلة|اجري الحوار|اجرت الحوار)\b"
)


_LABELS = {"byline", "date line", "breadcrumb", "label of the page", "picture caption"}


def _is_interview(head: Head) -> bool:
    """Whether the head says that questions are asked and answered."""
    said = [head.kicker, *(line for _, line, why in head.dropped if why in _LABELS and word_count(line) <= 10)]
    return any(_INTERVIEW.search(fold(line)) for line in said)


def _unglued(body: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """The body with the credit taken off its first paragraph, and the credit."""
    if not body:
        return body, ()
    credits_, text = bylines.glued_credit(body[0].text)
    return (replace(body[0], text=text), *body[1:]), credits_


def first_words(text: str) -> str:
    """The opening sentence, or as much as a title can take."""
    sentence = re.split(r"(?<=[.!?…])\s", text, maxsplit=1)[0]
    return sentence if len(sentence) <= 110 else sentence[:110].rsplit(" ", 1)[0] + "…"
