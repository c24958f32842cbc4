"""What pictures show, in lines between the paragraphs: captions, texts for the blind, figures set large."""

import itertools
import re
from collections.abc import Sequence

from make_episode.articles import bylines
from make_episode.articles.dates import fold
from make_episode.articles.kinds import VERB, ends_sentence, has_stop, is_marked, is_prose, word_count
from make_episode.articles.series import posts_of
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
_BOARD = re.compile(r"n11n|n1n1|nsn")
_SCORE = re.compile(r"\d{1,3} ?[-–:] ?\d{1,3}")
_SIDE = 3  # words of its name
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
_ARTICLE = re.compile(r"\ba\b")
_ENGLISH = re.compile(r"(?:A|An|Two|Three) ")
_ENDED = re.compile(
    r"\b(?:said|had|told|died|\w+[aeé](?:ban|ron|rono|ram)|(?:kill|injur|arrest|attack|call|ask|found)\w*ed|wurden?)\b"
)
_LONGEST_SEEN = 18  # words
_SOURCE_FIRST = re.compile(
    r"(?:Getty Images|PA Media|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?/(?:BBC|Getty Images|AFP|AP|PA|Reuters|REUTERS))"
    r" [A-Z][^.!?]+[^.!?:]"
)
"""Whose picture it is, in front of what it shows: "Nina Roy/BBC A bridge without its middle arch"."""
_MAKER_BEHIND = re.compile(r"(?:\S+ ){5,}\S*\w{3}[.!?»”] [A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ]\. )?[A-ZÀ-Þ][\w’'-]+){1,2}")
"""Who made the picture, right behind what it shows: "The keeper at dusk, 3 May 1974. National Archives"."""
_CAPITAL = r"(?:[A-ZÀ-Þ][\w’'.-]*|&|d[eu]s?|la|le|el|of|the|pour|for|para|für|per|von|van|ben)"
_OF_KIND = (
    r"(?:[Pp]hotos?|[Ff]otos?|[Bb]ild|[Aa]rchives?|[Ff]ile|[Ii]llustration) (?:d['’](?:archives?|illustration) )?"
)
_PAPER_BEHIND = re.compile(
    rf"[\w)][.!?»”] (?:{_OF_KIND}[A-ZÀ-Þ]|[A-ZÀ-Þ][\w’'.-]*(?: {_CAPITAL}){{0,3}} ?[,/–—-] ?[A-ZÀ-Þ])[\w’'.-]*"
    rf"(?:[ ,/–—-]{{1,3}}{_CAPITAL}){{0,6}}$"
    r"|[\w)][.!?»”] ?(?:DR|D\.R\.?|© ?\S.{1,40})$"
)
"""A maker with a paper, or what the picture is, behind it: "The keeper. Nina Roy, The Vevey Post", "… Photo Roy"."""
_BRACKETED = re.compile(r"\([^()/]{3,50}/[^()/]{2,40}\)\.?$")
_SCREEN = re.compile(
    r"\W*(?:capture|captures) d'ecran\b|\W*(?:screenshot|screen ?grab|captura de (?:pantalla|tela|ecra)|bildschirmfoto"
    r"|schermata|لقطة شاشة)\b"
)
"""What was seen on a screen, where that is the picture."""
_MOST, _MOST_BRACKETED = 45, 80  # words of a caption, with a maker and an agency in brackets behind it
_SHEET = 0.8  # of the paragraphs of a text in which blank lines part everything
_FEWEST = 4  # such paragraphs
_BLOCK = 4  # lines about one picture
_TELLS = 25  # words of each
_PAIR = 12  # words of two that stand alone
_AGENCY_BEHIND = re.compile(r"[.!?»”\"] \(\w{2,10}\)\.?$")
"""A wire report's last sentence and who sent it: "… a dit le ministre. (ATS)"."""


