"""Gains that bring the whole programme to the loudness asked for.

Every clip has its loudness already (see `speech`), so that changing one changes no other. What the programme will
measure is added up from energies of 10 ms that are kept with each clip: the sound is neither mixed nor measured twice.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from make_episode.audio import loudness, music, speech
from make_episode.audio.levels import Levels
from make_episode.audio.limiter import RUN
from make_episode.audio.loudness import HOP, Energies
from make_episode.audio.music import Tune
from make_episode.audio.speech import Mastered
from make_episode.model import Clip, Cue, Timeline

_ALLOWED = 0.2
"""LU the programme may be off before all of it is moved, which a few minutes of speech never are."""
_STEP = 0.2
"""dB the programme is moved by, or a multiple: a small change of its words seldom changes by how much."""
_MOST_SHIFT = 4.0
"""dB it is moved at most."""


def ceiling(levels: Levels) -> float:
    """The level in dBTP that nothing in the mix exceeds."""
    return levels.programme.true_peak - levels.programme.headroom


def balanced(
    timeline: Timeline, clips: Sequence[Clip], spoken: Sequence[Mastered], tunes: Mapping[Path, Tune], levels: Levels
) -> Timeline:
    """The same timeline of mastered clips, with gains and its loudness; the speech cues go with `clips` in order."""
    speakers = iter(zip(clips, spoken, strict=True))
    cues = tuple(
        _music(cue, tunes[cue.path], levels) if cue.music else _speech(cue, *next(speakers)) for cue in timeline.cues
    )
    return replace(timeline, cues=cues, loudness=round(_foretold(cues, iter(spoken), tunes, timeline.duration), 2))


def nearer(foretold: float, levels: Levels) -> Levels:
    """Levels with which a programme foretold to have this loudness comes nearer to the one asked for.

    They are the same levels but for short programmes with much music, which is quieter than speech.
    """
    off = levels.programme.loudness - foretold
    if not _ALLOWED < abs(off) < math.inf:
        return levels
    shift = min(max(round(off / _STEP) * _STEP, -_MOST_SHIFT), _MOST_SHIFT)
    return replace(levels, programme=replace(levels.programme, loudness=round(levels.programme.loudness + shift, 2)))


def _speech(cue: Cue, clip: Clip, spoken: Mastered) -> Cue:
    return replace(cue, path=spoken.path, digest=spoken.digest, peak=spoken.peak, offset=0.0, gain=clip.segment.gain)


def _music(cue: Cue, tune: Tune, levels: Levels) -> Cue:
    gain = levels.programme.loudness + levels.music.loudness - tune.loudness
    return replace(cue, digest=tune.digest, peak=round(tune.peak, 2), gain=round(gain, 2))


def _foretold(cues: Sequence[Cue], spoken: Iterator[Mastered], tunes: Mapping[Path, Tune], duration: float) -> float:
    """LUFS the programme will have as the cues stand."""
    steps = np.zeros(round(duration / RUN) // HOP + 2)
    for cue in cues:
        known = _of_music(cue, tunes[cue.path]) if cue.music else speech.energies(next(spoken)) * 10 ** (cue.gain / 10)
        known = known[: round(cue.duration / RUN)]
        first = round(cue.start / RUN)
        sums = np.bincount((first % HOP + np.arange(len(known))) // HOP, known) / HOP
        steps[first // HOP : first // HOP + len(sums)] += sums
    return loudness.gated(steps)


def _of_music(cue: Cue, tune: Tune) -> Energies:
    known = tune.energies
    if cue.loop:
        known = np.resize(known, round(cue.duration / RUN))
    shape = music.shape(cue, RUN / 2 + RUN * np.arange(len(known), dtype=np.float64))
    raised: Energies = known * np.square(shape) * 10 ** (cue.gain / 10)
    return raised
