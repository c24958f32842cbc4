"""The title of a page: what several of its sources agree on, as its heading writes it, without the site's name."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from make_episode.articles.dates import fold
from make_episode.articles.tidy import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE = re.compile(r"\s+[|–—·•»-]\s+|\s*[|•]\s*")
_FEWEST = 4  # words of a heading that may be a title against what the page tells other sites
_LONGEST_SITE = 40  # letters


def title_of(tree: "HtmlElement", headline: str, meta: Mapping[str, str], site: tuple[str, str]) -> str:
    """The title; `headline` is what the page tells machines, `site` the site's name and the page's address.

    Pages tell networks another title than they print, and machines one that is cut short, so that the wording most of
    them share is taken: JSON-LD, the heading, og:title and the title tag each have one voice. Where no two agree, it
    is the first of these.
    """
    tag = one_line(tree.findtext(".//title") or "")
    lesser = [text for h2 in tree.iter("h2", "h3") if (text := one_line(h2.text_content()))]
    headings = [text for h1 in tree.iterfind(".//h1") if (text := _without_link(h1, tag)) and not _is(text, site[0])]
    told_too = [text for text in dict.fromkeys(lesser) if text in tag]
    named = [longer for text in headings for longer in told_too if _names_site(text, longer, tag)]
    headings = [text for text in headings if not any(_names_site(text, longer, tag) for longer in told_too)]
    told = one_line(meta.get("og:title", ""))
    marked = [one_line(element.text_content()) for element in tree.iterfind(".//*[@itemprop='headline']")]
    voices = [[headline], marked[:1], headings, named[:1], [without_site(told, *site)], [without_site(tag, *site)]]
    candidates = [text for voice in voices for text in _offered(voice, headings) if text]
    if not candidates:
        return ""
    votes = Counter(plain for voice in voices for plain in {_plain(text) for text in voice})
    title = max(dict.fromkeys(candidates), key=lambda text: votes[_plain(text)])
    title = _as_printed(title, headings)
    return _as_heading(title, [*headings, *dict.fromkeys(lesser)]) or without_site(title, *site)


def _without_link(heading: "HtmlElement", tag: str) -> str:
    """A heading without the site's name in an element of its own, which the title tag has far behind the title."""
    text = one_line(heading.text_content())
    own = max((one_line(child.text_content()) for child in heading), key=len, default="")
    behind = text.removeprefix(own).strip() if text.startswith(own) else ""
    return own if own and behind and tag.startswith(own) and behind in tag[len(own) :] else text


def _as_printed(title: str, headings: Sequence[str]) -> str:
    """The only heading that a page prints, where it tells others nearly the same in other words."""
    long = [text for text in headings if len(text.split()) >= _FEWEST]
    if len(long) != 1 or any(_plain(title) in _plain(text) or _plain(text) in _plain(title) for text in headings):
        return title
    words, printed = set(_plain(title).split()), set(_plain(long[0]).split())
    return long[0] if 2 * len(words & printed) > max(len(words), len(printed)) else title


def _offered(voice: Sequence[str], headings: Sequence[str]) -> Sequence[str]:
    """The wordings a source offers: a page's headings where there is one of some length, else its first."""
    if voice is not headings or not headings:
        return voice
    long = [text for text in headings if len(text.split()) >= _FEWEST]
    return [*long, *headings[:1]] if len(long) == 1 else headings


def _names_site(heading: str, longer: str, tag: str) -> bool:
    """Whether a heading is all that the title tag says besides another, longer one."""
    whole, title, rest = _plain(tag), _plain(longer), _plain(heading)
    return len(title) > len(rest) and whole in {f"{title} {rest}", f"{rest} {title}"}


def _is(text: str, site: str) -> bool:
    return bool(site) and _plain(text) == _plain(site)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", fold(text)).strip()


def _as_heading(title: str, headings: Sequence[str]) -> str:
    """The heading that says the same as a title that was cut short or has the site's name beside it, or ""."""
    stem = fold(title).rstrip(" .…")
    for heading in headings:
        plain = fold(heading)
        cut = len(stem) >= 15 and plain.startswith(stem) and title.endswith(("…", "..."))
        behind = stem[len(plain) :] if stem.startswith(plain) else ""
        before = stem[: -len(plain)] if stem.endswith(plain) else ""
        aside = re.match(r"\s+[-|–—·•»«:]\s", behind) or re.search(r"\s[-|–—·•»«]\s+$", before)
        if cut or stem == plain or (len(heading) >= 10 and aside and len(behind + before) < _LONGEST_SITE):
            return heading
    return ""


def without_site(title: str, site: str = "", url: str = "") -> str:
    """The title without the name of the site behind or before it; `url` tells the name where the page does not."""
    parts = _SITE.split(title)
    if len(parts) < 2:
        return title
    host = re.sub(r"\W", "", fold(re.sub(r"^https?://|/.*$", "", url)))
    for part in (parts[-1], parts[0]):
        plain = re.sub(r"\W", "", fold(part))
        if plain and (fold(part) == fold(site) or (len(plain) > 3 and plain in host)):
            cut = title[: title.rfind(part)] if part is parts[-1] else title[len(part) :]
            return cut.strip(" |–—·•»-\xa0")
    match = re.match(r"^(.{20,}?)\s+[|]\s+[^|]{2,40}$", title)
    return match[1] if match else title
