"""The outline of a programme, for the waveform of a player: found from the timeline, without mixing anything.

The form is that of BBC audiowaveform (JSON, version 2), which peaks.js and wavesurfer.js read.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from make_episode.audio import balance, music, sounds
from make_episode.audio.levels import Levels
from make_episode.audio.limiter import RUN
from make_episode.audio.survey import Curve
from make_episode.model import Cue, Timeline

COLUMNS = 1800
"""About how many values there are: enough for a wide screen, about 10 kB."""
_SHORTEST = 0.02
_FULL = 127


def outline(timeline: Timeline, levels: Levels, columns: int = COLUMNS) -> tuple[float, Sequence[float]]:
    """Seconds a value stands for, and the values: the loudest instant of each stretch, 0 to 1. Raises AudioError."""
    step = round(max(timeline.duration / columns, _SHORTEST) / RUN) * RUN
    found = np.zeros(max(1, round(np.ceil(timeline.duration / step))))
    for cue in timeline.cues:
        heights = _heights(cue, levels)
        at = ((cue.start + RUN * np.arange(len(heights)) + RUN / 2) / step).astype(int)
        np.maximum.at(found, np.minimum(at, len(found) - 1), heights)
    return step, tuple(np.minimum(found, 10 ** (balance.ceiling(levels) / 20)).round(4).tolist())


def _heights(cue: Cue, levels: Levels) -> Curve:
    """The largest absolute value of each 10 ms of a cue, as loud as it is played."""
    rate, channels = sounds.form(cue.path)
    seconds = min(cue.duration, levels.music.longest) if cue.music else cue.duration
    sound = sounds.read(cue.path, rate=rate, channels=channels, start=cue.offset, seconds=seconds)
    frames = max(1, round(rate * RUN))
    padded = np.pad(np.abs(sound).max(axis=1, initial=0), (0, -len(sound) % frames))
    heights = padded.reshape(-1, frames).max(axis=1, initial=0)
    if cue.loop:
        heights = np.resize(heights, round(cue.duration / RUN))
    shape = music.shape(cue, RUN / 2 + RUN * np.arange(len(heights), dtype=np.float64))
    return np.asarray(heights * shape * 10 ** (cue.gain / 20), np.float64)


def save(timeline: Timeline, levels: Levels, path: Path) -> None:
    """Write the outline as audiowaveform has it: pairs of least and largest value of 8 bits."""
    step, values = outline(timeline, levels)
    pairs = [sign * round(_FULL * value) for value in values for sign in (-1, 1)]
    rate = levels.mp3.rate
    told = {
        "version": 2,
        "channels": 1,
        "sample_rate": rate,
        "samples_per_pixel": round(step * rate),
        "bits": 8,
        "length": len(values),
        "data": pairs,
    }
    path.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")
