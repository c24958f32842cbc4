"""What must hold of a feed before listeners' apps see it, each rule with its remedy."""

import re
import uuid
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from make_episode.episodes import chapters, measured, transcript
from make_episode.episodes.text import is_web, one_line
from make_episode.errors import AudioError
from make_episode.model import Episode, Feed, categories


class Level(StrEnum):
    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that does not hold."""

    level: Level
    element: str
    """The feed's element, such as "item/enclosure"."""
    rule: str
    """What holds in a good feed, who asks for it, and what was found."""
    remedy: str
    """One imperative sentence."""
    episode: str = ""
    """Title of the episode concerned; empty for the show."""

    def __str__(self) -> str:
        """Which element of which episode, and the rule."""
        return f"{self.element}{f' ({self.episode})' if self.episode else ''}: {self.rule}"


_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(mp3|m4a)")
_MIMES = {"mp3": "audio/mpeg", "m4a": "audio/x-m4a"}
_PLACEHOLDER = re.compile(r"(^|[@/.])example\.(com|net|org)\b|\.(example|invalid|test)\b")
_LOCAL = re.compile(r"^https?://(localhost|127\.|\[::1\])")
_SAME = {"audio/x-m4a": "audio/mp4"}
_APART = 1.0
"""Seconds a file may last more or less than told: apps show whole ones."""
_MOST_BYTES = 4000
_MOST_CHARACTERS = 255
_PICTURES = (".jpg", ".jpeg", ".png")


def problems(feed: Feed, folders: Collection[str] | None = None) -> tuple[Problem, ...]:
    """Every rule the feed breaks, errors first; nothing for a feed every app takes. Looks at the files it names.

    Given names of folders, of the episodes only those in them are looked into.
    """
    found = [*_of_show(feed), *_of_addresses(feed), *_moved(feed), *_repeated(feed)]
    chosen = [one for one in feed.episodes if folders is None or one.folder.name in folders]
    found += [problem for episode in chosen for problem in _of_episode(episode, feed)]
    return tuple(sorted(found, key=lambda problem: problem.level is not Level.ERROR))


def _of_show(feed: Feed) -> Iterator[Problem]:
    for element, value, key in (
        ("title", feed.title, "title"),
        ("description", feed.description, "description"),
        ("itunes:author", feed.author, "author"),
    ):
        if not one_line(value):
            yield _error(
                f"channel/{element}", "Every directory asks for it; it is empty.", f"Set `{key}` in show.toml."
            )
    yield from _lengths(feed)
    if not _LANGUAGE.fullmatch(feed.language):
        rule = (
            f'A language is an ISO 639 code with an optional region, such as "fr" or "fr-MA"; found "{feed.language}".'
        )
        yield _error("channel/language", rule, "Correct `language` in show.toml.")
    yield from _category(feed)
    if not feed.cover.lower().endswith(_PICTURES):
        rule = f'Apple takes artwork that is named .jpg or .png; found "{feed.cover}".'
        yield _error("channel/itunes:image", rule, "Set `cover` in show.toml to a JPEG or PNG.")
    if not _is_uuid(feed.guid):
        rule = f'podcast:guid is a UUID, kept for ever; found "{feed.guid}".'
        yield _error("channel/podcast:guid", rule, "Remove the guid from the show to have it made anew.")
    if not feed.owner_email:
        rule = "Spotify and YouTube write to this address when a show is claimed; there is none."
        yield _advice("channel/itunes:owner", rule, "Set `email` under [owner] in show.toml.")
    elif _PLACEHOLDER.search(feed.owner_email) or not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", feed.owner_email):
        rule = f'Spotify and YouTube write to this address when a show is claimed; found "{feed.owner_email}".'
        yield _advice("channel/itunes:owner", rule, "Set `email` under [owner] in show.toml to one that is read.")


def _lengths(feed: Feed) -> Iterator[Problem]:
    if len(feed.description.encode()) > _MOST_BYTES:
        rule = f"A description has at most {_MOST_BYTES} bytes (PSP-1); it will be cut."
        yield _advice("channel/description", rule, "Shorten `description` in show.toml.")
    if len(feed.title) > _MOST_CHARACTERS:
        rule = f"A title has at most {_MOST_CHARACTERS} characters (PSP-1); it will be cut."
        yield _advice("channel/title", rule, "Shorten `title` in show.toml.")


