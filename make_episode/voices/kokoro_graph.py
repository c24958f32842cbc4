"""Kokoro's network written anew where it spends its time, so that the processor is used well.

Nine tenths of the work are 48 convolutions of the generator. The published network does them with 8-bit numbers,
which onnxruntime does slowly, and normalises and activates between them in some twenty small steps. Here they are
float: short ones as two-dimensional convolutions, for which onnxruntime has its fastest kernels, long ones as matrix
products over frequencies (`kokoro_convolution.py`); what is between them is four steps. All else stays as it was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from make_episode.voices.kokoro_convolution import Transforms, transforms

if TYPE_CHECKING:
    import numpy as np
    import onnx
    from numpy.typing import NDArray

RECIPE = "fast-4"
"""Changes with anything here that changes what is heard."""

_GENERATOR = "/decoder/decoder/generator"
_WEIGHTS = "decoder.decoder.generator"
_BLOCKS = ("noise_res.0", "noise_res.1", *(f"resblocks.{number}" for number in range(6)))
_EPSILON = 1e-5
_LONG = 5  # taps from which frequencies are quicker
# Samples of a block, by channels; longer ones are no faster and take more memory.
_HOPS = {128: 32, 256: 24}


def build(source: Path, target: Path) -> None:
    """Write the network of `source`, Kokoro-82M as it was published with 8-bit weights, as the fast one.

    Raises ValueError where `source` is another network, ImportError where the package onnx is missing, OSError.
    """
    import onnx
    from google.protobuf.message import DecodeError

    try:
        model = onnx.load(str(source))
        _rewrite(model)
    except (DecodeError, LookupError, StopIteration, ValueError) as error:
        raise ValueError(f"{source} is not the network that was expected: {error!r}") from error
    onnx.save(model, str(target))


def _rewrite(model: "onnx.ModelProto") -> None:
    graph = _Graph(model)
    for block in _BLOCKS:
        _residual_block(graph, block)
    _spectrum(graph)
    _durations(graph)
    graph.finish()


@dataclass
class _Graph:
    """A graph that is being rewritten: new nodes take the names of the old ones' outputs."""

    model: "onnx.ModelProto"
    constants: "dict[str, onnx.TensorProto]" = field(init=False)
    makers: "dict[str, onnx.NodeProto]" = field(init=False)
    named: dict[bytes, str] = field(default_factory=dict)
    new: "list[onnx.NodeProto]" = field(default_factory=list)
    replaced: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.constants = {one.name: one for one in self.model.graph.initializer}
        self.makers = {output: node for node in self.model.graph.node for output in node.output}

    def constant(self, name: str) -> "NDArray[np.generic]":
        from onnx import numpy_helper

        return numpy_helper.to_array(self.constants[name])

    def given(self, values: "NDArray[np.generic] | Sequence[int]") -> str:
        """The name of a constant, the same for the same values."""
        import numpy as np
        from onnx import numpy_helper

        array = np.ascontiguousarray(values)
        key = f"{array.dtype}{array.shape}".encode() + array.tobytes()
        if key not in self.named:
            self.named[key] = f"fast/constant_{len(self.named)}"
            self.constants[self.named[key]] = numpy_helper.from_array(array, self.named[key])
        return self.named[key]

    def add(self, kind: str, inputs: Sequence[str], output: str = "", **attributes: Any) -> str:
        """A new node; its output is named unless it takes an old one's place."""
        from onnx import helper

        name = output or f"fast/{kind}_{len(self.new)}"
        self.new.append(helper.make_node(kind, inputs, [name], **attributes))
        self.replaced.add(name)
        return name

    def split(self, value: str, outputs: Sequence[str], axis: int) -> None:
        from onnx import helper

        self.new.append(helper.make_node("Split", [value], outputs, axis=axis, num_outputs=len(outputs)))
        self.replaced.update(outputs)

    def finish(self) -> None:
        """Leave out what nothing needs any more, and put the rest in an order in which it can be computed."""
        graph = self.model.graph
        old = [node for node in graph.node if not self.replaced.intersection(node.output)]
        nodes = _ordered([*old, *self.new], [output.name for output in graph.output], self.constants)
        used = {name for node in nodes for name in node.input}
        del graph.node[:], graph.initializer[:], graph.value_info[:]
        graph.node.extend(nodes)
        graph.initializer.extend(tensor for name, tensor in self.constants.items() if name in used)


def _ordered(nodes: "Iterable[onnx.NodeProto]", outputs: Iterable[str], known: Iterable[str]) -> "list[onnx.NodeProto]":
    """The nodes that the outputs depend on, each after those it depends on."""
    makers = {output: node for node in nodes for output in node.output}
    done, ordered = set(known), []
    waiting = list(outputs)
    while waiting:
        node = makers.get(waiting[-1])
        needed = [] if node is None or waiting[-1] in done else [name for name in node.input if name not in done]
        needed = [name for name in needed if name in makers]
        if needed:
            waiting.extend(needed)
            continue
        name = waiting.pop()
        if node is not None and name not in done:
            ordered.append(node)
            done.update(node.output)
    return ordered


