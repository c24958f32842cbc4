"""What a site says to its readers around a prompt or below an article, in words no table has.

Such lines are told by three things together: they speak to readers or as the site, of what pages have (journalists,
subscriptions), and of nothing the article speaks of. An article about a newspaper says "the paper", not "we".
"""

from collections.abc import Iterable, Sequence

from make_episode.articles import boilerplate, notices
from make_episode.articles.kinds import ends_sentence, is_marked, word_count
from make_episode.articles.subject import Subject
from make_episode.articles.tidy import Piece
from make_episode.model import BlockKind

PROMPTS = frozenset(("newsletter prompt", "paywall prompt", "notice of the site"))
_BETWEEN = frozenset((*PROMPTS, "navigation", "share buttons", "advertisement", "audio player"))
"""What a box has beside its words."""
_TAIL = frozenset(
    (*_BETWEEN, "comments", "keywords", "copyright notice", "related links", "about the author", "byline")
)
_FARTHEST = 6  # lines of a box above or below its prompt
_LABEL = 12  # words
_BUTTON = 6
_TAG = 4
_FEWEST_TAGS = 2
_SURE = 4  # words of pages in a sentence beside a prompt that addresses nobody
_LEAST = 2  # words of pages in a sentence of the site's, more than of the article's matter


def beside_prompts(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Leave out the lines above and below a prompt that are of the same box."""
    prompts = [number for number, why in enumerate(reasons) if why in PROMPTS]
    if not prompts:
        return
    subject = _subject(pieces, reasons)
    last = max((n for n, piece in enumerate(pieces) if not reasons[n] and ends_sentence(piece.text)), default=0)
    for prompt in prompts:
        for step in (-1, 1):
            near = range(prompt + step, prompt + step * _FARTHEST, step)
            _grow(pieces, reasons, [number for number in near if 0 <= number <= last], subject)


def _grow(pieces: Sequence[Piece], reasons: list[str], near: Iterable[int], subject: Subject) -> None:
    for number in near:
        if reasons[number] in _BETWEEN:
            continue
        if reasons[number] or not _is_of_box(pieces, reasons, number, subject):
            return
        reasons[number] = "newsletter prompt"


def below_article(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Leave out the sentences below the last paragraph in which a site speaks of itself."""
    subject = _subject(pieces, reasons)
    for number in range(len(pieces) - 1, len(pieces) // 2, -1):
        if reasons[number]:
            continue
        if not ends_sentence(pieces[number].text):
            continue  # links and labels: their own rules come later
        if not _is_of_site(pieces[number], subject) and not _is_below_tags(pieces, reasons, number, subject):
            return
        reasons[number] = "paywall prompt"


def _is_below_tags(pieces: Sequence[Piece], reasons: Sequence[str], number: int, subject: Subject) -> bool:
    """Whether a sentence of other matter stands below a prompt or the like and then some subjects, one a line."""
    above = number - 1
    while above > 0 and not reasons[above] and _is_tag(pieces[above]):
        above -= 1
    is_below = number - above > _FEWEST_TAGS and above > 0 and reasons[above] in _TAIL
    return is_below and not _quotes(pieces[number].text) and subject.shared(pieces[number].text, is_among=True) < _LEAST


def _is_tag(piece: Piece) -> bool:
    text = piece.text
    return piece.kind is None and word_count(text) <= _TAG and not ends_sentence(text) and not is_marked(text)


def _subject(pieces: Sequence[Piece], reasons: Sequence[str]) -> Subject:
    """What the paragraphs speak of that do not speak of pages, nor of the paper that its prompts name."""
    prompts = [piece.text for piece, why in zip(pieces, reasons, strict=True) if why in PROMPTS]
    kept = (piece.text for piece, why in zip(pieces, reasons, strict=True) if not why and ends_sentence(piece.text))
    matter = (text for text in kept if notices.page_words(boilerplate.plain_sentences(text)) < _LEAST)
    return Subject(matter, but=prompts)


def _is_of_box(pieces: Sequence[Piece], reasons: Sequence[str], number: int, subject: Subject) -> bool:
    piece = pieces[number]
    if piece.kind in {BlockKind.LIST_ITEM, BlockKind.QUOTE} or is_marked(piece.text):
        return False
    if any(line.text.endswith((",", "،")) for line in pieces[max(0, number - 1) : number + 1]):
        return False  # how a letter ends: "À vendredi," and a name
    tells = notices.page_words(boilerplate.plain_sentences(piece.text))
    shared = subject.shared(piece.text)
    if ends_sentence(piece.text) and word_count(piece.text) > 4:
        is_sure = tells >= _SURE or (tells > _LEAST and notices.is_addressed(boilerplate.plain_sentences(piece.text)))
        return _is_of_site(piece, subject) or (is_sure and tells > shared and not _quotes(piece.text))
    if shared:
        return False
    is_above = number + 1 < len(pieces) and bool(reasons[number + 1])
    if is_above:
        return word_count(piece.text) <= _LABEL and (tells > 0 or word_count(piece.text) <= _BUTTON)
    return word_count(piece.text) <= _BUTTON and tells > 0


def _is_of_site(piece: Piece, subject: Subject) -> bool:
    """Whether a sentence speaks to readers, or as the site, of pages and not of the article's matter."""
    plain = boilerplate.plain_sentences(piece.text)
    if _quotes(piece.text) or not notices.is_addressed(plain):
        return False
    return notices.page_words(plain) - subject.shared(piece.text) >= _LEAST


def _quotes(text: str) -> bool:
    return text[0] in "—–" or any(mark in text for mark in '«“"„')
