"""An episode's cover from the picture its article is shared with, over loopback."""

import io
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image

from make_episode import articles, show
from make_episode.articles.fetch import Reach, fetch
from make_episode.episodes import cover
from make_episode.errors import ArticleError
from make_episode.model import Origin, Role, Script, Segment
from make_episode.pipeline import artwork

HERE = frozenset({"127.0.0.1"})
ANSWERS = {
    "/photo.jpg": ("image/jpeg", (1200, 630), "JPEG"),
    "/photo.webp": ("image/webp", (1600, 900), "WEBP"),
    "/logo.png": ("image/png", (64, 64), "PNG"),
    "/strange.tiff": ("image/tiff", (1200, 630), "TIFF"),
    "/liar.jpg": ("image/jpeg", (1200, 630), "TIFF"),
}


class Site(BaseHTTPRequestHandler):
    """A site of pictures, all of one red."""

    def do_GET(self) -> None:
        mime, size, form = ANSWERS.get(self.path, ("text/html", (1, 1), "PNG"))
        out = io.BytesIO()
        Image.new("RGB", size, (200, 30, 30)).save(out, form)
        self.send_response(200 if self.path in ANSWERS else 404)
        self.send_header("Content-Type", mime)
        self.end_headers()
        self.wfile.write(out.getvalue())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def script(image: str) -> Script:
    origin = Origin("Le port", "https://www.journal.example.net/port", image=image)
    return Script("Une nuit au port", "fr", (Segment(Role.HOST, "Bonjour.", "Bonjour.", "fr", 0.0),), (origin,))


def made(root: Path, written: Script, *, wish: str = "article", known: frozenset[str] = HERE) -> tuple[str, list[str]]:
    """Whose picture the cover of a show with this wish bears, and what was said; the cover is `root`/cover.jpg."""
    show.create(root)
    the = show.load(root)
    the = replace(the, settings=the.settings.model_copy(update={"artwork": wish}))
    said: list[str] = []
    path, credit = artwork.make(written, the, root, said.append, known=known)
    cover.check(path)
    assert path.stat().st_size < 512_000
    return credit, said


def is_photographed(root: Path) -> bool:
    with Image.open(root / "cover.jpg") as picture:
        pixel = picture.convert("RGB").getpixel((1500, 900))
    return isinstance(pixel, tuple) and pixel[0] > 180 and max(pixel[1:]) < 60


@pytest.mark.parametrize("name", ["photo.jpg", "photo.webp"])
def test_the_picture_of_an_article_is_shown_and_credited(site: str, tmp_path: Path, name: str) -> None:
    """With `artwork = "article"` a legal cover shows the article's picture, and says from where it is."""
    assert made(tmp_path, script(f"{site}/{name}")) == ("journal.example.net", [])
    assert is_photographed(tmp_path)


def test_it_is_off_by_default(site: str, tmp_path: Path) -> None:
    """A show that does not ask for it fetches no picture: covers are drawn."""
    show.create(tmp_path / "new")
    assert show.load(tmp_path / "new").settings.artwork == "drawn"
    assert made(tmp_path, script(f"{site}/photo.jpg"), wish="drawn") == ("", [])
    assert not is_photographed(tmp_path)


def test_an_edition_of_several_has_a_drawn_cover(site: str, tmp_path: Path) -> None:
    """No article's picture stands for several articles."""
    one = script(f"{site}/photo.jpg")
    assert made(tmp_path, replace(one, origins=one.origins * 2)) == ("", [])
    assert not is_photographed(tmp_path)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("logo.png", "64 by 64 pixels, too small"),
        ("strange.tiff", 'is "image/tiff", expected a JPEG, PNG or WebP picture'),
        ("liar.jpg", "not a picture that can be read"),
        ("missing.jpg", "the server answers 404"),
    ],
)
def test_a_picture_that_cannot_be_had_is_told(site: str, tmp_path: Path, name: str, why: str) -> None:
    """The cover is drawn instead, and the editor is told why."""
    credit, said = made(tmp_path, script(f"{site}/{name}"))
    assert credit == ""
    assert len(said) == 1
    assert why in said[0]
    assert not is_photographed(tmp_path)


def test_a_page_cannot_have_this_network_asked(site: str, tmp_path: Path) -> None:
    """A picture's address is a page's word: only the public internet is asked for it."""
    _, said = made(tmp_path, script(f"{site}/photo.jpg"), known=frozenset())
    assert "not a public address" in said[0]
    with pytest.raises(ArticleError, match="not a public address"):
        fetch(f"{site}/photo.jpg", reach=Reach.PUBLIC, picture=True)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("https://a.example/p.jpg", "https://a.example/p.jpg"),
        ("/p.jpg", "https://journal.example/p.jpg"),
        ("//cdn.example/p.jpg", "https://cdn.example/p.jpg"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_a_page_names_its_picture(tmp_path: Path, told: str, found: str) -> None:
    """og:image is what a page is shared with, as long as it is on the web."""
    words = "<p>Trente bateaux sont restés à quai cette nuit, et personne n’est sorti avant le lever du jour.</p>" * 4
    page = tmp_path / "page.html"
    page.write_text(
        f'<html lang="fr"><head><title>Une nuit au port</title><meta property="og:image" content="{told}">'
        f'<link rel="canonical" href="https://journal.example/port"></head>'
        f"<body><article><h1>Une nuit au port</h1>{words}</article></body></html>"
    )
    assert articles.read(str(page)).image == found
