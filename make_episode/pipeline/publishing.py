"""The show as a feed and pages: made from the manifests and show.toml alone."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from make_episode.episodes import cover, feed, files, manifest, narration, site
from make_episode.episodes.publish.folder import Folder
from make_episode.errors import ShowError
from make_episode.model import Episode, Feed
from make_episode.pipeline import naming
from make_episode.show import Show


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
        guid=settings.guid or feed.podcast_guid(f"{settings.url}/feed.xml"),
        cover=artwork(show).name,
        category=settings.category,
        episodes=tuple(episodes),
        owner_name=settings.owner.name,
        owner_email=settings.owner.email,
        copyright=settings.copyright,
        explicit=settings.explicit,
    )


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


def place(show: Show, made: Episode, work: Path) -> Episode:
    """The episode as it stands, with its files moved from `work` to their place and feed and pages made again."""
    Folder(show.episodes, work, lambda whole: pages(show, whole)).publish(made, feed_of(show))
    placed = manifest.find(show.episodes, made.identity)
    return replace(placed, articles=made.articles) if placed else made


def refresh(show: Show) -> Feed:
    """Feed and pages made again from what is there. Raises ShowError for a broken manifest."""
    whole = feed_of(show)
    Folder(show.episodes, pages=lambda one: pages(show, one)).rebuild(whole)
    return replace(whole, episodes=manifest.load_all(show.episodes))


def pages(show: Show, whole: Feed) -> None:
    """Every episode's page, then the index, written where they changed."""
    templates = tuple(place / "pages" for place in show.folders("scripts"))
    for episode in whole.episodes:
        lines = narration.load(episode.folder / narration.NAME)
        site.write_episode(episode, lines, whole, episode.folder / "index.html", *templates)
    site.write_index(whole, show.episodes, *templates)
