"""Lines so clearly running text that no table of furniture need be asked about them: most lines of most articles.

A gate in front of slow searches, never a judge: what it lets by is looked at as before, what it holds back could match
nothing, as none of the words is there that a match must have.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from make_episode.articles.dates import fold

_LEAST = 15  # words: the phrases without an open end are shorter
_STEM = 5  # letters of a word that may go on
_SIGNS = re.compile(r"[:|>–—→›»@#＃\[\]►▶➡⇒👉🔗©/_]| - |https?|\.com")
"""What parts a label from what it announces, addresses, arrows."""
_QUOTED = re.compile(r"«(?=[ \xa0\u202f]?\w)([^«»]*)»(?=[\s,.])")
_OTHERS = """
    publicite publicidad publicidade pubblicita advertisement anzeige werbung ia ai ki artificiel* artificial*
    automati* twitter newsletter newsletters infolettre infolettres adresse address direccion direcao email mail correo
    boletines posteingang postfach inbox boite google whatsapp don dons donation donations donate soutenir soutenez
    soutien support apoya apoyar apoyo spende spenden sostieni sign abonne inscris inscrivez abonnez suscribete savoir
    iscriviti inscreva anmelden subscribe register cadastre send envoyez envia schicken
    """
"""The words that patterns outside the tables have one of; one that ends in * may go on."""


@dataclass(frozen=True, slots=True)
class Known:
    """Words of which a line must have one to be furniture, each with those of which it must have another."""

    words: dict[str, frozenset[str]]
    stems: frozenset[str]
    """Openings of words that may go on."""


def known(phrases: Iterable[str]) -> Known:
    """The two longest words of each phrase, which a line must have to match it, and `_OTHERS`."""
    words: dict[str, frozenset[str]] = {}
    stems = set()
    for phrase in (*phrases, *_OTHERS.split()):
        told = re.findall(r"\w+\*?", fold(re.sub(r"\([^()]*\)", " ", phrase)))
        longest = sorted(told, key=len, reverse=True)
        if longest and longest[0].endswith("*"):
            stems.add(longest[0][:_STEM].rstrip("*"))
        elif longest:
            second = next((word for word in longest[1:] if not word.endswith("*")), "")
            words[longest[0]] = words.get(longest[0], frozenset()) | {second}
    return Known(words, frozenset(stems))


def is_running(line: str, furniture: Known) -> bool:
    """Whether a line is a long sentence without any of the words or signs that furniture has."""
    if not line.endswith(".") or line.count(" ") < _LEAST - 1 or _SIGNS.search(_QUOTED.sub(r"\1", line)):
        return False
    words = {"", *re.findall(r"\w+", fold(line))}
    if not furniture.stems.isdisjoint([word[:_STEM] for word in words]):
        return False
    return all(furniture.words[word].isdisjoint(words) for word in words if word in furniture.words)
