"""The pages in a real browser: headless Chromium over loopback."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import browser
import pytest
import site_sample as sample
from browser import Browser, Page

from make_episode.episodes import serve
from make_episode.model import Episode, Line

pytestmark = pytest.mark.skipif(not browser.PROGRAM, reason="Chromium is not installed")

AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))
AUDIO = "document.querySelector('audio')"
TIME = f"{AUDIO}.currentTime"
PATHS = {"episode": "2025-03-15-pluie/", "index": "", "embed": "2025-03-15-pluie/embed.html"}


@dataclass(frozen=True)
class Shown:
    """A served show of one episode."""

    address: str
    episode: Episode
    lines: tuple[Line, ...]
    at: str = ""
    """The address to visit, where it is not just the episode's."""

    @property
    def page(self) -> str:
        return f"{self.address}/{self.episode.folder.name}/"


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser.browser(tmp_path_factory.mktemp("profile")) as running:
        yield running


def shown(root: Path, language: str) -> Iterator[Shown]:
    script, title, show = {
        "fr": (sample.FRENCH, "Au marché de Ksar Lebna, la pluie se vend en bidons", "Le Cahier sonore"),
        "ar": (sample.ARABIC, "في سوق قصر لبنى، المطر يباع في القوارير", "الدفتر المسموع"),
    }[language]
    lines = sample.lines(script, language)
    episode = sample.episode(root / "2025-03-15-pluie", lines, title=title, language=language, show=show)
    feed = sample.feed(root, episode, title=show, language=language)
    sample.write(episode, lines, feed)
    with serve.running(root, feed.url) as address:
        yield Shown(address, episode, lines)


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    yield from shown(tmp_path_factory.mktemp("fr"), "fr")


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    yield from shown(tmp_path_factory.mktemp("ar"), "ar")


def visit(page: Page, show: Shown) -> None:
    """The episode's page, for the first time, ready to play."""
    page.forget(show.address)
    page.open(show.at or show.page)
    page.wait(f"{AUDIO}.readyState >= 1")


