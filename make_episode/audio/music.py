"""The show's own music: which files there are, and what can be known of them before they are mixed."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from make_episode.audio import loudness, sounds
from make_episode.audio.loudness import Energies
from make_episode.errors import AudioError, ShowError
from make_episode.interfaces import Store
from make_episode.model import Cue

PARTS = ("intro", "sting", "bed", "outro")
_NO_SOUND = frozenset({"mid", "midi"})
_MEASURED = "1"
"""Changes whenever the same music would measure otherwise."""
_NOTE = "music.f8"
_SILENT = 10 ** (-80 / 20)
_SHORTEST = 0.2
"""Seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Tune:
    """A piece of music as measured."""

    duration: float
    loudness: float
    energies: Energies
    peak: float
    """dBTP."""
    digest: str
    """What is in the file, as a hash."""


def find(*folders: Path) -> dict[str, Path]:
    """The files named intro, sting, bed and outro, in any format that can be read; the first folder that has one wins.

    A part no folder has is absent. Raises ShowError for a file that is broken, silent or in a format that cannot be
    read here, and for two files for one part.
    """
    found: dict[str, Path] = {}
    for part in PARTS:
        for folder in folders:
            candidates = list(_named(part, folder))
            if candidates:
                found[part] = _playable(part, candidates)
                break
    return found


def _named(part: str, folder: Path) -> Iterable[Path]:
    endings = {f".{name}" for name in sounds.formats() | _NO_SOUND}
    for path in sorted(folder.glob(f"{part}.*")):
        if path.suffix.lower() in endings and path.is_file():
            yield path


def _playable(part: str, candidates: list[Path]) -> Path:
    if len(candidates) > 1:
        names = " and ".join(path.name for path in candidates)
        raise ShowError(f"{candidates[0].parent}: {names} both stand for the {part}.", hint="Keep only one of them.")
    path = candidates[0]
    cure = "Replace the file with music that plays, or remove it."
    if path.suffix.lower().removeprefix(".") in _NO_SOUND:
        raise ShowError(f"{path} holds notes, not sound.", hint="Give FLAC, WAV, Ogg or MP3.")
    try:
        seconds = sounds.length(path)
        silent = all(np.abs(block).max(initial=0) < _SILENT for block in sounds.blocks(path, 1 << 16))
    except AudioError as error:
        raise ShowError(str(error), hint=cure) from error
    if silent:
        raise ShowError(f"{path} has no sound in it.", hint=cure)
    if seconds < _SHORTEST:
        raise ShowError(f"{path} lasts only {seconds:.2g} seconds, but should last {_SHORTEST:g} or more.", hint=cure)
    return path


def hear(path: Path, *, rate: int, channels: int, seconds: float, store: Store | None = None) -> Tune:
    """At most the first `seconds` of a piece, measured; what was measured is kept in the store. Raises AudioError."""
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    except OSError as error:
        raise AudioError(
            f"{path} cannot be read as sound: {error.strerror}.", hint="Replace the file or make it again."
        ) from error
    if store is None:
        return _measured(path, digest, rate, channels, seconds)
    key = hashlib.sha256(f"music {_MEASURED} {digest} {rate} {channels} {seconds}".encode()).hexdigest()
    kept = store.find(key)
    if kept is not None:
        return _kept(kept / _NOTE, digest)
    tune = _measured(path, digest, rate, channels, seconds)
    with store.place(key) as folder:
        numbers = [tune.duration, tune.loudness, tune.peak, *tune.energies]
        (folder / _NOTE).write_bytes(np.array(numbers, "<f8").tobytes())
    return tune


def _kept(note: Path, digest: str) -> Tune:
    try:
        numbers = np.fromfile(note, "<f8")
        return Tune(float(numbers[0]), float(numbers[1]), numbers[3:], float(numbers[2]), digest)
    except (OSError, ValueError, IndexError) as error:
        raise AudioError(f"{note} cannot be read.", hint=f"Delete {note.parent} and run the command again.") from error


def _measured(path: Path, digest: str, rate: int, channels: int, seconds: float) -> Tune:
    sound = sounds.read(path, rate=rate, channels=channels, seconds=seconds)
    energies = loudness.Meter(rate, channels)(sound)
    peak = loudness.Peak(rate)
    peak(sound)
    return Tune(len(sound) / rate, loudness.integrated(energies), energies, peak.level, digest)


def shape(cue: Cue, times: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The factor on a cue at each of the times, in seconds from its start: its envelope and its equal-power fades."""
    curve = np.ones(len(times))
    if cue.envelope:
        at, level = zip(*cue.envelope, strict=True)
        curve = 10 ** (np.interp(times, np.array(at), np.array(level)) / 20)
    if cue.fade_in:
        curve *= np.sin(np.clip(times / cue.fade_in, 0, 1) * np.pi / 2)
    if cue.fade_out:
        curve *= np.sin(np.clip((cue.duration - times) / cue.fade_out, 0, 1) * np.pi / 2)
    return curve
