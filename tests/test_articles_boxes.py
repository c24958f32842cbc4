"""What stands in boxes between the paragraphs of a page is not its article, whatever the boxes are called."""

import pytest

from make_episode.articles import read
from make_episode.articles.language import narrated, regional
from make_episode.model import Article, BlockKind

FIRST = (
    "Le bac de la Rance a repris ses traversées mardi, après trois hivers passés en cale sèche à attendre un moteur."
)
LAST = "La prochaine saison commencera en avril, avec un second pilote et une rampe neuve du côté de la rive gauche."
MORE = "Les habitués avaient gardé leurs carnets de tickets, que la mairie a promis d’honorer jusqu’au dernier."
WIND = "Restait à apprivoiser le vent d’est, qui pousse la coque contre le quai et fait grincer les chaînes du tablier"


def page(inside: str, *, above: str = "", below: str = "") -> Article:
    """The article of a page with something between its paragraphs."""
    return read(
        f"<!DOCTYPE html>\n<html lang='fr'><head><title>Le bac repart</title></head><body><nav>Accueil</nav><main>"
        f"<h1>Le bac repart sur la Rance</h1>{above}<div><p>{FIRST}</p><p>{MORE}</p>{inside}<p>{LAST}</p></div>"
        f"</main>{below}</body></html>"
    )


@pytest.mark.parametrize(
    "box",
    [
        "<div class='q'><h4>À lire aussi</h4><ul><li><a href='/a'>Le tram de Dinard attendra 2030</a></li></ul></div>",
        "<div class='q'><span>Lire aussi :</span><div><a href='/a'>Le tram de Dinard attendra 2030</a></div></div>",
        "<p hidden>Le tram de Dinard attendra 2030, dit ce paragraphe que personne ne voit.</p>",
        "<p style='display: none'>Le tram de Dinard attendra 2030, dit ce paragraphe que personne ne voit.</p>",
        "<div class='speechify-ignore'><p>Le tram de Dinard attendra 2030, à lire avec les yeux seulement.</p></div>",
        "<div class='q'><p>Le tram de Dinard attendra 2030, chaque mardi</p><form><input type='email'></form></div>",
        "<amp-twitter><blockquote>Le tram de Dinard attendra 2030 !</blockquote></amp-twitter>",
        "<div class='q'><h3>L’essentiel, généré par IA</h3><ul><li>Le tram de Dinard attendra 2030.</li></ul></div>",
        "<div class='q'><img src='a.jpg'><div><span>Le tram de Dinard attendra 2030</span></div></div>",
    ],
)
def test_boxes_between_paragraphs(box: str) -> None:
    """Links, forms, hidden words, posts, machines' summaries and captions are left out; the paragraphs stay."""
    article = page(box)
    assert [block.text for block in article.blocks] == [FIRST, MORE, LAST]


def test_text_behind_a_script_is_kept() -> None:
    """Paragraphs that are hidden until a script shows them are the article, not something hidden in it."""
    hidden = (
        f"<p>{WIND}.</p><p>Le pilote, lui, en rit encore, et promet de sonner deux fois quand la mer sera basse.</p>"
    )
    article = page(f"<div style='display:none'>{hidden}</div>")
    assert len(article.blocks) == 5


def test_links_inside_paragraphs() -> None:
    """A link and its "read also" are taken off a paragraph's end, and told among what is left out."""
    article = page(f"<p>{WIND}. (Lire aussi : <a href='/b'>Le tram de Dinard attendra 2030</a>)</p>")
    assert article.blocks[2].text == f"{WIND}."
    assert ("Lire aussi : Le tram de Dinard attendra 2030", "read-also link") in article.dropped


def test_paragraphs_between_empty_lines() -> None:
    """Text that only line breaks part has a paragraph between two of them, words in bold staying where they stand."""
    box = f"<div>{FIRST}<br><br>{WIND}, <b>dit-on</b>, depuis toujours.<br>Et pour longtemps.<br><br>{LAST}</div>"
    article = read(f"<!DOCTYPE html>\n<html lang='fr'><body><h1>Le bac repart sur la Rance</h1>{box}</body></html>")
    bold = f"{WIND}, dit-on, depuis toujours. Et pour longtemps."
    assert [block.text for block in article.blocks] == [FIRST, bold, LAST]


