"""Scripts become clips: cast once, spoken once, failed over whole."""

from itertools import pairwise
from pathlib import Path

import pytest
from tone_engine import ToneEngine

from make_episode.errors import EngineError, EngineUnavailableError, ShowError
from make_episode.interfaces import Engine
from make_episode.model import Reading, Role, Script, Segment, Word
from make_episode.store import FolderStore
from make_episode.voices import lexicon
from make_episode.voices.cast import Cast
from make_episode.voices.speak import Performance, perform
from make_episode.voices.written import written_words


def segment(text: str, role: Role = Role.NARRATOR, speaker: str = "", gender: str = "") -> Segment:
    return Segment(role, text, text, "fr", 0.5, speaker=speaker, gender=gender)


def script(*segments: Segment, language: str = "fr") -> Script:
    return Script("T", language, segments)


def spoken(engines: list[Engine], place: Path, *segments: Segment) -> Performance:
    def unseen(stage: str, done: int, total: int) -> None:
        del stage, done, total

    return perform(script(*segments), Cast({}), engines, FolderStore(place), unseen, lambda _notice: None)


def test_nothing_is_said_twice(tmp_path: Path) -> None:
    """A rerun speaks nothing; an edit speaks only what changed; the same words twice are spoken once."""
    engine = ToneEngine()
    first = spoken([engine], tmp_path, segment("Un."), segment("Deux."), segment("Un."))
    again = spoken([engine], tmp_path, segment("Un."), segment("Deux."), segment("Un."))
    edited = spoken([engine], tmp_path, segment("Un."), segment("Trois."))

    assert (first.synthesized, first.reused) == (2, 1)
    assert (again.synthesized, again.reused) == (0, 3)
    assert (edited.synthesized, edited.reused) == (1, 1)
    assert sorted(engine.said) == ["Deux.", "Trois.", "Un."]
    assert [clip.segment.text for clip in first.clips] == ["Un.", "Deux.", "Un."]


def test_a_new_voice_is_a_new_clip(tmp_path: Path) -> None:
    """The same words in another voice, pace or version of the engine are spoken again."""
    engine, newer = ToneEngine(), ToneEngine(version="2")
    spoken([engine], tmp_path, segment("Un."))

    assert spoken([engine], tmp_path, segment("Un.", Role.QUOTE)).synthesized == 1
    assert spoken([newer], tmp_path, segment("Un.")).synthesized == 1


def test_failover_moves_the_whole_episode(tmp_path: Path) -> None:
    """When an engine fails on the way, the next one speaks every segment, and the report says so."""
    weak, strong = ToneEngine("weak", fails_on="Deux"), ToneEngine("strong")
    done = spoken([weak, strong], tmp_path, segment("Un."), segment("Deux."), segment("Trois."))

    assert done.engine == "strong"
    assert {clip.segment.engine for clip in done.clips} == {"strong"}
    assert done.notes == ('weak passed over: weak cannot say "Deux".',)


def test_an_engine_that_is_not_there_is_passed_over(tmp_path: Path) -> None:
    """Not installed, or without a voice for the language: the next one speaks, the reason is kept."""
    done = spoken(
        [ToneEngine("a", up=False), ToneEngine("b", languages=("de",)), ToneEngine("c")], tmp_path, segment("Un.")
    )

    assert done.engine == "c"
    assert done.notes[0].startswith("a passed over: a is not installed")
    assert done.notes[1].startswith('b passed over: b has no voice for the language "fr"')


def test_when_no_engine_can_speak_all_reasons_are_told(tmp_path: Path) -> None:
    """The last error names what was tried before it; what was spoken is kept for the next run."""
    weak = ToneEngine("weak", fails_on="Deux", width=1)
    with pytest.raises(EngineUnavailableError, match=r"weak passed over.*gone is not installed") as caught:
        spoken([weak, ToneEngine("gone", up=False)], tmp_path, segment("Un, deux, trois, quatre."), segment("Deux."))
    assert caught.value.hint == "Install it."

    weak.fails_on = ""
    assert spoken([weak], tmp_path, segment("Un, deux, trois, quatre."), segment("Deux.")).synthesized == 1


def test_kept_clips_need_no_engine(tmp_path: Path) -> None:
    """What was spoken can be used when the engine is out of reach."""
    engine = ToneEngine()
    spoken([engine], tmp_path, segment("Un."))
    engine.up = False

    assert spoken([engine], tmp_path, segment("Un.")).reused == 1


def test_a_segment_too_long_for_the_engine_is_refused(tmp_path: Path) -> None:
    """Nothing is cut in silence."""
    with pytest.raises(EngineError, match="at most 10 characters"):
        spoken([ToneEngine(max_chars=10)], tmp_path, segment("Un, deux, trois, quatre."))


def test_lexicon_entries_are_read_and_checked(tmp_path: Path) -> None:
    """voices/lexicon.fr.toml tells how words are said; a mistake in it is named."""
    (tmp_path / "lexicon.fr.toml").write_text('"SNRTnews" = "S N R T niouz"\n', encoding="utf-8")
    entries = lexicon.load([tmp_path], "fr-MA")
    assert [(one.written, one.spoken) for one in entries] == [("SNRTnews", "S N R T niouz")]
    assert lexicon.load([tmp_path], "en") == ()

    (tmp_path / "lexicon.fr.toml").write_text('"A" = 3\n', encoding="utf-8")
    with pytest.raises(ShowError, match=r'lexicon\.fr\.toml: "A" = 3'):
        lexicon.load([tmp_path], "fr")


def timed(text: str) -> tuple[Word, ...]:
    return tuple(Word(word.strip(".,"), number / 2, number / 2 + 0.4) for number, word in enumerate(text.split()))


def test_written_words_light_up_while_their_reading_is_heard() -> None:
    """ "25 %" is lit while "vingt-cinq pour cent" is said."""
    spoken_text = "Près de vingt-cinq pour cent, dit Monsieur Sbai."
    said = Segment(
        Role.NARRATOR,
        "Près de 25 %, dit M. Sbai.",
        spoken_text,
        "fr",
        0.5,
        readings=(Reading(8, 12, "vingt-cinq pour cent"), Reading(18, 20, "Monsieur")),
    )
    words = written_words(said, timed(spoken_text))

    assert [word.text for word in words] == ["Près", "de", "25", "%,", "dit", "M.", "Sbai."]
    assert words[2].start == 1.0
    assert words[3].end == 2.4
    assert (words[5].start, words[5].end) == (3.0, 3.4)
    assert all(one.end <= two.start + 1e-9 for one, two in pairwise(words))


def test_words_an_engine_did_not_tell_share_the_gap() -> None:
    """Every written word has a time, in order, also where the engine's words cannot be matched."""
    said = segment("Un deux trois quatre")
    words = written_words(said, (Word("Un", 0.0, 0.4), Word("quatre", 1.6, 2.0)))

    assert [(word.text, round(word.start, 2), round(word.end, 2)) for word in words] == [
        ("Un", 0.0, 0.4),
        ("deux", 0.4, 1.0),
        ("trois", 1.0, 1.6),
        ("quatre", 1.6, 2.0),
    ]
    assert written_words(said, ()) == ()
