"""Pages and feeds over HTTP, against a server on loopback that behaves well and badly."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from make_episode import __version__
from make_episode.articles import read, read_all
from make_episode.articles.feeds import entries, updates
from make_episode.articles.fetch import MAX_BYTES, Reach, allowed, fetch, user_agent
from make_episode.errors import ArticleError, FetchError

STORY = (
    "<p>Le petit train de la vallée a repris du service lundi matin, après onze mois de travaux, avec à son bord "
    "quarante voyageurs et une fanfare qui n’avait pas répété.</p><p>La prochaine rame partira demain à la même heure, "
    "si la neige le permet et si les musiciens se sont réveillés, a prévenu la mairie dans un communiqué.</p>"
    "<h2>Une vallée à l’écoute</h2><p>Les habitants avaient pris l’habitude du silence. Ils redécouvrent le sifflet, "
    "les horaires affichés à la craie et le chef de gare, qui salue chaque wagon comme s’il partait pour la mer.</p>"
)
PAGE = (
    "<html lang='fr'><head><title>Le petit train repart</title></head><body><article><h1>Le petit train repart</h1>"
    f"{STORY}</article></body></html>"
)
FEED = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>La Vallée</title><language>fr</language>
<item><title>L’ancien</title><link>https://vallee.example/ancien</link>
<pubDate>Mon, 03 Mar 2025 08:00:00 +0100</pubDate>
<content:encoded><![CDATA[{STORY}]]></content:encoded></item>
<item><title>Le &lt;b&gt;nouveau&lt;/b&gt;</title><link>https://vallee.example/nouveau</link>
<pubDate>Fri, 07 Mar 2025 09:30:00 +0100</pubDate>
<content:encoded><![CDATA[{STORY}]]></content:encoded></item>
<item><title>Brève</title><link>http://127.0.0.1:9/breve</link><description>Trois mots seulement.</description></item>
</channel></rss>"""


class Site(BaseHTTPRequestHandler):
    """A site with a page for each way of going right or wrong."""

    def do_GET(self) -> None:
        route = getattr(self, "get_" + self.path.strip("/").split("?")[0].replace(".", "_"), None)
        if route:
            route()
        else:
            self.answer(404, b"nothing here")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content_Type": "text/html; charset=utf-8"} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def get_story(self) -> None:
        self.answer(200, PAGE.encode())

    def get_latin(self) -> None:
        self.answer(200, PAGE.replace("’", "'").encode("latin-1"), Content_Type="text/html; charset=iso-8859-1")

    def get_packed(self) -> None:
        self.answer(200, gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def get_bomb(self) -> None:
        self.answer(200, gzip.compress(b"\0" * (MAX_BYTES * 5)), Content_Encoding="gzip")

    def get_huge(self) -> None:
        self.answer(200, b"a" * (MAX_BYTES + 10))

    def get_picture(self) -> None:
        self.answer(200, b"\x89PNG", Content_Type="image/png")

    def get_broken(self) -> None:
        self.answer(503, b"later")

    def get_moved(self) -> None:
        self.answer(302, b"", Location="/story")

    def get_circle(self) -> None:
        self.answer(302, b"", Location="/circle")

    def get_escape(self) -> None:
        self.answer(302, b"", Location="file:///etc/passwd")

    def get_agent(self) -> None:
        self.answer(200, self.headers["User-Agent"].encode())

    def get_empty(self) -> None:
        self.answer(200, b"<html><body><nav>Menu</nav></body></html>")

    def get_feed(self) -> None:
        if self.headers.get("If-None-Match") == '"seven"':
            self.answer(304, b"")
        else:
            self.answer(200, FEED.encode(), Content_Type="application/rss+xml", ETag='"seven"')

    def get_robots_txt(self) -> None:
        self.answer(200, b"User-agent: make-episode\nDisallow: /private\n", Content_Type="text/plain")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["story", "latin", "packed", "moved"])
