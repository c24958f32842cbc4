"""The web root on this machine, changed so that listeners never meet a broken show.

An episode is built in a hidden work folder of the web root (`making`), then put in place in this order, each step
by one atomic rename: audio, pictures and side files; the manifest; the pages; feed.xml last. A run killed between
any two steps leaves a feed that names only whole files, and the next run completes what is missing.

A new making of an episode has audio of another name (its content is part of the name): the old file stays, for
apps that hold the old feed, until `forget`. Side files keep their names and are replaced, since they are small and
read at once.
"""

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from make_episode.episodes import feed as feeds
from make_episode.episodes import files, manifest
from make_episode.episodes.publish import live
from make_episode.errors import FolderError, PublishError
from make_episode.model import Earlier, Episode, Feed

_WORK = ".making-"
_LOCK = ".lock"
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM}


def no_pages(feed: Feed) -> None:
    """Write nothing: a show of media and feed alone."""
    del feed


@contextmanager
def making(root: Path) -> Iterator[Path]:
    """An empty hidden folder to build one episode in, thrown away when the block ends.

    The lock inside tells a run that lives from one that was killed: only folders nobody holds are cleaned away,
    whatever their age. Raises FolderError where the web root cannot be written, or the disk is full meanwhile.
    """
    with _locked(root), files.told(root):
        _clean(root)
        work = Path(tempfile.mkdtemp(prefix=_WORK, dir=root))
        held = _hold(work / _LOCK, wait=False)
    try:
        with _disk_told(root):
            yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        os.close(held)


@dataclass(frozen=True, slots=True)
class Folder:
    """A Publisher into the folder `root`."""

    root: Path
    work: Path | None = None
    """Where the files of the episode wait (see `making`); without it they are in place already."""
    pages: Callable[[Feed], None] = no_pages
    """Writes the pages of a feed, each whole; called when the episodes are in place, before the feed is."""
    keeper: feeds.Keeper = feeds.anew
    """Knows archive documents that need not be made again."""

    def publish(self, episode: Episode, feed: Feed) -> str:
        """The feed's address, with the episode's files in place; publishing the same again changes no file.

        `episode` names its files where they will be, in a folder of `root`; if that folder went to another episode
        meanwhile, the next free name is taken, and `manifest.find` tells which. Of `feed` the show counts: its
        episodes are read again from the manifests, so that two runs at once never drop each other's.

        `episode.updated` is when it was made: it stays where listeners had another sound before, a correction.
        """
        if episode.folder.parent.resolve() != self.root.resolve():
            raise ValueError(f"{episode.folder} is no folder of {self.root}")
        with _locked(self.root):
            episode = _apart(episode, self.root)
            if self.work is not None:
                self._place(episode, self.work)
            manifest.save(episode)
            return self._refresh(feed)

    def rebuild(self, feed: Feed) -> str:
        """The feed's address, with pages and feed made anew from the manifests."""
        with _locked(self.root):
            return self._refresh(feed)

    def change(self, episode: Episode, feed: Feed) -> str:
        """The feed's address, with the manifest of an episode that is there replaced."""
        return self.change_all((episode,), feed)

    def change_all(self, episodes: Iterable[Episode], feed: Feed) -> str:
        """The feed's address, with the manifests of episodes that are there replaced, and feed and pages made once."""
        with _locked(self.root):
            for episode in episodes:
                manifest.save(episode)
            return self._refresh(feed)

    def forget(self, before: datetime) -> None:
        """Remove audio that no feed has named since `before`: replaced by a correction, or withdrawn.

        What any feed of the web root mentions stays, whosever feed it is.
        """
        with _locked(self.root), files.told(self.root):
            every = manifest.load_all(self.root)
            if not any(_idle(episode, before) for episode in every):
                return
            named = live.Mentioned(path.read_bytes() for path in self.root.rglob("*.xml"))
            for episode in every:
                for path in _idle(episode, before):
                    if f"{episode.folder.name}/{path.name}" not in named:
                        path.unlink(missing_ok=True)
                old = [
                    one for one in episode.earlier if one.until < before and not (episode.folder / one.audio).exists()
                ]
                if old:
                    manifest.save(replace(episode, earlier=tuple(one for one in episode.earlier if one not in old)))

    def _place(self, episode: Episode, work: Path) -> None:
        waiting = [path for path in work.iterdir() if not path.name.startswith(".") and path.name != manifest.NAME]
        for path in sorted(waiting, key=lambda path: (path.name != episode.audio.name, path.name)):
            files.move(path, episode.folder / path.name)

    def _refresh(self, feed: Feed) -> str:
        every = manifest.load_all(self.root)
        whole = replace(feed, episodes=manifest.listed(every))
        self.pages(replace(feed, episodes=every))
        _check(self.root, whole)
        documents = dict(feeds.documents(whole, self.keeper))
        for name, content in documents.items():
            files.put(self.root / name, content)
        for old in (path for path in self.root.glob(feeds.ARCHIVES) if path.name not in documents):
            old.unlink()
        return feeds.address(whole, feeds.NAME)