def _residual_block(graph: _Graph, block: str) -> None:
    """Three times x + conv(snake(norm(conv(snake(norm(x)))))).

    Norms forget constants, so that biases count only in the sum: all at once at the end.
    """
    import numpy as np

    prefix = f"{_GENERATOR}/{block}"
    first = graph.makers[f"{prefix}/Add_2_output_0"]
    (x,) = (name for name in first.input if name != f"{prefix}/convs2.0/Conv_output_0")
    bias = np.sum([graph.constant(f"{_WEIGHTS}.{block}.convs2.{number}.bias") for number in range(3)], axis=0)
    for number in range(3):
        inner = _convolved(graph, block, f"convs1.{number}", _activated(graph, block, 1, number, x))
        inner = _convolved(graph, block, f"convs2.{number}", _activated(graph, block, 2, number, inner))
        x = graph.add("Add", [inner, x])
    graph.add("Add", [x, graph.given(bias[:, np.newaxis].astype(np.float32))], f"{prefix}/Add_8_output_0")


def _activated(graph: _Graph, block: str, half: int, number: int, x: str) -> str:
    """The norm that the voice directs, then snake: u + sin(u)^2, where u is `alpha` times the published network's.

    The convolution that follows takes the `alpha` out again.
    """
    import numpy as np

    alpha = _alpha(graph, block, half, number)
    style = f"{_GENERATOR}/{block}/adain{half}.{number}/fc/Gemm_output_0"  # (1, 2 * channels): scale - 1, shift
    flat = graph.add("Reshape", [style, graph.given(np.array([-1]))])
    scaled = graph.add("Mul", [flat, graph.given(np.concatenate([alpha, alpha]))])
    shifted = graph.add("Add", [scaled, graph.given(np.concatenate([alpha, np.zeros_like(alpha)]))])
    scale, shift = (f"fast/{block}/{half}.{number}/{what}" for what in ("scale", "shift"))
    graph.split(shifted, (scale, shift), 0)
    norm = graph.add("InstanceNormalization", [x, scale, shift], epsilon=_EPSILON)
    wave = graph.add("Sin", [norm])
    return graph.add("Add", [norm, graph.add("Mul", [wave, wave])])


def _alpha(graph: _Graph, block: str, half: int, number: int) -> "NDArray[np.float32]":
    import numpy as np

    return graph.constant(f"{_WEIGHTS}.{block}.alpha{half}.{number}").astype(np.float32).ravel()


def _convolved(graph: _Graph, block: str, name: str, x: str) -> str:
    import numpy as np

    node = graph.makers[f"{_GENERATOR}/{block}/{name}/Conv_output_0_output_quantized"]
    whole = graph.makers[f"{_GENERATOR}/{block}/{name}/Conv_output_0"]
    sum_of_scales = next(graph.makers[one] for one in whole.input if graph.makers[one].op_type == "Mul")
    (scale,) = (one for one in sum_of_scales.input if one in graph.constants)
    quantised, zero = (graph.constant(node.input[place]).astype(np.float32) for place in (1, 3))
    alpha = _alpha(graph, block, int(name[5]), int(name[7]))
    weights = (quantised - zero) * graph.constant(scale).astype(np.float32) / alpha[:, np.newaxis]
    (dilation,) = next(one.ints for one in node.attribute if one.name == "dilations")
    return (_by_frequency if weights.shape[2] >= _LONG else _directly)(graph, x, weights, dilation)


def _directly(graph: _Graph, x: str, weights: "NDArray[np.float32]", dilation: int) -> str:
    """Convolution in two dimensions, one of which is 1."""
    import numpy as np

    reach = dilation * (weights.shape[2] - 1) // 2
    height = graph.given(np.array([2]))
    flat = graph.add("Unsqueeze", [x, height])
    kernel = graph.given(weights[:, :, np.newaxis])
    done = graph.add("Conv", [flat, kernel], pads=[0, reach, 0, reach], dilations=[1, dilation])
    return graph.add("Squeeze", [done, height])


def _by_frequency(graph: _Graph, x: str, weights: "NDArray[np.float32]", dilation: int) -> str:
    """Convolution as products over frequencies; every `dilation`-th sample is a signal of its own."""
    channels, _, taps = weights.shape
    hop = _HOPS[channels]
    matrices = transforms(hop, taps)
    products = len(matrices.of_block)
    length = graph.add("Shape", [x], start=2, end=3)
    if dilation == 1:
        spectra = _spectra(graph, x, length, channels, matrices)
    else:
        spectra = _spectra_apart(graph, x, length, channels, dilation, matrices)
    rows = graph.add("Reshape", [spectra, graph.given([products, channels, -1])])
    mixed = graph.add("MatMul", [_weights(graph, weights, matrices.of_taps, length), rows])
    spread = graph.add("Reshape", [mixed, graph.given([products, -1])])
    blocks = graph.add("Gemm", [spread, graph.given(matrices.to_samples)], transA=1)
    if dilation > 1:
        apart = graph.add("Reshape", [blocks, graph.given([-1, dilation, hop])])
        blocks = graph.add("Transpose", [apart], perm=[0, 2, 1])
    joined = graph.add("Reshape", [blocks, graph.given([1, channels, -1])])
    return graph.add("Slice", [joined, graph.given([0]), length, graph.given([2])])


