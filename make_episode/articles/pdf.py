"""PDF files -> Article, with pypdf finding the printed text and `printed` putting its lines together.

Columns are read in the order the file draws them, which is theirs in what newsrooms and browsers print.
"""

import io
import logging
import math
import re
import struct
import time
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from make_episode.articles import bylines
from make_episode.articles.assembly import About, Omitted, assemble
from make_episode.articles.kinds import ends_sentence
from make_episode.articles.language import detect, narrated, primary, regional
from make_episode.articles.printed import Line, entries_of
from make_episode.articles.tidy import Piece, one_line
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_PAGES = 500
_LONGEST = 60.0  # seconds; a page takes 10 to 50 ms
_MOST_LETTERS = 3_000_000
_LARGEST_STREAM = 20_000_000  # bytes of one page's drawing, unpacked
_MOST_OPERANDS = 500_000  # of one page; a full one has some ten thousand
_FEWEST = 20  # words of a text worth being called an article
_STRANGE = 0.15  # of all letters without a meaning, from which a text cannot be read
_HINT = "Give a PDF with text that a reader opens without a password, or its text."
_BROKEN = (ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError, RecursionError,
           TypeError, ValueError, struct.error, zlib.error)  # fmt: skip
"""What pypdf raises for broken files, besides errors of its own."""
_PRESENTED = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
"""Letters in the shape they are printed in: ligatures, and Arabic within words."""
_NOTE_MARK = re.compile(r"\s*[\d*†,]{1,4}\s*")
_UNIT = re.compile(r"\b(?:[kcdm]?m|[A-Z][A-Za-z]*)$")
"""What small figures stand behind that belong to the text: m², CO₂."""
_FILE_NAME = re.compile(
    r"(?i)^(?:microsoft (?:word|powerpoint) ?- |untitled|sans (?:titre|nom)|document ?\d*$|print$)"
    r"|\.(?:docx?|odt|indd|pdf|qxp|qxd|pub|rtf|txt|html?|tex|dvi|p65)$"
)


