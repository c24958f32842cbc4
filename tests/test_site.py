import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
import site_sample as sample
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from PIL import Image

from make_episode.episodes import page_phrases, reading, site
from make_episode.errors import ShowError
from make_episode.model import App, Episode, Feed, Line, Role, Segment, Word

HOSTILE = "]]> </script><script>alert(1)</script> \"'& \u202e \x00 🎙️"


@dataclass(frozen=True)
class Made:
    """A show of one episode, and its two pages as a browser reads them."""

    root: Path
    episode: Episode
    lines: tuple[Line, ...]
    feed: Feed

    @property
    def page(self) -> html.HtmlElement:
        return html.fromstring((self.episode.folder / "index.html").read_bytes())

    @property
    def embed(self) -> html.HtmlElement:
        return html.fromstring((self.episode.folder / "embed.html").read_bytes())

    @property
    def index(self) -> html.HtmlElement:
        return html.fromstring((self.root / "index.html").read_bytes())


def make(root: Path, language: str = "fr") -> Made:
    script, title, show = {
        "fr": (sample.FRENCH, "Au marché de Ksar Lebna, la pluie se vend en bidons", "Le Cahier sonore"),
        "ar": (sample.ARABIC, "في سوق قصر لبنى، المطر يباع في القوارير", "الدفتر المسموع"),
    }[language]
    lines = sample.lines(script, language)
    episode = sample.episode(root / "2025-03-15-pluie", lines, title=title, language=language, show=show)
    return written(Made(root, episode, lines, sample.feed(root, episode, title=show, language=language)))


def written(made: Made, *templates: Path) -> Made:
    sample.write(made.episode, made.lines, made.feed, *templates)
    return made


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("fr"))


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("ar"), "ar")


def stylesheet(root: Path) -> str:
    (path,) = (root / "assets").glob("style-*.css")
    return path.read_text(encoding="utf-8")


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(node.text_content().split()) for node in page.xpath(path)]


def test_a_page_names_what_is_heard(french: Made) -> None:
    """Title, date, length, author, article, chapters, download with its size, and that a machine reads."""
    page = french.page
    assert texts(page, "//h1") == [french.episode.title]
    assert texts(page, "//time") == ["15 mars 2025"]
    assert texts(page, '//p[@class="authors"]') == ["Par Inès Tazi"]
    assert page.xpath('//a[.="Article d’origine"]/@href') == ["https://example.org/articles/pluie"]
    assert [title.split(" ", 1)[1] for title in texts(page, '//section[@class="chapters"]//a')] == [
        chapter.title for chapter in french.episode.chapters
    ]
    assert page.xpath("//a[@download]/@href") == ["essai-0badcafe.mp3"]
    assert "Mo)" in texts(page, "//a[@download]")[0]
    assert "synthèse vocale (Siwis)" in texts(page, "//footer")[0]


def test_it_plays_without_javascript(french: Made) -> None:
    """The page holds plain audio controls; what needs JavaScript is hidden until it runs; chapters are links."""
    page = french.page
    (audio,) = page.xpath("//audio[@controls]")
    assert (french.episode.folder / audio.get("src")).is_file()
    assert page.xpath('//div[@class="controls"]/@hidden')
    assert page.xpath('//button[@class="follow"]/@hidden')
    starts = [chapter.start for chapter in french.episode.chapters]
    links = page.xpath('//section[@class="chapters"]//a/@href')
    assert [float(link.split("#t=")[1]) for link in links] == pytest.approx(starts, abs=0.01)


def test_the_transcript_is_the_whole_text(french: Made) -> None:
    """Headings are headings, quotes are block quotes with their speaker, and no word is lost."""
    page = french.page
    written = [line.segment for line in french.lines]
    assert texts(page, '//section[@class="transcript"]//h3') == [s.text for s in written if s.role is Role.HEADING]
    quotes = [(s.text, f"{s.speaker}") for s in written if s.role is Role.QUOTE]
    assert [
        (texts(figure, ".//blockquote")[0], texts(figure, ".//figcaption")[0]) for figure in page.xpath("//figure")
    ] == quotes
    assert texts(page, '//*[@class="line"]') == [" ".join(s.text.split()) for s in written]


def test_every_word_carries_its_time(french: Made) -> None:
    """Words can be clicked: each timed one stands in an element with the second it is heard."""
    timed = french.page.xpath("//*[@data-at]")
    words = [word for line in french.lines for word in line.words]
    assert [(node.text_content(), float(node.get("data-at"))) for node in timed] == [(w.text, w.start) for w in words]


