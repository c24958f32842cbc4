"""What a site says to its readers in whole sentences: cookies, subscriptions, gifts, rules, players, summaries by AI.

No list of sentences would ever be whole. A notice is told by what it is made of: it speaks to the reader ("you", an
imperative), or as the site ("we"), about things that stand on pages and hardly in the news (`notices.toml`).
"""

import re
import tomllib
from functools import cache, cached_property
from importlib.resources import files

_LONGEST = 45  # words
_CALL = 16  # words of a line that only asks for something
_BUTTON = 8  # words of a line that is but the name of something
_OPENING = 4  # letters
_MADE = 18  # words of a line that says what a machine has made


_OFTEN = re.compile(
    r"(?:chaque|tou(?:s|tes) les|every|each|cada|tod[ao]s l[ao]s|jede[nrs]?|ogni|tutt[ie] [ilg]\w*|tod[ao]s [ao]s) \w+"
    r"|(?:une|deux) fois par \w+|once a \w+|una vez (?:a|por) \w+"
)
"""How a newsletter says when it comes."""
_ASKED = r"\|(?:et |and |y |e |und )?(?:pour \S+ \S+(?: \S+){0,5}, )?"
"""What may stand between the head of a sentence and what it asks for."""
_QUOTES_FAR = re.compile(r"[«“„\"‘](?!.{2,25}[»”\"’] )")
"""A quotation at the head of a line, rather than the site's name in marks."""


class _Words:
    """The words of one language, folded; those of several words are looked for in the line as it stands.

    Each pattern is made when first asked for: most lines of most articles need but one or two of the nine.
    """

    def __init__(self, lists: dict[str, list[str]]) -> None:
        self._lists = lists

    @cached_property
    def sure(self) -> re.Pattern[str]:
        """Things that only pages have: cookies, a confirmation e-mail."""
        return _any(self._lists["sure"])

    @cached_property
    def things(self) -> re.Pattern[str]:
        """Things that pages speak of more than articles do: comments, an account, this article."""
        return _any([*self._lists["things"], *self._lists["sure"]])

    @cached_property
    def calls(self) -> re.Pattern[str]:
        """What readers are asked to do, at the head of a sentence."""
        return _any(self._lists["calls"], before=_ASKED)

    @cached_property
    def readers(self) -> re.Pattern[str]:
        """You."""
        return _any(self._lists["readers"])

    @cached_property
    def site(self) -> re.Pattern[str]:
        """We."""
        return _any(self._lists["site"])

    @cached_property
    def here(self) -> re.Pattern[str]:
        """What points at the page itself: this article."""
        return _any(self._lists["here"])

    @cached_property
    def by(self) -> re.Pattern[str]:
        """What says that a machine has done it."""
        return _any(self._lists["by"])

    @cached_property
    def machine(self) -> re.Pattern[str]:
        """What makes a summary or a voice."""
        return _any(self._lists["machine"])

    @cached_property
    def made(self) -> re.Pattern[str]:
        """What it makes on pages."""
        return _any(self._lists["made"])


def is_notice(line: str, plain: str) -> bool:
    """Whether a line is the site's and not the article's; `plain` is the line folded, without marks at its ends.

    All languages are asked: a page may speak another one to its readers than its article.
    """
    words = plain.count(" ") + 1
    if words > _LONGEST or line[0] in "—–-" or _QUOTES_FAR.match(line):
        return False
    openings = {word[:_OPENING] for word in plain.split()}
    told = (language for language, known in _openings().items() if not known.isdisjoint(openings))
    return any(_tells(line, plain, words, _table(language)) for language in told)


