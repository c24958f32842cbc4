"""Small clusters on this machine: a Dask scheduler and single-threaded workers, some of which are killed.

As a program it makes one episode of many articles in several ways and holds them against each other:

    python tests/clusters.py speed --count 20 --engine kokoro          one worker against two, and no cluster at all
    python tests/clusters.py kill --count 3 --engine kokoro [--s3]     workers killed on the way, and the scheduler

It prints what happened as JSON. The show always lies in the same place, so that the same bytes are to come out.
"""

import argparse
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from make_episode import pipeline, show  # noqa: E402
from make_episode.crew import hired  # noqa: E402
from make_episode.errors import ClusterError  # noqa: E402
from make_episode.interfaces import Progress  # noqa: E402
from make_episode.pipeline import Made  # noqa: E402

CREDENTIALS = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "us-east-1"}
NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
_OPENINGS = (
    "The ferry came in late",
    "Rain fell on the market",
    "The bakery opened at dawn",
    "Nobody had asked the crew",
)
_PLACES = ("near the old lighthouse", "behind the fish market", "along the northern quay", "beside the empty school")
_EVENTS = (
    "The keeper had counted every crate twice before he let the first boat leave.",
    "Two students measured the tide with a stick and wrote their figures on the wall.",
    "A painter gave the harbour its blue doors back, one each morning, without saying why.",
    "The council will meet again in spring, when the roof of the hall has been mended.",
    "Children carried the chairs across the square and set them out in a long row.",
)


def article(folder: Path, number: int, sentences: int) -> Path:
    """An article nobody has written before: about six seconds of speech a sentence."""
    path = folder / f"article-{number:03}.txt"
    first = f"{_OPENINGS[number % 4]} {_PLACES[number // 4 % 4]}, for the {number + 2}nd time this year."
    said = [f"{_EVENTS[(number + at) % 5]} That was note {number * 10 + at}." for at in range(sentences - 1)]
    path.write_text(f"{_OPENINGS[number % 4]} again, {number + 1}\n\n" + "\n\n".join([first, *said]) + "\n", "utf-8")
    return path


def environment(root: Path) -> dict[str, str]:
    """The environment of every process of a cluster, with nothing of the user's but the voices."""
    own = {"MAKE_EPISODE_CACHE": str(root / "cache"), "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    return {**os.environ, "PYTHONWARNINGS": "ignore", "OMP_NUM_THREADS": "1", **own}


def _dask(root: Path, *words: str, **more: str) -> subprocess.Popen[bytes]:
    with (root / "dask.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *words], env=environment(root) | more, cwd=root, stdout=log, stderr=log
        )


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


@contextmanager
def scheduler(root: Path, port: int = 0) -> Iterator[str]:
    """The address of a scheduler that lives as long as the block."""
    told = root / f"scheduler-{time.monotonic_ns()}.json"
    words = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--scheduler-file", str(told))
    process = _dask(root, "scheduler", *words)
    try:
        while not told.exists() or not told.read_text("utf-8").endswith("}"):
            if process.poll() is not None:
                raise RuntimeError((root / "dask.log").read_text("utf-8"))
            threading.Event().wait(0.05)
        yield str(json.loads(told.read_text("utf-8"))["address"])
    finally:
        _ended(process)


def worker(root: Path, address: str, threads: int = 1, **more: str) -> subprocess.Popen[bytes]:
    """A worker without anybody who starts it again; it looks for its scheduler for a minute."""
    words = ("--nthreads", str(threads), "--no-nanny", "--no-dashboard", "--memory-limit", "0", "--death-timeout", "60")
    return _dask(root, "worker", address, *words, "--local-directory", str(root / "dask"), **more)


@dataclass(frozen=True, slots=True)
class Workers:
    """The workers of a scheduler."""

    address: str
    processes: tuple[subprocess.Popen[bytes], ...]


def started(stack: ExitStack, root: Path, workers: int, threads: int = 1, **more: str) -> Workers:
    """A scheduler with so many workers, all there; they end with the stack."""
    from distributed import Client

    address = stack.enter_context(scheduler(root))
    processes = tuple(worker(root, address, threads, **more) for _ in range(workers))
    for process in processes:
        stack.callback(_ended, process)
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=120)
    return Workers(address, processes)


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


