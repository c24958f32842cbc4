"""The show's public address, replaced in texts by the one a client used."""

import ipaddress
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlsplit

HOST_HEADER = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?", re.IGNORECASE)
SCHEMELESS = ("podcast://", "pcast://", "feed://", "itpc://", "pktc://subscribe/", "castro://subscribe/")
"""What podcast apps put before an address without its "https://"."""
ENDS_HERE = r"(?![\w-]|[.:@]\w)"
"""Not in the middle of a longer name: "/podcast" is not the beginning of "/podcasts"."""


def address_used(host_header: str, bound: str, public: str) -> str:
    """The root as the client of a request knows it: its Host header if that can be trusted, else where we listen.

    A Host header with the public name comes from a proxy in front of us: then texts are right as they are.
    """
    match = HOST_HEADER.fullmatch(host_header)
    if match is None:
        return bound
    if host_header.lower() == urlsplit(public).netloc.lower():
        return public
    everywhere = urlsplit(bound).hostname in {"0.0.0.0", "::"}  # noqa: S104 - compared, not bound
    return f"http://{host_header}" if everywhere or _is_ours(match["name"]) else bound


@dataclass(frozen=True)
class Readdressing:
    """Replaces one root address in feeds, pages and JSON, in each of the forms it takes there."""

    public: str

    def __call__(self, text: bytes, address: str) -> bytes:
        if not self.public or address == self.public:
            return text
        for name, new in _forms(address).items():
            text = self._patterns[name].sub(lambda _, new=new: new, text)  # type: ignore[misc] # bound now
        return text

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[bytes]]:
        """One for each form, each beginning with plain text: 420 kB take 4 ms, with one for all 93."""
        forms = {name: re.escape(form) for name, form in _forms(self.public).items()}
        behind = b"|".join(b"(?<=%b%b)" % (re.escape(scheme.encode()), forms["bare"]) for scheme in SCHEMELESS)
        forms["bare"] += b"(?:%b)" % behind
        return {name: re.compile(form + ENDS_HERE.encode()) for name, form in forms.items()}


def _forms(address: str) -> dict[str, bytes]:
    """An address as it is written in XML and HTML, in JSON, inside another address, and after an app's scheme."""
    forms = {
        "plain": address,
        "json": address.replace("/", r"\/"),
        "encoded": quote(address, safe=""),
        "bare": address.partition("://")[2],
    }
    return {name: form.encode() for name, form in forms.items()}


def _is_ours(name: str) -> bool:
    """Whether a host name cannot be somebody else's: this machine's own, or an address in digits."""
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name.lower() == "localhost" or name.lower().endswith(".localhost")
    return True
