"""Interviews: the narrator asks, whoever is interviewed answers in a voice of their own, labels are not said."""

import pytest
from test_narrate import PAUSES, article, body, paragraph, programme

from make_episode.model import Article, Block, BlockKind, Quote, Role, Span
from make_episode.scripts.document import parse, write
from make_episode.scripts.narrate import QuoteStyle, narrate

TITLE = "Lina Sorel : « Je tisse des filets »"
OPENING = "Elle tisse des filets à Port-Blanc. Lina Sorel nous reçoit entre deux marées."
ASKED = ("Comment avez-vous appris à tisser ?", "Vos filets durent-ils longtemps ?", "Qui vous remplacera un jour ?")
ANSWERED = (
    "Avec ma tante, qui ne parlait jamais avant midi.",
    "Plus longtemps que moi, je l’espère bien.",
    "Personne, je suis la seule qui aime encore les nœuds.",
)


def interview(ask: str, answer: str, first_ask: str = "", first_answer: str = "") -> Article:
    turns = []
    for number, (asked, answered) in enumerate(zip(ASKED, ANSWERED, strict=True)):
        turns += [paragraph((ask if number else first_ask or ask) + asked)]
        turns += [paragraph((answer if number else first_answer or answer) + answered)]
    return article(paragraph(OPENING), *turns, title=TITLE)


def answers(found: Article, quotes: QuoteStyle = "voices") -> list[tuple[str, str, str]]:
    segments = narrate([found], programme(found.language, quotes)).segments
    return [(one.text, one.speaker, one.gender) for one in segments if one.role is Role.QUOTE]


WAYS = {
    "names": ("Le Quai : ", "Lina Sorel : ", "", ""),
    "initials": ("", "L. S. : ", "Le Quai : ", ""),
    "names, then initials": ("L. Q. : ", "L. S. : ", "Le Quai : ", "Lina Sorel : "),
    "letters": ("Q : ", "R : ", "", ""),
    "letters with points": ("P. ", "R. ", "", ""),
    "names and dashes": ("Le Quai – ", "Lina Sorel – ", "", ""),
    "dashes": ("— ", "— ", "", ""),
    "nothing": ("", "", "", ""),
    "the first two alone": ("", "", "Le Quai : ", "Lina Sorel : "),
    "names, then dashes": ("- ", "- ", "Le Quai : ", "Lina Sorel : "),
}


@pytest.mark.parametrize("way", WAYS)
def test_answers_have_one_voice_and_labels_are_not_said(way: str) -> None:
    """Questions are the narrator's, answers the interviewed woman's, however the turns are marked."""
    found = interview(*WAYS[way])
    said = [text for role, text in body(narrate([found], programme()).segments) if role == "narrator"]

    assert answers(found) == [(text, "Lina Sorel", "f") for text in ANSWERED]
    assert [text for text in said if text not in OPENING and not text.startswith("Lina Sorel")] == list(ASKED)


def test_a_full_name_introduces_the_first_answer_only() -> None:
    """The name in front of the first answer is said once; the file of the script keeps it all."""
    script = narrate([interview("Le Quai : ", "Lina Sorel : ")], programme())

    assert [one.text for one in script.segments].count("Lina Sorel :") == 1
    assert parse(write(script, PAUSES), "x", PAUSES, lambda _language: ()).segments == script.segments


def test_an_answer_goes_on_until_the_next_question() -> None:
    """Further paragraphs and what others are quoted with inside an answer stay in the voice of the answer."""
    found = interview("Le Quai : ", "Lina Sorel : ")
    more = "Mon oncle me disait : « Un nœud de trop est un poisson de moins »."
    start, end = more.index("Un nœud"), more.index(" »")
    quote = Quote(more[start:end], "", "m", (Span(3, start, end),))
    blocks = (*found.blocks[:3], paragraph(more), *found.blocks[3:])

    assert (more, "Lina Sorel", "f") in answers(Article(TITLE, "fr", blocks, (quote,)))


def test_each_of_two_who_answer_has_a_voice() -> None:
    """Two people who answer keep their own names."""
    blocks = [paragraph("Deux sœurs tissent à Port-Blanc.")]
    for number, (asked, answered) in enumerate(zip(ASKED * 2, ANSWERED * 2, strict=True)):
        name = "Lina Sorel" if number % 2 else "Jeanne Sorel"
        blocks += [paragraph(f"Le Quai : {asked}"), paragraph(f"{name} : {answered}")]

    speakers = [speaker for _, speaker, _ in answers(article(*blocks, title="Deux sœurs et une mer"))]
    assert speakers == ["Jeanne Sorel", "Lina Sorel"] * 3


