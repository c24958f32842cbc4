"""Printed lines of pages -> headings and paragraphs, without what stands on every page.

What is what shows in the size of letters, in the blanks between lines and in what lines repeat: a PDF file says no
more than where each piece of text is drawn.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from make_episode.articles.assembly import Omitted
from make_episode.articles.dates import fold
from make_episode.articles.kinds import ends_sentence, is_marked, word_count
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

_MARGIN = 0.12  # of a page's height, above and below, where heads and feet stand
_LARGER = 1.12  # times the size of the text, from which a line is a heading
_SMALLER = 0.93
_LONGEST_WORD = 120  # letters looked through for a hyphen
_LONGEST_HEADING = 16  # words
_LONGEST_TITLE = 40  # words
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|pag\.?|p\.|seite|p[aá]gina|صفحة)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*"
    r"(?:(?:/|of|sur|von|de|di|من)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|file://|www\.)\S+(?:\s+\d+\s*/\s*\d+)?")
_NOTE = re.compile(r"\(?(?:\d{1,3}|[*†‡]{1,3})(?:[.)\]]|\s|(?=[A-ZÀ-Þ«]))")
_BULLET = re.compile(r"[•‣▪●◦■➤►✓✔]")
_HYPHEN = re.compile(r"(?P<before>[^\W\d_]+)[-\u00ad\u2010]$")
_KEPT_BEFORE = frozenset(
    "a anti après arrière auto avant celle celles celui ceux ci co contre demi dit dix elle entre est ex fait franco "
    "grand grande haut il ils jusqu là lui mi moi même non nord on ouest peut porte post pré presque quasi quatre "
    "quelqu sans semi soi sous sud t toi trente vice vingt self well anglo euro socio".split()
)
_KEPT_AFTER = frozenset(
    "ci ce elle elles en être il ils je la là le les leur lui même mêmes moi neuf nous on t toi tu un vous y deux "
    "trois quatre cinq six sept huit dix".split()
)
"""Words that French and English put before or behind a hyphen of their own, as in "peut-être" and "dit-il"."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as printed."""

    text: str
    page: int
    x: float
    """Points from the left."""
    y: float
    """Points from the foot of the page."""
    place: float
    """`y` as part of the page's height."""
    size: float
    """Of the letters, in points."""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the running text is set."""

    size: float
    leading: float
    """Points from line to line."""
    length: float
    """Letters of a full line."""
    known: frozenset[str]
    """All words, to tell how one that is broken at a line's end is written."""


def entries_of(lines: Sequence[Line], told: str = "") -> tuple[Piece | Omitted, ...]:
    """Headings, paragraphs and what is left out, in reading order; `told` is the title the file names.

    The title, where it is found on the first page, is the heading of level 1.
    """
    setting = _setting(lines)
    lines = _with_initials(lines, setting)
    title = _title_lines(lines, setting, told)
    reasons = _reasons(lines, setting, _plain(" ".join(line.text for line in title)))
    entries: list[Piece | Omitted] = []
    aside: list[Omitted] = []
    paragraph: list[Line] = []
    for line, why in zip(lines, reasons, strict=True):
        if why:
            aside.append(Omitted(line.text, why))
            continue
        if paragraph and _starts(paragraph, line, setting, title):
            entries += [_piece(paragraph, setting, title), *aside]
            paragraph, aside = [], []
        paragraph.append(line)
    last = [_piece(paragraph, setting, title)] if paragraph else []
    return _levelled([*entries, *last, *aside])


