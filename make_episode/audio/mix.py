"""The programme as sound: clips and music cut, faded and laid over each other with pydub, a few seconds at a time.

pydub is given raw samples of 32 bits with 18 dB of headroom, so nothing is rounded or clipped before the limiter.
It cuts on milliseconds; cues stand on multiples of 10 ms, which are whole frames.
"""

import warnings
from collections import deque
from collections.abc import Iterator

import numpy as np

from make_episode.audio import music, sounds, speech
from make_episode.audio.balance import ceiling
from make_episode.audio.levels import Levels
from make_episode.audio.limiter import Limiter
from make_episode.audio.sounds import Samples
from make_episode.model import Cue, Timeline

with warnings.catch_warnings():  # pydub misses ffmpeg, which is not used here, and mourns `audioop`
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

_BLOCK = 5000
"""Milliseconds mixed at a time."""
_ONE = 1 << 28
"""The integer that stands for 1.0: 18 dB under the largest of 32 bits."""


def render(timeline: Timeline, levels: Levels) -> Iterator[Samples]:
    """The programme, limited, in pieces of float32 (frames, channels) at the rate of the levels. Raises AudioError.

    All pieces together last as long as the timeline.
    """
    limit = Limiter(levels.mp3.rate, ceiling(levels))
    total = _milliseconds(timeline.duration)
    waiting = deque(sorted(timeline.cues, key=lambda cue: cue.start))
    sounding: list[tuple[int, AudioSegment]] = []
    for start in range(0, total, _BLOCK):
        end = min(start + _BLOCK, total)
        while waiting and _milliseconds(waiting[0].start) < end:
            cue = waiting.popleft()
            sounding.append((_milliseconds(cue.start), _sound(cue, levels)))
        piece = _laid_over(sounding, start, end, levels)
        sounding = [(begin, sound) for begin, sound in sounding if begin + len(sound) > end]
        yield limit(piece, last=end == total)


def _laid_over(sounding: list[tuple[int, AudioSegment]], start: int, end: int, levels: Levels) -> Samples:
    """All that sounds between two times."""
    frames = (end - start) * levels.mp3.rate // 1000
    base = _segment(np.zeros((frames, levels.mp3.channels), np.float32), levels.mp3.rate)
    for begin, sound in sounding:
        base = base.overlay(sound[max(0, start - begin) : end - begin], position=max(0, begin - start))
    return _samples(base)


def _sound(cue: Cue, levels: Levels) -> AudioSegment:
    return _music(cue, levels) if cue.music else _speech(cue, levels)


def _speech(cue: Cue, levels: Levels) -> AudioSegment:
    """The words of a clip, cut out, faded at both ends and put in the middle."""
    whole = _segment(speech.read(cue.path, levels.speech, levels.mp3.rate), levels.mp3.rate)
    start = _milliseconds(cue.offset)
    words = whole[start : start + _milliseconds(cue.duration)].apply_gain(cue.gain)
    if cue.fade_in:
        words = words.fade_in(_milliseconds(cue.fade_in))
    if cue.fade_out:
        words = words.fade_out(_milliseconds(cue.fade_out))
    return words.set_channels(levels.mp3.channels)


def _music(cue: Cue, levels: Levels) -> AudioSegment:
    """Music with its envelope, and with equal-power fades, which pydub does not know."""
    rate = levels.mp3.rate
    seconds = min(cue.duration, levels.music.longest)
    sound = sounds.read(cue.path, rate=rate, channels=levels.mp3.channels, start=cue.offset, seconds=seconds)
    if cue.loop:
        sound = sounds.looped(sound, round(cue.duration * rate), round(levels.music.shortest_fade * rate))
    curve = music.shape(cue, np.arange(len(sound)) / rate)
    return _segment((sound * curve[:, None]).astype(np.float32), rate).apply_gain(cue.gain)


def _segment(sound: Samples, rate: int) -> AudioSegment:
    whole = np.round(sound.astype(np.float64) * _ONE).clip(-(2**31), 2**31 - 1).astype("<i4")
    return AudioSegment(data=whole.tobytes(), sample_width=4, frame_rate=rate, channels=sound.shape[1])


def _samples(segment: AudioSegment) -> Samples:
    whole = np.frombuffer(segment.raw_data, "<i4").reshape(-1, segment.channels)
    return (whole / _ONE).astype(np.float32)


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
