"""Pages and feeds over HTTP, with limits on time, size, redirects and, for links nobody typed, on where they lead."""

import ipaddress
import re
import socket
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from make_episode import __version__
from make_episode.articles.robots import allows
from make_episode.errors import ArticleError, FetchError

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 10_000_000
MAX_BOOK_BYTES = 50_000_000
"""Of a PDF file or an EPUB book, which may hold pictures."""
MAX_SECONDS = 30.0
MAX_REDIRECTS = 5
_GRACE = 0.5  # seconds for the limits within to tell more exactly what was slow
_TYPES = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/rdf",
          "application/json", "application/feed+json", "application/octet-stream")  # fmt: skip
_PICTURES = ("image/jpeg", "image/png", "image/webp")
_BOOKS = ("application/pdf", "application/x-pdf", "application/epub+zip")
_AGAIN = "Check the address and the connection, then try again."


class Reach(Enum):
    """Which addresses may be asked."""

    ANYWHERE = "anywhere"
    """What the user typed, their own machine and network included."""
    PUBLIC = "public"
    """The public internet only, for links that came from a page or feed (OWASP, server-side request forgery)."""


@dataclass(frozen=True, slots=True)
class _Allowed:
    """Which addresses may be asked, the hosts that may in any case, and what they may answer with."""

    reach: Reach
    known: frozenset[str]
    picture: bool = False

    def anywhere(self, host: str) -> bool:
        return self.reach is Reach.ANYWHERE or host in self.known


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent."""

    url: str
    """Where it was found in the end, after redirects."""
    data: bytes
    mime: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False
    """Whether the server says nothing changed since `etag` and `modified`; `data` is then empty."""


def fetch(
    url: str,
    *,
    reach: Reach = Reach.ANYWHERE,
    known: frozenset[str] = frozenset(),
    etag: str = "",
    modified: str = "",
    seconds: float = 0.0,
    picture: bool = False,
) -> Page:
    """The page at an address; with `etag` and `modified` of the last time, unchanged ones are not sent again.

    `known` are hosts that may be asked wherever they are, `seconds` is how long it may take (else `MAX_SECONDS`).
    With `picture` a picture is expected, as JPEG, PNG or WebP, otherwise a text or a book.
    Raises FetchError where the server is out of reach or fails, ArticleError where the address is wrong.
    """
    import httpx

    accepted = ", ".join(_PICTURES) if picture else "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"
    headers = {"User-Agent": user_agent(), "Accept": accepted, "Accept-Encoding": "gzip"}
    headers |= {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value}
    most = seconds or MAX_SECONDS
    timeout = httpx.Timeout(min(10.0, seconds or 10.0), connect=min(3.0, seconds or 3.0))
    allowed = _Allowed(reach, known, picture)
    try:
        return _in_time(lambda deadline: _asked(url, allowed, headers, timeout, deadline), url, most)
    except httpx.InvalidURL as error:
        raise ArticleError(
            f'{url}: not an address ("{error}").', hint="Write it as https://example.org/page."
        ) from error
    except httpx.TimeoutException as error:
        raise FetchError(f"{url}: no answer in time.", hint=_AGAIN) from error
    except httpx.HTTPError as error:
        raise FetchError(f"{url}: could not be reached ({error}).", hint=_AGAIN) from error


def _asked(url: str, allowed: _Allowed, headers: dict[str, str], timeout: "httpx.Timeout", deadline: float) -> Page:
    import httpx

    with httpx.Client(timeout=timeout, headers=headers) as client:
        return _follow(client, url, allowed, deadline)


def _in_time(ask: Callable[[float], Page], url: str, most: float) -> Page:
    """The answer, if it comes within `most` seconds.

    It is waited for from outside: a server that sends its headers letter by letter, or a slow name service, never
    reaches the limits within. The thread left behind ends with the connection, at the latest with the program.
    """
    answers: SimpleQueue[Page | BaseException] = SimpleQueue()

    def work() -> None:
        try:
            answers.put(ask(time.monotonic() + most))
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            answers.put(error)

    Thread(target=work, name=f"fetch {url[:60]}", daemon=True).start()
    try:
        answer = answers.get(timeout=most + _GRACE)
    except Empty:
        raise FetchError(f"{url}: not finished after {most:.0f} seconds.", hint=_AGAIN) from None
    if isinstance(answer, Page):
        return answer
    raise answer


@lru_cache(maxsize=1)
def user_agent() -> str:
    """Who asks, with the project's page where the package names one (RFC 9110, s10.1.5)."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        pages = [url.split(",")[-1].strip() for url in metadata("make-episode").get_all("Project-URL") or ()]
    except PackageNotFoundError:
        pages = []
    return f"make-episode/{__version__} (+{pages[0]})" if pages else f"make-episode/{__version__}"


def allowed(
    url: str, *, reach: Reach = Reach.PUBLIC, known: frozenset[str] = frozenset(), seconds: float = 0.0
) -> bool:
    """Whether the site's robots.txt lets programs read the address (RFC 9309); a site without one does.

    Raises FetchError where the site is out of reach.
    """
    site = re.match(r"https?://[^/?#]+", url, re.IGNORECASE)
    return not site or allows(_robots(site[0], reach, known, seconds), "make-episode", url)


