"""Who is named in an article: noun phrases read off the words, and the persons they stand for."""

from dataclasses import dataclass, field
from enum import StrEnum

from make_episode.articles.cues import Cues
from make_episode.articles.cues.given import given_gender
from make_episode.articles.tokens import Kind, Token, fold

LONGEST = 16
"""Words a noun phrase may have."""


class Sort(StrEnum):
    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"
    NOBODY = "nobody"
    """A subject, but no single person: on, the company."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that may stand for a speaker; `start` and `end` count words."""

    sort: Sort
    start: int
    end: int
    name: str = ""
    gender: str = ""
    role: str = ""
    organisation: bool = False


@dataclass(slots=True)
class Person:
    """A full name and what the article shows of it."""

    name: str
    key: tuple[str, ...]
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    places: list[tuple[int, int]] = field(default_factory=list)
    """(block, word) of every mention."""
    human: bool = False
    """Whether something shows that it is a person."""

    def shows(self, gender: str) -> bool:
        return not self.gender or not gender or self.gender == gender


def name_at(words: tuple[Token, ...], i: int, cues: Cues) -> int:
    """Where the run of capitalised words that starts here ends; `i` itself if there is none."""
    j = i
    while j < len(words) and j - i < LONGEST:
        if words[j].capital and not _no_part(words[j], cues, opening=j == i):
            j += 1
            continue
        ahead = j
        while ahead < len(words) and ahead - j < 3 and words[ahead].plain in cues.particles and j > i:
            ahead += 1
        if ahead > j and ahead < len(words) and words[ahead].capital and not words[ahead].acronym:
            j = ahead + 1
            continue
        break
    return j


def _no_part(word: Token, cues: Cues, *, opening: bool) -> bool:
    if word.plain in cues.titles or (word.plain in cues.roles and given_gender(word.text) is None):
        return True
    return opening and word.first and word.plain in cues.openers


def full_text(words: tuple[Token, ...], i: int, j: int) -> str:
    """The name as written, with one blank where the text has any."""
    parts = [words[i].text]
    for before, word in zip(words[i:j], words[i + 1 : j], strict=False):
        parts.append((" " if word.start > before.end else "") + word.text)
    return "".join(parts)


def phrase(words: tuple[Token, ...], i: int, cues: Cues, end: int) -> Mention | None:
    """The noun phrase that starts at a word, if one does."""
    word = words[i]
    if word.plain in cues.pronouns:
        return Mention(Sort.PRONOUN, i, i + 1, gender=cues.pronouns[word.plain])
    if word.plain in cues.nobody:
        return Mention(Sort.NOBODY, i, i + 1)
    if word.kind is not Kind.WORD:
        return None
    return _Reader(words, cues, min(end, i + LONGEST)).read(i)


class _Reader:
    """Reads one noun phrase from left to right."""

    def __init__(self, words: tuple[Token, ...], cues: Cues, end: int) -> None:
        self.words = words
        self.cues = cues
        self.end = end

    def read(self, i: int) -> Mention | None:
        words, cues = self.words, self.cues
        gender, role, institution, j = "", "", False, i
        determined = words[j].plain in cues.determiners and not (words[j].capital and not words[j].first)
        if determined:
            gender = cues.determiners[words[j].plain]
            j += 1
        governed = False
        while j < self.end:
            word = words[j]
            key = word.plain
            if word.kind is not Kind.WORD or key in cues.relative:
                break
            if key in cues.titles and not governed:
                gender = cues.titles[key] or gender
                j += 1
            elif key in cues.roles and not governed and not institution and given_gender(word.text) is None:
                if not determined and not role and not self._named_later(j):
                    return None
                role = role or key
                gender = cues.roles[key] or gender
                j += 1
            elif word.capital and (stop := name_at(words, j, cues)) > j:
                if governed or institution:
                    j = self._complement(j, stop)
                    governed = institution = False
                    continue
                if words[j].acronym and role:
                    j = stop
                    continue
                return self._name(i, j, stop, gender if not institution else "", role)
            elif not determined and not role and j == i:
                return None
            elif key in cues.prepositions or key in cues.contracted:
                if not role and not determined:
                    break
                governed = True
                j += 1
            elif key in cues.determiners:
                if not governed:
                    break
                j += 1
            elif key in cues.verbs or key in cues.auxiliaries or key in cues.conjunctions:
                break
            else:
                institution = institution or key in cues.institutions
                governed = False
                j += 1
        return self._nameless(i, j, gender, role, determined=determined)

    def _named_later(self, j: int) -> bool:
        return j + 1 < self.end and self.words[j + 1].capital

    def _nameless(self, i: int, j: int, gender: str, role: str, *, determined: bool) -> Mention | None:
        """A role or thing without a name, unless the name follows after a comma."""
        words, cues = self.words, self.cues
        if role and j + 1 < self.end and words[j].text == ",":
            start = j + 1
            if words[start].plain in cues.titles:
                gender = cues.titles[words[start].plain] or gender
                start += 1
            stop = name_at(words, start, cues) if start < self.end else start
            if stop - start >= 2 or (stop > start and start > j + 1):
                return self._name(i, start, stop, gender, role)
        if role:
            return Mention(Sort.ROLE, i, j, gender=gender, role=role)
        return Mention(Sort.NOBODY, i, j) if determined and j > i + 1 else None

    def _complement(self, i: int, stop: int) -> int:
        """Where the name of a place or thing ends and a person's begins: la Santé | Khalid Aït Taleb."""
        words = self.words
        for j in range(i, stop):
            if given_gender(words[j].text) is not None:
                return j if j > i else stop
        if words[i].plain in self.cues.no_names and stop - i > 2:
            return i + 1
        return stop

    def _name(self, i: int, j: int, stop: int, gender: str, role: str) -> Mention | None:
        words, cues = self.words, self.cues
        if stop < len(words) and words[stop].plain in {"et", "and", "und", "y", "e"} and stop + 1 < len(words):
            after = stop + 2 if words[stop + 1].plain in cues.titles else stop + 1
            if after < len(words) and name_at(words, after, cues) > after:
                return Mention(Sort.NOBODY, i, stop)
        gender, role = self._apposition(stop, gender, role)
        lone = stop - j == 1
        organisation = lone and words[j].acronym
        return Mention(Sort.NAME, i, stop, full_text(words, j, stop), gender, role, organisation)

    def _apposition(self, stop: int, gender: str, role: str) -> tuple[str, str]:
        """What the words after a comma add: « Nadia Alami, directrice de l'usine »."""
        words, cues = self.words, self.cues
        if stop >= len(words) or words[stop].text != ",":
            return gender, role
        for word in words[stop + 1 : stop + 8]:
            if word.kind is not Kind.WORD or word.plain in cues.relative or word.plain in cues.verbs:
                break
            if word.plain in cues.roles:
                return gender or cues.roles[word.plain], role or word.plain
            if word.plain in cues.prepositions or word.plain in cues.contracted:
                break
        return gender, role


