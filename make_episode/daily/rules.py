"""What a source's options let through: by age, word, author and category."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from make_episode.articles.feed_items import Item
from make_episode.daily.leads import Lead, moment
from make_episode.daily.sameness import tokenized
from make_episode.model import Article
from make_episode.show.sources import Source


def out_of_time(lead: Lead, until: datetime, since: date | None) -> str:
    """Why a lead does not belong to an edition that ends at a moment, in words; empty if it does.

    `since` is the first day whose articles are wanted, where days before it were missed.
    """
    if moment(lead.item) is None:
        return ""
    if printed_day(lead.item, until) > until.date():
        return "dated after this edition"
    if since and printed_day(lead.item, until) < since:
        return "of a day that was missed"
    return ""


def too_old(lead: Lead, until: datetime) -> bool:
    """Whether a lead is older than its source's articles may be."""
    when, most = moment(lead.item), lead.source.max_age
    return bool(when and most and when < until - timedelta(hours=most))


def printed_day(item: Item, until: datetime) -> date:
    """The day an item bears, in the zone of the edition where it tells its own."""
    match item.published:
        case datetime() as when:
            return (when.astimezone(until.tzinfo) if when.tzinfo else when).date()
        case date() as day:
            return day
        case None:
            found = moment(item)
            return found.astimezone(until.tzinfo).date() if found else until.date()


def unwanted(source: Source, item: Item, article: Article | None = None) -> str:
    """Why the source's options keep an article out, in words; empty if they let it through.

    Before it is read, only what its source says of it counts, and nothing is missed for not being in there.
    """
    text = f"{item.title}\n{article.title}\n{_text(article)}" if article else item.title
    by = "\n".join(article.authors if article else item.authors)
    under = "\n".join((*item.categories, article.kicker if article else ""))
    return _excluded(source, text, by, under) or _missing(source, text if article else "", by, under.strip())


def _excluded(source: Source, text: str, by: str, under: str) -> str:
    if found := _first(source.exclude, text):
        return f'has "{found}", which is excluded'
    if found := _first(source.exclude_authors, by):
        return f'by "{found}", who is excluded'
    if found := _first(source.exclude_categories, under):
        return f'filed under "{found}", which is excluded'
    return ""


def _missing(source: Source, text: str, by: str, under: str) -> str:
    """What was asked for and is not there; a text that was not read yet may still have it."""
    if text and source.include and not _first(source.include, text):
        return "has none of the words asked for"
    if (text or by) and source.authors and not _first(source.authors, by):
        return "by none of the authors asked for"
    if (text or under) and source.categories and not _first(source.categories, under):
        return "filed under none of the categories asked for"
    return ""


def _text(article: Article) -> str:
    return "\n".join((article.subtitle, article.kicker, *(block.text for block in article.blocks)))


def _first(words: Iterable[str], text: str) -> str:
    """The first of the words or phrases that stands in the text, whatever its case and accents."""
    tokens = " ".join(tokenized(text)) if words else ""
    return next((word for word in words if _pattern(word).search(tokens)), "")


@lru_cache(maxsize=1000)
def _pattern(word: str) -> re.Pattern[str]:
    """A word as whole words; "elect*" stands for whatever goes on so."""
    open_end = word.endswith("*")
    said = re.escape(" ".join(tokenized(word)))
    return re.compile(rf"\b{said}" if open_end else rf"\b{said}\b") if said else re.compile(r"(?!)")


def within(leads: Sequence[Lead]) -> tuple[tuple[Lead, ...], tuple[Lead, ...]]:
    """The leads each source may have in an edition, newest first, and those beyond that."""
    counts: dict[str, int] = {}
    inside: list[Lead] = []
    beyond: list[Lead] = []
    for lead in leads:
        counts[lead.source.where] = counts.get(lead.source.where, 0) + 1
        (inside if counts[lead.source.where] <= lead.source.limit else beyond).append(lead)
    return tuple(inside), tuple(beyond)
