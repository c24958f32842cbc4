import errno
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import killing
import pytest
from an_episode import CHAPTERS, episode, fill, show
from killing import ADDRESS, listeners_meet, pages, publish

from make_episode.episodes import manifest, tags, transcript
from make_episode.episodes.publish.folder import Folder, making
from make_episode.errors import AudioError, FolderError, PublishError, ShowError
from make_episode.interfaces import Publisher
from make_episode.model import Episode


def names(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    web = tmp_path / "web"
    web.mkdir()
    (web / "cover.jpg").write_bytes(b"a picture of the show")
    return web


def test_an_episode_is_put_where_listeners_find_it(root: Path) -> None:
    """Feed, pages, manifest and media stand in the web root, and nothing is left of the making."""
    made = publish(root)
    assert listeners_meet(root) == ["Titre, first"]
    assert names(root) == {".lock", "cover.jpg", "feed.xml", "index.html"} | {
        f"{made.folder.name}/{name}"
        for name in (
            "au-port-first.mp3",
            "chapters.json",
            "episode.json",
            "index.html",
            "script.json",
            *(name for name, _ in transcript.FILES),
        )
    }
    assert manifest.load(made.folder) == made


def delivered_by(publisher: Publisher, made: Episode) -> str:
    return publisher.publish(made, show())


def test_publishing_tells_the_address_of_the_feed(root: Path) -> None:
    """What `publish` returns is what a listener types into an app, and a Folder is a Publisher."""
    made = publish(root)
    assert delivered_by(Folder(root), made) == f"{ADDRESS}feed.xml"


def test_publishing_the_same_again_changes_no_file(root: Path) -> None:
    """An unchanged episode leaves every file, and so every date that apps compare, as it was."""
    publish(root)
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    publish(root)
    changed = {path.name for path in root.rglob("*") if path.is_file() and path.stat().st_mtime != 1_000_000_000}
    assert changed == set()


def test_a_new_making_keeps_the_old_sound_for_old_feeds(root: Path) -> None:
    """Made again, an episode has its new audio in the feed; the old file stays for apps that hold the old feed."""
    old = publish(root, making_of="first")
    new = publish(root, making_of="second")
    assert listeners_meet(root) == ["Titre, second"]
    assert old.folder == new.folder
    assert old.audio.is_file()
    assert new.audio.is_file()


def test_earlier_episodes_stay_in_the_feed(root: Path) -> None:
    """The feed is built from all manifests, newest first, whatever the caller knew of."""
    publish(root, 0)
    publish(root, 1, "second")
    assert listeners_meet(root) == ["Titre, second", "Titre, first"]


def test_the_feed_is_rebuilt_from_the_manifests(root: Path) -> None:
    """Feed and pages that were lost come back byte for byte."""
    publish(root)
    before = (root / "feed.xml").read_bytes()
    (root / "feed.xml").unlink()
    (root / "index.html").unlink()
    assert Folder(root, pages=pages).rebuild(show()) == f"{ADDRESS}feed.xml"
    assert (root / "feed.xml").read_bytes() == before
    assert (root / "index.html").is_file()


def test_a_broken_manifest_leaves_the_feed_as_it_was(root: Path) -> None:
    """One episode that cannot be read does not vanish from listeners' apps: the error stops the new feed."""
    made = publish(root)
    (made.folder / "episode.json").write_text('{"guid": 1}')
    with pytest.raises(ShowError, match=r'"guid" is 1'):
        publish(root, 1)
    assert listeners_meet(root) == ["Titre, first"]


@pytest.mark.parametrize("name", ["au-port-first.mp3", "transcript.vtt", "../cover.jpg"])
def test_a_feed_never_names_what_is_not_there(root: Path, name: str) -> None:
    """A file that was lost stops the new feed with its name and a remedy; the old feed stays."""
    made = publish(root)
    before = (root / "feed.xml").read_bytes()
    (made.folder / name).unlink()
    with pytest.raises(PublishError, match=Path(name).name) as caught:
        publish(root, 1, "second")
    assert "Make the episode again" in caught.value.hint
    assert (root / "feed.xml").read_bytes() == before


def test_a_feed_never_tells_a_wrong_length(root: Path) -> None:
    """Audio that was cut short after its making is noticed before the feed is."""
    made = publish(root)
    made.audio.write_bytes(b"\xff\xfb")
    with pytest.raises(PublishError, match="has 2 bytes"):
        Folder(root).rebuild(show())


def test_an_episode_of_elsewhere_is_refused(root: Path, tmp_path: Path) -> None:
    """An episode whose folder is not in the web root is a mistake of the caller."""
    with pytest.raises(ValueError, match="is no folder of"):
        Folder(root).publish(episode(tmp_path / "other"), show())


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A web root under a file gives one message with what to do."""
    (tmp_path / "file").write_text("")
    with pytest.raises(PublishError, match="cannot be written") as caught, making(tmp_path / "file" / "web"):
        pass
    assert caught.value.hint


def fill_with_noise(work: Path, made: Episode) -> None:
    (work / "half.mp3").write_bytes(b"no MPEG audio")
    tags.write(work / "half.mp3", made, show="", artist="", cover=None, lyrics="")


def test_a_failed_making_leaves_nothing(root: Path) -> None:
    """When making fails, its hidden folder goes with it, and nothing is published."""
    made = episode(root)
    with pytest.raises(AudioError), making(root) as work:
        fill_with_noise(work, made)
    assert names(root) == {".lock", "cover.jpg"}


def test_the_folder_of_a_run_that_lives_is_left_alone(root: Path) -> None:
    """Two makings at once do not disturb each other; the folder of a killed one is cleaned away by the next."""
    dead = root / ".making-dead"
    dead.mkdir()
    (dead / "half.mp3").write_bytes(b"half")
    (dead / ".lock").write_bytes(b"")
    with making(root) as first:
        assert not dead.exists()
        (first / "sound.mp3").write_bytes(b"sound")
        with making(root) as second:
            assert first != second
            assert (first / "sound.mp3").is_file()


@pytest.mark.parametrize("number", [0, 1], ids=["a new making", "another episode"])
def test_kill_9_at_any_step_breaks_nothing(root: Path, number: int) -> None:
    """Killed before any change to the disk, what listeners meet is whole, old or new; the next run completes it.

    The steps are killed one after the other on the same web root, so leavings of earlier kills are met too.
    """
    publish(root)
    done = subprocess.run(
        [sys.executable, killing.__file__, str(root), str(number)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 20
    assert listeners_meet(root) == (["Titre, second"] if number == 0 else ["Titre, second", "Titre, first"])
    assert not [name for name in names(root) if ".making-" in name]
    assert {Path(name).name for name in names(root) if Path(name).name.startswith(".")} == {".lock"}


def test_two_runs_at_once_lose_neither_episode(root: Path) -> None:
    """Processes that publish at the same time wait for each other; the feed has what each made."""
    command = [sys.executable, killing.__file__, str(root), "at once"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert listeners_meet(root) == [f"Titre, run{number}" for number in (3, 2, 1, 0)]


def test_a_full_disk_is_said(root: Path) -> None:
    """A disk that fills up while an episode is built is an error to be put right, not a bug; bugs stay bugs."""
    with pytest.raises(FolderError, match="No space left on device") as caught, making(root):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert "free some space" in caught.value.hint
    with pytest.raises(FileNotFoundError), making(root) as work:
        (work / "never-written").read_bytes()
    assert names(root) == {".lock", "cover.jpg"}


def test_two_episodes_of_one_title_and_day_stand_apart(root: Path) -> None:
    """What a run at the same time published under the name meant for ours is not written over."""
    publish(root)
    with making(root) as work:
        other = fill(work, manifest.moved(episode(root, 1), episode(root).folder))
        Folder(root, work, pages).publish(other, show())
    assert len(listeners_meet(root)) == 2
    kept = manifest.find(root, other.identity)
    assert kept is not None
    assert kept.folder.name == f"{other.folder.name}-2"


def test_two_first_makings_of_an_article_are_one_episode(root: Path) -> None:
    """Runs at the same time on the same article, one edited meanwhile, give one item, dated by the first."""
    first = publish(root)
    with making(root) as work:
        planned = manifest.moved(episode(root, title="Autre titre"), root / "2025-02-07-autre-titre")
        later = replace(planned, published=planned.published.replace(year=2026), guid="another")
        Folder(root, work, pages).publish(fill(work, later), show())
    assert listeners_meet(root) == ["Autre titre"]
    assert manifest.load(first.folder).published == first.published
    assert manifest.load(first.folder).guid == first.guid


def test_moved_chapters_do_not_change_what_is_there(root: Path) -> None:
    """An episode made again without chapters leaves the chapter file to the old feed and names it no more."""
    made = publish(root)
    assert made.chapters == CHAPTERS
    with making(root) as work:
        bare = fill(work, replace(made, chapters=(), audio=made.folder / "au-port-bare.mp3"))
        (work / "chapters.json").unlink()
        Folder(root, work).publish(bare, show())
    assert (made.folder / "chapters.json").is_file()
    assert "chapters.json" not in (root / "feed.xml").read_text(encoding="utf-8")


def corrected(root: Path, making_of: str, when: datetime) -> Episode:
    """The episode of `publish`, made again with another sound."""
    with making(root) as work:
        planned = replace(episode(root), updated=when)
        planned = replace(planned, audio=planned.folder / f"au-port-{making_of}.mp3")
        Folder(root, work, pages).publish(fill(work, planned), show())
    return manifest.load(planned.folder)


NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def test_a_correction_is_the_same_episode_with_another_file(root: Path) -> None:
    """Guid and date stay, the sound has a new address, and the old file is there for apps with the old feed."""
    first = publish(root)
    later = corrected(root, "second", NOON)
    assert (later.guid, later.published, later.updated) == (first.guid, first.published, NOON)
    assert later.audio.name == "au-port-second.mp3"
    assert [(one.audio, one.until) for one in later.earlier] == [("au-port-first.mp3", NOON)]
    assert first.audio.is_file()
    assert len(listeners_meet(root)) == 1


def test_the_same_sound_is_no_correction(root: Path) -> None:
    """Made again with the same bytes, an episode is neither new nor corrected; nor is a first making."""
    assert corrected(root, "first", NOON).updated is None
    assert corrected(root, "first", NOON + timedelta(days=1)).updated is None
    assert corrected(root, "second", NOON).updated == NOON
    assert corrected(root, "second", NOON + timedelta(days=1)).updated == NOON


def test_a_correction_taken_back_keeps_the_file_it_goes_back_to(root: Path) -> None:
    """The sound of before, published again, is not among those to be removed."""
    corrected(root, "first", NOON)
    corrected(root, "second", NOON)
    back = corrected(root, "first", NOON + timedelta(days=1))
    assert [one.audio for one in back.earlier] == ["au-port-second.mp3"]
    Folder(root).forget(NOON + timedelta(days=9))
    assert listeners_meet(root)
    assert not (back.folder / "au-port-second.mp3").exists()


def test_old_sound_goes_when_its_time_is_over(root: Path) -> None:
    """Replaced audio is removed once it has been out of the feed for long enough, and not before."""
    first = publish(root)
    later = corrected(root, "second", NOON)
    Folder(root).forget(NOON)
    assert first.audio.is_file()
    Folder(root).forget(NOON + timedelta(seconds=1))
    assert not first.audio.exists()
    assert later.audio.is_file()
    assert manifest.load(later.folder).earlier == ()


def test_what_is_withdrawn_leaves_feed_and_later_the_disk(root: Path) -> None:
    """A withdrawn episode is in no feed; its audio stays for a while, its manifest for ever."""
    made = publish(root)
    other = publish(root, 1)
    Folder(root, pages=pages).change(replace(made, withdrawn=NOON), show())
    assert len(listeners_meet(root)) == 1
    Folder(root).forget(NOON)
    assert made.audio.is_file()
    Folder(root).forget(NOON + timedelta(seconds=1))
    assert not made.audio.exists()
    assert other.audio.is_file()
    assert manifest.load(made.folder).withdrawn == NOON


def test_what_is_withdrawn_stays_so_when_it_is_made_again(root: Path) -> None:
    """Only an editor puts a withdrawn episode back, never another making of its article."""
    made = publish(root)
    Folder(root, pages=pages).change(replace(made, withdrawn=NOON), show())
    corrected(root, "second", NOON + timedelta(days=1))
    assert listeners_meet(root) == []


def test_archives_stand_beside_the_feed(root: Path) -> None:
    """A show of many episodes has its archive documents written before the feed that names them."""
    for number in range(4):
        publish(root, number)
    Folder(root, pages=pages).rebuild(show(page=2))
    assert len(listeners_meet(root)) == 2
    assert (root / "feed-1.xml").read_text(encoding="utf-8").count("<item>") == 2
    gone = replace(manifest.load_all(root)[0], withdrawn=NOON)
    Folder(root, pages=pages).change(gone, show(page=2))
    assert not (root / "feed-1.xml").exists()
    assert len(listeners_meet(root)) == 3
