"""What the lines between a title and its text are: byline, standfirst, section, place or caption."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from make_episode.articles import bylines
from make_episode.articles.captions import names_agency, names_maker
from make_episode.articles.dates import fold
from make_episode.articles.headline import lists_names, starts_by, tells_match
from make_episode.articles.kinds import VERB, ends_sentence, has_stop, word_count
from make_episode.articles.lede import is_verbless
from make_episode.articles.standfirst import says_kind
from make_episode.articles.tidy import Piece
from make_episode.articles.whence import is_paper, label_of, without_places

if TYPE_CHECKING:
    from make_episode.articles.head import Head

_BEFORE_NAME = re.compile(r"(?<!\S)(?:بن|ابن|بنت|أبو|ابو|عبد|آل|بو) |(?<=\S) الدين(?!\S)")
"""What belongs to the name beside it: "بن سالم", "نور الدين"."""
_NAMED_BEHIND = re.compile(r"[.!?»”] (?P<who>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2})(?: ?/ ?[\w .]{2,30})?$")
"""A caption and who made the picture, without a word between: "Le stade, samedi. Nina Roy"."""
_MAKER = re.compile(
    r"[^():,]{4,40}?,? ?[(,] ?(?:avec )?"
    r"(?:photo(?:s|graphies?|graph[ey]?)?|photographer|fotos?|fotograf(?:[ií]as?|[oae])?"
    r"|bild(?:er)?|images?|v[ií]deo|illustrations?|تصوير|عدسة)\)?"
)
"""A name and that it is the photographer's: "Nina Roy (photos)"."""
_LEAST = 4  # words of a caption
_TELLS = 16  # words of a standfirst of one sentence; one more without its full stop
_LONG = 18  # words of a standfirst below a caption
_ARTICLE = re.compile(r"\ba\b")
_SECOND = re.compile(r"\w{2}[.!?…؟][»”\"]? [A-ZÀ-Þ«“\"\u0621-\u064a]\w+ \w")
_SAYS = (":", "«", "“", '"', "„", "?", "؟")
_PAPER_AT = re.compile(r"(?:\w[\w’'.]*(?: \w[\w’'.]*){0,3}) [-–—|] \w[\w’'.]*(?: \w[\w’'.]*){0,1}")
"""Whose page it is, and of which section or town: "Courrier des Rives - Économie"."""
_SHOWN = re.compile(r"\[\d{1,2}/\d{1,2}\] ?\S")
"""Which of several pictures is shown: "[1/2]A ship at anchor"."""


def beside_captions(head: "Head", pieces: Sequence[Piece], below: list[int]) -> None:
    """Take the photographer's name beside a caption, where another name is the author's."""
    for number in [number for number in below if _MAKER.fullmatch(pieces[number].text)]:
        name = re.split(r" ?[(,]", pieces[number].text)[0]
        if bylines.is_name(name):
            head.credit([name])
            head.dropped.append((number, pieces[number].text, "credit"))
            below.remove(number)
    texts = {number: pieces[number].text for number in below}
    named = [number for number in below if bylines.byline(texts[number]) and not starts_by(texts[number])]
    said = [number for number in below if number not in named and word_count(texts[number]) >= 4]
    for number in named:
        others = [other for other in named if other != number]
        is_above = number + 1 in said and number + 1 == head.body - 1 and any(other < number for other in others)
        is_below = number - 1 in said[1:] and number + 1 in named and not _NAMED_BEHIND.search(texts[number - 1])
        if is_above or is_below:
            head.credit(bylines.byline(texts[number]) or ())
            caption = number + 1 if is_above else number - 1
            head.dropped.extend(((number, texts[number], "credit"), (caption, texts[caption], "picture caption")))
            below[:] = [other for other in below if other not in {number, caption}]
            return


