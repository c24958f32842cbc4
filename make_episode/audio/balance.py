"""Gains that bring every voice, and the whole programme, to the loudness asked for.

A voice is levelled over all its clips together, so that a short heading is not blown up. What the limiter will take
off is foretold from the peaks (see `limiter`), so the sound is neither mixed nor measured twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
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

_ROUNDS = 6
"""Raising a voice makes the limiter take more off it; six rounds come within 0.01 LU of speech."""


def ceiling(levels: Levels) -> float:
    """The level in dBTP that nothing in the mix exceeds."""
    return levels.programme.true_peak - levels.programme.headroom


def balanced(
    timeline: Timeline, clips: Sequence[Clip], spoken: Sequence[Heard], tunes: Mapping[Path, Tune], levels: Levels
) -> Timeline:
    """The same timeline with the gain of every cue; `spoken` and the speech cues go with `clips`, in their order."""
    by_voice: dict[str, list[tuple[Heard, float]]] = {}
    for clip, heard in zip(clips, spoken, strict=True):
        by_voice.setdefault(_voice(clip.segment), []).append((heard, clip.segment.pause))
    gains = {voice: _levelled(parts, levels) for voice, parts in by_voice.items()}
    speech = iter([(heard, gains[_voice(clip.segment)]) for clip, heard in zip(clips, spoken, strict=True)])
    wanted = levels.programme.loudness + levels.music.loudness
    tracks: list[tuple[Cue, Heard | Tune]] = []
    for cue in timeline.cues:
        if cue.music:
            tracks.append((replace(cue, gain=wanted - tunes[cue.path].loudness), tunes[cue.path]))
        else:
            heard, gain = next(speech)
            tracks.append((replace(cue, gain=gain), heard))
    for _ in range(_ROUNDS):
        off = levels.programme.loudness - foretold(tracks, timeline.duration, levels)
        if not np.isfinite(off):
            break
        tracks = [(replace(cue, gain=cue.gain + off), heard) for cue, heard in tracks]
    return replace(timeline, cues=tuple(replace(cue, gain=round(cue.gain, 2)) for cue, _ in tracks))


def foretold(tracks: Sequence[tuple[Cue, Heard | Tune]], duration: float, levels: Levels) -> float:
    """LUFS the programme will have."""
    steps = np.zeros(round(duration / RUN) // HOP + 2)
    for cue, heard in tracks:
        energies = _of_music(cue, heard) if isinstance(heard, Tune) else _of_speech(heard, cue.gain, levels)
        energies = energies[: round(cue.duration / RUN)]
        places = (round(cue.start / RUN) + np.arange(len(energies))) // HOP
        steps += np.bincount(places, energies / HOP, minlength=len(steps))[: len(steps)]
    return loudness.gated(steps)


def _voice(segment: Segment) -> str:
    return f"{segment.engine}/{segment.voice}/{segment.language}"


def _levelled(parts: Sequence[tuple[Heard, float]], levels: Levels) -> float:
    """The gain at which a voice, with its pauses, has the loudness of the programme."""
    gain = 0.0
    for _ in range(_ROUNDS):
        sounds = [(_of_speech(heard, gain, levels), np.zeros(round(pause / RUN))) for heard, pause in parts]
        gain += levels.programme.loudness - loudness.integrated(np.concatenate(list(chain.from_iterable(sounds))))
    return min(gain, levels.speech.most_gain)


def _of_speech(heard: Heard, gain: float, levels: Levels) -> Energies:
    """The energies of a clip as the listener gets them: raised, limited, in every channel."""
    held = limiter.eased(limiter.needed(heard.peaks, ceiling(levels), gain))
    limited: Energies = heard.energies * levels.mp3.channels * 10 ** ((gain + held) / 10)
    return limited


def _of_music(cue: Cue, tune: Tune) -> Energies:
    shape = music.shape(cue, RUN / 2 + RUN * np.arange(len(tune.energies), dtype=np.float64))
    raised: Energies = tune.energies * np.square(shape) * 10 ** (cue.gain / 10)
    return raised
