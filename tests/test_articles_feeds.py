"""Feeds as they are found: RSS of four kinds, Atom and JSON, whole texts and teasers, tidy and careless ones."""

import json
from datetime import date, datetime, timedelta, timezone

import pytest

from make_episode.articles import read, read_all
from make_episode.articles.feed_items import is_feed, items_of
from make_episode.articles.feeds import entries
from make_episode.errors import ArticleError

LINES = (
    "Le petit train de la vallée a repris du service lundi matin, avec à son bord quarante voyageurs et une fanfare.",
    "La prochaine rame partira demain à la même heure, si la neige le permet, a prévenu la mairie de la commune.",
    "Les habitants avaient pris l’habitude du silence. Ils redécouvrent le sifflet et les horaires écrits à la craie.",
    "Le conseil doit débattre au mois de mai des rames du dimanche, que les commerçants réclament depuis dix ans.",
    "Personne, au dépôt, ne veut croire que la ligne puisse fermer une seconde fois avant la fin de la décennie.",
)
STORY = "".join(f"<p>{line}</p>" for line in LINES)
TITLE = "<title>Le train repart</title>"
SITE = "https://vallee.example"
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(item: str, about: str = "<language>fr</language>") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" {CONTENT}><channel><title>La Vallée</title>'
        f"<link>https://vallee.example/</link>{about}<item>{item}</item></channel></rss>"
    )


def atom(entry: str, about: str = "") -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>La Vallée</title>{about}'
        f"<entry><id>urn:train</id>{entry}</entry></feed>"
    )


def json_feed(**item: object) -> str:
    return json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "La Vallée", "language": "fr",
        "home_page_url": "https://vallee.example/", "items": [{"id": "train", **item}],
    })  # fmt: skip


WHOLE = f"<content:encoded><![CDATA[{STORY}]]></content:encoded>"
RDF = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    f'xmlns="http://purl.org/rss/1.0/" {CONTENT}><channel rdf:about="https://vallee.example/"><title>La Vallée</title>'
    f'</channel><item rdf:about="https://vallee.example/train">{TITLE}'
    f"<link>https://vallee.example/train</link><dc:date>2025-03-07T09:30:00+01:00</dc:date>{WHOLE}</item></rdf:RDF>"
)
XHTML = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{STORY}</div></content>'
TWICE = STORY.replace("&", "&amp;").replace("<", "&amp;lt;").replace(">", "&amp;gt;")

TEXT = "\n".join(LINES)
STYLE = '\n<?xml-stylesheet href="a.xsl"?>\n'

FEEDS = {
    "RSS with the whole text": rss(f"{TITLE}{WHOLE}"),
    "the whole text as description": rss(f"{TITLE}<description><![CDATA[{STORY}]]></description>"),
    "escaped twice": rss(f"{TITLE}<description>{TWICE}</description>"),
    "plain text": rss(f"{TITLE}<description>" + "\n".join(LINES) + "</description>"),
    "a title with HTML": rss(f"<title>&lt;b&gt;Le train&lt;/b&gt; repart</title>{WHOLE}"),
    "a title in CDATA": rss(f"<title><![CDATA[ Le train\n repart ]]></title>{WHOLE}"),
    "RSS 1.0": RDF,
    "Atom with XHTML": atom(f"{TITLE}{XHTML}"),
    "Atom with HTML": atom(
        '<title type="html">Le &lt;i&gt;train&lt;/i&gt; repart</title>'
        f'<content type="html"><![CDATA[{STORY}]]></content>'
    ),
    "a style sheet and a comment first": rss(f"{TITLE}{WHOLE}").replace("?><rss", f"?>{STYLE}<!-- rien --><rss", 1),
    "JSON with HTML": json_feed(title="Le train repart", content_html=STORY),
    "JSON with text": json_feed(title="Le train repart", content_text="\n\n".join(LINES)),
    "characters XML does not know": rss(f"{TITLE}{WHOLE}").replace("neige", "nei&#x0;&#xD800;\x0bge"),
    "entities of HTML": rss(f"{TITLE}<description>{TEXT.replace('é', '&eacute;')}</description>"),
}  # fmt: skip


@pytest.mark.parametrize("name", FEEDS)
def test_a_text_a_feed_carries(name: str) -> None:
    """However a feed wraps a text, it is the same article, and nothing of it is asked for."""
    (article,) = entries(FEEDS[name], source="https://vallee.example/feed")
    assert article.title == "Le train repart"
    assert tuple(block.text for block in article.blocks) == LINES
    assert article.language[:2] == "fr"


