"""How much sooner an episode is spoken through the read-aloud service for asking eight segments at once.

    python benchmarks/edge.py            # how much sooner
    python benchmarks/edge.py --faults   # how much later for each fault of the service

Runs against the stand-in of tests/edge_service.py in a process of its own, with 300 ms before each answer: one
segment after another, all at once, and all at once where the service takes no more than three. With --faults, each
fault befalls one request of an episode, or a fifth of all requests, or the service dies for good.
"""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from make_episode.errors import EngineError
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


def seconds(url: str, at_once: int, segments: Sequence[Segment] = SEGMENTS) -> float:
    """How long all segments take. Raises EngineError where one cannot be had."""
    engine = Edge(url)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(at_once) as pool:
        began = time.perf_counter()
        clips = list(pool.map(lambda job: engine.speak(job[1], Path(folder, f"{job[0]}.wav")), enumerate(segments)))
        assert [clip.words[1].text for clip in clips] == [segment.text.split()[1] for segment in segments]
        return time.perf_counter() - began


def faults() -> None:
    """What each fault costs, in seconds."""
    sys.path.insert(0, str(SERVICE.parent))
    from edge_service import FAULTS, ODDITIES, STALLS, EdgeService

    few = SEGMENTS[:16]
    with EdgeService() as right:
        seconds(right.url, Edge.width, few)
        usual = seconds(right.url, Edge.width, few)
    print(f"{len(few)} segments without a fault: {usual:.2f} s; one request in which")
    added = {}
    for fault, what in (FAULTS | ODDITIES).items():
        with EdgeService(fault) as wrong:
            added[fault] = seconds(wrong.url, Edge.width, few) - usual
        print(f"  {fault:10} ({what}) costs {added[fault]:+5.1f} s, nothing lost")
    print(
        f"at most {max(added.values()):.1f} s, {max(added[one] for one in added.keys() - STALLS):.1f} s without stalls"
    )
    for seed in (1, 2, 3):
        with EdgeService(rate=0.2, seed=seed) as weak:
            took = seconds(weak.url, Edge.width)
            print(f"a fifth of {weak.requests} requests fail: {len(SEGMENTS)} segments in {took:.1f} s, nothing lost")
    began = time.perf_counter()
    with EdgeService(lasts=10) as dying:
        try:
            seconds(dying.url, Edge.width)
        except EngineError as error:
            print(f"gone after {dying.answered} answers: given up after {time.perf_counter() - began:.1f} s ({error})")


def main() -> None:
    if "--faults" in sys.argv:
        faults()
        return
    with service() as url:
        seconds(url, Edge.width)  # so that the stand-in has its answers ready: its own work is not measured
        # Twice, by turns, and the quicker of each: what else the machine does is not measured either.
        passes = [(seconds(url, 1), seconds(url, Edge.width)) for _ in range(2)]
        one, all_ = (min(times) for times in zip(*passes, strict=True))
    print(f"one after another: {one:.2f} s")
    print(f"{Edge.width} at once: {all_:.2f} s, {one / all_:.1f} times as fast")
    with service("--limit", "3") as url:
        three = seconds(url, Edge.width)
    print(f"{Edge.width} at once where 3 are taken: {three:.2f} s, {one / three:.1f} times as fast, nothing lost")


if __name__ == "__main__":
    main()
