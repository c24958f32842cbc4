"""Which line above a text is its title, and who signs it: the lines of menus, pictures and papers apart."""

import pytest

from make_episode.articles.text import read_text
from make_episode.model import Article

LEDE = (
    "Le pont suspendu de la vallée a rouvert samedi après huit mois de travaux, et les premiers promeneurs l'ont "
    "traversé sous la pluie avec les ingénieurs qui l'avaient réparé."
)
END = "La commune espère que le pont suspendu attirera mille visiteurs dès cet été, dont les écoles de la vallée."
TITLE = "Le pont suspendu de la vallée rouvre après huit mois de travaux"


def article(*lines: str) -> Article:
    return read_text("\n".join((*lines, LEDE, END)), language="fr")


@pytest.mark.parametrize(
    "above",
    [
        ("Accueil » Vallée » Le pont suspendu rouvre",),
        ("ACCUEIL › VALLÉE › Pont suspendu : la vallée enfin réunie",),
        ("VDA Agence de presse alpine", "Accueil", "Économie"),
        ("The Upper Valley Ledger", "News", "Home > News > Local"),
    ],
)
def test_the_way_from_the_home_page_is_no_title(above: tuple[str, ...]) -> None:
    """A breadcrumb that ends in a short form of the title is none, and neither is the paper's name above it."""
    found = article(*above, TITLE, "Par Lina Amrani", "Publié le 3 mars 2025 à 8h10")
    assert (found.title, found.authors) == (TITLE, ("Lina Amrani",))


def test_a_picture_told_with_its_maker_is_no_title() -> None:
    """What a picture shows, with who made it behind, is no title, though it says more of what the text says."""
    menu = ("Menu", "Monde", "Politique", "Sports", "Culture", "Météo", "Vallée", "Jeux")
    caption = "Le pont suspendu de la vallée, rouvert samedi après huit mois de travaux. (VDA Photo/Nina Roy)"
    found = article(*menu, "Le pont rouvre", "1 / 6", caption, "Par LINA AMRANI", "Publié le 3 mars 2025")
    assert (found.title, found.authors) == ("Le pont rouvre", ("Lina Amrani",))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Nina Roy West of England correspondent", ("Nina Roy",)),
        ("Nina Roy at Vevey Park", ("Nina Roy",)),
        ("Article rédigé par Nina Roy - envoyée spéciale à Vevey", ("Nina Roy",)),
        ("Analysis by Nina Roy, senior analyst", ("Nina Roy",)),
        ("In This Section", ()),
    ],
)
def test_who_signs_beside_a_role(line: str, authors: tuple[str, ...]) -> None:
    """A name is read without what somebody is behind it; a label in capitals is no name."""
    assert article(TITLE, line, "3 mars 2025").authors == authors


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("SCIENCENOV 7, 2023 2:00 AM", "2023-11-07T02:00:00"),
        ("text size: T T Viewpoint September 13, 2011, 8:50 PM", "2011-09-13T20:50:00"),
        ("Nina Roy | Vevey sur Rive | 08/01/2014", "2014-01-08"),
        ("By Nina Roy Tuesday, Aug. 17, 2010", "2010-08-17"),
    ],
)
def test_dates_among_other_words(line: str, published: str) -> None:
    """A line that tells the day exactly is there for it, whatever short label or place stands beside."""
    found = article(TITLE, line)
    assert found.published is not None
    assert found.published.isoformat() == published
    assert set(found.authors) <= {"Nina Roy"}


@pytest.mark.parametrize(
    "picture",
    [
        ("PHOTO NINA ROY, LE COURRIER", "Le pont a été rouvert sous la pluie."),
        ("Image caption,", "Promeneurs sous la pluie"),
        ("Le pont sous la pluie samedi. Le pont sous la pluie samedi.", "Le pont sous la pluie samedi."),
        ("Ce que le pont a changé dans la vallée", "02:12 - Source: TV Vallée"),
    ],
)
def test_captions_known_by_their_place(picture: tuple[str, ...]) -> None:
    """A line below a picture's credit or label, said twice, or above a film's length tells what is to be seen."""
    found = read_text("\n".join((TITLE, "3 mars 2025", "", *picture, "", LEDE, "", *picture, "", END)), language="fr")
    assert [block.text for block in found.blocks] == [LEDE, END]
    assert found.subtitle == ""


