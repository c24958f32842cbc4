"""Lines below an article that say who wrote it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from make_episode.articles import bylines
from make_episode.articles.dates import fold, is_labelled
from make_episode.articles.kinds import ends_sentence, is_marked, is_prose, word_count
from make_episode.articles.tidy import Piece

_AUTHOR_IS = re.compile(
    r"^,? (?:(?:est|is|was|es|ist|e|has been|joined|covers|writes|reports|couvre|travaille|collabore|cubre|escribe"
    r"|schreibt|scrive|escreve|cobre)\b)"
)
_PERSON = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:d[eu] |van |von |el )?[A-ZÀ-Þ][\w’'-]+){1,3}")
_LONGEST_BIO = 40  # words
_TRADE = re.compile(
    r"\b(?:journalis\w*|reporter|editor|correspond\w*|redact\w*|rubrique|chroniqueu\w*|columnist|covers|couvre|based in"
    r"|periodista|cubre|columnista|autor\w*|freelance|photographe|writer|redaktor\w*|giornalista|jornalista"
    r"|essayiste|ecrivaine?|enseignante?|professeure?|chercheu\w+|economiste|sociologue|historien\w*|politologue"
    r"|philosophe|avocate?|geographe|maitre(?:sse)? de conferences|doctorante?|anthropologue|consultante?"
    r"|professor\w*|lecturer|researcher|historian|economist|fellow|lawyer|teaches|essayist|academic|novelist|scholar"
    r"|profesora?|ensayista|investigador\w*|economista|sociolog[oa]|historiador\w*|escritor\w*|abogad[oa]"
    r"|publizist\w*|historiker\w*|okonom\w*|soziolog\w*|schriftsteller\w*|lehrt|forscht|dozent\w*"
    r"|docente|professoressa|saggista|ricercat\w+|storic[oa]|scritt\w+|avvocat[oa]|insegna"
    r"|ensaista|pesquisador\w*|advogad[oa]|historiadora?)\b"
)
"""What authors are of whom a last line says so; journalists, and who writes opinions."""


_SIGNED_OFF = re.compile(
    r"(?P<text>.{60,}[.!?…»”\"]) (?P<by>(?:Par|PAR|By|BY|Por|POR|Von) [A-ZÀ-Þ][^.!?:;«»“”\"]{4,80})"
)
"""A paragraph and, on the same line, who wrote it."""


def apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, each with who signs at its end on a line of its own."""
    found: list[Piece] = []
    for piece in pieces:
        signed = _SIGNED_OFF.fullmatch(piece.text)
        if signed and bylines.is_signed(signed["by"]):
            found += (replace(piece, text=signed["text"]), replace(piece, text=signed["by"], is_set_off=False))
        else:
            found.append(piece)
    return tuple(found)


