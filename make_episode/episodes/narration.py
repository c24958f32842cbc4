"""script.json: what is said in an episode, by whom and when; pages can be made again from it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from make_episode.episodes import files
from make_episode.errors import ShowError
from make_episode.model import Line, Reading, Role, Saying, Segment, Word, Words

NAME = "script.json"
_PLAIN = tuple(field.name for field in fields(Segment) if field.name not in {"role", "readings"})


def save(lines: Sequence[Line], path: Path, *, title: str, language: str) -> None:
    """Write the segments of an episode with their times, in seconds of the programme."""
    values = {"language": language, "title": title, "segments": [_values(line) for line in lines]}
    files.put(path, (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode())


def load(path: Path) -> tuple[Line, ...]:
    """The lines of an episode. Raises ShowError for a file that `save` did not write."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_line(one) for one in values["segments"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShowError(f"{path}: cannot be read: {error}.", hint="Make the episode again from its article.") from error


def _values(line: Line) -> dict[str, object]:
    segment = line.segment
    return {
        "role": segment.role.value,
        **{name: getattr(segment, name) for name in _PLAIN},
        "readings": [[one.spoken, one.start, one.end] for one in segment.readings],
        **_sounds(segment),
        "start": round(line.start, 3),
        "end": round(line.end, 3),
        "words": [[word.text, round(word.start, 3), round(word.end, 3)] for word in line.words],
    }


def _line(values: Mapping[str, object]) -> Line:
    plain = {name: values[name] for name in _PLAIN if name in values}
    others = _sayings(values.get("sounds", []))
    readings = tuple(
        Reading(int(start), int(end), said, others.get(number, ()))
        for number, (said, start, end) in enumerate(_timed(values["readings"]))
    )
    segment = Segment(role=Role(str(values["role"])), readings=readings, **plain)  # type: ignore[arg-type] # fields of plain values, by name
    words = Words(Word(*word) for word in _timed(values["words"]))
    return Line(segment, float(str(values["start"])), float(str(values["end"])), words)


def _sounds(segment: Segment) -> dict[str, object]:
    """Sounds of the IPA that readings are said with, as [number of the reading, sounds, whose]; often none."""
    sounds = [[number, one.spoken, one.by] for number, reading in enumerate(segment.readings) for one in reading.others]
    return {"sounds": sounds} if sounds else {}


def _sayings(values: object) -> dict[int, tuple[Saying, ...]]:
    found: dict[int, tuple[Saying, ...]] = {}
    for value in values if isinstance(values, list) else [None]:
        match value:
            case [int(number), str(sounds), str(by)]:
                found[number] = (*found.get(number, ()), Saying(sounds, ipa=True, by=by))
            case _:
                raise TypeError(f"expected [number, sounds, whose], not {value!r}")
    return found


def _timed(values: object) -> Iterator[tuple[str, float, float]]:
    """[text, start, end] triples as they should be. Raises TypeError for anything else."""
    for value in values if isinstance(values, list) else [None]:
        match value:
            case [str(text), int() | float() as start, int() | float() as end]:
                yield text, start, end
            case _:
                raise TypeError(f"expected [text, start, end], not {value!r}")
