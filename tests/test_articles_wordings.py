"""Phrases of a table are found in a line whether they hold gaps or not."""

import pytest

from make_episode.articles.wordings import Wordings

PHRASES = Wordings((
    "nos horaires", "a voir : …", "suivez le phare…", "le fil du * : …", "vu # fois", "offrir ce phare (a un ami)",
    "nos bateau(x)", "… sur la digue",
))  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "nos horaires", "a voir : le phare", "a voir :", "suivez le phare", "suivez le phareon",
        "le fil du port de peche : deux barques", "vu 1 200 fois", "offrir ce phare", "offrir ce phare a un ami",
        "nos bateau", "nos bateaux", "on danse sur la digue", "suivez le phare " + "x" * 300,
    ],
)  # fmt: skip
def test_a_line_that_is_a_phrase_from_end_to_end_is_known(line: str) -> None:
    """What a gap stands for may be any words, a few, a number or nothing."""
    assert PHRASES.has(line)


@pytest.mark.parametrize(
    "line",
    [
        "", "nos horaires du soir", "voir : le phare", "a voir le phare", "le fil du port de peche de nuit ici : oui",
        "vu trois fois", "offrir ce phare a un voisin", "nos bateauxx", "sur la digue on danse",
        "suivez le phare " + "x" * 301,
    ],
)  # fmt: skip
def test_a_line_with_more_or_less_than_a_phrase_is_not(line: str) -> None:
    """A phrase is no part of a longer line, and a gap has an end."""
    assert not PHRASES.has(line)
