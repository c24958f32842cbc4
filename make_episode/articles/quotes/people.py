"""The persons of an article: found once, then asked whom a name, a role or a pronoun means."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from make_episode.articles.quotes import boundaries
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.names import name_end, text_of
from make_episode.articles.quotes.persons import GRAMMAR, GUESSED, SHOWN, SURE, Person, Step, nearer, shortens
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token, fold

REACH = 3
"""Paragraphs a pronoun may look back."""
TRAIL = 60
"""Mentions a pronoun may look back."""
CROWD = 40
"""With more persons of one name or role than this, it tells nobody apart."""


class People:
    """Everybody named in an article. `authors` wrote it, and are meant by no pronoun."""

    def __init__(self, blocks: Iterable[list[Token]], cues: Cues, authors: tuple[str, ...]) -> None:
        self._cues = cues
        self._governing = cues.prepositions - cues.for_whom - {p[0] for p in cues.according if len(p) == 1}
        self._persons: dict[tuple[str, ...], Person] = {}
        self._parts: dict[tuple[str, ...], list[Person]] = {}
        self._roles: dict[str, list[Person]] = {}
        self._authors = {tuple(fold(name).split()) for name in authors}
        self._trail: list[Step] = []
        self._new_roles: set[str] = set()
        self._unresolved: list[tuple[int, int]] = []
        texts = list(blocks)
        mentions = [list(self._mentions(words)) for words in texts]
        for mention in (one for found in mentions for one in found if one.sort is Sort.NAME):
            self.meet(mention, alone=bool(mention.role) and given_gender(mention.name) is not None)
        for words, found in zip(texts, mentions, strict=True):
            self._meet_alone(words, found)
        for number, words in enumerate(texts):
            self._openings(words)
            self._follow(number, words, mentions[number])

    def _meet_alone(self, words: list[Token], found: list[Mention]) -> None:
        """Persons the article calls by their given name only: « À 28 ans, Élise a repris le troupeau »."""
        for mention in found:
            known = mention.sort is not Sort.NAME or (fold(mention.name),) in self._parts
            shown = mention.sort is Sort.NAME and (
                given_gender(mention.name) is not None
                or mention.role
                or mention.titled
                or boundaries.age_follows(words, mention.end, self._cues)
            )
            led = bool(mention.role) and mention.end > mention.start + 1
            certain = mention.sort is Sort.NAME and (led or boundaries.age_follows(words, mention.end, self._cues))
            if not known and shown and (certain or not self._governed(words, mention.start)):
                person = self.meet(mention, alone=True)
                if person is not None:
                    person.human = True

    def _mentions(self, words: list[Token]) -> Iterator[Mention]:
        """Noun phrases from left to right, and names that stand in none."""
        i = 0
        while i < len(words):
            mention = phrase(words, i, self._cues, len(words)) if words[i].kind is Kind.WORD else None
            stop = i + 1
            if mention is not None and mention.sort is Sort.NAME:
                yield mention
                stop = max(mention.end, stop)
            elif (end := name_end(words, i, self._cues)) > i:
                yield Mention(Sort.NAME, i, end, text_of(words, i, end))
                stop = end
            elif mention is not None and (mention.sort is Sort.ROLE or mention.last):
                yield mention
            i = stop

    def meet(self, mention: Mention, *, alone: bool = False) -> Person | None:
        """The person a full name introduces, with what the mention shows of them; None for a single word.

        A given name `alone` is enough where it is all the text tells of a speaker.
        """
        key = tuple(fold(mention.name).split())
        if (len(key) < 2 and not alone) or mention.organisation:
            return None
        person = self._persons.get(key)
        if person is None:
            person = self._persons[key] = Person(mention.name, key)
            for start in range(len(key)):
                for end in range(start + 1, min(len(key), start + 5) + 1):
                    self._parts.setdefault(key[start:end], []).append(person)
            given = given_gender(mention.name.split()[0])
            person.human = given is not None
            person.weigh(given or "", GUESSED)
        self.learn(person, mention)
        return person

    def learn(self, person: Person, mention: Mention) -> None:
        """Keep what a mention shows of a person."""
        person.human = person.human or bool(mention.role or mention.titled)
        person.weigh(mention.gender, SURE if mention.titled else SHOWN if mention.sure else GRAMMAR)
        if mention.role and mention.role != ANYBODY:
            if mention.role not in person.roles:
                self._roles.setdefault(mention.role, []).append(person)
            person.roles.setdefault(mention.role, set()).update(mention.scope)

    def _openings(self, words: list[Token]) -> None:
        """What a participle in front shows: « Interrogée par la radio, Dominique Lestrade … »."""
        for i, word in enumerate(words):
            gender = self._cues.states.get(word.plain, "") if word.first else ""
            comma = next((j for j in range(i + 1, min(i + 16, len(words))) if words[j].text == ","), 0) if gender else 0
            subject = phrase(words, comma + 1, self._cues, len(words)) if 0 < comma < len(words) - 1 else None
            if subject is not None and subject.sort is Sort.NAME and (person := self.find(subject.name)) is not None:
                person.weigh(gender, SHOWN)

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
        person = self.find(mention.name, mention.gender if mention.sure else "")
        if person is None:
            return
        if mention.titled:
            person.weigh(mention.gender, SURE)
            person.human = True
        owned = mention.end < len(words) and words[mention.end].plain in {"'s", "’s"}
        governed = owned or self._governed(words, mention.start)
        speaking = self._beside_verb(words, mention.start, mention.end)
        self._note(Step(place, sentence, person, "", governed, speaking))

    def _follow_role(self, place: tuple[int, int], sentence: int, words: list[Token], mention: Mention) -> None:
        if mention.last:
            if words[place[1]].first:
                self._note(Step(place, sentence, None, mention.gender, governed=False, speaking=False))
            return
        if mention.closed:
            self._new_roles.add(mention.role)
        unknown = mention.role in self._cues.strangers and mention.role not in self._roles
        stranger = mention.closed or (unknown and not mention.demonstrative)
        person = None if stranger else self.with_role(place, mention)
        lifted = place[1] > 1 and words[place[1] - 2].plain in self._cues.topics
        office = lifted and mention.role.split(" ")[-1] in self._cues.offices
        if person is None and not stranger and not mention.complement:
            person = self._only(place, mention)
        if person is None and not stranger and (mention.complement or not mention.demonstrative) and not office:
            self._unresolved.append(place)
            return
        if person is None and mention.demonstrative and not stranger:
            person = self.latest(place, mention.gender, names=True)
            if person is not None:
                self.learn(person, mention)
        speaking = self._beside_verb(words, place[1], mention.end)
        if person is None and not speaking and not words[place[1]].first and not lifted:
            self._unresolved.append(place)
            return
        governed = self._governed(words, place[1])
        self._note(Step(place, sentence, person, mention.gender, governed, speaking))

    def _only(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The only person of the paragraph so far: « Graciela Rey revient. L'actrice … »."""
        if mention.role.split(" ")[-1] in self._new_roles | self._cues.offices | self._cues.strangers:
            return None
        here = {id(step.person): step.person for step in self._back(place) if step.place[0] == place[0]}
        person = next(iter(here.values())) if len(here) == 1 else None
        known = person is not None and person.human and person.gender and person.gender == mention.gender
        if person is None or not known or self.unlike(person, mention):
            return None
        person.called.add(mention.role)
        return person

    def _governed(self, words: list[Token], i: int) -> bool:
        before = words[i - 1].plain if i else ""
        lifted = i > 1 and words[i - 2].plain in self._cues.topics
        return not lifted and (before in self._governing or before in self._cues.contracted)

    def _beside_verb(self, words: list[Token], i: int, stop: int) -> bool:
        return any(word.plain in self._cues.verbs for word in (*words[max(0, i - 1) : i], *words[stop : stop + 2]))

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

    def with_role(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The one person introduced with a role, over the same thing if the text says over what."""
        known = [p for p in self._roles.get(mention.role, [])[:CROWD] if not self._against(p, mention)]
        matches = [p for p in known if not (mention.scope and p.roles[mention.role])]
        exact = [p for p in known if mention.scope & p.roles[mention.role]]
        if len(exact) == 1:
            return exact[0]
        if exact or len(matches) != 1:
            return None
        return matches[0] if not mention.scope or self.latest(place) is matches[0] else None

    def role_taken(self, mention: Mention) -> bool:
        """Whether the article introduces anybody with the role."""
        return mention.role in self._roles

    def akin(self, place: tuple[int, int], mention: Mention) -> list[Person]:
        """Those near whose own role is much the same: « la réalisatrice » for a cinéaste."""
        kin = frozenset[str]().union(*(group for group in self._cues.kin if mention.role in group))
        near = {id(s.person): s.person for s in self._back(place) if s.person and s.person.known_as & kin}
        return [p for p in near.values() if not mention.gender or not p.gender or p.shows(mention.gender)]

    def unlike(self, person: Person, mention: Mention) -> bool:
        """Whether what a person is known to be speaks against a role: a baker is not « le médecin »."""
        known = [group for group in self._cues.professions if mention.role in group]
        other = [group for group in self._cues.professions if person.known_as & group]
        return bool(len(known) == 1 and other) and not any(person.known_as & group for group in known)

    @staticmethod
    def _against(person: Person, mention: Mention) -> bool:
        return bool(mention.gender and mention.sure and not person.shows(mention.gender))

    def like(self, place: tuple[int, int], mention: Mention) -> Person | None:
        """The person a role describes who was introduced otherwise: « la chercheuse », « le technicien breton »."""
        if mention.role.split(" ")[-1] in self._new_roles | self._cues.offices | self._cues.strangers:
            return None
        gender = mention.gender
        near = [s for s in self._back(place) if s.place[0] >= place[0] - 1 and self._may_be(s, gender, names=False)]
        for block in (place[0], place[0] - 1):
            here = [step for step in near if step.place[0] == block]
            if any(not step.governed for step in here):
                return self.latest(place, gender)
            if here:
                persons = {id(step.person) for step in here}
                return here[0].person if len(persons) == 1 else None
        return None

    def implied(self, place: tuple[int, int], gender: str) -> Person | None:
        """The only person of a gender spoken of at all in this paragraph and the one before."""
        near = [step.person for step in self._back(place) if step.place[0] >= place[0] - 1]
        fitting = {id(p): p for p in near if p and p.gender == gender and self._fits(p, gender)}
        others = (p for p in near if p and id(p) not in fitting and not p.gender and (p.human or self._perhaps(p)))
        clear = None not in near and next(others, None) is None
        return next(iter(fitting.values())) if len(fitting) == 1 and clear else None

    def latest(
        self, place: tuple[int, int], gender: str = "", *, any_part: bool = False, names: bool = False
    ) -> Person | None:
        """The person last spoken of before a place whose gender fits; None where one sentence names two of them.

        Complements (« la sœur de Paul ») count only if asked for, and so do names that nothing shows to be a person's.
        """
        best: Step | None = None
        for step in self._back(place):
            if best is not None and (step.place[0], step.sentence) != (best.place[0], best.sentence):
                break
            if step.governed and not any_part:
                continue
            if not self._may_be(step, gender, names=names):
                if not names and best is None and step.person and self._perhaps(step.person):
                    return None
                continue
            if best is None:
                best = step
                if any_part:
                    break
            elif step.person is not best.person:
                best = nearer(best, step, gender)
                if best is None:
                    return None
        return best.person if best else None

    def _may_be(self, step: Step, gender: str, *, names: bool) -> bool:
        if step.person is None:
            return not gender or not step.gender or step.gender == gender
        if names and not step.person.human:
            return step.person.shows(gender) and not {*step.person.key} & self._cues.no_names
        return self._fits(step.person, gender)

    def ahead(self, person: Person, place: tuple[int, int]) -> bool:
        """Whether a person comes up only behind a place while others have before it."""
        others = any(step.person and step.person.human for step in self._back(place))
        return others and person.first > place

    def _note(self, step: Step) -> None:
        self._trail.append(step)
        if step.person is not None and not step.person.first:
            step.person.first = step.place

    def named_in(self, person: Person, place: tuple[int, int]) -> bool:
        """Whether a person is spoken of in the paragraph of a place, in front of it."""
        return any(step.person is person and step.place[0] == place[0] for step in self._back(place))

    def named_since(
        self, person: Person | None, after: tuple[int, int], before: tuple[int, int], *, any_part: bool = False
    ) -> bool:
        """Whether anybody else is spoken of between two places, as a complement only if asked for."""
        return any(
            step.place > after
            and (any_part or not step.governed)
            and step.person is not person
            and (not step.person or step.person.human or self._perhaps(step.person))
            for step in self._back(before)
        )

    def seen(self, person: Person, before: tuple[int, int]) -> tuple[int, int]:
        """Where a person was last spoken of."""
        return next((step.place for step in self._back(before) if step.person is person), before)

    def role_since(self, after: tuple[int, int], before: tuple[int, int]) -> bool:
        """Whether somebody is spoken of between two places by a role that fits nobody by name."""
        index = bisect_left(self._unresolved, after)
        return index < len(self._unresolved) and self._unresolved[index] < before

    def _perhaps(self, person: Person) -> bool:
        """Whether a name that nothing shows to be a person's may be one."""
        return (
            not person.human
            and " " in person.name
            and not {*person.key} & self._cues.no_names
            and person.key not in self._authors
        )

    def _fits(self, person: Person, gender: str) -> bool:
        return person.human and person.shows(gender) and person.key not in self._authors

    def _back(self, place: tuple[int, int]) -> Iterator[Step]:
        """Mentions before a place, the nearest first."""
        end = bisect_left(self._trail, place, key=lambda step: step.place)
        for step in reversed(self._trail[max(0, end - TRAIL) : end]):
            if step.place[0] < place[0] - REACH:
                return
            yield step
