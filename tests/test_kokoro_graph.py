"""The network rewritten: as quick as the machine allows, and saying the same."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_episode.errors import EngineUnavailableError
from make_episode.voices import kokoro_graph, kokoro_network, packs
from make_episode.voices.kokoro import Kokoro
from make_episode.voices.kokoro_convolution import transforms
from make_episode.voices.kokoro_model import Model
from make_episode.voices.kokoro_network import PUBLISHED

if TYPE_CHECKING:
    from numpy.typing import NDArray

onnx = pytest.importorskip("onnx", reason="the package onnx has no wheel for this Python")

CHANNELS = 128


@given(st.integers(1, 40), st.integers(1, 12))
def test_products_over_frequencies_are_the_convolution(hop: int, taps: int) -> None:
    """Whatever the lengths, the results are those of the definition."""
    random = np.random.default_rng(hop * 100 + taps)
    samples, weights = random.standard_normal(hop + taps - 1), random.standard_normal(taps)
    by = transforms(hop, taps)
    results = by.to_samples.T @ ((by.of_block @ samples) * (by.of_taps @ weights))
    assert np.abs(results - np.correlate(samples, weights)).max() < 1e-4


def convolved(samples: "NDArray[np.float32]", weights: "NDArray[np.float32]", dilation: int) -> "NDArray[np.float32]":
    """By the definition."""
    reach = dilation * (weights.shape[2] - 1) // 2
    wide = np.pad(samples, ((0, 0), (reach, reach)))
    length = samples.shape[1]
    parts = [weights[:, :, tap] @ wide[:, tap * dilation :][:, :length] for tap in range(weights.shape[2])]
    return np.asarray(np.sum(parts, axis=0), dtype=np.float32)


@pytest.mark.parametrize("length", [31, 200])
@pytest.mark.parametrize(("taps", "dilation"), [(3, 5), (7, 1), (7, 3), (11, 1), (11, 5)])
def test_convolutions_of_the_graph(taps: int, dilation: int, length: int) -> None:
    """Long or short, dilated or not, at any length of sound: the graph's convolutions are right to its last sample."""
    import onnxruntime

    random = np.random.default_rng(taps)
    weights = random.standard_normal((CHANNELS, CHANNELS, taps)).astype(np.float32)
    samples = random.standard_normal((CHANNELS, length)).astype(np.float32)
    ends = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, [1, CHANNELS, None]) for name in "xy"]
    model = onnx.helper.make_model(
        onnx.helper.make_graph([], "g", ends[:1], ends[1:]),
        opset_imports=[onnx.helper.make_opsetid("", 20)],
        ir_version=9,
    )
    graph = kokoro_graph._Graph(model)
    way = kokoro_graph._by_frequency if taps >= kokoro_graph._LONG else kokoro_graph._directly
    graph.add("Identity", [way(graph, "x", weights, dilation)], "y")
    graph.finish()
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (found,) = session.run(["y"], {"x": samples[np.newaxis]})
    assert np.abs(found[0] - convolved(samples, weights, dilation)).max() < 1e-3


@pytest.mark.parametrize("content", [b"\x08\x07garbage", b""])
def test_another_network_is_left_as_it_is(tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """Where the fast network cannot be made, the published one speaks, a warning says why, and nothing is left."""
    (tmp_path / PUBLISHED).write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert kokoro_network.network(tmp_path, "0" * 64) == tmp_path / PUBLISHED
        assert kokoro_network.recipe(tmp_path, "0" * 64) == "published"
    (told,) = caplog.messages
    assert "cannot be made" in told
    assert PUBLISHED in told
    assert [path.name for path in tmp_path.iterdir()] == [PUBLISHED]


def test_made_once_for_each_recipe_and_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fast network is made when first needed, again for another source, and older ones are dropped."""
    made: list[Path] = []

    def build(source: Path, target: Path) -> None:
        made.append(target)
        target.write_bytes(source.read_bytes())

    monkeypatch.setattr(kokoro_graph, "build", build)
    (tmp_path / PUBLISHED).write_bytes(b"weights")
    (tmp_path / ".fast-0.onnx.part").write_bytes(b"of a run that was killed")
    first = kokoro_network.network(tmp_path, "1" * 64)
    assert kokoro_network.network(tmp_path, "1" * 64) == first
    assert kokoro_network.recipe(tmp_path, "1" * 64) == kokoro_graph.RECIPE
    second = kokoro_network.network(tmp_path, "2" * 64)
    assert len(made) == 2
    assert {path.name for path in tmp_path.iterdir()} == {PUBLISHED, second.name}


@pytest.mark.slow
def test_fast_network_says_the_same() -> None:
    """Every phoneme lasts as long as with the published network, and is as loud at every moment."""
    try:
        Kokoro().ready()
    except EngineUnavailableError as error:
        pytest.skip(f"{error} ({error.hint})")
    pack = packs.folder("kokoro")
    fast = kokoro_network.network(pack, packs.file_hashes("kokoro")[PUBLISHED])
    assert fast.name != PUBLISHED
    said = []
    for network in (pack / PUBLISHED, fast):
        model = Model(pack, network)
        said.append(model.say("lə pɔʁ uvʁ a ɥit œʁ.", model.style("ff_siwis"), 1.0))
    assert said[0].edges == said[1].edges
    left, right = (loudness(one.samples) for one in said)
    assert np.corrcoef(left, right)[0, 1] > 0.98


def loudness(samples: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Level of every 25 ms."""
    pieces = samples[: len(samples) // 600 * 600].reshape(-1, 600)
    return np.asarray(np.sqrt((pieces**2).mean(axis=1)))
