"""Quotes and speakers, on the cases of tests/quotes."""

import pytest
from quote_cases import FOLDER, Case, Score, cases

from make_episode.articles.quotes import find
from make_episode.model import Block, BlockKind, Quote, Span

ARTICLES = [case for path in sorted(FOLDER.glob("articles/*.txt")) for case in cases(path)]
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.language}: {case.name}" for case in CASES])
def test_quotes_of_a_case(case: Case) -> None:
    """Each case gives just its quotes, with their speakers and genders."""
    assert Score().add(case) == []


@pytest.mark.parametrize("case", ARTICLES, ids=[f"{case.language}: {case.name}" for case in ARTICLES])
def test_quotes_of_an_article(case: Case) -> None:
    """Whole articles give nearly all quotes, and never a wrong name."""
    score = Score()
    complaints = score.add(case)
    assert score.f1 >= 0.95, complaints
    assert score.wrong == 0, complaints
    assert score.speakers >= score.named - max(3, 0.15 * score.named), complaints


@pytest.mark.parametrize("language", sorted({case.language for case in ARTICLES}))
def test_quotes_of_a_language(language: str) -> None:
    """Over all its articles a language gives nearly all speakers and genders."""
    score = Score()
    complaints = [line for case in ARTICLES if case.language == language for line in score.add(case)]
    assert score.f1 >= 0.98, complaints
    assert score.speakers >= 0.85 * score.named, complaints
    assert score.genders >= 0.9 * score.right, complaints


SNRT = 'Lahsen El Bouhali dirige les écoles. "Si tu essaies, tu apprendras", affirme-t-il, devant ses élèves.'


def test_spans_mark_the_words_alone() -> None:
    """A span leaves the marks out."""
    (quote,) = find((Block(BlockKind.PARAGRAPH, SNRT),), "fr-MA")
    assert quote == Quote("Si tu essaies, tu apprendras", "Lahsen El Bouhali", "m", (Span(0, 38, 66),))


def test_an_interrupted_quote_has_a_span_a_piece() -> None:
    """The incise is left out, and the pieces are joined by a blank."""
    text = "« Le port, affirme Nora Sy, est sauvé. »"
    (quote,) = find((Block(BlockKind.PARAGRAPH, text),), "fr")
    assert [text[s.start : s.end] for s in quote.spans] == ["Le port", "est sauvé."]
    assert quote.text == "Le port est sauvé."


def test_cited_speaker_of_a_block_quote() -> None:
    """A speaker known from <cite> is taken over, by full name where the text has it."""
    blocks = (
        Block(BlockKind.PARAGRAPH, "La romancière Nora Sy a pris la parole."),
        Block(BlockKind.QUOTE, "La mer ne rend rien."),
    )
    (quote,) = find(blocks, "fr", cited={1: "Mme Sy"})
    assert (quote.speaker, quote.gender) == ("Nora Sy", "f")


def test_the_byline_is_nobody() -> None:
    """A pronoun never means the author of the article."""
    blocks = (
        Block(BlockKind.PARAGRAPH, "Notre envoyé spécial Paul Rey est sur place."),
        Block(BlockKind.PARAGRAPH, "« La route est coupée depuis hier », dit-il."),
    )
    (quote,) = find(blocks, "fr", people=("Paul Rey",))
    assert quote.speaker == ""


def test_text_without_marks_has_no_quotes() -> None:
    """No marks, no quotes; no blocks, none either."""
    assert find((), "fr") == ()
    assert find((Block(BlockKind.PARAGRAPH, "Il dit que oui."),), "xx") == ()


def test_a_mark_alone_in_a_block_quote_is_no_quote() -> None:
    """A block quote that holds but a mark adds nothing to the next."""
    assert find((Block(BlockKind.QUOTE, '"'), Block(BlockKind.QUOTE, ":”")), "fr")[0].text == ":"
