"""Interviews: who asks and who answers, paragraph by paragraph.

Questions are the narrator's, answers have the voice of whoever gives them, and what marks the turns in print (names,
initials, "Q:", dashes) is not said. Turns are told by their labels; where there are none, by questions that stand alone
between the answers of one person whom title or standfirst name.
"""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from make_episode.model import Article, Block, BlockKind
from make_episode.scripts.interview_words import ANSWERS, ASKS, addresses, is_first_person, remarks
from make_episode.scripts.interviewed import Person, gender_of, in_full, interviewed, named_by
from make_episode.scripts.turn_labels import Label, begins, is_name, label_of, stands_for

LEAST = 3  # exchanges of an interview
LONGEST_QUESTION = 70  # words of a question without a label
_BEHIND_LABEL = " \u00a0\u202f–—-"
_CLOSERS = " \u00a0\u202f»”\"'’)]"


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in one block."""

    begin: int
    """Where the words begin, behind label or dash."""
    asks: bool
    speaker: str = ""
    gender: str = ""
    introduction: str = ""
    """The name to be said in front of the first answer, as printed."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A block of the interview, before it is known who speaks."""

    number: int
    label: Label | None
    asks: bool


def turns(article: Article) -> Mapping[int, Turn]:
    """The turns of an interview by block number; none where the article is no interview."""
    labels = _labels(article)
    askers = _askers(article.blocks, labels)
    said = _said(article, labels, askers)
    if _exchanges(said) < LEAST:
        return {}
    introduction = article.blocks[: said[0].number]
    person = interviewed(article, introduction)
    if not _is_labelled(said, person) and not _is_bare_interview(article, said, person):
        return {}
    return _cast(article, said, person)


def _labels(article: Article) -> dict[int, Label]:
    """The labels that recur, or are names that stand in the title or in front of the first question."""
    found = {number: label for number, block in enumerate(article.blocks) if (label := label_of(block))}
    counts = Counter(label.key for label in found.values())
    first = next((number for number in found if _asks(article.blocks[number].text)), -1)
    return {
        number: label
        for number, label in found.items()
        if counts[label.key] > 1 or (is_name(label.text) and (number == first or label.text in article.title))
    }


def _askers(blocks: Sequence[Block], labels: Mapping[int, Label]) -> frozenset[str]:
    """The labels of those who ask: most of what they say are questions."""
    counts = Counter(label.key for label in labels.values())
    asked = Counter(label.key for number, label in labels.items() if _asks(blocks[number].text))
    letters = {key for key in counts if key in ASKS} if any(key in ANSWERS for key in counts) else set()
    return frozenset(letters or {key for key in counts if 2 * asked[key] >= counts[key] and key not in ANSWERS})


def _said(article: Article, labels: Mapping[int, Label], askers: frozenset[str]) -> list[_Said]:
    """What is said from the first question on."""
    blocks = article.blocks
    said: list[_Said] = []
    all_labelled = sum(label.key in askers for label in labels.values()) >= LEAST
    for number, block in enumerate(blocks):
        label = labels.get(number)
        alone = not all_labelled and label is None and _asks_alone(article, number, labels, askers)
        takes = label is None and bool(said) and _takes_the_turn(blocks, said[-1], number)
        asks = label.key in askers if label else alone or takes
        if (said or asks) and (asks or block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}):
            said.append(_Said(number, label, asks))
    return said


def _asks_alone(article: Article, number: int, labels: Mapping[int, Label], askers: frozenset[str]) -> bool:
    """Whether a block without a label is a question, or a remark to somebody, that the next block answers."""
    blocks, block = article.blocks, article.blocks[number]
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or len(block.text.split()) > LONGEST_QUESTION:
        return False
    if number + 1 == len(blocks) or not (_asks(block.text) or remarks(block.text, article.language)):
        return False
    after = labels.get(number + 1)
    return after.key not in askers if after else blocks[number + 1].kind is not BlockKind.HEADING