def test_without_word_times_lines_are_timed(french: Made, tmp_path: Path) -> None:
    """An engine that tells no word times still gives a transcript that can be followed line by line."""
    bare = tuple(replace(line, words=()) for line in french.lines)
    site.write_episode(french.episode, bare, french.feed, tmp_path / "index.html")
    page = html.fromstring((tmp_path / "index.html").read_bytes())
    assert not page.xpath("//*[@data-at]")
    assert [float(x) for x in page.xpath('//*[@class="line"]/@data-start')] == [line.start for line in bare]


def test_arabic_reads_from_the_right(arabic: Made) -> None:
    """An Arabic page says its language and direction, and speaks Arabic itself."""
    for page in (arabic.page, arabic.index):
        assert page.xpath("/html/@lang") == ["ar"]
        assert page.xpath("/html/@dir") == ["rtl"]
    assert "تنزيل الحلقة" in texts(arabic.page, "//a[@download]")[0]
    assert texts(arabic.page, "//time") == ["15 مارس 2025"]


def test_another_language_is_marked(french: Made, tmp_path: Path) -> None:
    """A line in another language than the page's carries its language and direction."""
    lines = (replace(french.lines[0], segment=replace(french.lines[0].segment, text="مرحبا", language="ar")),)
    target = tmp_path / "index.html"
    site.write_episode(french.episode, lines, french.feed, target)
    (line,) = html.fromstring(target.read_bytes()).xpath('//*[@class="line"]')
    assert (line.get("lang"), line.get("dir")) == ("ar", "rtl")


def test_the_index_lists_episodes_and_ways_to_subscribe(french: Made) -> None:
    """Newest episodes, the plain feed address, and a link for each app that can be told one."""
    index = french.index
    assert texts(index, "//h1") == ["Le Cahier sonore"]
    assert texts(index, "//li/div/h3") == [french.episode.title]
    assert index.xpath("//li//h3/a/@href") == ["2025-03-15-pluie/index.html"]
    assert index.xpath('//input[@id="address"]/@value') == ["https://example.org/podcast/feed.xml"]
    links = dict(zip(texts(index, '//p[@class="links"]/a'), index.xpath('//p[@class="links"]/a/@href'), strict=True))
    encoded = "https%3A%2F%2Fexample.org%2Fpodcast%2Ffeed.xml"
    assert links == {
        "Apple Podcasts": "podcast://example.org/podcast/feed.xml",
        "Pocket Casts": "pktc://subscribe/example.org/podcast/feed.xml",
        "Overcast": f"overcast://x-callback-url/add?url={encoded}",
        "AntennaPod": f"https://antennapod.org/deeplink/subscribe?url={encoded}&title=Le%20Cahier%20sonore",
        "RSS": "feed.xml",
    }


def test_apps_where_the_show_was_claimed_come_first(french: Made) -> None:
    """An address of show.toml takes the place of the one made from the feed; Spotify has no other."""
    claimed = (App("Apple Podcasts", "https://podcasts.example/1"), App("Spotify", "https://spotify.example/2"))
    sample.write(french.episode, french.lines, replace(french.feed, apps=claimed))
    links = texts(french.index, '//p[@class="links"]/a')
    addresses = french.index.xpath('//p[@class="links"]/a/@href')
    assert links[:2] == ["Apple Podcasts", "Spotify"]
    assert addresses[:2] == ["https://podcasts.example/1", "https://spotify.example/2"]
    written(french)


def test_an_empty_show_says_so(french: Made, tmp_path: Path) -> None:
    """Before the first episode, and without artwork, the index is a whole page."""
    site.write_index(replace(french.feed, episodes=()), tmp_path)
    page = html.fromstring((tmp_path / "index.html").read_bytes())
    assert "Aucun épisode pour le moment." in page.text_content()
    assert not page.xpath("//img")


def test_pictures_are_small_and_there(french: Made) -> None:
    """Every picture and link inside the site leads to a file, and pictures weigh little."""
    for place, page in ((french.episode.folder, french.page), (french.root, french.index)):
        (picture, *_) = page.xpath("//img/@src")
        with Image.open(place / picture) as thumbnail:
            assert thumbnail.size == (600, 600)
        assert (place / picture).stat().st_size < 100_000
        for link in page.xpath("//img/@src | //audio/@src | //link[@rel='icon']/@href"):
            assert (place / link).is_file(), link


