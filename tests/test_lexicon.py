"""The lexicon of a show: each voice says a word as it was told to, and readers see what was written."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cli import run
from test_narrate import PAUSES
from tone_engine import ToneEngine

from make_episode import show
from make_episode.errors import EngineUnavailableError, InputError, ScriptError, ShowError
from make_episode.interfaces import Engine
from make_episode.model import Pronunciation, Reading, Role, Saying, Script, Segment
from make_episode.scripts import document
from make_episode.scripts.segments import Draft, settle
from make_episode.scripts.spoken import spoken
from make_episode.store import FolderStore
from make_episode.voices import ipa, lexicon, lexicon_import, pls
from make_episode.voices.cast import Cast
from make_episode.voices.clips import fingerprint
from make_episode.voices.espeak import Espeak
from make_episode.voices.kokoro import Kokoro
from make_episode.voices.phonemes import phonemes
from make_episode.voices.sayings import Phonetic, as_said, phonetic
from make_episode.voices.speak import Performance, perform
from make_episode.voices.written import written_words

TOWN = 'Benguérir" = { ipa = "bɛnɡeʁiʁ", say = "Bèn-guérir" }'


def entries(folder: Path, text: str, language: str = "fr") -> tuple[Pronunciation, ...]:
    folder.mkdir(exist_ok=True)
    (folder / "lexicon.fr.toml").write_text(text, encoding="utf-8")
    return lexicon.load([folder], language)


def script(text: str, told: Sequence[Pronunciation]) -> Script:
    draft = Draft(Role.NARRATOR, text, "fr", paragraph=True)
    return Script("T", "fr", settle([draft], PAUSES, lambda _language: told))


def said(text: str, told: Sequence[Pronunciation], voice: str) -> Segment:
    """A sentence as a voice ("kokoro/ff_siwis") says it."""
    engine, _, name = voice.partition("/")
    return as_said(replace(script(text, told).segments[0], engine=engine, voice=name))


def performed(one: Script, engine: Engine, place: Path) -> Performance:
    return perform(one, Cast({}), [engine], FolderStore(place), lambda *_: None, lambda _notice: None)


# The file


def test_spelt_or_said_as_a_word(tmp_path: Path) -> None:
    """`spell` and `word` settle what the rules guess: letters one by one, or a word that engines do not spell."""
    told = entries(tmp_path, '"UM6P" = { spell = true }\n"MIX" = { word = true }\n"MoMA" = { word = true }\n')

    assert spoken("Le MIX de l’UM6P au MoMA.", "fr", told) == "Le Mix de l’U M six P au Moma."


def test_an_entry_that_changes_nothing_keeps_the_rules_away() -> None:
    """A word said as it is written is not spelt by the rules after all."""
    assert spoken("Le CHTT et la SNCF.", "fr", [Pronunciation("CHTT", "CHTT")]) == "Le CHTT et la S N C F."


def test_ipa_is_for_those_who_read_it(tmp_path: Path) -> None:
    """Kokoro gets the sounds, the others the respelling; without one, the word as it is otherwise said."""
    told = entries(tmp_path, f'"{TOWN}\n"M6" = {{ ipa = "/ɛmsis/" }}\n')

    assert phonetic(said("À Benguérir.", told, "kokoro/ff_siwis")) == (Phonetic(2, 12, "bɛnɡeʁiʁ"),)
    for other in ("edge/fr-FR-DeniseNeural", "espeak/fr"):
        assert said("À Benguérir.", told, other).spoken == "À Bèn-guérir."
        assert phonetic(said("À Benguérir.", told, other)) == ()
    assert said("Sur M6.", told, "espeak/fr").spoken == "Sur M six."
    assert phonetic(said("Sur M6.", told, "kokoro/ff_siwis"))[0].ipa == "ɛmsis"


def test_the_most_particular_way_wins(tmp_path: Path) -> None:
    """A voice's own way goes before its engine's, that before everybody's; nobody else hears of it."""
    told = entries(
        tmp_path,
        '"Fès" = [{ say = "Fèsse", ipa = "fɛs" }, { say = "Fesse", engine = "kokoro" }, '
        '{ say = "Faisse 2", voice = "kokoro/ff_siwis" }]\n"SNRT" = { say = "Snirte", engine = "edge" }\n',
    )

    assert said("Fès.", told, "espeak/fr").spoken == "Fèsse."
    assert said("Fès.", told, "kokoro/af_heart").spoken == "Fesse."
    assert said("Fès.", told, "kokoro/ff_siwis").spoken == "Faisse deux."
    assert said("SNRT et 5 %.", told, "edge/x").spoken == "Snirte et cinq pour cent."
    assert said("SNRT et 5 %.", told, "kokoro/x").spoken == "S N R T et cinq pour cent."


