"""Articles become scripts: announced, cast by role, with nothing said that should not be."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_episode.errors import ScriptError
from make_episode.model import Article, Block, BlockKind, Quote, Role, Segment, Span
from make_episode.scripts.narrate import Programme, QuoteStyle, narrate
from make_episode.scripts.split import LIMIT, breaths, sentences

TEMPLATES = Path(__file__).parent.parent / "scripts"
PAUSES = {
    "sentence": 0.35,
    "paragraph": 0.75,
    "list_item": 0.5,
    "quote": 0.45,
    "before_heading": 1.2,
    "after_heading": 0.9,
    "opening": 1.0,
    "article": 1.5,
    "closing": 0.8,
}
LANGUAGES = ("fr", "en", "ar", "es", "de", "it", "pt")


def programme(language: str = "fr", quotes: QuoteStyle = "voices", *folders: Path) -> Programme:
    return Programme(
        show="Le Matin",
        day=date(2026, 3, 14),
        language=language,
        folders=(*folders, TEMPLATES),
        pauses=PAUSES,
        lexicon=lambda _language: (),
        quotes=quotes,
    )


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def article(*blocks: Block, quotes: tuple[Quote, ...] = (), language: str = "fr", title: str = "Un titre") -> Article:
    return Article(title, language, blocks, quotes)


def quoted(text: str, words: str, speaker: str = "", gender: str = "") -> tuple[Block, tuple[Quote, ...]]:
    start = text.index(words)
    return paragraph(text), (Quote(words, speaker, gender, (Span(0, start, start + len(words)),)),)


def body(segments: tuple[Segment, ...]) -> list[tuple[str, str]]:
    return [(one.role.value, one.text) for one in segments if one.role in {Role.NARRATOR, Role.QUOTE}]


def test_opening_heading_and_closing() -> None:
    """A programme opens with show and date, announces the title, ends by saying that its voices are synthetic."""
    script = narrate([article(paragraph("Il pleut."))], programme())

    texts = [segment.text for segment in script.segments]
    assert texts[0] == "Le Matin. Samedi 14 mars 2026."
    assert "quatorze mars deux mille vingt-six" in script.segments[0].spoken
    assert (script.segments[1].role, texts[1]) == (Role.HEADING, "Un titre")
    assert "voix de synthèse" in texts[-1]
    assert script.segments[0].chapter == "Introduction"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_narrated(language: str) -> None:
    """All seven languages have complete templates."""
    blocks = (
        paragraph("1 2 3."),
        Block(BlockKind.HEADING, "A B", 2),
        Block(BlockKind.QUOTE, "C D E F"),
        Block(BlockKind.LIST_ITEM, "G", 1),
    )
    found = article(*blocks, quotes=(Quote("C D E F", "H I", "f", (Span(2, 0, 7),)),), language=language)

    found = replace(found, dropped=(("x", "table"), ("y", "code"), ("z", "picture caption")))

    for style in ("voices", "cues", "off"):
        script = narrate([found, found], replace(programme(language, style), captions=True))
        assert {segment.language for segment in script.segments} == {language}
        assert [segment.chapter for segment in script.segments if segment.chapter][1:] == ["Un titre", "A B"] * 2


def test_headings_are_chapters_with_longer_pauses() -> None:
    """A heading is a segment of its own, a chapter, with longer silence before and after."""
    blocks = (paragraph("Avant."), Block(BlockKind.HEADING, "Le milieu", 2), paragraph("Après."))
    segments = narrate([article(*blocks)], programme()).segments

    at = next(number for number, one in enumerate(segments) if one.text == "Le milieu")
    assert segments[at].chapter == "Le milieu"
    assert segments[at - 1].pause == PAUSES["before_heading"]
    assert segments[at].pause == PAUSES["after_heading"]


def test_quoted_words_have_a_voice_of_their_own() -> None:
    """The quote voice says the quoted words, the narrator keeps the attribution; marks are said by nobody."""
    block, quotes = quoted(
        "Elle insiste : « Nous avons tout rangé hier soir », affirme Nadia Kabli, qui sourit.",
        "Nous avons tout rangé hier soir",
        "Nadia Kabli",
        "f",
    )
    segments = narrate([article(block, quotes=quotes)], programme()).segments

    assert body(segments) == [
        ("narrator", "Elle insiste :"),
        ("quote", "Nous avons tout rangé hier soir"),
        ("narrator", "affirme Nadia Kabli, qui sourit."),
    ]
    said = next(segment for segment in segments if segment.role is Role.QUOTE)
    assert (said.speaker, said.gender, said.pause) == ("Nadia Kabli", "f", PAUSES["quote"])


def test_two_quoted_words_do_not_change_the_voice() -> None:
    """A scrap of a quotation stays with the narrator, marks and all."""
    block, quotes = quoted("Il parle d’une « belle surprise » pour tous.", "belle surprise")

    assert body(narrate([article(block, quotes=quotes)], programme()).segments) == [("narrator", block.text)]


def test_quotes_can_be_left_to_the_narrator_or_announced() -> None:
    """A show can do without quote voices, or have spoken cues instead."""
    block, quotes = quoted('Il dit : "Je viens demain matin."', "Je viens demain matin.", "Ali Rami")
    found = article(block, quotes=quotes)

    assert body(narrate([found], programme(quotes="off")).segments) == [("narrator", block.text)]
    assert [text for _, text in body(narrate([found], programme(quotes="cues")).segments)] == [
        "Il dit :",
        "Citation :",
        "Je viens demain matin.",
        "Fin de citation.",
    ]


def test_several_articles_make_an_edition() -> None:
    """Several articles: headlines first, a sting before each, each a chapter; the edition is named for its date."""
    script = narrate([article(paragraph("Un."), title="A"), article(paragraph("Deux."), title="B")], programme())

    assert script.title == "Le Matin, 14 mars 2026"
    assert [segment.text for segment in script.segments[1:4]] == ["Au sommaire :", "A", "B"]
    assert [segment.text for segment in script.segments].count("Autre sujet de cette édition.") == 1
    assert [segment.chapter for segment in script.segments if segment.sting] == ["A", "B"]


def test_byline_and_date_are_said() -> None:
    """Who wrote it and when it appeared is announced, in words."""
    found = Article("T", "fr", (paragraph("Un."),), authors=("Ada", "Léo"), published=datetime(2025, 2, 7, 22, 34))
    said = narrate([found], programme()).segments[2]

    assert said.text == "Par Ada et Léo, publié le 7 février 2025."
    assert "sept février deux mille vingt-cinq" in said.spoken


def test_an_abbreviation_is_said_in_full() -> None:
    """Voices get words, transcripts what was written."""
    said = narrate([article(paragraph("Selon M. El Bouhali, 25 % suffisent."))], programme()).segments[2]

    assert said.text == "Selon M. El Bouhali, 25 % suffisent."
    assert said.spoken == "Selon Monsieur El Bouhali, vingt-cinq pour cent suffisent."


def test_words_of_another_language_are_said_in_it() -> None:
    """A quotation in English keeps its language, for an English voice; its speaker is announced in French."""
    block = Block(BlockKind.QUOTE, "We will not wait any longer.", language="en")
    quotes = (Quote(block.text, "Ann Lee", "f", (Span(0, 0, len(block.text)),)),)
    segments = narrate([article(block, quotes=quotes)], programme()).segments

    assert [(one.text, one.language) for one in segments if one.role in {Role.NARRATOR, Role.QUOTE}] == [
        ("Ann Lee :", "fr"),
        ("We will not wait any longer.", "en"),
    ]


def test_what_the_ear_cannot_follow_is_said_to_be_there() -> None:
    """Tables and code are announced, not read; captions are read where the show wants them."""
    dropped = (("Rabat 1,20", "table"), ("x = 1", "code"), ("Le port, lundi.", "picture caption"))
    found = replace(article(paragraph("Un.")), dropped=dropped)
    said = [segment.text for segment in narrate([found], programme()).segments]
    more = [segment.text for segment in narrate([found], replace(programme(), captions=True)).segments]

    assert "L’article contient aussi un tableau et un extrait de code, que vous trouverez sur sa page." in said
    assert [text for text in more if text not in said] == ["Légende de l’image : Le port, lundi."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_voice_reads_is_told_where_the_show_wants_it(language: str) -> None:
    """A passage in other letters is left out in silence, or with one sentence if the show asks for it."""
    found = replace(article(paragraph("Un."), language=language), dropped=(("港は春に", "letters no voice reads"),) * 2)
    wanted = replace(programme(language), unread=True)
    said = [segment.text for segment in narrate([found], programme(language)).segments]
    more = [segment for segment in narrate([found], wanted).segments if segment.text not in said]

    assert [segment.role for segment in more] == [Role.HOST]
    assert "港" not in "".join(segment.text for segment in more)


def test_nothing_to_say_is_an_error() -> None:
    """An article without a word is refused, not spoken as silence."""
    with pytest.raises(ScriptError, match="nothing to say"):
        narrate([article(paragraph("— …"))], programme())


def test_a_show_overrides_one_template(tmp_path: Path) -> None:
    """A show's own template is used, the others come from the program; a mistake in it names file and line."""
    (tmp_path / "fr").mkdir()
    own = tmp_path / "fr" / "closing.jinja"
    own.write_text('{% call say("host") %}Salut !{% endcall %}', encoding="utf-8")
    assert narrate([article(paragraph("Un."))], programme("fr", "voices", tmp_path)).segments[-1].text == "Salut !"

    own.write_text('\n{% call say("hots") %}Salut !{% endcall %}', encoding="utf-8")
    with pytest.raises(ScriptError, match='no role "hots"'):
        narrate([article(paragraph("Un."))], programme("fr", "voices", tmp_path))

    own.write_text("\n{% call say( %}", encoding="utf-8")
    with pytest.raises(ScriptError, match=r"closing\.jinja:2: "):
        narrate([article(paragraph("Un."))], programme("fr", "voices", tmp_path))


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (b'{% call say("host", pause="long") %}Bonjour.{% endcall %}', 'There is no kind of pause "long"'),
        (b'{% call say("chorus") %}Bonjour.{% endcall %}', 'There is no role "chorus"'),
        (b"{{ 1 / 0 }}", "ZeroDivisionError"),
        (b"{{ [].pop() }}", "IndexError"),
        (b"Le journal de l'\xe9t\xe9", "is not UTF-8 text"),
    ],
)
def test_a_mistake_in_a_template_names_the_template(tmp_path: Path, template: bytes, said: str) -> None:
    """Whatever a template runs into is told with its name and a remedy."""
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "opening.jinja").write_bytes(template)
    own = replace(programme(), folders=(tmp_path, *programme().folders))

    with pytest.raises(ScriptError, match=r"scripts/fr/opening\.jinja: ") as caught:
        narrate([article(paragraph("Il pleut."))], own)

    assert said in str(caught.value)
    assert caught.value.hint


