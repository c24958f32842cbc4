"""The lines above an article's body: title, kicker, standfirst, byline and date, in whatever order a page has them."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from make_episode.articles import boilerplate, bylines, comments, masthead, under_title
from make_episode.articles.agencies import is_wire
from make_episode.articles.captions import names_maker
from make_episode.articles.dates import DateLine, date_line, fold, is_labelled, moment
from make_episode.articles.headline import repeated, starts_by, starts_by_name, tells_match, title_among
from make_episode.articles.kinds import ends_sentence, is_prose, word_count
from make_episode.articles.lede import body_start, may_be_caption
from make_episode.articles.points import are_told_again, below_title, summary
from make_episode.articles.sections import is_menu
from make_episode.articles.standfirst import is_standfirst
from make_episode.articles.tidy import Piece
from make_episode.articles.trails import is_trail
from make_episode.articles.whence import page_label, without_places

_CLOCK = re.compile(
    r"(?:a |at |um |alle |ore |الساعة )?(?P<h>[01]?\d|2[0-3]) ?[h:.] ?(?P<m>[0-5]\d)"
    r"(?: ?(?:min|uhr|h|gmt|utc|cest?|est))?"
)
_TITLE_LABEL = (
    r"\W*(?:en )?(?:photos?|podcast|audio|video|images|dossier|opinion|analysis|explainer|interview|kommentar|notre"
    r"|relire|mira|in pictures)"
)
"""What titles begin with as well as links to other articles: "Vidéo : une baleine dans le port"."""

_CAPTION = 5  # words of a line below the standfirst that is no sentence
_OPENS = "«“\"„'‘"


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
    is_update: bool = False
    """Whether only the date of a change has been found."""
    time: tuple[int, int] | None = None
    """When it was published, where another line tells the day."""
    is_of_page: bool = False
    """Whether it stands on a whole page, with buttons below the title."""
    beside_date: list[str] = field(default_factory=list)
    """Who wrote it or where, before the date: "Nina Roy - 3 May 2025", "Vevey - 3 May 2025"."""
    summary: tuple[int, ...] = ()
    """Lines of a list between title and body, which belong to the body."""

    def sign(self, signed: Sequence[str]) -> None:
        """Add authors; an agency is a source, and so is a paper beside a person."""
        agencies = [name for name in signed if bylines.is_agency(name) or bylines.is_publisher(name)]
        people = [name for name in signed if name not in agencies]
        papers = [name for name in agencies if not is_wire(name)]
        _add(self.authors, people if people or self.authors else papers)
        self.credit([name for name in agencies if name not in self.authors])

    def credit(self, names: Sequence[str]) -> None:
        """Add agencies and photographers."""
        _add(self.credits, names)


def read_head(pieces: Sequence[Piece], language: str, *, title: int | None = None, standfirst: str = "") -> Head:
    """The head of a plain-text article; nothing above `title`, where it is known, is taken for one.

    `standfirst` is what surely is one, where the text opens with it.
    """
    body = body_start(pieces, language)
    head = Head(body, is_of_page=title is not None)
    head.summary = summary(pieces[:body])
    above = [number for number in range(body) if number not in head.summary]
    _doubled(head, pieces, above)
    left = [number for number in above if number == title or not _take(head, number, pieces[number].text, language)]
    _name(head, pieces, left, title or 0)
    _without_today(head, pieces, language)
    _time_below_date(head)
    _take_time(head)
    _take_standfirst(head, pieces, standfirst, language)
    _without_place(head, pieces)
    if are_told_again(pieces, head.summary, head.body):
        head.dropped.extend((number, pieces[number].text, "summary of the article") for number in head.summary)
        head.summary = ()
    head.dropped.sort()
    return head


def _take_standfirst(head: Head, pieces: Sequence[Piece], known: str, language: str) -> None:
    """Take the first line of the body where the head has no standfirst and it is known to be one or reads like it."""
    near = range(head.body + 1, min(head.body + 8, comments.or_links(pieces)))
    below = next((n for n in near if is_prose(pieces[n]) and not boilerplate.reason(pieces[n].text)), 0)
    opening = [pieces[n].text for n in (head.body, below)] if below else []
    if not head.title or not opening or _is_brief(pieces[below + 1 :]):
        return
    if head.subtitle and (ends_sentence(head.subtitle) or not _is_beside_facts(head, pieces)):
        return
    above = next((why for number, _, why in head.dropped if number == head.body - 1), "")
    if above in {"newsletter prompt", "paywall prompt"}:
        return  # a standfirst stands above what asks the reader
    between = [piece.text for piece in pieces[head.body + 1 : below]]
    apart = above == "label of a box" or any(_is_of_picture(text) or may_be_caption(text, language) for text in between)
    is_one = opening[0] == known or is_standfirst(opening[0], opening[1], head.title, apart=apart)
    if is_one and not bylines.glued_credit(opening[0])[0]:
        if head.subtitle:
            head.dropped.append((_number_of(head.subtitle, pieces), head.subtitle, "picture caption"))
        head.subtitle = opening[0]
        head.body += 1
        _take_captions(head, pieces[:below], language)


def _without_place(head: Head, pieces: Sequence[Piece]) -> None:
    """Take for a place what stands before the date and in the text as well, where somebody else signs."""
    if len(head.authors) > len(head.beside_date):
        told = "\n".join((head.subtitle, *(piece.text for piece in pieces[head.body :] if ends_sentence(piece.text))))
        head.authors = [name for name in head.authors if name not in head.beside_date or name not in told]


def _take_captions(head: Head, pieces: Sequence[Piece], language: str) -> None:
    """Take the lines between the standfirst and the first paragraph that tell a picture there."""
    while head.body < len(pieces) and _may_show(pieces[head.body].text, language):
        head.dropped.append((head.body, pieces[head.body].text, "picture caption"))
        head.body += 1


def _may_show(text: str, language: str) -> bool:
    """Whether a line below the standfirst is no heading: longer than one, or a sentence without a verb."""
    if ends_sentence(text):
        return may_be_caption(text, language)
    return word_count(text) >= _CAPTION and text[0] not in _OPENS and not text[0].isdigit()


def _is_of_picture(text: str) -> bool:
    """Whether a line says what a picture shows and who made it."""
    return bool(bylines.credit(text) or bylines.end_credit(text)) or bylines.is_caption(text) or names_maker(text)


def _is_brief(below: Sequence[Piece]) -> bool:
    """Whether nothing is told below the second paragraph: a brief has no standfirst."""
    near = itertools.takewhile(lambda piece: not boilerplate.tail_marker(piece.text), below[:8])
    return not any(is_prose(piece) and not boilerplate.reason(piece.text) for piece in near)


def _is_beside_facts(head: Head, pieces: Sequence[Piece]) -> bool:
    """Whether what was taken for the standfirst stands below who wrote it or when, or above a credit, as captions."""
    place = _number_of(head.subtitle, pieces)
    return any(
        (number < place and why in {"byline", "date line"}) or (number == place + 1 and why == "credit")
        for number, _, why in head.dropped
    )


def _number_of(text: str, pieces: Sequence[Piece]) -> int:
    return next(number for number, piece in enumerate(pieces) if piece.text == text)


def _doubled(head: Head, pieces: Sequence[Piece], above: list[int]) -> None:
    """Leave out what stands twice in a row below the title: what a picture shows, said to the blind and below it."""
    for number in range(1, len(above)):
        first, second = pieces[above[number - 1]].text, pieces[above[number]].text
        told = (pieces[n].text for n in above[: number - 1])
        is_titled = any(word_count(text) >= 4 and not is_menu(text) for text in told)  # else this is the title
        if is_titled and word_count(first) >= 4 and second.startswith(first.rstrip(".")):
            twice = above[number - 1 : number + 1]
            head.dropped.extend((n, pieces[n].text, "picture caption") for n in twice)
            head.credit(bylines.end_credit(second))
            above[:] = [n for n in above if n not in twice]
            return


def take(head: Head, number: int, text: str, language: str) -> bool:
    """Take a line of a marked-up page that is a date, byline, credit or page furniture; False where it is none."""
    if _take(head, number, text, language):
        return True
    signed = bylines.byline(text)
    if signed:
        head.sign(signed)
        head.dropped.append((number, text, "byline"))
    return bool(signed)


def _take(head: Head, number: int, text: str, language: str) -> bool:
    """Take what a head line tells about the article; False where it is a candidate for the title."""
    why = boilerplate.reason(text) or ("label of a box" if number and boilerplate.names_box(text) else "")
    why = why or page_label(text)
    why = "" if why == "copyright notice" and bylines.credit(text) else why
    why = "" if why == "audio player" and _is_dated(text, language) else why
    if why == "read-also link" and word_count(text) >= 5 and re.match(_TITLE_LABEL, fold(text)):
        return False
    if not why:
        dated = date_line(text, language) or _clock(text)
        if dated:
            _date(head, dated)
            why = "date line"
        elif (credit := bylines.credit(text)) is not None:
            head.credit(credit)
            why = "credit"
        elif bylines.end_credit(text) and number:
            head.credit(bylines.end_credit(text))
            why = "picture caption"
        elif number and head.published is not None and bylines.is_caption(text):
            why = "picture caption"
        elif not re.search(r"[^\W\d_]", text):
            why = "label of the page"  # a count of comments
        elif is_trail(text):
            _date_of_trail(head, text, language)
            why = "breadcrumb"
    if why:
        head.dropped.append((number, text, why))
    return bool(why)


def _is_dated(text: str, language: str) -> bool:
    """Whether a line of figures is a whole date rather than a player's clock: "11-11-2025 | 14:08"."""
    dated = date_line(text, language)
    return dated is not None and dated.published is not None