@pytest.mark.parametrize("marker", ["Lire aussi", "Articles liés", "Sur le même sujet"])
def test_blank_lines_around_a_box_of_links(marker: str) -> None:
    """Titles between a marker and a blank line are links, and what stands alone behind it is a heading."""
    box = ("", marker, "Le téléphérique fermé", "Crue : le fleuve monte", "")
    last = "Le maire, lui, se souvient des hivers où la neige fermait la route, et où le pont seul menait au village."
    lines = (TITLE, "3 mars 2025", "", LEDE, *box, "Un hiver long", "", END, "", last)
    found = read_text("\n".join(lines), language="fr")
    assert [block.text for block in found.blocks] == [LEDE, "Un hiver long", END, last]


def test_points_of_a_trial() -> None:
    """Items marked with a plus, as below a trial of something, are a list."""
    found = article(TITLE, "3 mars 2025", LEDE, END, "Les plus", "+ La vue sur la vallée", "+ Le calme")
    assert [block.text for block in found.blocks if block.kind.value == "list_item"]


def test_a_title_above_how_long_ago() -> None:
    """A title is one although it stands right above how long ago it was published."""
    head = (TITLE, "3 hours ago", "Share", "Lina Amrani", "TV Vallée", "Des promeneurs ont applaudi les ingénieurs")
    assert article(*head).title == TITLE


def test_a_title_between_a_date_and_its_standfirst() -> None:
    """A short title below the date is one, though the standfirst above "By" says more of what the text says."""
    menu = ("Menu", "Monde", "Politique", "Sports", "Culture", "Météo", "Vallée", "Jeux")
    date = "text size: T T Viewpoint September 13, 2011, 8:50 PM"
    standfirst = "Après huit mois de travaux sous la pluie, les promeneurs traversent de nouveau le pont de la vallée"
    title = "Et voici enfin la fanfare"
    found = article(*menu, date, title, standfirst, "By Lina Amrani", "Print")
    assert (found.title, found.subtitle, found.authors) == (title, standfirst, ("Lina Amrani",))


def test_a_report_begins_at_its_town() -> None:
    """A caption of a sentence above the town with which a report opens is none of its text."""
    caption = "Une dame regarde le nouveau pont suspendu, sous la pluie, samedi, en attendant que la fanfare commence."
    lines = (TITLE, "Par Lina Amrani", "3 mars 2025", caption, f"HAUTE VALLÉE--{LEDE}", END)
    found = read_text("\n".join(lines), language="fr")
    assert found.blocks[0].text == f"HAUTE VALLÉE--{LEDE}"


def test_letters_and_brackets_between_paragraphs() -> None:
    """A letter alone on its line is a button, and a title in brackets behind "MORE" a link."""
    between = ("S", "(MORE: Le téléphérique attend encore sa nouvelle cabine)")
    found = read_text("\n".join((TITLE, "3 mars 2025", LEDE, *between, END)), language="fr")
    assert [block.text for block in found.blocks] == [LEDE, END]


def test_a_scene_below_a_standfirst() -> None:
    """A line is a standfirst where the paragraph below opens a scene by telling the hour."""
    standfirst = "Après onze mois de travaux, la commission des ponts de la Haute Vallée a rendu samedi son rapport."
    scene = (
        "Il était un peu plus de six heures quand la commission des ponts de la Haute Vallée est entrée dans la salle, "
        "son rapport sous le bras, devant une trentaine de villageois qui attendaient depuis l'aube sans un mot."
    )
    found = read_text(f"{TITLE}\nPar Lina Amrani\n3 mars 2025\n{standfirst}\n{scene}\n{LEDE}\n{END}", language="fr")
    assert found.subtitle == standfirst


def test_an_agency_below_an_article_is_a_source() -> None:
    """Who signs below an article beside an agency is its author; the agency is credited."""
    found = read_text(f"{TITLE}\n3 mars 2025\n{LEDE}\n{END}\nLina Amrani avec AFP", language="fr")
    assert (found.authors, found.credits) == (("Lina Amrani",), ("AFP",))


