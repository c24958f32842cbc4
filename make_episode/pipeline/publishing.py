"""The show as a feed and pages: made from the manifests and show.toml alone."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from make_episode.episodes import built, cover, feed, files, manifest, narration, site, transcript
from make_episode.episodes.built import Built
from make_episode.episodes.publish.folder import Folder
from make_episode.errors import ShowError
from make_episode.model import App, Episode, Feed, Funding, Recommended
from make_episode.pipeline import naming
from make_episode.pipeline.rhythm import rhythm
from make_episode.show import PLACEHOLDERS, Show

GUID = "podcast-guid.txt"
"""File of the web root that keeps the show's podcast:guid."""


def feed_of(show: Show, episodes: Sequence[Episode] = ()) -> Feed:
    """The show with these episodes. Writes nothing: `web_root` sees to the artwork it names."""
    settings = show.settings
    return Feed(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        url=settings.url,
        link=settings.link,
        author=settings.author,
        guid=_guid(show),
        cover=picture(show).name,
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
        moved_to="" if show.branch else settings.feed.moved_to,
        page=settings.feed.archive,
        apps=tuple(App(name, url) for name, url in settings.apps.named()),
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


def picture(show: Show) -> Path:
    """Where the show's picture belongs in the web root, whether it is there or not.

    The name changes with what it shows, since apps keep old ones.
    Raises ShowError for a picture of the show's own that Apple would refuse.
    """
    settings = show.settings
    if own := _own_picture(show):
        suffix = ".png" if own.suffix.lower() == ".png" else ".jpg"
        return show.episodes / f"cover-{naming.content_hash(own)}{suffix}"
    return show.episodes / f"cover-{naming.text_hash('1', settings.title, settings.author, settings.language)}.jpg"


def artwork(show: Show) -> Path:
    """The show's picture in the web root, made if it is not there yet. Raises ShowError as `picture` does."""
    target, settings = picture(show), show.settings
    if not target.is_file():
        with _draft(target) as draft:
            if own := _own_picture(show):
                shutil.copyfile(own, draft)
            else:
                cover.make(draft, title=settings.title, subtitle=settings.author, language=settings.language)
    return target


def _own_picture(show: Show) -> Path | None:
    """The picture that show.toml names, if it names one. Raises ShowError."""
    if not show.settings.cover:
        return None
    own = show.root / show.settings.cover
    if not own.is_file():
        raise ShowError(
            f'{show.root / "show.toml"}: cover = "{show.settings.cover}": there is no such file.',
            hint="Correct the path, or leave `cover` out to have one made.",
        )
    cover.check(own)
    return own


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
    placed = _placed(show, made)
    return replace(placed, articles=made.articles) if placed else made


def _placed(show: Show, made: Episode) -> Episode | None:
    """The episode as its manifest tells it: where it was to be, else wherever `Folder.publish` found room for it."""
    if (made.folder / manifest.NAME).is_file():
        there = manifest.load(made.folder)
        if there.identity == made.identity:
            return there
    return manifest.find(show.episodes, made.identity)


def refresh(show: Show, now: datetime) -> Feed:
    """Feed and pages made again from what is there. Raises ShowError for a broken manifest."""
    keep_guid(show)
    whole = feed_of(show)
    root = web_root(show)
    root.rebuild(whole)
    root.forget(now - timedelta(days=show.settings.feed.keep))
    return replace(whole, episodes=manifest.listed(manifest.load_all(show.episodes)))


def web_root(show: Show, work: Path | None = None) -> Folder:
    """The folder listeners' apps read, artwork included, with the files of a new episode waiting in `work`."""
    artwork(show)
    return Folder(show.episodes, work, lambda whole: pages(show, whole), partial(_archived, show))


def _archived(show: Show, name: str, told: str, held: tuple[Episode, ...], render: Callable[[], bytes]) -> bytes:
    """An archive document of the feed, made again only where something it follows from changed."""
    target = show.episodes / name
    with Built(show.root / ".make-episode" / f"{name}.json") as done:
        manifests = (done.digest(one.folder / manifest.NAME) for one in held)
        follows = [built.program(), repr(feed_of(show)), told, *manifests]
        done.once(name, follows, [target], lambda: _put(target, render()))
    return target.read_bytes()


def _put(target: Path, content: bytes) -> None:
    files.put(target, content)


def pages(show: Show, whole: Feed) -> None:
    """Every episode's page and transcripts, then the index; made again only where what they follow from changed."""
    templates = _templates(show)
    plain = replace(whole, episodes=())
    shared = (built.program(), site.templates_digest(templates), repr(plain))
    site.write_assets(plain, show.episodes, templates)
    with Built(show.root / ".make-episode" / "pages.json") as done:
        for episode in whole.episodes:
            _page(show, episode, plain, done, shared)
        _thumbnail(show.episodes / whole.cover, show.episodes, done)

        def once(page: Path, told: str, held: tuple[Episode, ...], build: Callable[[], None]) -> None:
            manifests = (done.digest(one.folder / manifest.NAME) for one in held)
            done.once(f"list {page}", [*shared, told, *manifests], [page], build)

        listed = replace(whole, episodes=manifest.listed(whole.episodes))
        site.write_index(listed, show.episodes, *templates, once=once)
    site.drop_old_assets(plain, show.episodes, templates)


def page(show: Show, episode: Episode, whole: Feed) -> None:
    """All that a folder holds beside what was made, whether it is there already or not: for an episode that waits."""
    site.write_assets(whole, episode.folder.parent, _templates(show))
    if episode.cover:
        site.write_thumbnail(episode.cover, episode.folder)
    _write_transcripts(episode)
    _write_page(show, episode, whole)


def _page(show: Show, episode: Episode, whole: Feed, done: Built, shared: tuple[str, ...]) -> None:
    """What follows from a folder's manifest, script and outline: the page, and transcripts in every form."""
    folder = episode.folder
    told, said, peaks = (done.digest(folder / name) for name in (manifest.NAME, narration.NAME, site.PEAKS))
    pages = [folder / name for name in site.FILES]
    done.once(f"page of {folder}", [*shared, told, said, peaks], pages, lambda: _write_page(show, episode, whole))
    transcripts = [folder / name for name, _ in transcript.FILES]
    follows = [built.program(), said, episode.language]
    done.once(f"transcripts of {folder}", follows, transcripts, lambda: _write_transcripts(episode))
    if episode.cover:
        _thumbnail(episode.cover, folder, done)


def _write_page(show: Show, episode: Episode, whole: Feed) -> None:
    lines = narration.load(episode.folder / narration.NAME)
    site.write_episode(episode, lines, whole, episode.folder / site.PAGE, *_templates(show))


def _write_transcripts(episode: Episode) -> None:
    transcript.write(episode.folder, narration.load(episode.folder / narration.NAME), episode.language)


def _thumbnail(artwork: Path, folder: Path, done: Built) -> None:
    """A small copy of a cover, for the pages."""
    if picture := done.digest(artwork):
        follows = [built.program(), picture]
        done.once(
            f"picture of {folder}", follows, [folder / site.THUMBNAIL], lambda: site.write_thumbnail(artwork, folder)
        )


def _templates(show: Show) -> tuple[Path, ...]:
    return tuple(place / "pages" for place in show.folders("scripts"))
