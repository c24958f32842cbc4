"""Where quotation marks open and close, in the typography of any of our languages.

Only the outermost pair of a nest counts. A pair may reach over paragraphs: a mark left open at the end of one is
taken up by the next, which repeats it (English, French) or simply closes it later (German press releases).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from make_episode.articles.quotes.dialogue import turns
from make_episode.model import Block, BlockKind, Span

CLOSERS = {
    "«": "»",
    "»": "«",
    "“": '”"',
    "„": '“”"',
    "”": "”",
    '"': '"”',
    "''": "''",
    "<<": ">>",
    "‘": "’'",
    "'": "'",
    "‚": "‘’",
    "‹": "›",
}
"""What closes a mark; the right hand sides name single marks, except where the mark itself is double."""

MARK = re.compile(r"<<|>>|''|``|[«»“”„\"‘’'‚‹›]")
MOST = 4000
"""A paragraph with more marks than this is no prose, and is left alone."""
REACH = 12
"""How many paragraphs an unclosed mark may wait for its end."""

TATWEEL = "\u0640"
"""The stroke that joins an Arabic preposition to a mark: لـ"…"."""
BLANK = " \t\n\r\f\v\u00a0\u202f\u2009\u200a\u2007"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between marks: one piece a paragraph, marks excluded; `outer` includes them."""

    pieces: tuple[Span, ...]
    outer: tuple[Span, ...]
    dashed: bool = False
    """Whether a dash marks it, as a turn of a dialogue."""


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    start: int
    inner: int


@dataclass(slots=True)
class _Paragraph:
    """What the marks of one paragraph say: closed pairs, then what stayed open or closed nothing."""

    pairs: list[tuple[int, int, int, int]]
    unclosed: _Open | None = None
    stray: tuple[int, int] | None = None


def passages(blocks: tuple[Block, ...], language: str) -> tuple[Passage, ...]:
    """The outermost quotations of all paragraphs and list items, in reading order."""
    found: list[Passage] = []
    dialogue = turns(blocks, language)
    number = 0
    while number < len(blocks):
        block = blocks[number]
        if block.kind is BlockKind.HEADING:
            number += 1
            continue
        if number in dialogue:
            found.append(_turn(number, block.text, dialogue[number]))
            number += 1
            continue
        paragraph = _scan(block.text, language)
        found += [_whole(number, block.text, pair) for pair in _outermost(paragraph.pairs)]
        last = number
        if paragraph.unclosed is not None and _whole_sentence(block.text, paragraph.unclosed):
            last, passage = _continue(blocks, number, paragraph.unclosed, language)
            if passage is not None:
                found = [one for one in found if not _inside(one, passage)]
                found.append(passage)
                rest = _scan(blocks[last].text, language, passage.outer[-1].end)
                found += [_whole(last, blocks[last].text, pair) for pair in _outermost(rest.pairs)]
        number = last + 1
    return tuple(one for one in found if one.pieces)


def _turn(number: int, text: str, begin: int) -> Passage:
    start, end = trimmed(text, begin, len(text))
    return Passage((Span(number, start, end),), (Span(number, 0, len(text)),), dashed=True)


def _whole_sentence(text: str, opened: _Open) -> bool:
    """Whether what an unclosed mark opens may go on in the next paragraph: a sentence, not a forgotten mark."""
    rest, lead = text[opened.inner :].lstrip(BLANK), text[: opened.start].rstrip(BLANK)
    return lead.endswith(":") or not rest[:1].islower()


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _inside(one: Passage, other: Passage) -> bool:
    return one.outer[0].block == other.outer[0].block and one.outer[0].start >= other.outer[0].start


def _whole(number: int, text: str, pair: tuple[int, int, int, int]) -> Passage:
    outer_start, start, end, outer_end = pair
    start, end = trimmed(text, start, end)
    pieces = (Span(number, start, end),) if end > start else ()
    return Passage(pieces, (Span(number, outer_start, outer_end),))


