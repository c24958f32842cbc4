"""A programme placed in time: what sounds when, and how loud, before anything is mixed.

`arrange` is pure arithmetic. Everything starts and ends on multiples of 10 ms (`limiter.RUN`). Where a chapter begins,
the silence before it gives way a little, so that the chapter begins with a frame of the MP3: then it can be encoded
alone, and kept. The programme ends with a whole frame too.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from make_episode.audio import balance, speech
from make_episode.audio.levels import Levels, Music
from make_episode.audio.limiter import RUN
from make_episode.audio.mp3 import FRAME
from make_episode.audio.music import hear as hear_music
from make_episode.crew import HERE, Crew
from make_episode.interfaces import Progress, Store
from make_episode.model import Chapter, Clip, Cue, Line, Role, Timeline, Word, Words

BEFORE_CUT = 0.1
"""Seconds of silence between the last sound of a piece and the next piece; what a decoder remembers is 50 ms."""
AFTER_CUT = 0.1
"""Seconds of silence at the beginning of a piece, in which the encoder settles."""
_GIVES = 0.4
"""The part of a pause that may be taken from it, so that on the whole pauses stay as long as asked for."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a clip's file that is played."""

    start: float
    duration: float

    @property
    def end(self) -> float:
        return self.start + self.duration


@dataclass(frozen=True, slots=True)
class Tune:
    """A music file, and how long it lasts."""

    path: Path
    duration: float


def plan(
    clips: Sequence[Clip],
    levels: Levels,
    music: Mapping[str, Path],
    *,
    store: Store | None = None,
    progress: Progress | None = None,
    crew: Crew = HERE,
) -> Timeline:
    """The programme of these clips and this music, every voice at one loudness.

    Clips lose the silence at their ends, so that pauses are those of their segments. Music goes down under words.
    What is made of clips and found out about music is kept in the store.
    Raises AudioError for a clip or music file that cannot be read or is silent.
    """
    form = levels.mp3
    spoken = _mastered(clips, levels, store, progress, crew)
    files = {part: path for part, path in music.items() if getattr(levels.music, part)}
    longest = levels.music.longest
    heard = {
        path: hear_music(path, rate=form.rate, channels=form.channels, seconds=longest, store=store)
        for path in files.values()
    }
    placed = arrange(
        clips,
        [Stretch(each.start, each.duration) for each in spoken],
        {part: Tune(path, heard[path].duration) for part, path in files.items()},
        levels,
    )
    programme = balance.balanced(placed, clips, spoken, heard, levels)
    moved = balance.nearer(programme.loudness, levels)
    if moved == levels:
        return programme
    return balance.balanced(placed, clips, _mastered(clips, moved, store, progress, crew), heard, moved)


def _mastered(
    clips: Sequence[Clip], levels: Levels, store: Store | None, progress: Progress | None, crew: Crew
) -> tuple[speech.Mastered, ...]:
    paths = [clip.path for clip in clips]
    count = len(set(paths))

    def told(done: int) -> None:
        if progress:
            progress("master", done, count)

    return speech.master_all(paths, speech.mastering(levels), store, told, crew)


def arrange(clips: Sequence[Clip], stretches: Sequence[Stretch], tunes: Mapping[str, Tune], levels: Levels) -> Timeline:
    """Where clips and music stand, at no gain: intro, clips with their pauses and stings, outro."""
    desk = _Desk(tunes, levels.music, grid(levels.mp3.rate), max(levels.pauses.values()))
    desk.intro()
    for clip, stretch in zip(clips, stretches, strict=True):
        desk.say(clip, stretch)
    desk.beds()
    desk.outro()
    cues = tuple(sorted((*desk.spoken, *desk.music_under_words()), key=lambda cue: cue.start))
    end = max((_grid(cue.start + cue.duration) for cue in cues), default=0.0)
    return Timeline(
        cues=cues,
        chapters=tuple(desk.chapters),
        lines=tuple(desk.lines),
        duration=math.ceil(end * levels.mp3.rate / FRAME) * FRAME / levels.mp3.rate,
        cuts=tuple(cut for cut in desk.cuts if _silent(cut, cues)),
    )


