"""Gains that bring every voice, and the whole programme, to the loudness asked for.

A voice is levelled over all its clips together, so that a short heading is not blown up. What the limiter will take
off is foretold from the peaks (see `limiter`), so the sound is neither mixed nor measured twice.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np

from make_episode.audio import limiter, loudness, music
from make_episode.audio.levels import Levels
from make_episode.audio.limiter import RUN
from make_episode.audio.loudness import HOP, Energies
from make_episode.audio.music import Tune
from make_episode.audio.speech import Heard
from make_episode.model import Clip, Cue, Segment, Timeline

_ROUNDS = 8
"""Raising a voice makes the limiter take more off it, so that the gain is come to step by step."""
_NEAR_ENOUGH = 0.01
_MOST_SHIFT = 4.0
"""dB all cues are moved together at most; pauses and music have moved no programme of ours by more than 1.5."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """What a voice is given, and the most it may be given without harm."""

    gain: float
    most: float


@dataclass(frozen=True, slots=True)
class _Track:
    """A cue, what is known of its sound, and the most gain it may have."""

    cue: Cue
    heard: Heard | Tune
    most: float = math.inf

    def moved(self, shift: float) -> "_Track":
        return replace(self, cue=replace(self.cue, gain=min(self.cue.gain + shift, self.most)))


def ceiling(levels: Levels) -> float:
    """The level in dBTP that nothing in the mix exceeds."""
    return levels.programme.true_peak - levels.programme.headroom


def balanced(
    timeline: Timeline, clips: Sequence[Clip], spoken: Sequence[Heard], tunes: Mapping[Path, Tune], levels: Levels
) -> Timeline:
    """The same timeline with the gain of every cue; `spoken` and the speech cues go with `clips`, in their order."""
    voices = _voices(clips, spoken, levels)
    speakers = iter(
        [(heard, voices[_name(clip.segment)], clip.segment.gain) for clip, heard in zip(clips, spoken, strict=True)]
    )
    tracks: list[_Track] = []
    for cue in timeline.cues:
        if cue.music:
            tune = tunes[cue.path]
            gain = levels.programme.loudness + levels.music.loudness - tune.loudness
            tracks.append(_Track(replace(cue, gain=gain), tune))
        else:
            heard, voice, wished = next(speakers)
            tracks.append(_Track(replace(cue, gain=min(voice.gain + wished, voice.most)), heard, voice.most))
    shift = _shift(tracks, timeline.duration, levels)
    cues = (track.moved(shift).cue for track in tracks)
    return replace(timeline, cues=tuple(replace(cue, gain=round(cue.gain, 2)) for cue in cues))


def _shift(tracks: Sequence[_Track], duration: float, levels: Levels) -> float:
    """How far all cues must be moved for the programme to have its loudness."""
    shift = 0.0
    for _ in range(_ROUNDS):
        off = levels.programme.loudness - _foretold([track.moved(shift) for track in tracks], duration, levels)
        if not _NEAR_ENOUGH < abs(off) < math.inf:
            break
        shift = min(max(shift + off, -_MOST_SHIFT), _MOST_SHIFT)
    return shift


def _foretold(tracks: Sequence[_Track], duration: float, levels: Levels) -> float:
    """LUFS the programme will have."""
    steps = np.zeros(round(duration / RUN) // HOP + 2)
    for track in tracks:
        energies = _energies(track, levels)[: round(track.cue.duration / RUN)]
        first = round(track.cue.start / RUN)
        sums = np.bincount((first % HOP + np.arange(len(energies))) // HOP, energies) / HOP
        steps[first // HOP : first // HOP + len(sums)] += sums
    return loudness.gated(steps)


def _energies(track: _Track, levels: Levels) -> Energies:
    if isinstance(track.heard, Tune):
        return _of_music(track.cue, track.heard)
    return _of_speech(track.heard, track.cue.gain, levels)


def _name(segment: Segment) -> str:
    return f"{segment.engine}/{segment.voice}"


def _voices(clips: Sequence[Clip], spoken: Sequence[Heard], levels: Levels) -> dict[str, _Voice]:
    """Every voice levelled over all it says."""
    parts: dict[str, list[tuple[Heard, float]]] = {}
    for clip, heard in zip(clips, spoken, strict=True):
        parts.setdefault(_name(clip.segment), []).append((heard, clip.segment.pause))
    return {name: _levelled(said, levels) for name, said in parts.items()}


def _levelled(parts: Sequence[tuple[Heard, float]], levels: Levels) -> _Voice:
    """The gain at which a voice, with its pauses, has the loudness of the programme."""
    loudest = 20 * math.log10(max(float(heard.peaks.max()) for heard, _ in parts))
    most = min(levels.speech.most_gain, ceiling(levels) - loudest + levels.speech.most_limiting)
    gain = 0.0
    for _ in range(_ROUNDS):
        sounds = [(_of_speech(heard, gain, levels), np.zeros(round(pause / RUN))) for heard, pause in parts]
        off = levels.programme.loudness - loudness.integrated(np.concatenate(list(chain.from_iterable(sounds))))
        gain = min(gain + off, most)
        if abs(off) < _NEAR_ENOUGH or gain == most:
            break
    return _Voice(gain, most)


def _of_speech(heard: Heard, gain: float, levels: Levels) -> Energies:
    """The energies of a clip as the listener gets them: raised, limited, in every channel."""
    held = limiter.held(heard.peaks, ceiling(levels), gain)
    limited: Energies = heard.energies.astype(np.float64) * levels.mp3.channels * 10 ** ((gain + held) / 10)
    return limited


def _of_music(cue: Cue, tune: Tune) -> Energies:
    known = tune.energies
    if cue.loop:
        known = np.resize(known, round(cue.duration / RUN))
    shape = music.shape(cue, RUN / 2 + RUN * np.arange(len(known), dtype=np.float64))
    raised: Energies = known * np.square(shape) * 10 ** (cue.gain / 10)
    return raised
