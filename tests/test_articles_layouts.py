"""What of a pasted page is read: times, results, facts in figures and pictures, wherever they stand."""

import pytest

from make_episode.articles.text import read_text
from make_episode.model import Article, BlockKind

PARAGRAPHS = (
    "Le pont suspendu de la vallée a rouvert samedi, et les premiers promeneurs l'ont traversé sous la pluie battante.",
    "Le chantier a coûté deux millions d'euros, payés pour moitié par le département, et occupé trente ouvriers.",
    "La commune espère que le pont attirera mille visiteurs dès cet été, dont les écoles de toute la vallée.",
    "Une navette gratuite montera chaque samedi de la gare, et trois gardiens veilleront sur les câbles.",
)
TITLE = "Le pont suspendu de la vallée rouvre après huit mois de travaux"


def article(head: str, body: str = "\n\n".join(PARAGRAPHS), language: str = "fr") -> Article:
    return read_text(f"{head}\n\n{body}\n", language=language)


def said(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


def test_figures_below_the_day_are_its_time() -> None:
    """Hours and minutes right below the day tell when it was published; among those of a player they do not."""
    assert str(article(f"{TITLE}\n3 mars 2025\n18:22\nNina Roy").published) == "2025-03-03 18:22:00"
    assert str(article(f"{TITLE}\n3 mars 2025\n03:12\n00:00 / 03:12\nNina Roy").published) == "2025-03-03"


@pytest.mark.parametrize(
    "fixture", ["Ligue 2, 13e journée : Dole - Vevey (23-22)", "Top 10 : Dole 2-1 Vevey", "Dole-Vevey : 2-1"]
)
def test_a_result_above_the_title_is_its_kicker(fixture: str) -> None:
    """Which match a report is about, and how it ended, stands above the title and is none."""
    found = article(f"Accueil\nSports\n{fixture}\n{TITLE}\nPublié le 3 mars 2025\nNina Roy")
    assert (found.title, found.kicker) == (TITLE, fixture)


def test_a_result_that_tells_more_is_the_title() -> None:
    """A line that goes on behind the result is a title."""
    title = "Dole - Vevey (2-1) : le pont suspendu tient encore"
    assert article(f"{title}\nPublié le 3 mars 2025\nNina Roy").title == title


def test_a_title_below_live_alone() -> None:
    """Where nothing else may be the title, the line below "Live" is, whatever stands below it."""
    body = "\n".join(PARAGRAPHS)
    assert article(f"DIRECT\n{TITLE}\nMis à jour le 12/06/2025 à 18h05\nPar Nina Roy", body).title == TITLE


def test_labels_below_a_caption_are_no_text() -> None:
    """Between a caption and the first paragraph, a paper and its agency or owner tell nothing."""
    caption = "Le pont suspendu, le 3 mars 2025. (NINA ROY / AFP)"
    found = article(
        f"Publié le 03/03/2025 12:16\n{TITLE}\n{PARAGRAPHS[1]}\n{caption}\njournalinfo avec AFP\nGroupe Alpin"
    )
    assert said(found)[0] == PARAGRAPHS[0]
    assert "AFP" in found.credits


@pytest.mark.parametrize(
    "picture",
    [
        "Getty Images Un pont couvert de neige au-dessus de la rivière\nLe pont avait fermé une première fois en 2019",
        "Des promeneurs en ciré jaune sous un ciel gris.\nMille visiteurs sont attendus. (Rives : Luc Aubin)",
        "Un câble d'acier neuf tendu entre les deux rives\nChaque câble porte huit tonnes et en tiendrait quarante",
    ],
)
def test_what_is_told_to_the_blind_is_not_read(picture: str) -> None:
    """Two lines without a blank one between, in a text whose paragraphs have them, tell what a picture shows."""
    body = "\n\n".join((*PARAGRAPHS[:2], picture, *PARAGRAPHS[2:]))
    assert said(article(f"{TITLE}\nNina Roy\n3 mars 2025", body)) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Suivez Le Courrier de la Vallée sur Instagram, WhatsApp et Bluesky.", "fr"),
        ("Retrouvez-nous sur Facebook", "fr"),
        ("Follow Valley Radio on Valley Sounds, Facebook, X and Instagram.", "en"),
    ],
)
def test_a_paper_that_asks_to_be_followed_is_not_read(line: str, language: str) -> None:
    """A last line that asks readers to follow a paper on a network is no part of the article."""
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", "\n\n".join((*PARAGRAPHS, line)), language)
    assert said(found) == list(PARAGRAPHS)