def _idle(episode: Episode, before: datetime) -> list[Path]:
    """Files of an episode that its show's feed has not named since then."""
    idle = [episode.folder / one.audio for one in episode.earlier if one.until < before]
    if episode.withdrawn and episode.withdrawn < before:
        idle += [path for path in manifest.sounds(episode) if path.exists()]
    return idle


@contextmanager
def _disk_told(root: Path) -> Iterator[None]:
    """Turns a full or failing disk into a FolderError; other errors of the system are bugs and stay what they are."""
    try:
        yield
    except OSError as error:
        if error.errno not in _DISK:
            raise
        raise FolderError(
            f"{error.filename or root}: cannot be written: {error.strerror}.",
            hint="Make the folder writable, or free some space.",
        ) from error


def _apart(episode: Episode, root: Path) -> Episode:
    """The episode where it does not stand on another: a run at the same time may have made either of them first."""
    earlier = manifest.find(root, episode.identity)
    if earlier is not None:
        return manifest.moved(_again(episode, earlier), earlier.folder)
    episode = replace(episode, updated=None)
    folder = episode.folder
    number = 1
    while (folder / manifest.NAME).exists():
        number += 1
        folder = episode.folder.with_name(f"{episode.folder.name}-{number}")
    return manifest.moved(episode, folder)


def _again(episode: Episode, earlier: Episode) -> Episode:
    """The episode as a new making of an earlier one: what listeners' apps know it by stays."""
    same = replace(episode, guid=earlier.guid, published=earlier.published, withdrawn=earlier.withdrawn)
    if episode.audio.name == earlier.audio.name:
        return replace(same, updated=earlier.updated, earlier=earlier.earlier)
    until = episode.updated or earlier.published
    replaced = (Earlier(path.name, until) for path in manifest.sounds(earlier))
    now = {path.name for path in manifest.sounds(episode)}
    return replace(same, earlier=tuple(one for one in (*earlier.earlier, *replaced) if one.audio not in now))


def _check(root: Path, feed: Feed) -> None:
    """Return if every file the feed would name is there, in the length it would tell."""
    for name, length in feeds.named_files(feed):
        path = root / name
        if not path.is_file():
            raise PublishError(
                f"{path}: the feed would name this file, but it is not there; the feed was left as it was.",
                hint="Make the episode again, or remove its folder to withdraw it.",
            )
        if length is not None and path.stat().st_size != length:
            raise PublishError(
                f"{path}: has {path.stat().st_size:,} bytes; expected {length:,}; the feed was left as it was.",
                hint="Make the episode again, or remove its folder to withdraw it.",
            )


def _clean(root: Path) -> None:
    """Remove the work folders of runs that were killed; the root's lock must be held."""
    for work in root.glob(f"{_WORK}*"):
        try:
            held = _hold(work / _LOCK, wait=False)
        except OSError:  # held by a run that lives, or just gone
            continue
        shutil.rmtree(work, ignore_errors=True)
        os.close(held)


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """One run at a time puts files in place: the others wait, for as long as that takes."""
    with files.told(root):
        root.mkdir(parents=True, exist_ok=True)
        held = _hold(root / _LOCK, wait=True)
    try:
        yield
    finally:
        os.close(held)


def _hold(path: Path, *, wait: bool) -> int:
    """An open file whose lock ends with it or with the process. Raises BlockingIOError if another holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(handle)
        raise
    return handle
