"""Why pieces of a page are no part of its article, each by itself and by what stands around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from make_episode.articles import boilerplate, bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import QUOTED, ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.signatures import biographies, end_by_author, end_by_note
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

ATTRIBUTION = re.compile(r"^[–—―-]{1,2} ?(?P<who>[^.!?]{3,90})$")
_POSTED = re.compile(r"^[—–-] ?.{1,60}\(@\w{1,30}\)")
_PHOTO = re.compile(r"\W*(©|cr[ée]dit|photo|foto|bild|image|ph\b)", re.IGNORECASE)
_FURNITURE = frozenset((
    "share buttons", "comments", "keywords", "copyright notice", "related links", "about the author", "navigation",
    "left over below the article", "paywall prompt",
))  # fmt: skip
"""What stands below an article rather than between its paragraphs."""
_LONGEST_TAIL = 80  # lines below an article
_LONGEST_SEARCHED = 200_000  # characters of a text looked through for each of its lines: a long book's chapter


def reasons_of(pieces: Sequence[Piece], title: str = "", authors: Sequence[str] = ()) -> list[str]:
    """Why each piece is no part of the article, "" where it is one."""
    reasons = [_own(piece) for piece in pieces]
    _headings_after_all(pieces, reasons)
    _links_below(pieces, reasons)
    _posts(pieces, reasons)
    _captions(pieces, reasons)
    _repeats(pieces, reasons, title)
    _tail(pieces, reasons)
    end_by_author(pieces, reasons, authors)
    end_by_note(pieces, reasons)
    _labels_of_prompts(pieces, reasons)
    _trailing(pieces, reasons)
    biographies(pieces, reasons, tuple(authors))
    _attributions(pieces, reasons)
    return reasons


def _own(piece: Piece) -> str:
    """The reason going by the piece alone."""
    if piece.kind in {BlockKind.QUOTE, BlockKind.LIST_ITEM} and word_count(piece.text) > 6:
        return ""
    why = boilerplate.reason(piece.text)
    if why:
        return why
    if bylines.credit(piece.text):
        return "credit"
    if piece.kind in {None, BlockKind.PARAGRAPH} and bylines.is_signed(piece.text):
        return "byline"
    if word_count(piece.text) <= 25 and not ends_sentence(piece.text) and date_line(piece.text):
        return "date line"
    return ""


def _headings_after_all(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A word or two such as "Discussion" or "Tendances" between two paragraphs is a heading of the article."""
    for number in range(1, len(pieces) - 1):
        if reasons[number] in {"related links", "comments", "share buttons"} and word_count(pieces[number].text) <= 2:
            around = (number - 1, number + 1)
            if all(not reasons[n] and is_prose(replace(pieces[n], kind=None)) for n in around):
                reasons[number] = ""


