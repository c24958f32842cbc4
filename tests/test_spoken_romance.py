"""Spanish, Italian and Portuguese keep the promises every language keeps."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make_episode.scripts.spoken import apply, readings, spoken

LANGUAGES = st.sampled_from(["es", "it", "pt"])
TOKENS = st.sampled_from(
    """12 1 21 2 2025 1.500 07/02/2025 22:34 20.30 8h05 21h15 1,5 M€ mln mld mil mila € $ R$ £ % Sr. Sra. D. dott.
    prof. on. n.º nº etc. ecc. EE. UU. EEUU JJ.OO. a.C. XIV XXI I II V sec. séc. s. siglo secolo século PSOE ONU EUA
    G20 5G 8-M F-16 +34 91 123 45 67 06 @ # & / - – + = ° º ª ² ½ km/h m² °C ha min. h 😀 .com www. @ana #8M a.b@c.es
    1.º 2ª 3a 24/7 p.m. de di del la el il o a as às las los l' dell' ' ’ '90 anni años anos Felipe Isabel Luigi
    João capítulo 3/4 10-15 6-4, y e 7-6 45' 200 personas pessoas giorni mayo maggio maio p. art. ( ) « » , . : ; !
    ? … " C/ S.A. x × ± ~ < > * _ | de las das millones milioni milhões R$ mi bi per por A B C E. Guerra Congreso XV
    numero""".split()
)
TEXTS = st.one_of(
    st.lists(st.tuples(TOKENS, st.sampled_from([" ", "", "\u00a0", "  ", "\n"])), max_size=14).map(
        lambda pairs: "".join(token + gap for token, gap in pairs)
    ),
    st.text(max_size=60),
)
WORDS = """el país avanza pese a una crisis larga según varios responsables il paese va avanti nonostante tutto
    l'accordo di ieri o país avança apesar da crise disse-lhe dir-se-ia « mañana » (domani) ¿quién? Rabat Roma las
    dos de la tarde""".split()
PROSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(lambda words: " ".join(words) + ".")
QUICK = settings(max_examples=200, deadline=None)


@QUICK
@given(TEXTS, LANGUAGES)
def test_saying_twice_changes_nothing(text: str, language: str) -> None:
    """What is already said stays as it is, and readings give what is spoken."""
    once = spoken(text, language)
    assert spoken(once, language) == once
    assert apply(text, readings(text, language)) == once


@QUICK
@given(TEXTS, LANGUAGES)
def test_no_figure_is_left_and_lines_stay(text: str, language: str) -> None:
    """No digit reaches a voice, and what is said of a line does not depend on its neighbours."""
    said = spoken(text, language)
    assert not [char for char in said if unicodedata.category(char) == "Nd"]
    assert said.split("\n") == [spoken(line, language) for line in text.split("\n")]


@QUICK
@given(PROSE, LANGUAGES)
def test_prose_is_untouched(text: str, language: str) -> None:
    """Text of words alone comes back byte for byte."""
    assert spoken(text, language) == text


@pytest.mark.parametrize("language", ["es", "it", "pt"])
@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1 000 ", "1.", "1.000.", "1/", "12:", "las 1 ", "1 y 1 ", "1-1 ", "anni '1", "IX ", "la I ", "EE",
     "EE. ",     "8-", "1°", "máxima 1 ", "06 1", "1 mil ", "R$1 ", "D. ", "sec. ", "'", "9 "],
)  # fmt: skip
def test_time_grows_no_faster_than_the_text(language: str, piece: str) -> None:
    """Any repeated token takes linear time: no pattern goes back over what it has read."""
    spoken(piece, language)
    text = piece * (30_000 // len(piece))
    start = time.process_time()
    spoken(text, language)
    assert time.process_time() - start < 6
