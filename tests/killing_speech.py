"""Speaks an article in processes that are killed at random moments, or that run at the same time; run as a program.

Prints what happened as JSON: steps, clips kept when the run was killed, segments spoken again that were kept.
"""

import json
import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from killing import killed_before
from tone_engine import ToneEngine

from make_episode.model import Clip, Role, Script, Segment
from make_episode.store import FolderStore
from make_episode.voices.cast import Cast
from make_episode.voices.speak import Performance, perform

SCRIPT = Script(
    "T", "fr", tuple(Segment(Role.NARRATOR, text, text, "fr", 0.5) for text in (f"Le bac {n} part." for n in range(40)))
)


class Recorded(ToneEngine):
    """Says what the tone engine said before, and writes down that it did."""

    def __init__(self, folder: Path) -> None:
        super().__init__(width=8)
        self.folder = folder

    def speak(self, segment: Segment, target: Path) -> Clip:
        recorded = self.folder / f"{segment.spoken}.wav"
        if not recorded.exists():
            return super().speak(segment, recorded)
        with (self.folder / "said").open("a", encoding="utf-8") as said:
            said.write(f"{segment.spoken}\n")
        shutil.copyfile(recorded, target)
        return Clip(segment, target, 1.0)

    def lines(self) -> list[str]:
        """What was said since last asked."""
        said = self.folder / "said"
        lines = said.read_text(encoding="utf-8").splitlines() if said.exists() else []
        said.unlink(missing_ok=True)
        return lines


def spoken(engine: Recorded, store: Path) -> Performance:
    def unseen(stage: str, done: int, total: int) -> None:
        del stage, done, total

    return perform(SCRIPT, Cast({}), [engine], FolderStore(store), unseen, lambda _notice: None)


def sounds(performance: Performance) -> list[bytes]:
    return [clip.path.read_bytes() for clip in performance.clips]


def in_a_child(work: Callable[[], object]) -> int:
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return child


def kill_at_random(root: Path, moments: int) -> dict[str, object]:
    """A run killed at each of so many moments, and the run after it."""
    engine = Recorded(root)
    for segment in SCRIPT.segments:
        engine.speak(segment, root / "unused")
    whole = sounds(spoken(engine, root / "whole"))
    steps = 0
    while killed_before(steps + 100, root / "count", lambda: spoken(engine, root / "count")):
        shutil.rmtree(root / "count")
        steps += 100
    kept: list[int] = []
    again = 0
    for moment in random.Random(11).sample(range(steps), moments):  # noqa: S311 - seeded: always the same moments
        store = root / f"killed-{moment}"
        assert killed_before(moment, store, lambda store=store: spoken(engine, store))  # type: ignore[misc]
        engine.lines()
        there = {path.name for path in store.glob("??/[!.]*")}
        assert sounds(spoken(engine, store)) == whole
        said = engine.lines()
        assert len(said) == len(set(said)) == len(SCRIPT.segments) - len(there)
        kept.append(len(there))
        again += len(said) + len(there) - len(SCRIPT.segments)
        FolderStore(store).clean(10**9)
        assert {path.name for path in store.rglob("*") if path.is_file()} == {
            "speech.wav",
            "words.json",
            "whole.sha256",
        }
    return {"steps": steps, "kept": sorted(kept), "again": again}


def run_at_once(root: Path, runs: int) -> dict[str, object]:
    """The same article in several processes at the same time."""
    engine = Recorded(root)
    for segment in SCRIPT.segments:
        engine.speak(segment, root / "unused")
    whole = sounds(spoken(engine, root / "whole"))
    engine.lines()
    children = [in_a_child(lambda: spoken(engine, root / "shared")) for _ in range(runs)]
    assert all(os.waitpid(child, 0)[1] == 0 for child in children)
    said = engine.lines()
    assert sounds(spoken(engine, root / "shared")) == whole
    return {"said": len(said), "twice": len(said) - len(set(said)), "after": len(engine.lines())}


if __name__ == "__main__":
    work, number = {"kill": kill_at_random, "at once": run_at_once}[sys.argv[1]], int(sys.argv[3])
    sys.stdout.write(json.dumps(work(Path(sys.argv[2]), number)))