@pytest.mark.parametrize("label", ["Bio express", "En chiffres", "Ingrédients", "Infos pratiques"])
def test_a_box_of_facts_needs_no_marks(label: str) -> None:
    """Bare lines below the name of a box of facts are its items, at the end of an article too."""
    facts = ("Naissance à Dole en 1971", "Première maire de la vallée", "Deux mandats et trois ponts")
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", "\n\n".join((*PARAGRAPHS, "\n".join((label, *facts)))))
    kinds = [(block.text, block.kind) for block in found.blocks[4:]]
    assert kinds == [(label, BlockKind.HEADING), *((fact, BlockKind.LIST_ITEM) for fact in facts)]


def test_results_below_a_report_are_read() -> None:
    """How matches ended is told below the text that tells of one of them, under a label of its own."""
    results = ("Lens - Dole : 2-2", "Lille - Brest : 0-1")
    found = article(
        f"{TITLE}\nNina Roy\n3 mars 2025", "\n\n".join((*PARAGRAPHS, "Autres résultats\n" + "\n".join(results)))
    )
    assert said(found)[4:] == ["Autres résultats", *results]


def test_marked_lines_above_paragraphs_are_all_headings() -> None:
    """Where each line with a bullet stands above a paragraph, the first of the body is a heading as the others are."""
    heads = ("* POLITIQUE. Le budget est voté", "* CULTURE. Le musée rouvre", "* SPORT. Le club monte")
    body = "\n".join(line for pair in zip(heads, PARAGRAPHS, strict=False) for line in pair)
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", body)
    assert [block.kind for block in found.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 3


COMMENTS = (
    "3 commentaires",
    "jojo_dole",
    "il y a 2 heures",
    "On se demande quand même ce que fait la mairie depuis dix ans pour protéger les berges de la rivière.",
    "Répondre",
    "Nina",
    "il y a 5 heures",
    "Pauvre bête, j'espère qu'elle a retrouvé les siens dans la forêt, elle a droit à notre respect à tous !",
    "Répondre",
)


def test_comments_are_no_article_however_short_that_is() -> None:
    """Two short sentences above are the article, and comments below them, be they ever so long, are not."""
    brief = (
        "Un chevreuil tombé dans le canal a été secouru mardi.",
        "Épuisé, il a été relâché dans les bois de Boucey.",
    )
    found = article("Un chevreuil sauvé des eaux\nLe 2 avril 2025", "\n".join((*brief, *COMMENTS)))
    assert said(found) == list(brief)


def test_comments_above_the_text_are_a_button() -> None:
    """How many commented stands above the text as well, and ends nothing there."""
    head = f"{TITLE}\nUne navette monte désormais de la gare.\n3 commentaires\nPublié le 3 mars 2025\nNina Roy"
    assert said(article(head)) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "headings",
    [
        ("1. La gare de Dole", "2. Le moulin", "3. La rive"),
        ("18h02 - Le pont rouvre", "17h35 - Des grêlons", "16h50 - Restez chez vous"),
    ],
)
def test_the_first_heading_of_a_series_is_none_of_the_head(headings: tuple[str, ...]) -> None:
    """A counted or timed line above the first paragraph is a heading, where others below are."""
    body = "\n".join(line for pair in zip(headings, PARAGRAPHS, strict=False) for line in pair)
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", body)
    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == list(headings)


def test_posts_of_a_live_page() -> None:
    """What stands below the time of each post is read with its heading, from the first post on."""
    posts = (
        "Posted at 11:42",
        "What happens next?",
        "The councillors will meet on Tuesday. Nobody has said they will stand.",
        "Posted at 11:20",
        "A verdict on the bypass",
        "Voters told us again and again that the bypass decided their vote. It was the only thing they talked about.",
        "Posted at 10:58",
        "Recount in Mill Lane",
        "Officials are counting the ballots for the third time after the first two counts differed by a single vote.",
    )
    found = article("Live\nIndependents take control of the valley\n8 May 2025", "\n".join(posts), "en")
    assert said(found) == [line for line in posts if not line.startswith("Posted")]
    assert str(found.published) == "2025-05-08"


@pytest.mark.parametrize("greeting", ["Madame la directrice,", "Bonjour à toutes et à tous,"])
def test_a_letter_opens_with_whom_it_is_to(greeting: str) -> None:
    """The text of a letter begins with its greeting, whatever short sentence stands below it."""
    body = "\n".join((greeting, "Voici cinq nouvelles de la semaine.", *PARAGRAPHS))
    assert said(article("La lettre du pont\n3 mars 2025", body))[:2] == body.split("\n")[:2]


