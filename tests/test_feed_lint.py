"""What is written is by the letter, as strict readers and real parsers find it."""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import feedparser
import podcastparser
import pytest
from an_episode import episode, show
from hypothesis import given
from hypothesis import strategies as st

from make_episode.episodes import feed
from make_episode.episodes import feed_forms as forms
from make_episode.episodes.feed_lint import lint
from make_episode.episodes.text import is_web
from make_episode.model import Episode, Feed, Funding, Recommended, Rendition

ROOT = Path("/srv/show")
HASH = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
HOSTILE = (
    "]]> & <b>gras</b> &amp; &nbsp;",
    "🎙️👩🏽‍🚒 " * 40,
    "Control \x00\x01\x08\x0b\x1f\x7f end",
    "\u202eصباح الخير\u202c العنوان بالعربية",
    "x" * 300,
    "<![CDATA[ ]]> <!-- --> <?php ?> &#0;",
    "Deux fois",
    "Deux fois",
)
COUNTS = (0, 1, 30, 500)


def full(number: int, title: str = "") -> Episode:
    """An episode of which everything is told."""
    plain = episode(ROOT, number, cover=episode(ROOT, number).folder / "cover.jpg", season=1)
    main = Rendition(plain.audio, plain.mime, plain.size, 64_000, HASH, plain.loudness)
    other = replace(main, file=plain.audio.with_suffix(".opus"), mime="audio/ogg")
    told = replace(plain, renditions=(main, other), number=number + 1, kind="trailer" if number == 0 else "full")
    return replace(told, title=title or f"Une nuit au port, {number}")


@cache
def written(count: int) -> tuple[tuple[str, bytes], ...]:
    """The documents of a show of so many episodes, among them those of hostile titles."""
    titles = [HOSTILE[number] if number < len(HOSTILE) and count > 1 else "" for number in range(count)]
    return tuple(feed.documents(whole(*(full(number, title) for number, title in enumerate(titles)))))


def whole(*episodes: Episode) -> Feed:
    newest_first = sorted(episodes, key=lambda one: one.published, reverse=True)
    return show(
        *newest_first,
        license="cc-by-4.0",
        funding=(Funding("https://ondes.littoral.fr/don", "Soutenir"),),
        podroll=(Recommended("917393e3-1b1e-5cef-ace4-edaa54e1f810", "https://phare.fr/feed.xml", "Le phare"),),
        rhythm="FREQ=DAILY",
        hub="https://hub.littoral.fr/",
        page=100,
    )


@pytest.mark.parametrize("count", COUNTS)
def test_feeds_of_any_size_are_by_the_letter(count: int) -> None:
    """The strict lint, feedparser and podcastparser have nothing to complain of, whatever the titles."""
    items = 0
    for _, raw in written(count):
        assert lint(raw) == ()
        assert count == 500 or lint(feed.withheld(raw)) == ()
        assert feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False).bozo is False
        items += len(podcastparser.parse("https://ondes.littoral.fr/podcast/feed.xml", io.BytesIO(raw))["episodes"])
    assert items == count


def test_partytime_sees_all_of_podcasting_2(tmp_path: Path) -> None:
    """The Podcast Index's own parser finds every item and every tag, in feeds of any size."""
    modules = Path(__file__).parents[1] / "node_modules"
    if not shutil.which("node") or not (modules / "podcast-partytime").is_dir():
        pytest.skip("podcast-partytime is not installed")
    files = []
    for count in COUNTS:
        for name, raw in written(count):
            files.append(tmp_path / f"{count}-{name}")
            files[-1].write_bytes(raw)
    program = """
    const { parseFeed } = require('podcast-partytime');
    const read = (name) => parseFeed(require('fs').readFileSync(name, 'utf8'));
    console.log('FOUND' + JSON.stringify(process.argv.slice(1).map(read)));
    """
    run = subprocess.run(
        ["node", "-e", program, *map(str, files)], cwd=modules.parent, capture_output=True, text=True, check=True
    )
    said, _, found = run.stdout.partition("FOUND")
    assert [json.loads(line)["msg"] for line in said.splitlines()] == ["Provided feed has no items to parse."]
    assert run.stderr == ""
    for path, read in zip(files, json.loads(found), strict=True):
        guids = [item["guid"] for item in read["items"]]
        assert len(guids) == path.read_bytes().count(b"<item>")
        assert len(set(guids)) == len(guids)
        supported = {tag for tags in read["pc20support"].values() for tag in tags}
        assert {"locked", "funding", "guid", "medium", "license", "podroll"} <= supported
        if guids:
            assert {"transcript", "chapters", "person", "season", "episode", "alternateEnclosure"} <= supported
        assert all(len(item["podcastTranscripts"]) == 5 for item in read["items"])
        assert all(len(item["alternativeEnclosures"]) == 2 for item in read["items"])
        assert all(len(item["podcastPeople"]) == 3 for item in read["items"])


