"""How often episodes come, as the feed tells it (podcast:updateFrequency)."""

from make_episode.show import Show

_CODES = {"mon": "MO", "tue": "TU", "wed": "WE", "thu": "TH", "fri": "FR", "sat": "SA", "sun": "SU"}


def rhythm(show: Show) -> str:
    """The rule of RFC 5545 that show.toml gives, else that of its schedule; empty for a show that has neither."""
    schedule = show.settings.schedule
    if show.settings.feed.rhythm or not schedule.at:
        return show.settings.feed.rhythm
    if len(schedule.days) == len(_CODES):
        return "FREQ=DAILY"
    return f"FREQ=WEEKLY;BYDAY={','.join(_CODES[day] for day in schedule.days)}"