@contextmanager
def s3(bucket: str) -> Iterator[str]:
    """The address of an S3 server with a bucket, in this process."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        boto3.client("s3", endpoint_url=f"http://{host}:{port}").create_bucket(Bucket=bucket)
        yield f"http://{host}:{port}"
    finally:
        server.stop()


class Trial:
    """One episode of the same articles, made again and again in the same place."""

    def __init__(self, root: Path, articles: int, sentences: int, engine: str, endpoint: str = "") -> None:
        self.root = root
        self.engine = engine
        self.endpoint = endpoint
        self.prefix = 0
        self.sources = [str(article(root, number, sentences)) for number in range(articles)]

    def make(self, address: str = "", progress: Progress = lambda *_: None) -> Made:
        """The episode; what is in the show's store is used."""
        home = show.load(self.root / "show")
        with hired(address, lambda _: None) as crew:
            return pipeline.make(self.sources, home, engine=self.engine, now=NOW, crew=crew, progress=progress)

    def clear(self, *, bucket: bool = False) -> None:
        """A new show, whose store is empty."""
        for folder in ("show", "cache"):
            shutil.rmtree(self.root / folder, ignore_errors=True)
        show.create(self.root / "show", language="en")
        if bucket:
            self.prefix += 1
            told = f'[store]\nclips = "s3://clips/{self.prefix}"\nendpoint = "{self.endpoint}"\n\n[feed] '
            path = self.root / "show" / "show.toml"
            text = path.read_text("utf-8")
            start, end = text.index("\n[store]"), text.index("\n[feed]")
            path.write_text(text[:start] + "\n" + told + text[end + len("\n[feed]") :], "utf-8")

    def kept(self) -> dict[str, str]:
        """The clips in the store, and what changes when one is written again."""
        if self.prefix:
            import boto3

            pages = boto3.client("s3", endpoint_url=self.endpoint).get_paginator("list_objects_v2")
            found = (
                one for page in pages.paginate(Bucket="clips", Prefix=f"{self.prefix}/") for one in page["Contents"]
            )
            return {one["Key"]: f"{one['ETag']} {one['LastModified']}" for one in found if "/claims/" not in one["Key"]}
        clips = (self.root / "show" / ".make-episode" / "clips").glob("??/[!.]*/whole.sha256")
        return {path.parent.name: f"{path.stat().st_ino} {path.stat().st_mtime_ns}" for path in clips}


def sound(made: Made) -> str:
    return hashlib.sha256(made.episode.audio.read_bytes()).hexdigest()


class Killer:
    """Kills a worker each time so many more segments are spoken, and starts another, which comes late."""

    def __init__(self, trial: Trial, address: str, every: int, most: int) -> None:
        self.trial, self.address, self.every, self.most = trial, address, every, most
        self.workers = [worker(trial.root, address) for _ in range(2)]
        self.killed: list[dict[str, str]] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        del total
        if stage.startswith("voices") and len(self.killed) < self.most and done >= self.every * (len(self.killed) + 1):
            _ended(self.workers.pop(0))
            self.killed.append(self.trial.kept())
            self.workers.append(worker(self.trial.root, self.address))

    def close(self) -> None:
        for one in self.workers:
            _ended(one)


class StoppedError(Exception):
    """The scheduler was killed."""


def lose_scheduler(trial: Trial, after: int) -> dict[str, str]:
    """What is kept of a run whose scheduler is killed once so many segments are spoken."""
    stack = ExitStack()
    address = started(stack, trial.root, 2).address

    def progress(stage: str, done: int, total: int) -> None:
        del total
        if stage.startswith("voices") and done >= after:
            stack.close()

    try:
        trial.make(address, progress)
    except ClusterError:
        return trial.kept()
    finally:
        stack.close()
    raise AssertionError("the run ended well without its scheduler")