def test_a_scoreboard_has_no_headings() -> None:
    """Two sides and their goals, each on a line, are neither headings nor text."""
    body = "\n".join((*PARAGRAPHS[:2], "Dole", "1", "0", "Vevey", *PARAGRAPHS[2:]))
    assert said(article(f"{TITLE}\nNina Roy\n3 mars 2025", body)) == list(PARAGRAPHS)


def test_who_asked_in_arabic() -> None:
    """A woman who led the conversation is named without the verb, and her questions are no headings."""
    first = "صدرت للروائية هذا الأسبوع رواية ثالثة عن دار المتوسط، وفيها تعود إلى أزقة المدينة القديمة."
    body = f"{first}\nلماذا الآن؟\nلأنني لم أغادرها قط."
    found = article("الروائية سلمى: أكتب لأتذكر رائحة البيت\nحاورتها: نجاة البقالي\n20 أبريل 2025", body, "ar")
    assert found.authors == ("نجاة البقالي",)
    assert all(block.kind is BlockKind.PARAGRAPH for block in found.blocks)


def test_a_table_of_figures_is_not_read() -> None:
    """Rows of figures, with what heads their columns, are left out, and the text goes on below them."""
    table = "commune 2015 2025\nDole 1,2 km 3,4 km\nVevey 0,8 km 2,1 km\nBrest 2,0 km 2,2 km"
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", "\n\n".join((*PARAGRAPHS[:3], table, PARAGRAPHS[3])))
    assert said(found) == list(PARAGRAPHS)
    assert {why for text, why in found.dropped if text in table} == {"table"}


@pytest.mark.parametrize(
    "line",
    [
        "Le gardien du pont sous la neige, le 8 janvier 1974. Archives Nationales",
        f"Les promeneurs traversent le pont {'de planche en planche ' * 9}sous la pluie. (Nina Roy/Le Courrier via AP)",
        "Reuters",
        "réagir",
    ],
)
def test_what_stands_beside_pictures_is_not_read(line: str) -> None:
    """Between paragraphs, a caption with its maker behind it, an agency and a button are no text."""
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", "\n\n".join((*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])))
    assert said(found) == list(PARAGRAPHS)


@pytest.mark.parametrize("line", ["- Vallée Info", "Cet entretien a été édité pour plus de clarté."])
def test_last_lines_that_are_no_text(line: str) -> None:
    """Below the last paragraph, who sent the report and how an interview was edited are no text."""
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", "\n\n".join((*PARAGRAPHS, line)))
    assert said(found) == list(PARAGRAPHS)


def test_a_title_in_capitals_may_end_with_a_firm() -> None:
    """A full stop behind a title in capitals is that of "INC."; the number of an annex above it is no title."""
    title = "ALPINE FERRIES ANNOUNCES AGREEMENT TO ACQUIRE THE VALLEY LIFTS, INC."
    body = "DOLE, July 2, 2014 — Alpine Ferries today announced that it would acquire the lifts for two million francs."
    assert article(f"Exhibit 9.1\n{title}", f"{body}\n\n{body.replace('today', 'also')}", "en").title == title


def test_the_name_of_a_paper_is_no_standfirst() -> None:
    """A paper's name of several words between title and date is a label."""
    assert not article(f"{TITLE}\nLe Courrier des Rives\n3 mars 2025 à 7h40").subtitle


def test_a_long_list_of_ingredients_is_no_menu() -> None:
    """Many bare lines below the name of a box of facts part neither title nor opening from the text."""
    things = ("Eight plums", "A hundred grams of oats", "Cold butter", "Brown sugar", "A pinch of salt", "One lemon")
    opening = "My aunt made this with windfalls and no scales, and I have halved the sugar that she put in."
    steps = ("Heat the oven, and put the plums in a dish with half the sugar and a splash of water from the tap.",) * 2
    head = (
        "Home\nFood\nRecipes\nAunt Bea's plum and oat crumble\nPrep 20 min\nServes 6\nBy Flora Penney\n12 October 2025"
    )
    body = "\n".join((opening, "Ingredients", *things, "Method", *steps))
    found = article(head, body, "en")
    assert (found.title, said(found)[:2]) == ("Aunt Bea's plum and oat crumble", [opening, "Ingredients"])
    assert [block.text for block in found.blocks if block.kind is BlockKind.LIST_ITEM] == list(things)