def test_an_arabic_title_that_begins_with_video_is_no_link() -> None:
    """« فيديو: … » above the byline is the title; the byline, given again at the end, and the comment space are not."""
    lines = (
        "مجتمع",
        "فيديو: حرفيو النحاس بفاس يشكون غلاء المواد الأولية",
        "بواسطة حفيظة العوني",
        "في 18/04/2025 على الساعة 11:33",
        "داخل محل لا تتجاوز مساحته ستة أمتار، يجلس المعلم عبد السلام أمام سندانه كل صباح منذ أربعين عاما.",
        "وأوضح المعلم أن السياح يلتقطون الصور ولا يشترون شيئا من معروضاته طوال الموسم.",
        "تحرير من طرف حفيظة العوني",
        "مرحبا بكم في فضاء التعليق",
    )
    found = read_text("\n".join(lines), language="ar")
    assert (found.title, found.authors) == ("فيديو: حرفيو النحاس بفاس يشكون غلاء المواد الأولية", ("حفيظة العوني",))
    assert found.published is not None
    assert len(found.blocks) == 2


@pytest.mark.parametrize(
    ("kicker", "title", "below"),
    [
        ("Après huit mois de travaux", "Le pont suspendu de la vallée rouvre aux promeneurs", ()),
        (
            "Le long chantier des ingénieurs de la vallée",
            "« Nous avons tenu sous la pluie »",
            ("Le pont suspendu a rouvert samedi, et la commune attend mille visiteurs.",),
        ),
    ],
)
def test_what_a_title_is_about_stands_above_it(kicker: str, title: str, below: tuple[str, ...]) -> None:
    """A line that only tells after what something was, and one above a title in quotation marks, are kickers."""
    found = article(kicker, title, *below, "Par Nina Roy", "3 mars 2025")
    assert (found.kicker, found.title, found.subtitle) == (kicker, title, "".join(below))


def test_a_title_above_the_breadcrumb_and_a_standfirst_below_the_date() -> None:
    """A title the text speaks of stays one, be there a breadcrumb between it and a standfirst that says more."""
    title = "Vallée : le pont suspendu rouvre après huit mois"
    standfirst = "Les ingénieurs qui avaient réparé le pont suspendu de la vallée l'ont traversé samedi sous la pluie"
    found = article(title, "Lecture 3 min", "Accueil Vallée Pont", "Par Nina Roy", "Publié le 3 mars 2025", standfirst)
    assert (found.title, found.subtitle) == (title, standfirst)


def test_a_standfirst_of_two_sentences_below_the_title_of_a_page() -> None:
    """Below a menu, a longer line of two sentences that lacks its last full stop is no title."""
    menu = ("Actualités", "Vallée", "Sports", "Culture", "Climat", "Avenir", "Opinions", "Loisirs")
    title = "Au cœur du chantier qui rend une passerelle aux promeneurs"
    standfirst = (
        "Les ingénieurs ont réparé le pont suspendu. La commune attend mille visiteurs dans la vallée dès cet été"
    )
    found = article(*menu, title, standfirst, "Nina Roy", "3 mars 2025", "Écouter")
    assert (found.title, found.subtitle) == (title, standfirst)


def test_an_arabic_name_of_four_words_below_the_title() -> None:
    """« بن » and « الدين » belong to the name beside them; a line that begins with « بعد » is the kicker."""
    lines = (
        "بعد تتويجه بكأس الجمهورية",
        "مدرب الفريق: اللاعبون قدموا كل ما لديهم",
        "نور الدين بن سالم",
        "2025/04/28",
        "احتفلت المدينة الجمعة بفوز فريقها بكأس الجمهورية للمرة الثانية في تاريخه بعد مباراة انتهت بفارق نقطة.",
        "وقال المدرب إن اللاعبين قدموا كل ما لديهم طوال الموسم رغم الإصابات الكثيرة التي لحقت بالفريق منذ الخريف.",
    )
    found = read_text("\n".join(lines), language="ar")
    assert (found.kicker, found.title, found.authors) == (lines[0], lines[1], ("نور الدين بن سالم",))
