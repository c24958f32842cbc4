"""What one worker does here, and what a day of 10,000 and of 1,000,000 articles takes then.

    python benchmarks/scale.py [--engine kokoro] [--minutes 2.5] [--core-hour 0.04] [...]

One worker is one core. It speaks, masters and encodes an article of the length of a short one, and processor time is
counted, which neighbours on the machine disturb least; the store is a folder on the disk. The model multiplies: it
knows nothing of queues, and it says what it assumes. Prices are of no provider: give your own.
"""

import argparse
import math
import os
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from make_episode import pipeline, show
from make_episode.episodes import narration
from make_episode.pipeline import Made

DAYS = (10_000, 1_000_000)
HEADS, GETS, PUTS, DELETES = 15.0, 6.5, 4.6, 1.0
"""Requests to the store for each segment, as a local S3 server counted them for two short articles on a cluster of one
worker, each machine with a folder of its own: a clip and what is mastered of it are put once and fetched by both."""
_TEXT = (
    "The ferry to the islands was late again, and nobody on the quay was surprised.",
    "Its captain, who has made the crossing for thirty years, blamed a rope that had been cut in the night.",
    "The harbour office counted forty-two passengers, three bicycles and a piano without an owner.",
    "By noon the wind had turned, and the second boat went out with the mail and the bread.",
    "A committee will look into it, the mayor said, as she said in spring and in the autumn before.",
)


@dataclass(frozen=True)
class Worker:
    """What was measured: seconds of processor time, and bytes, for each second of speech."""

    speaking: float
    mastering: float
    encoding: float
    rest: float
    """Reading, narrating, tags, pages: on the machine that runs the command."""
    clips: float
    """Bytes in the store."""
    episode: float
    """Bytes that are published."""
    segments: float
    """Segments for each second of speech."""


@dataclass(frozen=True)
class Assumed:
    """What nobody measured."""

    minutes: float
    """Speech of an article."""
    hours: float
    """In which the day's articles have to be done."""
    busy: float
    """Share of that time in which a worker has something to do."""
    again: float
    """Share of the work that is done twice: workers that died, articles that were corrected."""
    days_kept: float
    """How long clips stay in the store."""
    core_hour: float
    gb_month: float
    gb_out: float
    puts: float
    """A thousand requests that write."""
    gets: float
    """A thousand requests that read."""
    listeners: float
    """Downloads of each episode."""


def measured(engine: str, sentences: int) -> tuple[Worker, float]:
    """One article, in one process with the store of a new show."""
    with tempfile.TemporaryDirectory(prefix="scale-") as folder:
        root = Path(folder)
        show.create(root / "show", language="en")
        spent = {"speak": 0.0, "master": 0.0, "encode": 0.0, "rest": 0.0}
        _made(root, 1, 2, engine, spent)  # the network is made and loaded, libraries are imported
        spent = dict.fromkeys(spent, 0.0)
        before = _bytes(root / "show" / ".make-episode" / "clips")
        made = _made(root, 2, sentences, engine, spent)
        lines = narration.load(made.episode.folder / narration.NAME)
        seconds = lines[-1].end - lines[0].start  # without the music, which every episode of a show has
        kept = _bytes(root / "show" / ".make-episode" / "clips") - before
        published = _bytes(made.episode.folder)
        return Worker(
            spent["speak"] / seconds,
            spent["master"] / seconds,
            spent["encode"] / seconds,
            spent["rest"] / seconds,
            kept / seconds,
            published / seconds,
            len(lines) / seconds,
        ), seconds


