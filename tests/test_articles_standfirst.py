"""What stands between title and text: the standfirst, which is read, and captions and labels, which are not."""

import pytest

from make_episode.articles.text import read_text
from make_episode.model import Article

TITLE = "Le pont suspendu de la vallée rouvre après huit mois de travaux"
LEDE = (
    "Il fallait voir la file, samedi matin, devant la cabane du gardien. Dès sept heures, les premiers promeneurs "
    "attendaient sous la pluie que la barrière se lève enfin, un café à la main, pour passer sur l'autre rive."
)
END = "La commune espère que le pont suspendu attirera mille visiteurs dès cet été, dont les écoles de la vallée."
MORE = "Le gardien compte les passages avec un vieux compteur de bus, qu'il remet à zéro chaque soir à la fermeture."
SIGNED = ("Par Lina Amrani", "Publié le 3 mars 2025 à 8h10")
STANDFIRST = "Fermé depuis juillet, l'ouvrage a été repris câble par câble. Les riverains n'y croyaient plus."


def article(*lines: str, language: str = "fr") -> Article:
    return read_text("\n".join((*lines, LEDE, END, MORE)), language=language)


@pytest.mark.parametrize(
    "line",
    [
        "Des promeneurs sur le pont suspendu, sous la pluie",
        "Le nouveau tablier du pont, vu de la rive gauche.",
        "Les ouvriers saluent le public après la réouverture. DR",
        "Le pont avant les travaux. Archives Le Courrier des Rives",
        "Le gardien et sa barrière. Photo d’archives Nina Roy",
        "Le tablier neuf au petit matin. Nina Roy, Le Courrier",
        "[1/2]Des promeneurs attendent devant la barrière du pont",
        "Getty Images A bridge seen from the left bank with a small crowd in the rain",
        "رئيس الجماعة خلال افتتاح الجسر",
    ],
)
def test_a_caption_below_who_wrote_it_is_no_standfirst(line: str) -> None:
    """Below byline and date, a short line that is no sentence or names who made the picture is not read."""
    found = article(TITLE, *SIGNED, line)
    assert (found.subtitle, [block.text for block in found.blocks]) == ("", [LEDE, END, MORE])


@pytest.mark.parametrize("line", ["Courrier des Rives - Économie", "Rugby, Pro D2, Haute-Vallée"])
def test_a_label_above_the_date_is_no_standfirst(line: str) -> None:
    """The paper with its section, or sections one after the other, say nothing of the article."""
    assert article(TITLE, line, *SIGNED).subtitle == ""


def test_a_standfirst_above_a_picture() -> None:
    """A paragraph that a picture with its maker parts from the text is the standfirst, whatever day it names."""
    told = (
        "Le pont suspendu a rouvert samedi 1er mars 2025 après huit mois de travaux, pour le double du prix annoncé. "
        "Les riverains parlent d'« un hiver perdu »."
    )
    found = article(TITLE, *SIGNED, "Partager", told, "Le pont compte 64 mètres. Archives Le Courrier")
    assert (found.subtitle, found.blocks[0].text) == (told, LEDE)


def test_a_standfirst_below_the_label_of_a_summary() -> None:
    """One paragraph below "L'essentiel" is the standfirst."""
    told = "Fermé pendant huit mois, le pont a rouvert ce samedi matin. Une fête sans discours pour la vallée."
    assert article(TITLE, *SIGNED, "L'essentiel", told).subtitle == told


def test_a_standfirst_below_a_caption() -> None:
    """The caption below the date goes, the standfirst below it stays."""
    found = article(TITLE, *SIGNED, "Des promeneurs sur le pont suspendu, sous la pluie", STANDFIRST)
    assert (found.subtitle, found.blocks[0].text) == (STANDFIRST, LEDE)


def test_a_standfirst_below_the_date_without_its_stop() -> None:
    """Two sentences below the date are a standfirst, though the last one lost its full stop."""
    assert article(TITLE, *SIGNED, STANDFIRST.removesuffix(".")).subtitle == STANDFIRST.removesuffix(".")


def test_the_title_told_again_to_the_blind() -> None:
    """A line that is how the title begins is no standfirst."""
    found = article(f"{TITLE}: « On n'y croyait plus »", TITLE, "Photo : Le Courrier", *SIGNED)
    assert (found.title, found.subtitle) == (f"{TITLE}: « On n'y croyait plus »", "")


CAPTION = "Les ouvriers du chantier sur le nouveau tablier du pont."


@pytest.mark.parametrize(
    "order",
    [
        (STANDFIRST, CAPTION, *SIGNED),
        (CAPTION, STANDFIRST, *SIGNED),
        (CAPTION.removesuffix("."), STANDFIRST, *SIGNED),
        (STANDFIRST, SIGNED[0], CAPTION, SIGNED[1]),
        (*SIGNED, CAPTION, STANDFIRST),
        (*SIGNED, STANDFIRST, CAPTION),
        (*SIGNED, STANDFIRST, CAPTION.removesuffix(".")),
        (SIGNED[0], CAPTION, SIGNED[1], STANDFIRST),
        (f"{CAPTION} AFP", *SIGNED, STANDFIRST),
        (CAPTION.removesuffix("."), "© AFP / Nina Roy", *SIGNED, STANDFIRST),
    ],
)
def test_standfirst_and_caption_in_every_order(order: tuple[str, ...]) -> None:
    """Wherever byline and date stand, the two sentences are the standfirst and what a picture shows is left out."""
    found = article(TITLE, *order)
    assert (found.title, found.subtitle) == (TITLE, STANDFIRST)
    assert [block.text for block in found.blocks] == [LEDE, END, MORE]
    assert CAPTION.removesuffix(".") in " ".join(line for line, _ in found.dropped)


def test_a_dialogue_is_no_caption() -> None:
    """Short lines that open with a dash below the first paragraph are said by somebody."""
    lines = ("— Reconnaissez-vous ce pont ?", "— Comme je reconnais ma femme, monsieur le gardien.")
    found = read_text("\n".join((TITLE, *SIGNED, LEDE, *lines, END, MORE)), language="fr")
    assert [block.text for block in found.blocks] == [LEDE, *lines, END, MORE]
