"""`check`: what it says of feed and files before listeners meet them."""

import shutil
from pathlib import Path

import pytest
from an_episode import episode, fill

from make_episode import show
from make_episode.episodes import feed, manifest
from make_episode.model import Feed
from make_episode.pipeline import publishing, verifying
from make_episode.pipeline.rhythm import rhythm
from make_episode.show import Show


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A show with one episode and its feed."""
    root = tmp_path_factory.mktemp("show")
    show.create(root)
    text = (root / "show.toml").read_text(encoding="utf-8")
    text = text.replace("https://example.org", "https://ondes.littoral.fr").replace("you@example.org", "a@littoral.fr")
    (root / "show.toml").write_text(text, encoding="utf-8")
    the = show.load(root)
    planned = episode(the.episodes)
    manifest.save(fill(planned.folder, planned))
    for name, content in feed.documents(whole(the)):
        (the.episodes / name).write_bytes(content)
    return root


@pytest.fixture
def the(first: Path, tmp_path: Path) -> Show:
    """The show, for one test to break."""
    return show.load(Path(shutil.copytree(first, tmp_path / "show")))


def whole(the: Show) -> Feed:
    return publishing.feed_of(the, manifest.load_all(the.episodes))


def found(the: Show) -> list[tuple[str, str, str]]:
    return [(one.level, one.what, one.remedy) for one in verifying.of_feed(the, whole(the))]


def test_a_feed_in_order_has_nothing_to_say(the: Show) -> None:
    """A whole episode, and the feed it makes: no error, no advice."""
    assert found(the) == []


def test_a_show_without_episodes_has_no_feed_to_miss(the: Show) -> None:
    """Nothing published yet: nothing is missing."""
    for path in (*the.episodes.glob("*/episode.json"), the.episodes / "feed.xml"):
        path.unlink()
    assert found(the) == []


def test_a_feed_that_is_not_what_the_episodes_are_is_told(the: Show) -> None:
    """An old feed.xml is advice with its remedy."""
    path = the.episodes / "feed.xml"
    path.write_bytes(path.read_bytes().replace(b"Une nuit", b"Un jour"))
    ((level, what, remedy),) = found(the)
    assert (level, str(path) in what, remedy) == ("advice", True, "Run `make-episode feed`.")


def test_a_feed_somebody_broke_is_an_error(the: Show) -> None:
    """What stands in the web root is read by the letter: rule, element, episode and remedy are named."""
    path = the.episodes / "feed.xml"
    path.write_bytes(path.read_bytes().replace(b"<itunes:duration>3<", b"<itunes:duration>3.2<"))
    broken = [one for one in found(the) if one[0] == "error"]
    ((_, what, remedy),) = broken
    assert what.startswith("item/itunes:duration (Une nuit au port, 0): The value is whole seconds")
    assert "make-episode feed" in remedy


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ("", ""),
        ('[schedule]\nat = "06:30"\n', "FREQ=DAILY"),
        ('[schedule]\nat = "06:30"\ndays = "weekdays"\n', "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ('[schedule]\nat = "06:30"\n[feed]\nrhythm = "FREQ=MONTHLY"\n', "FREQ=MONTHLY"),
    ],
)
def test_the_feed_tells_how_often_the_schedule_makes_episodes(tmp_path: Path, lines: str, rule: str) -> None:
    """The days of the schedule are the rhythm, unless show.toml says another."""
    head = (
        'title = "T"\ndescription = "D"\nlanguage = "fr"\nauthor = "A"\nurl = "https://a.fr"\nlink = "https://a.fr"\n'
    )
    (tmp_path / "show.toml").write_text(head + lines, encoding="utf-8")
    assert rhythm(show.load(tmp_path)) == rule
