"""Which segments differ from their text by more than the recogniser's own mistakes.

What it gets wrong on good speech is learnt from the episode itself, apart for each engine and language: the more
letters it usually misses, the heavier a stretch must be. So names it cannot spell, and an engine it hardly
understands, are no findings. The median is taken, which a quarter of bad segments hardly moves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from make_episode.proof.wording import Comparison, Stretch

_LEAST = 4.0
"""A stretch of less weight, such as one short word, is never a finding: recognisers drop those by themselves."""
_FOR_MISTAKES = 30.0
"""Weight for the share of letters usually missed. Measured with whisper-base on 29 French segments of kokoro: with a
share of 0.05 to 0.07 the worst stretches of good segments, heard carefully, weighed 4.5 at most, those of seven that
were cut, doubled, exchanged or torn 8.5 to 37."""
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
    return Limit(reward, _LEAST + _FOR_MISTAKES * usual, usual > _LOST)
