"""Which articles fill the time there is, the most important first."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """How much time there is, in seconds."""

    least: float
    ideal: float
    most: float


def fitting(lengths: Sequence[float], room: Room) -> tuple[int, ...]:
    """Numbers of the articles, most important first, that together last as long as asked for.

    An article is left out only where with it the time can no longer be met. Where no choice of articles meets it, the
    nearest that can be had is met; where everything is too long, the shortest article alone has to do.
    """
    if not lengths:
        return ()
    whole = [max(1, round(length)) for length in lengths]
    if sum(whole) <= room.most:
        return tuple(range(len(whole)))
    most = int(room.most)
    if most < min(whole):
        return (min(range(len(whole)), key=whole.__getitem__),)
    reach = _reachable(whole, most)
    return _first(whole, reach, _window(reach[0], room), most)


def _reachable(whole: Sequence[int], most: int) -> list[int]:
    """For each article, as the bits of a number, the sums that it and those after it can make, up to `most`."""
    cap = (1 << (most + 1)) - 1
    reach = [1]
    for length in reversed(whole):
        reach.append((reach[-1] | (reach[-1] << length)) & cap)
    return reach[::-1]


def _window(sums: int, room: Room) -> int:
    """The sums to aim at, as bits: those there is room for, else the nearest to the ideal."""
    near = sum(1 << at for at in range(max(1, round(room.least)), int(room.most) + 1))
    if sums & near:
        return near
    possible = [at for at in range(1, int(room.most) + 1) if sums >> at & 1]
    return 1 << min(possible, key=lambda at: abs(at - room.ideal))


def _first(whole: Sequence[int], reach: Sequence[int], window: int, most: int) -> tuple[int, ...]:
    """Each article in turn, unless the window can no longer be met with it."""
    chosen, total = [], 0
    for number, length in enumerate(whole):
        after = total + length
        if after <= most and (reach[number + 1] << after) & window:
            chosen.append(number)
            total = after
    return tuple(chosen)
