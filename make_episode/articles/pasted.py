"""Where the article stands in the text of a whole page: below the menus, above what else the page shows.

Its body is the densest run of sentences (Pasternack and Roth, Extracting Article Text from the Web with Maximum
Subsequence Segmentation, WWW 2009). Its title is the line that stands nearest above it, beside who wrote it and when,
and shares its words with it, be there ever so many menus above.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from make_episode.articles import boilerplate, bylines, notices
from make_episode.articles.dates import fold
from make_episode.articles.headline import starts_by_name
from make_episode.articles.kinds import YOU, ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.likeness import is_dated, is_fact, is_idle, likenesses, says_who_or_when, title_of
from make_episode.articles.tidy import Piece

_LEAST_ABOVE = 7  # lines above a title that are a menu
_LEAST_BETWEEN = 8  # short lines in a row between title and text that are one
_FEWEST_OF_PAGE = 5  # of those on a page with a menu above
_DENSE = 0.4  # of the best run of sentences, from which an earlier one is the article
_FAINT = 0.15  # of that, from which it is below what surely is a title
_SURELY = 0.8  # likeness
_FIRST_RUNS = 20  # that are looked at
_SENTENCE = 6  # words
_LONGEST_TITLE = 20  # words
_CLOSERS = " \xa0»”\"'’)"
_LONGEST_NOTICE = 60  # words
_MOST = 80  # words of a paragraph that count
_BARE = -6.0  # what a line without a sentence says, in words of one
_FURNITURE = -3.0
_LONGEST_BARE = 16  # words
_TELLS = 8  # words of a standfirst
_POINT = 6  # words of a point of the article right below its title
_OFTEN = 3  # times that a button stands on a page
_NAME = 3  # words of a paper's name
_GAP = 6  # lines in a row without a sentence below which no article goes on, if most of it stands above
_MOSTLY = 0.5  # of the lines below a gap are sentences where the article goes on
_CARDS = 4  # times that a list of other articles tells a date, a name or a length
_CARD = 5  # lines of each


@dataclass(frozen=True, slots=True)
class Pasted:
    """The lines of the article, from its title on, and what stood above and between them."""

    lines: tuple[Piece, ...]
    left_out: tuple[str, ...] = ()
    title: int | None = None
    """The number of the title, where the text is that of a whole page."""
    standfirst: str = ""
    """What stands below the title wherever it stands on the page."""


def article_of(pieces: tuple[Piece, ...]) -> Pasted:
    """The lines without the menus of a whole page; all of them where none stand above the title."""
    runs = itertools.islice(_bodies(pieces), _FIRST_RUNS)
    found = next((found for run in runs if (found := _found(pieces, *run))), None)
    if found is None or found.body.start <= _LEAST_ABOVE:
        return Pasted(pieces)
    body, end, menu, title = found.body.start, found.body.stop, found.menu, found.title
    is_page = sum(is_idle(pieces[n]) and not boilerplate.reason(pieces[n].text) for n in range(title)) >= _LEAST_ABOVE
    first = _with_kicker(pieces, title) if is_page else 0
    left_out = (
        menu | _menus(pieces, title + 1, body, _FEWEST_OF_PAGE if is_page else _LEAST_BETWEEN) | set(range(first))
    )
    left_out.discard(title)
    if is_page:
        left_out |= _of_menus(pieces, range(title + 1, end))
        left_out |= _below(pieces, range(body, end), fold(pieces[title].text)) | _buttons(pieces, range(title, end))
    kept = [number for number in range(len(pieces)) if number not in left_out]
    return Pasted(
        tuple(pieces[number] for number in kept),
        tuple(pieces[number].text for number in sorted(left_out)),
        kept.index(title) if is_page else None,
        _standfirst(pieces, title),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A run of sentences with what looks most like its title, and the lists of other articles above it."""

    body: range
    menu: set[int]
    title: int


def _found(pieces: Sequence[Piece], body: range, share: float) -> _Found | None:
    """The article that a run of sentences may be: where it is not the densest of all its title must look like one."""
    menu = _cards(pieces, body.start)
    like = likenesses(pieces, body, menu)
    if not like:
        return _Found(body, menu, 0) if share >= _DENSE else None
    is_article = share >= _DENSE or max(like.values()) >= _SURELY
    return _Found(body, menu, title_of(pieces, like)) if is_article else None


