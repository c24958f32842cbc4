"""Who says quoted words: the voice of whoever said them, or the narrator whose sentence they are a piece of."""

import pytest
from test_narrate import PAUSES, article, body, programme, quoted

from make_episode.model import Block, BlockKind, Quote, Span
from make_episode.scripts.document import parse, write
from make_episode.scripts.narrate import narrate

NARRATED = [
    (
        "fr",
        "Il range la digue, la qualifiant d'« erreur de jeunesse à réparer », dit-on.",
        "erreur de jeunesse à réparer",
    ),
    ("fr", "Le port veut décerner la « médaille du meilleur filet de pêche ».", "médaille du meilleur filet de pêche"),
    (
        "fr",
        "Elle attend ainsi qu’« un audit public de tous les quais neufs ».",
        "un audit public de tous les quais neufs",
    ),
    ("fr", "Le maire salue « un bel effort de chaque quai ».", "un bel effort de chaque quai"),
    ("fr", "« Un pas de plus » est attendu mardi.", "Un pas de plus"),
    ("en", "She called it the “worst winter of the harbour” in years.", "worst winter of the harbour"),
    ("en", "He said he “would rather mend the nets first” than sail.", "would rather mend the nets first"),
    ("es", "El puerto se queja de “una larga noche sin luz”.", "una larga noche sin luz"),
    ("ar", "وأعرب عن الأمل في «فتح الميناء قبل نهاية الصيف».", "فتح الميناء قبل نهاية الصيف"),
    ("ar", "وقال إن الميناء «مستعد لاستقبال السفن الكبيرة».", "مستعد لاستقبال السفن الكبيرة"),
    ("it", "Il sindaco parla dell'«ultimo filo di una lunga rete».", "ultimo filo di una lunga rete"),
]


@pytest.mark.parametrize(("language", "text", "words"), NARRATED)
def test_a_fragment_is_read_inside_its_sentence(language: str, text: str, words: str) -> None:
    """Quoted words that hang on a word of the narrator's are his, marks and all."""
    block, quotes = quoted(text, words)
    found = article(block, quotes=quotes, language=language)

    assert body(narrate([found], programme(language)).segments) == [("narrator", text)]


VOICED = [
    ("fr", "Elle promet que « chaque bateau aura sa place au quai ».", "chaque bateau aura sa place au quai"),
    ("fr", "Selon Léa : « pas une place de plus au quai ».", "pas une place de plus au quai"),
    ("fr", "« Un filet de plus », demande Léa.", "Un filet de plus"),
    ("fr", "Il a répondu « nous irons tous au quai demain ».", "nous irons tous au quai demain"),
    ("en", "The mayor answered “We will mend the nets first.”", "We will mend the nets first."),
    ("en", "It spoke of a “net. It was torn. Nobody cared.”", "net. It was torn. Nobody cared."),
    ("ar", "وقال سيدي للصحافيين «الميناء جاهز منذ يوم أمس».", "الميناء جاهز منذ يوم أمس"),
]


@pytest.mark.parametrize(("language", "text", "words"), VOICED)
def test_a_clause_of_its_own_has_its_voice(language: str, text: str, words: str) -> None:
    """Behind a colon, in front of who said it, behind “que”, or with a subject of its own: whoever said it says it."""
    block, quotes = quoted(text, words)
    found = article(block, quotes=quotes, language=language)

    assert ("quote", words) in body(narrate([found], programme(language)).segments)


def test_no_voice_stops_on_an_elided_word() -> None:
    """An elided word goes with the quotation it stands in front of, and the file of the script keeps it."""
    text = "Léa Roux assure qu’« il restera vingt places sur chaque quai »."
    block, quotes = quoted(text, "il restera vingt places sur chaque quai", "Léa Roux", "f")
    script = narrate([article(block, quotes=quotes)], programme())

    assert body(script.segments) == [
        ("narrator", "Léa Roux assure"),
        ("quote", "qu’il restera vingt places sur chaque quai"),
    ]
    assert parse(write(script, PAUSES), "x", PAUSES, lambda _language: ()).segments == script.segments


def test_marks_of_two_apostrophes_belong_to_nobody() -> None:
    """''Words'' between doubled apostrophes leave none of them in front of the quotation."""
    block, quotes = quoted("Léa répond : ''Nous irons tous au quai''.", "Nous irons tous au quai")

    assert body(narrate([article(block, quotes=quotes)], programme()).segments)[0] == ("narrator", "Léa répond :")


def test_an_interrupted_quotation_has_one_voice() -> None:
    """What goes on behind who said it is said by the same voice, however it begins."""
    text = "« Nous irons tous », dit Léa, « au quai avec nos filets »."
    first, second = text.index("Nous"), text.index("au quai")
    spans = (Span(0, first, first + 15), Span(0, second, second + 23))
    said = Quote("Nous irons tous au quai avec nos filets", "Léa", "f", spans)
    found = article(Block(BlockKind.PARAGRAPH, text), quotes=(said,))

    assert [role for role, _ in body(narrate([found], programme()).segments)] == ["quote", "narrator", "quote"]
