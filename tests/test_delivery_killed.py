"""Deliveries that are killed, and deliveries at the same time, leave listeners a whole show."""

import subprocess
import sys
from pathlib import Path

import killing_delivery
from delivering import NOW, a_show, by_itself, in_folder, web_root

from make_episode.pipeline import deliver


def kills(*args: str) -> int:
    command = [sys.executable, "-W", "ignore", killing_delivery.__file__, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_kill_9_at_any_step_breaks_nothing(tmp_path: Path) -> None:
    """Killed at each eighth of its steps, a delivery leaves a valid feed whose files are whole; the next completes it.

    `python tests/killing_delivery.py folder|s3|sftp WORK` kills at every step.
    """
    assert kills("folder", str(tmp_path), "--every", "8") >= 9


def test_kill_9_breaks_nothing_in_a_bucket(tmp_path: Path, s3_server: str) -> None:
    """The same with an S3 server, at each twelfth step."""
    assert kills("s3", str(tmp_path), "--every", "12", "--server", s3_server) >= 3


def test_two_deliveries_at_once_do_no_harm(tmp_path: Path) -> None:
    """Processes that deliver the same show to the same place at the same time all succeed, one after the other."""
    the = a_show(tmp_path / "show")
    web_root(the.episodes, episodes=2)
    target = tmp_path / "there"
    done = by_itself("at_once", the.root, target)
    assert done.returncode == 0, done.stderr
    assert in_folder(target) == ["Titre, first", "Titre, first"]
    assert deliver(the, to=str(target), now=NOW).uploaded == ()