def test_an_entry_may_be_for_one_region(tmp_path: Path) -> None:
    """What holds in one country goes before what holds for the language, and is not heard elsewhere."""
    text = '"Orient" = [{ say = "Oriant" }, { say = "Oryan", language = "fr-CA" }]\n'
    text += '"char" = { say = "chârr", language = "fr-CA" }\n'

    assert spoken("Un char d’Orient.", "fr-MA", entries(tmp_path, text, "fr-MA")) == "Un char d’Oriant."
    assert spoken("Un char d’Orient.", "fr-CA", entries(tmp_path, text, "fr-CA")) == "Un chârr d’Oryan."


@pytest.mark.parametrize(
    ("entry", "wrong", "hint"),
    [
        ("{ spel = true }", '"X": there is no key "spel"', 'Did you mean "spell"?'),
        ("{ spell = false }", '"X": spell = false: expected true', "README"),
        ("{ say = 3 }", '"X": say = 3: expected words in quotes', "README"),
        ('{ say = " " }', '"X": say = " ": expected words in quotes', "README"),
        ('{ say = "a", word = true }', "expected one of say, spell and word, or ipa", "README"),
        ('{ engine = "kokoro" }', "expected one of say, spell and word, or ipa", "README"),
        ('{ ipa = "BEn" }', '{ ipa = "BEn" }: "B" is no sign of the IPA', "README"),
        ('{ say = "a", engine = "kokro" }', 'there is no engine "kokro", did you mean "kokoro"?', "README"),
        ('{ say = "a", engine = "kokoro/ff" }', 'engine = "kokoro/ff" is a voice', "`voice ="),
        ('{ say = "a", voice = "ff_siwis" }', 'voice = "ff_siwis": expected engine and voice', "kokoro/ff_siwis"),
        ('{ say = "a", voice = "kokoro/" }', '"kokoro/" names no voice', "README"),
        ('{ say = "a", language = "en" }', 'language = "en": expected "fr" or a region', "README"),
        ('[{ say = "a" }, "b"]', "[..., 'b']: expected tables", "{ say"),
        ("[]", '"X" = []: expected how it is said', '`"X" = "..."`'),
        ("true", '"X" = True: expected how it is said', '`"X" = "..."`'),
    ],
)
def test_a_mistake_is_explained(tmp_path: Path, entry: str, wrong: str, hint: str) -> None:
    """A mistake names the file, the word, what stands there and what was expected."""
    with pytest.raises(ShowError) as caught:
        entries(tmp_path, f'"X" = {entry}\n')

    assert str(caught.value).startswith(f'{tmp_path / "lexicon.fr.toml"}: "X"')
    assert wrong in str(caught.value)
    assert hint in caught.value.hint


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    """A file that is no TOML is told with file and line."""
    with pytest.raises(ShowError, match=r"lexicon\.fr\.toml: .*line 2"):
        entries(tmp_path, '"A" = "a"\n"B" = { say\n')


def test_large_lexicons_cost_little() -> None:
    """Only entries a line may hold are looked for: 20,000 are read in the time of a few."""
    told = tuple(Pronunciation(f"Mot{number}x", f"mo {number}") for number in range(20_000))

    assert spoken("Le Mot19x.", "fr", told) == "Le mo dix-neuf."


# The script


def test_the_script_shows_every_way_and_takes_it_back(tmp_path: Path) -> None:
    """An editor sees how a word is said, and by whom otherwise; what is edited is what is said."""
    told = entries(tmp_path, '"Fès" = [{ say = "Fèsse", ipa = "fɛs" }, { say = "/x|y", voice = "kokoro/ff_siwis" }]\n')
    one = script("Vers Fès, ville 1.", told)
    text = document.write(one, PAUSES)

    assert "Vers {Fès|Fèsse|/fɛs/|kokoro/ff_siwis=\\/x\\|y}, ville {1|un}." in text
    assert document.parse(text, "s.txt", PAUSES, lambda _language: told) == one
    vetoed = document.parse(text.replace("|/fɛs/", "").replace("|kokoro", "|espeak"), "s.txt", PAUSES, lambda _: told)
    assert vetoed.segments[0].readings[0].others == (Saying("/x|y", by="espeak/ff_siwis"),)


