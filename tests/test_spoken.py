from pathlib import Path

import pytest

from make_episode.model import Pronunciation
from make_episode.scripts.spoken import apply, readings, spoken

CASES = Path(__file__).parent / "spoken"


def cases(path: Path) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(language, class, written, what may be said) for each case of a file."""
    kind, found = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# class:"):
            kind = line.removeprefix("# class:").strip()
        elif line.strip() and not line.startswith("# "):
            written, *said = (
                line.split("~") if not line.startswith("~") else ["~" + (parts := line[1:].split("~"))[0], *parts[1:]]
            )
            found.append((path.stem, kind, written, tuple(said)))
    return found


ALL = [case for path in sorted(CASES.glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize(("language", "kind", "written", "said"), ALL)
def test_says_what_a_newsreader_says(language: str, kind: str, written: str, said: tuple[str, ...]) -> None:
    """Every case of tests/spoken is said in one of the ways listed."""
    assert spoken(written, language) in said, kind
