"""The Edge engine, against a stand-in for its service that fails in every way the real one is known to."""

import io
import subprocess
import sys
import wave
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import edge_voice
import numpy as np
import pytest
from edge_service import FAULTS, ODDITIES, STALLS, EdgeService, held_port
from numpy.typing import NDArray

from make_episode.errors import EngineError, EngineUnavailableError, InputError
from make_episode.model import Clip, Role, Segment
from make_episode.voices.edge import Edge, Patience, gender

TEXT = "Le bac a quitté l’île à midi. Deux barques l'ont suivi, puis la brume est tombée sur la jetée de R&D & <fils>."
VOICE = "fr-FR-DeniseNeural"


@pytest.fixture(autouse=True)
def right_clock() -> Iterator[None]:
    """The client keeps the skew of the clock for the whole process."""
    from edge_tts.drm import DRM

    DRM.clock_skew_seconds = 0.0
    yield
    DRM.clock_skew_seconds = 0.0


@pytest.fixture
def service() -> Iterator[EdgeService]:
    with EdgeService() as service:
        yield service


def segment(text: str = TEXT, voice: str = VOICE, pace: float = 1.0) -> Segment:
    return Segment(Role.NARRATOR, text, text, "fr-FR", 0.0, voice=voice, pace=pace)


def engine(service: EdgeService, wait: Callable[[float], None] = lambda _: None, idle: float = 10.0) -> Edge:
    return Edge(service.url, patience=Patience(reach=60, idle=idle), wait=wait)


def samples(path: Path) -> NDArray[np.float64]:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24000)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768


def test_all_words_are_heard_when_told(service: EdgeService, tmp_path: Path) -> None:
    """Every word has a time within 10 ms of its sound: the decoder's delay is taken away, & and < survive."""
    clip = engine(service).speak(segment(), tmp_path / "clip.wav")
    sound = np.abs(samples(clip.path))
    said = edge_voice.say(service.texts[0], VOICE, 1.0, "tone")
    assert [word.text for word in clip.words] == [word for word, _, _ in said.words]
    assert "R&D" in [word.text for word in clip.words]
    for word in clip.words:
        heard = sound[int((word.start - 0.015) * 24000) : int((word.start + 0.015) * 24000)]
        assert heard[:120].max() < 0.02 < heard[-120:].max(), word


def test_silence_around_the_speech_is_the_scripts_business(service: EdgeService, tmp_path: Path) -> None:
    """At most 0.1 s of silence before and 0.2 s after the words, though the service sends 0.7 s."""
    clip = engine(service).speak(segment(), tmp_path / "clip.wav")
    assert clip.words[0].start <= 0.1
    assert clip.duration - clip.words[-1].end <= 0.2
    assert clip.duration == pytest.approx(len(samples(clip.path)) / 24000)


def test_the_same_segment_gives_the_same_samples(service: EdgeService, tmp_path: Path) -> None:
    """Speaking twice writes the same file twice."""
    clips = [engine(service).speak(segment(), tmp_path / name) for name in ("one.wav", "two.wav")]
    assert clips[0].path.read_bytes() == clips[1].path.read_bytes()
    assert clips[0].words == clips[1].words


def test_pace_changes_the_length(service: EdgeService, tmp_path: Path) -> None:
    """At a pace of 1.25 the segment takes a fifth less time."""
    slow = engine(service).speak(segment(), tmp_path / "slow.wav")
    fast = engine(service).speak(segment(pace=1.25), tmp_path / "fast.wav")
    assert fast.duration / slow.duration == pytest.approx(0.8, abs=0.03)


def test_long_text_is_cut_at_sentence_ends(service: EdgeService, tmp_path: Path) -> None:
    """Text beyond the service's 4,096 bytes, soon reached in Devanagari, is asked for in whole sentences."""
    sentence = "नदी के किनारे एक छोटा गाँव बसा है जहाँ लोग सुबह जल्दी उठते हैं।"
    text = " ".join([sentence] * 27)
    assert len(text.encode()) > 4000
    clip = engine(service).speak(segment(text, "hi-IN-SwaraNeural"), tmp_path / "clip.wav")
    assert len(service.texts) == 2
    assert " ".join(service.texts) == text
    assert all(asked.endswith("।") for asked in service.texts)
    assert len(clip.words) == len(text.split())
    starts = [word.start for word in clip.words]
    assert starts == sorted(starts)
    assert clip.words[-1].end <= clip.duration


