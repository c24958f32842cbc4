"""A report sent to an address: chat rooms (Slack, Mattermost, Rocket.Chat), automations, monitoring.

An address of this kind is a password: messages name its host alone.
"""

import os
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from make_episode.errors import ReportError

if TYPE_CHECKING:
    import httpx

_TRIES = 3
_PAUSES = (1.0, 4.0)  # seconds before the second and third try
_PATIENCE = 15.0  # seconds that one try may take
_BUSY = 429


def address(setting: str, environment: Mapping[str, str] = os.environ) -> str:
    """The address a setting means: itself, or what the environment variable `$NAME` holds. Raises ReportError."""
    if not setting.startswith("$"):
        return setting
    name = setting[1:]
    if not environment.get(name):
        raise ReportError(
            f'report.webhook = "{setting}": the environment variable {name} is not set.',
            hint=f"Set {name} to the webhook's address where the schedule runs.",
        )
    return environment[name]


def send(url: str, values: Mapping[str, object], *, pause: Callable[[float], None] = time.sleep) -> str:
    """The host that took the values as JSON; a server that fails or is out of reach is asked again, twice.

    Raises ReportError.
    """
    import httpx

    host = urlsplit(url).hostname or "the webhook"
    problem = ""
    for number in range(_TRIES):
        if number:
            pause(_PAUSES[number - 1])
        try:
            answer = httpx.post(url, json=dict(values), timeout=_PATIENCE)
        except httpx.InvalidURL as error:
            raise ReportError(f"Webhook at {host}: not an address.", hint="Correct `webhook` in show.toml.") from error
        except httpx.HTTPError as error:
            problem = type(error).__name__
            continue
        if answer.is_success:
            return host
        problem = f"answered {answer.status_code}"
        if not _again(answer):
            break
    raise ReportError(f"Webhook at {host}: {problem}.", hint="Look whether the address in `webhook` is still right.")


def _again(answer: "httpx.Response") -> bool:
    return answer.is_server_error or answer.status_code == _BUSY
