"""Drafts, embargoes, withdrawals and corrections, from the command's own functions to the feed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import pytest

from make_episode import pipeline, show
from make_episode.cli.options import moment
from make_episode.episodes import manifest
from make_episode.errors import InputError
from make_episode.pipeline import Made, Terms
from make_episode.pipeline.releasing import AT_ONCE
from make_episode.show import Show

NOW = datetime(2025, 2, 7, 6, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
TEXT = "La criée du soir\n\nLes bateaux sont rentrés tard. Le vent était tombé dans la nuit.\n"


@pytest.fixture
def the(tmp_path: Path) -> Show:
    show.create(tmp_path / "show")
    (tmp_path / "show" / "criee.txt").write_text(TEXT, encoding="utf-8")
    return show.load(tmp_path / "show")


def make(the: Show, terms: Terms = AT_ONCE, now: datetime = NOW, text: str = TEXT) -> Made:
    article = the.root / "criee.txt"
    article.write_text(text, encoding="utf-8")
    return pipeline.make([str(article)], the, engine="espeak", now=now, terms=terms)


def in_feed(the: Show) -> list[str]:
    """Guids of the live feed."""
    feed = the.episodes / "feed.xml"
    return [entry.id for entry in feedparser.parse(feed.read_bytes()).entries] if feed.exists() else []


def test_a_draft_waits_outside_the_web_root(the: Show) -> None:
    """A draft can be heard and read by the editor, and no server that serves episodes/ can show it."""
    made = make(the, Terms(draft=True))
    assert made.episode.audio.is_file()
    assert (made.episode.folder / "index.html").is_file()
    assert made.episode.folder.parent == the.waiting
    assert in_feed(the) == []
    assert not list(the.episodes.glob("2025*"))
    assert any("a draft, not in the feed" in warning for warning in made.warnings)


def test_a_draft_made_again_stays_a_draft(the: Show) -> None:
    """Nothing is published because somebody forgot an option: an editor releases what waits."""
    first = make(the, Terms(draft=True))
    again = make(the, text=TEXT.replace("tard", "tôt"), now=NOW + HOUR)
    assert again.episode.guid == first.episode.guid
    assert in_feed(the) == []
    assert len(list(again.episode.folder.glob("*.mp3"))) == 1
    released = pipeline.release(the, again.episode.folder.name, NOW + 2 * HOUR)
    assert in_feed(the) == [first.episode.guid]
    assert released.published == NOW + 2 * HOUR
    assert released.updated is None
    assert not list(the.waiting.iterdir())


def test_an_embargo_ends_at_its_time(the: Show) -> None:
    """An episode under embargo comes into the feed when its time has come, dated for that time."""
    made = make(the, Terms(embargo=NOW + HOUR))
    pipeline.release_due(the, NOW + HOUR - timedelta(seconds=1))
    assert in_feed(the) == []
    (released,) = pipeline.release_due(the, NOW + 3 * HOUR)
    assert in_feed(the) == [made.episode.guid]
    assert released.published == NOW + HOUR
    assert pipeline.release_due(the, NOW + 4 * HOUR) == ()


def test_an_embargo_in_the_past_dates_the_episode(the: Show) -> None:
    """A time that is over already publishes at once, as of that time."""
    made = make(the, Terms(embargo=NOW - HOUR))
    assert in_feed(the) == [made.episode.guid]
    assert made.episode.published == NOW - HOUR


def test_a_correction_can_be_drafted(the: Show) -> None:
    """While a correction waits, listeners have the episode as it was; released, it keeps guid and date."""
    first = make(the)
    draft = make(the, Terms(draft=True), NOW + HOUR, TEXT.replace("tard", "tôt"))
    assert manifest.load(first.episode.folder).audio == first.episode.audio
    released = pipeline.release(the, draft.episode.folder.name, NOW + 2 * HOUR)
    assert (released.guid, released.published) == (first.episode.guid, NOW)
    assert released.updated == NOW + 2 * HOUR
    assert released.audio.name != first.episode.audio.name
    assert first.episode.audio.is_file()
    assert in_feed(the) == [first.episode.guid]


def test_a_changed_article_is_a_correction(the: Show) -> None:
    """The page says since when, the manifest too; an article that did not change is none."""
    first = make(the)
    same = make(the, now=NOW + HOUR)
    assert same.episode.updated is None
    assert same.episode.audio == first.episode.audio
    later = make(the, now=NOW + timedelta(days=2), text=TEXT.replace("tard", "tôt"))
    assert later.episode.updated == NOW + timedelta(days=2)
    page = (later.episode.folder / "index.html").read_text(encoding="utf-8")
    assert "Version corrigée le 9 février 2025" in page


def test_what_is_withdrawn_can_be_put_back(the: Show) -> None:
    """Withdrawn, an episode is in no feed and its page says so; released, it is where it was."""
    made = make(the)
    name = made.episode.folder.name[len("2025-02-07-") :]
    pipeline.withdraw(the, name, NOW + HOUR)
    assert in_feed(the) == []
    page = made.episode.folder / "index.html"
    assert "Cet épisode a été retiré." in page.read_text(encoding="utf-8")
    assert "<audio" not in page.read_text(encoding="utf-8")
    assert any("withdrawn on 2025-02-07" in warning for warning in make(the, now=NOW + 2 * HOUR).warnings)
    pipeline.release(the, made.episode.guid, NOW + 3 * HOUR)
    assert in_feed(the) == [made.episode.guid]
    assert "<audio" in page.read_text(encoding="utf-8")


def test_withdrawn_audio_that_is_gone_has_to_be_made_again(the: Show) -> None:
    """An episode whose audio was removed cannot be put back, and the message says what to do."""
    made = make(the)
    pipeline.withdraw(the, made.episode.guid, NOW)
    pipeline.refresh(the, NOW + timedelta(days=30))
    with pytest.raises(InputError, match="its audio is gone") as caught:
        pipeline.release(the, made.episode.guid, NOW + timedelta(days=30))
    assert "Make it again" in caught.value.hint


def test_a_name_nobody_bears_is_explained(the: Show) -> None:
    """A slip of the pen in an episode's name finds the one that was meant."""
    made = make(the)
    with pytest.raises(InputError, match="is no episode of") as caught:
        pipeline.withdraw(the, made.episode.folder.name + "e", NOW)
    assert made.episode.folder.name in caught.value.hint


