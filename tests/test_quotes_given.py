"""The gender given names show."""

import pytest

from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.given_press import PRESS_BOTH, PRESS_F, PRESS_M
from make_episode.articles.quotes.tokens import fold


@pytest.mark.parametrize(
    "name", ["Abdelwahed", "Abdelouahad", "Abderrahmane", "Abdourahmane", "Abdoulkarim", "Abdullahi"]
)
def test_compounds_of_abd_are_men(name: str) -> None:
    """However the rest is spelt, who is named the servant of … is a man."""
    assert given_gender(name) == "m"


@pytest.mark.parametrize("word", ["Abdomen", "Abdominal", "Abduction", "Abduktion", "Abdeckung", "Abdos"])
def test_words_that_begin_like_abd_are_no_names(word: str) -> None:
    """The abdomen and the abduction are nobody."""
    assert given_gender(word) is None


@pytest.mark.parametrize(("table", "gender"), [(PRESS_F, "f"), (PRESS_M, "m"), (PRESS_BOTH, "")])
def test_names_the_press_writes(table: str, gender: str) -> None:
    """Each name of the tables shows the gender of its table, and none is in two."""
    assert {name for name in table.split() if given_gender(name) != gender} == set()
    assert len(set(map(fold, table.split()))) == len(table.split())


@pytest.mark.parametrize(
    "word", ["Toussaint", "Espérance", "Prudencia", "Doha", "Bimbo", "Asia", "Domingo", "Mansouria"]
)
def test_words_and_places_stay_out(word: str) -> None:
    """A word or a place that some bear as a name is not counted among the press's names."""
    assert fold(word) not in set(map(fold, (PRESS_F + PRESS_M + PRESS_BOTH).split()))
