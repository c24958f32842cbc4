"""Candidates -> a script that is as long as asked for: chosen by what is expected, then by what is heard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from make_episode.daily import choosing, timing
from make_episode.daily.choosing import Candidate
from make_episode.daily.fitting import Room
from make_episode.daily.timing import Times
from make_episode.errors import EngineError, EngineUnavailableError, ScriptError
from make_episode.model import Script
from make_episode.pipeline import editions
from make_episode.pipeline.editions import Asked, Hall
from make_episode.show import Show

_ROUNDS = 4
"""How often articles are chosen anew, because the words around them depend on which they are."""
_REHEARSALS = 3
"""How often an edition is spoken to hear how long it is; what was spoken is kept."""
_NEAR = 0.08
"""Share of the time asked for that an edition may be shorter or longer, so that the important stories are in it."""
_SURE = 0.05
"""The same for an edition that is not heard before it is made, since it lasts longer or shorter than expected."""

Failed = Callable[[Candidate, str], None]
"""Told of an article that cannot be in the edition, and why."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What editing an edition takes."""

    show: Show
    day: date
    asked: Asked
    engine: str
    pace: float
    """How much longer than usual the engine was found to speak."""
    failed: Failed
    hall: Hall
    near: float = _NEAR
    """Share of the time asked for that the edition may be shorter or longer."""

    def room(self, rest: float) -> Room:
        """The time there is for articles, where `rest` is for other things."""
        asked = self.seconds
        return Room(asked * (1 - self.near) - rest, asked - rest, asked * (1 + self.near) - rest)

    @property
    def seconds(self) -> float:
        """Running time asked for; 0 for none."""
        return self.show.settings.daily.minutes * 60

    def script(self, chosen: Sequence[Candidate]) -> Script:
        """The script of the articles, in the order they are heard."""
        return editions.narrated([one.part for one in chosen], self.show, self.day)

    def ordered(self, chosen: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return choosing.in_order(chosen, self.show.settings.daily.sections)


@dataclass(frozen=True, slots=True)
class Edit:
    """An edition as it was chosen."""

    chosen: tuple[Candidate, ...]
    """In the order they are heard."""
    left: tuple[Candidate, ...]
    """What there is no time for, the most important first."""
    script: Script
    seconds: float
    """How long it is, or is expected to be."""
    heard: bool = False
    """Whether it was spoken."""
    engine: str = ""
    synthesized: int = 0
    """Segments that were spoken for it."""
    expected_words: float = 0.0
    heard_words: float = 0.0
    """Seconds in which somebody speaks, as expected without what was learnt, and as heard."""


def unheard(desk: Desk) -> Desk:
    """The desk for an edition that is not heard before it is made."""
    return replace(desk, near=_SURE)


def timed(desk: Desk, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The articles with how long each is expected to last; those that cannot be narrated have failed."""
    kept = []
    for one in found:
        try:
            script = desk.script([one])
            times = timing.expected(script, desk.hall, desk.engine, desk.pace)
        except ScriptError as error:
            desk.failed(one, str(error))
        else:
            kept.append(replace(one, seconds=times.articles[0] if times.articles else times.whole))
    return tuple(kept)


def edited(desk: Desk, found: Sequence[Candidate]) -> Edit:
    """The edition chosen by what is expected of its articles, the most important of which come first."""
    if not desk.seconds or not found:
        return _edit(desk, found, ())
    rest = 0.0
    best: Edit | None = None
    for _ in range(_ROUNDS):
        inside, outside = choosing.fitted(found, desk.room(rest))
        edit = _edit(desk, inside, outside)
        if best is None or _nearer(edit, best, desk):
            best = edit
        more = edit.seconds - sum(one.seconds for one in inside)
        if abs(more - rest) < 1:
            break
        rest = more
    assert best is not None
    return best


def _nearer(edit: Edit, best: Edit, desk: Desk) -> bool:
    """Whether an edition meets the time where the best one does not, or comes nearer to it."""
    off, least = (abs(one.seconds / desk.seconds - 1) for one in (edit, best))
    return off < least and least > desk.near


def _edit(desk: Desk, inside: Sequence[Candidate], outside: Sequence[Candidate]) -> Edit:
    ordered = desk.ordered(inside)
    script = desk.script(ordered)
    times = timing.expected(script, desk.hall, desk.engine, desk.pace)
    return Edit(ordered, tuple(outside), script, times.whole)


def rehearsed(desk: Desk, found: Sequence[Candidate]) -> Edit:
    """The edition chosen by how long its articles are when they are heard; one that cannot be spoken has failed.

    Raises EngineError where nothing can be spoken.
    """
    best: Edit | None = None
    pool = tuple(found)
    synthesized = 0
    for _ in range(_REHEARSALS):
        edit, fallen = _spoken(desk, edited(desk, pool))
        pool = tuple(one for one in pool if one.keys not in fallen)
        synthesized += edit.synthesized
        if best is None or _nearer(edit, best, desk):
            best = edit
        if not desk.seconds or not edit.left or abs(edit.seconds / desk.seconds - 1) <= desk.near:
            break
        pool = _with_heard(pool, edit)
    assert best is not None
    return replace(best, synthesized=synthesized)


def _spoken(desk: Desk, edit: Edit) -> tuple[Edit, set[tuple[str, ...]]]:
    """The edition as it is heard, and keys of the articles that could not be spoken."""
    fallen: set[tuple[str, ...]] = set()
    try:
        heard = editions.rehearse(edit.script, desk.show, desk.asked)
    except EngineUnavailableError:
        raise
    except EngineError as error:
        fallen = _unspeakable(desk, edit.chosen)
        left = [one for one in edit.chosen if one.keys not in fallen]
        if not fallen or (edit.chosen and not left):
            raise
        del error
        edit = _edit(desk, left, edit.left)
        heard = editions.rehearse(edit.script, desk.show, desk.asked)
    plain = editions.imagine(edit.script, desk.hall, timing.seconds_of(desk.engine))
    times = timing.times(heard)
    chosen = tuple(_lasting(edit.chosen, times))
    spoken = replace(
        edit,
        chosen=chosen,
        seconds=heard.duration,
        heard=True,
        engine=heard.engine,
        synthesized=heard.synthesized,
        expected_words=timing.words_only(plain),
        heard_words=timing.words_only(heard),
    )
    return spoken, fallen


def _unspeakable(desk: Desk, chosen: Sequence[Candidate]) -> set[tuple[str, ...]]:
    """Keys of the articles that no engine can speak, each tried alone."""
    fallen = set()
    for one in chosen:
        try:
            editions.speak(desk.script([one]), desk.show, desk.asked)
        except EngineUnavailableError:
            raise
        except EngineError as error:
            fallen.add(one.keys)
            desk.failed(one, str(error))
    return fallen


def _lasting(chosen: Sequence[Candidate], times: Times) -> list[Candidate]:
    if len(times.articles) != len(chosen):
        return list(chosen)
    return [replace(one, seconds=seconds) for one, seconds in zip(chosen, times.articles, strict=True)]


def _with_heard(pool: Sequence[Candidate], edit: Edit) -> tuple[Candidate, ...]:
    """The articles with what was heard of some, and with what that lets expect of the others."""
    known = {one.keys: one.seconds for one in edit.chosen}
    before = sum(one.seconds for one in pool if one.keys in known)
    ratio = sum(known.values()) / before if before else 1.0
    return tuple(replace(one, seconds=known.get(one.keys, one.seconds * ratio)) for one in pool)