def _category(feed: Feed) -> Iterator[Problem]:
    if not categories.is_known(feed.category):
        near = categories.nearest(feed.category)
        meant = f' Did you mean "{near}"?' if near else ""
        rule = f'The category is one of Apple\'s, spelled exactly; found "{feed.category}".{meant}'
        yield _error("channel/itunes:category", rule, "Correct `category` in show.toml.")


def _of_addresses(feed: Feed) -> Iterator[Problem]:
    for element, value, key in (("atom:link", feed.url, "url"), ("link", feed.link, "link")):
        if not is_web(value):
            rule = f'Addresses in a feed are whole http or https ones; found "{value}".'
            yield _error(
                f"channel/{element}", rule, f"Set `{key}` in show.toml to an address that starts with https://."
            )
        elif _PLACEHOLDER.search(value):
            rule = f'Apps must be able to reach the address; "{value}" is a placeholder.'
            yield _advice(f"channel/{element}", rule, f"Set `{key}` in show.toml to your own address.")
        elif value.startswith("http:") and not _LOCAL.match(value):
            rule = f'Apple strongly advises https; found "{value}".'
            yield _advice(f"channel/{element}", rule, f"Serve the show over https and change `{key}` in show.toml.")


def _moved(feed: Feed) -> Iterator[Problem]:
    """Apps that are sent on to nowhere, or in a circle, lose the show."""
    if not feed.moved_to:
        return
    if not (is_web(feed.moved_to) and feed.moved_to.startswith("https://")):
        rule = f'Apps are sent on to a whole https address; found "{feed.moved_to}".'
        yield _error("channel/itunes:new-feed-url", rule, "Correct `moved_to` under [feed] in show.toml.")
    elif feed.moved_to == f"{feed.url}/feed.xml":
        rule = f'Apps are sent on to another feed; "{feed.moved_to}" is this one.'
        yield _error("channel/itunes:new-feed-url", rule, "Take `moved_to` under [feed] out of show.toml.")


