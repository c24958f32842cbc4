"""What was understood of a page or file."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "blockquote"
    LIST_ITEM = "list_item"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-sized piece of an article, as written."""

    kind: BlockKind
    text: str
    level: int = 0
    """Heading depth, 1 to 6; list depth from 1; otherwise 0."""
    language: str = ""
    """BCP 47 tag where it differs from the article's, otherwise empty."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the block numbered `block`, from 0."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody said, inside one or more blocks."""

    text: str
    """The words without the marks around them; the pieces of an interrupted quote joined by blanks."""
    speaker: str = ""
    """Full name where the text shows it, otherwise empty: no speaker rather than a wrong one."""
    gender: str = ""
    """"f" or "m" where the text shows it, otherwise empty."""
    spans: tuple[Span, ...] = ()
    """Where the pieces stand, marks excluded, in reading order."""


@dataclass(frozen=True, slots=True)
class Article:
    """What was understood of a page or file; `dropped` keeps every line left out, with the reason."""

    title: str
    language: str
    """BCP 47 tag, for example "fr-MA"."""
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...] = ()
    url: str = ""
    """Canonical address; empty for text that came from no address."""
    kicker: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    published: datetime | date | None = None
    """Wall time as printed (naive where the page gives no zone); a bare date where it gives no time."""
    image: str = ""
    """Address of the page's own picture, as it names it for being shared; empty where it names none."""
    dropped: tuple[tuple[str, str], ...] = ()
    """(text, why), in reading order."""
    source: str = ""
    """What was read: absolute path, address, or "-" for standard input; with `url` it tells articles apart."""
