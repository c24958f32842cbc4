"""Hearing an episode again: what is missing, doubled or wrong is told, what the recogniser cannot spell is not."""

from importlib.util import find_spec

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make_episode.errors import EngineUnavailableError
from make_episode.proof.verdict import limits
from make_episode.proof.whisper import Whisper
from make_episode.proof.wording import Comparison, compare
from make_episode.scripts.spoken import spoken

SENTENCES = (
    "La criée du port a rouvert lundi, après quatorze mois de travaux.",
    "Vingt-deux patrons y vendent désormais leur poisson chaque matin.",
    "Le chantier a coûté trois cent mille euros, payés par la commune.",
    "Amina Belghiti tient le premier étal, à droite de l'entrée.",
    "Elle y propose des sardines, des maquereaux et parfois un espadon.",
    "Les clients viennent de loin, souvent avant le lever du soleil.",
    "La glace est faite sur place, à raison de deux tonnes par jour.",
    "Un café doit ouvrir à l'étage au printemps prochain.",
)
HEARD = (
    "La criée du port a rouvert lundi, après 14 mois de travaux.",
    "22 patrons y vendent désormais leur poisson chaque matin.",
    "Le chantier a coûté 300 000 euros, payé par la commune.",
    "Aminabel Guiti tient le premier étal, à droite de l'entrée.",
    "Elle y propose des sardines, des maquerots et parfois un espadon.",
    "Les clients viennent de loin, souvent avant le levé du soleil.",
    "La glace est faite sur place à raison de deux tonnes par jour.",
    "Un café doit ouvrir à l'étage, au printemps prochain.",
)


def french(text: str) -> str:
    return spoken(text, "fr")


def compared(*changed: tuple[int, str]) -> list[Comparison]:
    """The sentences as heard by a recogniser that cannot spell, some of them changed."""
    heard = list(HEARD)
    for number, text in changed:
        heard[number] = text
    return [compare(text, got, french) for text, got in zip(SENTENCES, heard, strict=True)]


def doubtful(*changed: tuple[int, str]) -> list[int]:
    comparisons = compared(*changed)
    limit = limits({"tone fr": comparisons})["tone fr"]
    return [number for number, one in enumerate(comparisons) if limit.exceeded(one)]


def test_what_a_recogniser_cannot_spell_is_no_finding() -> None:
    """Figures for words, names, and words that sound alike are the recogniser's, not the voice's."""
    assert doubtful() == []


@pytest.mark.parametrize(
    ("number", "heard", "told"),
    [
        (1, "22 patrons y vendent chaque matin.", '"désormais leur poisson" is not heard'),
        (6, "La glace est faite, est faite sur place à raison de deux tonnes par jour.", "something is heard twice"),
        (4, "Merci d'avoir regardé cette vidéo.", '"Merci d\'avoir regardé cette vidéo." is heard in place of'),
        (5, "The clan weanant de lane, souvent avant le levé du soleil.", '"The clan weanant de lane,"'),
        (7, "Un café doit ouvrir.", "is heard in place of"),
        (2, "", "is not heard"),
    ],
)
def test_missing_doubled_and_wrong_words_are_told(number: int, heard: str, told: str) -> None:
    """A segment that was changed is the only one that is told, with the words."""
    assert doubtful((number, heard)) == [number]
    comparisons = compared((number, heard))
    stretch = limits({"tone fr": comparisons})["tone fr"].exceeded(comparisons[number])
    assert stretch
    assert told in stretch.what()


def test_several_bad_segments_hide_none_of_them() -> None:
    """Three changed segments of eight do not shift the bounds so that one of them passes."""
    assert doubtful((1, "22 patrons y vendent."), (4, "Merci à tous."), (7, "Un café, un café doit ouvrir.")) == [
        1,
        4,
        7,
    ]


def test_an_engine_hardly_understood_is_not_judged() -> None:
    """Where most of an engine's speech is not understood, that is said, instead of finding everything wrong."""
    good = compared()
    noise = [compare(text, "Sous-titrage de la société", french) for text in SENTENCES]
    bounds = limits({"tone fr": good, "buzz fr": noise})
    assert (bounds["tone fr"].lost, bounds["buzz fr"].lost) == (False, True)


def test_few_segments_are_judged_by_all() -> None:
    """A host with two sentences is held to what the whole episode shows."""
    comparisons = compared()
    bounds = limits({"tone fr": comparisons, "other fr": comparisons[:2]})
    assert bounds["other fr"] == limits({"all": [*comparisons, *comparisons[:2]]})["all"]


WORDS = st.lists(st.sampled_from("le port mer vent lundi 14 été l'eau à".split()), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_the_steps_lead_from_one_text_to_the_other(text: str, heard: str) -> None:
    """Every letter of the text fits, differs or is missing, every letter heard fits, differs or is added."""
    one = compare(text, heard, str)
    assert sum(step != "i" for step in one.steps) == sum(length for _, length in one.said)
    assert sum(step != "d" for step in one.steps) == sum(length for _, length in one.heard)
    assert (one.rate == 0) == ("".join(text.split()) == "".join(heard.split()))
    assert compare(text, text, str).worst().weight == 0


@pytest.mark.skipif(find_spec("faster_whisper") is not None, reason="faster-whisper is installed")
def test_without_the_extra_it_says_what_to_install() -> None:
    """The recogniser missing is one clear message."""
    with pytest.raises(EngineUnavailableError, match="not installed") as caught:
        Whisper("base").ready()
    assert 'pip install "make-episode[proof]"' in caught.value.hint
