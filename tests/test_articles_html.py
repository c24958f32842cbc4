"""What a page says about itself: who signed it, when it was published, its title and standfirst."""

from datetime import date, datetime, timedelta, timezone

import pytest

from make_episode.articles import read
from make_episode.model import Article, BlockKind

FIRST = "Le bac de la Rance a repris ses traversées mardi matin, six mois après la panne qui l’avait tenu à quai."
WIND = "Le vent soufflait assez fort pour que les mouettes volent à reculons au-dessus de la cale de mise à l’eau."
LAST = "La prochaine visite technique est prévue au printemps, si la mairie trouve un mécanicien pour la faire."
ENGLISH = (
    "The ferry crossed the river again on Tuesday morning, six months after the breakdown that kept it at the quay.",
    "The wind was strong enough for the gulls to fly backwards over the slipway, and nobody asked for a refund.",
    "The next inspection is due in the spring, if the council can find a mechanic who knows engines of that age.",
)
EASTERN = timezone(timedelta(hours=-4))


def page(head: str = "", above: str = "", *, below: str = "", title: str = "Le bac repart sur la Rance") -> Article:
    """A page with a menu, a title, something below it, and three paragraphs."""
    body = "".join(f"<p>{text}</p>" for text in (FIRST, WIND, LAST))
    menu = "<nav><a>Culture</a> <a>Contact Us</a></nav>"
    article = f"<article><h1>{title}</h1>{above}{body}{below}</article>"
    return read(f"<!DOCTYPE html>\n<html lang='fr'><head>{head}</head><body>{menu}{article}</body></html>")


def english(above: str, head: str = "") -> Article:
    """An English page with something below its title."""
    body = "".join(f"<p>{text}</p>" for text in ENGLISH)
    return read(
        f"<!DOCTYPE html>\n<html lang='en'><head>{head}</head><body><h1>Ferry is back on the river</h1>{above}{body}"
        "</body></html>"
    )


def time(when: str) -> str:
    return f"<time datetime='{when}'>{when[:10]}</time>"


@pytest.mark.parametrize(
    ("told", "printed", "authors"),
    [
        ("rivage.fr", "<p>Par Nina Roy, Lina Bomar</p>", ("Nina Roy", "Lina Bomar")),
        ("National Desk", "<p>Par Nina Roy</p>", ("Nina Roy",)),
        ("Rivage Wire", "<p>Par Nina Roy</p>", ("Nina Roy",)),
        ("Webagence GmbH", "", ()),
        ("Par Nina Roy, Rivage", "", ("Nina Roy",)),
        ("", "<p>Par NINA ROY, LINA BOMAR Envoyées spéciales à Dinard</p>", ("Nina Roy", "Lina Bomar")),
        ("", "<p>Un reportage de Nina Roy</p>", ("Nina Roy",)),
        ("", "<p>Nina Roy | Saint-Malo</p><p>Mis à jour le 21/10/2026 à 07h59</p>", ("Nina Roy",)),
        ("", "<p class='autor'><strong>Nina Roy</strong> | Saint-Malo | 21/10/2026</p>", ("Nina Roy",)),
        ("Lina Bomar", "<p>Par Nina Roy</p>", ("Lina Bomar",)),
    ],
)
def test_who_signed(told: str, printed: str, authors: tuple[str, ...]) -> None:
    """A person wins over a desk, a wire or the site, whoever says so; firms that make sites sign nothing."""
    head = f"<meta name='author' content='{told}'><meta property='og:url' content='https://www.rivage.fr/bac'>"
    assert page(head, printed).authors == authors


@pytest.mark.parametrize(
    "byline",
    [
        "By Nina Roy Tuesday, Oct. 20, 2026",
        "By Nina Roy on October 20, 2026 08:08 pm @ninaroy 76Comments",
        "By Nina Roy posted Oct 20th 2026 7:30PM",
    ],
)
def test_what_is_stuck_to_a_name(byline: str) -> None:
    """A name ends where the date, the address or a button begins."""
    article = english(f"<div><span>{byline}</span></div>")
    assert article.authors == ("Nina Roy",)
    assert str(article.published)[:10] == "2026-10-20"


