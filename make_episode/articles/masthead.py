"""What stands above a title on a page and is none: the paper's name and motto, menus, markets, other headlines.

A line is told by its shape, and where a title may have it too by the text, which speaks of its own title and hardly of
what else the page shows. The last line that may be the title is never taken.
"""

import re
from collections.abc import Sequence

from make_episode.articles import bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import VERB, ends_sentence, is_prose, word_count
from make_episode.articles.sections import are_figures, is_menu, is_section
from make_episode.articles.subject import Subject, subjects
from make_episode.articles.tidy import Piece

_TITLE = 5  # words, from which a line of unknown kind is taken for the title
_SHORTEST = 3  # words of a title that stands alone; two in Arabic, which writes articles in one
_NAME = 6  # words of a paper's name
_MOTTO = 4  # words
_OPENS = "\"'‘"
_TOP = 3  # lines of a page where its name stands
_FEW = 4  # things a line speaks of, of which the text speaks of one by chance
_BODY = 40  # lines of a text that are looked at
_AROUND = re.compile(r"^(?P<name>.{2,60}?)(?P<sign>\s+[-–—]\s+|\s*:\s+|\s*\|\s*)(?P<motto>\S.{2,90})$")
_PRESS = re.compile(
    r"\b(?:actualites?|actus?|infos?|nouvelles|quotidien|hebdo\w*|journal\w*|gazette|courrier|depeche|tribune|presse"
    r"|news\w*|headlines|newspaper|daily|weekly|times|herald|courier|post|noticias|periodico|periodismo|diario"
    r"|actualidad|informacion|nachrichten|\w*zeitung|bote|anzeiger|unabhangig\w*|independent|independant\w*|\w*blatt"
    r"|notizie|quotidiano|giornal\w*|corriere|gazzetta|jornal\w*|informacao|atualidade|notici\w+"
    r"|(?:since|depuis|desde|seit|dal|fonde en|founded(?: in)?) 1[6-9]\d\d)\b|اخبار|صحيفة|جريدة|يومية|نيوز|منذ \d{4}"
)
"""Words of papers' names and mottos."""
_FLASH = re.compile(
    r"\W*(?:flash(?: info| news)?|news flash|derniere minute|a l'instant|alerte(?: info)?|breaking(?: news)?|just in"
    r"|urgente?|live(?:blog|ticker)?|(?:en )?directo?|en vivo|in diretta|diretta|ao vivo|ultima hora|eilmeldung"
    r"|newsticker|ultim'ora|ultimo minuto|a la une|en ce moment|tendances?|trending(?: now)?|es noticia|tendencias"
    r"|aktuelle themen|in evidenza|em destaque|عاجل|مباشر|بث مباشر|شريط الاخبار|الاكثر تداولا|رائج)"
    r" ?(?::|[|]|[-–—] )\s*\S"
)
"""How a site announces what is on its other pages: "Breaking: …"."""
_TIMED = re.compile(r"\W*\d{1,2} ?[:h.] ?[0-5]\d\b\W{0,5}(?=[^\W\d])")
"""An item of a ticker: "14:32 Earthquake felt in the north"."""


def above_title(pieces: Sequence[Piece], said: Sequence[int]) -> dict[int, str]:
    """Why some of the lines `said`, which may be titles, are none: those above the first that surely may be one."""
    found: dict[int, str] = {}
    for place, number in enumerate(said):
        later = [n for n in said[place + 1 :] if _may_be_title(pieces[n].text)]
        if not later:
            break
        why = _why(pieces, number, later, found)
        if why:
            found[number] = why
        elif word_count(pieces[number].text) >= _TITLE:
            break
    return found


def _may_be_title(text: str) -> bool:
    least = _SHORTEST - ("\u0621" <= text.strip("«“\"'")[:1] <= "\u064a")
    return word_count(text) >= least and not text.endswith(".") and not is_menu(text) and not are_figures(text)


def _why(pieces: Sequence[Piece], number: int, later: Sequence[int], found: dict[int, str]) -> str:
    text = pieces[number].text
    if is_menu(text):
        return "navigation"
    if are_figures(text) and (not _own(pieces, number) or _is_of_another(pieces, number, later)):
        return "label of the page"
    is_flash = _FLASH.match(fold(text)) or (_TIMED.match(text) and word_count(text) > _SHORTEST)
    near = (pieces[n].text for n in (number - 1, number + 1) if n >= 0)
    is_ticker = bool(_TIMED.match(text)) and any(_TIMED.match(line) for line in near)
    if is_flash and _is_of_another(pieces, number, later, is_sure=is_ticker):
        return "related links"
    return "name of the site" if _is_of_site(pieces, number, later, found) else ""


def _is_of_site(pieces: Sequence[Piece], number: int, later: Sequence[int], found: dict[int, str]) -> bool:
    """Whether a line near the top is the paper's name, beside its motto or not, or the motto below it."""
    text = pieces[number].text
    words = word_count(text)
    if words < 2 or number > _TOP or ends_sentence(text) or text[0] in _OPENS or any(mark in text for mark in "«“„?!"):
        return False
    is_press = bool(_PRESS.search(fold(text)))
    if not number and is_press and words <= _NAME and not is_section(text) and not VERB.search(text.casefold()):
        return not _own(pieces, number)
    around = _AROUND.match(text)
    is_between = around is not None and words >= _MOTTO and (is_press or (not number and around["sign"].strip() != ":"))
    own = _own(pieces, number)
    if _is_below_name(pieces, number, found) and words >= _MOTTO:
        return _is_of_another(pieces, number, later)
    is_sure = is_between and is_press and not number and own < 2
    is_site = (is_between or (is_press and words >= _MOTTO)) and not own
    return (is_sure or is_site) and _is_of_another(pieces, number, later, is_sure=is_sure)


def _is_below_name(pieces: Sequence[Piece], number: int, found: dict[int, str]) -> bool:
    return number == 1 and found.get(0) == "name of the site" and word_count(pieces[0].text) <= _NAME


def _is_of_another(pieces: Sequence[Piece], number: int, later: Sequence[int], *, is_sure: bool = False) -> bool:
    """Whether the text speaks far more of a line below, or one right above the standfirst, than of this line.

    Where its shape is nearly proof, not less.
    """
    body, own = _body(pieces, number), _own(pieces, number)
    other = max(body.shared(pieces[n].text) for n in later)
    if other > 2 * own or (is_sure and other >= own):
        return True
    return not own and any(_is_above_text(pieces, n) for n in later)


def _body(pieces: Sequence[Piece], number: int) -> Subject:
    return Subject(piece.text for piece in pieces[number + 1 : number + _BODY] if ends_sentence(piece.text))


def _own(pieces: Sequence[Piece], number: int) -> int:
    """How many things a line speaks of that the sentences below do too; none where that may be chance."""
    own = _body(pieces, number).shared(pieces[number].text)
    return 0 if _FEW * own <= len(subjects(pieces[number].text)) else own


def _is_above_text(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line that is no name stands right above a standfirst, the text, or by whom and when it was written."""
    below = pieces[number + 1] if number + 1 < len(pieces) else None
    if below is None or bylines.byline(pieces[number].text):
        return False
    is_fact = bylines.byline(below.text) is not None or date_line(below.text) is not None
    return is_fact or is_prose(below) or ends_sentence(below.text)