def test_a_long_line_is_spoken_as_one_clip(service: EdgeService, tmp_path: Path) -> None:
    """A line of four thousand characters, as an editor may write it, is cut, and its words are where they sound."""
    text = "Le bac part à midi, et la brume tombe sur la jetée du port. " * 72
    assert 4096 < len(text) < Edge.max_chars
    clip = engine(service).speak(segment(text), tmp_path / "clip.wav")
    sound = np.abs(samples(clip.path))
    assert len(service.texts) == 2
    assert len(clip.words) == len(text.split())
    for word in clip.words[:: len(clip.words) // 20]:
        heard = sound[int((word.start - 0.015) * 24000) : int((word.start + 0.015) * 24000)]
        assert heard[:120].max() < 0.02 < heard[-120:].max(), word


@pytest.mark.parametrize("dirt", ["\x0b", "\x00", "\ud800", "\u200b", "\u00ad", "\ufeff", "\uffff", "\x85"])
def test_what_the_service_rejects_is_not_sent(service: EdgeService, tmp_path: Path, dirt: str) -> None:
    """Control characters, lone surrogates and invisible marks are left out, and nothing else is."""
    clip = engine(service).speak(segment(f"Un mot{dirt} deux mots."), tmp_path / "clip.wav")
    assert service.texts == ["Un mot deux mots."]
    assert [word.text for word in clip.words] == ["Un", "mot", "deux", "mots"]


@pytest.mark.parametrize("text", ["", " ", "…", "« — »", "\u200b", "🙂"])
def test_nothing_to_say_is_said(service: EdgeService, tmp_path: Path, text: str) -> None:
    """A segment without a letter or digit is an error, not silence, and the service is not asked."""
    with pytest.raises(EngineError, match="nothing to say"):
        engine(service).speak(segment(text), tmp_path / "clip.wav")
    assert service.requests == 0


def test_a_misspelt_voice_names_the_nearest(service: EdgeService, tmp_path: Path) -> None:
    """What cannot be a voice is refused before the service is asked, with the likeliest name."""
    with pytest.raises(EngineError, match='no voice "fr-FR-Denise"') as raised:
        engine(service).speak(segment(voice="fr-FR-Denise"), tmp_path / "clip.wav")
    assert VOICE in raised.value.hint
    assert service.requests == 0


@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_is_overcome(fault: str, tmp_path: Path) -> None:
    """Whatever goes wrong once, the segment comes out as if nothing had happened."""
    with EdgeService() as service:
        expected = engine(service).speak(segment(), tmp_path / "expected.wav")
    with EdgeService(fault) as service:
        clip = engine(service, idle=2.0 if fault in STALLS else 10.0).speak(segment(), tmp_path / "clip.wav")
        assert service.requests >= 2
    assert clip.path.read_bytes() == expected.path.read_bytes()
    assert clip.words == expected.words


@pytest.mark.parametrize("oddity", ODDITIES)
def test_what_is_no_fault_is_taken(oddity: str, tmp_path: Path) -> None:
    """A whole answer is not asked for again, however oddly it comes."""
    with EdgeService(oddity) as service:
        clip = engine(service).speak(segment(), tmp_path / "clip.wav")
        assert service.requests == 1
        again = engine(service).speak(segment(), tmp_path / "again.wav")
    assert [word.text for word in clip.words] == [word.text for word in again.words]
    assert clip.duration == pytest.approx(again.duration, abs=0.02)


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - {"skewed", "drip", "flood"}))
def test_a_lasting_fault_is_reported(fault: str, tmp_path: Path) -> None:
    """When nothing helps, an error says what and what to do; no file is left, and the waiting has an end.

    A service that never answered is out of reach; one that only says nothing may not know the voice.
    """
    waits: list[float] = []
    with EdgeService(always=fault) as service, pytest.raises(EngineError, match="Le bac a quitté") as raised:
        engine(service, waits.append, idle=0.2 if fault in STALLS else 10.0).speak(segment(), tmp_path / "clip.wav")
    assert raised.value.hint
    assert sum(waits) <= Patience().text
    assert list(tmp_path.iterdir()) == []
    assert isinstance(raised.value, EngineUnavailableError) == (fault != "empty")


