"""Roles that nobody was introduced with, and what bodies are called between marks."""

import pytest

from make_episode.articles.quotes import find
from make_episode.articles.quotes.cues import cues
from make_episode.model import Block, BlockKind


def speakers(*paragraphs: str) -> list[str]:
    """Whose the quotations are."""
    return [quote.speaker for quote in find(tuple(Block(BlockKind.PARAGRAPH, p) for p in paragraphs), "fr")]


@pytest.mark.parametrize(
    "text",
    [
        "Le président de l’association “Main tendue”, Brahim Oukacha, plaide. “Il faut agir”, a-t-il dit.",
        "« Il faut agir », explique Brahim Oukacha, président du collectif citoyen « Main tendue ».",
        "Pour le directeur du festival « Voix du désert », Brahim Oukacha, « il faut agir vite ».",
    ],
)
def test_what_a_body_is_called_between_marks_is_its_name(text: str) -> None:
    """The marks around an association's name are no quotation, and do not part a role from the name behind it."""
    assert speakers(text) == ["Brahim Oukacha"]


def test_a_quotation_behind_a_body_is_still_one() -> None:
    """A sentence behind a body's noun is what it says."""
    assert speakers("Selon l’association, « les familles du quartier attendent depuis plus de dix mois ».") == [""]


@pytest.mark.parametrize("firm", ["le bailleur", "l’opérateur", "le promoteur", "le fournisseur"])
def test_a_role_that_may_be_a_company_is_not_the_last_speaker(firm: str) -> None:
    """In a new paragraph, a landlord or operator nobody was introduced as is nobody."""
    said = "« Personne ne nous répond », poursuit Abdel Rami. Le quartier attend."
    assert speakers(said, f"Contacté, {firm} reconnaît « des délais plus longs que ceux annoncés ».")[1] == ""


def test_whoever_is_interviewed_is_whoever_spoke_last() -> None:
    """« Notre interlocuteur » is whoever spoke last."""
    said = "“C’est faisable”, estime Abdelhak Rami, président de la Fédération."
    told = "Sur les prix, notre interlocuteur se montre plus disert. “Chaque dirham compte”, explique-t-il."
    assert speakers(said, told) == ["Abdelhak Rami"] * 2


def test_an_age_beside_a_role_does_not_hide_whose_it_is() -> None:
    """« Le technicien de 61 ans » is the coach, not the winger who has just spoken."""
    said = "L’ailier Omar Dati a marqué. «Je suis heureux», a-t-il dit."
    told = "«Il reste cinq matches», a évacué le technicien de 61 ans."
    assert speakers("L’entraîneur, Mustapha Rahali, a tout changé.", said, told)[1] == "Mustapha Rahali"


def test_an_office_nobody_holds_hides_whom_a_pronoun_means() -> None:
    """Behind « le député de la circonscription », « il » is no longer the neighbour of the paragraph above."""
    said = "« Personne ne vient », dit Gaétan Simard, infirmier."
    other = "« On attend depuis un an », résume Lise Morel."
    told = "Le député de la circonscription se tait. Dans une déclaration, il dit suivre le dossier « de très près »."
    assert speakers(said, other, told)[2] == ""


@pytest.mark.parametrize("goes_on", ["Et d’enfoncer le clou :", "Avant de claquer la porte :"])
def test_an_infinitive_behind_a_quotation_goes_on(goes_on: str) -> None:
    """« Et d'enfoncer le clou : » is still the same speaker's."""
    assert speakers(f"« Nous attendons », dit Luc Morel. {goes_on} « Rien ne presse. »") == ["Luc Morel"] * 2


def test_a_letter_read_aloud_is_not_the_readers() -> None:
    """Whoever reads a letter aloud speaks for somebody else."""
    said = "Nadia Carlier, l’avocate de la victime, a plaidé. « C’est grave », a-t-elle dit."
    assert speakers(said, "Elle a lu une lettre : « Je ne demande pas qu’on le déteste. »")[1] == ""


@pytest.mark.parametrize(
    "introduced",
    ["Patrick Le Goff, qui préside le comité des fêtes, est venu.", "Le comité des fêtes que préside Patrick Le Goff."],
)
def test_whoever_presides_is_the_president(introduced: str) -> None:
    """A verb beside the name says what somebody is as well as a noun does."""
    said = "« Nous leur écrirons », promet le président du comité des fêtes."
    assert speakers(introduced + " Le maire, Paul Simon, est venu aussi.", said) == ["Patrick Le Goff"]


def test_the_same_role_over_something_else_is_somebody_elses() -> None:
    """The head of a laboratory is not « la directrice du musée »."""
    introduced = "Salima Chraïbi, directrice du laboratoire de chimie, reçoit."
    assert speakers(introduced, "« Les fonds manquent », dit la directrice du musée.") == [""]


