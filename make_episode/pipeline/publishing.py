"""The show as a feed and pages: made from the manifests and show.toml alone."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from make_episode.episodes import cover, feed, files, manifest, narration, site, transcript
from make_episode.episodes.publish.folder import Folder
from make_episode.errors import ShowError
from make_episode.model import Episode, Feed, Funding, Recommended
from make_episode.pipeline import naming
from make_episode.pipeline.rhythm import rhythm
from make_episode.show import PLACEHOLDERS, Show

GUID = "podcast-guid.txt"
"""File of the web root that keeps the show's podcast:guid."""


def feed_of(show: Show, episodes: Sequence[Episode] = ()) -> Feed:
    """The show with these episodes; its artwork is put in the web root if it is not there yet."""
    settings = show.settings
    return Feed(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        url=settings.url,
        link=settings.link,
        author=settings.author,
        guid=_guid(show),
        cover=artwork(show).name,
        category=settings.category,
        episodes=tuple(episodes),
        owner_name=settings.owner.name,
        owner_email=settings.owner.email,
        copyright=settings.copyright,
        explicit=settings.explicit,
        license=settings.feed.license,
        locked=settings.feed.locked,
        funding=tuple(Funding(one.url, one.text) for one in settings.feed.funding),
        podroll=tuple(Recommended(one.guid, one.url, one.title) for one in settings.feed.podroll),
        rhythm=rhythm(show),
        hub=settings.feed.hub,
        page=settings.feed.archive,
    )


def _guid(show: Show) -> str:
    """The show's podcast:guid: that of show.toml, else the one it was first published with, else a new one.

    It is computed from the first address the show had, and kept in the web root for when that changes.
    """
    if show.settings.guid:
        return show.settings.guid
    kept = show.episodes / GUID
    if kept.is_file():
        return kept.read_text(encoding="utf-8").strip()
    return feed.podcast_guid(f"{show.settings.url}/{feed.NAME}")


def keep_guid(show: Show) -> None:
    """Keep the show's podcast:guid once it has an address of its own, so that another address changes nothing."""
    if not show.settings.guid and not any(place in show.settings.url for place in PLACEHOLDERS):
        kept = show.episodes / GUID
        if not kept.is_file():
            files.put(kept, f"{_guid(show)}\n".encode())


def artwork(show: Show) -> Path:
    """The show's picture in the web root, under a name that changes with what it shows, since apps keep old ones.

    Raises ShowError for a picture of the show's own that Apple would refuse.
    """
    return _own_picture(show) if show.settings.cover else _made_picture(show)


def _own_picture(show: Show) -> Path:
    own = show.root / show.settings.cover
    if not own.is_file():
        raise ShowError(
            f'{show.root / "show.toml"}: cover = "{show.settings.cover}": there is no such file.',
            hint="Correct the path, or leave `cover` out to have one made.",
        )
    cover.check(own)
    suffix = ".png" if own.suffix.lower() == ".png" else ".jpg"
    target = show.episodes / f"cover-{naming.content_hash(own)}{suffix}"
    if not target.is_file():
        with _draft(target) as draft:
            shutil.copyfile(own, draft)
    return target


def _made_picture(show: Show) -> Path:
    settings = show.settings
    words = naming.text_hash("1", settings.title, settings.author, settings.language)
    target = show.episodes / f"cover-{words}.jpg"
    if not target.is_file():
        with _draft(target) as draft:
            cover.make(draft, title=settings.title, subtitle=settings.author, language=settings.language)
    return target


@contextmanager
def _draft(target: Path) -> Iterator[Path]:
    """Where to write a file that takes its place when the block ends well; no other run writes there."""
    with files.told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".cover-", dir=target.parent) as work:
            draft = Path(work) / target.name
            yield draft
            files.move(draft, target)


def place(show: Show, made: Episode, work: Path, now: datetime) -> Episode:
    """The episode as it stands, with its files moved from `work` to their place and feed and pages made again."""
    keep_guid(show)
    root = web_root(show, work)
    root.publish(made, feed_of(show))
    root.forget(now - timedelta(days=show.settings.feed.keep))
    placed = manifest.find(show.episodes, made.identity)
    return replace(placed, articles=made.articles) if placed else made


def refresh(show: Show, now: datetime) -> Feed:
    """Feed and pages made again from what is there. Raises ShowError for a broken manifest."""
    keep_guid(show)
    whole = feed_of(show)
    root = web_root(show)
    root.rebuild(whole)
    root.forget(now - timedelta(days=show.settings.feed.keep))
    return replace(whole, episodes=manifest.listed(manifest.load_all(show.episodes)))


def freshen(show: Show, now: datetime) -> None:
    """Feed and pages made again if a manifest or show.toml is newer than the feed."""
    made = show.episodes / feed.NAME
    sources = (show.root / "show.toml", *show.episodes.glob(f"*/{manifest.NAME}"))
    newest = max(path.stat().st_mtime for path in sources if path.is_file())
    if not made.is_file() or made.stat().st_mtime < newest:
        refresh(show, now)


def web_root(show: Show, work: Path | None = None) -> Folder:
    """The folder listeners' apps read, with the files of a new episode waiting in `work`."""
    return Folder(show.episodes, work, lambda whole: pages(show, whole))


def pages(show: Show, whole: Feed) -> None:
    """Every episode's page and transcripts, then the index, written where they changed."""
    for episode in whole.episodes:
        page(show, episode, whole)
    site.write_index(replace(whole, episodes=manifest.listed(whole.episodes)), show.episodes, *_templates(show))


def page(show: Show, episode: Episode, whole: Feed) -> None:
    """What a folder holds that follows from its manifest and script: the page, and transcripts in every form."""
    lines = narration.load(episode.folder / narration.NAME)
    transcript.write(episode.folder, lines, episode.language)
    site.write_episode(episode, lines, whole, episode.folder / site.PAGE, *_templates(show))


def _templates(show: Show) -> tuple[Path, ...]:
    return tuple(place / "pages" for place in show.folders("scripts"))
