"""Rewrites NAME.article.json beside every article of this folder: run `make golden`, then read the diff.

A golden file that enshrines a mistake is worse than none.
"""

import json
from pathlib import Path

from make_episode.articles import as_json, read

FOLDER = Path(__file__).parent
SUFFIXES = {".txt", ".md", ".html"}


def articles() -> tuple[Path, ...]:
    """The articles that have an expected reading."""
    return tuple(sorted(path for path in FOLDER.iterdir() if path.suffix in SUFFIXES))


def expected(source: Path) -> str:
    """The article as understood now, in the form of `make-episode read --json`."""
    return json.dumps(as_json(read(source)), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for source in articles():
        source.with_suffix(".article.json").write_text(expected(source), encoding="utf-8")
