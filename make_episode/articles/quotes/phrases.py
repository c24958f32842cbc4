"""Noun phrases read off the words: a name, a pronoun, a role, or something that is no person."""

from dataclasses import replace

from make_episode.articles.quotes import affiliations, boundaries, eponyms
from make_episode.articles.quotes.appositions import apposition, second_role
from make_episode.articles.quotes.cues import Cues, stem
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.things import THINGS
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.names import goes_on, is_given, may_start, name_end, text_of
from make_episode.articles.quotes.reader import Reader
from make_episode.articles.quotes.selfnamed import lone, one_named, own_name
from make_episode.articles.quotes.tokens import Kind, Token, fold

YEARS_OLD = ("-year-old", "-jährige", "-jähriger")
"""Endings of nouns that are but an age."""
RANKED = frozenset(("mondial", "mondiale"))
"""Adjectives behind somebody's rank: la 31e | mondiale."""
BRACKETED = 6
"""Words and marks of a party in brackets behind a role, at most: la maire | (divers droite), | Ana Sol."""
AGE = 3
"""Words of an age: de 22 ans."""
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
    last = word.plain in cues.anaphors and not boundaries.determines(words, i, cues)
    if last or word.plain in cues.pronouns:
        return Mention(Sort.PRONOUN, i, i + 1, gender=(cues.anaphors if last else cues.pronouns)[word.plain], last=last)
    one_of = word.plain in cues.indefinite and i + 1 < end and words[i + 1].plain in cues.of  # uno | dei due
    alone = one_of or (word.plain in cues.nobody and not boundaries.determines(words, i, cues))
    many = 2 if pair in cues.nobody else int(alone)
    if (one := one_named(words, i, cues, end, pair)) is not None or many:
        return one or Mention(Sort.NOBODY, i, i + many, author=many == 1 and word.plain in cues.authorial)
    return _Phrase(words, cues, i, min(end, i + LONGEST)).read()


