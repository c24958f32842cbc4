"""Runs `daily` for one date many times, some together, some killed with -9 at random moments; run as a program.

    python tests/daily_storm.py --count 100

Afterwards there must be one episode, whole, in a feed that names it once; a ledger that is whole and says so; nothing
left lying about; and a last run that finds nothing to do. Prints what became of the runs; fails otherwise.
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import feedparser  # noqa: E402 - found in the folders above
from daily_news import ZONE, a_show, newsroom, told  # noqa: E402

SETTINGS = """
[[sources]]
feed = "{room}/une"
section = "À la une"
[daily]
minutes = 0
"""


@dataclass
class Storm:
    """One show and the runs for its date."""

    root: Path
    chance: random.Random
    together: int
    said: Counter[str]

    def run(self) -> subprocess.Popen[str]:
        """A run as a scheduler starts it."""
        command = [sys.executable, "-m", "make_episode", "daily", "--show", str(self.root), "--json", "--quiet"]
        path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
        return subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": path},
        )

    def blow(self, count: int, seconds: float) -> None:
        """So many runs, up to `together` at once; most of them are killed, at moments all over the making."""
        left = count
        while left:
            size = min(left, self.chance.randint(1, self.together))
            left -= size
            group = [(self.run(), self.chance.random() < 0.9, self.chance.uniform(0, seconds)) for _ in range(size)]
            for run, killed, after in sorted(group, key=lambda one: one[2]):
                self.end(run, after if killed else None)

    def end(self, run: subprocess.Popen[str], after: float | None) -> None:
        """Kill a run after a time, or wait for what it says."""
        try:
            out, error = run.communicate(timeout=after)
        except subprocess.TimeoutExpired:
            run.kill()
            run.communicate()
            self.said["killed"] += 1
            return
        assert run.returncode == 0, (run.returncode, out, error)
        self.said[json.loads(out)["state"]] += 1


def storm(root: Path, *, count: int, seed: int, together: int = 4, seconds: float = 0) -> Counter[str]:
    """What became of `count` runs for one date, all of which left one whole episode. Raises AssertionError.

    Runs are killed within `seconds`, or else within the time that one takes here.
    """
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    with newsroom() as room:
        the = a_show(root, SETTINGS.format(room=room.address))
        now = datetime.now(ZONE)
        room.feeds = {
            "une": [
                told("phare plain", now - timedelta(hours=2), lines=1),
                told("cafe plain", now - timedelta(hours=3), lines=1),
            ]
        }
        weather = Storm(the.root, chance, together, Counter())
        weather.blow(count, seconds or 1.2 * _alone(root.with_name("trial"), room.address))
        for _ in range(2):
            weather.end(weather.run(), None)
    assert weather.said["already"] >= 1
    _one_whole_episode(the.root)
    return weather.said


def _alone(root: Path, address: str) -> float:
    """Seconds a run takes that nobody disturbs."""
    trial = Storm(a_show(root, SETTINGS.format(room=address)).root, random.Random(0), 1, Counter())  # noqa: S311
    before = time.monotonic()
    trial.end(trial.run(), None)
    return time.monotonic() - before


def _one_whole_episode(root: Path) -> None:
    """What listeners meet, and what the next day's run meets."""
    from make_episode.episodes import manifest

    (episode,) = manifest.load_all(root / "episodes")
    assert episode.audio.stat().st_size == episode.size
    assert all(path.stat().st_size for path in manifest.sounds(episode))
    found = feedparser.parse(root / "episodes" / "feed.xml")
    assert not found.bozo
    assert [entry.id for entry in found.entries] == [episode.guid]
    assert int(found.entries[0].enclosures[0].length) == episode.size
    sounds = [path.name for path in episode.folder.glob("*.mp3")]
    assert sounds == [episode.audio.name]
    assert not list((root / "episodes").glob(".making-*/*"))
    assert not list(root.glob(".make-episode/**/*.part"))
    with closing(sqlite3.connect(root / ".make-episode" / "daily.db")) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert [step for (step,) in base.execute("SELECT state FROM editions")] == ["made"]
        articles = base.execute("SELECT fate, title FROM articles").fetchall()
    assert len(articles) == len(set(articles)) == 2


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--together", type=int, default=4)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        began = time.monotonic()
        result = storm(Path(place) / "show", count=asked.count, seed=asked.seed, together=asked.together)
        took = time.monotonic() - began
        sys.stdout.write(f"{dict(result)}: one episode, whole; ledger consistent; {took:.0f} s\n")
