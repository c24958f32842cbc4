"""What a plain text lists without marking it, and lines beside its text that look like furniture, by what they are."""

import pytest

from make_episode.articles.text import read_text
from make_episode.model import Article, BlockKind

FIRST = "Le conseil de Vaugrise a voté lundi un budget de douze millions d’euros, après quatre heures de débats."
SECOND = "« Nous avons tenu parole », a déclaré la maire, Odile Tranchant, avant de saluer les employés de la ville."
LAST = "Les travaux de la halle commenceront en mars et dureront un an, selon le calendrier montré aux habitants."


def article(*below: str, head: str = "Vaugrise vote son budget\nPublié le 12 mars 2024") -> Article:
    """The article with more lines below its text."""
    return read_text("\n\n".join((head, FIRST, SECOND, LAST, *below)))


@pytest.mark.parametrize(
    ("box", "heading", "items"),
    [
        ("Les mesures\n1- Une taxe\n2- Une piscine fermée", "Les mesures", ["Une taxe", "Une piscine fermée"]),
        (
            "Bio express\n1961 Naissance à Dol\n1985 Diplôme\n2020 Mairie",
            "Bio express",
            ["1961 Naissance à Dol", "1985 Diplôme", "2020 Mairie"],
        ),
        ("Repères\n2019 : élection\n2023 : incendie", "Repères", ["2019 : élection", "2023 : incendie"]),
    ],
)  # fmt: skip
def test_last_list_without_marks(box: str, heading: str, items: list[str]) -> None:
    """Lines below the text that count up or go from year to year are its list, and what stands above them its name."""
    blocks = article(box).blocks[3:]
    assert [block.kind for block in blocks] == [BlockKind.HEADING] + [BlockKind.LIST_ITEM] * len(items)
    assert [block.text for block in blocks] == [heading, *items]


def test_links_are_no_last_list() -> None:
    """Counted links below a marker of the page's end are left out as they were."""
    found = article("Les plus lus", "1- Une baleine remonte la Rance", "2- Le tram attendra dix ans")
    assert [block.text for block in found.blocks] == [FIRST, SECOND, LAST]