def captions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line that ends with a credit, or a short one without a full stop above a credit."""
    for number, piece in enumerate(pieces):
        if reasons[number] or piece.kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            continue
        words = word_count(piece.text)
        if piece.kind is None and (_SOURCE_FIRST.fullmatch(piece.text) or names_maker(piece.text) or _is_screen(piece)):
            reasons[number] = "picture caption"
            continue
        below = pieces[number + 1].text if number + 1 < len(pieces) else ""
        is_twice = words >= 4 and len(below) > len(piece.text) and below.startswith(piece.text.rstrip("."))
        is_made_by = _MADE_BY.search(piece.text) and not below.startswith(_OPENS)  # else it names who speaks below
        if words >= 5 and (names_source(piece.text) or is_made_by or (is_twice and bylines.end_credit(below))):
            reasons[number] = "picture caption"
            continue
        most = _MOST_BRACKETED if _BRACKETED.search(piece.text) else _MOST
        is_credited = words <= most and bylines.end_credit(piece.text) and not _AGENCY_BEHIND.search(piece.text)
        if is_credited or (words <= 35 and _is_above_credit(pieces, reasons, number)):
            reasons[number] = "picture caption"


def _is_screen(piece: Piece) -> bool:
    is_bare = not ends_sentence(piece.text) and word_count(piece.text) <= _TELLS
    return is_bare and bool(_SCREEN.match(fold(piece.text)))


def names_maker(text: str) -> bool:
    """Whether a caption ends with who made the picture, without any mark."""
    if word_count(text) > _TELLS or text[0] in _OPENS:
        return False
    return bool(_MAKER_BEHIND.fullmatch(text) or _PAPER_BEHIND.search(text[-90:]))


def names_agency(text: str) -> bool:
    """Whether nothing but an agency stands behind the last full stop: sure above a text, not in it."""
    behind = re.search(r"[.!?»”] (\w[\w -]{1,20})$", text)
    return behind is not None and word_count(text) <= _TELLS and bylines.is_agency(behind[1])


def above_makers(pieces: Sequence[Piece], reasons: list[str], makers: Sequence[str]) -> None:
    """What stands above the name of who made the pictures, alone between paragraphs, is what one shows."""
    known = {fold(name) for name in makers if " " in name}
    last = max((number for number, piece in enumerate(pieces) if is_prose(piece)), default=0)
    for number in range(1, last):
        above = pieces[number - 1]
        is_short = above.kind is None and word_count(above.text) <= _TELLS and above.text[0] not in _OPENS
        if fold(pieces[number].text) in known and is_short and not reasons[number - 1]:
            reasons[number - 1], reasons[number] = "picture caption", "credit"


def agencies(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """An agency alone on its line between paragraphs made the picture there."""
    last = max((number for number, piece in enumerate(pieces) if is_prose(piece)), default=0)
    for number in range(1, last):
        if not reasons[number] and pieces[number].kind is None and bylines.is_agency(pieces[number].text):
            reasons[number] = "credit"


def names_source(text: str) -> bool:
    """Whether a caption says at its end where the picture is from, not by whom it is."""
    return len(text) <= _LONGEST_CAPTION and bool(_SUPPLIED.search(text))


def _is_above_credit(pieces: Sequence[Piece], reasons: list[str], number: int) -> bool:
    below = number + 1
    if below >= len(pieces) or reasons[below] != "credit" or not _PHOTO.match(pieces[below].text):
        return False
    return not is_prose(pieces[number]) or pieces[below].text.startswith(("(", "["))


def blocks_of_pictures(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Lines without a blank one between, in a text whose paragraphs have them: those beside a caption are one too.

    Two without a full stop are what a picture shows, told to the blind and below it.
    """
    told = [piece for piece in pieces if word_count(piece.text) >= _SHORT and ends_sentence(piece.text)]
    if len(told) < _FEWEST or sum(piece.is_set_off for piece in told) < _SHEET * len(told):
        return
    starts = [0, *(number for number in range(1, len(pieces)) if pieces[number].is_set_off), len(pieces)]
    for first, end in itertools.pairwise(starts):
        block = range(first, end)
        if not 1 < len(block) <= _BLOCK or not first or end == len(pieces):
            continue
        left = [number for number in block if not reasons[number]]
        if not left or not all(_may_tell_picture(pieces[number]) for number in left):
            continue
        is_beside = any(reasons[number] == "picture caption" for number in block)
        if is_beside or (len(left) == len(block) and _is_pair(pieces, reasons, block)):
            for number in left:
                reasons[number] = "picture caption"


def _may_tell_picture(piece: Piece) -> bool:
    if piece.kind is not None or is_marked(piece.text) or piece.text[0] in '«“"„‘':
        return False
    said = _ARTICLE.sub("", piece.text.casefold())
    return word_count(piece.text) <= _TELLS and (_is_bare(piece) or not VERB.search(said))


def _is_pair(pieces: Sequence[Piece], reasons: Sequence[str], block: range) -> bool:
    """Whether two bare lines stand between two paragraphs, the second as long as captions are."""
    around = (block.start - 1, block.stop)
    words = [word_count(pieces[number].text) for number in block]
    is_between = all(not reasons[number] and ends_sentence(pieces[number].text) for number in around)
    is_told = len(block) == 2 and words[1] >= _SHORT and sum(words) >= _PAIR
    return is_between and is_told and all(_is_bare(pieces[number]) for number in block)


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
    posts = posts_of(pieces)
    for number in range(1, len(pieces) - 1):
        if (
            reasons[number] in {"", "date line", "audio player"}
            and _FIGURE.fullmatch(pieces[number].text)
            and number not in posts
            and not reasons[number + 1]
        ):
            below = pieces[number + 1]
            if below.kind is None and word_count(below.text) <= _CAPTION and _counts(below.text):
                reasons[number] = reasons[number + 1] = "figure set apart"


def _counts(text: str) -> bool:
    return text[0].islower() or not VERB.search(text.casefold())


def scoreboards(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Two sides and their goals on a line each are set apart from the report, as its text tells them."""
    shape = "".join(_of_board(piece) for piece in pieces)
    for board in _BOARD.finditer(shape):
        for number in range(*board.span()):
            reasons[number] = reasons[number] or "figure set apart"


def _of_board(piece: Piece) -> str:
    """What a line may be of a scoreboard: a number, a score or a name."""
    if piece.kind is not None or word_count(piece.text) > _SIDE or ends_sentence(piece.text):
        return "."
    if piece.text.isdigit():
        return "1"
    return "s" if _SCORE.fullmatch(piece.text) else "n" if piece.text[0].isalpha() else "."
