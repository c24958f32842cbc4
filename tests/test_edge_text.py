"""Text for the read-aloud service: clean, and in pieces it takes."""

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_episode.voices.edge_text import cleaned, pieces


@given(st.text(max_size=400), st.integers(8, 200))
def test_pieces_lose_nothing_and_fit(text: str, limit: int) -> None:
    """Put together again the pieces are the text, blanks aside, and none is longer than the service takes."""
    text = cleaned(text)
    parts = list(pieces(text, limit))
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part and len(escape(part).encode()) <= limit for part in parts)


@given(st.text())
def test_cleaned_text_can_be_sent(text: str) -> None:
    """What is left can be encoded, holds no control character, and is left alone the second time."""
    clean = cleaned(text)
    assert clean.encode().decode() == clean
    assert clean.isprintable() or any(mark in clean for mark in "\u200c\u200d")
    assert cleaned(clean) == clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il fait 3.5 degrés. Il neige.", ["Il fait 3.5 degrés.", "Il neige."]),
        ("« Il neige. » Elle rentre.", ["« Il neige. »", "Elle rentre."]),
        ("Sans point ni virgule aucune", ["Sans point ni virgule", "aucune"]),
        ("雪が降る。家に帰る。", ["雪が降る。", "家に帰る。"]),
    ],
)
def test_pieces_end_with_sentences(text: str, expected: list[str]) -> None:
    """A text is cut after a sentence with its closing quote, not at a decimal point, else between words."""
    assert list(pieces(text, len(text.encode()) - 4)) == expected
