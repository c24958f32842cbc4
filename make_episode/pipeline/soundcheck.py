"""The published sound of episodes, segment by segment: is anything missing that shows without understanding it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from make_episode.audio.envelope import envelope
from make_episode.episodes import narration
from make_episode.errors import MakeEpisodeError
from make_episode.model import Episode, Line
from make_episode.voices import soundness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PER_SECOND = 100
_TIMED = frozenset({"edge", "kokoro", "espeak"})
"""Engines that tell when each word is heard; for others times are reckoned and prove nothing."""
_SILENT = 0.003
"""-50 dBFS, under which nothing is heard beside speech at -16 LUFS."""
_MOST = 0.8
"""Of a word's time: its first and last moments belong to its neighbours as well."""
_WORDS, _LETTERS = 2, 8
"""So many words and letters in a row without a sound are missing; a word at a pause may be timed into it."""


def faults(episode: Episode) -> Iterator[tuple[Line, str]]:
    """Lines of an episode and what is wrong with their sound. Raises ShowError, AudioError."""
    lines = narration.load(episode.folder / narration.NAME)
    peaks = envelope(episode.audio)
    for line in lines:
        heard = peaks[round(line.start * _PER_SECOND) : round(line.end * _PER_SECOND)]
        yield from (
            (line, fault.what) for fault in soundness.judged(heard, line.segment.spoken, line.segment.pace, _SILENT)
        )
        if missing := _unheard(line, peaks < _SILENT):
            yield line, f'"{missing}" is silent'


def _unheard(line: Line, silent: "NDArray[np.bool_]") -> str:
    """Words in a row that make no sound while they should be said."""
    run: list[str] = []
    for word in line.words if line.segment.engine in _TIMED else ():
        span = silent[round(word.start * _PER_SECOND) : round(word.end * _PER_SECOND)]
        if not len(span) or span.mean() > _MOST:  # a word without a time was cut off with the end
            run.append(word.text)
        elif _enough(run):
            break
        else:
            run = []
    return " ".join(run) if _enough(run) else ""


def _enough(words: list[str]) -> bool:
    return len(words) >= _WORDS and sum(map(soundness.letters, words)) >= _LETTERS


def explained(episode: Episode) -> Iterator[str]:
    """The same in words, for a person; what cannot be read is told as well."""
    try:
        for line, what in faults(episode):
            minutes, seconds = divmod(int(line.start), 60)
            yield f'{episode.folder.name}, at {minutes}:{seconds:02}: {what}: "{line.segment.text[:60]}"'
    except MakeEpisodeError as error:
        yield str(error)
