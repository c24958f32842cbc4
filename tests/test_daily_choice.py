"""What is chosen for an edition: by the options of sources, by importance, by the time there is."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from daily_news import ZONE, a_show, at, newsroom, run, told
from hypothesis import given
from hypothesis import strategies as st

from make_episode.articles.feed_items import Item
from make_episode.cli.daily import _all
from make_episode.daily import State, rules
from make_episode.daily.choosing import candidate, in_order, ranked
from make_episode.daily.fitting import Room, fitting
from make_episode.daily.leads import Lead, packed, unpacked
from make_episode.daily.ledger import Edition, Ledger, Plan, Step, Told
from make_episode.daily.turn import turn
from make_episode.errors import EngineError, InputError
from make_episode.model import Article, Block, BlockKind, Segment
from make_episode.show.sources import Source
from make_episode.voices.espeak import Espeak

FEED = "https://news.example/feed"


def article(title: str, text: str = "Un texte.", *authors: str) -> Article:
    return Article(
        title, "fr", (Block(BlockKind.PARAGRAPH, text),), url=f"https://news.example/{title}", authors=authors
    )


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({}, ""),
        ({"include": ["climat"]}, ""),
        ({"include": ["CLIMAT"]}, ""),
        ({"include": ["clim"]}, "none of the words"),
        ({"include": ["clim*"]}, ""),
        ({"include": ["accord de paris"]}, ""),
        ({"exclude": ["évêque"]}, 'has "évêque"'),
        ({"authors": ["Nadia Berrada"]}, ""),
        ({"authors": ["Berrada"]}, ""),
        ({"authors": ["Karim"]}, "none of the authors"),
        ({"exclude_authors": ["Nadia"]}, 'by "Nadia"'),
        ({"categories": ["politique"]}, ""),
        ({"categories": ["sport"]}, "none of the categories"),
        ({"exclude_categories": ["Politique"]}, 'filed under "Politique"'),
    ],
)
def test_options_of_a_source_let_through_what_they_say(options: dict[str, list[str]], why: str) -> None:
    """Words, authors and categories, whatever their case and accents, as whole words or beginnings."""
    source = Source(feed=FEED, **options)  # type: ignore[arg-type] # as show.toml gives them
    item = Item(title="Le climat divise", categories=("Politique",), authors=("Nadia Berrada",))
    text = article("Le climat divise", "L’accord de Paris, vu par un eveque.", "Nadia Berrada")
    assert why in (found := rules.unwanted(source, item, text))
    assert bool(found) == bool(why)


def test_what_is_not_known_before_an_article_is_read_keeps_nothing_out() -> None:
    """A list of addresses tells no author, no category and no text: they are looked for in the page."""
    source = Source(urls="later.txt", include=("climat",), authors=("Berrada",), categories=("Politique",))
    assert rules.unwanted(source, Item(link="https://news.example/1")) == ""


def test_articles_belong_to_the_edition_of_their_time() -> None:
    """Too old, dated after it, or of a day that was missed and is passed over."""
    lead = Lead(Item(published=at(2, 12)), Source(feed=FEED, max_age=24))
    assert not rules.too_old(lead, at(3))
    assert rules.too_old(lead, at(4))
    assert rules.out_of_time(lead, at(3), None) == ""
    assert "after" in rules.out_of_time(lead, at(1), None)
    assert "missed" in rules.out_of_time(lead, at(4), date(2026, 3, 3))


def test_the_first_of_every_section_comes_before_the_second_of_any() -> None:
    """When time is short every section keeps its first story; what is heard goes by section."""
    places = {"une": 0, "sport": 1}
    found = [
        candidate(
            Lead(Item(published=at(day)), Source(feed=f"{FEED}/{name}", section=name), places[name]), article(title)
        )
        for title, name, day in (("a1", "une", 5), ("a2", "une", 4), ("s1", "sport", 3), ("s2", "sport", 2))
    ]
    assert [one.name for one in ranked(found, ("une",))] == ["a1", "s1", "a2", "s2"]
    assert [one.name for one in in_order(found, ("sport", "une"))] == ["s1", "s2", "a1", "a2"]
    first = replace(
        found[3], lead=replace(found[3].lead, source=Source(feed=f"{FEED}/sport", section="sport", priority=1))
    )
    assert ranked([*found[:3], first], ())[0].name == "s2"


@given(st.lists(st.floats(20, 400), min_size=8, max_size=40), st.floats(300, 1500))
def test_articles_fill_the_time(lengths: list[float], seconds: float) -> None:
    """No more than there is room for, and no article left out that would still have fitted in front of all others."""
    room = Room(seconds * 0.92, seconds, seconds * 1.08)
    chosen = fitting(lengths, room)
    total = sum(max(1, round(lengths[number])) for number in chosen)
    assert list(chosen) == sorted(set(chosen))
    if sum(map(round, lengths)) <= room.most:
        assert len(chosen) == len(lengths)
    elif total < room.least:
        left = [round(length) for number, length in enumerate(lengths) if number not in chosen]
        assert all(total + length > int(room.most) for length in left)
    else:
        assert total <= room.most or len(chosen) == 1


def test_an_important_story_is_only_left_out_for_the_time() -> None:
    """The first stories are in; what follows makes up the time."""
    assert fitting([100, 100, 100], Room(180, 200, 210)) == (0, 1)
    assert fitting([300, 100, 95], Room(180, 200, 210)) == (1, 2)
    assert fitting([500, 400], Room(180, 200, 210)) == (1,)
    assert fitting([], Room(180, 200, 210)) == ()


def test_a_lead_can_be_kept_until_the_next_edition() -> None:
    """What was carried over comes back as it was, unless its source is none of the show's any more."""
    source = Source(feed=FEED)
    lead = Lead(
        Item("Titre", "https://news.example/1", "1", "<p>x</p>", at(2), ("A",), "fr", (2026,), ("c",)), source, 3
    )
    assert unpacked(packed(lead), {FEED: (3, source)}) == lead
    assert unpacked(packed(lead), {}) is None


