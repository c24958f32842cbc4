"""What one more episode costs a long show: `python benchmarks/publishing.py [--episodes 1000]`.

A show of so many episodes of five minutes (750 words with their times, peaks, chapters, cover, transcripts, page) is
made in a temporary folder, without speaking: its sound is a few bytes, which publishing never reads. Then one episode
is added as a run of the program adds it, in a process of its own, and the time of each part is printed: reading the
manifests, pages, feed. Afterwards nothing is added, with the program's memory of the pages and without it, and the
pages must be the same bytes each time.
"""

import argparse
import hashlib
import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from make_episode.model import Episode, Line
    from make_episode.show import Show

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


def build(show: "Show", number: int, work: Path, picture: bytes) -> "Episode":
    """One episode of the show, its files in `work`."""
    from make_episode.episodes import chapters, narration, transcript
    from make_episode.model import Chapter, Episode, Loudness, Origin, Rendition

    said = lines(number)
    title = f"Le marché du port rouvre, épisode {number}"
    folder = show.episodes / f"{(FIRST + timedelta(days=number)).date()}-le-marche-du-port"
    sound = f"son {number}".encode()
    audio = folder / f"le-marche-{hashlib.sha256(sound).hexdigest()[:8]}.mp3"
    loudness = Loudness(-16.0, -1.5)
    integrity = "sha256-" + "A" * 43 + "="
    episode = Episode(
        guid=f"0b7a5d1e-5c1f-4d53-9d6e-{number:012}", identity=f"https://journal.example.net/{number}", title=title,
        language="fr", summary=said[1].segment.text * 3, published=FIRST + timedelta(days=number), folder=folder,
        audio=audio, duration=said[-1].end + 3, size=len(sound), mime="audio/mpeg", loudness=loudness, engine="kokoro",
        chapters=tuple(Chapter(one.segment.chapter, one.start) for one in said if one.segment.chapter),
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


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--episodes", type=int, default=1000)
    told.add_argument("--keep", type=Path, help="make the show here, or use the one that is there")
    told.add_argument("--add", type=int, help=argparse.SUPPRESS)
    told.add_argument("--fill", type=int, help=argparse.SUPPRESS)
    wanted = told.parse_args()
    if wanted.fill is not None:
        fill(wanted.keep, wanted.fill)
    elif wanted.add is not None:
        add(wanted.keep, wanted.add)


if __name__ == "__main__":
    main()
