from dataclasses import replace
from pathlib import Path

import pytest
from an_episode import episode, fill, show

from make_episode.episodes import feed
from make_episode.episodes.feed import Level
from make_episode.model import Chapter, Episode, Rendition, categories


@pytest.fixture
def made(tmp_path: Path) -> Episode:
    planned = episode(tmp_path)
    return fill(planned.folder, planned)


def test_a_good_feed_has_no_problem(made: Episode) -> None:
    """A whole episode of a show with everything filled in breaks no rule."""
    assert feed.problems(show(made)) == ()


@pytest.mark.parametrize(
    ("change", "level", "element", "said"),
    [
        ({"title": " \x00"}, Level.ERROR, "channel/title", "empty"),
        ({"description": ""}, Level.ERROR, "channel/description", "empty"),
        ({"author": ""}, Level.ERROR, "channel/itunes:author", "empty"),
        ({"description": "é" * 2001}, Level.ADVICE, "channel/description", "4000 bytes"),
        ({"title": "a" * 256}, Level.ADVICE, "channel/title", "255"),
        ({"language": "french"}, Level.ERROR, "channel/language", '"french"'),
        ({"category": "News > Daily New"}, Level.ERROR, "channel/itunes:category", 'Did you mean "News > Daily News"?'),
        ({"category": "Actualités"}, Level.ERROR, "channel/itunes:category", "Actualités"),
        ({"cover": "cover.gif"}, Level.ERROR, "channel/itunes:image", "cover.gif"),
        ({"guid": "mine"}, Level.ERROR, "channel/podcast:guid", '"mine"'),
        ({"owner_email": ""}, Level.ADVICE, "channel/itunes:owner", "none"),
        ({"owner_email": "you@example.org"}, Level.ADVICE, "channel/itunes:owner", "you@example.org"),
        ({"owner_email": "personne"}, Level.ADVICE, "channel/itunes:owner", "personne"),
        ({"url": "podcast.fr"}, Level.ERROR, "channel/atom:link", '"podcast.fr"'),
        ({"url": "https://example.org/podcast"}, Level.ADVICE, "channel/atom:link", "placeholder"),
        ({"url": "http://ondes.fr"}, Level.ADVICE, "channel/atom:link", "https"),
        ({"link": "javascript:alert(1)"}, Level.ERROR, "channel/link", "javascript"),
        ({"moved_to": "http://vent.fr/feed.xml"}, Level.ERROR, "channel/itunes:new-feed-url", "http://vent.fr"),
        (
            {"moved_to": "https://ondes.littoral.fr/podcast/feed.xml"},
            Level.ERROR,
            "channel/itunes:new-feed-url",
            "is this one",
        ),
    ],
)
def test_each_rule_of_a_show_is_named(
    made: Episode, change: dict[str, str], level: Level, element: str, said: str
) -> None:
    """What is wrong with the show is told with its element, what was found, and what to do."""
    (problem,) = feed.problems(replace(show(made), **change))  # type: ignore[arg-type]
    assert (problem.level, problem.element, problem.episode) == (level, element, "")
    assert said in problem.rule
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize(
    ("change", "level", "element", "said"),
    [
        ({"title": ""}, Level.ERROR, "item/title", "empty"),
        ({"title": "x" * 300}, Level.ADVICE, "item/title", "255"),
        ({"title": "Vent de terre : le port"}, Level.ADVICE, "item/title", "does not repeat"),
        ({"summary": " "}, Level.ADVICE, "item/description", "empty"),
        ({"guid": ""}, Level.ERROR, "item/guid", "never changes"),
        ({"language": "français"}, Level.ERROR, "item/podcast:transcript", "français"),
        ({"duration": 9.0}, Level.ERROR, "item/itunes:duration", "3.1 seconds; found 9.0"),
        ({"size": 7}, Level.ERROR, "item/enclosure", "found 7"),
        ({"duration": 0.0, "chapters": ()}, Level.ERROR, "item/itunes:duration", "0.0"),
        ({"chapters": (Chapter("A", 1.0),)}, Level.ERROR, "item/podcast:chapters", "at 0"),
        ({"chapters": (Chapter("A", 0.0), Chapter("B", 0.0))}, Level.ERROR, "item/podcast:chapters", "after"),
        ({"chapters": (Chapter("A", 0.0), Chapter("B", 9.0))}, Level.ERROR, "item/podcast:chapters", "before the end"),
        ({"chapters": (Chapter(" ", 0.0),)}, Level.ERROR, "item/podcast:chapters", "title"),
    ],
)
def test_each_rule_of_an_episode_is_named(
    made: Episode, change: dict[str, object], level: Level, element: str, said: str
) -> None:
    """What is wrong with an episode is told with its element and the episode's title."""
    changed = replace(made, **change)  # type: ignore[arg-type]
    (problem,) = feed.problems(show(changed))
    assert (problem.level, problem.element, problem.episode) == (level, element, changed.title)
    assert said in problem.rule


