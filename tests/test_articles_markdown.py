"""Markdown is said as a reader sees it; what is not for the ear is listed, whatever marks it up."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make_episode.articles.markdown import read_markdown
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

SENTENCE = "Le petit train de la vallée a repris du service lundi matin, avec quarante voyageurs et une fanfare à bord."


def markdown(text: str) -> Article:
    return read_markdown(f"# Le petit train\n\n{SENTENCE}\n\n{text}\n\nLa neige, elle, attendra le mois de mars.\n")


def said(article: Article) -> list[str]:
    """The blocks between the first and the last."""
    assert (article.blocks[0].text, article.blocks[-1].text[:9]) == (SENTENCE, "La neige,")
    return [block.text for block in article.blocks[1:-1]]


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("| Ville | Prix |\n|---|--:|\n| Rabat | 12 |", [(cell, "table") for cell in ("Ville", "Prix", "Rabat", "12")]),
        ("![Le quai](quai.jpg)", [("Le quai", "picture caption")]),
        ("[![Le quai](quai.jpg 'Au matin')](a)", [("Le quai", "picture caption"), ("Au matin", "picture caption")]),
        ("```py\nprint(1)\n```", [("print(1)", "code")]),
        ("    print(2)", [("print(2)", "code")]),
        ("[^1]: Voir\n    la carte.\n\n    Encore.", [("Voir la carte. Encore.", "footnote")]),
        ("[^note]: mot", [("mot", "footnote")]),
        ("<!-- à\nvérifier -->", [("à vérifier", "comment in the markup")]),
        ("<script>\nlet a = 1\n</script>", [("let a = 1", "code")]),
        ("<table><tr><td>Rabat</td></tr></table>", [("Rabat", "table")]),
        ('<figure><img src="a" alt="Le quai"></figure>', [("Le quai", "picture caption")]),
        ("<figure><figcaption>Hier</figcaption></figure>", [("Hier", "picture caption")]),
        ('[ref]: http://a.example "Titre"', [('[ref]: http://a.example "Titre"', "link address")]),
        ("***", []),
    ],
)
def test_what_is_not_for_the_ear(text: str, dropped: list[tuple[str, str]]) -> None:
    """Cells, pictures, code, notes and comments are left out, each with the reason the narration knows."""
    article = markdown(text)
    assert said(article) == []
    assert list(article.dropped) == dropped


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Un mot[^1] et^[Une note.] un [lien](http://a.example).\n\n[^1]: Note.", ["Un mot et un lien."]),
        ("Un ![plan](a.png) des *lieux*, ~~hier~~ et<br>demain.", ["Un des lieux, hier et demain."]),
        ("- [x] Fait, et bien fait.\n- [ ] À faire.", ["Fait, et bien fait.", "À faire."]),
        ("<div>\n\nUn mot **fort** dans sa boîte.\n\n</div>", ["Un mot fort dans sa boîte."]),
        ("<p>Un mot en HTML, puis un autre.</p>", ["Un mot en HTML, puis un autre."]),
    ],
)
def test_what_is_seen_is_said(text: str, blocks: list[str]) -> None:
    """Links, emphasis and boxes are said as their words, without marks of notes."""
    assert said(markdown(text)) == blocks


def test_cells_with_running_text() -> None:
    """A table that only sets paragraphs side by side is read."""
    assert said(markdown(f"| Avis |\n|---|\n| {SENTENCE.replace('lundi', 'mardi')} |")) == [
        SENTENCE.replace("lundi", "mardi")
    ]


def test_nested_lists() -> None:
    """Items keep their depth, paragraphs of an item its."""
    article = markdown("- Bois\n  - Chêne\n\n    du pays\n  - Pin\n1. Pierre")
    items = [(block.level, block.text) for block in article.blocks if block.kind is BlockKind.LIST_ITEM]
    assert items == [(1, "Bois"), (2, "Chêne"), (2, "du pays"), (2, "Pin"), (1, "Pierre")]


@pytest.mark.parametrize("line", ["> — Odile Perrin, charpentière", ">\n> -- Odile Perrin", "\n— Odile Perrin"])
def test_a_quotation_names_its_speaker(line: str) -> None:
    """A last line of dash and name says who is quoted, in the paragraph, below it or below the quotation."""
    article = markdown(f"> La nuit, on entend le bois parler.\n{line}")
    assert [(quote.text, quote.speaker) for quote in article.quotes] == [
        ("La nuit, on entend le bois parler.", "Odile Perrin")
    ]
    assert said(article) == ["La nuit, on entend le bois parler."]
    assert article.dropped[0][1] == "speaker of the quotation above"


FRONT = {
    "yaml": '---\ntitle: "Le train : retour"\ndate: 2025-04-27 # hier\nauthors:\n  - name: Lina Bomar\n'
    "  - Abel Garde\ndescription: >\n  Une ligne\n  et sa suite.\ntags: [rail, 'neige']\ndraft: false\n---\n",
    "toml": '+++\ntitle = "Le train : retour"\ndate = 2025-04-27\nauthors = ["Lina Bomar", "Abel Garde"]\n'
    'description = """\nUne ligne\net sa suite."""\ntags = ["rail", "neige"]\ndraft = false\n+++\n',
    "dots": "---\ntitle: 'Le train : retour'\ndate: 2025-04-27\nauthor: Lina Bomar & Abel Garde\n"
    "description: Une ligne et sa suite.\ntags:\n- rail\n- neige\ndraft: false\n...\n",
}


@pytest.mark.parametrize("name", FRONT)
def test_front_matter(name: str) -> None:
    """Fields in YAML and TOML name title, date, authors and standfirst; the others are listed."""
    article = read_markdown(f"{FRONT[name]}\n{SENTENCE}\n", language="fr")
    assert (article.title, str(article.published)) == ("Le train : retour", "2025-04-27")
    assert (article.authors, article.subtitle) == (("Lina Bomar", "Abel Garde"), "Une ligne et sa suite.")
    assert [text.casefold() for text, _ in article.dropped] == ["tags: rail, neige", "draft: false"]
    assert [block.text for block in article.blocks] == [SENTENCE]


def test_a_rule_is_no_front_matter() -> None:
    """Text between two rules of dashes is text."""
    article = read_markdown(f"---\nUn mot d’abord, dit le chef de gare.\n\n---\n\n{SENTENCE}\n", language="fr")
    assert article.blocks[0].text == "Un mot d’abord, dit le chef de gare."


def test_above_the_title() -> None:
    """A word above the title is its kicker; date and byline stand on either side of it."""
    article = read_markdown(f"Transports\n\n7 mars 2025\n\n# Le petit train\n\nPar Lina Bomar\n\n{SENTENCE}\n")
    assert (article.kicker, article.title, article.authors) == ("Transports", "Le petit train", ("Lina Bomar",))
    assert str(article.published) == "2025-03-07"
    assert [why for _, why in article.dropped] == ["date line", "byline"]


PIECES = st.sampled_from(
    [
        *(
            "| alpha | bravo |\n|---|---|\n| charlie | delta |",
            "![echo](x.png)",
            "> foxtrot\n> — Golf Hotel",
            "- india",
        ),
        *(
            "  - juliette\n\n    kilo",
            "[^1]: lima\n    mike",
            "november[^1]",
            "<div>oscar</div>",
            "<!-- papa -->",
            "## quebec",
        ),
        *("```\nromeo\n```", "    sierra", "tango\n=====", "---", "***", "> > > - uniform", "1. victor\n2. whisky", ""),
        *("[xray]: http://yankee.example", "<table>\n<tr><td>zoulou\n\n</td></tr></table>", "> " * 60 + "oméga"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["\n", "\n\n"]))
def test_no_word_is_lost(pieces: list[str], gap: str) -> None:
    """Whatever stands beside whatever, every word is in the article or among what was left out."""
    text = gap.join([SENTENCE, *pieces])
    try:
        article = read_markdown(text, language="fr")
    except ArticleError:
        return
    kept = (article.title, article.kicker, *(block.text for block in article.blocks), *(t for t, _ in article.dropped))
    lost = set(re.findall(r"[^\W\d_]{4,}", re.sub(r"<[^<>]*>|x\.png", "", text))) - set(
        re.findall(r"[^\W\d_]{4,}", " ".join([*kept, *article.authors, *article.credits]))
    )
    assert not lost


WORDS = "Le petit train de la vallée a repris du service lundi matin, avec quarante voyageurs à bord"
LAST = "La prochaine rame partira demain à la même heure, si la neige le permet, a prévenu la mairie."


@pytest.mark.parametrize(
    ("written", "said", "why"),
    [
        ('{{< figure src="a.jpg" >}}', "", "template code"),
        ("{% include a.html %}", "", "template code"),
        ("{{ site.title }}", "", "template code"),
        ("{% highlight ruby %} puts 1 {% endhighlight %}", "", "code"),
        ("![[photo.jpg]]", "", "picture caption"),
        ("voir [[La gare|la gare]]", "voir la gare", ""),
        ("voir [[Horaires#été]]", "voir Horaires", ""),
        ("==surligné==", "surligné", ""),
        ("%% à relire %%", "", "comment in the markup"),
        ("$$E = mc^2$$", "", "formula"),
        ("la masse $m$", "la masse m", ""),
        ("de 5 $ à 10 $", "de 5 $ à 10 $", ""),
        (":smile:", "", "emoji"),
        ("à 10:30:45", "à 10:30:45", ""),
        ("{.chapo}", "", "template code"),
    ],
)
def test_signs_for_programs(written: str, said: str, why: str) -> None:
    """What Hugo, Jekyll, Obsidian and MkDocs write beside the words is not said, and is listed."""
    article = read_markdown(f"# Le train\n\n{WORDS} {written}\n\n{LAST}\n", language="fr")
    assert article.blocks[0].text == f"{WORDS} {said}".rstrip()
    assert [reason for _, reason in article.dropped] == [why] * bool(why)


def test_a_box_set_in_by_blanks() -> None:
    """The text of an admonition is read, though CommonMark takes what is set in for code."""
    article = read_markdown(f'# Le train\n\n!!! note "À savoir"\n\n    {WORDS}.\n\n{LAST}\n', language="fr")
    assert [block.text for block in article.blocks] == ["À savoir", f"{WORDS}.", LAST]


def test_the_head_of_pandoc() -> None:
    """Percent signs above a text tell title, authors and date."""
    article = read_markdown(f"% Le train\n% Lina Bomar; Paul Craie\n% 7 mars 2025\n\n{WORDS}.\n", language="fr")
    assert (article.title, article.authors, str(article.published)) == (
        "Le train", ("Lina Bomar", "Paul Craie"), "2025-03-07",
    )  # fmt: skip
