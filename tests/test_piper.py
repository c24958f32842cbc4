"""Piper: voices fetched by name and checked, and spoken with where the extra is installed."""

import hashlib
import json
import threading
import wave
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import pytest

from make_episode import show
from make_episode.errors import EngineError, EngineUnavailableError, InputError
from make_episode.model import Role, Script, Segment
from make_episode.pipeline import install
from make_episode.voices import cast, packs, piper, piper_voices
from make_episode.voices.cast import Cast, Part
from make_episode.voices.engines import named
from make_episode.voices.piper import Piper
from make_episode.voices.word_times import word_spans

VOICE, OTHER = "fr_FR-essai-medium", "fr_CA-essai-low"
MODEL, SETTINGS = b"a model " * 5000, b'{"audio": {}}'


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        del args


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder served as Piper's project serves its voices."""
    root = tmp_path / "mirror"
    listed = {}
    for voice in (VOICE, OTHER):
        place = root / "fr" / voice
        place.mkdir(parents=True)
        files = {f"{voice}.onnx": MODEL, f"{voice}.onnx.json": SETTINGS, "MODEL_CARD": b"# Card"}
        for name, content in files.items():
            (place / name).write_bytes(content)
        listed[voice] = {
            "files": {
                f"fr/{voice}/{name}": {"size_bytes": len(content), "md5_digest": hashlib.md5(content).hexdigest()}  # noqa: S324
                for name, content in files.items()
            }
        }
    (root / "voices.json").write_text(json.dumps(listed), encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    monkeypatch.setenv("MAKE_EPISODE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("MAKE_EPISODE_PIPER_URL", f"http://127.0.0.1:{server.server_address[1]}")
    yield root
    server.shutdown()
    thread.join()
    server.server_close()


def silent(stage: str, done: int, total: int) -> None:
    del stage, done, total


@pytest.mark.usefixtures("mirror")
def test_a_voice_is_fetched_by_its_name() -> None:
    """Model and settings arrive whole, are known to be installed, and are not fetched again."""
    seen: list[tuple[int, int]] = []
    place = piper_voices.install(VOICE, progress=lambda _stage, done, total: seen.append((done, total)))

    assert (place / f"{VOICE}.onnx").read_bytes() == MODEL
    assert seen[-1] == (len(MODEL + SETTINGS),) * 2
    assert piper_voices.installed() == (VOICE,)
    assert packs.file_hashes(f"piper-{VOICE}")[f"{VOICE}.onnx"] == hashlib.sha256(MODEL).hexdigest()
    seen.clear()
    piper_voices.install(VOICE, progress=lambda _stage, done, total: seen.append((done, total)))
    assert not seen


@pytest.mark.usefixtures("mirror")
def test_voices_of_the_region_come_first() -> None:
    """Of installed voices those of the language's region are listed first, those of another language not."""
    for voice in (VOICE, OTHER):
        piper_voices.install(voice, progress=silent)
    assert piper_voices.installed_for("fr-FR") == (VOICE, OTHER)
    assert piper_voices.installed_for("fr-CA") == (OTHER, VOICE)
    assert piper_voices.installed_for("de") == ()


@pytest.mark.parametrize("harm", ["cut", "changed", "gone", "list"])
def test_a_damaged_voice_is_never_installed(mirror: Path, harm: str) -> None:
    """Files with other bytes than listed are refused, and nothing is left of them."""
    model = mirror / "fr" / VOICE / f"{VOICE}.onnx"
    match harm:
        case "cut":
            model.write_bytes(MODEL[:-8])
        case "changed":
            model.write_bytes(MODEL[:-1] + b"X")
        case "gone":
            model.unlink()
        case _:
            (mirror / "voices.json").write_text("<html>", encoding="utf-8")
    with pytest.raises(EngineError, match="voices.json" if harm == "list" else r"essai-medium\.onnx"):
        piper_voices.install(VOICE, progress=silent)
    assert piper_voices.installed() == ()
    assert not list(packs.folder("").glob("*"))


@pytest.mark.usefixtures("mirror")
def test_a_typing_slip_names_the_nearest_voice() -> None:
    """A voice that the project does not have is told with the most similar one."""
    with pytest.raises(InputError, match='no voice "fr_FR-esai-medium"') as caught:
        piper_voices.install("fr_FR-esai-medium", progress=silent)
    assert VOICE in caught.value.hint


@pytest.mark.usefixtures("mirror")
def test_voices_install_takes_the_name_of_a_voice(tmp_path: Path) -> None:
    """`voices install piper:NAME` fetches the voice."""
    show.create(tmp_path / "show")
    assert install(show.load(tmp_path / "show"), f"piper:{VOICE}", progress=silent) == piper_voices.folder(VOICE)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Piper's package missing: auto leaves it out, asking for it tells the command."""
    monkeypatch.setattr(piper, "find_spec", {"piper": None}.get)
    monkeypatch.setattr("make_episode.voices.engines.find_spec", {"piper": None}.get)
    with pytest.raises(EngineUnavailableError, match="piper is not installed") as caught:
        Piper().ready()

    assert 'pip install "make-episode[piper]"' in caught.value.hint
    assert "piper" not in [engine.name for engine in named("auto", online=True)]


@pytest.mark.usefixtures("mirror")
def test_a_voice_that_is_not_installed_is_not_cast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the piper voices in cast.toml the first that is here speaks, else any that is."""
    monkeypatch.setattr(piper, "find_spec", {"piper": "yes"}.get)
    piper_voices.install(VOICE, progress=silent)
    said = Script("T", "fr", (Segment(Role.NARRATOR, "A", "A", "fr", 0.5),))
    for voices in (("fr_FR-siwis-medium", VOICE), ("fr_FR-siwis-medium",)):
        casting = Cast({("fr", "narrator"): tuple(Part("piper", voice) for voice in voices)})
        assert cast.assign(said, casting, [Piper()]).segments[0].voice == VOICE


JOE = "en_US-joe-medium"
ENGLISH = "The harbour opens at eight. Nobody waits for the boats, said the keeper; they come with the tide."


@pytest.mark.skipif(
    not find_spec("piper") or JOE not in piper_voices.installed(),
    reason=f"piper is not installed with its voice: pip install piper-tts; make-episode voices install piper:{JOE}",
)
def test_an_installed_voice_speaks(tmp_path: Path) -> None:
    """It sounds the same each time, follows the pace, and times every word."""
    engine = Piper()
    engine.ready()
    segment = Segment(Role.NARRATOR, ENGLISH, ENGLISH, "en", 0.0, voice=JOE)
    clip = engine.speak(segment, tmp_path / "a.wav")
    again = engine.speak(segment, tmp_path / "b.wav")
    fast = engine.speak(Segment(Role.NARRATOR, ENGLISH, ENGLISH, "en", 0.0, voice=JOE, pace=1.3), tmp_path / "c.wav")

    assert engine.voices("en-GB") == (JOE,)
    assert clip.path.read_bytes() == again.path.read_bytes()
    assert fast.duration < 0.9 * clip.duration
    assert [word.text for word in clip.words] == [ENGLISH[first:last] for first, last in word_spans(ENGLISH)]
    assert all(0 <= word.start < word.end <= clip.duration for word in clip.words)
    with wave.open(str(clip.path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 22050)
    with pytest.raises(EngineError, match='no voice "en_US-jo-medium"') as caught:
        engine.speak(Segment(Role.NARRATOR, "A", "A", "en", 0.0, voice="en_US-jo-medium"), tmp_path / "d.wav")
    assert JOE in caught.value.hint