def _bodies(pieces: Sequence[Piece]) -> Iterator[tuple[range, float]]:
    """The longer runs of sentences, which may be the article or comments on it, each with its share of the longest."""
    runs = list(_runs([_weight(piece) for piece in pieces]))
    best = max((total for *_, total in runs), default=0.0)
    return ((range(first, end), total / best) for first, end, total in runs if total >= min(_FAINT * best, _MOST))


def _runs(weights: Sequence[float]) -> Iterator[tuple[int, int, float]]:
    """Where each run of lines that say more than they cost begins and ends, and how much it says."""
    first, end, total, best = 0, 0, 0.0, 0.0
    for number, weight in enumerate(weights):
        if total <= 0:
            if best:
                yield first, end, best
            first, total, best = number, 0.0, 0.0
        total += weight
        if total >= best:
            best, end = total, number + 1
    if best:
        yield first, end, best


def _weight(piece: Piece) -> float:
    """How much a line says that it belongs to an article, in words of a paragraph."""
    text, words = piece.text, word_count(piece.text)
    if boilerplate.reason(text):
        return _FURNITURE
    if words >= _SENTENCE and (ends_sentence(text) or has_stop(text)):
        if words <= _LONGEST_NOTICE and _is_notice(text):
            return _FURNITURE
        if words <= _LONGEST_TITLE and not _has_full_stop(text):
            return 0.0
        return min(words, _MOST) * (1.0 if is_prose(piece) else 0.5)
    if is_fact(text):
        return _FURNITURE
    return 0.0 if piece.kind is not None or is_marked(text) else _BARE if words <= _LONGEST_BARE else _FURNITURE


def _has_full_stop(text: str) -> bool:
    """Whether a line ends as titles do not, be they questions or two sentences in one."""
    return text.rstrip(_CLOSERS).endswith((".", "…", ":", ";"))


def _is_notice(text: str) -> bool:
    words = notices.page_words(boilerplate.plain_sentences(text))
    return words > 1 or (words == 1 and bool(YOU.search(text)))


def _cards(pieces: Sequence[Piece], body: int) -> set[int]:
    """The lines of a list of other articles above the text: each with a date, a name or a length below its title."""
    found: set[int] = set()
    for is_end in (is_dated, starts_by_name, boilerplate.is_clock):
        ends = [number for number in range(body) if is_end(pieces[number].text)]
        chain: list[int] = []
        for number in [*ends, len(pieces) + _CARD]:
            if chain and not 1 < number - chain[-1] <= _CARD:
                if len(chain) > _CARDS and chain[1] - chain[0] != chain[2] - chain[1]:
                    del chain[0]  # of the article itself, whose head is like no card
                if len(chain) >= _CARDS:
                    first = max(1, 2 * chain[0] - chain[1] + 1)
                    first -= bool(boilerplate.tail_marker(pieces[first - 1].text))
                    found.update(range(first, chain[-1] + 1))
                chain = []
            chain.append(number)
    return found


def _standfirst(pieces: Sequence[Piece], title: int) -> str:
    """What stands twice or more right below the title, as in forms to share an article with others."""
    text = fold(pieces[title].text)
    below = [pieces[n + 1].text for n in range(title + 1, len(pieces) - 1) if fold(pieces[n].text) == text]
    return next((line for line in below if word_count(line) >= _TELLS and ends_sentence(line)), "")


def _with_kicker(pieces: Sequence[Piece], title: int) -> int:
    """The first line of the head: a date or a label may stand above the title, set off from the menu."""
    first = title
    while first and title - first < 3 and says_who_or_when(pieces[first - 1].text):
        first -= 1
    if first and pieces[first - 1].is_set_off and word_count(pieces[first - 1].text) <= 6:
        first -= 1
    return first