class _Phrase(Reader):
    """Reads one noun phrase from left to right."""

    def read(self) -> Mention | None:
        while self.at < self.end:
            word = self.words[self.at]
            if passed := self._passed(word):
                self.at += passed
                continue
            if self.acted_on(word) or word.plain in self.cues.relative or self.written_on(word):
                break
            if self.title_here(word) or self.role_here(word):
                continue
            if self.determined and self.nouns == 0 and word.plain.endswith(YEARS_OLD) and self.stands():
                return self.age()
            stop = name_end(self.words, self.at, self.cues)
            if stop > self.at:
                if (found := self._named(stop)) is not None:
                    return found
            elif not self.common_here(word):
                break
        return self._nameless()

    def _passed(self, word: Token) -> int:
        """How many words to pass over: a party in brackets, a complement with its preposition written on."""
        if word.text == "(" and self.role:
            inside = [one.text for one in self.words[self.at : self.at + BRACKETED]]
            return inside.index(")") + 1 if ")" in inside else 0
        named = self.words[self.at - 1].plain.removeprefix("ل").removeprefix("ال") in self.cues.institutions
        if word.kind is Kind.QUOTE and self.role and self.cues.articles and named:
            return 1  # رئيس شركة | «نورديك لاينز»، لارس هولمغارد
        if self.role and not self.governed and word.plain in self.cues.both and self.second_role():
            return 2
        passed = self.written_on(word) and affiliations.named_soon(self.words, self.at, self.cues)
        self.complement = self.complement or passed
        return int(passed)

    def _named(self, stop: int) -> Mention | None:
        """The phrase, if its name has come; otherwise reads past the name of a place or thing."""
        begin = self.at
        if stop < self.end and boundaries.office_follows(self.words, stop, self.cues):
            self.note_scope(begin)
            self.at = stop
            return None
        if self.of_another(begin):
            self.note_scope(begin)
            self.at, self.closed = stop, True
            return None
        here = (self.start, begin, stop)
        own = None if self.governed else affiliations.own_name(self.words, *here, self.cues, self.role)
        if own or self.governed or (self.institution and own is None):
            self.note_scope(begin)
            self.at = stop if own else boundaries.thing_end(self.words, begin, stop, self.cues, role=self.role)
            if self.at == stop:
                self.closed = self.closed or given_gender(self.words[begin].text) is not None
            self.governed = self.institution = False
            return None
        self.institution = self.institution and own is None
        alone = bool(self.role) and begin == self.at and not self.titled
        if alone and eponyms.party(self.words, begin, stop, self.cues):
            self.note_scope(begin)
            self.at = stop
            return None
        over = self.role and self.complement and eponyms.over(self.words, begin, stop, self.cues)
        if over or affiliations.initials(self.words, begin, stop, borne=bool(self.role or self.nouns), alone=self.bare):
            self.note_scope(begin)
            self.at = stop
            self.nouns += 1
            return None
        self.nouns += affiliations.past_parties(self.words, begin, stop) > begin
        begin = affiliations.past_parties(self.words, begin, stop)
        if self.determined and not (self.role or self.titled or self.nouns):
            begin = self._demonym(begin, stop)
        return self._name(begin, stop)

    def _demonym(self, i: int, stop: int) -> int:
        """Past the nationality in « le Marocain Achraf Hakimi »."""
        native = self.cues.native(self.words[i].plain) if stop - i > 2 else None
        if native is not None and given_gender(self.words[i].text) is None:
            self.shows(native)
            self.role = self.role or f"-{stem(self.words[i].plain)}"
            return i + 1
        for j in range(i + 1, stop - 1):
            known = given_gender(self.words[i].text) is not None or is_given(self.words[i])  # Sidi Brahim
            if given_gender(self.words[j].text) is not None and not known:
                self.nouns += 1
                return j
        return i

    def _nameless(self) -> Mention | None:
        """A role or thing without a name, unless the name follows after a comma."""
        words, cues, j = self.words, self.cues, self.at
        many = words[self.start].plain in cues.plurals
        self.closed = self.closed or many
        if (self.role or self.nouns) and not many and j + 1 < self.end and words[j].text in cues.commas:
            start = boundaries.past_offices(words, j + 1, cues, self.end) if self.role else j + 1
            second = start
            start = boundaries.past_role(words, start, cues, self.end)
            self.also |= {word.plain for word in words[second:start] if cues.role(word.plain) is not None}
            titled = words[start].plain in cues.titles and not is_given(words[start])
            if titled:
                self.shows(cues.titles[words[start].plain], sure=True)
                self.also |= {cues.trades[w.plain] for w in words[start : start + 1] if w.plain in cues.trades}
                start += 1
            stop = name_end(words, start, cues) if start < self.end else start
            before = words[self.start - 1].plain if self.start else ""
            circumstance = before in cues.prepositions or before in cues.contracted
            apart = stop >= len(words) or words[stop].kind is not Kind.WORD
            stands = self.role or (apart and not circumstance)
            single = stop == start + 1 and self.role and lone(words, start, cues, whose=self.complement)
            if stands and (stop - start >= 2 or (stop > start and titled) or single):
                if words[start - 1].text not in cues.commas:  # le maire, | Mame Coumba Sarr
                    start = self._demonym(start, stop)
                self.titled = self.titled or titled
                body = words[self.start + 1].plain in cues.institutions and given_gender(words[start].text) is None
                self.closed, self.institution = False, body and not cues.articles  # le groupe gestionnaire, | Orpel
                if self.complement and not self.role and not titled:
                    self.gender, self.sure = "", False
                    self.governed_role(j)
                return self._name(start, stop)
            if (apposed := self._apposed(j)) is not None:
                return apposed
        if j < len(words) and words[j].plain in {"'s", "’s"}:
            return self._owned()
        if self.closed and (given := self._given_later(j)) is not None:
            return given
        return self._common(j)

    def _apposed(self, j: int) -> Mention | None:
        """Whoever is brought in by a second role: son coach, | l'ancien international Paul Rey."""
        words, cues = self.words, self.cues
        if not self.role or not second_role(words[j + 1], cues):
            return None
        inner = _Phrase(words, cues, j + 1, self.end)
        found = inner.read()
        if found is None or found.sort is not Sort.NAME or found.organisation or found.complement or not inner.nouns:
            return None
        given = given_gender(found.name.split()[0]) is not None and " " in found.name
        agrees = not (self.gender and found.gender) or self.gender == found.gender
        if not given or not agrees:
            return None
        also = found.also | self.also | ({found.role} if found.role else set())
        owned = words[self.start].plain in cues.possessive
        return replace(found, start=self.start, role=self.role, scope=frozenset(self.scope), also=also, owned=owned)

    def _given_later(self, j: int) -> Mention | None:
        """Somebody new who gives a name: “a trader who identified herself as Iya Sadia”."""
        begin, stop, shown = own_name(self.words, j, self.end, self.cues)
        if not stop:
            return None
        self.shows(shown, sure=bool(shown))
        self.closed, self.human = False, True
        return self._name(begin, stop)

    def _common(self, j: int) -> Mention | None:
        """A role or thing that no name follows."""
        words, cues = self.words, self.cues
        if self.role:
            return self._role_alone(j)
        if not self.determined or not self.nouns:
            return None
        pointed = (
            any(word.plain in cues.pointing for word in words[self.start + 1 : j - 1]) and self.at - self.start < 4
        )
        ranked = words[j - 1].plain in RANKED and any(w.text[:1].isdigit() for w in words[self.start + 1 : j - 1])
        if ((self.demonstrative and (self.aged or pointed)) or ranked) and not self.institution:
            return Mention(Sort.ROLE, self.start, j, gender=self.gender, sure=True, role=ANYBODY, demonstrative=True)
        ordinal = words[j - 1].plain in cues.leads
        return Mention(Sort.NOBODY, self.start, j, gender=self.gender if ordinal else "")

    def _role_alone(self, end: int) -> Mention:
        """A role that nobody is named with here."""
        self.paraphrase()
        return Mention(
            Sort.ROLE,
            self.start,
            end,
            gender=self.gender,
            sure=self.sure,
            role=self.role,
            scope=frozenset(self.scope - {self.role}),
            also=frozenset(self.also),
            closed=self.closed
            or (not self.demonstrative and boundaries.told_apart(self.words, self.start, end, self.cues)),
            complement=self.complement and not self.varied(),
            demonstrative=self.demonstrative,
            owned=self.possessed(end),
        )

    def _owned(self) -> Mention:
        """Somebody who belongs to another: « Rey's lawyer »."""
        rest = _Phrase(self.words, self.cues, min(self.at + 1, self.end), self.end) if self.at + 1 < self.end else None
        if rest is None:
            return Mention(Sort.NOBODY, self.start, self.at + 1)
        rest.determined = True
        found = rest.read()
        if found is None or found.sort is Sort.NOBODY:
            return Mention(Sort.NOBODY, self.start, found.end if found else self.at + 1)
        alone = (
            found.sort is Sort.NAME and found.start == rest.start and given_gender(found.name.split()[0]) is not None
        )
        return replace(found, start=self.start, closed=True, organisation=found.organisation and not alone)

    def _nobody(self, j: int, stop: int) -> bool:
        """Whether a name is no person's and no organisation's that speaks: Rey et Sy, le Conseil d'État, les Verts."""
        words, cues = self.words, self.cues
        alone = not (self.determined or self.role or self.titled)
        if boundaries.joined(words, stop, cues) or (alone and boundaries.bare_plural(words, j, stop, cues)):
            return True
        if j and words[j - 1].text == "&":
            return True
        if not self.bare:
            return False
        further = stop < len(words) and words[stop].kind is Kind.WORD and goes_on(words[stop], cues)
        return further or (words[self.start].plain in cues.plurals)

    @property
    def bare(self) -> bool:
        """Whether only a determiner stands in front of the name: le Monde."""
        return self.determined and not (self.role or self.titled or self.nouns)

    def _native(self, j: int, stop: int) -> Mention | None:
        """« le Slovène », « la Bordelaise d'adoption »: whoever is from there."""
        word = self.words[j]
        gender = self.cues.native(word.plain) if self.bare and stop - j == 1 and not word.acronym else None
        behind = [w.plain for w in self.words[stop : stop + 2]]
        adopted = behind in (["d'", "adoption"], ["de", "naissance"])
        aged = boundaries.aged(self.words, stop, self.cues) and stop + AGE <= self.end  # l'Algérienne de 22 ans
        if gender is None or (not (adopted or aged) and self._nobody(j, stop)):
            return None
        shown, stop = self.gender or gender, stop + AGE * aged
        return Mention(Sort.ROLE, self.start, stop, gender=shown, role=f"-{stem(word.plain)}", demonstrative=True)

    def _name(self, j: int, stop: int) -> Mention:
        words, cues = self.words, self.cues
        if stop < len(words) and words[stop].plain in {"'s", "’s"}:
            self.at = stop
            return self._owned()
        if (native := self._native(j, stop)) is not None:
            return native
        if self._nobody(j, stop):
            return Mention(Sort.NOBODY, self.start, stop)
        doubtful = self.bare and stop - j == 1 and not words[j].acronym and words[j].plain not in cues.powers
        dear = self.bare and "o" in cues.determiners and stop - j > 1 and given_gender(words[j].text) is not None
        if dear and given_gender(words[j].text) != self.gender:
            self.start, self.gender, self.sure = j, "", False  # elogios a | António Silveira
        capitals = words[j].acronym and not (stop - j > 1 and given_gender(words[j].text) is not None)
        ahead = [word.plain for word in words[stop : stop + 2]]
        capitals = capitals or (cues.adjectives_first and ahead[:1] == [","] and ahead[1:] == ["which"])
        organisation = (self.bare and not dear) or self.institution or capitals
        organisation = organisation or words[min(stop, len(words) - 1)].text == "&"
        if self.role:
            self.paraphrase()
        if organisation:
            self.gender, self.sure, self.role = "", False, ""
        else:
            self._added(stop)
        if cues.adjectives_first and words[j].first and stop - j > 2 and given_gender(words[j].text) is None:
            j += given_gender(words[j + 1].text) is not None  # Vet | Morag Flett
        if cues.adjectives_first and fold(words[j + 1 if stop - j > 3 else j].text) in THINGS:
            given = (k for k in range(j + 1, stop - 1) if given_gender(words[k].text) is not None)
            j = next(given, j)  # Merseyside Police Chief Constable | Serena Kennard
        return Mention(
            Sort.NAME,
            self.start,
            stop,
            text_of(words, j, stop),
            self.gender,
            self.sure,
            self.role,
            frozenset(self.scope),
            frozenset(self.also),
            organisation=organisation,
            doubtful=doubtful,
            complement=self.aside,
            titled=self.titled,
            human=self.human,
            owned=words[self.start].plain in cues.possessive,
        )

    def _added(self, stop: int) -> None:
        """Keep what an apposition says."""
        added = apposition(self.words, stop, self.cues)
        woman = bool(self.cues.articles) and self.sure and self.gender == "f"  # الدكتورة منار غانم، | عضو المركز
        for gender, sure in added.genders if not woman else ():
            self.shows(gender, sure=sure)
        self.human = added.human
        if added.role and not self.role:
            self.role = added.role
            self.scope |= added.scope
        elif added.role:
            self.also.add(added.role)