@lru_cache(maxsize=64)
def _robots(site: str, reach: Reach, known: frozenset[str], seconds: float) -> str:
    try:
        return fetch(f"{site}/robots.txt", reach=reach, known=known, seconds=seconds).data.decode("utf-8", "replace")
    except ArticleError:  # no such file, or not a text
        return ""


def _follow(client: "httpx.Client", url: str, allowed: _Allowed, deadline: float) -> Page:
    """The page at the end of the redirects, each checked like the first address."""
    import httpx

    address = httpx.URL(url)
    for _ in range(MAX_REDIRECTS + 1):
        request = _request(client, address, allowed)
        response = client.send(request, stream=True)
        try:
            if response.status_code == 304:
                return Page(str(address), b"", unchanged=True)
            if not (response.is_redirect and "location" in response.headers):
                return _page(response, str(address), deadline, picture=allowed.picture)
            address = address.join(response.headers["location"])
        finally:
            response.close()
    raise FetchError(f"{url}: more than {MAX_REDIRECTS} redirects.", hint="Give the address the page ends up at.")


def _request(client: "httpx.Client", address: "httpx.URL", allowed: _Allowed) -> "httpx.Request":
    """A request for the address; under `PUBLIC`, to the very machine that was checked, so its name cannot move."""
    if address.scheme not in {"http", "https"} or not address.host:
        raise ArticleError(
            f"{address}: expected an address that begins with http:// or https://.", hint="Check the address."
        )
    if allowed.anywhere(address.host):
        return client.build_request("GET", address)
    machine = _public(address.host, address.port or (443 if address.scheme == "https" else 80), str(address))
    return client.build_request(
        "GET",
        address.copy_with(host=machine),
        headers={"Host": address.netloc.decode("ascii")},
        extensions={"sni_hostname": address.raw_host.decode("ascii")},
    )


def _public(host: str, port: int, url: str) -> str:
    """An internet address of the host, all of whose addresses are public."""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise FetchError(f'{url}: no machine is called "{host}".', hint=_AGAIN) from error
    for machine in found:
        if not is_public(str(machine).split("%")[0]):
            raise ArticleError(
                f"{url}: leads to {machine}, which is not a public address.",
                hint="Give the address itself if you mean a page of your own network.",
            )
    return str(min(found, key=lambda machine: ":" in str(machine)))


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_private(host: str) -> bool:
    """Whether a host is a machine of the user's own network: none of its addresses is public.

    A name nobody knows is no such machine.
    """
    try:
        found = {str(info[4][0]).split("%")[0] for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        return False
    return not any(map(is_public, found))


def is_public(machine: str) -> bool:
    """Whether a numeric address is one of the public internet, addresses inside addresses included.

    IPv6 carries IPv4 in several ways: mapped (RFC 4291), 6to4 (RFC 3056), Teredo (RFC 4380) and NAT64 (RFC 6052).
    """
    ip = ipaddress.ip_address(machine)
    if not ip.is_global or ip.is_multicast:
        mapped = getattr(ip, "ipv4_mapped", None)
        return bool(mapped) and is_public(str(mapped))
    if isinstance(ip, ipaddress.IPv4Address):
        return True
    inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    inner += [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)] if ip in _NAT64 else []
    return not ip.is_site_local and all(is_public(str(one)) for one in inner if one)


def _page(response: "httpx.Response", url: str, deadline: float, *, picture: bool) -> Page:
    status = response.status_code
    if status >= 500 or status in {408, 425, 429}:
        raise FetchError(f"{url}: the server answers {status} {response.reason_phrase}.", hint="Try again later.")
    if status >= 400:
        raise ArticleError(f"{url}: the server answers {status} {response.reason_phrase}.", hint="Check the address.")
    mime = response.headers.get("content-type", "").split(";")[0].strip().casefold()
    if picture and mime not in _PICTURES:
        raise ArticleError(f'{url}: is "{mime}", expected a JPEG, PNG or WebP picture.', hint="Leave the picture out.")
    if not picture and mime and not mime.startswith((*_TYPES, *_BOOKS)) and not mime.endswith(("+xml", "+json")):
        raise ArticleError(f'{url}: is "{mime}", expected a page of text.', hint="Give the address of an article.")
    data = b"".join(_limited(response, url, deadline, MAX_BOOK_BYTES if mime in _BOOKS else MAX_BYTES))
    return Page(
        url,
        data,
        mime,
        response.charset_encoding or "",
        response.headers.get("etag", ""),
        response.headers.get("last-modified", ""),
    )


def _limited(response: "httpx.Response", url: str, deadline: float, most: int) -> Iterator[bytes]:
    """The body unpacked piece by piece, so that neither a large one nor a bomb is ever held whole."""
    coding = response.headers.get("content-encoding", "identity").strip().casefold()
    if coding not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchError(f'{url}: packed as "{coding}", which was not asked for.', hint="Try again later.")
    unpack = zlib.decompressobj(47) if coding not in {"", "identity"} else None
    total = 0
    for raw in response.iter_raw():
        if time.monotonic() > deadline:
            raise FetchError(f"{url}: not finished after {MAX_SECONDS:.0f} seconds.", hint=_AGAIN)
        try:
            piece = unpack.decompress(raw, most + 1) if unpack else raw
        except zlib.error as error:
            raise FetchError(f"{url}: damaged on the way ({error}).", hint=_AGAIN) from error
        total += len(piece)
        if total > most:
            raise ArticleError(f"{url}: larger than {most // 1_000_000} MB.", hint="Give the address of an article.")
        yield piece
