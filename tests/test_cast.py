"""Casting: who speaks a role, in which language and how; the same person always in the same voice."""

from pathlib import Path

import pytest
from tone_engine import ToneEngine

from make_episode.errors import ShowError
from make_episode.model import Role, Script, Segment
from make_episode.store import FolderStore
from make_episode.voices import cast, cast_file, voice_names
from make_episode.voices.cast import Cast, Part
from make_episode.voices.speak import Performance, perform

STARTER = Path(__file__).parent.parent / "voices"
LANGUAGES = ("fr", "en", "ar", "es", "de", "it", "pt")


def segment(
    text: str, role: Role = Role.NARRATOR, speaker: str = "", gender: str = "", language: str = "fr"
) -> Segment:
    return Segment(role, text, text, language, 0.5, speaker=speaker, gender=gender)


def script(*segments: Segment, language: str = "fr") -> Script:
    return Script("T", language, segments)


def written(tmp_path: Path, text: str) -> Cast:
    """The cast of a file; its engines are the program's own, so that names are checked."""
    (tmp_path / "cast.toml").write_text(text, encoding="utf-8")
    return cast_file.load([tmp_path])


def parts(engine: str, *voices: str) -> tuple[Part, ...]:
    return tuple(Part(engine, voice) for voice in voices)


def voices(casting: Cast, *segments: Segment) -> list[str]:
    return [one.voice for one in cast.assign(script(*segments), casting, [ToneEngine()]).segments]


TONES = Cast(
    {
        ("fr", "narrator"): parts("tone", "fr-low"),
        ("fr", "quote"): parts("tone", "fr-high"),
        ("fr", "quote.female"): parts("tone", "f1", "f2", "f3"),
        ("fr", "quote.male"): parts("tone", "m1", "fr-low"),
        ("fr", "speakers.lahsen el bouhali"): parts("tone", "his own"),
        ("fr-ca", "narrator"): parts("tone", "fr-CA-low"),
    }
)


def test_one_speaker_keeps_one_voice() -> None:
    """A speaker sounds the same in every episode, a man or a woman where the text shows it, never like the narrator."""
    names = [f"Femme {number}" for number in range(30)]
    said = [segment("A", Role.QUOTE, name, "f") for name in names] + [segment("A", Role.QUOTE, "Ali", "m")]
    once = voices(TONES, *said)

    assert set(once[:-1]) == {"f1", "f2", "f3"}
    assert once[-1] == "m1"
    assert voices(TONES, *reversed(said)) == once[::-1]
    assert voices(TONES, segment("A", Role.QUOTE)) == ["fr-high"]
    assert voices(TONES, segment("A", Role.HOST)) == ["fr-low"]


def test_a_person_cast_by_name_has_that_voice() -> None:
    """Capitals and blanks of the name make no difference; others keep theirs."""
    said = [segment("A", Role.QUOTE, name, "m") for name in ("Lahsen El Bouhali", "LAHSEN  EL BOUHALI", "Ali Sbai")]

    assert voices(TONES, *said) == ["his own", "his own", "m1"]


def test_what_is_told_once_of_a_speaker_is_known_throughout() -> None:
    """Somebody known to be a woman in one sentence has a woman's voice in all of them, and it is one voice."""
    said = (segment("A", Role.QUOTE, "Nadia Ferkane"), segment("B", Role.QUOTE, "Nadia Ferkane", "f"))
    first, second = voices(TONES, *said)

    assert first == second
    assert first in {"f1", "f2", "f3"}


def test_a_region_changes_what_it_names_and_no_more() -> None:
    """fr-CA has its own narrator, and the quotes of fr."""
    segments = [segment("A", language="fr-CA"), segment("A", Role.QUOTE, language="fr-CA")]
    assert voices(TONES, *segments) == ["fr-CA-low", "fr-high"]


def test_without_a_cast_quotes_still_differ() -> None:
    """An engine nobody cast speaks with its own voices, quotes with another than the narrator."""
    assert voices(Cast({}), segment("A"), segment("B", Role.QUOTE)) == ["fr-low", "fr-high"]


def test_an_editors_voice_stays() -> None:
    """`@voice` of the script file wins over the cast while that engine speaks."""
    chosen = Segment(Role.NARRATOR, "A", "A", "fr", 0.5, engine="tone", voice="fr-higher")

    assert voices(Cast({}), chosen) == ["fr-higher"]
    assert cast.assign(script(chosen), Cast({}), [ToneEngine("other")]).segments[0].voice == "fr-low"


def performed(casting: Cast, engines: list[ToneEngine], place: Path, *segments: Segment) -> Performance:
    def unseen(stage: str, done: int, total: int) -> None:
        del stage, done, total

    return perform(script(*segments), casting, engines, FolderStore(place), unseen, lambda _notice: None)


MIXED = Cast(
    {
        ("fr", "narrator"): (*parts("near", "fr-low"), *parts("far", "fr-low")),
        ("fr", "quote"): (*parts("far", "fr-high"), *parts("near", "fr-high")),
    }
)


def test_the_order_of_a_list_decides_who_speaks(tmp_path: Path) -> None:
    """The first voice of a role that can speak settles its engine, also where another engine has the other roles."""
    done = performed(MIXED, [ToneEngine("far"), ToneEngine("near")], tmp_path, segment("A"), segment("B", Role.QUOTE))

    assert [(one.engine, one.voice) for one in done.script.segments] == [("near", "fr-low"), ("far", "fr-high")]
    assert done.engine == "near + far"
    assert done.notes == ()


