"""Pages and feeds over HTTP, against a server on loopback that behaves well and badly."""

import gzip
import socket
import textwrap
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from printing import Part, epub, pdf, set_lines

from make_episode import __version__
from make_episode.articles import fetch as fetching
from make_episode.articles import read, read_all
from make_episode.articles.feeds import entries, updates
from make_episode.articles.fetch import MAX_BYTES, Reach, allowed, fetch, is_public, user_agent
from make_episode.articles.robots import allows
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


RELEASED = threading.Event()
BOOK = epub(
    [Part(f"{n}.xhtml", f"<h1>Nuit {n}</h1>{STORY}", f"Nuit {n}") for n in (1, 2)], "<dc:language>fr</dc:language>"
)
LINES = next(line for line in STORY.replace("</p>", "\n").replace("<p>", "").split("\n") if "train" in line)
PRINT = pdf([set_lines(["Le petit train repart", "", *textwrap.wrap(LINES.replace("’", "'"), 80), ""] * 2, 780)])


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

    def get_book(self) -> None:
        self.answer(200, BOOK, Content_Type="application/epub+zip")

    def get_print(self) -> None:
        self.answer(200, PRINT, Content_Type="application/pdf")

    def get_download(self) -> None:
        self.answer(200, PRINT, Content_Type="application/octet-stream")

    def get_silence(self) -> None:
        """Answer, but never finish the headers while anybody waits."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
        RELEASED.wait()

    def get_away(self) -> None:
        self.answer(302, b"", Location=f"http://127.0.0.2:{self.headers['Host'].split(':')[1]}/story")

    def get_article(self) -> None:
        self.answer(200, PAGE.encode(), Last_Modified="Fri, 07 Mar 2025 08:30:00 GMT")

    def get_since(self) -> None:
        if self.headers.get("If-Modified-Since") == "Fri, 07 Mar 2025 08:30:00 GMT":
            self.answer(304, b"")
        else:
            self.answer(200, FEED.encode(), Last_Modified="Fri, 07 Mar 2025 08:30:00 GMT")

    def get_robots_txt(self) -> None:
        self.answer(200, b"User-agent: make-episode\nDisallow: /private\n", Content_Type="text/plain")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    RELEASED.set()
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


@pytest.mark.parametrize(
    ("machine", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::5db8:d70e", True),
        *((machine, False) for machine in "0.0.0.0 127.0.0.1 10.1.2.3 192.168.0.1 172.16.0.1 169.254.169.254".split()),
        *((machine, False) for machine in "100.64.0.1 224.0.0.1 255.255.255.255 240.0.0.1 198.18.0.1".split()),
        *((machine, False) for machine in ":: ::1 fe80::1 fc00::1 fec0::1 ff02::1 2001:db8::1".split()),
        *((machine, False) for machine in "::ffff:127.0.0.1 ::ffff:10.0.0.1 2002:7f00:1:: 64:ff9b::7f00:1".split()),
    ],
)
def test_what_is_public(machine: str, public: bool) -> None:
    """Private, local, reserved and multicast addresses are not public, however they are wrapped."""
    assert is_public(machine) is public


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1", "0", "[::ffff:7f00:1]", "017700000001"])
def test_odd_ways_to_write_this_machine(host: str) -> None:
    """Numbers that the system takes for an address are looked at as what they lead to."""
    with pytest.raises((ArticleError, FetchError), match=r"not a public address|no machine is called|not an address"):
        fetch(f"http://{host}:9/", reach=Reach.PUBLIC)


@pytest.mark.parametrize("found", [["10.0.0.7"], ["93.184.215.14", "10.0.0.7"]])
def test_names_that_lead_inside(monkeypatch: pytest.MonkeyPatch, found: list[str]) -> None:
    """A name is refused if any of its addresses is not public."""
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (machine, 80)) for machine in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(ArticleError, match=r"leads to 10\.0\.0\.7"):
        fetch("http://intern.example/", reach=Reach.PUBLIC)


def test_redirects_that_lead_inside(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a link ends up is checked as the link is."""
    monkeypatch.setattr(fetching, "is_public", "127.0.0.1".__eq__)
    assert fetch(f"{site}/story", reach=Reach.PUBLIC).data
    with pytest.raises(ArticleError, match=r"leads to 127\.0\.0\.2"):
        fetch(f"{site}/away", reach=Reach.PUBLIC)


def test_a_server_that_never_finishes(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Headers that never end do not hold the program longer than its limit."""
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.2)
    with pytest.raises(FetchError, match="not finished"):
        fetch(f"{site}/silence")


@pytest.mark.parametrize(("path", "titles"), [("book", ["Nuit 1", "Nuit 2"]), ("print", ["Le petit train repart"])])
def test_books_and_prints_at_an_address(site: str, path: str, titles: list[str]) -> None:
    """An EPUB book or a PDF file at an address is read as the file is."""
    articles = read_all(f"{site}/{path}", language="fr")
    assert [article.title for article in articles] == titles
    assert {article.url for article in articles} == {f"{site}/{path}"}


def test_a_download_is_what_it_begins_with(site: str) -> None:
    """A file sent as unknown bytes is known by its first ones."""
    assert read(f"{site}/download", language="fr").title == "Le petit train repart"


def test_a_feed_without_a_tag_is_asked_by_date(site: str) -> None:
    """Last-Modified is remembered where a server sends no ETag."""
    first = updates(f"{site}/since")
    assert first.modified == "Fri, 07 Mar 2025 08:30:00 GMT"
    assert updates(f"{site}/since", modified=first.modified).unchanged


@pytest.mark.parametrize(
    ("rules", "path", "free"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /\nAllow: /a", "/a/b", True),
        ("User-agent: *\nAllow: /a\nDisallow: /", "/a/b", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: make-episode\nDisallow: /x", "/a", True),
        ("User-agent: Make-Episode/1.0\nUser-agent: other\nDisallow: /a", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /*?", "/a?b=1", False),
        ("User-agent: *\nDisallow: /*?", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café/1", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("Disallow: /", "/a", True),
        ("User-agent: *\nDisallow: /" + "*a" * 5000 + "$", "/" + "a" * 4000 + "b", True),
    ],
)
def test_what_a_site_asks(rules: str, path: str, free: bool) -> None:
    """The longest rule for us decides, else the one for everybody; stars and dollars mean what RFC 9309 says."""
    assert allows(rules, "make-episode", f"https://vallee.example{path}") is free


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
