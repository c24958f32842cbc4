"""What holds of German and Arabic whatever the text."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from make_episode.scripts.spoken import apply, readings, spoken

GERMAN = st.sampled_from(
    """am der die das im vom bis 3. 7. 21. Februar Okt. 2024 1989 80er 17-jährig 5-mal 8.05 Uhr 18:30 2:1 12
    1 1,5 Mio. Mrd. € % km/h °C Dr. z. B. z.B. u. a. Nr. St. Hbf. XIV. II. Ludwig Elisabeth von CDU AfD
    EU-Kommission G7 Covid-19 ½ 2/3 24.12. 24.12.2024 +49 030 1234567 § & ~ - – / ( ) „ “ . , : ! a@b.de
    www. #X @y Runde Frau Jahr 100 1.500 3, Stunden x Mo. Fr. 10-15 Platz sog. Goethestr. 😀 ٣٤""".split()
)
ARABIC = st.sampled_from(
    """في من إلى عام سنة الساعة 3 أيام سنوات شخصا 25 ٢٥ ٪ 50% %50 ٣٫٥ 1,500 3.5 12.500 مليون مليار درهم
    دولار $ € د.إ كم كلم/س م² ° 7 فبراير شباط/فبراير 2025 ٢٠٢٥ هـ م 8:05 20h30 10-15 2-1 القرن الـ21 الـ
    بـ25 و25 ل 20 لـ د. أ. ص. (ص) ﷺ إلخ G20 5G SNRT FIFA كوفيد-19 #كأس_العالم @snrt a@b.ma 1/2 15/20 ½ + = &
    ~ - – / ( ) « » ، ؛ ؟ . : ١ ٠ 0537712700 +212 الدورة 1 2 ألف 😀""".split()
) | st.sampled_from(["\u200f", "\u202b", "ـ", "۴", "٬", "،"])
GAPS = st.sampled_from([" ", "", "\u00a0", "\u202f", "  ", "\n"])


def _texts(tokens: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(tokens, GAPS), max_size=12).map(lambda pairs: "".join(a + b for a, b in pairs))


CASES = st.one_of(
    st.tuples(_texts(GERMAN), st.just("de")),
    st.tuples(_texts(ARABIC), st.just("ar")),
    st.tuples(st.text(max_size=50), st.sampled_from(["de", "ar"])),
)
ARABIC_WORDS = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةأإءى", min_size=4, max_size=9)
GERMAN_WORDS = st.text(alphabet="abcdefghilmnoprstuwzäöüß", min_size=4, max_size=9)


@settings(max_examples=400, deadline=None)
@given(CASES)
@example(("في ٧ فبراير ٢٠٢٥ بنسبة ٢٫٣٪", "ar"))
@example(("vom 24.-26. Dezember um 8.05 Uhr", "de"))
def test_said_once_and_for_all(case: tuple[str, str]) -> None:
    """Nothing is left to say of what is said, no figure of any script remains, and lines stay lines."""
    text, language = case
    said = spoken(text, language)
    assert spoken(said, language) == said
    assert not [char for char in said if unicodedata.category(char) == "Nd"]
    assert said.count("\n") == text.count("\n")
    found = readings(text, language)
    assert apply(text, found) == said
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(st.lists(ARABIC_WORDS, min_size=1, max_size=15), st.lists(GERMAN_WORDS, min_size=1, max_size=15))
def test_prose_is_untouched(arabic: list[str], german: list[str]) -> None:
    """Text of words alone comes back byte for byte."""
    for language, words, stop in (("ar", arabic, "."), ("de", german, ".")):
        text = " ".join(words) + stop
        assert spoken(text, language) == text


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1. ", "1.", "1,", "12:", "1:", "-1", "A.", "XIV. ", "am ", "der 3. und ", "z. ", "في ", "و1 ", "بـ",
     "٣", "٣،", "ال", "الـ1 ", "د. ", "%", "% 1", "Mo.-", "1-", "1/", "€1", "x1", "(0", "0", "1 و", " ",
     "ـ", "a1-", "Ludwig "],
)  # fmt: skip
def test_time_grows_no_faster_than_the_text(language: str, piece: str) -> None:
    """Any repeated token takes linear time."""
    spoken(piece, language)
    text = piece * (20_000 // len(piece))
    start = time.process_time()
    spoken(text, language)
    assert time.process_time() - start < 6


def test_readings_keep_the_written_figures() -> None:
    """Readings cover the token alone, so that a transcript can show the Arabic figures that were written."""
    text = "ارتفع بنسبة ٢٥٪ في ٧ فبراير"
    assert [text[r.start : r.end] for r in readings(text, "ar")] == ["٢٥٪", "٧ فبراير"]


def test_articles_are_read_quickly() -> None:
    """Some 1,500 words take well under a second and a half."""
    for language, sentence in (
        ("de", "Am 7. Februar 2025 um 8.05 Uhr meldete die EU 3 Mrd. Euro (+2,3 %) für z. B. die A7 im 3. Quartal. "),
        ("ar", "في 7 فبراير 2025 على الساعة 8:05 أعلن د. التازي عن 3 مليارات درهم بنسبة 2,3% لفائدة 25 دولة. "),
    ):
        spoken(sentence, language)
        start = time.process_time()
        spoken(sentence * 80, language)
        assert time.process_time() - start < 1.5, language
