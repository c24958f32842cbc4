"""The Kokoro network: phonemes in, samples and the time of each phoneme out."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

from make_episode.errors import EngineError, EngineUnavailableError
from make_episode.voices.kokoro_network import PUBLISHED
from make_episode.voices.phonemes import vocabulary

RATE = 24000
REINSTALL = "Run `make-episode voices install kokoro`."

_FRAME = 600  # samples in one unit of the network's durations
_DURATIONS = "/encoder/Clip_output_0"


@dataclass(frozen=True, slots=True)
class Said:
    """Samples, float32 (frames,), -1 to 1 at `RATE`, and where each phoneme begins and ends in them."""

    samples: "NDArray[np.float32]"
    edges: tuple[tuple[str, int, int], ...]
    """(phoneme, first sample, last sample) in the order they are said."""


class Model:
    """A loaded network; `say` may be called from many threads at once.

    One session with one thread of its own, called from as many threads as there are cores, was 1.15 times as fast
    on two cores as onnxruntime's default of spreading each run over all of them, and suffers less from neighbours.
    """

    def __init__(self, folder: Path, network: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3  # errors are raised; warnings are about how the graph was written
        self._folder = folder
        self._network = network
        with _model_errors(network):
            graph = network.read_bytes() + _durations_output() if network.name == PUBLISHED else str(network)
            self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def style(self, voice: str) -> "NDArray[np.float32]":
        """A voice of the pack, float32 (510, 256): one style for each number of phonemes."""
        import numpy as np

        with _model_errors(self._folder / f"{voice}.bin"):
            return np.fromfile(self._folder / f"{voice}.bin", dtype="<f4").reshape(-1, 256)

    def say(self, phonemes: str, style: "NDArray[np.float32]", speed: float) -> Said:
        """Say up to 510 phonemes. Raises EngineError when the sound is not what the phonemes should give."""
        import numpy as np

        known = [phoneme for phoneme in phonemes if phoneme in vocabulary()]
        tokens = [vocabulary()[phoneme] for phoneme in known]
        given = {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": style[min(len(tokens), len(style)) - 1][np.newaxis],
            "speed": np.array([speed], dtype=np.float32),
        }
        with _model_errors(self._network):
            audio, durations = self._session.run(["audio", "duration"], given)
        samples: NDArray[np.float32] = np.asarray(audio, dtype=np.float32).ravel()
        ends = (np.cumsum(np.asarray(durations).ravel()) * _FRAME).tolist()
        _check(phonemes, len(tokens) + 2, samples, ends)
        return Said(samples, tuple(zip(known, ends, ends[1:], strict=False)))


def cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _check(phonemes: str, tokens: int, samples: "NDArray[np.float32]", ends: list[int]) -> None:
    """Raise EngineError unless every phoneme has its time and the sound is as long as all of them, and audible."""
    import numpy as np

    if len(ends) != tokens or ends[-1] != len(samples):
        wrong = f"{len(samples)} samples for {tokens} phonemes that should last {ends[-1] if ends else 0}"
    elif not np.isfinite(samples).all():
        wrong = "samples that are not numbers"
    elif float(np.abs(samples).max()) < 0.02:
        wrong = "silence"
    else:
        return
    raise EngineError(f'kokoro: the model returned {wrong}, for "{phonemes[:60]}"', hint=REINSTALL)


@contextmanager
def _model_errors(path: Path) -> Iterator[None]:
    # onnxruntime's errors have no base of their own.
    from onnxruntime.capi import onnxruntime_pybind11_state as ort

    broken = (ort.Fail, ort.InvalidArgument, ort.InvalidGraph, ort.InvalidProtobuf, ort.RuntimeException)
    try:
        yield
    except OSError as error:
        raise EngineUnavailableError(f"{path}: cannot be read ({error.strerror or error})", hint=REINSTALL) from error
    except (*broken, ValueError) as error:
        raise EngineError(f"{path}: the model failed ({error})", hint=REINSTALL) from error


def _durations_output() -> bytes:
    """A piece of ONNX that gives the graph a second output: the frames each phoneme lasts.

    Serialized protocol buffers merge when they are joined, so this is appended to the file as it is
    (protobuf.dev, "Encoding: Last One Wins"; field numbers from onnx.proto). It costs no time.
    """
    to_int64 = _field(1, b"to") + _number(3, 7) + _number(20, 2)
    cast = _field(1, _DURATIONS.encode()) + _field(2, b"duration") + _field(4, b"Cast") + _field(5, to_int64)
    output = _field(1, b"duration") + _field(2, _field(1, _number(1, 7)))
    return _field(7, _field(1, cast) + _field(12, output))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 127:
        encoded.append(value & 127 | 128)
        value >>= 7
    return bytes([*encoded, value])
