import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import feedparser
import podcastparser
import pytest
from an_episode import episode, show
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from make_episode.episodes import feed, phrases
from make_episode.episodes.feed_lint import lint
from make_episode.episodes.text import one_line
from make_episode.model import Chapter, Feed, Funding, Origin, Recommended, Rendition

ROOT = Path("/srv/show")
NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "psc": "http://podlove.org/simple-chapters",
}
HOSTILE = (
    "]]> & <b>gras</b> &amp; &nbsp;",
    "Control \x00\x01\x08\x0b\x1f\x7f\x9f\ufffe\uffff end",
    "\ud83c lone surrogate \udfff",
    "🎙️👩🏽‍🚒 " * 40,
    "\u202eصباح الخير\u202c العنوان بالعربية",
    "x" * 300,
    "«\u00a0Guillemets\u202f» et l’apostrophe",
    "<![CDATA[ ]]> <!-- --> <?php ?> &#0; &#x1F600;",
    "\"quotes\" 'single' \n\t\r\n lines \u2028 and \u0085 more",
)


def rendered(made: Feed) -> bytes:
    """feed.xml of a show."""
    return dict(feed.documents(made))[feed.NAME]


def parsed(made: Feed) -> etree._Element:
    return etree.fromstring(rendered(made), etree.XMLParser(resolve_entities=False))


def text(element: etree._Element, path: str) -> str:
    (found,) = element.findall(path, NAMES)
    return found.text or ""


def by_podcastparser(made: Feed) -> Any:
    return podcastparser.parse("https://ondes.littoral.fr/podcast/feed.xml", io.BytesIO(rendered(made)))


def test_gpodders_parser_finds_everything_it_knows() -> None:
    """podcastparser reads titles, link, date, media, duration, notes and chapters as they are."""
    made = episode(ROOT)
    found = by_podcastparser(show(made))
    assert (found["title"], found["link"]) == ("Vent de terre", "https://ondes.littoral.fr")
    assert found["cover_url"] == "https://ondes.littoral.fr/podcast/cover.jpg"
    assert found["language"] == "fr"
    (item,) = found["episodes"]
    assert (item["title"], item["guid"]) == (made.title, made.guid)
    assert item["published"] == made.published.timestamp()
    assert item["total_time"] == 3
    assert item["link"] == made.articles[0].url
    assert item["enclosures"] == [
        {
            "file_size": made.size,
            "mime_type": "audio/mpeg",
            "url": f"https://ondes.littoral.fr/podcast/{made.folder.name}/{made.audio.name}",
        }
    ]
    assert [each["title"] for each in item["chapters"]] == ["Ouverture", "Une nuit au port", "Fin"]


def test_feedparser_finds_nothing_to_complain_of() -> None:
    """feedparser sees a well-formed RSS 2.0 feed with its namespaces, notes and media."""
    found = feedparser.parse(rendered(show(episode(ROOT), episode(ROOT, 1))))
    assert (found.bozo, found.version, found.encoding) == (False, "rss20", "utf-8")
    assert found.feed.title == "Vent de terre"
    assert [entry.id for entry in found.entries] == [episode(ROOT).guid, episode(ROOT, 1).guid]
    assert "synthèse vocale" in found.entries[0].content[0].value


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_are_shown_as_they_are(title: str) -> None:
    """Markup, controls, emoji and right-to-left text reach the listener as text, and break nothing."""
    words = one_line(title)
    expected = words if len(words) <= 255 else words[:254].rstrip() + "…"
    made = episode(ROOT, title=title, summary=title, chapters=(Chapter(title, 0.0),), articles=(Origin(title),))
    whole = show(made, title=title, description=title, author=title, copyright=title, owner_name=title)
    channel = parsed(whole).find("channel")
    assert channel is not None
    assert [text(channel, path) for path in ("title", "item/title", "item/itunes:title")] == [expected] * 3
    assert text(channel, "itunes:author") == expected
    chapter = channel.find("item/psc:chapters/psc:chapter", NAMES)
    assert chapter is not None
    assert chapter.get("title") == words
    assert words in html.fromstring(f"<div>{text(channel, 'item/content:encoded')}</div>").text_content()
    assert feedparser.parse(rendered(whole)).bozo is False
    assert len(by_podcastparser(whole)["episodes"]) == 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.text())
