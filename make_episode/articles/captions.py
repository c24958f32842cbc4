"""What pictures show, in lines between the paragraphs: captions, texts for the blind, figures set large."""

import re
from collections.abc import Sequence

from make_episode.articles import bylines
from make_episode.articles.kinds import VERB, ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.subject import subjects
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

_PHOTO = re.compile(r"\W*(©|cr[ée]dit|photo|foto|bild|image|ph\b)", re.IGNORECASE)
_LONGEST_CAPTION = 400  # characters
_LONG = 13  # words of a line without a full stop that is no heading
_SHORT = 6  # words of one that says what a picture shows
_FIGURE = re.compile(
    r"(?:[+−-] ?)?\d[\d.,:  \u202f]*(?: ?(?:%|€|\$|°|millions?|milliards?|milliones|million|billion|Mio|Mrd)\.?)?"
)
_CAPTION = 20  # words below a figure
_OPENS = ("«", "“", "„", '"')
_MADE_BY = re.compile(r"^[A-ZÀ-Þ][^.!?]+[^.!?:] \([A-ZÀ-Þ][^()\d]{3,40}\)$")
"""A line that is no sentence and ends with who made the picture: "Le phare au matin (Freepik)"."""
_SUPPLIED = re.compile(
    r"[.!?»”\"] \((?:supplied|submitted|provided|handout|file|courtesy[^()]*|contributed|fourni[es]*"
    r"|archives?|gracieuset[ée]|document remis|dr"
    r"|cedida|cortes[íi]a[^()]*|gentileza[^()]*|archivo|privat|archiv|repro[^()]*"
    r"|per gentile concessione[^()]*|divulga[çc][ãa]o[^()]*|arquivo[^()]*|reprodu[çc][ãa]o[^()]*|أرشيف[^()]*)\)\.?$",
    re.IGNORECASE,
)
"""What stands behind a caption whose picture nobody is named for: "Le phare au matin. (Archives)"."""
_SEEN = re.compile(
    r"(?:A|An|Two|Three|Une?|Deux|Trois|Un|Una|Unos|Unas|Dos|Tres|Eine?|Zwei|Drei|Uno|Due|Tre|Um|Uma|Dois|Duas)"
    r" [^A-ZÀ-Þ\d«“\"„]+\.?$"
)
"""A sentence without a name or figure, as pictures are told to the blind: "A man stands behind a bar."."""
_ENGLISH = re.compile(r"(?:A|An|Two|Three) ")
_ENDED = re.compile(
    r"\b(?:said|had|told|died|\w+[aeé](?:ban|ron|rono|ram)|(?:kill|injur|arrest|attack|call|ask|found)\w*ed|wurden?)\b"
)
_LONGEST_SEEN = 18  # words
_AGENCY_BEHIND = re.compile(r"[.!?»”\"] \(\w{2,10}\)\.?$")
"""A wire report's last sentence and who sent it: "… a dit le ministre. (ATS)"."""


def captions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line that ends with a credit, or a short one without a full stop above a credit."""
    for number, piece in enumerate(pieces):
        if reasons[number] or piece.kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            continue
        words = word_count(piece.text)
        below = pieces[number + 1].text if number + 1 < len(pieces) else ""
        is_twice = words >= 4 and len(below) > len(piece.text) and below.startswith(piece.text.rstrip("."))
        is_made_by = _MADE_BY.search(piece.text) and not below.startswith(_OPENS)  # else it names who speaks below
        if words >= 5 and (names_source(piece.text) or is_made_by or (is_twice and bylines.end_credit(below))):
            reasons[number] = "picture caption"
            continue
        is_credited = words <= 45 and bylines.end_credit(piece.text) and not _AGENCY_BEHIND.search(piece.text)
        if is_credited or (words <= 35 and _is_above_credit(pieces, reasons, number)):
            reasons[number] = "picture caption"


def names_source(text: str) -> bool:
    """Whether a caption says at its end where the picture is from, not by whom it is."""
    return len(text) <= _LONGEST_CAPTION and bool(_SUPPLIED.search(text))


def _is_above_credit(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    below = number + 1
    if below >= len(pieces) or reasons[below] != "credit" or not _PHOTO.match(pieces[below].text):
        return False
    return not is_prose(pieces[number]) or pieces[below].text.startswith(("(", "["))


def told_to_the_blind(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line without a full stop above a caption that says the same; two long ones in a row."""
    for number in range(len(pieces) - 1):
        below = number + 1
        while below < len(pieces) - 1 and reasons[below] == "audio player":
            below += 1
        if not reasons[number] and reasons[below] == "picture caption" and _is_seen(pieces[number]):
            reasons[number] = "picture caption"
        if reasons[number] or not _is_bare(pieces[number]) or word_count(pieces[number].text) < _SHORT:
            continue
        is_above = reasons[below] == "picture caption" and _is_like(pieces[number].text, pieces[below].text)
        shared = reasons[below] == "share buttons" and 0 < number < len(pieces) - 2 and _goes_on(pieces, reasons, below)
        if shared:
            reasons[number] = "picture caption"
        elif is_above or _are_two(pieces, reasons, number):
            reasons[number] = reasons[below] = "picture caption"


def _is_seen(piece: Piece) -> bool:
    is_short = piece.kind in {None, BlockKind.PARAGRAPH} and word_count(piece.text) <= _LONGEST_SEEN
    said = re.sub(r"\b[Aa]\b", "", piece.text) if _ENGLISH.match(piece.text) else piece.text
    return is_short and bool(_SEEN.match(piece.text)) and not (VERB.search(said.casefold()) or _ENDED.search(said))


def _goes_on(pieces: Sequence[Piece], reasons: Sequence[str], number: int) -> bool:
    """Whether a paragraph follows buttons for sharing: those stand below pictures, not below headings."""
    below = next((n for n in range(number, len(pieces)) if reasons[n] != "share buttons"), number)
    return not reasons[below] and ends_sentence(pieces[below].text)


def _are_two(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    first, second = pieces[number], pieces[number + 1]
    if reasons[number + 1] or not _is_bare(second) or word_count(first.text) < _LONG:
        return False
    if not 0 < number < len(pieces) - 2 or not ends_sentence(pieces[number - 1].text):
        return False
    below = pieces[number + 2].text
    if not ends_sentence(below) and word_count(below) > _SHORT:
        return False  # not one paragraph here has its full stop
    is_like = len(subjects(first.text) & subjects(second.text)) > 1
    return word_count(second.text) >= (_SHORT if is_like else _LONG)


def _is_like(text: str, caption: str) -> bool:
    """Whether two lines speak of the same, or the first is too long for a heading."""
    return word_count(text) >= _LONG or bool(subjects(text) & subjects(caption))


def _is_bare(piece: Piece) -> bool:
    is_text = piece.kind in {None, BlockKind.PARAGRAPH} and not is_marked(piece.text)
    return is_text and not ends_sentence(piece.text) and not has_stop(piece.text) and piece.text[0] not in '«“"„»‘'


def figures(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A figure alone on its line and what it counts, in a few words that say nothing by themselves."""
    for number in range(1, len(pieces) - 1):
        if (
            reasons[number] in {"", "date line", "audio player"}
            and _FIGURE.fullmatch(pieces[number].text)
            and not reasons[number + 1]
        ):
            below = pieces[number + 1]
            if below.kind is None and word_count(below.text) <= _CAPTION and _counts(below.text):
                reasons[number] = reasons[number + 1] = "figure set apart"


def _counts(text: str) -> bool:
    return text[0].islower() or not VERB.search(text.casefold())
