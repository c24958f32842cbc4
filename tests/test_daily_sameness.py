"""The same story from two newsrooms, and corrections."""

from itertools import combinations
from pathlib import Path

import pytest

from make_episode.daily.choosing import AGAIN
from make_episode.daily.sameness import corrected, likeness, sketch
from make_episode.show.sources import Daily

STORIES = Path(__file__).parent / "daily_stories"
SAME = Daily().same


def stories(language: str) -> list[tuple[str, str, str]]:
    """(subject, telling, text) of each story of a language."""
    parts = (STORIES / f"{language}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    found = []
    for part in parts:
        head, text = part.split("\n", 1)
        subject, telling = head.split()
        found.append((subject, telling, text))
    return found


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_one_story_from_two_newsrooms_is_told_from_two_stories_on_one_subject(language: str) -> None:
    """Edited or written anew, a story is the same; another story about the same bridge or team is not."""
    for (subject, telling, text), (subject_2, telling_2, text_2) in combinations(stories(language), 2):
        same = subject == subject_2 and "other" not in {telling, telling_2}
        alike = likeness(sketch(text), sketch(text_2))
        assert (alike >= SAME) == same, f"{subject} {telling} / {subject_2} {telling_2}: {alike:.0f}"
        assert abs(alike - SAME) > 5


def test_the_next_day_of_a_story_is_no_repetition() -> None:
    """What comes of a story shares its names and figures, and is told; the same text from another desk is not."""
    first = {(subject, telling): text for language in ("fr", "en") for subject, telling, text in stories(language)}
    for subject, _, after in stories("next_day"):
        for telling in ("wire", "edited", "rewritten"):
            assert likeness(sketch(after), sketch(first[subject, telling])) < AGAIN
        assert likeness(sketch(first[subject, "wire"]), sketch(first[subject, "edited"])) > AGAIN


def test_nothing_is_like_nothing() -> None:
    """Texts without words are not taken for the same story."""
    assert likeness(sketch(""), sketch("…")) == 0


@pytest.mark.parametrize(
    ("after", "is_corrected"),
    [
        ("Le pont rouvre lundi. Il a coûté 12 millions.", False),
        ("Le pont rouvre lundi ; il a coûté 12 millions !", False),
        ("Le pont rouvre lundi. Il a coûté 21 millions.", True),
        ("Le pont rouvre lundi. Il a coûté douze millions.", True),
        ("Le pont rouvrira lundi. Il a coûté 12 millions.", False),
        ("Le pont ne rouvre pas lundi : la commission de sécurité a refusé hier. Il a coûté 12 millions.", True),
    ],
)
def test_a_correction_is_another_figure_or_many_other_words(after: str, is_corrected: bool) -> None:
    """Commas and tenses that a desk polishes are no correction; a figure that changes is."""
    assert corrected("Le pont rouvre lundi. Il a coûté 12 millions.", after) is is_corrected