def test_any_text_survives_into_xml_and_back(title: str, summary: str) -> None:
    """Any title comes out of the feed as it went in, but for characters XML forbids and blanks in a row."""
    made = show(episode(ROOT, title=title, summary=summary), title=summary)
    raw = rendered(made)
    root = parsed(made)
    words = one_line(title)
    assert text(root, "channel/item/title") == (words if len(words) <= 255 else words[:254].rstrip() + "…")
    assert b"<![CDATA[" not in raw
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", raw)
    shown = html.fromstring(f"<div>{text(root, 'channel/item/content:encoded')}</div>").text_content()
    assert all(one_line(line) in shown for line in summary.splitlines()[:1])


def test_titles_are_not_unescaped_twice() -> None:
    """Elements without HTML write "&" and "<" as numbers, as the RSS profile advises."""
    raw = rendered(show(episode(ROOT, title="Pain & <beurre>"), title="A & B")).decode()
    assert "<title>Pain &#x26; &#x3C;beurre&#x3E;</title>" in raw
    assert "<title>A &#x26; B</title>" in raw


def test_the_same_feed_gives_the_same_bytes() -> None:
    """Nothing in a feed comes from the clock: built again it is the same, and its dates are the episodes'."""
    made = show(episode(ROOT, 1), episode(ROOT))
    assert rendered(made) == rendered(replace(made))
    assert parsedate_to_datetime(text(parsed(made), "channel/lastBuildDate")) == episode(ROOT, 1).published
    assert "lastBuildDate" not in rendered(show()).decode()


def test_the_channel_has_what_every_directory_asks_for() -> None:
    """Required elements stand once, in their form, with the namespaces spelled to the letter."""
    raw = rendered(show(episode(ROOT)))
    assert raw.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"')
    channel = etree.fromstring(raw).find("channel")
    assert channel is not None
    assert {prefix: uri for prefix, uri in channel.nsmap.items() if prefix} == NAMES
    assert text(channel, "itunes:explicit") == "false"
    assert text(channel, "itunes:type") == "episodic"
    assert text(channel, "podcast:guid") == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert text(channel, "podcast:medium") == "podcast"
    assert text(channel, "podcast:locked") == "yes"
    assert text(channel, "itunes:owner/itunes:email") == "antenne@littoral.fr"
    assert text(channel, "copyright") == "© La rédaction"
    (link,) = channel.findall("atom:link", NAMES)
    assert dict(link.attrib) == {
        "rel": "self",
        "type": "application/rss+xml",
        "href": "https://ondes.littoral.fr/podcast/feed.xml",
    }
    assert channel.xpath("itunes:category/@text | itunes:category/itunes:category/@text", namespaces=NAMES) == [
        "News",
        "Daily News",
    ]
    assert channel.xpath("podcast:txt[@purpose='ai-content']/text()", namespaces=NAMES) == ["true"]


def test_a_main_category_stands_alone() -> None:
    """A category without a second level has no empty one inside."""
    channel = parsed(show(category="Technology"))
    assert channel.xpath("//itunes:category/@text", namespaces=NAMES) == ["Technology"]


