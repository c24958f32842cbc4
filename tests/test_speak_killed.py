"""Runs that are killed while they speak, or speak the same article at the same time."""

import json
import subprocess
import sys
from pathlib import Path

import killing_speech
import pytest


def done(*work: str) -> dict[str, object]:
    run = subprocess.run([sys.executable, killing_speech.__file__, *work], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def test_two_runs_at_once_say_each_segment_once(tmp_path: Path) -> None:
    """Two processes that make the same article share their clips: each of forty is said once, and whole."""
    assert done("at once", str(tmp_path), "2") == {"said": 40, "twice": 0, "after": 0}


@pytest.mark.slow
def test_killed_at_any_moment_nothing_is_lost(tmp_path: Path) -> None:
    """Killed at any of twenty moments: the next run says what was not kept and nothing else; every clip is whole."""
    told = done("kill", str(tmp_path), "20")
    assert told["again"] == 0
    assert isinstance(told["kept"], list)
    assert told["kept"][0] < 10 < told["kept"][-1]  # the moments were spread over the run