def test_nothing_is_asked_of_other_sites(french: Made, arabic: Made) -> None:
    """Styles, scripts, pictures and sound come with the page: no address of another site is loaded."""
    for page in (french.page, french.index, arabic.page, arabic.index):
        loaded = page.xpath("//@src | //@srcset | //link[not(@rel='canonical' or @rel='alternate')]/@href | //@poster")
        assert loaded
        assert not [url for url in loaded if "//" in url]
    style = stylesheet(french.root)
    assert "url(" not in style
    assert "@import" not in style


def test_a_strict_policy_can_be_kept(french: Made) -> None:
    """Nothing in a page is script or style but by a file: pages keep the Content-Security-Policy they declare."""
    for page in (french.page, french.index, french.embed):
        (policy,) = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        assert "unsafe" not in policy
        assert page.xpath("//script[not(@src)]/@type") in ([], ["application/ld+json"])
        assert not page.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')]")


def test_addresses_are_relative_but_where_the_world_looks(french: Made) -> None:
    """A site works wherever it is put: only canonical, Open Graph, JSON-LD and feed addresses name the public root."""
    for place in (french.episode.folder, french.root):
        page = html.fromstring((place / "index.html").read_bytes())
        for node in page.xpath("//a | //img | //audio"):
            url = node.get("href") or node.get("src") or ""
            assert not url.startswith(("/", "https://example.org/podcast")), url


def test_sharing_shows_a_card(french: Made) -> None:
    """Open Graph names title, picture and sound by their public addresses."""
    graph = {
        node.get("property"): node.get("content") for node in french.page.xpath('//meta[starts-with(@property, "og:")]')
    }
    root = "https://example.org/podcast/2025-03-15-pluie"
    assert graph["og:title"] == french.episode.title
    assert graph["og:url"] == f"{root}/"
    assert graph["og:image"] == f"{root}/cover.jpg"
    assert graph["og:audio"] == f"{root}/essai-0badcafe.mp3"
    assert french.page.xpath('//link[@rel="canonical"]/@href') == [f"{root}/"]


def test_search_engines_read_the_episode(french: Made) -> None:
    """JSON-LD describes a PodcastEpisode with its audio, series and article."""
    (text,) = french.page.xpath('//script[@type="application/ld+json"]/text()')
    data = json.loads(text)
    assert data["@type"] == "PodcastEpisode"
    assert data["partOfSeries"]["webFeed"] == "https://example.org/podcast/feed.xml"
    assert data["associatedMedia"]["contentUrl"].endswith("/2025-03-15-pluie/essai-0badcafe.mp3")
    assert re.fullmatch(r"PT\d+S", data["timeRequired"])
    assert data["isBasedOn"][0]["author"] == [{"@type": "Person", "name": "Inès Tazi"}]
    (series,) = french.index.xpath('//script[@type="application/ld+json"]/text()')
    assert json.loads(series)["@type"] == "PodcastSeries"


def test_hostile_titles_stay_text(french: Made, tmp_path: Path) -> None:
    """No title, speaker, word or summary can become markup or script, or break the page."""
    episode = replace(french.episode, title=HOSTILE, summary=HOSTILE, voices=(HOSTILE,))
    segment = replace(french.lines[5].segment, text=HOSTILE, speaker=HOSTILE, chapter=HOSTILE)
    line = replace(french.lines[5], segment=segment, words=())
    feed = replace(
        french.feed, title=HOSTILE, description=HOSTILE, author=HOSTILE, copyright=HOSTILE, episodes=(episode,)
    )
    site.write_episode(episode, (line,), feed, tmp_path / "episode.html")
    site.write_index(feed, tmp_path)
    kept = " ".join(HOSTILE.replace("\x00", "").split())
    for name, scripts in (("episode.html", 2), ("index.html", 2)):
        page = html.fromstring((tmp_path / name).read_bytes())
        assert len(page.xpath("//script")) == scripts
        assert texts(page, "//h1") == [kept]
        assert "\x00" not in page.text_content()
        json.loads(page.xpath('string(//script[@type="application/ld+json"])'))


def test_the_same_input_gives_the_same_page(french: Made) -> None:
    """Pages are pure functions: writing them again changes no byte and no file time."""
    files = [french.root / "index.html", french.episode.folder / "index.html", french.root / "thumbnail.jpg"]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    written(french)
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before