def _made(root: Path, number: int, sentences: int, engine: str, spent: dict[str, float]) -> Made:
    text = [f"{_TEXT[at % len(_TEXT)]} That was crossing {number * 1000 + at}." for at in range(sentences)]
    path = root / f"article-{number}.txt"
    path.write_text(f"The ferry was late, {number}\n\n" + "\n\n".join(text) + "\n", encoding="utf-8")
    last = time.process_time()

    def progress(stage: str, done: int, total: int) -> None:
        """Time is that of the stage that told last: each tells at its end."""
        nonlocal last
        del done, total
        now = time.process_time()
        known = {"voices": "speak", "master": "master", "encode": "encode"}
        name = known.get(stage.partition(" ")[0], "rest")
        spent[name] += now - last
        last = now

    made = pipeline.make(
        [str(path)], show.load(root / "show"), engine=engine, now=datetime(2026, 3, 2, tzinfo=UTC), progress=progress
    )
    spent["rest"] += time.process_time() - last
    return made


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def day(articles: int, worker: Worker, assumed: Assumed) -> list[tuple[str, str]]:
    """What a day of so many articles takes."""
    speech = articles * assumed.minutes * 60
    work = speech * (worker.speaking + worker.mastering + worker.encoding) * (1 + assumed.again)
    cores = math.ceil(work / 3600 / assumed.hours / assumed.busy)
    drivers = math.ceil(speech * worker.rest / 3600 / assumed.hours / assumed.busy)
    segments = speech * worker.segments * (1 + assumed.again)
    kept = speech * worker.clips * (1 + assumed.again) * assumed.days_kept / 1e9
    out = speech * worker.episode * assumed.listeners / 1e9
    writing, reading = segments * PUTS / 1000, segments * (GETS + HEADS) / 1000
    costs = {
        "processors": (work / assumed.busy + speech * worker.rest) / 3600 * assumed.core_hour,
        "storage of clips": kept * assumed.gb_month / 30,
        "requests": writing * assumed.puts + reading * assumed.gets,
        "downloads": out * assumed.gb_out,
    }
    whole = sum(costs.values())
    driver, most = max(costs.items(), key=lambda item: item[1])
    return [
        ("speech", f"{speech / 3600:,.0f} hours in {segments:,.0f} segments"),
        ("processor time", f"{work / 3600:,.0f} core hours of workers, {speech * worker.rest / 3600:,.0f} of drivers"),
        ("cores", f"{cores:,} for workers and {drivers:,} for drivers, {assumed.hours:g} hours a day"),
        ("store", f"{kept:,.0f} GB kept, {kept / assumed.days_kept:,.0f} GB written a day"),
        ("requests", f"{writing * 1000:,.0f} that write, {reading * 1000:,.0f} that read"),
        ("published", f"{speech * worker.episode / 1e9:,.0f} GB, {out:,.0f} GB downloaded"),
        ("cost a day", f"{whole:,.2f}: " + ", ".join(f"{name} {cost:,.2f}" for name, cost in costs.items())),
        ("an article", f"{whole / articles:.5f}, of which {driver} {most / whole:.0%}"),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", default="kokoro")
    parser.add_argument("--sentences", type=int, default=12, help="of the article that is measured")
    for name, value, text in (
        ("minutes", 2.5, "of speech in an article"),
        ("hours", 20.0, "of a day in which the work is done"),
        ("busy", 0.8, "share of the time in which a worker works"),
        ("again", 0.05, "share of the work done twice"),
        ("days-kept", 30.0, "days that clips are kept"),
        ("core-hour", 0.04, "price of a core for an hour"),
        ("gb-month", 0.023, "price of a GB kept for a month"),
        ("gb-out", 0.05, "price of a GB that listeners fetch"),
        ("puts", 0.005, "price of a thousand requests that write"),
        ("gets", 0.0004, "price of a thousand requests that read"),
        ("listeners", 20.0, "downloads of each episode"),
    ):
        parser.add_argument(f"--{name}", type=float, default=value, help=f"{text} ({value:g})")
    options = vars(parser.parse_args())
    engine, sentences = str(options.pop("engine")), int(options.pop("sentences"))
    assumed = Assumed(**options)
    load = os.getloadavg()[0]
    worker, seconds = measured(engine, sentences)
    print(f"One worker of {engine}, {seconds:.0f} s of speech, load {load:.1f} on {os.cpu_count()} cores:")
    for name, value in (("spoken", worker.speaking), ("mastered", worker.mastering), ("encoded", worker.encoding)):
        print(f"  {name:10} {1 / max(value, 1e-9):8.1f} seconds of speech for each second of processor time")
    whole = worker.speaking + worker.mastering + worker.encoding
    print(f"  {'all three':10} {1 / whole:8.1f}, and {1 / worker.rest:.1f} for the driver's own part")
    print(f"  {'store':10} {worker.clips * 60 / 1e6:8.2f} MB for each minute of speech")
    print(f"  {'episode':10} {worker.episode * 60 / 1e6:8.2f} MB for each minute of speech")
    print(f"  {'segments':10} {worker.segments * 60:8.1f} for each minute of speech")
    print("\nAssumed: " + ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in options.items()))
    print(f"  requests for each segment: {HEADS:g} HEAD, {GETS:g} GET, {PUTS:g} PUT, {DELETES:g} DELETE")
    for articles in DAYS:
        print(f"\nA day of {articles:,} articles:")
        for name, text in day(articles, worker, assumed):
            print(f"  {name:15} {text}")


if __name__ == "__main__":
    main()
