"""Work done by threads of this machine: what takes long in it leaves Python to others."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager


class Threads:
    """A crew of threads, as many as a piece of work wants."""

    far = False

    @contextmanager
    def work(self, name: str, *, width: int, limit: str = "") -> Iterator[Executor]:
        del limit  # `width` is kept anyway
        pool = ThreadPoolExecutor(max_workers=max(1, width), thread_name_prefix=name)
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # a failure or Ctrl-C does not wait for what is under way
