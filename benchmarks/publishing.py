"""What one more episode costs a long show: `python benchmarks/publishing.py [--episodes 1000]`.

A show of so many episodes of five minutes (750 words with their times, outline, chapters, cover, transcripts, pages) is
made in a temporary folder, without speaking: of its sound there is the beginning. It is delivered to a folder. Then one
episode is added, in a process of its own as a run of the program does it, and what each part took is printed: reading
the manifests, pages, feed; and then what a delivery sends. Last, the same with nothing new. `--thorough` then forgets
what was built, makes everything anew and compares the bytes.

The first making of all the pages takes two or three minutes. Processor time is the steadier figure on a busy machine.
"""

import argparse
import base64
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from make_episode.model import Chapter, Episode, Line
    from make_episode.show import Show

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

WORDS = (
    "la ville annonce que le marché du port rouvre avant l’été après trois ans de travaux et douze millions de dirhams "
    "les habitants attendent une fontaine des arbres et un toit pour la pluie selon la mairie qui veut finir en mai"
).split()
FIRST = datetime(2022, 1, 1, 6, 0, tzinfo=UTC)
LIMIT = 2.0
"""Seconds one more episode may take."""


def lines(number: int) -> "tuple[Line, ...]":
    """A programme of 750 words: 60 segments, one in eight a quotation, a heading every fifteen."""
    from make_episode.model import Line, Role, Segment, Word

    chance = random.Random(number)  # noqa: S311 - the same words every time
    made, clock = [], 4.0
    for place in range(60):
        said = chance.choices(WORDS, k=12 if place % 15 else 5)
        role = Role.HEADING if place % 15 == 0 else Role.QUOTE if place % 8 == 3 else Role.NARRATOR
        text = " ".join(said).capitalize() + "."
        words = tuple(
            Word(word, round(clock + at * 0.38, 3), round(clock + at * 0.38 + 0.33, 3)) for at, word in enumerate(said)
        )
        segment = Segment(
            role, text, text, "fr", 0.4, engine="kokoro", voice="ff_siwis", paragraph=place % 4 == 0,
            speaker="Inès Tazi" if role is Role.QUOTE else "", chapter=text if role is Role.HEADING else "",
        )  # fmt: skip
        made.append(Line(segment, round(clock, 3), round(clock + len(said) * 0.38, 3), words))
        clock += len(said) * 0.38 + 0.4
    return tuple(made)


def _chapters(said: "tuple[Line, ...]") -> "tuple[Chapter, ...]":
    from make_episode.model import Chapter

    first, *others = (Chapter(one.segment.chapter, one.start) for one in said if one.segment.chapter)
    return (Chapter(first.title, 0.0), *others)


def sounding(seconds: float) -> bytes:
    """The beginning of an MP3 file that tells, in its first frame, so many seconds."""
    from an_episode import tone

    whole: bytes = tone()
    at = whole.index(b"Info") + len("Info") + 4
    frames = round(seconds * 44100 / 1152)
    return whole[:at] + frames.to_bytes(4, "big") + whole[at + 4 : 4096]


def build(show: "Show", number: int, work: Path, picture: bytes) -> "Episode":
    """One episode of the show, its files in `work`."""
    from make_episode.episodes import chapters, narration, transcript
    from make_episode.model import Episode, Loudness, Origin, Rendition

    said = lines(number)
    title = f"Le marché du port rouvre, épisode {number}"
    folder = show.episodes / f"{(FIRST + timedelta(days=number)).date()}-le-marche-du-port"
    sound = sounding(said[-1].end + 3)
    audio = folder / f"le-marche-{hashlib.sha256(sound).hexdigest()[:8]}.mp3"
    loudness = Loudness(-16.0, -1.5)
    integrity = "sha256-" + base64.b64encode(hashlib.sha256(sound).digest()).decode()
    episode = Episode(
        guid=f"0b7a5d1e-5c1f-4d53-9d6e-{number:012}", identity=f"https://journal.example.net/{number}", title=title,
        language="fr", summary=said[1].segment.text * 3, published=FIRST + timedelta(days=number), folder=folder,
        audio=audio, duration=said[-1].end + 3, size=len(sound), mime="audio/mpeg", loudness=loudness, engine="kokoro",
        chapters=_chapters(said),
        voices=("ff_siwis",), cover=folder / "cover.jpg",
        articles=(Origin(title, f"https://journal.example.net/{number}", ("Inès Tazi",), FIRST.date()),),
        renditions=(Rendition(audio, "audio/mpeg", len(sound), 64000, integrity, loudness),),
    )  # fmt: skip
    work.mkdir(parents=True, exist_ok=True)
    (work / audio.name).write_bytes(sound)
    (work / "cover.jpg").write_bytes(picture)
    transcript.write(work, said, "fr")
    narration.save(said, work / narration.NAME, title=title, language="fr")
    (work / chapters.FILE).write_text(chapters.as_json(episode), encoding="utf-8")
    heights = [sign * (number * 7 + at * 13) % 128 * sign for at in range(1800) for sign in (-1, 1)]
    told = {"version": 2, "channels": 1, "sample_rate": 44100, "samples_per_pixel": 7350, "bits": 8, "length": 1800}
    (work / "peaks.json").write_text(json.dumps(told | {"data": heights}), encoding="utf-8")
    return episode