def test_episodes_are_numbered_where_the_show_wants_it(the: Show) -> None:
    """Each new episode has the next number of its season, and keeps it when it is made again."""
    settings = the.root / "show.toml"
    text = settings.read_text(encoding="utf-8").replace("# season = 1", "season = 3").replace("# numbered", "numbered")
    settings.write_text(text, encoding="utf-8")
    the = show.load(the.root)
    first = make(the)
    (the.root / "autre.txt").write_text(TEXT.replace("criée", "marée"), encoding="utf-8")
    second = pipeline.make([str(the.root / "autre.txt")], the, engine="espeak", now=NOW + HOUR)
    again = make(the, now=NOW + 2 * HOUR)
    assert [(one.episode.season, one.episode.number) for one in (first, second, again)] == [(3, 1), (3, 2), (3, 1)]


def test_terms_that_cannot_be() -> None:
    """A kind there is not, and a draft with a time, are refused before anything is spoken."""
    with pytest.raises(InputError, match='"teaser": not a kind'):
        Terms(kind="teaser")
    with pytest.raises(InputError, match="no time of its own"):
        Terms(draft=True, embargo=NOW)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2025-03-01 06:30", datetime(2025, 3, 1, 6, 30, tzinfo=UTC)),
        ("2025-03-01T06:30+01:00", datetime(2025, 3, 1, 5, 30, tzinfo=UTC)),
        ("07:00", datetime(2025, 2, 7, 7, 0, tzinfo=UTC)),
        ("06:00", datetime(2025, 2, 8, 6, 0, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, when: datetime) -> None:
    """A date and time, with or without a zone, or a time alone: the next one."""
    assert moment(text, NOW) == when


def test_a_time_nobody_writes() -> None:
    """What is no time is refused with the form that is expected."""
    with pytest.raises(InputError, match='"tomorrow": not a date') as caught:
        moment("tomorrow", NOW)
    assert "06:30" in caught.value.hint


def test_the_guid_of_a_show_outlives_its_address(the: Show) -> None:
    """podcast:guid is that of the first address the show had of its own, whatever the address is later."""
    path = the.root / "show.toml"
    guids = []
    for url in ("https://example.org/podcast", "https://mesnouvelles.fr/audio", "https://ailleurs.fr/podcast"):
        text = path.read_text(encoding="utf-8").splitlines()
        text = [f'url = "{url}"' if line.startswith("url =") else line for line in text]
        path.write_text("\n".join(text), encoding="utf-8")
        pipeline.refresh(show.load(the.root), NOW)
        found = (the.episodes / "feed.xml").read_text(encoding="utf-8")
        guids.append(found.partition("<podcast:guid>")[2].partition("<")[0])
    assert guids[0] != guids[1] == guids[2]


def test_nothing_is_done_where_nothing_changed(the: Show) -> None:
    """The same article again is neither read, spoken nor encoded; anything it follows from makes it anew."""
    first = make(the)
    told: list[str] = []
    again = pipeline.make([str(the.root / "criee.txt")], the, engine="espeak", now=NOW + HOUR, tell=told.append)
    assert (again.synthesized, again.reused, again.episode.audio) == (0, first.synthesized, first.episode.audio)
    assert "Nothing has changed" in told[0]
    levels = the.root / "audio" / "levels.toml"
    levels.write_text(levels.read_text(encoding="utf-8").replace("loudness = -16.0", "loudness = -18.0"), "utf-8")
    quieter = make(the, now=NOW + HOUR)
    assert quieter.synthesized == 0
    assert quieter.episode.updated == NOW + HOUR
    assert quieter.episode.loudness.integrated < first.episode.loudness.integrated - 1
    quieter.episode.audio.unlink()
    assert make(the, now=NOW + 2 * HOUR).episode.audio.is_file()
