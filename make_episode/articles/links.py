"""Links to other articles between the paragraphs of one: what announces them, what stands below it, whole boxes."""

import re
from collections.abc import Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import fold
from make_episode.articles.kinds import ends_sentence, is_marked, is_prose, word_count
from make_episode.articles.tail import may_be_heading
from make_episode.articles.tidy import Piece

_LONGEST_BOX = 14  # lines
_SHORT = 4  # words of a heading like any
_LONGER = 1.5  # times the longest heading
BOXED = "box of links"
"""Why lines between an offer to skip a box and its end are left out, whatever they look like."""
_MOST_LINKS = 5  # below one marker
_TITLE = 5  # words
_LONGEST_TITLE = 20
_IN_A_ROW = 3  # titles that nothing announces
_OF_LINKS = frozenset(("date line", "reading time", "read-also link"))
"""What stands above and below the titles of other articles."""


def set_off_links(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Titles right below a marker, with a blank line above it and one before the text goes on, are a box of links."""
    for number in range(1, len(pieces) - 2):
        if not pieces[number].is_set_off or not _announces(pieces[number].text):
            continue
        end = number + 1
        while end < len(pieces) and not pieces[end].is_set_off and _is_title(pieces[end]):
            end += 1
        if end < len(pieces) and pieces[end].is_set_off and end > number + 1 and _resumes(pieces, reasons, end):
            why = BOXED if boilerplate.tail_marker(pieces[number].text) else "read-also link"
            reasons[number:end] = [why] * (end - number)


def _announces(text: str) -> bool:
    return boilerplate.tail_marker(text) == "related links" or (
        boilerplate.is_bare(text) and boilerplate.reason(text) == "read-also link"
    )


def _is_title(piece: Piece) -> bool:
    return piece.kind is None and not ends_sentence(piece.text.rstrip("?!؟ ")) and not is_prose(piece)


def _resumes(pieces: Sequence[Piece], reasons: Sequence[str], start: int) -> bool:
    """Whether paragraphs follow, perhaps below a heading, each behind a blank line."""
    near = range(start, min(start + 5, len(pieces)))
    first = start + (not ends_sentence(pieces[start].text))
    told = [n for n in near if not reasons[n] and pieces[n].is_set_off and is_prose(pieces[n])]
    return len(told) > 1 and told[0] == first


def links_below(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A read-also phrase that stands alone takes the title below it."""
    below = 0
    buttons = _buttons(pieces)
    for number in range(len(pieces)):
        if number in buttons or reasons[number] != "read-also link" or not boilerplate.is_bare(pieces[number].text):
            continue
        while below < len(pieces) and (below <= number or reasons[below]):
            below += 1
        is_told = any(word_count(pieces[n].text) >= 4 for n in range(number + 1, min(below, number + 8)))
        if below < len(pieces) and _is_link(pieces[below]) and not is_told:
            reasons[below] = "read-also link"
            _more_links(pieces, reasons, number, below)
    _second_links(pieces, reasons)
    _facts_of_links(pieces, reasons)


def _buttons(pieces: Sequence[Piece]) -> frozenset[int]:
    """Where "Read on" stands below one paragraph after another, as in letters: what to read on is told above."""
    told = [fold(piece.text).strip(_ARROWS) for piece in pieces]
    found = {n for n in range(1, len(pieces)) if _READ_ALL.fullmatch(told[n]) and ends_sentence(pieces[n - 1].text)}
    return frozenset(found) if len(found) > 1 else frozenset()


def _more_links(pieces: Sequence[Piece], reasons: list[str], marker: int, link: int) -> None:
    """Further titles below the first one; a last short one may be the next heading instead."""
    end = link + 1
    while end < len(pieces) and _is_bare(pieces[end], reasons[end]):
        end += 1
    links = list(range(link, end))
    is_last = end < len(pieces) and len(links) > 1 and may_be_heading(pieces, marker, links)
    if is_last and _is_like_headings(pieces, reasons, links[-1]):
        links.pop()
    for number in links if len(links) <= _MOST_LINKS and end < len(pieces) else ():
        reasons[number] = "read-also link"


def _is_like_headings(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    """Whether a line is no longer than the headings between other paragraphs, where there are any."""
    others = (n for n in range(1, len(pieces) - 1) if n != number and _is_title_like(pieces[n], reasons[n]))
    heads = [n for n in others if all(not reasons[m] and is_prose(pieces[m]) for m in (n - 1, n + 1))]
    longest = max((word_count(pieces[n].text) for n in heads), default=0)
    return not longest or word_count(pieces[number].text) <= max(_SHORT, _LONGER * longest)


def _is_title_like(piece: Piece, why: str) -> bool:
    return (
        not why
        and piece.kind is None
        and not ends_sentence(piece.text.rstrip("?!؟ \xa0"))
        and not is_marked(piece.text)
    )


def bare_links(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Several titles in a row between two paragraphs, with nothing that announces them."""
    number = 1
    while number < len(pieces):
        end = number
        while (
            end < len(pieces) and _is_title_like(pieces[end], reasons[end]) and word_count(pieces[end].text) >= _TITLE
        ):
            end += 1
        between = end < len(pieces) and all(
            not reasons[n] and ends_sentence(pieces[n].text) and not pieces[n].text.endswith(":")
            for n in (number - 1, end)
        )
        if between and end - number >= _IN_A_ROW and all(_may_be_title(pieces[n].text) for n in range(number, end)):
            for n in range(number, end):
                reasons[n] = "read-also link"
        number = max(end, number + 1)


def _may_be_title(text: str) -> bool:
    return not text[0].islower() and text[-1] not in ",;:" and word_count(text) <= _LONGEST_TITLE


def teasers(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Titles above a date or a player, with no sentence between, are of another article."""
    for last in range(2, len(pieces) - 1):
        if reasons[last] not in {"date line", "reading time", "audio player"}:
            continue
        first = last
        while first > 0 and (reasons[first - 1] or _is_bare(pieces[first - 1], "")):
            first -= 1
        run = [n for n in range(first, last) if not reasons[n]]
        goes_on = any(not reasons[n] and is_prose(pieces[n]) for n in range(last + 1, len(pieces)))
        if first and run and goes_on and any(reasons[n] in _OF_LINKS for n in range(first, last)):
            for n in run:
                reasons[n] = "read-also link"


_SKIPS = re.compile(
    r"(?:skip|saltar|saltear|ignorer|pular|salta|uberspringen|تخطي)\b.{0,40}\b(?:continue reading|continuar leyendo"
    r"|continuer la lecture|continue lendo|continuar lendo|continua a leggere|weiterlesen|واصل القراءة|وواصل القراءة)"
)
"""Above a box that those who have pages read to them may pass over."""
_BOX_ENDS = re.compile(r"(?:end of|fin(?:al)? de|fim d[eoa]s?|fine di|ende von)\b|.*نهاية")


def boxes(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Everything between a line that offers to skip a box and the one that says the box is over."""
    for number, piece in enumerate(pieces):
        if word_count(piece.text) > 12 or not _SKIPS.match(fold(piece.text)):
            continue
        reasons[number] = reasons[number] or "navigation"
        near = range(number + 1, min(number + _LONGEST_BOX, len(pieces)))
        last = next((n for n in near if word_count(pieces[n].text) <= 8 and _BOX_ENDS.match(fold(pieces[n].text))), 0)
        for n in range(number + 1, last + 1):
            reasons[n] = BOXED


_READ_ALL = re.compile(
    r"(?:lire|decouvrir) (?:l'article|la suite|plus|(?:l'article )?en entier)"
    r"|read (?:more|on|(?:the )?(?:full )?(?:story|article))|continue reading"
    r"|leer (?:mas|el articulo|la noticia)|seguir leyendo|leggi (?:tutto|di piu|l'articolo)"
    r"|weiterlesen|mehr lesen|zum artikel|l(?:eia|er) mais|اقرا المزيد|تابع القراءه?"
)
_ARROWS = " .:…»>→➔▶►[]()"
_READ_ON = re.compile(
    r"(?:read more|lire la suite|lire plus|leer mas|leggi di piu|mehr lesen|leia mais|ler mais|اقرا المزيد)"
)


def linked_above(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A title right above a bare "Read more" between paragraphs is what to read."""
    for number in range(1, len(pieces) - 1):
        above = pieces[number - 1]
        if not _READ_ON.fullmatch(fold(pieces[number].text).strip(" .:…»>")) or reasons[number - 1]:
            continue
        told = number > 1 and ends_sentence(pieces[number - 2].text)
        if told and _is_link(above) and is_prose(pieces[number + 1]):
            reasons[number - 1] = "read-also link"
            reasons[number] = reasons[number] or "read-also link"


def _second_links(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A second title with a topic and a colon right below "Read also : …" is another link, not a heading."""
    for number in range(1, len(pieces) - 1):
        above = pieces[number - 1].text
        if reasons[number] or reasons[number - 1] != "read-also link" or boilerplate.is_bare(above):
            continue
        text = pieces[number].text
        if re.match(r"[^:.?!]{3,40}\s?: \w", text) and re.search(r"\w ?: .+: \w", above) and _is_link(pieces[number]):
            reasons[number] = "read-also link"


def _facts_of_links(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Who wrote what is linked, in which section and when, in the lines below the link."""
    for number in range(1, len(pieces) - 1):
        if reasons[number] or reasons[number - 1] != "read-also link" or boilerplate.is_bare(pieces[number - 1].text):
            continue
        text = pieces[number].text
        is_section = word_count(text) <= 3 and reasons[number + 1] in {"date line", "reading time", "paywall prompt"}
        if (bylines.is_name(text) or is_section) and not ends_sentence(text):
            reasons[number] = "read-also link"


def _is_link(piece: Piece) -> bool:
    """Whether a line below "Read also" is what to read: a title, too long for a heading of a few words."""
    return not ends_sentence(piece.text.rstrip("?!؟ ")) and not is_prose(piece) and word_count(piece.text) >= 4


def cards(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A title that stands twice with no more than a label between links to another article."""
    for number in range(len(pieces) - 1):
        piece = pieces[number]
        if reasons[number] or piece.kind is not None or word_count(piece.text) < 4 or ends_sentence(piece.text):
            continue
        again = next((n for n in (number + 1, number + 2) if n < len(pieces) and pieces[n].text == piece.text), 0)
        if again and all(word_count(pieces[n].text) <= 4 for n in range(number + 1, again)):
            for n in range(number, again + 1):
                reasons[n] = reasons[n] or "read-also link"


def labelled_links(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A section's name and a title between a paragraph and the next heading are a link to another article."""
    for number in range(1, len(pieces) - 3):
        run = [n for n in range(number, number + 3) if _is_bare(pieces[n], reasons[n])]
        label, title, heading = (word_count(pieces[n].text) for n in range(number, number + 3))
        if len(run) < 3 or label > 3 or title < 5 or heading > 12 or reasons[number - 1]:
            continue
        if (
            ends_sentence(pieces[number - 1].text)
            and not pieces[number - 1].text.endswith(":")
            and is_prose(pieces[number + 3])
        ):
            reasons[number] = reasons[number + 1] = "read-also link"


def _is_bare(piece: Piece, why: str) -> bool:
    return not why and piece.kind is None and not ends_sentence(piece.text) and not is_marked(piece.text)