def _tells(line: str, plain: str, words: int, table: _Words) -> bool:
    if words <= _MADE and _is_made(plain, words, table):
        return True
    things = {found[0] for found in table.things.finditer(plain)}
    if not things:
        return False
    sure = {found[0] for found in table.sure.finditer(plain)}
    called = bool(table.calls.search(line_heads(plain)))
    if (called and (words <= _CALL or len(things) > 1)) or (len(things) > 2 and _is_here(plain, table)):
        return True
    if words <= _BUTTON and any(" " in phrase for phrase in sure) and not line.endswith("?"):
        return True
    addressed = bool(table.readers.search(plain))
    ours = bool(table.site.search(plain))
    if sure and ((addressed and ours) or (len(things) > 1 and (addressed or ours))):
        return True
    asks = line.rstrip(' »”"').endswith(("?", "؟"))  # as interviewers do
    return addressed and len(things) > 1 and words <= 2 * _CALL and not asks


def _is_here(plain: str, table: _Words) -> bool:
    """Whether a line begins with the page itself: “this article”."""
    here = table.here.match(plain)
    return here is not None and bool(table.things.match(plain[here.end() :].lstrip()))


def page_words(plain: str) -> int:
    """How many things of pages a folded line speaks of, its readers and the site among them."""
    openings = {word[:_OPENING] for word in plain.split()}
    told = (language for language, known in _openings().items() if not known.isdisjoint(openings))
    return max((_page_words(plain, _table(language)) for language in told), default=0)


def is_addressed(plain: str) -> bool:
    """Whether a folded line speaks to readers, or as the site, in any language it may be in."""
    openings = {word[:_OPENING] for word in plain.split()}
    tables = (_table(language) for language, known in _openings().items() if not known.isdisjoint(openings))
    heads = line_heads(plain)
    return bool(_OFTEN.match(plain)) or any(
        t.readers.search(plain) or t.site.search(plain) or t.calls.search(heads) for t in tables
    )


def _page_words(plain: str, table: _Words) -> int:
    things = {found[0] for found in table.things.finditer(plain)}
    asks = bool(table.calls.search(line_heads(plain))) or bool(_OFTEN.match(plain))
    return (
        len(things) + bool(table.readers.search(plain)) + bool(table.site.search(plain)) + asks if things or asks else 0
    )


def _is_made(plain: str, words: int, table: _Words) -> bool:
    """Whether a line says that a machine has made what stands beside it: “This summary was generated by AI”."""
    made = table.made.search(plain)
    if not made or not table.machine.search(plain):
        return False
    points = bool(table.here.match(plain)) or bool(table.readers.search(plain))
    if not points and table.by.search(plain):  # behind another sentence: "A novelty. This summary was …"
        points = any(table.made.match(plain, here.end() + 1) for here in table.here.finditer(plain))
    return points or (
        words <= _CALL and plain.startswith((made[0], "ai ", "ia ", "ki ")) and bool(table.by.search(plain))
    )


def line_heads(plain: str) -> str:
    """The line with a bar at the head of each sentence: what is asked for stands there."""
    return "|" + re.sub(r"(?<=\w)[.!?:] ", " |", plain)


@cache
def _openings() -> dict[str, frozenset[str]]:
    """The first letters of all things of each language: a line without any of them need not be searched."""
    parts = ("sure", "things", "made", "calls")
    return {
        language: frozenset(thing.split()[0].rstrip("*")[:_OPENING] for part in parts for thing in table[part])
        for language, table in _lists().items()
    }


def vocabulary() -> tuple[str, ...]:
    """The things and makings of all languages: without one of them no line is a notice."""
    parts = ("sure", "things", "made")
    return tuple(thing for table in _lists().values() for part in parts for thing in table[part])


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / "notices.toml").read_text(encoding="utf-8"))


@cache
def _table(language: str) -> _Words:
    """The words of a language."""
    return _Words(_lists()[language])


def _any(phrases: list[str], before: str = r"(?<!\w)") -> re.Pattern[str]:
    """Any of the phrases as whole words; one that ends in * may go on."""
    told = (re.escape(p[:-1]) + r"\w*" if p.endswith("*") else re.escape(p) for p in phrases)
    return re.compile(rf"{before}(?:{'|'.join(sorted(told, key=len, reverse=True))})(?!\w)")
