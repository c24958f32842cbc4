"""Plain text as copied off a page: what each line is taken for, and why."""

from datetime import UTC, date, datetime

import pytest

from make_episode.articles import read
from make_episode.articles.boilerplate import reason
from make_episode.articles.bylines import glued_credit
from make_episode.articles.dates import date_line, moment
from make_episode.articles.language import detect
from make_episode.errors import ArticleError
from make_episode.model import Article, BlockKind

LEDE = (
    "Le petit train de la vallée a repris du service lundi matin, après onze mois de travaux, "
    "avec à son bord quarante voyageurs et une fanfare."
)
END = "La prochaine rame partira demain à la même heure, si la neige le permet et si la fanfare est remise."


def article(*lines: str, language: str = "") -> Article:
    return read("\n".join(lines) + "\n", language=language)


def texts(found: Article, kind: BlockKind) -> list[str]:
    return [block.text for block in found.blocks if block.kind is kind]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("07/02/2025 - 22:34", datetime(2025, 2, 7, 22, 34)),
        ("Publié le 12 mars 2025 à 8 h 30, mis à jour le 13 mars 2025 à 10h", datetime(2025, 3, 12, 8, 30)),
        ("Mis à jour le 13/03/2025 à 10:02 | Publié le 12/03/2025 à 8h", datetime(2025, 3, 12, 8)),
        ("1er avril 2025", date(2025, 4, 1)),
        ("12 ABR 2025 - 18:50", datetime(2025, 4, 12, 18, 50)),
        ("Aldea del Pinar Alto (Soria) - 12 ABR 2025 - 18:50", datetime(2025, 4, 12, 18, 50)),
        ("Mercoledì 12 marzo 2025 alle ore 10:30", datetime(2025, 3, 12, 10, 30)),
        ("12. März 2025, 10:30 Uhr", datetime(2025, 3, 12, 10, 30)),
        ("12 de março de 2025 às 10h30", datetime(2025, 3, 12, 10, 30)),
        ("October 9, 2025 5:35 PM", datetime(2025, 10, 9, 17, 35)),
        ("09/10/2025 5:35 PM", datetime(2025, 9, 10, 17, 35)),
        ("11 March 2025 at 14:20 GMT", datetime(2025, 3, 11, 14, 20, tzinfo=UTC)),
        ("١٢ مارس ٢٠٢٥ - ٠٩:١٥", datetime(2025, 3, 12, 9, 15)),
        ("نُشر في: 3 شتنبر 2024 على الساعة 14:20", datetime(2024, 9, 3, 14, 20)),
        ("الأربعاء 12 آذار/مارس 2025", date(2025, 3, 12)),
    ],
)
def test_dates_as_printed(line: str, expected: datetime | date) -> None:
    """A date line gives the moment of publication as printed, in every language and order."""
    language = "en" if "PM" in line else ""
    found = date_line(line, language)
    assert found is not None
    assert found.published == expected


@pytest.mark.parametrize(
    "line",
    [
        "Le budget 2025 adopté le 12 mars 2025 par le Parlement",
        "Les travaux ont commencé le 3 mai 2024 et dureront deux ans.",
        "Une rentrée à 8h30 pour tous",
    ],
)
def test_a_title_with_a_date_is_no_date_line(line: str) -> None:
    """A line that says something besides its date is not taken for a date line."""
    assert date_line(line) is None


def test_relative_dates_give_no_date() -> None:
    """ "Two hours ago" is understood as a date line, but tells no date."""
    found = date_line("Publié il y a 2 heures")
    assert found is not None
    assert found.published is None