def test_a_show_can_change_a_page(french: Made, tmp_path: Path) -> None:
    """A template of the same name in the show's folder takes the place of ours, whole or block by block."""
    extended = (
        '{% extends "ours/episode.html.jinja" %}{% block chapters %}<p id="mine">{{ episode.title }}</p>{% endblock %}'
    )
    (tmp_path / "episode.html.jinja").write_text(extended)
    (tmp_path / "style.css").write_text("body { color: teal; }")
    target = tmp_path / "index.html"
    site.write_episode(french.episode, french.lines, french.feed, target, tmp_path)
    site.write_assets(french.feed, tmp_path, (tmp_path,))
    page = html.fromstring(target.read_bytes())
    assert texts(page, '//p[@id="mine"]') == [french.episode.title]
    assert not page.xpath('//section[@class="chapters"]')
    assert "teal" in stylesheet(tmp_path)
    assert (tmp_path / page.xpath('//link[@rel="stylesheet"]/@href')[0].removeprefix("../")).is_file()
    assert page.xpath("//audio")


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("<p>{{ episode.title }</p>", r"episode\.html\.jinja:1: .*}"),
        ("<h1>\n{{ episode.tittle }}</h1>", r"episode\.html\.jinja:2: .*tittle"),
        ("<p>\n\n{{ 1 + episode.title }}</p>", r"episode\.html\.jinja:3: unsupported operand"),
        ('{% extends "base.html" %}', r"episode\.html\.jinja:1: there is no template base\.html"),
    ],
)
def test_a_broken_template_is_named(french: Made, tmp_path: Path, template: str, problem: str) -> None:
    """A mistake in a show's template is an error of the show, with file and line."""
    (tmp_path / "episode.html.jinja").write_text(template)
    with pytest.raises(ShowError, match=problem):
        site.write_episode(french.episode, french.lines, french.feed, tmp_path / "index.html", tmp_path)


def test_several_articles_are_all_linked(french: Made, tmp_path: Path) -> None:
    """An edition of several articles links each by its title."""
    origins = [
        replace(french.episode.articles[0], title=f"Article {n}", url=f"https://example.org/{n}") for n in (1, 2)
    ]
    hidden = replace(origins[0], url="javascript:alert(1)")
    target = tmp_path / "index.html"
    site.write_episode(replace(french.episode, articles=(*origins, hidden)), (), french.feed, target)
    page = html.fromstring(target.read_bytes())
    assert page.xpath("//ul/li/a/@href") == ["https://example.org/1", "https://example.org/2"]
    assert not page.xpath('//section[@class="transcript"]')


def test_the_waveform_is_the_sound(french: Made, tmp_path: Path) -> None:
    """The seek bar is drawn from peaks.json: high where it is loud, a flat line where nothing is known."""
    (drawn,) = french.page.xpath('//*[@id="wave"]/@d')
    heights = [int(height) for height in re.findall(r"v(\d+)", drawn)]
    assert len(heights) == len(set(re.findall(r"M(\d+) ", drawn))) == 128
    assert max(heights) == 100
    assert heights[0] < 10
    bare = replace(french.episode, folder=tmp_path, audio=tmp_path / "a.mp3", cover=None)
    site.write_episode(bare, french.lines, french.feed, tmp_path / "index.html")
    (drawn,) = html.fromstring((tmp_path / "index.html").read_bytes()).xpath('//*[@id="wave"]/@d')
    assert set(re.findall(r"v(\d+)", drawn)) == {"4"}


def test_other_pages_can_frame_the_player(french: Made) -> None:
    """oEmbed, found from the page, gives an iframe of a small page that links back; the page shows the same snippet."""
    root = "https://example.org/podcast/2025-03-15-pluie"
    assert french.page.xpath('//link[@type="application/json+oembed"]/@href') == [f"{root}/oembed.json"]
    told = json.loads((french.episode.folder / "oembed.json").read_bytes())
    assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", french.episode.title)
    frame = html.fromstring(told["html"])
    assert frame.get("src") == f"{root}/embed.html"
    assert frame.get("title", "").startswith(french.episode.title)
    assert frame.get("height") == str(told["height"])
    assert told["thumbnail_url"] == f"{root}/thumbnail.jpg"
    assert french.page.xpath('string(//textarea[@id="embed"])') == told["html"]
    assert french.page.xpath('//meta[@name="twitter:player"]/@content') == [f"{root}/embed.html"]
    assert set(french.embed.xpath("//a/@href")) == {f"{root}/"}
    assert french.embed.xpath("//a/@target") == ["_blank", "_blank"]
    (audio,) = french.embed.xpath("//audio[@controls]/@src")
    assert (french.episode.folder / audio).is_file()


