"""The whole way: one command turns an article into an episode that apps can play, and again without speaking twice."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import feedparser
import podcastparser
import pytest
import webvtt
from edge_service import EdgeService
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from make_episode import show

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample.txt"
GIVEN = ROOT.parent / "shared" / "articles" / "snrt-1337.txt"
BRIEF = """Le phare de Sidi Tamri se rallume
Publié le 3 mars 2026

Le phare du port a retrouvé sa lumière lundi soir, après onze mois de travaux menés par les charpentiers du village.

Une lampe qui porte à 20 kilomètres
« Nous l’avons remonté pierre après pierre », raconte Nadia Ferkane, la gardienne du phare, qui y vit depuis douze ans.
"""


@dataclass(frozen=True)
class Run:
    """A finished run and its report."""

    report: dict[str, object]
    told: str

    def path(self, key: str) -> Path:
        return Path(str(self.report[key]))

    def script(self) -> list[dict[str, object]]:
        values = json.loads((self.path("episode") / "script.json").read_text(encoding="utf-8"))
        return list(values["segments"])


def make(folder: Path, *args: str, **environment: str) -> Run:
    done = subprocess.run(
        [sys.executable, "-m", "make_episode", *args, "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        env=os.environ | environment,
    )
    assert done.returncode == 0, done.stderr
    return Run(json.loads(done.stdout), done.stderr)


def new_show(folder: Path) -> Path:
    show.create(folder)
    return folder


def checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def needs(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_show(tmp_path_factory.mktemp("show"))


@pytest.fixture(scope="module")
def first(home: Path) -> Run:
    return make(home, "sample.txt", "--engine", "espeak")


def test_the_report_has_the_fixed_form(first: Run) -> None:
    """`make-episode ... --json` names what other programs rely on, with absolute paths."""
    keys = ("episode", "audio", "duration", "size", "segments", "synthesized", "reused", "engine", "voices")

    assert all(key in first.report for key in (*keys, "loudness", "feed", "warnings"))
    assert all(first.path(key).is_absolute() for key in ("episode", "audio", "feed"))
    assert first.report["segments"] == first.report["synthesized"]
    assert first.report["size"] == first.path("audio").stat().st_size
    assert any("placeholder" in warning for warning in list(first.report["warnings"]))  # type: ignore[call-overload]


def test_an_episode_has_all_its_files(first: Run) -> None:
    """The folder holds what design and README promise, the audio named for its content, and no path of this machine."""
    folder = first.path("episode")
    names = {path.name for path in folder.iterdir()}
    fixed = {
        "episode.json",
        "script.json",
        "transcript.vtt",
        "transcript.srt",
        "chapters.json",
        "peaks.json",
        "cover.jpg",
        "index.html",
    }

    assert fixed <= names
    assert first.path("audio").name.endswith(".mp3")
    assert first.path("audio").stem.rpartition("-")[2] == checksum(first.path("audio"))[:8]
    for name in fixed - {"cover.jpg"}:
        assert str(folder.parent.parent) not in (folder / name).read_text(encoding="utf-8"), name


def test_the_episode_sounds_as_promised(first: Run) -> None:
    """-16 LUFS ±1, at most -1 dBTP, 44.1 kHz, and as long as the report says."""
    sound = MP3(first.path("audio")).info
    assert sound is not None
    loudness = dict(first.report["loudness"])

    assert sound.sample_rate == 44100
    assert sound.length == pytest.approx(float(str(first.report["duration"])), abs=0.1)
    assert -17 <= loudness["integrated"] <= -15
    assert loudness["true_peak"] <= -1


def test_an_independent_meter_agrees(first: Run) -> None:
    """FFmpeg's ebur128 measures the loudness that the report tells."""
    done = subprocess.run(
        [needs("ffmpeg"), "-nostats", "-i", str(first.path("audio")), "-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    summary = done.stderr.rpartition("Summary:")[2]
    integrated = float(summary.partition("I:")[2].split()[0])
    peak = float(summary.rpartition("Peak:")[2].split()[0])

    assert -17 <= integrated <= -15
    assert peak <= -1


def test_chapters_are_the_headings(first: Run) -> None:
    """An opening chapter, then one for each heading, the same in the tag, the feed and the chapters file."""
    titles = [str(chapter["title"]) for chapter in list(first.report["chapters"])]  # type: ignore[call-overload]
    tags = ID3(first.path("audio"))
    side = json.loads((first.path("episode") / "chapters.json").read_text(encoding="utf-8"))

    assert titles[0] == "Introduction"
    assert len(titles) >= 3
    assert [str(frame.sub_frames["TIT2"]) for frame in tags.getall("CHAP")] == titles
    assert [chapter["title"] for chapter in side["chapters"]] == titles


def test_quotes_have_their_speakers_voice(first: Run) -> None:
    """Quoted words are said by another voice than the narrator's, and the speaker is named."""
    script = first.script()
    narrator = {segment["voice"] for segment in script if segment["role"] == "narrator"}
    quotes = [segment for segment in script if segment["role"] == "quote"]

    assert len(narrator) == 1
    assert quotes
    assert all(segment["voice"] not in narrator and segment["speaker"] for segment in quotes)


def test_the_transcript_has_word_times(first: Run) -> None:
    """Cues carry the time of each word, and show what was written."""
    text = (first.path("episode") / "transcript.vtt").read_text(encoding="utf-8")
    cues = webvtt.read(str(first.path("episode") / "transcript.vtt"))

    assert text.count("<00:") > len(cues)
    assert "quatre-vingt-cinq mille" not in text
    assert "85.000" in text


def test_readers_of_feeds_find_the_episode(first: Run) -> None:
    """Two independent parsers read title, enclosure, length and duration."""
    feed = first.path("feed")
    one = feedparser.parse(feed.read_bytes())
    with feed.open("rb") as stream:
        two = podcastparser.parse("https://example.org/podcast/feed.xml", stream)

    assert not one.bozo
    assert len(one.entries) == len(two["episodes"]) == 1
    assert one.entries[0].enclosures[0].length == str(first.report["size"])
    assert two["episodes"][0]["guid"] == first.report["guid"]
    assert two["episodes"][0]["total_time"] == pytest.approx(float(str(first.report["duration"])), abs=1)


def test_a_second_run_says_nothing_twice(home: Path, first: Run) -> None:
    """The same command again: nothing spoken, the same guid, one item, the same bytes."""
    before = checksum(first.path("audio"))
    again = make(home, "sample.txt", "--engine", "espeak")

    assert (again.report["synthesized"], again.report["reused"]) == (0, first.report["segments"])
    assert again.report["guid"] == first.report["guid"]
    assert again.report["audio"] == first.report["audio"]
    assert checksum(again.path("audio")) == before
    assert again.path("feed").read_text(encoding="utf-8").count("<item>") == 1


def test_an_edited_script_is_the_same_episode(home: Path, first: Run) -> None:
    """`script`, edit, `speak`: only what was changed is spoken, in the same episode."""
    subprocess.run([sys.executable, "-m", "make_episode", "script", "sample.txt", "-o", "s.txt"], cwd=home, check=True)
    path = home / "s.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("\n@heading\n@chapter", "\n@narrator\nPhrase ajoutée.\n\n@heading\n@chapter", 1), encoding="utf-8"
    )
    edited = make(home, "speak", "s.txt", "--engine", "espeak")

    assert edited.report["guid"] == first.report["guid"]
    assert edited.report["synthesized"] == 1
    assert edited.path("audio").name != first.path("audio").name
    assert "Phrase ajoutée." in [segment["text"] for segment in edited.script()]


def test_several_articles_make_one_edition(home: Path, first: Run) -> None:
    """Two articles: one episode more in the feed, each article a chapter."""
    body = "Le marché couvert a rouvert lundi matin, après deux ans de travaux et dans la bonne humeur."
    text = f"---\ntitle: Le marché couvert rouvre\nlang: fr\n---\n\n{body}\n"
    (home / "brief.md").write_text(text, encoding="utf-8")
    edition = make(home, "sample.txt", "brief.md", "--engine", "espeak")

    titles = [str(chapter["title"]) for chapter in list(edition.report["chapters"])]  # type: ignore[call-overload]
    assert edition.report["guid"] != first.report["guid"]
    assert "Le marché couvert rouvre" in titles
    assert edition.path("feed").read_text(encoding="utf-8").count("<item>") == 2


def test_edge_gives_word_times(tmp_path: Path) -> None:
    """The online engine speaks a whole episode, says that the text leaves the machine, and times each word."""
    home = new_show(tmp_path)
    with EdgeService() as service:
        run = make(home, "sample.txt", "--engine", "edge", MAKE_EPISODE_EDGE_URL=service.url)

    assert run.report["engine"] == "edge"
    assert "Microsoft" in run.told
    assert "<00:" in (run.path("episode") / "transcript.vtt").read_text(encoding="utf-8")


def test_without_network_auto_speaks_all_the_same(tmp_path: Path) -> None:
    """When edge is out of reach, `auto` moves on within seconds and says which engine spoke and why."""
    home = new_show(tmp_path)
    (home / "brief.txt").write_text("Un titre de quelques mots\n\nIl pleut sur la ville.\n", encoding="utf-8")
    begun = time.monotonic()
    run = make(home, "brief.txt", MAKE_EPISODE_EDGE_URL="ws://127.0.0.1:9", MAKE_EPISODE_DATA=str(tmp_path / "none"))

    assert run.report["engine"] == "espeak"
    assert [str(one).split()[0] for one in list(run.report["warnings"])][:2] == ["edge", "kokoro"]  # type: ignore[call-overload]
    assert time.monotonic() - begun < 60


def spoken(home: Path) -> int:
    """How many clips are kept, drafts not counted."""
    return sum(1 for _ in (home / ".make-episode" / "clips").glob("??/[0-9a-f]*/speech.wav"))


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_run_goes_on_where_it_stopped(home: Path, tmp_path: Path, how: signal.Signals) -> None:
    """Ctrl-C or a kill in the middle breaks nothing published; the next run completes the episode."""
    home = Path(shutil.copytree(home, tmp_path / "show"))
    items = (home / "episodes" / "feed.xml").read_text(encoding="utf-8").count("<item>")
    feed = (home / "episodes" / "feed.xml").read_bytes()
    long_article = "Un second titre pour la suite\n\n" + "\n\n".join(
        f"Le paragraphe numéro {number} raconte calmement ce qui s’est passé ce jour-là dans le port."
        for number in range(25)
    )
    (home / "long.txt").write_text(long_article, encoding="utf-8")
    command = [sys.executable, "-m", "make_episode", "long.txt", "--engine", "edge"]
    kept = spoken(home)
    with EdgeService(*[""] * 9, always="silent") as service:  # it cannot come to its end before it is killed
        place = os.environ | {"MAKE_EPISODE_EDGE_URL": service.url}
        with subprocess.Popen(command, cwd=home, env=place, stderr=subprocess.PIPE, text=True) as run:
            while run.poll() is None and spoken(home) < kept + 5:
                time.sleep(0.01)
            run.send_signal(how)
            told = run.communicate(timeout=60)[1]

    assert run.returncode != 0
    assert (home / "episodes" / "feed.xml").read_bytes() == feed
    if how is not signal.SIGKILL:
        assert "interrupted" in told
        assert "Traceback" not in told
    with EdgeService() as service:
        again = make(home, "long.txt", "--engine", "edge", MAKE_EPISODE_EDGE_URL=service.url)
    assert int(str(again.report["reused"])) >= 5
    assert again.path("feed").read_text(encoding="utf-8").count("<item>") == items + 1
    assert not [path for path in (home / "episodes").iterdir() if path.name.startswith(".making")]


@pytest.mark.slow
def test_the_sample_in_a_neural_voice(tmp_path: Path) -> None:
    """The embedded neural voice speaks a French article: narrator, host and quote apart, words timed."""
    from make_episode.errors import EngineUnavailableError
    from make_episode.voices.kokoro import Kokoro

    try:
        Kokoro().ready()
    except EngineUnavailableError as error:
        pytest.skip(f"kokoro: {error}")
    home = new_show(tmp_path)
    (home / "brief.txt").write_text(BRIEF, encoding="utf-8")
    run = make(home, "brief.txt", "--engine", "kokoro")

    assert run.report["engine"] == "kokoro"
    assert len(list(run.report["voices"])) >= 3  # type: ignore[call-overload]
    assert "<00:" in (run.path("episode") / "transcript.vtt").read_text(encoding="utf-8")


@pytest.mark.skipif(not GIVEN.exists(), reason="the shared articles are not here")
def test_the_article_the_project_was_made_for(tmp_path: Path) -> None:
    """Title, date, headings, quote and speaker of a real article; neither credit nor related links are spoken."""
    lines = GIVEN.read_text(encoding="utf-8").splitlines()
    headings = [line for line in lines[4:16] if line and line[-1] not in ".»"]
    words = next(line.split('"')[1] for line in lines if '"' in line)
    credit = lines[3].partition("|")[0].strip()
    run = make(new_show(tmp_path), str(GIVEN), "--engine", "espeak")
    script = run.script()
    said = " ".join(str(segment["spoken"]) for segment in script)
    quote = next(segment for segment in script if segment["role"] == "quote")

    assert run.report["date"] == "2025-02-07"
    assert [str(one["published"])[:10] for one in list(run.report["articles"])] == ["2025-02-07"]  # type: ignore[call-overload]
    assert [str(one["title"]) for one in list(run.report["chapters"])][1:] == headings  # type: ignore[call-overload]
    assert quote["text"] == words
    assert quote["speaker"] == "Lahsen El Bouhali"
    assert quote["voice"] not in {segment["voice"] for segment in script if segment["role"] == "narrator"}
    assert "Monsieur El Bouhali" in said
    assert len(headings) == 2
    assert credit not in said
    assert "relations" not in said