def _repeated(feed: Feed) -> Iterator[Problem]:
    """Apple ignores an enclosure that comes again, and apps show two episodes of one guid as one."""
    for element, values in (
        ("item/guid", [episode.guid for episode in feed.episodes]),
        ("item/enclosure", [f"{episode.folder.name}/{episode.audio.name}" for episode in feed.episodes]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                rule = f'Every episode has its own (Apple); "{value}" comes {times} times.'
                yield _error(element, rule, "Remove the folder that was copied from another.")


def _of_episode(episode: Episode, feed: Feed) -> Iterator[Problem]:
    for rules in (_texts_of, _audio_of, _sides_of, _chapters_of):
        yield from rules(episode)
    name = one_line(feed.title).casefold()
    if name and one_line(episode.title).casefold().startswith(name):
        rule = "An episode's title does not repeat the show's (Apple)."
        yield _advice("item/title", rule, "Take the show's name out of the title.", episode)


def _texts_of(episode: Episode) -> Iterator[Problem]:
    if not one_line(episode.title):
        yield _error("item/title", "Every episode has a title; it is empty.", "Give the article a title.", episode)
    elif len(one_line(episode.title)) > _MOST_CHARACTERS:
        rule = f"A title has at most {_MOST_CHARACTERS} characters (PSP-1); it will be cut."
        yield _advice("item/title", rule, "Shorten the title.", episode)
    if not one_line(episode.summary):
        rule = "Apps show a description beside an episode; it is empty."
        yield _advice("item/description", rule, "Give the article a subtitle or a first paragraph.", episode)
    if not one_line(episode.guid):
        yield _error("item/guid", "Every episode has a guid that never changes (Apple).", _AGAIN, episode)
    if episode.published.tzinfo is None:
        yield _error("item/pubDate", "The date has a zone (RFC 2822).", _AGAIN, episode)
    if not _LANGUAGE.fullmatch(episode.language):
        rule = f'A language is an ISO 639 code with an optional region; found "{episode.language}".'
        yield _error("item/podcast:transcript", rule, _AGAIN, episode)


_AGAIN = "Make the episode again."


def _audio_of(episode: Episode) -> Iterator[Problem]:
    name = episode.audio.name
    found = _FILE_NAME.fullmatch(name)
    if not found:
        rule = (
            f'The audio is named in ASCII letters, digits, "-", "_" and ends in .mp3 or .m4a (Apple); found "{name}".'
        )
        yield _error("item/enclosure", rule, _AGAIN, episode)
    elif episode.mime != _MIMES[found[1]]:
        rule = f'A .{found[1]} file has the type "{_MIMES[found[1]]}"; found "{episode.mime}".'
        yield _error("item/enclosure", rule, _AGAIN, episode)
    yield from _sound_of(episode, "item/enclosure", episode.audio, episode.size, episode.mime)
    for one in episode.renditions:
        if one.file != episode.audio:
            yield from _sound_of(episode, "item/podcast:alternateEnclosure", one.file, one.size, one.mime)
    if episode.duration <= 0:
        rule = f"An episode lasts some time; found {episode.duration} seconds."
        yield _error("item/itunes:duration", rule, _AGAIN, episode)


def _sound_of(episode: Episode, element: str, path: Path, size: int, mime: str) -> Iterator[Problem]:
    """What a sound file is, as against what is told of it."""
    if not path.is_file():
        yield _error(element, f"The audio is there; {path} is not.", _AGAIN, episode)
        return
    if (found := path.stat().st_size) != size:
        yield _error(element, f"The length is that of the file, {found:,} bytes; found {size:,}.", _AGAIN, episode)
    if (kind := measured.sound_type(path)) != _SAME.get(mime, mime):
        rule = f'{path} is what its type "{mime}" says; it is {kind or "no sound at all"}.'
        yield _error(element, rule, _AGAIN, episode)
        return
    try:
        lasts = measured.length(path)
    except AudioError as error:
        yield _error(element, str(error), error.hint, episode)
        return
    if episode.duration > 0 and abs(lasts - episode.duration) > _APART:
        rule = f"The duration is that of the file, {lasts:.1f} seconds; found {episode.duration:.1f}."
        yield _error("item/itunes:duration", rule, _AGAIN, episode)


def _sides_of(episode: Episode) -> Iterator[Problem]:
    wanted = [("item/podcast:transcript", name) for name, _ in transcript.FILES]
    wanted += [("item/podcast:chapters", chapters.FILE)] if episode.chapters else []
    wanted += [("item/itunes:image", episode.cover.name)] if episode.cover else []
    for element, name in wanted:
        if not (episode.folder / name).is_file():
            yield _error(element, f"The file is there; {episode.folder / name} is not.", _AGAIN, episode)
    if episode.cover and not episode.cover.name.lower().endswith(_PICTURES):
        rule = f'Apple takes artwork that is named .jpg or .png; found "{episode.cover.name}".'
        yield _error("item/itunes:image", rule, _AGAIN, episode)


def _chapters_of(episode: Episode) -> Iterator[Problem]:
    starts = [chapter.start for chapter in episode.chapters]
    if not starts:
        return
    if starts[0] != 0:
        rule = f"The first chapter starts at 0; found {starts[0]} seconds."
        yield _error("item/podcast:chapters", rule, _AGAIN, episode)
    if any(later <= earlier for earlier, later in pairwise(starts)):
        yield _error("item/podcast:chapters", "Each chapter starts after the one before.", _AGAIN, episode)
    if starts[-1] >= episode.duration:
        yield _error("item/podcast:chapters", "The last chapter starts before the end.", _AGAIN, episode)
    if not all(one_line(chapter.title) for chapter in episode.chapters):
        yield _error("item/podcast:chapters", "Every chapter has a title; one is empty.", _AGAIN, episode)


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def _error(element: str, rule: str, remedy: str, episode: Episode | None = None) -> Problem:
    return Problem(Level.ERROR, element, rule, remedy, episode.title if episode else "")


def _advice(element: str, rule: str, remedy: str, episode: Episode | None = None) -> Problem:
    return Problem(Level.ADVICE, element, rule, remedy, episode.title if episode else "")
