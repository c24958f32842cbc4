"""Whether show.toml says something else than before: the schedule goes by what an editor wrote last."""

from collections.abc import Callable

from make_episode.errors import ShowError
from make_episode.show import Show, load


class Watched:
    """A show whose show.toml is looked at now and then; a slip in it is told once, and the last good one counts."""

    def __init__(self, show: Show, tell: Callable[[str], None]) -> None:
        self.show = show
        self._tell = tell
        self._seen = self._stamp()

    def changed(self) -> bool:
        """Whether the schedule is another one since the last look; `show` is the show as it is now."""
        stamp = self._stamp()
        if stamp == self._seen:
            return False
        self._seen = stamp
        try:
            latest = load(self.show.root)
        except ShowError as error:
            self._tell(f"{error} {error.hint} Until then the schedule stays as it was.")
            return False
        before, self.show = self.show.settings, latest
        return (before.schedule, before.timezone) != (latest.settings.schedule, latest.settings.timezone)

    def _stamp(self) -> tuple[int, int]:
        try:
            found = (self.show.root / "show.toml").stat()
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_size
