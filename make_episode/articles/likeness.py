"""How much each line above a text looks like its title: by the words it shares with the text and by where it stands."""

import itertools
import re
from collections.abc import Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.headline import TWO_SENTENCES, starts_by_name
from make_episode.articles.kinds import ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.sections import are_figures, is_menu
from make_episode.articles.subject import subjects
from make_episode.articles.tidy import Piece
from make_episode.articles.trails import is_trail

_MENU = 5  # short lines in a row that are one
_FULL_STOP = re.compile(r"\w\w[»”\"’')]*\.[»”\"’')]*$")
_PICTURED = re.compile(r"(?:[(|©]|[.!?»”\"] ?)[^()|.]{0,30}\b(?:photos?|fotos?)\b[^()|.]{0,30}[).]*$")
"""A caption with who made the picture: "The bridge. (AP Photo/Nina Roy)"."""
_LISTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4} \w|\w+(?: \w+)? · \w+(?: \w+)? · ")
"""An item of a list of other articles or of subjects: "08/01/2014 The bridge is open", "Science · Space · Art"."""
_LONGEST_BARE = 16  # words
_LIKE = 0.6  # of the best line's likeness to a title: above it stands another wording of the title, or it
_NEAR = 5  # lines that may be the title, up to the one most like it
_BOX = 12  # lines of a box of links below who wrote a text
_LONGER = 4  # words of one above another
_NEAR_AGAIN = 10  # lines
_STEP = 0.05  # what each line between a title and the text costs it
_STEP_OF_MENU = 0.01
_FARTHEST = 1.5  # what all of them do at most
_LONGEST_TITLE = 18  # words of one above the line most like a title
_SHORTEST = 3  # words of a title between a date and a standfirst
_HALF = 0.5  # of the best line's likeness, of a title above a standfirst or above who wrote it
_PART = 0.4  # of the likeness of a standfirst of two sentences right below
_WORDS = (2, 30)  # of a title
_LONGEST_DATE = 12  # words of a line that tells one
_TELLS = 8  # words of a standfirst


def is_fact(text: str) -> bool:
    """Whether a line tells who wrote something, when, or who made a picture."""
    return date_line(text) is not None or bylines.byline(text) is not None or bylines.credit(text) is not None


def is_dated(text: str) -> bool:
    return word_count(text) <= _LONGEST_DATE and date_line(text) is not None


def says_who_or_when(text: str) -> bool:
    return is_dated(text) or starts_by_name(text)


def is_idle(piece: Piece) -> bool:
    """Whether a line may be one of a menu: short, no sentence, and it tells neither who nor when nor what is shown."""
    text = piece.text
    if (
        piece.kind is not None
        or ends_sentence(text)
        or word_count(text) > _LONGEST_BARE
        or bylines.end_credit(text)
        or has_stop(text)
    ):
        return False
    return not (starts_by_name(text) or date_line(text))


def likenesses(pieces: Sequence[Piece], body: range, menu: set[int]) -> dict[int, float]:
    """How much each line above the text looks like its title: by its words and by where it stands."""
    told = frozenset(stem for n in body if ends_sentence(pieces[n].text) for stem in subjects(pieces[n].text))
    again = _repeated(pieces)
    like: dict[int, float] = {}
    distance, idle = 0.0, 0
    for number in range(body.start - 1, -1, -1):
        text = pieces[number].text
        if number in menu:
            continue
        if _may_be_title(pieces[number]):
            below = [pieces[n].text for n in range(number + 1, min(number + 4, body.start))]
            near = [pieces[n].text for n in range(number + 1, min(number + _NEAR_AGAIN, body.start))]
            near = [line for line in near if not boilerplate.reason(line)][:3]
            like[number] = _likeness(text, told) - min(distance, _FARTHEST) + 0.3 * (fold(text) in again)
            like[number] += 0.4 * any(map(says_who_or_when, near))
            like[number] -= 0.8 * (bool(below) and bylines.credit(below[0]) is not None)
        idle = idle + 1 if is_idle(pieces[number]) else 0
        if not (boilerplate.reason(text) or is_fact(text)):
            distance += _STEP if idle <= _MENU else _STEP_OF_MENU
    return like


def _may_be_title(piece: Piece) -> bool:
    text, words = piece.text, word_count(piece.text)
    least, most = _WORDS
    if piece.kind is not None or not least <= words <= most or (is_prose(piece) and words > 25):
        return False
    if (
        is_marked(text)
        or is_trail(text)
        or is_menu(text)
        or are_figures(text)
        or _LISTED.match(text)
        or _PICTURED.search(fold(text))
        or (bylines.byline(text) is not None and not bylines.is_name(text))
    ):
        return False
    return not (boilerplate.reason(text) or boilerplate.tail_marker(text) or date_line(text) or starts_by_name(text))


