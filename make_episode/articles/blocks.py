"""Which pieces of a page are the article: headings, paragraphs, lists and quotations, and what is left out and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from make_episode.articles import boilerplate, names
from make_episode.articles.dates import date_line, fold
from make_episode.articles.language import is_sure
from make_episode.articles.tidy import Piece
from make_episode.model import Block, BlockKind

_ENDS = (".", "!", "?", "…", ".»", ".”", '."', "؟", "۔", ":", ";")
_CLOSERS = " \xa0\u202f»”\"'’)]"
_LIST = re.compile(r"^(?:[•‣▪●◦■➤►✓✔*]|[–—-](?= ))[ \xa0]*(?=\S)|^(?:\d{1,2}|[a-z])[.)][ \xa0]+(?=\S)")
_DASH = re.compile(r"^[–—-] ")
_QUOTED = re.compile(r"^[«“\"„‹‘].*[»”\"“›’][.!?]?$", re.DOTALL)
_ATTRIBUTION = re.compile(r"^[–—―-]{1,2} ?(?P<who>[^.!?]{3,90})$")
_HASHES = re.compile(r"^(#{1,6}) +(?P<text>\S.*?)(?: +#+)?$")
_QUESTION_WORDS = 12


@dataclass(slots=True)
class Sifted:
    """The body of an article as it grows; `dropped` holds (piece number, text, why)."""

    blocks: list[Block] = field(default_factory=list)
    cited: dict[int, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dropped: list[tuple[int, str, str]] = field(default_factory=list)


def word_count(text: str) -> int:
    return len(text.split())


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, whatever marks close behind it."""
    return text.rstrip(_CLOSERS).endswith(_ENDS) or text.endswith(_ENDS)


def is_prose(piece: Piece) -> bool:
    """Whether a piece is running text: long enough and ended as a sentence."""
    return piece.kind is None and (
        (word_count(piece.text) >= 14 and ends_sentence(piece.text)) or word_count(piece.text) >= 40
    )


def sift(pieces: Sequence[Piece], language: str, *, title: str = "") -> Sifted:
    """The blocks of a body and everything left out of it."""
    reasons = _left_out(pieces, title)
    sifted = Sifted()
    kept = [number for number in range(len(pieces)) if not reasons[number]]
    kinds = _kinds(pieces, kept)
    for number, piece in enumerate(pieces):
        if reasons[number]:
            _note(sifted, number, piece, reasons[number])
        else:
            _add(sifted, piece, kinds[number], language)
    return sifted


def _note(sifted: Sifted, number: int, piece: Piece, why: str) -> None:
    """Keep what a left-out piece tells: authors, credits, the speaker of the quotation above it."""
    sifted.dropped.append((number, piece.text, why))
    if why == "credit" or why == "picture caption":
        found = names.credit(piece.text) or tuple(filter(None, [names.end_credit(piece.text)]))
        sifted.credits.extend(name for name in found if name not in sifted.credits)
    elif why == "byline":
        sifted.authors.extend(name for name in names.byline(piece.text) or () if name not in sifted.authors)
    elif why == "speaker of the quotation above" and sifted.blocks:
        match = _ATTRIBUTION.match(piece.text)
        sifted.cited[len(sifted.blocks) - 1] = match["who"] if match else piece.text


def _add(sifted: Sifted, piece: Piece, kind: BlockKind, language: str) -> None:
    text, level = piece.text, piece.level
    if piece.kind is None:
        hashes = _HASHES.match(text)
        if kind is BlockKind.HEADING:
            text, level = (hashes["text"], len(hashes[1])) if hashes else (text, 2)
        elif kind is BlockKind.LIST_ITEM:
            text, level = _LIST.sub("", text), 1
        elif kind is BlockKind.QUOTE:
            text = text.removeprefix("> ").strip()
    own = piece.language if piece.language and not language.startswith(piece.language) else _foreign(text, language)
    if piece.cite:
        sifted.cited[len(sifted.blocks)] = piece.cite
    sifted.blocks.append(Block(kind, text, level, own))


def _foreign(text: str, language: str) -> str:
    """The language of a block where it clearly is another than the article's."""
    if word_count(text) < 8:
        return ""
    from make_episode.articles.language import NARRATED, detect, primary

    found = detect(text)
    return found if found in NARRATED and found != primary(language) and is_sure(text, found) else ""


