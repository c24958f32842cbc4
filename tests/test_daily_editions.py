"""Daily editions: three feeds, three mornings, and what an editor is told."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import feedparser
from daily_news import a_show, at, newsroom, run, told
from mutagen.id3 import ID3

from make_episode import show
from make_episode.daily import State, making
from make_episode.daily.bench import Run
from make_episode.daily.ledger import Ledger, Step
from make_episode.model import Script
from make_episode.pipeline.editions import Asked

ASKED = Asked(at(3), print, lambda *_: None)

SOURCES = """
[daily]
minutes = 1.4
sections = ["À la une", "Région"]
leftover = "mention"
[[sources]]
feed = "{room}/une"
section = "À la une"
[[sources]]
feed = "{room}/region"
section = "Région"
[[sources]]
feed = "{room}/depeches"
section = "Dépêches"
"""


def test_three_mornings_make_three_editions_of_what_is_new(tmp_path: Path) -> None:
    """Each edition has the new stories only, twins joined, as long as asked for; the feed names all three."""
    with newsroom() as room:
        the = a_show(tmp_path / "show", SOURCES.format(room=room.address))
        room.feeds = {
            "une": [told("tram wire", at(2, 20)), told("phare plain", at(2, 15))],
            "region": [told("tram rewritten", at(2, 21)), told("miel plain", at(2, 12))],
            "depeches": [told("tram edited", at(2, 19)), told("cafe plain", at(2, 9))],
        }
        first = run(the, at(3))
        room.feeds["une"].insert(0, told("olives wire", at(3, 20)))
        room.feeds["region"].insert(0, told("cigognes plain", at(3, 18)))
        room.feeds["depeches"] += [told("olives edited", at(3, 21)), told("velo plain", at(3, 12))]
        second = run(the, at(4))
        changed = replace(told("olives wire", at(3, 20)), html=told("olives wire", at(3, 20)).html.replace("28", "31"))
        room.feeds["une"] = [told("piano plain", at(4, 20)), changed]
        room.feeds["region"].insert(0, told("bibli plain", at(4, 18)))
        third = run(the, at(5))
    reports = (first, second, third)
    assert [one.state for one in reports] == [State.MADE] * 3
    for report in reports:
        assert abs(report.duration / 84 - 1) <= 0.1, report.duration
        assert report.synthesized > 0
    spoken = [[(story.url.rpartition("/")[2], story.corrected) for story in one.chosen] for one in reports]
    names = [{name for name, _ in stories} for stories in spoken]
    assert "tram-wire" in names[0]
    assert not names[0] & (names[1] | names[2])
    assert ("olives-wire", True) in spoken[2]
    assert names[1] & names[2] <= {"olives-wire"}
    tram = next(story for story in first.chosen if story.url.endswith("tram-wire"))
    assert {url.rpartition("/")[2] for url in tram.same} == {"tram-edited", "tram-rewritten"}
    mentioned = {story.url.rpartition("/")[2] for one in reports for story in one.also_today}
    assert mentioned
    assert not mentioned & {name for each in names for name in each}
    _chapters_are_right(first)
    _feed_has_three(the.episodes, mentioned)


def _chapters_are_right(report: object) -> None:
    """The introduction, then each article with its headings, in the file as in the manifest."""
    episode = report.episode  # type: ignore[attr-defined]
    titles = [chapter.title for chapter in episode.chapters]
    assert titles[0] == "Introduction"
    articles = [story.title for story in report.chosen]  # type: ignore[attr-defined]
    assert [title for title in titles if title in articles] == articles
    assert any("## " + title for title in titles[1:] if title not in articles)
    tags = ID3(episode.audio)
    frames = sorted(tags.getall("CHAP"), key=lambda frame: frame.start_time)
    assert [str(frame.sub_frames["TIT2"]) for frame in frames] == titles
    starts = [chapter.start for chapter in episode.chapters]
    assert starts == sorted(set(starts))
    assert starts[-1] < episode.duration


def _feed_has_three(root: Path, mentioned: set[str]) -> None:
    found = feedparser.parse(root / "feed.xml")
    assert [entry.title[-12:] for entry in found.entries] == ["5 mars 2026", "4 mars 2026", "3 mars 2026"] or len(
        found.entries
    ) == 3
    notes = " ".join(entry.content[0].value for entry in found.entries)
    assert all(f"/{name}" in notes for name in mentioned)


def test_a_date_has_one_edition_however_often_it_is_asked_for(tmp_path: Path) -> None:
    """A repeat, a clock set back and a lost ledger make no second episode, and tell why nothing was done."""
    with newsroom() as room:
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/une"\n[daily]\nminutes = 1')
        room.feeds = {"une": [told("phare plain", at(2, 20), lines=1)]}
        made = run(the, at(3))
        room.feeds["une"].insert(0, told("miel plain", at(3, 5)))
        assert run(the, at(3, 7)).state is State.ALREADY
        back = run(the, at(2, 23))
        assert back.state is State.ALREADY
        assert "clock" in back.warnings[0]
        for path in the.root.glob(".make-episode/daily.db*"):
            path.write_bytes(b"not a ledger" * 1000)
        again = run(the, at(3, 8))
        assert again.state is State.ALREADY
        assert any("ledger was damaged" in warning for warning in again.warnings)
        assert again.episode is not None
        assert made.episode is not None
        assert again.episode.guid == made.episode.guid
        _stopped_behind_the_last_step(the.root, again.date)
        new = run(the, at(4), hold=True)
    assert [(one.date.day, one.state) for one in new.before] == [(3, State.MADE)]
    assert not list(the.episodes.glob(".making-*"))
    assert [story.url.rpartition("/")[2] for story in new.chosen] == ["miel-plain"]
    assert len(feedparser.parse(the.episodes / "feed.xml").entries) == 1


def _stopped_behind_the_last_step(root: Path, day: date) -> None:
    """Leave a show as a run does that is killed after publishing, before it has written down that it did."""
    ledger = Ledger(root / ".make-episode" / "daily.db")
    row = ledger.edition(day)
    assert row is not None
    making.write_script(
        Run(show.load(root), ledger, ASKED, script=Script("x", "fr", ())), replace(row, step=Step.CHOSEN)
    )
    ledger.choose(replace(row, step=Step.CHOSEN), {}, at(day.day))
    ledger.close()
    (root / "episodes" / "feed.xml").unlink()
    (root / "episodes" / ".making-killed").mkdir()


def test_a_day_without_news_makes_no_episode_unless_the_show_wants_a_note(tmp_path: Path) -> None:
    """An empty day is told as one; news that come later that day still make its edition; a note says there are none."""
    with newsroom() as room:
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/une"\n[daily]\nminutes = 1')
        room.feeds = {"une": []}
        assert run(the, at(3)).state is State.EMPTY
        assert run(the, at(3), day=date(2026, 3, 3), dry=True).state is State.EMPTY
        settings = the.settings.model_copy(update={"daily": the.settings.daily.model_copy(update={"empty": "note"})})
        note = run(replace(the, settings=settings), at(4))
        room.feeds["une"].append(told("miel plain", at(3, 8)))
        assert run(the, at(3, 9), hold=True, day=date(2026, 3, 3)).state is State.HELD
    assert note.state is State.MADE
    assert not note.chosen
    assert note.episode is not None
    assert len(feedparser.parse(the.episodes / "feed.xml").entries) == 1


def test_an_editor_reads_changes_and_approves_the_script(tmp_path: Path) -> None:
    """With --hold nothing is spoken until --approve, which makes what the editor left in the script."""
    with newsroom() as room:
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/une"\n[daily]\nminutes = 0')
        room.feeds = {"une": [told("phare plain", at(2, 20), lines=1), told("cafe plain", at(2, 19), lines=1)]}
        plan = run(the, at(3), dry=True)
        assert plan.state is State.PLANNED
        assert len(plan.chosen) == 2
        assert not (the.root / ".make-episode" / "daily.db").exists()
        held = run(the, at(3), hold=True)
        assert held.state is State.HELD
        assert not list(the.episodes.glob("2026*"))
        assert run(the, at(3, 7)).state is State.HELD
        script = Path(held.script)
        text = script.read_text(encoding="utf-8").replace("vingt milles", "vingt-deux milles")
        first, cut, rest = text.partition("@chapter À Tétouan")
        head, heading, _ = first.rpartition("@heading")
        assert cut
        assert heading
        script.write_text(head + "@host\n" + rest[rest.index("C’était") :], encoding="utf-8")
        made = run(the, at(3, 8), approve=True)
    assert made.state is State.MADE
    assert made.episode is not None
    assert [one.title for one in made.episode.articles] == ["Le phare de Sidi Tamri brille de nouveau"]
    assert "vingt-deux milles" in (made.episode.folder / "script.json").read_text(encoding="utf-8")
    assert not script.exists()
    assert run(the, at(3, 9), approve=True).state is State.ALREADY


def test_missed_days_are_caught_up_as_the_show_wants(tmp_path: Path) -> None:
    """With `missed = "each"`, days without an edition get one of their own, of the articles of their date."""
    with newsroom() as room:
        the = a_show(
            tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/une"\n[daily]\nminutes = 0\nmissed = "each"'
        )
        room.feeds = {"une": [told("phare plain", at(1, 20))]}
        run(the, at(2), hold=True)
        room.feeds["une"] += [
            told("miel plain", at(3, 10)),
            told("cafe plain", at(4, 10)),
            told("velo plain", at(5, 5)),
        ]
        report = run(the, at(5), hold=True)
    days = {one.date.day: [story.url.rpartition("/")[2] for story in one.chosen] for one in (*report.before, report)}
    assert days == {3: ["miel-plain"], 4: ["cafe-plain"], 5: ["velo-plain"]}


def test_sections_and_articles_have_feeds_of_the_same_clips(tmp_path: Path) -> None:
    """With section and article feeds nothing is spoken twice, and each names what belongs to it."""
    wanted = "[daily]\nminutes = 0\nsection_feeds = true\narticle_feed = true"
    with newsroom() as room:
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/sport"\nsection = "Sport"\n', wanted)
        room.feeds = {"sport": [told("velo plain", at(2, 19), lines=1)]}
        report = run(the, at(3))
    assert report.state is State.MADE
    assert not [warning for warning in report.warnings if "feeds of" in warning]
    titles = {
        name: [entry.title for entry in feedparser.parse(the.episodes / name / "feed.xml").entries]
        for name in ("sections/sport", "articles")
    }
    assert titles == {
        "sections/sport": ["Sport, 3 mars 2026"],
        "articles": ["Une cycliste aveugle gravit le Tizi n’Tichka"],
    }
    spoken = {json.dumps(line["text"]) for line in _said(the.episodes)}
    assert {json.dumps(line["text"]) for line in _said(the.episodes / "articles")} <= spoken
    assert len(feedparser.parse(the.episodes / "feed.xml").entries) == 1


def _said(root: Path) -> list[dict[str, str]]:
    return [line for path in root.glob("2026*/script.json") for line in json.loads(path.read_text("utf-8"))["segments"]]
