"""Why pieces of a page are no part of its article, each by itself and by what stands around it."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from make_episode.articles import boilerplate, bylines, links, stray_titles, works
from make_episode.articles.appeals import below_article, beside_prompts
from make_episode.articles.captions import (
    above_makers,
    agencies,
    blocks_of_pictures,
    captions,
    figures,
    scoreboards,
    told_to_the_blind,
)
from make_episode.articles.dates import date_line, fold, is_labelled
from make_episode.articles.ending import end_by_weight
from make_episode.articles.kinds import ends_sentence, is_marked, is_prose, word_count
from make_episode.articles.lede import FROM_WHERE, IN_COUNTRY
from make_episode.articles.makers import about_sender, disclaimers
from make_episode.articles.pullquotes import ATTRIBUTION, attributions, repeats
from make_episode.articles.series import posts_of
from make_episode.articles.signatures import (
    above_dates,
    biographies,
    by_name,
    end_by_author,
    end_by_initials,
    end_by_note,
    end_by_source,
)
from make_episode.articles.tables import tables
from make_episode.articles.tail import end_at_marker, is_clause, trailing
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

__all__ = ["ATTRIBUTION", "reasons_of"]

_POSTED = re.compile(r"^[—–-] ?.{1,60}\(@\w{1,30}\)")


def reasons_of(
    pieces: Sequence[Piece], title: str = "", authors: Sequence[str] = (), credited: Sequence[str] = ()
) -> list[str]:
    """Why each piece is no part of the article, "" where it is one; `credited` are agencies and photographers."""
    signed = {fold(name) for name in (*authors, *credited) if " " in name}
    reasons = [_own(piece) or ("byline" if _is_signature(piece.text, signed) else "") for piece in pieces]
    for number in posts_of(pieces):
        reasons[number] = reasons[number] or "date line"
    above_dates(pieces, reasons)
    _headings_after_all(pieces, reasons)
    _above_players(pieces, reasons)
    _labels_of_boxes(pieces, reasons)
    _between_prompts(pieces, reasons)
    stray_titles.labelled(pieces, reasons)
    links.boxes(pieces, reasons)
    links.set_off_links(pieces, reasons)
    links.linked_above(pieces, reasons)
    links.links_below(pieces, reasons)
    _posts(pieces, reasons)
    links.cards(pieces, reasons)
    links.labelled_links(pieces, reasons)
    links.teasers(pieces, reasons)
    tables(pieces, reasons)
    agencies(pieces, reasons)
    _around_pictures(pieces, reasons, credited)
    links.bare_links(pieces, reasons)
    stray_titles.unannounced(pieces, reasons)
    repeats(pieces, reasons, title)
    beside_prompts(pieces, reasons)
    about_sender(pieces, reasons, title)
    end_at_marker(pieces, reasons)
    disclaimers(pieces, reasons)
    end_by_author(pieces, reasons, authors)
    end_by_note(pieces, reasons)
    by_name(pieces, reasons)
    end_by_initials(pieces, reasons)
    end_by_source(pieces, reasons)
    _labels_of_prompts(pieces, reasons)
    below_article(pieces, reasons)
    works.notes(pieces, reasons)
    end_by_weight(pieces, reasons)
    trailing(pieces, reasons)
    biographies(pieces, reasons, tuple(authors))
    attributions(pieces, reasons)
    scoreboards(pieces, reasons)
    return reasons


def _around_pictures(pieces: Sequence[Piece], reasons: list[str], credited: Sequence[str]) -> None:
    """What tells pictures: their captions, makers, whom they show, what they are to the blind."""
    captions(pieces, reasons)
    above_makers(pieces, reasons, credited)
    blocks_of_pictures(pieces, reasons)
    _below_picture(pieces, reasons)
    told_to_the_blind(pieces, reasons)
    _pictured_people(pieces, reasons)
    figures(pieces, reasons)


def _is_signature(text: str, signed: set[str]) -> bool:
    """Whether a line only repeats who the authors are."""
    if len(text) > 100 or not signed:
        return False
    named = bylines.byline(text) or ()
    return fold(text) in signed or (bool(named) and all(fold(name) in signed for name in named))


def _own(piece: Piece) -> str:
    """The reason going by the piece alone."""
    if piece.kind in {BlockKind.QUOTE, BlockKind.LIST_ITEM} and word_count(piece.text) > 6:
        return ""
    why = boilerplate.reason(piece.text)
    if why:
        return why
    if bylines.credit(piece.text):
        return "credit"
    return _own_of_report(piece)


def _own_of_report(piece: Piece) -> str:
    """The reason of a line that tells who reports, from where or when."""
    if piece.kind in {None, BlockKind.PARAGRAPH} and bylines.is_signed(piece.text):
        return "byline"
    if FROM_WHERE.match(piece.text) or IN_COUNTRY.match(piece.text):
        return "place of the report"
    if word_count(piece.text) <= 25 and (not ends_sentence(piece.text) or is_labelled(piece.text)):
        dated = date_line(piece.text)
        return "date line" if dated and not (dated.rest and ends_sentence(piece.text)) else ""
    return ""


def _headings_after_all(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A word or two such as "Discussion" or "Tendances" between two paragraphs is a heading of the article."""
    for number in range(1, len(pieces) - 1):
        if reasons[number] in {"related links", "comments", "share buttons"} and word_count(pieces[number].text) <= 2:
            around = (number - 1, number + 1)
            is_small = pieces[number].text[0].islower()  # a button
            if not is_small and all(not reasons[n] and is_prose(replace(pieces[n], kind=None)) for n in around):
                reasons[number] = ""