def take(head: "Head", number: int, text: str, mentioned: str, *, is_beside_author: bool, is_below_facts: bool) -> None:
    """Take a line between title and body: byline, standfirst, section, place or caption.

    A name in capitals beside an author written otherwise is the photographer's, and so is one without "by" beside one.
    Below who wrote it and when, a line that is no sentence is what the picture there shows.
    """
    signed = bylines.byline(text)
    if signed is None and not head.authors:
        signed = _arabic_name(text)
    if signed and not starts_by(text) and (is_beside_author or _is_photographer(head, number, text)):
        head.credit(signed)
        head.dropped.append((number, text, "credit"))
    elif signed:
        people = signed if starts_by(text) else without_places(signed, mentioned)
        head.sign(people)
        head.dropped.append((number, text, "byline" if people else "place of the report"))
    elif why := _aside(head, number, text):
        head.dropped.append((number, text, why))
    elif is_below_facts and word_count(text) >= _LEAST and _may_be_caption(text):
        head.credit(bylines.end_credit(text))
        head.dropped.append((number, text, "picture caption" if word_count(text) > _LEAST else "label of the page"))
    elif not head.subtitle and word_count(text) >= 4 and not is_paper(text):
        head.subtitle = text
    elif word_count(text) >= _LEAST:
        told = head.subtitle
        if _is_standfirst_below(told, text):
            head.subtitle, told = text, head.subtitle  # a caption above the standfirst
        head.dropped.append((number, told if head.subtitle == text else text, "picture caption"))
    elif not head.kicker and not head.is_of_page and fold(text) not in map(fold, head.credits):
        head.kicker = text
    else:
        head.dropped.append((number, text, "label of the page"))


def _may_be_caption(text: str) -> bool:
    """Whether a line is too short for a standfirst below who wrote the text and when, and no part of a quotation."""
    if has_stop(text) or _has_second(text) or says_kind(text):
        return False
    if ends_sentence(text):
        return word_count(text) < _TELLS and not any(mark in text for mark in _SAYS)
    return word_count(text) <= _TELLS or not VERB.search(_ARTICLE.sub("", text.casefold()))


def _is_standfirst_below(told: str, text: str) -> bool:
    """Whether a line below what was taken for the standfirst looks far more like one."""
    is_short = not _has_second(told) and (not ends_sentence(told) or word_count(told) < _TELLS)
    return is_short and ends_sentence(text) and (_has_second(text) or word_count(text) >= _LONG)


def _has_second(text: str) -> bool:
    """Whether a line is more than one sentence."""
    return _SECOND.search(text) is not None


def _aside(head: "Head", number: int, text: str) -> str:
    """Why a line below the title is neither name nor standfirst: initials, a place, a caption beside its credit."""
    if why := label_of(text):
        return why
    if lists_names(text) or tells_match(text) or _PAPER_AT.fullmatch(text):
        return "label of the page"
    named = _NAMED_BEHIND.search(text)
    if named:
        head.credit([named["who"]])
        return "picture caption"
    if _SHOWN.match(text) or names_maker(text) or names_agency(text):
        head.credit(bylines.end_credit(text) or bylines.names(re.split(r"[.!?»”] ?", text)[-1]))
        return "picture caption"
    return "picture caption" if _is_beside_credit(head, number, text) else ""


def _is_beside_credit(head: "Head", number: int, text: str) -> bool:
    """Whether a line without a verb, or below a credit without a full stop, stands beside who made the picture."""
    credits_ = {n for n, _, why in head.dropped if why == "credit"}
    if number + 1 in credits_ and is_verbless(text) and ends_sentence(text):
        return True
    return number - 1 in credits_ and (is_verbless(text) or not ends_sentence(text))


def _is_photographer(head: "Head", number: int, text: str) -> bool:
    """Whether a name without "by" stands below the date, as the author's did above it: it belongs to the picture."""
    dated = next((n for n, _, why in sorted(head.dropped) if why == "date line"), number)
    signed = [n for n, _, why in head.dropped if why == "byline"]
    return not starts_by(text) and bool(head.authors and signed) and min(signed) < dated < number


def _arabic_name(text: str) -> tuple[str, ...] | None:
    """A byline in Arabic, which has no capitals: two or three names alone, or behind a paper's or place's name."""
    if not re.search(r"[\u0600-\u06ff]", text) or ends_sentence(text):
        return None
    names = re.split(r"\s*،\s*", re.split(r"\s+[-–—|]\s+|: ", text)[-1])
    most = 6 if len(names) == 1 else 10  # words
    own = [_BEFORE_NAME.sub("", name) for name in names]
    return tuple(names) if all(word_count(name) in {2, 3} for name in own) and word_count(text) <= most else None