def _outermost(pairs: list[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    reached = -1
    for pair in sorted(pairs):
        if pair[0] >= reached:
            reached = pair[3]
            yield pair


def _scan(text: str, language: str, begin: int = 0) -> _Paragraph:
    """Pair the marks of one paragraph with a stack."""
    paragraph = _Paragraph([])
    marks = [] if _crowded(text) else list(MARK.finditer(text, begin))
    reverse = language == "de" and next((m[0] for m in marks if m[0] in "«»"), "") == "»"
    stack: list[_Open] = []
    for match in marks:
        mark = "''" if match[0] == "``" else match[0]
        depth = _closes(stack, mark, text, match.start(), match.end())
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            paragraph.pairs.append((opened.start, opened.inner, match.start(), match.end()))
        elif _opens(mark, text, match.start(), match.end(), reverse=reverse):
            stack.append(_Open(mark, match.start(), match.end()))
        elif mark in '»”“">>' and not stack and paragraph.stray is None and not _inch(text, match.start()):
            paragraph.stray = (match.start(), match.end())
    paragraph.unclosed = next((one for one in stack if one.mark not in {"'", "‘", "‚"}), None)
    return paragraph


def _crowded(text: str) -> bool:
    return len(text) > MOST and sum(map(text.count, "«»“”„\"‘‚‹›'’")) > MOST + len(text) // 8


def _closes(stack: list[_Open], mark: str, text: str, start: int, end: int) -> int | None:
    """Which open mark of the stack this one closes, if any; what was opened later is then dropped."""
    for depth in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if mark not in _closers(stack[depth].mark):
            continue
        if mark in {"'", "’"} and (not _ends_here(text, start, end) or _possessive(text, start, end)):
            return None
        if (
            mark == '"'
            and (text[start - 1] == TATWEEL or stack[depth].mark != '"')
            and not _ends_here(text, start, end)
        ):
            return None
        return depth
    return None


def _possessive(text: str, start: int, end: int) -> bool:
    """Whether a single mark after an s is an apostrophe (the neighbours' dog): a better end comes later."""
    if text[start - 1] != "s" or not text[end : end + 2].strip(BLANK).isalpha():
        return False
    return re.search(r"[.,!?…][’'](?!\w)", text[end : end + 250]) is not None


def _closers(mark: str) -> tuple[str, ...]:
    closers = CLOSERS[mark]
    return (closers,) if closers in {"''", ">>"} else tuple(closers)


def _ends_here(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return before not in BLANK and not after.isalnum()


def _begins_here(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (not before.isalnum() or before == TATWEEL) and after not in BLANK


def _inch(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isdigit()


def _opens(mark: str, text: str, start: int, end: int, *, reverse: bool) -> bool:
    if mark in {"«", "<<", "„", "‹"}:
        return not (reverse and mark == "«")
    if mark in {"»", "“"}:
        return reverse or mark == "“"
    begins = _begins_here(text, start, end)
    if mark in {'"', "''"}:
        return not _inch(text, start) and (begins or start == 0 or text[start - 1] in BLANK)
    return begins and (mark in {"”", "‘", "‚"} or (mark == "'" and _single_closes(text, end)))


def _single_closes(text: str, begin: int) -> bool:
    """Whether a straight single mark ends a phrase soon: otherwise it is an apostrophe ('tis, '90s)."""
    for match in re.finditer(r"(?<=[\w.,!?…])'(?!\w)", text[begin : begin + 300]):
        if text[begin + match.start() - 1] in ".,!?…" or not text[begin:].startswith(("tis", "em ", "cause")):
            return True
    return False


def _continue(blocks: tuple[Block, ...], number: int, opened: _Open, language: str) -> tuple[int, Passage | None]:
    """The passage an unclosed mark opens over the following paragraphs, and where it ends."""
    pieces, outer = [], []
    text = blocks[number].text
    start, end = trimmed(text, opened.inner, len(text))
    pieces.append(Span(number, start, end))
    outer.append(Span(number, opened.start, len(text)))
    for later in range(number + 1, min(number + REACH, len(blocks))):
        block = blocks[later]
        if block.kind is not blocks[number].kind:
            break
        begin = _taken_up(block.text, opened.mark)
        rest = _scan(block.text, language, begin)
        closing = _closing(block.text, begin, opened.mark, rest)
        if begin == 0 and closing is None and (rest.pairs or rest.unclosed or opened.mark in {'"', "''"}):
            break
        stop = closing[0] if closing else len(block.text)
        start, end = trimmed(block.text, begin, stop)
        pieces.append(Span(later, start, end))
        outer.append(Span(later, 0, closing[1] if closing else len(block.text)))
        if closing:
            return later, Passage(tuple(p for p in pieces if p.end > p.start), tuple(outer))
    return number, None


def _taken_up(text: str, mark: str) -> int:
    """Where the words begin if the paragraph repeats the mark at its start (French also repeats »), else 0."""
    lead = len(text) - len(text.lstrip(BLANK))
    for repeated in (mark, "»" if mark == "«" else mark):
        if text.startswith(repeated, lead):
            return lead + len(repeated)
    return 0


def _closing(text: str, begin: int, mark: str, rest: _Paragraph) -> tuple[int, int] | None:
    """The mark that ends the passage in this paragraph: the first that closes nothing opened in it."""
    stray = rest.stray
    if stray is None and rest.unclosed is not None and mark == rest.unclosed.mark and begin:
        stray = (rest.unclosed.start, rest.unclosed.inner)
    if stray is None or text[stray[0] : stray[1]] not in _closers(mark):
        return None
    return stray if _ends_here(text, *stray) or text[stray[0]] == "»" else None