def _menus(pieces: Sequence[Piece], first: int, body: int, least: int) -> set[int]:
    """Short lines in a row between title and text: buttons, links to other articles."""
    found: set[int] = set()
    named = {n for n in range(first, body) if boilerplate.reason(pieces[n - 1].text) == "byline label"}
    named = {n for n in named if bylines.is_name(pieces[n].text)}
    for is_run, run in itertools.groupby(range(first, body), key=lambda number: is_idle(pieces[number])):
        numbers = list(run)
        if numbers[0] - first < _LEAST_BETWEEN // 2:
            points = itertools.takewhile(lambda number: word_count(pieces[number].text) >= _POINT, numbers)
            numbers = numbers[len(list(points)) :]
        if is_run and len(numbers) >= least:
            found.update(number for number in numbers if not boilerplate.reason(pieces[number].text))
    return found - named


def _of_menus(pieces: Sequence[Piece], article: range) -> set[int]:
    """Names of a word or two between paragraphs that stand outside the article as well, often: the paper's."""
    outside = Counter(fold(p.text) for n, p in enumerate(pieces) if n not in article and word_count(p.text) <= _NAME)
    alone = (n for n in article[1:-1] if all(is_prose(pieces[beside]) for beside in (n - 1, n + 1)))
    return {n for n in alone if is_idle(pieces[n]) and outside[fold(pieces[n].text)] > 1}


def _buttons(pieces: Sequence[Piece], article: range) -> set[int]:
    """What asks for comments in an article and stands on the page again and again, and so is not the end of it."""
    often = Counter(fold(piece.text) for piece in pieces)
    labels = (n for n in article if boilerplate.tail_marker(pieces[n].text) == "comments")
    return {n for n in labels if often[fold(pieces[n].text)] >= _OFTEN}


def _below(pieces: Sequence[Piece], body: range, title: str) -> set[int]:
    """The lines below the article: behind the run of sentences, the title told again or a long gap in most of the text.

    What ends the last paragraph, a list and who signs just below are the article's.
    """
    end = _end(pieces, body, title)
    if pieces[end - 1].text.endswith(":"):
        return set()
    while end < len(pieces) and (step := _further(pieces, end)):
        end += step
    if len(pieces) - end < _LEAST_ABOVE:
        return set()
    near = range(end, end + _LEAST_ABOVE)
    return set(range(end, len(pieces))) - {n for n in near if _is_signed(pieces[n].text)}


def _is_signed(text: str) -> bool:
    """Whether a line tells when, by whom or with whose help a text was written, and not by a bare name."""
    named = bylines.byline(text)
    return is_fact(text) and (named is None or starts_by_name(text) or ":" in text)


def _end(pieces: Sequence[Piece], body: range, title: str) -> int:
    """The line behind the last of the article: no article goes on below so much else, if most of it stands above."""
    told = [max(0.0, _weight(pieces[number])) for number in body]
    above = list(itertools.accumulate(told, initial=0.0))
    sentences = list(itertools.accumulate(map(bool, told), initial=0))
    last = max((place for place, weight in enumerate(told) if weight), default=0)
    gap = 0
    for place, number in enumerate(body):
        gap = 0 if told[place] else gap + 1
        is_dense = sentences[-1] - sentences[place] > _MOSTLY * (last - place)
        is_over = fold(pieces[number].text) == title or (gap == _GAP and not is_dense)
        if is_over and above[place] > above[-1] - above[place]:
            return number - max(gap, 1) + 1
    return body.stop


def _further(pieces: Sequence[Piece], end: int) -> int:
    """How many lines right below the run of sentences are part of it: one, or a heading and a sentence below it."""
    near = pieces[end : end + 2]
    if any(boilerplate.reason(piece.text) or boilerplate.tail_marker(piece.text) for piece in near):
        return int(_goes_on(near[0]) and not boilerplate.reason(near[0].text))
    if _goes_on(near[0]):
        return 1
    is_headed = len(near) > 1 and is_idle(near[0]) and _goes_on(near[1]) and word_count(near[1].text) >= _TELLS
    return 2 if is_headed and all(piece.is_set_off for piece in near) else 0


def _goes_on(piece: Piece) -> bool:
    """Whether a line right below the run of sentences is part of it: a short sentence, an item of a list."""
    return (ends_sentence(piece.text) and not _is_notice(piece.text)) or is_marked(piece.text)
