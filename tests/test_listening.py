"""An episode heard again: only damaged segments are told, and saying them otherwise mends the same episode."""

import shutil
import wave
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tone_engine import ToneEngine

from make_episode import pipeline, show
from make_episode.episodes import manifest, narration
from make_episode.errors import EngineUnavailableError, InputError
from make_episode.model import Line, Role, Script, Segment
from make_episode.pipeline import soundcheck
from make_episode.pipeline.listening import MODEL, Heard, listen, mend
from make_episode.show import Show
from make_episode.store import FolderStore
from make_episode.voices import clips, engines, otherwise
from make_episode.voices.cast import Cast, Part
from make_episode.voices.soundness import faults
from make_episode.voices.speak import perform

if TYPE_CHECKING:
    from numpy.typing import NDArray

ARTICLE = """Le phare de Sidi Tamri se rallume

Le phare du port a retrouvé sa lumière lundi soir, après onze mois de travaux menés par les charpentiers du village.

Une lampe qui porte loin

La gardienne du phare y vit depuis douze ans. Elle a remonté la lampe, pierre après pierre, avec ses deux fils.

Les pêcheurs disent la voir à vingt kilomètres. Le premier bateau est rentré à quatre heures du matin.
"""
NOW = datetime(2026, 3, 3, 6, 0, tzinfo=UTC)


def unseen(stage: str, done: int, total: int) -> None:
    del stage, done, total


def unsaid(_notice: str) -> None:
    """Nobody is told."""


def profile(path: Path) -> "tuple[float, NDArray[np.float64]]":
    """How long something is heard in a file, and how loud in each of 32 parts of that time."""
    with wave.open(str(path)) as sound:
        samples = np.abs(np.frombuffer(sound.readframes(sound.getnframes()), "<i2").astype(np.float64))
        rate = sound.getframerate()
    loud = np.flatnonzero(samples > samples.max() / 50)
    heard = samples[loud[0] : loud[-1] + 1]
    parts = np.array([part.mean() for part in np.array_split(heard, 32)])
    return len(heard) / rate, parts / np.linalg.norm(parts)


@dataclass
class Ear:
    """A recogniser for tests: it knows the rise and fall of the sentences of an episode, and nothing else."""

    known: "list[tuple[str, float, NDArray[np.float64]]]"
    up: bool = True

    def ready(self) -> None:
        if not self.up:
            raise EngineUnavailableError("The recogniser is not installed.", hint="Install it.")

    def hear(self, sound: Path, language: str, *, carefully: bool = False) -> str:
        del language, carefully
        length, parts = profile(sound)
        alike = [(float(parts @ mine), text) for text, long, mine in self.known if abs(long - length) < 0.05 * long]
        likeness, text = max(alike, default=(0.0, ""))
        return text if likeness > 0.97 else "vroum vroum vroum vroum"


def published(home: Show) -> list[Line]:
    episode = manifest.load_all(home.episodes)[0]
    return list(narration.load(episode.folder / narration.NAME))


def kept(home: Show, number: int) -> Path:
    """The folder of a segment's clip."""
    key = clips.fingerprint(engines.engine("espeak"), published(home)[number].segment)
    found = FolderStore(home.store).find(key)
    assert found
    return found


def replaced(home: Show, number: int, samples: bytes) -> None:
    """Let the clip of a segment hold other samples, as if its engine had said that."""
    segment = published(home)[number].segment
    words = (kept(home, number) / clips.WORDS).read_text(encoding="utf-8")
    key = clips.fingerprint(engines.engine("espeak"), segment)
    with FolderStore(home.store, fresh=True).place(key) as folder:
        with wave.open(str(folder / clips.SPEECH), "wb") as sound:
            sound.setparams((1, 2, 22050, 0, "NONE", ""))
            sound.writeframes(samples)
        (folder / clips.WORDS).write_text(words, encoding="utf-8")


def samples_of(home: Show, number: int) -> bytearray:
    with wave.open(str(kept(home, number) / clips.SPEECH)) as sound:
        return bytearray(sound.readframes(sound.getnframes()))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """A good episode."""
    root = tmp_path_factory.mktemp("show")
    show.create(root)
    (root / "brief.txt").write_text(ARTICLE, encoding="utf-8")
    pipeline.make([str(root / "brief.txt")], show.load(root), engine="espeak", now=NOW)
    return show.load(root)


