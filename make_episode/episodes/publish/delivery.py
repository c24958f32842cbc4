"""The web root brought to a target, so that listeners never meet a broken show.

What is named goes before what names it: sound, side files, pages, index, archives, feed.xml last, each step begun when
the one before is whole and verified. A delivery that is killed leaves a feed that names whole files only, and the next
one sends what is missing. Only what changed is sent: what was sent before is known (`ledger`) and compared with what
the target lists.

Files are removed that we sent, that are gone from the web root, and that no feed has named for a while; never one that
the feed at the target names, which is read before and after. Files that others put there are left alone.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from fnmatch import fnmatch
from itertools import groupby
from pathlib import Path

from make_episode.episodes import feed as feeds
from make_episode.episodes.publish import live, outgoing
from make_episode.episodes.publish.directory import is_draft
from make_episode.episodes.publish.ledger import Ledger
from make_episode.episodes.publish.outgoing import Outgoing, Step
from make_episode.episodes.publish.target import Stored, Target
from make_episode.errors import PublishError, ShowError
from make_episode.interfaces import Progress

_TRIES = 3
"""How often a delivery begins anew because an episode was made meanwhile."""
_LEFTOVERS = timedelta(days=1)
"""Age from which a half-delivered file belongs to no delivery that lives."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was delivered, or removed."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a delivery did, or would do."""

    target: str
    uploaded: tuple[Sent, ...]
    unchanged: int
    removed: tuple[Sent, ...]
    feed: str
    """Public address of the feed."""
    feed_changed: bool
    """Whether apps find another feed there now."""

    @property
    def bytes(self) -> int:
        """What was sent, in all."""
        return sum(one.size for one in self.uploaded)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be delivered, and whom to ask and tell."""

    root: Path
    """The web root."""
    url: str
    """Its public address."""
    keep: timedelta
    """How long a file stays that no feed names any more."""
    now: datetime
    approve: Callable[[Mapping[str, str]], None]
    """Called with name and SHA-256 of what is to be sent before anything is; raises what speaks against it."""
    tell: Callable[[str], None]
    progress: Progress


@dataclass(frozen=True, slots=True)
class _Plan:
    files: Mapping[str, Outgoing]
    """Every file of the web root."""
    there: dict[str, Stored]
    """What the target has."""
    sending: tuple[Outgoing, ...]
    """In the order of delivery."""


class _ChangedError(Exception):
    """The web root was changed while it was read."""


def deliver(order: Order, target: Target, ledger: Ledger, *, dry_run: bool = False) -> Delivered:
    """What was delivered; raises PublishError or ShowError, and leaves what listeners have whole in any case."""
    for _ in range(_TRIES):
        try:
            return _preview(order, target, ledger) if dry_run else _delivered(order, target, ledger)
        except _ChangedError:
            continue
    raise PublishError(
        f"{order.root}: was changed all the while, so nothing could be delivered whole.",
        hint="Publish again when no episode is being made.",
    )


def _preview(order: Order, target: Target, ledger: Ledger) -> Delivered:
    plan = _plan(order, target, ledger)
    before = _approved(order, plan, target) if plan.sending else b""
    _set_aside(plan, ledger, order)
    return _report(order, target, plan, _removable(plan, ledger, order, target, before))


def _delivered(order: Order, target: Target, ledger: Ledger) -> Delivered:
    plan = _plan(order, target, ledger)
    before = b""
    try:
        if plan.sending:
            before = _approved(order, plan, target)
            target.tidy([name for name in plan.there if is_draft(name)], order.now - _LEFTOVERS)
            _send(plan, order, target, ledger)
            _still_ours(plan, target)
        if plan.sending or not ledger.files.keys() <= plan.files.keys():
            _set_aside(plan, ledger, order)
        gone = _removable(plan, ledger, order, target, before)
        target.remove([one.name for one in gone])
        ledger.forget({one.name for one in gone})
    finally:
        ledger.save()
    return _report(order, target, plan, gone)