def test_a_language_without_templates_is_named() -> None:
    """A language nobody wrote templates for is an error that says what to do."""
    with pytest.raises(ScriptError, match=r'scripts/sv/opening\.jinja.*"sv" is not narrated'):
        narrate([article(paragraph("Hej."), language="sv")], programme("sv"))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Il part. Elle reste.", 2),
        ("M. Alami et Mme Sbai. Ils rient.", 2),
        ("Selon l’art. 5, c’est fini.", 1),
        ("J. Dupont arrive. Bien.", 2),
        ("« Tu viens ? » demande-t-il. Non !", 2),
        ("C’est fini… pas encore.", 1),
        ("Le U.S. Senate voted. It passed.", 2),
        ("Il coûte 3.50 euros. Cher.", 2),
        ("It opens Sept. 3, 2027. We wait.", 2),
        ("Near Tucson, Ariz. The road is shut.", 1),
        ("Le bal a lieu ven. 12 mai. Venez.", 2),
        ("C’est un jeu. 12 joueurs y sont.", 2),
        ("ذهب الولد. عاد الرجل؟ نعم.", 3),
    ],
)
def test_sentences(text: str, pieces: int) -> None:
    """Sentences end at stops that end them, not at abbreviations."""
    assert len(sentences(text)) == pieces, sentences(text)


@given(st.text(alphabet="ab .!?«»,;:—\u00a0é\n", max_size=900))
def test_splitting_loses_no_word_and_keeps_the_limit(text: str) -> None:
    """Breaths hold every character of the paragraph, in order, none longer than the limit."""
    pieces = breaths(text)

    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(0 < len(piece) <= LIMIT for piece in pieces)