def _date(head: Head, dated: DateLine) -> None:
    if dated.published and (head.published is None or (head.is_update and not dated.updated)):
        head.published, head.is_update = dated.published, dated.updated
    elif _is_same_day(head.published, dated):
        head.published = dated.published
    head.time = head.time or dated.time
    for number, part in enumerate(dated.rest.split(" | ")):
        signed = bylines.byline(part) or ()
        is_place = number and head.authors and not starts_by(part)  # "Nina Roy | Vevey sur Rive | 3 May 2025"
        known = list(head.authors)
        head.sign([name for name in signed if not is_place or bylines.is_agency(name)])
        head.beside_date += [name for name in head.authors if name not in known and not starts_by(part)]


def _without_today(head: Head, pieces: Sequence[Piece], language: str) -> None:
    """Forget the day that stands above the title where an earlier one stands below: it is when the page was seen."""
    title = _number_of(head.title, pieces) if head.title else -1
    lines = [(n, text, date_line(text, language)) for n, text, why in sorted(head.dropped) if why == "date line"]
    days = [(n, _day(dated.published)) for n, _, dated in lines if dated and dated.published]
    above = [day for n, day in days if n < title and not is_labelled(pieces[n].text)]
    below = [day for n, day in days if n > title]
    if not above or not below or min(above) <= max(below):
        return
    head.published, head.is_update, head.time = None, False, None
    for number, text, told in lines:
        if number > title and (dated := told or _clock(text)):
            _date(head, dated)


