"""When a page was published: what it tells machines, then what it prints beside its byline and title."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from make_episode.articles.beside import Beside
from make_episode.articles.dates import moment
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FIELDS = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("pubdate", "sailthru.date", "parsely-pub-date"),
)
_OTHER = re.compile(
    r"(?:^|[._:-])(?:pub(?:lish|lication|lished)?[-_]?(?:date|time)|date[-_](?:original|published|issued?))$"
)
"""Fields of single papers: "pub_date", "publish_date", "article_date_original"."""
_UPDATE = re.compile(r"updat|modif|mis-?a-?jour|actualiz|aggiorn|atualiz|aktualis", re.IGNORECASE)
_FIRST = re.compile(r"publi|entry-date|created", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:updated|modified|mis(?:e)? à jour|actualizad[oa]|modificad[oa]|aktualisiert|aggiornat[oa]|atualizad[oa])"
    r"[^.\d]{0,20}$",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)")
_LATE = frozenset((*range(5), *range(18, 24)))  # hours at which Greenwich has another day than America or Asia
_LABELS = 60  # letters before a time that may say what it tells


def told(linked: Mapping[str, object], meta: Mapping[str, str]) -> datetime | date | None:
    """The date in the fields that mean the first publication."""
    field = linked.get("datePublished")
    texts = (field if isinstance(field, str) else "", *(meta.get(name, "") for name in _FIELDS))
    return next((value for text in texts if text and (value := moment(text))), None)


def published(
    declared: datetime | date | None, near: Beside | None, tree: "HtmlElement", meta: Mapping[str, str]
) -> datetime | date | None:
    """The declared date, else the printed one, with the time and the zone that another source adds to the day."""
    candidates = [value for value in (declared, *_shown(near, tree), *_others(meta)) if value]
    if not candidates:
        return None
    first = candidates[0]
    return next((value for value in candidates if _is_fuller(value, first)), first)


def _is_fuller(value: datetime | date, first: datetime | date) -> bool:
    """Whether a time tells the same as another date or time, and more: the hour, the zone or that of the readers.

    A day told without an hour may be that of Greenwich, which is another late in the evening.
    """
    if not isinstance(value, datetime):
        return False
    if not isinstance(first, datetime):
        return abs(value.date() - first) <= timedelta(days=int(value.hour in _LATE))
    if first.tzinfo is None:
        return value.tzinfo is not None and value.replace(tzinfo=None, second=0) == first.replace(second=0)
    is_of_readers = first.utcoffset() == timedelta(0) and bool(value.utcoffset())
    return is_of_readers and abs(value - first) < timedelta(minutes=1)


def _shown(near: Beside | None, tree: "HtmlElement") -> Iterator[datetime | date]:
    """The dates a page prints: beside its title, those of first publication before updates, then anywhere."""
    dated = sorted((found for _, found in near.dated), key=lambda found: found.updated) if near else []
    beside = " ".join(near.lines) if near else ""
    times = [element for element in tree.iterfind(".//time[@datetime]") if not _is_update(element)]
    yield from (value for found in dated if not found.updated and (value := found.published))
    for element in sorted(times, key=lambda element: one_line(element.text_content()) not in beside):
        value = moment(element.get("datetime") or "")
        if value:
            yield value
    yield from (value for found in dated if found.updated and (value := found.published))


def _is_update(element: "HtmlElement") -> bool:
    """Whether a time is told to be that of a change, by its name or by the words before it."""
    called = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if element.get("pubdate") is not None or _FIRST.search(called):  # hAtom's "updated" is every article's only date
        return False
    if _UPDATE.search(called):
        return True
    parent, above = element.getparent(), element.getprevious()
    before = (parent.text if above is None else above.tail) or "" if parent is not None else ""
    if not before.strip() and above is not None and isinstance(above.tag, str):
        before = above.text_content()
    return bool(_LABEL.search(f"{before} {element.text or ''}".strip()[-_LABELS:]) or _LABEL.search(before.strip()))


def _others(meta: Mapping[str, str]) -> Iterator[datetime | date]:
    for name, text in meta.items():
        if _OTHER.search(name) and not _UPDATE.search(name):
            compact = _COMPACT.fullmatch(text.strip())
            value = moment("-".join(compact.groups()) if compact else text)
            if value:
                yield value
