"""What shows who speaks, and the prepositions that name a source."""

from dataclasses import dataclass, replace

from make_episode.articles.quotes.arabic_subjects import introduced
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.names import name_end, text_of
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

OWNING = frozenset(("'s", "’s"))
VIEWS = frozenset("view opinion eyes mind words judgment judgement estimation reckoning telling".split())
"""Nouns for what somebody thinks, behind whose it is."""

LAWYERS = frozenset(
    """
    lawyer attorney barrister solicitor agent abogado abogada representante avvocato avvocata legale advogado advogada
    anwalt anwältin verteidiger verteidigerin
    """.split()
)
"""Roles of those who speak for a single person."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What introduces or follows a quotation as speech; `direct` if it does so at once: an incise, a colon."""

    subject: Mention | None
    direct: bool = False
    carried: bool = False
    """Whether the subject is that of the quotation before in the same sentence: « et d'ajouter »."""
    bare: bool = False
    """Whether only a colon shows it."""
    written: bool = False
    """Whether it is rather read than said: on a wall, a banner."""
    distance: int = 0
    """Words between the verb and the quotation."""
    reported: bool = False
    """Whether it was said to or of its subject by somebody the text leaves out: she was told."""
    relayed: bool = False
    """Whether only a source is named, who is no person: بحسب ما نقلته القناة."""
    ends: int = -1
    """The word after an incise."""


def _opinion(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """« à son avis »: whoever is spoken of already."""
    for opinion in cues.opinions:
        j = i + len(opinion)
        if j <= len(words) and all(w.plain == p for w, p in zip(words[i:j], opinion, strict=True)):
            written = words[j - 1].plain if cues.articles else ""
            return Mention(Sort.PRONOUN, i, j, gender="f" if written.endswith("ها") else "m" if written else "")
    return None


def _viewed(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """Whose view stands in front of the noun: in | Ann Lee's view."""
    owner = i + 2 if i + 1 < len(words) and words[i + 1].plain in cues.determiners else i + 1
    stop = name_end(words, owner, cues) if cues.adjectives_first and words[i].plain in {"in", "to"} else owner
    if stop == owner or stop + 1 >= len(words) or words[stop].plain not in OWNING:
        return None
    seen = words[stop + 1].plain in VIEWS
    return Mention(Sort.NAME, i, stop + 2, text_of(words, owner, stop), human=True) if seen else None


def _voice(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """Somebody named who speaks for others: through its | founder Ann Lee, a través de | su portavoz, Ana Sol."""
    for lead in cues.voices:
        j = i + len(lead)
        if j < len(words) and all(_is(w, p, cues) for w, p in zip(words[i:j], lead, strict=True)):
            begin = j - (words[j - 1].plain in cues.determiners)
            begin += words[begin].plain in cues.determiners and words[begin + 1].plain in cues.possessive  # la | sua
            found = phrase(words, begin, cues, len(words))
            named = found is not None and found.sort is Sort.NAME and bool(found.role) and not found.organisation
            named = named and bool(found and found.role not in LAWYERS)  # her words rather than his
            return found if named else None
    return None


def _is(word: Token, preposition: str, cues: Cues) -> bool:
    """Whether a word is a preposition, or holds it and an article: nas palavras | do | bispo."""
    to = preposition in {"a", "da"} and word.plain.startswith(preposition)  # stando | alla ministra, riferito | dal
    to = to and word.plain in cues.contracted
    return word.plain == preposition or to or (preposition in cues.of and word.plain in cues.of)


def source(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """The noun phrase after selon, d'après, according to."""
    if words[i].plain not in cues.sources:
        return None
    if (opinion := _opinion(words, i, cues) or _viewed(words, i, cues) or _voice(words, i, cues)) is not None:
        return opinion
    for preposition in cues.according:
        j = i + len(preposition)
        if j < len(words) and all(_is(w, p, cues) for w, p in zip(words[i:j], preposition, strict=True)):
            if words[j].plain in cues.oblique:
                return Mention(Sort.PRONOUN, j, j + 1, gender=cues.oblique[words[j].plain])
            if cues.subject_drop and not cues.bare_subjects and words[j].plain in cues.verbs:
                return _told(words, j, cues)  # según desveló, según contó su hermana Lucía
            named = introduced(words, j, len(words), cues) if cues.bare_subjects else None
            found = named or phrase(words, j, cues, len(words))
            return _new(words, found, cues) or found or Mention(Sort.NOBODY, i, j)
    return _for_whom(words, i, cues) if words[i].plain in cues.for_whom else None


def _new(words: list[Token], found: Mention | None, cues: Cues) -> Mention | None:
    """Somebody whom no article in Arabic makes known: بحسب | شاهد من سكان المنطقة."""
    role = found is not None and found.sort is Sort.ROLE and not found.owned and cues.bare_subjects
    if found is None or not role:
        return None
    known = any(word.plain.startswith("ال") for word in words[found.start : found.start + 2])
    return None if known or found.scope else replace(found, closed=True)


def _told(words: list[Token], verb: int, cues: Cues) -> Mention:
    """Who told it: whoever stands behind the verb, else whoever is spoken of already."""
    behind = phrase(words, verb + 1, cues, len(words)) if verb + 1 < len(words) else None
    return behind or Mention(Sort.PRONOUN, verb, verb + 1)


def _for_whom(words: list[Token], i: int, cues: Cues) -> Mention | None:
    """The person behind « pour », if it is one: « pour elle, », « pour la maire »."""
    if i + 1 >= len(words):
        return None
    alone = i + 2 < len(words) and words[i + 2].text in cues.commas
    if words[i + 1].plain in cues.oblique and alone:
        return Mention(Sort.PRONOUN, i + 1, i + 2, gender=cues.oblique[words[i + 1].plain])
    found = phrase(words, i + 1, cues, len(words))
    person = found and (found.sort is Sort.ROLE or (found.sort is Sort.NAME and not found.organisation))
    after = words[found.end : found.end + 2] if found and words[i].first else []
    told = len(after) > 1 and after[0].text in cues.commas and after[1].kind is Kind.QUOTE
    return found if person or told else None  # Pour la CGT, « c'est un recul ».