def test_a_surname_stands_for_the_whole_name() -> None:
    """A label that is the surname alone has the voice of the name the introduction writes out."""
    turns = [paragraph(text) for _ in range(3) for text in ("Was fehlt Ihnen, Frau Sorel?", "Sorel: Nur der Wind.")]
    opening = paragraph("Lina Sorel knüpft Netze im Hafen von Nordsand. Frau Sorel hat wenig Zeit.")
    found = article(opening, *turns, title="„Der Knoten hält“", language="de")

    assert answers(found) == [("Nur der Wind.", "Lina Sorel", "")] * 3


def test_questions_as_headings_stay_chapters() -> None:
    """A heading that asks is still a chapter, without the label."""
    found = interview("Q. ", "R. ")
    blocks = [Block(BlockKind.HEADING, one.text, 2) if one.text.startswith("Q") else one for one in found.blocks]
    script = narrate([article(*blocks, title=TITLE)], programme())

    assert [one.chapter for one in script.segments if one.chapter][1:] == [*ASKED]


def test_no_one_answers_the_questions_of_an_explainer() -> None:
    """Questions of the paper's own, that nobody is asked and nobody answers, are read as before."""
    blocks = [paragraph("La taxe du port commence en mai, selon le maire Paul Riou.")]
    for asked in ("Qui paiera la taxe ?", "Combien coûte un bateau ?", "Quand commence la taxe ?"):
        blocks += [paragraph(asked), paragraph("Les bateaux de plus de six mètres paient deux euros par jour.")]

    assert answers(article(*blocks, title="La taxe du port en trois questions")) == []


def test_advice_that_cites_an_expert_is_no_interview() -> None:
    """Questions to the reader, answered by the paper with what an expert says, stay with the narrator."""
    blocks = [paragraph("Lina Sorel tisse des filets à Port-Blanc. Elle nous conseille.")]
    for asked in ("Comment choisir votre filet ?", "Où le laver chez vous ?", "Quand le jetez-vous ?"):
        blocks += [paragraph(asked), paragraph("À l’eau froide et sans savon, conseille Lina Sorel, loin du soleil.")]

    assert answers(article(*blocks, title="Lina Sorel : « Un filet se lave »")) == []


def test_recurring_labels_without_questions_are_no_interview() -> None:
    """Items that begin alike are read whole."""
    blocks = [paragraph(f"{name} : deux filets, trois barques et une voile.") for name in ("Brest", "Sète") * 4]

    assert answers(article(*blocks)) == []


@pytest.mark.parametrize("style", ["cues", "off"])
def test_without_voices_labels_are_read(style: QuoteStyle) -> None:
    """Where the narrator says everything, labels alone tell who speaks."""
    found = interview("Le Quai : ", "Lina Sorel : ")

    assert body(narrate([found], programme("fr", style)).segments)[-1][1].startswith("Lina Sorel : ")


OTHERS = {
    "en": ("Lina Sorel: “I knot nets”", "Lina Sorel knots nets in Port Blanc. She meets us at low tide.", "Q: ", "A: "),
    "es": ("Lina Sorel: “Yo anudo redes”", "Lina Sorel anuda redes en Puerto Blanco.", "P. ", "R. "),
    "de": ("Lina Sorel: „Ich knüpfe Netze“", "Lina Sorel knüpft Netze in Hafenstadt.", "F: ", "A: "),
    "it": ("Lina Sorel: «Io annodo reti»", "Lina Sorel annoda reti a Porto Bianco.", "D. ", "R. "),
    "pt": ("Lina Sorel: “Eu dou nós”", "Lina Sorel dá nós em Porto Branco.", "P: ", "R: "),
    "ar": ("لينا سوريل: «أنا أعقد الشباك»", "تعقد لينا سوريل الشباك في الميناء.", "س: ", "ج: "),
}


@pytest.mark.parametrize("language", OTHERS)
def test_letters_of_every_language(language: str) -> None:
    """What stands for question and answer in print is known in seven languages."""
    title, opening, ask, answer = OTHERS[language]
    mark = "؟" if language == "ar" else "?"
    turns = [paragraph(text) for _ in range(3) for text in (f"{ask}1 2 3{mark}", f"{answer}4 5 6 7.")]
    found = article(paragraph(opening), *turns, title=title, language=language)

    said = [one.text for one in narrate([found], programme(language)).segments if one.role is Role.QUOTE]
    assert said == ["4 5 6 7."] * 3
