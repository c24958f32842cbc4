"""Where an article is over and the rest of its page begins."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from make_episode.articles import boilerplate, bylines, comments
from make_episode.articles.dates import fold
from make_episode.articles.kinds import QUOTED, VERB, ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.subject import subjects
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

FURNITURE = frozenset((
    "share buttons", "comments", "keywords", "copyright notice", "related links", "about the author", "navigation",
    "left over below the article", "paywall prompt",
))  # fmt: skip
"""What stands below an article rather than between its paragraphs."""
_LONGEST_HEADING = 12  # words
_LONGEST_TOLD = 9  # words of one that is no quotation
_OPENS = "«“\"„‘'‹"
_SEVERAL = re.compile(
    r"^recommend|\b(?:stories|articles|coverage|links|noticias|notas|articulos|temas|contenus|sujets|themen|beitrage"
    r"|notizie|articoli|reportagens|materias)\b|^(?:مواضيع|اخبار|مقالات)"
)
"""How a marker says that several links stand below it."""
_SHORT = 5  # words of a heading that no link has
_CLOSES = frozenset(("navigation", "date line", "reading time"))
"""What stands below the last link of a box: "end of list", when it was published, how long it is."""
_OF_TEXT = 2  # things of which a heading speaks and the paragraph right below
_PAIR = 2  # links above a paragraph of several sentences, which no link has below it
_FEW = 4  # lines from "Read also" to the sentence behind its links
_LONGEST_BOX = 12  # lines between a marker and the sentence with which the article goes on
_BRIEF = 12  # words of a whole article, above comments
_LONGEST_TAIL = 80  # lines below an article


def end_at_marker(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Everything from the first marker of the page's end."""
    prose = _prose_from(pieces)
    before = 0
    for number, piece in enumerate(pieces):
        before += word_count(pieces[number - 1].text) if number and not reasons[number - 1] else 0
        marker = boilerplate.tail_marker(piece.text) if reasons[number] != "box of links" else ""
        is_listed = marker == "related links" and before >= 2 * _BRIEF and _are_labelled(pieces, number)
        boxed = _boxed(pieces, reasons, number) if marker == "related links" and not is_listed else ()
        if boxed:
            for link in (number, *boxed):
                reasons[link] = "read-also link"
            continue
        if not marker and (_is_last_link(pieces, reasons, number) or _is_last_label(pieces, reasons, number)):
            marker = "left over below the article"
        ends = _may_end(before, len(pieces) - number - 1, prose[number + 1], marker) if marker else False
        ends = ends or (before >= _BRIEF and comments.begin(pieces, number))
        if ends or is_listed or (marker and before >= 60 and _is_teasers(pieces, number)):
            for after in range(number, len(pieces)):
                reasons[after] = reasons[after] or marker
            return
        if marker and len(pieces) - number <= _LONGEST_TAIL:
            _leave_out_links(pieces, reasons, number)


def _is_teasers(pieces: Sequence[Piece], number: int) -> bool:
    """Whether nothing but titles with a sentence or two below each follows a marker of many links."""
    return not boilerplate.is_read_also(pieces[number].text) and _alternate(pieces, number)


def _alternate(pieces: Sequence[Piece], number: int) -> bool:
    """Whether titles and sentences alternate below a marker."""
    if len(pieces) - number > _LONGEST_TAIL:
        return False
    said = "".join("." if ends_sentence(piece.text) else "-" for piece in pieces[number + 1 :])
    return said.startswith("-.-.") and ".." not in said


def _are_labelled(pieces: Sequence[Piece], number: int) -> bool:
    """Whether titles and sentences alternate below a marker with the same label again and again, as links do."""
    labels = Counter(fold(piece.text) for piece in pieces[number + 1 :] if word_count(piece.text) <= _SHORT)
    return _alternate(pieces, number) and max(labels.values(), default=0) > 1


def _leave_out_links(pieces: Sequence[Piece], reasons: list[str], number: int) -> None:
    """Leave out the titles below a marker in the middle of an article."""
    first = next((n for n in range(number + 1, len(pieces)) if not reasons[n] and _is_sentence(pieces[n])), number)
    links = [n for n in range(number + 1, first) if not reasons[n] and _is_title(pieces[n])]
    if links and links[-1] == first - 1 and may_be_heading(pieces, number, links):
        links.pop()
    for link in links if len(links) <= _FEW else ():
        reasons[link] = "read-also link"


