"""A finished file as a picture: its waveform, its loudness over time, its chapters and its silences, in SVG."""

from collections.abc import Iterator, Sequence
from html import escape

import numpy as np

from make_episode.audio.limiter import RUN
from make_episode.audio.survey import Curve, Silence, Survey
from make_episode.model import Chapter

SILENCE = 0.6
"""Seconds from which a silence is drawn."""
_NEAR = 0.05
"""Seconds a pause may seem longer, because words begin and end softly."""
_WIDTH, _LEFT, _RIGHT = 1600, 70, 30
_ACROSS = _WIDTH - _LEFT - _RIGHT
_LABELS, _WAVE, _WAVE_HEIGHT, _LOUD, _LOUD_HEIGHT = 92, 132, 240, 420, 240
_HEIGHT = 730
_TOP, _BOTTOM = -6.0, -46.0
"""LUFS at the upper and the lower edge of the loudness."""
_CHARACTER = 6.6
"""Pixels a letter of a label takes, in the mean."""
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_STYLE = """
text { font: 13px system-ui, "DejaVu Sans", sans-serif; fill: #333 }
.title { font-size: 20px; font-weight: 600; fill: #111 }
.facts, .axis, .label { fill: #666; font-size: 12px }
.label { fill: #1d4e79; font-weight: 600 }
.frame { fill: #fafbfc; stroke: #d6dbe0 }
.grid { stroke: #e6e9ec }
.peak { fill: #9dbcd8 }
.level { fill: #2f6ea5 }
.silence { fill: #f3b64a; opacity: .38 }
.long { fill: #d64545; opacity: .5 }
.chapter { stroke: #1d4e79; stroke-dasharray: 4 3 }
.wanted { fill: #4aa564; opacity: .13 }
.target { stroke: #2e8b57; stroke-width: 1.5 }
.momentary { fill: none; stroke: #b9c6d2; stroke-width: 1 }
.short { fill: none; stroke: #c2410c; stroke-width: 2; stroke-linejoin: round }
.ceiling { stroke: #d64545; stroke-dasharray: 2 3 }
""".strip()


def svg(heard: Survey, *, title: str, chapters: Sequence[Chapter], target: float, ceiling: float, pause: float) -> str:
    """The picture of a file that should have `target` LUFS, at most `ceiling` dBTP, no silence longer than `pause`."""
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
        f"<style>{_STYLE}</style>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        _text(_LEFT, 34, title, "title"),
        _text(_LEFT, 58, _facts(heard, chapters), "facts"),
        *_wave(heard, ceiling, pause),
        *_loudness(heard, target),
        *_marks(heard.duration, chapters),
        *_axis(heard.duration),
        *_legend(heard.silences(SILENCE), pause),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _facts(heard: Survey, chapters: Sequence[Chapter]) -> str:
    loud = heard.loudness
    return (
        f"{_clock(heard.duration)}   ·   {loud.integrated:.1f} LUFS   ·   true peak {loud.true_peak:.1f} dBTP"
        f"   ·   {len(chapters)} chapter{'s' if len(chapters) != 1 else ''}"
    )


def _x(seconds: float, duration: float) -> float:
    return round(_LEFT + _ACROSS * seconds / max(duration, RUN), 1)


def _wave(heard: Survey, ceiling: float, pause: float) -> Iterator[str]:
    middle, half = _WAVE + _WAVE_HEIGHT / 2, _WAVE_HEIGHT / 2
    yield _box(_WAVE, _WAVE_HEIGHT)
    for one in heard.silences(SILENCE):
        left, right = _x(one.start, heard.duration), _x(one.end, heard.duration)
        kind = "long" if one.duration > pause + _NEAR else "silence"
        width = max(right - left, 1)
        yield f'<rect class="{kind}" x="{left}" y="{_WAVE}" width="{width:.1f}" height="{_WAVE_HEIGHT}"/>'
    for name, curve in (("peak", heard.peaks), ("level", heard.levels)):
        heights = _highest(curve, _ACROSS) * half
        yield f'<path class="{name}" d="{_outline(heights, middle)}"/>'
    limit = half * 10 ** (ceiling / 20)
    for y in (middle - limit, middle + limit):
        yield _line("ceiling", y)
    yield _text(_LEFT - 8, middle - limit + 4, f"{ceiling:g} dB", "axis", "end")


def _outline(heights: Curve, middle: float) -> str:
    """The shape between a curve above and the same below."""
    step = _ACROSS / len(heights)
    upper = [f"{_LEFT + step * at:.1f} {middle - height:.1f}" for at, height in enumerate(heights)]
    lower = [f"{_LEFT + step * at:.1f} {middle + height:.1f}" for at, height in reversed(list(enumerate(heights)))]
    return f"M{'L'.join((*upper, *lower))}Z"


