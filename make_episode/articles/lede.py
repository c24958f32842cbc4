"""Where the body of a plain text begins."""

import itertools
import re
from collections.abc import Sequence

from make_episode.articles import boilerplate, bylines, comments
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import VERB, ends_sentence, has_stop, is_marked, word_count
from make_episode.articles.points import box_of
from make_episode.articles.series import first_of_series
from make_episode.articles.tidy import Piece

_DATELINE = re.compile(r".{2,60}\((?:[A-Z]{2,8}|[\w .]{2,20})\) ?[.,:]?[-–—]|[A-ZÀ-Þ][A-ZÀ-Þ ,.'-]{2,40} ?[–—] ")
"""How an agency's report opens: "TOWN, 9 May (Agency) –"."""
_REPORTED = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]+(?:,? [A-ZÀ-Þ][\w.’'-]+){0,3},? ?)?"
    r"\((?:[A-Z]{2,8}|Reuters|[A-Z]\w{2,8}\.? \d{1,2})\) ?(?:--|[–—-])"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ .'’-]{0,30}(?:, [A-Z][\w. ]{1,14})? ?(?:--|[–—]) ?[A-ZÀ-Þ“\"]"
)
"""How a report surely opens, be there captions above it: "NEW TOWN--The bridge", "New Town (NTV) -- The bridge"."""
_TOWN = re.compile(
    r"[A-ZÀ-Þ][\w’'-]{2,}(?:[ ,]+[A-ZÀ-Þ][\w.’'-]+){0,2} ?[–—-] (?=[A-ZÀ-Þ«“\"])|[\u0621-\u064a ]{3,20}[-–] "
)
"""How reports open: "Rabat – For ninety years"."""
SENT_FROM = re.compile(r"De (?:notre|nos) (?:correspondant|envoyé)[^.:]{0,60},$")
"""How a report from abroad opens: "De notre correspondante à Libreville,"."""
FROM_WHERE = re.compile(
    r"^[A-ZÀ-Þ][^.!?,]{2,40}(?:\([^()]+\))?, (?:reportage|correspondance|envoyée? spéciale?|reportaje"
    r"|enviad[ao] especial)$"
)
"""Where a report comes from: "Aubusson (Creuse), reportage"."""
IN_COUNTRY = re.compile(
    r"^[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,3}, (?:France|Belgique|Suisse|Maroc|Algérie|Tunisie|Espagne|Italie|Allemagne"
    r"|Québec|Canada|Sénégal|Liban|Ukraine|España|México|Argentina|Chile|Colombia|Perú|Deutschland|Italia|Portugal"
    r"|Brasil|Spain|Italy|Germany|England|Scotland)$"
)
"""Where something is, alone on a line: "Aubusson, France"."""
_KIND_FIRST = re.compile(
    r"(?:REPORTAGE|ENQU[ÊE]TE|R[ÉE]CIT|D[ÉE]CRYPTAGE|ANALYSE|ENTRETIEN|PORTRAIT|EXCLUSIF|INTERVIEW|TRIBUNE|CHRONIQUE"
    r"|T[ÉE]MOIGNAGES?|CRITIQUE|INFOGRAPHIE|REPORTAJE|AN[ÁA]LISIS|ENTREVISTA) ?[-–—:/.|] ?[A-ZÀ-Þ«]"
)
"""How a standfirst opens that says of which kind the article is: "REPORTAGE - …"."""
_SURE_HEADING = re.compile(r"[?؟]$|^[0-2]?\d ?[hH:.][0-5]\d\b")
"""A heading right below the byline, which nothing else there looks like: "Que s'est-il passé ?", "10h12 : …"."""
_GREETS = re.compile(
    r"(?:bonjour|bonsoir|salut|cher|chers|chere|cheres|hello|hi|dear|good (?:morning|evening)|hola|buen[oa]s \w+"
    r"|(?:mesdames?|madame|messieurs|monsieur|sirs?|madam|senor[ae]?s?|sra?\.?)\b"
    r"|querid[oa]s?|estimad[oa]s?|liebe[rs]?|hallo|guten \w+|moin|ciao|buongiorno|buonasera|car[eiao]|gentili"
    r"|ola|bom dia|boa (?:tarde|noite)|car[oa]s|مرحبا|اهلا|صباح|مساء|اعزائي|السلام)(?!\w)"
)
_OPENING = re.compile(
    r"(?:\S+ ){0,3}\S+,|(?:il|elle|ils|elles|on|nous|je|j'|c'|ce|ca|tout|rien|he|she|they|it|we|i|you|there|this|that"
    r"|es|er|sie|wir|ich|das|lo|hay|no|non|c'e)\b"
)
"""How texts open and captions do not: with when or where, with a pronoun."""
_TALKS = ("«", "“", '"', "„", ":", "?", "!", ";")
_ARTICLE = re.compile(r"\ba\b")
_PAST = re.compile(
    r"\b(?:\w{2,}(?:ed|ó|aron|ieron)|said|told|died|fell|rose|won|lost|came|went|began|left|took|made|found|got|met|saw"
    r"|wurden?|\w{3,}(?:ait|èrent|irent))\b|[\u0621-\u064a]"
)
"""What pictures never are told in, and Arabic, whose captions have no full stop."""
_CAPTION = (6, 15)  # words
_LABEL = 6  # words
_LONGEST_STANDFIRST = 90  # words
_LONGEST_QUOTING = 60  # words of a standfirst that quotes somebody
_FARTHEST = 30
"""A head has at most so many lines; a marker of one further down belongs to the body."""
_FARTHEST_OF_PAGE = 600  # lines of menus above an article when somebody copied its whole page
_CAPTIONS = 4  # long sentences up to the one with which a report opens
_CLOSE = 3  # lines from one paragraph to the next, with a heading or a credit between


def body_start(pieces: Sequence[Piece], language: str) -> int:
    """The first line of running text, a standfirst above the byline, date or share buttons apart."""
    pieces = pieces[: comments.first(pieces[:_FARTHEST]) or len(pieces)]
    prose = [n for n, piece in enumerate(pieces[:_FARTHEST]) if _opens_body(piece) and not _stands_twice(pieces, n)]
    if not prose:
        far = _far_start(pieces)
        return far or first_of_series(pieces, _short_body_start(pieces, language))
    start = prose[0]
    if _is_standfirst(pieces, prose, language):
        start = next((n for n in prose if n > start), start)
    start = next((n for n in prose[1:_CAPTIONS] if _REPORTED.match(pieces[n].text) and n - start <= _CLOSE), start)
    box = box_of(pieces[:_FARTHEST])
    if box and box[0] < start <= box[-1]:
        start = next((n for n in prose if n > box[-1]), start)
    start = _with_short_sentences(pieces, start, language)
    start = next((n for n in range(1, start) if _is_salutation(pieces[n].text)), first_of_series(pieces, start))
    return start - _is_below_item(pieces, start)


def _is_below_item(pieces: Sequence[Piece], start: int) -> bool:
    """Whether the line above the text is marked as more of it are, so that it is the first of a series."""
    item = pieces[start - 1].text
    if start < 2 or not is_marked(item) or is_marked(pieces[start - 2].text) or bylines.byline(item):
        return False
    return any(is_marked(piece.text) and piece.text[0] == item[0] for piece in pieces[start : start + _FARTHEST])


def _opens_body(piece: Piece) -> bool:
    text = piece.text
    return (
        word_count(text) >= 18 and ends_sentence(text) and not boilerplate.reason(text) and not bylines.end_credit(text)
    )


def _is_standfirst(pieces: Sequence[Piece], prose: list[int], language: str) -> bool:
    """Whether the first long sentence is followed by lines only heads have, before any other sentence."""
    first = prose[0]
    quotes = any(mark in pieces[first].text for mark in '«“"„')
    if word_count(pieces[first].text) > (_LONGEST_QUOTING if quotes else _LONGEST_STANDFIRST):
        return False
    if _DATELINE.match(pieces[first].text) or bylines.glued_credit(pieces[first].text)[0]:
        return False  # a report's "TOWN, 9 May (Agency) –" and a credit stuck to the text open the body
    if _KIND_FIRST.match(pieces[first].text):
        return True
    below = next((piece.text for piece in pieces[first + 1 :] if not _is_marker(piece.text, language)), "")
    if _DATELINE.match(below) or SENT_FROM.match(below):
        return True
    end = min(first + 12, prose[1] if len(prose) > 1 else first)
    return _is_above_head(pieces, range(first + 1, end), language)


def _is_above_head(pieces: Sequence[Piece], below: range, language: str) -> bool:
    """Whether a line only heads have comes below before any sentence of the text."""
    makers = {name for piece in pieces[: below.start] for name in bylines.credit(piece.text) or ()}
    for number in below:
        text = pieces[number].text
        if text in makers:
            continue  # below a picture in the text
        is_told = _is_sentence(text) and not is_verbless(text)
        if is_told and not _is_marker(text, language) and not _is_doubled(pieces, number):
            return False
        if _is_head_only(text, language):
            return True
    return False


def _with_short_sentences(pieces: Sequence[Piece], start: int, language: str) -> int:
    """The start of the body moved up over short sentences that stand below the byline or date, not below the title."""
    if _TOWN.match(pieces[start].text):
        return start
    first = start
    while first > 0 and _may_open(pieces[first - 1].text, language):
        first -= 1
    while first < start and bylines.credit(pieces[first - 1].text) and is_verbless(pieces[first].text):
        first += 1  # a caption below its credit
    while first < start and may_be_caption(pieces[first].text, language) and _is_signed(pieces[:first], language):
        first += 1
    above = pieces[first - 1].text if first > 1 else ""
    return first if above and (is_marked(above) or _is_marker(above, language)) else start


def may_be_caption(text: str, language: str) -> bool:
    """Whether a short sentence may say what a picture shows: none of the commonest verbs, no opening but its subject.

    Of 317 articles none opens with one like it below who wrote it or when, but 20 pictures are told so there.
    """
    least, most = _CAPTION
    if not least <= word_count(text) <= most or not text.endswith(".") or any(mark in text for mark in _TALKS):
        return False
    if text[0] in "—–-" or has_stop(text) or _OPENING.match(fold(text)) or _PAST.search(text.casefold()):
        return False
    return not VERB.search(_ARTICLE.sub("", text.casefold()) if language.startswith("en") else text.casefold())


def _is_signed(pieces: Sequence[Piece], language: str) -> bool:
    """Whether a line tells by whom or when the text was written."""
    return any(date_line(piece.text, language) or bylines.byline(piece.text) for piece in pieces[1:])


def _far_start(pieces: Sequence[Piece]) -> int:
    """Where running text begins below the menus of a whole page: two long sentences close together; 0 if nowhere."""
    farthest = min(len(pieces), _FARTHEST_OF_PAGE)
    opens = [n for n in range(_FARTHEST, farthest) if _opens_body(pieces[n])]
    return next((n for n, below in itertools.pairwise(opens) if below - n <= _CLOSE), 0)


def _may_open(text: str, language: str) -> bool:
    """Whether a line above a long sentence may be text: a sentence, or a heading that asks or tells the time."""
    if is_marked(text) or _is_marker(text, language):
        return False
    return _is_sentence(text) or _is_salutation(text) or (bool(_SURE_HEADING.search(text)) and word_count(text) <= 12)


def _is_salutation(text: str) -> bool:
    """Whether a letter opens with a line: "Bonjour à toutes et à tous,"."""
    return text.endswith((",", "،", "!")) and word_count(text) <= _LABEL and bool(_GREETS.match(fold(text)))


def is_verbless(text: str) -> bool:
    """Whether a short line has none of the commonest verbs, as captions have none."""
    return word_count(text) <= 14 and not VERB.search(text.casefold())


def _stands_twice(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a line and the next are the same: what a picture shows, said to the blind and below it."""
    near = pieces[max(0, number - 1) : number + 2]
    return sum(piece.text == pieces[number].text for piece in near) > 1


def _is_doubled(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the next line says the same again, as captions do."""
    below = pieces[number + 1].text if number + 1 < len(pieces) else ""
    return below.startswith(pieces[number].text.rstrip("."))


def _is_sentence(text: str) -> bool:
    return (
        ends_sentence(text) and word_count(text) >= 5 and not bylines.end_credit(text) and not bylines.is_caption(text)
    )


def _short_body_start(pieces: Sequence[Piece], language: str) -> int:
    """The first sentence below the title, in a text without one long sentence."""
    said = [n for n, piece in enumerate(pieces) if not _is_marker(piece.text, language)]
    for place, number in enumerate(said):
        if place and _is_sentence(pieces[number].text):
            return number
    return said[1] if len(said) > 1 else len(pieces)


def _is_marker(text: str, language: str) -> bool:
    """Whether a line is a byline, date, credit or page furniture."""
    return bool(boilerplate.reason(text) or date_line(text, language) or bylines.byline(text) or bylines.credit(text))


def _is_head_only(text: str, language: str) -> bool:
    """Whether a line is one that articles have above their body and hardly elsewhere."""
    why = boilerplate.reason(text)
    return (
        bool(FROM_WHERE.match(text))
        or (why == "paywall prompt" and word_count(text) <= _LABEL)
        or why in {"share buttons", "audio player", "reading time"}
        or (not why and bool(date_line(text, language) or (bylines.byline(text) and not bylines.credit(text))))
    )
