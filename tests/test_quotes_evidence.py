"""Speakers named by many small signs, where no rule names anybody."""

import pytest

from make_episode.articles.quotes import find
from make_episode.articles.quotes.evidence import Evidence, score
from make_episode.articles.quotes.weights import WEIGHTS
from make_episode.model import Block, BlockKind

CARE = (
    "Au dispensaire, la docteure Anne Essono affiche sa satisfaction. « Nous avions quatre cents cas au printemps », "
    "dit un rapport. Elle se garde de crier victoire : la quatrième dose reste difficile. « Les mères viennent tant "
    "que le bébé est au dos », regrette-t-elle."
)
BUS = (
    "« Je me lève à six heures », compare Léo Pirard, étudiant. Sa grand-mère, Josette Pirard, l'accompagnait lundi. "
    "« J'ai fait le blocage de 1961 », rigole l'ancienne institutrice."
)


def speakers(text: str) -> list[str]:
    """The speakers of the quotations of one French paragraph."""
    return [quote.speaker for quote in find((Block(BlockKind.PARAGRAPH, text),), "fr")]


@pytest.mark.parametrize(("text", "named"), [(CARE, ["", "Anne Essono"]), (BUS, ["Léo Pirard", "Josette Pirard"])])
def test_names_whom_all_signs_speak_for(text: str, named: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever alone fits is named, though no rule is sure of it."""
    assert speakers(text) == named
    monkeypatch.setattr(Evidence, "likeliest", lambda *_: None)
    assert speakers(text) == [*named[:-1], ""]


@pytest.mark.parametrize(
    "text",
    [
        CARE.replace("la docteure Anne Essono affiche sa", "Anne Essono et Zoé Mballa affichent leur"),
        BUS.replace("Sa grand-mère, Josette Pirard,", "Josette Pirard et Anne Maillet"),
        CARE.replace("la docteure Anne Essono", "le docteur Paul Essono"),
    ],
)
def test_names_nobody_where_two_may_be_meant_or_none_fits(text: str) -> None:
    """Another person of the gender near by, or nobody of it, leaves the quotation open."""
    assert not speakers(text)[-1]


def test_weighs_what_is_known_and_no_more() -> None:
    """Signs add up by their weights; one that was never learned weighs nothing."""
    known = next(iter(WEIGHTS))
    assert score({known: 2.0, "a sign nobody learned": 5.0}) == pytest.approx(2 * WEIGHTS[known])
