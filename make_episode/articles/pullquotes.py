"""What a page sets apart from the text: quotations with their speakers, sentences said twice."""

import re
from collections.abc import Sequence

from make_episode.articles import bylines
from make_episode.articles.dates import fold
from make_episode.articles.kinds import QUOTED, ends_sentence, is_marked, word_count
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

ATTRIBUTION = re.compile(r"^[–—―-]{1,2} ?(?P<who>[^.!?]{3,90})$")
CITED = re.compile(r"^Une citation (?:de |d[’'])(?P<who>[^.!?]{3,90})$")
"""Below a quotation that a site sets apart without marks."""
_LEAST_SET_APART = 6  # words of a quotation that is set apart
_SHORTEST = 5
_LONGEST_HEADING = 12  # words of a quotation that may head the section where it stands again
_LONGEST_SEARCHED = 200_000  # characters of a text looked through for each of its lines: a long book's chapter


def repeats(pieces: Sequence[Piece], reasons: list[str], title: str) -> None:
    """The title again, a paragraph again, or a sentence of the text set large beside it."""
    plain = [_plain(piece.text) for piece in pieces]
    whole = "\n".join(text for text, why in zip(plain, reasons, strict=True) if not why)
    whole = whole if len(whole) <= _LONGEST_SEARCHED else ""
    seen: set[str] = set()
    start = 0  # of the line in the whole
    for number, (piece, text) in enumerate(zip(pieces, plain, strict=True)):
        if reasons[number] or not text:
            start += not reasons[number]
            continue
        above, start = whole[:start] if QUOTED.match(piece.text) else "", start + len(text) + 1
        if title and text == _plain(title):
            reasons[number] = "title repeated"
        elif text in seen and word_count(text) >= 6:
            reasons[number] = "repeated line"
        elif whole and _heads_section(pieces, reasons, number, is_new=text not in above):
            pass
        elif piece.kind is not BlockKind.LIST_ITEM and (
            _is_pull_quote(piece.text, whole) or (word_count(text) >= _SHORTEST and _is_inside(text, above))
        ):
            reasons[number] = "pull quote repeated from the text"
        seen.add(text)


def _heads_section(pieces: Sequence[Piece], reasons: Sequence[str], number: int, *, is_new: bool) -> bool:
    """Whether a short quotation that `is_new` stands above the paragraphs it is taken from, as headings do."""
    text = pieces[number].text
    if number + 1 == len(pieces) or word_count(text) > _LONGEST_HEADING or not QUOTED.match(text):
        return False
    if text.rstrip('»”"“ \xa0').endswith(".") or is_speaker(pieces[number + 1].text):
        return False
    near = (pieces[n].text for n in range(max(0, number - 2), number) if not reasons[n])
    return is_new and all(map(ends_sentence, near))  # a section has more than one paragraph


def _is_pull_quote(text: str, whole: str) -> bool:
    """Whether a line stands inside another one; a heading may quote a few words, but not a whole sentence."""
    signed = re.match(r"^([«“\"„].{20,300}?[»”\"“])[\s–—-]*(?:\S+\s+){0,8}\S+\s*$", text) if len(text) < 400 else None
    words = len(re.findall(r"\w+", text))
    if not 6 <= words <= 45:
        return False
    if (words >= 13 or (words >= 10 and QUOTED.match(text)) or _is_sentence(text)) and _is_inside(_plain(text), whole):
        return True
    return (
        signed is not None and word_count(signed[1]) >= 6 and _is_inside(_plain(signed[1]), whole, beside=_plain(text))
    )


def _is_sentence(text: str) -> bool:
    """Whether a line is a sentence rather than a heading that asks something or quotes the words of somebody."""
    return ends_sentence(text) and not text.endswith("?") and not (QUOTED.match(text) and not text.endswith("."))


def _is_inside(text: str, whole: str, beside: str = "") -> bool:
    """Whether the text stands in another line of the whole than `beside` and not as a line of its own."""
    start = whole.find(text)
    while start >= 0:
        end = start + len(text)
        inside = (start and whole[start - 1] != "\n") or (end < len(whole) and whole[end] != "\n")
        if inside and not (beside and whole.startswith(beside, start)):
            return True
        start = whole.find(text, start + 1)
    return False


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()


_BY = re.compile(r"(?:بواسطة|par|by|por|von|di) ", re.IGNORECASE)
_ROLE = 3  # words of a role on a line of its own
_LONGEST_NAME = 10  # words of a line that says who somebody is


def attributions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line "— Name, role" below a quotation names its speaker, and so does "Name, role" below one set apart."""
    for number in range(1, len(pieces)):
        text = pieces[number].text
        signed = ATTRIBUTION.match(text) or CITED.match(text)
        if reasons[number] or reasons[number - 1] or not (signed or is_speaker(text)):
            continue
        above, below = pieces[number - 1], pieces[number + 1].text if number + 1 < len(pieces) else ""
        quoted = above.kind is BlockKind.QUOTE or QUOTED.match(above.text) or CITED.match(text)
        is_long = bool(signed) or word_count(above.text) >= _LEAST_SET_APART
        if quoted and is_long and not is_marked(below) and not is_marked(above.text):
            reasons[number] = "speaker of the quotation above"
            if not signed and _is_role(pieces, reasons, number):
                reasons[number + 1] = "role of the speaker"


def _is_role(pieces: Sequence[Piece], reasons: Sequence[str], number: int) -> bool:
    """Whether a name alone has what the person is in the line below."""
    if number + 2 >= len(pieces) or reasons[number + 1] or re.search(r"[,،(–—]", pieces[number].text):
        return False
    role = pieces[number + 1].text
    return word_count(role) <= _ROLE and not ends_sentence(role) and ends_sentence(pieces[number + 2].text)


def is_speaker(text: str) -> bool:
    """Whether a line is a person's name, perhaps with what that person is: "Ibrahima Diop, géographe"."""
    said = _BY.sub("", text)
    if ends_sentence(text) or word_count(said) > _LONGEST_NAME:
        return False
    name = re.split(r"\s*[,،(]\s*|\s[–—-]\s", said, maxsplit=1)[0]
    return bylines.is_name(name) or (said != text and 2 <= word_count(said) <= 4 and name[0] > "\u0600")


def speaker_of(text: str) -> str:
    """Who an attribution names, with office and occasion."""
    match = CITED.match(text.lstrip("—–- ")) or ATTRIBUTION.match(text)
    return match["who"] if match else _BY.sub("", text)