def test_whoever_testifies_is_named_behind_the_bar() -> None:
    """« À la barre » is where somebody speaks, and bears no name."""
    told = "« Je dormais », a témoigné à la barre Giuseppe Tarantino, le locataire de l'étage."
    assert speakers("Marc Lenoir comparaissait lundi. « Rien », a dit Marc Lenoir.", told)[1] == "Giuseppe Tarantino"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La préfecture « regrette cette situation » et promet une enquête.", [""]),
        ("Le président, Jean-Daniel Bonvin, « prend acte avec regret » de la décision.", ["Jean-Daniel Bonvin"]),
        ("La ministre, Nora Sy, a « entendu la colère » des agriculteurs.", ["Nora Sy"]),
        ("Nora Sy, qui dénonce « un déni de démocratie », a saisi le tribunal.", ["Nora Sy"]),
        ("Dénonçant « un déni de démocratie », Nora Sy a saisi le tribunal.", ["Nora Sy"]),
        ("Nora Sy s'est dite « choquée par ces images ».", ["Nora Sy"]),
        ("Contactée, la directrice, Sylvaine Roux, dit « prendre acte des observations ».", ["Sylvaine Roux"]),
        ("Le garde des Sceaux, Antoine Besson, a « pris acte » de la décision.", []),
    ],
)
def test_a_quotation_may_complete_the_sentence(text: str, said: list[str]) -> None:
    """The verb may stand between the marks, in a relative clause or in a participle in front of the subject."""
    assert speakers(text) == said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« On attend », a dit le président du jury, le cinéaste italien Paolo Rossi.", "Paolo Rossi"),
        ("Son coach, l'ancien international Réda Hamlaoui, a souri : « Elle courait en béquilles. »", "Réda Hamlaoui"),
        ("Trois actrices l'accusent. « Il criait », témoigne l'une d'elles, Lou Vasseur-Diop.", "Lou Vasseur-Diop"),
        ("« On a peur », confie l'un des habitants, Karim Benali.", "Karim Benali"),
        (
            "L'association, par la voix de son fondateur Arnaud Tisserand, réclame « la liste complète ».",
            "Arnaud Tisserand",
        ),
        ("Le constat de Nora Sy, médecin à Hendaye, est sans appel : « Ils viennent trop tard. »", "Nora Sy"),
        ("« Nous restons dépendants », met en garde la directrice, Solveig Brandt.", "Solveig Brandt"),
        ("Rafael Quintela ne dit rien. « On verra dimanche », s'amuse l'ancien maire de Braga.", "Rafael Quintela"),
        ("Assia Bouras est sortie au premier tour. « J'ai mal », a expliqué la 31e mondiale.", "Assia Bouras"),
        ("Assia Bouras a perdu. « J'ai mal », a confié l'Algérienne de 22 ans.", "Assia Bouras"),
    ],
)
def test_whoever_is_described_is_named(text: str, name: str) -> None:
    """Second roles, views, voices, former offices and ranks lead to a name."""
    assert speakers(text) == [name]


@pytest.mark.parametrize("language", ["fr", "en", "es", "de", "it", "pt", "ar"])
def test_a_subject_inside_the_marks_is_not_looked_for_outside(language: str) -> None:
    """A paragraph that is but a quotation is read whomever its incise means, and names nobody the text does not."""
    table = cues(language)
    verb = {"fr": "dit", "en": "said", "es": "dijo", "de": "sagte", "ar": "قال"}.get(language, "disse")
    for subject in (*table.anaphors, *table.pronouns, *table.strangers, *table.ordinals, *table.siblings):
        for determiner in (*list(table.determiners)[:2], ""):
            text = f"« A, {verb} {determiner} {subject}. B. »"
            quotes = find((Block(BlockKind.PARAGRAPH, text),), language)
            assert all(quote.text.startswith("A") and not quote.speaker for quote in quotes)


@pytest.mark.parametrize(
    "cut", ["« Non », dit l'un d'eux, Me", "« Non », dit l'une d'elles, la", "« Non », dit celui de la prévenue, Me"]
)
def test_a_text_cut_off_behind_a_title_is_read(cut: str) -> None:
    """Where the name of one of many is missing, nobody is named."""
    assert not any(speakers(cut))


def test_a_text_cut_off_in_a_relative_clause_is_read() -> None:
    """“The skipper who” at the end of a text is somebody new."""
    (quote,) = find((Block(BlockKind.PARAGRAPH, "“He sang all night,” Tom Brodie joked. The skipper who"),), "en")
    assert quote.speaker == "Tom Brodie"
