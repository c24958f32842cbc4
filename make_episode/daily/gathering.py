"""Sources -> Candidates: what is new, read and let through; and what became of the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import chain

from make_episode.daily import choosing, rules
from make_episode.daily.choosing import Candidate
from make_episode.daily.leads import Lead, once, packed, unpacked
from make_episode.daily.ledger import Entry, Fate, Ledger, Step
from make_episode.daily.listing import Listing, listings, own_hosts
from make_episode.daily.reading import Manner, Reading, readings
from make_episode.daily.report import LeftOut, Read
from make_episode.daily.sameness import Sketch, corrected, likeness, sketch
from make_episode.interfaces import Progress
from make_episode.show import Show

_LOOKED_AGAIN = 3
"""Days for which pages that were spoken are read again, to find what was corrected."""
_HEARD = 3
"""Days for which the same story from somewhere else is not told again."""


@dataclass(frozen=True, slots=True)
class Window:
    """Which articles an edition is for."""

    day: date
    until: datetime
    """The present, or the end of a past date."""
    since: date | None = None
    """The first day whose articles are wanted, where days before it were missed and shall be."""
    past: bool = False
    """Whether the date is over: articles without a date belong to later editions."""


@dataclass(slots=True)
class Gathered:
    """What the sources have for an edition."""

    found: tuple[Candidate, ...] = ()
    joined: tuple[Candidate, ...] = ()
    """Articles that an earlier edition told already, in nearly the same words."""
    read: tuple[Read, ...] = ()
    left_out: list[LeftOut] = field(default_factory=list)
    waiting: dict[str, str] = field(default_factory=dict)
    """What failed and is tried again, as `leads.packed` writes it."""
    old: dict[str, int] = field(default_factory=dict)
    """How many articles of each source are too old."""
    failed: bool = False
    """Whether not one source could be read."""

    def out(self, lead: Lead, why: str, *, failed: bool = False) -> None:
        self.left_out.append(LeftOut(lead.name, why, lead.url, lead.source.where, failed))
        if failed:
            self.waiting[lead.keys[0]] = packed(lead)


def gather(show: Show, ledger: Ledger, window: Window, progress: Progress) -> Gathered:
    """What the sources have that is new, or was corrected, by importance."""
    daily, sources = show.settings.daily, show.settings.sources
    listed = listings(sources, show.root, ledger, seconds=daily.seconds, patience=daily.patience)
    got = Gathered(failed=all(one.failed for one in listed))
    new, again = _sorted_out(show, ledger, listed, window, got)
    manner = Manner(show.settings.language, daily.seconds, daily.patience, progress)
    read = readings((*new, *again), manner)
    fresh = [one for one in read[: len(new)] if _let_through(one, got)]
    found = [_candidate(one) for one in fresh]
    if daily.corrected == "repeat":
        found += _corrections(read[len(new) :], ledger, daily.same)
    got.read = tuple(_told(one, new, got) for one in listed)
    spoken = [(entry, sketch(entry.text)) for entry in ledger.spoken_since(window.day - timedelta(days=_HEARD))]
    found, got.joined = _not_heard(found, spoken if daily.same else [], got)
    ranked = choosing.ranked(found, daily.sections)
    got.found = choosing.joined(ranked, daily.same)
    return got


def _sorted_out(
    show: Show, ledger: Ledger, listed: Sequence[Listing], window: Window, got: Gathered
) -> tuple[tuple[Lead, ...], tuple[Lead, ...]]:
    """The leads to be read: those that are new, and those spoken lately that may have been corrected."""
    reserved = _reserved(ledger, window.day)
    fresh: list[Lead] = []
    again: list[Lead] = []
    for lead in once(chain(_listed(listed), _waiting(show, ledger))):
        if not reserved.isdisjoint(lead.keys):
            continue
        if entry := ledger.entry(lead.keys):
            if _may_be_corrected(lead, entry, window):
                again.append(lead)
            continue
        if rules.too_old(lead, window.until):
            got.old[lead.source.where] = got.old.get(lead.source.where, 0) + 1
        elif why := _why_not(lead, window):
            got.out(lead, why)
        else:
            fresh.append(lead)
    inside, beyond = rules.within(fresh)
    for lead in beyond:
        got.out(lead, f"more than the {lead.source.limit} its source may have")
    return inside, tuple(again)


def _listed(listed: Sequence[Listing]) -> list[Lead]:
    return [lead for one in listed for lead in one.leads]


def _waiting(show: Show, ledger: Ledger) -> list[Lead]:
    """What was carried over or failed, as far as its source is still one of the show."""
    sources = {source.where: (place, source) for place, source in enumerate(show.settings.sources)}
    found = (unpacked(text, sources) for text in ledger.waiting().values())
    return [replace(lead, known=own_hosts(_asked_for(lead))) for lead in found if lead is not None]


def _asked_for(lead: Lead) -> str:
    """The address that somebody typed to get at a lead."""
    return lead.url if lead.source.urls else lead.source.where


def _reserved(ledger: Ledger, day: date) -> set[str]:
    """Keys of what other dates have chosen and not made yet."""
    open_ones = (one for one in ledger.editions(Step.CHOSEN, Step.HELD) if one.day != day)
    return {key for one in open_ones for told in (*one.plan.spoken, *one.plan.joined) for key in told.keys}


def _may_be_corrected(lead: Lead, entry: Entry, window: Window) -> bool:
    """Whether a spoken article is worth another look: its source says something else, or it was spoken lately."""
    if entry.fate is not Fate.SPOKEN or not entry.text or entry.day >= window.day:
        return False
    recent = entry.day >= window.day - timedelta(days=_LOOKED_AGAIN)
    return lead.listed != entry.listed or (recent and not lead.path)


def _why_not(lead: Lead, window: Window) -> str:
    """Why an article that nobody spoke yet is not read."""
    dated = lead.item.published is not None or bool(lead.item.order)
    if window.past and not dated:
        return "has no date, so it belongs to a later edition"
    return rules.out_of_time(lead, window.until, window.since) or rules.unwanted(lead.source, lead.item)


def _let_through(one: Reading, got: Gathered) -> bool:
    """Whether an article was read, and is wanted."""
    if one.article is None:
        got.out(one.lead, one.problem, failed=True)
        return False
    if why := rules.unwanted(one.lead.source, one.lead.item, one.article):
        got.out(one.lead, why)
        return False
    return True


def _candidate(one: Reading) -> Candidate:
    assert one.article is not None
    return choosing.candidate(one.lead, one.article)


def _corrections(read: Sequence[Reading], ledger: Ledger, same: float) -> list[Candidate]:
    """Articles that say something else than when they were spoken; one that cannot be read again is left as it was.

    Another story in a file of the same name is no correction, but new.
    """
    found = []
    for one in read:
        entry = ledger.entry(one.lead.keys)
        if one.article is None or entry is None:
            continue
        now = choosing.words_of(one.article)
        if corrected(entry.text, now):
            other = bool(one.lead.path) and likeness(sketch(entry.text), sketch(now)) < same
            found.append(replace(_candidate(one), corrected=not other))
    return found


def _not_heard(
    found: Sequence[Candidate], spoken: Sequence[tuple[Entry, Sketch]], got: Gathered
) -> tuple[list[Candidate], tuple[Candidate, ...]]:
    """The articles without those whose story was told lately; a correction is told again."""
    kept: list[Candidate] = []
    heard: list[Candidate] = []
    for one in found:
        before = None if one.corrected else choosing.told_before(one, spoken)
        if before is None:
            kept.append(one)
        else:
            heard.append(one)
            got.left_out.append(one.out(f"the same story as “{before.title}”, spoken on {before.day}"))
    return kept, tuple(heard)


def _told(listing: Listing, new: Sequence[Lead], got: Gathered) -> Read:
    """What came of a source."""
    source = listing.source
    count = sum(lead.source.where == source.where for lead in new)
    return Read(source.where, source.section, listing.found, count, listing.problem, got.old.get(source.where, 0))
