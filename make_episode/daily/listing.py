"""What every source lists, asked all at once, each with limits on time, size and number.

A source that fails says why; the others are not kept waiting.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from make_episode.articles.decode import decode
from make_episode.articles.feed_items import Item, is_feed, items_of
from make_episode.articles.fetch import Reach, fetch, is_private
from make_episode.articles.sitemaps import sitemap
from make_episode.daily.leads import Lead, path_of
from make_episode.daily.reading import BROKEN
from make_episode.errors import ArticleError, FetchError
from make_episode.interfaces import Memory
from make_episode.show.sources import Source

MOST = 200
"""Items of a source that are looked at, newest first."""
_MOST_FILES = 5_000
_AT_ONCE = 8
_KINDS = {".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".epub"}
_LIST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Listing:
    """What a source lists, newest first."""

    source: Source
    leads: tuple[Lead, ...] = ()
    found: int = 0
    """How many it lists in all."""
    problem: str = ""
    failed: bool = False
    """Whether nothing could be learnt of it."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """What an address sent, and whether it is to be remembered."""

    address: str
    text: str
    etag: str = ""
    modified: str = ""
    fresh: bool = True


def listings(
    sources: Sequence[Source], root: Path, memory: Memory, *, seconds: float, patience: float
) -> tuple[Listing, ...]:
    """What the sources list, in their order; one that is not heard of within `patience` has failed.

    The memory is asked and told in this thread alone.
    """
    known = {source.where: memory.source(source.where) for source in sources}
    pool = ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="sources")
    deadline = _Deadline(patience)
    try:
        jobs = [pool.submit(_listing, place, one, root, known[one.where], seconds) for place, one in enumerate(sources)]
        answers = [_answer(job.result, one, deadline) for job, one in zip(jobs, sources, strict=True)]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    for sent in (sent for _, sent in answers if sent and sent.fresh):
        memory.keep_source(sent.address, sent.etag, sent.modified, sent.text)
    return tuple(listing for listing, _ in answers)


class _Deadline:
    """How long may still be waited, on a clock that nobody sets."""

    def __init__(self, seconds: float) -> None:
        from time import monotonic

        self._now = monotonic
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        return max(0.0, self._end - self._now())


def _answer(
    result: Callable[[float], tuple[Listing, _Sent | None]], source: Source, deadline: _Deadline
) -> tuple[Listing, _Sent | None]:
    try:
        return result(deadline.left)
    except Late:
        return Listing(source, problem="not read in time; it is tried again next time", failed=True), None


def _listing(
    place: int, source: Source, root: Path, last: tuple[str, str, str], seconds: float
) -> tuple[Listing, _Sent | None]:
    """What one source lists, and what its address sent."""
    try:
        match source.kind:
            case "folder":
                return _folder(place, source, root), None
            case "urls":
                return _urls(place, source, root), None
            case "sitemap":
                return _sitemap(place, source, last, seconds)
            case _:
                return _feed(place, source, last, seconds)
    except (ArticleError, FetchError) as error:
        return Listing(source, problem=f"{error}", failed=True), None
    except BROKEN as error:
        return Listing(source, problem=f"could not be read ({error!r})", failed=True), None


def _asked(address: str, last: tuple[str, str, str], known: frozenset[str], seconds: float) -> _Sent:
    """What an address says now, or said last where nothing has changed. Raises ArticleError, FetchError."""
    etag, modified, body = last
    page = fetch(address, reach=Reach.PUBLIC, known=known, etag=etag, modified=modified, seconds=seconds)
    if page.unchanged:
        return _Sent(address, body, etag, modified, fresh=False)
    text = decode(page.data, what=address, charset=page.charset)
    return _Sent(address, text, page.etag, page.modified)


def own_hosts(address: str) -> frozenset[str]:
    """The host of an address that somebody typed, where it is one of their own network."""
    host = urlsplit(address).hostname or ""
    return frozenset({host}) if host and is_private(host) else frozenset()


def _feed(place: int, source: Source, last: tuple[str, str, str], seconds: float) -> tuple[Listing, _Sent]:
    known = own_hosts(source.feed)
    sent = _asked(source.feed, last, known, seconds)
    if not is_feed(sent.text):
        raise ArticleError(f"{source.feed}: is no feed, expected RSS, Atom or a JSON Feed.")
    return _listed(place, source, items_of(sent.text, source=source.feed), known), sent


def _sitemap(place: int, source: Source, last: tuple[str, str, str], seconds: float) -> tuple[Listing, _Sent]:
    known = own_hosts(source.sitemap)
    sent = _asked(source.sitemap, last, known, seconds)
    found = sitemap(sent.text, source=source.sitemap)
    items, problems = list(found.items), []
    for address in found.maps:
        try:
            inner = _asked(address, ("", "", ""), known, seconds)
            items += sitemap(inner.text, source=address).items
        except (ArticleError, FetchError) as error:
            problems.append(str(error))
    newest = tuple(sorted(items, key=lambda item: item.order, reverse=True))
    listing = _listed(place, source, newest, known)
    if not problems:
        return listing, sent
    failed = not items
    return Listing(source, listing.leads, listing.found, "; ".join([*problems, listing.problem][:3]), failed), sent


def _listed(place: int, source: Source, items: Sequence[Item], known: frozenset[str]) -> Listing:
    leads = tuple(Lead(item, source, place, known=known) for item in items[:MOST])
    problem = f"the newest {MOST} of {len(items)} were looked at" if len(items) > MOST else ""
    return Listing(source, leads, len(items), problem)


def _folder(place: int, source: Source, root: Path) -> Listing:
    """The files of a folder and of those in it, newest first; none that is hidden or leads elsewhere."""
    folder = path_of(source.folder, root)
    if not folder.is_dir():
        raise ArticleError(f"{folder}: there is no such folder.")
    try:
        paths = list(_files(folder))
        newest = sorted(paths, key=lambda path: (-path.stat().st_mtime_ns, path.name))
        leads = tuple(_file(place, source, path) for path in newest[:MOST])
    except OSError as error:
        raise ArticleError(f"{error.filename or folder}: cannot be read: {error.strerror}.") from error
    problem = f"the newest {MOST} of {len(paths)} were looked at" if len(paths) > MOST else ""
    return Listing(source, leads, len(paths), problem)


def _files(folder: Path) -> Iterator[Path]:
    for path in islice(sorted(folder.rglob("*")), _MOST_FILES):
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in inside)
        if not hidden and path.suffix.casefold() in _KINDS and path.is_file() and path.resolve().is_relative_to(folder):
            yield path


def _file(place: int, source: Source, path: Path) -> Lead:
    when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()[:16]
    item = Item(order=tuple(when.timetuple()[:6]))
    return Lead(item, source, place, str(path), digest=digest)


def _urls(place: int, source: Source, root: Path) -> Listing:
    """The addresses of a list, in its order; what is no address is told."""
    path = path_of(source.urls, root)
    try:
        with path.open("rb") as file:
            text = file.read(_LIST_BYTES).decode("utf-8-sig", "replace")
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {error.strerror}.") from error
    lines = [
        line.split("#")[0].strip() if line.lstrip().startswith("#") else line.strip() for line in text.splitlines()
    ]
    given = [line for line in lines if line]
    links = [line for line in given if line.casefold().startswith(("http://", "https://"))]
    wrong = [line for line in given if line not in links]
    leads = (Lead(Item(link=link), source, place, known=own_hosts(link)) for link in links[:MOST])
    problem = f'"{wrong[0][:60]}" is no address' if wrong else ""
    return Listing(source, tuple(leads), len(links), problem)