def _day(told: datetime | date) -> date:
    return told.date() if isinstance(told, datetime) else told


def _clock(text: str) -> DateLine | None:
    """The time that stands alone on its line, beside one that tells the day: "13h02"."""
    told = _CLOCK.fullmatch(fold(text).strip(" .,-–—|•"))
    return DateLine(None, time=(int(told["h"]), int(told["m"]))) if told else None


def _time_below_date(head: Head) -> None:
    """Take figures right below the day for the time, unless they stand among those of a player."""
    why = {number: why for number, _, why in head.dropped}
    for number, text, own in head.dropped:
        is_alone = own == "audio player" and why.get(number + 1) != own and why.get(number - 1) == "date line"
        if is_alone and head.time is None and (told := _clock(text)):
            head.time = told.time


def _take_time(head: Head) -> None:
    """Take the time that stands apart from the day, or before that of a change on the only day told."""
    if not (head.time and head.published):
        return
    told = time(*head.time)
    if not isinstance(head.published, datetime):
        head.published = datetime.combine(head.published, told)
    elif head.is_update and told < head.published.time():
        head.published = head.published.replace(hour=told.hour, minute=told.minute)


def _is_same_day(known: datetime | date | None, dated: DateLine) -> bool:
    """Whether a line tells the day that is known again, with the time."""
    if isinstance(known, datetime) or not isinstance(dated.published, datetime) or dated.updated:
        return False
    return dated.published.date() == known


