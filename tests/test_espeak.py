"""The embedded engine of last resort."""

import subprocess
import sys
import threading
import wave
from pathlib import Path

import pytest

from make_episode.errors import EngineError
from make_episode.model import Clip, Role, Segment
from make_episode.voices import espeak, espeak_library
from make_episode.voices.espeak import Espeak, gender

SENTENCE = "Le port ouvre à huit heures, dit la capitaine ; les 25 bateaux attendent."


def say(folder: Path, text: str = SENTENCE, voice: str = "fr", language: str = "fr", pace: float = 1.0) -> Clip:
    segment = Segment(Role.NARRATOR, text, text, language, 0.0, voice=voice, pace=pace)
    return Espeak().speak(segment, folder / "clip.wav")


def samples(path: Path) -> bytes:
    with wave.open(str(path)) as sound:
        frames: bytes = sound.readframes(sound.getnframes())
        return frames


def test_more_than_a_hundred_languages() -> None:
    """Somebody whose language no other engine speaks still gets an episode."""
    codes = (
        "af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gu he hi hr hu hy id is it ja ka kk kn ko"
    )
    assert all(Espeak().voices(code) for code in codes.split())
    from make_episode.voices.espeak_library import language_voices

    assert len({language for voice in language_voices() for language, _ in voice.languages}) > 100


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("fr", "fr"),
        ("fr-MA", "fr"),
        ("fr-BE", "fr-BE"),
        ("en-US", "en-US"),
        ("en-GB", "en"),
        ("pt-BR", "pt-BR"),
        ("es-MX", "es-419"),
        ("ar-MA", "ar"),
        ("zh-CN", "cmn"),
        ("no", "nb"),
    ],
)
def test_nearest_region_first(language: str, voice: str) -> None:
    """A region's own voice comes first, else the language's."""
    assert Espeak().voices(language)[0] == voice


def test_unknown_language_has_no_voice() -> None:
    """No voice is better than a voice of another language."""
    assert Espeak().voices("xx") == ()


def test_quote_voice_differs_from_narrator(tmp_path: Path) -> None:
    """Each language has a second voice, of either gender, that sounds different."""
    narrator, woman, man = Espeak().voices("fr")[:3]
    assert (gender(narrator), gender(woman), gender(man)) == ("m", "f", "m")
    assert len({samples(say(tmp_path, voice=voice).path) for voice in (narrator, woman, man)}) == 3


def test_same_samples_whatever_was_said_before(tmp_path: Path) -> None:
    """The library remembers what it said last; a clip must not."""
    first = samples(say(tmp_path).path)
    say(tmp_path, "Something entirely different, and longer.", "en-US+f3", "en")
    assert samples(say(tmp_path).path) == first


def test_breath_is_not_left_to_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A voice with breath in it sounds the same on every machine at any time: its chance is given, not drawn."""
    breathy = samples(say(tmp_path, voice="fr+f2").path)
    monkeypatch.setattr(espeak_library, "_BREATH", 2)
    assert samples(say(tmp_path, voice="fr+f2").path) != breathy
    monkeypatch.undo()
    assert samples(say(tmp_path, voice="fr+f2").path) == breathy


def test_first_thing_ever_asked_is_to_speak(tmp_path: Path) -> None:
    """A program that speaks without having asked for voices is answered."""
    program = (
        "import sys, pathlib; from make_episode.model import Role, Segment\n"
        "from make_episode.voices.espeak import Espeak\n"
        "segment = Segment(Role.NARRATOR, 'Oui.', 'Oui.', 'fr', 0.0, voice='fr')\n"
        "Espeak().speak(segment, pathlib.Path(sys.argv[1]))"
    )
    root = Path(espeak.__file__).parents[2]
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "clip.wav")], cwd=root, check=True, timeout=30)
    assert (tmp_path / "clip.wav").is_file()


def test_letters_nobody_can_say_are_refused(tmp_path: Path) -> None:
    """A text whose letters have no sound in the language is an error, not silence."""
    with pytest.raises(EngineError, match="said nothing"):
        say(tmp_path, "Ꭰ")


def test_pace_changes_the_length(tmp_path: Path) -> None:
    """A pace of 1.3 takes less time than 1, and 0.8 takes more."""
    fast, usual, slow = (say(tmp_path, pace=pace).duration for pace in (1.3, 1.0, 0.8))
    assert fast < 0.9 * usual < 0.9 * slow


def test_words_are_those_of_the_text(tmp_path: Path) -> None:
    """Elisions stay one word, and a number said as two words is one."""
    words = say(tmp_path, "D'abord, l'eau : 1 250 litres et 97 seaux.").words
    assert [word.text for word in words] == ["D'abord", "l'eau", "1", "250", "litres", "et", "97", "seaux"]
    assert all(0.03 < word.end - word.start < 2 for word in words)


@pytest.mark.parametrize("text", ["", "  ", "... !", "«»", "\x00"])
def test_nothing_to_say_is_refused(tmp_path: Path, text: str) -> None:
    """A segment without a letter or digit is an error, not a silent clip."""
    with pytest.raises(EngineError, match="nothing to say"):
        say(tmp_path, text)
    assert not list(tmp_path.iterdir())


def test_text_after_a_zero_character_is_spoken(tmp_path: Path) -> None:
    """A stray control character does not cut the text."""
    assert [word.text for word in say(tmp_path, "avant\x00après").words] == ["avant", "après"]


@pytest.mark.parametrize(("typo", "meant"), [("frr", "fr"), ("fr+f33", "fr+f3")])
def test_typo_in_a_voice(tmp_path: Path, typo: str, meant: str) -> None:
    """A voice that does not exist is refused, and the nearest is named."""
    with pytest.raises(EngineError, match="has no voice") as caught:
        say(tmp_path, voice=typo)
    assert meant in caught.value.hint


def test_threads_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Two threads get what one alone gets."""
    alone = samples(say(tmp_path).path)
    heard: list[bytes] = []

    def work(name: str) -> None:
        folder = tmp_path / name
        folder.mkdir()
        heard.extend(samples(say(folder).path) for _ in range(5))

    threads = [threading.Thread(target=work, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [alone] * 10


def test_unwritable_target_is_an_engine_error(tmp_path: Path) -> None:
    """A folder that is not there is named in the error."""
    with pytest.raises(EngineError, match="could not be written"):
        say(tmp_path / "missing")


def test_phonemizer_is_left_alone(tmp_path: Path) -> None:
    """Another user of the same library in this process reads the same phonemes as before."""
    phonemizer = pytest.importorskip("phonemizer.backend.espeak.espeak")
    from phonemizer.backend.espeak.wrapper import EspeakWrapper

    from make_episode.voices.espeak_library import data_path, library_path

    EspeakWrapper.set_library(str(library_path()))
    EspeakWrapper.set_data_path(str(data_path()))
    backend = phonemizer.EspeakBackend("fr-fr")
    before = backend.phonemize([SENTENCE])
    say(tmp_path, "Ein ganz anderer Satz.", "de", "de")
    assert backend.phonemize([SENTENCE]) == before
