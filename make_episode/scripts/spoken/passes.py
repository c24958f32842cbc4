"""Runs a language's rules over a text until nothing changes, and keeps account of where each word came from."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import import_module

from make_episode.model import Pronunciation, Reading
from make_episode.scripts.spoken import KNOWN, apply
from make_episode.scripts.spoken.language import ORDER, WITH_FIGURES, Language, Rule
from make_episode.scripts.spoken.patterns import fill, pieces

FIGURE = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉¼-¾⅐-⅞①-⓿]")
FIGURE_OR_SIGN = re.compile(r"[0-9.+±\-\u2011\u2012–−¼-¾⅐-⅞]")
"""What stands behind ‹start› at the head of a pattern."""

MAX_PASSES = 4
"""What one rule says may be something another one reads ("5G" -> "cinq G"); two passes nearly always do."""


@dataclass(frozen=True, slots=True)
class Search:
    """A rule and how its text is found."""

    rule: Rule
    pattern: re.Pattern[str]
    holds: re.Pattern[str] | None = None

    def matches(self, seen: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
        """What `finditer` gives; a pattern that begins with ‹start› is tried at the places of figures alone."""
        if self.holds and not self.holds.search(seen):
            return iter(())
        return self._at(seen, places) if self.rule.pattern.startswith("‹start›") else self.pattern.finditer(seen)

    def _at(self, seen: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
        end = 0
        for place in places:
            if place >= end and (match := self.pattern.match(seen, place)):
                yield match
                end = match.end()


@dataclass(frozen=True, slots=True)
class Searches:
    """The rules of a language in their order, and the guard ‹start›."""

    rules: tuple[Search, ...]
    start: re.Pattern[str] = re.compile("")

    def places(self, seen: str) -> list[int]:
        """Where a figure, its sign or its decimal mark stands behind ‹start›."""
        return [at for found in FIGURE_OR_SIGN.finditer(seen) if self.start.match(seen, at := found.start())]


def read(text: str, tag: str, lexicon: tuple[Pronunciation, ...]) -> tuple[Reading, ...]:
    """The readings of a text, line by line: no rule looks beyond its line."""
    code = tag.replace("_", "-").split("-")[0].lower()
    rules, fold = _rules(code), _fold(code)
    entries = _lexicon(lexicon)
    found: list[Reading] = []
    start = 0
    for line in text.split("\n"):
        if line:
            settled = _settle(line, rules, _words(line, entries, tag), fold)
            found += [replace(r, start=start + r.start, end=start + r.end) for r in settled]
        start += len(line) + 1
    return tuple(found)


def load(code: str) -> Language | None:
    """The tables of a language, or None where there are none."""
    if code not in KNOWN:
        return None
    try:
        module = import_module(f"make_episode.scripts.spoken.{code}")
    except ModuleNotFoundError as missing:
        if missing.name != f"make_episode.scripts.spoken.{code}":
            raise
        return None
    language: Language = module.LANGUAGE
    return language


@cache
def _rules(code: str) -> Searches:
    from make_episode.scripts.spoken import asides, contests, figures, letters, minus, moments, signs, sizes

    language = load(code)
    if language is None:
        return Searches(tuple(Search(rule, re.compile(rule.pattern)) for rule in signs.anywhere()))
    rooms = (asides, signs, moments, contests, sizes, minus, figures, letters)
    shared = [rule for room in rooms for rule in room.rules(language)]
    ordered = sorted([*language.rules, *shared], key=lambda rule: ORDER.index(rule.kind))
    known = pieces(language)
    return Searches(tuple(_search(rule, known) for rule in ordered), re.compile(known["start"]))


def _search(rule: Rule, known: Mapping[str, str]) -> Search:
    holds = re.compile(fill(rule.holds, known)) if rule.holds else None
    return Search(rule, re.compile(fill(rule.pattern, known)), holds)


def _fold(code: str) -> Callable[[str], str]:
    language = load(code)
    return language.fold if language else str


@lru_cache(maxsize=16)
def _lexicon(entries: tuple[Pronunciation, ...]) -> Mapping[str, tuple[Pronunciation, ...]]:
    """The entries, longest first, the first of equal ones alone, under what they are in small letters."""
    kept: dict[str, Pronunciation] = {}
    for entry in entries:
        if entry.written.strip():
            kept.setdefault(entry.written, entry)
    found: dict[str, tuple[Pronunciation, ...]] = {}
    for written in sorted(kept, key=len, reverse=True):
        found[written.lower()] = (*found.get(written.lower(), ()), kept[written])
    return found


def _words(line: str, entries: Mapping[str, tuple[Pronunciation, ...]], tag: str) -> Searches:
    """Rules that find each entry as a whole word; made only for those the line may hold, as lexicons may be large."""
    low = line.lower()
    return Searches(
        tuple(_entry(entry, tag) for written, alike in entries.items() if written in low for entry in alike)
    )


@lru_cache(maxsize=4096)
def _entry(entry: Pronunciation, tag: str) -> Search:
    """A lexicon entry as a rule; figures in what is to be said are said, the rest stays as the user wrote it."""
    said = _figures_said(entry.spoken, tag)
    if entry.others and not entry.spoken:
        said = apply(entry.written, read(entry.written, tag, ()))
    others = tuple(one if one.ipa else replace(one, spoken=_figures_said(one.spoken, tag)) for one in entry.others)
    any_case = re.IGNORECASE if entry.written == entry.written.lower() else 0
    before = (r"(?<!\w)" if entry.written[0].isalnum() else "") + (r"(?<!\d[.,])" if entry.written[0].isdigit() else "")
    after = (r"(?!\w)" if entry.written[-1].isalnum() else "") + (r"(?![.,]\d)" if entry.written[-1].isdigit() else "")
    rule = Rule("lexicon", before + re.escape(entry.written) + after, lambda _: said, others)
    return Search(rule, re.compile(rule.pattern, any_case))


def _figures_said(text: str, tag: str) -> str:
    return apply(text, read(text, tag, ())) if FIGURE.search(text) else text


def _settle(line: str, rules: Searches, words: Searches, fold: Callable[[str], str]) -> Sequence[Reading]:
    """Readings of a line after which reading it again finds nothing new."""
    edits, fixed = _once(line, line, words, ())
    for _ in range(MAX_PASSES):
        now = apply(line, edits)
        more, _kept = _once(now, fold(now), rules, _places(edits, fixed))
        if not more:
            break
        edits = _compose(line, edits, now, more)
    manifold = {(r.start, r.end): r for r in fixed if r.others}
    rest = (r for r in edits if (r.start, r.end) not in manifold)
    return sorted((*rest, *manifold.values()), key=lambda r: r.start)


def _once(
    line: str, seen: str, searches: Searches, taken: Sequence[tuple[int, int]]
) -> tuple[list[Reading], list[Reading]]:
    """What the rules say in one pass, and that as it was claimed; `taken` is not theirs to read.

    `seen` is the line as the rules see it, as long as the line.
    """
    claimed = bytearray(len(line))
    for start, end in taken:
        claimed[start:end] = b"\1" * (end - start)
    found: list[Reading] = []
    figures = FIGURE.search(seen) is not None
    places = searches.places(seen) if figures else []
    for search in searches.rules:
        rule = search.rule
        if not figures and rule.kind in WITH_FIGURES:
            continue
        group = "it" if "it" in search.pattern.groupindex else 0
        for match in search.matches(seen, places):
            start, end = match.span(group)
            if start == end or claimed.find(1, start, end) >= 0:
                continue
            said = rule.say(match)
            if said is not None:
                claimed[start:end] = b"\1" * (end - start)
                found.append(Reading(start, end, said, rule.others))
    found.sort(key=lambda reading: reading.start)
    return [r for r in found if line[r.start : r.end] != r.spoken], found


def _places(edits: Sequence[Reading], fixed: Sequence[Reading]) -> list[tuple[int, int]]:
    """Where the fixed readings (the lexicon's, also those that change nothing) stand once all edits are applied."""
    places = []
    for reading in fixed:
        before = (edit for edit in edits if edit.end <= reading.start)
        start = reading.start + sum(len(edit.spoken) - (edit.end - edit.start) for edit in before)
        places.append((start, start + len(reading.spoken)))
    return places


def _compose(line: str, first: Sequence[Reading], now: str, second: Sequence[Reading]) -> list[Reading]:
    """One list of edits of `line` that does what `first` and then `second` (edits of `now`) do."""
    merged: list[Reading] = []
    for start, end, shift, edits in _clusters(first, second):
        pieces, at = [], start
        for edit in edits:
            pieces += [now[at : edit.start], edit.spoken]
            at = edit.end
        said = "".join([*pieces, now[at:end]])
        first_start, last_end = start - shift[0], end - shift[1]
        if line[first_start:last_end] != said:
            merged.append(Reading(first_start, last_end, said))
    return merged


def _clusters(
    first: Sequence[Reading], second: Sequence[Reading]
) -> Iterator[tuple[int, int, tuple[int, int], list[Reading]]]:
    """Stretches of the text between the passes that edits of either pass touch.

    Yields (start, end, how far start and end have moved from the line, edits of the second pass inside).
    """
    spans: list[tuple[int, int, int, Reading | None]] = []
    moved = 0
    for edit in first:
        start, grown = edit.start + moved, len(edit.spoken) - (edit.end - edit.start)
        spans.append((start, start + len(edit.spoken), grown, None))
        moved += grown
    spans += [(edit.start, edit.end, 0, edit) for edit in second]
    spans.sort(key=lambda span: (span[0], span[1]))
    moved, at = 0, 0
    while at < len(spans):
        start, end, before = spans[at][0], spans[at][1], moved
        inside: list[Reading] = []
        while at < len(spans) and (spans[at][0] < end or spans[at][0] == start):
            end = max(end, spans[at][1])
            moved += spans[at][2]
            if (again := spans[at][3]) is not None:
                inside.append(again)
            at += 1
        yield start, end, (before, moved), inside
