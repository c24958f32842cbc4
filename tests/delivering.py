"""A web root to be delivered, and whether what listeners meet at a target is whole."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
from an_episode import MORNING
from killing import ADDRESS, publish

from make_episode import show as shows
from make_episode.episodes.publish import delivery, ledger, live
from make_episode.episodes.publish.delivery import Delivered, Order
from make_episode.episodes.publish.target import Target
from make_episode.show import Show

NOW = MORNING + timedelta(days=30)
WEEK = timedelta(days=7)


def web_root(root: Path, *, episodes: int = 1) -> Path:
    """A show with so many episodes, and what else lies in a web root."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "cover.jpg").write_bytes(b"a picture of the show")
    (root / "README.md").write_text("# for editors")
    (root / "podcast-guid.txt").write_text("9b024349-ccf0-5f69-a609-6b82873eab3c\n")
    (root / ".notes").mkdir(exist_ok=True)
    (root / ".notes" / "ideas.txt").write_text("for editors")
    for number in range(episodes):
        publish(root, number)
    return root


def a_show(root: Path, **publish: str | bool) -> Show:
    """A show with an address of its own, and these keys of [publish]."""
    shows.create(root, language="fr")
    path = root / "show.toml"
    text = path.read_text(encoding="utf-8").replace('"https://example.org/podcast"', f'"{ADDRESS.rstrip("/")}"')
    text = (
        text.replace("you@example.org", "antenne@littoral.fr")
        .replace("at_once = false", "")
        .replace("ping = false", "")
    )
    keys = "".join(f"{key} = {json.dumps(value)}\n" for key, value in publish.items())
    path.write_text(text.replace("[publish]", f"[publish]\n{keys}#", 1), encoding="utf-8")
    return shows.load(root)


def order(root: Path, *, now: datetime = NOW, keep: timedelta = WEEK, told: Callable[[str], None] = print) -> Order:
    return Order(
        root=root,
        url=ADDRESS,
        keep=keep,
        now=now,
        approve=lambda _sending: None,
        tell=told,
        progress=lambda _stage, _done, _total: None,
    )


def deliver(root: Path, target: Target, known: Path, *, dry_run: bool = False, **changes: object) -> Delivered:
    """What a delivery does, its ledger in the folder `known`."""
    wishes = order(root, **changes)  # type: ignore[arg-type]
    return delivery.deliver(wishes, target, ledger.opened(known, target.address), dry_run=dry_run)


def whole(read: Callable[[str], bytes | None], sizes: Mapping[str, int]) -> list[str]:
    """Titles of the feed at a target, every file it names having been found there in its right size."""
    document = read("feed.xml")
    if document is None:
        return []
    found = feedparser.parse(document)
    assert found.bozo is False
    names = live.named(document, ADDRESS)
    assert len(names) >= 1 + 5 * len(found.entries)
    for name in names:
        assert sizes.get(name, 0) > 20, name
    for entry in found.entries:
        (media,) = entry.enclosures
        assert sizes[media.href.removeprefix(ADDRESS)] == int(media.length)
    return [entry.title for entry in found.entries]


def sizes_below(folder: Path) -> dict[str, int]:
    """Name and size of every file that a web server would show."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def in_folder(folder: Path) -> list[str]:
    """Titles of the feed in a folder, having looked at all it names."""
    return whole(lambda name: (folder / name).read_bytes() if (folder / name).is_file() else None, sizes_below(folder))
