"""The outline of an episode's sound, as the seek bar of its player shows it."""

import json
from itertools import pairwise
from pathlib import Path

NAME = "peaks.json"
BARS = 128
"""Five or six pixels each on a wide screen, more than two on a phone."""
STEP = 4
HEIGHT = 100
_CONTRAST = 1.5
"""Power that makes sentences and pauses stand out."""


def drawn(path: Path) -> str:
    """The outline as the `d` of an SVG path in a box of `BARS * STEP` by `HEIGHT`; a quiet line where there is none.

    The file has the form of BBC audiowaveform, version 2: pairs of least and largest value.
    """
    heights = _heights(path)
    loudest = max(heights, default=0) or 1
    parts = []
    for number in range(BARS):
        share = heights[number] / loudest if heights else 0.0
        half = max(2, round(share * HEIGHT / 2))
        parts.append(f"M{number * STEP + STEP // 2} {HEIGHT // 2 - half}v{2 * half}")
    return "".join(parts)


def _heights(path: Path) -> tuple[float, ...]:
    """How loud each bar is in the mean, since voices that are levelled well are as loud as can be in any second.

    None where the file is not there or of another form.
    """
    try:
        told = json.loads(path.read_bytes())
        values = [abs(float(value)) for value in told["data"]]
        scale = 2.0 ** (int(told["bits"]) - 1)
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    if not values:
        return ()
    edges = [round(number * len(values) / BARS) for number in range(BARS + 1)]
    parts = (values[start : max(end, start + 1)] for start, end in pairwise(edges))
    return tuple((sum(part) / len(part) / scale) ** _CONTRAST for part in parts)
