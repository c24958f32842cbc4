"""Titles of other articles between the paragraphs: known by labels without a sign and by their length."""

import pytest

from make_episode.articles.text import read_text
from make_episode.model import BlockKind

HEAD = ("Le pont suspendu de la vallée rouvre après huit mois de travaux", "Par Lina Amrani", "Le 3 mars 2025 à 8h10")
ABOVE = (
    "Le pont suspendu de la vallée a rouvert samedi après huit mois de travaux, et les premiers promeneurs l'ont "
    "traversé sous la pluie avec les ingénieurs qui l'avaient réparé câble par câble."
)
BELOW = "La commune espère que le pont attirera mille visiteurs dès cet été, dont toutes les écoles de la vallée."
END = "Le gardien compte les passages avec un vieux compteur de bus, qu'il remet à zéro le soir à la fermeture."
HEADING = "Un gardien heureux"


def said(*between: str, language: str = "fr") -> list[tuple[BlockKind, str]]:
    """What is read between two paragraphs of an article with one short heading."""
    text = "\n".join((*HEAD, ABOVE, *between, BELOW, HEADING, END))
    blocks = [(block.kind, block.text) for block in read_text(text, language=language).blocks]
    assert blocks[0][1] == ABOVE
    assert blocks[-3:] == [
        (BlockKind.PARAGRAPH, BELOW),
        (BlockKind.HEADING, HEADING),
        (BlockKind.PARAGRAPH, END),
    ]
    return blocks[1:-3]


@pytest.mark.parametrize(
    "link",
    [
        ("Pour rappel Tramway : la facture des travaux a doublé en deux ans",),
        ("À voir aussi Le téléphérique de la vallée fête ses trente ans",),
        ("Sur le même sujet Pourquoi les passerelles alpines ferment les unes après les autres",),
        ("Te puede interesar El puente colgante que nadie quería cruzar",),
        ("Das könnte Sie auch interessieren Wie die Seilbahn gerettet wurde",),
        ("Potrebbe interessarti Come è stato salvato il ponte della valle",),
        ("Téléphérique : 900 visiteurs, quatre pannes et un projet qui ne décolle pas",),
        ("Le téléphérique de la vallée ne rouvrira pas avant la fin de l'année prochaine",),
        ("À lire aussi :", "Passerelle : le département renonce", "Le bac de la rivière, une idée qui revient de loin"),
        (
            "RELATED COVERAGE",
            "Two families settle with the valley over the old bridge",
            "Lawmakers weigh rules for old cables",
        ),
    ],
)
def test_a_title_of_another_article_is_left_out(link: tuple[str, ...]) -> None:
    """A title behind a label, longer than any heading, or one of several below a marker is not read."""
    assert said(*link) == []


@pytest.mark.parametrize(
    "heading",
    [
        "Une fête sans discours",
        "« On ne croyait plus qu'il rouvrirait un jour, ce pont »",
        "Pourquoi la commune a-t-elle attendu huit mois ?",
        "Une piste : les câbles de l'ancien téléphérique",
        "Le pont suspendu : huit mois de travaux pour les promeneurs de la vallée",
        "Que faire si le pont ferme encore ? Les conseils du gardien de la vallée",
    ],
)
def test_a_heading_stays_one(heading: str) -> None:
    """Short lines, quotations and questions between paragraphs head what stands below."""
    assert said(heading) == [(BlockKind.HEADING, heading)]


def test_a_title_right_above_a_heading() -> None:
    """Of two lines the longer upper one is a link, the short one above the text the heading."""
    lines = ("Passerelle : le département renonce aux travaux", "Une fête sans discours")
    assert said(*lines) == [(BlockKind.HEADING, lines[1])]


@pytest.mark.parametrize("source", [(), ("Handout",)])
def test_a_caption_right_below_a_heading(source: tuple[str, ...]) -> None:
    """Of two lines the much longer lower one tells a picture, and so does a word or two between as to whose it is."""
    lines = ("« Une fête »", *source, "Le vieux compteur de bus du gardien, accroché à la barrière")
    assert said(*lines) == [(BlockKind.HEADING, lines[0])]


def test_a_question_with_a_short_answer_is_talk() -> None:
    """A question above a few words in quotation marks is asked by somebody in the report."""
    talk = ("Et s'il neige ?", "« On a des pelles. »")
    assert said(*talk) == [(BlockKind.PARAGRAPH, line) for line in talk]


def test_an_appeal_that_names_the_paper() -> None:
    """What a newsroom says of itself below a prompt is left out, though the article names the paper too."""
    told = "The bridge reopened on Saturday after eight months, the keeper told the Valley Times at his old barrier."
    appeal = (
        "At the Valley Times, we firmly believe in journalism that everyone can afford. That is why we keep our "
        "reporting free of charge for all."
    )
    lines = ("Bridge reopens after eight months of work", "By Nina Roy", "March 3, 2025", told, f"{told} He smiled.")
    found = read_text("\n".join((*lines, "Support the Valley Times' journalism", appeal, "Donate")), language="en")
    assert appeal not in [block.text for block in found.blocks]
