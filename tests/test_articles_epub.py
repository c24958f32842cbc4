"""A book is read chapter by chapter; what is no chapter is left out and listed, and no archive does harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import Part, epub, packed

from make_episode.articles import read, read_all
from make_episode.articles.epub import read_epub
from make_episode.errors import ArticleError
from make_episode.model import BlockKind

FIELDS = (
    "<dc:title>Les nuits du phare</dc:title><dc:creator id='a'>Lina Bomar</dc:creator>"
    "<dc:creator id='b'>Paul Crayon</dc:creator><meta refines='#b' property='role'>ill</meta>"
    "<dc:language>fr-FR</dc:language><dc:date>2024-03-02</dc:date>"
)
LANTERN = (
    '<section epub:type="chapter"><h1><a id="top"/>I</h1><h2>La lanterne</h2>'
    "<p>Le gardien montait chaque soir les deux cents marches, une lanterne à la main, et personne au port ne savait "
    "ce qu’il regardait de là-haut<a epub:type='noteref' href='#n'>1</a>.</p>"
    "<p>«&#160;Je compte les absents&#160;», répondait Abel Garde, et il redescendait sans rien ajouter.</p>"
    '<aside epub:type="footnote" id="n"><p>Soit douze étages.</p></aside></section>'
)
DOG = (
    "<h1>II</h1><h2>Le chien</h2><p>Le chien du gardien avait son idée à lui de la mer, qu’il gardait pour les jours "
    "de brume et pour les nuits sans lune, quand les bateaux rentraient à la voix.</p>"
)
MORE = "<p>On le voyait alors courir sur la jetée, sans aboyer, jusqu’à la dernière marche que l’eau laissait.</p>"
PARTS = (
    Part("cover.xhtml", '<section epub:type="cover"><p>Couverture</p></section>'),
    Part("part.xhtml", "<h1>Première partie</h1>"),
    Part("text/un.xhtml", LANTERN, "I. La lanterne"),
    Part("text/deux.xhtml", DOG, "II. Le chien"),
    Part("text/suite.xhtml", MORE),
    Part("copy.xhtml", '<section epub:type="copyright-page"><p>© 2024 Éditions du Môle</p></section>'),
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "phare.epub"
    path.write_bytes(epub(PARTS, FIELDS))
    return path


def test_a_chapter_is_an_article(book: Path) -> None:
    """Titles come from the table of contents; author, date, language and the book's title from the package."""
    first, second = read_all(book)
    assert (first.title, second.title) == ("I. La lanterne", "II. Le chien")
    assert (first.kicker, first.authors, first.language) == ("Les nuits du phare", ("Lina Bomar",), "fr-FR")
    assert str(first.published) == "2024-03-02"
    assert first.source != second.source
    assert first.source.startswith(str(book))


def test_the_words_of_a_chapter(book: Path) -> None:
    """Paragraphs and quotes are those of a page, without the numbers of footnotes, and headings are not said twice."""
    first = read_all(book)[0]
    assert [block.kind for block in first.blocks] == [BlockKind.PARAGRAPH] * 2
    assert first.blocks[0].text.endswith("de là-haut.")
    assert [(quote.text, quote.speaker) for quote in first.quotes] == [("Je compte les absents", "Abel Garde")]


def test_a_chapter_in_two_files(book: Path) -> None:
    """A document the table of contents does not name goes on with the chapter before it."""
    second = read_all(book)[1]
    assert second.blocks[-1].text.startswith("On le voyait alors courir")


def test_what_is_no_chapter_is_listed(book: Path) -> None:
    """Cover, contents, part titles, notes and imprint are left out with the reason."""
    first, second = read_all(book)
    dropped = dict(first.dropped) | dict(second.dropped)
    assert dropped["Couverture"] == "cover"
    assert dropped["Sommaire"] == "table of contents"
    assert dropped["Première partie"] == "too short for a chapter"
    assert dropped["© 2024 Éditions du Môle"] == "copyright notice"
    assert dropped["La lanterne"] == "title repeated"
    assert "Soit douze étages." in dropped


def test_a_book_of_one_chapter(tmp_path: Path) -> None:
    """A story alone is called what the book is called, and is known by its file."""
    path = tmp_path / "chien.epub"
    path.write_bytes(epub([Part("a.xhtml", DOG)], FIELDS))
    article = read(path)
    assert (article.title, article.source, article.kicker) == ("Les nuits du phare", str(path), "")
    assert len(read_all(path)) == 1


