"""The words that show who speaks, one table a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from make_episode.articles.quotes.cues.tables import gendered, stem, words
from make_episode.articles.quotes.tokens import Token

__all__ = ["LANGUAGES", "Cues", "cues", "gendered", "stem", "words"]

LANGUAGES = ("fr", "en", "es", "ar", "de", "it", "pt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """What a language says speech with. All words in lower case with straight apostrophes."""

    # Speaking
    verbs: frozenset[str]
    """Finite forms and participles that introduce speech."""
    nonfinite: frozenset[str] = frozenset()
    """Infinitives and gerunds of these verbs: their subject stands elsewhere in the sentence."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that may stand between subject and verb: auxiliaries, object pronouns, negation."""
    adverbs: frozenset[str] = frozenset()
    """Words that may stand between auxiliary and participle, or verb and subject."""
    adverb_ending: str = ""
    """The ending of most others."""
    idle: frozenset[str] = frozenset()
    """Verbs that come before their pronoun without introducing speech: encore faut-il."""
    impersonal: frozenset[str] = frozenset()
    """Words behind a pronoun that is nobody: il | faut, il | y a."""
    passive: frozenset[str] = frozenset()
    """Auxiliaries behind which a participle is done to its subject: a été qualifié, was called."""
    doers: frozenset[str] = frozenset()
    """Prepositions that name who does it: par, by."""
    suffered: frozenset[str] = frozenset()
    """Participles that are so behind any form of to be: est qualifié de."""
    hearing: frozenset[str] = frozenset()
    """Verbs that are followed by whoever hears it: told."""
    verb_last: frozenset[str] = frozenset()
    """Auxiliaries whose participle ends the clause: Er hat es „…“ genannt."""
    infinitives: tuple[str, ...] = ()
    """Endings of infinitives, whose object is no subject: bromeó al recoger el premio."""
    half_verbs: frozenset[str] = frozenset()
    """Words in front of an infinitive that is the verb of speech: il s'est contenté de répondre."""
    according: tuple[tuple[str, ...], ...] = ()
    """Prepositions that name the source: selon, according to."""
    voices: tuple[tuple[str, ...], ...] = ()
    """The same for somebody named who speaks for others: through its."""
    opinions: tuple[tuple[str, ...], ...] = ()
    """The same for whoever is spoken of already: à son avis."""
    oblique: Mapping[str, str] = field(default_factory=dict)
    """Pronouns behind them, and the gender they show: selon lui."""
    pairs: frozenset[str] = frozenset()
    """Verbs of speech in two words: fait valoir."""
    echoes: tuple[tuple[str, ...], ...] = ()
    """What takes a quotation up in the next sentence: «…». Lo ha detto Rossi."""
    frames: tuple[tuple[str, ...], ...] = ()
    """The same, with the speaker right behind: «…» C'est avec ces mots que Rey …"""
    onward: frozenset[str] = frozenset()
    """Further words that alone in front of a colon let whoever spoke go on: E ancora: «…»."""
    reported: frozenset[str] = frozenset()
    """Verb forms of reported speech, the speaker's own: der Konzern müsse."""
    for_whom: frozenset[str] = frozenset()
    """The same, where they also have another sense and count only in front of a person: pour."""
    that: frozenset[str] = frozenset()
    """Words that introduce reported speech: que, that, dass."""
    subject_drop: bool = False
    """Whether a verb may stand without its subject."""
    bare_subjects: bool = False
    """Whether a noun without a determiner right behind the verb is its subject: قالت المنظمة."""
    reflexive: frozenset[str] = frozenset()
    """Pronouns that may stand before such a verb: s'étrangle Paul Rey."""
    open_verbs: bool = False
    """Whether any word between closing mark and name is a verb: « », philosophe Paul Rey."""
    plural_endings: tuple[str, ...] = ()
    """Endings of verbs whose subject, left out or a pronoun, is no single person."""
    participles: tuple[str, ...] = ()
    """Endings of participles."""
    perfects: tuple[str, ...] = ()
    """Endings of further ones, believed only right behind a quotation: s'est défendue Nora Sy."""
    having: frozenset[str] = frozenset()
    """Auxiliaries that make a verb of a participle."""
    verb_genders: Mapping[str, str] = field(default_factory=dict)
    """Verbs that show their subject's gender."""
    pauses: frozenset[str] = frozenset("-–—")
    """What sets an incise off inside the marks."""

    # Persons
    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Subject pronouns of one person, and the gender they show."""
    anaphors: Mapping[str, str] = field(default_factory=dict)
    """Words, single or in twos, for the person named last: ce dernier, the latter."""
    nobody: frozenset[str] = frozenset()
    """Subjects that are no single person: on, they, wir."""
    authorial: frozenset[str] = frozenset()
    """Those of them that mean writer or reader."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Words before a name that are not part of it, and the gender they show: M., Mme, Dr."""
    trades: Mapping[str, str] = field(default_factory=dict)
    """Titles that say what somebody is: Me, a lawyer."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Nouns for persons, and the gender they show."""
    role_endings: Mapping[str, str] = field(default_factory=dict)
    """The same for languages that compound: Verkehrsminister."""
    sexed: bool = False
    """Whether a masculine noun for a person is never said of a woman: der Politiker, her uncle."""
    men: frozenset[str] = frozenset()
    """Such nouns where others are: le père, mais pas le ministre."""
    agents: Mapping[str, str] = field(default_factory=dict)
    """Endings of nouns for persons that no table has, behind a determiner: la facteuse."""
    things: frozenset[str] = frozenset()
    """Words with such an ending that are no persons: le moteur, le calendrier."""
    articles: tuple[str, ...] = ()
    """Articles that are written onto a noun, longest first."""
    suffixes: tuple[str, ...] = ()
    """Pronouns that are written onto one: رئيسها."""
    bare_roles: bool = False
    """Whether roles stand without a determiner: energy minister Clara Voss."""
    prenominal: frozenset[str] = frozenset()
    """Adjectives that may stand between determiner and role; where listed, no other word may."""
    dignified: frozenset[str] = frozenset()
    """The only roles that may have a capital, where listed; others with one are family names: Boulanger."""
    kin: tuple[frozenset[str], ...] = ()
    """Roles one person may be called by in turn: la cinéaste, la réalisatrice."""
    broader: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Roles, and the narrower ones of those who may be called so too: l'élue for a deputy mayor, not the reverse."""
    gestures: frozenset[str] = frozenset()
    """Verbs for what somebody does before speaking: La patronne sourit. « … »"""
    absent: frozenset[str] = frozenset()  # verbs of somebody who is not there to speak: murió
    replies: frozenset[str] = frozenset()
    """Verbs of somebody else's answer: répond-il."""
    contrast: frozenset[str] = frozenset()
    """Words between commas that set the subject against whoever spoke before: L'actrice, elle, …"""
    demonyms: Mapping[str, str] = field(default_factory=dict)
    """Endings of words with a capital that say where somebody is from, and the gender: la Japonaise."""
    natives: Mapping[str, str] = field(default_factory=dict)
    """The same words where they have no capital: el argentino."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """What these and their adjectives have in common, where their stem does not say it: Spanier, spanisch."""
    periphrases: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """Roles and what they are over that stand for another: chef de la diplomatie."""
    counterparts: frozenset[str] = frozenset()
    """Roles of somebody who is the same as another: son homologue malien."""
    fellows: frozenset[str] = frozenset()
    """Roles of somebody who does the same as another: son confrère."""
    professions: tuple[frozenset[str], ...] = ()
    """Those of the groups of `kin` that a person has only one of."""
    ranks: frozenset[str] = frozenset()
    """Adjectives that make another office of a role: premier ministre."""
    former: frozenset[str] = frozenset()
    """Adjectives for what somebody was."""
    leads: frozenset[str] = frozenset()
    """Adjectives before a role that may have a capital: Premier ministre."""
    states: Mapping[str, str] = field(default_factory=dict)
    """Adjectives and participles that show the gender of whom they are said: née, soulagé."""
    state_endings: tuple[tuple[str, str], ...] = ()
    """The endings of such words behind a form of to be."""
    being: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    """Roles that somebody must have been introduced with to be meant by them: le ministre."""
    functions: frozenset[str] = frozenset()
    """Roles every court, club or hospital has, so that nobody need be introduced with them: l'avocate, le médecin."""
    belonging: frozenset[str] = frozenset()
    """Roles that are somebody else's where a name follows: محامي سعيد."""
    pointing: frozenset[str] = frozenset()
    """Adjectives that point back at somebody: la jeune femme."""
    manners: frozenset[str] = frozenset()
    """Nouns for how something is said: d'une voix blanche."""
    variants: frozenset[str] = frozenset()
    """Roles that mean somebody named already, whatever they are over: le député du Rhône, l'ailier de Toulon."""
    ages: frozenset[str] = frozenset()
    """Roles that are but an age: la joven, l'octogénaire."""
    strangers: frozenset[str] = frozenset()
    """Roles for somebody not named so far: la victime, the man."""
    reading: frozenset[str] = frozenset()
    """Words right behind what is read, not said: « », peut-on lire sur une banderole."""
    siblings: frozenset[str] = frozenset()
    """Roles of somebody of the same family and age: sa sœur, her brother."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Words that tell two persons apart: le premier, la seconde."""
    recited: frozenset[str] = frozenset()
    """Verbs in front of a colon for words that are somebody else's: Elle a lu quelques lignes : « … »"""
    put_so: frozenset[str] = frozenset()
    """A verb and its object that say how somebody says it: as she | put it."""
    whatever: frozenset[str] = frozenset()
    """Words that make somebody's words of what a verb names: what he called."""
    continuing: frozenset[str] = frozenset()
    """Verbs of whoever spoke before: poursuit-elle."""
    asking: frozenset[str] = frozenset()
    """Verbs whose object is expected to speak: a interrogé, questioned."""
    hearsay: frozenset[str] = frozenset()
    """Auxiliaries of what others say somebody said: aurait."""
    sayings: frozenset[str] = frozenset()
    """Words for words that may be anybody's: une phrase, une devise."""
    adjectives_first: bool = False
    """Whether adjectives never stand behind their noun."""
    written: frozenset[str] = frozenset()
    """Things with words on them: pancarte, cartel."""

    # Everything else
    determiners: Mapping[str, str] = field(default_factory=dict)
    indefinite: frozenset[str] = frozenset()
    """Determiners that bring somebody new."""
    possessive: frozenset[str] = frozenset()
    """Determiners that introduce somebody as another's: sa mère, his lawyer."""
    bare_plurals: tuple[str, ...] = ()
    """Endings of nouns that stand without a determiner at the head of a sentence: Residents say."""
    plurals: frozenset[str] = frozenset()
    """Determiners of more than one: les Sages."""
    demonstrative: frozenset[str] = frozenset()
    """Determiners that mean who was just spoken of: ce père de famille."""
    topics: frozenset[str] = frozenset()
    """Words that lift a complement to a subject: quant à."""
    lifting: frozenset[str] = frozenset()
    """Words at the head of a sentence that make a subject of what follows: أما الوزير فقال."""
    of: frozenset[str] = frozenset()
    """Prepositions that go on with the name of an institution: le Conseil d'orientation."""
    who: frozenset[str] = frozenset()
    """Relative pronouns for the subject: Paul Rey, qui a dénoncé."""
    personal_clauses: frozenset[str] = frozenset()
    """Relative pronouns that, without a comma, say who is meant: le libraire qui l'a reçue."""
    personal: frozenset[str] = frozenset()
    """Relative pronouns for persons alone."""
    years: frozenset[str] = frozenset(("ans", "años", "anni", "anos", "years", "jahre", "سنة"))
    genitives: frozenset[str] = frozenset()
    """Determiners that also make a complement: der Sprecher der Polizei."""
    prepositions: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Those that stand in front of what is read, not said: dans « Le Monde »."""
    loose: frozenset[str] = frozenset()
    """Those that seldom belong to the noun before them: lors, durante."""
    contracted: frozenset[str] = frozenset()
    """Prepositions that hold a determiner: au, du, del, beim."""
    particles: frozenset[str] = frozenset()
    """Small words inside names."""
    relative: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    """And, or: what makes one subject of two."""
    institutions: frozenset[str] = frozenset()
    """Nouns that make the name after them no person's: école, groupe, rue."""
    powers: frozenset[str] = frozenset()
    """Single words with a capital that speak for many: le Kremlin, la Fed."""
    no_names: frozenset[str] = frozenset()
    """Capitalised words that are no persons: countries, institutions, ministries."""
    unsure: frozenset[str] = frozenset()
    """Given names that say less here than elsewhere: Jean is a woman in English."""
    openers: frozenset[str] = frozenset()
    """Words that begin a sentence with a capital and are no names."""
    imperatives: tuple[str, ...] = ()
    """Endings of such words: rappelons."""
    naming: frozenset[str] = frozenset()
    """Words right before marks that make what follows a name, a title or a slogan."""
    calling: frozenset[str] = frozenset()
    """Words before a person's name: a herder named Ekiru."""
    nicknaming: frozenset[str] = frozenset()
    """The same, where a comma stands before them: Marcel, dit « Titi »."""
    charges: frozenset[str] = frozenset()
    """Words before « pour » that make what follows a charge: condamné, enquête."""
    commas: frozenset[str] = frozenset(",،")
    clitics: re.Pattern[str] | None = None
    """A verb and the pronoun hyphened to it, as two groups."""

    starters: frozenset[str] = field(init=False)
    """Words without a capital that a noun phrase may begin with."""
    sources: frozenset[str] = field(init=False)
    """Words that a source may begin with."""

    def __post_init__(self) -> None:
        pairs = (pair.split()[0] for pair in self.anaphors)
        tables = (self.determiners, self.pronouns, self.nobody, self.titles, self.roles, self.leads, pairs)
        object.__setattr__(self, "starters", frozenset(word for table in tables for word in table))
        firsts = (pattern[0] for pattern in (*self.according, *self.opinions, *self.voices))
        object.__setattr__(self, "sources", frozenset((*firsts, *self.for_whom)))

    def slight(self, word: str) -> bool:
        """Whether a word may stand between subject, auxiliary and verb."""
        ending = len(word) > 6 and bool(self.adverb_ending) and word.endswith(self.adverb_ending)
        noun = word in self.roles or word in self.institutions  # le gouvernement
        return word in self.auxiliaries or word in self.adverbs or (ending and not noun)

    def participle(self, word: str) -> bool:
        """Whether a verb is one only behind an auxiliary: « révélée par »."""
        return bool(self.having) and word.endswith(self.participles)

    def sure(self, role: str, gender: str) -> bool:
        """Whether the gender of a role is more than a grammatical masculine."""
        return gender == "f" or (gender == "m" and (self.sexed or role in self.men))

    def role_of(self, word: Token) -> tuple[str, str] | None:
        """The same for a word in its sentence, where a capital may make it a family name."""
        capital = word.name and (word.known or not word.first)
        return None if capital and self.dignified and word.plain not in self.dignified else self.role(word.plain)

    def role(self, word: str) -> tuple[str, str] | None:
        """The role a noun stands for, and the gender it shows; None if it is no role."""
        if word in self.roles:
            return word, self.roles[word]
        for prefix in self.articles:
            if word.startswith(prefix) and (bare := word.removeprefix(prefix)) in self.roles:
                return bare, self.roles[bare]
        owned = next((word.removesuffix(end) for end in self.suffixes if word.endswith(end)), "")
        for bare in (owned, f"{owned[:-1]}ة") if owned else ():
            if bare in self.roles:
                return bare, self.roles[bare]
        for length in range(min(len(word), 20), 3, -1) if self.role_endings else ():
            ending = word[-length:]
            if ending in self.role_endings:
                return ending, self.role_endings[ending]
        return None

    def native(self, word: str) -> str | None:
        """The gender of a word that says where somebody is from; None if it does not."""
        return next((self.demonyms[e] for e in self.demonyms if word.endswith(e) and len(word) > 3), None)

    def origin(self, word: str) -> str:
        """Where a word without a capital says somebody is from, as a role; empty if it does not."""
        root = self.origins.get(word) or (stem(word) if word in self.natives else "")
        return f"-{root}" if root else ""

    def agent(self, word: str) -> tuple[str, str] | None:
        """The same for a noun that only its ending shows to be a person's."""
        if word in self.natives:
            return self.origin(word), self.natives[word]
        if word in self.things or word in self.verbs or self.slight(word):
            return None
        ending = next((e for e in self.agents if word.endswith(e) and len(word) > len(e) + 2), "")
        return (word, self.agents[ending]) if ending else None

    def state(self, word: str) -> str:
        """The gender a word behind a form of to be shows, or empty."""
        ended = (gender for ending, gender in self.state_endings if word.endswith(ending))
        return self.states.get(word) or next(ended, "")


@cache
def cues(language: str) -> Cues:
    """The table of a language (BCP 47 tag); English stands in for languages without one."""
    code = language.split("-", maxsplit=1)[0].lower()
    table = import_module(f"{__name__}.{code if code in LANGUAGES else 'en'}").CUES
    assert isinstance(table, Cues)
    return table
