"""One segment spoken and kept: what it is kept under, how it gets there and how it is found again."""

import hashlib
import json
import wave
from dataclasses import replace
from pathlib import Path

from make_episode.errors import EngineError
from make_episode.interfaces import Engine, Store
from make_episode.model import Clip, Segment, Word, Words
from make_episode.voices import soundness
from make_episode.voices.sayings import phonetic
from make_episode.voices.written import written_words

SPEECH = "speech.wav"
WORDS = "words.json"
STAND_IN = "spoken_by.json"
"""Engine and voice that spoke in place of the ones asked for, where these failed (`check --listen --retry`)."""


def fingerprint(engine: Engine, segment: Segment) -> str:
    """What a clip is kept under: changes whenever the same segment would sound different."""
    voice = [engine.name, engine.version, segment.voice, segment.pace, segment.language]
    sounds = [[one.first, one.last, one.ipa] for one in phonetic(segment)]
    pitch = [["pitch", segment.pitch]] if segment.pitch else []
    heard = [*voice, segment.spoken, "wav-1", *sounds, *pitch]
    return hashlib.sha256(json.dumps(heard, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def keep(engine: Engine, key: str, segment: Segment, store: Store) -> tuple[str, ...]:
    """What is doubtful about the clip that was spoken and kept, in words. Raises EngineError."""
    if len(segment.spoken) > engine.max_chars:
        raise EngineError(
            f"{engine.name} takes at most {engine.max_chars} characters at once, not {len(segment.spoken)}: "
            f'"{segment.text[:60]}..."',
            hint="Write it as several lines in the script.",
        )
    with store.place(key) as folder:
        clip, doubts = sound_clip(engine, segment, folder / SPEECH)
        note_words(clip, folder)
    return tuple(f'{engine.name}: {doubt} in "{segment.text[:60]}"' for doubt in doubts)


def sound_clip(engine: Engine, segment: Segment, target: Path) -> tuple[Clip, tuple[str, ...]]:
    """The segment spoken, and what is doubtful about it; once more where something is. Raises EngineError."""
    clip = engine.speak(segment, target)
    found = soundness.faults(target, segment.spoken, segment.pace)
    if found:
        clip = engine.speak(segment, target)
        found = soundness.faults(target, segment.spoken, segment.pace)
    for fault in found:
        if fault.grave:
            target.unlink()
            raise EngineError(
                f'{engine.name}: {fault.what}: "{segment.spoken[:60]}"',
                hint="Choose another voice, or write the sentence differently.",
            )
    return clip, tuple(fault.what for fault in found)


def note_words(clip: Clip, folder: Path) -> None:
    """Write the word times of a clip beside it."""
    words = [[word.text, round(word.start, 3), round(word.end, 3)] for word in clip.words]
    (folder / WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def note_stand_in(engine: str, voice: str, folder: Path) -> None:
    """Write down that another voice spoke than the one asked for."""
    (folder / STAND_IN).write_text(json.dumps({"engine": engine, "voice": voice}), encoding="utf-8")


def kept(segment: Segment, folder: Path | None) -> Clip:
    """The clip of a segment, its words those of the written text. Raises EngineError where it cannot be used."""
    if folder is None:
        raise EngineError("A spoken clip is gone from the store.", hint="Run the command again.")
    path = folder / SPEECH
    try:
        with wave.open(str(path), "rb") as sound:
            duration = sound.getnframes() / sound.getframerate()
        words = tuple(Word(*word) for word in json.loads((folder / WORDS).read_text(encoding="utf-8")))
        if (folder / STAND_IN).is_file():
            stand_in = json.loads((folder / STAND_IN).read_text(encoding="utf-8"))
            segment = replace(segment, engine=str(stand_in["engine"]), voice=str(stand_in["voice"]))
    except (OSError, EOFError, ValueError, TypeError, KeyError, wave.Error) as error:
        raise EngineError(
            f"{folder}: a kept clip cannot be read: {error}.", hint=f"Delete {folder} and run the command again."
        ) from error
    return replace(Clip(segment, path, duration), words=Words(written_words(segment, words)))