def _is_last_label(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    """Whether a line only announces keywords, and no paragraph follows."""
    if len(pieces) - number > _LONGEST_TAIL:
        return False
    if reasons[number] != "keywords" or ":" in pieces[number].text.rstrip(": \xa0") or "#" in pieces[number].text:
        return False
    return not any(is_prose(pieces[n]) and not reasons[n] for n in range(number + 1, len(pieces)))


def _is_last_link(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    """Whether a read-also phrase stands alone above titles only, the first of which may be a section's name."""
    if reasons[number] != "read-also link" or len(pieces) - number > _LONGEST_TAIL:
        return False
    below = pieces[number + 1 :]
    says = any(piece.text.endswith((".", ":")) or is_prose(piece) for piece in below)
    return boilerplate.is_bare(pieces[number].text) and not says


def _boxed(pieces: Sequence[Piece], reasons: list[str], number: int) -> tuple[int, ...]:
    """The links below a marker behind which the article goes on; none where it is over."""
    near = range(number + 1, min(number + 1 + _LONGEST_BOX, len(pieces)))
    first = next((n for n in near if not reasons[n] and _is_sentence(pieces[n])), 0)
    if number + 2 >= len(pieces) or not first:
        return ()
    if first == number + 1 and pieces[first].text.endswith("."):
        return (number,)  # nothing is linked
    one = reasons[number + 1] in {"", "read-also link"} and _is_link(pieces[number + 1])
    second = pieces[number + 2]
    two = _is_for_many(pieces[number].text) and _is_link(second) and word_count(second.text) >= _SHORT
    if one and not two and _goes_on(pieces, reasons, number + 2):
        return (number + 1,)
    links = [n for n in range(number + 1, first) if not reasons[n]]
    told = len(links) + any(reasons[n] for n in range(number + 1, first)) > 1
    closed = bool(links) and reasons[links[-1] - 1] in _CLOSES  # "end of list": what follows is the next heading
    if told and links and links[-1] == first - 1 and (closed or may_be_heading(pieces, number, links)):
        links.pop()
    resumed = _is_resumed(pieces, reasons, first) or (
        first - number <= _FEW and boilerplate.is_read_also(pieces[number].text) and _is_told(pieces, reasons, first)
    )
    is_long = has_stop(pieces[first].text) and is_prose(pieces[first]) and not _is_above_teaser(pieces, first)
    resumed = resumed or (len(links) <= _PAIR and is_long)
    return tuple(links) or (number,) if resumed and all(_is_title(pieces[n]) for n in links) else ()


def _is_above_teaser(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a title and a sentence follow, as below each of several links."""
    below = pieces[number + 1 : number + 3]
    return len(below) > 1 and _is_link(below[0]) and _is_sentence(below[1])


def _is_link(piece: Piece) -> bool:
    return _is_title(piece) and word_count(piece.text) >= 4


def _is_title(piece: Piece) -> bool:
    return not ends_sentence(piece.text.rstrip("?!؟ ")) and not is_prose(piece)


def _is_sentence(piece: Piece) -> bool:
    return ends_sentence(piece.text.rstrip("?!؟ ")) and word_count(piece.text) >= 5


def _goes_on(pieces: Sequence[Piece], reasons: list[str], start: int) -> bool:
    """Whether sentences follow from `start` up to the next line that is left out, perhaps below a heading."""
    end = next((n for n in range(start, len(pieces)) if reasons[n]), len(pieces))
    below = [piece.text.rstrip('»”" ').endswith((".", "!", "…")) for piece in pieces[start:end]]
    if not below:
        return False
    is_headed = not below[0] and below[-1] and sum(below) >= max(2, 2 * below.count(False))
    return all(below) or is_headed


def may_be_heading(pieces: Sequence[Piece], number: int, links: Sequence[int]) -> bool:
    """Whether the last line below a marker is the next heading; below one for many links only a very short line is."""
    text = pieces[links[-1]].text
    words, asks = word_count(text), text.endswith(("?", "؟"))
    others = [word_count(pieces[n].text) for n in links[:-1]]
    is_told = words <= _LONGEST_HEADING and _is_told_below(pieces, links)
    if not is_told and others and words > _SHORT and words > 0.85 * max(others):
        return False
    if asks or is_told:
        return words <= _LONGEST_HEADING
    told = sum(any(map(str.isalnum, word)) for word in text.split())
    if told > _LONGEST_TOLD and text[0] not in _OPENS:
        return False
    many = _is_for_many(pieces[number].text)
    if many and others and words <= _SHORT + 1 and _speaks_of(text, pieces[links[-1] + 1 :]):
        return True
    if many and others and words <= min(_SHORT + 1, 0.55 * sum(others) / len(others)):
        return True
    alike = bool(others) and ":" in text and ":" in pieces[links[-2]].text
    return words <= (3 if many else _LONGEST_HEADING) and not alike


def _speaks_of(text: str, below: Sequence[Piece]) -> bool:
    """Whether the paragraph right below speaks of what a line does."""
    return bool(_shared(text, below))


def _is_told_below(pieces: Sequence[Piece], links: Sequence[int]) -> bool:
    """Whether the paragraph right below speaks of what the last of several lines does, more than of the others."""
    *others, own = (_shared(pieces[n].text, pieces[links[-1] + 1 :]) for n in links)
    return bool(others) and own >= _OF_TEXT and own > max(others)


def _shared(text: str, below: Sequence[Piece]) -> int:
    """How many things a line speaks of that the paragraph right below does too."""
    return len(subjects(text) & subjects(below[0].text)) if below else 0


def _is_for_many(marker: str) -> bool:
    """Whether a marker stands above several links rather than above one."""
    return not boilerplate.is_read_also(marker) or bool(_SEVERAL.search(fold(marker)))


def _is_told(pieces: Sequence[Piece], reasons: list[str], first: int) -> bool:
    """Whether the text goes on with a long sentence, not with a few words on each of several links.

    Where titles and sentences alternate, at least every second line must be a sentence up to the page's furniture.
    """
    end = next((n for n in range(first, len(pieces)) if reasons[n] in FURNITURE), len(pieces))
    said = [_is_sentence(pieces[n]) for n in range(first, end) if not reasons[n]]
    if said[-1] and 2 * sum(said) >= len(said) > 1:
        return True
    return word_count(pieces[first].text) >= 10 and said[1:3] != [False, True]


def _is_resumed(pieces: Sequence[Piece], reasons: list[str], first: int) -> bool:
    """Whether two sentences follow each other, as they do in an article and not in a list of links."""
    below = [n for n in range(first, min(first + 2, len(pieces))) if not reasons[n] and _is_sentence(pieces[n])]
    return len(below) == 2 and sum(word_count(pieces[n].text) for n in below) >= 20


@dataclass(frozen=True, slots=True)
class _Prose:
    """The running text from a line on to the end of the page."""

    paragraphs: int = 0
    words: int = 0
    longest: int = 0


def _prose_from(pieces: Sequence[Piece]) -> list[_Prose]:
    """The running text from each line on, and none from behind the last."""
    found = [_Prose()]
    for piece in reversed(pieces):
        words = word_count(piece.text) if is_prose(piece) or _is_long_paragraph(piece) else 0
        below = found[-1]
        found.append(_Prose(below.paragraphs + 1, below.words + words, max(below.longest, words)) if words else below)
    return found[::-1]


def _may_end(before: int, lines: int, prose: _Prose, marker: str) -> bool:
    """Whether the article can be over at a tail marker: no article's worth of text follows it.

    `before` counts the words above, `lines` those below, some of them `prose`.
    """
    if not prose.paragraphs or (marker == "comments" and before >= 60):
        return True
    if marker == "about the author":
        return prose.paragraphs <= 2 and prose.words <= before / 2
    return lines >= 2 * prose.paragraphs and prose.words <= before * 0.6 and prose.longest <= 40


def _is_long_paragraph(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and word_count(piece.text) >= 14


def trailing(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Bare lines below the last sentence, and short ones among the page's furniture there."""
    last = len(pieces) - 1
    trailing = []
    while last >= 0 and (reasons[last] or _may_trail(pieces[last])):
        if not reasons[last]:
            trailing.append(last)
        last -= 1
    announced = last >= 0 and pieces[last].text.endswith(":")
    bare = [number for number in reversed(trailing) if not bylines.byline(pieces[number].text)]
    unended = bare[0] if bare and bare[0] == last + 1 and _is_unended(pieces, bare) else None
    if last >= 0 and last + 1 in bare and _takes_leave(pieces[last].text):
        unended = last + 1  # who signs a letter
    furniture = (
        n for n in range(last + 1, len(pieces)) if reasons[n] in FURNITURE or reasons[n] == "newsletter prompt"
    )
    first = next(furniture, len(pieces))
    names_none = {*bare}
    signed = {*trailing} - names_none
    for number in trailing if last >= 0 else ():
        among = first < number
        among = among or {number - 1, number - 2} <= names_none  # a market or town in a list of bare lines
        if number in signed and (not among or bylines.is_signed(pieces[number].text)):
            reasons[number] = "byline"
        elif not announced and number != unended:  # one long line is a paragraph that lost its full stop
            reasons[number] = "left over below the article"


def _is_unended(pieces: Sequence[Piece], bare: Sequence[int]) -> bool:
    """Whether the first bare line is a paragraph that lost its full stop, by its words or for standing alone."""
    text = pieces[bare[0]].text
    return has_stop(text) or (len(bare) == 1 and is_clause(text))


def is_clause(text: str) -> bool:
    """Whether a bare line says something: a paragraph that lost its full stop rather than a label."""
    return word_count(text) >= 10 or (word_count(text) >= 5 and bool(VERB.search(text.casefold())))


def _takes_leave(text: str) -> bool:
    """Whether a letter ends with a line, above a name: "À vendredi prochain,"."""
    return text.endswith(",") and word_count(text) <= _SHORT and text[0].isupper()


def _may_trail(piece: Piece) -> bool:
    words = word_count(piece.text)
    if piece.kind in {BlockKind.LIST_ITEM, BlockKind.QUOTE} or is_marked(piece.text) or _takes_leave(piece.text):
        return False
    if bylines.byline(piece.text):
        return True
    if piece.kind is BlockKind.PARAGRAPH or is_prose(piece):
        return False
    return words <= 30 and not ends_sentence(piece.text) and not QUOTED.match(piece.text)