MARCH = datetime(2025, 3, 7, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("<pubDate>Fri, 07 Mar 2025 09:30:00 +0100</pubDate>", MARCH),
        ("<dc:date>2025-03-07T09:30:00+01:00</dc:date>", MARCH),
        ("<pubDate>2025-03-07</pubDate>", date(2025, 3, 7)),
        ("<pubDate>hier</pubDate>", None),
        ("<pubDate>Fri, 07 Mar 2025 09:30:00 +999999</pubDate>", datetime(2025, 3, 7, 9, 30)),
        ("<pubDate></pubDate>", None),
    ],
)
def test_when_an_item_was_published(written: str, when: object) -> None:
    """Times keep their zone, days stay days, and what is no date is none."""
    assert items_of(rss(f"{written}{WHOLE}"), source="")[0].published == when


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("<dc:creator>Lina Bomar</dc:creator><dc:creator>Paul Craie</dc:creator>", ("Lina Bomar", "Paul Craie")),
        ("<author>redaction@vallee.example (Lina Bomar)</author>", ("Lina Bomar",)),
        ("<author>redaction@vallee.example</author>", ()),
        ("<dc:creator><![CDATA[Lina &amp; Paul]]></dc:creator>", ("Lina & Paul",)),
        ("", ()),
    ],
)
def test_who_wrote_an_item(written: str, names: tuple[str, ...]) -> None:
    """Authors are named, never their addresses."""
    assert items_of(rss(written + WHOLE), source="")[0].authors == names


@pytest.mark.parametrize(
    ("link", "source", "absolute"),
    [
        ("/train", "https://vallee.example/feed.xml", "https://vallee.example/train"),
        ("train?a=1&amp;b=2", "https://vallee.example/rss/", "https://vallee.example/rss/train?a=1&b=2"),
        ("/train", "feed.xml", "https://vallee.example/train"),
        ("//vallee.example/train", "http://vallee.example/", "http://vallee.example/train"),
        ("/le train\n repart", "https://vallee.example/", "https://vallee.example/le%20train%20repart"),
        ("javascript:alert(1)", "https://vallee.example/", ""),
        ("http://[::1", "https://vallee.example/", ""),
    ],
)
def test_links_become_whole(link: str, source: str, absolute: str) -> None:
    """A relative link is one of the feed's own address, of a file the site's; what cannot be asked for is none."""
    assert items_of(rss(f"<link>{link}</link>{WHOLE}"), source=source)[0].link == absolute


def test_newest_first_and_once() -> None:
    """Items come newest first whatever their order and zone, repeated ones once, undated ones last."""
    days = ("Mon, 03 Mar 2025 08:00:00 +0100", "Fri, 07 Mar 2025 00:30:00 +0200", "Thu, 06 Mar 2025 23:00:00 +0000", "")
    items = "</item><item>".join(
        f"<guid>{n}</guid><pubDate>{day}</pubDate><title>{n}</title>" for n, day in enumerate(days)
    )
    assert [item.title for item in items_of(rss(f"{items}</item><item><guid>0</guid><title>0</title>"), source="")] in (
        ["2", "1", "0", "3"], ["2", "1", "3", "0"],
    )  # fmt: skip


def test_an_item_without_a_title() -> None:
    """A note without a title is called by its first words, cut between two of them."""
    (article,) = entries(json_feed(content_html=STORY), source="notes.json")
    assert LINES[0].startswith(article.title.rstrip("…").rstrip())
    assert article.title.rstrip("…").split()[-1].strip(",.") in LINES[0].replace(",", "").replace(".", "").split()


def test_what_a_site_writes_below_its_items() -> None:
    """The line a publishing system puts below each text is no part of it."""
    linked, site = f'<a href="{SITE}/t">Le train repart</a>', '<a href="/">La Vallée</a>'
    ending = f"<p>The post {linked} appeared first on {site}.</p>"
    french = f"<p>L’article {linked} est apparu en premier sur {site}.</p>"
    for line in (ending, french):
        (article,) = entries(rss(f"{TITLE}<content:encoded><![CDATA[{STORY}{line}]]></content:encoded>"))
        assert tuple(block.text for block in article.blocks) == LINES


@pytest.mark.parametrize(
    "feed",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + rss("<title>&b;</title>").split("?>", 1)[1],
        json_feed(title="Rien", content_html="<p>Trois mots seulement.</p>"),
        '{"version": "https://jsonfeed.org/version/1.1", "items": [1, null, {"title": []}, {"content_text": {}}]}',
        '{"version": "https://jsonfeed.org/version/1.1", "items": ' + "[" * 100_000,
        '{"version": "https://jsonfeed.org/version/1.1", "items": 7}',
        rss(""),
        atom("<title>Rien</title>").replace("http://www.w3.org/2005/Atom", "a b c"),
        rss("<title>Sans suite</title>").replace("</item></channel></rss>", ""),
    ],
)
def test_feeds_without_an_article(feed: str) -> None:
    """Attacks, broken feeds and feeds of nothing are one clear error."""
    with pytest.raises(ArticleError, match="feed") as caught:
        read(feed + "\n")
    assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><rss></body></html>",
        "Le flux <rss> du site",
        '{"version": "1.0"}',
        "",
        "<svg><feed/></svg>",
        "{{{{",
    ],
)
def test_what_is_no_feed(text: str) -> None:
    """A text that speaks of feeds is none."""
    assert not is_feed(text)


def test_a_json_feed_is_read_like_any_other() -> None:
    """A JSON feed is known by what it says it is."""
    (article,) = read_all(
        json_feed(title="Le train repart", content_html=STORY, authors=[{"name": "Lina Bomar"}]) + "\n"
    )
    assert (article.title, article.authors) == ("Le train repart", ("Lina Bomar",))
