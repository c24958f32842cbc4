"""The embedded neural voices."""

import json
import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.model import Clip, Role, Segment
from make_episode.voices import kokoro, kokoro_model, phonemes
from make_episode.voices.kokoro import Kokoro
from make_episode.voices.kokoro_model import RATE, Said
from make_episode.voices.kokoro_network import PUBLISHED
from make_episode.voices.kokoro_voices import dialect, gender, ingredients

KNOWN = ("ff_siwis", "im_nicola", "af_heart")


@pytest.fixture(scope="module")
def engine() -> Kokoro:
    engine = Kokoro()
    try:
        engine.ready()
    except EngineUnavailableError as error:
        pytest.skip(f"{error} ({error.hint})")
    return engine


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with nothing in it."""
    monkeypatch.setenv("MAKE_EPISODE_DATA", str(tmp_path))
    return tmp_path


def segment(text: str, voice: str = "", language: str = "fr", pace: float = 1.0) -> Segment:
    return Segment(Role.NARRATOR, text, text, language, 0.0, voice=voice, pace=pace)


def say(engine: Kokoro, folder: Path, text: str, voice: str = "", language: str = "fr") -> Clip:
    return engine.speak(segment(text, voice, language), folder / "clip.wav")


# Voices


def test_french_has_a_woman_a_man_and_a_second_woman() -> None:
    """A narrator and quotes by men and women can be told apart although the model has one French voice."""
    voices = Kokoro().voices("fr-MA")
    assert voices[:3] == ("ff_siwis", "ff_siwis:35+im_nicola:65", "ff_siwis:50+af_heart:50")
    assert [gender(voice) for voice in voices[:3]] == ["f", "m", "f"]


@pytest.mark.parametrize("language", ["fr", "en", "en-GB", "es", "it", "pt-BR", "hi"])
def test_second_voice_is_of_the_other_gender(language: str) -> None:
    """The best voice is followed by the best of the other gender."""
    first, second = Kokoro().voices(language)[:2]
    assert gender(first) != gender(second)


def test_british_voices_for_british_english() -> None:
    """London and New York hear their own voices first, and may use the others."""
    american, british = Kokoro().voices("en-US"), Kokoro().voices("en-GB")
    assert (american[0], british[0]) == ("af_heart", "bf_emma")
    assert set(american) == set(british)
    assert (dialect("en"), dialect("en-AU"), dialect("pt-PT")) == ("en-us", "en-gb", "pt-br")


@pytest.mark.parametrize("language", ["de", "ar", "ja", "zh-CN"])
def test_languages_it_does_not_speak(language: str) -> None:
    """Better no voice than one that nobody understands."""
    assert Kokoro().voices(language) == ()
    with pytest.raises(EngineError, match="does not speak"):
        dialect(language)


def test_shares_of_a_blend_sum_to_one() -> None:
    """Shares are relative: 35 and 65 is the same as 7 and 13."""
    assert ingredients("ff_siwis:7+im_nicola:13", KNOWN) == (("ff_siwis", 0.35), ("im_nicola", 0.65))
    assert ingredients("ff_siwis", KNOWN) == (("ff_siwis", 1.0),)


@pytest.mark.parametrize("voice", ["ff_siwis:x", "ff_siwis:0", "ff_siwis:-1", "ff_siwis:inf", "ff_siwis:"])
def test_wrong_share(voice: str) -> None:
    """A share that is not a positive number is refused."""
    with pytest.raises(EngineError, match="is not a share"):
        ingredients(voice, KNOWN)


def test_typo_in_a_blend() -> None:
    """The error names the part that is wrong, the whole blend and the nearest voice."""
    with pytest.raises(EngineError, match=r'"im_nicole" \(in "ff_siwis:35\+im_nicole:65"\)') as caught:
        ingredients("ff_siwis:35+im_nicole:65", KNOWN)
    assert '"im_nicola"' in caught.value.hint


# Phonemes


def test_language_marks_are_not_spoken() -> None:
    """A foreign name in a French sentence is not announced by "en" and "fr"."""
    sounds = phonemes.phonemes("Le football de Deepseek plaît.", "fr-fr")
    assert "(" not in sounds
    assert "diːpsiːk" in sounds.replace("ˈ", "")


@pytest.mark.parametrize(
    ("text", "language", "sound"),
    [
        ("The judge chose a church.", "en-us", "ʤ"),
        ("The judge chose a church.", "en-us", "ʧ"),
        ("No boats go.", "en-us", "O"),
        ("No boats go.", "en-gb", "Q"),
        ("La piazza", "it", "ʦ"),
        ("El chico", "es", "ʧ"),
    ],
)
def test_sounds_are_written_as_the_model_learnt_them(text: str, language: str, sound: str) -> None:
    """Diphthongs and affricates are one letter each."""
    assert sound in phonemes.phonemes(text, language)


def test_initials_are_said_as_one_word() -> None:
    """Spelt letters flow into one another, with the stress on the last."""
    assert phonemes.phonemes("La S N C F et l’I A.", "fr-fr") == "la ɛsɛnseˈɛf e liˈa."
    assert phonemes.phonemes("N A T", "en-us") == "ɛnAtˈi"
    assert phonemes.phonemes("a O M S", "pt") == "ɐ ɔɛmˈɛs"


def test_punctuation_is_kept() -> None:
    """The model breathes at punctuation, so it stays; French quotation marks become those it knows."""
    sounds = phonemes.phonemes("Oui : « non », dit-il ; bien !", "fr-fr")
    assert [mark for mark in sounds if mark in ':;,!“”"'] == [":", "“", "”", ",", ";", "!"]


def test_pieces_lose_nothing() -> None:
    """A text too long for the model is cut between words, and the pieces are the whole text."""
    sounds = phonemes.phonemes(" ".join(["Le vent tourne, la mer monte et le port attend."] * 20), "fr-fr")
    pieces = phonemes.pieces(sounds, 400)
    assert max(len(piece) for piece, _ in pieces) <= 400
    assert " ".join(piece for piece, _ in pieces) == sounds
    assert pieces[-1][1] == 0
    assert all(0 < pause < 0.5 for _, pause in pieces[:-1])


# Completeness


def check(samples: int, tokens: int = 3, level: float = 0.5) -> None:
    sound = np.full(samples, level, dtype=np.float32)
    kokoro_model._check("ab", tokens, sound, [600, 1200, 1800])


def test_sound_as_long_as_its_phonemes_is_whole() -> None:
    """Durations that add up to the sound prove that nothing was cut."""
    check(1800)


@pytest.mark.parametrize(
    ("samples", "tokens", "level"), [(1200, 3, 0.5), (1800, 4, 0.5), (1800, 3, 0), (1800, 3, np.nan)]
)
def test_cut_silent_or_broken_sound_is_refused(samples: int, tokens: int, level: float) -> None:
    """Sound that is shorter than its phonemes, silent or not a number is an error."""
    with pytest.raises(EngineError, match="returned"):
        check(samples, tokens, level)


@pytest.mark.parametrize("seconds", [0.1, 30])
def test_implausible_length_is_refused(seconds: float) -> None:
    """A sentence in a tenth of a second, or drawn out to half a minute, is not speech."""
    edges = tuple(("a", 0, 0) for _ in range(20))
    sound = Said(np.zeros(int(seconds * RATE), dtype=np.float32), edges)
    with pytest.raises(EngineError, match="plausible"):
        kokoro._check_length(segment("Vingt sons."), sound, 1.0)


# Installation


def test_not_installed(nowhere: Path) -> None:
    """Without the pack it says which command installs it, and still has a version."""
    with pytest.raises(EngineUnavailableError) as caught:
        Kokoro().ready()
    assert "make-episode voices install kokoro" in caught.value.hint
    assert Kokoro().version
    with pytest.raises(EngineUnavailableError):
        say(Kokoro(), nowhere, "Bonjour.")


def test_damaged_model(nowhere: Path) -> None:
    """A model that is not one is an error that names the file and the remedy."""
    pack = nowhere / "packs" / "kokoro"
    pack.mkdir(parents=True)
    (pack / PUBLISHED).write_bytes(b"\x08\x07garbage")
    (pack / "pack.json").write_text(json.dumps({PUBLISHED: {"sha256": "0" * 64}}))
    with pytest.raises(EngineError, match=PUBLISHED) as caught:
        say(Kokoro(), nowhere, "Bonjour.")
    assert "voices install kokoro" in caught.value.hint


def test_version_tells_models_apart(nowhere: Path) -> None:
    """Clips of another model are not taken for this one's."""
    pack = nowhere / "packs" / "kokoro"
    pack.mkdir(parents=True)
    versions = set()
    for digit in "12":
        (pack / "pack.json").write_text(json.dumps({PUBLISHED: {"sha256": digit * 64}}))
        versions.add(Kokoro().version)
    assert len(versions) == 2
    assert any("11111111" in version for version in versions)


