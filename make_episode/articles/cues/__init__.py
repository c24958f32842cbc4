"""The words that show who speaks, one table a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

LANGUAGES = ("fr", "en")


def words(text: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(text.split())


def gendered(*, f: str = "", m: str = "", both: str = "") -> dict[str, str]:
    """Words with the gender they show: "f", "m", or neither."""
    return {word: gender for text, gender in ((both, ""), (m, "m"), (f, "f")) for word in text.split()}


@dataclass(frozen=True, slots=True)
class Cues:
    """What a language says speech with. All words in lower case with straight apostrophes."""

    verbs: frozenset[str]
    """Finite forms and participles that introduce speech."""
    nonfinite: frozenset[str]
    """Infinitives and gerunds of these verbs: their subject stands elsewhere in the sentence."""
    auxiliaries: frozenset[str]
    """Words that may stand between subject and verb: auxiliaries, object pronouns, negation."""
    adverbs: frozenset[str]
    """Words that may stand between auxiliary and participle, or verb and subject."""
    pronouns: Mapping[str, str]
    """Subject pronouns of one person, and the gender they show."""
    nobody: frozenset[str]
    """Subjects that are no single person: on, they, wir."""
    according: tuple[tuple[str, ...], ...]
    """Prepositions that name the source: selon, according to."""
    titles: Mapping[str, str]
    """Words before a name that are not part of it: M., Mme, Dr."""
    roles: Mapping[str, str]
    """Nouns for persons, and the gender they show."""
    institutions: frozenset[str]
    """Nouns that make the name after them no person's: école, groupe, rue."""
    determiners: Mapping[str, str]
    prepositions: frozenset[str]
    contracted: frozenset[str] = frozenset()
    """Prepositions that hold a determiner: au, du, del, beim."""
    particles: frozenset[str] = frozenset()
    """Small words inside names."""
    relative: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    """Words that introduce reported speech: que, that, dass."""
    naming: frozenset[str] = frozenset()
    """Words right before marks that make what follows a name, a title or a slogan."""
    openers: frozenset[str] = frozenset()
    """Other words that begin a sentence with a capital and are no names."""
    feminine: tuple[str, ...] = ()
    """Endings of participles and adjectives before a comma that show a woman."""
    clitics: re.Pattern[str] | None = None
    subject_drop: bool = False
    """Whether a verb may stand without its subject."""
    pauses: frozenset[str] = frozenset("-–—")
    """What sets an interruption off inside the marks."""
    no_names: frozenset[str] = field(default=frozenset())
    """Capitalised words that are no persons: days, months, countries, institutions."""


@cache
def cues(language: str) -> Cues:
    """The table of a language (BCP 47 tag); English stands in for languages without one."""
    code = language.split("-")[0].lower()
    table = import_module(f"{__name__}.{code if code in LANGUAGES else 'en'}").CUES
    assert isinstance(table, Cues)
    return table
