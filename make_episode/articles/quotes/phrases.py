"""Noun phrases read off the words: a name, a pronoun, a role, or something that is no person."""

from dataclasses import replace

from make_episode.articles.quotes import boundaries
from make_episode.articles.quotes.appositions import apposition
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.names import goes_on, may_start, name_end, text_of
from make_episode.articles.quotes.tokens import Kind, Token

LONGEST = 32
"""Words a noun phrase may have."""


def phrase(words: list[Token], i: int, cues: Cues, end: int) -> Mention | None:
    """The noun phrase that starts at a word, if one does."""
    word = words[i]
    if word.kind is not Kind.WORD or not may_start(words, i, cues):
        return None
    pair = f"{word.plain} {words[i + 1].plain}" if i + 1 < end else ""
    if pair in cues.anaphors:
        return Mention(Sort.PRONOUN, i, i + 2, gender=cues.anaphors[pair], last=True)
    if word.plain in cues.anaphors:
        return Mention(Sort.PRONOUN, i, i + 1, gender=cues.anaphors[word.plain], last=True)
    if word.plain in cues.pronouns:
        return Mention(Sort.PRONOUN, i, i + 1, gender=cues.pronouns[word.plain])
    if word.plain in cues.nobody:
        return Mention(Sort.NOBODY, i, i + 1, author=word.plain in cues.authorial)
    return _Reader(words, cues, i, min(end, i + LONGEST)).read()


