"""A noun phrase read word by word: its determiner, titles, roles and common words."""

from make_episode.articles.quotes import arabic, boundaries
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.places import BEARING
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.names import behind_role, is_given
from make_episode.articles.quotes.tokens import Kind, Token

NEAR = 2
"""Words between whoever belongs to another and the other's name, at most."""
LONG = 5
"""Letters of a determiner that says more than which one: notre, nuestra."""

AT_THE_TIME = frozenset(("then",))
"""Adverbs in front of what somebody was: the club's | then chairman."""

FRESH = frozenset("nouveau nouvel nouvelle futur future".split())
"""Adjectives of who has an office as of now."""


class Reader:
    """What has been read of a phrase so far."""

    def __init__(self, words: list[Token], cues: Cues, i: int, end: int) -> None:
        self.words = words
        self.cues = cues
        self.start = self.at = i
        self.end = end
        self.gender = ""
        self.sure = False
        self.role = ""
        self.scope: set[str] = set()
        self.also: set[str] = set()
        self.governed = self.institution = self.titled = self.closed = False
        self.complement = self.demonstrative = self.aged = self.human = self.aside = False
        self.determined = self._determiner()
        self.nouns = 0

    def _determiner(self) -> bool:
        word = self.words[self.at]
        if word.plain not in self.cues.determiners or (word.name and not word.first):
            return self.at > 0 and self.words[self.at - 1].plain in self.cues.contracted
        self.shows(self.cues.determiners[word.plain])
        self.closed = word.plain in self.cues.indefinite
        self.demonstrative = word.plain in self.cues.demonstrative
        self.at += 1
        return True

    def shows(self, gender: str, *, sure: bool = False) -> None:
        if gender and (sure or not self.sure):
            self.gender = gender
            self.sure = sure or gender == "f"

    def title_here(self, word: Token) -> bool:
        if word.plain not in self.cues.titles or not self._name_follows() or is_given(word):
            return False
        if self.institution and self.complement and self.cues.subject_drop and not self.cues.articles:
            return False  # della scuola | Don Milani
        if self.governed and not (self.cues.articles and self.role and word.plain.startswith("ال")):
            return False
        self.governed = self.institution = False  # أستاذ في جامعة الموصل | الدكتور بشار الجلبي
        gender = self.cues.titles[word.plain]
        if not gender and not self.role:
            self.gender, self.sure = "", False
        self.shows(gender, sure=True)
        self.titled = True
        self.also |= {self.cues.trades[word.plain]} if word.plain in self.cues.trades else set()
        self.at += 1
        return True

    def age(self) -> Mention:
        """“the 19-year-old”: whoever was just spoken of; “a 19-year-old”: somebody new."""
        self.at += 1
        return Mention(Sort.ROLE, self.start, self.at, role=ANYBODY, closed=self.closed, demonstrative=not self.closed)

    def stands(self) -> bool:
        """Whether no noun follows the word."""
        word = self.words[min(self.at + 1, len(self.words) - 1)]
        return word.kind is not Kind.WORD or word.plain in self.cues.verbs or self.cues.slight(word.plain)

    def role_here(self, word: Token) -> bool:
        found = self.cues.role_of(word) or self._agent(word)
        compound = self.cues.adjectives_first and not self.governed
        named = word.name and (given_gender(word.text) is not None or bool(self.cues.articles))
        named = named or (word.name and bool(self.cues.verb_last) and not self.determined and not self._name_follows())
        if found is None or self.governed or named or (self.role and behind_role(self.words, self.at, self.cues)):
            return False
        if self.role and self._of_another(word):
            self.governed = self.complement = True
            return False
        if self.institution and not compound:
            return False
        self.institution = False  # the union | leader
        if self.nouns and not self.role and (self.cues.prenominal or self._suffered(word)) and self._adjective():
            return False
        if not self.determined and not self.role and not self.cues.bare_roles and not self._name_follows():
            return False
        head, gender = found
        if gender == "m" and self.cues.determiners.get(self.words[self.start].plain) == "f":
            gender = "f"  # la titular, la ministro
        before = self.words[self.at - 1].plain if self.at else ""
        if before in self.cues.ranks:
            head = f"{before} {head}"
        self.also |= {head} if self.role and self.cues.verb_last else set()  # Vorsitzende | Richterin Ana Sol
        self.role = self.role or head
        self.closed = self.closed or word.plain in self.cues.indefinite
        self.shows(gender, sure=self.cues.sure(found[0], gender))
        self.nouns += 1
        self.at += 1
        return True

    def _of_another(self, word: Token) -> bool:
        """Whether a role only says whose the first one is: مستشار | الرئيس"""
        before = self.words[self.at - 1].plain
        definite = before.startswith("ال") or (before.startswith("وال") and before not in self.cues.roles)
        led = word.plain.startswith("ال") and not definite
        return bool(self.cues.articles) and led and self.role not in self.cues.leads

    def of_another(self, name: int) -> bool:
        """Whether a name is of somebody to whom the role belongs: محامي | سعيد, أحد المقربين من | سعيد."""
        first = self.words[self.start].plain
        if self.cues.articles and first in self.cues.indefinite and self.complement:
            return True
        bearer = self.role in {first, first.removeprefix("و")}  # but زوجها إبراهيم
        return self.role in self.cues.belonging and name - self.start <= NEAR and bearer

    def _agent(self, word: Token) -> tuple[str, str] | None:
        """A person that only the ending shows, as the head of the phrase: « la facteuse », « un jeune luthier »."""
        head = self.nouns == 0 or self.words[self.at - 1].plain in self.cues.prenominal
        led = self.cues.articles and word.plain.startswith("ال") and self._subject_here()  # وقال | الجزائري
        capital = word.text[:1].isupper() and not self.cues.verb_last
        if not (self.determined or led) or self.role or not head or capital:
            return None
        found = self.cues.agent(word.plain)
        shown = self.cues.determiners.get(self.words[self.start].plain, "")
        return found if found and (not shown or not found[1] or shown == found[1]) else None

    def acted_on(self, word: Token) -> bool:
        """Whether the phrase ends at a mark, or whom its bearer does something to: أبلغ المدرب | لاعبه حكيم زياش."""
        own = word.plain not in self.cues.roles and word.plain.endswith(self.cues.suffixes or ("\0",))
        whom = own and bool(self.role) and self.at > self.start and self.cues.role(word.plain) is not None
        return whom or word.kind is not Kind.WORD

    def _subject_here(self) -> bool:
        """Whether a verb of speech, or what lifts a noun to a subject, stands right before the phrase."""
        before = self.words[self.start - 1].plain if self.start else ""
        return before in self.cues.verbs or before in self.cues.lifting

    def _suffered(self, word: Token) -> bool:
        """Whether a role is as much a participle: el área | afectada."""
        return self.cues.subject_drop and self.cues.participle(word.plain)

    def _adjective(self) -> bool:
        """« la crise | ouvrière »: behind a noun it is no role, unless a name follows."""
        return self.words[self.at - 1].plain not in self.cues.prenominal and not self._name_follows()

    def _name_follows(self) -> bool:
        return self.at + 1 < self.end and (
            self.words[self.at + 1].name or self.words[self.at + 1].plain in self.cues.titles
        )

    def note_scope(self, i: int) -> None:
        if self.role in self.cues.offices or not (self.cues.articles and arabic.describes(self.words, i)):
            self.scope.add(self.words[i].plain)

    def _note_origin(self, key: str) -> None:
        """Keep where somebody is from who has a role: el técnico | argentino, der | spanische | Trainer."""
        before = self.words[self.at - 1].plain
        beside = self.cues.role(before) is not None or (self.cues.verb_last and self.nouns == 0)
        if beside and not self.governed and (origin := self.cues.origin(key)):
            self.also.add(origin)

    def common_here(self, word: Token) -> bool:
        """Reads past a word that is neither name nor role; False where the phrase ends before it."""
        cues, key = self.cues, word.plain
        if not (self.determined or self.role or (self.titled and key in cues.titles)):
            return False
        if key in cues.prepositions or key in cues.contracted:
            if not (self.role or self.nouns) or boundaries.leaves(self.words, self.at, cues, role=self.role):
                return False
            self._govern()
        elif key in cues.determiners and key not in cues.leads:
            if not self.governed and not (key in cues.genitives and (self.role or self.nouns)):
                return False
            self.governed = self.complement = True
        elif self.complement and self.role and boundaries.joins(self.words, self.at, self.cues):
            self.governed = True
        elif self._ends(key):
            return False
        else:
            self.institution = (self.institution and not self._closes(key)) or key in cues.institutions
            self.institution = self.institution or bool(cues.prenominal and key in BEARING)
            pointed = key in cues.pointing and not self.closed
            if pointed and cues.determiners.get(self.words[self.start].plain):
                self.demonstrative = True
            self._note_origin(key)
            if self.governed or self.role:
                self.note_scope(self.at)
            # les habitants de Sidi | Moumen, la famille du petit | Émile, un conseiller du président | Ali Ba
            before = self.words[self.at - 1].plain
            bare = before in cues.of and before not in cues.contracted  # la teniente de | alcalde | María Rey
            whose = self.complement and self._whose(word) and not bare
            goes_on = key in cues.titles or key in cues.prenominal or whose
            self.governed = self.governed and goes_on
            self.nouns += 1
        self.at += 1
        return True

    def _whose(self, word: Token) -> bool:
        """Whether a complement is a person, in the genitive or not: der Sohn des | Malers."""
        genitive = self.words[self.at - 1].plain in {"des", "eines"} and word.plain.endswith("s")
        bare = (word.plain.removesuffix("s"), word.plain.removesuffix("es")) if genitive else ()
        return self.cues.role_of(word) is not None or any(self.cues.role(one) for one in bare)

    def _closes(self, key: str) -> bool:
        """Whether an Arabic noun ends what an institution is called: باسم مجلس | الوزراء | حسام القاويش."""
        behind = self.words[self.at - 1].plain in self.cues.institutions  # في جامعة | جندوبة | هاجر بن عمار
        return bool(self.cues.articles) and bool(self.role) and (key.startswith("ال") or behind)

    def _govern(self) -> None:
        """Reads past a preposition: what follows is a complement, or an age."""
        self.governed = self.complement = True
        if boundaries.aged(self.words, self.at, self.cues):
            self.aged = True
            led = self.words[self.start].plain  # but « notre testeuse | de 7 ans »
            short = len(led) < LONG or led in self.cues.demonstrative
            known = short and led not in self.cues.possessive and not self.closed
            self.complement, self.demonstrative = False, known

    def _ends(self, key: str) -> bool:
        """Whether a common word is none of this phrase."""
        cues = self.cues
        if self.nouns and key in cues.verbs:
            return not (cues.role(key) and boundaries.determined_here(self.words, self.at, cues))
        tables = (cues.auxiliaries, cues.pronouns, cues.conjunctions, cues.that)
        if key in AT_THE_TIME and self.at + 1 < self.end and cues.role(self.words[self.at + 1].plain) is not None:
            return False
        if any(key in table for table in tables):
            return True
        unmatched = bool(cues.articles) and boundaries.unmatched(self.words, self.at, cues)
        return bool(self.role) and (unmatched or (cues.adjectives_first and not self.governed))

    def possessed(self, end: int) -> bool:
        """Whether a determiner, or a pronoun written onto the role, makes it somebody's: sa mère, زوجها."""
        written = bool(self.cues.suffixes) and self.role[:1] not in {"", "-"}
        on = written and not any(word.plain.endswith(self.role) for word in self.words[self.start : end])
        return on or self.words[self.start].plain in self.cues.possessive

    def governed_role(self, end: int) -> None:
        """Keep the role right before the name: « un exposé du ministre de la Santé, Paul Rey »."""
        cues, words = self.cues, self.words
        for k in range(end - 1, self.start + 1, -1):
            found = cues.role(words[k].plain)
            if found is None or words[k - 1].plain not in cues.contracted | {*cues.determiners}:
                continue
            self.role, self.aside = found[0], True
            self.shows(found[1], sure=cues.sure(*found))
            small = cues.prepositions | cues.contracted | {*cues.determiners}
            self.scope = {word.plain for word in words[k + 1 : end] if word.plain not in small}
            return

    def varied(self) -> bool:
        """Whether the role means somebody named already, whatever it is over: « l'ancien demi de mêlée »."""
        former = any(word.plain in self.cues.former for word in self.words[self.start + 1 : self.start + 3])
        return former or self.role in self.cues.variants

    def paraphrase(self) -> None:
        """Put the office for what stands for it: « le chef de la diplomatie malienne »."""
        held = self.role.split(" ")[-1] in self.cues.offices | self.cues.functions
        beside = {word.plain for word in self.words[self.start + 1 : self.start + 3]}
        if held and self.cues.prenominal and beside & (self.cues.former | FRESH):
            self.role = ("ex-" if beside & self.cues.former else "néo-") + self.role
            return
        for word in tuple(self.scope) if self.cues.periphrases else ():
            if (office := self.cues.periphrases.get((self.role, word))) is not None:
                self.role, over = office
                self.scope = self.scope - {word} - self.cues.institutions or set(over.split())
                self.complement = False
                return

    def second_role(self) -> bool:
        """Whether « and » and what somebody is too follow, which it keeps: o soldador | e morador | da vila, Ivo Sá."""
        after = self.words[min(self.at + 1, len(self.words) - 1)]
        found = None if after.name else self.cues.role(after.plain)
        self.also |= {found[0]} if found else set()
        return found is not None

    def written_on(self, word: Token) -> bool:
        """Whether a preposition is written onto a noun behind a role: الرئيس | بالوزير."""
        return bool(self.cues.articles and self.role) and word.plain.startswith(("بال", "لل", "لدي"))
