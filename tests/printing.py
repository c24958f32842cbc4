"""A small printer: PDF and EPUB files for tests, written byte by byte."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text at a place of a page, in points from the lower left."""

    text: str
    y: float
    x: float = 72
    size: float = 10
    bold: bool = False


def set_lines(lines: Sequence[str], top: float, *, size: float = 10, leading: float = 13, x: float = 72) -> list[Text]:
    """Lines below each other; an empty one leaves a blank."""
    return [Text(line, top - number * leading, x, size) for number, line in enumerate(lines) if line]


def pdf(pages: Sequence[Sequence[Text]], about: Mapping[str, str] | None = None, catalog: str = "") -> bytes:
    """A PDF file in Helvetica (ISO 32000-1, s7.5); `about` is its information dictionary."""
    numbers = [6 + 2 * number for number in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        b"<< " + b" ".join(f"/{key} ".encode() + _string(value) for key, value in (about or {}).items()) + b" >>",
    ]
    for number, page in zip(numbers, pages, strict=True):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode()
        )
        drawn = b"\n".join(map(_drawn, page))
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn))
    return _file(objects)


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _drawn(text: Text) -> bytes:
    font = f"BT /F{1 + text.bold} {text.size} Tf 1 0 0 1 {text.x} {text.y} Tm ".encode()
    return font + _string(text.text) + b" Tj ET"


def _string(text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"(" + escaped.encode("cp1252") + b")"


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


@dataclass(frozen=True, slots=True)
class Part:
    """A document of a book: its file's name, the markup of its body, and what the book says of it."""

    name: str
    body: str
    label: str = ""
    properties: str = ""
    linear: bool = True


def epub(parts: Sequence[Part], fields: str, extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """An EPUB 3 file; `fields` is what stands in its metadata, `extra` holds more files by their paths."""
    labels = "".join(f'<li><a href="{part.name}#top">{part.label}</a></li>' for part in parts if part.label)
    toc = f'<nav epub:type="toc"><h1>Sommaire</h1><ol>{labels}</ol></nav>'
    every = [Part("nav.xhtml", toc, properties="nav"), *parts]
    items = "".join(
        f'<item id="i{number}" href="{part.name}" media-type="application/xhtml+xml" properties="{part.properties}"/>'
        for number, part in enumerate(every)
    )
    spine = "".join(
        f'<itemref idref="i{number}" linear="{"yes" if part.linear else "no"}"/>' for number, part in enumerate(every)
    )
    package = (
        '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{fields}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    files = {"META-INF/container.xml": CONTAINER, "book/package.opf": package}
    files |= {f"book/{part.name}": _document(part.body) for part in every}
    return packed({"mimetype": "application/epub+zip", **files, **(extra or {})})


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive; the first file is stored as it is, as EPUB wants its `mimetype`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(files.items()):
            archive.writestr(name, content, zipfile.ZIP_STORED if not number else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _document(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="fr"><head><title/><script src="a.js"/></head>'
        f"<body>{body}</body></html>"
    )
