from pathlib import Path

import pytest

from make_episode.model import Pronunciation
from make_episode.scripts.spoken import apply, readings, spoken

Case = tuple[str, str, str, tuple[str, ...]]


def cases(path: Path) -> list[Case]:
    """(language, class, written, what may be said) for each case of a file."""
    kind, found = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# class:"):
            kind = line.removeprefix("# class:").strip()
        elif line.strip() and not line.startswith("# "):
            written, *said = line[1:].split("~")
            found.append((path.stem, kind, line[0] + written, tuple(said)))
    return found


ALL = [case for path in sorted((Path(__file__).parent / "spoken").glob("*.txt")) for case in cases(path)]
GROUPS = sorted({(language, kind) for language, kind, _, _ in ALL})


def group(language: str, kind: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(written, said) for code, name, written, said in ALL if (code, name) == (language, kind)]


@pytest.mark.parametrize(("language", "kind"), GROUPS)
def test_says_what_a_newsreader_says(language: str, kind: str) -> None:
    """Every case of tests/spoken is said in one of the ways listed."""
    got = [(written, spoken(written, language), said) for written, said in group(language, kind)]
    assert not [(written, heard, said) for written, heard, said in got if heard not in said]


@pytest.mark.parametrize(("language", "kind"), GROUPS)
def test_what_is_said_stays_said(language: str, kind: str) -> None:
    """Saying a case again changes nothing."""
    once = [spoken(written, language) for written, _ in group(language, kind)]
    assert not [said for said in once if spoken(said, language) != said]


def says(text: str, *entries: tuple[str, str], language: str = "fr") -> str:
    return spoken(text, language, [Pronunciation(written, said) for written, said in entries])


def covered(text: str, language: str) -> list[tuple[str, str]]:
    return [(text[r.start : r.end], r.spoken) for r in readings(text, language)]


def test_readings_cover_one_token_each() -> None:
    """A reading covers one amount, date or abbreviation from its first to its last character."""
    text = "M. Alami a payé 12 M€, soit +2,3 %, le 07/02/2025 à 8h05."
    assert covered(text, "fr") == [
        ("M.", "Monsieur"),
        ("12 M€", "douze millions d'euros"),
        ("+2,3 %", "plus deux virgule trois pour cent"),
        ("07/02/2025", "sept février deux mille vingt-cinq"),
        ("8h05", "huit heures cinq"),
    ]


def test_a_reading_of_a_reading_covers_what_was_written() -> None:
    """Where one rule's words are read by another, the transcript still shows what was written."""
    assert covered("voir #Maroc2030 ici", "fr") == [("#Maroc2030", "hashtag Maroc deux mille trente")]


def test_readings_apply_to_the_text_they_were_made_from() -> None:
    """Offsets count characters of the whole text, across its lines."""
    text = "Titre\n\nLe 1er mai, 21 femmes.\nFin 12 %"
    said = apply(text, readings(text, "fr"))
    assert said == "Titre\n\nLe premier mai, vingt et une femmes.\nFin douze pour cent"


def test_the_lexicon_wins_over_every_rule() -> None:
    """What a show says of a name is said, whatever the rules would have made of it."""
    assert says("La SNRT et l'ONU, 1337 fois", ("SNRT", "sneurt"), ("1337", "leet")) == "La sneurt et l'ONU, leet fois"
    assert says("12 M€ pour M. Alami", ("M€", "patates"), ("M.", "sieur")) == "douze patates pour sieur Alami"


def test_the_lexicon_matches_whole_words() -> None:
    """An entry is not found inside a longer word or number, and is found before an apostrophe or a hyphen."""
    assert says("Rabatteur, Rabat-Salé, 13370 et 1337,5", ("Rabat", "Ribat"), ("1337", "leet")).startswith(
        "Rabatteur, Ribat-Salé, tre"
    )
    assert says("Deepseek's plan", ("Deepseek", "deep seek"), language="en") == "deep seek's plan"


def test_the_lexicon_minds_capitals_unless_it_is_lower_case() -> None:
    """ "Orange" is the company only where it is written so; "wifi" is found in any case."""
    assert says("une orange, Orange", ("Orange", "Orandge")) == "une orange, Orandge"
    assert says("Wifi et WIFI", ("wifi", "ouifi")) == "ouifi et ouifi"


def test_the_longest_entry_wins_and_is_not_read_again() -> None:
    """ "Tanger Med" goes before "Tanger", and what an entry says is left alone but for its figures."""
    assert says("Tanger Med, Tanger", ("Tanger", "Tanja"), ("Tanger Med", "T.M. SNRT")) == "T.M. SNRT, Tanja"
    assert says("le SC", ("SC", "S C 2")) == "le S C deux"


def test_an_unknown_language_loses_only_pictures() -> None:
    """Where nothing is known of a language its words and figures stay."""
    assert spoken("Tere 😀 12 %", "xx") == "Tere 12 %"


def test_the_region_does_not_matter() -> None:
    """French from Morocco is French."""
    assert spoken("3 MMDH", "fr-MA") == spoken("3 MMDH", "FR") == "trois milliards de dirhams"


def test_no_break_blanks_part_thousands_like_blanks() -> None:
    """Typographic blanks are read as blanks, and stay where they are in prose."""
    assert spoken("5\u202f000\u00a0DH « Oui\u00a0!\u00a0»", "fr") == "cinq mille dirhams « Oui\u00a0!\u00a0»"
