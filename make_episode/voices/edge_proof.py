"""Proof that an answer of the read-aloud service is the whole text, and the sound that is in it.

The client takes whatever came before the line broke for the answer, so nothing counts as spoken before it is
proven here. The limits caught every fault of `tests/edge_service.py`; they are meant to be wide for good voices.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from make_episode.model import Word
from make_episode.voices.edge_answer import Answer, Boundary, Cause, Failure
from make_episode.voices.word_times import Heard, timed_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 24_000
"""Hz; the format asked for is audio-24khz-48kbitrate-mono-mp3."""
_FRAME = 144
"""Bytes of one MPEG-2 layer III frame of 576 samples at 48 kbit/s and 24 kHz."""
_HEADS = (b"\xff\xf3", b"\xff\xf2")
"""Sync word of such a frame, without and with checksum (ISO 13818-3)."""
_SAMPLES = 576
_DELAY = 1105
"""Samples by which decoded sound is late: 576 of LAME and 529 of the decoder. Measured as 1105 by correlation,
lameenc 1.9 and libsndfile 1.2.2, with tones starting on and off frame borders."""
_AUDIBLE = 104
"""-50 dBFS in 16 bits."""
_LEAD, _TAIL = 0.05, 0.15
"""Silence kept before and after the speech, in seconds: the script says how long pauses are."""
_FASTEST, _SLOWEST = 40, 2
"""Letters and digits in a second."""
_PAUSE = 6
"""Seconds: longer than any full stop or figure read out."""
_REACH = 60
"""Characters looked ahead for the next word."""
_HOLE = 30
"""Letters that may stand between two words found, where the service writes a word otherwise than the text."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A text as spoken: 16-bit mono samples, and when each of its words is heard."""

    pcm: bytes
    words: tuple[Word, ...]

    @property
    def duration(self) -> float:
        return len(self.pcm) / 2 / RATE


def proven(answer: Answer, text: str, pace: float = 1.0) -> Speech:
    """The speech of an answer that is whole. Raises Failure with the reason why it is not."""
    _prove_frames(answer)
    _prove_words(answer.boundaries, text)
    samples = _decoded(answer.mp3)
    first, last = _audible(samples)
    _prove_times(answer.boundaries, first / RATE, last / RATE, len(samples) / RATE)
    _prove_rate(_letters(text), (last - first) / RATE * pace)
    begin = max(first - round(_LEAD * RATE), 0)
    end = min(last + round(_TAIL * RATE), len(samples))
    pcm = samples[begin:end].astype("<i2").tobytes()
    pieces = _found(answer.boundaries, text, late=-begin / RATE)
    return Speech(pcm, timed_words(text, pieces, len(pcm) / 2 / RATE))


def _flaw(reason: str) -> Failure:
    return Failure(Cause.BROKEN, f"not the whole text: {reason}")


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _prove_frames(answer: Answer) -> None:
    if not answer.ended:
        raise _flaw("the line was cut")
    if len(answer.mp3) % _FRAME:
        raise _flaw("the sound is cut inside a frame")
    heads = {answer.mp3[at : at + 2] for at in range(0, len(answer.mp3), _FRAME)}
    if not heads <= set(_HEADS):
        raise _flaw("the sound is damaged")


def _prove_words(boundaries: tuple[Boundary, ...], text: str) -> None:
    """At least nine letters in ten are told of, without a hole as long as a few words, and none twice.

    Where nearly all letters are told of, half of them have to be found: the service may write words otherwise.
    """
    letters = _letters(text)
    told = sum(_letters(boundary.text) for boundary in boundaries)
    if told > 1.3 * letters + 10:
        raise _flaw("words are said twice")
    covered, reached, hole = 0, 0, 0
    for piece in _found(boundaries, text):
        covered += _letters(text[piece.first : piece.last])
        hole = max(hole, _letters(text[reached : piece.first]))
        reached = piece.last
    hole = max(hole, _letters(text[reached:]))
    if told >= 0.97 * letters and covered >= 0.5 * letters:
        return
    if covered < 0.9 * letters or hole > _HOLE:
        raise _flaw(f"{covered} of {letters} letters spoken")


def _found(boundaries: Iterable[Boundary], text: str, late: float = 0.0) -> list[Heard]:
    """The boundaries that stand in the text, in its order, with their times moved by `late` seconds."""
    text = _folded(text)
    found: list[Heard] = []
    reached = 0
    for boundary in boundaries:
        word = _folded(boundary.text).strip()
        at = text.find(word, reached, reached + _REACH + len(word)) if word else -1
        if at >= 0:
            reached = at + len(word)
            found.append(Heard(at, reached, boundary.start + late, boundary.end + late))
    return found


def _folded(text: str) -> str:
    """The text with one sort of apostrophe, hyphen and blank, and as long as before."""
    return text.translate(_SAME)


_SAME = str.maketrans("’ʼ‘‐‑–\u00a0\u202f", "'''---  ")


def _prove_rate(letters: int, seconds: float) -> None:
    """No faster than anybody speaks, nor slower than anybody reads out figures, at the usual pace."""
    if letters > _FASTEST * seconds + 20 or seconds > letters / _SLOWEST + 5:
        raise _flaw(f"{letters} letters in {seconds:.1f} s")


def _prove_times(boundaries: tuple[Boundary, ...], first: float, last: float, duration: float) -> None:
    """Words follow one another, and end when the sound ends."""
    starts = [boundary.start for boundary in boundaries]
    if starts != sorted(starts):
        raise _flaw("word times run backwards")
    word = boundaries[-1]  # there is one: a text has letters, and nine in ten were told of
    if word.end > duration + 0.35 or word.start > last:
        raise _flaw(f"the sound ends at {last:.1f} s, the last word at {word.end:.1f} s")
    if any(after - before.end > _PAUSE for before, after in zip(boundaries, starts[1:], strict=False)):
        raise _flaw(f"a pause of more than {_PAUSE} s between two words")
    if starts[0] < -0.1 or last > word.end + 1.5 or starts[0] < first - 1.5:
        raise _flaw(f"sound from {first:.1f} to {last:.1f} s, words from {starts[0]:.1f} to {word.end:.1f} s")


def _decoded(mp3: bytes) -> "NDArray[np.int16]":
    import soundfile

    try:
        samples, rate = soundfile.read(io.BytesIO(mp3), dtype="int16")
    except soundfile.LibsndfileError as error:
        raise _flaw(f"the sound cannot be decoded ({error})") from error
    frames: int = len(mp3) // _FRAME
    if rate != RATE or samples.ndim != 1 or len(samples) > frames * _SAMPLES:
        raise _flaw("the sound is not 24 kHz mono")
    # Fewer samples than frames hold: the stream told its delay and the decoder took it away already.
    decoded: NDArray[np.int16] = samples[_DELAY:] if len(samples) == frames * _SAMPLES else samples
    return decoded


def _audible(samples: "NDArray[np.int16]") -> tuple[int, int]:
    """First sample that is heard, and the one after the last."""
    import numpy as np

    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > _AUDIBLE)
    if not len(loud):
        raise _flaw("nothing but silence")
    return int(loud[0]), int(loud[-1]) + 1