def keep(page: Page, name: str) -> None:
    """Leave a picture where whoever runs the tests wants to look at it."""
    if folder := os.environ.get("SCREENSHOTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.picture(Path(folder) / f"{name}.png")


@pytest.mark.parametrize("width", [360, 1100])
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("path", PATHS, ids=PATHS)
def test_pages_are_whole_at_every_size(
    request: pytest.FixtureRequest, chromium: Browser, path: str, language: str, width: int
) -> None:
    """No page scrolls sideways, complains in the console or asks anything of another host, by day or by night."""
    show: Shown = request.getfixturevalue({"fr": "french", "ar": "arabic"}[language])
    with chromium.page(width=width, height=740) as page:
        page.open(f"{show.address}/{PATHS[path]}")
        if path == "embed":
            page.size(width=width if width < 600 else 640, height=180)
        for scheme, ground in (("light", "rgb(250, 249, 246)"), ("dark", "rgb(21, 23, 26)")):
            page.prefer(scheme)
            assert page.run("getComputedStyle(document.documentElement).backgroundColor") == ground
            assert page.run("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
            keep(page, f"{path}-{language}-{width}-{scheme}")
        if path == "embed":
            assert page.run("document.documentElement.scrollHeight - innerHeight") == 0
        assert page.complaints() == []
        assert {url.split("/")[2] for url in page.requests()} == {show.address.split("/")[2]}


def test_the_word_being_heard_is_marked(chromium: Browser, french: Shown) -> None:
    """While it plays, the marked word is the one heard, within 150 ms, and the chapter is shown."""
    with chromium.page() as page:
        visit(page, french)
        page.run("document.querySelector('.play').click()")
        page.wait(f"{TIME} > 1.2")
        off = page.run("""new Promise(done => {
          const audio = document.querySelector('audio'), off = [];
          const starts = [...document.querySelectorAll('[data-at]')].map(word => Number(word.dataset.at));
          const look = () => {
            const marked = document.querySelector('[data-at].now'), time = audio.currentTime;
            const heard = starts.filter(start => start <= time).pop();
            // Too early by what is left until the word begins, too late by what passed since the next one began.
            if (marked) off.push(Math.max(Number(marked.dataset.at) - time,
              heard > Number(marked.dataset.at) ? time - heard : 0));
            if (off.length < 60) setTimeout(look, 20); else done(off);
          };
          look();
        })""")
        assert len(off) == 60
        assert max(off) < 0.15
        assert page.run("document.querySelector('[aria-current]').textContent.includes('Introduction')")
        assert page.run("document.querySelector('.play').getAttribute('aria-label')") == "Pause"
        page.run("document.querySelector('.play').click()")
        assert page.run(f"{AUDIO}.paused")


def test_a_click_on_a_word_or_chapter_plays_from_there(chromium: Browser, french: Shown) -> None:
    """Words and chapters are places to start from."""
    with chromium.page() as page:
        visit(page, french)
        word = [word for line in french.lines for word in line.words][20]
        page.run("document.querySelectorAll('[data-at]')[20].click()")
        assert page.run(TIME) == pytest.approx(word.start, abs=0.05)
        page.wait(f"{TIME} > {word.start + 0.1}")
        page.run("document.querySelectorAll('.chapters a')[1].click()")
        chapter = french.episode.chapters[1]
        assert page.run(TIME) == pytest.approx(chapter.start, abs=0.05)
        page.wait(f"{TIME} > {chapter.start + 0.1}")
        assert page.run("document.querySelector('[aria-current]').textContent.includes('Un prix')")
        assert page.run("location.href") == french.page


def test_everything_works_by_keyboard_alone(chromium: Browser, french: Shown) -> None:
    """Space plays and pauses, arrows skip, Tab reaches every control in order."""
    with chromium.page() as page:
        visit(page, french)
        page.press("ArrowRight")
        assert page.run(TIME) == pytest.approx(30, abs=0.1)
        page.press("ArrowLeft")
        assert page.run(TIME) == pytest.approx(15, abs=0.1)
        page.press(" ", " ")
        page.wait(f"{TIME} > 15.1")
        page.press(" ", " ")
        assert page.run(f"{AUDIO}.paused")
        reached = []
        for _ in range(11):
            page.press("Tab")
            reached.append(page.run("document.activeElement.className || document.activeElement.textContent.trim()"))
        controls = ["position", "skip-by", "play", "skip-by", "speed"]
        assert reached == ["skip", "home", "S’abonner", *controls, "button", "button", "button"]
        page.run(f"{TIME} = 20; document.querySelector('.position').focus()")
        page.press("ArrowRight")
        assert page.run(TIME) == pytest.approx(25, abs=0.1)
        assert page.run("document.querySelector('.position').getAttribute('aria-valuetext')") == "0:25 sur 0:52"
        page.run("document.querySelector('.speed').focus()")
        page.press(" ", " ")
        assert page.run(f"[{AUDIO}.playbackRate, {AUDIO}.paused]") == [1.25, True]
        assert page.run("document.querySelector('.speed').getAttribute('aria-label')") == "Vitesse 1,25×"


def test_it_goes_on_where_the_listener_stopped(chromium: Browser, french: Shown) -> None:
    """Position and speed are remembered on the device; a link with a time wins."""
    with chromium.page() as page:
        visit(page, french)
        page.run(f"{TIME} = 22; document.querySelector('.speed').click(); dispatchEvent(new Event('pagehide'))")
    with chromium.page() as page:
        page.open(french.page)
        assert page.run(TIME) == pytest.approx(22, abs=0.5)
        assert page.run("document.querySelector('.played').textContent") == "0:22"
        assert page.run("document.querySelector('.speed').textContent") == "1,25×"
    with chromium.page() as page:
        page.open(f"{french.page}#t=31.5")
        assert page.run(TIME) == pytest.approx(31.5, abs=0.1)


def test_a_moment_can_be_shared(chromium: Browser, french: Shown) -> None:
    """The link of the page takes the moment being heard along, if that is wished; both spellings of it work."""
    with chromium.page(width=360, height=740) as page:
        visit(page, french)
        page.run(f"document.querySelector('details').open = true; {TIME} = 27.6")
        page.wait("document.querySelector('.from span').textContent.includes('0:27')")
        assert page.run("document.querySelector('#link').value") == french.page
        page.run("document.querySelector('.from input').click()")
        link = page.run("document.querySelector('#link').value")
        assert link == f"{french.page}#t=27"
        assert page.run("document.querySelector('#embed').value").startswith(f'<iframe src="{french.page}embed.html"')
        assert page.run("document.documentElement.scrollWidth") == 360
        keep(page, "episode-fr-360-share")
    for address, time in ((link, 27), (f"{french.page}?t=27", 27), (f"{french.page}?t=0m31s", 31)):
        with chromium.page() as page:
            visit(page, replace(french, at=address))
            assert page.run(TIME) == pytest.approx(time, abs=0.1)


def test_the_waveform_is_a_seek_bar(chromium: Browser, french: Shown) -> None:
    """A click on the outline of the sound plays from there, and what was heard is coloured."""
    with chromium.page(width=360, height=740) as page:
        visit(page, french)
        box = page.run(
            "Object.values(document.querySelector('.position').getBoundingClientRect().toJSON()).slice(0, 4)"
        )
        for kind in ("mousePressed", "mouseReleased"):
            where = {"x": box[0] + box[2] * 0.75, "y": box[1] + box[3] / 2}
            page.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **where)
        assert page.run(TIME) == pytest.approx(french.episode.duration * 0.75, rel=0.02)
        heard = page.run("document.querySelector('.scrubber').style.getPropertyValue('--played')")
        assert float(heard.removesuffix("%")) == pytest.approx(75, abs=1.5)
        assert page.run("document.querySelector('.chapter-now').textContent") == "Un prix fixé à plusieurs"


def test_the_framed_player_plays(chromium: Browser, french: Shown) -> None:
    """Inside another page the player works alone, and is as high as the snippet says."""
    with chromium.page(width=700, height=400) as page:
        page.forget(french.address)
        page.open(f"{french.page}embed.html")
        page.size(640, 180)
        page.wait(f"{AUDIO}.readyState >= 1")
        page.run("document.querySelector('.play').click()")
        page.wait(f"{TIME} > 0.3")
        page.run("document.querySelector('[data-skip=\"30\"]').click()")
        assert page.run(TIME) > 30
        assert page.complaints() == []


def test_the_text_follows_until_told_not_to(chromium: Browser, french: Shown) -> None:
    """On a small screen the word being heard is scrolled into view, unless the listener turned that off."""
    with chromium.page(width=360, height=640) as page:
        visit(page, french)
        page.run("document.querySelector('.follow').click()")
        page.run(f"{TIME} = 40; {AUDIO}.play()")
        page.wait(f"{TIME} > 40.8")
        assert page.run("scrollY") == 0
        page.run("document.querySelector('.follow').click()")
        page.wait("""(() => {
          const word = document.querySelector('.now')?.getBoundingClientRect();
          const player = document.querySelector('.player').getBoundingClientRect();
          return word && word.top > player.bottom && word.bottom < innerHeight;
        })()""")
        assert page.run("scrollY") > 0


def test_without_javascript_it_is_plain_sound_and_text(chromium: Browser, french: Shown) -> None:
    """With scripts off, the browser's own player and the whole text are there, and no dead button."""
    with chromium.page(width=360, height=740, javascript=False) as page:
        page.open(french.page)
        keep(page, "episode-fr-360-without-javascript")
        page.javascript(on=True)  # to look at it; the page's own script has not run
        assert page.run("document.documentElement.classList.length") == 0
        assert page.run("document.querySelector('audio').getBoundingClientRect().height") > 30
        visible = "[...document.querySelectorAll('button')].filter(button => button.getClientRects().length).length"
        assert page.run(visible) == 0
        assert page.run("document.querySelector('.transcript').innerText.includes('douze marchands')")


def test_the_feed_address_can_be_copied(chromium: Browser, french: Shown) -> None:
    """The index shows the feed's address, as this server has it, with a button to copy it."""
    with chromium.page() as page:
        page.open(f"{french.address}/")
        assert page.run("document.querySelector('#address').value") == f"{french.address}/feed.xml"
        assert page.run("document.querySelector('.copy').hidden") is False


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm install --no-save axe-core)")
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("path", PATHS, ids=PATHS)
def test_axe_finds_no_barrier(request: pytest.FixtureRequest, chromium: Browser, path: str, language: str) -> None:
    """axe-core finds no violation of WCAG 2.2 A and AA nor of its best practices, by day or by night."""
    show: Shown = request.getfixturevalue({"fr": "french", "ar": "arabic"}[language])
    rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
    with chromium.page(width=360, height=740) as page:
        page.open(f"{show.address}/{PATHS[path]}")
        if path == "episode":  # with all there is to be seen
            page.run("document.querySelector('details').open = true")
        page.call("Runtime.evaluate", expression=AXE.read_text(encoding="utf-8"))
        for scheme in ("light", "dark"):
            page.prefer(scheme)
            found = page.run(f"axe.run({{runOnly: {rules}}}).then(found => found.violations.map(one => one.id))")
            assert found == []
