"""One run: the edition of a date."""

from collections.abc import Callable
from datetime import date, datetime

from make_episode.daily.report import Report
from make_episode.interfaces import Progress
from make_episode.show import Show


def run(
    show: Show,
    day: date | None = None,
    *,
    now: datetime,
    tell: Callable[[str], None],
    progress: Progress,
    engine: str = "",
    dry: bool = False,
    hold: bool = False,
    approve: bool = False,
) -> Report:
    """The edition of a date (today, in the show's time zone, where none is given), made unless it was made before.

    What goes wrong with the edition is in the report (`State.FAILED`); raises ShowError for a show that is wrong.
    """
    raise NotImplementedError
