"""Whose words they are where a verb's subject does not tell: passives, openings, “A said that B spoke”."""

from make_episode.articles.quotes.clauses import clause_end, speaks
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Token

SPOKE = frozenset("habló hablaba hablado falou falava falado parlò parlava parlato sprach parlé parlait".split())
"""Verbs of speaking that say how, not what."""


def opened_by(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """The subject behind a participle that opens the sentence: « Invité à s'exprimer, Paul Rey se lève : »."""
    opening = words[start].plain
    if not (opening in cues.states or opening.endswith(cues.participles or ("\0",))):
        return None
    comma = next((j for j in range(verb, min(verb + 8, len(words) - 1)) if words[j].text == ","), 0)
    found = phrase(words, comma + 1, cues, len(words)) if comma else None
    return found if found and found.sort in {Sort.NAME, Sort.ROLE} and not found.organisation else None


def done_to(words: list[Token], verb: int, cues: Cues) -> bool:
    """Whether what a verb says is done to its subject: « Paul Rey a été qualifié de « … » par l'opposition »."""
    near = [w.plain for w in words[max(0, verb - 4) : verb]]
    heard = words[verb].plain in cues.hearing and any(w in cues.being for w in near[-1:])  # she was told “…”
    called = words[verb].plain in cues.suffered and any(w in cues.being for w in near)
    return heard or called or (cues.participle(words[verb].plain) and any(w in cues.passive for w in near))


def doer(words: list[Token], verb: int, quote: int, cues: Cues) -> Mention:
    """Who does it: the name or role behind “by”, on either side of the quotation."""
    for j in (*range(verb + 1, quote), *range(quote + 1, clause_end(words, quote + 1))):
        if words[j].plain in cues.doers and j + 1 < len(words):
            return phrase(words, j + 1, cues, len(words)) or Mention(Sort.NOBODY, j, j + 1)
    return Mention(Sort.NOBODY, verb, quote)


def told_how(words: list[Token], start: int, j: int, cues: Cues) -> bool:
    """Whether a verb says how another spoke, whose words these are not: Ana disse que Rui | falou «com emoção»."""
    return words[j].plain in SPOKE and any(speaks(words, k, cues) for k in range(start, j))
