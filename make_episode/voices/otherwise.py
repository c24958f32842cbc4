"""A segment said another way, where the usual one went wrong: again, in parts, or by another engine."""

import tempfile
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from make_episode.errors import EngineError
from make_episode.interfaces import Engine, Store
from make_episode.model import Clip, Script, Segment, Word
from make_episode.voices import soundness, wav
from make_episode.voices.cast import Cast, assign
from make_episode.voices.clips import SPEECH, fingerprint, note_stand_in, note_words

_BREATH = 0.25
"""Seconds between the parts of a segment: they are cut where a voice takes breath."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a segment was said anew."""

    what: str
    clip: Clip


def ways(segment: Segment, cast: Cast, engines: Sequence[Engine], folder: Path) -> Iterator[Way]:
    """The segment said in one way after the other: its own engine is the first of `engines`, the others stand in.

    Ways that fail are passed over. The files are in `folder`.
    """
    own, *others = engines
    yield from _tried("said again", own, segment, folder / "again.wav")
    yield from _cut(own, segment, folder / "parts.wav")
    for engine in others:
        if engine.voices(segment.language):
            free = replace(segment, engine="", voice="")
            (given,) = assign(Script("", segment.language, (free,)), cast, [engine]).segments
            given = replace(given, pace=segment.pace, voice_pace=1.0)
            yield from _tried(f"said by {engine.name}", engine, given, folder / f"{engine.name}.wav")


def keep(way: Way, segment: Segment, engine: Engine, store: Store) -> None:
    """Keep a way as the clip of the segment as it was to be said by `engine`, in place of what was kept."""
    with store.place(fingerprint(engine, segment)) as place:
        (place / SPEECH).write_bytes(way.clip.path.read_bytes())
        note_words(way.clip, place)
        if (way.clip.segment.engine, way.clip.segment.voice) != (segment.engine, segment.voice):
            note_stand_in(way.clip.segment.engine, way.clip.segment.voice, place)


def _tried(what: str, engine: Engine, segment: Segment, target: Path) -> Iterator[Way]:
    try:
        engine.ready()
        clip = engine.speak(segment, target)
        if not soundness.faults(target, segment.spoken, segment.pace):
            yield Way(what, clip)
    except EngineError:
        return


def _cut(engine: Engine, segment: Segment, target: Path) -> Iterator[Way]:
    parts = _parts(segment.spoken)
    if len(parts) < 2:
        return
    try:
        clip = _in_parts(engine, segment, parts, target)
    except EngineError:
        return
    yield Way("said in parts", clip)


def _parts(text: str) -> tuple[str, ...]:
    """The text cut where a voice takes breath, or else at the blank nearest its middle."""
    parts = soundness.sentences(text)
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    if len(parts) > 1 or len(blanks) < 3:
        return parts
    middle = min(blanks, key=lambda at: abs(at - len(text) / 2))
    return text[:middle], text[middle + 1 :]


def _in_parts(engine: Engine, segment: Segment, parts: Sequence[str], target: Path) -> Clip:
    """The parts said one by one and joined."""
    sound, words, rate = bytearray(), list[Word](), 0
    with tempfile.TemporaryDirectory(dir=target.parent) as work:
        for number, part in enumerate(parts):
            # Readings tell where sounds of the IPA stand in the whole text, so parts are said as they are spelled.
            clip = engine.speak(replace(segment, text=part, spoken=part, readings=()), Path(work) / f"{number}.wav")
            with wave.open(str(clip.path), "rb") as file:
                rate = file.getframerate()
                late = len(sound) / 2 / rate
                sound += file.readframes(file.getnframes()) + bytes(2 * round(_BREATH * rate))
            words += [Word(word.text, word.start + late, word.end + late) for word in clip.words]
    return Clip(segment, target, wav.write(target, bytes(sound), rate), tuple(words))
