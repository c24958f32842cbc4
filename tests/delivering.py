"""A web root to be delivered, and whether what listeners meet at a target is whole; as a program, see the end."""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import feedparser
from an_episode import MORNING
from killing import ADDRESS, publish

from make_episode import pipeline
from make_episode import show as shows
from make_episode.episodes.publish import delivery, ledger, live
from make_episode.episodes.publish.delivery import Delivered, Order
from make_episode.episodes.publish.directory import Directory
from make_episode.episodes.publish.target import Target
from make_episode.errors import MakeEpisodeError
from make_episode.pipeline import publishing
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
    show = shows.load(root)
    for name, picture in _artwork(show.settings.title):
        (show.episodes / name).write_bytes(picture)
    return show


@cache
def _artwork(title: str) -> tuple[tuple[str, bytes], ...]:
    """What `publishing.artwork` makes for a show of this title, made once for all tests."""
    with tempfile.TemporaryDirectory() as folder:
        shows.create(Path(folder), language="fr")
        show = shows.load(Path(folder))
        assert show.settings.title == title
        picture = publishing.artwork(show)
        return ((picture.name, picture.read_bytes()),)


def at_once(root: Path, there: Path) -> None:
    """Three processes that deliver a show to the same place at the same time."""
    the = shows.load(root)
    children = []
    for _ in range(3):
        child = os.fork()
        if child == 0:
            pipeline.deliver(the, to=str(there), now=NOW)
            os._exit(0)
        children.append(child)
    assert all(os.waitpid(child, 0)[1] == 0 for child in children)


def with_little_room(root: Path, there: Path, known: Path) -> None:
    """A delivery by a process that may write no file of more than 10 kB; exits with the error's code, and prints it."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
    try:
        deliver(root, Directory(there), known)
    except MakeEpisodeError as error:
        sys.stdout.write(str(error))
        sys.exit(error.exit_code)


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


def by_itself(what: str, *paths: Path) -> "subprocess.CompletedProcess[str]":
    """One of the deliveries above that need a process of their own."""
    command = [sys.executable, "-W", "ignore", __file__, what, *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    paths = [Path(path) for path in sys.argv[2:]]
    if sys.argv[1] == "at_once":
        at_once(paths[0], paths[1])
    else:
        with_little_room(paths[0], paths[1], paths[2])