def fill(root: Path, count: int) -> None:
    """A show of so many episodes, feed and pages included."""
    from make_episode import show as shows
    from make_episode.episodes import cover, manifest
    from make_episode.pipeline import publishing

    shows.create(root)
    the = shows.load(root)
    picture = cover.make(root / "picture.jpg", title="Le marché du port rouvre", language="fr").read_bytes()
    for number in range(count):
        episode = build(
            the, number, the.episodes / f"{(FIRST + timedelta(days=number)).date()}-le-marche-du-port", picture
        )
        manifest.save(episode)
    publishing.refresh(the, FIRST + timedelta(days=count))


@contextmanager
def timed(parts: dict[str, float], name: str, *places: tuple[object, str]) -> Iterator[None]:
    """Adds up the time spent in functions, named by module and attribute."""
    kept = [(module, attribute, getattr(module, attribute)) for module, attribute in places]

    def counted(call: Callable[..., object]) -> Callable[..., object]:
        def wrapper(*args: object, **kwargs: object) -> object:
            start = time.process_time()
            try:
                found = call(*args, **kwargs)
                return dict(found) if isinstance(found, Iterator) else found
            finally:
                parts[name] = parts.get(name, 0.0) + time.process_time() - start

        return wrapper

    for module, attribute, call in kept:
        setattr(module, attribute, counted(call))
    yield
    for module, attribute, call in kept:
        setattr(module, attribute, call)


def add(root: Path, number: int) -> None:
    """Add an episode, or none where `number` is negative; print what each part took as JSON."""
    from make_episode import show as shows
    from make_episode.episodes import feed, manifest
    from make_episode.pipeline import publishing

    the = shows.load(root)
    work = the.episodes / f".making-{number}"
    episode = build(the, number, work, (root / "picture.jpg").read_bytes()) if number >= 0 else None
    parts: dict[str, float] = {}
    now = FIRST + timedelta(days=2000)
    wall, cpu = time.perf_counter(), time.process_time()
    with (
        timed(parts, "manifests", (manifest, "load_all")),
        timed(parts, "pages", (publishing, "pages")),
        timed(parts, "feed", (feed, "documents")),
    ):
        if episode:
            publishing.place(the, replace(episode, updated=now), work, now)
        else:
            publishing.refresh(the, now)
    parts |= {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    print(json.dumps(parts))


def deliver(root: Path, target: Path) -> None:
    """Deliver the show to a folder; print what that took and sent as JSON."""
    from make_episode import pipeline
    from make_episode import show as shows

    the = shows.load(root)
    wall, cpu = time.perf_counter(), time.process_time()
    done = pipeline.deliver(the, to=str(target), now=FIRST + timedelta(days=2000))
    told = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    sent = sorted(one.name for one in done.uploaded)
    print(json.dumps(told | {"files": len(sent), "bytes": done.bytes, "unchanged": done.unchanged, "sent": sent[:40]}))


def bytes_of(root: Path) -> str:
    """A hash of every file of a web root, names included."""
    digest = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def told(*arguments: str) -> dict[str, Any]:
    """What this program prints when it is called with the arguments."""
    found = subprocess.run([sys.executable, __file__, *arguments], check=True, stdout=subprocess.PIPE, text=True)
    return dict(json.loads(found.stdout.splitlines()[-1])) if found.stdout else {}


def shown(what: str, figures: dict[str, Any]) -> None:
    parts = ", ".join(
        f"{name} {took:.2f} s" for name, took in figures.items() if name in {"manifests", "pages", "feed"}
    )
    sent = f", {figures['files']} files of {figures['bytes']:,} bytes sent" if "files" in figures else ""
    print(f"{what:<28} {figures['wall']:6.2f} s, {figures['cpu']:6.2f} s of processor time{sent}", end="")
    print(f" ({parts})" if parts else "", flush=True)


def measure(root: Path, count: int, *, thorough: bool) -> bool:
    """Whether one more episode was within the limit; prints all figures."""
    show, target = root / "show", root / "delivered"
    start = time.perf_counter()
    told("--keep", str(show), "--fill", str(count))
    print(f"{count} episodes made, with all their pages, in {time.perf_counter() - start:.0f} s", flush=True)
    shown("first delivery", told("--keep", str(show), "--deliver", str(target)))
    added = told("--keep", str(show), "--add", str(count))
    shown("one episode more", added)
    sent = told("--keep", str(show), "--deliver", str(target))
    shown("its delivery", sent)
    print("  " + " ".join(sent["sent"]))
    shown("nothing new", told("--keep", str(show), "--add", "-1"))
    shown("its delivery", told("--keep", str(show), "--deliver", str(target)))
    if thorough:
        before = bytes_of(show / "episodes")
        (show / ".make-episode" / "pages.json").unlink()
        shown("everything anew", told("--keep", str(show), "--add", "-1"))
        print(f"the same bytes: {'yes' if bytes_of(show / 'episodes') == before else 'NO'}")
    return bool(added["wall"] < LIMIT)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--episodes", type=int, default=1000)
    asked.add_argument("--thorough", action="store_true")
    for part in ("--keep", "--deliver"):
        asked.add_argument(part, type=Path, help=argparse.SUPPRESS)
    for part in ("--add", "--fill"):
        asked.add_argument(part, type=int, help=argparse.SUPPRESS)
    wanted = asked.parse_args()
    if wanted.fill is not None:
        fill(wanted.keep, wanted.fill)
    elif wanted.add is not None:
        add(wanted.keep, wanted.add)
    elif wanted.deliver is not None:
        deliver(wanted.keep, wanted.deliver)
    else:
        with tempfile.TemporaryDirectory() as folder:
            within = measure(Path(folder), wanted.episodes, thorough=wanted.thorough)
        print(f"one episode more within {LIMIT:.0f} s: {'yes' if within else 'NO'}")
        sys.exit(0 if within else 1)


if __name__ == "__main__":
    main()