def test_an_old_book(tmp_path: Path) -> None:
    """EPUB 2 names chapters in an NCX file and the cover in a guide; entities of HTML are letters."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">'
        '<metadata xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>Le chien</dc:title>'
        '<dc:creator opf:role="aut">Lina Bomar</dc:creator><dc:creator opf:role="trl">Paul Craie</dc:creator>'
        '<dc:language>fr</dc:language><dc:date opf:event="publication">1998-05-04</dc:date></metadata><manifest>'
        '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        '<item id="c" href="c.html" media-type="application/xhtml+xml"/>'
        '<item id="t" href="t.html" media-type="application/xhtml+xml"/></manifest>'
        '<spine toc="n"><itemref idref="c"/><itemref idref="t"/></spine>'
        '<guide><reference type="cover" href="c.html"/></guide></package>'
    )
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>La jet&#233;e</text>'
        '</navLabel><content src="t.html#a"/></navPoint></navMap></ncx>'
    )
    body = f"<html><body>{MORE}{DOG.split('</h2>')[1]}<p>C’&eacute;tait un chien.</p></body></html>"
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
        "p.opf": package,
        "toc.ncx": ncx,
        "c.html": "<html><body><p>Image</p></body></html>",
        "t.html": body,
    }
    path = tmp_path / "chien.epub"
    path.write_bytes(packed(files))
    article = read(path)
    assert (article.title, article.subtitle, article.authors) == ("Le chien", "La jetée", ("Lina Bomar",))
    assert str(article.published) == "1998-05-04"
    assert article.blocks[-1].text == "C’était un chien."
    assert ("Image", "cover") in article.dropped


LOCK = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
    '<enc:EncryptionMethod Algorithm="{method}"/><enc:CipherData><enc:CipherReference URI="book/text/deux.xhtml"/>'
    "</enc:CipherData></enc:EncryptedData></encryption>"
)
AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
BOMB = '<!DOCTYPE package [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><package>&b;</package>'


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04 torn", "is not an EPUB book"),
        (epub(PARTS, FIELDS)[:-200], "is not an EPUB book"),
        (packed({"mimetype": "application/epub+zip"}), 'no file "META-INF/container.xml"'),
        (epub(PARTS, FIELDS, {"META-INF/encryption.xml": LOCK.format(method=AES)}), "protected against copying"),
        (epub(PARTS, FIELDS, {"META-INF/container.xml": BOMB}), "declares entities"),
        (epub(PARTS, FIELDS, {"META-INF/container.xml": "<container"}), "is broken"),
        (epub([Part("a.xhtml", " " * 4_000_000)], FIELDS), "too large"),
        (epub([Part("a.xhtml", "<p/>" * 2_000_000)], FIELDS), "too large"),
        (epub([Part("a.xhtml", "<p>Court.</p>")], FIELDS), "no article found"),
        (epub([], FIELDS), "no chapter"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_books_that_cannot_be_read(tmp_path: Path, data: bytes, problem: str) -> None:
    """The error names the file and what is wrong with it, whatever the archive holds."""
    path = tmp_path / "livre.epub"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=problem) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert caught.value.hint


def test_mangled_fonts_do_no_harm() -> None:
    """A book whose fonts alone are enciphered is read."""
    mangling = LOCK.format(method="http://www.idpf.org/2008/embedding")
    assert len(read_epub(epub(PARTS, FIELDS, {"META-INF/encryption.xml": mangling}))) == 2


def test_a_book_without_its_contents() -> None:
    """A broken table of contents costs the names of the chapters, not the chapters."""
    data = epub([replace(part, label="<b>") for part in PARTS[2:4]], FIELDS)
    assert [article.title for article in read_epub(data)] == ["I", "II"]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=8))
def test_damaged_books(place: int, noise: bytes) -> None:
    """A book with bytes overwritten anywhere is read or refused with one clear error."""
    data = bytearray(epub(PARTS[2:4], FIELDS))
    place %= len(data)
    data[place : place + len(noise)] = noise
    try:
        assert read_epub(bytes(data), language="fr")
    except ArticleError as error:
        assert str(error)  # noqa: PT017