def _links_below(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A read-also phrase that stands alone takes the title below it."""
    below = 0
    for number in range(len(pieces)):
        if reasons[number] != "read-also link" or not boilerplate.is_bare(pieces[number].text):
            continue
        while below < len(pieces) and (below <= number or reasons[below]):
            below += 1
        if below < len(pieces) and _is_link(pieces[below]):
            reasons[below] = "read-also link"


def _is_link(piece: Piece) -> bool:
    """Whether a line below "Read also" is what to read: a title, too long for a heading of a few words."""
    return not ends_sentence(piece.text.rstrip("?!؟ ")) and not is_prose(piece) and word_count(piece.text) >= 4


def _posts(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """The words of an embedded post stand above its signature, perhaps with addresses and hashtags between."""
    for number, piece in enumerate(pieces):
        if not _POSTED.match(piece.text):
            continue
        above = number - 1
        while above > 0 and reasons[above] in {"social media post", "keywords"} and word_count(pieces[above].text) <= 4:
            above -= 1
        if above >= 0 and not reasons[above] and word_count(pieces[above].text) <= 70:
            reasons[above] = "social media post"


_AGENCY_BEHIND = re.compile(r"[.!?»”\"] \(\w{2,10}\)\.?$")
"""A wire report's last sentence and who sent it: "… a dit le ministre. (ATS)"."""


def _captions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line that ends with a credit, or a short one without a full stop above a credit."""
    for number, piece in enumerate(pieces):
        if reasons[number] or piece.kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            continue
        words = word_count(piece.text)
        is_credited = words <= 45 and bylines.end_credit(piece.text) and not _AGENCY_BEHIND.search(piece.text)
        if is_credited or (words <= 35 and not is_prose(piece) and _is_above_credit(pieces, reasons, number)):
            reasons[number] = "picture caption"


def _is_above_credit(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    below = number + 1
    return below < len(pieces) and reasons[below] == "credit" and bool(_PHOTO.match(pieces[below].text))


def _repeats(pieces: Sequence[Piece], reasons: list[str], title: str) -> None:
    """The title again, a paragraph again, or a sentence of the text set large beside it."""
    plain = [_plain(piece.text) for piece in pieces]
    whole = "\n".join(text for text, why in zip(plain, reasons, strict=True) if not why)
    whole = whole if len(whole) <= _LONGEST_SEARCHED else ""
    seen: set[str] = set()
    for number, (piece, text) in enumerate(zip(pieces, plain, strict=True)):
        if reasons[number] or not text:
            continue
        if title and text == _plain(title):
            reasons[number] = "title repeated"
        elif text in seen and word_count(text) >= 6:
            reasons[number] = "repeated line"
        elif piece.kind is not BlockKind.LIST_ITEM and _is_pull_quote(piece.text, whole):
            reasons[number] = "pull quote repeated from the text"
        seen.add(text)


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


def _tail(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Everything from the first marker of the page's end."""
    prose = _prose_from(pieces)
    before = 0
    for number, piece in enumerate(pieces):
        before += word_count(pieces[number - 1].text) if number and not reasons[number - 1] else 0
        marker = boilerplate.tail_marker(piece.text)
        if marker and _is_box(pieces, reasons, number):
            reasons[number] = reasons[number + 1] = "read-also link"
            continue
        if not marker and (_is_last_link(pieces, reasons, number) or _is_last_label(pieces, reasons, number)):
            marker = "left over below the article"
        if marker and _may_end(before, len(pieces) - number - 1, prose[number + 1], marker):
            for after in range(number, len(pieces)):
                reasons[after] = reasons[after] or marker
            return


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
    below = [piece.text for piece in pieces[number + 1 :]]
    return boilerplate.is_bare(pieces[number].text) and not any(text.endswith((".", ":")) for text in below)


def _is_box(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    """Whether a marker has but one title below it, and then the article goes on in sentences."""
    if number + 2 >= len(pieces) or reasons[number + 1] not in {"", "read-also link"}:
        return False
    end = next((n for n in range(number + 2, len(pieces)) if reasons[n]), len(pieces))
    below = [piece.text.rstrip('»”" ').endswith((".", "!", "…")) for piece in pieces[number + 2 : end]]
    if not below or not _is_link(pieces[number + 1]):
        return False
    is_headed = not below[0] and below[-1] and sum(below) >= max(2, 2 * below.count(False))
    return all(below) or is_headed


_OFTEN = re.compile(
    r"(?:tous les|toutes les|chaque|every|each|cada|todos los|todas las|jeden|ogni|tutti i|todos os) \w+|lun(?:es|di)\b"
)
"""How a newsletter says when it comes."""


def _labels_of_prompts(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Short lines between two prompts, or above one below the last paragraph, belong to them."""
    said = (n for n, piece in enumerate(pieces) if not reasons[n] and piece.kind is not BlockKind.HEADING)
    last = max((n for n in said if word_count(pieces[n].text) > 3 and ends_sentence(pieces[n].text)), default=0)
    for number in range(len(pieces) - 1, 0, -1):
        text = pieces[number - 1].text
        is_button = reasons[number] == "navigation" and bool(_OFTEN.match(fold(text)))
        if not (reasons[number] == "newsletter prompt" or is_button) or reasons[number - 1] or word_count(text) > 25:
            continue
        is_between = number > 1 and reasons[number - 2] == "newsletter prompt"
        if _OFTEN.match(fold(text)):
            reasons[number - 1] = "newsletter prompt"
            continue
        is_below = number - 1 > last and not _is_clause(text)
        if (is_between or is_below) and (not ends_sentence(text) or word_count(text) <= 3):
            reasons[number - 1] = "newsletter prompt" if is_between else "left over below the article"


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


def _trailing(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Bare lines below the last sentence, and short ones among the page's furniture there."""
    last = len(pieces) - 1
    trailing = []
    while last >= 0 and (reasons[last] or _may_trail(pieces, reasons, last)):
        if not reasons[last]:
            trailing.append(last)
        last -= 1
    announced = last >= 0 and pieces[last].text.endswith(":")
    bare = [number for number in reversed(trailing) if not bylines.byline(pieces[number].text)]
    unended = bare[0] if bare and bare[0] == last + 1 and _is_unended(pieces, bare) else None
    furniture = (
        n for n in range(last + 1, len(pieces)) if reasons[n] in _FURNITURE or reasons[n] == "newsletter prompt"
    )
    first = next(furniture, len(pieces))
    signed = {*trailing} - {*bare}
    for number in trailing if last >= 0 else ():
        among = first < number
        if number in signed and (not among or bylines.is_signed(pieces[number].text)):
            reasons[number] = "byline"
        elif not announced and number != unended:  # one long line is a paragraph that lost its full stop
            reasons[number] = "left over below the article"


_VERB = re.compile(
    r"\b(?:a|ont|est|sont|était|étaient|avait|va|vont|doit|doivent|peut|peuvent|\w{2,}(?:ra|ront|aient)"
    r"|is|are|was|were|will|would|has|have|had|ha|han|es|son|fue|será|serán|está|están|ist|sind|war|wird|werden"
    r"|hat|haben|hanno|sono|è|foi|tem|serão|estão|são)\b"
)


def _is_unended(pieces: Sequence[Piece], bare: Sequence[int]) -> bool:
    """Whether the first bare line is a paragraph that lost its full stop, by its words or for standing alone."""
    text = pieces[bare[0]].text
    return has_stop(text) or (len(bare) == 1 and _is_clause(text))


def _is_clause(text: str) -> bool:
    """Whether a bare line says something: a paragraph that lost its full stop rather than a label."""
    return word_count(text) >= 10 or (word_count(text) >= 5 and bool(_VERB.search(text.casefold())))


def _may_trail(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    piece = pieces[number]
    words = word_count(piece.text)
    if piece.kind in {BlockKind.LIST_ITEM, BlockKind.QUOTE} or is_marked(piece.text):
        return False
    if bylines.byline(piece.text):
        return True
    if number and reasons[number - 1] in _FURNITURE and words <= 20:
        return True
    if piece.kind is BlockKind.PARAGRAPH or is_prose(piece):
        return False
    return words <= 30 and not ends_sentence(piece.text) and not QUOTED.match(piece.text)


def _attributions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line "— Name, role" below a quotation names its speaker."""
    for number in range(1, len(pieces)):
        if reasons[number] or reasons[number - 1] or not ATTRIBUTION.match(pieces[number].text):
            continue
        above, below = pieces[number - 1], pieces[number + 1].text if number + 1 < len(pieces) else ""
        quoted = above.kind is BlockKind.QUOTE or QUOTED.match(above.text)
        if quoted and not is_marked(below) and not is_marked(above.text):
            reasons[number] = "speaker of the quotation above"
