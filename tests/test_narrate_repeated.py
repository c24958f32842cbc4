"""What a page prints twice is heard once."""

from dataclasses import replace

import pytest
from test_narrate import article, paragraph, programme

from make_episode.model import Block, BlockKind
from make_episode.scripts.narrate import narrate

STANDFIRST = "À la tête du port de Kerval depuis dix ans, Léa Morvan veut rouvrir la criée."
AGAIN = [
    STANDFIRST,
    f"ENTRETIEN. {STANDFIRST}",
    f"LE GRAND ENTRETIEN - {STANDFIRST}",
    f"« {STANDFIRST[:-1]} » Elle reçoit dans son bureau.",
]
ONLY_ALIKE = ["À la tête du port de Kerval, on se tait.", "Léa Morvan reçoit dans son bureau du quai."]


@pytest.mark.parametrize("first", AGAIN)
def test_a_standfirst_printed_again_is_read_once(first: str) -> None:
    """Where the first paragraph begins with the standfirst, with a label or marks before it, it alone is read."""
    found = replace(article(paragraph(first), paragraph("La suite.")), subtitle=STANDFIRST)

    texts = " ".join(segment.text for segment in narrate([found], programme()).segments)

    assert texts.count("veut rouvrir la criée") == 1
    assert "La suite." in texts


@pytest.mark.parametrize("first", ONLY_ALIKE)
def test_a_standfirst_of_its_own_is_read(first: str) -> None:
    """A first paragraph that only resembles the standfirst takes nothing away."""
    found = replace(article(paragraph(first)), subtitle=STANDFIRST)

    assert STANDFIRST in [segment.text for segment in narrate([found], programme()).segments]


def test_a_short_standfirst_stays() -> None:
    """A few words said twice are the author's."""
    found = replace(article(paragraph("Il pleut encore. Le port dort.")), subtitle="Il pleut encore.")

    texts = " ".join(segment.text for segment in narrate([found], programme()).segments)

    assert texts.count("Il pleut encore.") == 2


def test_a_heading_takes_nothing_from_the_standfirst() -> None:
    """Only a paragraph is the standfirst again."""
    found = replace(article(Block(BlockKind.HEADING, STANDFIRST, 2), paragraph("La suite.")), subtitle=STANDFIRST)

    assert [segment.text for segment in narrate([found], programme()).segments].count(STANDFIRST) == 2