def test_a_text_that_never_comes_leaves_the_others_alone(tmp_path: Path) -> None:
    """Where others get through, a text that does not is an error of its own and the engine goes on."""
    with EdgeService("", *["truncated"] * 8) as service:
        edge = engine(service)
        edge.speak(segment("Un."), tmp_path / "one.wav")
        with pytest.raises(EngineError, match="not the whole text") as raised:
            edge.speak(segment(), tmp_path / "two.wav")
        assert not isinstance(raised.value, EngineUnavailableError)
        edge.speak(segment("Trois."), tmp_path / "three.wav")


def test_the_service_says_how_long_to_wait(tmp_path: Path) -> None:
    """Retry-After, here 1 s, is honoured: no wait is shorter, nor longer than it or one's own, doubled each time."""
    waits: list[float] = []
    with EdgeService(*["429"] * 5) as service:
        engine(service, waits.append).speak(segment(), tmp_path / "clip.wav")
    longest = (1.25, 1.25, 2.0, 4.0, 8.0)
    shortest = (1.0, 1.0, 1.0, 2.0, 4.0)
    assert len(waits) == 5
    assert all(low <= wait <= high for low, wait, high in zip(shortest, waits, longest, strict=True))


def test_a_connection_refused_for_a_while(service: EdgeService, tmp_path: Path) -> None:
    """A service that is back after two tries is as good as one that never went."""
    tries = iter([lambda: None, service.open])
    service.shut()
    clip = engine(service, lambda _: next(tries)()).speak(segment(), tmp_path / "clip.wav")
    assert clip.words[-1].text == "fils"


def test_once_out_of_reach_is_not_waited_for_again(tmp_path: Path) -> None:
    """After one segment gave up on the service the others give up at once, until it is ready again."""
    with EdgeService() as service:
        waits: list[float] = []
        edge = engine(service, waits.append)
        service.shut()
        with pytest.raises(EngineUnavailableError):
            edge.speak(segment(), tmp_path / "clip.wav")
        waited = len(waits)
        with pytest.raises(EngineUnavailableError):
            edge.speak(segment("Un autre."), tmp_path / "clip.wav")
        assert len(waits) == waited
        service.open()
        edge.ready()
        edge.speak(segment("Un autre."), tmp_path / "clip.wav")


def speak_all(edge: Edge, folder: Path, count: int) -> list[Clip]:
    texts = [f"Segment {number} : le phare éclaire la baie, puis la brume retombe." for number in range(count)]
    with ThreadPoolExecutor(edge.width) as pool:
        return list(pool.map(lambda text: edge.speak(segment(text), folder / f"{hash(text)}.wav"), texts))


def test_segments_are_spoken_at_once(tmp_path: Path) -> None:
    """Eight threads are eight requests at once, never more, and each gets its own text."""
    with EdgeService(gather=Edge.width) as service:
        clips = speak_all(engine(service), tmp_path, 24)
        assert service.peak == Edge.width
    assert [clip.words[1].text for clip in clips] == [str(number) for number in range(24)]


def test_a_service_that_takes_three_at_once(tmp_path: Path) -> None:
    """Above its limit the service refuses; less is asked then, and everything is spoken."""
    with EdgeService(gather=Edge.width, limit=3) as service:
        edge = Edge(service.url, patience=Patience(first=0.05, most=0.2))
        clips = speak_all(edge, tmp_path, 24)
        assert service.requests > 24
    assert [clip.words[1].text for clip in clips] == [str(number) for number in range(24)]


def test_one_request_in_five_fails(tmp_path: Path) -> None:
    """Forty segments are spoken whole though a fifth of the requests fail, each in its own way."""
    with EdgeService(rate=0.2) as service:
        clips = speak_all(engine(service), tmp_path, 40)
        assert service.requests > 42
    assert all(clip.words[-1].text == "retombe" and len(clip.words) == 11 for clip in clips)