def test_the_ledger_remembers_under_every_key(tmp_path: Path) -> None:
    """An article is known by its address, its guid and its canonical address; a plan comes back as it was."""
    ledger = Ledger(tmp_path / "daily.db")
    plan = Plan(spoken=(Told(("url:a", "guid:1"), "Titre", "x", "texte", corrected=True, same=("b",)),), expected=3.5)
    row = Edition(date(2026, 3, 3), Step.CHOSEN, at(3), plan)
    ledger.choose(row, {"url:w": "{}"}, at(3))
    assert ledger.edition(row.day) == row
    assert ledger.entry(["url:a"]) is None
    ledger.finish(row, Step.MADE, at(3))
    ledger.close()
    again = Ledger(tmp_path / "daily.db")
    entry = again.entry(["url:z", "guid:1"])
    assert entry is not None
    assert entry.title == "Titre"
    assert dict(again.waiting()) == {"url:w": "{}"}
    again.close()


def test_one_date_is_made_by_one_run(tmp_path: Path) -> None:
    """A second run for the date is told at once; one for another date would wait for its turn."""
    with turn(tmp_path, date(2026, 3, 3), print) as mine, turn(tmp_path, date(2026, 3, 3), print) as second:
        assert (mine, second) == (True, False)
    with turn(tmp_path, date(2026, 3, 3), print) as mine:
        assert mine


def test_an_article_that_fails_is_left_out_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One page that is missing and one no engine can say are told; the next edition has them, if they are well."""
    speak = Espeak.speak

    def stumble(self: Espeak, segment: Segment, target: Path) -> object:
        if "abeilles" in segment.spoken:
            raise EngineError("espeak: stumbled.")
        return speak(self, segment, target)

    with newsroom() as room:
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/une"\n[daily]\nminutes = 0')
        short = replace(told("cafe plain", at(2, 18)), html="<p>Lisez la suite.</p>")
        room.feeds = {"une": [told("phare plain", at(2, 20), lines=1), told("miel plain", at(2, 19), lines=1), short]}
        monkeypatch.setattr(Espeak, "speak", stumble)
        first = run(the, at(3))
        monkeypatch.setattr(Espeak, "speak", speak)
        body = told("cafe plain", at(2)).html
        room.raw = {
            "cafe-plain": f"<html lang='fr'><title>Café</title><article><h1>Un café</h1>{body}</article>".encode()
        }
        room.feeds["une"] = []
        second = run(the, at(4), hold=True)
    assert first.state is State.MADE
    assert [one.url.rpartition("/")[2] for one in first.chosen] == ["phare-plain"]
    failed = {one.url.rpartition("/")[2]: one.why for one in first.left_out if one.failed}
    assert "404" in failed["cafe-plain"]
    assert "stumbled" in failed["miel-plain"]
    assert sorted(one.url.rpartition("/")[2] for one in second.chosen) == ["cafe-plain", "miel-plain"]


def test_what_cannot_be_asked_of_daily_is_told(tmp_path: Path) -> None:
    """A date to come, and an approval of nothing, are mistakes that leave everything as it was."""
    the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{FEED}"')
    with pytest.raises(InputError, match="still to come"):
        run(the, at(3), day=date(2026, 3, 4))
    with pytest.raises(InputError, match="no edition of 2026-03-03 that waits"):
        run(the, at(3), approve=True)


def test_one_broken_show_stops_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--all makes every show below a directory, tells of each, and exits with the worst."""
    with newsroom() as room:
        room.feeds = {"une": [told("phare plain", at(2, 20, 0).astimezone(ZONE), lines=1)]}
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "show.toml").write_text("title = 3", encoding="utf-8")
        a_show(tmp_path / "shows" / "b", f'[[sources]]\nfeed = "{room.address}/une"\nmax_age = 0')
        code = _all(tmp_path, ["--dry-run"], json=True, quiet=True, at_once=1)
    broken, whole = json.loads(capsys.readouterr().out)
    assert (broken["state"], whole["state"]) == ("failed", "planned")
    assert "title" in broken["problem"]
    assert code == 3