def grid(rate: int) -> float:
    """The shortest time that is whole frames of an MP3 and whole runs too: 1.28 s at 44.1 kHz."""
    run = round(rate * RUN)
    return round(FRAME // math.gcd(FRAME, run) * run / rate, 2)


def _silent(cut: float, cues: Iterable[Cue]) -> bool:
    """Whether nothing is heard for so long before and after that the two sides can be encoded apart."""
    return all(cue.start + cue.duration <= cut - BEFORE_CUT or cue.start >= cut + AFTER_CUT for cue in cues)


class _Desk:
    """What has been placed so far; `now` is where the next words may begin."""

    def __init__(self, tunes: Mapping[str, Tune], settings: Music, grid: float, longest: float) -> None:
        self.tunes = tunes
        self.settings = settings
        self.grid = grid
        self.longest = longest
        self.now = 0.0
        self.spoken: list[Cue] = []
        self.music: list[Cue] = []
        self.chapters: list[Chapter] = []
        self.lines: list[Line] = []
        self.cuts: list[float] = []

    def intro(self) -> None:
        if tune := self.tunes.get("intro"):
            length = self._play(tune, 0.0)
            self.now = _grid(length - min(self.settings.intro_overlap, length / 2))

    def say(self, clip: Clip, stretch: Stretch) -> None:
        segment = clip.segment
        if segment.chapter and self.lines:
            self._cut()
        announced = segment.sting or (self.settings.heading_sting and segment.role is Role.HEADING)
        if announced and (tune := self.tunes.get("sting")) and self.spoken:
            self.now = _grid(self.now + self._play(tune, self.now) + self.settings.after_sting)
        if segment.chapter:
            start = self.now if self.chapters else 0.0
            self.chapters.append(Chapter(segment.chapter, start, segment.url))
        end = _grid(self.now + stretch.duration)
        self.spoken.append(Cue(clip.path, self.now, stretch.duration, offset=stretch.start))
        words = Words(_placed(word, stretch, self.now) for word in clip.words)
        self.lines.append(Line(segment, self.now, end, words))
        self.now = _grid(end + segment.pause)

    def _cut(self) -> None:
        """Move what comes next, a little earlier or later, behind a place to cut.

        Where that would be a silence longer than the longest pause, it stays and there is no cut.
        """
        pause = self.now - self.lines[-1].end
        earliest = max(self.lines[-1].end + BEFORE_CUT, self.now - pause * _GIVES - AFTER_CUT)
        cut = round(math.ceil(round(earliest / self.grid, 4)) * self.grid, 2)
        if _grid(cut + AFTER_CUT - self.lines[-1].end) > max(self.longest, _grid(pause)):
            return
        self.cuts.append(cut)
        self.now = _grid(cut + AFTER_CUT)

    def beds(self) -> None:
        """Music from the pause before each run of lines that ask for it, until it has faded away after their last."""
        if tune := self.tunes.get("bed"):
            runs = [list(lines) for on, lines in groupby(self.lines, key=lambda line: line.segment.bed) if on]
            for run in runs:
                self._bed(tune, run[0], run[-1])

    def _bed(self, tune: Tune, first: Line, last: Line) -> None:
        settings = self.settings
        before = max((line.end for line in self.lines if line.end <= first.start), default=0.0)
        start = max(before, _grid(first.start - settings.attack - settings.release))
        length = _grid(last.end + settings.fade_out - start)
        cue = Cue(tune.path, start, length, music=True, loop=length > min(tune.duration, settings.longest))
        fade_in = min(max(settings.release, settings.shortest_fade), length / 2)
        held = ducked(cue, [(first.start, start + length)], settings)
        self.music.append(replace(cue, fade_in=fade_in, fade_out=min(settings.fade_out, length / 2), envelope=held))

    def outro(self) -> None:
        if tune := self.tunes.get("outro"):
            words_end = self.lines[-1].end if self.lines else self.now
            overlap = self.settings.outro_overlap
            self._play(tune, max(0.0, _grid(words_end - overlap)) if overlap else self.now)

    def _play(self, tune: Tune, start: float) -> float:
        """Place a tune; how long it is heard."""
        settings = self.settings
        whole = tune.duration <= settings.longest
        length = _down(min(tune.duration, settings.longest))
        fade_out = min(settings.shortest_fade if whole else settings.fade_out, length / 2)
        fade_in = min(settings.shortest_fade, length / 2)
        self.music.append(Cue(tune.path, start, length, fade_in=fade_in, fade_out=fade_out, music=True))
        return length

    def music_under_words(self) -> Iterable[Cue]:
        said = [(line.start, line.end) for line in self.lines]
        return (cue if cue.envelope else replace(cue, envelope=ducked(cue, said, self.settings)) for cue in self.music)


def ducked(cue: Cue, said: Iterable[tuple[float, float]], settings: Music) -> tuple[tuple[float, float], ...]:
    """The envelope that takes music down before words and up after them; it stays down between words close by."""
    depth = -(settings.under_speech + settings.loudness)
    end = cue.start + cue.duration
    under: list[list[float]] = []
    for first, last in said:
        if last + settings.release <= cue.start or first - settings.attack >= end:
            continue
        if under and first - settings.attack <= under[-1][1] + settings.release:
            under[-1][1] = last
        else:
            under.append([first, last])
    points: list[tuple[float, float]] = []
    for first, last in under:
        down = [(first - settings.attack, 0.0), (first, depth)]
        up = [(last, depth), (last + settings.release, 0.0)]
        points += [(round(at - cue.start, 3), level) for at, level in (*down, *up)]
    return tuple(points)


def _placed(word: Word, stretch: Stretch, start: float) -> Word:
    """A word of a clip's file at its time of the programme, within what is played of the file."""
    begin, end = (min(max(at, stretch.start), stretch.end) - stretch.start + start for at in (word.start, word.end))
    return Word(word.text, round(begin, 3), round(end, 3))


def _grid(seconds: float) -> float:
    return round(round(seconds / RUN) * RUN, 2)


def _down(seconds: float) -> float:
    return round(math.floor(seconds / RUN + 1e-6) * RUN, 2)