def read_pdf(data: bytes, *, source: str = "", language: str = "", otherwise: str = "") -> Article:
    """The article of a PDF file. Raises ArticleError where it is broken, locked, or holds pictures of text only."""
    from pypdf import apply_configuration

    what = source if source and source != "-" else "file"
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of what we say or can live with
    with apply_configuration(
        zlib_maximum_output_length=_LARGEST_STREAM,
        lzw_maximum_output_length=_LARGEST_STREAM,
        run_length_maximum_output_length=_LARGEST_STREAM,
        array_based_stream_maximum_output_length=_LARGEST_STREAM,
        stream_parsing_work_maximum_count=_MOST_OPERANDS,
    ):
        lines, told = _read(data, what)
    _refuse_unreadable(lines, what)
    entries = entries_of(lines, told.title)
    words = " ".join(entry.text for entry in entries if isinstance(entry, Piece))
    found = detect(words)
    shown = regional(found if found and found != primary(told.language) else told.language, words)
    tag = language or shown or otherwise
    return assemble(
        _titled(entries, told.title), told.about(entries), narrated(tag, what=what), source=source, what=what
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What the file says about itself."""

    title: str = ""
    author: str = ""
    language: str = ""

    def about(self, entries: Sequence[Piece | Omitted]) -> About:
        """What of it is worth having; the date in the file is that of its making, and is not."""
        printed = any(isinstance(entry, Piece) and entry.level == 1 for entry in entries)
        names = [one_line(name) for name in re.split(r"\s*[;,&]\s*", self.author)]
        return About(
            title="" if printed else self.title,
            authors=tuple(names) if names and all(bylines.is_name(name) for name in names) else (),
        )


def _read(data: bytes, what: str) -> tuple[list[Line], _Told]:
    """The printed lines of a file, and what it says of itself."""
    from pypdf.errors import LimitReachedError, PyPdfError

    deadline = time.monotonic() + _LONGEST
    try:
        reader = _opened(data, what)
        lines: list[Line] = []
        for number, page in enumerate(reader.pages):
            lines += _lines(page, number, lambda: _in_time(deadline, what))
            if number >= _MOST_PAGES or sum(len(line.text) for line in lines[-5000:]) > _MOST_LETTERS:
                raise ArticleError(f"{what}: has more than {_MOST_PAGES} pages.", hint="Give a single article.")
        return lines, _told(reader)
    except LimitReachedError as error:
        raise ArticleError(f"{what}: is too large when unpacked ({error}).", hint="Give a single article.") from error
    except (PyPdfError, *_BROKEN) as error:
        raise ArticleError(f"{what}: is a PDF document that is broken ({error}).", hint=_HINT) from error


def _opened(data: bytes, what: str) -> "PdfReader":
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    locked = ArticleError(f"{what}: is a PDF document that is encrypted.", hint=_HINT)
    reader = PdfReader(io.BytesIO(data), strict=False)
    try:
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise locked
    except (DependencyError, NotImplementedError) as error:  # a cipher that needs another library
        raise locked from error
    return reader


def _in_time(deadline: float, what: str) -> None:
    if time.monotonic() > deadline:
        raise ArticleError(f"{what}: not read after {_LONGEST:.0f} seconds.", hint="Give a single article.")


def _told(reader: "PdfReader") -> _Told:
    about = reader.metadata
    title = one_line(str(about.title or "")) if about else ""
    language = str(reader.root_object.get("/Lang", "")).replace("_", "-")
    return _Told(
        title="" if _FILE_NAME.search(title) else title,
        author=one_line(str(about.author or "")) if about else "",
        language=language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", language) else "",
    )


def _lines(page: "PageObject", number: int, in_time: Callable[[], None]) -> list[Line]:
    """The lines of a page, in the order they are drawn."""
    box = page.cropbox
    height, foot = float(box.height) or 1.0, float(box.bottom)
    lines: list[Line] = []

    def draw(text: str, outer: list[float], inner: list[float], font: dict[str, object] | None, size: float) -> None:
        for line in text.split("\n"):
            if line.strip():
                x, y, scale = _placed(inner, outer)
                _add(lines, Line(line, number, x, y - foot, (y - foot) / height, abs(size) * scale, _is_bold(font)))

    def watch(*_: object) -> None:
        in_time()

    page.extract_text(visitor_text=draw, visitor_operand_before=watch)
    shaped = (replace(line, text=_unshaped(line.text)) for line in lines)
    return [line for line in shaped if line.text]


def _placed(inner: Sequence[float], outer: Sequence[float]) -> tuple[float, float, float]:
    """Where text is drawn, and how much it is enlarged: the product of two matrices (ISO 32000-1, s8.3.4)."""
    a, b, c, d, e, f = outer
    x, y = inner[4] * a + inner[5] * c + e, inner[4] * b + inner[5] * d + f
    return x, y, math.hypot(inner[2] * a + inner[3] * c, inner[2] * b + inner[3] * d)


def _is_bold(font: "dict[str, object] | None") -> bool:
    return bool(re.search(r"(?i)bold|black|heavy|-bd\b", str(font.get("/BaseFont", "")))) if font else False


def _add(lines: list[Line], piece: Line) -> None:
    """Put a piece of text behind the one before it on its line, or begin a line; marks of footnotes are left out."""
    last = lines[-1] if lines else None
    level = last is not None and abs(last.y - piece.y) <= 0.45 * max(last.size, piece.size)
    if last is None or not level or not last.x <= piece.x <= _reach(last):
        lines.append(piece)
    elif not (piece.size < 0.85 * last.size and _NOTE_MARK.fullmatch(piece.text) and not _UNIT.search(last.text)):
        longer = max((last, piece), key=lambda line: len(line.text.strip()))
        lines[-1] = replace(last, text=last.text + piece.text, size=longer.size, bold=longer.bold)


def _reach(line: Line) -> float:
    """How far right a piece of text may begin that still is on the line, going by the width letters have at most."""
    return line.x + (0.7 * len(line.text) + 4) * line.size


def _unshaped(text: str) -> str:
    """The text in plain letters, and with one blank where the file draws two."""
    plain = _PRESENTED.sub(lambda letters: unicodedata.normalize("NFKC", letters[0]), text)
    return re.sub("\xa0 | \xa0", "\xa0", one_line(plain))


def _refuse_unreadable(lines: Sequence[Line], what: str) -> None:
    """Pictures of pages have no text; letters may have no meaning but their shape."""
    text = "\n".join(line.text for line in lines)
    if len(text.split()) < _FEWEST and len(text) < 8 * _FEWEST:
        raise ArticleError(
            f"{what}: is a PDF document without text, perhaps of scanned pages.",
            hint="Run text recognition (OCR) on it, or give its text.",
        )
    strange = sum(unicodedata.category(char) in {"Co", "Cn", "Cc", "So"} for char in text if char != "\n")
    strange += sum(map(len, re.findall(r"/[A-Za-z]{1,4}\d{1,4}", text)))
    if strange > _STRANGE * len(text):
        raise ArticleError(f"{what}: is a PDF document whose letters have no meaning but their shape.", hint=_HINT)


def _titled(entries: Sequence[Piece | Omitted], told: str) -> list[Piece | Omitted]:
    """The entries with a short first line as the title, where there is no other."""
    found = list(entries)
    first = next((number for number, entry in enumerate(found) if isinstance(entry, Piece)), None)
    named = told or any(isinstance(entry, Piece) and entry.level == 1 for entry in found)
    if first is not None and not named and not ends_sentence(found[first].text):
        found[first] = Piece(found[first].text, BlockKind.HEADING, 1)
    return found
