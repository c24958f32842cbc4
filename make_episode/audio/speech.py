"""Spoken clips mastered, each once: cut to its words, without rumble, at the programme's loudness, under its ceiling.

What comes of it is kept in the store, or without one beside the clip: the sound, as 16-bit mono WAV at the rate of the
programme, and a note of what planning must know of it. A clip is levelled by itself, so that no other clip of a
programme changes how it sounds.
pydub is given raw samples of 32 bits with 18 dB of headroom, so nothing is rounded or clipped before the limiter.
"""

import hashlib
import json
import math
import os
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import Future, as_completed, wait
from dataclasses import asdict, astuple, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from make_episode.audio import filters, limiter, loudness, sounds
from make_episode.audio.levels import Levels, Programme, Speech
from make_episode.audio.limiter import RUN, Limiter
from make_episode.audio.loudness import Energies
from make_episode.audio.shelf import Shelf
from make_episode.audio.sounds import Samples
from make_episode.crew import HERE, Crew, freight
from make_episode.errors import AudioError
from make_episode.interfaces import Store

with warnings.catch_warnings():  # pydub misses ffmpeg, which is not used here, and mourns `audioop`
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

_SOUND = "mastered.wav"
_NOTE = "mastered.json"
_BESIDE = ".mastered"
_MADE = "1"
"""Changes whenever the same clip would come out otherwise."""
_HOT = 10 ** (-6 / 20)
"""Peaks within 6 dB of the loudest are measured between samples too: what limiting may take off."""
_NOTHING = 1e-4
"""A clip that never gets louder than -80 dB is silent."""
_ROUNDS = 20
"""Raising a voice makes the limiter take more off it, so that the gain is come to step by step: first by what its
peaks foretell, then, where they foretold too little, by what comes out."""
_TRIES = 4
_HASTE = 1.5
"""The part of what is missing that is added at a time."""
_NEAR_ENOUGH = 0.02
_EDGES = 0.2
"""LU a clip is given more than the programme is to have: its edges share their blocks of 400 ms with the pauses."""
_ONE = 1 << 28
"""The integer that stands for 1.0: 18 dB under the largest of 32 bits."""