Change = Callable[[str], str]


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("change", "element"),
    [
        (swap("<?xml", "\n<?xml"), "xml"),
        (swap("<rss", "<!DOCTYPE rss><rss"), "xml"),
        (swap("</item>", ""), "xml"),
        (swap('version="2.0"', 'version="0.92"'), "rss"),
        (swap("http://www.itunes.com/dtds", "https://www.itunes.com/dtds"), "channel/itunes:author"),
        (swap("https://podcastindex.org", "http://podcastindex.org"), "channel/podcast:guid"),
        (swap('rel="self"', 'rel="alternate"'), "channel/atom:link"),
        (swap("<language>fr<", "<language>français<"), "channel/language"),
        (swap("<link>https://ondes", "<link>ondes"), "channel/link"),
        (swap("<itunes:explicit>false", "<itunes:explicit>no"), "channel/itunes:explicit"),
        (swap('text="Daily News"', 'text="daily news"'), "channel/itunes:category/itunes:category"),
        (swap('href="https://ondes.littoral.fr/podcast/cover.jpg"', 'href="cover.gif"'), "channel/itunes:image"),
        (lambda text: re.sub(r"<(/?)guid", r"<\1quid", text), "item/quid"),
        (lambda text: re.sub(r'(<enclosure .*) length="\d+"', r"\1", text), "item/enclosure"),
        (swap('isPermaLink="false"', ""), "item/guid"),
        (swap("GMT</pubDate>", "-0000</pubDate>"), "item/pubDate"),
        (swap("<pubDate>Fri", "<pubDate>Mon"), "item/pubDate"),
        (swap("<itunes:duration>3<", "<itunes:duration>3.2<"), "item/itunes:duration"),
        (swap("<title>Une", "<title> Une"), "item/title"),
        (swap("<title>Une", "<title>" + "x" * 256), "item/title"),
        (swap("&lt;p&gt;Trente", "&lt;script&gt;Trente"), "item/description"),
        (swap("href=&#34;https://journal", "onclick=&#34;https://journal"), "item/description"),
        (swap('start="00:00:00.000"', 'start="00:00:02.999"'), "item/psc:chapters"),
        (
            swap("<itunes:type>", "<itunes:new-feed-url>http://vent.fr/f</itunes:new-feed-url><itunes:type>"),
            "channel/itunes:new-feed-url",
        ),
        (swap('type="text/vtt"', 'type="text/srt"'), "item/podcast:transcript"),
        (swap(HASH, "sha256-e3b0c442"), "item/podcast:alternateEnclosure/podcast:integrity"),
        (swap("<podcast:source", "<podcast:sauce"), "item/podcast:alternateEnclosure"),
        (swap("<podcast:txt", "<podcast:text/><podcast:txt"), "channel/podcast:text"),
        (swap("<description>", "<description/><description>"), "channel/description"),
        (swap("</item>", "</item><podcast:block>no</podcast:block>"), "channel/item"),
        (
            lambda text: re.sub(
                r"(<description>&lt.*?</description>)\s*(<content.*?</content:encoded>)", r"\2\1", text, flags=re.DOTALL
            ),
            "item/content:encoded",
        ),
    ],
)
def test_what_is_broken_is_named(change: Change, element: str) -> None:
    """One slip in a good feed, of those seen in the wild, is told with the element it is in."""
    good = dict(feed.documents(whole(full(0))))["feed.xml"].decode()
    found = lint(change(good).encode())
    assert element in {problem.element for problem in found}
    assert all(problem.remedy for problem in found)


def test_items_that_repeat_each_other_are_named() -> None:
    """Two items of one guid or one address are told, and items out of order."""
    good = dict(feed.documents(show(episode(ROOT, 1), episode(ROOT))))["feed.xml"].decode()
    guid = swap(episode(ROOT).guid, episode(ROOT, 1).guid)(good)
    assert [problem.element for problem in lint(guid.encode())] == ["item/guid"]
    turned = dict(feed.documents(show(episode(ROOT), episode(ROOT, 1))))["feed.xml"]
    assert [problem.element for problem in lint(turned)] == ["item/pubDate"]


PIECES = ["un", " & ", "<p>", "</p>", "<br>", "<b>", "</b>", "<ul>", "<li>", "</li>", "</ul>", "<script>", "<", ">"]
PIECES += [
    "<p class='a'>",
    "<a>",
    "</a>",
    '<a href="https://ondes.fr/?a=1">',
    '<a href="ondes.fr">',
    '<p href="x">',
    "<P>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_notes_are_judged_alike_at_first_sight_and_at_second(notes: str) -> None:
    """What a quick look passes is what a whole reading passes: `<b >` calls for the whole reading, and is right."""

    def judged(text: str) -> list[str]:
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        item = f"<description>{escaped}</description>".encode()
        found = re.sub(rb"<description>&lt;.*?</description>", item, good, flags=re.DOTALL)
        return [problem.rule for problem in lint(found)]

    good = dict(written(1))["feed.xml"]
    assert judged(f"<b>un</b>{notes}un") == judged(f"<b >un</b>{notes}un")


@given(st.text(alphabet="htps:/.a0[]@ é<?#%-", max_size=16), st.sampled_from(["", "https://", "http://a.fr/"]))
def test_addresses_are_judged_alike_at_first_sight_and_at_second(text: str, start: str) -> None:
    """What passes for an address at first sight is whole, with a host, in ASCII and without blanks."""
    address = start + text
    expected = is_web(address) and address.isascii() and not re.search(r"[\s<>\"{}|\\^`]", address)
    assert forms.is_address(address) == expected
