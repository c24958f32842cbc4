"""The web root delivered to where listeners are served from: `make-episode publish`, and what does it at once."""

import base64
import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from fnmatch import fnmatch
from pathlib import Path

from make_episode.episodes import feed as feeds
from make_episode.episodes import feed_lint, files, manifest
from make_episode.episodes.publish import delivery, ledger, places, websub
from make_episode.episodes.publish.delivery import Delivered, Order
from make_episode.episodes.publish.places import Place
from make_episode.episodes.publish.s3 import Account
from make_episode.episodes.text import ascii_url
from make_episode.errors import PublishError, ShowError
from make_episode.interfaces import Progress
from make_episode.model import Feed
from make_episode.pipeline.publishing import feed_of
from make_episode.show import Show


def _silent(_notice: str) -> None:
    """Say nothing."""


def _unseen(stage: str, done: int, total: int) -> None:
    """Show nothing."""
    del stage, done, total


def deliver(
    show: Show,
    *,
    to: str = "",
    dry_run: bool = False,
    now: datetime,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
) -> Delivered:
    """What was brought from the web root, as it is, to the place `to`, else to the one that show.toml names.

    A dry run changes nothing, here or there. A delivery that is under way to the same place is waited for. Raises
    ShowError for what has to be put right first (nothing was sent then) and PublishError where the place fails:
    listeners have a whole show in either case, and the next delivery goes on from there.
    """
    where = _where(show, to)
    settings = show.settings.publish
    account = Account(settings.endpoint, settings.region, settings.profile, settings.acl)
    _no_placeholders(show, where, account)
    order = Order(
        root=show.episodes,
        url=ascii_url(show.settings.url),
        keep=timedelta(days=show.settings.feed.keep),
        now=now,
        approve=lambda sending: _approve(show, sending),
        tell=tell,
        progress=progress,
    )
    with places.opened(where, account) as target:
        folder = show.root / ".make-episode" / "delivered"
        if dry_run:
            return delivery.deliver(order, target, ledger.opened(folder, target.address, account.acl), dry_run=True)
        with _alone(folder / f"{ledger.key(target.address)}.lock", target.address, tell):
            known = ledger.opened(folder, target.address, account.acl)
            done = delivery.deliver(order, target, known)
            _announce(show, known, done, tell)
    return done


def _where(show: Show, to: str) -> Place:
    written = to or show.settings.publish.to
    if not written:
        raise ShowError(
            f"{show.root / 'show.toml'}: there is no place to publish to.",
            hint='Add `to = "..."` under [publish], or name a place with --to.',
        )
    where = places.place(written, Path.cwd() if to else show.root)
    if where.kind == "folder":
        target, root = Path(where.path).resolve(), show.episodes.resolve()
        if target == root or root in target.parents or target == show.root.resolve():
            raise ShowError(
                f'"{written}": is the show itself, not a place to publish it to.',
                hint="Name a folder outside of the show.",
            )
    return where


def _no_placeholders(show: Show, where: Place, account: Account) -> None:
    if where.is_public(account) and (left := show.placeholders()):
        raise ShowError(f"{left[0]}; nothing was published.", hint="Fill it in: listeners' apps will read it.")


def _approve(show: Show, sending: Mapping[str, str]) -> None:
    """Return if nothing speaks against publishing: no rule of feeds, no byte of one, no file that is not what was made.

    Looks into those episodes and feeds only of which something is sent: the others were looked into when they were.
    """
    whole = feed_of(show, manifest.listed(manifest.load_all(show.episodes)))
    touched = {name.partition("/")[0] for name in sending}
    errors = [str(one) for one in feeds.problems(whole, touched) if one.level is feeds.Level.ERROR]
    errors += _damaged(whole, show, sending)
    errors += _misread(show, sending)
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        raise ShowError(
            f"{show.root}: not in order, so nothing was published: {errors[0]}{more}",
            hint="Run `make-episode check`: it tells everything, and what to do.",
        )


def _damaged(whole: Feed, show: Show, sending: Mapping[str, str]) -> Iterator[str]:
    """Audio to be sent that is not what was written, though it may be as long."""
    for one in (rendition for episode in whole.episodes for rendition in episode.renditions):
        found = sending.get(one.file.relative_to(show.episodes).as_posix())
        if found and one.integrity.startswith("sha256-"):
            expected = base64.b64decode(one.integrity.removeprefix("sha256-")).hex()
            if found != expected:
                yield f"{one.file}: is not what was written."


def _misread(show: Show, sending: Mapping[str, str]) -> Iterator[str]:
    """What apps may refuse of the feeds to be sent, those of sections and articles too, by their own bytes."""
    for path in (show.episodes / name for name in sorted(sending)):
        if path.name == feeds.NAME or fnmatch(path.name, feeds.ARCHIVES):
            found = feed_lint.lint(path.read_bytes())
            yield from (f"{path}: {one}" for one in found if one.level is feeds.Level.ERROR)


def _announce(show: Show, known: "ledger.Ledger", done: Delivered, tell: Callable[[str], None]) -> None:
    """Tell the hub of a feed it does not know of yet; where that fails, the next delivery does."""
    hub = show.settings.feed.hub
    if not show.settings.publish.ping:
        return
    if not hub:
        tell(f"{show.root / 'show.toml'}: `ping` under [publish] has no `hub` under [feed] to tell.")
        return
    feed = hashlib.sha256((show.episodes / feeds.NAME).read_bytes()).hexdigest()
    if known.announced == feed:
        return
    try:
        websub.ping(hub, done.feed)
    except PublishError as error:
        tell(f"{error} {error.hint}")
    else:
        known.announced = feed
        known.save()


@contextmanager
def _alone(path: Path, address: str, tell: Callable[[str], None]) -> Iterator[None]:
    """One delivery to a place at a time from this show: others wait. The lock ends with the process."""
    with files.told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(f"{address}: another run delivers there; waiting for it.")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)