def test_moments_of_metadata_keep_their_zone() -> None:
    """The zone a page declares stays; a bare date stays a date."""
    assert str(moment("2025-03-12T08:30:00+01:00")) == "2025-03-12 08:30:00+01:00"
    assert moment("2025-03-12") == date(2025, 3, 12)
    assert moment("no date at all") is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("À lire aussi : Le port en chiffres", "read-also link"),
        ("À lire aussiGaza: le marché rouvre", "read-also link"),
        ("Sur le même sujet", "related links"),
        ("12 commentaires", "comments"),
        ("Partager sur Facebook", "share buttons"),
        ("- Publicité -", "advertisement"),
        ("Temps de lecture : 3 min", "reading time"),
        ("00:00 / 04:12", "audio player"),
        ("Il vous reste 62% de cet article à lire. La suite est réservée aux abonnés.", "paywall prompt"),
        ("Recevez les nouvelles les plus importantes de la journée.", "newsletter prompt"),
        ("Get local news, recipes and more each fortnight.", "newsletter prompt"),
        ("Support Local News!", "newsletter prompt"),
        ("Vous avez aimé cette lettre ? Transférez-la à une amie.", "newsletter prompt"),
        ("Abonnez-vous à notre newsletter pour recevoir l’essentiel.", "newsletter prompt"),
        ("#Maroc #IA #Tech", "keywords"),
        ("— Mairie (@mairie) March 3, 2025", "social media post"),
        ("© 2025 Le Port. Tous droits réservés.", "copyright notice"),
        ("***", "separator"),
        ("اقرأ أيضا: الميناء يفتح أبوابه", "read-also link"),
        ("Lesen Sie auch: Der Hafen", "read-also link"),
    ],
)
def test_boilerplate(line: str, why: str) -> None:
    """Whole lines of page furniture are known in every language, with their reason."""
    assert reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "À lire les chiffres, on comprend que le marché baisse.",
        "La plateforme a lancé une newsletter hebdomadaire.",
        "Partager une imprimerie a permis d’économiser 22 000 euros par an.",
        "Commentaires et réponses occupent désormais deux pages entières.",
        "Lire aussi bien le jour que la nuit demande une bonne lampe et beaucoup de patience.",
        "Mehr Wasser für alle",
        "More than forty people came.",
    ],
)
def test_sentences_that_begin_like_boilerplate(line: str) -> None:
    """A sentence of the article stays, though it begins with the words of a button."""
    assert reason(line) == ""


def test_credit_glued_to_the_lede() -> None:
    """Names stuck to the first paragraph are credits; the paragraph begins behind them."""
    found = article("Transports", "Le petit train repart", "07/02/2025 - 22:34", "Ali Zerki | Lina Bomar" + LEDE, END)
    assert found.credits == ("Ali Zerki", "Lina Bomar")
    assert found.blocks[0].text == LEDE


@pytest.mark.parametrize(
    ("start", "credits_"),
    [
        ("Par Ali ZerkiLe train", ("Ali Zerki",)),
        ("AFPLes députés", ("AFP",)),
        ("SNRTnews avec MAPLe gouvernement", ("SNRTnews", "MAP")),
        ("Photo : Ali ZerkiRéunis à Rabat, les maires", ("Ali Zerki",)),
        ("Ali Zerki«Nous partons", ("Ali Zerki",)),
        ("Ali Zerki, envoyé spécial à TunisC’est une fanfare", ("Ali Zerki",)),
        ("Salma Ait-Lahcen / Omar El KhatibÀ quelques jours", ("Salma Ait-Lahcen", "Omar El Khatib")),
        ("Ronald McDonald a dit", ()),
        ("Elon Musk et OpenAI ont dit", ()),
        ("MILL CREEK — La fanfare", ()),
        ("Anne-Marie LeBlanc a dit", ()),
    ],
)
def test_what_glued_credits_look_like(start: str, credits_: tuple[str, ...]) -> None:
    """Names, agencies and papers come off the opening word; capitals inside names stay."""
    found, rest = glued_credit(f"{start} que le petit train repartirait.")
    assert found == credits_
    assert rest in f"{start} que le petit train repartirait."
    assert bool(found) == (rest != f"{start} que le petit train repartirait.")


def test_brand_names_are_not_cut() -> None:
    """A capital inside a word is no credit unless only names stand before it."""
    lede = "SNRTnews et ChatGPT ont été cités lundi matin, devant le tribunal, dans une sombre affaire de train volé."
    assert article("Le procès du petit train s’ouvre", "7 mars 2025", lede, END).blocks[0].text == lede


def test_standfirst_is_above_the_byline() -> None:
    """A long sentence between title and byline is the standfirst, one below the date the body."""
    found = article(
        "Le petit train repart dans la vallée", LEDE, "Par Lina Bomar", "7 mars 2025", END, "Il faudra patienter."
    )
    assert found.subtitle == LEDE
    assert found.authors == ("Lina Bomar",)
    assert texts(found, BlockKind.PARAGRAPH)[0] == END


def test_headings_may_ask_and_quote() -> None:
    """Short lines without a full stop are headings, questions and quotations too."""
    found = article("Le petit train repart", "7 mars 2025", LEDE, "Qui paiera ?", LEDE + " Oui.", "« Enfin ! »", END)
    assert texts(found, BlockKind.HEADING) == ["Qui paiera ?", "« Enfin ! »"]