def test_a_withdrawn_episode_cannot_be_heard_or_framed(french: Made, tmp_path: Path) -> None:
    """Its pages say that it was withdrawn, and nothing offers its sound."""
    gone = replace(french.episode, withdrawn=french.episode.published)
    site.write_episode(gone, french.lines, french.feed, tmp_path / "index.html")
    for name in ("index.html", "embed.html"):
        page = html.fromstring((tmp_path / name).read_bytes())
        assert "Cet épisode a été retiré." in page.text_content()
        assert not page.xpath("//audio | //iframe | //textarea | //link[@type='application/json+oembed']")
        assert not page.xpath("//meta[contains(@property, 'audio') or contains(@name, 'player')]")
    assert "html" not in json.loads((tmp_path / "oembed.json").read_bytes())


def test_a_correction_is_said(french: Made, tmp_path: Path) -> None:
    """Listeners see since when they hear another version."""
    changed = replace(french.episode, updated=datetime(2025, 4, 2, tzinfo=UTC), credit="journal.example.net")
    site.write_episode(changed, (), french.feed, tmp_path / "index.html")
    page = html.fromstring((tmp_path / "index.html").read_bytes())
    assert texts(page, '//p[@class="corrected"]') == ["Version corrigée le 2 avril 2025"]
    assert texts(page, '//p[@class="credit"]') == ["Image : journal.example.net"]


def test_older_episodes_have_pages_that_stay(french: Made, tmp_path: Path) -> None:
    """A long show is paged from its first episode on: all are linked once, and a new one changes no older page."""

    def listed(count: int) -> dict[str, bytes]:
        every = tuple(
            replace(french.episode, folder=french.root / f"{number:03}", audio=french.root / f"{number:03}/a.mp3")
            for number in range(count, 0, -1)
        )
        site.write_index(replace(french.feed, episodes=every), tmp_path)
        return {path.name: path.read_bytes() for path in tmp_path.glob("*.html")}

    before, after = listed(120), listed(121)
    assert set(after) == {"index.html", "older-1.html"}
    assert [name for name in after if after[name] != before[name]] == ["index.html"]
    found = [
        link for name in ("index.html", "older-1.html") for link in html.fromstring(after[name]).xpath("//h3/a/@href")
    ]
    assert found == [f"{number:03}/index.html" for number in range(121, 0, -1)]
    assert html.fromstring(after["index.html"]).xpath('//a[@rel="next"]/@href') == ["older-1.html"]
    assert html.fromstring(after["older-1.html"]).xpath('//a[@rel="prev"]/@href') == ["index.html"]
    assert set(listed(99)) == {"index.html"}


@pytest.mark.parametrize("language", ["fr", "en", "ar", "es", "de", "it", "pt"])
def test_every_language_has_all_its_words(language: str) -> None:
    """Each language of the project has its own labels, dates and lengths."""
    from datetime import date

    say = page_phrases.of(f"{language}-XX")
    labels = [value for name in say.__dataclass_fields__ if (value := getattr(say, name))]
    assert len(labels) == len(say.__dataclass_fields__)
    assert language == "en" or say.download != page_phrases.of("en").download
    assert all("{}" in text for text in (say.megabytes, say.minutes, say.by, say.start_at))
    assert "2025" in page_phrases.day(date(2025, 3, 15), language)


def test_a_language_nobody_here_speaks_falls_back() -> None:
    """A page in another language has English labels and an unmistakable date."""
    from datetime import date

    assert page_phrases.of("xx").play == "Play"
    assert page_phrases.day(date(2025, 3, 15), "xx") == "2025-03-15"
    assert page_phrases.day(date(2025, 3, 15), "fr-MA") == "15 mars 2025"


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.text(max_size=6), st.floats(0, 100)), max_size=12),
)
def test_no_letter_of_a_line_is_lost(text: str, words: list[tuple[str, float]]) -> None:
    """Whatever times an engine tells, the parts of a line make up its text (less control characters)."""
    segment = Segment(Role.NARRATOR, text, text, "fr", 0)
    line = Line(segment, 0, 1, tuple(Word(word, start, start) for word, start in words))
    parts = reading.parts(line)
    from make_episode.episodes.text import clean

    assert "".join(part.text for part in parts) == clean(text)
    assert all(one.text or other.text for one, other in pairwise(parts))
