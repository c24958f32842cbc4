"""A printed page becomes an article again: lines into paragraphs, broken words whole, page furniture left out."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import Text, pdf, set_lines

from make_episode.articles import read
from make_episode.articles.pdf import read_pdf
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

HEAD = "Le Courrier des vallées"
OPENING = (
    "Le train de la vallée a repris du service lundi, avec à son bord qua-",
    "rante voyageurs, une fanfare et le maire. C’était peut-",
    "être la dernière chance de sauver la ligne, dit-",
    "on au dépôt.",
    "",
    "« Nous avons changé chaque rail », raconte Abel Garde, le chef du",
    "chantier, qui a passé quatre hivers dans la vallée avec son équipe et",
    "deux chiens. Les voisins, eux, redoutent le bruit et demandent que les",
)
ENDING = (
    "convois ralentissent à l’entrée du village, comme autrefois.",
    "",
    "Le conseil doit en débattre au mois de mai, avant l’arrivée des",
    "premiers visiteurs de la saison et la réouverture du musée.",
)


def furniture(number: int) -> list[Text]:
    return [Text(HEAD, 805, size=8), Text(str(number), 805, x=500, size=8), Text(f"- {number} -", 30, x=290, size=8)]


def printed(about: dict[str, str] | None = None) -> bytes:
    first = [
        Text("Transports", 770, size=8),
        Text("Le train de la vallée", 745, size=22, bold=True),
        Text("repart avant l’été", 720, size=22, bold=True),
        Text("Par Lina Bomar", 695, size=9),
        Text("Publié le 12 mars 2025 à 08h30", 680, size=9),
        *set_lines(OPENING, 650),
        Text("1. Voir notre édition du 4 mars, page 3.", 80, size=7),
    ]
    second = [*set_lines(ENDING[:1], 760), Text("Et demain ?", 735, bold=True), *set_lines(ENDING[2:], 715)]
    return pdf([[*furniture(1), *first], [*furniture(2), *second]], about, "/Lang (fr-FR)")


@pytest.fixture(scope="module")
def article() -> Article:
    return read_pdf(printed({"Title": "Microsoft Word - brouillon3.doc"}), source="train.pdf")


def test_the_head(article: Article) -> None:
    """The largest letters are the title, where the file names none but its own; head lines are read as in a text."""
    assert article.title == "Le train de la vallée repart avant l’été"
    assert (article.kicker, article.authors, article.language) == ("Transports", ("Lina Bomar",), "fr-FR")
    assert str(article.published) == "2025-03-12 08:30:00"


def test_lines_become_paragraphs(article: Article) -> None:
    """A paragraph goes on over lines and pages; a blank, or bold letters, part it from the next."""
    kinds = [block.kind for block in article.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert article.blocks[1].text.endswith(
        "demandent que les convois ralentissent à l’entrée du village, comme autrefois."
    )
    assert article.blocks[2].text == "Et demain ?"


def test_broken_words_are_whole(article: Article) -> None:
    """A hyphen at a line's end goes, unless the word has one of its own."""
    assert "quarante voyageurs" in article.blocks[0].text
    assert "peut-être la dernière" in article.blocks[0].text
    assert "dit-on au dépôt" in article.blocks[0].text


def test_page_furniture_is_listed(article: Article) -> None:
    """Heads, feet, page numbers and footnotes are left out with the reason."""
    assert {
        (HEAD, "running head"),
        ("1", "page number"),
        ("- 2 -", "page number"),
        ("1. Voir notre édition du 4 mars, page 3.", "footnote"),
        ("Par Lina Bomar", "byline"),
    } <= set(article.dropped)


def test_quotes_are_found(article: Article) -> None:
    """Speech on paper has speakers too."""
    assert [(quote.text, quote.speaker) for quote in article.quotes] == [
        ("Nous avons changé chaque rail", "Abel Garde")
    ]


def test_a_title_the_file_names() -> None:
    """Without large letters the title is the file's own, and its author the article's."""
    page = set_lines([*OPENING, *ENDING], 700)
    article = read_pdf(pdf([page], {"Title": "Le train repart", "Author": "Lina Bomar"}))
    assert (article.title, article.authors) == ("Le train repart", ("Lina Bomar",))


def test_a_title_without_a_sign() -> None:
    """Failing all else, a first line without a full stop is the title."""
    assert read_pdf(pdf([set_lines(["Le train repart", "", *OPENING, *ENDING], 700)])).title == "Le train repart"


def test_two_columns() -> None:
    """A paragraph goes on at the head of the next column."""
    left = set_lines(["Le train repart", "", *OPENING[5:]], 700)
    article = read_pdf(pdf([[*left, *set_lines(ENDING, 700, x=320)]]))
    assert "demandent que les convois ralentissent" in article.blocks[0].text


def test_lists_and_indents() -> None:
    """Bullets are items; a first line set in begins a paragraph; small raised figures are marks of notes."""
    lines = [
        *set_lines(OPENING[5:], 700),
        Text("villages aient la paix :", 661),
        Text("• des rails neufs ;", 648),
        Text("• des gares repeintes, avec des bancs à", 635),
        Text("l’ombre.", 622, x=80),
        Text("Les travaux ont duré quatre hivers", 600, x=84),
        Text("1", 604, x=246, size=6),
        Text(" et demi.", 600, x=250),
    ]
    article = read_pdf(pdf([lines], {"Title": "Le train"}))
    assert [block.text for block in article.blocks[1:]] == [
        "des rails neufs ;",
        "des gares repeintes, avec des bancs à l’ombre.",
        "Les travaux ont duré quatre hivers et demi.",
    ]


def locked(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed())))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_file_anyone_may_open() -> None:
    """A file locked with an empty password, as many are against changes, is read."""
    assert read_pdf(locked("")).title == "Le train de la vallée repart avant l’été"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.7 ...", "a PDF document that is broken"),
        (printed()[:400], "a PDF document"),
        (b"no PDF at all", "a PDF document that is broken"),
        (pdf([[]]), "without text, perhaps of scanned pages"),
        (pdf([[Text("3", 30)]]), "without text"),
        (pdf([set_lines(["\x01\x02\x03\x05 \x06\x07\x0e\x0f"] * 30, 700)]), "without text|no meaning"),
        (locked("secret"), "encrypted"),
        (pdf([[Text("a", 400)]] * 501), "more than 500 pages"),
    ],
    ids=["stump", "torn", "text", "empty", "scan", "shapes", "locked", "long"],
)
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes, problem: str) -> None:
    """The error names the file, what is wrong with it and what to do."""
    path = tmp_path / "train.pdf"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=problem) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert caught.value.hint


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=12))
def test_damaged_files(place: int, noise: bytes) -> None:
    """A file with bytes overwritten anywhere is read or refused with one clear error."""
    data = bytearray(printed())
    place %= len(data)
    data[place : place + len(noise)] = noise
    try:
        assert read_pdf(bytes(data), language="fr").blocks
    except ArticleError as error:
        assert str(error)  # noqa: PT017
