"""Covers that show an article's own picture above the episode's title."""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from make_episode.episodes import cover, files, lettering
from make_episode.episodes.cover import LIMIT, MARGIN, SIDE
from make_episode.errors import ArticleError

_HIGH = 1900
"""Pixels of the cover that the picture takes, as wide as the cover: about the 16 to 10 of pictures made for sharing."""
_NARROWEST = 600
"""Pixels below which a picture is no photograph to be shown, but a logo."""
_HINT = "Leave `artwork` out of show.toml to have covers drawn."


def make(target: Path, photo: bytes, *, title: str, subtitle: str, language: str, accent: str, where: str) -> Path:
    """A cover as Apple takes it: the photo, cut to its middle, and under it show and title.

    `where` is what errors call the photo. Raises ArticleError for what is no picture, or too small or too large a one.
    """
    ink, bars = cover.colours(accent)
    canvas = Image.new("RGB", (SIDE, SIDE), accent)
    canvas.paste(ImageOps.fit(_opened(photo, where), (SIDE, _HIGH), Image.Resampling.LANCZOS, centering=(0.5, 0.4)))
    canvas.paste(bars, (0, _HIGH, SIDE, _HIGH + 24))
    top, box = _HIGH + 110, SIDE - 2 * MARGIN
    line = lettering.fit(subtitle, language, width=box, height=130, largest=100)
    top = lettering.draw(canvas, line, left=MARGIN, right=SIDE - MARGIN, top=top, ink=bars) + 20
    words = lettering.fit(title, language, width=box, height=SIDE - 140 - top, largest=300)
    lettering.draw(canvas, words, left=MARGIN, right=SIDE - MARGIN, top=top, ink=ink)
    files.put(target, cover.jpeg(canvas, LIMIT))
    return target


def _opened(photo: bytes, where: str) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(photo), formats=("JPEG", "PNG", "WEBP")) as picture:
                if min(picture.size) < _NARROWEST // 2 or picture.size[0] < _NARROWEST:
                    width, height = picture.size
                    raise ArticleError(f"{where}: {width} by {height} pixels, too small for a cover.", hint=_HINT)
                return ImageOps.exif_transpose(picture).convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ArticleError(f"{where}: far too large a picture.", hint=_HINT) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ArticleError(f"{where}: not a picture that can be read ({error}).", hint=_HINT) from error