def test_a_trailing_line_is_no_heading() -> None:
    """What has no text below it is not announced as a heading."""
    found = article("Le petit train repart", "7 mars 2025", LEDE, END, "Un autre article du site", "Encore un autre")
    assert texts(found, BlockKind.HEADING) == []
    assert [why for _, why in found.dropped][-2:] == ["left over below the article"] * 2


def test_lists_and_dialogue() -> None:
    """Announced dashes are a list; long dashes between sentences are people talking."""
    items = ("- une lampe ;", "- deux gants ;", "- un sifflet.")
    found = article("Que faut-il emporter à bord", "7 mars 2025", LEDE, "Il faut emporter :", *items, END)
    assert texts(found, BlockKind.LIST_ITEM) == ["une lampe ;", "deux gants ;", "un sifflet."]
    found = article("Une nuit à bord du petit train", "7 mars 2025", LEDE, "– Combien ?", "– Onze, chef.", END)
    assert texts(found, BlockKind.LIST_ITEM) == []


@pytest.mark.parametrize(
    ("lines", "is_list"),
    [
        (("- Qui paiera la lampe ?", "- La commune, comme toujours.", "- Et le gardien ?", "- Il est élu."), False),
        (("— Quién paga la lámpara?", "— El municipio, como siempre."), False),
        (("– Wer bezahlt die Lampe?", "– Die Gemeinde, wie immer.", "– Ich war dagegen."), False),
        (("- من يدفع ثمن المصباح؟", "- البلدية كالعادة."), False),
        (("Une nuit au phare", "– Je suis monté seul.", "– Et moi derrière lui."), False),
        (("Trois questions se posent :", "- Qui paiera la lampe ?", "- Qui la gardera ?"), True),
        (("- qui paiera la lampe ?", "- le salaire du gardien ;", "- la peinture."), True),
        (("Pratique", "– Ouvert le dimanche.", "– Visite à 10 heures."), True),
        (("Informazioni", "– Aperto la domenica.", "– Visita alle dieci."), True),
    ],
)
def test_who_asks_and_answers_is_no_list(lines: tuple[str, ...], *, is_list: bool) -> None:
    """Dashes before a question and its answer are turns of talk; alike lines below a heading are items."""
    found = article("Le petit train repart", "7 mars 2025", LEDE, *lines, END)
    assert bool(texts(found, BlockKind.LIST_ITEM)) is is_list


@pytest.mark.parametrize(
    ("line", "is_taken"),
    [
        ("Doté de trois millions d’euros, il desservira onze gares et vingt mille voyageurs par an.", True),
        ("Onze gares, vingt mille voyageurs et un chef de gare têtu. Reportage entre deux tunnels.", True),
        ("Où l’on parle d’un contrôleur philosophe et d’une panne à onze heures du soir.", True),
        ("Le petit train de la vallée est reparti ce matin de la gare de Lans, devant deux cents voyageurs.", False),
        ("Il est sept heures et la gare dort encore. Un homme siffle.", False),
    ],
)
def test_a_line_above_what_the_title_says_again(line: str, *, is_taken: bool) -> None:
    """Right above a paragraph that restates the title a line that does not is a standfirst; so is one of its kind."""
    opening = "Le petit train de la vallée repart : après onze mois de travaux, la gare de Lans a rouvert ses quais"
    below = f"{opening}, ses deux guichets et son buffet, fermé depuis 1998."
    title = "Le petit train de la vallée repart de la gare de Lans"
    scene = "Puis il monte dans la cabine, essuie la vitre et regarde sa montre, comme chaque jour depuis onze ans."
    found = article(title, "7 mars 2025", line, scene if line.startswith("Il est") else below, LEDE, END)
    assert (found.subtitle == line) is is_taken


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Lans, Vif & Mens", "Le petit train de la vallée repart enfin dimanche"), "Le petit train de la vallée"),
        (
            ("El regreso del tren de Lans", "El pueblo de novecientos vecinos que volvió a tener tren con una rifa"),
            "El p",
        ),
        (("Drei Betten zu wenig in Lans", "Ein Dorf zählt seine Betten und findet drei zu wenig."), "Drei Betten"),
        (
            ("Lans, le train et la neige", "Onze mois de travaux pour deux cents voyageurs et un chef de gare"),
            "Lans, le",
        ),
    ],
)
def test_names_and_a_few_words_above_the_title(lines: tuple[str, ...], title: str) -> None:
    """Names one after the other, and a few words above title and standfirst, are no title; a short title stays one."""
    below = (
        "Onze mois de chantier, deux cents voyageurs attendus à la gare et une fanfare qui répète depuis le printemps"
    )
    found = article(*lines, *([below] if "wenig" not in lines[0] and "neige" not in lines[0] else []), LEDE, END)
    assert found.title.startswith(title)


