"""What holds for every test."""

import os
import tempfile
from pathlib import Path

from hypothesis import settings

# No property is a timing test: the first example may load a library, and the machine may be busy.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# No test asks the real read-aloud service for anything; nothing listens on the port of "discard".
os.environ["MAKE_EPISODE_EDGE_URL"] = "ws://127.0.0.1:9"
# What tests are told of voices is theirs alone.
os.environ["MAKE_EPISODE_CACHE"] = str(Path(tempfile.gettempdir()) / f"make-episode-tests-{os.getpid()}")
