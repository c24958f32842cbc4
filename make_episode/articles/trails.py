"""Breadcrumbs: the way from a site's home page to an article, which may end in its title."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import ends_sentence, is_prose, word_count
from make_episode.articles.sections import are_figures, is_menu
from make_episode.articles.tidy import Piece

_CRUMBS = re.compile(r"\s*(?:>|»|›|→|/|\|)\s*")
_QUOTED = re.compile(r"«([^«»]*)»")
_ARROW = re.compile(r"[>»›→]")
HOME = re.compile(
    r"\W*(?:accueil|home(?: ?page)?|inicio|portada|start(?:seite)?|pagina inicial|(?:الصفحة )?الرييسية)\b"
)
_HERE = re.compile(
    r"\W*(?:vous etes ici|you are here|(?:usted )?esta(?:s)? aqui|sie sind hier|sei qui|esta aqui|voce esta aqui"
    r"|انت هنا|انت في) ?:?\s*"
)
_STEP = re.compile(r"(?P<part>[^«“\"„|>»›→•·]{2,30}?)(?P<sign>\s*[>»›→|/]\s*|\s+[-–—•·]\s+)(?=\S)")
_DASHES = re.compile(r"\s+[-–—•·]\s+")
_SECTION = 3  # words
_TITLE = 4  # words
_SHORT = 2
_LONGEST = 18  # words of another title
_FARTHEST = 600  # lines
_NEAR = 12  # lines


def is_trail(text: str) -> bool:
    """A breadcrumb: short names with arrows or bars between them, or a few behind "Home"."""
    text = _QUOTED.sub(r"\1", text)
    here = _HERE.match(fold(text))
    if here:
        return bool(HOME.match(fold(text)[here.end() :]))
    is_home = bool(HOME.match(fold(text)))
    parts = [part for part in _CRUMBS.split(text) if part]
    if is_home and len(parts) > 2 and _ARROW.search(text):
        return True
    dashed = _DASHES.split(text)
    if is_home and (ended_in(text) or (len(dashed) > 1 and all(map(_may_be_section, dashed)))):
        return True
    if len(parts) < 2:
        return is_home and 2 <= word_count(text) <= 5 and not ends_sentence(text)
    return all(word_count(part) <= 4 for part in parts) and (is_home or len(parts) > 2 or ">" in text)


def _may_be_section(text: str) -> bool:
    return 0 < word_count(text) <= _SECTION and not text[0].islower() and not ends_sentence(text)


def split(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The lines, with each way from the home page that ends in a title set apart from it."""
    found: list[Piece] = []
    for number, piece in enumerate(pieces):
        parts = _parted(pieces, number) if number < _FARTHEST and piece.kind is None else None
        found.extend([replace(piece, text=parts[0]), Piece(parts[1])] if parts else [piece])
    return tuple(found)


def _parted(pieces: Sequence[Piece], number: int) -> tuple[str, str] | None:
    """The way and the title at its end, unless another line may be the title: the way may have it in other words."""
    parts = ended_in(pieces[number].text)
    if parts is None:
        return None
    if any(fold(piece.text) == fold(parts[1]) for piece in pieces[number + 1 : number + 1 + _NEAR]):
        return None
    below = list(itertools.takewhile(lambda piece: not is_prose(piece), pieces[number + 1 : number + 1 + _NEAR]))
    least = min(word_count(parts[1]), _TITLE)
    long = [piece.text for piece in below if least <= word_count(piece.text) <= _LONGEST]
    return parts if all(map(_is_aside, long)) else None


def _is_aside(text: str) -> bool:
    """Whether a line below the way to an article is none of its titles."""
    if boilerplate.reason(text) or text.endswith(".") or bylines.credit(text):
        return True
    name, _, role = text.partition(", ")
    is_signed = bylines.byline(text) is not None or (word_count(role) <= _SECTION and bylines.is_name(name))
    return is_signed or date_line(text) is not None or is_menu(text) or are_figures(text)


def ended_in(text: str) -> tuple[str, str] | None:
    """The way and what is at its end where that has more words than sections have: "Home > World", "The title"."""
    if len(text) > 300 or not HOME.match(fold(text)):
        return None
    at, sign, steps = 0, "", 0
    while step := _STEP.match(text, at):
        is_other = sign and step["sign"].strip() != sign
        if is_other or word_count(step["part"]) > _SECTION:
            break
        sign, at, steps = step["sign"].strip(), step.end(), steps + 1
    title = text[at:]
    is_way = steps > 1 or (steps and sign not in "-–—•·")
    is_title = is_way and word_count(title) >= _SHORT and not (_CRUMBS.search(_QUOTED.sub("", title)) and sign in "/|")
    return (text[:at].rstrip(" >»›→|/-–—•·"), title) if is_title else None
