"""What sites print above and below a title never becomes it, nor the day the page was seen the day of publication."""

import pytest
from heads_of_pages import Page, pages, wrong

from make_episode.articles.text import read_text

LEAST = 0.99
"""Share of the heads that are read as a reader would; of all 2248, with every article, 0.997."""


@pytest.fixture(scope="module")
def faults() -> list[tuple[Page, str]]:
    """Each head, with one article of its language in turn, and what is read wrong in it."""
    return [(page, wrong(page)) for page in pages(most=1)]


@pytest.mark.parametrize("told", ["title", "published", "language"])
def test_furniture_of_sites_leaves_title_date_and_language_right(told: str, faults: list[tuple[Page, str]]) -> None:
    """Menus, mottos, markets, tickers, scores and breadcrumbs around a title change nothing of what is read."""
    bad = [f"{page.name}: {why}" for page, why in faults if told in why]
    assert len(faults) > 400
    assert len(bad) <= (1 - LEAST) * len(faults), "\n".join(bad)


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Le quotidien d'un facteur de montagne", "Depuis trente ans, Paul Mercadier monte au hameau avec ses lettres"),
        ("Canicule : 40 °C attendus à Marsac", "Le département est placé en vigilance rouge jusqu'à dimanche"),
        ("En direct : la tempête frappe la côte des Ajoncs", "Suivez la situation du facteur heure par heure"),
        ("Presse - Le Courrier de la montagne ferme ses portes", "Le facteur n'a plus rien à porter au hameau"),
        ("Accueil – et après ? La montagne et ses réfugiés", "Au hameau, le facteur cherche des maisons vides"),
    ],
)
def test_titles_that_look_like_furniture_stay(title: str, below: str) -> None:
    """What the text speaks of is its title, though it names a paper, tells degrees or begins as tickers do."""
    text = (
        "Le facteur Paul Mercadier quitte Marsac à six heures, quand la montagne est noire et que la canicule dort.\n"
        "Au hameau, les réfugiés de la tempête l'attendent devant leurs maisons, et le Courrier de la veille aussi.\n"
        "Il connaît la côte des Ajoncs et chacun de ceux qui l'habitent, dit-il en remontant dans sa vieille voiture.\n"
    )
    assert read_text(f"{title}\n{below}\nPar Nina Roy\n3 mai 2025\n{text}").title == title
