"""What every engine promises, whichever speaks.

espeak is always here; kokoro takes part where its pack is installed (`make-episode voices install kokoro`), edge
and openai speak to the loopback services of `edge_service.py` and `speech_service.py`. Piper's one voice that needs no
download beyond the package registry is English: see `test_piper.py`.
"""

import socket
import time
import wave
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.interfaces import Engine
from make_episode.model import Clip, Role, Segment
from make_episode.voices.espeak import Espeak
from make_episode.voices.kokoro import Kokoro
from make_episode.voices.word_times import word_spans

SHORT = "Le port ouvre à huit heures."
SENTENCE = "D'abord, l'eau monte ; puis « la mer », dit-elle, redescend vers le large."
LONG = " ".join(
    f"La phrase numéro {number} raconte le vent, la mer et les bateaux du vieux port." for number in range(5)
)
LANGUAGES = {
    "fr": "Bonjour à tous.",
    "en": "Good morning.",
    "ar": "صباح الخير.",
    "es": "Buenos días.",
    "de": "Guten Morgen.",
    "it": "Buongiorno.",
    "pt": "Bom dia.",
}

Said = Callable[[str], Clip]


@cache
def installed_kokoro() -> Kokoro:
    """One for the whole suite, since loading takes a second; skips the test where there is none."""
    engine = Kokoro()
    try:
        engine.ready()
    except EngineUnavailableError as error:
        pytest.skip(f"{error} ({error.hint})")
    return engine


