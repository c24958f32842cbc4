"""script.json: what is said in an episode, by whom and when; pages can be made again from it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from make_episode.episodes import files
from make_episode.errors import ShowError
from make_episode.model import Line, Reading, Role, Segment, Word

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
        "start": round(line.start, 3),
        "end": round(line.end, 3),
        "words": [[word.text, round(word.start, 3), round(word.end, 3)] for word in line.words],
    }


def _line(values: Mapping[str, object]) -> Line:
    plain = {name: values[name] for name in _PLAIN if name in values}
    readings = tuple(Reading(int(start), int(end), said) for said, start, end in _timed(values["readings"]))
    segment = Segment(role=Role(str(values["role"])), readings=readings, **plain)  # type: ignore[arg-type] # fields of plain values, by name
    words = tuple(Word(*word) for word in _timed(values["words"]))
    return Line(segment, float(str(values["start"])), float(str(values["end"])), words)


def _timed(values: object) -> Iterator[tuple[str, float, float]]:
    """[text, start, end] triples as they should be. Raises TypeError for anything else."""
    for value in values if isinstance(values, list) else [None]:
        match value:
            case [str(text), int() | float() as start, int() | float() as end]:
                yield text, start, end
            case _:
                raise TypeError(f"expected [text, start, end], not {value!r}")