@pytest.mark.parametrize(
    ("line", "below", "is_kept"),
    [
        ("A man in a blue shirt stands behind a bar.", "Lou Maret has run the bar for years. (Supplied)", False),
        ("Un homme tient une lampe.", "Abel Garde, chef de gare. (Archives)", False),
        ("Un homme est monté dans la cabine.", "Le maire attend la suite. (Rires)", True),
    ],
)
def test_captions_that_say_where_from(line: str, below: str, *, is_kept: bool) -> None:
    """A caption may say that its picture was supplied; what the blind are told stands above. Laughter is no source."""
    said = [block.text for block in article("Le petit train repart", "7 mars 2025", LEDE, line, below, END).blocks]
    assert (line in said) is (below in said) is is_kept


@pytest.mark.parametrize(
    ("line", "is_read"), [("Bonjour à toutes et à tous,", True), ("Hola a todos,", True), ("Lans, en Isère,", False)]
)
def test_a_letter_opens_with_a_greeting(line: str, *, is_read: bool) -> None:
    """A greeting right above the first paragraph is read."""
    found = article("Le petit train repart", "Par Nina Roy", "7 mars 2025", line, LEDE, END)
    assert (found.blocks[0].text == line) is is_read


def test_a_letter_ends_with_a_name() -> None:
    """Who takes leave of the readers and signs is read, though a prompt stands below."""
    prompt = "Abonnez-vous à notre newsletter pour recevoir l’essentiel."
    found = article(
        "Le petit train repart", "7 mars 2025", LEDE, END, "À vendredi prochain,", "Nina", prompt, "Discussion du jour"
    )
    assert [block.text for block in found.blocks][-2:] == ["À vendredi prochain,", "Nina"]


def test_the_hour_of_the_day_stands_below() -> None:
    """A line below that says "Posted" tells the hour of the day known above, not another day; two tell nothing."""
    posted = "Posted 7 March 2025 at 1:14am"
    found = article("The little train runs again", "By Nina Roy", "7 March 2025", LEDE, END, posted)
    assert str(found.published) == "2025-03-07 01:14:00"
    other = posted.replace("7", "8", 1)
    for lines in ((other,), (posted, posted.replace("1:14", "2:15"))):
        found = article("The little train runs again", "By Nina Roy", "7 March 2025", LEDE, END, *lines)
        assert str(found.published) == "2025-03-07"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("LQ / Par Nina Roy, le 7 mars 2025 à 10h30", ("Nina Roy",)),
        ("di Nina Roy e Lou Sand", ("Nina Roy", "Lou Sand")),
        ("Por Nina Silva e Souza", ("Nina Silva e Souza",)),
        ("حلب – سلام الحمصي، وسيم العبد الله", ("سلام الحمصي", "وسيم العبد الله")),
        ("القاهرة: هبة الجندي", ("هبة الجندي",)),
    ],
)
def test_who_signs(line: str, authors: tuple[str, ...]) -> None:
    """A paper's name may stand before "By"; Italian and Portuguese "e" parts whole names, not one family name."""
    assert article("Le petit train repart ce matin", line, LEDE, END).authors == authors


_ABOUT = "La Fondation Ivelor est une association reconnue d’utilité publique qui soigne les phares."


