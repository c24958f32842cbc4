"""Which segments differ from their text by more than the recogniser's own mistakes.

What it gets wrong on good speech is learnt from the episode itself, apart for each engine and language: the median of
the worst stretches, and how far they usually lie from it. So names it cannot spell, and an engine it hardly
understands, are no findings. Tried with whisper-base on 29 French segments of kokoro: the worst stretch of good ones
weighed 1 in the median and 3.5 at most but for one, those of cut, doubled and changed ones 4.5 to 99.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from make_episode.proof.wording import Comparison, Stretch

_LEAST = 4.0
"""A stretch of less weight, such as one short word, is never a finding: recognisers drop those by themselves."""
_SPREAD = 3 * 1.4826
"""Three standard deviations, told from the median deviation, which a few bad segments hardly move."""
_ENOUGH = 6
"""Segments of an engine and language to learn from; with fewer, those of all are taken."""
_LOST = 0.5
"""Where half the letters do not fit in most segments, hearing says nothing."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a group of segments may differ by."""

    reward: float
    weight: float
    lost: bool = False
    """Whether the recogniser understands too little of this speech to judge it."""

    def exceeded(self, comparison: Comparison) -> Stretch | None:
        """The stretch that differs too much, if there is one."""
        worst = comparison.worst(self.reward)
        return worst if worst.weight > self.weight else None


def limits(groups: Mapping[str, Sequence[Comparison]]) -> dict[str, Limit]:
    """The limit of each group of segments, such as those of one engine in one language."""
    everything = [one for group in groups.values() for one in group]
    return {name: _limit(group if len(group) >= _ENOUGH else everything) for name, group in groups.items()}


def _limit(comparisons: Sequence[Comparison]) -> Limit:
    usual = median(one.rate for one in comparisons)
    reward = max(0.5, 2 * usual / max(1 - usual, 0.01))  # so that a long text does not grow heavy by itself
    weights = [one.worst(reward).weight for one in comparisons]
    middle = median(weights)
    spread = median(_distances(weights, middle))
    return Limit(reward, max(_LEAST, middle + _SPREAD * spread), usual > _LOST)


def _distances(values: Iterable[float], middle: float) -> list[float]:
    return [abs(value - middle) for value in values]
