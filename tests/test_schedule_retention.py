"""How long episodes stay: out of the feed first, off the disk when no feed names them any more."""

import html
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from an_episode import LINES, MORNING, episode, fill
from typer.testing import CliRunner

from make_episode import show
from make_episode.cli import app
from make_episode.daily import retention
from make_episode.daily.branches import branch_of
from make_episode.episodes import manifest, narration
from make_episode.pipeline import publishing
from make_episode.show import Show

COUNT = 21
NOW = MORNING + timedelta(days=COUNT)
KEEP = timedelta(days=14, seconds=1)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A show of 21 daily episodes, whose feed has an archive page; ten stay."""
    tmp_path = tmp_path_factory.mktemp("whole")
    show.create(tmp_path)
    path = tmp_path / "show.toml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("archive = 300", "archive = 10").replace("\nepisodes = 0", "\nepisodes = 10")
    path.write_text(text, encoding="utf-8")
    loaded = show.load(tmp_path.resolve())
    for number in range(COUNT):
        made = episode(loaded.episodes, number, folder=loaded.episodes / f"2025-02-{number + 1:02}-{number}")
        made = replace(made, audio=made.folder / f"sound-{number:08x}.mp3")
        made = fill(made.folder, made)
        narration.save(LINES, made.folder / narration.NAME, title=made.title, language=made.language)
        manifest.save(made)
    publishing.refresh(loaded, NOW)
    return loaded.root


@pytest.fixture
def the(whole: Path, tmp_path: Path) -> Show:
    shutil.copytree(whole, tmp_path / "show")
    return show.load((tmp_path / "show").resolve())


def in_feeds(the: Show) -> set[int]:
    """Numbers of the episodes that the feed or an archive page names."""
    whole = "".join(path.read_text(encoding="utf-8") for path in the.episodes.glob("*.xml"))
    return {number for number in range(COUNT) if f"sound-{number:08x}.mp3" in whole}


def on_disk(the: Show) -> set[int]:
    return {number for number in range(COUNT) if list(the.episodes.glob(f"*/sound-{number:08x}.mp3"))}


OLD, NEW = set(range(COUNT - 10)), set(range(COUNT - 10, COUNT))


def test_episodes_leave_the_feed_first_and_the_disk_later(the: Show) -> None:
    """Feed and archive pages name the newest ten; the others' audio stays 14 days for apps with an old feed."""
    assert in_feeds(the) == OLD | NEW
    kept = retention.keep(the, NOW)

    assert (len(kept.expired), kept.removed, kept.until) == (len(OLD), (), NOW + timedelta(days=14))
    assert in_feeds(the) == NEW
    assert not list(the.episodes.glob("feed-*.xml"))
    assert on_disk(the) == OLD | NEW
    assert retention.keep(the, NOW + timedelta(days=13)) == retention.Kept()
    gone = retention.keep(the, NOW + KEEP)
    assert (len(gone.removed), gone.freed > 0) == (len(OLD), True)
    assert on_disk(the) == in_feeds(the) == NEW


def test_what_a_feed_still_names_stays(the: Show) -> None:
    """Any feed below the web root counts, such as that of a section or one laid there by hand."""
    retention.keep(the, NOW)
    named = f"{the.settings.url}/2025-02-01-0/sound-00000000.mp3"
    (the.episodes / "sections").mkdir()
    other = the.episodes / "sections" / "ville.xml"
    other.write_text(f'<rss><channel><item><enclosure url="{named}"/></item></channel></rss>', encoding="utf-8")
    kept = retention.keep(the, NOW + KEEP)

    assert on_disk(the) == NEW | {0}
    assert len(kept.removed) == len(OLD) - 1
    other.unlink()
    retention.keep(the, NOW + KEEP)
    assert on_disk(the) == NEW


def test_a_dry_run_changes_nothing(the: Show) -> None:
    """What would go is told; feed and files stay byte for byte."""
    before = {path: path.read_bytes() for path in the.episodes.rglob("*") if path.is_file()}
    kept = retention.keep(the, NOW, dry=True)

    assert [one.published for one in kept.expired] == [MORNING + timedelta(days=day) for day in sorted(OLD)[::-1]]
    assert {path: path.read_bytes() for path in the.episodes.rglob("*") if path.is_file()} == before


