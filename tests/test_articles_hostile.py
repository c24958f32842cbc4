"""Whatever is given to the reader, it answers: an article that accounts for every word, or one clear error."""

import re
import string
import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make_episode.articles import read
from make_episode.articles.decode import decode
from make_episode.articles.html import read_html
from make_episode.articles.markdown import read_markdown
from make_episode.articles.tidy import clean, one_line
from make_episode.errors import ArticleError

SENTENCE = "Le petit train de la vallée a repris du service lundi matin, avec quarante voyageurs et une fanfare à bord."
LINES = st.sampled_from(
    [
        *(
            "",
            " ",
            SENTENCE,
            SENTENCE + " " + SENTENCE,
            "Le petit train",
            "Transports",
            "Accueil > Transports",
            "- un",
            "• deux",
        ),
        *(
            "7 mars 2025",
            "Par Lina Bomar",
            "Lina Bomar",
            "© AFP",
            "À lire aussi",
            "À lire aussi : le train",
            "Sur le même sujet",
        ),
        *(
            "Commentaires (3)",
            "« Enfin ! »",
            "« " + SENTENCE + " »",
            "— Abel Garde, chef",
            "1. Une",
            "2. Deux",
            "Qui paiera ?",
        ),
        *(
            "Partager",
            "00:00",
            "Il faut :",
            "le sel ;",
            "# Titre",
            "> cité",
            "***",
            "#a #b",
            "قطار الجبل يعود إلى السكة",
            "\u202eabc",
        ),
    ]
)
ANY = st.text(st.characters(codec=None), max_size=300)
NASTY = st.text(string.punctuation + " \n\t«»“”„‹›’•—–\u200f\u202e\x00\x07a1é", max_size=300)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", clean(text))


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_no_line_is_lost(lines: list[str]) -> None:
    """Every word of every line is in the article or among what was left out, whatever the order of the lines."""
    text = "\n".join(["Le petit train", *lines, ""])
    try:
        article = read(text, language="fr")
    except ArticleError:
        return
    said = (article.title, article.kicker, article.subtitle, *article.authors, *article.credits)
    kept = " ".join([*said, *(block.text for block in article.blocks), *(line for line, _ in article.dropped)])
    numbers = {"1", "2"}  # a list keeps its order without them
    assert set(words(text)) - set(words(kept)) <= numbers


@settings(max_examples=400, deadline=None)
@given(st.one_of(ANY, NASTY))
def test_any_text(text: str) -> None:
    """Random and hostile text gives an article or an ArticleError, and blocks on one clean line each."""
    try:
        article = read(text + "\n", language="fr")
    except ArticleError:
        return
    assert article.blocks
    assert all(block.text == one_line(block.text) for block in article.blocks)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(ANY, NASTY),
    st.sampled_from(["p", "div", "blockquote", "ul><li", "table><tr><td", "h2", "article><p", "!--"]),
)
def test_any_page(text: str, tag: str) -> None:
    """Random text between random tags gives an article or an ArticleError."""
    try:
        article = read_html(
            f"<html><body><{tag}>{text}<p>{SENTENCE}</p><p>{SENTENCE} Oui.</p></body></html>", language="fr"
        )
    except ArticleError:
        return
    assert article.blocks


@settings(max_examples=150, deadline=None)
@given(st.one_of(ANY, NASTY))
def test_any_markdown(text: str) -> None:
    """Random Markdown gives an article or an ArticleError."""
    try:
        assert read_markdown(text, language="fr").blocks
    except ArticleError:
        return


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """Bytes are text in some encoding, or an ArticleError that says what they are."""
    try:
        assert isinstance(decode(data, what="file"), str)
    except ArticleError as error:
        assert str(error).startswith("file: is ")  # noqa: PT017


LARGE: dict[str, Callable[[], object]] = {
    "paragraphs": lambda: read("Le petit train\n" + "\n".join(f"{SENTENCE} {n}." for n in range(8_000)), language="fr"),
    "one line": lambda: read("Le petit train\n" + (SENTENCE + " ") * 20_000, language="fr"),
    "one word": lambda: read("Le petit train\n" + "a" * 2_000_000, language="fr"),
    "digits": lambda: read("Le petit train\n" + "12/03/2025 " * 200_000, language="fr"),
    "blank lines": lambda: read("Le petit train\n" + SENTENCE + "\n" * 500_000 + SENTENCE, language="fr"),
    "controls": lambda: read("Le petit train\n" + SENTENCE + "\x01\u202e\u200f" * 500_000, language="fr"),
    "deep elements": lambda: read_html("<html><body>" + "<div>" * 100_000 + SENTENCE * 5, language="fr"),
    "deep quotations": lambda: read_html("<html><body>" + "<blockquote>" * 20_000 + SENTENCE * 5, language="fr"),
    "deep lists": lambda: read_html("<html><body>" + "<ul><li>" * 5_000 + SENTENCE * 5, language="fr"),
    "many elements": lambda: read_html("<html><body>" + "<b>mot</b> " * 100_000, language="fr"),
    "deep Markdown": lambda: read_markdown(">" * 20_000 + " " + SENTENCE, language="fr"),
}


@pytest.mark.parametrize("name", LARGE)
def test_large_input_is_answered_in_time(name: str) -> None:
    """Megabytes of text and thousands of nested elements neither crash nor hang the reader."""
    start = time.process_time()
    try:
        LARGE[name]()
    except ArticleError as error:
        assert str(error)  # noqa: PT017
    assert time.process_time() - start < 30


@pytest.mark.parametrize("line", ["« " + "mot» " * 70, "«" + "a" * 30 + "»" * 300 + "!", "“" + "x y" * 110 + "”"])
def test_a_line_of_closing_marks_does_not_hang(line: str) -> None:
    """Looking for pull quotes takes no longer on lines made of marks."""
    begun = time.process_time()
    read(f"Un titre assez long pour un article\n\n{line}\n\n{SENTENCE}\n", language="fr")
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("cp1252", "Une école de village apprend à ses élèves à lire l’heure : « Où est le cœur ? » 20 €."),
        ("latin-1", "Niños y mañanas: ¿quién llegó después? Größe, Äpfel, São João."),
        ("cp1256", "وصلت القافلة إلى المدينة صباح الاثنين بعد رحلة طويلة."),
    ],
)
def test_old_charsets_keep_their_letters(charset: str, text: str) -> None:
    """Files of old editors are read with the letters they were written in."""
    assert decode(text.encode(charset), what="a.txt") == text


def test_a_date_in_the_language_of_a_country() -> None:
    """A date in words no pattern has is read in the article's language, whatever country's it is."""
    article = read(f"The small train\nPublished 12 th of March 2025\n{SENTENCE}\n", language="en-GB")
    assert article.published == date(2025, 3, 12)
