"""An EPUB file as a zip archive of documents in reading order (EPUB 2.0.1 OPF and EPUB 3.3, both in use).

Read defensively: nothing is unpacked to disk, no entity is resolved, and sizes are those that come out rather than
those the archive declares. Styles, fonts and pictures are never opened.
"""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from make_episode.articles.dates import moment
from make_episode.articles.decode import decode
from make_episode.articles.page import parse_xml
from make_episode.articles.tidy import one_line
from make_episode.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element

HINT = "Give an EPUB without copy protection that a reading app opens."
_MOST_FILES = 20_000
_MOST_DOCUMENTS = 1_000
_LARGEST = 5_000_000  # bytes of a document
_LARGEST_BOOK = 50_000_000  # bytes of all of them; a thousand-page novel has two million letters
_STEEPEST = 200  # times a document may be packed; prose packs to a third, a bomb to a thousandth
_MARK = b"PK\x01\x02"  # of a file in a zip archive's directory
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_FONT_MANGLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_DOCUMENTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_OPS = "{http://www.idpf.org/2007/ops}"
_OPF = "{http://www.idpf.org/2007/opf}"


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a book's reading order."""

    path: str
    text: str
    label: str = ""
    """What the table of contents calls it, "" where it stands in none."""
    types: str = ""
    """What the book says it is, words of the EPUB structural vocabulary such as "cover" or "toc"."""


@dataclass(frozen=True, slots=True)
class Book:
    """What an EPUB says about itself, and its documents."""

    title: str
    authors: tuple[str, ...]
    language: str
    published: datetime | date | None
    documents: tuple[Document, ...]


def open_book(data: bytes, what: str) -> Book:
    """The book in an EPUB file. Raises ArticleError where it is broken, protected or a zip bomb."""
    if data.count(_MARK) > _MOST_FILES:
        raise ArticleError(f"{what}: holds more than {_MOST_FILES} files, too many for a book.", hint=HINT)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _book(_Archive(archive, what))
    except (zipfile.BadZipFile, RuntimeError, ValueError, struct.error) as error:  # what zipfile has for odd ones
        raise ArticleError(f"{what}: is not an EPUB book that can be opened ({error}).", hint=HINT) from error


class _Archive:
    """The texts in a zip archive, as long as they are no larger than texts are."""

    def __init__(self, archive: zipfile.ZipFile, what: str) -> None:
        self.what = what
        self._archive = archive
        self._left = _LARGEST_BOOK

    def has(self, path: str) -> bool:
        return path in self._archive.NameToInfo

    def text(self, path: str) -> str:
        """The text of a file. Raises ArticleError where there is none, or it is too large."""
        try:
            info = self._archive.getinfo(path)
            with self._archive.open(info) as file:
                data = file.read(_LARGEST + 1)
        except KeyError as error:
            raise ArticleError(f'{self.what}: the book has no file "{path}".', hint=HINT) from error
        except RuntimeError as error:  # zipfile's word for a password; NotImplementedError for a strange packing
            raise ArticleError(f'{self.what}: "{path}" is locked or oddly packed ({error}).', hint=HINT) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise ArticleError(f'{self.what}: "{path}" is damaged ({error}).', hint=HINT) from error
        self._left -= len(data)
        packed = len(data) > _STEEPEST * max(info.compress_size, 1) and len(data) > 1_000_000
        if len(data) > _LARGEST or self._left < 0 or packed:
            raise ArticleError(f'{self.what}: "{path}" is too large for a book\'s text.', hint=HINT)
        return decode(data, what=f'{self.what}: "{path}"')

    def xml(self, path: str) -> "_Element":
        """The root of an XML file."""
        text = _DECLARED.sub("", self.text(path))
        if "<!ENTITY" in text:
            raise ArticleError(f'{self.what}: "{path}" declares entities, which may be an attack.', hint=HINT)
        try:
            return parse_xml(text)
        except SyntaxError as error:  # lxml's errors are
            raise ArticleError(f'{self.what}: "{path}" is broken ({error}).', hint=HINT) from error


