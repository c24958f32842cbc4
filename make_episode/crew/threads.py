"""Work done by threads of this machine: what takes long in it leaves Python to others."""

import ctypes
import functools
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager

_ARENAS = -8
"""M_ARENA_MAX of mallopt(3)."""


class Threads:
    """A crew of threads, as many as a piece of work wants."""

    far = False

    @contextmanager
    def work(self, name: str, *, width: int, limit: str = "") -> Iterator[Executor]:
        del limit  # `width` is kept anyway
        _one_heap()
        pool = ThreadPoolExecutor(max_workers=max(1, width), thread_name_prefix=name)
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # a failure or Ctrl-C does not wait for what is under way


@functools.cache
def _one_heap() -> None:
    """Have all threads of this process share one heap.

    Left to itself glibc has a heap for each, and keeps there what the thread once needed: 10 MB in an hour's programme.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(_ARENAS, 1)