def test_read_on_below_each_part_of_a_letter() -> None:
    """Where it stands below one paragraph after another, "read on" leaves the heading below it alone."""
    parts = zip(("Le bac", "Un loup en forêt de Dole", "Le chiffre du jour"), PARAGRAPHS, strict=False)
    body = "\n".join(f"{heading}\n{paragraph}\n→ Lire l'article" for heading, paragraph in parts)
    found = article("La lettre du pont\n3 mars 2025", f"Bonjour à tous,\n{body}")
    assert len([block for block in found.blocks if block.kind is BlockKind.HEADING]) == 3


def test_captions_above_the_name_of_who_made_the_pictures() -> None:
    """The name beside "Photos" stands below what each picture shows; it neither signs nor ends a standfirst."""
    caption = "Le gardien montre le câble de son père, repeint trois fois."
    body = "\n".join(
        (PARAGRAPHS[0], "Le pont, dimanche.", "Luc Aubin", PARAGRAPHS[1], caption, "Luc Aubin", *PARAGRAPHS[2:])
    )
    found = article(f"{TITLE}\nTexte : Nina Roy\nPhotos : Luc Aubin\n3 mars 2025", body)
    assert (said(found), found.authors, found.credits) == (list(PARAGRAPHS), ("Nina Roy",), ("Luc Aubin",))


def test_the_lower_of_two_short_lines_is_the_title() -> None:
    """Of two short lines above the date, as long as each other, the section stands above the title."""
    assert article("Courrier\nVos lettres du jour\nNe fermez pas Dole\nLe 3 mars 2025").title == "Ne fermez pas Dole"


def test_links_with_a_sentence_and_a_label_each_end_a_brief() -> None:
    """Below a brief, titles and sentences with the same label again and again are of other articles."""
    brief = (
        "La gendarmerie a retrouvé mercredi à Dole douze jambons volés un mois plus tôt dans un séchoir voisin.",
        "Ils ont été rendus à leur propriétaire jeudi matin.",
    )
    links = ("Le prix du jambon monte", PARAGRAPHS[1], "Actualités", PARAGRAPHS[2], "Actualités")
    found = article(f"{TITLE}\nNina Roy\n3 mars 2025", "\n".join((*brief, "Sur le même sujet", *links)))
    assert said(found) == list(brief)


def test_headings_in_capitals_above_short_paragraphs() -> None:
    """The first of several towns in capitals is a heading as the others are, and not a label of the head."""
    news = ("Douze bateaux sont rentrés samedi.", "Le cinéma fermera en mai.", "Deux surfeurs sont sains et saufs.")
    body = "\n".join(line for pair in zip(("DOLE", "VEVEY", "SAINT-LUNAIRE"), news, strict=True) for line in pair)
    found = article("La côte en trois brèves\n3 mars 2025", body)
    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == [
        "DOLE",
        "VEVEY",
        "SAINT-LUNAIRE",
    ]


def test_times_of_posts_are_no_headings() -> None:
    """The times of a live page stand above its headings and are none."""
    body = "\n".join(
        line
        for time, heading, text in zip(
            ("12.44 GMT", "12.10 GMT", "11.37 GMT"), ("A", "B", "C"), PARAGRAPHS, strict=False
        )
        for line in (time, f"{heading} bridge again", text)
    )
    found = article("Storm over the valley: red warning\nUpdated 28 January 2025", body, "en")
    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == [
        f"{c} bridge again" for c in "ABC"
    ]


def test_who_signs_between_letters_is_no_heading() -> None:
    """A name and a place right below a letter, with a blank line behind them, head nothing."""
    signed = ("\nArthur Pennec\nDol, Bretagne", "\nMaud Verne\nDinan, Bretagne", "")
    letters = "\n\n".join(text + who for text, who in zip(PARAGRAPHS, signed, strict=False))
    found = article(f"{TITLE}\n3 mars 2025", letters)
    assert not [block for block in found.blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    "note",
    [
        "Leserbriefe geben die Meinung der Verfasser wieder. Die Redaktion behält sich Kürzungen vor.",
        "La rédaction se réserve le droit de raccourcir les textes de ses lecteurs.",
    ],
)
def test_what_a_newsroom_keeps_the_right_to_do(note: str) -> None:
    """Below letters, what a newsroom may do with them is a notice of the site."""
    assert said(article(f"{TITLE}\n3 mars 2025", "\n\n".join((*PARAGRAPHS, note)))) == list(PARAGRAPHS)
