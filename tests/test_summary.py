"""What a feed tells of an episode: its story, with the words of others between marks."""

from dataclasses import replace

import pytest

from make_episode.model import Role, Script, Segment
from make_episode.pipeline.summary import LONGEST, summary


def said(text: str, role: Role = Role.NARRATOR, *, paragraph: bool = False, speaker: str = "") -> Segment:
    return Segment(role, text, text, "fr", pause=0.5, paragraph=paragraph, speaker=speaker)


def script(*segments: Segment, language: str = "fr") -> Script:
    return Script("Le titre", language, tuple(replace(segment, language=language) for segment in segments))


def test_announcements_are_no_part_of_the_story() -> None:
    """Neither the opening and closing lines nor headings are told, also where the story is short."""
    told = summary(
        script(
            said("L’émission. Lundi.", Role.HOST),
            said("Le titre", Role.HEADING),
            said("La pluie tombe.", paragraph=True),
            said("C’était L’émission, avec des voix de synthèse.", Role.HOST, paragraph=True),
        )
    )
    assert told == "La pluie tombe."


@pytest.mark.parametrize(
    ("language", "quote", "after", "told"),
    [
        ("fr", "Nous avons eu froid", "raconte Anne.", "«\u202fNous avons eu froid\u202f», raconte Anne."),
        (
            "fr",
            "Nous avons eu froid",
            "La route est longue.",
            "«\u202fNous avons eu froid\u202f». La route est longue.",
        ),
        ("en", "We were cold,", "said Anne.", "“We were cold,” said Anne."),
        ("de", "Uns war kalt", "sagte Anne.", "„Uns war kalt“, sagte Anne."),
        ("ar", "كان الجو باردا", "وقد عادت.", "«كان الجو باردا» وقد عادت."),
    ],
)
def test_quoted_words_stand_between_marks(language: str, quote: str, after: str, told: str) -> None:
    """Nobody reads the words of a speaker as those of the newsroom."""
    quoted = said(quote, Role.QUOTE, paragraph=True, speaker="Anne")
    assert summary(script(quoted, said(after), language=language)) == told


def test_a_quotation_of_several_breaths_has_one_pair_of_marks() -> None:
    """Sentences one person says in a row are one quotation; it ends with a stop where a paragraph ends."""
    told = summary(
        script(
            said("Il pleut.", Role.QUOTE, paragraph=True, speaker="Anne"),
            said("Rentrons vite", Role.QUOTE, speaker="Anne"),
            said("Tous rentrent.", paragraph=True),
        )
    )
    assert told == "«\u202fIl pleut. Rentrons vite\u202f». Tous rentrent."


def test_what_announces_a_quote_too_long_is_left_open() -> None:
    """A summary never ends in a colon."""
    told = summary(script(said("Anne raconte :"), said("mot " * 90, Role.QUOTE)))
    assert told == "Anne raconte : …"


def test_a_first_sentence_too_long_is_cut_between_words() -> None:
    """A summary is never longer than apps show, and never empty."""
    told = summary(script(said("parole " * 90)))
    assert told.endswith("parole …")
    assert len(told) <= LONGEST
    assert summary(script(said("Bonjour.", Role.HOST))) == "Le titre"