@pytest.mark.parametrize(
    ("lines", "is_kept"),
    [
        (("Lou Maret est essayiste et enseignante à l’École des marées.",), False),
        (("Les textes de la rubrique « Idées » n’engagent que leurs auteurs.",), False),
        (("Views expressed in this article do not necessarily reflect those of the newspaper.",), False),
        (("Las opiniones de este artículo no reflejan necesariamente la posición del periódico.",), False),
        (("Gastbeiträge geben nicht unbedingt die Meinung der Redaktion wieder.",), False),
        (("Le opinioni degli autori non riflettono necessariamente la linea della redazione.",), False),
        (("Os artigos não refletem necessariamente a posição do jornal.",), False),
        (("المقالات المنشورة لا تعبر بالضرورة عن رأي الموقع بل عن رأي أصحابها.",), False),
        (("À propos de la Fondation Ivelor", _ABOUT, "Contact presse", "Lou Maret – 04 00 00 00 00"), False),
        (("About Ivelor", "Founded in 1994, Ivelor looks after lighthouses on both coasts."), False),
        (("Les propos du maire, a dit le juge, n’engagent que lui.",), True),
        (("The survey does not necessarily reflect what sailors think, says the keeper.",), True),
        (("À propos d’Ivelor", "Ivelor a perdu la moitié de ses marins.", "« On reviendra », promet Nina Roy."), True),
        (("Sobre Ivelor", "Ivelor es un socio difícil, dijo el ministro el lunes a los marineros."), True),
    ],
)
def test_what_makers_say_below_an_article(lines: tuple[str, ...], *, is_kept: bool) -> None:
    """Who wrote it, whose opinions these are and what the sender is are no part of it; what news tells is."""
    found = article("La Fondation Ivelor rallume le phare", "7 mars 2025", LEDE, LEDE.replace("train", "bac"), *lines)
    said = {block.text for block in found.blocks}
    assert [line in said for line in lines] == [is_kept] * len(lines)


def test_a_block_quotation_and_its_speaker() -> None:
    """A long line in marks behind a colon is a block quotation; the line "— Name" below is its speaker."""
    quote = "« On n’avait jamais vu la fanfare descendre du train avant les voyageurs, et pourtant j’en ai vu passer. »"
    found = article(
        "Le petit train repart", "7 mars 2025", LEDE, "Le chef de gare raconte :", quote, "— Abel Garde, chef", END
    )
    assert texts(found, BlockKind.QUOTE) == [quote]
    assert ("— Abel Garde, chef", "speaker of the quotation above") in found.dropped


def test_blocks_in_another_language_are_marked() -> None:
    """A paragraph that clearly is in another language carries its tag."""
    english = "We have waited for this train for almost a year, and we would wait for it again if we had to."
    found = article("Le petit train repart", "7 mars 2025", LEDE, english, END)
    assert [block.language for block in found.blocks] == ["", "en", ""]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEDE, "fr"),
        ("The train left the valley on Monday, with forty people and a brass band on board.", "en"),
        ("El tren salió del valle el lunes con cuarenta viajeros y una banda de música.", "es"),
        ("Der Zug verließ am Montag das Tal, mit vierzig Reisenden und einer Kapelle an Bord.", "de"),
        ("Il treno è partito lunedì dalla valle con quaranta viaggiatori e una banda.", "it"),
        ("O trem saiu do vale na segunda-feira com quarenta passageiros e uma banda.", "pt"),
        ("غادر القطار الوادي يوم الاثنين وعلى متنه أربعون مسافرا وفرقة موسيقية", "ar"),
        ("De trein is maandag uit het dal vertrokken, met veertig reizigers aan boord van de wagons.", "nl"),
        ("Поезд отправился из долины в понедельник", "ru"),
        ("قطار روز دوشنبه دره را ترک کرد و چهل مسافر در آن بودند که می‌خواستند گپ بزنند", "fa"),
        ("zzz", ""),
    ],
)
def test_language_is_told_by_the_words(text: str, language: str) -> None:
    """The language is found without being declared, or left open."""
    assert detect(text) == language


def test_a_language_nobody_narrates() -> None:
    """The error names the language found and those there are."""
    with pytest.raises(ArticleError, match=r'"nl" \(Dutch\).*French \(fr\).*Portuguese \(pt\)'):
        article(
            "De trein vertrekt",
            "De trein is maandag uit het dal vertrokken, met veertig reizigers aan boord van de wagons.",
        )


def test_the_language_can_be_given() -> None:
    """What the user says overrides what the words show, country included."""
    assert article("Le petit train repart", LEDE, END, language="fr-MA").language == "fr-MA"


@pytest.mark.parametrize("text", ["\n", "\n \n\t\n", "\u200b\n\ufeff\n"])
def test_nothing_is_no_article(text: str) -> None:
    """A text without a visible letter is refused."""
    with pytest.raises(ArticleError, match="empty"):
        read(text)