def test_an_item_has_what_every_app_asks_for() -> None:
    """Guid, date, media, transcripts, chapters and people of an item have the forms of the rule book."""
    made = episode(ROOT, cover=ROOT / "2025-02-07-au-port-0" / "cover.jpg")
    item = parsed(show(made)).find("channel/item")
    assert item is not None
    base = f"https://ondes.littoral.fr/podcast/{made.folder.name}"
    guid = item.find("guid")
    assert guid is not None
    assert (guid.get("isPermaLink"), guid.text) == ("false", made.guid)
    assert text(item, "pubDate") == "Fri, 07 Feb 2025 05:30:00 GMT"
    assert text(item, "itunes:duration") == "3"
    assert text(item, "itunes:episodeType") == "full"
    assert [dict(each.attrib) for each in item.findall("podcast:transcript", NAMES)] == [
        {"url": f"{base}/transcript.vtt", "type": "text/vtt", "language": "fr", "rel": "captions"},
        {"url": f"{base}/transcript.srt", "type": "application/x-subrip", "language": "fr", "rel": "captions"},
        {"url": f"{base}/transcript.json", "type": "application/json", "language": "fr", "rel": "captions"},
        {"url": f"{base}/transcript.html", "type": "text/html", "language": "fr"},
        {"url": f"{base}/transcript.txt", "type": "text/plain", "language": "fr"},
    ]
    assert item.xpath("podcast:chapters/@*", namespaces=NAMES) == [
        f"{base}/chapters.json",
        "application/json+chapters",
    ]
    assert item.xpath("psc:chapters/psc:chapter/@start", namespaces=NAMES) == [
        "00:00:00.000",
        "00:00:00.700",
        "00:00:02.700",
    ]
    assert item.xpath("itunes:image/@href", namespaces=NAMES) == [f"{base}/cover.jpg"]
    assert item.xpath("podcast:txt/@purpose", namespaces=NAMES) == ["ai-content"]
    people = [(each.get("role"), each.get("group"), each.text) for each in item.findall("podcast:person", NAMES)]
    assert people == [
        ("author", "writing", "Maëlle Le Goff"),
        ("narrator", "cast", "Siwis (voix de synthèse)"),
        ("narrator", "cast", "Henri (voix de synthèse)"),
    ]
    tags = [etree.QName(child).localname for child in item]
    assert tags.index("description") < tags.index("encoded")


def test_formats_beside_the_enclosure_are_offered() -> None:
    """Every format has its type, length, bit rate, hash and address, one alone as well."""
    made = episode(ROOT)
    main, other = (
        Rendition(made.folder / name, mime, size, 96_000, "sha256-AA==", made.loudness)
        for name, mime, size in ((made.audio.name, "audio/mpeg", made.size), ("au-port.m4a", "audio/x-m4a", 999))
    )
    several = replace(made, renditions=(main, other))
    first, second = parsed(show(several)).findall(".//podcast:alternateEnclosure", NAMES)
    assert (first.get("default"), second.get("default")) == ("true", "false")
    assert (second.get("type"), second.get("length"), second.get("bitrate")) == ("audio/x-m4a", "999", "96000")
    (source,), (proof,) = second.findall("podcast:source", NAMES), second.findall("podcast:integrity", NAMES)
    assert (source.get("uri") or "").endswith(f"/{made.folder.name}/au-port.m4a")
    assert source.get("contentType") == "audio/x-m4a"
    assert (proof.get("type"), proof.get("value")) == ("sri", "sha256-AA==")
    assert (f"{made.folder.name}/au-port.m4a", 999) in feed.named_files(show(several))
    alone = parsed(show(replace(made, renditions=(main,))))
    assert len(alone.findall(".//podcast:alternateEnclosure", NAMES)) == 1


def test_an_episode_without_chapters_names_no_chapter_file() -> None:
    """A text without headings has neither kind of chapters in the feed."""
    raw = rendered(show(episode(ROOT, chapters=()))).decode()
    assert "chapters" not in raw.partition("<channel>")[2]


def test_values_are_alone_in_their_elements() -> None:
    """No value has blanks around it, and no element but a feed's own is empty."""
    for element in parsed(show(episode(ROOT))).iter():
        if len(element) == 0 and not element.attrib:
            assert element.text
            assert element.text == element.text.strip()


def test_every_address_is_whole_and_ascii() -> None:
    """Addresses of a show with accents everywhere are percent-encoded, and lead back to the files' names."""
    made = episode(ROOT, articles=(Origin("É", "https://journal.fr/été à Brest?q=é#ça"),))
    made = replace(made, folder=ROOT / "2025 été", audio=ROOT / "2025 été" / "vent & mer.mp3")
    whole = show(made, url="https://ondes.fr/émission", link="https://éclair.fr/", cover="pochette é.jpg")
    root = parsed(whole)
    addresses = [
        str(value) for value in root.xpath("//@href | //@url | //link/text() | //url/text()", namespaces=NAMES)
    ]
    assert all(value.isascii() and " " not in value and urlsplit(value).scheme == "https" for value in addresses)
    assert "https://xn--clair-9ra.fr/" in addresses
    assert "https://ondes.fr/%C3%A9mission/2025%20%C3%A9t%C3%A9/vent%20%26%20mer.mp3" in addresses
    assert text(root, "channel/item/link") == "https://journal.fr/%C3%A9t%C3%A9%20%C3%A0%20Brest?q=%C3%A9#%C3%A7a"