def _highest(curve: Curve, columns: int) -> Curve:
    """The highest value in each column."""
    if len(curve) <= columns:
        return curve if len(curve) else np.zeros(1)
    starts = np.arange(columns) * len(curve) // columns
    return np.asarray(np.maximum.reduceat(curve, starts))


def _loudness(heard: Survey, target: float) -> Iterator[str]:
    yield _box(_LOUD, _LOUD_HEIGHT)
    for lufs in range(int(_BOTTOM) + 6, int(_TOP), 10):
        yield _line("grid", _y(lufs))
        yield _text(_LEFT - 8, _y(lufs) + 4, f"{lufs} LUFS" if lufs == -10 else str(lufs), "axis", "end")
    upper, lower = _y(target + 1), _y(target - 1)
    yield f'<rect class="wanted" x="{_LEFT}" y="{upper}" width="{_ACROSS}" height="{lower - upper:.1f}"/>'
    yield _line("target", _y(target))
    for name, curve in (("momentary", heard.momentary), ("short", heard.short)):
        shown = _highest(curve, _ACROSS)
        step = _ACROSS / len(shown)
        points = " ".join(f"{_LEFT + step * at:.1f},{_y(float(value))}" for at, value in enumerate(shown))
        yield f'<polyline class="{name}" points="{points}"/>'


def _y(lufs: float) -> float:
    part = (_TOP - min(max(lufs, _BOTTOM), _TOP)) / (_TOP - _BOTTOM)
    return round(_LOUD + _LOUD_HEIGHT * part, 1)


def _marks(duration: float, chapters: Sequence[Chapter]) -> Iterator[str]:
    """A line where each chapter begins, its title above as far as there is room, in two rows."""
    ends = [*(chapter.start for chapter in chapters[2:]), duration, duration]
    for number, (chapter, end) in enumerate(zip(chapters, ends, strict=False)):
        x = _x(chapter.start, duration)
        row = _LABELS + 20 * (number % 2)
        yield f'<line class="chapter" x1="{x}" x2="{x}" y1="{row + 5}" y2="{_LOUD + _LOUD_HEIGHT}"/>'
        room = int((_x(end, duration) - x) / _CHARACTER) - 2
        if room >= 4:
            title = chapter.title if len(chapter.title) <= room else chapter.title[: room - 1].rstrip() + "…"
            yield _text(x + 3, row, f"{title}", "label")


def _axis(duration: float) -> Iterator[str]:
    step = next((one for one in _STEPS if duration / one <= 16), _STEPS[-1])
    for number in range(int(duration // step) + 1):
        x = _x(number * step, duration)
        yield f'<line class="grid" x1="{x}" x2="{x}" y1="{_LOUD}" y2="{_LOUD + _LOUD_HEIGHT}"/>'
        yield _text(x, _LOUD + _LOUD_HEIGHT + 18, _clock(number * step), "axis", "middle")


def _legend(silences: Sequence[Silence], pause: float) -> Iterator[str]:
    longest = sorted(silences, key=lambda one: -one.duration)[:3]
    told = ", ".join(f"{one.duration:.2f} s at {_clock(one.start)}" for one in longest) or "none"
    entries = (
        ("level", "level"),
        ("peak", "peaks"),
        ("silence", f"silence of {SILENCE:g} s or more"),
        ("long", f"longer than the longest pause, {pause:g} s"),
        ("wanted", "loudness wanted, ± 1 LU"),
    )
    x = float(_LEFT)
    for kind, words in entries:
        yield f'<rect class="{kind}" x="{x}" y="{_HEIGHT - 36}" width="14" height="12"/>'
        yield _text(x + 20, _HEIGHT - 26, words, "facts")
        x += 20 + 7 * len(words) + 24
    for kind, words in (("short", "over 3 s"), ("momentary", "over 0.4 s")):
        yield f'<line class="{kind}" x1="{x}" x2="{x + 18}" y1="{_HEIGHT - 30}" y2="{_HEIGHT - 30}"/>'
        yield _text(x + 24, _HEIGHT - 26, words, "facts")
        x += 24 + 7 * len(words) + 24
    yield _text(_WIDTH - _RIGHT, 58, f"Longest silences: {told}", "facts", "end")


def _box(y: float, height: float) -> str:
    return f'<rect class="frame" x="{_LEFT}" y="{y}" width="{_ACROSS}" height="{height}"/>'


def _line(kind: str, y: float) -> str:
    return f'<line class="{kind}" x1="{_LEFT}" x2="{_LEFT + _ACROSS}" y1="{y:.1f}" y2="{y:.1f}"/>'


def _text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _clock(seconds: float) -> str:
    whole = round(seconds)
    hours = f"{whole // 3600}:" if whole >= 3600 else ""
    return f"{hours}{whole // 60 % 60:02}:{whole % 60:02}"
