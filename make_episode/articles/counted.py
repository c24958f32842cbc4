"""Lists whose lines are counted or dated rather than marked: "1- …", "2019 : …", what a box says in figures."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from make_episode.articles import boilerplate
from make_episode.articles.dates import fold
from make_episode.articles.kinds import ends_sentence, is_marked, word_count
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

_COUNTED = re.compile(r"(?P<number>\d{1,2}) ?[-–—/°] ?(?=[^\W\d_]{2}|[«“\"])")
_DATED = re.compile(r"(?:en |in )?(?P<number>1[5-9]\d\d|20\d\d)(?:[-–/]\d{2,4})?(?: ?[:.–—] ?| )(?=\D)", re.IGNORECASE)
_SIGNED = re.compile(r"(?:en |in )?\d{4}(?:[-–/]\d{2,4})? ?[:–—]", re.IGNORECASE)
"""A year with a sign behind it, so that no sentence begins with it."""
_TOLD = re.compile(r"[^\W\d_][^:.!?]{1,40} ?: ?\S")
"""What a box tells of its subject: "Population : 3 200 habitants"."""
_RESULT = re.compile(
    r"[A-ZÀ-Þ][\w’'. ]{1,30} ?[-–/—] ?[A-ZÀ-Þ][\w’'. ]{1,30} ?:? \d{1,3} ?[-–:à] ?\d{1,3}(?: ?\([^()]{3,20}\))?"
)
"""How a match ended: "Nice - Dijon : 1-3"."""
_FACTS = re.compile(
    r"(?:bio(?:graphie)?(?: express)?|rep[e]res?(?: chronologiques?)?|fiche technique|carte d'identite"
    r"|(?:les )?chiffres cles|en (?:chiffres|dates)|palmares|(?:les )?ingredients?(?: pour \d+ personnes)?"
    r"|infos? pratiques?|pratique|chronologie"
    r"|(?:les )?dates cles|la distribution|fact ?(?:file|box)|(?:the )?timeline|by the numbers|key dates"
    r"|(?:the )?ingredients|what you(?:'ll| will)? need|serves \d+"
    r"|ficha tecnica|en cifras|(?:las )?cifras|cronologia|ingredientes|fechas clave|datos practicos|steckbrief"
    r"|in zahlen|zutaten|chronologie|in cifre|in numeri|ingredienti|la scheda|em numeros"
    r"|بطاقة(?: تعريف)?|المقادير|المكونات|ارقام|بالارقام|محطات|تواريخ|نتائج)(?: ?:)?"
)
"""What boxes of facts are called, whose lines need no mark: "Bio express", "Ingredients"."""
_FEWEST = 2
_FEWEST_BARE = 3  # years without a sign behind them
_LONGEST_LABEL = 8  # words
_LONGEST = 40  # words of a line


def as_lists(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, with counted and dated lines as items, and what stands right above them as their heading.

    They are told like the text they stand below: links to other articles are neither counted from one nor dated in
    order, and a box of them has its own name.
    """
    found = list(pieces)
    for run in _runs(pieces):
        label = run.start - 1
        if label < 0 or not _is_below_text(found, label):
            continue
        for number in run:
            found[number] = replace(found[number], text=_uncounted(found[number].text), kind=_ITEM, level=1)
        if _is_label(pieces[label]):
            found[label] = replace(found[label], kind=BlockKind.HEADING, level=2)
    _results(found)
    return tuple(found)


_ITEM = BlockKind.LIST_ITEM


