"""The lines above an article's body: title, kicker, standfirst, byline and date, in whatever order a page has them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from make_episode.articles import boilerplate, names
from make_episode.articles.blocks import ends_sentence, is_prose, word_count
from make_episode.articles.dates import DateLine, date_line, fold
from make_episode.articles.tidy import Piece

_CRUMBS = re.compile(r"\s*(?:>|»|›|→|/|\|)\s*")
_SITE = re.compile(r"^(?P<title>.{15,}?)\s+[|–—·-]\s+(?P<site>[^|–—·]{2,40})$")
_FARTHEST = 30
"""A head has at most so many lines; a marker of one further down belongs to the body."""


@dataclass(slots=True)
class Head:
    """What the head lines say; `body` is the number of the first line of the body."""

    body: int
    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    published: datetime | date | None = None
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dropped: list[tuple[int, str, str]] = field(default_factory=list)


def read_head(pieces: Sequence[Piece], language: str) -> Head:
    """The head of a plain-text article."""
    body = _body_start(pieces, language)
    head = Head(body)
    said: list[int] = []
    for number in range(body):
        if not _take(head, number, pieces[number].text, language):
            said.append(number)
    _name(head, pieces, said)
    head.dropped.sort()
    return head


def _body_start(pieces: Sequence[Piece], language: str) -> int:
    """The first line of running text that no byline, date or share line follows at once."""
    start = next((n for n, piece in enumerate(pieces) if _opens_body(piece)), None)
    if start is None:
        return _short_body_start(pieces, language)
    for number in range(start + 1, min(start + 8, _FARTHEST, len(pieces))):
        if _opens_body(pieces[number]):
            break
        if _is_marker(pieces[number].text, language):
            later = next((n for n in range(number, len(pieces)) if _opens_body(pieces[n])), None)
            if later is not None and start > 0:
                start = later
                break
    while start > 1 and _is_early_prose(pieces, start - 1, language):
        start -= 1
    return start


def _opens_body(piece: Piece) -> bool:
    return (
        word_count(piece.text) >= 18
        and ends_sentence(piece.text)
        and not boilerplate.reason(piece.text)
        and not (names.end_credit(piece.text))
    )


def _is_early_prose(pieces: Sequence[Piece], number: int, language: str) -> bool:
    """Whether a short sentence between the head's last marker and the body opens the body."""
    text = pieces[number].text
    return (
        number >= 1
        and ends_sentence(text)
        and word_count(text) >= 5
        and not _is_marker(text, language)
        and not names.end_credit(text)
        and any(_is_marker(pieces[n].text, language) for n in range(number))
        and any(not _is_marker(pieces[n].text, language) and word_count(pieces[n].text) >= 3 for n in range(number))
    )


def _short_body_start(pieces: Sequence[Piece], language: str) -> int:
    """The second line that says something, in a text without one long sentence."""
    said = [n for n, piece in enumerate(pieces) if not _is_marker(piece.text, language)]
    for place, number in enumerate(said):
        if place and ends_sentence(pieces[number].text) and word_count(pieces[number].text) >= 5:
            return number
    return said[1] if len(said) > 1 else len(pieces)


def _is_marker(text: str, language: str) -> bool:
    """Whether a line is a byline, date, credit or page furniture, which only heads have above the body."""
    return bool(boilerplate.reason(text) or date_line(text, language) or names.byline(text) or names.credit(text))


def _take(head: Head, number: int, text: str, language: str) -> bool:
    """Take what a head line tells about the article; False where it is a candidate for the title."""
    why = boilerplate.reason(text)
    if not why:
        dated = date_line(text, language)
        if dated:
            _date(head, dated)
            why = "date line"
        elif (credit := names.credit(text)) is not None:
            head.credits.extend(name for name in credit if name not in head.credits)
            why = "credit"
        elif names.end_credit(text) and head.published is not None:
            head.credits.append(names.end_credit(text))
            why = "picture caption"
        elif _is_trail(text):
            why = "breadcrumb"
    if why:
        head.dropped.append((number, text, why))
    return bool(why)


def _date(head: Head, dated: DateLine) -> None:
    if head.published is None:
        head.published = dated.published
    for part in dated.rest.split(" | "):
        head.authors.extend(name for name in names.byline(part) or () if name not in head.authors)


def _is_trail(text: str) -> bool:
    """A breadcrumb: short names with arrows or bars between them."""
    parts = [part for part in _CRUMBS.split(text) if part]
    return (
        len(parts) > 1
        and all(word_count(part) <= 4 for part in parts)
        and ">" in re.sub("[»›→/|]", ">", text)
        and (
            len(parts) > 2 or bool(re.match(r"\W*(accueil|home|inicio|startseite|الرئيسية)", fold(text))) or ">" in text
        )
    )


def _name(head: Head, pieces: Sequence[Piece], said: list[int]) -> None:
    """Tell title, kicker, standfirst and bylines among the lines left."""
    said = _without_repeats(head, pieces, said)
    title = _title(pieces, said)
    for number in said:
        text = pieces[number].text
        signed = names.byline(text) if number != title else None
        if number == title:
            head.title = text
        elif signed and not (title is not None and number < title and len(said) > 1 and not _starts_by(text)):
            head.authors.extend(name for name in signed if name not in head.authors)
            head.dropped.append((number, text, "byline"))
        elif title is not None and number < title:
            _above(head, number, text)
        elif not head.subtitle and word_count(text) >= 4:
            head.subtitle = text
        elif _is_arabic(text) and word_count(text) <= 4 and not head.authors:
            head.authors.append(text)
            head.dropped.append((number, text, "byline"))
        else:
            head.dropped.append((number, text, "picture caption" if word_count(text) >= 4 else "label of the page"))


def _above(head: Head, number: int, text: str) -> None:
    if head.kicker:
        head.dropped.append((number, text, "label of the page"))
    else:
        head.kicker = text


def _starts_by(text: str) -> bool:
    return bool(re.match(r"(par|by|por|von|di|de|بقلم|كتب)\b", fold(text)))


def _is_arabic(text: str) -> bool:
    return bool(re.search(r"[\u0600-\u06ff]", text))


def _without_repeats(head: Head, pieces: Sequence[Piece], said: list[int]) -> list[int]:
    """The lines without those that say another again, with or without the site's name behind it."""
    texts = {number: fold(pieces[number].text).strip(" .") for number in said}
    kept = []
    for number in said:
        match = _SITE.match(pieces[number].text)
        shorter = fold(match["title"]).strip(" .") if match else None
        others = [other for other in said if other != number]
        if any(shorter == texts[other] for other in others) or any(
            texts[number] == texts[other] and other < number for other in others
        ):
            head.dropped.append((number, pieces[number].text, "title repeated"))
        else:
            kept.append(number)
    return kept


def _title(pieces: Sequence[Piece], said: list[int]) -> int | None:
    """The first line of five words or more that is no byline; else the longest."""
    for number in said:
        if word_count(pieces[number].text) >= 5 and not _starts_by_name(pieces[number].text):
            return number
    return max(said, key=lambda number: (word_count(pieces[number].text), -number), default=None)


def _starts_by_name(text: str) -> bool:
    return bool(names.byline(text)) and _starts_by(text)