@pytest.mark.parametrize("line", ["- Grève lundi -", "— « On ferme » —"])
def test_agencies_set_headings_between_dashes(line: str) -> None:
    """A few words between two dashes above a paragraph are a heading, as agencies set them."""
    found = article("Le petit train repart", LEDE, END, line, LEDE.replace("lundi", "mardi"))
    assert texts(found, BlockKind.HEADING) == [line]


def test_dialogue_between_dashes_is_no_heading() -> None:
    """What is asked and answered behind dashes stays text."""
    found = article("Le petit train repart", LEDE, "— Vous venez – demain ?", "— Non.", END)
    assert not texts(found, BlockKind.HEADING)


def test_a_title_that_stands_twice_below_sections() -> None:
    """The first line of several words is the title, though it stands twice in a row as captions do."""
    title = "Le petit train de la vallée repart : quarante voyageurs à bord"
    standfirst = (
        "Les travaux du viaduc ont coûté deux millions d’euros. La fanfare était de la partie, malgré la neige tombée."
    )
    found = article(
        "Accueil", "Vallée", title, title, standfirst, "Par Lina Amrani", "Publié le 3 mars 2025", LEDE, END
    )
    assert (found.title, found.subtitle, found.authors) == (title, standfirst, ("Lina Amrani",))


def test_an_agency_is_a_source_and_no_author() -> None:
    """An agency in the byline is credited; who edits a page is not taken for an agency."""
    found = article("Le petit train repart", "AFP • 3 mars 2025 à 8h", "Imprimer l'article Partager", LEDE, END)
    assert (found.authors, found.credits) == ((), ("AFP",))
    found = article("Le petit train repart", "Par la rédaction avec AFP", "3 mars 2025", LEDE, END)
    assert "AFP" not in found.authors


def test_names_and_date_below_an_article() -> None:
    """Names alone above the date told again below an article are its authors', and no heading."""
    told = "Publié le 3 mars 2025 à 8:10. Modifié le 4 mars 2025 à 6:55."
    found = article("Le petit train repart", told, LEDE, END, "Lina Amrani et Marc Favre", told)
    assert found.authors == ("Lina Amrani", "Marc Favre")
    assert [block.text for block in found.blocks] == [LEDE, END]


def test_below_a_match() -> None:
    """The score, the table and the warning of those who take bets below a report on a match are left out."""
    foot = ("Vallon - Rivage : 30-19 (3-19)", "Classement de la poule", "Calendrier / Résultats")
    bets = "Les jeux d’argent et de hasard peuvent être dangereux : dettes, addiction…"
    found = article("Vallon renverse Rivage", "3 mars 2025", LEDE, END, *foot, "À lire aussi", "Un autre match", bets)
    assert [block.text for block in found.blocks] == [LEDE, END]


def test_a_player_between_paragraphs() -> None:
    """What announces a video, and the word above the player's clock, are no part of the text."""
    player = ("À voir aussi en vidéo : Le pont", "Lecture", "00:00 / 03:12")
    last = "Le viaduc a été repeint en vert par les enfants de la commune, à la demande de son maire."
    found = article("Le train", "3 mars 2025", LEDE, END, *player, "Un pont tout neuf", last)
    assert [block.text for block in found.blocks] == [LEDE, END, "Un pont tout neuf", last]


@pytest.mark.parametrize(
    "line",
    [
        (
            "Le contenu sur la montagne de La Vallée obtient du financement d’une fondation. "
            "La Vallée est l’unique responsable de ses choix éditoriaux."
        ),
        (
            "The Valley Post’s climate coverage receives financial support from several foundations. "
            "The Post is solely responsible for all content."
        ),
    ],
)
def test_who_pays_for_a_newsroom(line: str) -> None:
    """A newsroom that says below an article who pays for it and that it alone decides speaks of itself."""
    found = article("Le petit train repart", "3 mars 2025", LEDE, END, line)
    assert [block.text for block in found.blocks] == [LEDE, END]


def test_long_copyright_notice() -> None:
    """A notice of copyright is left out however long it is, and so is who may comment."""
    law = (
        "Ce contenu est protégé par la loi relative à la presse et à l’édition, et par celles sur les droits voisins. "
    )
    notice = f"© La Vallée. Toute reproduction interdite, sauf autorisation écrite de la société éditrice. {law * 4}"
    found = article(
        "Le petit train repart", "3 mars 2025", LEDE, END, notice, "Vous devez être enregistré pour commenter."
    )
    assert [block.text for block in found.blocks] == [LEDE, END]
