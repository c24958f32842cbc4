"""Quotations that are part of the sentence around them: « La préfecture « regrette cette situation ». »"""

from make_episode.articles.quotes.clauses import subject_before
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

DOES = frozenset(
    """
    prend prennent assume assument comprend comprennent mesure mesurent suit suivent reste restent attend attendent
    entend entendent travaille travaillent veut veulent craint craignent croit croient fait font met mettent
    n' ne se s' condamne condamnent
    """.split()
)
"""Verbs that open such a quotation, beside those of speech."""
SETTING = frozenset("en tout".split())
"""Words in front of a participle that opens a sentence: tout en dénonçant."""
APART = 5
"""Words from which two are no fragment."""
REACH = 40
"""Words looked back on in a sentence."""


def led(words: list[Token], quote: int, inner: list[Token], cues: Cues) -> Cue | None:
    """Whose sentence a quotation completes with its verb, or whose that opens with a participle."""
    if not cues.prenominal or quote == 0 or len(inner) < 2 or not inner[0].text[:1].islower():
        return None
    start = next((j for j in range(quote - 1, max(quote - REACH, -1), -1) if words[j].first), -1)
    if start < 0 or words[quote - 1].text == ":":
        return None
    return _opened(words, start, quote, cues) or _completed(words, start, quote, inner, cues)


def _completed(words: list[Token], start: int, quote: int, inner: list[Token], cues: Cues) -> Cue | None:
    """« Nora Sy, maire de Brest, « assume son choix ». », « Nora Sy a « entendu la colère ». »"""
    opening, before = inner[0].plain, words[quote - 1]
    having = before.plain in cues.having and not before.name
    verb = quote - having
    done = having and (cues.participle(opening) or opening.endswith(cues.perfects or ("\0",)))
    finite = not having and (opening in DOES or (opening in cues.verbs and not cues.participle(opening)))
    if not (done or finite) or any(word.kind is Kind.QUOTE for word in words[start:quote]):
        return None
    subject = subject_before(words, start, verb, cues) if verb > start else None
    if subject is None or subject.start != start:
        return None
    beside = subject.end == verb or (words[verb - 1].text in cues.commas and words[subject.end].text in cues.commas)
    return Cue(subject, distance=APART if having else 1) if beside else None  # not a « pris acte »


def _opened(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """« Dénonçant « un recul », Nora Sy a saisi le tribunal. »"""
    i = start
    while i < quote and words[i].plain in SETTING:
        i += 1
    if i >= quote or not (words[i].plain in cues.nonfinite and words[i].plain.endswith("ant")):
        return None
    behind = words[quote + 1 : quote + 3]
    if len(behind) < 2 or behind[0].text not in cues.commas:
        return None
    subject = phrase(words, quote + 2, cues, len(words))
    somebody = subject is not None and subject.sort in {Sort.NAME, Sort.ROLE, Sort.PRONOUN} and not subject.closed
    return Cue(subject, direct=True) if somebody else None


def closes_relative(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether a comma behind a quotation only ends a relative clause: « Nora Sy, qui dénonce « … », a saisi »."""
    if quote + 1 >= len(words) or words[quote + 1].text not in cues.commas:
        return False
    for j in range(quote - 1, 0, -1):
        if words[j].kind is not Kind.WORD or words[j].first:
            return False
        if words[j].plain in cues.who:
            return words[j - 1].text in cues.commas
    return False
