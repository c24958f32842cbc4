"""How much sooner an episode is spoken through the read-aloud service for asking eight segments at once.

    python benchmarks/edge.py

Runs against the stand-in of tests/edge_service.py in a process of its own, with 300 ms before each answer: one
segment after another, all at once, and all at once where the service takes no more than three.
"""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from make_episode.model import Role, Segment
from make_episode.voices.edge import Edge

SERVICE = Path(__file__).parents[1] / "tests" / "edge_service.py"
SEGMENTS = tuple(
    Segment(Role.NARRATOR, text, text, "fr-FR", 0.0, voice="fr-FR-DeniseNeural")
    for text in (f"Segment {number} : le phare éclaire la baie, puis la brume retombe." for number in range(40))
)


@contextmanager
def service(*options: str) -> Iterator[str]:
    """The address of a stand-in; says at the end how it was used."""
    command = [sys.executable, str(SERVICE), "--speech", "tone", "--latency", "0.3", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip().partition("=")[2]
        process.send_signal(signal.SIGINT)
        print(f"  {process.stdout.read().strip()}")


def seconds(url: str, at_once: int) -> float:
    """How long all segments take."""
    engine = Edge(url)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(at_once) as pool:
        began = time.perf_counter()
        list(pool.map(lambda job: engine.speak(job[1], Path(folder, f"{job[0]}.wav")), enumerate(SEGMENTS)))
        return time.perf_counter() - began


def main() -> None:
    with service() as url:
        seconds(url, Edge.width)  # so that the stand-in has its answers ready: its own work is not measured
        one, all_ = seconds(url, 1), seconds(url, Edge.width)
    print(f"one after another: {one:.2f} s")
    print(f"{Edge.width} at once: {all_:.2f} s, {one / all_:.1f} times as fast")
    with service("--limit", "3") as url:
        three = seconds(url, Edge.width)
    print(f"{Edge.width} at once where 3 are taken: {three:.2f} s, {one / three:.1f} times as fast, nothing lost")


if __name__ == "__main__":
    main()