def test_age_counts_too_and_trailers_stay(the: Show) -> None:
    """With `days`, what was published longer ago goes; a trailer never does."""
    limits = the.settings.retention.model_copy(update={"episodes": 0, "days": 5})
    by_age = replace(the, settings=the.settings.model_copy(update={"retention": limits}))
    every = manifest.load_all(the.episodes)
    trailer = replace(every[-1], kind="trailer")
    gone = list(retention.expired(by_age, (*every[:-1], trailer), NOW))

    assert len(gone) == COUNT - 5 - 1
    assert trailer not in gone


def test_feeds_of_sections_reach_as_far_back(the: Show) -> None:
    """What a section's feed holds of editions that left the feed leaves it too; its title stays."""
    branch = branch_of(the, "sections/cote", "L’édition – Côte & ville")
    for number in (0, COUNT - 1):
        made = episode(branch.episodes, number, folder=branch.episodes / f"cote-{number}")
        made = replace(made, audio=made.folder / f"part-{number}.mp3")
        made = fill(made.folder, made)
        narration.save(LINES, made.folder / narration.NAME, title=made.title, language=made.language)
        manifest.save(made)
    publishing.refresh(branch, NOW)
    kept = retention.keep(the, NOW)
    feed = (branch.episodes / "feed.xml").read_text(encoding="utf-8")

    assert kept.expired[-1].folder.name == "cote-0"
    assert ("part-0.mp3" in feed, f"part-{COUNT - 1}.mp3" in feed) == (False, True)
    assert "L’édition – Côte & ville" in html.unescape(feed)
    assert (branch.episodes / "cote-0" / "part-0.mp3").is_file()
    retention.keep(the, NOW + KEEP)
    assert not (branch.episodes / "cote-0" / "part-0.mp3").exists()


def test_without_limits_nothing_goes(the: Show) -> None:
    """A show that says nothing keeps every episode."""
    limits = the.settings.retention.model_copy(update={"episodes": 0})
    endless = replace(the, settings=the.settings.model_copy(update={"retention": limits}))
    assert retention.keep(endless, datetime(2100, 1, 1, tzinfo=UTC)) == retention.Kept()


def test_tidy_says_what_it_does(the: Show) -> None:
    """`tidy --dry-run` tells what `tidy` then does."""

    def tidy(*args: str) -> dict[str, list[str]]:
        done = CliRunner().invoke(app, ["tidy", "--json", *args, "--show", str(the.root)])
        assert done.exit_code == 0, done.output
        value: dict[str, list[str]] = json.loads(done.stdout)
        return value

    planned = tidy("--dry-run")
    assert in_feeds(the) == OLD | NEW
    assert tidy()["expired"] == planned["expired"]
    assert in_feeds(the) == NEW
    assert tidy()["expired"] == []


def test_tidy_delivers_at_once_where_the_show_asks_for_it(the: Show) -> None:
    """With `at_once`, what `tidy` took out of the feed is out of it at the target too; a dry run delivers nothing."""
    there = the.root / "there"
    path = the.root / "show.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("at_once = false", 'at_once = true\nto = "there"'), encoding="utf-8")

    def feed_there() -> str:
        return (there / "feed.xml").read_text(encoding="utf-8")

    def tidy(*args: str) -> None:
        done = CliRunner().invoke(app, ["tidy", *args, "--show", str(the.root)])
        assert done.exit_code == 0, done.output

    tidy("--dry-run")
    assert not there.exists()
    tidy()
    assert [f"sound-{number:08x}.mp3" in feed_there() for number in range(COUNT)] == [False] * 11 + [True] * 10
    assert {sound.name for sound in there.glob("*/*.mp3")} >= {f"sound-{number:08x}.mp3" for number in NEW}
    assert feed_there() == (the.episodes / "feed.xml").read_text(encoding="utf-8")