def test_the_feed_names_just_the_files_it_says() -> None:
    """What has to be there before a feed is shown is what its addresses lead to."""
    made = show(episode(ROOT, cover=ROOT / "2025-02-07-au-port-0" / "cover.jpg"), episode(ROOT, 1, chapters=()))
    root = parsed(made)
    prefix = "https://ondes.littoral.fr/podcast/"
    paths = {
        unquote(str(value).removeprefix(prefix))
        for value in root.xpath("//@href | //@url")
        if str(value).startswith(prefix) and not str(value).endswith("feed.xml")
    }
    assert {name for name, _ in feed.named_files(made)} == paths
    assert dict(feed.named_files(made))["2025-02-07-au-port-0/au-port-00000000.mp3"] == episode(ROOT).size


def test_notes_use_only_the_html_every_app_takes() -> None:
    """Notes hold paragraphs and whole links; what an article contains cannot add to that."""
    evil = Origin('<script src="x">', "javascript:alert(1)", ("<i>A</i>",))
    made = episode(ROOT, summary="<img src=x onerror=y>\n\nSuite", articles=(*episode(ROOT).articles, evil))
    notes = text(parsed(show(made)), "channel/item/content:encoded")
    tree = html.fromstring(f"<div>{notes}</div>")
    assert {element.tag for element in tree.iter()} == {"div", "p", "a"}
    assert [link.get("href") for link in tree.iter("a")] == [
        made.articles[0].url,
        f"https://ondes.littoral.fr/podcast/{made.folder.name}/",
    ]
    assert "00:02 Fin" in tree.text_content()
    assert "Maëlle Le Goff" in tree.text_content()


def test_an_edition_of_several_articles_links_to_its_own_page() -> None:
    """One article: the item leads to it. Several: to the episode's page, and the notes to each."""
    two = (Origin("A", "https://a.fr/"), Origin("B", "https://b.fr/"))
    item = parsed(show(episode(ROOT, articles=two))).find("channel/item")
    assert item is not None
    assert text(item, "link") == "https://ondes.littoral.fr/podcast/2025-02-07-au-port-0/"
    assert "https://a.fr/" in text(item, "content:encoded")
    assert "https://b.fr/" in text(item, "content:encoded")


@pytest.mark.parametrize("summary", ["é" * 6000, '"' * 9000, "mot " * 3000, "&" * 3999])
def test_descriptions_fit_4000_bytes(summary: str) -> None:
    """However long the summary, the description is short, whole HTML that ends with the disclosure."""
    many = tuple(Chapter(f"Chapitre {at}", at / 100) for at in range(200))
    root = parsed(show(episode(ROOT, summary=summary, chapters=many), description=summary))
    description = text(root, "channel/item/description")
    assert 300 < len(description.encode()) <= 4000
    assert description.endswith("(Siwis, Henri).</p>")
    assert len(html.fragments_fromstring(description)) == 2
    assert len(text(root, "channel/description").encode()) <= 4000


@pytest.mark.parametrize("language", ["fr", "en-GB", "ar", "es", "de", "it", "pt-BR", "eo"])
def test_the_synthetic_voice_is_disclosed_in_the_episodes_language(language: str) -> None:
    """Each language has its own sentences, with the names of the voices; others get English."""
    spoken = phrases.of(language)
    root = parsed(show(episode(ROOT, language=language)))
    assert f"{spoken.disclosure} (Siwis" in text(root, "channel/item/description")
    assert f"{spoken.disclosure} (Siwis" in text(root, "channel/item/content:encoded")
    assert spoken.synthetic in (root.findall("channel/item/podcast:person", NAMES)[1].text or "")
    assert (spoken is phrases.of("en")) == (language in {"en-GB", "eo"})


