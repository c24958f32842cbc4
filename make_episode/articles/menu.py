"""The menu above an article whose whole page was copied, told from the title, which has the words of the text."""

import re
from collections.abc import Mapping, Sequence

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.headline import starts_by_name
from make_episode.articles.kinds import word_count
from make_episode.articles.tidy import Piece

_LONGEST = 16  # lines above an article that has no menu above it
_LIKE = 0.7  # how like a title a line must be to have all above it taken for a menu
_FAINTLY = 0.3  # how like a title what stands above the date must be at least
_NEAR = 10  # lines from the title to a standfirst or caption, which may share more words with the text


def menu_of(pieces: Sequence[Piece], above: list[int], body: int) -> list[int]:
    """The lines of a menu among those above the body; none where the head is short or no line is like the title."""
    if len(above) <= _LONGEST:
        return []
    told = {word for piece in pieces[body : body + 40] for word in _words(piece.text)}
    like = {number: _likeness(pieces, number, told, body) for number in above}
    best = max(_above_date(pieces, above, like), key=like.__getitem__)
    if like[best] < _LIKE:
        return []
    title = next(number for number in above if number > best - _NEAR and like[number] >= 0.7 * like[best])
    kicker = [number for number in above if title - 2 <= number < title and word_count(pieces[number].text) <= 4]
    return [number for number in above if number < title and number not in kicker]


def _above_date(pieces: Sequence[Piece], above: list[int], like: Mapping[int, float]) -> list[int]:
    """The lines above the first that says by whom or when and has something like a title above it."""
    for place, number in enumerate(above):
        text = pieces[number].text
        is_signed = starts_by_name(text)
        below = pieces[above[place + 1]].text if place + 1 < len(above) else ""
        if is_signed and date_line(below):
            return above[:place]
        if (is_signed or date_line(text)) and any(like[n] > _FAINTLY for n in above[:place]):
            return above[:place]
    return above


def _likeness(pieces: Sequence[Piece], number: int, told: set[str], body: int) -> float:
    """How much a line looks like the title: by the words it shares with the text, its length and where it stands."""
    text = pieces[number].text
    words = _words(text)
    if not 4 <= word_count(text) <= 30 or not words or boilerplate.reason(text) or bylines.credit(text):
        return 0.0
    shared = sum(word in told for word in words) / len(words)
    return shared * min(len(words), 5) / 5 + 0.3 * number / body - (0.3 if text.endswith(".") else 0.0)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(text)) if len(word) >= 4 or word.isdigit()]