def test_a_failing_engine_hands_over_its_roles_and_no_others(tmp_path: Path) -> None:
    """Roles of the engine that fails move whole to the next voice of their list; the others stay."""
    far = ToneEngine("far", fails_on="deux")
    said = (segment("Un."), segment("A", Role.QUOTE), segment("Citation deux.", Role.QUOTE))
    done = performed(MIXED, [far, ToneEngine("near")], tmp_path, *said)

    assert {one.engine for one in done.script.segments} == {"near"}
    assert done.notes == ('far passed over: far cannot say "deux".',)


def test_pace_pitch_and_gain_reach_the_segments(tmp_path: Path) -> None:
    """What a role tells holds for its voices, what a voice tells for itself; the pace of the script comes on top."""
    casting = written(
        tmp_path,
        """
        [fr.narrator]
        voices = ["espeak:fr", { voice = "edge:fr-FR-HenriNeural", pitch = 1.5 }]
        pace = 1.1
        pitch = -2
        gain = 3
        """,
    )
    assert casting.find("fr-MA", "narrator") == (
        Part("espeak", "fr", 1.1, -2, 3),
        Part("edge", "fr-FR-HenriNeural", 1.1, 1.5, 3),
    )
    said = Segment(Role.NARRATOR, "A", "A", "fr", 0.5, pace=1.2)
    done = performed(
        Cast({("fr", "narrator"): (Part("tone", "fr-low", 1.1, -2, 3),)}), [ToneEngine()], tmp_path / "clips", said
    )
    (one,) = done.script.segments

    assert (one.pace, one.voice_pace, one.pitch, one.gain) == (1.32, 1.0, -2, 3)
    assert done.notes == ("tone cannot change the pitch of its voices: `pitch` in cast.toml is left out",)


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ('[fr]\nnarator = ["edge:fr-FR-DeniseNeural"]', r'\[fr\]: there is no role "narator"', '"narrator"'),
        ('[fr]\nnarrator = "edgy:x"', r'\[fr\.narrator\]: there is no engine "edgy"', '"edge"'),
        (
            '[fr]\nnarrator = ["edge:fr-FR-DenisNeural"]',
            'edge has no voice "fr-FR-DenisNeural"',
            '"fr-FR-DeniseNeural"',
        ),
        ('[fr]\nhost = "kokoro:ff_siwi"', 'fr.host: kokoro has no voice "ff_siwi"', '"ff_siwis"'),
        ('[fr]\nhost = "kokoro:ff_siwis:50+im_nicolo:50"', 'kokoro has no voice "im_nicolo"', '"im_nicola"'),
        ('[de]\nhost = "espeak:dee"', 'espeak has no voice "dee"', '"de"'),
        ('[fr]\nhost = "fr-FR-DeniseNeural"', 'expected a voice as "engine:voice"', "voices list"),
        ("[fr]\nhost = 3", r"fr\.host = 3: expected a voice", "voices list"),
        ("[fr]\nhost = []", r"fr\.host = \[\]: expected a list", "voices list"),
        ('[fr.quote]\nmal = "espeak:fr"', r'\[fr.quote\]: there is no key "mal"', '"male"'),
        ('[fr.host]\nvoices = "espeak:fr"\npace = 9', r"fr\.host\.pace = 9: expected a number from 0.5 to 2", "factor"),
        ("[fr.host]\npace = 1", r"fr\.host has no voices", "voices = "),
        ('fr = "x"', r"fr = 'x': expected a table", "[fr]"),
        ("[fr", r"cast\.toml: ", "README"),
    ],
)
def test_a_wrong_cast_is_explained(tmp_path: Path, text: str, said: str, hint: str) -> None:
    """A mistake in cast.toml is named with file and key, a typo with the nearest name."""
    with pytest.raises(ShowError, match=said) as caught:
        written(tmp_path, text)
    assert str(tmp_path / "cast.toml") in str(caught.value)
    assert hint in caught.value.hint


def test_a_voice_the_service_got_since_is_taken(tmp_path: Path) -> None:
    """A name of the read-aloud service that is like none of the list is no typing slip."""
    casting = written(tmp_path, '[fr]\nhost = "edge:fr-FR-BarthélemyNeural"'.replace("é", "e"))
    assert casting.find("fr", "host") == parts("edge", "fr-FR-BarthelemyNeural")


@pytest.mark.parametrize("language", [*LANGUAGES, "fr-FR", "fr-CA", "fr-MA", "ar-MA", "en-US", "pt-BR"])
def test_the_starter_cast_is_complete(language: str) -> None:
    """Each of the seven languages has a narrator, a host, and a woman and a man to quote, whichever engine speaks."""
    casting = cast_file.load([STARTER])
    narrator = {part.engine: part for part in casting.find(language, "narrator")[::-1]}
    for engine in ("edge", "espeak"):
        assert {part.engine for part in casting.find(language, "host")} >= {engine}
        for role, gender in (("quote.female", "f"), ("quote.male", "m")):
            lists = ([one for one in parts_ if one.engine == engine] for parts_ in casting.lists(language, role))
            found = next(filter(None, lists))
            assert {voice_names.gender(engine, part.voice) for part in found} == {gender}
            assert narrator[engine] not in found
    region = language if language in {"fr-CA", "ar-MA", "en-US", "pt-BR"} else ""
    assert narrator["edge"].voice.startswith(region or language[:2])


def test_every_engine_of_the_starter_cast_is_one_of_ours() -> None:
    """A new show needs no other package, and keeps to the order in which engines are tried."""
    order = ("edge", "kokoro", "piper", "espeak")
    for parts_ in cast_file.load([STARTER]).parts.values():
        ranks = [order.index(part.engine) for part in parts_]
        assert ranks == sorted(ranks)