WAYS = st.one_of(
    st.builds(Saying, st.sampled_from(["fɛs", "t͡ʃa ˈdʒa", "ã"]), st.just(True), st.sampled_from(["", "kokoro"])),
    st.builds(
        Saying,
        st.text(st.sampled_from("ab/=|{}\\#@é"), min_size=1, max_size=5),
        st.just(False),
        st.sampled_from(["edge", "kokoro/ff_siwis:35+im_nicola:65"]),
    ),
)


@given(st.lists(WAYS, max_size=4))
def test_any_ways_come_back(ways: list[Saying]) -> None:
    """Whatever signs a respelling has, the script file gives it back."""
    draft = Draft(Role.NARRATOR, "Vers Fès.", "fr", paragraph=True, marks=(Reading(5, 8, "F", tuple(ways)),))
    one = Script("T", "fr", settle([draft], PAUSES, lambda _language: ()))

    assert document.parse(document.write(one, PAUSES), "s.txt", PAUSES, lambda _language: ()) == one


@pytest.mark.parametrize(
    ("mark", "wrong"),
    [
        ("{Fès|Fèsse|fɛs}", '"fɛs" in a mark is neither /ipa/ nor engine=said'),
        ("{Fès|Fèsse|/FES/}", '"/FES/" in a mark: "F" is no sign of the IPA'),
        ("{Fès|Fèsse|kokro=a}", 'there is no engine "kokro", did you mean "kokoro"?'),
        ("{Fès|Fèsse|kokoro=}", '"kokoro=" in a mark: it says nothing'),
        ("{Fès|Fèsse|/fɛs/", '"{" does not close'),
    ],
)
def test_a_mistake_in_a_mark_is_told_by_line(mark: str, wrong: str) -> None:
    """A mark that cannot be read is named with its line."""
    with pytest.raises(ScriptError) as caught:
        document.parse(f"title: T\nlanguage: fr\n@host\nVers {mark}.\n", "s.txt", PAUSES, lambda _language: ())

    assert str(caught.value).startswith("s.txt:4: ")
    assert wrong in str(caught.value)


# The voices


def test_readers_see_what_was_written(tmp_path: Path) -> None:
    """Whichever way a word is said, transcript and word times show what was written."""
    told = (Pronunciation("Fès", "Fèsse", (Saying("la ville de Fès", by="kokoro"),)),)
    heard = {}
    for name in ("kokoro", "espeak"):
        engine = ToneEngine(name)
        clip = performed(script("Vers Fès en 2 h.", told), engine, tmp_path / name).clips[0]
        heard[name] = engine.said[0]
        assert clip.segment.text == "Vers Fès en 2 h."
        assert [word.text for word in clip.words] == ["Vers", "Fès", "en", "2", "h."]
    assert heard["kokoro"] == "Vers la ville de Fès en deux heures."
    assert heard["espeak"] == "Vers Fèsse en deux heures."


def test_a_new_pronunciation_is_a_new_clip(tmp_path: Path) -> None:
    """Changed sounds are spoken again; those of another engine are not one's concern."""
    engine = ToneEngine("kokoro")

    def spoken_anew(*others: Saying) -> int:
        one = script("Vers Fès.", (Pronunciation("Fès", "Fès", others),))
        return performed(one, engine, tmp_path).synthesized

    assert spoken_anew(Saying("fɛs", ipa=True)) == 1
    assert spoken_anew(Saying("fɛs", ipa=True), Saying("Fesse", by="edge")) == 0
    assert spoken_anew(Saying("fes", ipa=True)) == 1
    assert spoken_anew() == 1


def test_words_of_old_keep_their_clips() -> None:
    """Where no IPA is told, clips are found under what they were kept under before."""
    segment = Segment(Role.NARRATOR, "Un.", "Un.", "fr", 0.5, engine="tone", voice="fr-low")

    assert fingerprint(ToneEngine(), segment).startswith("02590042a9e1")