def _left_out(pieces: Sequence[Piece], title: str) -> list[str]:
    """Why each piece is no part of the article, "" where it is one."""
    reasons = [_own_reason(piece) for piece in pieces]
    _links_below(pieces, reasons)
    _tweets(pieces, reasons)
    _captions(pieces, reasons)
    _repeats(pieces, reasons, title)
    _tail(pieces, reasons)
    _attributions(pieces, reasons)
    return reasons


def _own_reason(piece: Piece) -> str:
    """Why a piece is no part of the article, going by itself alone."""
    if piece.kind in {BlockKind.QUOTE, BlockKind.LIST_ITEM} and word_count(piece.text) > 6:
        return ""
    why = boilerplate.reason(piece.text)
    if why:
        return why
    if names.credit(piece.text):
        return "credit"
    if word_count(piece.text) <= 25 and date_line(piece.text):
        return "date line"
    return ""


def _links_below(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A read-also phrase that stands alone takes the bare line below; a list of them takes all bare lines."""
    for number, why in enumerate(reasons):
        if why != "read-also link" or not boilerplate.is_bare(pieces[number].text):
            continue
        below = number + 1
        while below < len(pieces) and reasons[below]:
            below += 1
        if below < len(pieces) and not is_prose(pieces[below]) and not ends_sentence(pieces[below].text):
            reasons[below] = "read-also link"


def _tweets(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """The words of an embedded post stand above its signature."""
    for number, piece in enumerate(pieces):
        signed = re.match(r"^[—–-] ?.{1,60}\(@\w{1,30}\)", piece.text)
        if signed and number and not reasons[number - 1] and word_count(pieces[number - 1].text) <= 70:
            reasons[number - 1] = "social media post"


def _captions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A short line that ends with a credit, or stands without a full stop above one."""
    for number, piece in enumerate(pieces):
        if reasons[number] or piece.kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            continue
        words = word_count(piece.text)
        if words <= 45 and names.end_credit(piece.text):
            reasons[number] = "picture caption"
        elif words <= 35 and number + 1 < len(pieces) and reasons[number + 1] == "credit":
            if re.match(
                r"\W*(©|[Cc]r[ée]dit|[Pp]hoto|PHOTO|[Ff]oto|FOTO|[Bb]ild|[Ii]mage)", pieces[number + 1].text
            ) and not (ends_sentence(piece.text) and words >= 14):
                reasons[number] = "picture caption"


def _repeats(pieces: Sequence[Piece], reasons: list[str], title: str) -> None:
    """The title again, a paragraph again, or a sentence of the text set large beside it."""
    plain = [_plain(piece.text) for piece in pieces]
    whole = "\n".join(text for text, why in zip(plain, reasons, strict=True) if not why)
    seen: set[str] = set()
    for number, text in enumerate(plain):
        if reasons[number] or not text:
            continue
        if title and text == _plain(title):
            reasons[number] = "title repeated"
        elif text in seen and word_count(text) >= 6:
            reasons[number] = "repeated line"
        elif (
            13 <= word_count(text) <= 45 and pieces[number].kind is not BlockKind.LIST_ITEM and _is_inside(text, whole)
        ):
            reasons[number] = "pull quote repeated from the text"
        seen.add(text)


def _is_inside(text: str, whole: str) -> bool:
    """Whether the text stands in another line of the whole, not as a line of its own."""
    start = whole.find(text)
    while start >= 0:
        end = start + len(text)
        if (start and whole[start - 1] != "\n") or (end < len(whole) and whole[end] != "\n"):
            return True
        start = whole.find(text, start + 1)
    return False


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()


def _tail(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Leave out the end of the page: from its marker, and bare lines that only trail along."""
    for number, piece in enumerate(pieces):
        marker = boilerplate.is_tail_marker(piece.text)
        if marker and _may_end(pieces, reasons, number, marker):
            for after in range(number, len(pieces)):
                reasons[after] = reasons[after] or marker
            break
    last = len(pieces) - 1
    trailing = []
    while last >= 0 and (reasons[last] or _may_trail(pieces, last)):
        if not reasons[last]:
            trailing.append(last)
        last -= 1
    if last < 0:
        return
    after_colon = pieces[last].text.rstrip().endswith(":")
    for number in trailing:
        if names.byline(pieces[number].text):
            reasons[number] = "byline"
        elif not after_colon:
            reasons[number] = "left over below the article"


def _may_trail(pieces: Sequence[Piece], number: int) -> bool:
    piece = pieces[number]
    if piece.kind in {BlockKind.LIST_ITEM, BlockKind.QUOTE} or _LIST.match(piece.text):
        return False
    if piece.kind is BlockKind.PARAGRAPH:
        return bool(names.byline(piece.text))
    return word_count(piece.text) <= 30 and not ends_sentence(piece.text) and not _QUOTED.match(piece.text)


def _may_end(pieces: Sequence[Piece], reasons: list[str], number: int, marker: str) -> bool:
    """Whether the article can be over at a tail marker: no article's worth of text follows it."""
    before = sum(word_count(pieces[n].text) for n in range(number) if not reasons[n])
    rest = [pieces[n] for n in range(number + 1, len(pieces))]
    prose = [
        piece for piece in rest if is_prose(piece) or piece.kind is BlockKind.PARAGRAPH and word_count(piece.text) >= 14
    ]
    if not prose:
        return True
    if marker == "comments":
        return before >= 60
    after = sum(word_count(piece.text) for piece in prose)
    short = len(rest) - len(prose)
    if marker == "about the author":
        return len(prose) <= 2 and after <= before / 2
    return short >= len(prose) and after <= before * 0.6 and all(word_count(piece.text) <= 40 for piece in prose)


def _attributions(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A line "— Name, role" below a quotation names its speaker."""
    for number in range(1, len(pieces)):
        if not reasons[number] and not reasons[number - 1] and _ATTRIBUTION.match(pieces[number].text):
            above = pieces[number - 1]
            following = pieces[number + 1].text if number + 1 < len(pieces) else ""
            quoted = above.kind is BlockKind.QUOTE or _QUOTED.match(above.text)
            if quoted and not _DASH.match(following) and not _DASH.match(above.text):
                reasons[number] = "speaker of the quotation above"


def _kinds(pieces: Sequence[Piece], kept: list[int]) -> dict[int, BlockKind]:
    """What each kept piece is."""
    kinds: dict[int, BlockKind] = {}
    for place, number in enumerate(kept):
        piece = pieces[number]
        before = pieces[kept[place - 1]] if place else None
        after = pieces[kept[place + 1]] if place + 1 < len(kept) else None
        if piece.kind is not None:
            kinds[number] = piece.kind
        elif _is_list_item(piece, before, after):
            kinds[number] = BlockKind.LIST_ITEM
        elif _is_heading(piece, before, after):
            kinds[number] = BlockKind.HEADING
        elif piece.text.startswith("> ") or _is_block_quote(piece, before):
            kinds[number] = BlockKind.QUOTE
        else:
            kinds[number] = BlockKind.PARAGRAPH
    return kinds


def _is_list_item(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """A marker, and a neighbour with one; or a bullet that cannot be a dialogue's dash."""
    match = _LIST.match(piece.text)
    if not match:
        return False
    neighbours = [other for other in (before, after) if other and other.kind is None]
    if any(_alike(match, other) for other in neighbours):
        return not _is_dialogue(piece, neighbours)
    return match[0].strip() in set("•‣▪●◦■➤►✓✔*") or bool(
        _DASH.match(piece.text) and before and before.text.rstrip().endswith(":") and not ends_sentence(piece.text)
    )


def _alike(match: re.Match[str], other: Piece) -> bool:
    found = _LIST.match(other.text)
    return bool(found) and (found[0][:1].isalnum() == match[0][:1].isalnum() if found else False)


def _is_dialogue(piece: Piece, neighbours: list[Piece]) -> bool:
    """Dashes that open the turns of a conversation: long dashes, and somebody asks."""
    return piece.text[:1] in "–—" and any("?" in other.text for other in (piece, *neighbours))


def _is_heading(piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """A short line without a full stop, above text and below a finished sentence."""
    if _HASHES.match(piece.text):
        return True
    text, words = piece.text, word_count(piece.text)
    if after is None or words > 16 or len(text) > 120 or text.endswith((".", ";", ",", ":", "…»", ".»", ".”")):
        return False
    if text.rstrip(_CLOSERS).endswith(".") or (words > 12 and ends_sentence(text)):
        return False
    if before and not (ends_sentence(before.text) or before.text.endswith(tuple('»”")')) or _LIST.match(before.text)):
        return False
    if before and before.text.rstrip().endswith(":"):
        return False
    return is_prose(after) or ends_sentence(after.text) or after.kind is not None or bool(_LIST.match(after.text))


def _is_block_quote(piece: Piece, before: Piece | None) -> bool:
    """A whole line in one quotation, long, announced by a colon."""
    if not before or not before.text.rstrip().endswith(":") or word_count(piece.text) < 15:
        return False
    text = piece.text.rstrip(".")
    return bool(_QUOTED.match(text)) and not re.search(r"[»”]", text[1:-1]) and text[1:-1].count('"') == 0
