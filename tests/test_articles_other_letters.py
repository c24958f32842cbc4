"""Passages in letters that no voice of the article's language reads are left out, and listed."""

import pytest

from make_episode import articles
from make_episode.articles.other_letters import UNREAD
from make_episode.errors import ArticleError

FIRST = "The harbour of the small town opens again in spring after three years of work, the mayor said on Monday."
LAST = "“We have waited for this day for a very long time,” said Mary Stone, the mayor of the town by the sea."


@pytest.mark.parametrize(
    "strange",
    [
        "港は三年の工事を経て、春に再び開きます。町長は月曜日、古い灯台の前でそう述べました。",
        "ท่าเรือจะเปิดอีกครั้งในฤดูใบไม้ผลิหลังจากการทำงานสามปี นายกเทศมนตรีกล่าว",
        "Порт снова откроется весной после трех лет работ, сообщил мэр города в понедельник утром.",
        "항구는 봄에 다시 문을 엽니다. 시장은 월요일에 NHK 기자에게 그렇게 말했습니다.",
    ],
)
def test_passages_in_other_letters_are_listed_not_said(strange: str) -> None:
    """The passage is among what was left out, with the reason; quotes behind it stand where they stood."""
    found = articles.read(f"The harbour opens again\n\n{FIRST}\n\n{strange}\n\n{LAST}\n")

    assert [block.text for block in found.blocks] == [FIRST, LAST]
    assert (strange, UNREAD) in found.dropped
    (quote,) = found.quotes
    assert quote.speaker == "Mary Stone"
    assert [found.blocks[one.block].text[one.start : one.end].rstrip(",") for one in quote.spans] == [
        quote.text.rstrip(",")
    ]


@pytest.mark.parametrize(
    "kept",
    [
        "She wrote 港 on the wall, which means a harbour, and the visitors smiled at her for a long while.",
        "𝐓𝐡𝐞 𝐛𝐨𝐚𝐭𝐬 𝐜𝐨𝐦𝐞 𝐛𝐚𝐜𝐤 in April, and the market opens its doors in May with forty stalls.",
        "Łódź, Čeština, Đà Nẵng and Türkiye are names that voices say as well as they can, the mayor said.",
        "The resistance of the new cable is 5 Ω in all, and nobody has to know more about it than that.",
    ],
)
def test_a_word_in_other_letters_takes_nothing_away(kept: str) -> None:
    """A sentence with a foreign word, a sign, accents or fancy letters is read as before."""
    found = articles.read(f"The harbour opens again\n\n{FIRST}\n\n{kept}\n\n{LAST}\n")

    assert kept in [block.text for block in found.blocks]
    assert UNREAD not in {why for _, why in found.dropped}


def test_arabic_articles_keep_latin_and_arabic() -> None:
    """An Arabic voice reads both; Japanese it does not."""
    arabic = "قال رئيس البلدية يوم الاثنين إن الميناء سيفتح أبوابه من جديد في الربيع بعد ثلاث سنوات من الأشغال."
    japanese = "港は三年の工事を経て、春に再び開きます。町長は月曜日に述べました。"
    last = "وأضاف أن السكان ينتظرون هذا اليوم منذ زمن طويل، وأن السوق ستفتح أبوابها في شهر ماي."
    text = f"الميناء يفتح من جديد\n\n{arabic}\n\n{FIRST}\n\n{japanese}\n\n{last}\n"
    found = articles.read(text, language="ar")

    assert [block.text for block in found.blocks] == [arabic, FIRST, last]
    assert (japanese, UNREAD) in found.dropped


def test_an_article_of_other_letters_alone_is_refused() -> None:
    """Given a wrong language, an article nobody could say is an error, not a silence."""
    text = "港が開く\n\n港は三年の工事を経て、春に再び開きます。町長は月曜日に述べました。\n"
    with pytest.raises(ArticleError, match='no voice of the language "en" reads its letters') as caught:
        articles.read(text, language="en")
    assert "--language" in caught.value.hint
