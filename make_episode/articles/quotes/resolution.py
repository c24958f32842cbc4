"""Whom the subject of a verb of speech means: a full name for a family name, a role or a pronoun."""

from make_episode.articles.quotes import arabic, relatives, surroundings
from make_episode.articles.quotes.asides import set_off
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.things import FIRMS
from make_episode.articles.quotes.doubts import TRIED
from make_episode.articles.quotes.mentions import ANYBODY, Mention, Sort
from make_episode.articles.quotes.origins import fitting, native
from make_episode.articles.quotes.persons import GRAMMAR, SHOWN, SURE, Person, over
from make_episode.articles.quotes.pronouns import Pronouns
from make_episode.articles.quotes.turns import NOBODY, Speaker


class Resolution(Pronouns):
    """Knows who has spoken so far, and whom a subject means at a place (block, word)."""

    def resolve(self, place: tuple[int, int], subject: Mention) -> Speaker:
        """The full name behind a subject."""
        sure = subject.gender if subject.sure or subject.sort is not Sort.NAME else ""
        match subject.sort:
            case Sort.NOBODY | Sort.ROLE if person := relatives.one_of_two(
                self.words[place[0]], self.people, place, subject, self.cues
            ):
                return Speaker(person, "", subject.gender)
            case Sort.NOBODY:
                return Speaker(None, "", subject.gender)
            case Sort.NAME:
                return self.named(subject, place)
            case Sort.ROLE:
                person = self._with_role(place, subject)
                if person is not None and subject.role != ANYBODY:
                    person.called.add(subject.role)
            case _:
                person = self._meant(place, subject)
        person = self._surer(place, subject, person)
        if person is not None:
            self.people.trail.settle((place[0], subject.start), person)
            person.weigh(sure, SURE if subject.sort is Sort.PRONOUN else SHOWN if subject.sure else GRAMMAR)
        return Speaker(person, "", subject.gender)

    def _surer(self, place: tuple[int, int], subject: Mention, person: Person | None) -> Person | None:
        """Nobody, or the only other one near, where a person is not known to have the gender that is shown."""
        if person is None or not subject.gender or person.gender == subject.gender:
            return person
        last = self.last_turn(place)
        if last and last.speaker.person is person and not person.gender:
            since = self.people.trail.of_gender_since(last.ends, place, subject.gender)
            return (since[0] if len(since) == 1 else None) if since else person
        others = self.people.trail.of_gender(place, subject.gender, person)
        if not others:
            return person
        return others[0] if person.gender and len(others) == 1 else None

    def _someone_speaks(self, place: tuple[int, int] | None) -> bool:
        """Whether a person has spoken in the paragraph: what follows may be but another word for them."""
        last = self.last_turn(place) if place else None
        return last is not None and place is not None and last.ends[0] == place[0] and last.speaker.person is not None

    def named(self, subject: Mention, place: tuple[int, int] | None = None) -> Speaker:
        """The person a name stands for; nobody for an organisation, or a word that nothing shows to be a person's."""
        if subject.organisation:
            return self._body(subject, place)
        person = self.people.find(subject.name, subject.gender if subject.sure else "")
        if person is None and place and " " in subject.name and len(self.people.bearers(subject.name, "")) > 1:
            return Speaker(relatives.sharing(self.people, subject, place), "", subject.gender)  # “…,” says Al Nuwais
        person = person or self.people.meet(subject)
        given = given_gender(subject.name)
        family = given and subject.gender and given != subject.gender  # تقول منصور, of a woman not met in full
        if person and place and self._comes_later(person, subject, place):
            return NOBODY
        if person is None and given is not None and not family:
            person = self.people.meet(subject, alone=True)
        if person is None and place and len(self.people.bearers(subject.name, "")) > 1:
            return Speaker(relatives.sharing(self.people, subject, place), "", subject.gender)
        if person is None:
            shown = subject.titled or subject.role or subject.human
            return Speaker(None, subject.name, subject.gender) if shown else NOBODY
        self.people.learn(person, subject)
        person.human = person.human or not self.people.trail.is_thing(person)
        return Speaker(person) if person.human else NOBODY

    def _body(self, subject: Mention, place: tuple[int, int] | None) -> Speaker:
        """The person whose name an organisation has."""
        another = subject.doubtful and self._someone_speaks(place)
        known = None if another else self.people.find(subject.name)
        return Speaker(known) if known and known.human else NOBODY

    @staticmethod
    def _comes_later(person: Person, subject: Mention, place: tuple[int, int]) -> bool:
        """Whether a family name is so far nobody's whom the text names: “Pell said … her cousin, Ida Pell.”"""
        here = (place[0], max(place[1], subject.start))  # « … », veut croire sa sœur, Maëlle.
        return person.owned and " " not in subject.name and person.first > here

    def _with_role(self, place: tuple[int, int], subject: Mention) -> Person | None:
        firm = subject.role in FIRMS and not (subject.demonstrative or self.people.role_taken(subject))
        if firm and not self.people.akin(place, subject):
            return None
        person = fitting(self.people, self.cues, place, subject, self._in_role(place, subject))
        apart = subject.contrasted or set_off(self.words[place[0]], subject.start, self.cues)
        last = self.last_turn(place) if apart and subject.start < place[1] else None
        return None if person and last and last.speaker.person is person else person

    def _in_role(self, place: tuple[int, int], subject: Mention) -> Person | None:
        if subject.closed:
            return None
        gesturing = self._gesturing(place, subject)
        if gesturing is not None or subject.unlisted:
            return gesturing or self._unlisted(place, subject)
        if self.people.role_taken(subject):
            person = self.people.with_role(place, subject)
            if person is None or not self.people.trail.ahead(person, place):
                return person
        if subject.role.startswith(ANYBODY) and subject.role != ANYBODY:
            found = native(self.people, place, subject)
            last = self.turns[-1].speaker.person if self.turns else None
            return self.set_apart(subject) if found and subject.contrasted and found is last else found
        return self._pointed_at(place, subject) if subject.demonstrative else self._unintroduced(place, subject)

    def _pointed_at(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom « ce père de deux filles » means: whoever speaks, or was spoken of last."""
        if subject.role == ANYBODY and self._doubtful_age(place, subject):
            return None
        person = self.speaking(place, subject) or self.people.trail.latest(place, subject.gender)
        if person is None or not self.people.unlike(person, subject):
            return person
        akin = [] if subject.role == ANYBODY else self.people.akin(place, subject)
        if len(akin) == 1:
            return akin[0]  # « Le technicien de 61 ans », behind the words of a winger
        near = self.people.trail.of_gender_since((place[0] - 1, -1), place, subject.gender)
        others = [other for other in near if other is not person]  # the coach spoke, “the young striker” is another
        return others[0] if len(others) == 1 and not self.people.unlike(others[0], subject) else None

    def _doubtful_age(self, place: tuple[int, int], subject: Mention) -> bool:
        """Whether “the 20-year-old” may be somebody else's, as her granddaughter's, named since."""
        trail = self.people.trail
        last = trail.latest(place, subject.gender, any_part=True)
        return last is not None and last.owned and last is not trail.latest(place, subject.gender)

    def _unintroduced(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a role means that stands in nobody's introduction."""
        if subject.role in self.cues.counterparts:
            return self._counterpart(subject)
        if subject.owned:
            last = self.last_turn(place)
            return relatives.sibling(self.people, subject, last.speaker.person if last else None, self.cues)
        stranger = subject.role in self.cues.strangers and bool(self.cues.articles)  # تقول | الشابة
        if not stranger and subject.role.split(" ")[-1] in self.cues.functions | self.cues.offices:
            akin = self._akin_over(place, subject)
            return self._kin(place, akin, subject) if akin else self._opening(place, subject)
        office = subject.complement or arabic.over(self.words[place[0]], subject, self.cues)
        if office and not stranger:
            akin = self._akin_over(place, subject)
            firm = subject.role in FIRMS  # le gestionnaire du réseau
            alone = None if akin or firm else self._alone(place, subject) or self._centred(place, subject)
            return self._kin(place, akin, subject) if akin else alone
        if subject.role in self.cues.strangers:
            return self._pointed(place, subject)
        return self._described(place, subject) or self._centred(place, subject)

    def _counterpart(self, subject: Mention) -> Person | None:
        """« …, dit le ministre. Son homologue … »: the only other one of whoever spoke last who has the same office."""
        last = self.turns[-1].speaker.person if self.turns else None
        return self.people.fellow(last, subject.gender) if last else None

    def _centred(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a noun behind a quotation means: the only one its paragraph is about. « … », ironise la diplomate."""
        if subject.contrasted or subject.owned or subject.start <= place[1]:
            return None
        person = self.people.trail.centre(place)
        if person is None or not person.human or person.owned or self.people.unlike(person, subject):
            return None
        front = surroundings.in_front(self.words[place[0]], place[1], self.cues)
        apart = front is not None and front.contrasted and self.people.find(front.name) is person
        if apart and person.shows(subject.gender):
            return person  # « Paul Rey, lui, sourit. « … », plaisante le capitaine de l'OK. »
        long = subject.complement or (subject.unlisted and subject.end - subject.start > 2)
        if long and not person.roles:
            return None  # « Paul Rey sort un livre. « … », écrit le critique du Monde. »
        fits = person.gender == subject.gender if subject.gender else not person.roles
        since = (place[0], -1)
        doubt = self.people.trail.rivals(person, since, place, subject.gender)
        return person if fits and not doubt and not self.people.trail.role_since(since, place, subject.gender) else None

    def _akin_over(self, place: tuple[int, int], subject: Mention) -> list[Person]:
        """Those of much the same role; where the text says over what, over the same, or the sentence in front's."""
        akin = [] if subject.contrasted else self.people.akin(place, subject)
        if not subject.complement or not subject.scope:
            return akin
        front = surroundings.in_front(self.words[place[0]], place[1], self.cues)
        office = subject.role.split(" ")[-1] in self.cues.functions | self.cues.offices
        by_name = front is not None and front.sort is Sort.NAME and not office
        named = self.people.find(front.name) if front is not None and by_name else None
        scopes = {id(p): {word for scope in p.roles.values() for word in scope} for p in akin}
        return [p for p in akin if p is named or not p.roles or over(subject.scope, scopes[id(p)])]

    def _pointed(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom « le garçon » means: only the subject of the sentence in front."""
        words, at = self.words[place[0]], place[1]
        here = (place[0], subject.start)
        if (
            subject.start < len(words)
            and words[subject.start].first
            and self._someone_speaks(here)
            and (same := self.speaking(here, subject))
        ):
            return same  # « … », résume le géologue, Paul Rey. L'homme pèse ses mots : « … »
        if (lone := self._lone(here, subject)) is not None:
            return lone
        if subject.start < at:
            at = next((i for i in range(subject.start, 0, -1) if words[i].first), 0)  # not of its own sentence
        front = surroundings.in_front(words, at, self.cues)
        named = front is not None and front.sort is Sort.NAME and self._agrees(front, subject)
        named = named and not (subject.contrasted or surroundings.gone(words, at, self.cues))
        return self._fronted(place, front, subject) if front and named else None

    def _lone(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whoever spoke last, if the article has told of nobody else of the gender: « La mujer contó que … »."""
        last = self.last_turn(place)
        person = last.speaker.person if last else None
        if not person or person.gender != subject.gender or person.weight == GRAMMAR or person.owned:
            return None
        trail = self.people.trail
        others = [p for p in trail.of_gender_since((-1, -1), place, subject.gender) if p is not person]
        return None if others or trail.role_since((-1, -1), place, subject.gender) else person

    def _described(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a role means that nobody was introduced with: « la facteuse » for Bénédicte Lahaye, who mends organs."""
        akin = self.people.akin(place, subject)
        if subject.contrasted:
            turn = self.last_turn(place)
            others = [person for person in akin if not turn or person is not turn.speaker.person]
            return others[0] if len(others) == 1 else self.set_apart(subject)
        if akin:
            return self._kin(place, akin, subject)
        found = self.speaking(place, subject) or self.people.like(place, subject)
        if subject.start > place[1] or not self.cues.prenominal:  # not « Le fromager s'emporte. « … » »
            found = found or self.earlier(place, subject)
        found = found or self.people.only(place, subject) or self._accused(subject)
        last = self.turns[-1].speaker.person if self.turns else None
        doubt = found and (self.people.unlike(found, subject) or (subject.contrasted and found is last))
        if found and found.owned and subject.role not in found.known_as | self.cues.ages:
            return None  # « Sa mère, Leonor, rit », dit l'artiste
        if found and self._perhaps_another(place, found, subject):
            return None
        if found and (self._otherwise(place, found, subject) or self._another_in_front(place, found, subject)):
            return None
        return None if doubt or not relatives.clear(self.people, place, found, subject) else found

    def _perhaps_another(self, place: tuple[int, int], found: Person, subject: Mention) -> bool:
        """Whether a role may as well be a company's, or the accused's whose witness speaks."""
        last = self.last_turn(place)
        here = last is not None and last.ends[0] == place[0] and last.speaker.person is not found
        if here and subject.start <= place[1] and not self.people.trail.named_in(found, place):
            return True  # « … », dit Odette Roy. Le fromager s'emporte. « … »
        firm = subject.role in FIRMS and last is not None and last.ends[0] < place[0]
        return firm or (subject.role in TRIED and not self._tried(found))

    def _accused(self, subject: Mention) -> Person | None:
        """Whom « l'accusé » means: the first person the article names, if nothing else is known of them."""
        first = next((step.person for step in self.people.trail.steps if step.person and step.person.human), None)
        fits = first is not None and not first.roles and first.gender == subject.gender
        spoken = (turn.speaker.person for turn in self.turns)
        another = any(p and p is not first and p.gender == subject.gender and not p.roles for p in spoken)
        return first if fits and subject.role in TRIED and not another else None

    def _tried(self, person: Person) -> bool:
        """Whether a person may be whom a trial is about: known as nothing else, or the first the article names."""
        first = next((step.person for step in self.people.trail.steps if step.person and step.person.human), None)
        return not person.roles or person is first or bool(person.known_as & TRIED)

    def _another_in_front(self, place: tuple[int, int], found: Person, subject: Mention) -> bool:
        """Whether the sentence in front is about somebody without a name: « Son psychiatre a écrit. « … » »"""
        front = surroundings.in_front(self.words[place[0]], place[1], self.cues)
        if front is None or front.sort is not Sort.ROLE or front.role == subject.role:
            return False
        agrees = not front.gender or not subject.gender or front.gender == subject.gender
        return agrees and (front.closed or front.owned) and front.role not in found.known_as

    def _gesturing(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Who does in front what one does before speaking: « Viktor Orosz sourit. « … », répond le chef du parti. »"""
        front = surroundings.gesturing(self.words[place[0]], place[1], self.cues)
        if front is None:
            return None
        person = self.people.find(front.name)
        return person if person and person.human and person.shows(subject.gender) else None

    def _unlisted(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whom a noun nobody has listed means: the only one the text is about."""
        if akin := self.people.akin(place, subject):
            return self._kin(place, akin, subject)
        if (centre := self._centred(place, subject)) is not None:
            return centre
        found = self.speaking(place, subject) or self.people.like(place, subject)
        if found is None or found.roles or (subject.gender and found.gender != subject.gender):
            return None
        return found if self.people.trail.alone_led(found, place, subject.gender) else None

    def _otherwise(self, place: tuple[int, int], found: Person, subject: Mention) -> bool:
        """Whether somebody is brought in as something else, and the paragraph is not about them: « le Souverain »."""
        if not found.roles or subject.role in self.cues.ages or found is self.speaking(place, subject):
            return False
        trail = self.people.trail
        block = trail.seen(found, place)[0]
        return trail.named_since(found, (block, -1), place) or not trail.led(found, place)

    def _kin(self, place: tuple[int, int], akin: list[Person], subject: Mention) -> Person | None:
        """The one of much the same role, unless the paragraph is about somebody else."""
        if len(akin) > 1:
            return self._among(place, akin)
        since = (place[0], -1)
        shown = (subject.gender,) if subject.gender else ("f", "m")
        here = [one for gender in shown for one in self.people.trail.of_gender_since(since, place, gender)]
        if akin[0] in here:
            return akin[0]
        perhaps = self.people.trail.perhaps_since(since, place)  # a try by Semi Vakato. “…”, said the winger
        return akin[0] if all(one.owned or one is akin[0] for one in (*here, *perhaps)) else None

    def _alone(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """The only person of the article so far, if the paragraph is about them: « …, plaisante la maire de Brest »."""
        person = self.people.only(place, subject)
        seen = self.people.trail.seen(person, place) if person else place
        return person if seen[0] == place[0] and not self.people.trail.role_since(seen, place) else None

    def _opening(self, place: tuple[int, int], subject: Mention) -> Person | None:
        """Whose office the first quotation of an article tells, of the only one its paragraph is about so far."""
        if not (self.cues.subject_drop and self.silent and subject.complement and subject.start > place[1]):
            return None  # only where a sentence without a subject in front is still about them
        person = self._alone(place, subject)
        told = person is not None and person.first[0] == place[0] and person is self.people.trail.centre(place)
        return person if told and surroundings.in_front(self.words[place[0]], place[1], self.cues) is None else None

    def _among(self, place: tuple[int, int], persons: list[Person]) -> Person | None:
        """Which of several a role may mean: the one who speaks already, or the only one of the paragraph."""
        last = self.last_turn(place)
        person = last.speaker.person if last else None
        since = last.ends if last else place
        other = any(one is not person and since < self.people.trail.seen(one, place) < place for one in persons)
        if last and person in persons and not other and not self.people.trail.named_since(person, since, place):
            return person  # « … une loi du député Ali Ba. L'élu … »: not the mayor who spoke before
        here = [one for one in persons if self.people.trail.named_in(one, place)]
        return here[0] if len(here) == 1 else None