def _spectra(graph: _Graph, x: str, length: str, channels: int, matrices: Transforms) -> str:
    """(products, channels * blocks): each block with the samples before and after it that its results depend on."""
    hop, reach = matrices.to_samples.shape[1], matrices.of_taps.shape[1] - 1
    missing = graph.add("Mod", [graph.add("Neg", [length]), graph.given([hop])])
    after = graph.add("Add", [missing, graph.given([hop - reach // 2])])  # and one block more
    pads = graph.add("Concat", [graph.given([0, 0, reach // 2, 0, 0]), after], axis=0)
    blocks = graph.add("Reshape", [graph.add("Pad", [x, pads]), graph.given([channels, -1, hop])])
    own = graph.add("Slice", [blocks, graph.given([0]), graph.given([-1]), graph.given([1])])
    next_ones = graph.add("Pad", [blocks, graph.given([0, -1, 0, 0, 0, reach - hop])])
    windows = graph.add("Concat", [own, next_ones], axis=2)
    rows = graph.add("Reshape", [windows, graph.given([-1, hop + reach])])
    return graph.add("Gemm", [graph.given(matrices.of_block), rows], transB=1)


def _spectra_apart(graph: _Graph, x: str, length: str, channels: int, dilation: int, matrices: Transforms) -> str:
    """(products, channels, blocks, dilation): the same for each `dilation`-th sample, as a convolution."""
    hop, taps = matrices.to_samples.shape[1], matrices.of_taps.shape[1]
    missing = graph.add("Mod", [graph.add("Neg", [length]), graph.given([dilation])])
    pads = graph.add("Concat", [graph.given([0, 0, 0, 0, 0]), missing], axis=0)
    image = graph.add("Reshape", [graph.add("Pad", [x, pads]), graph.given([channels, 1, -1, dilation])])
    before, after = (taps - 1) // 2, hop + taps - 2 - (taps - 1) // 2
    kernel = graph.given(matrices.of_block[:, None, :, None])
    spectra = graph.add("Conv", [image, kernel], strides=[hop, 1], pads=[before, 0, after, 0])
    return graph.add("Transpose", [spectra], perm=[1, 0, 2, 3])


def _weights(graph: _Graph, weights: "NDArray[np.float32]", of_taps: "NDArray[np.float32]", length: str) -> str:
    """(products, channels, channels), computed anew each time: that is nothing beside their use.

    Kept, those of all convolutions took 480 MB; so that onnxruntime does not think of it, what they are computed of
    is made to depend on the length of the sound.
    """
    channels, given, taps = weights.shape
    nothing = graph.add("Cast", [graph.add("Sub", [length, length])], to=1)  # to float
    changing = graph.add("Add", [graph.given(of_taps), nothing])
    products = graph.add("Gemm", [changing, graph.given(weights.reshape(channels * given, taps))], transB=1)
    return graph.add("Reshape", [products, graph.given([len(of_taps), channels, given])])


def _spectrum(graph: _Graph) -> None:
    """The spectrum of the voice's tone as a convolution; onnxruntime's own takes 20 times as long."""
    import numpy as np

    prefix = f"{_GENERATOR}/"
    window = graph.constant(f"{prefix}Constant_17_output_0").astype(np.float64)
    turns = 2 * np.pi * np.outer(np.arange(len(window) // 2 + 1), np.arange(len(window))) / len(window)
    kernel = np.concatenate([np.cos(turns), -np.sin(turns)]) * window
    kernel[np.abs(kernel) < 1e-9] = 0.0
    # The imaginary parts of the first and last frequency are none; as the network was trained their angle is +pi
    # where the real part is negative, and "none" has to be above zero for that.
    bias = np.where(kernel.any(axis=1), 0.0, 1e-20).astype(np.float32)
    tone = graph.add("Unsqueeze", [f"{prefix}Reshape_3_output_0", graph.given([1])])
    kernel_given = graph.given(kernel[:, np.newaxis].astype(np.float32))
    spectrum = graph.add("Conv", [tone, kernel_given, graph.given(bias)], strides=[5])
    graph.split(spectrum, (f"{prefix}Gather_4_output_0", f"{prefix}Gather_5_output_0"), 1)


def _durations(graph: _Graph) -> None:
    """A second output, "duration": the frames each phoneme lasts."""
    import onnx

    kind = onnx.TensorProto.INT64
    graph.add("Cast", ["/encoder/Clip_output_0"], "duration", to=kind)
    graph.model.graph.output.append(onnx.helper.make_tensor_value_info("duration", kind, None))
