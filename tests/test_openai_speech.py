"""Servers of OpenAI's speech protocol: asked again when that helps, proven whole, and the key told to nobody else."""

import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from speech_service import KEY, Answer, SpeechService, as_mp3, running, spoken, wav_of_unknown_length

from make_episode.errors import EngineError, EngineUnavailableError, InputError
from make_episode.model import Clip, Role, Segment
from make_episode.voices.engines import named, notice
from make_episode.voices.openai_speech import OpenAISpeech, Patience, service

TEXT = "Le port du village ouvre à huit heures, et la mer monte."


@pytest.fixture(scope="module")
def server() -> Iterator[SpeechService]:
    with running() as one:
        yield one


@pytest.fixture
def waits() -> list[float]:
    return []


def speak(server: SpeechService, waits: list[float], folder: Path, *answers: Answer, **environment: str) -> Clip:
    """A clip of what the service answers; only where every answer stalls is the patience short."""
    stalls = bool(answers) and all(answer.stalls for answer in answers)
    server.answers[:] = answers
    server.asked.clear()
    engine = OpenAISpeech(
        environment=server.environment | environment, patience=Patience(idle=0.3 if stalls else 60), wait=waits.append
    )
    return engine.speak(Segment(Role.NARRATOR, TEXT, TEXT, "fr", 0.0, voice="alloy"), folder / "clip.wav")


def seconds(path: Path) -> float:
    with wave.open(str(path)) as sound:
        return float(sound.getnframes() / sound.getframerate())


@pytest.mark.parametrize("form", ["wav", "streamed wav", "mp3", "pcm", "pcm with its rate", "nameless wav"])
def test_whatever_sound_comes_is_taken(server: SpeechService, waits: list[float], tmp_path: Path, form: str) -> None:
    """The same speech as WAV (its length known or not), MP3 or bare samples is a clip of the same length."""
    good = spoken(TEXT)
    answer = {
        "wav": Answer(),
        "streamed wav": Answer(content=wav_of_unknown_length(good)),
        "mp3": Answer(kind="audio/mpeg", content=as_mp3(good)),
        "pcm": Answer(kind="audio/pcm", content=good[44:]),
        "pcm with its rate": Answer(kind="audio/L16; rate=22050; channels=1", content=good[44:]),
        "nameless wav": Answer(kind="application/octet-stream"),
    }[form]
    clip = speak(server, waits, tmp_path, answer)
    stretched = 22050 / 24000 if form == "pcm" else 1.0

    assert seconds(clip.path) == pytest.approx((len(good) - 44) / 2 / 22050 * stretched, abs=0.15)
    assert [word.text for word in clip.words][:3] == ["Le", "port", "du"]
    assert waits == []
    assert server.asked == [{"model": "tts-1", "input": TEXT, "voice": "alloy", "response_format": "wav", "speed": 1.0}]


@pytest.mark.parametrize(
    "bad",
    [
        Answer(429, "application/json", b'{"error": {"message": "slow down"}}', {"Retry-After": "7"}),
        Answer(500, "text/html", b"<h1>Internal Server Error</h1>"),
        Answer(503),
        Answer(told_length=10_000_000),
        Answer(content=spoken(TEXT)[:9000]),
        Answer(content=b""),
        Answer(content=spoken("Oui.")),
        Answer(content=spoken(TEXT)[:44] + bytes(40_000)),
        Answer(kind="application/json", content=b'{"audio": null}'),
        Answer(content=b"ID3 and then nothing of the kind"),
    ],
    ids="429 500 503 cut-line cut-file empty another-text silence not-sound broken".split(),
)
def test_a_failure_that_passes_is_asked_again(
    server: SpeechService, waits: list[float], tmp_path: Path, bad: Answer
) -> None:
    """Two bad answers and a good one are a clip; the waits grow, and are as long as the service asks."""
    clip = speak(server, waits, tmp_path, bad, bad)

    assert clip.duration > 2
    assert len(server.asked) == 3
    low = float(bad.headers.get("Retry-After", 0))
    assert max(low, 0.5) <= waits[0] <= max(low, 1.0)
    assert max(low, 1.0) <= waits[1] <= max(low, 2.0)