def test_a_commenter_is_no_author() -> None:
    """Names in comments, menus and boxes elsewhere on the page sign nothing."""
    assert page(below="<div id='comments'><span class='author'>Nina Roy</span> <p>Enfin !</p></div>").authors == ()


@pytest.mark.parametrize(
    ("head", "printed", "published"),
    [
        ("", f"<p>Updated {time('2026-10-21T07:59-04:00')}</p>{time('2026-10-20T17:08-04:00')}",
         datetime(2026, 10, 20, 17, 8, tzinfo=EASTERN)),
        ("<meta property='article:published_time' content='2026-10-21T03:42:00Z'>",
         "<time class='entry-date updated' datetime='2026-10-20T23:42:00-04:00' pubdate>October 20</time>",
         datetime(2026, 10, 20, 23, 42, tzinfo=EASTERN)),
        ("<meta name='sailthru.date' content='2026-10-21'>", "<p>By Nina Roy on October 20, 2026 08:08 pm</p>",
         datetime(2026, 10, 20, 20, 8)),
        ("", "<p>By NINA ROY | 10/9/26 7:15 AM EDT</p>", datetime(2026, 10, 9, 7, 15, tzinfo=EASTERN)),
        ("<meta name='pub_date' content='20261020'>", "", date(2026, 10, 20)),
    ],
)  # fmt: skip
def test_when_it_was_published(head: str, printed: str, published: datetime | date) -> None:
    """The first publication wins over updates, the readers' clock over that of Greenwich, months first in America."""
    assert english(printed, head).published == published


def test_whom_the_title_is_about() -> None:
    """A name alone below the date is no author's where the title names the same person."""
    printed = "<p>Rivage 20/10/2026</p><p>Nina Roy</p>"
    assert page(above=printed, title="Nina Roy traverse la Rance").authors == ()


def test_a_site_inside_the_heading() -> None:
    """A link to the site inside the heading is not part of the title."""
    title = "Le bac repart sur la Rance"
    found = page(f"<title>{title} » Local » Rivage</title>", title=f"<span>{title}</span><a href='/'>Rivage</a>")
    assert found.title == title


def test_the_printed_wording_of_a_title() -> None:
    """Where a page prints its only heading otherwise than it tells others, the printed one is the title."""
    other = (
        "<title>Le bac de la Rance repart demain</title><meta property='og:title' content='Le bac de la Rance repart'>"
    )
    assert page(other).title == "Le bac repart sur la Rance"


@pytest.mark.parametrize(
    ("head", "above", "subtitle"),
    [
        ("", "<p class='SubTitulo'>Il aura manqué une pièce.</p>", "Il aura manqué une pièce."),
        ("", "<p class='teaser'><a href='/archives'>Toutes les archives du journal</a></p>", ""),
        ("", "<h2>Une panne de six mois au fil de l’eau</h2>", ""),
        ("Il aura manqué une pièce.", "<h2>Il aura manqué une pièce</h2>", "Il aura manqué une pièce"),
        ("Il aura manqué une pièce.", "<p class='h6'>Il aura manqué une pièce.</p>", "Il aura manqué une pièce."),
        ("Il aura manqué une pièce.", "<h2><b>Récit</b> Il aura manqué une pièce.</h2>", "Il aura manqué une pièce."),
    ],
)
def test_standfirsts_beside_the_title(head: str, above: str, subtitle: str) -> None:
    """A standfirst is named as one, or describes the page and is set otherwise than its text; links are none."""
    assert page(f"<meta name='description' content='{head}'>", above).subtitle == subtitle


def test_a_standfirst_in_the_header() -> None:
    """A line right below the title, in the header that holds both, is the standfirst."""
    header = "<header><h1>Ferry is back on the river</h1><p>“It was only ever a matter of one part.”</p></header>"
    body = "".join(f"<p>{text}</p>" for text in ENGLISH)
    article = read(f"<!DOCTYPE html>\n<html lang='en'><body><article>{header}{body}</article></body></html>")
    assert article.subtitle == "“It was only ever a matter of one part.”"


