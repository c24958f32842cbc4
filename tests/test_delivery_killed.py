"""Deliveries that are killed, and deliveries at the same time, leave listeners a whole show."""

import os
import subprocess
import sys
from pathlib import Path

import killing_delivery
import pytest
from delivering import NOW, a_show, in_folder, web_root

from make_episode.pipeline import deliver


@pytest.mark.parametrize(("kind", "every", "least"), [("folder", 5, 14), ("s3", 12, 3)])
def test_kill_9_at_any_step_breaks_nothing(kind: str, every: int, least: int, tmp_path: Path) -> None:
    """Killed at each n-th of its steps, a delivery leaves a valid feed whose files are whole; the next completes it.

    `python tests/killing_delivery.py folder|s3|sftp WORK` kills at every step.
    """
    done = subprocess.run(
        [sys.executable, "-W", "ignore", killing_delivery.__file__, kind, str(tmp_path), "--every", str(every)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= least


def test_two_deliveries_at_once_do_no_harm(tmp_path: Path) -> None:
    """Processes that deliver the same show to the same place at the same time all succeed, one after the other."""
    the = a_show(tmp_path / "show")
    web_root(the.episodes, episodes=2)
    target = tmp_path / "there"
    children = []
    for _ in range(3):
        child = os.fork()
        if child == 0:
            deliver(the, to=str(target), now=NOW)
            os._exit(0)
        children.append(child)
    assert all(os.waitpid(child, 0)[1] == 0 for child in children)
    assert in_folder(target) == ["Titre, first", "Titre, first"]
    assert deliver(the, to=str(target), now=NOW).uploaded == ()