def _setting(lines: Sequence[Line]) -> _Setting:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    text = [line for line in lines if abs(line.size - size) <= 0.5]
    gaps = [above.y - below.y for above, below in pairwise(text) if above.page == below.page]
    near = [gap for gap in gaps if 0.8 * size <= gap <= 3 * size]
    lengths = sorted(len(line.text) for line in text)
    words = (word for line in lines for word in re.findall(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*(?!\S?$)", line.text))
    return _Setting(
        size,
        min(median(near), 2 * size) if near else 1.3 * size,
        lengths[int(len(lengths) * 0.8)] if lengths else 60,
        frozenset(word.casefold() for word in words),
    )


def _with_initials(lines: Sequence[Line], setting: _Setting) -> list[Line]:
    """The lines with a large first letter put back before the word it begins."""
    whole: list[Line] = []
    initial = ""
    for line in lines:
        if len(line.text) == 1 and line.text.isalpha() and line.size > 1.8 * setting.size:
            initial = line.text
            continue
        whole.append(replace(line, text=initial + line.text) if initial else line)
        initial = ""
    return whole


def _title_lines(lines: Sequence[Line], setting: _Setting, told: str) -> tuple[Line, ...]:
    """The lines on the first page that are the title the file names, else those in the largest letters."""
    first = [line for line in lines if line.page == lines[0].page]
    largest = max((line.size for line in first if len(line.text) > 2), default=0.0)
    is_larger = largest >= _LARGER * setting.size
    plain = _plain(told)
    for start in range(len(first) if plain else 0):
        for end in range(start + 1, min(start + 6, len(first)) + 1):
            same = _plain(" ".join(line.text for line in first[start:end])) == plain
            if same and (first[start].size >= _LARGER * setting.size or not is_larger):
                return tuple(first[start:end])
    if not is_larger:
        return ()
    start = next(number for number, line in enumerate(first) if line.size == largest and len(line.text) > 2)
    end = start + 1
    while end < len(first) and abs(first[end].size - largest) < 0.5 and first[end - 1].y - first[end].y < 2 * largest:
        end += 1
    words = sum(word_count(line.text) for line in first[start:end])
    return tuple(first[start:end]) if words <= _LONGEST_TITLE else ()


def _reasons(lines: Sequence[Line], setting: _Setting, title: str) -> list[str]:
    """Why each line is no part of the text, "" where it is one."""
    pages: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges = {line for page in pages.values() for line in _edges(page, setting)}
    places: defaultdict[str, set[int]] = defaultdict(set)
    for line in edges:
        places[_repeated(line)].add(line.page)
    often = {text for text, found in places.items() if len(found) >= (2 if len(pages) <= 5 else 3)}
    if title and len(pages) > 1:
        often.add(title)
    lowest = {line.page: line.y for line in lines if line.size > _SMALLER * setting.size and line not in edges}
    notes: set[int] = set()
    return [_at_edge(line, often) if line in edges else _below(line, lowest, notes) for line in lines]


def _edges(page: Sequence[Line], setting: _Setting) -> Iterator[Line]:
    """Lines in the margins above and below a page's text: one to three, set apart by a blank or their size."""
    for top in (True, False):
        ordered = sorted(page, key=lambda line: line.y, reverse=top)
        for number, line in enumerate(ordered[:4]):
            before = ordered[number - 1] if number else line
            apart = abs(line.y - before.y) > 1.25 * setting.leading or abs(line.size - before.size) > 0.05 * line.size
            if apart or not _in_margin(line):
                yield from ordered[:number]
                break


def _at_edge(line: Line, often: set[str]) -> str:
    if _PAGE_NUMBER.fullmatch(line.text):
        return "page number"
    if _repeated(line) in often or _ADDRESS.fullmatch(line.text):
        return "running head" if line.place > 0.5 else "running foot"
    return ""


def _below(line: Line, lowest: dict[int, float], notes: set[int]) -> str:
    """Whether a line is of a footnote, which stands below the text; `notes` holds the pages on which they began."""
    if line.y < lowest.get(line.page, 0.0) and (line.page in notes or _NOTE.match(line.text)):
        notes.add(line.page)
        return "footnote"
    return ""


def _in_margin(line: Line) -> bool:
    return not _MARGIN <= line.place <= 1 - _MARGIN


def _repeated(line: Line) -> str:
    """A line without its page number."""
    return re.sub(r"^\d+ ?| ?\d+$", "", _plain(line.text))


def _starts(paragraph: Sequence[Line], line: Line, setting: _Setting, title: Sequence[Line]) -> bool:
    """Whether a line starts another paragraph than the one before it."""
    above = paragraph[-1]
    if line in title or above in title:
        return not (line in title and above in title)
    alike = (_as_text(line, setting) and _as_text(above, setting)) or _like(line, above)
    if line.bold != above.bold or not alike or _is_item(paragraph, line):
        return True
    if line.page != above.page or line.y > above.y + line.size:  # the next page or column
        return ends_sentence(above.text) and not line.text[:1].islower()
    return _is_set_apart(paragraph, line, setting)


def _is_item(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether a line begins with the mark of a list, rather than with a dash or figure of a sentence."""
    numbered = is_marked(line.text) and (is_marked(paragraph[0].text) or ends_sentence(paragraph[-1].text))
    return bool(_BULLET.match(line.text)) or numbered


def _is_set_apart(paragraph: Sequence[Line], line: Line, setting: _Setting) -> bool:
    """Whether a blank above a line, its indent or the short line before it part it from the paragraph."""
    above = paragraph[-1]
    apart = above.y - line.y > 1.3 * max(setting.leading, 1.15 * line.size)
    indented = 0.8 * line.size < line.x - above.x < 6 * line.size and not is_marked(paragraph[0].text)
    ended = ends_sentence(above.text) and len(above.text) < 0.7 * setting.length
    return apart or indented or ended or (len(above.text) < 0.5 * setting.length and line.text[:1].isupper())


def _as_text(line: Line, setting: _Setting) -> bool:
    """Whether a line is about as large as the running text, a few words of another font aside."""
    return 0.85 * setting.size <= line.size < _LARGER * setting.size


def _like(line: Line, above: Line) -> bool:
    return abs(line.size - above.size) <= 0.08 * above.size


def _piece(paragraph: Sequence[Line], setting: _Setting, title: Sequence[Line]) -> Piece:
    """A heading, whose level still is its size in tenths of a point, or a paragraph."""
    first = paragraph[0]
    text = _joined([line.text for line in paragraph], setting)
    if first in title:
        return Piece(text, BlockKind.HEADING, 1)
    short = word_count(text) <= _LONGEST_HEADING and not ends_sentence(text.rstrip("?!"))
    if short and (first.size >= _LARGER * setting.size or (first.bold and not is_marked(text))):
        return Piece(text, BlockKind.HEADING, max(2, round(first.size * 10)))
    return Piece(text)


def _joined(lines: Sequence[str], setting: _Setting) -> str:
    """Lines as one, words put together again that were broken at their ends."""
    parts: list[str] = []
    for line in lines:
        text = "".join(parts[-3:])[-_LONGEST_WORD:]
        broken = _HYPHEN.search(text)
        behind = re.match(r"[^\W\d_]+(?:['’-]|\b)", line)
        if not parts:
            parts.append(line)
        elif broken and behind:
            parts[-1] = parts[-1][:-1] + _hyphen(broken["before"], behind[0], text[-1], setting)
            parts.append(line)
        else:
            is_glued = text.endswith("-") and line[:1].isalnum() and not text.endswith(" -")
            parts.append(line if is_glued else f" {line}")
    return "".join(parts)


def _hyphen(before: str, behind: str, mark: str, setting: _Setting) -> str:
    """What stands between two halves: a hyphen where the word has one of its own."""
    word = behind.rstrip("'’-")
    if mark == "\u00ad" or f"{before}{word}".casefold() in setting.known:
        return ""
    own = f"{before}-{word}".casefold() in setting.known or not behind[0].islower()
    return "-" if own or before.casefold() in _KEPT_BEFORE or word.casefold() in _KEPT_AFTER else ""


def _levelled(entries: Sequence[Piece | Omitted]) -> tuple[Piece | Omitted, ...]:
    """The entries with headings numbered by their sizes, the largest below the title being of level 2."""
    headings = [entry for entry in entries if isinstance(entry, Piece) and entry.kind is BlockKind.HEADING]
    sizes = sorted({heading.level for heading in headings if heading.level > 1}, reverse=True)
    levels = {size: min(number, 6) for number, size in enumerate(sizes, 2)} | {1: 1, 0: 0}
    return tuple(
        replace(entry, level=levels[entry.level]) if isinstance(entry, Piece) else entry for entry in _once(entries)
    )


def _once(entries: Sequence[Piece | Omitted]) -> Iterator[Piece | Omitted]:
    """The entries, heads and feet of the pages only once."""
    seen: set[str] = set()
    for entry in entries:
        repeated = isinstance(entry, Omitted) and entry.why.startswith("running")
        if not (repeated and entry.text in seen):
            yield entry
        if repeated:
            seen.add(entry.text)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()
