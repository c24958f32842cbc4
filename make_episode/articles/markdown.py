"""Markdown (CommonMark with tables, strikethrough and footnotes), with or without front matter -> Article."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, TypeAlias

from make_episode.articles.assembly import Omitted, assemble
from make_episode.articles.dialects import opened, plain
from make_episode.articles.front_matter import front_matter
from make_episode.articles.kinds import is_prose
from make_episode.articles.language import detect, narrated, regional
from make_episode.articles.leftovers import ATTRIBUTION
from make_episode.articles.tidy import Piece, clean, one_line
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_DEEPEST = 40  # nested blocks
_RUN = re.compile(r"[^ \t]+(?: [^ \t]+)*")
_NESTED = re.compile(r"^((?:[ ]{0,3}>){20})[> ]+", re.MULTILINE)
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s^]{1,60})\]:[ \t]*(?P<text>.*)")
_NOTE_MARK = re.compile(r"\[\^[^\]\s^]{1,60}\]")
_INLINE_NOTE = re.compile(r"\^\[([^\[\]]{1,500})\]")
_TASK = re.compile(r"^\[[ xX]\] +")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_PROGRAM = re.compile(r"<(script|style|template)\b[^<>]{0,1000}>(.*?)(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_ALT = re.compile(r"<img\b[^<>]{0,1000}?\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<(?:br|wbr|p)\b", re.IGNORECASE)

_Entries: TypeAlias = Iterator[Piece | Omitted]


def read_markdown(text: str, *, source: str = "", language: str = "") -> Article:
    """The article of a Markdown text. Raises ArticleError where there is none, or in a language nobody narrates."""
    what = source if source and source != "-" else "text"
    fields, text = front_matter(_cleaned(text))
    text = opened(text)
    entries = tuple(_entries(text))
    words = "\n".join(entry.text for entry in entries if isinstance(entry, Piece))
    tag = narrated(language or regional(fields.language or detect(words), words), what=what)
    return assemble(entries, fields.about(tag), tag, source=source, what=what)


def _cleaned(text: str) -> str:
    """The text without invisible characters; blanks stay, for they nest lists and set code apart."""
    return "\n".join(_RUN.sub(lambda run: clean(run[0]), line) for line in text.splitlines())


def _entries(text: str) -> _Entries:
    """What the parser finds, block for block, and what it passes over."""
    text = _NESTED.sub(r"\1", text)
    kinds: list[str] = []
    quotes: list[list[Piece | Omitted]] = []
    read: set[int] = set()
    waiting: list[tuple[int, Piece | Omitted]] = []
    line = 0
    for token in _parser().parse(text):
        if token.map and token.type not in _CONTAINERS:
            read.update(range(*token.map))
        line = token.map[0] if token.map else line
        if token.type == "blockquote_open":
            quotes.append([])
        if token.type.endswith("_open"):
            kinds.append(token.tag)
        elif token.type.endswith("_close"):
            kinds.pop()
        found = _ended(quotes) if token.type == "blockquote_close" else list(_block(token, kinds))
        if quotes:
            quotes[-1].extend(found)
        else:
            waiting.extend((line, entry) for entry in found)
    unread = ((number, Omitted(one_line(said), _unread(said))) for number, said in enumerate(text.split("\n"))
              if number not in read and re.search(r"\w", said))  # fmt: skip
    yield from (entry for _, entry in sorted([*waiting, *unread], key=lambda pair: pair[0]))


_CONTAINERS = frozenset(("blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open"))
"""Blocks that hold blocks: what the parser gives up on inside them is told by the lines nothing else covers."""


def _unread(line: str) -> str:
    return "link address" if re.match(r"[\s>*+-]*\[[^\]]*\]:", line) else "nested too deeply"


def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    return parser


def _footnote(state: "StateBlock", line: int, last: int, silent: bool) -> bool:
    """A rule of the parser: a footnote's text, up to a blank line that no indented line follows."""
    found = _NOTE.match(state.getLines(line, line + 1, state.blkIndent, keepLastLF=False).strip())
    if not found or state.is_code_block(line):
        return False
    if silent:
        return True
    end = line + 1
    while end < last and not _NOTE.match(state.src[state.bMarks[end] + state.tShift[end] : state.eMarks[end]]):
        if state.isEmpty(end):
            if end + 1 >= last or state.isEmpty(end + 1) or state.sCount[end + 1] < state.blkIndent + 4:
                break
        elif state.sCount[end] < state.blkIndent:
            break
        end += 1
    token = state.push("footnote", "", 0)
    token.map = [line, end]
    below = state.getLines(line + 1, end, state.blkIndent, keepLastLF=False)
    token.content = f"{found['text']}\n{below}"
    state.line = end
    return True