def _plan(order: Order, target: Target, ledger: Ledger) -> _Plan:
    """What there is here and there, and what of it is to be sent; looks into changed files only."""
    if not (order.root / feeds.NAME).is_file():
        raise ShowError(f"{order.root / feeds.NAME}: there is no feed yet.", hint="Make an episode first.")
    with _read_here(order.root):
        files = outgoing.found(order.root)
    there = dict(target.listing([*files, *ledger.files]))
    sending = []
    for number, file in enumerate(files.values()):
        known, stored = ledger.files.get(file.name), there.get(file.name)
        if known is not None and known.is_of(file) and known.is_at(stored):
            continue
        order.progress("compare", number + 1, len(files))
        file = _looked_into(file)  # noqa: PLW2901 - the same file, better known
        if stored is not None and stored.size == file.size and _is_there(file, stored, target, ledger):
            ledger.note(file, stored)
        else:
            sending.append(file)
    order.progress("compare", len(files), len(files))
    return _Plan(files, there, tuple(sorted(sending, key=lambda one: (one.step, one.name))))


def _looked_into(file: Outgoing) -> Outgoing:
    """The file with its hash, and with its bytes if it is a document of the feed."""
    with _read_here(file.path):
        content = file.path.read_bytes() if file.step in {Step.ARCHIVES, Step.FEED} else None
        file = replace(file, content=content)
        file = replace(file, sha256=file.hashed())
    if not file.stands() or (content is not None and len(content) != file.size):
        raise _ChangedError
    return file


@contextmanager
def _read_here(path: Path) -> Iterator[None]:
    """Turns what cannot be read into a PublishError; what is gone since it was found into a new beginning."""
    try:
        yield
    except FileNotFoundError:
        raise _ChangedError from None
    except OSError as error:
        raise PublishError(
            f"{error.filename or path}: cannot be read: {error.strerror or error}.",
            hint="See who may read it, and publish again.",
        ) from error


def _is_there(file: Outgoing, stored: Stored, target: Target, ledger: Ledger) -> bool:
    """Whether a file that was touched, or of whose delivery nothing is known, is at the target as it is here."""
    known = ledger.files.get(file.name)
    if known is not None and (not known.tag or known.is_at(stored)):
        return bool(known.tag) and known.sha256 == file.sha256
    return target.holds(file, stored)


def _approved(order: Order, plan: _Plan, target: Target) -> bytes:
    """The feed listeners have now, if nothing speaks against another: no rule of feeds, no other show there."""
    order.approve({file.name: file.sha256 for file in plan.sending})
    old = target.read(feeds.NAME) if feeds.NAME in plan.there else None
    if old is None:
        return b""
    new = plan.files[feeds.NAME].path.read_bytes()
    if (guid := live.show_guid(old)) and guid != live.show_guid(new):
        raise ShowError(
            f"{target.address}: another show is there, with the guid {guid}; nothing was delivered.",
            hint="Choose another place for `to`, or, if the show there is to go, remove its feed.xml first.",
        )
    kept = {guid for name, file in plan.files.items() if _is_document(name) for guid in _guids(file)}
    if lost := live.item_guids(old) - kept:
        order.tell(f"Listeners lose {len(lost)} episode(s): withdrawn, or not in the web root any more.")
    return old


def _guids(file: Outgoing) -> set[str]:
    return live.item_guids(file.path.read_bytes())


def _is_document(name: str) -> bool:
    return name == feeds.NAME or fnmatch(name, feeds.ARCHIVES)


