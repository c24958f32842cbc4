"""Sources that are broken, enormous, slow or malicious: the edition still comes, and the report says what happened."""

import json
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from daily_news import News, Newsroom, a_show, at, newsroom, run, told

from make_episode.articles import fetch as fetching
from make_episode.articles.feed_items import Item
from make_episode.articles.sitemaps import sitemap
from make_episode.daily import State
from make_episode.daily.leads import plain
from make_episode.daily.listing import MOST, listings
from make_episode.errors import ArticleError
from make_episode.show.sources import Source

BOMB = "<script>alert(1)</script>../../../../etc/passwd\x00\x1b[31m"


class Forgetful:
    """A memory that knows nothing."""

    def source(self, address: str) -> tuple[str, str, str]:
        del address
        return "", "", ""

    def keep_source(self, address: str, etag: str, modified: str, body: str) -> None:
        """Keep nothing."""


def hostile(room: Newsroom) -> None:
    """Fill a newsroom with everything that is wrong in the world, and one good story."""
    good = told("phare plain", at(2, 20), lines=1)
    evil = replace(told("miel plain", at(2, 19), lines=1), title=BOMB, name="..%2f..%2fetc%2fpasswd")
    scripted = replace(
        told("cafe plain", at(2, 18), lines=1),
        html=f"<script>steal()</script>{told('cafe plain', at(2), lines=1).html}",
    )
    room.feeds = {"good": [good, evil, scripted], "private": [_teaser("inner", "http://127.0.0.2:9/admin")]}
    room.feeds["private"].append(_teaser("cloud", "http://169.254.169.254/latest/meta-data"))
    room.feeds["private"].append(_teaser("file", "file:///etc/passwd"))
    room.raw = {
        "notxml": b"<html><body><h1>Moved</h1><p>We have a new site.</p></body></html>",
        "huge": b"<rss><channel>" + b" " * 11_000_000,
        "entities": b'<!DOCTYPE rss [<!ENTITY a "x">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        "robots.txt": b"",
    }


def _teaser(name: str, link: str) -> News:
    """A story that only links somewhere; `link` stands in the place of its own address."""
    return News(f"@{link}", name, "<p>Trois mots seulement.</p>", at(2, 20))


def test_an_edition_comes_whatever_its_sources_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """404, no XML, too large, private addresses, scripts, traversal: told, left out, nothing unsafe done."""
    monkeypatch.setattr(Newsroom, "feed", _feed)
    names = ("good", "private", "missing", "notxml", "huge", "entities")
    with newsroom() as room:
        hostile(room)
        sources = "".join(f'[[sources]]\nfeed = "{room.address}/{name}"\nsection = "Une"\n' for name in names)
        the = a_show(tmp_path / "show", sources, "[daily]\nminutes = 0")
        report = run(the, at(3))
        asked = list(room.asked)
    problems = {one.where.rpartition("/")[2]: one.problem for one in report.read}
    assert report.state is State.MADE, report.problem
    assert "404" in problems["missing"]
    assert "no feed" in problems["notxml"]
    assert "larger than 10 MB" in problems["huge"]
    assert "attack" in problems["entities"]
    assert problems["good"] == ""
    outside = {one.url: one.why for one in report.left_out}
    assert "not a public address" in outside["http://127.0.0.2:9/admin"]
    assert "not a public address" in outside["http://169.254.169.254/latest/meta-data"]
    assert not [path for path in asked if "admin" in path or "meta-data" in path]
    assert len(report.chosen) == 3
    _nothing_unsafe(the.episodes)
    kept = {path.parent for path in tmp_path.rglob("*")}
    assert all(path.is_relative_to(tmp_path / "show") or path == tmp_path for path in kept)


