"""Quotations that are part of the sentence around them: « La préfecture « regrette cette situation ». »"""

import re

from make_episode.articles.quotes.clauses import antecedent, subject_before
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token, fold

DOES = frozenset(
    """
    prend prennent assume assument comprend comprennent mesure mesurent suit suivent reste restent attend attendent
    entend entendent travaille travaillent veut veulent craint craignent croit croient fait font met mettent
    n' ne se s' condamne condamnent
    regrets regretted deplores deplored will would cannot fears feared wants wanted has had does did strongly firmly
    deeply
    lamenta lamentan deplora espera confía quiere teme entiende comprende asume respeta comparte trabaja celebra
    deplora rammarica condanna auspicia teme vuole intende comprende rispetta spera
    repudia teme quer pretende respeita acompanha
    bedauert bedauerte begrüßt begrüßte fordert forderte verurteilt will werde hofft fürchtet
    """.split()
)
"""Verbs that open such a quotation, beside those of speech."""
SETTING = frozenset("en tout after while by in tras al después de dopo aver após ao".split())
"""Words in front of a participle or infinitive that opens a sentence: tout en dénonçant, after calling."""
OPENING = ("ant", "ing", "ando", "endo", "iendo", "indo")
"""Endings of participles and gerunds."""
CLITICS = re.compile("(?:lo|la|los|las|le|les|li|si|se|l[oa]s?)$")
"""Pronouns written onto a verb: definendo | lo."""
HAD = frozenset("has had have ha han había habían hanno aveva tem tinha".split())
"""Auxiliaries in front of a quotation that goes on with what somebody has done."""
DONE = ("ed", "ado", "ido", "ato", "uto", "ito", "never", "always", "nunca", "siempre", "sempre", "mai", "been")
"""Endings of what has been done, and words beside it."""
FINITE = ("s", "ed", "a", "e", "ó", "ou", "t", "te")
"""Endings of verbs in the third person."""
APART = 5
"""Words from which two are no fragment."""
REACH = 40
"""Words looked back on in a sentence."""


def led(words: list[Token], quote: int, inner: list[Token], cues: Cues) -> Cue | None:
    """Whose sentence a quotation completes with its verb, or whose that opens with a participle."""
    if cues.bare_subjects or quote == 0 or len(inner) < 2 or not inner[0].text[:1].islower():
        return None
    start = next((j for j in range(quote - 1, max(quote - REACH, -1), -1) if words[j].first), -1)
    if start < 0 or words[quote - 1].text == ":":
        return None
    told = _opened(words, start, quote, cues) or (_relative(words, start, quote, cues) if cues.verb_last else None)
    return told or _completed(words, start, quote, inner, cues)


def _relative(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """Whom a relative clause around a quotation is about: Ana Sol, die das „…“ | nannte, trat zurück."""
    ahead = words[quote + 1 : quote + 3]
    if len(ahead) < 2 or ahead[0].plain not in cues.verbs or ahead[1].kind is not Kind.MARK:
        return None
    who = next((j for j in range(quote - 1, start, -1) if words[j - 1].text in cues.commas), 0)
    subject = antecedent(words, start, who, cues) if who and words[who].plain in cues.who else None
    return Cue(subject, distance=1, ends=quote + 2) if subject else None


def _completed(words: list[Token], start: int, quote: int, inner: list[Token], cues: Cues) -> Cue | None:
    """« Nora Sy, maire de Brest, « assume son choix ». », « Nora Sy a « entendu la colère ». »"""
    opening, before = inner[0].plain, words[quote - 1]
    having = before.plain in (cues.having if cues.prenominal else HAD) and not before.name
    verb = quote - having
    ended = cues.perfects or (("\0",) if cues.prenominal else DONE)
    done = having and (cues.participle(opening) or opening.endswith(ended))
    finite = not having and (opening in DOES or (opening in cues.verbs and not cues.participle(opening)))
    finite = finite or (not having and not cues.prenominal and _acts(words, quote, inner, cues))
    if not (done or finite) or any(word.kind is Kind.QUOTE for word in words[start:quote]):
        return None
    subject = subject_before(words, start, verb, cues) if verb > start else None
    if subject is None or subject.start != start:
        return None
    beside = subject.end == verb or (words[verb - 1].text in cues.commas and words[subject.end].text in cues.commas)
    return Cue(subject, distance=APART if having else 1) if beside else None  # not a « pris acte »


def _acts(words: list[Token], quote: int, inner: list[Token], cues: Cues) -> bool:
    """Whether a quotation begins with a verb nobody has listed, and its object: «reivindica la memoria»."""
    first, second = inner[0].plain, inner[1].plain
    small = (cues.determiners, cues.prepositions, cues.contracted, cues.adverbs, cues.relative, cues.institutions)
    other = any(first in table for table in small) or cues.role(first) is not None or first.endswith("ss")
    held = second in cues.determiners or second in cues.that
    closing = quote + 1 < len(words) and words[quote + 1].kind is Kind.MARK
    return held and closing and not other and len(inner) > 2 and first.endswith(FINITE)


def _opened(words: list[Token], start: int, quote: int, cues: Cues) -> Cue | None:
    """« Dénonçant « un recul », Nora Sy a saisi le tribunal. »"""
    i = start
    while i < quote and words[i].plain in SETTING:
        i += 1
    apart = any(word.kind is not Kind.WORD for word in words[i:quote])  # Citando a Ana Sol, | que habló de «…»
    if i >= quote or apart or not _participle(words, i, start, cues):
        return None
    comma = words[quote].last in cues.commas and cues.adjectives_first  # “a disgrace,” Ann Lee resigned
    behind = words[quote + 1 : quote + 2]
    if not behind or not (behind[0].text in cues.commas or (comma and behind[0].kind is Kind.WORD)):
        return None
    subject = phrase(words, quote + 1 + (behind[0].text in cues.commas), cues, len(words))
    somebody = subject is not None and subject.sort in {Sort.NAME, Sort.ROLE, Sort.PRONOUN} and not subject.closed
    return Cue(subject, direct=True) if somebody else None


def _participle(words: list[Token], i: int, start: int, cues: Cues) -> bool:
    """Whether a verb of speech without its subject opens a sentence: calling, calificándolo, tras tachar."""
    word = words[i].plain
    plain = word if cues.prenominal or cues.adjectives_first else fold(CLITICS.sub("", word))
    known = word in cues.nonfinite or any(fold(one) == plain for one in cues.nonfinite)
    infinitive = i > start and word.endswith(cues.infinitives or ("\0",))
    infinitive = infinitive or (i > start and words[i - 1].plain == "aver" and cues.participle(word))
    if cues.prenominal:
        return known and word.endswith("ant")
    return (known and plain.endswith(OPENING)) or (infinitive and (known or word in cues.verbs))


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