def above_dates(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Names of people alone between the last sentence and when the article was published are its authors'."""
    for number in range(2, len(pieces) - 1):
        if reasons[number] or reasons[number + 1] != "date line" or not ends_sentence(pieces[number - 1].text):
            continue
        signed = bylines.byline(pieces[number].text) or ()
        is_signed = bool(signed) and all(map(bylines.is_name, signed)) and is_labelled(pieces[number + 1].text)
        if is_signed and not any(is_prose(pieces[n]) and not reasons[n] for n in range(number + 1, len(pieces))):
            reasons[number] = "byline"


def end_by_author(pieces: Sequence[Piece], reasons: list[str], authors: Sequence[str]) -> None:
    """A line near the end that says what trade the author has ends the article with the lines below it."""
    for number in range(len(pieces) - 1, max(0, len(pieces) // 2 - 1), -1):
        if reasons[number] or not _tells_trade(pieces[number].text, authors):
            continue
        below = range(number + 1, len(pieces))
        if any(is_prose(pieces[n]) and not reasons[n] for n in below):
            return
        reasons[number] = "about the author"
        for n in below:
            reasons[n] = reasons[n] or "left over below the article"
        if bylines.byline(pieces[number - 1].text):
            reasons[number - 1] = reasons[number - 1] or "byline"


def end_by_note(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A last line with an asterisk, which is no item of a list, says who the author is."""
    kept = [n for n in range(len(pieces)) if not reasons[n]]
    if len(kept) > 2 and re.match(r"\(?\*\)? ?\w", pieces[kept[-1]].text) and ends_sentence(pieces[kept[-2]].text):
        is_item = is_marked(pieces[kept[-2]].text) or pieces[kept[-2]].text.endswith(":")
        if pieces[kept[-1]].kind is None and not is_item:
            reasons[kept[-1]] = "about the author"


_INITIALS = re.compile(r"\(?(?:[A-ZÀ-Þ]\.? ?-? ?){2,3}\)?")


def end_by_initials(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A last line of two or three capitals below a sentence is how somebody signs: "S. H."."""
    kept = [n for n in range(len(pieces)) if not reasons[n]]
    if len(kept) > 2 and _INITIALS.fullmatch(pieces[kept[-1]].text) and ends_sentence(pieces[kept[-2]].text):
        reasons[kept[-1]] = "byline"


_TRADE_FIRST = re.compile(
    r"(?:periodista|journaliste|reporter|giornalista|jornalista|redactora?)"
    r"(?:\.| (?:especiali|specia|depuis|desde|da|de )) ?"
    r"|\W*(?:كاتبة?|باحثة?|استاذة?|صحفية?|اكاديمية?|كاتب وباحث) (?!ال)[^.:]{2,60}\.?$"
)
"""Who wrote it, where the name stands in the line above: "Periodista especializado en temas comunitarios."."""
_FROM = re.compile(r"[^.!?]{3,80} (?:reported from|contributed (?:reporting )?from|contributed (?:to|reporting)) ")


_DASHED = re.compile(r"[-–—] ?[A-ZÀ-Þ][\w.’'&-]*(?: [A-ZÀ-Þ][\w.’'&-]*){0,3}")


def end_by_source(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A last line of a dash and a name in capitals says who wrote the report: "- Vevey News"."""
    kept = [n for n in range(len(pieces)) if not reasons[n]]
    if len(kept) > 2 and pieces[kept[-1]].kind is None and _DASHED.fullmatch(pieces[kept[-1]].text):
        above = pieces[kept[-2]].text
        if ends_sentence(above) and not is_marked(above) and not above.endswith((":", "»", "”", '"')):
            reasons[kept[-1]] = "byline"


def _tells_trade(text: str, authors: Sequence[str]) -> bool:
    if word_count(text) > 60:
        return False
    if word_count(text) <= 25 and _FROM.match(text):
        return True
    folded = fold(text)
    if _TRADE_FIRST.match(folded) and word_count(text) <= 40:
        return True
    for name in map(fold, authors):
        for called in (name, name.split()[-1]):
            if folded.startswith(called) and _AUTHOR_IS.match(folded[len(called) :]) and _TRADE.search(folded):
                return True
    return False


def by_name(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """A last sentence that says what trade somebody has of whom the article does not speak."""
    last = next((n for n in range(len(pieces) - 1, 0, -1) if not reasons[n] and ends_sentence(pieces[n].text)), 0)
    text = pieces[last].text if last else ""
    named = _PERSON.match(text)
    if not named or word_count(text) > _LONGEST_BIO:
        return
    told = fold(text)[len(named[0]) :]
    others = (piece.text for n, piece in enumerate(pieces) if n != last and not reasons[n])
    if _AUTHOR_IS.match(told) and _TRADE.search(told) and not any(named[0].split()[-1] in other for other in others):
        reasons[last] = "about the author"


def biographies(pieces: Sequence[Piece], reasons: list[str], authors: tuple[str, ...]) -> None:
    """Last lines that begin with the author's name say who that is."""
    for number in range(len(pieces) - 1, 0, -1):
        text = pieces[number].text
        if (
            not reasons[number]
            and authors
            and text.startswith(authors)
            and word_count(text) <= 60
            and text not in authors
        ):
            reasons[number] = "about the author"
        elif not reasons[number]:
            return
