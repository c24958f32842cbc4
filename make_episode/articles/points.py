"""The points of an article in short: lists between its title and its text, in a box or below the title."""

import re
from collections.abc import Mapping, Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.kinds import VERB, ends_sentence, is_marked, word_count
from make_episode.articles.subject import subjects
from make_episode.articles.tidy import Piece

_LONGEST = 30  # words of a point
_MOST = 5  # points of a box whose end no longer line shows; of more, only the first are taken
_FEWEST = 2
_AGAIN = 0.75  # of what a point speaks of
_SURE = 3  # lines in a row below the title that can be no standfirst with a caption
_LEAST = 8  # words of each where they are but two
_SHORTEST = 5
_MADE_BY = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3} ?/ ?\w[\w .’'-]{1,30}")
"""Who made the picture above: "Mireia Canals / Propias"."""
_SECOND = re.compile(r"\w{2}[.!?…][»”\"]? [A-ZÀ-Þ«“\"\u0621-\u064a]")


def summary(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Lines of a list in the head, with the label above them."""
    items = [
        number
        for number in range(1, len(pieces))
        if is_marked(pieces[number].text) and word_count(pieces[number].text) > 3
    ]
    if len(items) < 2:
        return _unmarked_summary(pieces)
    label = items[0] - 1
    return (label, *items) if label > 0 and word_count(pieces[label].text) <= 4 else tuple(items)


def _unmarked_summary(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Short lines without marks below a label that announces them."""
    box = box_of(pieces)
    if box:
        return box
    label = next((n for n, piece in enumerate(pieces) if n and _announces(piece.text)), 0)
    if not label:
        return ()
    end = label + 1
    while end < len(pieces) and _may_summarize(pieces[end].text):
        end += 1
    return tuple(range(label, end)) if end - label > 2 else ()


def _announces(text: str) -> bool:
    """Whether a line is the label of a summary, or a few words with a colon that say nothing about the page."""
    return boilerplate.names_box(text) or (
        text.endswith(":") and 2 <= word_count(text) <= 6 and not boilerplate.reason(text) and not bylines.byline(text)
    )


def _may_summarize(text: str) -> bool:
    return boilerplate.names_box(text) or (
        3 <= word_count(text) <= 30 and not boilerplate.reason(text) and not bylines.byline(text)
    )


def box_of(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """The lines of a box without marks: its label, and sentences below that are short and one to a line."""
    label = next((n for n, piece in enumerate(pieces) if n and boilerplate.names_box(piece.text)), 0)
    end = label + 1
    while label and end < len(pieces) and boilerplate.names_box(pieces[end].text):
        end += 1
    first = end
    while label and end < len(pieces) and _is_point(pieces[end].text):
        if end > first and pieces[end].is_set_off and not pieces[end - 1].is_set_off:
            break  # a blank line ends a box without any
        end += 1
    if end - first > _MOST:
        end = first + _SURE
    return tuple(range(label, end)) if label and end - first >= _FEWEST else ()


def _is_point(text: str) -> bool:
    return _may_summarize(text) and not is_marked(text) and not _SECOND.search(text)


def below_title(pieces: Sequence[Piece], title: int, said: Sequence[int], dropped: Mapping[int, str]) -> list[int]:
    """The lines that stand as points between title and byline; none where they are a standfirst, perhaps a caption."""
    run: list[int] = []
    for number in range(title + 1, len(pieces)):
        below = pieces[number + 1].text if number + 1 < len(pieces) else ""
        is_caption = dropped.get(number + 1) == "credit" or bool(_MADE_BY.fullmatch(below))
        if number not in said or is_caption or not _is_told(pieces[number].text):
            break
        run.append(number)
    if len(run) < _FEWEST or (len(run) < _SURE and not _are_two(*(pieces[number].text for number in run))):
        return []
    return run


def _is_told(text: str) -> bool:
    return word_count(text) >= _SHORTEST and _is_point(text) and not bylines.is_caption(text)


def _are_two(first: str, second: str) -> bool:
    """Whether two lines are alike, the second being no caption."""
    alike = ends_sentence(first) == ends_sentence(second)
    return alike and min(word_count(first), word_count(second)) >= _LEAST and bool(VERB.search(second.casefold()))


def are_told_again(pieces: Sequence[Piece], points: Sequence[int], body: int) -> bool:
    """Whether a box only says beforehand what the text says: most of what most of its points speak of is in there."""
    if not points or not boilerplate.names_box(pieces[points[0]].text):
        return False
    told = {key for piece in pieces[body:] for key in _keys(piece.text)}
    said = [_keys(pieces[number].text) for number in points if not boilerplate.names_box(pieces[number].text)]
    again = [keys for keys in said if keys and len(keys & told) >= _AGAIN * len(keys)]
    return 2 * len(again) > len(said)


def _keys(text: str) -> set[str]:
    """What a text speaks of, with its figures."""
    return {*subjects(text), *re.findall(r"\d+(?:[.,]\d+)*", text)}
