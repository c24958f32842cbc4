"""Whom a pronoun means: the subject of the sentence in front, whoever speaks already, or the person last spoken of."""

from make_episode.articles.quotes import surroundings
from make_episode.articles.quotes.doubts import Doubts
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.persons import GRAMMAR, Person
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token
from make_episode.articles.quotes.turns import DIALOGUE, Turn

FAR = 2
"""Paragraphs looked back on for whoever answers."""
HEARD = frozenset("interlocuteur interlocutrice interlocutor interlocutora interlocutore محدثنا محدثتنا".split())
"""Words for whoever speaks already."""
FEW = 10
"""Words of what somebody is, between commas."""


class Pronouns(Doubts):
    """Knows who has spoken so far, and whom a pronoun means at a place (block, word)."""

    def _meant(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a pronoun means: the person last spoken of, or whoever speaks already."""
        if (same := self._at_once(place, subject)) is not None:
            return same
        self._settle(place)
        if surroundings.put_in(self.words[place[0]], place[1], subject, self.cues):
            place = (place[0], subject.start)
        opened = surroundings.questioned(self.words[place[0]], subject, self.cues) if place[1] else None
        if opened is None and (last := self.last_turn(place)) and self._said_of(place, subject):
            person = last.speaker.person
            return person if person and person.shows(subject.gender) else None
        return self._intended((place[0], opened.start), opened) if opened else self._intended(place, subject)

    def _at_once(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whoever has spoken right in front, with no word between: Il s'est dit « trahi ». « Rien », a-t-il dit."""
        last = self.last_turn(place)
        if last is None or last.ends[0] != place[0] or subject.start < place[1] or subject.last:
            return None
        between = self.words[place[0]][last.ends[1] + 1 : place[1]]
        person = last.speaker.person
        goes_on = surroundings.continues(self.words[place[0]], place[1], subject, self.cues)
        goes_on = goes_on and not any(word.first for word in between)  # «A», dice Ana Sol, que … . «B», añade.
        at_once = goes_on or all(word.ends for word in between)
        return person if person and person.shows(subject.gender) and at_once else None

    def _intended(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """The same, where no one is asked in front of a pronoun in its sentence."""
        front = None if subject.last else self._front(place, subject)
        if subject.last or (front is not None and front.last and self._same(front, subject)):
            return self._last_named((place[0], front.start) if front else place, front or subject)
        if front is not None and (self.people.shared(front, subject.gender) or self._brings(place, front, subject)):
            return None
        if front is not None and (self._whole(place, front, subject) or self._bodys(place, front, subject)):
            return None
        if front is not None and self._agrees(front, subject):
            return self._fronted(place, front, subject) or self._adding(place, front, subject)
        if front is not None and (self._goes_on(place, front, subject) or self._left_out(front, subject)):
            return self._meant((place[0], front.start), front)
        return None if front is not None and self._may_be_front(place, front, subject) else self._near(place, subject)

    def _may_be_front(self, place: tuple[int, int], front: Mention, subject: Mention) -> bool:
        """Whether a pronoun may mean a subject in front that is nobody named: a mate, an agency."""
        words, gender = self.words[place[0]], subject.gender
        unnamed = (bool(gender) or self.cues.subject_drop) and surroundings.unnamed(
            words, place[1], front, gender, self.cues
        )
        return unnamed or surroundings.institution(words, front, gender, self.cues)

    def _whole(self, place: tuple[int, int], front: Mention, subject: Mention) -> bool:
        """Whether a clause without a subject goes on with a body's: « La Asociación envió una carta donde | pide »."""
        within = front.end <= subject.start < place[1] and not self.cues.bare_subjects
        return within and self.cues.subject_drop and front.organisation and not front.doubtful and not subject.gender

    def _adding(self, place: tuple[int, int], front: Mention, subject: Mention) -> Person | None:
        """Whoever spoke and goes on, with nobody known in front: « Le sélectionneur sourit. « … », a-t-il ajouté. »"""
        adds = surroundings.continues(self.words[place[0]], place[1], subject, self.cues)
        return self.speaking(place, subject) if adds and front.sort is Sort.ROLE and not front.closed else None

    def _said_of(self, place: tuple[int, int], subject: Mention) -> bool:
        """Whether whoever spoke adds a word on somebody else: “… The owner was “in tears”, he added.”"""
        words, at = self.words[place[0]], place[1]
        front = surroundings.in_front(words, at, self.cues)
        if front is None or words[at].first or front.sort is not Sort.ROLE or not front.closed:
            return False
        return surroundings.continues(words, at, subject, self.cues)

    def _front(self, place: tuple[int, int], subject: Mention) -> Mention | None:
        """The subject of the sentence in front of a subject, wherever that stands: « A. Selon elle, une loi « … » »."""
        words, at = self.words[place[0]], place[1]
        if self.cues.bare_subjects and 0 < subject.start < at and words[subject.start].first:
            at = subject.start  # وروى قبطان … . | وقال:
        front = surroundings.in_front(words, at, self.cues)
        if front is None or not subject.start < front.start < at:
            return front
        start = next((i for i in range(subject.start, -1, -1) if words[i].first), 0)
        return surroundings.in_front(words, start, self.cues)

    @staticmethod
    def _same(front: Mention, subject: Mention) -> bool:
        """Whether two pronouns show one gender."""
        return front.gender == subject.gender or not subject.gender

    def _last_named(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom « ce dernier » means: whoever is named last, as a complement or not."""
        last = self.last_turn(place)
        if self.plain(place[0], subject.end - 1) in HEARD:
            last = self.turns[-1] if self.turns else None
            person = last.speaker.person if last and last.ends[0] >= place[0] - FAR else None
            return person if person and person.shows(subject.gender) else None
        speaker = last.speaker.person if last else None
        told = last and not self.people.trail.named_since(speaker, last.ends, place)
        if speaker and told and self.cues.role(self.plain(place[0], subject.start)) is not None:
            return speaker if speaker.shows(subject.gender) else None  # المتحدث ذاته: whoever spoke last
        here = (place[0], min(place[1], subject.start))
        person = self.people.trail.latest(here, subject.gender, any_part=True)
        seen = self.people.trail.seen(person, here) if person else here
        concerned = self.plain(place[0], subject.end - 1) in self.cues.strangers
        if concerned and (person is None or person is speaker):
            return self._concerned(here, subject, speaker)
        described = self.plain(place[0], subject.end - 1) in self.cues.who  # « …, déplore celle qui dirige l'école »
        if described and len(self.people.trail.of_gender_since((seen[0], -1), here, subject.gender)) > 1:
            return None
        if person and seen[0] < here[0] - (FAR if concerned else 1):
            return None
        near = subject.gender if seen[0] == here[0] or subject.gender == "f" else ""
        return None if self.people.trail.role_since(seen, here, near) else person

    def _goes_on(self, place: tuple[int, int], front: Mention, subject: Mention) -> bool:
        """Whether the same pronoun is the subject in front, where another is named: « Il a remercié Paul Rey. »"""
        behind = {word.plain for word in self.words[place[0]][front.end : front.end + 2]}
        named = behind & (self.cues.naming | self.cues.being | self.cues.impersonal)  # Sie heißt Nora Sy, il faut
        same = front.sort is Sort.PRONOUN and not front.last and front.gender == subject.gender
        return same and not named and self.people.trail.rivals(None, (place[0], front.start), place, subject.gender)

    def _left_out(self, front: Mention, subject: Mention) -> bool:
        """Whether the verb leaves out the pronoun of the sentence in front: « Él no se lo toma mal. «…», concede. »"""
        pronoun = front.sort is Sort.PRONOUN and not front.last and front.end == front.start + 1
        return pronoun and bool(front.gender) and self.cues.subject_drop and not subject.gender

    def _brings(self, place: tuple[int, int], front: Mention, subject: Mention) -> bool:
        """Whether the sentence in front is about somebody new without a name: Una parente esce. «…», ha detto."""
        words = self.words[place[0]]
        new = words[front.start].plain in self.cues.indefinite and words[front.end].kind is Kind.WORD
        if front.sort is Sort.NOBODY:
            return new and surroundings.unnamed(words, place[1], front, subject.gender, self.cues)
        agrees = not front.gender or subject.gender in {"", front.gender}
        return new and agrees and front.closed

    def _near(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a pronoun means where the sentence in front does not say."""
        since = self.turns[-1].ends if self.turns else (place[0], 0)
        trail = self.people.trail
        last = self.last_turn(place)
        beside = last is not None and last.ends[0] >= place[0] - (place[1] == 0)
        brought = None if beside else self._brought_in(place, subject)
        new = trail.new_in(place, subject.gender, since) if subject.gender else trail.somebody_since(since, place)
        if new or brought is not None:
            return None if new else brought
        if last and (speaking := self.speaking(place, subject)) is not None:
            return self._still(place, subject, last, speaking)
        beside = last is not None and last.ends[0] == place[0]
        other = last is not None and subject.gender and last.speaker.shown not in {"", subject.gender}
        unnamed = last and not last.speaker.person and ((beside and not other) or self._unnamed(last, subject))
        if last and unnamed and not self.people.trail.named_since(None, last.ends, place):
            return None
        if not subject.gender and self.people.trail.latest(place, any_part=True) is not self.people.trail.latest(place):
            return None
        latest = self.people.trail.latest(place, subject.gender)
        front = surroundings.in_front(self.words[place[0]], place[1], self.cues)
        if front is None or front.sort is not Sort.NOBODY or front.gender != subject.gender:  # Le tennisman s'emporte
            latest = latest or self.people.trail.implied(place, subject.gender)
            latest = latest or self.earlier(place, subject) or self._sole(place, subject)
        led = latest is not None and self._led_by_another(place, subject, latest)
        if latest is None or led or place[1] == 0 or (seen := trail.seen(latest, place)[0]) == place[0]:
            return None if led else latest
        doubt = trail.rivalled(latest, place, seen) or self._may_be_thing(place, subject)
        doubt = doubt or (bool(subject.gender) and self._official(place, subject))
        return None if doubt else latest

    def _still(self, place: tuple[int, int], subject: Mention, last: Turn, speaking: Person) -> Person | None:
        """Whoever speaks already, unless the paragraph has begun with something else or they are answered."""
        if surroundings.replies(self.words[place[0]], place[1], subject, self.cues):
            return self._other(place, speaking, subject)
        begun = place[1] > 0 and last.ends[0] < place[0]
        rivalled = begun and self.people.trail.rivalled(speaking, place, last.ends[0], subject.gender)
        new = rivalled or (begun and self._may_be_thing(place, subject))
        new = new or (begun and self._headed(place, subject))
        new = new or self._passed_over(place, subject, last, speaking)
        goes_on = surroundings.continues(self.words[place[0]], place[1], subject, self.cues)
        return None if new and not goes_on else speaking

    def _may_be_thing(self, place: tuple[int, int], subject: Mention) -> bool:
        """Whether a pronoun may mean a company of the paragraph: « Le fonds Sy se tait. Il invoque la crise. »"""
        if surroundings.body(self.words[place[0]], place[1], subject.gender, self.cues):
            return True
        grammatical = bool(subject.gender) and not self.cues.adjectives_first
        return grammatical and self.people.trail.thing_in(place, subject.gender)

    def _brought_in(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """The only one whom a paragraph brings in as a complement: « La réponse déplaît à Ana Sy, qui préside … »"""
        block = place[0] - (place[1] == 0)
        words = self.words[block]
        here = [step for step in self.people.trail.back(place) if step.place[0] == block]
        persons = {id(step.person): step for step in here if step.person is None or step.person.human}
        step = next(iter(persons.values())) if len(persons) == 1 else None
        if step is None or step.person is None or not step.person.shows(subject.gender):
            return None
        found = phrase(words, step.place[1], self.cues, len(words))
        apart = [word.plain for word in words[found.end : found.end + 2]] if found else []
        told = len(apart) > 1 and apart[0] in self.cues.commas
        role = (
            self.cues.prenominal and self.cues.role(apart[1] if told else "") is not None
        )  # « …, cheffe du service. »
        ends = found is not None and found.end < len(words) and words[found.end].ends and bool(found.role)
        from_there = told and found is not None and bool(found.role) and apart[1] in self.cues.of
        later = told and found is not None and self._told_later(words, found.end)
        told = (
            ends
            or from_there
            or (told and (role or later or apart[1] in self.cues.relative | self.cues.who or apart[1].isdigit()))
        )
        return step.person if told and not self.people.trail.role_since((block, -1), place, subject.gender) else None

    def _told_later(self, words: list[Token], end: int) -> bool:
        """Whether a relative clause follows a person's description: le Dr Luis Sol, de l'hôpital de Porto, | qui …"""
        near = words[end + 1 : end + FEW]
        stop = next((i for i, word in enumerate(near) if word.text == "." or word.text in self.cues.commas), len(near))
        behind = [word.plain for word in near[stop : stop + 2]]
        return len(behind) == 2 and behind[0] in self.cues.commas and behind[1] in self.cues.who

    def _other(self, place: tuple[int, int], last: Person, subject: Mention) -> Person | None:
        """Who answers the last speaker: the other one of two who speak."""
        near = [turn.speaker.person for turn in self.turns[-DIALOGUE:] if turn.ends[0] >= place[0] - FAR]
        others = {id(person): person for person in near if person and person is not last}
        fitting = [person for person in others.values() if person.shows(subject.gender)]
        return fitting[0] if len(fitting) == 1 and len(others) == 1 and None not in near else None

    def _sole(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """The only one of a gender in the article so far, where nobody without a name may be meant."""
        last = self.last_turn(place)
        since = last.ends if last else (place[0] - 1, -1)
        if not subject.gender or self.people.trail.role_since(since, place, "" if last else subject.gender):
            return None
        if self.people.trail.unnamed_in(place, subject.gender):
            return None
        met = {id(step.person): step.person for step in self.people.trail.before(place) if step.person}
        doubt = any(not person.gender and person.human for person in met.values())
        fitting = [p for p in met.values() if p.human and p.gender == subject.gender and p.weight > GRAMMAR]
        only = fitting[0] if len(fitting) == 1 and not doubt else None
        return only if only and self.people.trail.fits(only, subject.gender) else None

    def _agrees(self, front: Mention, subject: Mention) -> bool:
        """Whether a pronoun may stand for the subject of the sentence in front."""
        known = self.people.find(front.name, subject.gender) if front.sort is Sort.NAME else None
        if front.sort is Sort.NAME and (known is None or not known.shows(subject.gender)):
            return False
        if front.sort not in {Sort.NAME, Sort.ROLE}:
            return False
        return not front.organisation and (not front.gender or not subject.gender or front.gender == subject.gender)

    def _fronted(self, place: tuple[int, int], front: Mention, subject: Mention) -> Person | None:
        """The subject of the sentence in front, unless a pronoun may as well mean whoever speaks already."""
        person = (
            self._with_role(place, front) if front.sort is Sort.ROLE else self.people.find(front.name, subject.gender)
        )
        if person is None and front.sort is Sort.ROLE and front.start == 0:
            person = self._with_role((place[0], 0), front)  # « Le coach plaint Paul Rey. « … », dit-il. »
        if person is None or not person.shows(subject.gender):
            return None
        before = (place[0], front.start)
        within = not self.words[place[0]][front.start].first
        if front.sort is Sort.ROLE and within and not front.owned and self.people.trail.aside(person, before):
            return None  # « Ancienne élève de Marie Curtat, l'astronome … »
        last = self.last_turn(place)
        other = last.speaker.person if last and last.ends[0] == place[0] else None
        words, i = self.words[place[0]], place[1]
        leads = surroundings.acts(words, i, self.cues) or surroundings.feels(words, i, self.cues)
        rivals = other and other is not person and (person.gender != subject.gender or other.gender == person.gender)
        leads = leads or self._remains(words, front, subject) or front.role.startswith(ANYBODY)  # Le Finlandais
        if person.owned and rivals and not leads:
            return None
        if subject.sort is Sort.PRONOUN and self._one_of_several(place, front, person, subject):
            return None
        return person if person.human or self.people.trail.perhaps(person) else None

    def _remains(self, words: list[Token], front: Mention, subject: Mention) -> bool:
        """Whether a verb without its subject goes on with that of the sentence in front, who lives and is there."""
        absent = any(word.plain in self.cues.absent for word in words[front.end : front.end + FAR])
        return self.cues.subject_drop and bool(self.cues.absent) and not subject.gender and not absent

    def _one_of_several(self, place: tuple[int, int], front: Mention, person: Person, subject: Mention) -> bool:
        """Whether the sentence in front has two subjects of a gender, or somebody whom its subject asks.

        « Nora dirige l'atelier, Sonia tient les comptes », “Avery and his deputy, Stroud, left”.
        """
        words = self.words[place[0]][: place[1]]
        others = self.people.trail.beside(person, (place[0], front.end), place, subject.gender)
        within = front.end <= subject.start < place[1]  # Malhotra said Pym spent it on what | he | called “my trips”
        asks = within or any(word.plain in self.cues.asking for word in words[front.end :])
        joined = front.end + 1 if any(word.plain in self.cues.both for word in words[front.end : front.end + 1]) else -1
        return any(asks or i == joined or surroundings.another_clause(words, i, self.cues) for i in others)

    @staticmethod
    def _unnamed(last: Turn, subject: Mention) -> bool:
        """Whether the last speaker, somebody without a name, may be meant."""
        return bool(last.speaker.shown) and subject.gender in {"", last.speaker.shown}