@pytest.mark.parametrize(
    ("environment", "answers", "said", "hint", "asked"),
    [
        ({"MAKE_EPISODE_SPEECH_KEY": "sk-wrong-key"}, [], "401 Incorrect API key", "SPEECH_KEY", 1),
        ({}, [Answer(400, content=b"no such model")], "400 no such model", "voice or model", 1),
        ({}, [Answer(500, content=b"out of memory")] * 4, "500 out of memory (asked 4 times)", "logs", 4),
        ({}, [Answer(429, content=b"quota")] * 4, "429 quota (asked 4 times)", "limits", 4),
        ({}, [Answer(content=b"<html>hello</html>", kind="text/html")] * 4, 'not sound but text/html: "<html>', "", 4),
        ({}, [Answer(stalls=True)] * 4, "nothing came for 0.3 s", "", 4),
    ],
    ids="key model down quota page hang".split(),
)
def test_a_failure_that_stays_is_told(
    server: SpeechService,
    waits: list[float],
    tmp_path: Path,
    environment: dict[str, str],
    answers: list[Answer],
    said: str,
    hint: str,
    asked: int,
) -> None:
    """What cannot get better is asked once, the rest four times; the service's words are told, the key never."""
    with pytest.raises(EngineError) as caught:
        speak(server, waits, tmp_path, *answers, **environment)

    assert said in str(caught.value)
    assert hint in caught.value.hint
    assert server.url in str(caught.value)
    assert len(server.asked) == asked
    assert not list(tmp_path.iterdir())
    for secret in (KEY, "sk-wrong-key"):
        assert secret not in f"{caught.value} {caught.value.hint} {caught.value.__cause__!r}"


def test_a_wrong_address_is_told(server: SpeechService, waits: list[float], tmp_path: Path) -> None:
    """A base address that lacks its path answers 404, and the message shows how it should look."""
    with pytest.raises(EngineUnavailableError, match="404 Not Found") as caught:
        speak(server, waits, tmp_path, MAKE_EPISODE_SPEECH_URL=server.url.removesuffix("/v1"))
    assert "/v1" in caught.value.hint


def test_ready_tells_what_is_missing(server: SpeechService) -> None:
    """No address, nobody there, a key that is refused: each is said in its own words before anything is spoken."""
    OpenAISpeech(environment=server.environment).ready()
    for environment, said in (
        ({}, "no speech service is named"),
        ({"MAKE_EPISODE_SPEECH_URL": "http://me:hidden@127.0.0.1:9/v1"}, "out of reach at http://127.0.0.1:9/v1"),
        (server.environment | {"MAKE_EPISODE_SPEECH_KEY": "sk-wrong-key"}, "does not accept the key"),
    ):
        with pytest.raises(EngineUnavailableError, match=said) as caught:
            OpenAISpeech(environment=environment).ready()
        assert "hidden" not in str(caught.value)
        assert "sk-" not in str(caught.value)
    with pytest.raises(InputError, match="not the address") as wrong:
        OpenAISpeech(environment={"MAKE_EPISODE_SPEECH_URL": "localhost:8880 sk-oops"})
    assert "sk-oops" not in str(wrong.value)


def test_openais_key_goes_to_openai_alone() -> None:
    """The key of OpenAI's own variable is not sent to a server that ours names."""
    both = {"OPENAI_API_KEY": "sk-theirs", "MAKE_EPISODE_SPEECH_URL": "http://127.0.0.1:8880/v1"}
    local, theirs = service(both), service({"OPENAI_API_KEY": "sk-theirs"})

    assert local is not None
    assert theirs is not None
    assert local.key == ""
    assert (theirs.base, theirs.key) == ("https://api.openai.com/v1", "sk-theirs")
    assert service({}) is None


def test_whether_the_text_leaves_is_known(monkeypatch: pytest.MonkeyPatch, server: SpeechService) -> None:
    """A server on this machine keeps the text here, any other is named in the notice and barred by `online = false`."""
    assert not OpenAISpeech(environment=server.environment).online
    assert notice(OpenAISpeech(environment=server.environment)) == ""
    far = OpenAISpeech(environment={"MAKE_EPISODE_SPEECH_URL": "https://me:pass@speech.example.org/v1"})
    assert "sent to speech.example.org" in notice(far)
    monkeypatch.setenv("MAKE_EPISODE_SPEECH_URL", "https://speech.example.org/v1")
    assert [one.name for one in named("auto", online=True, cast=["openai"])][-1] == "openai"
    assert "openai" not in [one.name for one in named("auto", online=False, cast=["openai"])]
    assert "openai" not in [one.name for one in named("auto", online=True)]