def _date_of_trail(head: Head, text: str, language: str) -> None:
    """Take the date that stands behind a breadcrumb: "Accueil > Culture • Le Journal • 16 avril 2025"."""
    last = moment(re.split(r"\s[•·|]\s", text)[-1], language)
    head.published = head.published or last


def _add(names: list[str], more: Sequence[str]) -> None:
    """Add the names that are not there yet, however they are written."""
    names.extend(name for name in more if fold(name) not in map(fold, names))


def _name(head: Head, pieces: Sequence[Piece], said: list[int], first: int) -> None:
    """Tell title, kicker, standfirst and bylines among the lines left."""
    again = repeated(pieces, said)
    head.dropped.extend((number, pieces[number].text, why) for number, why in again.items())
    said = [number for number in said if number not in again]
    other = masthead.above_title(pieces, [number for number in said if number >= first])
    head.dropped.extend((number, pieces[number].text, why) for number, why in other.items())
    said = [number for number in said if number not in other]
    dropped = {number: why for number, _, why in head.dropped}
    named = [number for number in said if not _is_credited(pieces, number, said, dropped)]
    title = title_among(pieces, [number for number in named if number >= first], dropped)
    if title is None:
        return
    head.title = pieces[title].text
    above = [number for number in said if number < title]
    long = [number for number in above if is_prose(pieces[number])]
    if long:  # a standfirst above the title
        head.subtitle = pieces[long[-1]].text
        above.remove(long[-1])
    for number in [number for number in above if starts_by_name(pieces[number].text)]:
        head.sign(bylines.byline(pieces[number].text) or ())
        head.dropped.append((number, pieces[number].text, "byline"))
        above.remove(number)
    if above:
        head.kicker = pieces[above.pop()].text
    head.dropped.extend((number, pieces[number].text, "label of the page") for number in above)
    mentioned = "\n".join(piece.text for piece in pieces[head.body :] if ends_sentence(piece.text))
    points = [] if head.summary else below_title(pieces[: head.body], title, said, dropped)
    head.summary = head.summary or tuple(points)
    below = [number for number in said if number > title and number not in points]
    texts = [pieces[number].text for number in below]
    is_signed = any(not text.isupper() and without_places(bylines.byline(text) or (), mentioned) for text in texts)
    by = {name for text in texts if starts_by(text) for name in bylines.byline(text) or ()}
    under_title.beside_captions(head, pieces, below)
    for number in below:
        text = pieces[number].text
        others = by.difference(bylines.byline(text) or ())
        beside = bool(others) or (is_signed and text.isupper())
        is_below = any(title < n < number and why in {"byline", "date line"} for n, _, why in head.dropped)
        under_title.take(head, number, text, mentioned, is_beside_author=beside, is_below_facts=is_below)


def _is_credited(pieces: Sequence[Piece], number: int, said: list[int], dropped: Mapping[int, str]) -> bool:
    """Whether a line stands above a credit as captions do: not where nothing above it could be the title."""
    above = (pieces[n].text for n in said if n < number and not tells_match(pieces[n].text))
    return dropped.get(number + 1) == "credit" and any(word_count(t) >= 4 and not starts_by_name(t) for t in above)