@pytest.fixture(scope="module", params=["espeak", "kokoro", "edge", "openai"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    match request.param:
        case "espeak":
            yield Espeak()
        case "kokoro":
            yield installed_kokoro()
        case "openai":
            from speech_service import running

            from make_episode.voices.openai_speech import OpenAISpeech

            with running() as service:
                yield OpenAISpeech(environment=service.environment)
        case _:
            from edge_service import EdgeService

            from make_episode.voices.edge import Edge, Patience

            with EdgeService(speech="espeak") as service:
                yield Edge(service.url, patience=Patience(reach=60))


def french(engine: Engine, text: str, pace: float = 1.0) -> Segment:
    return Segment(Role.NARRATOR, text, text, "fr", 0.0, voice=engine.voices("fr")[0], pace=pace)


@pytest.fixture(scope="module")
def said(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """A clip of the text in the engine's first French voice, spoken once for all tests."""

    @cache
    def say(text: str) -> Clip:
        return engine.speak(french(engine, text), tmp_path_factory.mktemp("said") / "clip.wav")

    return say


def test_clip_is_16_bit_mono_pcm(said: Said) -> None:
    """The sound file has one channel of 16 bits, is alone where it was asked for, and says its true length."""
    clip = said(SHORT)
    assert [path.name for path in clip.path.parent.iterdir()] == ["clip.wav"]
    with wave.open(str(clip.path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert sound.getframerate() in {22050, 24000}
        assert abs(sound.getnframes() / sound.getframerate() - clip.duration) < 0.01


def test_sound_is_audible_and_about_as_long_as_speech(said: Said) -> None:
    """Twenty-three letters take between one and four seconds, and are neither silent nor clipped throughout."""
    clip = said(SHORT)
    assert 1 < clip.duration < 4
    with wave.open(str(clip.path)) as sound:
        samples = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert max(samples) > 1500
    assert sum(abs(sample) > 32000 for sample in samples) < len(samples) / 100


def test_same_segment_same_samples(engine: Engine, said: Said, tmp_path: Path) -> None:
    """The same segment sounds the same, whatever was said in between."""
    first = said(SHORT)
    said("Merci.")
    assert engine.speak(first.segment, tmp_path / "again.wav").path.read_bytes() == first.path.read_bytes()


def test_words_are_those_of_the_text_in_order(said: Said) -> None:
    """Each word of the spoken text has a time: in order, within the clip, lasting as long as words do."""
    clip = said(SENTENCE)
    assert [word.text for word in clip.words] == [SENTENCE[first:last] for first, last in word_spans(SENTENCE)]
    assert all(0 <= word.start < word.end <= clip.duration for word in clip.words)
    assert all(left.end <= right.start + 0.001 for left, right in pairwise(clip.words))
    assert all(word.end - word.start < 1.5 for word in clip.words)
    assert clip.words[0].start < 0.5
    assert clip.words[-1].end > clip.duration - 1.0


def test_two_threads_at_once(engine: Engine, said: Said, tmp_path: Path) -> None:
    """Segments spoken side by side are the same as one after the other."""
    alone = [said(SHORT), said("Merci.")]
    with ThreadPoolExecutor(2) as pool:
        together = pool.map(
            engine.speak, [clip.segment for clip in alone], [tmp_path / "one.wav", tmp_path / "two.wav"]
        )
        assert [clip.path.read_bytes() for clip in together] == [clip.path.read_bytes() for clip in alone]


def test_long_text_is_spoken_whole(said: Said) -> None:
    """Five sentences take about five times as long as one, and every word has its time."""
    one, five = said(LONG.partition(". ")[0] + "."), said(LONG)
    assert 3.5 < five.duration / one.duration < 6.5
    assert len(five.words) == len(LONG.split())
    assert five.words[-1].end > five.duration - 1.0


@pytest.mark.parametrize("text", ["", " ", "... !", "— «»"])
def test_nothing_to_say_is_refused(engine: Engine, tmp_path: Path, text: str) -> None:
    """A text without a letter or digit is an error that says so, and leaves no file."""
    with pytest.raises(EngineError) as caught:
        engine.speak(french(engine, text), tmp_path / "clip.wav")
    assert str(caught.value)
    assert not list(tmp_path.iterdir())


def test_stray_control_characters_cut_nothing(engine: Engine, tmp_path: Path) -> None:
    """What is no character at all neither ends the text nor fails the segment."""
    clip = engine.speak(french(engine, "Oui\x00 et\ud800 non."), tmp_path / "clip.wav")
    assert [word.text for word in clip.words] == ["Oui", "et", "non"]


def test_pace_is_followed(engine: Engine, said: Said, tmp_path: Path) -> None:
    """Spoken faster, the same text takes less time."""
    faster = engine.speak(french(engine, SHORT, 1.25), tmp_path / "clip.wav")
    assert faster.duration < 0.95 * said(SHORT).duration


def test_voices_are_told_without_asking_anybody(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """French has a narrator and another voice for quotes; a language nobody has gives nothing; no line is opened."""

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    voices = engine.voices("fr-MA")
    assert len(set(voices)) >= 2
    assert engine.voices("xx") == ()


def test_ready_is_quick(engine: Engine) -> None:
    """Whether an engine can speak is known with less than three seconds of work."""
    started = time.process_time()
    engine.ready()
    assert time.process_time() - started < 3


def test_engine_says_what_it_is(engine: Engine) -> None:
    """Name, version and limits are plain values that do not change."""
    assert engine.name
    assert engine.version == engine.version != ""
    assert engine.max_chars >= 300
    assert engine.width >= 1


def test_unknown_voice_is_refused(engine: Engine, tmp_path: Path) -> None:
    """A voice the engine does not have is an error, not another voice."""
    segment = Segment(Role.NARRATOR, SHORT, SHORT, "fr", 0.0, voice="nobody")
    with pytest.raises(EngineError, match="nobody"):
        engine.speak(segment, tmp_path / "clip.wav")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_espeak_voice_speaks(language: str, tmp_path: Path) -> None:
    """Each voice listed for the seven languages says a greeting."""
    engine, greeting = Espeak(), LANGUAGES[language]
    for voice in engine.voices(language):
        segment = Segment(Role.NARRATOR, greeting, greeting, language, 0.0, voice=voice)
        assert engine.speak(segment, tmp_path / "clip.wav").duration > 0.4
