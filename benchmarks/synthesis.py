"""How much faster, and how well heard, kokoro speaks here than kokoro-onnx does as it comes.

    python benchmarks/synthesis.py [ARTICLE] [--passes N] [--listen MODEL] [--voices]

Both speak the same words of the article (sample.txt without one) with the same voice of the same installed pack:
kokoro-onnx in one call with its default settings, ours as an episode is spoken. They take turns, so that whatever
else the machine does meets both. kokoro-onnx hurries through its long pieces, so that its speech is shorter:
both ratios are printed. Wall times are of the best pass, when the machine was quietest; processor times say
how much work it is. --listen MODEL, the folder of a faster-whisper model or the pack whisper-base, adds the word error
rate of each: how many of its words a recogniser gets wrong; and how far its word times are from ours. --voices
measures no speed but how well each voice is heard that voices/cast.toml or the engine has for the article's language.
"""

import argparse
import re
import resource
import statistics
import tempfile
import time
import tomllib
import unicodedata
import wave
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from make_episode.articles import read
from make_episode.model import Clip, Role, Segment, Word
from make_episode.scripts.split import breaths
from make_episode.scripts.spoken import spoken
from make_episode.voices import packs
from make_episode.voices.kokoro import Kokoro
from make_episode.voices.kokoro_network import PUBLISHED
from make_episode.voices.kokoro_voices import dialect, gender

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROOT = Path(__file__).parents[1]
RATE = 24000


@dataclass(frozen=True)
class Pass:
    """One time all was spoken."""

    wall: float
    cpu: float
    sound: "NDArray[np.float32]"
    words: tuple[Word, ...] = ()
    pauses: float = 0.0
    """Seconds of the sound that are pauses between segments, which no engine makes."""

    @property
    def seconds(self) -> float:
        return len(self.sound) / RATE - self.pauses


def measured(speak: "Callable[[], tuple[NDArray[np.float32], tuple[Word, ...]]]", pauses: float = 0.0) -> Pass:
    wall, cpu = time.perf_counter(), time.process_time()
    sound, words = speak()
    return Pass(time.perf_counter() - wall, time.process_time() - cpu, sound, words, pauses)


def plain(voice: str, language: str, folder: Path) -> "Callable[[str], NDArray[np.float32]]":
    """kokoro-onnx with the published network and its own settings."""
    from kokoro_onnx import Kokoro as Plain

    pack = packs.folder("kokoro")
    style = np.fromfile(pack / f"{voice}.bin", dtype="<f4").reshape(-1, 1, 256)
    styles: dict[str, Any] = {voice: style}
    np.savez(folder / "voices.npz", **styles)
    engine = Plain(str(pack / PUBLISHED), str(folder / "voices.npz"))

    def speak(text: str) -> "NDArray[np.float32]":
        samples, _ = engine.create(text, voice, lang=dialect(language))
        return np.asarray(samples, dtype=np.float32)

    return speak


def ours(segments: Sequence[Segment], folder: Path, engine: Kokoro) -> "tuple[NDArray[np.float32], tuple[Word, ...]]":
    """As an episode is spoken: the longest first, as many at once as the engine says; joined in their order."""
    longest_first = sorted(range(len(segments)), key=lambda number: -len(segments[number].spoken))
    with ThreadPoolExecutor(engine.width) as pool:
        jobs = {
            number: pool.submit(engine.speak, segments[number], folder / f"{number}.wav") for number in longest_first
        }
        clips = [jobs[number].result() for number in range(len(segments))]
    return joined(clips)


def joined(clips: Sequence[Clip]) -> "tuple[NDArray[np.float32], tuple[Word, ...]]":
    sounds: list[NDArray[np.float32]] = []
    words: list[Word] = []
    clock = 0.0
    for clip in clips:
        with wave.open(str(clip.path)) as file:
            samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(np.float32) / np.float32(
                32768
            )
        words += [Word(word.text, word.start + clock, word.end + clock) for word in clip.words]
        sounds += [samples, np.zeros(int(clip.segment.pause * RATE), dtype=np.float32)]
        clock += (len(sounds[-1]) + len(sounds[-2])) / RATE
    return np.concatenate(sounds), tuple(words)


def normal(text: str, language: str) -> list[str]:
    """Words as they are compared: figures said, no case, no punctuation."""
    said = unicodedata.normalize("NFC", spoken(text, language)).casefold().replace("œ", "oe")
    return re.findall(r"\w+", said)