def _block(token: "Token", kinds: list[str]) -> _Entries:
    """What a block says, and what stands in it that is not said."""
    match token.type:
        case "inline":
            yield from _inline(token, kinds)
        case "fence" | "code_block":
            yield from _omitted(token.content, "code")
        case "html_block":
            yield from _html(token.content)
        case "footnote":
            yield from _omitted(token.content, "footnote")
        case _:
            pass


def _omitted(text: str, why: str) -> Iterator[Omitted]:
    line = re.sub(" {2,}", " ", one_line(text))
    if line:
        yield Omitted(line, why)


def _inline(token: "Token", kinds: list[str]) -> _Entries:
    aside: list[Omitted] = []
    written, signs = plain(_words(token.children or [], aside))
    aside.extend(signs)
    for note in _INLINE_NOTE.findall(written):
        aside.extend(_omitted(note, "footnote"))
    text = one_line(_NOTE_MARK.sub("", _INLINE_NOTE.sub("", written)).replace("\n", " "))
    inner = next((kind for kind in reversed(kinds) if kind in {"li", "blockquote"}), "")
    if not text:
        pass
    elif kinds and kinds[-1] in {"th", "td"}:
        yield Piece(text, BlockKind.PARAGRAPH) if is_prose(Piece(text)) else Omitted(text, "table")
    elif kinds and re.fullmatch(r"h[1-6]", kinds[-1]):
        yield Piece(text, BlockKind.HEADING, int(kinds[-1][1]))
    elif inner == "li":
        yield Piece(_TASK.sub("", text), BlockKind.LIST_ITEM, sum(kind in {"ul", "ol"} for kind in kinds))
    elif inner == "blockquote":
        yield from _quoted(_NOTE_MARK.sub("", written))
    else:
        yield Piece(text, BlockKind.PARAGRAPH)
    yield from aside


def _quoted(written: str) -> _Entries:
    """A paragraph of a quotation; a last line of dash and name becomes a paragraph of its own."""
    said, _, last = written.rpartition("\n")
    if one_line(said) and ATTRIBUTION.match(one_line(last)):
        yield Piece(one_line(said), BlockKind.QUOTE)
        yield Piece(one_line(last), BlockKind.QUOTE)
    else:
        yield Piece(one_line(written), BlockKind.QUOTE)


def _ended(quotes: list[list[Piece | Omitted]]) -> list[Piece | Omitted]:
    """A block quotation with its speaker, if a line of dash and name closes it."""
    entries = quotes.pop()
    last = entries[-1] if entries else None
    name = ATTRIBUTION.match(last.text) if isinstance(last, Piece) and last.kind is BlockKind.QUOTE else None
    above = [entry for entry in entries[:-1] if isinstance(entry, Piece) and not ATTRIBUTION.match(entry.text)]
    if not name or last is None or not above:
        return entries
    said = [
        Piece(entry.text, entry.kind, entry.level, cite=entry.cite or name["who"]) if entry in above else entry
        for entry in entries[:-1]
    ]
    return [*said, Omitted(last.text, "speaker of the quotation above")]


def _words(children: list["Token"], aside: list[Omitted]) -> str:
    """The text a reader sees, links as their words; pictures and comments go aside."""
    words = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            words.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            words.append("\n")
        elif child.type == "image":
            alt = _words(child.children or [], aside)
            aside.extend(_omitted(alt, "picture caption"))
            aside.extend(_omitted(str(child.attrs.get("title", "")), "picture caption"))
        elif child.type == "html_inline":
            words.append(" " if _LINE_BREAK.match(child.content) else "")
            aside.extend(_unseen(child.content))
    return "".join(words)


def _unseen(markup: str) -> Iterator[Omitted]:
    """What HTML holds that is not seen as text: programs, comments, what a picture shows."""
    for _, program in _PROGRAM.findall(markup):
        yield from _omitted(program, "code")
    for comment in _COMMENT.findall(markup):
        yield from _omitted(comment, "comment in the markup")
    for double, single in _ALT.findall(_COMMENT.sub("", markup)):
        yield from _omitted(unescape(double or single), "picture caption")


def _html(markup: str) -> _Entries:
    """The lines of HTML between Markdown, as on a page."""
    yield from _unseen(markup)
    seen = _COMMENT.sub("", _PROGRAM.sub("", markup))
    if not re.search(r"\w", re.sub(r"<[^<>]*>", " ", seen)):
        return
    from make_episode.articles.page import lines, parse

    try:
        found = tuple(lines(parse(f"<div>{seen}</div>", "text")))
    except ArticleError:
        found = ((one_line(re.sub(r"<[^<>]*>", " ", seen)), ""),)
    for text, place in found:
        said = place in {"", "page header", "page footer", "beside the article"} or (
            place == "table" and is_prose(Piece(text))
        )
        yield Piece(text, BlockKind.PARAGRAPH) if said else Omitted(text, place)
