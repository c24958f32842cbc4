"""Bytes of a file or page -> text, whatever encoding they are in."""

import re

from make_episode.errors import ArticleError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARY = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive (or a DOCX or ODT document)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a WAV or WebP file",
    b"ID3": "an MP3 file",
    b"OggS": "an Ogg file",
    b"fLaC": "a FLAC file",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
}
_META = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_HINT = "Give a text, Markdown, HTML, EPUB or PDF file."
_SAMPLE = 200_000  # bytes that tell the encoding as well as all of them


def decode(data: bytes, *, what: str, charset: str = "") -> str:
    """The text. `charset` is what the server declares; `what` names the source. Raises ArticleError for binary data."""
    for magic, name in _BINARY.items():
        if data.startswith(magic):
            raise ArticleError(f"{what}: is {name}, expected text.", hint=_HINT)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    head = data[:4096]
    if b"\0" in data[:_SAMPLE]:
        return _wide(data, what)
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in head)
    if controls > len(head) * 0.05:
        raise ArticleError(f"{what}: is binary data, expected text.", hint=_HINT)
    return _narrow(data, charset, _META.search(head))


def _wide(data: bytes, what: str) -> str:
    """UTF-16 without a mark, told by the zeros beside ASCII letters."""
    sample = data[:4096]
    zeros = [sample[0::2].count(0), sample[1::2].count(0)]
    if max(zeros) > len(sample) * 0.3 and min(zeros) < len(sample) * 0.02:
        return data.decode("utf-16-le" if zeros[1] > zeros[0] else "utf-16-be", errors="replace")
    if sum(zeros) <= 3:  # a stray zero does not make a text binary
        return _narrow(data.replace(b"\0", b""), "", None)
    raise ArticleError(f"{what}: is binary data, expected text.", hint=_HINT)


def _narrow(data: bytes, charset: str, meta: re.Match[bytes] | None) -> str:
    declared = (meta[1] or meta[2]).decode("ascii") if meta else ""
    for encoding in ("utf-8", charset, declared):
        try:
            return data.decode(encoding) if encoding else _nothing()
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode(_old_charset(data[:_SAMPLE]), errors="replace")


def _old_charset(sample: bytes) -> str:
    """Which of the two Windows charsets our languages were written in: read as the Arabic one, only Arabic is Arabic.

    Detectors that know all charsets take short French texts for Central European ("élèves" -> "élčves").
    """
    letters = [letter for letter in sample.decode("cp1256", errors="replace") if letter.isalpha()]
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in letters)
    return "cp1256" if arabic > len(letters) / 2 else "cp1252"


def _nothing() -> str:
    raise LookupError
