"""When each word is heard, from what engines tell."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from make_episode.voices.word_times import Heard, Sound, heard_words, speakable, timed_words, word_spans


def texts(text: str) -> list[str]:
    return [text[first:last] for first, last in word_spans(text)]


def test_words_stand_between_blanks() -> None:
    """Apostrophes and hyphens inside a word stay; punctuation around it goes."""
    assert texts("« L'après-midi », dit-elle… 3,5 %  !") == ["L'après-midi", "dit-elle", "3,5"]


def test_marks_at_the_end_of_a_word_stay() -> None:
    """Arabic and Hindi vowels are written as marks, also on the last letter."""
    assert texts("الولدُ، أهلاً") == ["الولدُ", "أهلاً"]
    assert texts("नमस्ते।") == ["नमस्ते"]


def test_characters_are_words_where_there_are_no_blanks() -> None:
    """Chinese is timed by character."""
    assert texts("今天，A380") == ["今", "天", "A380"]


def test_elision_of_two_pieces_is_one_word() -> None:
    """A word said in two pieces lasts from the first to the end of the second."""
    (word,) = timed_words("l'eau", [Heard(0, 2, 0.1, 0.2), Heard(2, 5, 0.2, 0.5)], 1.0)
    assert (word.start, word.end) == (0.1, 0.5)


def test_piece_of_two_words_is_shared() -> None:
    """Two words said as one share its time by their letters."""
    of, the = timed_words("of the", [Heard(0, 6, 1.0, 1.6)], 2.0)
    assert (of.start, of.end, the.start, the.end) == (1.0, 1.2, 1.3, 1.6)


def test_untimed_word_lies_between_its_neighbours() -> None:
    """A word nobody timed fills the gap."""
    words = timed_words("un deux trois", [Heard(0, 2, 0.0, 0.3), Heard(8, 13, 0.8, 1.2)], 1.5)
    assert 0.3 <= words[1].start < words[1].end <= 0.8


def test_liaison_belongs_to_a_word() -> None:
    """Sounds that words have only together do not disturb the others."""
    spoken = [Sound(sound, number / 10, (number + 1) / 10) for number, sound in enumerate("lezami")]
    assert heard_words([(0, 3), (4, 8)], ["le", "ami"], spoken) == (Heard(0, 3, 0.0, 0.2), Heard(4, 8, 0.3, 0.6))


def test_speakable() -> None:
    """A letter or digit of any script can be said, punctuation cannot."""
    assert speakable("5")
    assert speakable("— é")
    assert not speakable("… 😀 !")


PIECES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9), st.floats(-1, 9), st.floats(0, 2)), max_size=12)


@given(st.text(max_size=60), PIECES, st.floats(0.1, 10))
def test_times_are_sane_whatever_engines_tell(
    text: str, pieces: list[tuple[int, int, float, float]], duration: float
) -> None:
    """Every word once, in order, none overlapping, none outside the clip."""
    heard = [Heard(first, first + length, start, start + lasts) for first, length, start, lasts in pieces]
    words = timed_words(text, heard, duration)
    assert [word.text for word in words] == texts(text)
    assert all(0 <= word.start <= word.end <= duration + 0.001 for word in words)
    assert all(left.end <= right.start + 0.001 for left, right in pairwise(words))
