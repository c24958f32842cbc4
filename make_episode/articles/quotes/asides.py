"""What stands between a verb and its subject to set that against others: « regrette, pour sa part, Ana Sy »."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.tokens import Token

ASIDES = frozenset("part côté tour parte lado vez turno canto volta cambio contrario".split())
"""Nouns of an aside that sets the subject against others: pour sa part, por sua vez, dal canto suo."""
ALSO = frozenset("aussi également anche anch' também también auch".split())
"""Adverbs of one: elle aussi, anche lei."""
TO_THEM = "loro"
ASIDE = 4
"""Words of such an aside."""
AGAINST = frozenset("جانبه جانبها جهته جهتها بدوره بدورها المقابل بينما وبينما فيما وفيما حين".split())
"""Words that do so in Arabic: من جانبه, في المقابل, في حين."""
FAR = 10
CLITICS = frozenset("lo la le les los las se me nos o os lhe lhes gli l' s' m'".split())
LONGEST = 7
"""Words in front of a verb within which such an aside begins."""


def aside(words: list[Token], i: int, end: int, cues: Cues) -> int:
    """The word behind what sets the subject against others: regrette, | pour sa part, | Ana Sy; dénonce | elle aussi"""
    near = [word.plain for word in words[i : min(i + ASIDE, end)]]
    told = words[i - 1].plain if i else ""
    if near[0] == TO_THEM and told in cues.verbs and not told.endswith(cues.plural_endings or ("\0",)):
        return i + 1  # ha detto | loro
    if near[0] in cues.topics and len(near) > 2 and near[2] in cues.oblique:
        return i + 3
    pronouns = cues.pronouns.keys() | cues.oblique.keys()
    if len(near) > 2 and not words[i].hyphened and ({near[0], near[1]} & ALSO and {near[0], near[1]} & pronouns):
        return i + 2
    last = next((k for k, word in enumerate(near) if word in ASIDES), 0)
    if (
        not last
        or not governs(words[i], cues)
        or any(word.name or word.text in cues.commas for word in words[i : i + last])
    ):
        return i
    return i + last + (1 + (near[last + 1 :] != [] and near[last + 1] in cues.possessive))


def set_off(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether what stands in front of an Arabic subject sets it against who spoke before: من جانبه، قال | القائد."""
    if not cues.bare_subjects or i >= len(words):
        return False
    start = next((j for j in range(i, max(i - FAR, -1), -1) if words[j].first), i)
    return any(word.plain in AGAINST for word in words[start:i])


def set_against(words: list[Token], start: int, verb: int, cues: Cues) -> int:
    """The word behind a subject that an aside between commas sets apart in front of its verb; 0 if none does.

    « L'actrice, elle, sourit », « O avançado, por seu lado, diz-se … »
    """
    while verb > start and words[verb - 1].plain in CLITICS:
        verb -= 1  # El denunciante, en cambio, | lo considera
    if verb - 4 < start or words[verb - 1].text != ",":
        return 0
    if words[verb - 3].text == "," and words[verb - 2].plain in cues.contrast:
        return verb - 3
    opening = next((k for k in range(verb - 3, max(start, verb - LONGEST), -1) if words[k].text == ","), 0)
    return opening if opening and aside(words, opening + 1, verb, cues) == verb - 1 else 0


def governs(word: Token, cues: Cues) -> bool:
    """Whether a word is a preposition."""
    return not word.name and (word.plain in cues.prepositions or word.plain in cues.contracted)
