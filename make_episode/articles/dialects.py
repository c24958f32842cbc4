"""What Hugo, Jekyll, Obsidian, MkDocs and Pandoc write into Markdown besides CommonMark: signs that nobody says."""

import re
from collections.abc import Callable

from make_episode.articles.assembly import Omitted
from make_episode.articles.tidy import one_line

_ADMONITION = re.compile(
    r"^(?:!!!|\?\?\?\+?)[ \t]{0,4}[\w-]{1,40}(?:[ \t]{1,4}\"(?P<title>[^\"\n]{0,200})\")?[ \t]*\n"
    r"(?P<inner>(?:[ \t]*\n)*(?:(?: {4}|\t).*(?:\n|\Z)(?:[ \t]*\n)*)+)",
    re.MULTILINE,
)
_OMITTED = (
    (re.compile(r"\{%-? *(highlight|raw|comment)\b.{0,2000}?\{%-? *end\1 *-?%\}", re.DOTALL), "code"),
    (re.compile(r"\{\{[<%]?[^{}]{0,1000}?[%>]?\}\}|\{%[^{}]{0,1000}?%\}"), "template code"),
    (re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]"), "picture caption"),
    (re.compile(r"%%.{1,1000}?%%", re.DOTALL), "comment in the markup"),
    (re.compile(r"^\[{1,2}_?TOC_?\]{1,2}$"), "table of contents"),
    (re.compile(r"\$\$[^$]{1,1000}\$\$"), "formula"),
    (re.compile(r"\$(?=[A-Za-z\\])[^$\s]{0,80}?[\\^_=][^$\n]{0,80}?\$(?!\d)"), "formula"),
    (re.compile(r"^\[![\w-]{1,40}\][+-]?(?=\s|$)"), "template code"),
    (re.compile(r" ?\{:? ?[#.][^{}\n]{1,200}\}$"), "template code"),
    (re.compile(r"(?<=\S) \^[\w-]{1,60}$"), "link address"),
    (re.compile(r"(?<![\w:]):(?=[a-z])[a-z0-9_+-]{2,40}:(?![\w:])"), "emoji"),
)
_KEPT: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]"),
        lambda match: match[1].split("#")[0] or match[1],
    ),
    (re.compile(r"==(?=\S)([^=\n]{1,500})(?<=\S)=="), r"\1"),
    (re.compile(r"\$([A-Za-z]{1,3})\$(?![\w$])"), r"\1"),
)
_SIGNS = re.compile(r"[{}\[\]%=$:^]")


def opened(text: str) -> str:
    """The text with boxes that are set in by four blanks (MkDocs), which CommonMark takes for code, set out again."""
    return _ADMONITION.sub(_box, text) if "!!!" in text or "???" in text else text


def _box(match: re.Match[str]) -> str:
    inner = re.sub(r"^(?: {4}|\t)", "", match["inner"], flags=re.MULTILINE)
    return f"{match['title'] or ''}\n\n{inner}"


def plain(written: str) -> tuple[str, list[Omitted]]:
    """The words of a passage, and what stands in it for programs."""
    if not _SIGNS.search(written):
        return written, []
    aside: list[Omitted] = []
    for pattern, why in _OMITTED:
        for found in pattern.finditer(written):
            line = one_line(found[0])
            if line:
                aside.append(Omitted(line, why))
        written = pattern.sub("", written)
    for pattern, words in _KEPT:
        written = pattern.sub(words, written)
    return written, aside
