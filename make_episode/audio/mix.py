"""The programme as sound: mastered clips and music laid over each other, a few seconds at a time."""

from collections import deque
from collections.abc import Iterator, Sequence

import numpy as np

from make_episode.audio import music, sounds
from make_episode.audio.balance import ceiling
from make_episode.audio.levels import Levels
from make_episode.audio.limiter import Limiter
from make_episode.audio.sounds import Samples
from make_episode.model import Cue, Timeline

_BLOCK = 1.0
"""Seconds mixed at a time: a whole number of runs of the limiter."""
_TOLERANCE = 0.05
"""dB a clip that was limited may measure above its ceiling."""


def render(timeline: Timeline, levels: Levels) -> Iterator[Samples]:
    """The programme, limited, in pieces of float32 (frames, channels) at the rate of the levels. Raises AudioError.

    All pieces together last as long as the timeline. Where every channel is the same, as with speech alone, a piece is
    one channel seen as many (`sounds.spread`): for reading only.
    """
    rate, highest = levels.mp3.rate, ceiling(levels)
    limit = Limiter(rate, highest)
    total, block = round(timeline.duration * rate), round(_BLOCK * rate)
    waiting = deque(sorted(timeline.cues, key=lambda cue: cue.start))
    sounding: list[_Sounding] = []
    for start in range(0, total, block):
        end = min(start + block, total)
        while waiting and round(waiting[0].start * rate) < end:
            sounding.append(_Sounding(waiting.popleft(), levels))
        piece = np.zeros((end - start, max((one.channels for one in sounding), default=1)), np.float32)
        for one in sounding:
            one.add(piece, start)
        safe = _loudest([one.cue for one in sounding]) <= 10 ** ((highest + _TOLERANCE) / 20)
        sounding = [one for one in sounding if one.end > end]
        yield sounds.spread(limit(piece, safe=safe, last=end == total), levels.mp3.channels)


def _loudest(cues: Sequence[Cue]) -> float:
    """What no sample of these cues together exceeds: music may sound with words, but words never with words."""
    peaks = [(cue.music, 10 ** ((cue.peak + cue.gain) / 20)) for cue in cues]
    words = max((peak for music, peak in peaks if not music), default=0.0)
    return words + sum(peak for music, peak in peaks if music)


class _Sounding:
    """A cue being heard, its file read."""

    def __init__(self, cue: Cue, levels: Levels) -> None:
        self.cue = cue
        self._rate = levels.mp3.rate
        self._seam = round(levels.music.shortest_fade * self._rate)
        self.channels = channels = levels.mp3.channels if cue.music else 1
        self._sound: Samples | sounds.Clip
        if cue.music:
            seconds = min(cue.duration, levels.music.longest)
            self._sound = sounds.read(cue.path, rate=self._rate, channels=channels, start=cue.offset, seconds=seconds)
        else:
            self._sound = sounds.Clip(cue.path, rate=self._rate, start=cue.offset, seconds=cue.duration)
        self._start = round(cue.start * self._rate)
        self.end = self._start + (round(cue.duration * self._rate) if cue.loop else len(self._sound))

    def add(self, piece: Samples, start: int) -> None:
        """Lay the cue over a piece of the programme that begins at frame `start`."""
        first, last = max(start, self._start), min(start + len(piece), self.end)
        if first < last:
            piece[first - start : last - start] += self._part(first - self._start, last - self._start)

    def _part(self, first: int, last: int) -> Samples:
        cue = self.cue
        if cue.loop and isinstance(self._sound, np.ndarray):
            sound = sounds.looped(self._sound, last - first, self._seam, first)
        else:
            sound = self._sound[first:last]
        if cue.envelope or cue.fade_in or cue.fade_out:
            curve = music.shape(cue, np.arange(first, last) / self._rate)
            sound = sound * curve[:, None].astype(np.float32)
        return sound * np.float32(10 ** (cue.gain / 20)) if cue.gain else sound
