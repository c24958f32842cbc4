"""The person an interview is with, as far as title, standfirst and introduction name one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from make_episode.model import Article, Block

_LARGE = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİ][\w'’-]*"
_NAME = re.compile(
    rf"{_LARGE}(?: (?:(?:de|du|des|la|le|el|al|van|von|der|den|da|do|dos|del|di|ben|bin|ould) )*{_LARGE})+"
)
_TITLES = frozenset(
    "Herr Herrn Frau Mr Mrs Ms Mme Madame Monsieur Maître Me Dr Don Doña Señor Señora Senhor Signora".split()
)
_TITLE_HEAD = re.compile(r"^(?P<head>[^:\"«“]{3,60}?)\s*:\s*[«“\"]")
_HE_OR_SHE = {
    "fr": (r"il(?! (?:y|faut|s'agit|s’agit|est|fait|suffit|reste)\b)", "elle"),
    "en": ("he|his|him", "she|her|hers"),
    "es": ("él", "ella"),
    "it": ("lui", "lei"),
    "pt": ("ele", "ela"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Name and gender as far as known."""

    name: str = ""
    gender: str = ""


def interviewed(article: Article, introduction: Sequence[Block]) -> Person:
    """The only one the introduction quotes, else whom the title names too, else the only one it names at all."""
    quoted = {
        quote.speaker: quote.gender
        for quote in article.quotes
        if quote.speaker and any(span.block < len(introduction) for span in quote.spans)
    }
    if len(quoted) == 1:
        return Person(*next(iter(quoted.items())))
    texts = [article.subtitle, *(block.text for block in introduction)]
    before = " ".join(texts)
    names = _in_title(article.title, before) or _names(before, article.authors)
    name = names[0] if len(set(names)) == 1 else ""
    return Person(name, gender_of(name, article) or _shown(before, article.language)) if name else Person()


def gender_of(name: str, article: Article) -> str:
    """The gender the article's quotations know of a speaker."""
    return next((quote.gender for quote in article.quotes if quote.speaker == name and quote.gender), "")


def in_full(surname: str, text: str) -> str:
    """The name written out in a text that ends with a surname, "" where there is none or several."""
    found = {name[0] for name in re.finditer(rf"(?<!\w){_LARGE} {re.escape(surname)}(?!\w)", text)}
    full = {name for name in found if name.split()[0] not in _TITLES}
    return full.pop() if len(full) == 1 else ""


def named_by(text: str, person: Person) -> bool:
    """Whether a paragraph tells of the person by the surname, as the one who answers does not."""
    surname = person.name.split()[-1] if person.name else ""
    return bool(surname) and re.search(rf"(?<!\w){re.escape(surname)}(?!\w)", text) is not None


def _in_title(title: str, before: str) -> list[str]:
    """Names of the title that stand in the introduction too, or in front of its colon."""
    for name in _NAME.findall(title):
        if name in before:
            return [name]
    head = _TITLE_HEAD.match(title)
    if head is None:
        return []
    words = head["head"].split(",")[0].split("،")[0].split()
    for start in range(len(words) - 1):
        if " ".join(words[start:]) in before:
            return [" ".join(words[start:])]
    return [found[0]] if (found := _NAME.match(head["head"])) else []


def _names(text: str, authors: Sequence[str]) -> list[str]:
    """Names of at least two words inside sentences, longest form once, without those who wrote."""
    found = [name for name in _NAME.findall(text) if name not in authors]
    return [name for name in dict.fromkeys(found) if not any(name != other and name in other for other in found)]


def _shown(text: str, language: str) -> str:
    """The gender of the pronouns, where all of them show the same one."""
    he, she = _HE_OR_SHE.get(language[:2].lower(), ("", ""))
    if not he:
        return ""
    men = re.search(rf"(?<!\w)(?:{he})(?!\w)", text, re.IGNORECASE)
    women = re.search(rf"(?<!\w)(?:{she})(?!\w)", text, re.IGNORECASE)
    return "m" if men and not women else "f" if women and not men else ""
