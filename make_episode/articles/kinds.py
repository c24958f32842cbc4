"""What each line of a plain text is: heading, paragraph, item of a list or block quotation."""

import re
from collections.abc import Sequence

from make_episode.articles.talk import is_asked, may_be_talk
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

_ENDS = (".", "!", "?", "…", "؟", "۔", ":", ";")
_CLOSERS = " \xa0\u202f»”\"'’)]“«‹›‘"
_BULLETS = "•‣▪●◦■➤►✓✔*"
_MARKER = re.compile(
    rf"^(?:(?P<bullet>[{_BULLETS}]|\+(?= [^+]+$))|(?P<dash>[–—-])(?= ))[ \xa0]*(?=\S)"
    r"|^(?P<number>\d{1,2}|[a-z])[.)][ \xa0]+(?=\S)"
)
_ASKS = ("?", "؟", "…")
YOU = re.compile(
    r"\b(?:vous|votre|vos|you|your|usted|ustedes|vosotros|Sie|Ihr|Ihre|Ihnen|lei|Lei|você|vocês)\b"
    r"|برأيك|لديك|بالنسبة لك"
)
"""What speaks to somebody politely."""
_NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)/°]?[ \xa0]?[-–—.]?[ \xa0]+(?=[^\W\d])")
_HASHES = re.compile(r"^(#{1,6}) +(?P<text>\S.*?)(?: +#+)?$")
QUOTED = re.compile(r"^[«“\"„‹‘].*[»”\"“›’][.!?]?$", re.DOTALL)
_INNER_STOP = re.compile(r"\w{3}[.!?»] [A-ZÀ-Þ«“\"]")
VERB = re.compile(
    r"\b(?:a|ont|est|sont|était|étaient|avait|va|vont|doit|doivent|peut|peuvent|\w{2,}(?:ra|ront|aient)"
    r"|is|are|was|were|will|would|has|have|had|ha|han|es|son|fue|será|serán|está|están|ist|sind|war|wird|werden"
    r"|hat|haben|hanno|sono|è|foi|tem|serão|estão|são)\b"
)
"""The commonest verbs, by which a line without a full stop is known to say something."""
_BETWEEN_DASHES = re.compile(
    r"[–—-] ?(?=[«“\"'‘]? ?[^\W_]).{2,90}[^\W_] ?[»”\"'’?!]{0,2} ?[–—-]|(\*{2,3}) ?[^\s*][^*]{1,90}[^\s*] ?\1"
)
"""A heading as agencies set it: "- Débrayage mardi -", "*** Repères ***"."""
_SIGNED = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?:,? (?:d[eu] |van |von )?[A-ZÀ-Þ][\w.’'-]+){1,3}")
"""A name, perhaps with a place: "Nina Roy", "Vevey, Vaud"."""
_LONGEST_HEADING = 16  # words; 12 where a question or exclamation mark makes it look like a sentence


def word_count(text: str) -> int:
    return len(text.split())


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, whatever marks close behind it."""
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def is_prose(piece: Piece) -> bool:
    """Whether a line of plain text is running text: long enough, and ended as a sentence."""
    words = word_count(piece.text)
    whole = ends_sentence(piece.text) or (words >= 18 and _INNER_STOP.search(piece.text))
    return piece.kind is None and ((words >= 14 and bool(whole)) or words >= 40)


def has_stop(text: str) -> bool:
    """Whether a line goes on behind a full stop, so that it is running text even if its own last stop is missing."""
    return word_count(text) >= 10 and bool(_INNER_STOP.search(text))


def is_marked(text: str) -> bool:
    """Whether a line begins as the item of a list does."""
    return bool(_MARKER.match(text))


def kinds(pieces: Sequence[Piece], *, interview: bool = False) -> tuple[BlockKind, ...]:
    """The kind of each piece; in an interview the questions are no headings."""
    found = [piece.kind or BlockKind.PARAGRAPH for piece in pieces]
    numbered = _numbered_headings(pieces)
    items = _list_items(pieces, numbered)
    interview = interview or _asks_somebody(pieces)
    for number, piece in enumerate(pieces):
        if piece.kind is not None:
            continue
        if number in numbered:
            found[number] = BlockKind.HEADING
        elif number in items:
            found[number] = BlockKind.LIST_ITEM
        elif _is_heading(pieces, number) and not (interview and piece.text.endswith(_ASKS)):
            found[number] = BlockKind.HEADING
        elif piece.text.startswith("> ") or _is_block_quote(piece, pieces[number - 1] if number else None):
            found[number] = BlockKind.QUOTE
    return tuple(found)


def without_hashes(text: str) -> str:
    """A heading without the signs Markdown marks it with."""
    hashes = _HASHES.match(text)
    return hashes["text"] if hashes else text


def _asks_somebody(pieces: Sequence[Piece]) -> bool:
    """Whether the short questions between the paragraphs are put to somebody, as in an interview."""
    asked = [piece.text for piece in pieces if piece.text.endswith(("?", "؟")) and word_count(piece.text) <= 40]
    return sum(bool(YOU.search(text)) for text in asked) >= max(2, len(asked) / 3)


def unmarked(text: str, kind: BlockKind) -> tuple[str, int]:
    """The text without the mark that made it what it is, and its level."""
    if kind is BlockKind.HEADING:
        hashes = _HASHES.match(text)
        return (hashes["text"], len(hashes[1])) if hashes else (text.strip(_BULLETS + " \xa0"), 2)
    if kind is BlockKind.LIST_ITEM:
        return _MARKER.sub("", text), 1
    return (text.removeprefix("> ").strip() if kind is BlockKind.QUOTE else text), 0


def _list_items(pieces: Sequence[Piece], numbered: set[int]) -> set[int]:
    """Numbers of the lines that are items: runs with like markers, and what a colon announces."""
    runs: list[list[int]] = []
    number = 0
    while number < len(pieces):
        length = 0 if number in numbered else _run(pieces, number)
        runs.extend([[*range(number, number + length)]] if length else [])
        number += max(length, 1)
    said = [[pieces[number].text for number in run] for run in runs]
    talked = {lines[0][0] for lines in said if _MARKER.match(lines[0]) and is_asked(lines)}
    items: set[int] = set()
    for run, lines in zip(runs, said, strict=True):
        before = pieces[run[0] - 1].text if run[0] else ""
        is_talk = lines[0][0] in talked and (is_asked(lines) or not before.endswith(":"))
        if not (is_talk and all(map(ends_sentence, lines))) and _is_list(lines, before):
            items.update(run)
    return items


def _numbered_headings(pieces: Sequence[Piece]) -> set[int]:
    """Numbered lines without a full stop that have text below them, and the next or last number farther away."""
    found = {
        number: int(match["number"]) for number, piece in enumerate(pieces) if (match := _NUMBERED.match(piece.text))
    }
    heads = {number for number in found if _is_above_text(pieces, number)}
    counts = {found[number] for number in heads}
    numbered = {number for number in heads if not counts.isdisjoint({found[number] - 1, found[number] + 1})}
    dotted = {
        number
        for number in range(len(pieces) - 1)
        if pieces[number].kind is None
        and pieces[number].text[0] in _BULLETS
        and _is_above_text(pieces, number)
        and word_count(pieces[number + 1].text) >= 8
        and not (number and is_marked(pieces[number - 1].text))
    }
    return numbered | (dotted if len(dotted) > 1 else set())


def _is_above_text(pieces: Sequence[Piece], number: int) -> bool:
    if number + 1 == len(pieces) or is_marked(pieces[number + 1].text) or word_count(pieces[number].text) > 16:
        return False
    return not pieces[number].text.endswith((".", ";", ",", ":")) and ends_sentence(pieces[number + 1].text)


def _run(pieces: Sequence[Piece], start: int) -> int:
    """How many lines from `start` belong together as a list might."""
    kind = _marker_kind(pieces[start])
    if not kind:
        return _colon_run(pieces, start)
    end = start + 1
    while end < len(pieces) and _marker_kind(pieces[end]) == kind:
        end += 1
    return end - start


def _marker_kind(piece: Piece) -> str:
    match = _MARKER.match(piece.text) if piece.kind is None and not _is_between_dashes(piece.text) else None
    return match.lastgroup or "" if match else ""


def _colon_run(pieces: Sequence[Piece], start: int) -> int:
    """Lines without markers behind a colon, all but the last ended by a semicolon or comma."""
    if not start or not pieces[start - 1].text.endswith(":"):
        return 0
    end = start
    while end < len(pieces) and pieces[end].kind is None and pieces[end].text.endswith((";", ",")):
        end += 1
    if start < end < len(pieces):
        return end - start + 1
    return _bare_run(pieces, start)


def _bare_run(pieces: Sequence[Piece], start: int) -> int:
    """Short lines without a full stop behind a colon; a last one in capitals above text is the next heading."""
    end = start
    while end < len(pieces) and pieces[end].kind is None and is_short(pieces[end].text):
        end += 1
    run = [piece.text for piece in pieces[start:end]]
    if len(run) > 2 and run[-1][0].isupper() and not all(line[0].isupper() for line in run[:-1]):
        run.pop()
    return len(run) if len(run) > 1 else 0


def _is_list(lines: list[str], before: str) -> bool:
    announced = before.endswith(":")
    match = _MARKER.match(lines[0])
    if not match:
        return announced
    if match["bullet"]:
        return True
    if match["number"]:
        return len(lines) > 1 or announced
    is_headed = bool(before) and is_short(before) and not ends_sentence(before) and not may_be_talk(lines)
    if lines[0][0] in "–—" and not announced and (len(lines) == 1 or all(ends_sentence(line) for line in lines)):
        return len(lines) > 1 and is_headed  # else the turns of a conversation
    return len(lines) > 1 or (announced and not lines[0].rstrip().endswith(("?", "!")))


def _is_heading(pieces: Sequence[Piece], number: int) -> bool:
    """A short line without a full stop, above text and below a finished sentence."""
    piece, before = pieces[number], pieces[number - 1] if number else None
    after = pieces[number + 1] if number + 1 < len(pieces) else None
    if _HASHES.match(piece.text):
        return True
    if _is_between_dashes(piece.text):
        return after is not None and (ends_sentence(after.text) or has_stop(after.text))
    is_below_greeting = number == 1 and before is not None and before.text.endswith((",", "،"))
    is_inside = before is not None and not _may_precede(before) and not is_below_greeting
    if after is None or not _looks_like_heading(piece.text) or is_inside or _signs_block(pieces, number):
        return False
    if piece.text.endswith(_ASKS) and QUOTED.match(after.text) and not is_prose(after):
        return False  # somebody asks, somebody answers in a few words
    return (
        after.kind is not None
        or is_prose(after)
        or has_stop(after.text)
        or ends_sentence(after.text)
        or is_marked(after.text)
        or (
            word_count(piece.text) <= 8
            and _looks_like_heading(after.text)
            and _is_text(pieces[number + 2 : number + 3])
        )
    )


def _signs_block(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line is a name or place right below a letter, with a blank line behind both."""
    first = number - (number > 1 and "," in pieces[number].text and not ends_sentence(pieces[number - 1].text))
    signed = pieces[first : first + 2]  # a name and a place
    if len(signed) < 2 or any(line.is_set_off or not _SIGNED.fullmatch(line.text) for line in signed):
        return False
    return "," in signed[1].text and first + 2 < len(pieces) and pieces[first + 2].is_set_off


def _is_text(below: Sequence[Piece]) -> bool:
    return any(piece.kind is not None or ends_sentence(piece.text) or is_marked(piece.text) for piece in below)


def _is_between_dashes(text: str) -> bool:
    return word_count(text) <= _LONGEST_HEADING and bool(_BETWEEN_DASHES.fullmatch(text))


def _looks_like_heading(text: str) -> bool:
    return is_short(text) and not text[:1].islower()


def is_short(text: str) -> bool:
    """Whether a line is short and no sentence."""
    words = word_count(text)
    if words > _LONGEST_HEADING or len(text) > 130 or text[:1] in "–—(" or text.startswith("- "):
        return False
    if text.endswith((",", ";", ":")):
        return False
    return not text.rstrip(_CLOSERS).endswith((".", ";")) and (words <= 12 or not ends_sentence(text))


def _may_precede(before: Piece) -> bool:
    """Whether a heading may follow: something finished, that announces nothing."""
    text = before.text
    if text.endswith(":"):
        return False
    return (
        ends_sentence(text)
        or text.endswith(("»", "”", '"', ")"))
        or is_marked(text)
        or before.kind is not None
        or (_looks_like_heading(text))
    )


def _is_block_quote(piece: Piece, before: Piece | None) -> bool:
    """A whole line in one quotation, long, announced by a colon."""
    if not before or not before.text.endswith(":") or word_count(piece.text) < 15:
        return False
    inner = piece.text.rstrip(".")[1:-1]
    return bool(QUOTED.match(piece.text)) and not re.search(r"[»”]", inner) and '"' not in inner
