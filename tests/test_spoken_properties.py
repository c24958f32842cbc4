import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from make_episode.scripts.spoken import KNOWN, apply, readings, spoken

LANGUAGES = st.sampled_from(["fr", "en"])
TOKENS = st.sampled_from(
    """12 1 2025 07/02/2025 22:34 8h05 21H15 1,5 MDH MMDH € $ £ % M. Mme n° etc. av. J.-C. XIV XXIe I II V SNCF ONU G20
    UM6P 5G +212 05 37 71 @ # & / - – + = ° km/h m² °C ½ ² 😀 🇲🇦 .com www. @snrt #Maroc2030 a.b@c.fr 1er 2e 24h/24 7j/7
    de d' l' le la les Mohammed Louis chapitre siècle février mai p. art. 3/4 10-15 p.m. 1st 1990s '80s U.S. Dr vs. ٣٤
    ( ) « » , . : ; ! ? … ’ ' " Monsieur trois « the of in AI AT&T R&D Covid-19 x × ± ~ < > * _ | St. No. SM SAR 2M
    49.3 1,80 6-4, 1'30 45' 80 200 mille millions Mds k€ $5 per p A B C E. Or DH/kg kWh loi 27-06 1/2 heure 3919
    116117 0800 @20Minutes #5G 24h/7j 6/4, AA- 9''58 10^6 8h-12h 21 min. ex. $5m fee 5-km 50p 2h 15m""".split()
)
NEWS = st.lists(st.tuples(TOKENS, st.sampled_from([" ", "", "\u00a0", "\u202f", "  ", "\n"])), max_size=14).map(
    lambda pairs: "".join(token + gap for token, gap in pairs)
)
TEXTS = st.one_of(NEWS, st.text(max_size=60))
WORDS = """le pays avance malgré une crise longue selon plusieurs responsables l'accord d'hier c'est-à-dire presque rien
    people say nothing has changed since then peut-être « demain » (bientôt) Rabat Alami""".split()
PROSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(lambda words: " ".join(words) + ".")
QUICK = settings(max_examples=200, deadline=None)


@QUICK
@given(TEXTS, LANGUAGES)
@example("5-km12 ", "fr")
def test_saying_twice_changes_nothing(text: str, language: str) -> None:
    """What is already said stays as it is."""
    once = spoken(text, language)
    assert spoken(once, language) == once


@QUICK
@given(TEXTS, LANGUAGES)
def test_no_figure_is_left(text: str, language: str) -> None:
    """No digit of any script reaches a voice."""
    assert not [char for char in spoken(text, language) if unicodedata.category(char) == "Nd"]


@QUICK
@given(TEXTS, st.sampled_from(["fr", "en", "xx"]))
def test_readings_are_in_order_inside_the_text(text: str, language: str) -> None:
    """Readings cover something, do not overlap, and applied give what is spoken."""
    found = readings(text, language)
    assert all(0 <= r.start < r.end <= len(text) for r in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[r.start : r.end] != r.spoken for r in found)
    assert apply(text, found) == spoken(text, language)


@QUICK
@given(TEXTS, LANGUAGES)
def test_lines_stay_lines(text: str, language: str) -> None:
    """Every newline is still there, and what is said of a line does not depend on its neighbours."""
    assert spoken(text, language).split("\n") == [spoken(line, language) for line in text.split("\n")]


@QUICK
@given(PROSE, LANGUAGES)
def test_prose_is_untouched(text: str, language: str) -> None:
    """Text of words alone comes back byte for byte."""
    assert spoken(text, language) == text


HOSTILE = ["1", "1 ", "1 000 ", "1,", "1.", "1/", "12:", "-1", "1-", "1x", "1h", "1'", "½", "²", "٣", "$", "€1", "A",
           "A.", "A. ", "AB ", "AB-", "A1", "IX", "Ab", "a@", "@a", "a.", "a-", "http://a/", "«", "+", "°", "😀", "M. ",
           "d'", "'", "de ", "etc.", "J.-C. ", "\u00a0", " ", "#", "&", "é", "½ h ", "1/2 ", "6/4, ", "le 3",
           "a $5 ", "a 5 m ", "1° ", "10^", "taux > ", "1 > ", "AA- ", "2h 1"]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_time_grows_no_faster_than_the_text(language: str) -> None:
    """Eight times as much of any token takes about eight times as long: no pattern goes over the text again."""
    spoken("1", language)
    slow = []
    for piece in HOSTILE:
        short, long = (_seconds(piece * (length // len(piece)), language) for length in (1_500, 12_000))
        if long > 30 * short + 0.2:
            slow.append((piece, short, long))
    assert not slow


def _seconds(text: str, language: str) -> float:
    start = time.process_time()
    spoken(text, language)
    return time.process_time() - start


def test_an_article_is_read_quickly() -> None:
    """An article of 2,000 words takes well under a second once the rules are loaded."""
    sentence = "Le 7 février 2025 à 8h05, M. Alami a annoncé 3 MMDH (+2,3 %) pour l'ONU et la SNRT, selon le Dr Tazi."
    spoken(sentence, "fr")
    assert _seconds(" ".join([sentence] * 95), "fr") < 1


@pytest.mark.parametrize("language", KNOWN)
@pytest.mark.parametrize("written", ["00,000", "0'500", "0’500", "00.000", "00 000"])
def test_groups_of_zeros_are_read(written: str, language: str) -> None:
    """A number that is written with thousands apart, but begins with zero, is read figure by figure."""
    assert not any(char.isdigit() for char in spoken(f"N {written} x", language))
