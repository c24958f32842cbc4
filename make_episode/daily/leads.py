"""Sources -> Leads: what each source lists, before anything of it is read."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from make_episode.articles.feed_items import Item
from make_episode.show.sources import Source

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|xtor|at_\w+|cmpid|ocid|s?ref|ito", re.IGNORECASE
)
"""Parts of an address that tell where a reader came from, and not what the page is."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Something a source lists that may become an article of the edition."""

    item: Item
    source: Source
    place: int = 0
    """Number of the source in show.toml, from 0."""
    path: str = ""
    """Its file, where it is one."""
    known: frozenset[str] = field(default=frozenset(), compare=False)
    """Hosts of the user's own network that may be asked for it."""
    digest: str = ""
    """Of the file, where it is one."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What tells it from all other articles, best first; one in common is enough to be the same."""
        if self.path:
            return (f"file:{self.path}",)
        found = [f"url:{plain(self.item.link)}"] if self.item.link else []
        if self.item.identity and plain(self.item.identity) != plain(self.item.link):
            found.append(f"guid:{self.source.where}#{self.item.identity}")
        return tuple(found) or (f"text:{self.source.where}#{_hashed(self.item.title, self.item.content)}",)

    @property
    def listed(self) -> str:
        """A digest of what its source says of it: it changes when the source says something else."""
        return self.digest or _hashed(self.item.title, self.item.content, self.item.updated)

    @property
    def name(self) -> str:
        """What a report calls it."""
        return self.item.title or self.item.link or self.path or self.item.identity

    @property
    def url(self) -> str:
        return self.item.link


def plain(address: str) -> str:
    """An address as it is compared: without fragment, tracking and a slash at its end."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.strip()
    if not parts.scheme or not parts.netloc:
        return address.strip()
    query = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(key)
    ]
    host = parts.netloc.casefold().removeprefix("www.")
    return urlunsplit(("https", host, parts.path.rstrip("/"), urlencode(query), ""))


def moment(item: Item) -> datetime | None:
    """When an item was published, in UTC; None where nobody says."""
    match item.published:
        case datetime() as when:
            return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
        case date() as day:
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
        case None:
            pass
    if len(item.order) >= 3:
        return datetime(*(*item.order, 0, 0, 0)[:6], tzinfo=UTC)  # type: ignore[misc,arg-type] # six whole numbers
    return None


def packed(lead: Lead) -> str:
    """A lead as text, to be tried again when its source lists it no longer."""
    item = asdict(lead.item)
    published = lead.item.published
    item["published"] = published.isoformat() if published else None
    return json.dumps({"item": item, "where": lead.source.where, "path": lead.path, "digest": lead.digest})


def unpacked(text: str, sources: Mapping[str, tuple[int, Source]]) -> Lead | None:
    """The lead of a text, unless its source is none of the show's any more."""
    values = json.loads(text)
    if values["where"] not in sources:
        return None
    place, source = sources[values["where"]]
    plain_values = {one.name: values["item"][one.name] for one in fields(Item) if one.name in values["item"]}
    lists = {name: tuple(value) for name, value in plain_values.items() if isinstance(value, list)}
    item = Item(**(plain_values | lists | {"published": _published(values["item"]["published"])}))
    return Lead(item, source, place, values["path"], digest=values["digest"])


def _published(text: str | None) -> datetime | date | None:
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == len("2025-02-07") else datetime.fromisoformat(text)


def once(leads: Iterator[Lead]) -> Iterator[Lead]:
    """The leads, each but once: two sources often list the same page."""
    seen: set[str] = set()
    for lead in leads:
        if seen.isdisjoint(lead.keys):
            yield lead
        seen.update(lead.keys)


def path_of(where: str, root: Path) -> Path:
    """A folder or file that show.toml names, relative to the show."""
    return (root / Path(where).expanduser()).resolve()


def _hashed(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