def as_facts(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, with the lines of boxes of facts below the text as items: no page's menu is made of them."""
    found = list(pieces)
    for start in range(1, len(pieces)):
        end = _bare_facts(pieces, start) if _names_facts(pieces[start - 1].text) else start
        if end > start and _is_below_text(found, start - 1):
            found[start - 1] = replace(found[start - 1], kind=BlockKind.HEADING, level=2)
            for number in range(start, end):
                found[number] = replace(found[number], kind=_ITEM, level=1)
    return tuple(found)


def _names_facts(text: str) -> bool:
    return word_count(text) <= _LONGEST_LABEL and _FACTS.fullmatch(fold(text)) is not None


def _results(found: list[Piece]) -> None:
    """Keep how matches ended: several in a row below the text, perhaps labelled, or one of whom the text speaks."""
    number = 0
    while number < len(found):
        end = _while(found, number, lambda piece, _: _RESULT.fullmatch(piece.text) is not None)
        above = number - 1 if number and _is_label(found[number - 1]) else number
        is_told = end - number > 1 or (end > number and _is_told(found, number))
        if number and is_told and _is_below_text(found, above):
            for line in range(number, end):
                found[line] = replace(found[line], kind=BlockKind.PARAGRAPH)
            if above < number and end - number > 1:
                found[above] = replace(found[above], kind=BlockKind.HEADING, level=2)
        number = max(end, number + 1)


def _is_told(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the text above a result speaks of both sides."""
    said = " ".join(piece.text for piece in pieces[:number])
    sides = re.findall(r"[^\W\d_][\w’'.]{2,}", pieces[number].text)
    return len(sides) > 1 and all(side in said for side in (sides[0], sides[-1]))


def _runs(pieces: Sequence[Piece]) -> Iterator[range]:
    """Lines in a row that count up from one, that go from year to year, or that fill a box."""
    number = 0
    while number < len(pieces):
        end = max(_counts(pieces, number), _goes_by_year(pieces, number), _fills(pieces, number))
        if end > number:
            yield range(number, end)
        number = max(end, number + 1)


def _counts(pieces: Sequence[Piece], start: int) -> int:
    """The line behind those from `start` that count up from one; `start` where they do not."""
    end = _while(pieces, start, lambda piece, place: _number(_COUNTED, piece) == place + 1)
    return end if end - start >= _FEWEST else start


def _goes_by_year(pieces: Sequence[Piece], start: int) -> int:
    end = start
    while end < len(pieces) and (year := _number(_DATED, pieces[end])):
        if end > start and year < _number(_DATED, pieces[end - 1]):
            break
        end += 1
    signed = all(_SIGNED.match(piece.text) for piece in pieces[start:end])
    return end if end - start >= (_FEWEST if signed else _FEWEST_BARE) else start


def _fills(pieces: Sequence[Piece], start: int) -> int:
    """The line behind those that tell one thing each below the name of a box."""
    label = pieces[start - 1].text if start else ""
    if not label or not boilerplate.names_box(label):
        return start
    end = _while(pieces, start, lambda piece, _: bool(_TOLD.match(piece.text)) and not boilerplate.reason(piece.text))
    return end if end - start >= _FEWEST else start


def _bare_facts(pieces: Sequence[Piece], start: int) -> int:
    """The line behind the bare ones from `start`; one right above text is the next heading."""
    end = _while(pieces, start, lambda piece, _: _is_bare(piece.text) and not boilerplate.reason(piece.text))
    end -= end > start and end < len(pieces) and (ends_sentence(pieces[end].text) or is_marked(pieces[end].text))
    return end if end - start >= _FEWEST else start


def _is_bare(text: str) -> bool:
    return not ends_sentence(text) and not is_marked(text) and not boilerplate.tail_marker(text)


def _while(pieces: Sequence[Piece], start: int, fits: Callable[[Piece, int], bool]) -> int:
    end = start
    while end < len(pieces) and _may_be_item(pieces[end]) and fits(pieces[end], end - start):
        end += 1
    return end


def _may_be_item(piece: Piece) -> bool:
    return piece.kind is None and word_count(piece.text) <= _LONGEST


def _number(shape: re.Pattern[str], piece: Piece) -> int:
    match = shape.match(piece.text) if _may_be_item(piece) else None
    return int(match["number"]) if match else 0


def _is_below_text(pieces: Sequence[Piece], label: int) -> bool:
    """Whether the article's text, or a list of it, ends right above the label or above the list itself."""
    if boilerplate.tail_marker(pieces[label].text) or boilerplate.reason(pieces[label].text):
        return False
    above = label - 1 if _is_label(pieces[label]) else label
    if above < 0:
        return False
    text = pieces[above].text
    return pieces[above].kind is _ITEM or is_marked(text) or (ends_sentence(text) and not boilerplate.reason(text))


def _is_label(piece: Piece) -> bool:
    is_bare = piece.kind is None and not ends_sentence(piece.text.rstrip(": \xa0")) and not is_marked(piece.text)
    return is_bare and word_count(piece.text) <= _LONGEST_LABEL


def _uncounted(text: str) -> str:
    return _COUNTED.sub("", text, count=1)
