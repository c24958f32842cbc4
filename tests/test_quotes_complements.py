"""Names of places and bodies behind a role, which are nobody's speech in French."""

import pytest

from make_episode.articles.quotes import find
from make_episode.model import Block, BlockKind

SAID = "« Nous perdons de l'argent depuis l'été », "
NOBODY = """
confie un grossiste du quartier Derb Omar.
confie une habitante du quartier Saint Michel.
déplore une commerçante de la rue Jeanne d'Arc.
s'agace un riverain du boulevard Hassan II. Il habite là depuis dix ans.
souffle une élève du lycée Marie Curie. Elle passe le bac.
résume le proviseur du lycée Moulay Youssef.
explique l'ancien directeur financier de la mutuelle Ondalie.
explique le directeur de la coopérative Terra Bio.
explique une ouvrière de l'usine Bel Frères.
explique la déléguée syndicale de l'usine Valentin.
analyse un associé du cabinet Gérard Martin.
regrette le président du club Jeanne d'Arc de Vichy.
témoigne le chef du service de réanimation de l'hôpital Ibn Sina.
témoigne un médecin de la clinique Pasteur. Lui aussi a manifesté.
détaille le professeur à l'Université Mohammed V. Il plaide pour un statut.
détaille une chercheuse à l'université Paul Sabatier.
soutient la présidente de l'association Marie Lannelongue.
soutient la trésorière de la fondation Abbé Pierre.
lance le patron du restaurant Chez Paul.
lance le patron du café Le Carillon.
lance la gérante de la boulangerie Martin.
lance une résidente de la résidence Albert Camus.
lance un habitant du douar Sidi Brahim.
lance la gardienne du stade Yves du Manoir.
lance le capitaine du ferry Danielle Casanova.
lance un pompier de la caserne Joseph Vernet.
lance une aide-soignante de l'Ehpad Simone Veil.
lance un supporter du virage Jean Bouin.
lance la lauréate du prix Louis Delluc.
lance le maire de Sidi Kacem.
lance un étudiant de l'Institut Agronomique Hassan II. Il manifeste.
lance une infirmière du CHU Mohammed VI. Elle manifeste.
lance la commissaire de l'exposition Berthe Morisot.
lance un commerçant de Hay Mohammadi.
"""
NAMED = """
explique Karim Benali, grossiste du quartier Derb Omar. | Karim Benali
explique le directeur de la mutuelle Ondalie, Hervé Montel. | Hervé Montel
explique la proviseure du lycée Victor Hugo, Anne Ferrand. | Anne Ferrand
explique l'économiste Larbi Sefraoui, professeur à l'université Mohammed V. Il plaide. | Larbi Sefraoui
explique l'attaquant du Raja Soufiane Rahmani. | Soufiane Rahmani
explique le ministre de la Santé Khalid Aït Taleb. | Khalid Aït Taleb
explique la porte-parole du gouvernement Sophie Rey. | Sophie Rey
explique le maire de la commune Luc Morel. | Luc Morel
a dit lundi au lycée Jean Monnet la ministre, Ana Roy. | Ana Roy
explique l'historienne du climat Vera Luster. | Vera Luster
"""


def speaker(clause: str) -> str:
    """Whose words the sentence is."""
    (quote,) = find((Block(BlockKind.PARAGRAPH, SAID + clause),), "fr")
    return quote.speaker


@pytest.mark.parametrize("clause", NOBODY.strip().splitlines())
def test_a_place_or_body_is_never_the_speaker(clause: str) -> None:
    """Behind a role, what a street, school, company or prize is called is nobody's name."""
    assert speaker(clause) == ""


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_whoever_is_named_beside_one_speaks(line: str) -> None:
    """A full name in front of it, behind its comma, or behind a body that bears none, is the speaker's."""
    clause, _, name = line.partition(" | ")
    assert speaker(clause) == name
