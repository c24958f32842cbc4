"""How much of tests/spoken is said right, per language and class: `python benchmarks/spoken.py [LANGUAGE...]`."""

import sys
import time
from collections import Counter
from pathlib import Path

from make_episode.scripts.spoken import spoken

CASES = Path(__file__).parents[1] / "tests" / "spoken"


def cases(path: Path) -> list[tuple[str, str, list[str]]]:
    """(class, written, what may be said) for each case of a file."""
    kind, found = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# class:"):
            kind = line.removeprefix("# class:").strip()
        elif line.strip() and not line.startswith("# "):
            written, *said = line[1:].split("~")
            found.append((kind, line[0] + written, said))
    return found


def main() -> None:
    for path in sorted(CASES.glob("*.txt")):
        if sys.argv[1:] and path.stem not in sys.argv[1:]:
            continue
        tried, right = Counter[str](), Counter[str]()
        spoken("1", path.stem)
        start = time.perf_counter()
        for kind, written, said in cases(path):
            tried[kind] += 1
            right[kind] += (got := spoken(written, path.stem)) in said
            if got not in said:
                print(f"  {path.stem} {kind}: {written!r} -> {got!r}, not {said[0]!r}")
        spent = time.perf_counter() - start
        for kind in tried:
            print(f"{path.stem}  {kind:<14}{right[kind]:>4} of {tried[kind]:>4}  {right[kind] / tried[kind]:6.1%}")
        total, hits = tried.total(), right.total()
        each = spent / total * 1000
        print(f"{path.stem}  {'all':<14}{hits:>4} of {total:>4}  {hits / total:6.1%}  {each:.2f} ms each\n")


if __name__ == "__main__":
    main()
