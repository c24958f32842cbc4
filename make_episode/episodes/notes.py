"""Show notes: what an app shows beside an episode, in the HTML every app takes (PSP-1: p, a, lists, no more)."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from make_episode.episodes import chapters, page_phrases, phrases
from make_episode.episodes.text import ascii_url, clean, cut, is_web, one_line
from make_episode.model import Episode, Origin


def full(episode: Episode, page: str) -> str:
    """The notes as HTML: summary, articles, chapters, the episode's page, and that a machine reads."""
    parts = [_paragraphs(corrected(episode)), _paragraphs(episode.summary), *_articles(episode), *_also(episode)]
    parts += [_paragraph(line) for line in chapters.in_notes(episode)]
    parts += [_paragraph(_link(page, phrases.of(episode.language).page)), _disclosure(episode)]
    return "\n".join(part for part in parts if part)


def short(episode: Episode, limit: int) -> str:
    """The same in at most `limit` bytes, for apps that read only the description: chapters, then articles give way.

    The disclosure always stays; a summary that is still too long is cut.
    """
    lines = [_paragraph(line) for line in chapters.in_notes(episode)]
    stories = [*_articles(episode), *_also(episode)]
    for extra in ([*stories, *lines], stories, [*_articles(episode)], []):
        parts = (_paragraphs(corrected(episode)), _paragraphs(episode.summary), *extra, _disclosure(episode))
        text = "\n".join(part for part in parts if part)
        if len(text.encode()) <= limit:
            return text
    return _cut(episode, limit)


def _cut(episode: Episode, limit: int) -> str:
    """One paragraph of summary and the disclosure; escaping makes a text longer, so the cut is found by trying."""
    disclosure = _disclosure(episode)
    size = limit
    while True:
        text = "\n".join((_paragraph(cut(one_line(episode.summary), size)), disclosure))
        total = len(text.encode())
        if total <= limit:
            return text
        size = size * limit // total


def corrected(episode: Episode) -> str:
    """Since when listeners have another sound, in words; empty where it is the first."""
    if episode.updated is None:
        return ""
    return phrases.of(episode.language).corrected.format(page_phrases.day(episode.updated.date(), episode.language))


def _paragraph(text: str) -> Markup:
    """A paragraph, escaped. Put together, since a template string takes ten times as long, and a feed has thousands."""
    return Markup(f"<p>{escape(text)}</p>")  # noqa: S704 - escaped


def _link(url: str, text: str) -> Markup:
    return Markup(f'<a href="{escape(url)}">{escape(text)}</a>')  # noqa: S704 - escaped


def _paragraphs(text: str) -> Markup:
    lines = (one_line(line) for line in clean(text).splitlines())
    return Markup("\n").join(_paragraph(line) for line in lines if line)


def _articles(episode: Episode) -> Iterator[Markup]:
    label = phrases.of(episode.language).article
    for origin in episode.articles:
        if title := one_line(origin.title):
            yield _paragraph(Markup("{} {}").format(label, _credited(origin, title, episode.language)))


def _also(episode: Episode) -> Iterator[Markup]:
    """Articles of the day that were not spoken."""
    named = [_credited(one, title, episode.language) for one in episode.also if (title := one_line(one.title))]
    if named:
        yield _paragraph(phrases.of(episode.language).also)
        yield Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(Markup("<li>{}</li>").format(one) for one in named))


def _credited(origin: Origin, title: str, language: str) -> Markup:
    """The title, linked where there is an address, and who wrote it."""
    named = _link(ascii_url(origin.url), title) if is_web(origin.url) else Markup("{}").format(title)
    authors = phrases.of(language).comma.join(one_line(author) for author in origin.authors)
    return Markup("{} ({})").format(named, authors) if authors else named


def _disclosure(episode: Episode) -> Markup:
    return _paragraph(phrases.disclosure(episode.language, episode.voices))
