"""Many phrases at once, as the tables write them: whether a line is one of them, without a pattern of them all.

A pattern of three thousand phrases takes 0.2 s to compile in every fresh process, and most of them hold no more than
words: those are looked up, and a phrase with gaps is compiled when a line first has the words it has around them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from make_episode.articles.dates import fold

BLANK = re.compile(r"[\s'\-‐‑·._]+")
_NUMBER = r"\d[\d., ]{0,9}k?"
_TOKEN = re.compile(r"(\([^()]*\) ?| \([^()]*\)$| ?…|[*#])")
_GAPS = frozenset("…*#(")
_ANY = 300  # characters that … stands for


class Wordings:
    """Phrases of a table, written as its head explains."""

    def __init__(self, phrases: Iterable[str]) -> None:
        told = {_plain(phrase) for phrase in phrases}
        self._whole = frozenset(phrase for phrase in told if not _has_gap(phrase))
        self._gapped: dict[str, list[tuple[str, str]]] = {}
        for phrase in told - self._whole:
            self._gapped.setdefault(_rarest(phrase), []).append((_head(phrase), phrase))
        self._anywhere = self._gapped.pop("", [])
        self._words = frozenset(self._gapped)

    def has(self, plain: str) -> bool:
        """Whether the line, as `plain_words` gives it, is one of the phrases from end to end."""
        if plain in self._whole:
            return True
        words = plain.split(" ")
        near = self._anywhere
        if not self._words.isdisjoint(words):
            near = [*near, *(one for word in words for one in self._gapped.get(word, ()))]
        return any(plain.startswith(head) and _is(plain, phrase) for head, phrase in near)


def _plain(phrase: str) -> str:
    return re.sub(r" {2,}", " ", BLANK.sub(" ", fold(phrase))).strip()


def _has_gap(phrase: str) -> bool:
    return not _GAPS.isdisjoint(phrase)


def _rarest(phrase: str) -> str:
    """The longest word of a phrase that has blanks around it, so that a line must have it too; "" for none."""
    words = re.sub(r"\([^()]*\)", "(", phrase).split(" ")
    apart = (word for word, behind in zip(words, [*words[1:], ""], strict=True) if not behind.startswith("…"))
    return max((word for word in apart if not _has_gap(word)), key=len, default="")


def _head(phrase: str) -> str:
    """What a line that is the phrase begins with."""
    head: str = _TOKEN.split(phrase)[0]
    return "" if _has_gap(head) else head


def _is(plain: str, phrase: str) -> bool:
    opening = phrase.removesuffix("…").removesuffix(" ")
    if _has_gap(opening):
        return _compiled(phrase).fullmatch(plain) is not None
    return plain.startswith(opening) and len(plain) <= len(opening) + _ANY + plain.startswith(" ", len(opening))


@lru_cache(maxsize=4096)
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile("".join(_piece(token) for token in _TOKEN.split(phrase)))


def _piece(sign: str) -> str:
    if sign.strip() == "…":
        return rf"(?: ?.{{0,{_ANY}}})"
    if sign == "*":
        return r"\S+(?: \S+){0,3}"
    if sign == "#":
        return _NUMBER
    if "(" in sign:
        inner = re.escape(sign.strip()[1:-1]).replace(r"\#", "#").replace("#", rf"\(?{_NUMBER}\)?")
        before, after = sign[: -len(sign.lstrip())] if sign[0] == " " else "", " " if sign[-1] == " " else ""
        return f"(?:{before}{inner}{after})?"
    return re.escape(sign)
