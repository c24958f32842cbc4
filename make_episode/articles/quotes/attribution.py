"""Whose words a quotation is: what the cues around it say, resolved to a person of the article.

Where the text leaves a doubt, nobody is named.
"""

from make_episode.articles.quotes import surroundings
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.evidence import Evidence
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.people import People
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.resolution import Resolution
from make_episode.articles.quotes.tokens import Kind, Token
from make_episode.articles.quotes.turns import NOBODY, Speaker, Turn

OPENING = 8
"""Words behind the first quotation of an article within which whoever says it is named."""

DASHES = frozenset("–—―-")
"""What opens a turn of a dialogue."""
OTHER = {"m": "f", "f": "m"}
INTERVIEW = 3
"""Answers to questions that make an interview."""


class Attribution:
    """Names the speaker of one quotation after the other, remembering who has spoken."""

    def __init__(
        self, words: list[list[Token]], cues: Cues, authors: tuple[str, ...], quoted: list[list[Token]] | None = None
    ) -> None:
        self.words = words
        self.cues = cues
        self.people = People(words, cues, authors, quoted or ())
        self.resolution = Resolution(words, cues, self.people)
        self.evidence = Evidence(words, cues, self.people, self.resolution)

    def speaker(self, place: tuple[int, int], cue: Cue | None) -> Speaker:
        """Who said the quotation at a place (block, word): by rule, else whoever all small signs speak for."""
        if cue is None and (answers := self._exchanged(place)) is not None:
            return answers
        speaker = self._by_rule(place, cue)
        if speaker.name or (cue is not None and cue.subject is None) or (cue is None and self._strangers(place)):
            return speaker
        person = self.evidence.likeliest(place, cue.subject if cue else None)
        return Speaker(person, "", speaker.shown) if person else speaker

    def _exchanged(self, place: tuple[int, int]) -> Speaker | None:
        """Whose a quotation is that fills a paragraph behind a dash, or between the answers of an interview.

        Behind a dash it is the other one's of the two who spoke; in an interview it may be set apart, of anybody.
        """
        words, i = self.words[place[0]], place[1]
        if words[i + 1 :] and not all(word.kind is Kind.MARK for word in words[i + 1 :]):
            return None
        if i == 1 and words[0].text in DASHES:
            near = [turn.speaker for turn in self.resolution.turns[-2:] if turn.ends[0] >= place[0] - 2]
            two = len(near) == 2 and near[1].person and near[0].person is not near[1].person
            return near[0] if two else NOBODY
        asked = sum(self._answers(number) for number in range(1, len(self.words)))
        return NOBODY if i == 0 and asked >= INTERVIEW and not self._answers(place[0]) else None

    def _strangers(self, place: tuple[int, int]) -> bool:
        """Whether somebody whom the text leaves unnamed has just spoken in the same paragraph."""
        last = self.resolution.last_turn(place)
        return last is not None and last.ends[0] == place[0] and not last.speaker.name

    def _by_rule(self, place: tuple[int, int], cue: Cue | None) -> Speaker:
        """Who said it by the cue beside it, or by where it stands."""
        if cue is None:
            return self._floating(place)
        if cue.subject is not None:
            speaker = self.resolution.resolve(place, cue.subject)
            return NOBODY if cue.bare and speaker.alone and not cue.subject.organisation else speaker
        last = self.resolution.last_turn(place)
        apart = last is not None and last.ends[0] < place[0] and self._another_in_front(place, last)
        return last.speaker if cue.carried and last and not apart else NOBODY

    def _another_in_front(self, place: tuple[int, int], last: Turn) -> bool:
        """Whether a paragraph has begun with somebody else: Die Anwältin winkt ab. Der Brief habe „…“ enthalten."""
        end = self._opening_end(place)
        if self.cues.bare_subjects and end < place[1]:
            return True
        front = surroundings.in_front(self.words[place[0]], end, self.cues)
        if front is None or front.sort not in {Sort.NAME, Sort.ROLE}:
            return False
        person = self.people.find(front.name) if front.sort is Sort.NAME else self.people.with_role(place, front)
        return person is not last.speaker.person

    def _opening_end(self, place: tuple[int, int]) -> int:
        """Where the first sentence of a paragraph ends."""
        return next((i for i in range(1, place[1] + 1) if self.words[place[0]][i].first), place[1])

    def _floating(self, place: tuple[int, int]) -> Speaker:
        """Whose words stand alone: the last speaker's, unless somebody else came up since."""
        words, i = self.words[place[0]], place[1]
        last = self.resolution.last_turn(place)
        if not surroundings.alone(words, i):
            return NOBODY
        if last and last.ends[0] == place[0] and not any(word.first for word in words[last.ends[1] + 1 : i]):
            return last.speaker  # nothing but who said the one before stands between: « A », dit Paul Rey. « B. »
        if (told := surroundings.incised(words, i, self.cues)) is not None:
            return self.resolution.named(told, place)
        answers = place[1] == 0 and self._answers(place[0])
        return self._interviewed() if answers else self._apart(place, last)

    def _apart(self, place: tuple[int, int], last: Turn | None) -> Speaker:
        """Whose words stand alone where more than the speaker of those before stands between."""
        words, i = self.words[place[0]], place[1]
        opening = place[1] == 0
        presented = self._presented(place) if opening or not (last and last.ends[0] == place[0]) else None
        if presented is not None:
            return presented
        if last and last.speaker.name and not self.people.trail.named_since(last.speaker.person, last.ends, place):
            new = last.speaker.person and place[1] > 0 and last.ends[0] < place[0]
            rivalled = new and last.speaker.person and self.people.trail.rivalled(last.speaker.person, place)
            other = OTHER.get(last.speaker.person.gender) if new and last.speaker.person else None
            passed = OTHER.get(last.speaker.person.gender) if opening and last.speaker.person else None
            somebody = other and self.people.trail.somebody_since((place[0], -1), place, other)
            if passed and self.people.trail.somebody_since(last.ends, place, passed):
                return NOBODY  # « … », demande Me Ana Roy. Le témoin hésite. // « … »
            if somebody and surroundings.acts(words, i, self.cues):
                return self._introduced(place)  # « L'accusé baisse la tête. « … » »
            return NOBODY if rivalled or somebody else self._going_on(place, last)
        front = surroundings.in_front(words, i, self.cues)
        shown = surroundings.acts(words, i, self.cues) or surroundings.feels(words, i, self.cues)
        shown = shown or (front is not None and (front.contrasted or self._is_somebody(front)))
        if last and last.ends[0] == place[0] and not shown:
            return NOBODY
        return self._introduced(place) if place[1] else self._led_up_to(place)

    def _is_somebody(self, front: Mention) -> bool:
        """Whether a subject in front is a person by name, who is not brought in as somebody else's."""
        person = self.people.find(front.name) if front.sort is Sort.NAME and not front.organisation else None
        return person is not None and person.human and not person.owned

    def _led_up_to(self, place: tuple[int, int]) -> Speaker:
        """The only one of the paragraph in front, who remembers or tells there: « Paul Rey se souvient de tout. »"""
        before = self.words[place[0] - 1] if place[0] else []
        teller = surroundings.teller(before, self.cues)
        if teller is None and self.cues.prenominal and surroundings.acts(before, len(before), self.cues):
            front = surroundings.in_front(before, len(before), self.cues)  # Nora Sy, 24 ans, secoue la tête.
            teller = front if front is not None and front.sort is Sort.NAME else None
        person = self.people.find(teller.name) if teller else None
        only = person and person.human and not self.people.trail.others_since({id(person)}, (place[0] - 1, -1), place)
        return Speaker(person) if only else NOBODY

    def _answers(self, block: int) -> bool:
        """Whether a paragraph answers a question that fills the paragraph before."""
        question = self.words[block - 1] if block else []
        return bool(question) and question[-1].text in {"?", "؟"}

    def _interviewed(self) -> Speaker:
        """Who answers: the only person of the text before the first question."""
        first = next(number for number in range(1, len(self.words)) if self._answers(number)) - 1
        spoken = {
            id(turn.speaker.person): turn.speaker.person for turn in self.resolution.turns if turn.ends[0] <= first
        }
        person = self.people.trail.only_one((first, 0)) or (next(iter(spoken.values())) if len(spoken) == 1 else None)
        return Speaker(person) if person else NOBODY

    def _going_on(self, place: tuple[int, int], last: Turn) -> Speaker:
        """The last speaker, unless the sentence in front is about somebody else: « La patronne sourit. « … » »"""
        subject = surroundings.in_front(self.words[place[0]], place[1], self.cues)
        person = last.speaker.person
        other = subject and subject.sort is Sort.PRONOUN and person and not person.shows(subject.gender)
        words, i = self.words[place[0]], place[1]
        if subject is None and person and surroundings.another(words, i, person.gender, self.cues):
            return NOBODY
        if subject is None or (subject.sort in {Sort.NOBODY, Sort.PRONOUN} and not other):
            return last.speaker
        speaker = self.resolution.resolve(place, subject)
        same = speaker.person is last.speaker.person
        if other and not (speaker.person and self.people.trail.named_in(speaker.person, place)):
            return Speaker(shown=subject.gender)
        acts = same or subject.contrasted or surroundings.acts(self.words[place[0]], place[1], self.cues)
        return speaker if acts and speaker.person and speaker.person.human else Speaker(shown=subject.gender)

    def _presented(self, place: tuple[int, int]) -> Speaker | None:
        """The one the next sentence brings in: « « J'ai tout perdu. » Josiane Rey, 78 ans, … »

        Nobody if it names somebody without bringing them in; None if it names nobody.
        """
        words = self.words[place[0]]
        aged = self._aged(place)
        following = aged or surroundings.following(words, place[1], self.cues)
        if following is None:
            return None
        joined = aged and any(word.plain in self.cues.both for word in words[aged.end : aged.end + 1])
        if following.sort is Sort.ROLE or joined:  # « À 81 ans, Paul Rey et sa fille … »
            return NOBODY if place[1] == 0 else None
        person = self.people.find(following.name)
        last = self.resolution.last_turn(place)
        if person is None or (last and last.speaker.person is person):
            return None
        first = self.resolution.silent and place[1] == 0 and (bool(aged) or following.start < OPENING)
        if not person.human and not (first and self.people.trail.perhaps(person)):
            return None
        new = person.first == (place[0], following.start)
        alone = first and not self.people.trail.named_before(place)
        if new and (aged or alone or surroundings.presents(words, following, self.cues)):
            return Speaker(person)
        return NOBODY if last and place[1] == 0 else None

    def _aged(self, place: tuple[int, int]) -> Mention | None:
        """Whom the next sentence tells the age of first: « « Un train. » À 81 ans, dont vingt au fond, Paul Rey … »"""
        words = self.words[place[0]]
        begin = next((i for i in range(place[1] + 1, len(words)) if words[i].first), len(words))
        opening = [word.plain for word in words[begin : begin + 3]]
        if len(opening) < 3 or opening[0] not in self.cues.prepositions or opening[2] not in self.cues.years:
            return None
        end = next((i for i in range(begin + 1, len(words)) if words[i].first), len(words))
        subject = surroundings.following(words, place[1], self.cues) or surroundings.in_front(words, end, self.cues)
        full = subject is not None and subject.sort is Sort.NAME and " " in subject.name and not subject.organisation
        return subject if full and subject and subject.start > begin else None

    def _introduced(self, place: tuple[int, int]) -> Speaker:
        """The subject of the sentence in front: « Paul Rey ne décolère pas. « … » »"""
        words = self.words[place[0]]
        if (asked := surroundings.asked(words, place[1], self.cues)) is not None:
            return self.resolution.resolve(place, asked)
        subject = surroundings.in_front(words, place[1], self.cues)
        if subject is None or subject.sort is Sort.NOBODY or (subject.sort is Sort.NAME and subject.organisation):
            return NOBODY
        if subject.sort is Sort.NAME and self.people.trail.somebody_since((place[0], subject.end), place):
            return NOBODY  # « À peine Paul Rey avait-il fini qu'un homme s'est levé. « … » »
        speaker = self.resolution.resolve(place, subject)
        return speaker if speaker.person and speaker.person.human else NOBODY

    def cited(self, name: str, words: list[Token]) -> Speaker:
        """The speaker a page names itself."""
        mention = next((m for i in range(len(words)) if (m := phrase(words, i, self.cues, len(words)))), None)
        if mention is not None and mention.sort is Sort.NAME and not mention.organisation:
            return self.resolution.named(mention)
        return Speaker(self.people.find(name), name)