def error_rate(wanted: Sequence[str], heard: Sequence[str]) -> float:
    """Words wrong, missing or too many, for each wanted one (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(wanted, 1):
        left, row[0] = row[0], number
        for place, other in enumerate(heard, 1):
            left, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, left + (word != other))
    return row[-1] / len(wanted)


class Listener:
    """A recogniser."""

    def __init__(self, model: str) -> None:
        from faster_whisper import WhisperModel

        place = packs.folder(model)
        self._model: Any = WhisperModel(str(place if place.is_dir() else model), device="cpu", compute_type="int8")

    def words(self, sound: "NDArray[np.float32]", language: str) -> list[Word]:
        import soxr

        segments, _ = self._model.transcribe(
            soxr.resample(sound, RATE, 16000), language=language[:2], beam_size=1,
            condition_on_previous_text=False, word_timestamps=True,
        )  # fmt: skip
        return [Word(word.word.strip(), word.start, word.end) for one in segments for word in one.words]


def apart(mine: Sequence[Word], heard: Sequence[Word]) -> list[float]:
    """How long each word of ours begins after the recogniser's."""
    left, right = ([re.sub(r"\W", "", word.text.casefold()) for word in words] for words in (mine, heard))
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [mine[block.a + step].start - heard[block.b + step].start for block in blocks for step in range(block.size)]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("article", nargs="?", default=str(ROOT / "sample.txt"))
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--listen", metavar="MODEL", default="")
    parser.add_argument("--voices", action="store_true")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    article = read(given.article)
    paragraphs = [spoken(text, article.language) for text in (article.title, *(one.text for one in article.blocks))]
    engine = Kokoro()
    listener = Listener(given.listen) if given.listen else None
    with tempfile.TemporaryDirectory() as folder:
        if given.voices and listener:
            compare_voices(engine, listener, paragraphs, article.language, Path(folder))
            return
        theirs, mine = compare_engines(engine, paragraphs, article.language, Path(folder), given.passes)
    report(theirs, mine)
    if listener:
        listen(listener, " ".join(paragraphs), article.language, theirs[0], mine[0])


def segmented(paragraphs: Sequence[str], language: str, voice: str) -> tuple[Segment, ...]:
    said = (piece for paragraph in paragraphs for piece in breaths(paragraph))
    return tuple(Segment(Role.NARRATOR, text, text, language, 0.35, voice=voice) for text in said)


def compare_engines(
    engine: Kokoro, paragraphs: Sequence[str], language: str, folder: Path, passes: int
) -> tuple[list[Pass], list[Pass]]:
    voice = engine.voices(language)[0]
    segments = segmented(paragraphs, language, voice)
    other = plain(voice, language, folder)
    engine.speak(segments[0], folder / "warm.wav")  # loading is not measured
    other(paragraphs[0])
    theirs, mine = [], []
    for number in range(1, passes + 1):
        theirs.append(measured(lambda: (other("\n".join(paragraphs)), ())))
        mine.append(measured(lambda: ours(segments, folder, engine), sum(one.pause for one in segments)))
        told = (f"{one.wall:.1f} s wall, {one.cpu:.1f} s CPU" for one in (theirs[-1], mine[-1]))
        print(f"pass {number}: {'; '.join(told)}", flush=True)
    return theirs, mine


def compare_voices(engine: Kokoro, listener: Listener, paragraphs: Sequence[str], language: str, folder: Path) -> None:
    cast = tomllib.loads((ROOT / "voices" / "cast.toml").read_text("utf-8"))[language[:2]]
    named = re.findall(r"'kokoro:([^']+)'", repr(cast))
    wanted = normal(" ".join(paragraphs), language)
    best = 0.0
    for voice in dict.fromkeys([*engine.voices(language), *named]):
        sound, _ = ours(segmented(paragraphs, language, voice), folder, engine)
        heard = listener.words(sound, language)
        rate = error_rate(wanted, normal(" ".join(word.text for word in heard), language))
        best = best or rate
        print(f"{voice:<28} {gender(voice)}  word error rate {rate:.3f}, {rate / best:.2f} of the first's", flush=True)


def report(theirs: Sequence[Pass], mine: Sequence[Pass]) -> None:
    for name, passes in (("kokoro-onnx", theirs), ("make-episode", mine)):
        wall, cpu = min(one.wall for one in passes), min(one.cpu for one in passes)
        print(f"{name:<13} {wall:7.1f} s wall, {cpu:7.1f} s CPU for {passes[0].seconds:.1f} s of speech")
    for what in ("wall", "cpu"):
        left, right = (min(getattr(one, what) for one in passes) for passes in (theirs, mine))
        each = left / theirs[0].seconds / (right / mine[0].seconds)
        print(f"{what} time: {left / right:.2f} times as fast for the text, {each:.2f} for a second of speech")
    print(f"memory at its highest, both engines: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def listen(listener: Listener, text: str, language: str, theirs: Pass, mine: Pass) -> None:
    wanted = normal(text, language)
    for name, one in (("kokoro-onnx", theirs), ("make-episode", mine)):
        heard = listener.words(one.sound, language)
        rate = error_rate(wanted, normal(" ".join(word.text for word in heard), language))
        print(f"{name:<13} word error rate {rate:.3f} of {len(wanted)} words")
        if one.words:
            late = apart(one.words, heard)
            middle = statistics.median(abs(value) for value in late)
            print(f"word times: median {middle * 1000:.0f} ms from the recogniser's, of {len(late)} words")


if __name__ == "__main__":
    main()