def _book(archive: _Archive) -> Book:
    container = archive.xml("META-INF/container.xml")
    place = next((root.get("full-path") or "" for root in container.iter("{*}rootfile")), "")
    package = archive.xml(place)
    items = {item.get("id"): item for item in package.iter("{*}item")}
    paths = {key: _path(place, item.get("href") or "") for key, item in items.items()}
    spine = [ref.get("idref") for ref in package.iter("{*}itemref") if ref.get("linear") != "no"]
    read = [key for key in dict.fromkeys(spine) if key in items and items[key].get("media-type") in _DOCUMENTS]
    if len(read) > _MOST_DOCUMENTS:
        raise ArticleError(f"{archive.what}: has more than {_MOST_DOCUMENTS} chapters.", hint=HINT)
    _refuse_protected(archive, {paths[key] for key in read})
    types = dict(_guide(package, place))
    labels: dict[str, str] = {}
    for key, item in items.items():
        if "nav" in (item.get("properties") or "").split():
            _contents(archive, paths[key], labels, types)
            types[paths[key]] = "toc"
        elif item.get("media-type") == "application/x-dtbncx+xml":
            _ncx(archive, paths[key], labels)
    documents = (Document(path, archive.text(path), labels.get(path, ""), types.get(path, ""))
                 for path in (paths[key] for key in read))  # fmt: skip
    return Book(
        title=next(_said(package, "title"), ""),
        authors=tuple(_authors(package)),
        language=next(_said(package, "language"), ""),
        published=_published(package),
        documents=tuple(documents),
    )


def _path(place: str, href: str) -> str:
    """The file in the archive that a link of the file `place` leads to, without the fragment."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(href.split("#", 1)[0])))


def _said(package: "_Element", name: str) -> Iterator[str]:
    for element in package.iter(f"{{*}}{name}"):
        text = _words(element)
        if text:
            yield text


def _words(element: "_Element") -> str:
    return one_line("".join(str(text) for text in element.itertext()))


def _authors(package: "_Element") -> Iterator[str]:
    """Creators that are not said to be anything but the author (MARC relator "aut")."""
    roles = {
        meta.get("refines"): _words(meta) for meta in package.iter("{*}meta") if meta.get("property") == "role"
    }  # fmt: skip
    for creator in package.iter("{*}creator"):
        role = creator.get(f"{_OPF}role") or roles.get(f"#{creator.get('id')}") or "aut"
        if role == "aut" and _words(creator):
            yield _words(creator)


def _published(package: "_Element") -> datetime | date | None:
    dates = sorted(package.iter("{*}date"), key=lambda one: one.get(f"{_OPF}event") != "publication")
    return next((value for value in (moment(_words(one)) for one in dates) if value), None)


def _refuse_protected(archive: _Archive, read: set[str]) -> None:
    """Documents may be enciphered; fonts often are, which does not matter here (OCF 3.3, s4.2.6.3)."""
    if not archive.has("META-INF/encryption.xml"):
        return
    for entry in archive.xml("META-INF/encryption.xml").iter("{*}EncryptedData"):
        methods = {method.get("Algorithm") for method in entry.iter("{*}EncryptionMethod")}
        files = {unquote(reference.get("URI") or "") for reference in entry.iter("{*}CipherReference")}
        if files & read and not methods <= set(_FONT_MANGLING):
            raise ArticleError(f"{archive.what}: the book is protected against copying (DRM).", hint=HINT)


def _guide(package: "_Element", place: str) -> Iterator[tuple[str, str]]:
    for reference in package.iter("{*}reference"):
        yield _path(place, reference.get("href") or ""), reference.get("type") or ""


def _contents(archive: _Archive, path: str, labels: dict[str, str], types: dict[str, str]) -> None:
    """Note what the navigation document calls each document, and what it says some of them are."""
    try:
        root = archive.xml(path)
    except ArticleError:
        return  # a book may be read without its table of contents
    for nav in root.iter("{*}nav"):
        for link in nav.iter("{*}a"):
            target = _path(path, link.get("href") or "")
            if nav.get(f"{_OPS}type") == "landmarks":
                types.setdefault(target, link.get(f"{_OPS}type") or "")
            elif nav.get(f"{_OPS}type") == "toc":
                labels.setdefault(target, _words(link))


def _ncx(archive: _Archive, path: str, labels: dict[str, str]) -> None:
    try:
        root = archive.xml(path)
    except ArticleError:
        return
    for point in root.iter("{*}navPoint"):
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            labels.setdefault(_path(path, content.get("src") or ""), _words(label))