@dataclass(frozen=True, slots=True)
class Mastering:
    """All that decides how a clip is mastered."""

    speech: Speech
    programme: Programme
    rate: int
    channels: int
    """Of the programme: what is in the middle of two channels is 3 LU louder than in one."""

    @property
    def ceiling(self) -> float:
        """The level in dBTP that no clip exceeds."""
        return self.programme.true_peak - self.programme.headroom

    @property
    def key(self) -> str:
        settings = [_MADE, astuple(self.speech), astuple(self.programme), self.rate, self.channels]
        return hashlib.sha256(json.dumps(settings).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Mastered:
    """A clip made ready: `start` and `duration` are what is played of the clip's own file, in seconds."""

    path: Path
    digest: str
    """What is in it, as a hash."""
    start: float
    duration: float
    peak: float
    """dBTP it has at most."""

    @property
    def end(self) -> float:
        return self.start + self.duration


def mastering(levels: Levels) -> Mastering:
    return Mastering(levels.speech, levels.programme, levels.mp3.rate, levels.mp3.channels)


def master_all(
    paths: Sequence[Path], settings: Mastering, store: Store | None, told: Callable[[int], None], crew: Crew = HERE
) -> tuple[Mastered, ...]:
    """Every clip mastered, in order; those that are ready are only looked up. `told` hears how many were looked at.

    Raises AudioError for a clip that cannot be read or in which nothing is heard.
    """
    once = tuple(dict.fromkeys(paths))
    if crew.far and store is not None:
        _apart(once, settings, store, told, crew)
    jobs: dict[Future[Mastered], Path] = {}
    with HERE.work("mastering", width=os.cpu_count() or 1) as pool:
        try:
            jobs = {pool.submit(master, path, settings, store): path for path in once}
            for done, job in enumerate(as_completed(jobs), 1):
                job.result()
                told(done)
        finally:
            wait([job for job in jobs if not job.cancel()])
    ready = {path: job.result() for job, path in jobs.items()}
    return tuple(ready[path] for path in paths)


def _apart(paths: Sequence[Path], settings: Mastering, store: Store, told: Callable[[int], None], crew: Crew) -> None:
    """Have the clips that are not kept mastered by workers, who keep them."""
    from make_episode.audio import apart

    keys = {_fingerprint(path, settings): path for path in paths}
    missing = {key: path for key, path in keys.items() if store.find(key) is None}
    if not missing:
        return
    with crew.work("mastering", width=len(missing)) as pool:
        jobs = {
            pool.submit(apart.master, freight.sent(path, store), settings, store): key for key, path in missing.items()
        }
        for done, job in enumerate(as_completed(jobs), len(paths) - len(missing) + 1):
            job.result()
            store.renewed(jobs[job])
            store.find(jobs[job])  # fetched while others are mastered
            told(done)


def master(path: Path, settings: Mastering, store: Store | None = None) -> Mastered:
    """The clip made ready, from what is kept where it can be. Raises AudioError."""
    shelf = store or Shelf(path.parent / _BESIDE)
    key = _fingerprint(path, settings)
    kept = shelf.find(key)
    if kept is None:
        with shelf.place(key) as folder:
            _make(path, folder, settings)
        kept = shelf.find(key)
    if kept is None:
        raise AudioError(f"{path}: what was made of it is gone.", hint="Run the command again.")
    note = _noted(kept)
    return Mastered(kept / _SOUND, note.digest, note.start, note.duration, settings.ceiling)


def energies(mastered: Mastered) -> Energies:
    """Those of `loudness`, as the listener gets the clip. Raises AudioError."""
    return np.asarray(_noted(mastered.path.parent).energies, np.float64)


@dataclass(frozen=True, slots=True)
class _Note:
    """What is kept of a mastered clip besides its sound."""

    digest: str
    start: float
    duration: float
    energies: tuple[float, ...]


def _noted(folder: Path) -> _Note:
    try:
        return _Note(**json.loads((folder / _NOTE).read_bytes()))
    except (OSError, ValueError, TypeError) as error:
        raise AudioError(
            f"{folder}: a mastered clip cannot be read.", hint=f"Delete {folder} and run the command again."
        ) from error


def _fingerprint(path: Path, settings: Mastering) -> str:
    """What the clip is kept under: what is in it, so that machines that share a store share what is made of it."""
    try:
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        content = ""  # reading it will tell what is wrong
    text = json.dumps(["mastered", _MADE, content, settings.key])
    return hashlib.sha256(text.encode()).hexdigest()


def _make(path: Path, folder: Path, settings: Mastering) -> None:
    start, sound = _words(path, settings)
    whole, found = _levelled(sound, settings)
    digest = hashlib.sha256(whole.tobytes()).hexdigest()[:16]
    note = _Note(digest, start, round(len(found) * RUN, 2), tuple(float(f"{energy:.5g}") for energy in found))
    soundfile.write(folder / _SOUND, whole, settings.rate, subtype="PCM_16")
    (folder / _NOTE).write_text(json.dumps(asdict(note)), encoding="utf-8")


def _words(path: Path, settings: Mastering) -> tuple[float, Samples]:
    """Where the clip speaks, and that part of it in one channel, at its own level."""
    sound = filters.highpass(sounds.read(path, rate=settings.rate, channels=1), settings.rate, settings.speech.highpass)
    start, end = _spoken(path, sound, settings)
    frames = round(settings.rate * RUN)
    return start, np.pad(sound, ((0, -len(sound) % frames), (0, 0)))[
        round(start * settings.rate) : round(end * settings.rate)
    ]


def _spoken(path: Path, sound: Samples, settings: Mastering) -> tuple[float, float]:
    """Seconds between which the clip speaks, in whole runs of 10 ms, with the lead and trail that are kept."""
    peaks = filters.peaks(sound, round(settings.rate * RUN), hot=np.inf)
    loudest = float(peaks.max(initial=0))
    if loudest < _NOTHING:
        raise AudioError(f"{path} is silent.", hint="Remove the file, so that it is spoken again.")
    loud = np.flatnonzero(peaks > loudest * 10 ** (settings.speech.silence / 20))
    first = int(loud[0]) - round(settings.speech.lead / RUN)
    last = int(loud[-1]) + 1 + round(settings.speech.trail / RUN)
    return round(max(0, first) * RUN, 2), round(min(last, len(peaks)) * RUN, 2)


def _levelled(sound: Samples, settings: Mastering) -> tuple[npt.NDArray[np.int16], Energies]:
    """The sound at the loudness of the programme, or as near as it may be brought, in 16 bits; and its energies."""
    wanted = settings.programme.loudness + _EDGES
    gain, most = _gain(sound, settings)
    tries = _TRIES
    while True:
        whole = np.round(_limited(sound, gain, settings) * 32767).astype("<i2")
        found = _energies(np.asarray(whole / 32767, np.float32), settings)
        off = wanted - loudness.of_words(found)
        tries -= 1
        if not tries or abs(off) < _NEAR_ENOUGH or (gain == most and off > 0):
            return whole, found
        gain = min(gain + _HASTE * off, most)


def _limited(sound: Samples, gain: float, settings: Mastering) -> Samples:
    """The sound with this gain, faded at both ends so that no join clicks, under the ceiling."""
    fade = round(min(settings.speech.fade, len(sound) / settings.rate / 2) * 1000)
    whole = np.round(sound.astype(np.float64) * _ONE).clip(-(2**31), 2**31 - 1).astype("<i4")
    words = AudioSegment(data=whole.tobytes(), sample_width=4, frame_rate=settings.rate, channels=1)
    words = words.apply_gain(gain)
    if fade:
        words = words.fade_in(fade).fade_out(fade)
    raised = np.frombuffer(words.raw_data, "<i4").reshape(-1, 1) / _ONE
    return Limiter(settings.rate, settings.ceiling)(raised.astype(np.float32), last=True)


def _gain(sound: Samples, settings: Mastering) -> tuple[float, float]:
    """A gain near that at which the clip, limited, has the loudness of the programme; and the most it may be given."""
    loudest = float(np.abs(sound).max())
    peaks = filters.peaks(sound, round(settings.rate * RUN), hot=loudest * _HOT)
    headroom = settings.ceiling - 20 * math.log10(float(peaks.max())) + settings.speech.most_limiting
    most = min(settings.speech.most_gain, headroom)
    plain = _energies(sound, settings)
    gain = 0.0
    for _ in range(_ROUNDS):
        held = limiter.held(peaks, settings.ceiling, gain)
        off = settings.programme.loudness + _EDGES - loudness.of_words(plain * 10 ** ((gain + held) / 10))
        if abs(off) < _NEAR_ENOUGH or (gain == most and off > 0):
            break
        gain = min(gain + _HASTE * off, most)
    return gain, most


def _energies(sound: Samples, settings: Mastering) -> Energies:
    """The energies of a sound in the middle of the channels of the programme."""
    return loudness.Meter(settings.rate, 1)(sound) * settings.channels