@pytest.mark.parametrize("held", [b"<!doctype html><title>404</title>", b"OggS" + bytes(99), b"ID3" + bytes(99), b""])
def test_a_file_that_is_not_what_it_is_called_is_an_error(made: Episode, held: bytes) -> None:
    """Type and length are those of the file itself: a page of an error that was saved as a sound is found out."""
    made.audio.write_bytes(held)
    (problem,) = feed.problems(show(replace(made, size=len(held))))
    assert (problem.level, problem.element) == (Level.ERROR, "item/enclosure")
    assert str(made.audio) in problem.rule


def test_a_wrong_type_is_an_error(made: Episode) -> None:
    """A type that is not the file's is told, by the name and by what is in it."""
    rules = [problem.rule for problem in feed.problems(show(replace(made, mime="audio/ogg")))]
    assert len(rules) == 2
    assert all("audio/ogg" in rule for rule in rules)


def test_formats_beside_the_enclosure_are_measured_too(made: Episode) -> None:
    """Each file the feed offers is there, as long and of the kind it says."""
    other = made.audio.with_suffix(".opus")
    told = Rendition(other, "audio/ogg", 7, 64_000, "", made.loudness)
    both = replace(made, renditions=(told,))
    (missing,) = feed.problems(show(both))
    other.write_bytes(b"no sound")
    found = feed.problems(show(both))
    assert {problem.element for problem in (missing, *found)} == {"item/podcast:alternateEnclosure"}
    assert len(found) == 2


@pytest.mark.parametrize("name", ["transcript.vtt", "transcript.srt", "chapters.json", "au-port-00000000.mp3"])
def test_a_missing_file_is_an_error(made: Episode, name: str) -> None:
    """A feed must not name what is not there."""
    (made.folder / name).unlink()
    (problem,) = feed.problems(show(made))
    assert problem.level is Level.ERROR
    assert name in problem.rule


def test_a_name_that_is_not_ascii_is_an_error(made: Episode) -> None:
    """Apple wants audio names in ASCII."""
    renamed = made.audio.rename(made.folder / "été.mp3")
    (problem,) = feed.problems(show(replace(made, audio=renamed)))
    assert "été.mp3" in problem.rule


def test_a_copied_folder_is_an_error(made: Episode, tmp_path: Path) -> None:
    """Two episodes of one guid are shown as one by apps, so they are refused."""
    planned = episode(tmp_path, 1, guid=made.guid)
    (problem,) = feed.problems(show(made, fill(planned.folder, planned)))
    assert (problem.level, problem.element) == (Level.ERROR, "item/guid")


def test_errors_come_before_advice(made: Episode) -> None:
    """What stops a show stands above what could be better."""
    found = feed.problems(replace(show(made), owner_email="", cover="x.gif"))
    assert [problem.level for problem in found] == [Level.ERROR, Level.ADVICE]


def test_the_categories_are_apples() -> None:
    """The list has Apple's 19 categories, and knows main and nested ones."""
    assert len(categories.CATEGORIES) == 19
    assert {"News", "News > Daily News", "TV & Film > After Shows"} <= set(categories.known())