def test_ipa_is_put_among_the_sounds_of_the_sentence() -> None:
    """Kokoro's sounds of the word are those given; liaison and elision around it stay."""
    text = "Le maire d’Agadir, les Oujda et Benguérir."
    given = [
        Phonetic(text.index(word), text.index(word) + len(word), sounds)
        for word, sounds in (("Agadir", "aɡaˈdiʁ"), ("Oujda", "uʒda"), ("Benguérir", "bɛn.ɡe.ʁiʁ"))
    ]

    assert phonemes(text, "fr-fr") == "lə mˈɛʁ daɡadˈiʁ, lez uʒdˈa e bɑ̃ɡeʁˈiʁ."
    assert ipa.sounded(text, "fr-fr", given) == "lə mˈɛʁ daɡadˈiʁ, lez uʒdˈa e bɛnɡeʁˈiʁ."
    assert ipa.sounds_apart(text, "fr-fr", given)[1][-1] == "bɛnɡeʁiʁ"


@pytest.mark.parametrize("dialect", ["fr-fr", "en-us", "en-gb", "es", "it", "pt-br", "hi"])
def test_ipa_finds_its_place_in_every_dialect(dialect: str) -> None:
    """Sounds that begin with a vowel or a consonant, at either end and twice in a row, are all put in."""
    text = "X, a X. X X e Y, Y!"
    places = [Phonetic(at, at + 1, "uvu" if sign == "X" else "vuv") for at, sign in enumerate(text) if sign in "XY"]
    found = ipa.sounded(text, dialect, places).replace("ˈ", "")

    assert (found.count("uvu"), found.count("vuv")) == (4, 2)
    assert found.startswith("uvu")
    assert found.endswith("vuv!")


@pytest.mark.parametrize(
    ("written", "dialect", "sounds"),
    [
        ("ˈt͡ʃeɪn.dʒ", "en-us", "ʧˈAnʤ"),
        ("gar'son:", "es", "ɡarsˈonː"),
        ("muħammad", "fr-fr", "muhammˈad"),
        ("façˈõ", "it", "façˈo\u0303"),
        ("ʕǀ", "fr-fr", ""),
    ],
)
def test_ipa_in_the_letters_of_the_model(written: str, dialect: str, sounds: str) -> None:
    """Ties, stress and length as the model learnt them; what it does not know is left out."""
    assert ipa.trained(written, dialect) == sounds


def test_sounds_the_model_knows_none_of_leave_the_respelling() -> None:
    """Nothing is left unsaid for want of a sign."""
    assert ipa.sounded("Fès.", "fr-fr", [Phonetic(0, 3, "ʕ")]) == phonemes("Fès.", "fr-fr")


def test_kokoro_says_the_sounds(tmp_path: Path) -> None:
    """With IPA the same sentence sounds otherwise, and every written word has its time."""
    engine = Kokoro()
    try:
        engine.ready()
    except EngineUnavailableError as error:
        pytest.skip(f"{error} ({error.hint})")
    told = (Pronunciation("Aït Ouir", "Aït Ouir", (Saying("ait wir", ipa=True),)),)
    with_ipa = said("Le maire d’Aït Ouir.", told, "kokoro/ff_siwis")
    without = replace(with_ipa, readings=())
    first = engine.speak(with_ipa, tmp_path / "ipa.wav")
    second = engine.speak(without, tmp_path / "words.wav")

    assert first.path.read_bytes() != second.path.read_bytes()
    words = written_words(with_ipa, first.words)
    assert [word.text for word in words] == ["Le", "maire", "d’Aït", "Ouir."]
    assert all(word.end - word.start > 0.05 for word in words)


def test_espeak_says_its_respelling(tmp_path: Path) -> None:
    """An engine that reads no IPA says the words told to it."""
    told = (Pronunciation("Fès", "Fès", (Saying("fɛs", ipa=True), Saying("la belle Fès", by="espeak"))),)
    clip = Espeak().speak(said("Vers Fès.", told, "espeak/fr"), tmp_path / "a.wav")
    plain = Espeak().speak(said("Vers Fès.", (), "espeak/fr"), tmp_path / "b.wav")

    assert [word.text for word in clip.words] == ["Vers", "la", "belle", "Fès"]
    assert clip.duration > plain.duration


# Lexicons of other programs

PLS = """<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="fr-FR">
  <meta name="x" content="y"/>
  <lexeme><grapheme>W3C</grapheme><alias>World Wide "Web" Consortium</alias></lexeme>
  <lexeme>
    <grapheme>Fès</grapheme><grapheme>Fez</grapheme>
    <phoneme>fas</phoneme><phoneme prefer="true">fɛs</phoneme><alias>Fèsse</alias>
  </lexeme>
  <lexeme><grapheme>Oujda</grapheme><phoneme>uʒda</phoneme></lexeme>
  <lexeme><grapheme>Safi</grapheme><phoneme alphabet="x-sampa">s{fi</phoneme></lexeme>
  <lexeme><grapheme>Fès</grapheme><phoneme>fis</phoneme></lexeme>
  <lexeme><grapheme>Rien</grapheme></lexeme>
  <lexeme><grapheme>Ifni</grapheme><phoneme>IFNI</phoneme></lexeme>
</lexicon>
"""


