"""Titles set in type: any script, wrapped and fitted, never cut off."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

FONT = Path(__file__).parent / "fonts" / "lettering.ttf"
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Primary language subtags usually written from right to left."""
LEADING = 1.22
"""Distance of baselines as a multiple of the type size: room for Arabic's deep tails and Vietnamese accents."""
LETTER_BREAKS_BELOW = 0.05
"""A word is broken inside only once the type is smaller than this share of the box's width."""
_NO_LETTERS = re.compile("[\ufe00-\ufe0f\u20e3]|(?<!\\w)\u200d|\u200d(?!\\w)")
"""What is left of emoji once they are gone: how they were to look, and what joined them."""
SYSTEM_FONTS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path(os.path.expanduser("~/.local/share/fonts")),  # noqa: PTH111 - does not fail without a home
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of type that fit their box."""

    lines: tuple[str, ...]
    font: ImageFont.FreeTypeFont
    rtl: bool

    @property
    def leading(self) -> int:
        return round(self.font.size * LEADING)

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


def right_to_left(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left."""
    return language.lower().replace("_", "-").split("-")[0] in RIGHT_TO_LEFT


def can_draw(text: str) -> bool:
    """Whether anything of a text can be drawn with our font or one of this machine's."""
    return bool(_drawable(text)[0])


def fit(text: str, language: str, *, width: int, height: int, largest: int, smallest: int = 16) -> Lettering:
    """The text in the largest type that fits a box of pixels, in lines of about equal length.

    Characters that neither our font nor any on this machine can draw (emoji, mostly) are left out.
    """
    words, path = _drawable(text)
    rtl = right_to_left(language)
    size = largest
    while True:
        setting = Lettering((), _font(path, size), rtl)
        lines = _wrap(words, setting, width, break_words=size < width * LETTER_BREAKS_BELOW or size <= smallest)
        if (lines and len(lines) * setting.leading <= height) or size <= smallest:
            return Lettering(_balanced(words, setting, lines, width), setting.font, rtl)
        size = max(smallest, min(size - 2, round(size * 0.96)))


def draw(canvas: Image.Image, lettering: Lettering, *, left: int, right: int, top: int, ink: str) -> int:
    """Set the lines, flush to the side the language starts from; the y where they end."""
    pen = ImageDraw.Draw(canvas)
    ascent, descent = lettering.font.getmetrics()
    for number, line in enumerate(lettering.lines):
        x = right if lettering.rtl else left
        # The font's own line is taller than our leading: keep the baseline in the same place of each row.
        y = top + number * lettering.leading + (lettering.leading - ascent - descent) // 2 + ascent
        text, direction = _shaped(line, rtl=lettering.rtl)
        pen.text(
            (x, y), text, font=lettering.font, fill=ink, anchor="rs" if lettering.rtl else "ls", direction=direction
        )
    return top + lettering.height


def _wrap(words: list[str], setting: Lettering, width: int, *, break_words: bool) -> tuple[str, ...]:
    """Lines no wider than `width`, or none where a word alone is too wide and may not be broken."""
    lines: list[str] = []
    for word in words:
        pieces = [word] if _length(word, setting) <= width else list(_pieces(word, setting, width))
        if len(pieces) > 1 and not break_words:
            return ()
        if lines and _length(f"{lines[-1]} {pieces[0]}", setting) <= width:
            pieces[0] = f"{lines.pop()} {pieces[0]}"
        lines += pieces
    return tuple(lines)


def _pieces(word: str, setting: Lettering, width: int) -> Iterator[str]:
    """A long word in parts that fit: scripts written without blanks, and addresses."""
    part = ""
    for letter in word:
        if part and not unicodedata.combining(letter) and _length(part + letter, setting) > width:
            yield part
            part = ""
        part += letter
    yield part


def _balanced(words: list[str], setting: Lettering, lines: tuple[str, ...], width: int) -> tuple[str, ...]:
    """The same number of lines in the narrowest column that gives it, so that none is left nearly empty."""
    narrow, wide = width // 2, width
    while len(lines) > 1 and wide - narrow > 8:
        middle = (narrow + wide) // 2
        candidate = _wrap(words, setting, middle, break_words=False)
        if candidate and len(candidate) <= len(lines):
            lines, wide = candidate, middle
        else:
            narrow = middle
    return lines


def _length(text: str, setting: Lettering) -> float:
    shaped, direction = _shaped(text, rtl=setting.rtl)
    return setting.font.getlength(shaped, direction=direction)


def _shaped(text: str, *, rtl: bool) -> tuple[str, str | None]:
    """The text as the font engine wants it.

    Pillow shapes right-to-left scripts with Raqm, which its wheels hold, and FriBiDi, which they expect of the
    system. Where there is none, letters are joined and ordered here, which is right but without kerning.
    """
    if features.check("raqm") and features.check("fribidi"):
        return text, "rtl" if rtl else "ltr"
    if text.isascii():
        return text, None
    import arabic_reshaper
    from bidi.algorithm import get_display  # the other one, in Rust, does not mirror brackets (0.6.12)

    return str(get_display(arabic_reshaper.reshape(text), base_dir="R" if rtl else "L")), None


@cache
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


def _drawable(text: str) -> tuple[list[str], Path]:
    """The words of a text that can be drawn, and the font that can."""
    kept = _NO_LETTERS.sub(
        "",
        "".join(
            c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in {"So", "Cs", "Co", "Cn"}
        ),
    )
    letters = frozenset(c for c in kept if unicodedata.category(c)[0] not in "CMZ")
    for path in (FONT, *(_system_fonts() if _missing(FONT, letters) else ())):
        if not _missing(path, letters):
            return kept.split(), path
    gone = _missing(FONT, letters)
    return "".join(c for c in kept if c not in gone).split(), FONT


def _missing(path: Path, letters: frozenset[str]) -> frozenset[str]:
    """Letters for which the font has only its sign for "no such glyph"."""
    try:
        font = _font(path, 32)
        nothing = _picture(font, "\U0010ffff")
        return frozenset(letter for letter in letters if _picture(font, letter) == nothing)
    except OSError:  # not a font FreeType can scale
        return letters


def _picture(font: ImageFont.FreeTypeFont, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


@cache
def _system_fonts() -> tuple[Path, ...]:
    """Fonts of this machine, bold and sans first, in an order that does not depend on the disk."""
    found = (
        path for folder in SYSTEM_FONTS for path in folder.rglob("*") if path.suffix.lower() in {".ttf", ".otf", ".ttc"}
    )
    return tuple(
        sorted(found, key=lambda path: ("bold" not in path.name.lower(), "sans" not in path.name.lower(), str(path)))
    )
