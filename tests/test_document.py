"""The script file: what is written comes back, and mistakes are told by line."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_narrate import PAUSES

from make_episode.errors import ScriptError
from make_episode.model import Origin, Role, Script
from make_episode.scripts import document
from make_episode.scripts.segments import Draft, settle

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60)
WORDS = TEXT.map(lambda text: " ".join(("mot " + text).split()))


def no_lexicon(_language: str) -> tuple[()]:
    return ()


def read(text: str) -> Script:
    return document.parse(text, "s.txt", PAUSES, no_lexicon)


def written(*drafts: Draft, origins: tuple[Origin, ...] = ()) -> Script:
    return Script("Titre", "fr", settle(drafts, PAUSES, no_lexicon), origins)


@given(
    st.lists(
        st.builds(
            Draft,
            role=st.sampled_from(Role),
            text=WORDS,
            language=st.sampled_from(["fr", "en"]),
            pause=st.sampled_from(["", 0.25, 3.0, 0.8]),
            chapter=st.one_of(st.just(""), WORDS),
            speaker=st.sampled_from(["", "Ali Rami", "Zoé (dite Z)"]),
            gender=st.sampled_from(["", "f", "m"]),
            sting=st.booleans(),
            paragraph=st.booleans(),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_script_comes_back_as_it_was_written(drafts: list[Draft]) -> None:
    """Writing and reading a script loses nothing, whatever the text contains."""
    drafts[0] = replace(drafts[0], paragraph=True)
    script = written(
        *drafts, origins=(Origin("A", "https://a.ma/x", ("B", "C"), datetime(2025, 2, 7, 22, 34), "x.txt"),)
    )

    assert read(document.write(script, PAUSES)) == script


def test_origins_come_back() -> None:
    """Who wrote what, and when, stays with the script."""
    origins = (Origin("Un", published=date(2026, 1, 2)), Origin("Deux", "https://a.ma", ("Ada",)))
    script = written(Draft(Role.HOST, "Bonjour.", "fr", paragraph=True), origins=origins)

    assert read(document.write(script, PAUSES)).origins == origins


@given(
    st.lists(
        st.builds(
            Origin,
            title=WORDS,
            url=st.sampled_from(["", "https://a.ma/x?a=1#b"]),
            authors=st.lists(WORDS, max_size=3).map(tuple),
            published=st.one_of(st.none(), st.dates(), st.datetimes(timezones=st.sampled_from([UTC, None]))),
            source=st.one_of(st.just(""), WORDS),
            image=st.sampled_from(["", "https://a.ma/une,%20image;1.jpg?w=1200&h=630", "http://a.ma/\\n.png"]),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_all_that_is_known_of_articles_comes_back(origins: list[Origin]) -> None:
    """Titles, addresses, authors of any name, dates and pictures stay with the script: none is lost by editing."""
    script = written(Draft(Role.HOST, "Bonjour.", "fr", paragraph=True), origins=tuple(origins))

    assert read(document.write(script, PAUSES)).origins == tuple(origins)


def test_readings_are_shown_beside_what_is_written() -> None:
    """An editor sees how figures are said, and can change or refuse it."""
    script = written(Draft(Role.NARRATOR, "Le 14 mars, 25 % de M. Sbai.", "fr", paragraph=True))
    text = document.write(script, PAUSES)

    assert "{25 %|vingt-cinq pour cent}" in text
    assert "{M.|Monsieur}" in text
    changed = read(text.replace("{25 %|vingt-cinq pour cent}", "{25 %|un quart}"))
    assert "un quart de Monsieur Sbai" in changed.segments[0].spoken
    assert changed.segments[0].text == "Le 14 mars, 25 % de M. Sbai."
    refused = read(text.replace("{M.|Monsieur}", "{M.|M.}"))
    assert "M. Sbai" in refused.segments[0].spoken


def test_new_lines_are_read_like_the_others() -> None:
    """A sentence an editor adds gets readings and pauses too."""
    script = read("title: T\nlanguage: fr\n\n@narrator\nIl en reste 3.\n@pause 2\nFin.\n")

    assert [segment.spoken for segment in script.segments] == ["Il en reste trois.", "Fin."]
    assert [segment.pause for segment in script.segments] == [2.0, PAUSES["paragraph"]]


@pytest.mark.parametrize(
    ("line", "said", "hint"),
    [
        ("@narator", 's.txt:5: "@narator" is not a mark', "@narrator"),
        ("@pause soon", 's.txt:5: @pause "soon" is not a number', "@pause 0.8"),
        ("@pace 9", "s.txt:5: @pace 9: expected a number", "@pace"),
        ("@language klingon", "s.txt:5: @language klingon: expected a language tag", "@language"),
        ("@voice denise", "s.txt:5: @voice denise: expected engine/voice", "@voice"),
        ("Un {mot sans fin", 's.txt:5: "{" does not close', "\\{"),
        ("Un mot} de trop", 's.txt:5: "}" does not close', "\\}"),
    ],
)
def test_a_mistake_is_told_by_line(line: str, said: str, hint: str) -> None:
    """A mistake in the file is named with its line and what to write."""
    with pytest.raises(ScriptError) as caught:
        read(f"title: T\nlanguage: fr\n@narrator\nBonjour.\n{line}\n")

    assert said in str(caught.value)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("language: fr\n@host\nA.\n", 'the line "title: ..." is missing'),
        ("title: T\nlanguage: fr\nBonjour.\n", 's.txt:3: expected "title: ..."'),
        ("title: T\nlanguage: fr\n@host\nA.\n@chapter Fin\n", "s.txt:5: @chapter is followed by no text"),
        ("title: T\nlanguage: fr\n@pause 1\n@host\nA.\n", "s.txt:3: @pause stands before any text"),
        ("title: T\nlanguage: fr\n\n@host\n# rien\n", "nothing to say"),
        ("title: T\nlanguage: klingon\n@host\nA.\n", 's.txt:2: language "klingon" is not a language tag'),
        ("title: T\nlanguage: fr\nsource: x\n", 's.txt:3: "source:" stands before'),
        ("title: T\nlanguage: fr\narticle: A\npublished: hier\n", 's.txt:4: published "hier" is not a date'),
        ("title: T\nlanguage: fr\narticle: A\npicture: a.jpg\n", 's.txt:4: picture "a.jpg" is not an address'),
    ],
)
def test_a_file_that_is_no_script_is_refused(text: str, said: str) -> None:
    """What is missing or out of place is said."""
    with pytest.raises(ScriptError) as caught:
        read(text)

    assert said in str(caught.value)