def test_a_wrong_clock_is_put_right_for_all(tmp_path: Path) -> None:
    """When the clock is an hour late, eight threads that are all refused at once still speak everything."""
    with EdgeService(always="skewed") as service:
        clips = speak_all(engine(service), tmp_path, 16)
    assert all(clip.words[-1].text == "retombe" for clip in clips)


def test_a_service_that_is_not_there_is_noticed() -> None:
    """A port that nobody listens on is an error with a way out."""
    with held_port() as port, pytest.raises(EngineUnavailableError, match=r"out of reach at 127\.0\.0\.1") as raised:
        Edge(f"ws://127.0.0.1:{port.getsockname()[1]}", patience=Patience(reach=0.1)).ready()
    assert "kokoro" in raised.value.hint


def test_a_resolver_that_hangs_holds_up_nothing() -> None:
    """A name that never resolves is noticed within the limit, below 3 s, and the program can end."""
    program = """
import socket, time
socket.getaddrinfo = lambda *_, **__: time.sleep(60)
from make_episode.errors import EngineUnavailableError
from make_episode.voices.edge import Edge, Patience
try:
    Edge("ws://service.invalid", patience=Patience(reach=0.2)).ready()
except EngineUnavailableError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=True)
    assert "out of reach at service.invalid:80 (no answer within 0.2 s)" in done.stdout
    assert Patience().reach < 3


def test_a_service_without_a_secure_line(service: EdgeService, tmp_path: Path) -> None:
    """Where no secure connection comes about, the clock and the client are to blame, and verification stays on."""
    with pytest.raises(EngineUnavailableError, match=r"no secure connection: .*SSL") as raised:
        Edge(service.url.replace("ws:", "wss:"), wait=lambda _: None).speak(segment(), tmp_path / "clip.wav")
    assert "object at" not in str(raised.value)
    assert "clock" in raised.value.hint


def test_ready_service(service: EdgeService, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment points the engine at another service."""
    monkeypatch.setenv("MAKE_EPISODE_EDGE_URL", service.url.replace("ws:", "http:"))
    Edge(patience=Patience(reach=60)).ready()
    assert (VOICE, "f") in Edge().current()


def test_an_address_that_is_none() -> None:
    """A setting that is no address is named, with the form expected."""
    with pytest.raises(InputError, match='MAKE_EPISODE_EDGE_URL: "localhost:80"') as raised:
        Edge("localhost:80").ready()
    assert "ws://HOST:PORT" in raised.value.hint


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("fr", "fr-FR-DeniseNeural"),
        ("fr-MA", "fr-FR-DeniseNeural"),
        ("fr-CA", "fr-CA-SylvieNeural"),
        ("ar-MA", "ar-MA-MounaNeural"),
        ("en-gb", "en-GB-SoniaNeural"),
        ("pt-BR", "pt-BR-FranciscaNeural"),
        ("no", "nb-NO-PernilleNeural"),
        ("zh-Hans-CN", "zh-CN-XiaoxiaoNeural"),
    ],
)
def test_voices_of_the_region_come_first(language: str, first: str) -> None:
    """A region's own voices come before those of others, and a region without voices is read all the same."""
    assert Edge().voices(language)[0] == first


def test_both_genders_in_every_language() -> None:
    """Each of the seven languages has a woman's and a man's voice, and no voice is listed twice."""
    for language in ("fr", "en", "ar", "es", "de", "it", "pt"):
        voices = Edge().voices(language)
        assert {gender(voice) for voice in voices} == {"f", "m"}
        assert len(set(voices)) == len(voices)
    assert Edge().voices("tlh") == ()
    assert gender("fr-FR-NobodyNeural") == ""


def test_the_stand_in_sends_what_the_real_service_sends() -> None:
    """Its sound is MPEG-2 layer III, 24 kHz mono, in whole frames of 144 bytes."""
    import soundfile

    mp3 = edge_voice.mp3(edge_voice.say(TEXT, VOICE, 1.0, "tone").samples)
    about = soundfile.info(io.BytesIO(mp3))
    assert (about.samplerate, about.channels, about.format, about.subtype) == (24000, 1, "MP3", "MPEG_LAYER_III")
    assert len(mp3) % 144 == 0
    assert {mp3[at : at + 3] for at in range(0, len(mp3), 144)} == {b"\xff\xf3\x64"}