def _labels_of_boxes(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """“Key points” right above a list names a box and no section of the article: its points are read, it is not."""
    for number in range(len(pieces) - 2, -1, -1):
        below = next((n for n in range(number + 1, min(number + 4, len(pieces))) if not reasons[n]), 0)
        is_list = pieces[below].kind is BlockKind.LIST_ITEM or is_marked(pieces[below].text)
        if below and is_list and not reasons[number] and boilerplate.names_box(pieces[number].text):
            reasons[number] = "label of a box"


def _above_players(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A word or two right above a player's clock are its button: "Lecture" above "00:00 / 03:12"."""
    for number in range(len(pieces) - 1):
        is_short = word_count(pieces[number].text) <= 2 and not ends_sentence(pieces[number].text)
        if is_short and not reasons[number] and boilerplate.is_clock(pieces[number + 1].text):
            reasons[number] = "audio player"


_SIGNS = frozenset(("picture caption", "credit", "byline", "date line", "place of the report"))
_LABEL = 4  # words


def _below_picture(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Bare lines above the first paragraph, right below a caption or who wrote it, are labels of the page."""
    for number, piece in enumerate(pieces):
        if not reasons[number] and (ends_sentence(piece.text) or is_prose(piece) or piece.kind is not None):
            return
        is_below = number > 0 and not piece.is_set_off and reasons[number - 1] in {*_SIGNS, "label of the page"}
        is_closed = number + 1 < len(pieces) and (
            pieces[number + 1].is_set_off or not ends_sentence(pieces[number + 1].text)
        )
        if not reasons[number] and is_below and is_closed and word_count(piece.text) <= _LABEL:
            reasons[number] = "label of the page"


def _pictured_people(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A bare name right below who made a picture and above a paragraph tells whom it shows."""
    for number in range(1, len(pieces) - 1):
        is_below = reasons[number - 1] == "credit" and not reasons[number] and pieces[number].kind is None
        if is_below and bylines.is_name(pieces[number].text) and is_prose(pieces[number + 1]):
            reasons[number] = "picture caption"


def _posts(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """The words of an embedded post stand above its signature, perhaps with addresses and hashtags between."""
    for number, piece in enumerate(pieces):
        if not _POSTED.match(piece.text):
            continue
        above = number - 1
        while above > 0 and reasons[above] in {"social media post", "keywords"} and word_count(pieces[above].text) <= 4:
            above -= 1
        if above >= 0 and not reasons[above] and word_count(pieces[above].text) <= 70:
            reasons[above] = "social media post"


_OFTEN = re.compile(
    r"(?:tous les|toutes les|chaque|every|each|cada|todos los|todas las|jeden|ogni|tutti i|todos os) \w+|lun(?:es|di)\b"
)
"""How a newsletter says when it comes."""


_FIELD = re.compile(
    r"\W*(?:votre |your |enter your |tu |su |seu |o seu |ihre |la tua |il tuo )?(?:e[ -]?mail|adresse)\b"
)
"""Where to write one's address: what stands right above says what for."""


_PRESS = re.compile(
    r"registrieren|anmelden|abonnieren|s'abonner|s'inscrire|je m'inscris|je m'abonne|sign up|subscribe|suscribirse"
    r"|suscribete|iscriviti|abbonati|assine|inscreva-se|اشترك"
)


def _between_prompts(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Lines between two prompts near each other belong to them, sentences only above a field for an address."""
    prompts = [n for n, why in enumerate(reasons) if why == "newsletter prompt" or _is_button(pieces[n].text, why)]
    for first, last in itertools.pairwise(prompts):
        between = range(first + 1, last)
        if reasons[first] != "newsletter prompt":
            continue
        is_form = reasons[last] == "navigation" or bool(_FIELD.match(fold(pieces[last].text)))
        is_form = is_form and word_count(pieces[last].text) <= 6 and word_count(pieces[first].text) <= 4
        if len(between) <= 3 and all(_may_prompt(pieces[n], is_form=is_form) for n in between if not reasons[n]):
            for number in between:
                reasons[number] = reasons[number] or "newsletter prompt"


def _is_button(text: str, why: str) -> bool:
    """Whether a line is what one presses to get a letter."""
    return why == "navigation" and bool(_PRESS.fullmatch(fold(text).strip(" .!")))


def _may_prompt(piece: Piece, *, is_form: bool) -> bool:
    return word_count(piece.text) <= 30 and (is_form or not (ends_sentence(piece.text) or is_prose(piece)))


def _is_letter_name(text: str) -> bool:
    """Whether a line above a prompt may be what the letter is called: "L’éco du jour."."""
    return word_count(text) <= 4 and not text.endswith(("?", "!", "؟", "»", "”", '"', ":"))


def _labels_of_prompts(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Short lines between two prompts, or above one below the last paragraph, belong to them."""
    said = (n for n, piece in enumerate(pieces) if not reasons[n] and piece.kind is not BlockKind.HEADING)
    last = max((n for n in said if word_count(pieces[n].text) > 3 and ends_sentence(pieces[n].text)), default=0)
    for number in range(len(pieces) - 1, 0, -1):
        text = pieces[number - 1].text
        is_button = reasons[number] == "navigation" and bool(_OFTEN.match(fold(text)))
        if not (reasons[number] == "newsletter prompt" or is_button) or reasons[number - 1] or word_count(text) > 25:
            continue
        if any(piece.text.endswith(",") for piece in pieces[max(0, number - 2) : number]):
            continue  # how a letter ends: "À vendredi," and a name
        is_between = number > 1 and reasons[number - 2] == "newsletter prompt"
        if _OFTEN.match(fold(text)):
            reasons[number - 1] = "newsletter prompt"
            continue
        is_below = number - 1 > last and not is_clause(text)
        if (
            pieces[number - 1].kind is None
            and _is_letter_name(text)
            and reasons[number] == "newsletter prompt"
            and word_count(pieces[number].text) >= 5
        ):
            reasons[number - 1] = "newsletter prompt"
            continue
        if (is_between or is_below) and (not ends_sentence(text) or word_count(text) <= 3):
            reasons[number - 1] = "newsletter prompt" if is_between else "left over below the article"
