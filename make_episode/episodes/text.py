"""Text and addresses in the form that XML, tags and subtitles can carry."""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

# Outside XML 1.0 s2.2, and the C1 controls it discourages. Written as what is allowed.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Not \s: French keeps its quotation marks with no-break spaces, which must stay.
_BLANKS = re.compile("[ \t\n\r\f\v\u0085\u2028\u2029]+")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_KEPT = "!$&'()*+,;=:@/?%~"


def clean(text: str) -> str:
    """The text without the characters no XML document may hold."""
    return text if text.isprintable() else _ILLEGAL.sub("", text)  # most texts are, and a feed has thousands


def one_line(text: str) -> str:
    """The clean text on one line, without blanks at its ends (PSP-1: values carry none)."""
    return _BLANKS.sub(" ", clean(text)).strip()


def cut(text: str, limit: int) -> str:
    """The text, shortened between two words to at most `limit` bytes of UTF-8, "…" included."""
    if len(text.encode()) <= limit:
        return text
    head = text.encode()[: max(limit - len("…".encode()), 0)].decode(errors="ignore")
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:") + "…"


@lru_cache(maxsize=4096)
def ascii_url(url: str) -> str:
    """The address in the characters of RFC 3986: the host in punycode, the rest percent-encoded."""
    parts = urlsplit(_STRAY_PERCENT.sub("%25", one_line(url)))
    return urlunsplit(
        (
            parts.scheme,
            _ascii_host(parts.netloc),
            quote(parts.path, safe=_KEPT),
            quote(parts.query, safe=_KEPT),
            quote(parts.fragment, safe=_KEPT),
        )
    )


def is_web(url: str) -> bool:
    """Whether the address can be followed from a page or an app: http or https, with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _ascii_host(netloc: str) -> str:
    if netloc.isascii():
        return netloc
    try:
        return netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return quote(netloc, safe=":@[]")
