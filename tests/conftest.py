"""What holds for every test."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# No property is a timing test: the first example may load a library, and the machine may be busy. The same examples
# every time, so that a run of the tests says something of the code alone; MAKE_EPISODE_SEARCH=1 looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None)
settings.load_profile("search" if os.environ.get("MAKE_EPISODE_SEARCH") else "same")

# No test asks the real read-aloud service for anything; nothing listens on the port of "discard".
os.environ["MAKE_EPISODE_EDGE_URL"] = "ws://127.0.0.1:9"
# What tests are told of voices is theirs alone.
os.environ["MAKE_EPISODE_CACHE"] = str(Path(tempfile.gettempdir()) / f"make-episode-tests-{os.getpid()}")


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """The address of an S3 server of its own process, begun by the first test that asks; each takes its own bucket."""
    import s3_service

    with s3_service.running() as address:
        yield address