def _feed(room: Newsroom, name: str) -> bytes:
    """The feed, with the links of teasers as they are."""
    items = "".join(
        f"<item><title>{escape(one.title.replace(chr(0), '').replace(chr(27), ''))}</title>"
        f"<link>{escape(one.name[1:] if one.name.startswith('@') else f'{room.address}/{one.name}')}</link>"
        f"<pubDate>{one.when:%d %b %Y %H:%M:%S} +0000</pubDate><description>{escape(one.html)}</description></item>"
        for one in room.feeds[name]
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()


def _nothing_unsafe(root: Path) -> None:
    for path in (*root.glob("*.xml"), *root.glob("*.html"), *root.glob("*/*.html")):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert "steal()" not in text


def test_an_edition_that_no_source_answers_has_failed(tmp_path: Path) -> None:
    """Without a single source that can be read there is no empty day: the run fails, says why, and may be repeated."""
    with newsroom() as room:
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/missing"')
        report = run(the, at(3))
        assert (report.state, report.exit_code) == (State.FAILED, 4)
        assert "404" in report.problem
        room.feeds = {"missing": [told("phare plain", at(2, 20), lines=1)]}
        assert run(the, at(3, 7), hold=True).state is State.HELD


def test_a_feed_of_ten_thousand_items_is_cut(tmp_path: Path) -> None:
    """Only the newest items of an endless feed are looked at, and the report says so."""
    many = [
        {"id": str(number), "title": f"N{number}", "url": f"http://127.0.0.1:9/{number}"} for number in range(10_000)
    ]
    with newsroom() as room:
        room.raw = {"endless": json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": many}).encode()}
        source = Source(feed=f"{room.address}/endless")
        (listing,) = listings([source], tmp_path, Forgetful(), seconds=20, patience=60)
    assert (len(listing.leads), listing.found) == (MOST, 10_000)
    assert "newest 200 of 10000" in listing.problem


@pytest.mark.parametrize(("seconds", "patience", "told_of"), [(0.3, 60, "in time"), (30, 0.3, "not read in time")])
def test_a_source_that_hangs_keeps_nobody_waiting(
    tmp_path: Path, seconds: float, patience: float, told_of: str
) -> None:
    """Neither a single address nor all sources together may take longer than the show has patience for."""
    with newsroom() as room:
        sources = [Source(feed=f"{room.address}/hangs")]
        (hung,) = listings(sources, tmp_path, Forgetful(), seconds=seconds, patience=patience)
        room.hang.set()
    assert hung.failed
    assert told_of in hung.problem or "not finished" in hung.problem


def test_private_addresses_are_only_asked_for_where_somebody_typed_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public feed cannot send us into the network of the show, neither by links nor by redirects."""
    monkeypatch.setattr(fetching, "_public", lambda *_: (_ for _ in ()).throw(ArticleError("not a public address")))
    with newsroom() as room, pytest.raises(ArticleError, match="not a public address"):
        fetching.fetch(f"{room.address}/une", reach=fetching.Reach.PUBLIC, known=frozenset({"news.example"}))


NEWS_MAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://vallee.example/ancien</loc>
 <news:news><news:publication><news:name>La Vallée</news:name><news:language>fr</news:language></news:publication>
 <news:publication_date>2026-03-01T08:00:00+01:00</news:publication_date><news:title>L’ancien</news:title>
 <news:keywords>Sport, Hockey</news:keywords></news:news></url>
 <url><loc>https://vallee.example/nouveau</loc><lastmod>2026-03-02</lastmod></url>
 <url><loc>javascript:alert(1)</loc></url></urlset>"""


def test_sitemaps_list_their_pages_newest_first() -> None:
    """News entries bring title, date and keywords; what is no address is left out."""
    new, old = sitemap(NEWS_MAP, source="x").items
    assert new == Item(link="https://vallee.example/nouveau", order=(2026, 3, 2), updated="2026-03-02")
    assert (old.title, old.categories, old.language) == ("L’ancien", ("Sport", "Hockey"), "fr")
    assert old.order == (2026, 3, 1, 7, 0, 0)


@pytest.mark.parametrize("text", ["", "<html/>", "{}", '<!DOCTYPE x [<!ENTITY a "b">]><urlset/>'])
def test_what_is_no_sitemap_is_told(text: str) -> None:
    """A page, nothing, or an attack is an error that names the source."""
    with pytest.raises(ArticleError, match="https://vallee"):
        sitemap(text, source="https://vallee.example/map")


def test_an_index_of_sitemaps_is_followed(tmp_path: Path) -> None:
    """The newest sitemaps of an index are read; one that is missing is told."""
    with newsroom() as room:
        entry = "<sitemap><loc>{}/{}</loc><lastmod>2026-03-0{}</lastmod></sitemap>"
        inner = "".join(entry.format(room.address, name, day) for name, day in (("map1", 1), ("gone", 2)))
        room.raw = {
            "index": f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</sitemapindex>'.encode(),
            "map1": NEWS_MAP.encode(),
        }
        (listing,) = listings([Source(sitemap=f"{room.address}/index")], tmp_path, Forgetful(), seconds=5, patience=20)
    assert [lead.url for lead in listing.leads] == ["https://vallee.example/nouveau", "https://vallee.example/ancien"]
    assert "404" in listing.problem


def test_folders_and_lists_are_sources_too(tmp_path: Path) -> None:
    """Files of an export, addresses of a read-later list; what is hidden or leads elsewhere is not read."""
    folder = tmp_path / "export"
    (folder / ".git").mkdir(parents=True)
    secret = tmp_path / "secret.txt"
    for path in (folder / "a.txt", folder / ".git" / "b.txt", folder / "c.exe", secret):
        path.write_text("Un titre\n\nUn texte.", encoding="utf-8")
    (folder / "link.txt").symlink_to(secret)
    (tmp_path / "later.txt").write_text("# à lire\nhttps://a.example/1\nfile:///etc/passwd\n", encoding="utf-8")
    sources = [Source(folder="export"), Source(urls="later.txt"), Source(folder="missing")]
    files, later, missing = listings(sources, tmp_path, Forgetful(), seconds=5, patience=20)
    assert [Path(lead.path).name for lead in files.leads] == ["a.txt"]
    assert [lead.url for lead in later.leads] == ["https://a.example/1"]
    assert "is no address" in later.problem
    assert missing.failed


def test_one_page_is_one_article_under_all_its_addresses() -> None:
    """Tracking, fragments and a slash at the end tell where a reader came from, not what the page is."""
    assert plain("http://www.a.example/x/?utm_source=rss&id=7#top") == plain("https://a.example/x?id=7")
    assert plain("https://a.example/x?id=7") != plain("https://a.example/x?id=8")


def test_the_report_is_json(tmp_path: Path) -> None:
    """Whatever is in it, the report can be written as JSON and as text."""
    from make_episode.daily import as_json, as_text

    with newsroom() as room:
        room.feeds = {"une": [replace(told("phare plain", at(2, 20), lines=1), title=BOMB.replace("\x00", ""))]}
        the = a_show(tmp_path / "show", f'[[sources]]\nfeed = "{room.address}/une"')
        report = run(the, at(3), dry=True)
    assert json.loads(json.dumps(as_json(report)))["state"] == "planned"
    assert "only planned" in as_text(report)
