"""HTML pages -> Article, with trafilatura finding the text and the page's metadata naming it."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from make_episode.articles import bylines, pictures, signers
from make_episode.articles.asides import take_boxes, take_marks, take_pointers, without_links_below
from make_episode.articles.beside import date_of
from make_episode.articles.blocks import Sifted, sift
from make_episode.articles.dates import fold, in_dateline, moment
from make_episode.articles.extracted import extracted, parted
from make_episode.articles.furniture import take_out
from make_episode.articles.kinds import ends_sentence, is_prose, word_count
from make_episode.articles.language import NARRATED, detect, narrated, primary, regional
from make_episode.articles.metadata import Metadata, completed, metadata
from make_episode.articles.outline import restored
from make_episode.articles.page import HINT, lines, parse, parse_xml, take_speakers
from make_episode.articles.quotes import find
from make_episode.articles.text import first_words
from make_episode.articles.tidy import Piece, one_line
from make_episode.articles.unread import plain_words, unread
from make_episode.errors import ArticleError
from make_episode.model import Article, Block, BlockKind, Quote

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_EMBEDS = "contains(@class,'twitter-tweet') or contains(@class,'instagram-media') or contains(@class,'tiktok-embed')"
_WHOLE = "self::html or self::body or self::main or self::article"
_PRUNED = [
    f"//blockquote[{_EMBEDS}]",
    f"//*[(contains(@class,'newsletter') or contains(@id,'newsletter')) and not({_WHOLE}) and string-length() < 1000]",
]
_BY = re.compile(r"^(?:auteure?|autrice|author|by|par|von|por|di)\b[ :]*", re.IGNORECASE)
_LONGEST_CAPTION = 60  # words
_ABOVE = 8  # lines above the title in which a picture of the article may stand
_FEWEST = 20  # words of a text worth being called an article


def read_html(page: str, *, source: str = "", url: str = "", language: str = "") -> Article:
    """The article of a page. Raises ArticleError where it has none, or in a language nobody narrates."""
    what = source or url or "page"
    tree = parse(page, what)
    linked = take_marks(tree)
    pictures.mark(tree)
    shown = tuple(pictures.credited(tree))
    seen = tuple(lines(tree))
    for library in ("trafilatura", "htmldate", "readability"):  # they warn of pages without an article; we say so
        logging.getLogger(library).setLevel(logging.CRITICAL)
    about = metadata(tree)
    spoken = _language(about.language, " ".join(line for line, _ in seen))
    about = _searched(tree, completed(about, tree, seen, primary(spoken)), seen)
    take_out(tree)
    linked |= take_pointers(tree)
    take_boxes(tree)
    speakers = take_speakers(tree)
    pieces = _without_captions(restored(tree, _body(tree, about, speakers, spoken), about.title), seen) or _prose(seen)
    pieces = without_links_below(pieces, tree)
    words = " ".join(piece.text for piece in pieces)
    if word_count(words) < _FEWEST and len(words) < 8 * _FEWEST:
        raise ArticleError(f"{what}: no article found on the page, only {word_count(words)} words.", hint=HINT)
    tag = narrated(language or regional(_language(about.language, words), words), what=what)
    about = _with_kicker(pieces, about)
    head, body = _split_head(pieces, about)
    body, about = _without_standfirst(body, about)
    body = (*body[:-1], *(replace(piece, text=signers.without_button(piece.text)) for piece in body[-1:]))
    head |= linked | dict.fromkeys(speakers.values(), "speaker of the quotation above")
    sifted = sift(body, tag, title=about.title, authors=about.authors)
    if not sifted.blocks:
        raise ArticleError(f"{what}: no article found on the page.", hint=HINT)
    sifted.credits.extend(name for name in _photographers(shown, seen, about, sifted) if name not in sifted.credits)
    return _article(about, tag, sifted, _unread(seen, about, sifted, head), source=source, url=url)


def _article(
    about: Metadata, tag: str, sifted: Sifted, dropped: tuple[tuple[str, str], ...], *, source: str, url: str
) -> Article:
    blocks = tuple(sifted.blocks)
    authors = about.authors or tuple(sifted.authors)
    return Article(
        title=about.title or first_words(blocks[0].text),
        language=tag,
        blocks=blocks,
        quotes=_quotes(blocks, about.subtitle, tag, sifted.cited, authors),
        url=about.url or url,
        image=about.image,
        kicker=about.kicker,
        subtitle=about.subtitle if not any(_same(about.subtitle, block.text) for block in blocks) else "",
        authors=authors,
        credits=tuple(sifted.credits),
        published=about.published or in_dateline(blocks[0].text, tag),
        dropped=dropped,
        source=source,
    )


def _quotes(
    blocks: tuple[Block, ...], standfirst: str, tag: str, cited: dict[int, str], authors: tuple[str, ...]
) -> tuple[Quote, ...]:
    """The quotes of the blocks, whose speakers the standfirst above them may introduce."""
    above = Block(BlockKind.PARAGRAPH, standfirst)
    found = find((above, *blocks), tag, cited={number + 1: name for number, name in cited.items()}, people=authors)
    return tuple(
        replace(quote, spans=tuple(replace(span, block=span.block - 1) for span in quote.spans))
        for quote in found
        if all(span.block for span in quote.spans)
    )


def _body(tree: "HtmlElement", about: Metadata, speakers: dict[str, str], language: str) -> tuple[Piece, ...]:
    """The pieces trafilatura finds, or the text the page carries for machines where that is far more."""
    xml = _extracted(tree, primary(language))
    pieces = tuple(extracted(parted(xml), speakers)) if xml is not None else ()
    if word_count(about.body) > 2 * sum(word_count(piece.text) for piece in pieces) + _FEWEST:
        return tuple(Piece(line, BlockKind.PARAGRAPH) for line in map(one_line, about.body.split("\n")) if line)
    return pieces


def _without_captions(pieces: Sequence[Piece], seen: Sequence[tuple[str, str]]) -> tuple[Piece, ...]:
    """The pieces without paragraphs that the page calls captions, but does not mark as such."""
    captions = {line for line, place in seen if place == "picture caption" and word_count(line) <= _LONGEST_CAPTION}
    return tuple(piece for piece in pieces if piece.kind is not BlockKind.PARAGRAPH or piece.text not in captions)


def _prose(seen: Sequence[tuple[str, str]]) -> tuple[Piece, ...]:
    """The sentences of a page in which trafilatura finds nothing, if there are some."""
    pieces = tuple(Piece(line, BlockKind.PARAGRAPH) for line, place in seen if not place and is_prose(Piece(line)))
    return pieces if sum(word_count(piece.text) for piece in pieces) >= 2 * _FEWEST else ()


def _extracted(tree: "HtmlElement", language: str) -> "_Element | None":
    """The page's text as trafilatura marks it up, or None.

    The language saves it from loading the stop words of all languages (0.7 s); the page's own declarations, which it
    would refuse a page for, are set to the same.
    """
    import trafilatura

    if language:
        tree.set("lang", language)
        for meta in tree.xpath("//meta[@http-equiv='content-language' or @property='og:locale']"):
            meta.set("content", language)
    xml = trafilatura.extract(
        tree,
        output_format="xml",
        include_formatting=True,
        include_comments=False,
        prune_xpath=_PRUNED,
        target_language=language if language in NARRATED else None,
    )
    return parse_xml(xml).find("main") if xml else None


def _searched(tree: "HtmlElement", about: Metadata, seen: Sequence[tuple[str, str]]) -> Metadata:
    """The metadata with the author and date that trafilatura and htmldate find, where the page does not tell them.

    An author has to stand alone on a line that is in no menu, or in a byline: trafilatura takes "Contact Us" for one.
    """
    if about.authors and about.published:
        return about
    import trafilatura

    # `extensive` looks at every text of the page for a date: 13 s on one page of 59 kB.
    found = trafilatura.extract_metadata(tree, extensive=False)
    people = (_BY.sub("", name).strip() for name in (found.author or "").split(";") if fold(name) != fold(about.site))
    known = tuple(name for name in people if signers.is_person(name) and signers.stands(name, seen))
    return replace(
        about,
        authors=about.authors or known,
        published=about.published or moment(found.date or ""),
    )


def _without_standfirst(pieces: tuple[Piece, ...], about: Metadata) -> tuple[tuple[Piece, ...], Metadata]:
    """The body without the standfirst: pieces the page marks as such, or a first heading that is a whole sentence."""
    whole = f" {plain_words(f'{about.kicker} {about.subtitle}')} "  # some print the one before the other
    rest = tuple(
        piece for number, piece in enumerate(pieces) if number > 5 or f" {plain_words(piece.text)} " not in whole
    )
    if about.subtitle.strip() and rest:
        return rest, about
    first = pieces[0] if pieces else Piece("")
    if first.kind is not BlockKind.HEADING or (word_count(first.text) <= 16 and not first.text.endswith(".")):
        return pieces, about
    return pieces[1:], replace(about, subtitle=first.text)


def _titled(pieces: Sequence[Piece], about: Metadata) -> int:
    """The number of the piece that repeats the title, or 0."""
    return next((number for number, piece in enumerate(pieces[:8]) if _same(piece.text, about.title)), 0)


def _with_kicker(pieces: Sequence[Piece], about: Metadata) -> Metadata:
    """A word or two right above the title name the section, where the page does not."""
    above = _titled(pieces, about) - 1
    if about.kicker or above < 0 or word_count(pieces[above].text) > 4 or "[" in pieces[above].text:
        return about
    return replace(about, kicker=pieces[above].text)


def _split_head(pieces: Sequence[Piece], about: Metadata) -> tuple[dict[str, str], tuple[Piece, ...]]:
    """Why lines above the body are left out, being metadata, and the body."""
    left_out: dict[str, str] = {}
    start = 0
    titled = _titled(pieces, about)
    for number, piece in enumerate(pieces[:8]):
        why = _head_reason(piece, about)
        if not why and number < titled and word_count(piece.text) <= 4:
            why = "label of the page"
        if why:
            left_out[piece.text] = why
            start = number + 1
        elif is_prose(replace(piece, kind=None)) and not _same(piece.text, about.subtitle):
            break
    body = tuple(piece for n, piece in enumerate(pieces) if piece.text and (n >= start or piece.text not in left_out))
    return left_out, body


def _head_reason(piece: Piece, about: Metadata) -> str:
    if _same(piece.text, about.title):
        return "title repeated"
    if about.kicker and _same(piece.text, about.kicker):
        return "kicker repeated"
    if word_count(piece.text) > 25:
        return ""
    if date_of(piece.text, about.language):
        return "date line"
    if about.authors and piece.text.startswith(about.authors) and ends_sentence(piece.text):
        return "about the author"
    signed = bylines.byline(piece.text)
    return "byline" if signed and piece.kind is BlockKind.PARAGRAPH else ""


def _unread(
    seen: Sequence[tuple[str, str]], about: Metadata, sifted: Sifted, head: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    texts = (about.title, about.kicker, about.subtitle, *(block.text for block in sifted.blocks))
    return unread(seen, (*texts, *about.authors, *sifted.credits), head | dict(sifted.dropped))


def _photographers(
    tree_credits: Sequence[tuple[str, str]], seen: Sequence[tuple[str, str]], about: Metadata, sifted: Sifted
) -> list[str]:
    """Who the captions between title and last paragraph credit, or that of a picture right above the title."""
    texts = [plain_words(line) for line, _ in seen]
    first = texts.index(plain_words(about.title)) if plain_words(about.title) in texts else 0
    ending = plain_words(sifted.blocks[-1].text)
    last = next((number for number in range(len(texts) - 1, 0, -1) if texts[number] and texts[number] in ending), 0)
    captions = [line for line, place in seen[max(0, first - _ABOVE) : last] if place == "picture caption"]
    found: dict[str, str] = {}
    for line in captions:
        marked = [who for who, text in tree_credits if text in line]
        for name in marked or bylines.credit(line) or bylines.end_credit(line):
            for one in name.split(" via "):
                found.setdefault(fold(one), one)
    return [name for plain, name in found.items() if plain not in {fold(author) for author in about.authors}]


def _language(declared: str, words: str) -> str:
    """What the page declares, unless its words are clearly in another language."""
    found = detect(words)
    return found if found and (not declared or primary(declared) != found) else declared


def _same(text: str, title: str) -> bool:
    return bool(title) and plain_words(text) == plain_words(title)