def _takes_the_turn(blocks: Sequence[Block], last: _Said, number: int) -> bool:
    """Whether a dash tells that the other one speaks: behind an answer, and answered behind a dash itself."""
    after = blocks[number + 1].text if number + 1 < len(blocks) else ""
    return not last.asks and begins(blocks[number].text) > 0 and begins(after) > 0 and not _asks(after)


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(("?", "؟"))


def _exchanges(said: Sequence[_Said]) -> int:
    return sum(one.asks and not after.asks for one, after in itertools.pairwise(said))


def _is_labelled(said: Sequence[_Said], person: Person) -> bool:
    """Whether labels stand at most answers, or at the first question and an answer of the person the title names."""
    answering = [one.label.text for one in said if one.label and not one.asks]
    if len(answering) >= LEAST and 2 * len(answering) >= _exchanges(said):
        return True
    first = said[0].label is not None and bool(person.name)
    return first and any(is_name(text) and f" {person.name}".endswith(f" {text}") for text in answering)


def _is_bare_interview(article: Article, said: Sequence[_Said], person: Person) -> bool:
    """Whether questions without labels are put to one person throughout the article, and that person answers."""
    asked = [article.blocks[one.number].text for one in said if one.asks]
    answers = [article.blocks[one.number].text for one in said if not one.asks]
    if not person.name or said[0].number > max(3, len(article.blocks) // 3) or len(asked) * 5 < len(said):
        return False
    if sum(named_by(text, person) for text in answers) > 1:
        return False  # somebody else tells of the person
    others = any(quote.speaker not in {"", person.name} for quote in article.quotes)
    polite = 3 * sum(addresses(text, article.language) for text in asked) >= len(asked)
    personal = sum(is_first_person(text, article.language) for text in answers) / len(answers)
    return personal >= (0.5 if others or not polite else 0.25) and (polite or not others)


def _cast(article: Article, said: Sequence[_Said], person: Person) -> dict[int, Turn]:
    """The turns with their speakers; whoever answered goes on until the next question."""
    found: dict[int, Turn] = {}
    introduced: set[str] = set()
    voices = _voices(article, said, person)
    speaker, asked = person, True
    for one in said:
        text = article.blocks[one.number].text
        begin = one.label.end if one.label else begins(text)
        introduction = ""
        if one.label and not one.asks:
            speaker = voices[one.label.key]
            new = is_name(one.label.text) and speaker.name not in introduced
            introduction = text[begins(text) : one.label.end].rstrip(_BEHIND_LABEL) if new else ""
            introduced.add(speaker.name)
        if one.asks:
            found[one.number] = Turn(begin, asks=True)
        elif one.label or asked or not _is_aside(one.number, article, speaker):
            found[one.number] = Turn(begin, False, speaker.name, speaker.gender, introduction)
        asked = one.asks
    return found


def _is_aside(number: int, article: Article, speaker: Person) -> bool:
    """Whether a further paragraph tells of whoever answers, or quotes somebody else without a word of oneself."""
    text = article.blocks[number].text
    others = any(
        quote.speaker not in {"", speaker.name} and any(span.block == number for span in quote.spans)
        for quote in article.quotes
    )
    return named_by(text, speaker) or (others and not is_first_person(text, article.language))


def _voices(article: Article, said: Sequence[_Said], person: Person) -> dict[str, Person]:
    """Whoever the labels of answers stand for; letters and initials of nobody else the interviewed person."""
    labels = {one.label.key: one.label.text for one in said if one.label and not one.asks}
    names = [person.name, *(text for text in labels.values() if is_name(text))]
    before = " ".join((article.title, article.subtitle, *(block.text for block in article.blocks[: said[0].number])))
    voices = {}
    for key, text in labels.items():
        if is_name(text):
            full = person.name if f" {person.name}".endswith(f" {text}") else in_full(text, before) or text
        else:
            full = next((name for name in names if stands_for(text, name)), "" if len(labels) > 1 else person.name)
        shown = full or (person.name if text.casefold() in ANSWERS else text)
        voices[key] = person if shown == person.name else Person(shown, gender_of(shown, article))
    return voices
