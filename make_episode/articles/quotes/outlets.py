"""The paper or station that somebody speaks to, in front of their own name."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.names import name_end
from make_episode.articles.quotes.tokens import Token

STATIONS = frozenset("emisora cadena canal televisora radio programa emittente canale rete programma portal".split())
"""Nouns in front of what a station is called."""


def past_paper(words: list[Token], j: int, end: int, cues: Cues) -> int:
    """The word behind a paper's name, up to a given name: al | diario La Verdad | Rosa Mora; 0 if there is none."""
    if words[j].plain not in cues.institutions | STATIONS or j + 1 >= end or not words[j + 1].name:
        return 0
    run = name_end(words, j + 1, cues)
    given = (k for k in range(j + 2, run - 1) if given_gender(words[k].text) is not None)
    return next(given, run) if words[j].text.islower() and run <= end else 0


def past_outlet(words: list[Token], stop: int, end: int) -> int:
    """Past what goes on with the initials of a paper or station, up to a given name: « a BBC Mundo | Mateo Xol »."""
    run = stop
    while run < end and words[run].name and not words[run].acronym:
        run += 1
    if not words[stop - 1].acronym or run - stop < 2:
        return stop
    given = next((k for k in range(stop, run) if given_gender(words[k].text) is not None), -1)
    return given if given >= 0 else stop + (run - stop > 2)
