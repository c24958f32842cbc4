"""Makes episodes in processes that are killed at every step, or that run at the same time; run as a program.

Prints how many steps there were; fails if what a listener would meet after any of them is not whole.
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import feedparser
from an_episode import episode, fill, show

from make_episode.episodes import files
from make_episode.episodes.publish.folder import Folder, making
from make_episode.model import Episode, Feed

ADDRESS = "https://ondes.littoral.fr/podcast/"
CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir"}


def pages(feed: Feed) -> None:
    """A page an episode and an index, as small as can be."""
    for each in feed.episodes:
        files.put(each.folder / "index.html", each.title.encode())
        files.put(each.folder.parent / "index.html", feed.title.encode())


def publish(root: Path, number: int = 0, making_of: str = "first") -> Episode:
    """Make an episode of another sound for each `making_of`, as the pipeline does."""
    with making(root) as work:
        planned = episode(root, number, title=f"Titre, {making_of}")
        planned = replace(planned, audio=planned.folder / f"au-port-{making_of}.mp3")
        made = fill(work, planned)
        Folder(root, work, pages).publish(made, show())
    return made


def listeners_meet(root: Path) -> list[str]:
    """Titles of the live feed, having checked that each file it names is there, in the length it tells."""
    if not (root / "feed.xml").exists():
        return []
    raw = (root / "feed.xml").read_bytes()
    found = feedparser.parse(raw)
    assert found.bozo is False
    for entry in found.entries:
        (media,) = entry.enclosures
        audio = root / media.href.removeprefix(ADDRESS)
        assert audio.stat().st_size == int(media.length)
        for name in ("transcript.vtt", "transcript.srt", "chapters.json"):
            assert f"{ADDRESS}{audio.parent.name}/{name}" in raw.decode()
            assert (audio.parent / name).stat().st_size > 20
    return [entry.title for entry in found.entries]


def killed_before(change: int, root: Path, work: Callable[[], object]) -> bool:
    """Whether a process doing the work was killed (as by kill -9: nothing is cleaned up) before its n-th change."""
    child = os.fork()
    if child == 0:
        left = change

        def watch(event: str, arguments: Sequence[object]) -> None:
            nonlocal left
            flags = arguments[2] if event == "open" else 0
            writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
            if (event in CHANGES or writes) and str(root) in str(arguments[0]):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def kill_everywhere(root: Path, number: int) -> int:
    """How many steps the making of the episode has, each of which was killed once."""
    before = listeners_meet(root)
    after = ["Titre, second"] if number == 0 else ["Titre, second", *before]
    for steps in count():
        if not killed_before(steps, root, lambda: publish(root, number, "second")):
            return steps
        assert listeners_meet(root) in (before, after)
    raise AssertionError


def run_at_once(root: Path) -> None:
    """Publish four episodes from four processes at the same time."""
    children = []
    for number in range(4):
        child = os.fork()
        if child == 0:
            publish(root, number, f"run{number}")
            os._exit(0)
        children.append(child)
    assert all(os.waitpid(child, 0)[1] == 0 for child in children)


if __name__ == "__main__":
    if sys.argv[2] == "at once":
        run_at_once(Path(sys.argv[1]))
    else:
        sys.stdout.write(str(kill_everywhere(Path(sys.argv[1]), int(sys.argv[2]))))
