"""The persons of an article: found once, then asked whom a name, a role or a pronoun means."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from make_episode.articles.quotes import boundaries, eponyms
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.given_rare import rare_gender
from make_episode.articles.quotes.cues.things import FIRMS, THINGS
from make_episode.articles.quotes.introductions import couples, fellows, introduce, with_role
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.names import name_end, text_of
from make_episode.articles.quotes.origins import fitting, native
from make_episode.articles.quotes.persons import GRAMMAR, GUESSED, SHOWN, SURE, Person, Step, origins, over, shortens
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token, fold
from make_episode.articles.quotes.trail import Trail

FULLEST = 4
"""Words of a person's name, at most, where the first is a given name that is also something else."""
CROWD = 40
"""With more persons of one name or role than this, it tells nobody apart."""


class People:
    """Everybody named in an article. `authors` wrote it, and are meant by no pronoun."""

    def __init__(
        self,
        blocks: Iterable[list[Token]],
        cues: Cues,
        authors: tuple[str, ...],
        quoted: Iterable[list[Token]] = (),
    ) -> None:
        self._cues = cues
        self._governing = cues.prepositions - cues.for_whom - {p[0] for p in cues.according if len(p) == 1}
        self._persons: dict[tuple[str, ...], Person] = {}
        self._parts: dict[tuple[str, ...], list[Person]] = {}
        self._roles: dict[str, list[Person]] = {}
        self.trail = Trail(authors, cues.no_names | cues.institutions | THINGS | {"team"})
        self._new_roles: set[str] = set()
        self._unfit = cues.offices | cues.strangers | cues.functions
        texts = list(blocks)
        mentions = [list(self._mentions(words)) for words in texts]
        for mention in (one for found in mentions for one in found if one.sort is Sort.NAME):
            self.meet(mention, alone=bool(mention.role) and given_gender(mention.name) is not None)
        office = ""
        for words, found in zip(texts, mentions, strict=True):
            couples(self, words, found, cues)
            self._meet_alone(words, found)
            office = fellows(self, found, cues, office)
        for mention in (one for words in quoted for one in self._mentions(words) if one.sort is Sort.NAME):
            self._meet_quoted(mention)
        for number, words in enumerate(texts):
            introduce(self, words, mentions[number], cues)
            self._follow(number, words, mentions[number])

    def _meet_alone(self, words: list[Token], found: list[Mention]) -> None:
        """Persons the article calls by their given name only: « À 28 ans, Élise a repris le troupeau »."""
        for mention in found:
            if mention.sort is not Sort.NAME:
                continue
            called = boundaries.called(words, mention.end - len(mention.name.split()), self._cues)
            aged = boundaries.age_follows(words, mention.end, self._cues)
            known = (fold(mention.name),) in self._parts
            shown = given_gender(mention.name) is not None or mention.role or mention.titled or called or aged
            placed = words[mention.start - 1].plain in self._cues.places  # en Riazor, con 41 años
            certain = called or (aged and not placed) or (bool(mention.role) and mention.end > mention.start + 1)
            borne = boundaries.named_after(words, mention.end - 1, mention.end, self._cues)
            counted = (
                bool(self._cues.articles and mention.start) and words[mention.start - 1].text.isdigit()
            )  # 7 | أسماء
            if borne or counted or fold(mention.name) in self._cues.no_names:
                continue
            if not known and shown and (certain or not self._governed(words, mention.start)):
                person = self.meet(mention, alone=True)
                if person is not None and not self.trail.is_thing(person):
                    person.human = True

    def _meet_quoted(self, mention: Mention) -> None:
        """Keep a full name that only a quotation holds, so that a family name alone behind it is understood."""
        key = tuple(fold(mention.name).split())
        if len(key) > 1 and key[-1:] not in self._parts and given_gender(mention.name.split()[0]) is not None:
            self.meet(mention)

    def _mentions(self, words: list[Token]) -> Iterator[Mention]:
        """Noun phrases from left to right, and names that stand in none."""
        i = 0
        while i < len(words):
            mention, stop = phrase(words, i, self._cues, len(words)) if words[i].kind is Kind.WORD else None, i + 1
            if mention is not None and mention.sort is Sort.NAME:
                mention = with_role(words, mention, self._cues)
                yield replace(mention, organisation=True) if boundaries.firm(words, mention, self._cues) else mention
                stop = max(mention.end, stop)
            elif (end := name_end(words, i, self._cues)) > i:
                thing = boundaries.led(words, i, self._cues) or eponyms.thing(words, i, end)
                yield Mention(Sort.NAME, i, end, text_of(words, i, end), organisation=thing)
                stop = end
            elif mention is not None and (mention.sort is Sort.ROLE or mention.last):
                yield mention
            i = stop

    def meet(self, mention: Mention, *, alone: bool = False) -> Person | None:
        """The person a full name introduces; None for a single word, unless it is all the text tells: `alone`."""
        key = tuple(fold(mention.name).split())
        single = len(key) < 2 or " " not in mention.name or (key[0] in {"عبد", "ولد"} and len(key) == 2)
        if (single and not alone) or mention.organisation:
            return None
        person = self._persons.get(key)
        if person is None:
            person = self._persons[key] = Person(mention.name, key, owned=mention.owned)
            for start in range(len(key)):
                for end in range(start + 1, min(len(key), start + 5) + 1):
                    self._parts.setdefault(key[start:end], []).append(person)
            given = "" if key[0] in self._cues.unsure else given_gender(mention.name.split()[0])
            if given is None and 1 < len(key) <= FULLEST and not self.trail.is_thing(person):
                given = rare_gender(key[0])
            person.human = given is not None
            person.weigh(given or "", GUESSED)
        self.learn(person, mention)
        return person

    def learn(self, person: Person, mention: Mention) -> None:
        """Keep what a mention shows of a person."""
        called = mention.role and not self.trail.is_thing(person)
        person.human = person.human or mention.human or bool(called or mention.titled)
        person.weigh(mention.gender, (SURE if mention.titled else SHOWN) if mention.sure else GRAMMAR)
        person.called |= mention.also
        if mention.role and mention.role != ANYBODY:
            if mention.role not in person.roles:
                self._roles.setdefault(mention.role, []).append(person)
            person.roles.setdefault(mention.role, set()).update(mention.scope)

    def _follow(self, number: int, words: list[Token], mentions: list[Mention]) -> None:
        """Note where each person is spoken of, by name or role."""
        sentence = counted = 0
        for mention in mentions:
            sentence += sum(word.first for word in words[counted : mention.start + 1])
            counted = mention.start + 1
            if mention.sort is Sort.NAME:
                self._follow_name((number, mention.start), sentence, words, mention)
            else:
                self._follow_role((number, mention.start), sentence, words, mention)

    def _follow_name(self, place: tuple[int, int], sentence: int, words: list[Token], mention: Mention) -> None:
        person = self.met(mention.name, mention.gender if mention.sure else "", place)
        later = person and person.owned and not person.first and len(person.key) > len(fold(mention.name).split())
        if later or boundaries.beheld(words, mention.start, self._cues):
            self.trail.note(Step(place, sentence, None, mention.gender, governed=False, speaking=False))
            return  # “Pell said …, unlike her cousin, Ida Pell”
        if person is None:
            if self.shared(mention) or self._perhaps_called(place, words, mention):
                self.trail.note(Step(place, sentence, None, "", governed=False, speaking=False))
            return
        if mention.titled:
            person.weigh(mention.gender, SURE if mention.sure else GRAMMAR)
            person.human = True
        owned = mention.end < len(words) and words[mention.end].plain in {"'s", "’s"}
        heard = mention.start > 0 and words[mention.start - 1].plain in self._cues.hearing  # told | Rice
        governed = owned or heard or mention.complement or self._governed(words, mention.start)
        speaking = boundaries.beside_verb(words, mention.start, mention.end, self._cues)
        self.trail.note(Step(place, sentence, person, "", governed, speaking))

    def _perhaps_called(self, place: tuple[int, int], words: list[Token], mention: Mention) -> bool:
        """Whether a single word nobody knows does something as a person would: « Momo a mis une pancarte »."""
        thing = mention.organisation or words[place[1]].acronym or fold(mention.name) in self._cues.no_names | THINGS
        after = words[mention.end].plain if mention.end < len(words) else ""
        acts = after in self._cues.gestures or after in self._cues.verbs or after in self._cues.having
        return acts and not (thing or " " in mention.name or self._governed(words, place[1]))

    def _follow_role(self, place: tuple[int, int], sentence: int, words: list[Token], mention: Mention) -> None:
        if mention.last:
            if words[place[1]].first:
                self.trail.note(Step(place, sentence, None, mention.gender, governed=False, speaking=False))
            return
        self._bring(place, words, mention)
        if mention.closed and boundaries.predicate(words, place[1], self._cues):
            return  # Troy Teague, | a lawyer, told us
        unknown = mention.role in self._cues.strangers and mention.role not in self._roles
        stranger = mention.closed or (unknown and not mention.demonstrative)
        person = None if stranger else self.with_role(place, mention)
        from_there = mention.role.startswith(ANYBODY) and mention.role != ANYBODY
        if person is None and from_there and not mention.closed:
            person = native(self, place, mention)
        lifted = place[1] > 1 and words[place[1] - 2].plain in self._cues.topics
        office = lifted and mention.role.split(" ")[-1] in self._cues.offices
        if person is None and not (stranger or mention.complement or boundaries.whose(words, place[1], self._cues)):
            person = self._only(place, mention)
        if person is None and not stranger and (mention.complement or not mention.demonstrative) and not office:
            self.trail.leave(place, mention.gender, governed=self._governed(words, place[1]))
            return
        if person is None and mention.demonstrative and not stranger and self._subject_at(words, place[1]):
            person = self.trail.latest(place, mention.gender)
            several = person and from_there and self.trail.rivals(person, (place[0] - 1, -1), place, mention.gender)
            person = None if person and (several or self.unlike(person, mention)) else person
            if person is not None:
                self.learn(person, mention)
        speaking = boundaries.beside_verb(words, place[1], mention.end, self._cues)
        thing = words[mention.end - 1].plain not in self._cues.roles  # con un destornillador
        if person is None and not speaking and not words[place[1]].first and not lifted:
            self.trail.leave(place, mention.gender, governed=thing and self._governed(words, place[1]))
            return
        governed = self._governed(words, place[1])
        self.trail.note(Step(place, sentence, person, mention.gender, governed, speaking))

    def _bring(self, place: tuple[int, int], words: list[Token], mention: Mention) -> None:
        """Remember that a role is of somebody new."""
        if mention.closed:
            self._new_roles.add(mention.role)
            known = boundaries.predicate(words, place[1], self._cues) or self._governed(words, place[1])
            if words[place[1]].plain in self._cues.indefinite and not known:
                self.trail.bring(place, mention.gender)

    def _subject_at(self, words: list[Token], i: int) -> bool:
        """Whether a noun phrase stands where a subject does: first, or beside a comma or a verb of speech."""
        return words[i].first or words[i - 1].kind is not Kind.WORD or words[i - 1].plain in self._cues.verbs

    def _only(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The only person of the paragraph so far: « Graciela Rey revient. L'actrice … »."""
        if mention.owned or mention.role.split(" ")[-1] in self._new_roles | self._unfit | self._cues.counterparts:
            return None
        firm = mention.role in FIRMS and not mention.demonstrative
        if firm or self.trail.role_since((place[0], -1), place, mention.gender):
            return None  # « Paul Rey ne viendra pas. Son psychiatre a écrit. « … », dit le praticien. »
        here = {id(step.person): step.person for step in self.trail.back(place) if step.place[0] == place[0]}
        person = next(iter(here.values())) if len(here) == 1 else None
        aged = not mention.gender and mention.role in self._cues.ages  # Entendu comme témoin, l'octogénaire …
        known = person is not None and person.human and person.gender and (aged or person.gender == mention.gender)
        if person is None or not known or person.owned or self.unlike(person, mention):
            return None
        person.called.add(mention.role)
        return person

    def _governed(self, words: list[Token], i: int) -> bool:
        return boundaries.governed(words, i, self._cues, self._governing)

    def find(self, name: str, gender: str = "") -> Person | None:
        """The one person a full, family or given name stands for."""
        key = tuple(fold(name).split())
        known = self._parts.get(key, ())
        if len(known) > CROWD:
            return self._persons.get(key)
        matches = [p for p in known if p.shows(gender)]
        if len(matches) > 1:
            matches = [p for p in matches if not shortens(p, matches)]
        if len(matches) > 1 and gender:
            matches = [p for p in matches if p.gender == gender] or matches
        if len(matches) > 1:
            matches = [p for p in matches if p.key[-len(key) :] == key]
        return matches[0] if len(matches) == 1 else None

    def bearers(self, name: str, gender: str) -> list[Person]:
        """Everybody whose family name, or whose whole name, it is."""
        key = tuple(fold(name).split())
        found = [p for p in self._parts.get(key, ())[:CROWD] if p.key[-len(key) :] == key and p.shows(gender)]
        return [p for p in found if not shortens(p, found)]

    def met(self, name: str, gender: str, place: tuple[int, int]) -> Person | None:
        """The one person a name stands for, or the only one met so far of several who bear it."""
        here = [p for p in self.bearers(name, gender) if p.first and p.first < place]
        return self.find(name, gender) or (here[0] if len(here) == 1 else None)

    def shared(self, mention: Mention, gender: str = "") -> bool:
        """Whether several of a gender bear a name, so that it does not say who is meant."""
        many = len(self._parts.get(tuple(fold(mention.name).split()), ())) > 1
        return mention.sort is Sort.NAME and many and self.find(mention.name, gender) is None

    def with_role(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The one person introduced with a role, over the same thing and from where the text says."""
        return fitting(self, self._cues, place, mention, self._in_office(place, mention))

    def _in_office(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The one person introduced with a role, over the same thing if the text says over what."""
        shown = mention.gender if mention.sure else ""
        known = [p for p in self._roles.get(mention.role, [])[:CROWD] if p.shows(shown)]
        matches = [p for p in known if not (mention.scope and p.roles[mention.role])]
        exact = [p for p in known if over(mention.scope, p.roles[mention.role])]
        if len(exact) == 1:
            return exact[0]
        if exact or len(matches) != 1:
            return None
        return matches[0] if not mention.scope or self.trail.latest(place) is matches[0] else None

    def role_taken(self, mention: Mention) -> bool:
        """Whether the article introduces anybody with the role."""
        return mention.role in self._roles

    def akin(self, place: tuple[int, int], mention: Mention) -> list[Person]:
        """Those near whose own role is much the same: « la réalisatrice » for a cinéaste."""
        role = mention.role.removeprefix("ex-").removeprefix("néo-")
        kin = frozenset({role} - {mention.role}).union(*(group for group in self._cues.kin if role in group))
        kin |= set() if kin else {mention.role}
        for wide, narrow in self._cues.broader:
            kin |= narrow if mention.role in wide else frozenset()
        for steps in (self.trail.back(place), self.trail.before(place)):  # near, else in all the article so far
            met = {id(s.person): s.person for s in steps if s.person and self._is_one(s.person, kin, role)}
            fitting = [p for p in met.values() if not mention.gender or not p.gender or p.shows(mention.gender)]
            if fitting or not kin:
                return fitting
        return []

    def _is_one(self, person: Person, kin: frozenset[str], role: str) -> bool:
        """Whether a person has such a role, or is known as nothing but the counterpart of somebody in office."""
        known = {one.removeprefix("ex-").removeprefix("néo-") for one in person.known_as - origins(person)}
        counterpart = bool(known) and known <= self._cues.counterparts and role in self._cues.offices
        return bool(known & kin or person.known_as & kin) or counterpart

    def fellow(self, person: Person, gender: str) -> Person | None:
        """The only other one with a role of a person's, or much the same."""
        kin = {*person.roles}.union(*(group for group in self._cues.kin if group & {*person.roles}))
        others = {id(p): p for role in kin for p in self._roles.get(role, []) if p is not person and p.shows(gender)}
        return next(iter(others.values())) if len(others) == 1 else None

    def unlike(self, person: Person, mention: Mention) -> bool:
        """Whether what a person is known to be speaks against a role: a baker is not « le médecin »."""
        known = [group for group in self._cues.professions if mention.role in group]
        other = [group for group in self._cues.professions if person.known_as & group]
        return bool(len(known) == 1 and other) and not any(person.known_as & group for group in known)

    def like(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The person a role describes who was introduced otherwise: « la chercheuse », « le technicien breton »."""
        if mention.role.split(" ")[-1] in self._new_roles | self._unfit:
            return None
        gender = mention.gender
        near = [s for s in self.trail.back(place) if s.place[0] >= place[0] - 1 and self.trail.may_be(s, gender)]
        for block in (place[0], place[0] - 1):
            here = [step for step in near if step.place[0] == block]
            if any(not step.governed for step in here):
                found = self.trail.latest(place, gender)
                last = self.trail.latest(place, gender, any_part=True)
                return found if found is last or block == place[0] else None  # a complement named since may be meant
            if here:
                met = {id(step.person) for step in self.trail.before(place) if step.person and step.person.human}
                return here[0].person if len(met) == 1 else None
        return None

    def only(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The only person so far whom a role may mean by its gender; an office only where it says over what."""
        offices = frozenset[str]() if mention.complement else self._cues.offices
        if mention.role.split(" ")[-1] in self._new_roles | offices | self._cues.strangers:
            return None
        met = {id(s.person): s.person for s in self.trail.before(place) if s.person}
        fitting = [p for p in met.values() if p.human and not p.owned and p.gender == mention.gender and not p.known_as]
        others = (p for p in met.values() if p not in fitting)
        doubt = any(p.gender in {"", mention.gender} and (p.human or self.trail.perhaps(p)) for p in others)
        return fitting[0] if mention.gender and len(fitting) == 1 and not doubt else None
