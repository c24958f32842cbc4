"""What an article says of itself, and a review of the work it speaks of, below the text: no part of what is told."""

import pytest

from make_episode.articles import boilerplate
from make_episode.articles.text import read_text

HEAD = ("Le pont suspendu de la vallée rouvre après huit mois de travaux", "Par Lina Amrani", "Le 3 mars 2025 à 8h10")
TEXT = (
    "Le pont suspendu de la vallée a rouvert samedi après huit mois de travaux, et les promeneurs l'ont traversé.",
    "La commune espère que le pont attirera mille visiteurs dès cet été, dont toutes les écoles de la vallée.",
)


def blocks(*lines: str, language: str = "fr") -> list[str]:
    return [block.text for block in read_text("\n".join((*HEAD, *lines)), language=language).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Article mis à jour à 18h30 avec la réaction du ministère.",
        "Cet article est publié dans le cadre d'un partenariat avec la Banque du Rhône.",
        "This article was updated at 6 p.m. with comment from the ministry.",
        "Esta noticia se actualizó a las 18:30 con la reacción del ministerio.",
        "Contenido elaborado con ayuda de inteligencia artificial y revisado por la redacción.",
        "Dieser Artikel wurde um 18.30 Uhr aktualisiert.",
        "Dieser Text wurde mithilfe künstlicher Intelligenz erstellt und von der Redaktion geprüft.",
        "Articolo aggiornato alle 18.30 con la replica del ministero.",
        "Notícia atualizada às 18h30 com a reação do ministério.",
        "Did we get something wrong? Let us know.",
        "Haben Sie einen Fehler entdeckt? Schreiben Sie uns.",
        "Hai trovato un errore? Segnalacelo.",
        "NB : toute reproduction de cet article est interdite sans autorisation.",
        "È vietata la riproduzione, anche parziale, di questo articolo.",
        "Nachdruck, auch auszugsweise, verboten.",
    ],
)
def test_notes_of_an_article_on_itself(line: str) -> None:
    """When it was changed, how it was made, where to write about errors, and that nobody may print it."""
    assert boilerplate.reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "Cet article de la loi a été supprimé par les députés au mois de mars.",
        "This report found that two of the bridge's cables had been repaired in a hurry.",
        "La nota que actualizó el juez llegó tarde al ayuntamiento.",
        "Ce reportage a été réalisé sous escorte.",
        "Article rédigé par lecourrier avec AFP",
        "L'article a été modifié lundi par les sénateurs.",
        "This text was translated into forty languages before his death.",
        "The interview was edited to remove the threats.",
        "Une erreur ? Non, répond le gardien, qui connaît chaque câble.",
        "Dieser Text der Verfassung gilt seit dem Krieg für alle Brücken im Land.",
    ],
)
def test_sentences_about_articles_are_told(line: str) -> None:
    """An article of a law, somebody's report and a question after an error are the matter of a text."""
    assert not boilerplate.reason(line)


@pytest.mark.parametrize(
    "lines",
    [
        ("«Les Ponts de la vallée», tome 9, Éd. de la Broye, 612 p.",),
        ("À voir", "La Traversée, de Nina Roy (1h34). En salles le 5 mars."),
        ("Le Gardien du pont, de Nina Roy, éditions du Rivage, 240 pages, 19 €",),
    ],
)
def test_facts_of_a_work_below_a_review(lines: tuple[str, ...]) -> None:
    """How many pages, how long, how dear: left out below the last paragraph, with the label above."""
    assert blocks(*TEXT, *lines) == list(TEXT)


def test_a_caption_below_a_maker_in_capitals() -> None:
    """The sentence below "PHOTO NAME, PAPER" tells the picture, without blank lines around both too."""
    picture = ("PHOTO NINA ROY, LE COURRIER", "Les promeneurs attendent devant la barrière du gardien.")
    assert blocks(TEXT[0], *picture, TEXT[1]) == list(TEXT)


def test_a_screen_that_is_shown() -> None:
    """What was seen on a screen is a caption, not a heading."""
    assert blocks(TEXT[0], "Capture d'écran Facebook réalisée le 6 mai 2025", TEXT[1]) == list(TEXT)


def test_the_time_of_publication_beside_the_day_of_a_change() -> None:
    """ "Published at 5 a.m." above "updated on 22 January at 9 a.m." is of that day."""
    lines = (HEAD[0], "Publié à 5 h 00", "Mis à jour le 22 janvier 2025 à 9 h 14", "Lina Amrani", *TEXT)
    published = read_text("\n".join(lines), language="fr").published
    assert published is not None
    assert published.isoformat() == "2025-01-22T05:00:00"


def test_a_name_among_counters_below_by() -> None:
    """Who stands below "by" is the author, though buttons and counters without end follow."""
    lines = ("Market women build a bridge in nine days", "August 8, 2025", "by", "Nina Roy", "in Metro", "0", "SHARES")
    more = ("214", "VIEWS", "Traders cross the new bridge at the market on Thursday", "ADVERTISEMENT")
    told = "Market women have built a footbridge across the stream in nine days, after the council asked for two years."
    assert read_text("\n".join((*lines, *more, told, told)), language="en").authors == ("Nina Roy",)
