"""What one run has at hand, and what it has found out so far."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from time import monotonic

from make_episode.daily.ledger import Ledger
from make_episode.daily.report import LeftOut, Read, Report, State
from make_episode.episodes.feed import NAME as FEED
from make_episode.model import Script
from make_episode.pipeline.editions import Asked
from make_episode.show import Show


@dataclass(slots=True)
class Run:
    """One date being seen to."""

    show: Show
    ledger: Ledger
    asked: Asked
    began: float = field(default_factory=monotonic)
    """On a clock that nobody sets."""
    read: tuple[Read, ...] = ()
    left_out: list[LeftOut] = field(default_factory=list)
    waiting: dict[str, str] = field(default_factory=dict)
    """What is tried again at the next edition, as `leads.packed` writes it."""
    warnings: list[str] = field(default_factory=list)
    script: Script | None = None
    """What was just written, if the run got so far."""
    synthesized: int = 0

    def another(self) -> "Run":
        """The same bench, tidied for another date."""
        return Run(self.show, self.ledger, self.asked)

    def report(self, day: date, state: State) -> Report:
        """A report of what is known so far."""
        began = self.asked.now
        return Report(
            show=self.show.settings.title,
            root=str(self.show.root),
            date=day,
            state=state,
            started=began,
            ended=began + timedelta(seconds=round(monotonic() - self.began, 1)),
            feed=str(self.show.episodes / FEED),
            read=self.read,
            left_out=tuple(self.left_out),
            target=self.show.settings.daily.minutes * 60,
            warnings=tuple(self.warnings),
        )
