"""Long convolutions as a few products: short Fourier transforms written as matrices.

A convolution of so many taps takes as many multiplications for each sample and pair of channels. Cut into blocks
and taken to frequencies it takes less than two, however many taps there are, and the transforms are small beside
that (overlap-save; Gauss's three real products for a complex one). Everything is matrix products, which processors
do best, and right to 3e-6 of a typical sample, where weights and samples of 8 bits are off by 8e-2.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Transforms:
    """What makes y[t] = sum of x[t + j] * w[j] out of products: y = to_samples.T @ ((of_block @ x) * (of_taps @ w))."""

    of_block: "NDArray[np.float32]"
    """(products, hop + taps - 1): takes the samples that a block of results depends on."""
    of_taps: "NDArray[np.float32]"
    """(products, taps)"""
    to_samples: "NDArray[np.float32]"
    """(products, hop)"""


def transforms(hop: int, taps: int) -> Transforms:
    """Transforms that give `hop` results at a time."""
    import numpy as np

    length = hop + taps - 1
    block, weights, results = [], [], []
    for frequency in range(length // 2 + 1):
        wave = 2 * np.pi * frequency / length * np.arange(length)
        cos, sin = np.cos(wave), np.sin(wave)
        if frequency in (0, length / 2):  # real
            block += [cos]
            weights += [cos[:taps]]
            results += [cos[:hop] / length]
            continue
        # (a + ib)(p + iq) = p(a + b) - b(p + q) + i(p(a + b) + a(q - p)); a + ib is the block's spectrum, p + iq the
        # taps' conjugate one, since they are not turned round; each frequency but those above stands for two.
        a, b, p, q = cos, -sin, cos[:taps], sin[:taps]
        real, imaginary = 2 * cos[:hop] / length, -2 * sin[:hop] / length
        block += [a + b, a, b]
        weights += [p, q - p, p + q]
        results += [real + imaginary, imaginary, -real]
    return Transforms(*(np.stack(rows).astype(np.float32) for rows in (block, weights, results)))