class People:
    """The persons of an article, found once, asked for each quote."""

    def __init__(self, blocks: tuple[tuple[Token, ...], ...], cues: Cues, authors: tuple[str, ...]) -> None:
        self._cues = cues
        self._persons: dict[tuple[str, ...], Person] = {}
        self._authors = {tuple(fold(name).split()) for name in authors}
        for number, words in enumerate(blocks):
            self._collect(number, words)
        for number, words in enumerate(blocks):
            self._mentions(number, words)

    def _collect(self, number: int, words: tuple[Token, ...]) -> None:
        """Full names, with the titles and roles around them."""
        i = 0
        while i < len(words):
            mention = phrase(words, i, self._cues, len(words)) if words[i].kind is Kind.WORD else None
            if mention is not None and mention.sort is Sort.NAME:
                self._add(mention, number)
                i = max(mention.end, i + 1)
            else:
                i += 1

    def _add(self, mention: Mention, number: int) -> None:
        key = tuple(fold(mention.name).split())
        if len(key) < 2 or mention.organisation:
            return
        person = self._persons.setdefault(key, Person(mention.name, key))
        self.learn(person, mention)

    def learn(self, person: Person, mention: Mention) -> None:
        """Keep what a mention shows of the person."""
        given = given_gender(person.name.split()[0])
        person.human = person.human or bool(mention.role or mention.gender) or given is not None
        person.gender = person.gender or mention.gender or given or ""
        if mention.role:
            person.roles.add(mention.role)

    def _mentions(self, number: int, words: tuple[Token, ...]) -> None:
        """Where each person is spoken of, by full or family name, and not as a complement."""
        i = 0
        while i < len(words):
            stop = name_at(words, i, self._cues)
            if stop == i:
                i += 1
                continue
            person = self.find(full_text(words, i, stop))
            before = words[i - 1].plain if i else ""
            loose = before in self._cues.titles and i > 1
            before = words[i - 2].plain if loose else before
            if (
                person
                and before not in self._cues.prepositions - {"selon", "pour"}
                and before not in self._cues.contracted
            ):
                person.places.append((number, i))
                if loose:
                    person.gender = person.gender or self._cues.titles[words[i - 1].plain]
                    person.human = True
            i = stop

    def find(self, name: str, gender: str = "") -> Person | None:
        """The one person a full, family or given name stands for."""
        key = tuple(fold(name).split())
        if key in self._persons:
            return self._persons[key]
        for matches in (
            [p for p in self._persons.values() if p.key[-len(key) :] == key and p.shows(gender)],
            [p for p in self._persons.values() if len(key) == 1 and p.key[0] == key[0] and p.human],
        ):
            if len(matches) == 1:
                return matches[0]
        return None

    def with_role(self, role: str, gender: str) -> Person | None:
        """The one person introduced with a role."""
        matches = [p for p in self._persons.values() if role in p.roles and p.shows(gender)]
        return matches[0] if len(matches) == 1 else None

    def upto(self, block: int, word: int, gender: str) -> list[Person]:
        """Everybody spoken of before a place, of a gender that fits."""
        return [
            p
            for p in self._persons.values()
            if p.human and p.shows(gender) and p.places and p.places[0] < (block, word)
        ]

    def latest(self, block: int, word: int, gender: str, reach: int = 3) -> Person | None:
        """The person last spoken of before a place, of a gender that fits; nobody where two compete in one sentence."""
        best: tuple[tuple[int, int], Person] | None = None
        for person in self._persons.values():
            if not person.human or not person.shows(gender) or person.key in self._authors:
                continue
            places = [p for p in person.places if p < (block, word) and p[0] >= block - reach]
            if places and (best is None or places[-1] > best[0]):
                best = (places[-1], person)
        return best[1] if best else None