@pytest.mark.parametrize(
    ("voice", "name"),
    [
        ("fr-FR-DeniseNeural", "Denise"),
        ("fr-FR-VivienneMultilingualNeural", "Vivienne"),
        ("zh-CN-liaoning-XiaobeiNeural", "Xiaobei"),
        ("sr-Latn-RS-NicholasNeural", "Nicholas"),
        ("ff_siwis", "Siwis"),
        ("fr", "eSpeak NG"),
        ("Autre Voix", "Autre Voix"),
    ],
)
def test_voices_have_names_a_listener_can_say(voice: str, name: str) -> None:
    """The engine's code of a voice becomes a name."""
    assert phrases.voice_name(voice) == name


@pytest.mark.parametrize(
    ("url", "guid"),
    [
        ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("http://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ],
)
def test_the_guid_of_a_show_is_that_of_podcasting_2(url: str, guid: str) -> None:
    """The guid of a feed address is the one the Podcast Index computes."""
    assert feed.podcast_guid(url) == guid


def test_dates_are_those_of_greenwich() -> None:
    """A date in any zone is written in GMT with the right day of the week."""
    late = datetime(2025, 3, 1, 0, 30, tzinfo=UTC)
    assert text(parsed(show(episode(ROOT, published=late))), "channel/item/pubDate") == "Sat, 01 Mar 2025 00:30:00 GMT"


def test_a_show_says_what_its_settings_say() -> None:
    """Licence, support, recommendations, rhythm, hub and the lock have the forms of the namespace."""
    channel = parsed(
        show(
            license="cc-by-4.0",
            locked=False,
            funding=(Funding("https://ondes.littoral.fr/don?a=1&b=2", "Soutenir " + "l" * 200),),
            podroll=(Recommended("917393e3-1b1e-5cef-ace4-edaa54e1f810", "https://phare.fr/feed.xml", "Le phare"),),
            rhythm="FREQ=DAILY",
            hub="https://hub.littoral.fr/",
        )
    ).find("channel")
    assert channel is not None
    assert text(channel, "podcast:license") == "cc-by-4.0"
    assert text(channel, "podcast:locked") == "no"
    (funding,) = channel.findall("podcast:funding", NAMES)
    assert (funding.get("url"), len(funding.text or "")) == ("https://ondes.littoral.fr/don?a=1&b=2", 128)
    (other,) = channel.findall("podcast:podroll/podcast:remoteItem", NAMES)
    assert dict(other.attrib) == {
        "feedGuid": "917393e3-1b1e-5cef-ace4-edaa54e1f810",
        "feedUrl": "https://phare.fr/feed.xml",
        "title": "Le phare",
    }
    (often,) = channel.findall("podcast:updateFrequency", NAMES)
    assert (often.get("rrule"), often.text) == ("FREQ=DAILY", "Chaque jour")
    assert channel.xpath("atom:link[@rel='hub']/@href", namespaces=NAMES) == ["https://hub.littoral.fr/"]


def test_a_show_that_moved_sends_apps_on() -> None:
    """The feed tells the address of the new one; archives do not, nor do feeds of single subscribers."""
    there = "https://ondes.example.net/vent/feed.xml"
    moved = show(*(episode(ROOT, number) for number in range(4, -1, -1)), moved_to=there, page=2)
    written = dict(feed.documents(moved))
    ((_, told),) = [(name, raw) for name, raw in written.items() if b"new-feed-url" in raw]
    assert told == written["feed.xml"]
    assert etree.fromstring(told).findtext("channel/itunes:new-feed-url", "", NAMES) == there
    assert lint(told) == ()
    alone = feed.withheld(told)
    assert b"new-feed-url" not in alone
    assert lint(alone) == ()


def test_a_licence_of_ones_own_has_an_address() -> None:
    """A licence that is an address is named after its site."""
    (licence,) = parsed(show(license="https://littoral.fr/licence")).findall("channel/podcast:license", NAMES)
    assert (licence.get("url"), licence.text) == ("https://littoral.fr/licence", "littoral.fr")


def test_seasons_numbers_and_trailers() -> None:
    """An episode's kind, season and number are told where it has them; a trailer stands in the channel too."""
    made = show(replace(episode(ROOT, 1), season=2, number=7), episode(ROOT, kind="trailer"))
    channel = parsed(made).find("channel")
    assert channel is not None
    numbered, trailer = channel.findall("item")
    assert (text(numbered, "itunes:season"), text(numbered, "itunes:episode")) == ("2", "7")
    assert (text(numbered, "podcast:season"), text(numbered, "podcast:episode")) == ("2", "7")
    assert trailer.find("itunes:season", NAMES) is None
    assert text(trailer, "itunes:episodeType") == "trailer"
    (told,) = channel.findall("podcast:trailer", NAMES)
    assert (told.text, told.get("pubdate")) == ("Une nuit au port, 0", "Fri, 07 Feb 2025 05:30:00 GMT")
    assert told.get("url") == f"https://ondes.littoral.fr/podcast/2025-02-07-au-port-0/{made.episodes[1].audio.name}"


def test_a_correction_says_since_when() -> None:
    """The notes of a corrected episode begin with the day, and the feed is as new as the correction."""
    made = episode(ROOT, updated=datetime(2025, 3, 1, 9, 0, tzinfo=UTC))
    item = parsed(show(made)).find("channel/item")
    assert item is not None
    assert text(item, "content:encoded").startswith("<p>Version corrigée le 1 mars 2025</p>")
    assert text(item, "description").startswith("<p>Version corrigée le 1 mars 2025</p>")
    assert text(item, "pubDate") == "Fri, 07 Feb 2025 05:30:00 GMT"
    assert "<lastBuildDate>Sat, 01 Mar 2025 09:00:00 GMT</lastBuildDate>" in rendered(show(made)).decode()


@pytest.mark.parametrize("total", [0, 1, 9, 10, 19, 20, 31, 40])
def test_old_episodes_move_to_archives_that_never_change(total: int) -> None:
    """Every episode stands in one document; the feed keeps the newest, and another episode changes no archive."""
    episodes = [episode(ROOT, number) for number in range(total)][::-1]
    found = dict(feed.documents(show(*episodes, page=10)))
    assert list(found) == [*(f"feed-{number}.xml" for number in range(1, len(found))), "feed.xml"]
    trees = {name: etree.fromstring(raw).find("channel") for name, raw in found.items()}
    guids = [[item.findtext("guid") for item in tree.findall("item")] for tree in trees.values() if tree is not None]
    newest_first = [guid for document in guids[::-1] for guid in document]
    assert newest_first == [one.guid for one in episodes]
    assert 10 <= len(guids[-1]) < 20 or total < 20
    newer = dict(feed.documents(show(episode(ROOT, total), *episodes, page=10)))
    assert all(newer[name] == raw for name, raw in found.items() if name != "feed.xml")


def test_archives_are_linked_to_each_other() -> None:
    """RFC 5005: each document names the one before, an archive also the next and the current feed."""
    episodes = [episode(ROOT, number) for number in range(40)][::-1]
    links = {}
    for name, raw in feed.documents(show(*episodes, page=10)):
        tree = etree.fromstring(raw)
        found = tree.xpath("channel/atom:link", namespaces=NAMES)
        links[name] = {one.get("rel"): one.get("href").rpartition("/")[2] for one in found}
        assert bool(tree.findall("channel/{http://purl.org/syndication/history/1.0}archive")) is (name != "feed.xml")
    assert links == {
        "feed-1.xml": {"self": "feed-1.xml", "next-archive": "feed-2.xml", "current": "feed.xml"},
        "feed-2.xml": {
            "self": "feed-2.xml",
            "prev-archive": "feed-1.xml",
            "next-archive": "feed-3.xml",
            "current": "feed.xml",
        },
        "feed-3.xml": {"self": "feed-3.xml", "prev-archive": "feed-2.xml", "current": "feed.xml"},
        "feed.xml": {"self": "feed.xml", "prev-archive": "feed-3.xml"},
    }