def unchanged(before: Mapping[str, str], after: Mapping[str, str]) -> int:
    """How many of what was kept before are as they were; all have to be."""
    assert all(after.get(name) == mark for name, mark in before.items())
    return len(before)


def kill(trial: Trial, times: int, *, bucket: bool) -> dict[str, object]:
    """A run on a cluster whose scheduler dies, and the next one, whose workers are killed so many times."""
    trial.clear()
    plain = trial.make()
    expected, segments = sound(plain), plain.synthesized + plain.reused
    trial.clear(bucket=bucket)
    before = lose_scheduler(trial, segments // 8)
    with scheduler(trial.root) as address:
        killer = Killer(trial, address, max(1, (segments - len(before)) // (times + 1) - 1), times)
        try:
            made = trial.make(address, killer)
        finally:
            killer.close()
    after = trial.kept()
    shutil.rmtree(trial.root / "show" / "episodes")
    shutil.rmtree(trial.root / "cache", ignore_errors=True)
    again = trial.make()
    assert (again.synthesized, again.reused) == (0, segments)
    assert len(killer.killed) == times
    assert sound(made) == expected
    assert made.synthesized + made.reused == segments
    assert sound(again) == expected
    return {
        "segments": segments,
        "kept when the scheduler was killed": unchanged(before, after),
        "kept at each kill of a worker": [unchanged(one, after) for one in killer.killed],
        "spoken by the second run": made.synthesized,
        "bytes": "as on one machine",
    }


def speed(trial: Trial) -> dict[str, object]:
    """Wall time of one single-threaded worker, of two, and of this machine without a cluster; stores empty."""
    walls: dict[str, float] = {}
    told: dict[str, object] = {}
    speech: dict[str, object] = {}
    sums = set()
    for name, workers in (("one worker", 1), ("two workers", 2), ("no cluster", 0)):
        trial.clear()
        spent = os.times()
        with ExitStack() as stack:
            address = started(stack, trial.root, workers).address if workers else ""
            load, began, stages = os.getloadavg()[0], time.monotonic(), dict[str, float]()
            made = trial.make(address, lambda stage, *_: stages.update({stage: round(time.monotonic() - began, 1)}))  # noqa: B023
            walls[name] = round(time.monotonic() - began, 1)
        ended = os.times()
        told[name] = {
            "seconds": walls[name],
            "until": stages,
            "processor seconds here": round(sum(ended[:2]) - sum(spent[:2]), 1),
            "processor seconds of the cluster": round(sum(ended[2:4]) - sum(spent[2:4]), 1),
            "load before": round(load, 1),
        }
        sums.add(sound(made))
        speech = {"segments": made.synthesized, "speech": round(made.episode.duration), "bytes": "all the same"}
        print(json.dumps({name: told[name]}), file=sys.stderr)
    assert len(sums) == 1
    return told | speech | {"faster": round(walls["one worker"] / walls["two workers"], 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("speed", "kill"))
    parser.add_argument("--count", type=int, default=3, help="articles (speed), or workers killed (kill)")
    parser.add_argument("--engine", default="espeak")
    parser.add_argument("--s3", action="store_true", help="keep clips in a bucket of a local S3 server")
    options = parser.parse_args()
    os.environ.update(CREDENTIALS)
    with tempfile.TemporaryDirectory(prefix="clusters-") as folder, ExitStack() as stack:
        os.environ["MAKE_EPISODE_CACHE"] = f"{folder}/cache"
        endpoint = stack.enter_context(s3("clips")) if options.s3 else ""
        articles = options.count if options.what == "speed" else 8
        trial = Trial(Path(folder), articles, 5, options.engine, endpoint)
        told = speed(trial) if options.what == "speed" else kill(trial, options.count, bucket=options.s3)
        with suppress(BrokenPipeError):
            print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
