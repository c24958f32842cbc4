"""Time zones as pages print them behind a time: "EDT", "GMT+2", "ET"."""

import re
from datetime import date, timedelta, timezone

ZONE = re.compile(
    r"\(? ?\b(?P<name>gmt|utc|cest|cet|west|wet|bst|est|edt|cst|cdt|pst|pdt|brt|jst|ist|hne|hae|[ecp]t)\b"
    r"(?: ?(?P<sign>[+-]) ?(?P<h>\d{1,2}):?(?P<m>\d\d)?)?\)?"
)
_HOURS = {
    "gmt": 0, "utc": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "cst": -6,
    "cdt": -5, "pst": -8, "pdt": -7, "brt": -3, "hne": -5, "hae": -4, "jst": 9, "ist": 5.5,
}  # fmt: skip


def offset_of(zone: re.Match[str], day: date) -> timezone:
    """How far a zone found by `ZONE` is from UTC on a day."""
    name = zone["name"]
    if len(name) == 2:  # "ET" is EDT from the second Sunday of March to the first of November (15 USC 260a)
        name = f"{name[0]}{'d' if _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1) else 's'}t"
    hours = _HOURS[name]
    if zone["sign"]:
        hours += (1 if zone["sign"] == "+" else -1) * min(14, int(zone["h"]) + int(zone["m"] or 0) / 60)
    return timezone(timedelta(hours=max(-14.0, min(14.0, hours))))


def _sunday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))
