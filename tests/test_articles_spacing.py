"""The words of a page are parted, and kept together, where its reader sees them so."""

import pytest

from make_episode.articles import read

FIRST = (
    "Le bac de la Rance a repris ses traversées mardi, après trois hivers passés en cale sèche à attendre un moteur."
)
LAST = "La prochaine saison commencera en avril, avec un second pilote et une rampe neuve du côté de la rive gauche."
MORE = "Les habitués avaient gardé leurs carnets de tickets, que la mairie a promis d’honorer jusqu’au dernier."


def told(inside: str) -> list[str]:
    """What is read between the paragraphs of a page."""
    article = read(
        f"<!DOCTYPE html>\n<html lang='fr'><head><title>Le bac repart</title></head><body><main>"
        f"<h1>Le bac repart sur la Rance</h1><div><p>{FIRST}</p><p>{MORE}</p>{inside}<p>{LAST}</p></div>"
        f"</main></body></html>"
    )
    return [block.text for block in article.blocks if block.text not in {FIRST, MORE, LAST}]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<p>Le pilote parle<i> </i>de l’eau,<b>&nbsp;</b>du vent.</p>", "Le pilote parle de l’eau, du vent."),
        ("<p>Le <b>pilote</b> <i>du bac</i> <a href='/a'><b>rouge</b></a> <u>parle</u> du vent.</p>",
         "Le pilote du bac rouge parle du vent."),
        ("<p>Le<b> <a href='/a'><b>pilote du bac</b></a> </b>parle du vent.</p>", "Le pilote du bac parle du vent."),
        ("<p>Le pilote<br>parle du vent.</p>", "Le pilote parle du vent."),
        ("<p>Le pilote <b>du bac<br></b>parle du vent.</p>", "Le pilote du bac parle du vent."),
        ("<p>Le pilote parle.<span style='display: block'>Il pense au vent.</span></p>",
         "Le pilote parle. Il pense au vent."),
        ("<ul><li><div>Largeur</div><div>12 mètres</div></li></ul>", "Largeur 12 mètres"),
        ("<ul><li>Largeur<p>12 mètres</p></li></ul>", "Largeur 12 mètres"),
        ("<h2><span>Le pilote</span><div>parle du vent</div></h2><p></p>", "Le pilote parle du vent"),
        ("<blockquote>Le pilote parle.<div>Il pense au vent.</div></blockquote>", "Le pilote parle. Il pense au vent."),
        ("<table><tr><td>Le pilote parle du vent qui vient.<br>Il pense à la marée qui monte.</td></tr></table>",
         "Le pilote parle du vent qui vient. Il pense à la marée qui monte."),
    ],
)  # fmt: skip
def test_words_parted(inside: str, said: str) -> None:
    """Blanks in tags of their own, lines and boxes part words."""
    assert told(inside) == [said]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<p><em>Le pilote du </em><em>Bac rouge </em><em>, </em><em>et celui du Noir</em><em>. Ils parlent.</em></p>",
         "Le pilote du Bac rouge, et celui du Noir. Ils parlent."),
        ("<p>Le pilote <b>du bac </b>. Il parle de l’ <em>eau</em> qu' <em>il</em> voit .</p>",
         "Le pilote du bac. Il parle de l’eau qu'il voit."),
        ("<p><span style='display:block;float:left'>L</span>e pi<b>lote</b> du b<wbr>ac par<span></span>le.</p>",
         "Le pilote du bac parle."),
        ("<p>The pilots' boat said 'aye' , or so.</p>", "The pilots' boat said 'aye', or so."),
    ],
)  # fmt: skip
def test_words_kept_together(inside: str, said: str) -> None:
    """No blank stands within a word or in front of a full stop or comma, whatever tags are around."""
    assert told(inside) == [said]


def test_empty_line_parts_paragraphs() -> None:
    """Two line breaks in a row begin a new paragraph, also where a tag holds one of them."""
    asked = "<p><b>Qui tient la barre du bac rouge ?<br></b><span><br></span><span>Le pilote, dit le pilote.</span></p>"
    assert told(asked) == ["Qui tient la barre du bac rouge ?", "Le pilote, dit le pilote."]
