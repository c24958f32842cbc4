"""Captions that read as sentences of the text: known by where they stand, before anything else is read."""

import re
from collections.abc import Sequence

from make_episode.articles import bylines
from make_episode.articles.dates import fold
from make_episode.articles.kinds import ends_sentence, has_stop, is_prose, word_count
from make_episode.articles.tidy import Piece

_LABEL = re.compile(
    r"(?:image|photo|picture|video) caption|legende(?: de l'image| photo)?|bildunterschrift|bildbeschreibung"
    r"|(?:titulo|pie) de (?:la )?(?:imagen|foto)|leyenda|didascalia|legenda(?: da (?:imagem|foto))?|التعليق علي الصورة"
)
"""A label whose caption is the next line: "Image caption,"."""
_LABEL_BELOW = re.compile(
    r"(?:hide|toggle) caption|enlarge (?:this image|photo)|agrandir(?: l'image)?|ampliar(?: imagen)?"
)
"""A button right below a caption."""
_OF_PICTURE = re.compile(r"\W*(?:photos?|fotos?|images?|credit photo|bild)\b", re.IGNORECASE)
_OF_FILM = re.compile(r"\d{1,2}:\d\d ?[-–|] ?(?:source|via|quelle|fuente)\b", re.IGNORECASE)
"""How long a film is and whose, below what it shows: "02:12 - Source: TV"."""
_LOUD = re.compile(
    r"(?:PHOTOS?|FOTOS?|ILLUSTRATION|ARCHIVES) [A-ZÀ-Þ][A-ZÀ-Þ '’.-]{4,50}, [A-ZÀ-Þ][A-ZÀ-Þ '’,.&-]{3,50}$"
)
"""Who made a picture for whom, in capitals, above its caption: "PHOTO NINA ROY, LE COURRIER"."""
_LONGEST_LOUD = 25  # words below that
_LONGEST = 50  # words
_SHORTEST = 6
_LONGEST_CREDIT = 8
_SHORTEST_HALF = 4  # words of what a line says twice


def shown(pieces: Sequence[Piece]) -> frozenset[int]:
    """The numbers of the lines that say what a picture or film shows, going by what stands around them."""
    found: set[int] = set()
    is_in_text = False
    for number, piece in enumerate(pieces):
        is_in_text = is_in_text or is_prose(piece)
        if _LABEL.fullmatch(fold(piece.text).strip(" ,.:،")):
            found.update(n for n in (number, number + 1) if n < len(pieces) and _is_short(pieces[n]))
        elif number and _LABEL_BELOW.fullmatch(fold(piece.text).strip(" .:")):
            found.update(n for n in (number - 1, number) if _SHORTEST <= word_count(pieces[n].text) <= _LONGEST)
        elif _is_above_caption(pieces, number, is_in_text=is_in_text):
            found.add(number + 1)
        elif _OF_FILM.match(piece.text):
            found.update(n for n in (number - 1, number) if n > 0 and _is_short(pieces[n]))
        elif half := _said_twice(piece.text):
            found.update(n for n in (number, number + 1) if n < len(pieces) and pieces[n].text in {piece.text, half})
    return frozenset(found)


def _is_short(piece: Piece) -> bool:
    return word_count(piece.text) <= _LONGEST


def _is_above_caption(pieces: Sequence[Piece], number: int, *, is_in_text: bool) -> bool:
    """Whether a picture's credit and one line stand between blank lines, so that the line is the caption."""
    text = pieces[number].text
    if _LOUD.match(text) and number + 2 < len(pieces) and _is_one_sentence(pieces[number + 1].text):
        return True
    is_credit = bool(_OF_PICTURE.match(text)) or (is_in_text and "/" in text and word_count(text) <= _LONGEST_CREDIT)
    if number + 2 >= len(pieces) or not is_credit:
        return False
    credit, caption, below = pieces[number : number + 3]
    is_apart = credit.is_set_off and not caption.is_set_off and below.is_set_off
    return is_apart and _is_short(caption) and word_count(caption.text) > 2 and bylines.credit(credit.text) is not None


def _is_one_sentence(text: str) -> bool:
    is_short = 2 < word_count(text) <= _LONGEST_LOUD and not any(mark in text for mark in '«“"„')
    return is_short and ends_sentence(text) and not has_stop(text)


def _said_twice(text: str) -> str:
    """What a line says twice, to the blind and below the picture; "" where it does not."""
    half = text[: len(text) // 2].strip()
    return half if text == f"{half} {half}" and word_count(half) >= _SHORTEST_HALF else ""