def _send(plan: _Plan, order: Order, target: Target, ledger: Ledger) -> None:
    """Send everything, step by step; the feed only when all it names is there."""
    done = 0

    def arrived(file: Outgoing, stored: Stored) -> None:
        nonlocal done
        plan.there[file.name] = stored
        if file.content is None and not file.stands():
            raise _ChangedError
        ledger.note(file, stored)
        done += 1
        order.progress("publish", done, len(plan.sending))

    for step, group in groupby(plan.sending, key=lambda one: one.step):
        if step >= Step.ARCHIVES:
            _complete(plan, order)
            ledger.save()
        _send_all(list(group), target, arrived)


def _send_all(files: list[Outgoing], target: Target, arrived: Callable[[Outgoing, Stored], None]) -> None:
    """Send files at once, in no order; after a failure no further one is begun."""
    pool = ThreadPoolExecutor(min(target.width, len(files)))
    waiting = {pool.submit(_put, target, file): file for file in files}
    ended = False
    try:
        for one in as_completed(waiting):
            arrived(waiting[one], one.result())
        ended = True
    except Exception:
        ended = True
        raise
    finally:
        pool.shutdown(wait=ended, cancel_futures=True)  # who is told to stop does not wait for those under way


def _put(target: Target, file: Outgoing) -> Stored:
    try:
        return target.put(file)
    except PublishError:
        if file.content is None and not file.stands():  # gone or changed on the way: that is our own doing
            raise _ChangedError from None
        raise


def _complete(plan: _Plan, order: Order) -> None:
    """Return if every file that the feed to be sent names is at the target."""
    documents = [file for file in plan.files.values() if _is_document(file.name)]
    chosen = {file.name: file.content for file in plan.sending}
    named = set()
    for file in documents:
        named |= live.named(chosen.get(file.name) or file.path.read_bytes(), order.url)
    missing = sorted(name for name in named if name not in plan.there and not _is_document(name))
    if not missing:
        return
    if any((order.root / name).is_file() for name in missing):
        raise _ChangedError
    raise PublishError(
        f"{order.root / missing[0]}: the feed names this file, but it is not there; the feed was not delivered.",
        hint="Run `make-episode feed`, then publish again.",
    )


def _still_ours(plan: _Plan, target: Target) -> None:
    """Return if the feed at the target is the one that was put there."""
    sent = [file for file in plan.sending if file.step is Step.FEED]
    if sent and target.read(feeds.NAME) != sent[0].content:
        raise PublishError(
            f"{target.address}: the feed there is not the one that was put there; another publisher came between.",
            hint="See to it that one machine publishes at a time, and publish again.",
        )


def _set_aside(plan: _Plan, ledger: Ledger, order: Order) -> None:
    """Note since when files are of no use: sound when no feed names it any more, others when they are gone here."""
    named = live.Mentioned(file.path.read_bytes() for file in plan.files.values() if _is_document(file.name))
    ledger.set_aside(
        {name for name in ledger.files if name in named or (name in plan.files and not outgoing.is_sound(name))},
        order.now,
    )


def _removable(plan: _Plan, ledger: Ledger, order: Order, target: Target, before: bytes) -> tuple[Sent, ...]:
    """What may be removed from the target: long idle, gone here, and named by no feed there, now or before."""
    since = order.now - order.keep
    gone = [(name, known) for name, known in sorted(ledger.files.items()) if name not in plan.files]
    ledger.forget({name for name, _ in gone if name not in plan.there})
    idle = [Sent(name, known.size) for name, known in gone if name in plan.there and known.is_idle(since)]
    if not idle:
        return ()
    documents = [target.read(name) or b"" for name in plan.there if _is_document(name)]
    named = live.Mentioned([before, *documents])
    return tuple(one for one in idle if one.name not in named)


def _report(order: Order, target: Target, plan: _Plan, gone: tuple[Sent, ...]) -> Delivered:
    sent = tuple(Sent(file.name, file.size) for file in plan.sending)
    changed = any(file.step is Step.FEED for file in plan.sending)
    address = f"{order.url.rstrip('/')}/{feeds.NAME}"
    return Delivered(target.address, sent, len(plan.files) - len(sent), gone, address, changed)