def test_a_pls_lexicon_is_added_to_the_shows_own(tmp_path: Path) -> None:
    """New words are written below the editor's own, which stay as they are; all that was left out is told."""
    own = tmp_path / "lexicon.fr.toml"
    own.write_text('# à nous\n"Oujda" = "Ouch-da"\n', encoding="utf-8")
    (tmp_path / "villes.pls").write_text(PLS, encoding="utf-8")
    done = lexicon_import.add(tmp_path / "villes.pls", [tmp_path])

    assert (done.lexicon, done.added, done.kept) == (own, ("W3C", "Fès", "Fez"), ("Oujda",))
    assert done.dropped == (
        'line 10: "Safi": the alphabet of "s{fi" is "x-sampa", not "ipa"',
        'line 11: "Fès" is there before',
        'line 12: "Rien" has neither alias nor phoneme',
        'line 13: "Ifni": "I" is no sign of the IPA',
    )
    assert own.read_text(encoding="utf-8").startswith('# à nous\n"Oujda" = "Ouch-da"\n')
    assert tomllib.loads(own.read_text(encoding="utf-8")) == {
        "Oujda": "Ouch-da",
        "W3C": 'World Wide "Web" Consortium',
        "Fès": {"ipa": "fɛs", "say": "Fèsse"},
        "Fez": {"ipa": "fɛs", "say": "Fèsse"},
    }
    again = lexicon_import.add(tmp_path / "villes.pls", [tmp_path])
    assert (again.added, again.kept) == ((), ("W3C", "Fès", "Fez", "Oujda"))


def test_an_import_keeps_tables_and_the_starters_words(tmp_path: Path) -> None:
    """Words do not fall into a table at the end of the file, and a show's first lexicon begins with the starter's."""
    (tmp_path / "own").mkdir()
    (tmp_path / "villes.pls").write_text(PLS, encoding="utf-8")
    entries(tmp_path / "starter", "[UM6P]\nspell = true\n")
    done = lexicon_import.add(tmp_path / "villes.pls", [tmp_path / "own", tmp_path / "starter"])

    assert done.lexicon == tmp_path / "own" / "lexicon.fr.toml"
    told = {one.written: one for one in lexicon.load([tmp_path / "own"], "fr")}
    assert told["UM6P"].spoken == "U M 6 P"
    assert told["Oujda"] == Pronunciation("Oujda", "", (Saying("uʒda", ipa=True),))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (PLS.replace("</lexicon>", ""), "15: is not well-formed XML: no element found"),
        (PLS.replace(' xml:lang="fr-FR"', ""), '2: xml:lang="": expected a language'),
        (
            PLS.replace("2005/01/pronunciation-lexicon", "2019/lex"),
            "2: <{http://www.w3.org/2019/lex}lexicon>: expected",
        ),
        (PLS.replace("?>", '?><!DOCTYPE l [<!ENTITY a "b">]>'), "1: a document type is declared"),
        (PLS.replace("UTF-8", "x-none"), "1: "),
        ("", "1: is not well-formed XML: no element found"),
    ],
)
def test_a_broken_pls_file_is_explained(tmp_path: Path, text: str, wrong: str) -> None:
    """A file that is no PLS, or could do harm, is refused with file and line."""
    file = tmp_path / "a.pls"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        pls.read(file)

    assert str(caught.value).startswith(f"{file}:{wrong}")
    with pytest.raises(InputError, match="No such file"):
        pls.read(tmp_path / "none.pls")


def test_the_command_imports_into_the_show(tmp_path: Path) -> None:
    """`make-episode voices import FILE` says what it added, kept and left out."""
    show.create(tmp_path)
    (tmp_path / "villes.pls").write_text(PLS.replace("Oujda", "SNRTnews"), encoding="utf-8")
    done = run("voices", "import", "villes.pls", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "3 added, 1 there before" in done.stdout
    assert "kept as it was: SNRTnews" in done.stdout
    assert 'left out: villes.pls, line 12: "Rien"' in done.stdout
    assert '"SNRTnews" = "S N R T niouz"' in (tmp_path / "voices/lexicon.fr.toml").read_text(encoding="utf-8")