def test_a_blog_named_above_its_article() -> None:
    """Where the first heading is the site's, as the title tag says, the other one is the article's."""
    article = read(
        "<!DOCTYPE html>\n<html lang='fr'><head><title>Carnets de la Rance: Le bac repart pour de bon</title></head>"
        f"<body><h1>Carnets de la Rance</h1><h3>Le bac repart pour de bon</h3><p>{FIRST}</p><p>{LAST}</p></body></html>"
    )
    assert article.title == "Le bac repart pour de bon"


def test_marks_of_notes() -> None:
    """The number of a note is for the eye; the year in brackets is not."""
    article = page(f"<p>{WIND} [<a href='#nb1'>1</a>], dit-on (1987).</p>")
    assert article.blocks[2].text == f"{WIND}, dit-on (1987)."


def test_comments_need_something_to_comment() -> None:
    """Readers' comments are left out, but not the comments on a match, which are all a page tells."""
    notes = "".join(f"<p>{minute}’ {FIRST}</p>" for minute in (12, 34, 56))
    assert len(page("", below=f"<section id='commentaires'>{notes}</section>").blocks) == 3
    match = f"<html lang='fr'><body><h1>Le match</h1><div class='commentaires'>{notes}{notes[:-4]}</div></body></html>"
    assert len(read(f"<!DOCTYPE html>\n{match}").blocks) >= 3


@pytest.mark.parametrize(
    ("picture", "credits_"),
    [
        ("<figure><img><figcaption><span>Le bac à quai mardi.</span><span>NINA ROY</span></figcaption></figure>",
         ("Nina Roy",)),
        ("<figure><img><span>Nina Roy</span><figcaption>Le bac à quai mardi.</figcaption></figure>", ("Nina Roy",)),
        ("<figure><img><figcaption>Le bac. <span class='credit'>N. ROY POUR « L’ÉCHO »</span></figcaption></figure>",
         ("N. Roy",)),
        ("<div class='q'><img><div><span>Le bac à quai, mardi matin</span><span>N. Roy/L’Écho</span></div></div>",
         ("N. Roy", "L’Écho")),
        ("<figure><img><figcaption>Nina Roy</figcaption></figure>", ()),
    ],
)  # fmt: skip
def test_credits_beside_captions(picture: str, credits_: tuple[str, ...]) -> None:
    """A name beside a caption is the photographer's; a name alone is who the picture shows."""
    assert page("", above=picture).credits == credits_


def test_standfirsts_have_many_names() -> None:
    """What calls itself a standfirst in any attribute is one, but neither a date nor a link to another article."""
    date_ = "<div class='subheadline-date'>Le 21/10/2026 à 07h59, mis à jour à 08h10</div>"
    link = "<ul><li><p class='excerpt'>Le tram de Dinard attendra encore.</p></li></ul>"
    article = page("", above=f"{date_}{link}<div data-gu-name='standfirst'><p>Il aura manqué une pièce.</p></div>")
    assert article.subtitle == "Il aura manqué une pièce."


def test_a_name_below_a_quotation_inside_it() -> None:
    """The last paragraph of a block quotation names its speaker, if it does nothing else."""
    article = page(
        "<blockquote><p>On nous avait promis l’été, puis l’autre.</p><p>Lina Bomar, usagère</p></blockquote>"
    )
    assert article.blocks[2].kind is BlockKind.QUOTE
    assert article.blocks[2].text.endswith("l’autre.")
    assert article.quotes[-1].speaker == "Lina Bomar"


def test_the_portuguese_of_brazil() -> None:
    """Brazil's spelling and words tell its Portuguese where a page does not; what a page declares stands."""
    brazil = "O prefeito disse que a equipe econômica está estudando o prêmio de R$ 3 milhões aos usuários do ônibus."
    portugal = "O autarca disse que a equipa económica está a estudar o prémio de 3 milhões de euros do autocarro."
    assert regional("pt", brazil) == "pt-BR"
    assert regional("pt", portugal) == "pt"
    assert regional("pt-PT", brazil) == "pt-PT"
    assert narrated("pt-br", what="page") == "pt-BR"
