"""The templates of the pages: ours, and a show's own in front of them."""

import traceback
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from make_episode.episodes.built import digest_of
from make_episode.episodes.lettering import right_to_left
from make_episode.episodes.text import clean
from make_episode.errors import ShowError

Folders = tuple[Path, ...]
"""A show's own templates, first one first."""

_OURS = Path(__file__).parent.parent / "templates"
_CORRECT = "Correct the template, or delete it to have ours."
_SLIPS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a mistake in a template can raise while it is filled in."""


def rendered(name: str, context: Mapping[str, object], folders: Folders) -> bytes:
    """The template filled in. Raises ShowError, with file and line, for a mistake in one of a show's own."""
    try:
        return _environment(folders, _names(folders)).get_template(name).render(context).encode()
    except jinja2.TemplateSyntaxError as error:
        raise ShowError(f"{error.filename or error.name}:{error.lineno}: {error.message}", hint=_CORRECT) from error
    except _SLIPS as error:
        where = _where(error, folders)
        if not where:
            raise
        what = f"there is no template {error}" if isinstance(error, jinja2.TemplateNotFound) else str(error)
        raise ShowError(f"{where}: {what}", hint=_CORRECT) from error


def _where(error: Exception, folders: Folders) -> str:
    """File and line of a show's template that an error comes from: the innermost; empty where there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    theirs = [one for one in frames if any(Path(one.filename).is_relative_to(folder) for folder in folders)]
    return f"{theirs[-1].filename}:{theirs[-1].lineno}" if theirs else ""


def digest(folders: Folders) -> str:
    """A hash that changes with any file the pages may be made from."""
    places = (_OURS, *(folder for folder in folders if folder.is_dir()))
    found = (path for place in places for path in sorted(place.rglob("*")) if path.is_file())
    return digest_of(b"\0".join(str(path).encode("utf-8", "surrogateescape") + path.read_bytes() for path in found))


def _names(folders: Folders) -> tuple[str, ...]:
    return tuple(str(path) for folder in folders if folder.is_dir() for path in sorted(folder.iterdir()))


@lru_cache(maxsize=8)
def _environment(folders: Folders, names: tuple[str, ...]) -> jinja2.Environment:
    del names  # a template that is put in front of ours later is seen: Jinja looks only whether ours has changed
    ours = jinja2.FileSystemLoader(_OURS)
    theirs = [jinja2.FileSystemLoader(folder) for folder in folders]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([*theirs, ours, jinja2.PrefixLoader({"ours": ours})]),
        autoescape=jinja2.select_autoescape(enabled_extensions=("jinja",)),  # scripts and styles are no markup
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_legal,
    )
    environment.filters |= {"clock": clock, "seconds": seconds, "lang": _lang}
    return environment


def _legal(value: object) -> object:
    """Control characters of scraped text reach no page."""
    return clean(value) if type(value) is str else value


def clock(time: float) -> str:
    """A time as players show it: 1:05 or 1:02:03."""
    minutes, rest = divmod(int(time), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def seconds(time: float) -> str:
    """Seconds to the hundredth, as short as they go: 12.3."""
    return f"{time:.2f}".rstrip("0").rstrip(".")


def _lang(language: str, page: str) -> Markup:
    """The attributes of words in another language than the page's."""
    if language.split("-", maxsplit=1)[0] == page.split("-", maxsplit=1)[0]:
        return Markup()
    direction = "rtl" if right_to_left(language) else "ltr"
    return Markup(' lang="{}" dir="{}"').format(language, direction)