# Speech, where the pack is installed


def test_words_begin_where_they_are_heard(engine: Kokoro, tmp_path: Path) -> None:
    """Sentences in one segment have a pause between them, and word times are within 120 ms of what is heard."""
    clip = say(engine, tmp_path, "Publié le sept février. Bonjour à tous !")
    with wave.open(str(clip.path)) as sound:
        samples = np.abs(np.frombuffer(sound.readframes(sound.getnframes()), dtype="<i2").astype(np.float32))
    loud = np.flatnonzero(samples > 0.05 * samples.max()) / RATE
    pauses = [(left, right) for left, right in pairwise(loud) if right - left > 0.25]
    ((quiet, heard_again),) = pauses
    assert abs(clip.words[0].start - loud[0]) < 0.12
    assert abs(clip.words[3].end - quiet) < 0.12
    assert abs(clip.words[4].start - heard_again) < 0.12


def test_no_long_silence_at_the_ends(engine: Kokoro, tmp_path: Path) -> None:
    """Pauses are the script's business: a clip begins and ends with little silence."""
    clip = say(engine, tmp_path, "Merci.")
    assert clip.words[0].start < 0.15
    assert clip.words[-1].end > clip.duration - 0.3


def test_letters_nobody_can_say_are_refused(engine: Kokoro, tmp_path: Path) -> None:
    """A text whose letters have no sound in the language is an error, not a bug."""
    with pytest.raises(EngineError, match="nothing to say"):
        say(engine, tmp_path, "Ꭰ")


def test_text_of_several_pieces_is_spoken_whole(
    engine: Kokoro, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A segment beyond the model's limit is said in pieces, and word times go on across them."""
    monkeypatch.setattr(kokoro, "_LONGEST_PART", 20)
    clip = say(engine, tmp_path, "Un deux trois quatre cinq six sept huit.")
    assert [word.text for word in clip.words] == ["Un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"]
    assert all(word.end - word.start > 0.05 for word in clip.words)
    assert clip.words[-1].end > clip.duration - 0.3


def test_blend_differs_from_its_ingredients(engine: Kokoro, tmp_path: Path) -> None:
    """The second woman does not sound like the first."""
    woman, other = (
        say(engine, tmp_path, "Oui.", voice).path.read_bytes() for voice in ("ff_siwis", "ff_siwis:50+af_heart:50")
    )
    assert woman != other


def test_model_is_loaded_when_first_needed() -> None:
    """Asking for voices, version and readiness costs no second of loading."""
    engine = Kokoro()
    engine.voices("fr")
    assert engine.version
    assert engine._model is None
