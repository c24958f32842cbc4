"""Who may come in to a private show: by a secret address, or by name and password (RFC 7617).

A subscriber has one secret. As part of the address, /~SECRET/feed.xml, it works in every app; as a password it stays
out of addresses people share. What the feed names lies under the secret address in both cases, since many apps send
no password with downloads.
"""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

MARK = "/~"
PRIVATELY = {
    "Cache-Control": "private, no-cache",  # no proxy on the way keeps it for others
    "Referrer-Policy": "no-referrer",  # the address is the secret
    "Vary": "Authorization",
    "X-Robots-Tag": "noindex, nofollow",
}


@dataclass(frozen=True, slots=True)
class Admission:
    """What a client who may come in asks for."""

    path: str
    """Inside the show; empty where the slash after the secret is missing."""
    secret: str

    @property
    def prefix(self) -> str:
        """What stands before every path of the show for this client."""
        return f"{MARK}{quote(self.secret, safe='')}" if self.secret else ""


@dataclass(frozen=True, slots=True)
class Refusal:
    text: str
    headers: dict[str, str]


CHALLENGE = Refusal(
    "This show is for its subscribers.",
    {"WWW-Authenticate": 'Basic realm="Podcast", charset="UTF-8"', "Cache-Control": "no-store"},
)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets in who has a secret."""

    holder: Callable[[str], str]
    """The name of the subscriber whose secret this is now, or nothing; takes the same time for every secret."""

    def admit(self, path: str, authorization: str) -> Admission | None:
        """What the client may ask for; None for who has no secret, or one that was revoked.

        An address that holds a wrong secret is no address at all.
        """
        if path.startswith(MARK):
            secret, slash, rest = path.removeprefix(MARK).partition("/")
            return Admission(slash + rest, secret) if self.holder(secret) else None
        name, secret = _credentials(authorization)
        return Admission(path, secret) if secret and self.holder(secret) == name else None


def _credentials(authorization: str) -> tuple[str, str]:
    """(name, password) of Basic authentication; both empty for anything else."""
    scheme, _, told = authorization.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        name, _, password = base64.b64decode(told.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return name, password


def addresses(public: str, name: str, secret: str) -> tuple[str, str]:
    """The feed's secret address, and the one with name and password, as a subscriber is told them."""
    scheme, _, place = public.rstrip("/").partition("://")
    return (
        f"{scheme}://{place}{MARK}{secret}/feed.xml",
        f"{scheme}://{quote(name, safe='')}:{secret}@{place}/feed.xml",
    )