def _repeated(pieces: Sequence[Piece]) -> frozenset[str]:
    """The longer lines that stand on the page more than once."""
    texts = sorted(fold(piece.text) for piece in pieces if word_count(piece.text) >= 4)
    return frozenset(text for text, below in itertools.pairwise(texts) if text == below)


def _likeness(text: str, told: frozenset[str]) -> float:
    """How much a line looks like the title by its words: those it shares with the text, and how many there are."""
    said = subjects(text)
    shared = len(said & told)
    likeness = 2 * (shared / len(said) if said else 0.0) * min(shared, 4) / 4 + 0.6 * min(word_count(text), 8) / 8
    if not shared:
        likeness -= 0.5
    if text.endswith(".") and not text.endswith(".."):
        likeness -= 0.5
    if bylines.is_caption(text) or bylines.end_credit(text) or bylines.credit(text):
        likeness -= 0.8
    return likeness


def title_of(pieces: Sequence[Piece], like: dict[int, float]) -> int:
    """The line that looks most like the title; or one near above it, if that is a standfirst or stands below a name."""
    best = _above_facts(pieces, like, max(like, key=like.__getitem__))
    near = sorted(number for number in like if number <= best)[-_NEAR:]
    if _is_sentence(pieces[best].text) and len(near) > 1 and near[-2] >= best - 4:
        near = near[:-1]  # the best one is a standfirst below a short title
        best = near[-1]
    elif len(near) > 1 and near[-2] == best - 1 and _is_above_standfirst(pieces, like, best - 1):
        return best - 1
    if _is_between_facts(pieces, best):
        return best - 1
    for number in near:
        is_shorter = number in near[-2:] and word_count(pieces[number].text) < word_count(pieces[best].text)
        is_signed = any(says_who_or_when(pieces[n].text) for n in range(number + 1, best))
        least = _HALF if is_shorter or is_signed else _LIKE
        is_long = word_count(pieces[number].text) >= _LONGER
        is_apart = any(is_trail(pieces[n].text) for n in range(number + 1, best))
        is_apart = is_apart or word_count(pieces[number].text) > max(_LONGEST_TITLE, word_count(pieces[best].text))
        if is_long and not is_apart and like[number] >= least * like[best] and not _is_again(pieces, number, best):
            return _first_of_head(pieces, number)
    return _first_of_head(pieces, best)


def _is_between_facts(pieces: Sequence[Piece], best: int) -> bool:
    """Whether a short title stands right below a date and above the best line, a longer standfirst above "By"."""
    if best < _SHORTEST - 1 or best + 1 >= len(pieces) or not starts_by_name(pieces[best + 1].text):
        return False
    words, longer = word_count(pieces[best - 1].text), word_count(pieces[best].text)
    may_be = _may_be_title(pieces[best - 1]) and words >= _SHORTEST and longer >= 2 * words
    return may_be and is_dated(pieces[best - 2].text)


def _above_facts(pieces: Sequence[Piece], like: dict[int, float], best: int) -> int:
    """The best line, or the best above who wrote the text and when, where these stand above the best of all."""
    for number in range(max(0, best - _BOX), best):
        if says_who_or_when(pieces[number].text):
            above = [n for n in like if number - _NEAR <= n < number and like[n] >= _HALF * like[best]]
            above = [n for n in above if word_count(pieces[n].text) >= _LONGER or like[n] >= like[best]]
            if above:
                return max(above, key=like.__getitem__)
    return best


def _is_above_standfirst(pieces: Sequence[Piece], like: dict[int, float], number: int) -> bool:
    """Whether a title stands right above a longer line of two sentences, the last without its full stop."""
    text, below = pieces[number].text, pieces[number + 1].text
    is_longer = _LONGER <= word_count(text) < word_count(below)
    return is_longer and bool(TWO_SENTENCES.search(below)) and like[number] >= _PART * like[number + 1]


def _is_again(pieces: Sequence[Piece], number: int, last: int) -> bool:
    text = fold(pieces[number].text)
    return any(fold(pieces[n].text) == text for n in range(number + 1, last + 1))


def _first_of_head(pieces: Sequence[Piece], title: int) -> int:
    """The title, or the same line above it where who wrote it and when stands between the two."""
    text = fold(pieces[title].text)
    idle = 0
    for number in range(title - 1, max(-1, title - 2 * _NEAR_AGAIN), -1):
        idle += is_idle(pieces[number])
        if idle > _BOX:
            return title  # a menu stands between the two
        if fold(pieces[number].text) == text and any(is_dated(pieces[n].text) for n in range(number, title)):
            return number
    return title


def _is_sentence(text: str) -> bool:
    return bool(_FULL_STOP.search(text)) and word_count(text) >= _TELLS
