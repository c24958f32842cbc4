"""The show in its web root: artwork, feed and pages, also when several runs make them at once."""

import os
from pathlib import Path

from make_episode import show
from make_episode.pipeline import publishing


def test_first_runs_at_once_share_the_artwork(tmp_path: Path) -> None:
    """Processes that find no artwork yet all make it, and none trips over the other's draft."""
    show.create(tmp_path)
    the = show.load(tmp_path)
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            publishing.artwork(the)
            os._exit(0)
        children.append(child)

    assert all(os.waitpid(child, 0)[1] == 0 for child in children)
    assert sorted(path.name for path in the.episodes.iterdir()) == ["README.md", publishing.artwork(the).name]
