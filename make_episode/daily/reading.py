"""Leads -> Articles: pages read several at once, at most two of one site, none longer than it may take."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

from make_episode import articles
from make_episode.articles.feeds import article_of
from make_episode.daily.leads import Lead
from make_episode.errors import ArticleError, FetchError
from make_episode.interfaces import Progress
from make_episode.model import Article

_AT_ONCE = 8
_OF_ONE_SITE = 2
"""What a browser of old asked of one site at once (RFC 2616, s8.1.4): nobody is kept from their work by us."""


BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a page that nobody thought of may run a reader into: one article is lost then, and not the edition."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a lead: an article, or why there is none."""

    lead: Lead
    article: Article | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are read."""

    otherwise: str
    """Language of texts too short to tell theirs."""
    seconds: float
    patience: float
    progress: Progress


def readings(leads: Sequence[Lead], manner: Manner) -> tuple[Reading, ...]:
    """What became of each lead, in their order."""
    end = monotonic() + manner.patience
    late = [Reading(lead, problem="there was no time left to read it") for lead in leads]
    done = dict(zip(range(len(leads)), late, strict=True))
    pool = ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="articles")
    jobs = [pool.submit(_queue, queue, leads, manner, end, done.__setitem__) for queue in _queues(leads)]
    try:
        for number, job in enumerate(as_completed(jobs, timeout=manner.patience), 1):
            job.result()
            manner.progress("articles", number, len(jobs))
    except Late:
        pass  # what is still being read stays as it is above: too late
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return tuple(done[number] for number in range(len(leads)))


def _queues(leads: Sequence[Lead]) -> Iterator[list[int]]:
    """Numbers of leads to be read one after the other, so that no site is asked for many pages at once."""
    sites: dict[str, list[int]] = defaultdict(list)
    for number, lead in enumerate(leads):
        sites[(urlsplit(lead.item.link).hostname or "") if not lead.path else f"file {number}"].append(number)
    for numbers in sites.values():
        yield from (queue for lane in range(_OF_ONE_SITE) if (queue := numbers[lane::_OF_ONE_SITE]))


def _queue(
    queue: Sequence[int],
    leads: Sequence[Lead],
    manner: Manner,
    end: float,
    keep: Callable[[int, Reading], None],
) -> None:
    for number in queue:
        if monotonic() >= end:
            return
        keep(number, _read(leads[number], manner))


def _read(lead: Lead, manner: Manner) -> Reading:
    try:
        return Reading(lead, _article(lead, manner))
    except (ArticleError, FetchError) as error:
        return Reading(lead, problem=str(error))
    except BROKEN as error:
        return Reading(lead, problem=f"{lead.name}: could not be read ({error!r})")


def _article(lead: Lead, manner: Manner) -> Article:
    language = lead.source.language
    if lead.path:
        return articles.read(lead.path, language=language, otherwise=manner.otherwise)
    told = language or lead.item.language
    return article_of(lead.item, lead.source.where, told, known=lead.known, seconds=manner.seconds)
