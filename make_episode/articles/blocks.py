"""The body of an article: its blocks, with everything left out of it and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from make_episode.articles import bylines
from make_episode.articles.agencies import is_wire
from make_episode.articles.kinds import kinds, unmarked, word_count
from make_episode.articles.language import NARRATED, detect, is_sure, primary
from make_episode.articles.leftovers import reasons_of
from make_episode.articles.pullquotes import ATTRIBUTION, CITED, speaker_of
from make_episode.articles.tidy import Piece
from make_episode.model import Block, BlockKind


@dataclass(slots=True)
class Sifted:
    """A body as it grows; `cited` names speakers of block quotations by block number."""

    blocks: list[Block] = field(default_factory=list)
    cited: dict[int, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dropped: list[tuple[str, str]] = field(default_factory=list)


def sift(
    pieces: Sequence[Piece],
    language: str,
    *,
    title: str = "",
    authors: Sequence[str] = (),
    credited: Sequence[str] = (),
    interview: bool = False,
) -> Sifted:
    """The blocks of a body and everything left out of it, both in reading order."""
    reasons = reasons_of(pieces, title, authors, credited)
    kept = [piece for piece, why in zip(pieces, reasons, strict=True) if not why]
    found = iter(kinds(kept, interview=interview))
    sifted = Sifted()
    for piece, why in zip(pieces, reasons, strict=True):
        if why:
            _leave_out(sifted, piece, why)
        else:
            _add(sifted, piece, next(found), language)
    return sifted


def _leave_out(sifted: Sifted, piece: Piece, why: str) -> None:
    """Note a piece that is no part of the article, keeping what it tells: authors, credits, a speaker."""
    sifted.dropped.append((piece.text, why))
    if why in {"credit", "picture caption"}:
        found = bylines.credit(piece.text) or bylines.end_credit(piece.text)
        sifted.credits.extend(name for name in found if name not in sifted.credits)
    elif why == "byline":
        signed = bylines.byline(piece.text) or ()
        wires = [name for name in signed if is_wire(name)] if len(signed) > 1 else []
        sifted.authors.extend(
            name for name in signed if not (name in (*sifted.authors, *wires) or bylines.is_publisher(name))
        )
        sifted.credits.extend(name for name in wires if name not in sifted.credits)
    elif why == "speaker of the quotation above" and sifted.blocks:
        if not ATTRIBUTION.match(piece.text) or CITED.match(piece.text.lstrip("—–- ")):
            sifted.blocks[-1] = replace(sifted.blocks[-1], kind=BlockKind.QUOTE, level=0)
        sifted.cited[len(sifted.blocks) - 1] = _name(speaker_of(piece.text))


def _add(sifted: Sifted, piece: Piece, kind: BlockKind, language: str) -> None:
    text, level = (piece.text, piece.level) if piece.kind else unmarked(piece.text, kind)
    if piece.cite:
        sifted.cited[len(sifted.blocks)] = _name(piece.cite)
    sifted.blocks.append(Block(kind, text, level, _foreign(piece, language)))


def _name(cited: str) -> str:
    """Who is cited, without office and occasion: "Lina Amrani" of "Lina Amrani, gardienne du phare"."""
    return re.split(r"\s*[,(،]\s*|\s[–—-]\s", cited, maxsplit=1)[0]


def _foreign(piece: Piece, language: str) -> str:
    """The language of a block where it clearly is another than the article's, otherwise ""."""
    if piece.language and primary(piece.language) in NARRATED:
        return piece.language if primary(piece.language) != primary(language) else ""
    if word_count(piece.text) < 8:
        return ""
    found = detect(piece.text)
    return found if found in NARRATED and found != primary(language) and is_sure(piece.text, found) else ""