def test_a_page_is_read(site: str, path: str) -> None:
    """Pages in any encoding, packed or moved, give the article and the address it was found at."""
    article = read(f"{site}/{path}")
    assert article.title == "Le petit train repart"
    assert article.url == f"{site}/{'story' if path == 'moved' else path}"
    assert len(article.blocks) == 4


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("bomb", "larger than 10 MB"),
        ("huge", "larger than 10 MB"),
        ("picture", '"image/png"'),
        ("missing", "404"),
        ("empty", "no article"),
        ("escape", "begins with http"),
    ],
)
def test_what_the_user_must_put_right(site: str, path: str, problem: str) -> None:
    """Too large, not a text, not there, no article: the address is wrong, and the error says how."""
    with pytest.raises(ArticleError, match=problem) as caught:
        read(f"{site}/{path}")
    assert caught.value.exit_code == 3
    assert caught.value.hint


@pytest.mark.parametrize(("path", "problem"), [("broken", "503"), ("circle", "redirects")])
def test_what_may_work_later(site: str, path: str, problem: str) -> None:
    """A failing server is the outside world's fault."""
    with pytest.raises(FetchError, match=problem) as caught:
        read(f"{site}/{path}")
    assert caught.value.exit_code == 4


def test_an_unreachable_machine() -> None:
    """A port nobody listens on is noticed at once."""
    with pytest.raises(FetchError, match="could not be reached"):
        read("http://127.0.0.1:9/story")


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://exa mple.com:port/"])
def test_what_is_no_address(address: str) -> None:
    """A misspelt address is an input error."""
    with pytest.raises((ArticleError, FetchError)):
        read(address)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:80/", "http://localhost/", "http://169.254.169.254/latest", "http://[::1]/"]
)
def test_links_of_a_feed_stay_on_the_internet(address: str) -> None:
    """Addresses of the user's own machine and network are refused for links nobody typed."""
    with pytest.raises(ArticleError, match="not a public address"):
        fetch(address, reach=Reach.PUBLIC)


def test_who_we_say_we_are(site: str) -> None:
    """The User-Agent names the project and its version."""
    assert fetch(f"{site}/agent").data.decode() == user_agent()
    assert user_agent().startswith(f"make-episode/{__version__}")


def test_robots_are_respected(site: str) -> None:
    """What robots.txt forbids make-episode is not read."""
    assert allowed(f"{site}/story", reach=Reach.ANYWHERE)
    assert not allowed(f"{site}/private/story", reach=Reach.ANYWHERE)


def test_a_feed_is_read_newest_first(site: str) -> None:
    """Items with their full text become articles; one that leads into the user's own network is passed over."""
    articles = read_all(f"{site}/feed")
    assert [article.title for article in articles] == ["Le nouveau", "L’ancien"]
    assert articles[0].url == "https://vallee.example/nouveau"
    assert str(articles[0].published) == "2025-03-07 09:30:00+01:00"
    assert articles[0].language == "fr"
    assert len(articles[0].blocks) == 4


def test_an_unchanged_feed_is_not_sent_again(site: str) -> None:
    """The server is told what is known already, and says that nothing is new."""
    first = updates(f"{site}/feed")
    assert len(first.articles) == 2
    assert updates(f"{site}/feed", etag=first.etag).unchanged


@pytest.mark.parametrize(
    "feed",
    [
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>',
        "<rss><channel><title>Vide</title></channel></rss>",
    ],
)
def test_feeds_without_articles(feed: str) -> None:
    """An empty feed, and one that declares entities, are refused."""
    with pytest.raises(ArticleError, match=r"entities|none of the feed"):
        entries(feed, source="feed.xml")


def test_an_item_whose_page_is_out_of_reach_is_read_from_the_feed() -> None:
    """A short item is read as the feed carries it when its page cannot be fetched; with too few words, why is told."""
    words = (
        "Le petit train de la vallée a repris du service lundi matin, avec quarante voyageurs et une fanfare à bord. "
    )
    item = "<rss><channel><language>fr</language><item><title>Le train</title><link>http://127.0.0.1:9/a</link>{}</item></channel></rss>"
    found = entries(item.format(f"<description>{words * 2}</description>"), source="feed.xml")

    assert [article.title for article in found] == ["Le train"]
    with pytest.raises(ArticleError, match="not a public address"):
        entries(item.format("<description>Court.</description>"), source="feed.xml")
