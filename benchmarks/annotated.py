"""The annotated articles and passages of `tests/annotated`; their README tells the form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from make_episode.model import Block, BlockKind

FOLDER = Path(__file__).parent.parent / "tests" / "annotated"
_KINDS = {"P": BlockKind.PARAGRAPH, "H": BlockKind.HEADING, "B": BlockKind.QUOTE, "L": BlockKind.LIST_ITEM}
_SAID = re.compile(r"\[\[(.*?)\|([^|\]]*)\]\]")
_INCISE = re.compile(r"\s*~~.*?~~\s*")
_BULLET = re.compile(r"^(?:[•‣▪●–—*-]|\d{1,2}[.)])\s*")


@dataclass
class Annotated:
    """One article with what should be read in it."""

    name: str
    language: str
    text: str = ""
    title: str = ""
    authors: str = ""
    published: str = ""
    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    quotes: list[tuple[str, str]] = field(default_factory=list)
    """Words and speaker."""
    noise: list[str] = field(default_factory=list)


def articles(file: Path) -> Iterator[Annotated]:
    for part in re.split(r"^### ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, rest = part.partition("\n")
        name, language = head.split()
        article = Annotated(name, language)
        for line in rest.split("\n"):
            _add(article, line)
        article.text = article.text.strip("\n") + "\n"
        yield article


def _add(article: Annotated, line: str) -> None:
    if line.startswith("@"):
        key, _, value = line[1:].partition(" ")
        if key != "credits":
            setattr(article, key, value)
        return
    code, _, marked = line.partition(" ")
    written = plain(marked)
    article.text += written + "\n"
    article.quotes += said(marked)
    if code == "T":
        article.title = written
    elif code == "X":
        article.noise.append(written)
    elif code in _KINDS:
        article.blocks.append((_KINDS[code], _BULLET.sub("", written) if code == "L" else written))


def plain(marked: str) -> str:
    """The text without marks."""
    return _SAID.sub(lambda match: match[1].replace("~~", ""), marked)


def said(marked: str) -> list[tuple[str, str]]:
    """The quotations of a text with their speakers."""
    return [(_INCISE.sub(" ", words).strip(), speaker) for words, speaker in _SAID.findall(marked)]


def passages(file: Path) -> Iterator[tuple[str, tuple[Block, ...], list[tuple[str, str]]]]:
    """Language, paragraphs and quotations of each passage of a file of snippets."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            language, _, text = line.partition(" ")
            parts = text.split(" // ")
            blocks = [
                Block(BlockKind.HEADING, plain(part).removeprefix("## "), 2)
                if part.startswith("## ")
                else Block(BlockKind.PARAGRAPH, plain(part))
                for part in parts
            ]
            yield language, tuple(blocks), [one for part in parts for one in said(part)]