class _Reader:
    """Reads one noun phrase from left to right."""

    def __init__(self, words: list[Token], cues: Cues, i: int, end: int) -> None:
        self.words = words
        self.cues = cues
        self.start = self.at = i
        self.end = end
        self.gender = ""
        self.sure = False
        self.role = ""
        self.scope: set[str] = set()
        self.governed = self.institution = self.titled = self.closed = False
        self.complement = self.demonstrative = self.aged = self.human = False
        self.determined = self._determiner()
        self.nouns = 0

    def _determiner(self) -> bool:
        word = self.words[self.at]
        if word.plain not in self.cues.determiners or (word.name and not word.first):
            return self.at > 0 and self.words[self.at - 1].plain in self.cues.contracted
        self._shows(self.cues.determiners[word.plain])
        self.closed = word.plain in self.cues.indefinite
        self.demonstrative = word.plain in self.cues.demonstrative
        self.at += 1
        return True

    def _shows(self, gender: str, *, sure: bool = False) -> None:
        if gender and (sure or not self.sure):
            self.gender = gender
            self.sure = sure or gender == "f"

    def read(self) -> Mention | None:
        while self.at < self.end:
            word = self.words[self.at]
            if (
                word.text == "("
                and self.role
                and self.words[self.at + 2 : self.at + 3]
                and self.words[self.at + 2].text == ")"
            ):
                self.at += 3
                continue
            if word.kind is not Kind.WORD or word.plain in self.cues.relative:
                break
            if self._title(word) or self._role(word):
                continue
            if self.determined and self.nouns == 0 and word.plain.endswith("-year-old"):
                return self._age()
            stop = name_end(self.words, self.at, self.cues)
            if stop > self.at:
                if (found := self._named(stop)) is not None:
                    return found
            elif not self._common(word):
                break
        return self._nameless()

    def _age(self) -> Mention:
        """“the 19-year-old”: whoever was just spoken of; “a 19-year-old”: somebody new."""
        self.at += 1
        return Mention(Sort.ROLE, self.start, self.at, role=ANYBODY, closed=self.closed, demonstrative=not self.closed)

    def _title(self, word: Token) -> bool:
        if word.plain not in self.cues.titles or self.governed or not self._name_follows():
            return False
        gender = self.cues.titles[word.plain]
        if not gender and not self.role:
            self.gender, self.sure = "", False
        self._shows(gender, sure=True)
        self.titled = True
        self.at += 1
        return True

    def _role(self, word: Token) -> bool:
        found = self.cues.role_of(word) or self._agent(word)
        if found is None or self.governed or self.institution or given_gender(word.text) is not None:
            return False
        if self.nouns and not self.role and self.cues.prenominal and self._adjective():
            return False
        if not self.determined and not self.role and not self.cues.bare_roles and not self._name_follows():
            return False
        head, gender = found
        before = self.words[self.at - 1].plain if self.at else ""
        if before in self.cues.ranks:
            head = f"{before} {head}"
        self.role = self.role or head
        self.closed = self.closed or word.plain in self.cues.indefinite
        self._shows(gender, sure=gender == "f")
        self.nouns += 1
        self.at += 1
        return True

    def _agent(self, word: Token) -> tuple[str, str] | None:
        """A person that only the ending shows, as the head of the phrase: « la facteuse », « un jeune luthier »."""
        head = self.nouns == 0 or self.words[self.at - 1].plain in self.cues.prenominal
        if not self.determined or self.role or not head or word.text[:1].isupper():
            return None
        found = self.cues.agent(word.plain)
        shown = self.cues.determiners.get(self.words[self.start].plain, "")
        return found if found and (not shown or not found[1] or shown == found[1]) else None

    def _adjective(self) -> bool:
        """« la crise | ouvrière »: behind a noun it is no role, unless a name follows."""
        return self.words[self.at - 1].plain not in self.cues.prenominal and not self._name_follows()

    def _name_follows(self) -> bool:
        return self.at + 1 < self.end and (
            self.words[self.at + 1].name or self.words[self.at + 1].plain in self.cues.titles
        )

    def _named(self, stop: int) -> Mention | None:
        """The phrase, if its name has come; otherwise reads past the name of a place or thing."""
        begin = self.at
        if stop < self.end and boundaries.office_follows(self.words, stop, self.cues):
            self._scope(begin)
            self.at = stop
            return None
        if self.governed or self.institution:
            self._scope(begin)
            self.at = boundaries.thing_end(self.words, begin, stop, self.cues, role=self.role)
            if self.at == stop:
                self.closed = self.closed or given_gender(self.words[begin].text) is not None
            self.governed = self.institution = False
            return None
        if self.words[begin].acronym and (self.role or self.nouns):
            self.at = stop
            return None
        if self.determined and not (self.role or self.titled or self.nouns):
            begin = self._demonym(begin, stop)
        return self._name(begin, stop)

    def _scope(self, i: int) -> None:
        self.scope.add(self.words[i].plain)

    def _demonym(self, i: int, stop: int) -> int:
        """Past the nationality in « le Marocain Achraf Hakimi »."""
        for j in range(i + 1, stop - 1):
            if given_gender(self.words[j].text) is not None and given_gender(self.words[i].text) is None:
                self.nouns += 1
                return j
        return i

    def _common(self, word: Token) -> bool:
        """Reads past a word that is neither name nor role; False where the phrase ends before it."""
        cues, key = self.cues, word.plain
        if not (self.determined or self.role or (self.titled and key in cues.titles)):
            return False
        if key in cues.prepositions or key in cues.contracted:
            if not (self.role or self.nouns) or boundaries.leaves(self.words, self.at, cues, role=self.role):
                return False
            self._govern()
        elif key in cues.determiners:
            if not self.governed and not (key in cues.genitives and (self.role or self.nouns)):
                return False
            self.governed = self.complement = True
        elif self.complement and self.role and boundaries.joins(self.words, self.at, self.cues):
            self.governed = True
        elif self._ends(key):
            return False
        else:
            self.institution = self.institution or key in cues.institutions
            pointed = key in cues.pointing and not self.closed
            if pointed and cues.determiners.get(self.words[self.start].plain):
                self.demonstrative = True
            if self.governed or self.role:
                self._scope(self.at)
            self.governed = False
            self.nouns += 1
        self.at += 1
        return True

    def _govern(self) -> None:
        """Reads past a preposition: what follows is a complement, or an age."""
        self.governed = self.complement = True
        if boundaries.aged(self.words, self.at, self.cues):
            self.aged = True
            self.complement, self.demonstrative = False, not self.closed

    def _ends(self, key: str) -> bool:
        """Whether a common word is none of this phrase."""
        cues = self.cues
        if self.nouns and key in cues.verbs:
            return not (cues.role(key) and boundaries.determined_here(self.words, self.at, cues))
        tables = (cues.auxiliaries, cues.pronouns, cues.conjunctions, cues.that)
        if any(key in table for table in tables):
            return True
        unmatched = bool(cues.articles) and boundaries.unmatched(self.words, self.at, cues)
        return bool(self.role) and (unmatched or (cues.adjectives_first and not self.governed))

    def _nameless(self) -> Mention | None:
        """A role or thing without a name, unless the name follows after a comma."""
        words, cues, j = self.words, self.cues, self.at
        if (self.role or self.nouns) and j + 1 < self.end and words[j].text in cues.commas:
            start = boundaries.past_offices(words, j + 1, cues, self.end) if self.role else j + 1
            start = boundaries.past_role(words, start, cues, self.end)
            titled = words[start].plain in cues.titles
            if titled:
                self._shows(cues.titles[words[start].plain], sure=True)
                start += 1
            stop = name_end(words, start, cues) if start < self.end else start
            before = words[self.start - 1].plain if self.start else ""
            circumstance = before in cues.prepositions or before in cues.contracted
            apart = stop >= len(words) or words[stop].kind is not Kind.WORD
            stands = self.role or (apart and not circumstance)
            single = stop == start + 1 and self._single(start)
            if stands and (stop - start >= 2 or (stop > start and titled) or single):
                start = self._demonym(start, stop)
                self.titled = self.titled or titled
                self.closed = self.institution = False
                if self.complement and not self.role and not titled:
                    self.gender, self.sure = "", False
                return self._name(start, stop)
        if j < len(words) and words[j].plain in {"'s", "’s"}:
            return self._owned()
        if self.role:
            self._paraphrase()
            scope = frozenset(self.scope - {self.role})
            return Mention(
                Sort.ROLE,
                self.start,
                j,
                gender=self.gender,
                sure=self.sure,
                role=self.role,
                scope=scope,
                closed=self.closed,
                complement=self.complement,
                demonstrative=self.demonstrative,
                owned=words[self.start].plain in cues.possessive,
            )
        if not self.determined or not self.nouns:
            return None
        pointed = (
            any(word.plain in cues.pointing for word in words[self.start + 1 : j - 1]) and self.at - self.start < 4
        )
        if self.demonstrative and (self.aged or pointed) and not self.institution:
            return Mention(Sort.ROLE, self.start, j, gender=self.gender, sure=True, role=ANYBODY, demonstrative=True)
        ordinal = words[j - 1].plain in cues.leads
        return Mention(Sort.NOBODY, self.start, j, gender=self.gender if ordinal else "")

    def _paraphrase(self) -> None:
        """Put the office for what stands for it: « le chef de la diplomatie malienne »."""
        for word in tuple(self.scope) if self.cues.periphrases else ():
            if (office := self.cues.periphrases.get((self.role, word))) is not None:
                self.role, over = office
                self.scope = self.scope - {word} or set(over.split())
                self.complement = False
                return

    def _single(self, i: int) -> bool:
        """Whether one word behind a role's comma is a name: « un chauffeur burkinabè, Issouf, … »."""
        words, cues = self.words, self.cues
        if not self.role or given_gender(words[i].text) is not None:
            return bool(self.role)
        closing = i + 1 < len(words) and words[i + 1].text in cues.commas
        return closing and not self.complement and words[i].plain not in cues.no_names and not words[i].acronym

    def _owned(self) -> Mention:
        """Somebody who belongs to another: « Rey's lawyer »."""
        rest = _Reader(self.words, self.cues, min(self.at + 1, self.end), self.end) if self.at + 1 < self.end else None
        if rest is None:
            return Mention(Sort.NOBODY, self.start, self.at + 1)
        rest.determined = True
        found = rest.read()
        if found is None or found.sort is Sort.NOBODY:
            return Mention(Sort.NOBODY, self.start, found.end if found else self.at + 1)
        return replace(found, start=self.start, closed=True)

    def _name(self, j: int, stop: int) -> Mention:
        words, cues = self.words, self.cues
        if stop < len(words) and words[stop].plain in {"'s", "’s"}:
            self.at = stop
            return self._owned()
        if boundaries.joined(self.words, stop, self.cues):
            return Mention(Sort.NOBODY, self.start, stop)
        bare = self.determined and not (self.role or self.titled or self.nouns)
        native = bare and stop - j == 1 and words[j].plain.endswith(cues.demonyms or ("\0",))
        native = native and bool(self.gender or cues.adjectives_first)
        adopted = native and [w.plain for w in words[stop : stop + 2]] in (["d'", "adoption"], ["de", "naissance"])
        if bare and stop < len(words) and words[stop].kind is Kind.WORD and goes_on(words[stop], cues) and not adopted:
            return Mention(Sort.NOBODY, self.start, stop)
        if native:
            return Mention(Sort.ROLE, self.start, stop, gender=self.gender, role=ANYBODY, demonstrative=True)
        if bare and words[self.start].plain in cues.plurals:
            return Mention(Sort.NOBODY, self.start, stop)
        organisation = bare or self.institution or words[j].acronym
        if organisation:
            self.gender, self.sure, self.role = "", False, ""
        else:
            added = apposition(words, stop, cues)
            for gender, sure in added.genders:
                self._shows(gender, sure=sure)
            self.human = added.human
            if added.role and not self.role:
                self.role = added.role
                self.scope |= added.scope
        if cues.adjectives_first and words[j].first and stop - j > 2 and given_gender(words[j].text) is None:
            j += given_gender(words[j + 1].text) is not None  # Vet | Morag Flett
        name = text_of(words, j, stop)
        scope = frozenset(self.scope)
        return Mention(
            Sort.NAME,
            self.start,
            stop,
            name,
            self.gender,
            self.sure,
            self.role,
            scope,
            organisation=organisation,
            titled=self.titled,
            human=self.human,
            owned=words[self.start].plain in cues.possessive,
        )
