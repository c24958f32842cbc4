"""What a speech service answered as sound: 16-bit mono samples, or the reason why it is none."""

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from make_episode.voices.soundness import letters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MAGIC = (b"RIFF", b"ID3", b"fLaC", b"OggS", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa")
_UNKNOWN_LENGTH = (0, 0x7FFFFFFF, 0xFFFFFFFF)
"""Lengths that servers write before they know (OpenAI's do)."""
_PCM_RATE = 24_000
"""Hz, where an answer of bare samples does not say: OpenAI's."""
_AUDIBLE = 104
"""-50 dBFS in 16 bits."""


class UnusableError(Exception):
    """The answer is not the whole sound of the text."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples, and between which seconds something is heard."""

    pcm: bytes
    rate: int
    first: float
    last: float


def decoded(content: bytes, kind: str, text: str, pace: float) -> Sound:
    """The sound of an answer of the media type `kind` that should say `text`. Raises UnusableError."""
    import numpy as np

    samples, rate = _samples(content, kind.lower())
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > _AUDIBLE)
    if not len(loud):
        raise UnusableError("nothing but silence")
    first, last = float(loud[0]) / rate, float(loud[-1] + 1) / rate
    if letters(text) > 40 * pace * (last - first) + 20:
        raise UnusableError(f"not the whole text: {letters(text)} letters in {last - first:.1f} s")
    return Sound(samples.astype("<i2").tobytes(), rate, first, last)


def _samples(content: bytes, kind: str) -> "tuple[NDArray[np.int16], int]":
    import numpy as np
    import soundfile

    if not content:
        raise UnusableError("the answer is empty")
    if not content.startswith(_MAGIC):
        if "pcm" in kind or "audio/l16" in kind:
            rate = re.search(r"rate=(\d+)", kind)
            return np.frombuffer(content[: len(content) // 2 * 2], "<i2"), int(rate[1]) if rate else _PCM_RATE
        shown = " ".join(content[:60].decode(errors="replace").split())
        raise UnusableError(f'not sound but {kind.partition(";")[0] or "something else"}: "{shown}"')
    if content.startswith(b"RIFF"):
        _prove_length(content)
    try:
        samples, rate_read = soundfile.read(io.BytesIO(content), dtype="int16", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise UnusableError(f"the sound cannot be decoded ({error})") from error
    mono: NDArray[np.int16] = samples[:, 0] if samples.shape[1] == 1 else samples.mean(axis=1).astype(np.int16)
    return mono, int(rate_read)


def _prove_length(content: bytes) -> None:
    """Raises UnusableError for a WAV file that ends before it says it does."""
    at = content.find(b"data")
    told = int.from_bytes(content[at + 4 : at + 8], "little") if at >= 0 else 0
    there = len(content) - at - 8
    if told not in _UNKNOWN_LENGTH and told > there:
        raise UnusableError(f"cut off: {there} of {told} bytes of sound")