def test_a_title_in_a_list_above_itself() -> None:
    """A list of the most read that names the article stands above it: the byline is beside the title itself."""
    title = "Le bac repart sur la Rance"
    most = f"<div><a>{title}</a> <span>Par Lina Bomar</span></div>" + "".join(
        f"<div><a>Autre titre, numéro {number}</a></div>" for number in range(20)
    )
    text = "".join(f"<p>{part}</p>" for part in (FIRST, WIND, LAST))
    body = f"<nav>{most}</nav><h1>{title}</h1><p>Par Nina Roy</p>{text}"
    found = read(f"<!DOCTYPE html>\n<html lang='fr'><body>{body}</body></html>")
    assert found.authors == ("Nina Roy",)


def test_paragraphs_that_only_point_elsewhere() -> None:
    """A paragraph that is one link, alone or behind a label, is no text; a linked sentence is."""
    bare = "<p><a href='/a'>Cinq conseils pour la traversée</a></p>"
    labelled = "<p><strong>À DINARD :</strong> <a href='/b'>Le port en attente de sable</a></p>"
    told = "<p><a href='/d'>La mairie a promis une pièce neuve.</a></p>"
    article = page(below=f"{bare}{labelled}{told}<p>{LAST}</p>")
    texts = [block.text for block in article.blocks]
    assert "La mairie a promis une pièce neuve." in texts
    assert not any("conseils" in text or "DINARD" in text for text in texts)


def test_a_text_that_stands_loose() -> None:
    """What stands in front of the paragraphs in no paragraph of its own is the first of them."""
    lead = f"{FIRST} {WIND}"
    body = f"<div><div><a href='/x'>Vidéo</a></div>{lead}<p>{LAST}</p><p>{WIND}</p></div>"
    article = read(f"<!DOCTYPE html>\n<html lang='fr'><body><h1>Le bac repart sur la Rance</h1>{body}</body></html>")
    assert article.blocks[0].text == lead


def test_a_byline_below_the_text() -> None:
    """A byline with a dash before it and a button behind it signs the text and is not read."""
    article = page(below="<p>-- Par Nina Roy <a>Suivre @ninaroy</a></p>")
    assert article.authors == ("Nina Roy",)
    assert article.blocks[-1].text == LAST


def test_a_day_only_the_dateline_tells() -> None:
    """A page without a date takes that of its dateline."""
    text = f"<p>DINARD, 20 octobre 2026 (MAP) – {FIRST}</p><p>{WIND}</p><p>{LAST}</p>"
    article = read(f"<!DOCTYPE html>\n<html lang='fr'><body><h1>Le bac repart sur la Rance</h1>{text}</body></html>")
    assert str(article.published)[:10] == "2026-10-20"


def test_links_below_the_text() -> None:
    """A list of links below the text is none of it, whatever stands above it; a list of sentences is."""
    titles = ("Le port attend son sable", "Faut-il encore un pont ?", "Cinq bacs à voir")
    links = "".join(f"<li><a href='/{number}'>{title}</a></li>" for number, title in enumerate(titles))
    assert page(below=f"<div><h2>À la une du Rivage</h2><ul>{links}</ul></div>").blocks[-1].text == LAST
    rules = (
        "Le prix du passage reste le même pour tous",
        "Les vélos montent à l’avant du bac, jamais à l’arrière",
        "Les horaires affichés sur la cale ne changent pas avant la fin des vacances de Pâques",
    )
    told = "".join(
        f"<li>{rule}, a écrit le conseil dans la <a href='/x'>lettre</a> aux usagers.</li>" for rule in rules
    )
    kept = page(below=f"<p>Trois règles restent :</p><ul>{told}</ul>").blocks[-3:]
    assert [block.kind for block in kept] == [BlockKind.LIST_ITEM] * 3
