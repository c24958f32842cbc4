"""Tables of show.toml about editions that come by themselves: `[schedule]`, `[report]`, `[retention]`."""

import re
from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from make_episode.show.tables import Table

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAYS_NAMED = {"daily": DAYS, "weekdays": DAYS[:5], "weekend": DAYS[5:]}
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]")
_MOST_TIMES = 24


def _times(value: object) -> tuple[time, ...]:
    given = value if isinstance(value, list | tuple) else [value] if value else []
    if len(given) > _MOST_TIMES:
        raise ValueError(f"more than {_MOST_TIMES} times")
    return tuple(sorted({_time(one) for one in given}))


def _time(value: object) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    if not isinstance(value, str) or not _CLOCK.fullmatch(value.strip()):
        raise ValueError(f'{value!r} is not a time of day; write it as "06:30", or several as ["06:30", "07:15"]')
    hours, minutes = value.strip().split(":")
    return time(int(hours), int(minutes))


def _days(value: object) -> tuple[str, ...]:
    named = _DAYS_NAMED.get(value) if isinstance(value, str) else None
    if named:
        return named
    given = value if isinstance(value, list | tuple) else ()
    if not given or any(day not in DAYS for day in given):
        names = ", ".join(f'"{name}"' for name in _DAYS_NAMED)
        raise ValueError(f'not days; write {names} or a list as ["mon", "thu"], of {" ".join(DAYS)}')
    return tuple(day for day in DAYS if day in given)


def _secret_or_address(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/]+\S*|\$[A-Za-z_][A-Za-z0-9_]*", value):
        raise ValueError(
            'not an address; write it as "https://example.org/hook", '
            'or "$NAME" for the environment variable that holds it'
        )
    return value


Mailbox = Annotated[str, StringConstraints(pattern=r"^[^@\s,<>]+@[^@\s,<>]+$")]


class Schedule(Table):
    """When editions come."""

    at: Annotated[tuple[time, ...], BeforeValidator(_times)] = ()
    """Times of day in the show's time zone, earliest first; empty: nothing is scheduled."""
    days: Annotated[tuple[str, ...], BeforeValidator(_days)] = DAYS
    catch_up: Annotated[int, Field(ge=0, le=168)] = 12
    """Hours after its time that a missed edition is still made."""
    patience: Annotated[int, Field(ge=1, le=1440)] = 60
    """Minutes after its time that an edition may take before it is late."""


class Mail(Table):
    """How a report goes by mail; its password is in the environment alone: MAKE_EPISODE_MAIL_PASSWORD."""

    to: Annotated[tuple[Mailbox, ...], Field(strict=False)] = ()
    sender: Annotated[str, StringConstraints(pattern=r"^([^@\s,<>]+@[^@\s,<>]+)?$")] = ""
    host: Annotated[str, StringConstraints(pattern=r"^\S*$")] = "localhost"
    port: Annotated[int, Field(ge=0, le=65535)] = 0
    """0: the port usual for `security`."""
    security: Literal["starttls", "ssl", "none"] = "starttls"
    user: str = ""


class Reporting(Table):
    """Whom the report of a run is sent to."""

    when: Literal["always", "problems", "failures"] = "always"
    webhook: Annotated[str, AfterValidator(_secret_or_address)] = ""
    style: Literal["json", "slack"] = "json"
    keep: Annotated[int, Field(ge=1)] = 400
    """Reports kept on this machine."""
    mail: Mail = Mail()


class Retention(Table):
    """How long episodes stay in the feed; 0: for ever."""

    episodes: Annotated[int, Field(ge=0)] = 0
    days: Annotated[int, Field(ge=0)] = 0