@pytest.fixture(scope="module")
def ear(made: Show) -> Ear:
    """A recogniser that understands the good episode."""
    lines = published(made)
    return Ear([(line.segment.spoken, *profile(kept(made, at) / clips.SPEECH)) for at, line in enumerate(lines)])


@pytest.fixture(scope="module")
def damaged(made: Show, tmp_path_factory: pytest.TempPathFactory) -> Show:
    """The same episode: one segment says something else, one has a hole, words of a third are silent."""
    home = show.load(Path(shutil.copytree(made.root, tmp_path_factory.mktemp("damaged") / "show")))
    hole, silenced = samples_of(home, 5), samples_of(home, 2)
    replaced(home, 3, bytes(samples_of(home, 8) * 2))
    replaced(home, 5, bytes(hole[: len(hole) // 4 * 2] + bytes(2 * 22050 * 3) + hole[len(hole) // 4 * 2 :]))
    middle = len(silenced) // 4 * 2
    replaced(home, 2, bytes(silenced[:middle] + bytes(44100) + silenced[middle + 44100 :]))
    pipeline.making.again(manifest.load_all(home.episodes)[0], home, now=NOW)
    return home


def heard(home: Show, ear: Ear) -> Heard:
    return listen(home, "phare", ear, unseen)


def test_a_good_episode_has_no_doubts(made: Show, ear: Ear) -> None:
    """Every segment of the published sound is heard, and none is told; nor do the cheap checks find any."""
    found = heard(made, ear)
    assert found.segments == len(published(made)) > 8
    assert (found.doubts, found.unheard) == ((), ())
    assert list(soundcheck.explained(manifest.load_all(made.episodes)[0])) == []


def test_cheap_checks_need_no_recogniser(damaged: Show) -> None:
    """`check` itself tells a hole and words without a sound; the segment that says something else it cannot tell."""
    told = {
        published(damaged).index(line): what
        for line, what in soundcheck.faults(manifest.load_all(damaged.episodes)[0])
        if "silence inside" in what or "is silent" in what
    }
    assert set(told) - {3} == {2, 5}
    findings = " ".join(one.what for one in pipeline.check(damaged, engine="espeak"))
    assert all(what in findings for what in told.values())


def test_only_damaged_segments_are_told_and_mended(damaged: Show, ear: Ear, tmp_path: Path) -> None:
    """What does not say its text is told, and said again it is right, in the same episode with a new sound."""
    home = show.load(Path(shutil.copytree(damaged.root, tmp_path / "show")))
    before = manifest.load_all(home.episodes)[0]
    found = heard(home, ear)
    assert [doubt.number for doubt in found.doubts] == [2, 3, 5]
    assert "vroum" in found.doubts[1].what

    mended = mend(home, found, ear, engine="espeak", now=NOW, tell=unsaid, progress=unseen)
    after = manifest.load_all(home.episodes)[0]
    assert [doubt.mended for doubt in mended.doubts] == ["said again"] * 3
    assert mended.made is not None
    assert mended.made.synthesized == 0
    assert (after.guid, after.published, after.folder) == (before.guid, before.published, before.folder)
    assert after.audio.name != before.audio.name
    assert heard(home, ear).doubts == ()
    assert (home.episodes / "feed.xml").read_text(encoding="utf-8").count("<item>") == 1


def test_what_stays_wrong_is_told_and_left(damaged: Show, ear: Ear) -> None:
    """When no way is heard rightly, the episode stays as it is."""
    sound = manifest.load_all(damaged.episodes)[0].audio.name
    left = mend(damaged, heard(damaged, ear), Ear([]), engine="espeak", now=NOW, tell=unsaid, progress=unseen)
    assert [doubt.mended for doubt in left.doubts] == ["", "", ""]
    assert left.made is None
    assert manifest.load_all(damaged.episodes)[0].audio.name == sound


def test_ways_to_say_a_segment_otherwise(tmp_path: Path) -> None:
    """Again, in parts with every word timed, then by the next engine in the voice it is cast with."""
    segment = Segment(
        Role.NARRATOR, "Un, deux. Trois quatre.", "Un, deux. Trois quatre.", "fr", 0.5, engine="tone", voice="fr-low"
    )
    cast = Cast({("fr", "narrator"): (Part("other", "fr-high"),)})
    ways = list(
        otherwise.ways(segment, cast, [ToneEngine(), ToneEngine("other"), ToneEngine("down", up=False)], tmp_path)
    )

    assert [way.what for way in ways] == ["said again", "said in parts", "said by other"]
    assert [word.text for word in ways[1].clip.words] == ["Un", "deux", "Trois", "quatre"]
    assert ways[1].clip.duration > ways[0].clip.duration
    assert all(one.end <= two.start for one, two in pairwise(ways[1].clip.words))
    assert (ways[2].clip.segment.engine, ways[2].clip.segment.voice) == ("other", "fr-high")
    stumbling = list(otherwise.ways(segment, cast, [ToneEngine(fails_on="deux. Trois"), ToneEngine("other")], tmp_path))
    assert [way.what for way in stumbling] == ["said in parts", "said by other"]


def test_a_stand_in_is_named_from_then_on(tmp_path: Path) -> None:
    """A clip that another engine said in place of its own is used again, under the name of who said it."""
    tone, other, store = ToneEngine(), ToneEngine("other"), FolderStore(tmp_path / "clips", fresh=True)
    said = Script("T", "fr", (Segment(Role.NARRATOR, "Un deux.", "Un deux.", "fr", 0.5),))
    first = perform(said, Cast({}), [tone], store, unseen, unsaid)
    *_, way = otherwise.ways(first.script.segments[0], Cast({}), [tone, other], tmp_path)
    otherwise.keep(way, first.script.segments[0], tone, store)
    again = perform(said, Cast({}), [tone, other], FolderStore(tmp_path / "clips"), unseen, unsaid)

    assert (again.synthesized, again.engine) == (0, "other")
    assert again.clips[0].segment.voice == "fr-low"


def test_nothing_to_hear_with_is_said_first(made: Show) -> None:
    """A missing recogniser or an unknown episode is one clear message."""
    with pytest.raises(EngineUnavailableError, match="not installed"):
        listen(made, "phare", Ear([], up=False), unseen)
    with pytest.raises(InputError, match="no episode"):
        listen(made, "nulle-part", Ear([]), unseen)


def test_the_model_is_the_one_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An option goes before the environment, that before show.toml."""
    show.create(tmp_path)
    path = tmp_path / "show.toml"
    path.write_text(path.read_text(encoding="utf-8") + '\n[proof]\nmodel = "mine"\n', encoding="utf-8")
    the = show.load(tmp_path)
    monkeypatch.delenv(MODEL, raising=False)
    assert vars(pipeline.recogniser(the))["_named"] == "mine"
    monkeypatch.setenv(MODEL, "small")
    assert vars(pipeline.recogniser(the))["_named"] == "small"
    assert vars(pipeline.recogniser(the, "large"))["_named"] == "large"


@pytest.mark.parametrize(
    ("samples", "told"),
    [
        (bytes(48000), "nothing is heard"),
        (b"\x00\x20" * 2400, "too short"),
        (b"\x00\x20" * 24000 * 30, "too long"),
        (b"\x00\x20" * 12000 + bytes(96000) + b"\x00\x20" * 12000, "2.0 s of silence inside"),
        (b"\xff\x7f" * 48000, "overdriven"),
        (b"\x00\x20" * 48000, ""),
    ],
)
def test_a_spoken_clip_is_looked_at(tmp_path: Path, samples: bytes, told: str) -> None:
    """What is wrong with a clip is told as soon as it is spoken."""
    with wave.open(str(tmp_path / "clip.wav"), "wb") as sound:
        sound.setparams((1, 2, 24000, 0, "NONE", ""))
        sound.writeframes(samples)
    found = faults(tmp_path / "clip.wav", "Le port du village ouvre à huit heures.")
    assert [told in fault.what for fault in found] == ([True] if told else [])
