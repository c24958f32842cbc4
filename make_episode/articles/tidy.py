"""Clean characters and lines, whatever a page, a clipboard or an editor left in them."""

import re
import unicodedata
from dataclasses import dataclass

from make_episode.model import BlockKind

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t\u2000-\u200a\u3000]+")


def _is_noise(char: str) -> bool:
    """Whether a character is neither seen nor heard: controls, invisible marks, direction marks, private use."""
    if char in "\n\t\u200c\u200d":  # the joiners shape Arabic and Indic letters and emoji
        return False
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}


_NOISE = re.compile(
    "["
    + "".join(re.escape(chr(code)) for code in range(0x3000) if _is_noise(chr(code)))
    + "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph-sized piece of a page before it is known to belong to the article."""

    text: str
    kind: BlockKind | None = None
    """What the page says it is; None in plain text, which says nothing."""
    level: int = 0
    cite: str = ""
    """Who is quoted, where the page marks it."""
    language: str = ""
    is_set_off: bool = False
    """Whether a blank line stands above it, in plain text."""


def clean(text: str) -> str:
    """The text with one kind of line end and of blank, composed letters (NFC) and no invisible characters.

    No-break blanks stay: they hold « and thousands together.
    """
    text = _LINE_END.sub("\n", text)
    return _BLANKS.sub(" ", _NOISE.sub("", unicodedata.normalize("NFC", text)))


def one_line(text: str) -> str:
    """The text on one line, blanks as in `clean`."""
    if _is_clean(text):
        return text.strip(" ")
    return _BLANKS.sub(" ", clean(text).replace("\n", " ")).strip(" \xa0\u202f")


def _is_clean(text: str) -> bool:
    """Whether a text surely is as `clean` leaves it, as most lines are: told in a tenth of the time."""
    if not text.isprintable() or "  " in text:
        return False
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and "\ufffc" not in text and "\ufffd" not in text)


def pieces(text: str) -> tuple[Piece, ...]:
    """The lines of a plain text that are not blank; lines broken for a narrow screen are joined again."""
    groups: list[list[str]] = [[]]
    for line in clean(text).split("\n"):
        stripped = line.strip(" \xa0\u202f")
        if stripped:
            groups[-1].append(stripped)
        elif groups[-1]:
            groups.append([])
    width = _wrapped_at(groups)
    joined = [_unwrapped(group, width) for group in groups] if width else groups
    return tuple(Piece(line, is_set_off=not number) for group in joined for number, line in enumerate(group))


def _wrapped_at(groups: list[list[str]]) -> int:
    """The width at which paragraphs are broken into lines, as in letters and old plain text, or 0."""
    inner = [line for group in groups for line in group[:-1]]
    if len(inner) < 6 or sum(len(group) > 2 for group in groups) < 2:
        return 0
    width = max(map(len, inner))
    broken = sum(width * 0.75 <= len(line) and line[-1] not in '.!?:»”"' for line in inner)
    return width if 45 <= width <= 100 and broken >= len(inner) * 0.6 else 0


def _unwrapped(group: list[str], width: int) -> list[str]:
    """Lines joined where the next word would not have fitted; a list keeps its lines."""
    paragraphs: list[str] = []
    last = ""
    for line in group:
        full = len(last) + 1 + len(line.split(" ", 1)[0]) >= width - 1
        if paragraphs and full and not re.match(r"[•*‣▪–-] |\d{1,2}[.)] ", line):
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
        last = line
    return paragraphs
