"""The file of the network that speaks: the fast one, made once from the published one of the pack."""

import logging
import os
from functools import cache
from pathlib import Path

from make_episode.voices import kokoro_graph

PUBLISHED = "kokoro-v1.0.int8.onnx"


def recipe(folder: Path, source: str) -> str:
    """Which network of the pack speaks, and how it was made; makes it where it is not there yet.

    `source` is the SHA-256 of the published one.
    """
    return kokoro_graph.RECIPE if network(folder, source).name != PUBLISHED else "published"


def network(folder: Path, source: str) -> Path:
    """The network to load: the fast one, or the published one, with a warning, where that cannot be made."""
    published, fast = folder / PUBLISHED, folder / f"{kokoro_graph.RECIPE}-{source[:16]}.onnx"
    made = fast.is_file() or (published.is_file() and _tried(published, fast))
    return fast if made else published


@cache
def _tried(published: Path, fast: Path) -> bool:
    """Whether the fast network could be made; tried once."""
    try:
        _make(published, fast)
    except (ImportError, OSError, ValueError) as error:
        why = "kokoro speaks at two thirds of its speed, since %s cannot be made (%s)"
        logging.getLogger(__name__).warning(why, fast, error)
        return False
    return True


def _make(published: Path, fast: Path) -> None:
    """Write the fast network, whole or not at all; drop those of older recipes and what killed runs left."""
    from filelock import FileLock

    with FileLock(fast.parent.with_name(f".{fast.parent.name}.network.lock")):
        if fast.is_file():  # another process made it while we waited
            return
        for older in (*fast.parent.glob("fast-*.onnx"), *fast.parent.glob(".fast-*.part")):
            older.unlink(missing_ok=True)
        part = fast.with_name(f".{fast.name}.part")
        try:
            kokoro_graph.build(published, part)
            with part.open("rb") as written:
                os.fsync(written.fileno())
            part.replace(fast)
        finally:
            part.unlink(missing_ok=True)
