"""Artwork that every podcast app accepts: drawn from the title, or the show's own, checked.

Sizes and forms: Apple, "Artwork requirements" (square, 1400 to 3000 pixels, RGB, JPEG or PNG without alpha);
under 512 kB so that apps that refuse larger files show it too.
"""

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, UnidentifiedImageError

from make_episode.episodes import files, lettering
from make_episode.errors import ShowError

SIDE = 3000
MARGIN = 250
LIMIT = 512_000
SMALL_LIMIT = 300_000
"""Bytes of a picture inside an audio file, so that a stream starts fast (PRX)."""
SMALLEST_SIDE = 1400
PALETTE = {
    "#16324f": "#f4a259",
    "#5b1e3e": "#f7b2ad",
    "#0f4c3a": "#e9c46a",
    "#7a1f1f": "#f2c14e",
    "#2b2d42": "#ef6f6c",
    "#1b4965": "#9fd8cb",
    "#3d2c5e": "#f5b700",
    "#7d3410": "#ffd9a0",
}
"""Grounds on which white is easily read, each with the colour of its bars."""
REPLACE = "Replace the show's `cover` or leave the key out to have one made from the title."


def make(target: Path, *, title: str, subtitle: str = "", language: str, accent: str = "") -> Path:
    """A cover of 3000 by 3000 pixels lettered with the title; the same words give the same bytes.

    `accent` is the ground, as "#rrggbb" or a CSS name; without it the title chooses one (see `colour_of`).
    Raises ShowError for a colour that is none.
    """
    ground = accent.lower() or colour_of(title)
    ink, bars = colours(ground)
    canvas = Image.new("RGB", (SIDE, SIDE), ground)
    _draw_bars(canvas, title, bars)
    top = MARGIN
    box = SIDE - 2 * MARGIN
    if not lettering.can_draw(title):  # an emoji alone: the show's name is better than an empty cover
        title, subtitle = subtitle, ""
    if subtitle.strip():
        line = lettering.fit(subtitle, language, width=box, height=360, largest=128)
        top = lettering.draw(canvas, line, left=MARGIN, right=SIDE - MARGIN, top=top, ink=bars) + 70
    words = lettering.fit(title, language, width=box, height=2110 - top, largest=520)
    lettering.draw(canvas, words, left=MARGIN, right=SIDE - MARGIN, top=top, ink=ink)
    files.put(target, jpeg(canvas, LIMIT))
    return target


def small(source: Path, target: Path, *, side: int = SMALLEST_SIDE) -> Path:
    """The artwork as a JPEG of at most 300 kB and `side` pixels: 1400 for tags, about 600 for pages."""
    with Image.open(source) as picture:
        picture.draft("RGB", (side, side))  # lets libjpeg scale while it decodes
        copy = picture.convert("RGB")
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    files.put(target, jpeg(copy, SMALL_LIMIT))
    return target


def check(path: Path) -> None:
    """Return if Apple takes the picture as a show's artwork; raises ShowError with the rule it breaks."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                problem = _problem(picture, path)
                if not problem:
                    picture.load()
    except FileNotFoundError as error:
        raise ShowError(
            f"{path}: there is no such file", hint="Set `cover` to a JPEG or PNG in the show's folder."
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ShowError(f"{path}: the picture is far larger than 3000 by 3000 pixels", hint=REPLACE) from error
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise ShowError(f"{path}: not a picture that can be read ({error})", hint=REPLACE) from error
    if problem:
        raise ShowError(f"{path}: {problem}", hint=REPLACE)


def colour_of(title: str) -> str:
    """The ground a title chooses: give a show's to all its episodes and they look of one family."""
    return list(PALETTE)[_hash(title)[0] % len(PALETTE)]


def _problem(picture: Image.Image, path: Path) -> str:
    """The first rule the picture breaks, or nothing."""
    width, height = picture.size
    suffixes = {"JPEG": {".jpg", ".jpeg"}, "PNG": {".png"}}.get(picture.format or "", set())
    rules = (
        (not suffixes, f"artwork is {picture.format}, expected JPEG or PNG"),
        (path.suffix.lower() not in suffixes, f'the file is {picture.format} but is named "{path.name}"'),
        (width != height, f"artwork is {width} by {height} pixels, expected a square"),
        (not SMALLEST_SIDE <= width <= SIDE, f"artwork is {width} pixels wide, expected {SMALLEST_SIDE} to {SIDE}"),
        (
            picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info,
            "artwork has an alpha channel (transparency), expected none",
        ),
        (picture.mode not in {"RGB", "P"}, f"artwork is {picture.mode}, expected RGB colour"),
    )
    return next((problem for broken, problem in rules if broken), "")


def colours(ground: str) -> tuple[str, str]:
    """(ink, bars) that stand out from a ground."""
    try:
        red, green, blue = ImageColor.getrgb(ground)[:3]
    except ValueError as error:
        problem = f'cover colour "{ground}", expected "#rrggbb" or the name of a colour'
        raise ShowError(problem, hint='Write the colour as six hex digits, for example "#16324f".') from error
    dark = _luminance(red, green, blue) < 0.18  # where white and black stand out equally, WCAG 2.2 "contrast ratio"
    ink = "#ffffff" if dark else "#000000"
    towards = 255 if dark else 0
    mixed = "#" + "".join(f"{round(0.2 * part + 0.8 * towards):02x}" for part in (red, green, blue))
    return ink, PALETTE.get(ground, mixed)


def _luminance(red: int, green: int, blue: int) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red / 255, green / 255, blue / 255)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _draw_bars(canvas: Image.Image, title: str, colour: str) -> None:
    """A row of sound level bars across the foot, whose heights the title decides."""
    pen = ImageDraw.Draw(canvas)
    count, width = 33, 44
    step = (SIDE - 2 * MARGIN - width) / (count - 1)
    seed = _hash(title)
    for number in range(count):
        swell = 1 - abs(2 * number / (count - 1) - 1) ** 2
        half = 22 + round((40 + 210 * swell) * (0.18 + 0.82 * seed[number % 32] / 255))
        left = MARGIN + round(number * step)
        pen.rounded_rectangle((left, 2490 - half, left + width, 2490 + half), radius=width // 2, fill=colour)


def _hash(title: str) -> bytes:
    return hashlib.sha256(title.encode("utf-8", "replace")).digest()


def jpeg(picture: Image.Image, limit: int) -> bytes:
    """Baseline JPEG at 72 dpi in at most `limit` bytes, as good as that allows."""
    for quality in range(92, 8, -6):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, subsampling=0 if quality > 80 else 2, optimize=True, dpi=(72, 72))
        if out.tell() <= limit:
            return out.getvalue()
    raise ShowError(f"the artwork does not fit {limit:,} bytes as a JPEG", hint="Use a picture with less detail.")
